"""Which document on record a citation means, and which others it may mean."""

from __future__ import annotations

import datetime as dt

from attrs import evolve, frozen

from ..law.citations import Citation
from ..law.citations.values import NAMED_KINDS
from ..law.document_numbers import DocumentNumber
from ..law.register import KnownDocument, LegalRegister, LegalStatus, Nearness
from ..law.register.matching import may_be
from ..tables import Confidence
from ..vietnamese.dates import WrittenDate
from .fields import same_day
from .issuers import agrees
from .titles import Alike, alike, is_exactly
from .values import Aspect, Likeness, PossibleDocument, RecordCoverage, Statement, Verdict

_NEAR = {
    Nearness.SWAPPED: Likeness.SWAPPED,
    Nearness.ONE_SIGN: Likeness.ONE_SIGN,
    Nearness.OTHER_YEAR: Likeness.OTHER_YEAR,
    Nearness.OTHER_SYMBOL: Likeness.OTHER_SYMBOL,
}
#: How many candidates a statement names.
_MOST = 5


@frozen
class Meant:
    """What a citation means: the document, if it is known, and what is to be said of that."""

    statement: Statement
    document: KnownDocument | None = None


def meant(citation: Citation, register: LegalRegister, on: dt.date | None = None) -> Meant:
    """Return which document on record a citation means; of laws of one name the one in force on a day."""
    if citation.number is None:
        return _by_name(citation, register, on)
    if citation.number.is_blank or not citation.number.symbol:
        return Meant(_statement(Verdict.NOT_SAID, citation, reason="blank"))
    found = register.all(citation)
    fitting = [one for one in found if may_be(one, citation)]
    if len(fitting) > 1:
        fitting = _told_apart(fitting, citation)
    if len(fitting) > 1:
        candidates = tuple(PossibleDocument(one, (Likeness.SAME_NUMBER,)) for one in fitting[:_MOST])
        return Meant(_statement(Verdict.SEVERAL, citation, candidates=candidates))
    if len(fitting) == 1 and not _is_another(fitting[0], citation):
        return _known(fitting[0], citation)
    return _unknown(citation, register, found)


def _by_name(citation: Citation, register: LegalRegister, on: dt.date | None) -> Meant:
    """Return which law a name means: the one of its year, the only one of that name, the only one in force."""
    if citation.subject is None or citation.kind is None or citation.kind.label not in NAMED_KINDS:
        return Meant(_statement(Verdict.NOT_SAID, citation, reason="blank"))
    found = [one for one in register.titled(citation.subject) if one.number.term is not None]
    year = citation.issued.year if citation.issued is not None else None
    of_year = [one for one in found if one.issued is not None and one.issued.year == year]
    if len(of_year) == 1:
        return _known(of_year[0], citation)
    if year is not None and found:
        candidates = tuple(PossibleDocument(one, (Likeness.SAME_TITLE,)) for one in found[:_MOST])
        return Meant(_statement(Verdict.UNKNOWN, citation, reason="other_years", candidates=candidates))
    if len(found) == 1:
        return _known(found[0], citation, reason="only_one")
    if on is not None and (current := _in_force(found, register, on)) is not None:
        only = _known(current, citation, reason="in_force")
        return evolve(only, statement=evolve(only.statement, on=on, confidence=Confidence.MEDIUM))
    if found:
        candidates = tuple(PossibleDocument(one, (Likeness.SAME_TITLE,)) for one in found[:_MOST])
        return Meant(_statement(Verdict.SEVERAL, citation, reason="name", candidates=candidates))
    return Meant(_statement(Verdict.UNKNOWN, citation, reason="name"))


def _in_force(them: list[KnownDocument], register: LegalRegister, on: dt.date) -> KnownDocument | None:
    """Return the one of several laws that is in force on a day; None where that is not known of each."""
    status = {one: register.status(one, on=on) for one in them}
    current = [one for one in them if status[one] is LegalStatus.IN_FORCE]
    return current[0] if len(current) == 1 and LegalStatus.UNKNOWN not in status.values() else None


def _told_apart(them: list[KnownDocument], citation: Citation) -> list[KnownDocument]:
    """Return those of several documents of one number that the date or the title picks."""
    for fits in (_has_date, _has_title):
        picked = [one for one in them if fits(one, citation)]
        if picked:
            them = picked
    return them


