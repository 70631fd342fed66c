"""What several rules ask of a text or a document, said once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, wraps
from typing import Any, TypeVar

from attrs import frozen

from ...law.citations import Citation, LegalBasis
from ...law.document_numbers import DocumentNumber
from ...law.kinds import DocumentKind
from ...tables import load_table
from ...text.patterns import Pattern
from ...vietnamese.dates import day_or_none
from ..context import Context
from ..problems import Item

T = TypeVar("T")

#: What may stand before the first word of a paragraph: marks of a list, of a quotation, of emphasis.
MARKS = Pattern.plain(r"[\s*_>\-–+•]*", yes=("⟦- **⟧Căn cứ",))


@cache
def table(name: str) -> Any:
    """Return a table of words that rules look for."""
    return load_table("checks", name)


def words(name: str) -> Any:
    """Return one part of ``data/words.json``."""
    return table("words")[name]


def longest_first(names: Iterable[str]) -> str:
    """Return an expression for any of ``names`` as written, the longest that fits."""
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))


def once(read: Callable[[Context], Iterable[T]]) -> Callable[[Context], tuple[T, ...]]:
    """Let what a function finds in a context be found once, for all rules that ask."""
    key = f"{read.__module__}.{read.__qualname__}"

    @wraps(read)
    def kept(context: Context) -> tuple[T, ...]:
        facts: dict[str, Any] = vars(context)
        if key not in facts:
            facts[key] = tuple(read(context))
        found: tuple[T, ...] = facts[key]
        return found

    return kept


# --- parts of a document or value ------------------------------------------------------------------------------


def part(context: Context, path: str) -> Item[str] | None:
    """Return the words of one part of the document (``"number"``, ``"date"``) with their place, or None."""
    if not context.has_place(path):
        return None
    item = context.item("", path)
    return Item(item.text, item.start, item.end, path, item.text)


def field(context: Context, item: Item[Any], name: str) -> Item[Any]:
    """Return one field of an item's value as an item, with its place."""
    return context.item(getattr(item.value, name), f"{item.path}.{name}" if item.path else name)


def own_day(context: Context) -> dt.date | None:
    """Return the day of the document itself."""
    return day_or_none(context.document.date) if context.document is not None else None


# --- citations and numbers -------------------------------------------------------------------------------------


def day_of(citation: Citation) -> dt.date | None:
    """Return the day of issue that a citation gives."""
    return day_or_none(citation.issued)


def firsts(context: Context) -> Iterator[tuple[Item[Citation], bool]]:
    """Iterate over the citations, each with whether it is the first of its document."""
    seen: set[str] = set()
    for item in context.citations:
        key = item.value.key
        yield item, key not in seen
        seen.add(key)


@frozen
class Numbered:
    """A number in the text with what stands around it: its citation, or the document whose own number it is."""

    item: Item[DocumentNumber]
    kind: DocumentKind | None = None
    citation: Citation | None = None

    @property
    def number(self) -> DocumentNumber:
        """The number itself."""
        return self.item.value

    @property
    def day(self) -> dt.date | None:
        """The day of issue that the citation gives."""
        return day_of(self.citation) if self.citation is not None else None

    @property
    def year(self) -> int | None:
        """The year of issue, by the citation's date or else by the number."""
        issued = self.citation.issued if self.citation is not None else None
        return issued.year if issued is not None and issued.year is not None else self.number.year


@once
def numbered(context: Context) -> Iterator[Numbered]:
    """Join the numbers in a text with their citations: both come in text order, so one walk does it."""
    document = context.document
    own = document.number if document is not None else None
    own_kind = document.kind if document is not None else None
    citations = iter(context.citations)
    citation = next(citations, None)
    for item in context.document_numbers:
        start = item.start or 0
        while citation is not None and (citation.end or 0) <= start:
            citation = next(citations, None)
        if citation is not None and (citation.start or 0) <= start < (citation.end or 0):
            yield Numbered(item, citation.value.kind, citation.value)
        elif own is not None and item.value == own:
            yield Numbered(item, own_kind)
            own = None  # told once: where it stands again it is another's
        else:
            yield Numbered(item)


def overtaken(series: Sequence[tuple[int, dt.date, T]]) -> Iterator[tuple[T, tuple[int, dt.date, T]]]:
    """Iterate over what is older than something of a lower number before it in a series, each with the latest such."""
    latest = series[0]
    for entry in series:
        number, day, what = entry
        if number > latest[0] and day < latest[1]:
            yield what, latest
        elif day > latest[1]:
            latest = entry


@frozen
class Basis:
    """A legal basis that is a paragraph of its own: ``text[start:end]`` of the view."""

    item: Item[LegalBasis]
    start: int
    end: int

    @property
    def citation(self) -> Citation:
        """What it rests on."""
        return self.item.value.citation


@once
def bases(context: Context) -> Iterator[Basis]:
    """Iterate over the bases that stand one a paragraph; ``căn cứ …`` inside a sentence is not among them."""
    last = -1
    paragraphs = iter(context.paragraphs)
    paragraph = next(paragraphs, None)
    for item in context.legal_bases:
        if item.start is None:
            continue
        at = context.view.offset(item.start)
        while paragraph is not None and paragraph[1] <= at:
            paragraph = next(paragraphs, None)
        if paragraph is None:  # the strings of a value have no paragraphs
            break
        marks = MARKS.match(context.text, paragraph[0])
        if marks is not None and marks.end() >= at and last != paragraph[0]:
            last = paragraph[0]
            yield Basis(item, *paragraph)
