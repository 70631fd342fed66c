"""What several rules ask of a text or a document, said once."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, wraps
from typing import Any, TypeVar

from attrs import evolve, frozen

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


class Spans:
    """Stretches of a text in order, asked for places that come in order."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._rest = iter(spans)
        self._span = next(self._rest, None)

    def hold(self, place: int) -> bool:
        """Whether a place, not before the one asked for last, stands in one of them."""
        while self._span is not None and self._span[1] <= place:
            self._span = next(self._rest, None)
        return self._span is not None and self._span[0] <= place


# --- the act in a text -----------------------------------------------------------------------------------------

#: From this day a normative document cites others without their dates, and those that amend one by kind and number
#: alone (Decree 78/2025/NĐ-CP, art. 68, as amended by Decree 187/2025/NĐ-CP).
_WITHOUT_DATES = dt.date(2025, 4, 1)
#: Kinds that always rest on something: a copy of one without any basis is a part of it.
RESTS_ON_BASES = frozenset({"Quyết định", "Nghị quyết", "Thông tư", "Nghị định"})
#: What an act opens with: its bases where it has any, which notes of others stand before.
_OPENING = ("legal_bases", "recipients", "body")
_CLOSING = ("distribution", "signature", "attachments")


@once
def _act(context: Context) -> Iterator[tuple[int, int]]:
    document = context.document
    start, end = 0, len(context.source)
    if document is not None and document.number is not None and document.date is not None:
        opened = [[place.start for place in document.places if place.path.startswith(name)] for name in _OPENING]
        start = min(next(filter(None, opened), [0]))
        closed = [place.start for place in document.places if place.path.startswith(_CLOSING) and place.start > start]
        end = min(closed, default=end)
    yield start, end


def act(context: Context) -> tuple[int, int]:
    """Return where the act itself stands in the source: behind its head, before its recipients and its signature.

    What stands outside is another text: the tables and notes of who keeps a copy, forms that are appended. A text
    without a head is all act.
    """
    (span,) = _act(context)
    return span


def is_in_act(context: Context, start: int | None) -> bool:
    """Whether a place in the source belongs to the act itself."""
    low, high = act(context)
    return start is not None and low <= start < high


def cites_without_dates(context: Context) -> bool:
    """Whether the document is a normative one of the law in force since April 2025."""
    document = context.document
    if document is None or document.number is None or not document.number.is_normative:
        return False
    day, year = day_or_none(document.date), document.number.year
    return day >= _WITHOUT_DATES if day is not None else year is not None and year >= _WITHOUT_DATES.year


def is_complete(context: Context) -> bool:
    """Whether a text is a document from its head to its signature, with the bases that its kind must have."""
    document = context.document
    if document is None or not context.is_whole or context.recognition_slips:
        return False  # of a recognised text nobody knows what it lacks
    return bool(document.legal_bases) or document.kind is None or document.kind.label not in RESTS_ON_BASES


def outside_quotations(context: Context, items: Iterable[Item[T]]) -> Iterator[Item[T]]:
    """Iterate over items in text order without those in wording quoted from another text, which speaks of that one."""
    quoted = Spans(context.outline.quotations)
    return (item for item in items if item.start is None or not quoted.hold(item.start))


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


# How a paragraph of the list of bases begins, also one that cites nothing a reader knows.
_LEADS = Pattern.plain(
    r"(?:Căn cứ|Thực hiện|Thi hành|Chấp hành|Theo|Xét|Trên cơ sở|Dựa|Chiếu|Tuân)\b",
    any_case=True,
    yes=("Căn cứ Hiến pháp", "THEO ĐỀ NGHỊ"),
    no=("Chính phủ ban hành",),
)


@once
def opening_bases(context: Context) -> Iterator[Basis]:
    """Iterate over the bases that the act opens with: the first list of them.

    What follows a paragraph of another sort is no basis of this act, but of a form or of a text that it quotes.
    """
    last = -1
    paragraphs = context.paragraphs
    for basis in bases(context):
        if not is_in_act(context, basis.item.start):
            continue
        index = bisect_right(paragraphs, basis.start, key=lambda span: span[0]) - 1
        between = paragraphs[last + 1 : index] if last >= 0 else ()
        if not all(_may_be_basis(context, *span) for span in between):
            return
        last = index
        yield basis


def _may_be_basis(context: Context, start: int, end: int) -> bool:
    marks = MARKS.match(context.text, start, end)
    at = marks.end() if marks is not None else start
    return at == end or _LEADS.match(context.text, at) is not None


@once
def bases(context: Context) -> Iterator[Basis]:
    """Iterate over the bases that begin a paragraph or a line of one; ``căn cứ …`` inside a sentence is none."""
    text, last = context.text, -1
    paragraphs = iter(context.paragraphs)
    paragraph = next(paragraphs, None)
    found: list[Basis] = []
    for item in context.legal_bases:
        if item.start is None:
            continue
        at = context.view.offset(item.start)
        while paragraph is not None and paragraph[1] <= at:
            paragraph = next(paragraphs, None)
        if paragraph is None:  # the strings of a value have no paragraphs
            break
        # A wrapped line may begin with the words inside a sentence; a basis begins with a capital.
        line = max(paragraph[0], text.rfind("\n", paragraph[0], at) + 1 if text[at].isupper() else 0)
        marks = MARKS.match(text, line)
        if marks is None or marks.end() < at or last == line:
            continue
        if found and last >= paragraph[0]:
            end = line
            while text[end - 1].isspace():
                end -= 1
            found[-1] = evolve(found[-1], end=end)
        last = line
        found.append(Basis(item, line, paragraph[1]))
    yield from found
