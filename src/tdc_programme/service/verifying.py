"""The question whether what a text cites exists, holds, and says what the text says it does; answered flat."""

from __future__ import annotations

import datetime as dt
import enum
from collections import Counter
from collections.abc import Iterable

from attrs import field, frozen

from ..arguments import guarded
from ..checks.model import Lines
from ..law.citations.values import format_pinpoints
from ..law.register import KnownDocument
from ..storable import Storable
from ..values import Language, each, is_a, optional, string, whole
from ..verification import Aspect, Statement, Verdict, Verification, VerifiedCitation
from ..verification.verifying import verification_of
from .limits import Cut, Limits, Page
from .questions import day_of
from .sources import Folder, loaded

#: What needs no words: the text does not say it, or it is not known, or it is right.
_SILENT = frozenset({Verdict.NOT_SAID, Verdict.NOT_KNOWN, Verdict.AGREES})
_SPOKEN = frozenset({Aspect.DOCUMENT, Aspect.FORCE, Aspect.HEADING})
_LIMITS = Limits()


class CitationOutcome(enum.StrEnum):
    """What a verification of a citation comes to.

    >>> import tdc_programme as tdc
    >>> CitationOutcome.of(tdc.verify("Nghị định số 30/2020/NĐ-CP ngày 06/3/2020").rows[0])
    <CitationOutcome.DIFFERS: 'differs'>
    """

    AGREES = "agrees"  #: khớp: the document is on record, and all that the text says of it agrees
    DIFFERS = "differs"  #: không khớp: something that the text says is wrong, or most likely so, or no more in force
    OPEN = "open"  #: chưa rõ: the record does not bear it out, and does not refute it

    @classmethod
    def of(cls, row: VerifiedCitation) -> CitationOutcome:
        """Return that of one citation."""
        if row.faults:
            return cls.DIFFERS
        return cls.AGREES if row.is_confirmed else cls.OPEN


def told(row: VerifiedCitation) -> tuple[Statement, ...]:
    """Return the statements on a citation that people are told, each thing once, what is wrong first.

    >>> import tdc_programme as tdc
    >>> [str(each.about) for each in told(tdc.verify("Nghị định số 30/2020/NĐ-CP ngày 06/3/2020").rows[0])]
    ['issued', 'document']
    """
    # What ended a document is told with its force, where a day is asked about.
    ended = any(each.about is Aspect.FORCE and each.changes for each in row.statements)
    said = [
        each
        for each in row.statements
        if (each.verdict not in _SILENT or each.about in _SPOKEN) and not (ended and each.about is Aspect.REPLACED)
    ]
    return tuple(sorted(said, key=lambda each: (not each.is_fault, not each.is_open)))


def cited_words(row: VerifiedCitation) -> str:
    """Return a citation with its places, on one line.

    >>> import tdc_programme as tdc
    >>> cited_words(tdc.verify("theo khoản 1 Điều 8 của Nghị định số 30/2020/NĐ-CP").rows[0])
    'khoản 1 Điều 8 Nghị định số 30/2020/NĐ-CP'
    """
    return " ".join(f"{format_pinpoints(row.citation.pinpoints)} {row.text}".split())


@frozen(repr=False, kw_only=True)
class StatementAnswer(Storable):
    """One thing that is said of a citation (nhận định).

    Arguments:
        about: what it is about: document, kind (loại), number (số, ký hiệu), issued (ngày ban hành), issuer (cơ quan),
            title (trích yếu), force (hiệu lực), amended, replaced, place (điều, khoản), heading (tên điều).
        verdict: known, unknown, near_miss, several; agrees, differs, not_known; exists, does_not_exist, not_on_record;
            in_force, not_yet_in_force, not_in_force; in_whole, in_part.
        sentence: the same in words.
        written: what the text says.
        recorded: what is on record.
        confidence: how sure the record is: high, medium, low.
        as_of: the day up to which it is known.
        source: what it rests on: its place in "sources", from 0.

    >>> from tdc_programme.service import verify
    >>> print(verify("Nghị định số 30/2020/NĐ-CP ngày 06/3/2020", language="en").citations[0].statements[0])
    The date differs: the text has 06/3/2020, on record is 05/3/2020.
    """

    about: str = field(validator=string())
    verdict: str = field(validator=string())
    sentence: str = field(validator=string())
    written: str | None = field(default=None, validator=optional(string(blank=True)))
    recorded: str | None = field(default=None, validator=optional(string(blank=True)))
    confidence: str | None = field(default=None, validator=optional(string()))
    as_of: str | None = field(default=None, validator=optional(string()))
    source: int | None = field(default=None, validator=optional(whole(0)))

    def __str__(self) -> str:
        return self.sentence


