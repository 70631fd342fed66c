"""Finding and parsing dates, periods, recurring days and time limits in any text.

One pass finds the words and figures that can begin one (``_HEAD``); the reader of that head then reads what stands
there, and nothing where it is in doubt. Every pattern is bounded or possessive, so that the cost is linear in the
text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from attrs import evolve

from ..errors import DateError
from ..text import Found, View, view
from .date_moments import Point, point_at, time_at
from .date_patterns import Pattern
from .date_periods import (
    EACH_YEAR,
    NUMBER_WORD,
    TIME_UNIT,
    half_year_at,
    limit_at,
    quarters_at,
    range_at,
    range_from,
    years_at,
)
from .date_points import is_counted, solar_day
from .date_values import RecurringDate, WrittenDate
from .period_values import Period, TimeLimit

__all__ = [
    "DateValue",
    "find_dates",
    "parse_date",
    "parse_period",
    "parse_recurring_date",
    "parse_time",
    "parse_time_limit",
]

#: What :func:`find_dates` finds.
DateValue: TypeAlias = WrittenDate | Period | RecurringDate | TimeLimit


class _Read(NamedTuple):
    """Something read, and its place in the text of the view."""

    start: int
    end: int
    value: DateValue


# What can begin a date, by the reader that it needs; and for the commonest words and figures, what must follow.
_HEAD = Pattern(
    rf"""(?<![^\W\d_])
    (?: (?P<named>ng[àa]y|tháng|m[ùồ]ng|thứ~|chủ~nhật)
      | (?P<year>năm(?=~:?~[0-9(]|@(?:tài|ngân|kế|dương|báo|học|{NUMBER_WORD}|{TIME_UNIT})(?!\w)))
      | (?P<plan>giai~đoạn|nhiệm~k[ỳì]|thời~k[ỳì]|niên~(?:khóa|khoá|độ))
      | (?P<quarter>qu[ýí])
      | (?P<since>từ(?=@(?:đầu@)?(?:[0-9]|ngày|tháng|năm|thứ|chủ|m[ùồ]ng)))
      | (?P<length>nửa~(?:đầu|cuối)|thời@(?:hạn|gian)|trong@vòng|sau(?=@(?:khi@)?(?:[0-9]|{NUMBER_WORD}))
                  |(?:{NUMBER_WORD})(?=@(?:{NUMBER_WORD}|{TIME_UNIT})(?!\w)|~\()) )
    | (?<![\w/.–-])(?P<figure>[0-9])(?=[0-9]{{0,3}}+~(?:[/.:–—-]~[0-9]|[(hgntqp]))"""
)
# A date in figures alone may not be the tail of something longer: of 1,31/8/2020, số 12/10/2020.
_TAIL = Pattern(r"(?:[0-9],|(?:số|bản|version)~:?~)$")
_AFTER_MARKED_DAY = Pattern(r"ngày~[*_]{1,3}\s?$")


def _reads(text: str, head: re.Match[str]) -> list[_Read]:
    """Read what begins at a head; an empty list where nothing does."""
    kind = head.lastgroup
    assert kind is not None
    return _READERS[kind](text, head.start())


def _one(start: int, read: tuple[DateValue, int] | None) -> list[_Read]:
    return [] if read is None else [_Read(start, read[1], read[0])]


def _named(text: str, at: int) -> list[_Read]:
    point = point_at(text, at)
    if point is None:
        return _one(at, range_at(text, at)) or _monthly(text, at) or _day_list(text, at)
    if point.value.year is None and is_counted(text, at):  # mỗi ngày 2/3 số bài
        return []
    return _one(at, range_from(text, point)) or _coordinated(text, point)


def _year(text: str, at: int) -> list[_Read]:
    if years := _plan(text, at):
        return years
    point = point_at(text, at)
    if point is None:
        return _length(text, at)  # năm ngày kể từ …
    return _one(at, range_from(text, point)) or list(_years(text, point))


def _figure(text: str, at: int) -> list[_Read]:
    if length := _length(text, at):
        return length
    loose = _AFTER_MARKED_DAY.search(text, max(at - 10, 0), at) is not None
    if not loose and _TAIL.search(text, max(at - 10, 0), at):
        return []
    point = point_at(text, at, loose=loose)
    if point is None:
        return _one(at, range_at(text, at))
    return _one(at, range_from(text, point)) or _coordinated(text, point)


def _plan(text: str, at: int) -> list[_Read]:
    return [_Read(*read) for read in years_at(text, at)]


def _quarter(text: str, at: int) -> list[_Read]:
    return [_Read(*read) for read in quarters_at(text, at)]


def _since(text: str, at: int) -> list[_Read]:
    return _one(at, range_at(text, at))


def _length(text: str, at: int) -> list[_Read]:
    return _one(at, half_year_at(text, at) or limit_at(text, at))


_READERS: dict[str, Callable[[str, int], list[_Read]]] = {
    "named": _named,
    "year": _year,
    "figure": _figure,
    "plan": _plan,
    "quarter": _quarter,
    "since": _since,
    "length": _length,
}


# --- Days that come again, and days said together -----------------------------------------------------------------

_DAY_OF_MONTH = Pattern(
    r"""ngày~(?P<days>[0-9]{1,2}(?![0-9])(?:~(?:,|và|hoặc)~(?:ngày~)?[0-9]{1,2}(?![0-9/])){0,3})
    ~(?: (?:hằng|hàng|mỗi|từng)@tháng | của@(?:mỗi@|từng@)?tháng(?:@(?:báo@cáo|sau|trước|đó|tiếp@theo|kế@tiếp|liền@kề))?
       | (?:của@)?tháng@(?:sau|kế@tiếp|tiếp@theo|liền@kề)(?:@(?:liền@kề|kế@tiếp|tiếp@theo))? )
    (?!\w|~[0-9]|@(?:\w{1,8}@){0,2}quý|@(?:đầu|cuối|thứ|giữa|cuối@cùng)(?!\w))"""
)
_AND = Pattern(r"~(?:,|và|hoặc|hay)~(?=(?:ngày~)?[0-9]{1,2}(?:~/~|~tháng~|-)[0-9])")
# Days that leave the month, and the year, to the last of them: ngày 5, 6 và 7/10/2026.
_DAY_LIST = Pattern(
    r"""ngày~(?P<days>[0-9]{1,2}(?:~,~(?:ngày~)?[0-9]{1,2}(?![0-9/.-])){0,5})~(?:,|và|hoặc)~
    (?=(?:ngày~)?[0-9]{1,2}(?:~/|-|~tháng~)[0-9])"""
)
_DAYS = re.compile(r"(?:ngày\s*)?([0-9]{1,2})", re.IGNORECASE)


def _monthly(text: str, at: int) -> list[_Read]:
    read = _DAY_OF_MONTH.match(text, at)
    if read is None:
        return []
    days = list(_DAYS.finditer(text, at, read.end("days")))
    if any(not 1 <= int(day[1]) <= 31 for day in days):
        return []
    ends = [day.end() for day in days[:-1]] + [read.end()]
    return [_Read(day.start(), end, RecurringDate(None, int(day[1]))) for day, end in zip(days, ends)]


def _day_list(text: str, at: int) -> list[_Read]:
    read = _DAY_LIST.match(text, at)
    days = [] if read is None else list(_DAYS.finditer(text, at, read.end("days")))
    last = None if read is None else point_at(text, read.end(), loose=True)
    if last is None or last.grain != "day" or any(not 1 <= int(day[1]) <= 31 for day in days):
        return []
    whole = _coordinated(text, last)
    value = whole[0].value
    if isinstance(value, RecurringDate):
        each = RecurringDate(value.month, value.day, lunar=value.lunar)
        return [*(_Read(day.start(), day.end(), evolve(each, day=int(day[1]))) for day in days), *whole]
    month = evolve(last.value, year=getattr(value, "year", None), hour=None, minute=None, weekday=None)
    return [*(_Read(day.start(), day.end(), evolve(month, day=int(day[1]))) for day in days), *whole]


def _coordinated(text: str, point: Point) -> list[_Read]:
    """Complete a point by what follows it: ``hằng năm``, or another day that says the year of both."""
    points = [point]
    while points[-1].value.year is None and points[-1].grain == "day" and not points[-1].value.blank:
        joint = _AND.match(text, points[-1].end)
        following = None if joint is None else point_at(text, joint.end(), loose=True)
        if joint is None or following is None or following.grain != "day":
            break
        if "," in joint.group() and text[following.start] in "nN":  # ngày 15/2, ngày 20/3/2020: two, not one list
            break
        points.append(following)
    last = points[-1]
    each_year = EACH_YEAR.match(text, last.end) if last.value.year is None and last.grain == "day" else None
    if each_year is not None and (yearly := [_yearly(p) for p in points]) and None not in yearly:
        ends = [p.end for p in points[:-1]] + [each_year.end()]
        return [_Read(p.start, end, value) for p, end, value in zip(points, ends, yearly) if value is not None]
    if last.value.year is None:
        # With no year at all, what follows without `ngày` may be a fraction: ngày 15/2 và 2/3 số bài.
        named = next((i for i, p in enumerate(points) if i and text[p.start].isdecimal()), len(points))
        return [_Read(p.start, p.end, p.value) for p in points[:named]]
    if len(points) == 1:
        return [_Read(point.start, point.end, point.value)]
    return [_Read(p.start, p.end, evolve(p.value, year=last.value.year)) for p in points]


_AND_YEAR = Pattern(r"~(?:,|và|hoặc)~(?P<year>(?:19|20)[0-9]{2})(?!\w|[/.,-][0-9]|~[–—/-]|~%)")
#: Years that are named one after the other are near each other; a figure that is not is a number of something.
_NEAR_YEARS = 10


def _years(text: str, point: Point) -> Iterator[_Read]:
    """Read the years that are named together: ``các năm 2023, 2024 và 2025``."""
    yield _Read(point.start, point.end, point.value)
    year, end = point.value.year or 0, point.end
    while (more := _AND_YEAR.match(text, end)) and 0 < int(more["year"]) - year <= _NEAR_YEARS:
        year, end = int(more["year"]), more.end()
        yield _Read(more.start("year"), end, WrittenDate(year))


def _yearly(point: Point) -> RecurringDate | None:
    value = point.value
    try:
        assert value.day is not None
        return RecurringDate(value.month, value.day, hour=value.hour, minute=value.minute, lunar=value.lunar)
    except DateError:
        return None


# --- Finding ------------------------------------------------------------------------------------------------------


def find_in(text: str) -> Iterator[_Read]:
    """Find everything in the text of a view, with offsets into that text."""
    at = 0
    while head := _HEAD.search(text, at):
        reads = _reads(text, head)
        yield from reads
        at = reads[-1].end if reads else head.end()


def find_dates(text: str | View) -> tuple[Found[DateValue], ...]:
    """Find every date, period, recurring day and time limit of a text, in order, without overlaps. Never raises.

    A span holds the words that belong to the date: ``ngày``, ``giai đoạn``, the time of day, the weekday, ``từ …
    đến …`` of a range. What is impossible (``30/02/2026``) or not written whole (``ngày 12/10/22``) is found with
    ``is_valid`` false; what only looks like a date (``2/3``, ``15/2022/TT-BKHCN``, ``24/7``) is not found.

    >>> for found in find_dates("trước 17h00 ngày 22/03/2023, giai đoạn 2021-2030"):
    ...     print(found.start, found.end, found.value)
    6 27 WrittenDate(year=2023, month=3, day=22, hour=17, minute=0)
    29 48 Period(start=WrittenDate(year=2021), end=WrittenDate(year=2030))
    """
    v = view(text)
    return tuple(v.found(*read) for read in find_in(v.text))


# --- Parsing ------------------------------------------------------------------------------------------------------

# The forms that most callers have are read at once: they hold nothing to clean and nothing to choose between.
_PLAIN = Pattern(
    r"""(?: (?:ngày\ )?([0-9]{1,2})([/.-])([0-9]{1,2})\2 | ngày\ ([0-9]{1,2})\ tháng\ ([0-9]{1,2})\ năm\ )
    ([0-9]{4})\Z"""
)
_PLACE = Pattern(r"~(?:(?-i:[A-ZÀ-ỸĐ])[^\d\n;:]{1,60}?,~)?(?=ngày)")
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
    tdc_programme.errors.DateError: 'ngày 30/02/2026': February 2026 has 28 days (at 0–15)
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
        raise _refusal(v, read.fault, begin, end)
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
    head = _HEAD.match(shown, start)
    reads = [] if head is None else _reads(shown, head)
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
