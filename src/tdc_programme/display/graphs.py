"""A chain of legal documents as a drawing: each points to what it depends on, the oldest at the left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from ..law.citations import Citation
from ..programme.chain import LegalGraph, LegalLink, Relation
from .markup import Markup, element, joined, table
from .said import Words

#: A box, the room between two columns and between two rows, in the drawing's own units.
_WIDE, _HIGH, _ASIDE, _BELOW = 190, 46, 70, 16
#: How many letters a line of a box holds.
_LETTERS = 26


@frozen
class Drawn:
    """Where each document stands: its column and its row, by its place in the graph."""

    places: Mapping[int, tuple[int, int]]

    def corner(self, document: int) -> tuple[int, int]:
        """Return the upper left corner of a document's box."""
        column, row = self.places[document]
        return column * (_WIDE + _ASIDE) + 8, row * (_HIGH + _BELOW) + 8


def columns_of(count: int, links: Sequence[tuple[int, int]]) -> list[int]:
    """Return the column of each of ``count`` documents: one further than the furthest that it depends on.

    Where documents depend on one another in a circle, they stand no further than there are documents.

    >>> columns_of(3, [(2, 1), (1, 0)])
    [0, 1, 2]
    """
    columns = [0] * count
    for _ in range(count):
        changed = False
        for source, target in links:
            if columns[source] <= columns[target] < count - 1:
                columns[source], changed = columns[target] + 1, True
        if not changed:
            break
    return columns


def _laid_out(count: int, links: Sequence[tuple[int, int]]) -> Drawn:
    """Give each document a place: in its column, beside what it depends on as far as that goes."""
    rows: dict[int, float] = {}
    places: dict[int, tuple[int, int]] = {}
    by_column: dict[int, list[int]] = {}
    for document, column in enumerate(columns_of(count, links)):
        by_column.setdefault(column, []).append(document)
    for at, column in enumerate(sorted(by_column)):

        def wanted(document: int) -> float:
            above = [rows[target] for source, target in links if source == document and target in rows]
            return sum(above) / len(above) if above else len(rows)

        for row, document in enumerate(sorted(by_column[column], key=wanted)):
            places[document] = at, row
            rows[document] = row
    return Drawn(places)


def graph_view(graph: LegalGraph, words: Words) -> Markup:
    """Return the drawing of a legal chain, and the same as a table for those who do not see it."""
    numbers = {id(document): at for at, document in enumerate(graph.documents)}
    links = [(numbers[id(link.source)], numbers[id(link.target)]) for link in graph.links]
    drawn = _laid_out(len(graph.documents), links)
    corners = [drawn.corner(at) for at in range(len(graph.documents))]
    width = max((x for x, _ in corners), default=0) + _WIDE + 8
    height = max((y for _, y in corners), default=0) + _HIGH + 8
    lines = (_line(link, corners[source], corners[target], words) for link, (source, target) in zip(graph.links, links))
    boxes = (_box(document, corner) for document, corner in zip(graph.documents, corners))
    tip = element("path", d="M0,0 L8,4 L0,8 z")
    arrow = element("marker", tip, id="tdc-tip", orient="auto", markerWidth="8", markerHeight="8", refX="8", refY="4")
    drawing = element(
        "svg",
        element("title", words["legal_chain"]),
        element("defs", arrow),
        lines,
        boxes,
        viewBox=f"0 0 {width} {height}",
        role="img",
        aria_label=words["legal_chain"],
        style=f"min-width:{min(width, 700)}px",
    )
    rows = [(_name(link.source), words[link.relation.value], _name(link.target)) for link in graph.links]
    said = table(words["legal_chain"], [words["document"], words["relation"], words["depends_on"]], rows)
    scrolled = element("div", drawing, class_="wide", tabindex="0", role="region", aria_label=words["legal_chain"])
    return joined(scrolled, said)


def _name(document: Citation) -> str:
    return str(document.number or document.subject or document)


def _box(document: Citation, corner: tuple[int, int]) -> Markup:
    x, y = corner
    kind = document.kind.label if document.kind else ""
    year = "" if document.issued is None else str(document.issued.iso)
    return element(
        "g",
        element("title", str(document)),
        element("rect", x=str(x), y=str(y), width=str(_WIDE), height=str(_HIGH), rx="5"),
        element("text", _name(document)[:_LETTERS], x=str(x + 8), y=str(y + 19), class_="name"),
        element("text", f"{kind} {year}".strip()[:_LETTERS], x=str(x + 8), y=str(y + 36)),
    )


def _line(link: LegalLink, source: tuple[int, int], target: tuple[int, int], words: Words) -> Markup:
    """Draw a link from the left side of its source to the right side of its target."""
    x, y = source[0], source[1] + _HIGH // 2
    to_x, to_y = target[0] + _WIDE, target[1] + _HIGH // 2
    bend = max(30, (x - to_x) // 2)
    return element(
        "path",
        element("title", f"{_name(link.source)} – {words[link.relation.value]} – {_name(link.target)}"),
        d=f"M{x},{y} C{x - bend},{y} {to_x + bend},{to_y} {to_x},{to_y}",
        class_="amends" if link.relation is Relation.AMENDS else None,
        marker_end="url(#tdc-tip)",
    )
