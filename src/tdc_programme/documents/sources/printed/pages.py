"""From letters with places on printed pages to flat text: columns in order, lines joined, tables as rows.

Page numbers and running heads are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from ....text.patterns import Pattern
from ..grids import grids_of
from .columns import flow_of
from .glyphs import Glyph, PrintedLine, PrintedPage, PrintedRun, lines_of
from .paragraphs import ParagraphWriter, edges_of_text, pitch_of
from .tables import PrintedTable

#: How far into a page its furniture stands, in parts of its height.
_EDGE = 0.11
_PAGE_NUMBER = Pattern.plain(
    r"(?:Trang\s|Page\s|-\s?|–\s?)?\d{1,4}(?:\s?/\s?\d{1,4})?(?:\s?[-–])?",
    any_case=True,
    yes=("2", "- 2 -", "Trang 2/5"),
    no=("A", "bài 2"),
)
_DIGITS = Pattern.plain(r"\d+", yes=("5",), no=("a",))


#: What a page says from top to bottom: tables, and lines with the columns between them.
_Flow: TypeAlias = "list[PrintedTable | list[PrintedRun | str]]"


class _Part(NamedTuple):
    """What stands on a page from ``top`` down: a table, or lines."""

    top: float
    table: PrintedTable | None
    lines: list[PrintedLine]


def _parts(page: PrintedPage, furniture: frozenset[str]) -> list[_Part]:
    """Cut a page into its tables and the lines between them, from top to bottom."""
    grids = grids_of(page.rulings)
    inside: list[dict[tuple[int, int], list[Glyph]]] = [{} for _ in grids]
    free: list[Glyph] = []
    for glyph in page.glyphs:
        middle, height = (glyph.left + glyph.right) / 2, glyph.base - 0.3 * glyph.size
        for grid, cells in zip(grids, inside):
            place = grid.cell_at(middle, height)
            if place is not None:
                cells.setdefault(place, []).append(glyph)
                break
        else:
            free.append(glyph)
    parts = [_Part(grid.top, PrintedTable.of(grid, cells), []) for grid, cells in zip(grids, inside) if cells]
    tops = [part.top for part in parts]
    between: dict[float, list[PrintedLine]] = {}
    for line in _without_furniture(lines_of(free), page, furniture):
        between.setdefault(max((top for top in tops if top < line.base), default=-1.0), []).append(line)
    parts += [_Part(top + 0.1, None, lines) for top, lines in between.items()]
    return sorted(parts, key=lambda part: part.top)


def _edge_texts(lines: Sequence[PrintedLine]) -> Iterator[str]:
    """Iterate over what stands first and last on a page, without its numbers: a running head has others on each."""
    for line in (*lines[:2], *lines[-2:]):
        yield _DIGITS.sub("#", line.text)


def _without_furniture(lines: list[PrintedLine], page: PrintedPage, furniture: frozenset[str]) -> list[PrintedLine]:
    """Leave out page numbers and running heads at the upper and lower edge of a page."""
    upper, lower = _EDGE * page.height, (1 - _EDGE) * page.height
    while lines and lines[0].base < upper and _is_furniture(lines[0], lines[1:2], furniture):
        lines = lines[1:]
    while lines and lines[-1].base > lower and _is_furniture(lines[-1], lines[-2:-1], furniture):
        lines = lines[:-1]
    return lines


def _is_furniture(line: PrintedLine, beside: Sequence[PrintedLine], furniture: frozenset[str]) -> bool:
    if _PAGE_NUMBER.fullmatch(line.text) is not None:
        return True
    is_apart = all(abs(other.base - line.base) > 1.4 * line.size for other in beside)
    return is_apart and _DIGITS.sub("#", line.text) in furniture


def text_of_pages(pages: Sequence[PrintedPage]) -> str:
    """Return what pages say, as flat text: paragraphs with blank lines between, tables with tabs."""
    seen = Counter(edge for page in pages for edge in {*_edge_texts(lines_of(page.glyphs))})
    furniture = frozenset(edge for edge, count in seen.items() if count > max(len(pages) // 2, 1))
    flows = [[part.table or list(flow_of(part.lines)) for part in _parts(page, furniture)] for page in pages]
    _put_tables_together(flows)
    alike: dict[float, list[PrintedRun]] = {}  # pages of one width have one text area
    for page, flow in zip(pages, flows):
        alike.setdefault(round(page.width), []).extend(_runs_of(flow))
    edges_of = {width: edges_of_text(runs, width) for width, runs in alike.items()}
    writer = ParagraphWriter(0, 0, pitch_of(run for runs in alike.values() for run in runs))
    for page, flow in zip(pages, flows):
        edges = edges_of[round(page.width)]
        if edges != (writer.left, writer.right):
            writer.last = None
        writer.left, writer.right = edges
        writer.is_new_page = True
        for part in flow:
            if isinstance(part, PrintedTable):
                writer.block(part.text)
                continue
            for item in part:
                if isinstance(item, PrintedRun):
                    writer.line(item)
                else:
                    writer.block(item)
    return writer.text


def _runs_of(flow: _Flow) -> Iterator[PrintedRun]:
    return (
        item for part in flow if not isinstance(part, PrintedTable) for item in part if isinstance(item, PrintedRun)
    )


def _put_tables_together(flows: Sequence[_Flow]) -> None:
    """Put a table that ends a page and one that begins the next page into one, where they have the same columns."""
    last: PrintedTable | None = None
    for flow in flows:
        first = flow[0] if flow else None
        if last is not None and isinstance(first, PrintedTable) and last.goes_on(first):
            flow[0] = []
            if len(flow) == 1:
                continue
        last = flow[-1] if flow and isinstance(flow[-1], PrintedTable) else None
