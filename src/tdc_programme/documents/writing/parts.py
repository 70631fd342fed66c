"""The parts of a document that is written, in the order of Decree 30/2020/NĐ-CP."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from itertools import chain

from attrs import evolve, frozen

from ...law.citations import LegalBasis, format_citation
from ...programme.orientations import PriorityOrientation
from ...text import View
from ...text.patterns import Pattern
from ...vietnamese.dates import WrittenDate, format_date
from ...vietnamese.letters.folding import fold_phrase
from ..model import Attachment, Document
from ..reading.bases import begins_basis, legal_bases_within
from ..reading.consultation import read_consultation
from ..reading.layout import Recorder, paragraphs
from ..reading.orientations import is_orientation_heading
from ..sources.refusals import refused
from .request import request_sentences
from .tasks import dashes, duty_rows, task_rows

#: Quốc hiệu và Tiêu ngữ: Decree 30/2020/NĐ-CP, Annex I, II.1.
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
#: The last line above the content of a decision, as legal bases are printed: at whose proposal it is made.
_PROPOSAL = Pattern.plain(
    r"(?:Theo|Xét) đề nghị (?:của|tại)\s(?:.+;|[^,;]+\.)",
    yes=("Theo đề nghị của Vụ trưởng Vụ A.", "Xét đề nghị của Cục trưởng Cục A, Cục B;"),
    no=("Theo đề nghị của Vụ A, Bộ thông báo.", "Theo đề nghị"),
)
#: What neither XML nor HTML can hold: control characters, halves of a character, two that are none.
_UNWRITABLE = Pattern.plain(
    "[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]",
    yes=("\x00", "\x0b", "\ud800", "\uffff"),
    no=("a", "ệ", "\t", "\U0001f600", "\ufeff"),
)
#: The blanks that the clerk fills in.
_NO_DATE = "ngày … tháng … năm …"


class Role(enum.Enum):
    """What a part of a document is."""

    ISSUER = enum.auto()  #: tên cơ quan chủ quản, cơ quan ban hành
    MOTTO = enum.auto()  #: Quốc hiệu và Tiêu ngữ
    NUMBER = enum.auto()  #: số, ký hiệu
    DATE = enum.auto()  #: địa danh và thời gian
    MATTER = enum.auto()  #: trích yếu công văn, after V/v
    KIND = enum.auto()  #: tên loại văn bản
    SUBJECT = enum.auto()  #: trích yếu
    TO = enum.auto()  #: Kính gửi
    ISSUED_BY = enum.auto()  #: thẩm quyền ban hành
    BASIS = enum.auto()  #: căn cứ
    BODY = enum.auto()  #: nội dung
    TABLE = enum.auto()  #: a table of tasks or duties
    SENT_TO = enum.auto()  #: Nơi nhận
    AUTHORITY = enum.auto()  #: quyền hạn, chức vụ người ký
    NAME = enum.auto()  #: họ và tên người ký
    LABEL = enum.auto()  #: the word Phụ lục
    TITLE = enum.auto()  #: tên phụ lục
    SUBTITLE = enum.auto()  #: a second title
    REFERENCE = enum.auto()  #: (Kèm theo …)


@frozen
class Part:
    """A part of a document: its lines or, of the table, its rows of cells; a cell may have lines of its own."""

    role: Role
    lines: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def document_parts(document: Document) -> Iterator[tuple[Part, ...]]:
    """Iterate over what a document is made of, itself and each of its attachments, as parts in their order."""
    yield tuple(_itself(document))
    yield from (tuple(_attachment(document, attachment)) for attachment in document.attachments)


def refuse_unwritable(sections: Iterable[tuple[Part, ...]], form: str) -> None:
    """Refuse a character that a form of file, ``"DOCX"`` or ``"HTML"``, cannot hold.

    Raises:
        DocumentError: there is one; it names it, and where it stands.
    """
    for part in chain.from_iterable(sections):
        refuse_unwritable_text((*part.lines, *chain.from_iterable(part.rows)), form)


def refuse_unwritable_text(texts: Iterable[str], form: str) -> None:
    """Refuse a character that a form of file cannot hold, in any of some texts; raises as :func:`refuse_unwritable`."""
    for text in texts:
        if bad := _UNWRITABLE.search(text):
            what = f"U+{ord(bad[0]):04X}"
            raise refused("unwritable", form=form, what=what, text=text, start=bad.start(), end=bad.end())


def title_of(document: Document) -> str:
    """Return what a file says it holds: ``Thông báo số 12/TB-TĐC: công bố kết quả``; empty where nothing is known."""
    kind = document.kind.label if document.kind else ""
    number = f"số {document.number}" if document.number is not None and document.number.serial else ""
    return ": ".join(filter(None, (" ".join(filter(None, (kind, number))), document.subject)))


def _itself(document: Document) -> Iterator[Part]:
    yield from _head(document)
    yield from _content(document)
    if not document.attachments:
        yield from _tables(document)
    if document.distribution:
        yield Part(Role.SENT_TO, ("Nơi nhận:", *dashes(document.distribution)))
    yield from _signature(document)


def _head(document: Document) -> Iterator[Part]:
    issuer = tuple(filter(None, (document.parent_organisation, document.organisation)))
    if issuer:
        yield Part(Role.ISSUER, issuer)
    yield Part(Role.MOTTO, MOTTO)
    if document.number is not None:
        yield Part(Role.NUMBER, (f"Số: {document.number}",))
    if document.date is not None or document.place:
        yield Part(Role.DATE, (", ".join(filter(None, (document.place, _date_line(document.date)))),))
    yield from _heading(document)
    if len(document.recipients) == 1:
        yield Part(Role.TO, (f"Kính gửi: {document.recipients[0]}.",))
    elif document.recipients:
        yield Part(Role.TO, ("Kính gửi:", *dashes(document.recipients)))
    if document.issued_by:
        yield Part(Role.ISSUED_BY, (document.issued_by,))


def _date_line(date: WrittenDate | None) -> str:
    """Return the date with blanks for what is not yet known of it."""
    return _NO_DATE if date is None else format_date(date if date.is_complete else evolve(date, blank=True))


def _heading(document: Document) -> Iterator[Part]:
    subject = document.subject
    if document.kind is None or fold_phrase(document.kind.label) == "công văn":
        if subject:
            yield Part(Role.MATTER, (f"V/v {subject}",))
        return
    yield Part(Role.KIND, (document.kind.label.upper(),))
    if subject:
        yield Part(Role.SUBJECT, (f"Về việc {subject}" if subject[0].islower() else subject,))


def _content(document: Document) -> Iterator[Part]:
    """Iterate over legal bases and body; a basis in the body has its place among the others."""
    within = list(legal_bases_within(document.body))
    lines = _bases_apart(document, [basis for _, basis in within])
    written = reached = 0
    for basis in document.legal_bases:
        at = next((at for at, (_, one) in enumerate(within) if one == basis), None)
        if at is not None:
            reached = max(reached, within.pop(at)[0] + 1)
            continue
        yield from map(_preamble, document.body[written:reached])
        written = reached
        line = lines.pop(0)
        goes_on = bool(lines) or any(document.body[index].endswith(";") for index, _ in within)
        yield Part(Role.BASIS, (line + (";" if goes_on else "."),))
    for paragraph in document.body[written:]:
        if not (_PROPOSAL.fullmatch(paragraph) or (written < reached and paragraph.endswith(";"))):
            break
        yield _preamble(paragraph)
        written += 1
    yield from _body(document, written)


def _preamble(paragraph: str) -> Part:
    return Part(Role.BASIS if begins_basis(paragraph) else Role.BODY, (paragraph,))


def _bases_apart(document: Document, within: list[LegalBasis]) -> list[str]:
    """Return the lines of the legal bases that do not stand in the body, without their ends."""
    programme = document.programme
    short = programme.short_name if programme else None
    lines = []
    for basis in document.legal_bases:
        if basis in within:
            within.remove(basis)
            continue
        said = f"{basis.lead} {format_citation(basis.citation)}"
        if programme and short and basis.citation.subject and programme.name in basis.citation.subject:
            said += f" (sau đây viết tắt là {short})"
            short = None
        lines.append(said)
    return lines


def _body(document: Document, start: int) -> Iterator[Part]:
    waiting = bool(document.orientations) and not any(map(_has_orientations, document.attachments))
    for paragraph in document.body[start:]:
        yield Part(Role.BODY, (paragraph,))
        if waiting and is_orientation_heading(paragraph):
            yield from _orientations(document)
            waiting = False
    yield from _request(document)
    if waiting:
        yield Part(Role.BODY, ("ĐỊNH HƯỚNG, NỘI DUNG ƯU TIÊN",))
        yield from _orientations(document)


def _request(document: Document) -> Iterator[Part]:
    """Iterate over the sentences of a request for comments that the body does not make."""
    asked = document.consultation
    body = list(paragraphs(View("\n\n".join(document.body))))
    if asked is not None and read_consultation(body, Recorder()) is None:
        yield from (Part(Role.BODY, (sentence,)) for sentence in request_sentences(asked))


def _has_orientations(attachment: Attachment) -> bool:
    return attachment.title is not None and is_orientation_heading(attachment.title)


def _orientations(document: Document) -> Iterator[Part]:
    for orientation in document.orientations:
        yield from (Part(Role.BODY, (line,)) for line in _orientation_lines(orientation))


def _orientation_lines(orientation: PriorityOrientation) -> list[str]:
    text = f"{orientation.number}. {orientation.text}"
    for activity in orientation.activities:  # dashes stand on lines of their own
        text = text.replace(f" - {activity}", f"\n- {activity}", 1)
    return text.split("\n")


def _signature(document: Document) -> Iterator[Part]:
    signature = document.signature
    if signature is None:
        return
    authority, title = signature.authority or "", signature.title or ""
    if authority.endswith(title):  # the post in which an acting head acts
        title = ""
    lines = (*authority.split("\n"), title)
    if any(lines):
        yield Part(Role.AUTHORITY, tuple(filter(None, lines)))
    if signature.name:
        yield Part(Role.NAME, (signature.name,))


def _attachment(document: Document, attachment: Attachment) -> Iterator[Part]:
    if attachment.label:
        yield Part(Role.LABEL, (attachment.label,))
    if attachment.title:
        yield Part(Role.TITLE, (attachment.title,))
    if attachment.subtitle:
        yield Part(Role.SUBTITLE, (attachment.subtitle,))
    if attachment.reference:
        yield Part(Role.REFERENCE, (f"({attachment.reference})",))
    if attachment is next(filter(_has_orientations, document.attachments), None):
        yield from _orientations(document)
    yield from (Part(Role.BODY, (paragraph,)) for paragraph in attachment.body)
    if attachment is document.attachments[0]:
        yield from _tables(document)


def _tables(document: Document) -> Iterator[Part]:
    if document.tasks:
        yield Part(Role.TABLE, rows=task_rows(document.tasks))
    if document.assignments:
        yield Part(Role.TABLE, rows=duty_rows(document.assignments))
