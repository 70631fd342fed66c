"""What is one string in JSON: days, written dates, days that recur, document numbers.

A string form is *exact*: an expression says which strings are read, each means one value, and a value is written so
only where its string means just that value, in every field. What a string does not say (a weekday, the lunar calendar,
a number written another way) makes it an object.

=====================  =====================================================================================
``"2020-08-31"``       a day; with its time ``"2023-03-22T17:00"``, ``T17``, ``T17:00:35``
``"2024-03" "2024"``   a month, a year (ISO 8601-1)
``"2023-XX-XX"``       day and month left blank, ``"2023-03-XX"`` the day alone (ISO 8601-2, EDTF)
``"XXXX-10-30"``       a day whose year is not said, ``"XXXX-10"`` a month, ``"XXXX-XX-05"`` a day alone
``"--01-30" "---05"``  a day of every year, of every month
``"15/2022/TT-BKHCN"`` a document number as written
=====================  =====================================================================================

The expressions mean the same in Python and in ECMAScript, so that a JSON Schema can have them as they are (with
``^(?:`` before and ``)$`` behind).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Generic, TypeVar

import attrs

from ...law.document_numbers import DocumentNumber
from ...text.patterns import Pattern
from ...vietnamese.dates import RecurringDate, WrittenDate

T = TypeVar("T")

#: Values and strings that are kept: documents cite the same numbers and days again and again.
_KEPT = 16384


@attrs.frozen(eq=False)
class StringForm(Generic[T]):
    """How the values of one class are written as one string.

    Attributes:
        english, vietnamese: what such a string is, with an example: "a date (\\"2024-11-18\\")".
        write: the string of a value, or None where no string says all of it.
        read: the value that a string means, or None where it is none.
        pattern: the expression of the strings that are read, or None where there is a list.
        listed: the strings that are read, where there is a list of them.
        why: what is wrong with a string that is refused, in English and Vietnamese, where more can be said than that
            it is none.
    """

    english: str
    vietnamese: str
    write: Callable[[T], str | None]
    read: Callable[[str], T | None]
    pattern: str | None = None
    listed: Callable[[], tuple[str, ...]] | None = None
    why: Callable[[str], tuple[str, str] | None] = lambda _: None


# --- days ----------------------------------------------------------------------------------------------------------

_MONTH = "(?:0[1-9]|1[0-2])"
_DAY = "(?:0[1-9]|[12][0-9]|3[01])"
#: A month and a day of it, 29 February aside.
_MONTH_DAY = f"(?:(?:0[13578]|1[02])-{_DAY}|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
_LEAP_DAY = "02-29"
#: Of a year of four figures: the last two of a leap year; the first two whose century is one.
_LEAP = "(?:0[48]|[2468][048]|[13579][26])"
_LEAP_CENTURY = "(?:[2468][048]|[13579][26])"
_YEAR = "[1-9][0-9]{3}"
_WHOLE_DAY = f"(?:{_YEAR}-{_MONTH_DAY}|(?:[1-9][0-9]{_LEAP}|{_LEAP_CENTURY}00)-{_LEAP_DAY})"
_TIME = "T(?:(?:[01][0-9]|2[0-3])(?::[0-5][0-9](?::[0-5][0-9])?)?|24(?::00(?::00)?)?)"
_MINUTE = "T(?:(?:[01][0-9]|2[0-3])(?::[0-5][0-9])?|24(?::00)?)"
#: Of the Gregorian calendar as Python has it, from the year 1 on.
_ANY_DAY = (
    f"(?:(?:{_YEAR}|0[1-9][0-9]{{2}}|00[1-9][0-9]|000[1-9])-{_MONTH_DAY}"
    f"|(?:[0-9]{{2}}{_LEAP}|(?:0[48]|{_LEAP_CENTURY})00)-{_LEAP_DAY})"
)

_PLAIN_DAY = Pattern.plain(
    _ANY_DAY,
    yes=("⟦2024-02-29⟧", "⟦0001-01-01⟧", "⟦2000-02-29⟧", "⟦0400-02-29⟧"),
    no=("2023-02-29", "1900-02-29", "2024-11-31", "0000-02-29", "2024-W05-1", "20240105", "٢٠٢٤-01-05"),
)
_WRITTEN_DATE = Pattern.plain(
    f"{_WHOLE_DAY}(?:{_TIME})?|{_YEAR}(?:-{_MONTH})?|{_YEAR}-(?:XX-(?:XX|{_DAY})|{_MONTH}-XX)"
    f"|XXXX-(?:{_MONTH}(?:-XX)?|{_MONTH_DAY}|{_LEAP_DAY}|XX-(?:XX|{_DAY}))",
    yes=("2020-08-31", "2023-03-22T17:00", "2023-XX-XX", "XXXX-10-30", "2024-03", "2024", "2024-02-29T24:00"),
    no=("0999-01-01", "24-01-01", "XXXX-", "--10-30"),
)
_RECURRING = Pattern.plain(
    f"--(?:{_MONTH_DAY}|{_LEAP_DAY})(?:{_MINUTE})?|---{_DAY}",
    yes=("⟦--01-30⟧", "⟦--02-29⟧", "⟦---05⟧", "⟦--10-30T17:00⟧"),
    no=("--02-30", "---32", "2024-01-01", "⟦--10-30T17:00:35⟧"),
)
#: What is meant for a date, though no calendar may have it.
_LIKE_A_DATE = Pattern.plain(
    "([0-9]{4}|X{4}|-)-(?:([0-9]{2})|XX|-)(?:-?([0-9]{2}))?(?:T([0-9]{2})(?::([0-9]{2})(?::([0-9]{2}))?)?)?",
    yes=("⟦2026-02-30⟧", "⟦--02-30⟧", "⟦2026-13-01T25:61⟧"),
    no=("30/02/2026",),
)


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if _PLAIN_DAY.fullmatch(text) else None


def _figures(text: str) -> int | None:
    return int(text) if text.isdigit() else None


@lru_cache(maxsize=_KEPT)
def _written_date(text: str) -> WrittenDate | None:
    if not _WRITTEN_DATE.fullmatch(text):
        return None
    days, _, time = text.partition("T")
    parts = [*days.split("-"), "", ""][:3]
    blank = parts[2] == "XX" or (parts[1] == "XX" and parts[0] != "XXXX")
    return WrittenDate(*map(_figures, (*parts, *time.split(":")[:2])), second=_second(time), blank=blank)


def _second(time: str) -> int | None:
    return int(time[6:]) if len(time) > 6 else None


def _time(hour: int | None, minute: int | None, second: int | None) -> str:
    return "" if hour is None else "T" + ":".join(f"{part:02}" for part in (hour, minute, second) if part is not None)


_parts_of_date = tuple(field.name for field in attrs.fields(WrittenDate))


def _date_string(date: WrittenDate) -> str | None:
    return _string_of_date(*[getattr(date, name) for name in _parts_of_date])


@lru_cache(maxsize=_KEPT)
def _string_of_date(*parts: Any) -> str | None:
    date = WrittenDate(*parts[:5], **dict(zip(_parts_of_date[5:], parts[5:])))
    if date.year is date.month is date.day is None and not date.blank:
        return None
    said = f"{_four(date.year)}-{_two(date.month)}-{_two(date.day)}"
    if date.day is None and not date.blank:
        said = said.removesuffix("-XX").removesuffix("-XX")
    said += _time(date.hour, date.minute, date.second)
    return said if is_same(_written_date(said), date) else None


def _four(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04}"


def _two(part: int | None) -> str:
    return "XX" if part is None else f"{part:02}"


def is_same(read: Any, value: Any) -> bool:
    """Say whether what was read is a value in every field, in those that do not count for equality too."""
    return read is not None and all(
        getattr(read, field.name) == getattr(value, field.name) for field in attrs.fields(type(value))
    )


@lru_cache(maxsize=_KEPT)
def _recurring(text: str) -> RecurringDate | None:
    if not _RECURRING.fullmatch(text):
        return None
    if text.startswith("---"):
        return RecurringDate(None, int(text[3:]))
    days, _, time = text.partition("T")
    hour, minute, *_ = (*map(int, time.split(":")), None, None) if time else (None, None)
    return RecurringDate(int(days[2:4]), int(days[5:]), hour=hour, minute=minute)


def _recurring_string(date: RecurringDate) -> str | None:
    month = "-" if date.month is None else f"{date.month:02}"
    said = f"--{month}{'' if date.month is None else '-'}{date.day:02}{_time(date.hour, date.minute, None)}"
    return said if is_same(_recurring(said), date) else None


def _why_no_date(text: str) -> tuple[str, str] | None:
    """Say why no calendar has what is meant for a date."""
    match = _LIKE_A_DATE.fullmatch(text)
    if match is None:
        return None
    parts = [None if part is None or not part.isdigit() else int(part) for part in match.groups()]
    fault = WrittenDate(*parts[:5], second=parts[5]).fault
    return None if fault is None else (f"no calendar has {text}: {fault}", f"không có ngày {text} trong lịch")


# --- document numbers ----------------------------------------------------------------------------------------------

_LETTER = "[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]"
_SYMBOL = f"{_LETTER}(?:[0-9&._/-]|{_LETTER})*"
_SERIAL = "[0-9]{1,6}[A-Za-zĐđ]?(?:[.][0-9]{1,3})?"
#: As :func:`~tdc_programme.law.document_numbers.parse_document_number` takes a number apart that is well written.
_NUMBER = Pattern.plain(
    f"(?:({_SERIAL})|[.…_]+)?/(?:((?:19|2[0-9])[0-9]{{2}})[/-]?)?({_SYMBOL})|({_SERIAL})-({_SYMBOL})|({_SERIAL})",
    yes=("15/2022/TT-BKHCN", "⟦57-NQ/TW⟧", "⟦/TĐC-KHTC⟧", "⟦73-CP⟧", "⟦170⟧", "⟦…/2026/TT-BYT⟧", "⟦95/1998-NĐ-CP⟧"),
    no=("TT-BKHCN", "số 15/2022/TT-BKHCN"),
)


@lru_cache(maxsize=_KEPT)
def _number(text: str) -> DocumentNumber | None:
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    serial, year, symbol = match[1] or match[4] or match[6], match[2], match[3] or match[5] or ""
    number = DocumentNumber(serial, None if year is None else int(year), symbol)
    return number if str(number) == text else attrs.evolve(number, written=text)


def _number_string(number: DocumentNumber) -> str | None:
    return _string_of_number(number.serial, number.year, number.symbol, number.written)


@lru_cache(maxsize=_KEPT)
def _string_of_number(serial: str | None, year: int | None, symbol: str, written: str | None) -> str | None:
    number = DocumentNumber(serial, year, symbol, written=written)
    return str(number) if is_same(_number(str(number)), number) else None


# --- all of them ---------------------------------------------------------------------------------------------------

STRINGS: Mapping[type, StringForm[Any]] = {
    WrittenDate: StringForm(
        'a date ("2024-11-18", "2024-11", "2024", "2024-XX-XX")',
        'ngày ("2024-11-18", "2024-11", "2024", "2024-XX-XX")',
        _date_string,
        _written_date,
        _WRITTEN_DATE.source,
        why=_why_no_date,
    ),
    RecurringDate: StringForm(
        'a day of every year ("--01-30") or month ("---05")',
        'ngày hằng năm ("--01-30") hoặc hằng tháng ("---05")',
        _recurring_string,
        _recurring,
        _RECURRING.source,
        why=_why_no_date,
    ),
    DocumentNumber: StringForm(
        'a document number ("15/2022/TT-BKHCN")',
        'số, ký hiệu văn bản ("15/2022/TT-BKHCN")',
        _number_string,
        _number,
        _NUMBER.source,
    ),
}
#: A plain day, which has no other form.
DAY = StringForm('a date ("2024-11-18")', 'ngày ("2024-11-18")', dt.date.isoformat, _day, _ANY_DAY, why=_why_no_date)
#: A decimal number: what :class:`~decimal.Decimal` writes, and no more than ten thousand figures behind the point.
DECIMAL = Pattern.plain(
    "-?[0-9]+(?:[.][0-9]+)?(?:E[+-]?[0-9]{1,5})?",
    yes=("⟦12.50⟧", "⟦-1⟧", "⟦1E+3⟧", "⟦0E-10⟧"),
    no=("NaN", "Infinity", ".5", "+1", "٣"),
)
