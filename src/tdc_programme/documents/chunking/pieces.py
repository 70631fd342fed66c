"""A document as pieces that cover it: its head, its articles and what they hold, its tables, what stands below."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, islice, pairwise
from typing import NamedTuple

from attrs import evolve, frozen

from ...law.provisions.kinds import ProvisionKind
from ...text import View
from ..model import Document, Place
from ..outline.building import TAIL
from ..outline.lines import TextLine
from ..outline.nodes import Node
from ..sources.markup import flatten, unify_lines
from .values import ChunkKind

_ISSUED = frozenset({ProvisionKind.ANNEX, ProvisionKind.APPENDIX, ProvisionKind.FORM})
# The values of a document by where they stand: the first steps of their paths.
_IN_HEAD = frozenset({"number", "place", "date", "kind", "subject", "recipients", "parent_organisation", "issued_by"})
_IN_CONTENT = frozenset({"body", "legal_bases", "orientations", "tasks", "assignments", "consultation"})
_IN_TAIL = frozenset({"signature", "distribution"})
#: The values that are pieces of their own outside the numbered parts.
_OF_THEIR_OWN = ("tasks[", "orientations[")
#: So many lines above the first value of the tail may belong to it ("Nơi nhận:").
_TAIL_LINES = 3
_LONGEST_HEADING = 300


@frozen
class Portion:
    """A stretch of the flat text, with the pieces inside it.

    Attributes:
        kind: what chunks of it are.
        start, end: where, as offsets into the flat text.
        path: as chunks have it.
        heading: its step of a heading path, or None.
        chain: the node that it is, below those that hold it; empty where it is none.
        children: the pieces inside it, in order; between them stands text of its own.
        stands_alone: whether it is never joined with what stands beside it: a chapter, an article, a task; inside an
            article nothing is.
        has_articles: whether articles are inside it.
        is_parted: whether articles, tasks or orientations are inside it, so that it is never a chunk itself.
    """

    kind: ChunkKind
    start: int
    end: int
    path: str = ""
    heading: str | None = None
    chain: tuple[Node, ...] = ()
    children: tuple[Portion, ...] = ()
    stands_alone: bool = False
    has_articles: bool = False
    is_parted: bool = False

    @property
    def is_article(self) -> bool:
        """Whether it is an article."""
        return bool(self.chain) and self.path == self.chain[-1].path and self.chain[-1].kind is ProvisionKind.ARTICLE

    @property
    def is_value(self) -> bool:
        """Whether it is a task or an orientation."""
        return self.path.startswith(_OF_THEIR_OWN)


class _Zone(NamedTuple):
    """From ``start`` on the document is something else; ``number`` counts its attachments."""

    start: int
    kind: ChunkKind
    number: int = -1


class _Frame(NamedTuple):
    """What pieces that are no nodes have from what holds them."""

    kind: ChunkKind
    path: str = ""
    chain: tuple[Node, ...] = ()


@frozen
class _Span:
    """A table with the values in it, or a value that is a piece of its own outside the numbered parts."""

    start: int
    end: int
    path: str = ""
    heading: str | None = None
    values: tuple[_Span, ...] = ()

    @property
    def is_table(self) -> bool:
        """Whether rows are in it."""
        return not self.path


def flat_of(document: Document) -> View:
    """Return the text of a document as its outline reads it."""
    return flatten(document.text) if document.has_markup else unify_lines(document.text)


def pieces_of(document: Document, flat: View, lines: Sequence[TextLine]) -> Portion:
    """Return a document as one piece."""
    return _Maker(document, flat, lines).whole()


class _Maker:
    def __init__(self, document: Document, flat: View, lines: Sequence[TextLine]) -> None:
        self.document = document
        self.flat = flat
        self.lines = lines
        self.spans = list(self._spans())

    def whole(self) -> Portion:
        """Return the root."""
        numbered = [piece for node in self.document.outline if (piece := self._numbered(node)) is not None]
        first = next((piece.start for piece in numbered if piece.has_articles or piece.is_article), None)
        zones = self._zones(first)
        pieces: list[Portion] = []
        at = 0
        for piece in numbered:
            pieces += self._between(at, piece.start, zones)
            pieces.append(piece)
            at = piece.end
        pieces += self._between(at, len(self.flat.text), zones)
        return Portion(ChunkKind.CONTENT, 0, len(self.flat.text), children=tuple(pieces), is_parted=True)

    # --- numbered parts ----------------------------------------------------------------------------------------------

    def _numbered(self, node: Node) -> Portion | None:
        """Return a part at the top as a piece, None where it is the item of a list, which may be in any zone."""
        kind = ChunkKind.APPENDIX if node.kind in _ISSUED else ChunkKind.PROVISION
        piece = self._of_node(node, (), kind, is_inside=False)
        if node.kind is ProvisionKind.ANNEX and piece.has_articles:
            return self._of_node(node, (), ChunkKind.PROVISION, is_inside=False)
        return piece if node.kind in _ISSUED or piece.has_articles or piece.is_article else None

    def _of_node(self, node: Node, above: tuple[Node, ...], kind: ChunkKind, *, is_inside: bool) -> Portion:
        nodes = (*above, node)
        holds = is_inside or node.kind.rank >= ProvisionKind.ARTICLE.rank
        start, end = self.flat.offset(node.start), self.flat.offset(node.end)
        children = [self._of_node(child, nodes, kind, is_inside=holds) for child in node.children]
        filled = tuple(children if holds else self._filled(start, end, children, _Frame(kind, node.path, nodes)))
        return Portion(
            kind,
            start,
            end,
            node.path,
            shortened(str(node)),
            nodes,
            filled,
            stands_alone=not is_inside and node.kind.rank <= ProvisionKind.ARTICLE.rank,
            has_articles=any(child.is_article or child.has_articles for child in children),
            is_parted=_is_parted(filled),
        )

    # --- what stands between them ------------------------------------------------------------------------------------

    def _zones(self, first_article: int | None) -> list[_Zone]:
        """Return where head, content, tail and attachments begin, as the reading of the document tells them.

        Where there are articles, those tell where the content is.
        """
        head, content, zones = 0, None, [_Zone(0, ChunkKind.HEAD)]
        for place in sorted(self.document.places, key=lambda place: place.start):
            name, _, rest = place.path.replace(".", "[", 1).partition("[")
            if name in _IN_HEAD and content is None:
                head = self._line_end(place)
            elif name in _IN_CONTENT and content is None:
                content = self._line_start(place)
            elif name in _IN_TAIL and zones[-1].kind is ChunkKind.HEAD:
                zones.append(_Zone(self._tail_start(self._line_start(place)), ChunkKind.TAIL))
            elif name == "attachments" and int(rest.partition("]")[0]) > zones[-1].number:
                zones.append(_Zone(self._line_start(place), ChunkKind.APPENDIX, int(rest.partition("]")[0])))
        start = head if content is None else content
        kind = ChunkKind.CONTENT
        if first_article is not None:
            zones = [zone for zone in zones if zone.start >= first_article or zone.kind is ChunkKind.HEAD]
            zones.append(_Zone(first_article, ChunkKind.TAIL))
            start, kind = min(start, first_article), ChunkKind.PREAMBLE
        if start <= min((zone.start for zone in zones[1:]), default=start):
            zones.append(_Zone(start, kind))
        return sorted(zones, key=lambda zone: zone.start)

    def _line_start(self, place: Place) -> int:
        return self.flat.text.rfind("\n", 0, self.flat.offset(place.start)) + 1

    def _line_end(self, place: Place) -> int:
        end = self.flat.text.find("\n", self.flat.offset(place.end))
        return len(self.flat.text) if end < 0 else end

    def _tail_start(self, at: int) -> int:
        """Return where the part below the content begins whose first value stands in the line at ``at``."""
        text = self.flat.text
        for _ in range(_TAIL_LINES):
            above = text.rfind("\n", 0, max(at - 1, 0)) + 1
            if text[above:at].strip() and TAIL.match(text, above, at) is None:
                break
            at = above
        return at

    def _between(self, start: int, end: int, zones: Sequence[_Zone]) -> Iterator[Portion]:
        """Cut what stands between numbered parts by zones."""
        first = bisect_right(zones, start, key=lambda zone: zone.start) - 1
        for zone, after in pairwise(chain(islice(zones, first, None), (_Zone(len(self.flat.text), ChunkKind.TAIL),))):
            if zone.start >= end:
                return
            left, right = max(start, zone.start), min(end, after.start)
            if left >= right:
                continue
            if zone.kind in (ChunkKind.CONTENT, ChunkKind.APPENDIX):
                yield self._of_zone(zone, left, right)
            else:
                yield Portion(zone.kind, left, right, stands_alone=True)

    def _of_zone(self, zone: _Zone, start: int, end: int) -> Portion:
        heading, path = None, ""
        if zone.kind is ChunkKind.APPENDIX:
            attachment = self.document.attachments[zone.number]
            heading = shortened(" – ".join(filter(None, (attachment.label, attachment.title)))) or None
            path = f"attachments[{zone.number}]"
        items = list(self._items(self.document.outline, (), start, end, zone.kind))
        children = tuple(self._filled(start, end, items, _Frame(zone.kind, path)))
        parted = _is_parted(children)
        return Portion(zone.kind, start, end, path, heading, (), children, stands_alone=True, is_parted=parted)

    def _items(
        self, nodes: Sequence[Node], above: tuple[Node, ...], start: int, end: int, kind: ChunkKind
    ) -> Iterator[Portion]:
        """Iterate over the items of lists between two places; of one that runs beyond them, over those inside it."""
        first = bisect_right(nodes, start, key=lambda node: self.flat.offset(node.end))
        for node in islice(nodes, first, None):
            left, right = self.flat.offset(node.start), self.flat.offset(node.end)
            if left >= end:
                return
            if start <= left and right <= end:
                yield self._of_node(node, above, kind, is_inside=False)
            else:
                yield from self._items(node.children, (*above, node), start, end, kind)

    # --- tables and values -------------------------------------------------------------------------------------------

    def _filled(self, start: int, end: int, children: Iterable[Portion], frame: _Frame) -> Iterator[Portion]:
        """Put the tables and the values that stand between the children of a piece among them."""
        at = start
        for child in children:
            yield from self._own(at, child.start, frame)
            yield child
            at = child.end
        yield from self._own(at, end, frame)

    def _own(self, start: int, end: int, frame: _Frame) -> Iterator[Portion]:
        for span in _inside(self.spans, start, end):
            children = tuple(self._value(value, frame) for value in _inside(span.values, start, end))
            if span.is_table:
                yield Portion(
                    ChunkKind.TABLE,
                    span.start,
                    span.end,
                    frame.path,
                    None,
                    frame.chain,
                    children,
                    stands_alone=True,
                    is_parted=bool(children),
                )
            else:
                yield from children

    def _value(self, value: _Span, frame: _Frame) -> Portion:
        kind = ChunkKind.TASK if value.path.startswith("tasks") else frame.kind
        return Portion(kind, value.start, value.end, value.path, value.heading, frame.chain, stands_alone=True)

    def _spans(self) -> Iterator[_Span]:
        """Iterate over tables and values as they lie: a value may run on behind the rows of its table."""
        group: list[_Span] = []
        end = 0
        for span in sorted([*self._tables(), *self._values()], key=lambda span: span.start):
            if group and span.start >= end:
                yield _joined(group)
                group = []
            group.append(span)
            end = max(end, span.end)
        if group:
            yield _joined(group)

    def _tables(self) -> Iterator[_Span]:
        """Iterate over the tables: rows that stand one below the other, two at least."""
        for is_row, lines in groupby(self.lines, key=lambda line: line.is_row):
            rows = list(lines)
            if is_row and len(rows) > 1:
                yield _Span(rows[0].start, rows[-1].end)

    def _values(self) -> Iterator[_Span]:
        """Iterate over the tasks and orientations that the document carries, with the lines in which they stand."""
        at = 0
        for place in sorted(self.document.places, key=lambda place: (place.start, -place.end)):
            if not place.path.startswith(_OF_THEIR_OWN) or "." in place.path:
                continue
            start, end = max(self._line_start(place), at), self._line_end(place)
            if start < end:
                at = end
                yield _Span(start, end, place.path, self._heading(place.path))

    def _heading(self, path: str) -> str | None:
        name, _, number = path.removesuffix("]").partition("[")
        return shortened(str(self.document.tasks[int(number)])) if name == "tasks" else None


def _inside(spans: Sequence[_Span], start: int, end: int) -> Iterator[_Span]:
    """Iterate over what lies between two places, of spans that stand in order without overlap."""
    for at in range(bisect_right(spans, start, key=lambda span: span.end), len(spans)):
        if spans[at].start >= end:
            return
        span = spans[at]
        yield evolve(span, start=max(span.start, start), end=min(span.end, end))


def _joined(spans: Sequence[_Span]) -> _Span:
    """Return spans that overlap as one: a table with the values in it, or a value with itself."""
    values = tuple(span for span in spans if not span.is_table)
    if len(values) == len(spans):  # values do not overlap: this is one
        return evolve(spans[0], values=values)
    return _Span(spans[0].start, max(span.end for span in spans), values=values)


def _is_parted(children: Iterable[Portion]) -> bool:
    return any(child.is_article or child.is_value or child.is_parted for child in children)


def shortened(heading: str) -> str:
    """Return a heading as a path has it: one that a hostile text has made endless would be in every chunk."""
    return heading if len(heading) <= _LONGEST_HEADING else f"{heading[:_LONGEST_HEADING]}…"
