"""From rows of Python values to a table of its schema, with every value that does not fit told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import Any, TypeAlias

from ..arguments import brief
from ..errors import DataError, Fault
from ..programme.arithmetic.intervals import Interval
from ..values import MOST_DIGITS
from .arrow import Table, arrow
from .schemas import DIGITS, PLACES, Column, TableName, arrow_type, known_tables, table_schema

#: One row: the values of its columns by their names; one that is left out is null, or no values.
Row: TypeAlias = Mapping[str, Any]
#: Says where a cell stands, by the number of its row (from 0) and its column.
Place: TypeAlias = Callable[[int, Column], str]

#: More faults than these are counted and not listed: a million of them help nobody.
MOST_FAULTS = 100
_STEP = Decimal(1).scaleb(-PLACES)
_EXACT = Context(prec=2 * MOST_DIGITS)


def build(name: TableName, rows: Iterable[Row], place: Place | None = None) -> Table:
    """Return the table of a name with these rows.

    Arguments:
        place: says where a cell stands; if not given, by the table, its row from 0 and the column.

    Raises:
        DataError: a value does not fit its column; every fault is told.
    """
    return from_columns(name, _turned(name, list(rows)), place)


def _turned(name: str, rows: Sequence[Row]) -> Mapping[str, list[Any]]:
    return {
        column.name: [row.get(column.name, () if column.is_list else None) for row in rows]
        for column in known_tables()[name].columns
    }


def from_columns(name: TableName, values: Mapping[str, list[Any]], place: Place | None = None) -> Table:
    """Return the table of a name with the values of each column; see :func:`build`."""
    schema, faults = table_schema(name), Faults()
    where = place or (lambda row, column: f"{name}[{row}].{column.name}")
    arrays = [_array(column, values[column.name], where, faults) for column in known_tables()[name].columns]
    faults.raise_any(f"no table of {name}", f"không lập được bảng {name}")
    return arrow().Table.from_arrays(arrays, schema=schema)


class Faults:
    """The faults that were met, with where they are; past a hundred they are only counted."""

    def __init__(self) -> None:
        self.listed: list[Fault] = []
        self.count: int = 0

    def add(self, path: str, reason: str, vietnamese: str) -> None:
        """Note one."""
        self.count += 1
        if self.count <= MOST_FAULTS:
            self.listed.append(Fault(path, reason, vietnamese))

    def raise_any(self, what: str, vietnamese: str) -> None:
        """Raise what was noted; nothing, if nothing was."""
        if not self.count:
            return
        said = "1 fault" if self.count == 1 else f"{self.count} faults"
        more, vietnamese_more = "", ""
        if self.count > MOST_FAULTS:
            more, vietnamese_more = f", the first {MOST_FAULTS} of them", f", sau đây là {MOST_FAULTS} lỗi đầu"
        raise DataError(
            f"{what}: {said}{more}",
            vietnamese=f"{vietnamese}: {self.count} lỗi{vietnamese_more}",
            faults=tuple(self.listed),
        )


def _array(column: Column, values: list[Any], where: Place, faults: Faults) -> Any:
    """Return the values of a column as an Arrow array; note those that do not fit."""
    try:
        return _plain_array(column.kind, values)
    except (ValueError, OverflowError):  # pyarrow's own errors are ValueErrors
        fitting = []
        for row, value in enumerate(values):
            try:
                _plain_array(column.kind, [value])
                fitting.append(value)
            except (ValueError, OverflowError) as error:
                faults.add(where(row, column), *_why(value, error))
        return _plain_array(column.kind, fitting)


def _plain_array(kind: str, values: list[Any]) -> Any:
    pa = arrow()
    if kind == "kind":
        return pa.array(values, pa.string()).dictionary_encode()
    return pa.array(values, arrow_type(kind))


def _why(value: Any, error: Exception) -> tuple[str, str]:
    """Say why a value does not fit, in English and Vietnamese."""
    if isinstance(error, UnicodeEncodeError):
        return "a text with half a character (a lone surrogate)", "chuỗi có nửa ký tự (surrogate lẻ)"
    said = brief(value)
    return (
        f"{said} does not fit: whole numbers have 18 figures, amounts {DIGITS - PLACES} and {PLACES} decimals",
        f"{said} không ghi vào bảng được: số nguyên tối đa 18 chữ số, số lượng {DIGITS - PLACES} và {PLACES} số lẻ",
    )


def bounds(interval: Interval) -> tuple[int | Decimal, int | Decimal | None]:
    """Return the ends of an interval as a table holds them: what has more decimals is rounded outwards.

    >>> bounds(Interval(Decimal("3.333333333333"), Decimal("3.333333333334")))
    (Decimal('3.333333'), Decimal('3.333334'))
    """
    low, high = interval.low, interval.high
    return _rounded(low, ROUND_FLOOR), None if high is None else _rounded(high, ROUND_CEILING)


def _rounded(value: int | Decimal, way: str) -> int | Decimal:
    if isinstance(value, int) or int(value.as_tuple().exponent) >= -PLACES:
        return value
    return value.quantize(_STEP, rounding=way, context=_EXACT)
