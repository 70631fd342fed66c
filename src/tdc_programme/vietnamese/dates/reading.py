"""Reading dates, periods, recurring days and time limits: in any text, or a text that is one of them.

One pass finds the words and figures that can begin one (:data:`.grammars.context.HEAD`); the reader of that head then
reads what stands there, and nothing where it is in doubt. Every pattern is bounded or possessive, so that the cost is
linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from ...errors import DateError
from ...text import Found, View, view
from ...text.reader import Read, Reader, Refusal
from .days import blank_year_at, illegible_day, is_counted, solar_day
from .grammars import common as grammar
from .grammars import context as context_grammar
from .grammars import range as range_grammar
from .halves import without_halves
from .limits import deadlines_of, limit_at
from .lists import (
    coordinated,
    counted_years,
    day_list,
    hours_listed,
    month_list,
    monthly,
    ranges_listed,
    ranges_together,
    yearly_together,
    years_together,
)
from .moments import point_at, point_with_hour, time_at
from .periods import DateValue, Deadline, Period, TimeLimit
from .ranges import half_year_at, hours_together, months_at, quarters_at, range_at, range_from, years_at
from .values import RecurringDate, WrittenDate

T = TypeVar("T")

# --- What stands at a head ----------------------------------------------------------------------------------------


def _read(text: str, head: re.Match[str]) -> list[Read[DateValue]]:
    """Read what begins at a head; an empty list where nothing does."""
    assert head.lastgroup is not None
    return _READERS[head.lastgroup.partition("_")[0]](text, head.start())


def _one(start: int, read: tuple[DateValue, int] | None) -> list[Read[DateValue]]:
    return [] if read is None else [Read(start, read[1], read[0])]


def _range(text: str, start: int, read: tuple[Period, int] | None) -> list[Read[DateValue]]:
    return [] if read is None else ranges_together(text, Read(start, read[1], read[0]))


def _named(text: str, at: int) -> list[Read[DateValue]]:
    point = point_at(text, at)
    if point is None:
        several = (
            _range(text, at, range_at(text, at)) or monthly(text, at) or day_list(text, at) or month_list(text, at)
        )
        return several or _one(at, illegible_day(text, at))
    if point.value.year is None and is_counted(text, at):  # mỗi ngày 2/3 số bài
        return []
    return _range(text, at, range_from(text, point)) or coordinated(text, point)


def _year(text: str, at: int) -> list[Read[DateValue]]:
    if years := _plan(text, at):
        return years
    point = point_at(text, at)
    if point is None and (counted := counted_years(text, at)):
        return counted
    if point is None:
        return _one(at, blank_year_at(text, at)) or _length(text, at)  # năm ngày kể từ …
    return _range(text, at, range_from(text, point)) or years_together(text, point)


def _figure(text: str, at: int) -> list[Read[DateValue]]:
    loose = context_grammar.DATED.match(text, at) is not None or _is_day_and_month(text, at)
    if not loose and (context_grammar.TAIL.match(text, at) or _is_apart(text, at)):
        return []
    if length := _length(text, at):
        return length
    point = point_at(text, at, loose=loose)
    if point is None and (days := _listed_figures(text, at)):
        return days
    if point is None:
        is_joined = context_grammar.JOINED.match(text, at) is not None
        return (
            (
                _hours(text, at)
                or _range(text, at, range_at(text, at))
                or _range(text, at, months_at(text, at))
                or ranges_listed(text, at)
                or _yearly_figures(text, at)
            )
            if is_joined
            else []
        )
    return _range(text, at, range_from(text, point, is_certain=loose)) or coordinated(text, point)


def _listed_figures(text: str, at: int) -> list[Read[DateValue]]:
    """Read days that only the date behind them makes such: ``(21 và 22/11/2025)``."""
    first = range_grammar.LISTED_FIRST.match(text, at)
    if first is not None and first["days"] and context_grammar.LED.match(text, at):  # 05/11 và 06/11/2026
        point = point_at(text, at, loose=True)
        return [] if point is None else coordinated(text, point)
    is_phrase = first is not None and range_grammar.FIRST.match(text, at) is not None
    is_list = is_phrase or range_grammar.LISTED_FIGURES.match(text, at) is not None
    return day_list(text, at) if is_list and context_grammar.NUMBERED.match(text, at) is None else []


def _is_day_and_month(text: str, at: int) -> bool:
    """Whether the words around two figures make them a day and month: ``trước 30/9``, ``Ngày Nhà giáo 20/11``."""
    read = grammar.FIGURES_NO_YEAR.match(text, at) if "/" in text[at + 1 : at + 3] else None
    if read is None or not (1 <= int(read["day"]) <= 31 and 1 <= int(read["month"]) <= 12):
        return False
    is_late, ends = int(read["day"]) >= int(read["month"]), context_grammar.AFTER_DAY.match(text, read.end())
    if context_grammar.BEFORE_DAY.match(text, at) is not None:
        return is_late or ends is not None
    led = context_grammar.BEFORE_LATE_DAY.match(text, at) if is_late else None
    return led is not None and (ends is not None or text[led.start()].isalpha())


def _is_apart(text: str, at: int) -> bool:
    """Whether a figure is the second one of a number that fell apart."""
    return at > 1 and text[at - 2].isdecimal() and grammar.APART.match(text, at) is not None


def _yearly_figures(text: str, at: int) -> list[Read[DateValue]]:
    """Read a day and month alone that a word makes a date: 31/3 hằng năm."""
    point = point_at(text, at, loose=True)
    reads = [] if point is None or point.grain != "day" else coordinated(text, point)
    is_date = reads and (isinstance(reads[0].value, RecurringDate) or getattr(reads[0].value, "lunar", False))
    return reads if is_date else []


def _plan(text: str, at: int) -> list[Read[DateValue]]:
    return [Read(*read) for read in years_at(text, at)]


def _quarter(text: str, at: int) -> list[Read[DateValue]]:
    return [Read(*read) for read in quarters_at(text, at)]


def _since(text: str, at: int) -> list[Read[DateValue]]:
    return _hours(text, at) or _range(text, at, range_at(text, at))


def _hours(text: str, at: int) -> list[Read[DateValue]]:
    return [Read(*read) for read in hours_together(text, at)] or hours_listed(text, at)


def _length(text: str, at: int) -> list[Read[DateValue]]:
    return _one(at, half_year_at(text, at) or limit_at(text, at)) or _worded_hour(text, at)


def _worded_hour(text: str, at: int) -> list[Read[DateValue]]:
    """Read a day whose hour is in words: ``tám giờ ba mươi ngày 05/3/2025``."""
    point = point_with_hour(text, at) if grammar.CLOCK_IN_WORDS.match(text, at) else None
    return [] if point is None else _range(text, at, range_from(text, point)) or coordinated(text, point)


_READERS: dict[str, Callable[[str, int], list[Read[DateValue]]]] = {
    "named": _named,
    "year": _year,
    "figure": _figure,
    "plan": _plan,
    "quarter": _quarter,
    "since": _since,
    "length": _length,
}


# --- In any text --------------------------------------------------------------------------------------------------


def _scan(text: str) -> Iterable[Read[DateValue]]:
    """Read a text, and keep nothing of what is half of a time or list whose other half could not be read."""
    return without_halves(text, yearly_together(text, _HALVES_TOO.scan(text)))


def _sign(low: str, at: int) -> re.Match[str] | None:
    return context_grammar.HEAD.search(low, at)


_HALVES_TOO: Reader[DateValue] = Reader(error=DateError, signs=_sign, read=_read)
DATES: Reader[DateValue] = Reader(error=DateError, signs=_sign, read=_read, scan=_scan)
DEADLINES: Reader[Deadline] = Reader(error=DateError, scan=lambda text: deadlines_of(text, DATES.scan(text)))


def find_dates(text: str | View) -> tuple[Found[DateValue], ...]:
    """Find every date, period, recurring day and time limit of a text, in order, without overlaps. Never raises.

    A span holds the words that belong to the date: ``ngày``, ``giai đoạn``, the time of day, the weekday, ``từ …
    đến …`` of a range. What is impossible (``30/02/2026``) or not written whole (``ngày 12/10/22``) is found with
    ``is_valid`` false; what only looks like a date (``2/3``, ``15/2022/TT-BKHCN``, ``24/7``) is not found.
    Nor is half of a time or list whose other half cannot be read (``từ ngày 28 đến ngày 3 tháng 5``).

    >>> for found in find_dates("trước 17h00 ngày 22/03/2023, giai đoạn 2021-2030"):
    ...     print(found.start, found.end, repr(found.value))
    6 27 WrittenDate(year=2023, month=3, day=22, hour=17, minute=0)
    29 48 Period(start=WrittenDate(year=2021), end=WrittenDate(year=2030))
    """
    return DATES.find(text)


def find_deadlines(text: str | View) -> tuple[Found[Deadline], ...]:
    """Find every date that bounds a time, with the side of it that is meant. Never raises.

    The span is the date's, without ``trước``, ``đến hết`` and the like. Of a quarter or half-year the date is the
    day that the limit is about: its last one in ``đến hết quý III/2024``, its first in ``trước quý III/2024``.

    >>> for found in find_deadlines("gửi ý kiến trước 17h00 ngày 22/03/2023; thực hiện từ năm 2024"):
    ...     print(found.value.limit.name, found.value.date.iso)
    BEFORE 2023-03-22T17:00
    FROM 2024
    """
    return DEADLINES.find(text)


# --- A text that is one of them, and nothing else -----------------------------------------------------------------

#: What is asked for, who reads it, and what one is like.
_ASKED = {
    WrittenDate: ("date", "parse_date", "ngày 05 tháng 01 năm 2020 or 31/8/2020"),
    Period: ("period", "parse_period", "giai đoạn 2021-2030"),
    RecurringDate: ("recurring date", "parse_recurring_date", "ngày 30 tháng 01 hàng năm"),
    TimeLimit: ("time limit", "parse_time_limit", "trong thời hạn 15 ngày làm việc"),
}


def _refusal(text: str, asked: type[DateValue], end: int = 0) -> Refusal:
    """Say why the text is not one ``asked``: another thing, none at all, or more than one, which ends at ``end``."""
    name, _, like = _ASKED[asked]
    first = next(iter(DATES.scan(text)), None)
    if first is not None and first[:2] == (0, len(text)) and type(first.value) is not asked:
        other, parser, _ = _ASKED[type(first.value)]
        return Refusal(f"a {other}, not a {name}: read it with {parser}", end)
    return Refusal(f"a {name} ends before {text[end:]!r:.40}" if end else f"not a {name} (one is like {like})", end)


def _value(text: str) -> DateValue | None:
    """Return what the whole of a text is, or None."""
    reads = DATES.at(text, 0)
    return reads[0].value if len(reads) == 1 and reads[0].end == len(text) else None


def _whole_date(text: str) -> WrittenDate:
    point = point_at(text, 0, loose=True)
    if point is None and (place := context_grammar.PLACE.match(text)) is not None:
        point = point_at(text, place.end(), loose=True)
    start, end, value, _ = (0, 0, None, None) if point is None else point
    if end != len(text):
        if alone := context_grammar.ONLY_MONTH.match(text):
            value, end = WrittenDate(int(alone["year"]), int(alone["month"])), len(text)
        elif context_grammar.ONLY_YEAR.match(text):
            value, end = WrittenDate(int(text)), len(text)
    if value is None or end != len(text):
        raise _refusal(text, WrittenDate, end)
    if value.fault:
        # The fault is in the figures; the word before them is none.
        raise Refusal(value.fault, start + 5 if text[start : start + 5].casefold() == "ngày " else start)
    return value


def _whole_period(text: str) -> Period:
    value = _value(text)
    if value is None and (years := context_grammar.ONLY_YEARS.match(text)):
        value = Period(WrittenDate(int(years["first"])), WrittenDate(int(years["last"])))
    if not isinstance(value, Period):
        raise _refusal(text, Period)
    if value.fault:
        raise Refusal(value.fault)
    return value


def _whole_recurring_date(text: str) -> RecurringDate:
    value = _value(text)
    if not isinstance(value, RecurringDate):
        raise _refusal(text, RecurringDate)
    if value.written.fault:
        raise Refusal(value.written.fault)
    return value


def _whole_limit(text: str) -> TimeLimit:
    lead = context_grammar.LIMIT_LEAD.match(text)
    read = limit_at(text, 0 if lead is None else lead.end(), certain=True)
    if read is None or read[1] != len(text):
        raise _refusal(text, TimeLimit)
    return read[0]


def _whole_time(text: str) -> tuple[int, int]:
    read = time_at(text, 0)
    if read is None or read.end != len(text):
        raise Refusal("not a time of day (one is like 17h00)")
    if fault := read.of(WrittenDate()).fault:
        raise Refusal(fault)
    return read.hour, read.minute or 0


_DATE = Reader(error=DateError, whole=_whole_date)
_PERIOD = Reader(error=DateError, whole=_whole_period)
_RECURRING_DATE = Reader(error=DateError, whole=_whole_recurring_date)
_LIMIT = Reader(error=DateError, whole=_whole_limit)
_TIME = Reader(error=DateError, whole=_whole_time)


def _parse(reader: Reader[T], text: str | View, like: str) -> T:
    v = view(text)
    if not v.text or v.text.isspace():
        raise DateError(f"nothing to read (one is like {like})", text=v.source, start=0, end=len(v.source))
    return reader.parse(v)


def parse_date(text: str | View) -> WrittenDate:
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
    plain = context_grammar.PLAIN.match(text) if isinstance(text, str) else None
    if plain is not None:
        day, _, month, worded_day, worded_month, year = plain.groups()
        value = solar_day(year, month or worded_month, day or worded_day)
        if value.is_valid:
            return value
    return _parse(_DATE, text, _ASKED[WrittenDate][2])


def parse_period(text: str | View) -> Period:
    """Read one period: years, a range of dates, a quarter, the first or last months of a year.

    Raises:
        DateError: it is none, or runs backwards.

    >>> parse_period("giai đoạn 2021-2030").edtf, parse_period("quý I năm 2025").edtf
    ('2021/2030', '2025-01-01/2025-03-31')
    >>> parse_period("từ ngày 10 đến ngày 12 tháng 5 năm 2025").edtf
    '2025-05-10/2025-05-12'
    """
    return _parse(_PERIOD, text, _ASKED[Period][2])


def parse_recurring_date(text: str | View) -> RecurringDate:
    """Read one day of every year or of every month.

    Raises:
        DateError: it is none, or no year has it.

    >>> parse_recurring_date("ngày 30 tháng 01 hàng năm"), parse_recurring_date("ngày 15 hằng tháng").edtf
    (RecurringDate(month=1, day=30), '---15')
    """
    return _parse(_RECURRING_DATE, text, _ASKED[RecurringDate][2])


def parse_time_limit(text: str | View) -> TimeLimit:
    """Read one length of time from an event.

    Raises:
        DateError: it is none.

    >>> limit = parse_time_limit("trong thời hạn 15 ngày làm việc kể từ ngày nhận được hồ sơ")
    >>> limit.span.amount, limit.span.unit, limit.working, limit.anchor
    (15, 'ngày', True, 'ngày nhận được hồ sơ')
    """
    return _parse(_LIMIT, text, _ASKED[TimeLimit][2])


def parse_time(text: str | View) -> tuple[int, int]:
    """Read one time of day: the hour, 0-24, and the minute.

    Raises:
        DateError: it is none, or no day has it.

    >>> parse_time("17h00"), parse_time("8 giờ 30 phút"), parse_time("2 giờ chiều")
    ((17, 0), (8, 30), (14, 0))
    """
    return _parse(_TIME, text, "17h00")
