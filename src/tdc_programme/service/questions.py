"""The questions that a service answers, as plain functions: texts and numbers in, flat values out, no protocol.

Each takes its text as ``text`` or, where a folder may be read, as the ``path`` of a file in it. What agents are told of
the questions is what stands here: the words of the docstrings, argument by argument.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from attrs import evolve

from ..arguments import guarded
from ..checks import checking
from ..checks.model import Severity
from ..documents.model import Document
from ..documents.outline import Node
from ..documents.reading.document import document_of
from ..documents.reading.layout import Recorder
from ..documents.reading.quotas import read_quotas
from ..errors import DataError, TdcError
from ..law import citations
from ..law.provisions.kinds import ProvisionKind
from ..law.register import KnownDocument, LegalChange, LegalRegister, LegalStatus, Standing
from ..law.register.matching import citation_of
from ..programme.arithmetic.derivation import derive
from ..programme.arithmetic.intervals import UNKNOWN
from ..programme.deliverables import DeliverableQuota
from ..programme.explaining import explain
from ..programme.tasks import Task
from ..text import Found
from ..values import Language, all_digits, choose_language
from ..vietnamese.dates import parse_date
from .answers import (
    ChangeAnswer,
    CheckAnswer,
    CitationAnswer,
    CitationsAnswer,
    DocumentAnswer,
    FolderAnswer,
    LawAnswer,
    PartAnswer,
    QuotaAnswer,
    QuotasAnswer,
    TaskAnswer,
)
from .limits import Limits, Page
from .sources import Folder, loaded, plain_text

#: The parts of a document that an outline goes no deeper than.
_SMALL = frozenset({ProvisionKind.ARTICLE, ProvisionKind.CLAUSE, ProvisionKind.POINT, ProvisionKind.ITEM})
_LIMITS = Limits()


@contextmanager
def _said_in_vietnamese(words: str) -> Iterator[None]:
    """Say what is wrong with an argument in Vietnamese too, where who reads it has English words alone."""
    try:
        yield
    except TdcError as error:
        error.vietnamese = error.vietnamese or words
        raise


def day_of(said: str | None) -> dt.date | None:
    """Return a day that was given as ISO 8601 or as people write it.

    Raises:
        DateError: it is none, or the calendar does not have it.

    >>> day_of("20/11/2024"), day_of(None)
    (datetime.date(2024, 11, 20), None)
    """
    if said is None:
        return None
    with _said_in_vietnamese("on: không phải một ngày đầy đủ có trên lịch (ví dụ: 2024-11-20, 20/11/2024)"):
        return parse_date(said[:100]).to_date()


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


# --- documents ---------------------------------------------------------------------------------------------------


@guarded
def list_files(
    *, offset: int = 0, limit: int | None = None, limits: Limits = _LIMITS, folder: Folder | None = None
) -> FolderAnswer:
    """List the documents that may be read: text, HTML, DOCX, ODT, DOC, RTF, PDF.

    Arguments:
        offset: how many of the first to leave out.
        limit: how many to show.

    Raises:
        DataError: a number below what is possible.

    >>> list_files().files
    ()
    """
    page = Page(limits, offset=offset, limit=limit)
    return FolderAnswer(files=page.take("files", folder.files() if folder is not None else ()), cut=page.cuts)


@guarded
def read_document(
    text: str | bytes | None = None,
    *,
    path: str | None = None,
    at: str | None = None,
    with_text: bool = False,
    offset: int = 0,
    language: Language = "vi",
    limits: Limits = _LIMITS,
    folder: Folder | None = None,
) -> DocumentAnswer:
    """Read a Vietnamese administrative or legal document (văn bản hành chính, văn bản quy phạm pháp luật).

    Answers with its kind, number (số, ký hiệu), date, issuer (cơ quan ban hành), subject (trích yếu), legal bases
    (căn cứ), signature, tasks (nhiệm vụ) and outline (chương, điều, phụ lục). What the text does not say is left out
    of the answer; nothing is guessed. Ask for a part by "at", for words by "with_text".

    Arguments:
        text: the whole text of the document (plain text, Markdown or HTML); in Python also the content of a file.
        path: instead of the text, a file in the folder that may be read.
        at: a part to go into, as people refer to it ("khoản 2 Điều 5", "Phụ lục I") or by its path ("dieu-5").
        with_text: whether to answer with the words of the document, or of the part, too.
        offset: where in these words to start, in characters, to read on where an answer was cut.
        language: of what is said of problems, "vi" or "en".

    Raises:
        TdcError: there is no such text, file or part.

    >>> answer = read_document("Điều 1. Phạm vi\\n1. Đo lường.\\n2. Chất lượng.", at="khoản 2 Điều 1", with_text=True)
    >>> answer.outline[0].heading, answer.text
    ('Phạm vi', '2. Chất lượng.')
    """
    choose_language(language)
    page = Page(limits, offset=offset)
    document = document_of(loaded(text, path, limits, folder))
    with _said_in_vietnamese(f"văn bản không có phần này, hoặc có nhiều phần cùng tên: {at!r:.80}"):
        part = document.at(at) if at is not None else None
    words = None
    if with_text:
        words = page.take_text("text", document.text if part is None else document.text[part.start : part.end])
    return evolve(
        _head(document, page),
        orientations=page.take("orientations", [str(each) for each in document.orientations], paged=False),
        tasks=page.take("tasks", [_task(task) for task in document.tasks], paged=False),
        outline=page.take("outline", [_part(node) for node in _large(document.outline)], paged=False),
        part=_part(part) if part is not None else None,
        parts=page.take("parts", [_part(node) for node in part.children], paged=False) if part is not None else (),
        text=words,
        problems=page.take("problems", [each.message(language) for each in document.problems], paged=False),
        cut=page.cuts,
    )


def _head(document: Document, page: Page) -> DocumentAnswer:
    """Return what the form of a document says."""
    consultation, signature = document.consultation, document.signature
    deadline = consultation.deadline if consultation is not None else None
    bases = [str(basis) for basis in document.legal_bases]
    return DocumentAnswer(
        kind=document.kind.label if document.kind is not None else None,
        number=str(document.number) if document.number is not None else None,
        date=document.date.edtf if document.date is not None else None,
        place=document.place,
        organisation=document.organisation,
        parent_organisation=document.parent_organisation,
        subject=document.subject,
        recipients=page.take("recipients", document.recipients, paged=False),
        legal_bases=page.take("legal_bases", bases, paged=False),
        deadline=deadline.iso if deadline is not None else None,
        signature=(str(signature) or None) if signature is not None else None,
        distribution=page.take("distribution", document.distribution, paged=False),
        is_draft=document.is_draft,
        characters=len(document.text),
    )


def _task(task: Task) -> TaskAnswer:
    return TaskAnswer(
        number=task.number,
        title=task.title,
        hosts=tuple(host.name for host in task.hosts),
        leads=tuple(str(lead) for lead in task.leads),
        months=task.months,
        products=tuple(product.text for product in task.deliverables),
    )


def _part(node: Node) -> PartAnswer:
    return PartAnswer(path=node.path, label=node.label, heading=node.heading, start=node.start, end=node.end)


def _large(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        if node.kind not in _SMALL:
            yield from _large(node.children)


# --- checks ------------------------------------------------------------------------------------------------------


@guarded
def check(
    text: str | bytes | None = None,
    *,
    path: str | None = None,
    rules: str | None = None,
    ignore: str = "",
    on: str | None = None,
    mend: bool = False,
    offset: int = 0,
    limit: int | None = None,
    language: Language = "vi",
    limits: Limits = _LIMITS,
    folder: Folder | None = None,
) -> CheckAnswer:
    """Check a Vietnamese document for mistakes (soát lỗi văn bản): numbers, dates, citations, form, quotas, spelling.

    Each finding names its rule, says what is wrong, where, by what law (Nghị định 30/2020/NĐ-CP …) and, where that is
    known, what should stand there instead.

    Arguments:
        text: the whole text of the document (plain text, Markdown or HTML); in Python also the content of a file.
        path: instead of the text, a file in the folder that may be read.
        rules: only these rules, by code or its beginning, parted by commas ("SYM005,TXT").
        ignore: leave these rules out.
        on: the day as of which to judge ("2024-11-20" or "20/11/2024"); the document's own day, if not given.
        mend: whether to answer with the text too, with what is certain put right.
        offset: how many of the first findings to leave out.
        limit: how many findings to show.
        language: of the messages, "vi" or "en".

    Raises:
        TdcError: there is no such text, file or rule.

    >>> answer = check("Thư trưởng Bộ Khoa học và Công nghệ", rules="TXT001", mend=True)
    >>> answer.errors, answer.findings[0].suggestion, answer.mended
    (1, 'Thứ trưởng', 'Thứ trưởng Bộ Khoa học và Công nghệ')
    """
    page = Page(limits, offset=offset, limit=limit)
    source = loaded(text, path, limits, folder)
    report = checking.check(source, rules=rules, ignore=ignore or (), on=day_of(on), language=language)
    counts = dict.fromkeys(Severity, 0)
    for finding in report.findings:
        counts[finding.severity] += 1
    mended = report.fix(source.text) if mend else source.text
    return CheckAnswer(
        ok=report.ok,
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        notes=counts[Severity.INFO],
        findings=page.take("findings", report.findings),
        mended=mended if mended != source.text else None,
        cut=page.cuts,
    )


# --- citations, the register -------------------------------------------------------------------------------------


@guarded
def find_citations(
    text: str | bytes | None = None,
    *,
    path: str | None = None,
    offset: int = 0,
    limit: int | None = None,
    limits: Limits = _LIMITS,
    folder: Folder | None = None,
) -> CitationsAnswer:
    """Find every legal document that a Vietnamese text cites (văn bản được viện dẫn), with its parts and its place.

    This says what the text says; whether it is right, "verify" and "law_status" tell.

    Arguments:
        text: the text (plain text, Markdown or HTML); in Python also the content of a file.
        path: instead of the text, a file in the folder that may be read.
        offset: how many of the first citations to leave out.
        limit: how many to show.

    Raises:
        TdcError: there is no such text or file.

    >>> answer = find_citations("theo khoản 2 Điều 5 Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022")
    >>> answer.citations[0].number, answer.citations[0].issued, answer.citations[0].places
    ('15/2022/TT-BKHCN', '2022-10-12', ('khoản 2 Điều 5',))
    """
    page = Page(limits, offset=offset, limit=limit)
    found = citations.find_citations(loaded(text, path, limits, folder).flat())
    return CitationsAnswer(citations=tuple(map(_citation, page.take("citations", found))), cut=page.cuts)


def _citation(found: Found[citations.Citation]) -> CitationAnswer:
    cited = found.value
    number = cited.number
    corrected = number.corrected(kind=cited.kind, issuer=cited.issuer) if number is not None else None
    return CitationAnswer(
        text=found.text,
        start=found.start,
        end=found.end,
        kind=cited.kind.label if cited.kind is not None else None,
        number=str(number) if number is not None else None,
        corrected=str(corrected) if corrected != number else None,
        issued=cited.issued.edtf if cited.issued is not None else None,
        issuer=cited.issuer,
        subject=cited.subject,
        places=tuple(map(str, cited.pinpoints)),
    )


@guarded
def law_status(
    document: str, *, on: str | None = None, limits: Limits = _LIMITS, register: LegalRegister | None = None
) -> LawAnswer:
    """Say whether a Vietnamese legal document is in force on a day (hiệu lực văn bản), and what amends or replaces it.

    The register is a part of the law: what it does not know it says, and a document that it does not know may well
    exist. Never tell people that a document is invented because it is not known here.

    Arguments:
        document: the document, by its number ("15/2022/TT-BKHCN") or as it is cited ("Luật Đo lường năm 2011").
        on: the day ("2024-11-20" or "20/11/2024"); today, if not given.

    Raises:
        TdcError: this names no document, or no day.

    >>> answer = law_status("Thông tư số 08/2017/TT-BKHCN", on="2024-01-01")
    >>> answer.status, answer.ended_by
    ('replaced', ('20/2023/TT-BKHCN',))
    """
    register = register or LegalRegister.bundled()
    with _said_in_vietnamese("đây không phải số, ký hiệu hay viện dẫn của văn bản (ví dụ: Thông tư 15/2022/TT-BKHCN)"):
        cited = citation_of(plain_text(document, limits).text.strip())
    page, day = Page(limits), day_of(on) or dt.date.today()
    known = register.get(cited)
    if known is not None:
        return _known(known, register, day, page)
    several = tuple(map(str, register.all(cited)))
    number = cited.number
    near = register.suggest(number) if number is not None and not several else ()
    reason = "the register has several documents of that name" if several else register.standing(cited, on=day).reason
    return LawAnswer(
        known=False,
        number=str(number) if number is not None else None,
        kind=cited.kind.label if cited.kind is not None else None,
        on=day.isoformat(),
        status=LegalStatus.UNKNOWN.value,
        reason=reason,
        candidates=page.take("candidates", several),
        near=tuple(map(str, near)),
        cut=page.cuts,
    )


def _known(known: KnownDocument, register: LegalRegister, day: dt.date, page: Page) -> LawAnswer:
    standing, last = register.standing(known, on=day), known.as_of or register.as_of
    then: Standing | None = register.standing(known, on=last) if last is not None and day > last else None
    return LawAnswer(
        known=True,
        number=str(known.number),
        kind=known.kind.label if known.kind is not None else None,
        title=known.title,
        issuer=known.issuer,
        issued=_iso(known.issued),
        effective=_iso(known.effective),
        expired=_iso(known.expired),
        on=day.isoformat(),
        status=standing.status.value,
        reason=standing.reason,
        since=_iso(standing.since),
        ended_by=tuple(map(str, standing.by)),
        known_until=_iso(last),
        status_then=then.status.value if then is not None else None,
        changes=page.take("changes", [_change(change) for change in register.changes_to(known)]),
        sources=known.source,
        confirmed=known.confirmed,
        disagreements=tuple(map(str, known.disagreements)),
        cut=page.cuts,
    )


def _change(change: LegalChange) -> ChangeAnswer:
    return ChangeAnswer(
        by=str(change.by), relation=change.relation.value, since=_iso(change.since), source=change.source
    )


# --- quotas ------------------------------------------------------------------------------------------------------


@guarded
def explain_quota(
    text: str,
    *,
    offset: int = 0,
    limit: int | None = None,
    language: Language = "vi",
    limits: Limits = _LIMITS,
) -> QuotasAnswer:
    """Work out what a quota (chỉ tiêu) of a product (sản phẩm) asks for in all, and how its figures follow.

    Reads wordings such as "18 bài báo: 06 bài/1 tạp chí" or "19 sản phẩm/tuần x 12 tháng" and answers with the least
    and the most that is to be delivered, each step with its reason, and whether its figures contradict each other.

    Arguments:
        text: the words of one product, with one quota or several.
        offset: how many of the first quotas to leave out.
        limit: how many to show.
        language: of the explanation, "vi" or "en".

    Raises:
        TdcError: there is no text, or no quota in it.

    >>> quota = explain_quota("19 sản phẩm/tuần x 12 tháng", language="en").quotas[0]
    >>> quota.low, quota.high, quota.explanation[0]
    ('912', '1007', 'Total: 912 to 1,007 sản phẩm.')
    """
    choose_language(language)
    page = Page(limits, offset=offset, limit=limit)
    view = plain_text(text, limits).flat()
    quotas = read_quotas(view, "text", Recorder())
    if not quotas:
        raise DataError(
            "there is no quota in this text (one is like 18 bài báo, or 19 sản phẩm/tuần x 12 tháng)",
            vietnamese="trong nội dung này không có chỉ tiêu nào (ví dụ: 18 bài báo; 19 sản phẩm/tuần x 12 tháng)",
        )
    shown = page.take("quotas", quotas)
    return QuotasAnswer(quotas=tuple(_quota(quota, language, page) for quota in shown), cut=page.cuts)


def _quota(quota: DeliverableQuota, language: Language, page: Page) -> QuotaAnswer:
    derived = derive(quota)
    low, high = (None, None) if derived.total == UNKNOWN else (derived.total.low, derived.total.high)
    return QuotaAnswer(
        text=quota.text,
        unit=derived.unit,
        low=all_digits(low) if low is not None else None,
        high=all_digits(high) if high is not None else None,
        is_consistent=not derived.contradictions,
        explanation=page.take("explanation", explain(quota, language).split("\n"), paged=False),
    )
