"""From a sheet, rows of cells under a row of headings, to a table: which table it is, which column is which.

A heading is the name of a column or its Vietnamese heading, in any letter case. The row of headings may stand below
others (a title, the name of an office): it is the first one that has all columns that a table must have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, islice
from typing import Any, cast

from attrs import define, field, frozen

from ..errors import DataError, Fault
from ..tables import did_you_mean
from ..vietnamese.letters import fold
from .arrow import Table
from .building import Faults, Place, from_columns
from .cells import NoValue, value_of, words_key
from .schemas import Column, TableColumns, TableName, known_tables

#: In so many rows from the top the row of headings is looked for.
_MOST_ABOVE = 20


@define
class RawSheet:
    """A sheet as it is read from a file.

    Arguments:
        rows: its rows, each a number from 1 and the cells.
        place: says where a cell stands, by the number of its row and of its column, both from 1.
        title: its name in the file, ``""`` where it has none.
        what: how errors call it.
    """

    rows: Iterable[tuple[int, Sequence[Any]]]
    place: Callable[[int, int], str]
    title: str = ""
    what: str = "the file"


@frozen
class ReadTable:
    """A table with where its cells came from, and the columns that were given."""

    name: TableName
    table: Table
    place: Place
    given: frozenset[str]


@define
class _Headings:
    """A row of headings as those of one table."""

    table: TableColumns
    row: int
    columns: dict[str, int] = field(factory=dict)
    unknown: list[tuple[int, str]] = field(factory=list)
    doubled: list[tuple[int, str]] = field(factory=list)

    @property
    def missing(self) -> list[Column]:
        """The columns that must be there and are not."""
        return [one for one in self.table.columns if one.required and one.name not in self.columns]


@cache
def all_headings() -> frozenset[str]:
    """Return the headings of all tables, folded."""
    return frozenset(heading for name in known_tables() for heading in _by_heading(name))


@cache
def _by_heading(name: str) -> Mapping[str, str]:
    columns = known_tables()[name].columns
    return {words_key(said): column.name for column in columns for said in (column.heading, column.name)}


def read_sheet(sheet: RawSheet, name: TableName | None, *, ignore_unknown: bool = False) -> ReadTable:
    """Return the table that a sheet holds.

    Arguments:
        sheet: the sheet.
        name: which table; if not given, the one whose columns they are.
        ignore_unknown: leave out columns that the table does not have, instead of refusing them.

    Raises:
        DataError: no row has the headings, or a cell holds no value of its column; every fault is told.
    """
    rows = iter(sheet.rows)
    above = list(islice(rows, _MOST_ABOVE))
    headings, first = _find_headings(sheet, above, name)
    faults = Faults()
    for number, said in [] if ignore_unknown else headings.unknown:
        near = did_you_mean(words_key(said[:200]), _by_heading(headings.table.name))
        where = sheet.place(headings.row, number)
        faults.add(where, f"{said!r:.60} is no column of this table{near}", f"bảng này không có cột {said!r:.60}{near}")
    for number, said in headings.doubled:
        faults.add(sheet.place(headings.row, number), f"the column {said} stands twice", f"cột {said} lặp lại")
    values: dict[str, list[Any]] = {column.name: [] for column in headings.table.columns}
    numbers: list[int] = []
    for number, cells in chain(above[first:], rows):
        if any(cell is not None and cell != "" for cell in cells):
            numbers.append(number)
            _read_row(sheet, headings, number, cells, values, faults)
    what = sheet.what
    faults.raise_any(f"{what}: no table of {headings.table.name}", f"{what}: không phải bảng {headings.table.name}")

    def place(row: int, column: Column) -> str:
        at = headings.columns.get(column.name)
        return f"{sheet.place(numbers[row], at or 1)} ({column.name})"

    table_name = cast(TableName, headings.table.name)
    return ReadTable(table_name, from_columns(table_name, values, place), place, frozenset(headings.columns))


def table_of(sheet: RawSheet) -> TableName | None:
    """Return which table a sheet holds by its headings; None where they are those of none."""
    try:
        headings, _ = _find_headings(sheet, list(islice(sheet.rows, _MOST_ABOVE)), None)
    except DataError:
        return None
    return cast(TableName, headings.table.name)


def _read_row(
    sheet: RawSheet,
    headings: _Headings,
    number: int,
    cells: Sequence[Any],
    values: dict[str, list[Any]],
    faults: Faults,
) -> None:
    for column in headings.table.columns:
        at = headings.columns.get(column.name)
        cell = cells[at - 1] if at is not None and at <= len(cells) else None
        value = value_of(column, cell)
        if value is None and column.required:
            value = NoValue("missing", "thiếu")
        if isinstance(value, NoValue):
            faults.add(f"{sheet.place(number, at or 1)} ({column.name})", value.english, value.vietnamese)
            value = None
        values[column.name].append(value)


def _find_headings(
    sheet: RawSheet, above: Sequence[tuple[int, Sequence[Any]]], name: TableName | None
) -> tuple[_Headings, int]:
    """Return the headings and how many rows stand above what they head."""
    tables = [known_tables()[name]] if name is not None else list(known_tables().values())
    nearest: _Headings | None = None
    for index, (number, cells) in enumerate(above, 1):
        found = [_as_headings(table, number, cells) for table in tables]
        # All that must be there, then as few unknown ones as can be, then as many as can be; then the sheet's name.
        best = min(found, key=lambda one: _distance(one, sheet.title))
        if best.columns and not best.missing:
            return best, index
        if best.columns and (nearest is None or len(best.columns) > len(nearest.columns)):
            nearest = best
    raise _no_headings(sheet, nearest, name)


def _distance(one: _Headings, title: str) -> tuple[bool, int, int, bool]:
    return bool(one.missing), len(one.unknown), -len(one.columns), fold(title) != one.table.name


def _as_headings(table: TableColumns, row: int, cells: Sequence[Any]) -> _Headings:
    headings = _Headings(table, row)
    for number, cell in enumerate(cells, 1):
        said = cell if isinstance(cell, str) else "" if cell is None else str(cell)
        column = _by_heading(table.name).get(words_key(said))
        if column is None:
            if said.strip():
                headings.unknown.append((number, said))
        elif column in headings.columns:
            headings.doubled.append((number, column))
        else:
            headings.columns[column] = number
    return headings


def _no_headings(sheet: RawSheet, nearest: _Headings | None, name: TableName | None) -> DataError:
    wanted = "one of this library's tables" if name is None else f"the table of {name}"
    in_vietnamese = "bảng nào của thư viện" if name is None else f"bảng {name}"
    if nearest is None:
        return DataError(
            f"{sheet.what}: no row in the first {_MOST_ABOVE} has the columns of {wanted}",
            vietnamese=f"{sheet.what}: trong {_MOST_ABOVE} dòng đầu không có dòng nào ghi tên cột của {in_vietnamese}",
        )
    faults = tuple(
        Fault(sheet.place(nearest.row, 1), f"the column {one.name} is missing", f"thiếu cột {one.name} ({one.heading})")
        for one in nearest.missing
    )
    known = nearest.table.name
    return DataError(
        f"{sheet.what}: not {wanted}" + ("" if name else f" (the nearest is {known})"),
        vietnamese=f"{sheet.what}: không phải {in_vietnamese}" + ("" if name else f" (gần nhất là {known})"),
        faults=faults,
    )