def _has_date(known: KnownDocument, citation: Citation) -> bool:
    written = citation.issued
    return written is not None and written.month is not None and same_day(written, known) is True


def _has_day_of_year(known: KnownDocument, citation: Citation) -> bool:
    """Whether day and month are those of a document, and the year alone is another."""
    written, day = citation.issued, known.issued
    if written is None or day is None or written.day is None:
        return False
    return (written.month, written.day) == (day.month, day.day) and written.year != day.year


def _has_other_date(known: KnownDocument, citation: Citation) -> bool:
    written = citation.issued
    return written is not None and written.month is not None and same_day(written, known) is False


def _has_title(known: KnownDocument, citation: Citation) -> bool:
    said, title = citation.subject, known.title
    return said is not None and title is not None and alike(said, title) is Alike.SAME


def _is_another(known: KnownDocument, citation: Citation) -> bool:
    """Whether a number that comes back every year is, by its date or its title, that of another document."""
    if known.number.year is not None or citation.subject is None or known.title is None:
        return False
    return not _has_date(known, citation) and alike(citation.subject, known.title) is Alike.OTHER


def _known(document: KnownDocument, citation: Citation, reason: str | None = None) -> Meant:
    number = document.number
    sure = Confidence.HIGH if document.confirmed else Confidence.MEDIUM
    if number.year is None and reason is None and not (_has_date(document, citation) or _has_title(document, citation)):
        reason, sure = "yearless", Confidence.LOW
    statement = _statement(Verdict.KNOWN, citation, reason=reason, recorded=_described(document))
    return Meant(
        evolve(statement, source=document.source, as_of=document.as_of, confidence=sure),
        document,
    )


def _described(document: KnownDocument) -> str:
    day = document.issued
    parts = [str(document)]
    if day is not None:
        parts.append(str(WrittenDate(day.year, day.month, day.day)))
    if document.title:
        parts.append(document.title)
    return ", ".join(parts)


# --- what is not on record ----------------------------------------------------------------------------------------


def _unknown(citation: Citation, register: LegalRegister, found: tuple[KnownDocument, ...]) -> Meant:
    """Say that a number is not on record, and what is near it: a near miss where more than the number says so."""
    assert citation.number is not None
    candidates = near(citation, register, found)
    is_miss = any(_is_certain(one, citation) for one in candidates[:1])
    verdict = Verdict.NEAR_MISS if is_miss else Verdict.UNKNOWN
    statement = _statement(verdict, citation, candidates=candidates, reason="other_year" if found else None)
    if is_miss:
        return Meant(evolve(statement, reason=None, confidence=Confidence.MEDIUM))
    return Meant(evolve(statement, coverage=coverage_of(citation.number, register)))


def near(
    citation: Citation, register: LegalRegister, same: tuple[KnownDocument, ...] = ()
) -> tuple[PossibleDocument, ...]:
    """Return the documents that a citation may mean instead of what its number says, the likeliest first."""
    why: dict[KnownDocument, tuple[Likeness, ...]] = dict.fromkeys(same, (Likeness.SAME_NUMBER,))
    if citation.number is not None:
        for document, how in register.near(citation.number):
            why.setdefault(document, _likeness(citation.number, document, how))
    for document in register.titled(citation.subject) if citation.subject else ():
        why.setdefault(document, ())
    candidates = []
    for at, (document, first) in enumerate(why.items()):
        more = _support(document, citation)
        if Likeness.OTHER_SYMBOL in first and not _weight(more) > 0:
            continue  # two ministries number alike
        if Likeness.OTHER_DATE in more and Likeness.SAME_TITLE not in more:
            continue
        candidates.append((-_weight(more), at, PossibleDocument(document, (*first, *more))))
    return tuple(one for *_, one in sorted(candidates, key=lambda each: each[:2])[:_MOST])


def _likeness(number: DocumentNumber, document: KnownDocument, how: Nearness) -> tuple[Likeness, ...]:
    known = document.number
    alike = (number.serial or "").lstrip("0"), number.symbol
    is_year = alike == ((known.serial or "").lstrip("0"), known.symbol) and number.year != known.year
    return (Likeness.OTHER_YEAR,) if is_year else (_NEAR[how],)


