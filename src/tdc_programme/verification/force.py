"""Whether a document is in force on a day, and what amended or replaced it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..law.citations import RelationType
from ..law.register import KnownDocument, LegalChange, LegalRegister, LegalStatus
from ..tables import Confidence
from .values import Aspect, Statement, Verdict

_VERDICTS = {
    LegalStatus.NOT_YET: Verdict.NOT_YET,
    LegalStatus.IN_FORCE: Verdict.IN_FORCE,
    LegalStatus.UNKNOWN: Verdict.NOT_KNOWN,
}
_ENDS = (RelationType.REPLACES, RelationType.REPEALS, RelationType.ENDS, RelationType.SUSPENDS)


def force_of(document: KnownDocument, register: LegalRegister, on: dt.date | None) -> Iterator[Statement]:
    """Say whether a document is in force on a day, if one is asked about, and what is known to have changed it."""
    changes = register.changes_to(document)
    if on is not None:
        yield _on_day(document, register, on, changes)
    amended = tuple(one for one in changes if one.relation is RelationType.AMENDS)
    if amended:
        yield _changed(Aspect.AMENDED, Verdict.IN_PART, amended, document, register)
    ended = tuple(one for one in changes if one.relation in _ENDS)
    if ended:
        yield _changed(Aspect.REPLACED, Verdict.IN_WHOLE, ended, document, register)


def _on_day(
    document: KnownDocument, register: LegalRegister, on: dt.date, changes: tuple[LegalChange, ...]
) -> Statement:
    standing = register.standing(document, on=on)
    verdict = _VERDICTS.get(standing.status, Verdict.NOT_IN_FORCE)
    as_of = document.as_of or register.as_of
    reason = None
    if verdict is Verdict.NOT_KNOWN:
        later = as_of is not None and on > as_of and document.effective is not None
        reason = "later" if later else "disputed" if standing.disagreements else None
    if verdict is Verdict.NOT_IN_FORCE:
        reason = str(standing.status) if standing.by or standing.status is LegalStatus.EXPIRED else None
    return Statement(
        about=Aspect.FORCE,
        verdict=verdict,
        reason=reason,
        changes=tuple(one for one in changes if one.by in standing.by and one.relation in _ENDS),
        on=on,
        since=standing.since if verdict is not Verdict.NOT_YET else document.effective or document.issued,
        as_of=as_of,
        source=document.source,
        confidence=Confidence.HIGH if "effective" in document.confirmed else Confidence.MEDIUM,
    )


def _changed(
    about: Aspect,
    verdict: Verdict,
    changes: tuple[LegalChange, ...],
    document: KnownDocument,
    register: LegalRegister,
) -> Statement:
    sources = dict.fromkeys(one.source for one in changes if one.source)
    return Statement(
        about=about,
        verdict=verdict,
        changes=changes,
        since=changes[0].since,
        as_of=document.as_of or register.as_of,
        source="; ".join(sources) or None,
        confidence=Confidence.MEDIUM,
    )
