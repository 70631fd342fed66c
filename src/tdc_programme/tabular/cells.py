"""What a cell of a sheet says: from the text or number that stands in it to the value of its column, and back.

A number in words of figures can be read in two ways where a mark stands before three figures: ``1.200`` is 1200 in
Vietnamese and 1.2 for machines. It is refused; what is written here never has three figures behind its point.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from attrs import frozen

from ..arguments import brief
from ..errors import TdcError
from ..text import view
from ..text.patterns import Pattern
from ..vietnamese.dates import WrittenDate, parse_date
from ..vietnamese.dates.values import day_or_none
from ..vietnamese.letters import fold
from ..vietnamese.numbers import parse_number
from .schemas import LISTS, RECORDS, Column

_MACHINE_NUMBER = Pattern.plain(
    r"\A[-+]?[0-9]{1,60}(?:\.[0-9]{1,60})?\Z", yes=("⟦-12.50⟧", "⟦06⟧", "⟦1.2340⟧"), no=("12,5", "1e5", "٣")
)
_TWO_READINGS = Pattern.plain(
    r"\A[-+]?[1-9][0-9]{0,2}[.,][0-9]{3}\Z", yes=("⟦1.200⟧", "⟦12,345⟧"), no=("0.125", "1234.567", "1.2.3", "1.2000")
)
_ISO_DAY = Pattern.plain(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", yes=("⟦2025-08-31⟧",), no=("31-08-2025",))
_YES, _NO = {"true", "có", "đúng"}, {"false", "không", "sai"}


@frozen
class NoValue:
    """A cell that holds no value: a formula, an error; with what to say of it in English and Vietnamese."""

    english: str
    vietnamese: str


class _UnfitError(Exception):
    """A cell whose value is none of its column; ``args`` say what is wanted in English and Vietnamese."""


def words_key(text: str) -> str:
    """Return words with letter case, tone marks, spaces and invisible characters made equal.

    >>> words_key("Ngày\\u00a0giao  NỘP\\u200b") == words_key("ngày giao nộp")
    True
    """
    return " ".join(fold(view(text).text).split())


# --- writing ----------------------------------------------------------------------------------------------------


def figures(value: Decimal) -> str:
    """Return an amount as machines read it, never with three decimals.

    >>> figures(Decimal("1200.000000")), figures(Decimal("12.500000")), figures(Decimal("1.234000"))
    ('1200', '12.5', '1.2340')
    """
    whole, _, decimals = format(value, "f").partition(".")
    decimals = decimals.rstrip("0")
    if len(decimals) == 3:
        decimals += "0"
    return f"{whole}.{decimals}" if decimals else whole


def as_json(value: Any) -> str:
    """Return the parts of a value as JSON: amounts as text, for JSON numbers round; what is null left out.

    >>> as_json([{"name": "Hà Minh", "title": None}])
    '[{"name": "Hà Minh"}]'
    """
    return json.dumps(_lean(value), ensure_ascii=False, default=figures)


def _lean(value: Any) -> Any:
    if isinstance(value, list):
        return [_lean(member) for member in value]
    if isinstance(value, dict):
        return {key: _lean(part) for key, part in value.items() if part is not None}
    return value


# --- reading ----------------------------------------------------------------------------------------------------


def value_of(column: Column, cell: Any) -> Any:
    """Return the value of a cell, or a :class:`NoValue` that says why it has none.

    Arguments:
        column: the column that it stands in.
        cell: what stands there: a text, a number, a date, true or false, None, or a :class:`NoValue` itself.
    """
    if isinstance(cell, NoValue):
        return cell
    if isinstance(cell, str) and column.kind not in ("text", "kind") and not cell.strip():
        cell = None
    if cell is None:
        return [] if column.is_list else None
    try:
        return _READERS.get(column.kind, _parts)(column.kind, cell)
    except _UnfitError as unfit:
        english, vietnamese = unfit.args
        return NoValue(f"{english}, got {brief(cell)}", f"{vietnamese}, không phải {brief(cell)}")


def _text(_: str, cell: Any) -> str:
    if isinstance(cell, str):
        return cell
    if type(cell) is int:
        return str(cell)
    raise _UnfitError("expected a text", "phải là chữ")


def _number(cell: Any) -> Decimal:
    if isinstance(cell, str):
        return _read_number(cell.strip())
    if isinstance(cell, bool) or not isinstance(cell, int | float | Decimal):
        raise _UnfitError("expected a number", "phải là số")
    number = Decimal(repr(cell)) if isinstance(cell, float) else Decimal(cell)
    if not number.is_finite():
        raise _UnfitError("expected a number", "phải là số")
    return number


def _read_number(said: str) -> Decimal:
    if _TWO_READINGS.fullmatch(said):
        raise _UnfitError(
            "expected a number that can be read in one way (1200 or 1.2)",
            "phải là số chỉ đọc được một cách (1200 hoặc 1,2)",
        )
    if _MACHINE_NUMBER.fullmatch(said):
        return Decimal(said)
    try:
        return Decimal(parse_number(said))
    except TdcError:
        raise _UnfitError("expected a number", "phải là số") from None


def _whole(_: str, cell: Any) -> int:
    number = _number(cell)
    if number != number.to_integral_value():
        raise _UnfitError("expected a whole number", "phải là số nguyên")
    return int(number)


def _amount(_: str, cell: Any) -> Decimal:
    return _number(cell)


def _flag(_: str, cell: Any) -> bool:
    if isinstance(cell, bool):
        return cell
    said = fold(cell) if isinstance(cell, str) else ""
    if said in _YES or said in _NO:
        return said in _YES
    raise _UnfitError("expected true or false", "phải là có hoặc không (true, false)")


def _day(_: str, cell: Any) -> dt.date:
    if isinstance(cell, dt.datetime):
        if cell.time() == dt.time() and cell.tzinfo is None:
            return cell.date()
    elif isinstance(cell, dt.date):
        return cell
    elif isinstance(cell, str):
        day = _read_day(cell.strip())
        if day is not None:
            return day
    raise _UnfitError("expected a day (2025-08-31, 31/8/2025)", "phải là ngày (31/8/2025, 2025-08-31)")


def _read_day(said: str) -> dt.date | None:
    try:
        if _ISO_DAY.fullmatch(said):
            return dt.date.fromisoformat(said)
        date = parse_date(said)
    except ValueError:
        return None
    # A time of day would be lost.
    return day_or_none(date) if isinstance(date, WrittenDate) and date.hour is None else None


def _texts(kind: str, cell: Any) -> list[Any]:
    if isinstance(cell, str) and not cell.lstrip().startswith("["):
        return [line for line in cell.split("\n") if line.strip()]
    parts: list[Any] = _parts(kind, cell)
    return parts


def _parts(kind: str, cell: Any) -> Any:
    """Read a value of several parts from its JSON."""
    if not isinstance(cell, str):
        raise _UnfitError("expected JSON text", "phải là chuỗi JSON")
    try:
        said = json.loads(cell, parse_constant=_refuse, parse_float=str)
    except (ValueError, RecursionError):
        raise _UnfitError("expected JSON", "phải là JSON") from None
    return _checked(kind, said)


def _refuse(name: str) -> Any:
    raise ValueError(name)


def _checked(kind: str, said: Any) -> Any:
    """Return JSON as the values of a kind of column; what is none of them is refused."""
    if kind in LISTS:
        if not isinstance(said, list):
            raise _UnfitError("expected a JSON list", "phải là danh sách JSON")
        return [_checked(LISTS[kind], member) for member in said]
    if kind in RECORDS:
        return _checked_record(RECORDS[kind], said)
    if kind == "amount" and isinstance(said, str):
        if not _MACHINE_NUMBER.fullmatch(said):
            raise _UnfitError('expected amounts as text ("12.5") in the JSON', 'số lượng trong JSON phải ghi "12.5"')
        return Decimal(said)
    if kind == "amount" and type(said) is int:
        return Decimal(said)
    plain: Mapping[str, type] = {"text": str, "whole": int, "flag": bool}
    if type(said) is not plain.get(kind):
        raise _UnfitError(f"expected other values than {brief(said)} in the JSON", f"JSON không được có {brief(said)}")
    return said


def _checked_record(parts: Mapping[str, str], said: Any) -> dict[str, Any]:
    if not isinstance(said, dict) or not said.keys() <= parts.keys():
        names = ", ".join(parts)
        raise _UnfitError(f"expected JSON objects of {names}", f"phải là đối tượng JSON có {names}")
    given = {name: _checked(parts[name], part) for name, part in said.items() if part is not None}
    return {name: given.get(name, [] if kind in LISTS else None) for name, kind in parts.items()}


_READERS: Mapping[str, Callable[[str, Any], Any]] = {
    "text": _text,
    "kind": _text,
    "whole": _whole,
    "amount": _amount,
    "flag": _flag,
    "day": _day,
    "texts": _texts,
}