def _support(document: KnownDocument, citation: Citation) -> tuple[Likeness, ...]:
    """Return what beside the number speaks for a document."""
    more = []
    if _has_date(document, citation):
        more.append(Likeness.SAME_DATE)
    elif _has_day_of_year(document, citation):
        more.append(Likeness.SAME_DAY)
    elif _has_other_date(document, citation):
        more.append(Likeness.OTHER_DATE)
    if _has_title(document, citation):
        more.append(Likeness.SAME_TITLE)
    if set(more) - {Likeness.OTHER_DATE} and citation.issuer is not None and agrees(citation.issuer, document):
        more.append(Likeness.SAME_ISSUER)
    return tuple(more)


def _weight(support: tuple[Likeness, ...]) -> int:
    weights = {Likeness.SAME_TITLE: 4, Likeness.SAME_DATE: 3, Likeness.SAME_DAY: 2, Likeness.OTHER_DATE: -1}
    return sum(weights.get(one, 0) for one in support)


def is_supported(candidate: PossibleDocument) -> bool:
    """Whether more than its number speaks for a candidate."""
    return _weight(candidate.why) > 0


def _is_certain(candidate: PossibleDocument, citation: Citation) -> bool:
    """Whether it is more than a guess that a candidate is meant: what the text says is all its own, but for the number.

    Numbers that follow each other are often of one day, and a document has the title of the one that it replaces: one
    of the two is not enough where the other says otherwise.
    """
    number, document = citation.number, candidate.document
    if number is None or not _is_kind(document, citation):
        return False
    if Likeness.SAME_NUMBER in candidate.why:
        return Likeness.SAME_DAY in candidate.why
    if Likeness.OTHER_YEAR in candidate.why and Likeness.SAME_DATE in candidate.why:
        return True  # the text contradicts itself: its number is of another year than its date
    if not _has_exact_title(document, citation):
        return _is_misspelt(number, candidate) and Likeness.OTHER_DATE not in candidate.why
    if citation.issued is not None:
        return Likeness.SAME_DATE in candidate.why
    is_near = bool({Likeness.ONE_SIGN, Likeness.SWAPPED, Likeness.OTHER_YEAR} & set(candidate.why))
    return is_near or (document.number.term is not None and number.year == document.number.year)


def _is_kind(document: KnownDocument, citation: Citation) -> bool:
    kind = citation.kind
    return kind is None or document.kind is None or kind.label in ("Văn bản", document.kind.label)


def _has_exact_title(document: KnownDocument, citation: Citation) -> bool:
    said, title = citation.subject, document.title
    return said is not None and title is not None and is_exactly(said, title)


def _is_misspelt(number: DocumentNumber, candidate: PossibleDocument) -> bool:
    """Whether a number has a symbol that cannot be, one sign apart from that of the candidate."""
    known = candidate.document.number
    return (
        not number.has_known_issuers
        and bool({Likeness.ONE_SIGN, Likeness.SWAPPED} & set(candidate.why))
        and (number.serial or "").lstrip("0") == (known.serial or "").lstrip("0")
        and number.year == known.year
    )


def coverage_of(number: DocumentNumber, register: LegalRegister) -> RecordCoverage:
    """Return how many documents of the series of a number the record holds."""
    serials = register.serials(number)
    figures = [int(serial) for serial in serials if serial.isdecimal()]
    return RecordCoverage(symbol=number.symbol, year=number.year, held=len(serials), highest=max(figures, default=None))


def _statement(
    verdict: Verdict,
    citation: Citation,
    *,
    reason: str | None = None,
    recorded: str | None = None,
    candidates: tuple[PossibleDocument, ...] = (),
) -> Statement:
    number = citation.number
    written = str(number) if number is not None else " ".join(filter(None, (_label(citation), citation.subject)))
    return Statement(
        about=Aspect.DOCUMENT,
        verdict=verdict,
        written=written or None,
        recorded=recorded,
        reason=reason,
        candidates=candidates,
    )


def _label(citation: Citation) -> str:
    return citation.kind.label if citation.kind is not None else ""
