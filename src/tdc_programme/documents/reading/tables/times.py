"""The cells of a table that say how long something takes, or until when it is done."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

from ....errors import TdcError
from ....programme.arithmetic.conventions import time_unit
from ....text.patterns import Pattern
from ....vietnamese.dates import (
    Deadline,
    Period,
    RecurringDate,
    TimeLimit,
    WrittenDate,
    find_dates,
    find_deadlines,
    parse_date,
    parse_period,
)
from ....vietnamese.numbers import parse_number
from ....vietnamese.quantities import parse_span
from .columns import head_key, keys

#: What the cell of a deadline may say.
When: TypeAlias = "Deadline | WrittenDate | Period | RecurringDate | TimeLimit"

# A length, before what says more of it: 18 tháng (từ tháng 01/2025)
_MONTHS_FIRST = Pattern.plain(
    r"(\d{1,3}\s+(?:tháng|năm|quý))\s*[,(]", any_case=True, yes=("⟦18 Tháng (⟧từ",), no=("18 tháng từ", "tháng 5,")
)


_TWO_MONTHS = Pattern.plain(
    r"(\d{1,2}/\d{4})\s*[-–—]\s*(\d{1,2}/\d{4})", yes=("01/2024-12/2025", "6/2024 – 5/2026"), no=("2024-2026",)
)


def count_months(text: str, head: str) -> int | None:
    """Return a number of months: 15 tháng, 2 năm, 18 under a head that says ``tháng``, 01/2025 - 12/2025.

    >>> [count_months(text, "Thời gian (tháng)") for text in ("2 năm", "18", "quý II")]
    [24, 18, None]
    """
    text = text.strip(" .;")
    if begins := _MONTHS_FIRST.match(text):
        text = begins[1]
    if (months := _length(text)) is not None:
        return months
    try:
        if "thang" in head_key(head.replace("(", " ").replace(")", " ")):
            return _whole_months(parse_number(text))
    except TdcError:
        pass
    if between := _TWO_MONTHS.fullmatch(text):
        text = f"từ {between[1]} đến {between[2]}"
    try:
        return _months_of(parse_period(text))
    except TdcError:
        return None


def _length(text: str) -> int | None:
    try:
        span = parse_span(text)
    except TdcError:
        return None
    unit = time_unit(span.unit)
    return _whole_months(span.amount * unit.months) if unit else None


def _whole_months(number: int | Decimal) -> int | None:
    return int(number) if number == int(number) and number > 0 else None


def _months_of(period: Period) -> int | None:
    start, end = period.start, period.end
    if start is None or start.year is None or start.month is None:
        return None
    if end is None or end.year is None or end.month is None:
        return None
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    return months if months > 0 else None


def read_when(text: str) -> When | None:
    """Return the one day or time that a cell says: ``Trước 30/6/2026``, ``Quý II/2026``; None for none, or for more.

    >>> read_when("Trước ngày 30/6/2026").date.iso, read_when("Thường xuyên"), read_when("tháng 3 và tháng 9/2026")
    ('2026-06-30', None, None)
    """
    try:
        return parse_date(text.strip(" .;"))
    except TdcError:
        pass
    deadlines, dates = find_deadlines(text), find_dates(text)
    if len(deadlines) == 1 and all(deadlines[0].start <= one.start and one.end <= deadlines[0].end for one in dates):
        return deadlines[0].value
    return dates[0].value if len(dates) == 1 and not deadlines else None


def tells_length(text: str) -> bool | None:
    """Tell whether a cell says how long (``24 tháng``) and not when (``Quý II/2026``); None where it may be either.

    >>> [tells_length(text) for text in ("24 tháng", "Quý II/2026", "Thường xuyên", "2025-2026", "năm 2026")]
    [True, False, False, None, None]
    """
    if _MONTHS_FIRST.match(text) or _length(text.strip(" .;")) is not None:
        return True
    key = head_key(text)
    if any(key.startswith(words) for words in keys("standing")):
        return False
    when = read_when(text)
    if when is None or (isinstance(when, WrittenDate) and when.month is None):
        return None
    return None if isinstance(when, Period) and (when.start is None or when.start.day is None) else False
