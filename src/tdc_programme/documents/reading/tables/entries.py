"""What a row of a table, or a block of labelled lines, says: its cells by what they mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from attrs import field, frozen

from ....errors import TdcError
from ....programme.cells import TableCell
from ....text import View
from ....text.patterns import Pattern
from ....vietnamese.quantities import Bound, Quantity, parse_quantity
from ...model import ProblemKind
from ..layout import Recorder, tidy
from ..sheet import Sheet
from .columns import WHO
from .grid import Row, TaskGrid

#: Roles for which tasks and duties have fields; the cells of other columns are kept as they stand.
FIELDS = frozenset({"number", "title", "objective", "deliverables", "time", "note"}) | WHO
_UNIT = Pattern.plain(
    r"(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s+)?đồng\b", any_case=True, yes=("triệu đồng", "Đồng"), no=("tr.đ", "triệu")
)
# 1,200 may be meant as 1.200: one comma before three figures.
_DOUBTFUL = Pattern.plain(r"\b\d{1,3},\d{3}(?!\d)", yes=("1,200",), no=("1,20", "1.200,5"))


#: The head of a column, its known meaning, and the paragraphs of a cell in it.
Cell: TypeAlias = "tuple[View, str | None, Sequence[View]]"


@frozen(kw_only=True)
class RowEntry:
    """The cells of one row by what they mean.

    Arguments:
        view: all its words.
        groups: the heads of the groups that it stands in.
        heads: the head of each known column.
        cells: the paragraphs of each known column.
        names: the roles that share a column of names, and the paragraphs of its cell.
        others: the other cells.
        shared: the cells of columns that names of several kinds share.
    """

    view: View
    groups: tuple[View, ...] = ()
    heads: Mapping[str, str] = field(factory=dict)
    cells: Mapping[str, Sequence[View]] = field(factory=dict)
    names: Sequence[tuple[tuple[str, ...], Sequence[View]]] = ()
    others: Sequence[Cell] = ()
    shared: Sequence[Cell] = ()

    def whole(self, role: str) -> View | None:
        """Return the words of a cell on one line, None where it is empty."""
        paragraphs = self.cells.get(role, ())
        return tidy(View.join(paragraphs, " ")) if paragraphs else None

    def put(self, role: str, path: str, record: Recorder) -> str | None:
        """Return the words of a cell, noting that they are the value at ``path``; None where it is empty."""
        v = self.whole(role)
        return record.put(path, v) if v is not None else None


def entry_of(grid: TaskGrid, row: Row) -> RowEntry:
    """Return what a row of a table says."""
    at = dict(grid.columns.at)
    if "deadline" in at and "time" not in at:
        at["time"] = at.pop("deadline")
    shared = grid.columns.shared
    names = [(roles, row.cells[column]) for column, roles in shared.items()]
    names += [((role,), row.cells[column]) for role, column in at.items() if role in WHO and column not in shared]
    used = {column for role, column in at.items() if role in FIELDS}
    others = [
        (tidy(grid.head[column]), grid.columns.role(column), cell)
        for column, cell in enumerate(row.cells)
        if column not in used and cell
    ]
    return RowEntry(
        view=row.view,
        groups=row.groups,
        heads={role: grid.head[column].text for role, column in at.items()},
        cells={role: row.cells[column] for role, column in at.items()},
        names=names,
        others=others,
        shared=[(tidy(grid.head[column]), None, row.cells[column]) for column in shared if row.cells[column]],
    )


def put_cells(sheet: Sheet, entry: RowEntry, path: str, *, unsorted: bool = False) -> tuple[TableCell, ...]:
    """Return the cells that no field is for, with their places under ``path``.

    Arguments:
        unsorted: the names in a shared column do not say which is which: its cell is kept as well, and told.
    """
    made: list[TableCell] = []
    for head, role, paragraphs in [*entry.others, *(entry.shared if unsorted else ())]:
        v = tidy(View.join(paragraphs, " "))
        text = sheet.record.put(f"{path}.cells[{len(made)}]", v)
        amount = money(text, head.text) if role is not None and role.startswith("budget") else None
        made.append(TableCell(column=head.text, text=text, role=role, amount=amount))
        if unsorted and len(made) > len(entry.others):
            sheet.problem(ProblemKind.UNKNOWN_COLUMN, head.text, v, f"{path}.cells[{len(made) - 1}]")
    return tuple(made)


def money(text: str, head: str = "") -> Quantity | None:
    """Return the sum that a cell says, in its own unit or in that of its head; None where it is not certain.

    >>> head = "Kinh phí (triệu đồng)"
    >>> str(money("1.200", head).amount), money("1,200", head), money("500", "Kinh phí")
    ('1200000000', None, None)
    """
    if _DOUBTFUL.search(text):
        return None
    unit = _UNIT.search(head)
    for said in (text, f"{text} {unit[0].lower()}" if unit else ""):
        try:
            read = parse_quantity(said.strip(" .;"))
        except TdcError:
            continue
        if read.unit == "đồng" and read.bound is Bound.EXACT and not read.per and read.duration is None:
            return read
    return None
