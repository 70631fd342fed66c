"""Parsing: a whole text that is one date, period, recurring day, time limit or time of day, or an error."""

from __future__ import annotations

from ...errors import DateError
from ...text import View, view
from ..letters.alphabet import CAPITALS
from .days import solar_day
from .grammar import Pattern
from .moments import point_at, time_at
from .periods import Period, TimeLimit
from .ranges import limit_at
from .reading import DateValue, find_in, read_at
from .values import RecurringDate, WrittenDate

__all__ = ["parse_date", "parse_period", "parse_recurring_date", "parse_time", "parse_time_limit"]

# The forms that most callers have are read at once: they hold nothing to clean and nothing to choose between.
_PLAIN = Pattern(
    r"""(?: (?:ngày\ )?([0-9]{1,2})([/.-])([0-9]{1,2})\2 | ngày\ ([0-9]{1,2})\ tháng\ ([0-9]{1,2})\ năm\ )
    ([0-9]{4})\Z"""
)
_PLACE = Pattern(rf"~(?:(?-i:[{CAPITALS}])[^\d\n;:]{{1,60}}?,~)?(?=ngày)")
_MONTH_ALONE = Pattern(r"(?P<month>[0-9]{1,2})~[/-]~(?P<year>[1-9][0-9]{3})$")
_YEAR_ALONE = Pattern(r"[1-9][0-9]{3}$")
_YEARS_ALONE = Pattern(r"(?:từ~)?(?P<first>[1-9][0-9]{3})~(?:[–—-]|đến)~(?P<last>[1-9][0-9]{3})$")


def _stripped(text: str) -> tuple[View, str, int]:
    """Return the view, what it holds up to its last visible character, and where the first one is."""
    v = view(text)
    shown = v.text.rstrip()
    start = len(shown) - len(shown.lstrip())
    if not shown:
        raise DateError("nothing to read", text=text, start=0, end=len(text))
    return v, shown, start


def _refusal(v: View, reason: str, start: int, end: int) -> DateError:
    start, end = v.span(start, end)
    return DateError(reason, text=v.source, start=start, end=end)


def parse_date(text: str) -> WrittenDate:
    """Read one date, month or year, with the time of day and weekday that stand with it; a place before it is passed.

    Raises:
        DateError: it is none, is impossible, or has a year of less than four figures. The error says where.

    >>> parse_date("Hà Nội, ngày 05 tháng 01 năm 2020").iso
    '2020-01-05'
    >>> parse_date("17h00 ngày 22/03/2023").iso, parse_date("tháng 3/2024").iso
    ('2023-03-22T17:00', '2024-03')
    >>> parse_date("ngày    tháng    năm 2023").edtf
    '2023-XX-XX'
    >>> parse_date("ngày 30/02/2026")
    Traceback (most recent call last):
    ...
    tdc_programme.errors.DateError: 'ngày 30/02/2026': February 2026 has 28 days (at 5–15)
    """
    plain = _PLAIN.match(text) if isinstance(text, str) else None
    if plain is not None:
        day, _, month, worded_day, worded_month, year = plain.groups()
        value = solar_day(int(year), int(month or worded_month), int(day or worded_day))
        if value.is_valid:
            return value
    v, shown, start = _stripped(text)
    point = point_at(shown, start, loose=True)
    if point is None and (place := _PLACE.match(shown)) is not None:
        point = point_at(shown, place.end(), loose=True)
    read, begin, end = (None, start, start) if point is None else (point.value, point.start, point.end)
    if end != len(shown):
        if alone := _MONTH_ALONE.match(shown, start):
            read, end = WrittenDate(int(alone["year"]), int(alone["month"])), len(shown)
        elif _YEAR_ALONE.match(shown, start):
            read, end = WrittenDate(int(shown[start:])), len(shown)
    if read is None or end != len(shown):
        raise _refusal(v, _why_no(shown, start, end, WrittenDate), end, len(shown))
    if read.fault:
        # The fault is in the figures; the word before them is none.
        raise _refusal(v, read.fault, begin + 5 if shown[begin : begin + 5].casefold() == "ngày " else begin, end)
    return read


