"""Number, kind, date, issuer and title of a citation, each against what is on record."""

from __future__ import annotations

import datetime as dt

from attrs import evolve

from ..law.citations import Citation
from ..law.citations.values import NAMED_KINDS
from ..law.document_numbers.values import plain_key
from ..law.register import KnownDocument
from ..tables import Confidence
from ..vietnamese.dates import WrittenDate, format_date
from .issuers import agrees
from .values import Aspect, Statement, Verdict

#: A law is promulgated so many days after its adoption, at least and at most; texts date it by either.
_PROMULGATION = range(5, 46)
#: Words for documents that say nothing of their kind.
_ANY_KIND = frozenset({"Văn bản"})


def _sure(document: KnownDocument, day: str | None = None) -> Confidence:
    return Confidence.HIGH if (day in document.confirmed if day else document.confirmed) else Confidence.MEDIUM


def _statement(about: Aspect, verdict: Verdict, document: KnownDocument, **said: str | None) -> Statement:
    return Statement(
        about=about,
        verdict=verdict,
        source=document.source,
        confidence=_sure(document),
        **said,  # type: ignore[arg-type]  # texts all, each under its name
    )


def number_of(citation: Citation, document: KnownDocument) -> Statement:
    """Compare number and symbol: a misprint of the symbol is mended, and told."""
    recorded = str(document.number)
    if citation.number is None:
        return _statement(Aspect.NUMBER, Verdict.NOT_SAID, document, recorded=recorded)
    same = plain_key(citation.number) == plain_key(document.number)
    verdict = Verdict.AGREES if same else Verdict.DIFFERS
    return _statement(Aspect.NUMBER, verdict, document, written=str(citation.number), recorded=recorded)


def kind_of(citation: Citation, document: KnownDocument) -> Statement:
    """Compare the kinds."""
    recorded = document.kind.label if document.kind is not None else None
    written = citation.kind.label if citation.kind is not None else None
    if written is None or written in _ANY_KIND:
        return _statement(Aspect.KIND, Verdict.NOT_SAID, document, recorded=recorded)
    if recorded is None:
        return _statement(Aspect.KIND, Verdict.NOT_KNOWN, document, written=written)
    verdict = Verdict.AGREES if written == recorded else Verdict.DIFFERS
    return _statement(Aspect.KIND, verdict, document, written=written, recorded=recorded)


# --- the date -----------------------------------------------------------------------------------------------------


def same_day(written: WrittenDate, document: KnownDocument) -> bool | None:
    """Say whether a date as written, as far as it goes, is the day of issue; None where that is not on record."""
    day = document.issued
    if day is None:
        return None
    pairs = (written.year, day.year), (written.month, day.month), (written.day, day.day)
    return all(said is None or said == known for said, known in pairs)


def issued_of(citation: Citation, document: KnownDocument) -> Statement:
    """Compare the dates of issue."""
    written, day = citation.issued, document.issued
    recorded = None if day is None else format_date(day, "slash")
    said = None if written is None else _said(written)
    base = evolve(
        _statement(Aspect.ISSUED, Verdict.NOT_SAID, document, written=said, recorded=recorded),
        confidence=_sure(document, "issued"),
    )
    if written is None:
        return base
    same = same_day(written, document)
    if same is None or day is None:
        return _undated(base, written, document)
    if same:
        return evolve(base, verdict=Verdict.AGREES)
    if reason := _excuse(written, document, day):
        return evolve(base, verdict=Verdict.NOT_KNOWN, reason=reason)
    return evolve(base, verdict=Verdict.DIFFERS)


def _excuse(written: WrittenDate, document: KnownDocument, day: dt.date) -> str | None:
    """Say why another date than that on record may yet be right; None where nothing excuses it."""
    said = written.to_date() if written.is_complete and written.is_valid else None
    if said is None:
        return None
    if any(one.about == "issued" and one.value == said and not one.settled for one in document.disagreements):
        return "disputed"
    named = document.kind is not None and document.kind.label in NAMED_KINDS
    return "promulgation" if named and (said - day).days in _PROMULGATION else None


def _undated(base: Statement, written: WrittenDate, document: KnownDocument) -> Statement:
    """Say of a date what the number tells, where the day is not on record: its year is that of the number."""
    year = document.number.year
    if year is None or written.year in (None, year):
        return evolve(base, verdict=Verdict.NOT_KNOWN, confidence=None)
    return evolve(
        base, verdict=Verdict.DIFFERS, recorded=str(year), reason="year_of_number", confidence=Confidence.MEDIUM
    )


def _said(written: WrittenDate) -> str:
    if written.is_complete and written.is_valid:
        return format_date(written, "slash")
    return str(written)


def issuer_of(citation: Citation, document: KnownDocument) -> Statement:
    """Compare the issuers."""
    recorded = document.issuer
    if recorded is None and document.number.agency is not None:
        recorded = document.number.agency.name
    if citation.issuer is None:
        return _statement(Aspect.ISSUER, Verdict.NOT_SAID, document, recorded=recorded)
    said = " ".join(citation.issuer.split())
    same = agrees(said, document)
    verdict = Verdict.NOT_KNOWN if same is None else Verdict.AGREES if same else Verdict.DIFFERS
    return _statement(Aspect.ISSUER, verdict, document, written=said, recorded=recorded)
