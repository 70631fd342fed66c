"""The tables on a sheet: heads of one or two rows, rows over page breaks put together, rows under their groups."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrs import define, field

from ....text import View
from ...model import ProblemKind
from ...sources.markup import CELL
from ...words import begins_organisation
from ..layout import LONGEST_BETWEEN_ROWS, Paragraph, tidy
from ..products import cell_paragraphs, join_cuts
from ..sheet import Sheet
from .columns import WHO, Columns, head_key, head_keys, read_columns, roles_of, table_columns
from .rows import clean, group_of, is_footnote, is_numbering, is_total, number_kind, said

#: The longest head of a column below another, in characters.
_LONGEST_SUB_HEAD = 80


@define
class Row:
    """One row, whose cells may have come from several pages, and the heads of the groups that it is in."""

    spans: list[View]  # the rows as they stand
    groups: tuple[View, ...] = ()
    parts: list[tuple[list[list[View]], bool]] = field(factory=list)  # their cells, and whether these stand apart
    filled: set[int] = field(factory=set)  # the columns in which one of them says something
    cells: list[list[View]] = field(factory=list)  # put together

    @property
    def view(self) -> View:
        """Its words."""
        return tidy(View.join(self.spans, " "))


@define
class TaskGrid:
    """One table, with the columns of known meaning."""

    head: list[View]
    columns: Columns
    above: int  # the paragraph of its head
    head_rows: list[tuple[str, ...]]
    rows: list[Row] = field(factory=list)
    groups: list[tuple[str, View]] = field(factory=list)  # those that the next row is in
    entered: list[View] = field(factory=list)  # the heads of all groups
    goes_on: bool = False  # nothing has come between its last row and the next
    at_head: bool = True  # its head has just gone by

    def cell(self, row: Row, role: str) -> list[View]:
        """Return the paragraphs of a cell, none where there is no such column."""
        return row.cells[self.columns.at[role]] if role in self.columns.at else []

    def whole(self, row: Row, role: str) -> View | None:
        """Return the words of a cell on one line, None where it is empty."""
        paragraphs = self.cell(row, role)
        return tidy(View.join(paragraphs, " ")) if paragraphs else None

    def text(self, row: Row, role: str) -> str:
        """Return the words of a cell."""
        v = self.whole(row, role)
        return v.text if v is not None else ""

    @property
    def title(self) -> int:
        """The column that says what is to be done; without one it would be no table."""
        return self.columns.at["title"]


def read_grids(sheet: Sheet) -> list[TaskGrid]:
    """Gather the tables of a sheet; a repeated head is dropped, a row that goes on is put to the one before."""
    grids: list[TaskGrid] = []
    is_open = False
    for index, paragraph in enumerate(sheet.paragraphs):
        if not paragraph.is_row:
            # After a longer text rows belong to another table, even if its head is the same.
            is_open = is_open and (paragraph.is_rule or len(paragraph.text) <= LONGEST_BETWEEN_ROWS)
            if grids:
                grids[-1].goes_on = False
            continue
        sheet.take(index)
        cells = _cells(paragraph)
        heads = head_keys(cell.text for cell in cells)
        if is_open and heads in grids[-1].head_rows:
            grids[-1].at_head, grids[-1].goes_on = True, False
        elif (columns := table_columns(heads)) is not None:
            grids.append(TaskGrid([tidy(cell) for cell in cells], columns, index, [heads]))
            is_open = True
        elif not _take_head_row(grids[-1], cells, heads):
            _add_row(sheet, grids[-1], cells, paragraph)
    for grid in grids:
        for row in grid.rows:
            row.cells = _put_together(grid, row)
        _find_numbered_groups(grid)
        headed = {id(v) for row in grid.rows for v in row.groups}
        sheet.leave(v for v in grid.entered if id(v) not in headed)  # a group without rows may be a row without values
    return grids


def _cells(paragraph: Paragraph) -> list[View]:
    cells, start = [], paragraph.start
    for piece in paragraph.lines[0].text.split(CELL):
        cells.append(paragraph.flat.part(start, start + len(piece)))
        start += len(piece) + 1
    return cells


# --- heads ----------------------------------------------------------------------------------------------------------


def _take_head_row(grid: TaskGrid, cells: Sequence[View], heads: tuple[str, ...]) -> bool:
    """Take a row that belongs to the head above it: it numbers the columns, or heads those under one head."""
    if not grid.at_head:
        return False
    texts = [cell.text for cell in cells]
    if is_numbering(texts):
        return True
    short = len(grid.head) - len(cells)  # cells that a head spans from above may be missing at the end
    cells, heads = [*cells, *[cells[-1].part(0, 0)] * short], heads and (*heads, *[""] * short)
    if grid.rows or grid.groups or short < 0 or not _is_sub_head(grid, [cell.text for cell in cells], heads):
        return False
    names = _combined(grid, cells)
    grid.head, grid.columns = names, read_columns([head_key(name.text) for name in names])
    grid.head_rows.append(heads[: len(heads) - short])
    return True


def _is_sub_head(grid: TaskGrid, texts: Sequence[str], heads: tuple[str, ...]) -> bool:
    """Tell whether cells are heads under heads: ``Chủ trì``, ``Phối hợp`` under ``Đơn vị``."""
    them = [index for index in said(texts) if heads and heads[index] != head_key(grid.head[index].text)]
    number = grid.columns.at.get("number")
    if (
        not them
        or grid.title in them
        or number in them
        or max(len(clean(texts[at])) for at in them) > _LONGEST_SUB_HEAD
    ):
        return False
    under = (head_key(f"{_head_over(grid, at).text} {texts[at]}") for at in them)
    known = sum(bool(roles_of(heads[at]) or roles_of(key)) for at, key in zip(them, under))
    is_spanned = any(not clean(grid.head[at].text) for at in them)
    return known * 2 >= len(them) and (is_spanned or known == len(them))


def _head_over(grid: TaskGrid, index: int) -> View:
    """Return the head over a column: its own, or that of the columns on its left that spans it."""
    return next((grid.head[at] for at in range(index, -1, -1) if clean(grid.head[at].text)), grid.head[index])


def _combined(grid: TaskGrid, cells: Sequence[View]) -> list[View]:
    names = []
    for index, cell in enumerate(cells):
        own = tidy(cell)
        over = _head_over(grid, index) if own.text else grid.head[index]
        is_new = own.text and head_key(own.text) != head_key(over.text)
        names.append(View.join([v for v in (over, own) if v.text], " / ") if is_new else over)
    return names


# --- rows -----------------------------------------------------------------------------------------------------------


def _add_row(sheet: Sheet, grid: TaskGrid, cells: list[View], paragraph: Paragraph) -> None:
    span = paragraph.flat.part(paragraph.start, paragraph.end)
    texts = [cell.text for cell in cells]
    if is_total(texts) or (said(texts) and is_footnote(texts)):
        sheet.leave([tidy(span)])
        return
    is_first, grid.at_head = grid.at_head, False
    goes_on, grid.goes_on = grid.goes_on and not is_first, True
    sums = {at for role, at in grid.columns.at.items() if role == "note" or role.startswith("budget")}
    group = group_of(texts, grid.columns.at.get("number"), grid.title, sums)
    if group is not None:
        _enter(grid, group.kind, tidy(View.join([tidy(cells[at]) for at in group.columns], " ")))
        sheet.leave(tidy(cells[at]) for at in sums if at < len(cells) and texts[at].strip() and at not in group.columns)
        return
    row = [cell_paragraphs(cell) for cell in _fitted(sheet, grid, cells, span)]
    if not (grid.rows and grid.rows[-1].groups == _path(grid) and _goes_on(grid, row)):
        grid.rows.append(Row([], _path(grid)))
    last = grid.rows[-1]
    last.spans.append(span)
    last.parts.append((row, goes_on and _is_row_of_its_own(texts)))
    last.filled.update(index for index, paragraphs in enumerate(row) if paragraphs)


def _fitted(sheet: Sheet, grid: TaskGrid, cells: list[View], span: View) -> list[View]:
    """Return as many cells as the head has; words that are too many belong to the last one."""
    width = len(grid.head)
    if len(cells) == width:
        return cells
    blank = len(cells) > width and not any(cell.text.strip() for cell in cells[width:])
    if not blank:
        sheet.problem(ProblemKind.ROW_LENGTH, f"{len(cells)}/{width}", tidy(span))
    surplus = cells[width:]
    cells = cells[:width]
    if surplus and not blank:
        cells[-1] = View.join([cells[-1], *surplus], "\n")
    return cells + [span.part(len(span.text), len(span.text))] * (width - len(cells))


def _path(grid: TaskGrid) -> tuple[View, ...]:
    return tuple(v for _, v in grid.groups)


def _enter(grid: TaskGrid, kind: str, v: View) -> None:
    """Go on under the head of a group; one with a number of the same kind ends the group before."""
    kinds = [one for one, _ in grid.groups]
    if kind in kinds:
        del grid.groups[kinds.index(kind) :]
    grid.groups.append((kind, v))
    grid.entered.append(v)


def _goes_on(grid: TaskGrid, row: list[list[View]]) -> bool:
    """Tell whether a row goes on with the one above: it has no number of its own, and does not begin a task."""
    above, at = grid.rows[-1], grid.columns.at

    def words(role: str, cells: list[list[View]]) -> str:
        return " ".join(v.text for v in cells[at[role]]) if role in at else ""

    if number := words("number", row):
        return not words("title", row) and number == words("number", above.parts[0][0])
    if not words("title", row):
        return True
    telling = [at[role] for role in ("time", "deadline", "host") if role in at]
    begins = words("title", row)[0].isupper() and any(row[column] for column in telling)
    return not (begins and not above.filled.isdisjoint(telling))


def _is_row_of_its_own(texts: Sequence[str]) -> bool:
    """Tell whether no cell goes on with a sentence: a row under merged cells, not one that a page break has cut."""
    them = [clean(texts[at]) for at in said(texts)]
    return len(them) > 1 and not any(text[0].islower() for text in them)


def _put_together(grid: TaskGrid, row: Row) -> list[list[View]]:
    """Return the cells of a row, each with the paragraphs of all its parts."""
    cells = []
    for index in range(len(grid.head)):
        is_name = grid.columns.role(index) in WHO
        parts = [
            (part[index], apart or (is_name and bool(part[index]) and begins_organisation(part[index][0].text)))
            for part, apart in row.parts
        ]
        cells.append(join_cuts(parts))
    return cells


def _find_numbered_groups(grid: TaskGrid) -> None:
    """Turn rows into heads of groups where rows below them are numbered so: ``1`` above ``1.1``, ``1.2``."""
    rows: list[Row] = []
    head: tuple[str, View] | None = None
    for row, following in pairwise([*grid.rows, None]):
        assert row is not None
        number = grid.text(row, "number").rstrip(".")
        if head is not None and not number.startswith(f"{head[0]}."):
            head = None
        below = grid.text(following, "number") if following is not None else ""
        if number_kind(number) == "decimal" and below.startswith(f"{number}.") and below.rstrip(".") != number:
            alone = [index for index, cell in enumerate(row.cells) if cell]
            if alone == [grid.columns.at["number"], grid.title]:
                head = number, tidy(View.join([v for at in alone for v in row.cells[at]], " "))
                continue
        row.groups = (*row.groups, head[1]) if head is not None else row.groups
        rows.append(row)
    grid.rows = rows