_ASKED = {WrittenDate: "date", Period: "period", RecurringDate: "recurring date", TimeLimit: "time limit"}
_PARSERS = {
    WrittenDate: "parse_date",
    Period: "parse_period",
    RecurringDate: "parse_recurring_date",
    TimeLimit: "parse_time_limit",
}


def _why_no(shown: str, start: int, end: int, asked: type[DateValue]) -> str:
    """Say why the text is not one ``asked``: it is another thing, goes on after one, or is none."""
    for read in find_in(shown):
        if read.start == start and read.end == len(shown) and type(read.value) is not asked:
            other = type(read.value)
            return f"a {_ASKED[other]}, not a {_ASKED[asked]}: read it with {_PARSERS[other]}"
        break
    return f"a {_ASKED[asked]} ends before {shown[end:]!r:.40}" if end > start else f"not a {_ASKED[asked]}"


def _whole(text: str) -> tuple[View, str, int, DateValue | None]:
    """Read the whole of a text as one thing; None where it is not one."""
    v, shown, start = _stripped(text)
    reads = read_at(shown, start)
    value = reads[0].value if len(reads) == 1 and reads[0].end == len(shown) else None
    return v, shown, start, value


def parse_period(text: str) -> Period:
    """Read one period: years, a range of dates, a quarter, the first or last months of a year.

    Raises:
        DateError: it is none, or runs backwards.

    >>> parse_period("giai đoạn 2021-2030").edtf, parse_period("quý I năm 2025").edtf
    ('2021/2030', '2025-01-01/2025-03-31')
    >>> parse_period("từ ngày 10 đến ngày 12 tháng 5 năm 2025").edtf
    '2025-05-10/2025-05-12'
    """
    v, shown, start, value = _whole(text)
    if value is None and (years := _YEARS_ALONE.match(shown, start)):
        value = Period(WrittenDate(int(years["first"])), WrittenDate(int(years["last"])))
    if not isinstance(value, Period):
        raise _refusal(v, _why_no(shown, start, start, Period), start, len(shown))
    if value.fault:
        raise _refusal(v, value.fault, start, len(shown))
    return value


def parse_recurring_date(text: str) -> RecurringDate:
    """Read one day of every year or of every month.

    Raises:
        DateError: it is none, or no year has it.

    >>> parse_recurring_date("ngày 30 tháng 01 hàng năm"), parse_recurring_date("ngày 15 hằng tháng").edtf
    (RecurringDate(month=1, day=30, hour=None, minute=None, lunar=False), '---15')
    """
    v, shown, start, value = _whole(text)
    if not isinstance(value, RecurringDate):
        raise _refusal(v, _why_no(shown, start, start, RecurringDate), start, len(shown))
    if not value.is_valid:
        raise _refusal(v, value.written.fault or "", start, len(shown))
    return value


_LIMIT_LEAD = Pattern(r"(?:trong|sau|quá|hết)@(?=thời@|[0-9])")


def parse_time_limit(text: str) -> TimeLimit:
    """Read one length of time from an event.

    Raises:
        DateError: it is none.

    >>> limit = parse_time_limit("trong thời hạn 15 ngày làm việc kể từ ngày nhận được hồ sơ")
    >>> limit.span.amount, limit.span.unit, limit.working, limit.anchor
    (15, 'ngày', True, 'ngày nhận được hồ sơ')
    """
    v, shown, start = _stripped(text)
    lead = _LIMIT_LEAD.match(shown, start)
    read = limit_at(shown, start if lead is None else lead.end(), certain=True)
    if read is None or read[1] != len(shown):
        raise _refusal(v, _why_no(shown, start, start, TimeLimit), start, len(shown))
    return read[0]


def parse_time(text: str) -> tuple[int, int]:
    """Read one time of day: the hour, 0-24, and the minute.

    Raises:
        DateError: it is none, or no day has it.

    >>> parse_time("17h00"), parse_time("8 giờ 30 phút"), parse_time("2 giờ chiều")
    ((17, 0), (8, 30), (14, 0))
    """
    v, shown, start = _stripped(text)
    read = time_at(shown, start)
    if read is None or read[2] != len(shown):
        raise _refusal(v, "not a time of day", start, len(shown))
    if fault := WrittenDate(hour=read[0], minute=read[1]).fault:
        raise _refusal(v, fault, start, len(shown))
    return read[0], read[1] or 0