@frozen(repr=False, kw_only=True)
class VerifiedAnswer(Storable):
    """One citation (viện dẫn), and what is on record of it.

    Arguments:
        text: the citation with its places, on one line.
        start: where it begins in the text, in characters, less its places.
        end: where it ends.
        line: the line, from 1.
        column: the column, from 1.
        outcome: agrees (khớp), differs (không khớp: wrong, or no more in force), open (chưa rõ: the record neither
            bears it out nor refutes it; that is not to say that the document was invented).
        document: the number of the document on record that it means.
        title: the title of that document.
        candidates: documents on record that may be meant instead, with what speaks for each.
        statements: what is said of it, thing by thing.

    >>> from tdc_programme.service import verify
    >>> print(verify("theo Điều 60 Nghị định số 30/2020/NĐ-CP").citations[0])
    Điều 60 Nghị định số 30/2020/NĐ-CP: differs
    """

    text: str = field(validator=string())
    start: int = field(validator=whole(0))
    end: int = field(validator=whole(0))
    line: int = field(validator=whole(1))
    column: int = field(validator=whole(1))
    outcome: CitationOutcome = field(validator=is_a(CitationOutcome))
    document: str | None = field(default=None, validator=optional(string()))
    title: str | None = field(default=None, validator=optional(string()))
    candidates: tuple[str, ...] = field(default=(), validator=each(string()))
    statements: tuple[StatementAnswer, ...] = field(default=(), validator=each(is_a(StatementAnswer)))

    def __str__(self) -> str:
        return f"{self.text}: {self.outcome}"


@frozen(repr=False, kw_only=True)
class VerificationAnswer(Storable):
    """What is on record of each citation of a text (kết quả đối chiếu viện dẫn).

    Arguments:
        ok: whether nothing is known to be wrong; that is not to say that all is known to be right.
        on: the day as of which it was asked what is in force.
        agree: how many citations agree.
        differ: how many differ.
        open: how many the record neither bears out nor refutes.
        citations: each of them, in the order of the text.
        sources: what the statements rest on.
        cut: told where there are more citations than are shown.

    >>> from tdc_programme.service import verify
    >>> print(verify("Nghị định số 30/2020/NĐ-CP ngày 06/3/2020"))
    1 citation: 0 agree, 1 differ, 0 open
    """

    ok: bool = field(validator=is_a(bool))
    on: str | None = field(default=None, validator=optional(string()))
    agree: int = field(default=0, validator=whole(0))
    differ: int = field(default=0, validator=whole(0))
    open: int = field(default=0, validator=whole(0))
    citations: tuple[VerifiedAnswer, ...] = field(default=(), validator=each(is_a(VerifiedAnswer)))
    sources: tuple[str, ...] = field(default=(), validator=each(string()))
    cut: tuple[Cut, ...] = field(default=(), validator=each(is_a(Cut)))

    def __str__(self) -> str:
        total = self.agree + self.differ + self.open
        counts = f"{self.agree} agree, {self.differ} differ, {self.open} open"
        return f"{total} citation{'' if total == 1 else 's'}: {counts}"


