"""Finding dates, periods, recurring days and time limits in any text.

One pass finds the words and figures that can begin one (``_HEAD``); the reader of that head then reads what stands
there, and nothing where it is in doubt. Every pattern is bounded or possessive, so that the cost is linear in the
text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from attrs import evolve

from ...errors import DateError
from ...text import Found, View, view
from .days import is_counted
from .grammar import DAY, Pattern
from .moments import Point, point_at
from .periods import Period, TimeLimit
from .ranges import (
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
from .values import RecurringDate, WrittenDate

__all__ = [
    "DateValue",
    "find_dates",
]

#: What :func:`find_dates` finds.
DateValue: TypeAlias = WrittenDate | Period | RecurringDate | TimeLimit


class _Read(NamedTuple):
    """Something read, and its place in the text of the view."""

    start: int
    end: int
    value: DateValue


# What can begin a date, by the reader that it needs; of the commonest words, with what must follow.
_OPENINGS: dict[str, tuple[str, ...]] = {
    "named": (DAY, "tháng", "mùng", "mồng", "thứ~", "chủ~nhật"),
    "year": (rf"năm(?=~:?~[0-9(]|@(?:tài|ngân|kế|dương|báo|học|{NUMBER_WORD}|{TIME_UNIT})(?!\w))",),
    "plan": ("giai~đoạn", "nhiệm~k[ỳì]", "thời~k[ỳì]", "niên~(?:khóa|khoá|độ)", "kh[óo][áa]~[ivx]"),
    "quarter": ("qu[ýí]",),
    "since": ("từ(?=@(?:đầu@)?(?:[0-9]|ngày|tháng|năm|thứ|chủ|m[ùồ]ng))",),
    "length": (
        *("nửa~(?:đầu|cuối)", "thời@(?:hạn|gian)", "trong@vòng", rf"sau(?=@(?:khi@)?(?:[0-9]|{NUMBER_WORD}))"),
        *(rf"{word}(?=@(?:{NUMBER_WORD}|{TIME_UNIT})(?!\w)|~\()" for word in NUMBER_WORD.split("|") if word != "năm"),
    ),
    "figure": tuple(rf"{figure}(?=[0-9]{{0,3}}+~(?:[/.:–—-]~[0-9]|[(hgntqp]))" for figure in range(10)),
}


def _head() -> Pattern:
    """Make the pattern that looks at every character of a text, in lower case.

    Its alternatives begin with one letter or figure each, so that the engine runs over all other characters at
    once: that is three times as fast as the same words in any order and case.
    """
    by_first: dict[str, list[str]] = {}
    for kind, openings in _OPENINGS.items():
        for i, opening in enumerate(openings):
            by_first.setdefault(opening[0], []).append(f"(?P<{kind}_{i}>{opening[1:]})")
    # Not within a word; and figures not within a number.
    before = {first: r"\w/.–-" if first.isdecimal() else r"^\W\d_" for first in by_first}
    return Pattern(
        "|".join(f"{first}(?<![{before[first]}].)(?:{'|'.join(rest)})" for first, rest in by_first.items()),
        any_case=False,
    )


_HEAD = _head()
# Figures may not be the tail of something longer: 1,5 năm kể từ ngày ký, số 12/10/2020.
_TAIL = Pattern(r"(?:[0-9],|(?:số|bản|version)~:?~)$")
# What is surely a date, though it has no year: ngày **30/10**, chiều 30/10.
_DATED = Pattern(r"(?:ngày~[*_]{1,3}\s?|(?<!\w)(?:sáng|trưa|chiều|tối|đêm|hôm)@)$")

_JOINED = Pattern(r"[0-9]{1,2}~(?:[–—-]~[0-9]|/~[0-9]|:[0-9]|h|g)")


def _reads(text: str, head: re.Match[str]) -> list[_Read]:
    """Read what begins at a head; an empty list where nothing does."""
    assert head.lastgroup is not None
    return _READERS[head.lastgroup.partition("_")[0]](text, head.start())


def _one(start: int, read: tuple[DateValue, int] | None) -> list[_Read]:
    return [] if read is None else [_Read(start, read[1], read[0])]


def _named(text: str, at: int) -> list[_Read]:
    point = point_at(text, at)
    if point is None:
        return _one(at, range_at(text, at)) or _monthly(text, at) or _day_list(text, at) or _month_list(text, at)
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
    loose = _DATED.search(text, max(at - 10, 0), at) is not None
    if not loose and _TAIL.search(text, max(at - 10, 0), at):
        return []
    if length := _length(text, at):
        return length
    point = point_at(text, at, loose=loose)
    if point is None:
        # Most figures of a text end here: a range or a day of every year has one of these signs.
        is_joined = _JOINED.match(text, at) is not None
        return (_one(at, range_at(text, at)) or _yearly_figures(text, at)) if is_joined else []
    return _one(at, range_from(text, point)) or _coordinated(text, point)


def _yearly_figures(text: str, at: int) -> list[_Read]:
    """Read a day and month alone that a word makes a date: 31/3 hằng năm."""
    point = point_at(text, at, loose=True)
    reads = [] if point is None or point.grain != "day" else _coordinated(text, point)
    return reads if reads and isinstance(reads[0].value, RecurringDate) else []


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
    r"""ngày~(?:thứ~)?(?P<days>[0-9]{1,2}(?![0-9])(?:~(?:,|và|hoặc)~(?:ngày~)?[0-9]{1,2}(?![0-9/])){0,3})
    (?:~\([^()0-9\n]{2,40}\))?
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
_DAYS = re.compile(r"(?:ngày\s*(?:thứ\s*)?)?([0-9]{1,2})", re.IGNORECASE)


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


# Months that leave the year to the last of them: tháng 11, 12/2020.
_MONTH_LIST = Pattern(
    r"""tháng~(?P<months>[0-9]{1,2}(?:~,~(?:tháng~)?[0-9]{1,2}(?![0-9/.-])){0,10})~(?:,|và|hoặc)~
    (?P<last>(?:tháng~)?[0-9]{1,2}(?:~/~|~-~|~,?~năm~)(?P<year>(?:19|20)[0-9]{2})(?![0-9]|/\w|[.,][0-9]))"""
)
_MONTHS = re.compile(r"(?:tháng\s*)?([0-9]{1,2})", re.IGNORECASE)


def _month_list(text: str, at: int) -> list[_Read]:
    read = _MONTH_LIST.match(text, at)
    if read is None:
        return []
    last = _MONTHS.match(text, read.start("last"))
    assert last is not None
    months = [*_MONTHS.finditer(text, at, read.end("months")), last]
    ends = [month.end() for month in months[:-1]] + [read.end()]
    return [_Read(m.start(), end, WrittenDate(int(read["year"]), int(m[1]))) for m, end in zip(months, ends)]


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


def _lower(text: str) -> str:
    """Return ``text`` in small letters, one for one (İ has two)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def read_at(text: str, at: int) -> list[_Read]:
    """Read what begins at ``at`` in the text of a view: one thing, several that are said together, or nothing."""
    head = _HEAD.match(_lower(text), at)
    return [] if head is None else _reads(text, head)


def find_in(text: str) -> Iterator[_Read]:
    """Find everything in the text of a view, with offsets into that text."""
    at, lower = 0, _lower(text)
    while head := _HEAD.search(lower, at):
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
