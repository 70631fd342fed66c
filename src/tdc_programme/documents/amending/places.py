"""Which places of a document an amending instruction means, by the words before the document."""

from __future__ import annotations

import attrs

from ...law.citations import Pinpoint
from ...law.citations.pinpoints import parse_pinpoints
from ...law.citations.relations import WHOLE
from ...law.provisions.references import attachments_in
from . import grammar
from .values import AmendmentAction


def means_all(words: str, before: bool | None) -> bool:
    """Whether the words before a document say that all of it is meant; one more of a list is as the one before."""
    joined = grammar.JOINS.match(words)
    rest = words[joined.end() :] if joined is not None and before is not None else words
    return before if before is not None and not rest.strip() else WHOLE.match(rest) is not None


def places_in(action: AmendmentAction, words: str) -> tuple[Pinpoint, ...]:
    """Read the places that the words of an instruction name."""
    said = grammar.REMARK.sub(lambda remark: " ", words)
    attached = grammar.ATTACHED.search(said)
    said = said[: attached.start()] if attached is not None else said
    if action is AmendmentAction.ADD and (into := grammar.INTO.search(said)) is not None:
        added, where = _named(said[: into.start()]), _named(said[into.end() :])
        return tuple(within(place, where[-1]) for place in added) if where else added
    return _named(said)


def _named(words: str) -> tuple[Pinpoint, ...]:
    """Read places: articles, clauses, appendices, or forms where there are none of these."""
    places = parse_pinpoints(words)
    forms = tuple(place for place in attachments_in(words) if place.part is not None and place.part.startswith("Mẫu"))
    return forms if forms and all(place.article is None for place in places) else places


def within(place: Pinpoint, holder: Pinpoint) -> Pinpoint:
    """Give a place what it does not say of the parts that hold it: ``khoản 3a`` behind ``khoản 3 Điều 5``."""
    if place.article is not None or place.part is not None:
        return place
    clause = place.clause if place.clause is not None else holder.clause
    return attrs.evolve(place, article=holder.article, clause=clause, part=holder.part)