@guarded
def verify(
    text: str | bytes | None = None,
    *,
    path: str | None = None,
    on: str | None = None,
    every: bool = False,
    offset: int = 0,
    limit: int | None = None,
    language: Language = "vi",
    limits: Limits = _LIMITS,
    folder: Folder | None = None,
) -> VerificationAnswer:
    """Say of each legal document that a Vietnamese text cites whether it exists, is in force, and is cited rightly.

    Compares number, date (ngày ban hành), issuer (cơ quan ban hành), title (trích yếu), articles (điều) and force
    (hiệu lực) with a record of the law: use it on every text that cites law, above all on one that was written from
    memory. The record is a part of the law: "unknown" is not "invented", and must not be told as if it were.

    Arguments:
        text: the text (plain text, Markdown or HTML); in Python also the content of a file.
        path: instead of the text, a file in the folder that may be read.
        on: the day as of which to ask what is in force ("2024-11-20" or "20/11/2024"); the document's own day or, where
            it has none, today, if not given.
        every: whether to tell of each citation all that was compared, also what agrees; else only what people are told.
        offset: how many of the first citations to leave out.
        limit: how many to show.
        language: of the sentences, "vi" or "en".

    Raises:
        TdcError: there is no such text, file or day.

    >>> answer = verify("theo Điều 60 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", on="2024-11-20", language="en")
    >>> answer.citations[0].outcome.value, answer.citations[0].statements[0].sentence
    ('differs', 'There is no Điều 60: Nghị định số 30/2020/NĐ-CP has 38 articles.')
    """
    page = Page(limits, offset=offset, limit=limit)
    source = loaded(text, path, limits, folder)
    done = verification_of(source, on=day_of(on), otherwise=dt.date.today(), language=language)
    return flat(done, source.text, page, every=every)


def flat(done: Verification, text: str, page: Page, *, every: bool) -> VerificationAnswer:
    """Return a verification as an answer.

    Arguments:
        text: what was verified, for lines and columns.
        page: the part of the citations that is shown.
        every: whether with every statement that says anything.
    """
    counts = Counter(map(CitationOutcome.of, done.rows))
    sources: dict[str, int] = {}
    places = Lines(text)

    def answer_of(row: VerifiedCitation) -> VerifiedAnswer:
        return _row(row, _said(row) if every else told(row), places.place(row.start), sources, done.language)

    return VerificationAnswer(
        ok=done.ok,
        on=done.on.isoformat() if done.on is not None else None,
        agree=counts[CitationOutcome.AGREES],
        differ=counts[CitationOutcome.DIFFERS],
        open=counts[CitationOutcome.OPEN],
        citations=tuple(map(answer_of, page.take("citations", done.rows))),
        sources=tuple(sources),
        cut=page.cuts,
    )


def _said(row: VerifiedCitation) -> tuple[Statement, ...]:
    return tuple(
        each for each in row.statements if each.verdict is not Verdict.NOT_SAID or each.about is Aspect.DOCUMENT
    )


def _row(
    row: VerifiedCitation,
    said: Iterable[Statement],
    place: tuple[int, int],
    sources: dict[str, int],
    language: Language,
) -> VerifiedAnswer:
    known: KnownDocument | None = row.document_on_record
    candidates: Iterable[str] = (one.sentence(language) for each in row.statements for one in each.candidates)
    return VerifiedAnswer(
        text=cited_words(row),
        start=row.start,
        end=row.end,
        line=place[0],
        column=place[1],
        outcome=CitationOutcome.of(row),
        document=str(known.number) if known is not None else None,
        title=known.title if known is not None else None,
        candidates=tuple(dict.fromkeys(candidates)),
        statements=tuple(_statement(each, sources, language) for each in said),
    )


def _statement(said: Statement, sources: dict[str, int], language: Language) -> StatementAnswer:
    source = said.source
    return StatementAnswer(
        about=said.about.value,
        verdict=said.verdict.value,
        sentence=said.sentence(language),
        written=said.written,
        recorded=said.recorded,
        confidence=said.confidence.value if said.confidence is not None else None,
        as_of=said.as_of.isoformat() if said.as_of is not None else None,
        source=sources.setdefault(source, len(sources)) if source is not None else None,
    )
