"""Whether the places that a citation names exist in the document."""

from __future__ import annotations

from collections.abc import Iterator

from ..law.articles import KnownArticles
from ..law.citations import Pinpoint
from ..law.register import KnownDocument
from ..tables import Confidence
from .values import Aspect, Statement, Verdict


def places_of(
    places: tuple[Pinpoint, ...], document: KnownDocument, articles: KnownArticles | None
) -> Iterator[Statement]:
    """Say of each place whether its article exists; of clauses, points, appendices nothing is on record."""
    for place in places:
        yield _place(place, document, articles)


def _place(place: Pinpoint, document: KnownDocument, articles: KnownArticles | None) -> Statement:
    if place.article is None or place.part is not None or articles is None:
        # An article of a part is one of a text that goes with the document.
        return Statement(
            about=Aspect.PLACE,
            verdict=Verdict.NOT_KNOWN,
            written=str(place),
            place=place,
            article=place.article,
            reason="no_articles" if articles is None and place.article is not None else "part",
            document=document,
        )
    heading = articles.heading(place.article)
    verdict = Verdict.NOT_ON_RECORD
    recorded: str | None = None
    reason: str | None = None
    if heading is not None:
        verdict, recorded = Verdict.EXISTS, heading.heading
        reason = None if recorded else "no_heading"
    elif articles.spans(place.article):
        verdict, reason = Verdict.EXISTS, "numbered"
    elif articles.lacks(place.article):
        verdict = Verdict.DOES_NOT_EXIST
        reason = None if articles.last is not None else "most"
    return Statement(
        about=Aspect.PLACE,
        verdict=verdict,
        written=str(place),
        recorded=recorded,
        place=place,
        article=place.article,
        last=articles.last or articles.headings[-1].article,
        reason=reason,
        document=document,
        as_of=articles.as_of,
        source=articles.source,
        confidence=_sure(verdict, reason, articles),
    )


def _sure(verdict: Verdict, reason: str | None, articles: KnownArticles) -> Confidence | None:
    """Return how sure a verdict is: an article that is printed is there; its last one is concluded from its heading."""
    if verdict is Verdict.NOT_ON_RECORD:
        return None
    return Confidence.HIGH if reason in (None, "no_heading") and articles.last is not None else Confidence.MEDIUM
