"""What a verification says: statements on each citation of a text, typed, each with what it rests on."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterator

from attrs import field, frozen

from ..arguments import guarded
from ..law.articles import ArticleHeading
from ..law.citations import Citation, Pinpoint
from ..law.register import KnownDocument, LegalChange
from ..storable import Storable
from ..tables import Confidence
from ..values import Language, each, is_a, optional, string, whole
from ..vietnamese.dates import format_date
from .wording import sentence


class Aspect(enum.StrEnum):
    """What a statement is about.

    >>> import tdc_programme as tdc
    >>> row = tdc.verify("Nghị định số 30/2020/NĐ-CP ngày 06/3/2020").rows[0]
    >>> row.about(tdc.Aspect.ISSUED)[0].recorded
    '05/3/2020'
    """

    DOCUMENT = "document"  #: whether there is such a document
    KIND = "kind"  #: loại văn bản
    NUMBER = "number"  #: số, ký hiệu
    ISSUED = "issued"  #: ngày ban hành
    ISSUER = "issuer"  #: cơ quan ban hành
    TITLE = "title"  #: tên, trích yếu
    FORCE = "force"  #: hiệu lực trên ngày được hỏi
    AMENDED = "amended"  #: được sửa đổi, bổ sung
    REPLACED = "replaced"  #: được thay thế, bị bãi bỏ
    PLACE = "place"  #: điều được dẫn
    HEADING = "heading"  #: tên điều


class Verdict(enum.StrEnum):
    """How a statement turns out.

    >>> import tdc_programme as tdc
    >>> tdc.verify("Nghị định số 30/2020/NĐ-CP").rows[0].document.verdict
    <Verdict.KNOWN: 'known'>
    """

    KNOWN = "known"  #: the document is on record
    UNKNOWN = "unknown"  #: it is not: whether there is one, the record does not say
    NEAR_MISS = "near_miss"  #: it is not, and what the text says fits another document, or the number cannot be
    SEVERAL = "several"  #: several documents on record may be meant
    AGREES = "agrees"  #: what the text says is what is on record
    DIFFERS = "differs"  #: it is not
    NOT_SAID = "not_said"  #: the text does not say it
    NOT_KNOWN = "not_known"  #: the record does not say it, or it cannot be told
    EXISTS = "exists"  #: the article is on record
    DOES_NOT_EXIST = "does_not_exist"  #: the document certainly has no such article
    NOT_ON_RECORD = "not_on_record"  #: it is not among the articles on record, which may not be all
    IN_FORCE = "in_force"  #: còn hiệu lực
    NOT_YET = "not_yet_in_force"  #: chưa có hiệu lực
    NOT_IN_FORCE = "not_in_force"  #: hết hiệu lực: replaced, repealed, expired, suspended
    IN_WHOLE = "in_whole"  #: replaced or repealed as a whole
    IN_PART = "in_part"  #: amended, or replaced in part

    @property
    def is_fault(self) -> bool:
        """Whether the text says something that is certainly, or most likely, wrong.

        >>> Verdict.DIFFERS.is_fault, Verdict.UNKNOWN.is_fault
        (True, False)
        """
        return self in _FAULTS

    @property
    def is_open(self) -> bool:
        """Whether a person has to look: the record does not bear out what the text says, and does not refute it.

        >>> Verdict.UNKNOWN.is_open, Verdict.AGREES.is_open
        (True, False)
        """
        return self in _OPEN


_FAULTS = frozenset({Verdict.NEAR_MISS, Verdict.DIFFERS, Verdict.DOES_NOT_EXIST, Verdict.NOT_IN_FORCE})
_OPEN = frozenset({Verdict.UNKNOWN, Verdict.SEVERAL, Verdict.NOT_ON_RECORD, Verdict.NOT_YET})


class Likeness(enum.StrEnum):
    """Why a document on record may be the one that a text means, whose number is another.

    >>> import tdc_programme as tdc
    >>> [str(why) for why in tdc.verify("Nghị định số 30/2021/NĐ-CP ngày 05/3/2020").rows[0].document.candidates[0].why]
    ['other_year', 'same_date']
    """

    ONE_SIGN = "one_sign"  #: the number is one sign apart
    SWAPPED = "swapped"  #: two neighbouring signs of the number are swapped
    OTHER_YEAR = "other_year"  #: the number is alike but for the year
    OTHER_SYMBOL = "other_symbol"  #: serial and year are alike, the symbol is another
    SAME_NUMBER = "same_number"  #: the number is the same, in another year or of another issuer
    SAME_DATE = "same_date"  #: the date is that of the document
    SAME_DAY = "same_day"  #: day and month are those of the document, the year is another
    OTHER_DATE = "other_date"  #: the date is not that of the document
    SAME_TITLE = "same_title"  #: the title is that of the document
    SAME_ISSUER = "same_issuer"  #: so is the issuer


@frozen(repr=False)
class PossibleDocument(Storable):
    """A document on record that a text may mean, and why (văn bản có thể là văn bản được dẫn).

    Arguments:
        document: the document.
        why: what speaks for it.

    >>> import tdc_programme as tdc
    >>> print(tdc.verify("Nghị định số 30/2021/NĐ-CP ngày 05/3/2020").rows[0].document.candidates[0])
    Nghị định số 30/2020/NĐ-CP (khác năm; trùng ngày ban hành)
    """

    document: KnownDocument = field(validator=is_a(KnownDocument))
    why: tuple[Likeness, ...] = field(default=(), validator=each(is_a(Likeness)))

    def __str__(self) -> str:
        return self.sentence()

    @guarded
    def sentence(self, language: Language = "vi") -> str:
        """Say which document, and why, in a language.

        >>> import tdc_programme as tdc
        >>> row = tdc.verify("Nghị định số 30/2021/NĐ-CP ngày 05/3/2020").rows[0]
        >>> row.document.candidates[0].sentence("en")
        'Nghị định số 30/2020/NĐ-CP (another year; the same date)'
        """
        why = "; ".join(sentence(f"why.{one}", language) for one in self.why)
        return f"{self.document} ({why})" if why else str(self.document)


@frozen(repr=False, kw_only=True)
class RecordCoverage(Storable):
    """How much of one series of numbers the record holds (mức độ đầy đủ): one symbol, one year.

    Arguments:
        symbol: the symbol, ``"NĐ-CP"``.
        year: the year; None for a series that begins anew each year, without the year in its numbers.
        held: how many documents of the series are on record.
        highest: the highest serial among them; None where none is.

    How many there are in truth, no record says; where serials run on through the year, there were at least
    :attr:`highest`.

    >>> import tdc_programme as tdc
    >>> coverage = tdc.verify("Nghị định số 99/2023/NĐ-CP").rows[0].document.coverage
    >>> coverage.symbol, coverage.year, coverage.held > 10
    ('NĐ-CP', 2023, True)
    """

    symbol: str = field(validator=string(blank=True))
    year: int | None = field(default=None, validator=optional(whole(1900, 2999)))
    held: int = field(default=0, validator=whole(0))
    highest: int | None = field(default=None, validator=optional(whole(0)))

    def __str__(self) -> str:
        return self.sentence()

    @guarded
    def sentence(self, language: Language = "vi") -> str:
        """Say it in a language.

        >>> RecordCoverage(symbol="NĐ-CP", year=2023, held=61, highest=111).sentence("en")
        'of NĐ-CP, year 2023, the record holds 61 documents, the highest number being 111'
        """
        case = "none" if not self.held else "no_highest" if self.highest is None else "some"
        series = sentence("coverage.series" if self.year else "coverage.yearless", language, **self._words)
        return sentence(f"coverage.{case}", language, series=series, **self._words)

    @property
    def _words(self) -> dict[str, object]:
        return {"symbol": self.symbol, "year": self.year, "held": self.held, "highest": self.highest}


@frozen(repr=False, kw_only=True)
class Statement(Storable):
    """One thing that a verification says of a citation (nhận định), and what it rests on.

    Arguments:
        about: what it is about.
        verdict: how it turns out.
        written: what the text says; None where it says nothing.
        recorded: what is on record; None where nothing is.
        document: the document, of a statement on a place in it.
        place: the place in it.
        article: the article that the place is in.
        last: the last article on record, of a statement on a place; that of the document where this is known.
        fitting: the article whose heading the text says, where that of the cited one is another.
        reason: which of several reasons there are for the verdict, as a word (``"promulgation"``); None for the plain
            case.
        candidates: documents on record that may be meant instead, the likeliest first.
        changes: what changed the document, of a statement on that.
        coverage: how complete the record is for the number, of a document that it does not know.
        on: the day asked about.
        since: the first day on which it holds.
        as_of: the day up to which it is known.
        source: what it rests on.
        confidence: how sure it is; None of what says nothing about the world.

    >>> import tdc_programme as tdc
    >>> print(tdc.verify("Điều 60 Nghị định số 30/2020/NĐ-CP").rows[0].places[0])
    Không có Điều 60: Nghị định số 30/2020/NĐ-CP có 38 điều.
    """

    about: Aspect = field(validator=is_a(Aspect))
    verdict: Verdict = field(validator=is_a(Verdict))
    written: str | None = field(default=None, validator=optional(string(blank=True)))
    recorded: str | None = field(default=None, validator=optional(string(blank=True)))
    document: KnownDocument | None = field(default=None, validator=optional(is_a(KnownDocument)), repr=False)
    place: Pinpoint | None = field(default=None, validator=optional(is_a(Pinpoint)))
    article: str | None = field(default=None, validator=optional(string()))
    last: str | None = field(default=None, validator=optional(string()))
    fitting: ArticleHeading | None = field(default=None, validator=optional(is_a(ArticleHeading)))
    reason: str | None = field(default=None, validator=optional(string()))
    candidates: tuple[PossibleDocument, ...] = field(default=(), validator=each(is_a(PossibleDocument)))
    changes: tuple[LegalChange, ...] = field(default=(), validator=each(is_a(LegalChange)))
    coverage: RecordCoverage | None = field(default=None, validator=optional(is_a(RecordCoverage)))
    on: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    since: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    as_of: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    source: str | None = field(default=None, validator=optional(string()), repr=False)
    confidence: Confidence | None = field(default=None, validator=optional(is_a(Confidence)), repr=False)

    def __str__(self) -> str:
        return self.sentence()

    @property
    def is_fault(self) -> bool:
        """Whether the text says something here that is certainly, or most likely, wrong."""
        return self.verdict.is_fault

    @property
    def is_open(self) -> bool:
        """Whether a person has to look: the record neither bears it out nor refutes it."""
        return self.verdict.is_open

    @property
    def is_unclear(self) -> bool:
        """Whether the text says something that the record neither bears out nor refutes."""
        return self.verdict is Verdict.NOT_KNOWN and self.written is not None

    @guarded
    def sentence(self, language: Language = "vi") -> str:
        """Say it in a sentence, as an official would.

        Arguments:
            language: ``"vi"`` or ``"en"``.

        >>> import tdc_programme as tdc
        >>> tdc.verify("Nghị định số 30/2020/NĐ-CP ngày 06/3/2020").rows[0].issued.sentence("en")
        'The date differs: the text has 06/3/2020, on record is 05/3/2020.'
        """
        words: dict[str, object] = {
            "written": self.written,
            "recorded": self.recorded,
            "document": self.document,
            "place": self.place,
            "article": self.article,
            "last": self.last,
            "fitting": self.fitting,
            "candidates": "; ".join(one.sentence(language) for one in self.candidates[:3]),
            "changes": "; ".join(_changed(one, language) for one in self.changes),
            "on": _shown(self.on),
            "since": _shown(self.since),
            "as_of": _shown(self.as_of),
        }
        code = f"{self.about}.{self.verdict}" + (f".{self.reason}" if self.reason else "")
        said = [sentence(code, language, **words)]
        if self.coverage is not None:
            said.append(sentence("coverage.note", language, coverage=self.coverage.sentence(language)))
        if self.candidates and self.about is not Aspect.PLACE:
            said.append(sentence("candidates", language, **words))
        return " ".join(said)


def _shown(day: dt.date | None) -> str | None:
    return None if day is None else format_date(day, "slash")


def _changed(change: LegalChange, language: Language) -> str:
    since = "" if change.since is None else sentence("change.since", language, since=_shown(change.since))
    return sentence(f"change.{change.relation}", language, by=change.by) + since


@frozen(repr=False, kw_only=True)
class VerifiedCitation(Storable):
    """One citation of a text, and all that the record says of it.

    Arguments:
        start, end: where it stands: ``text == source[start:end]``.
        text: the citation as it stands in the text.
        citation: what was read of it.
        document_on_record: the document that it means; None where none is known.
        statements: what is said of it, in the order of :class:`Aspect`.

    >>> import tdc_programme as tdc
    >>> row = tdc.verify("khoản 1 Điều 8 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ").rows[0]
    >>> row.ok, row.document.verdict.value, row.issued.verdict.value, row.places[0].recorded
    (True, 'known', 'agrees', 'Thể thức văn bản')
    """

    start: int = field(validator=whole(0))
    end: int = field(validator=whole(0))
    text: str = field(validator=string(blank=True))
    citation: Citation = field(validator=is_a(Citation))
    document_on_record: KnownDocument | None = field(default=None, validator=optional(is_a(KnownDocument)))
    statements: tuple[Statement, ...] = field(default=(), validator=each(is_a(Statement)), repr=False)

    def __str__(self) -> str:
        return "\n".join((" ".join(self.text.split()), *(f"  {said}" for said in self.sentences())))

    def __iter__(self) -> Iterator[Statement]:
        return iter(self.statements)

    @guarded
    def about(self, aspect: Aspect) -> tuple[Statement, ...]:
        """Return the statements on one thing: one, of a document that is not known none but that; of places several."""
        return tuple(one for one in self.statements if one.about is aspect)

    def _one(self, aspect: Aspect) -> Statement | None:
        return next(iter(self.about(aspect)), None)

    @property
    def document(self) -> Statement:
        """Whether there is such a document."""
        return self.about(Aspect.DOCUMENT)[0]

    @property
    def number(self) -> Statement | None:
        """Whether number and symbol are spelt as on record; None of a document that is not known."""
        return self._one(Aspect.NUMBER)

    @property
    def kind(self) -> Statement | None:
        """Whether the kind is that on record."""
        return self._one(Aspect.KIND)

    @property
    def issued(self) -> Statement | None:
        """Whether the date is that on record."""
        return self._one(Aspect.ISSUED)

    @property
    def issuer(self) -> Statement | None:
        """Whether the issuer is that on record."""
        return self._one(Aspect.ISSUER)

    @property
    def title(self) -> Statement | None:
        """Whether the title is that on record."""
        return self._one(Aspect.TITLE)

    @property
    def force(self) -> Statement | None:
        """Whether the document is in force on the day asked about; None where no day is."""
        return self._one(Aspect.FORCE)

    @property
    def amended(self) -> Statement | None:
        """What amended the document, where anything is known to."""
        return self._one(Aspect.AMENDED)

    @property
    def replaced(self) -> Statement | None:
        """What replaced or repealed the document, where anything is known to."""
        return self._one(Aspect.REPLACED)

    @property
    def places(self) -> tuple[Statement, ...]:
        """Whether each place exists, in text order."""
        return self.about(Aspect.PLACE)

    @property
    def headings(self) -> tuple[Statement, ...]:
        """Whether the headings of the places are what the text says beside the citation."""
        return self.about(Aspect.HEADING)

    @property
    def faults(self) -> tuple[Statement, ...]:
        """What the text says that is certainly, or most likely, wrong."""
        return tuple(one for one in self.statements if one.is_fault)

    @property
    def ok(self) -> bool:
        """Whether nothing in it is known to be wrong. That is not to say that all of it is known to be right."""
        return not self.faults

    @property
    def is_confirmed(self) -> bool:
        """Whether the document is on record, and so is all that the text says of it.

        >>> import tdc_programme as tdc
        >>> tdc.verify("Điều 8 Nghị định số 30/2020/NĐ-CP").rows[0].is_confirmed
        True
        """
        known = self.document.verdict is Verdict.KNOWN and self.document.reason != "yearless"
        return known and not any(one.is_fault or one.is_open or one.is_unclear for one in self.statements)

    @guarded
    def sentences(self, language: Language = "vi") -> tuple[str, ...]:
        """Return what is to be said of it, a sentence a statement; what agrees or is not said is passed over.

        >>> import tdc_programme as tdc
        >>> print(*tdc.verify("Điều 8 Nghị định số 30/2020/NĐ-CP").rows[0].sentences("en"), sep="\\n")
        The document is on record: Nghị định số 30/2020/NĐ-CP, ngày 05 tháng 3 năm 2020, Về công tác văn thư.
        Điều 8 exists: Thể thức văn bản.
        """
        silent = (Verdict.NOT_SAID, Verdict.NOT_KNOWN, Verdict.AGREES)
        told = (Aspect.DOCUMENT, Aspect.FORCE, Aspect.HEADING)
        return tuple(
            one.sentence(language)
            for one in self.statements
            if one.verdict not in silent or one.about in told or one.is_unclear
        )
