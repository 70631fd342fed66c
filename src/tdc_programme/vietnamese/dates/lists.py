"""Days, months and years that are said together, and days that come again every month or year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrs import evolve

from ...errors import DateError
from ...text.reader import Read
from .grammars import common as grammar
from .grammars import context as context_grammar
from .grammars import range as range_grammar
from .moments import Point, Time, point_at, point_with_hour, time_at
from .periods import DateValue, Period
from .ranges import range_at
from .values import RecurringDate, WrittenDate

#: Years that are named one after the other are near each other; a figure that is not is a number of something.
_NEAR_YEARS = 10
#: So many days may share a year; a longer list costs no more at each of its days.
_MOST_TOGETHER = 40


def coordinated(text: str, point: Point) -> list[Read[DateValue]]:
    """Complete a point by what follows it: ``hằng năm``, or another day that says the year of both."""
    points = _with_following(text, point)
    last = points[-1]
    if last.value.lunar:  # ngày 10/3 và 12/3 âm lịch
        points = [p._replace(value=evolve(p.value, lunar=True)) for p in points]
    if len(points) == 1 and last.value.year is not None:
        return [Read(point.start, point.end, point.value)]
    if last.value.year is not None:
        return [Read(p.start, p.end, _in_year(p.value, last.value)) for p in points]
    if yearly := _yearly(text, points):
        return yearly
    reads: list[Read[DateValue]] = [Read(p.start, p.end, p.value) for p in points]
    if mixed := _with_ranges(text, reads):
        return mixed
    # With no year at all, what follows without `ngày` may be a fraction: ngày 15/2 và 2/3 số bài.
    while len(points) > 1 and not _is_day(text, points[-1]):
        points.pop()
    return reads[: len(points)]


def _is_day(text: str, point: Point) -> bool:
    """Whether a day and month in figures, behind another day, are no fraction: ``ngày 15/2 và 16/2``."""
    if not text[point.start].isdecimal() or point.value.hour is not None:
        return True
    is_fraction = (point.value.day or 0) < (point.value.month or 0)
    return not is_fraction or context_grammar.AFTER_DAY.match(text, point.end) is not None


def ranges_together(text: str, first: Read[DateValue]) -> list[Read[DateValue]]:
    """Complete a range by those after it, the last of which says the year: ``ngày 12-13/10 và 19-20/10/2026``."""
    return _with_ranges(text, [first]) or [first]


def _with_ranges(text: str, first: list[Read[DateValue]]) -> list[Read[DateValue]]:
    """Complete days and ranges by those after them, the last of which says the year; an empty list where none does."""
    reads: list[Read[DateValue]] = [*first]
    while (
        len(reads) < _MOST_TOGETHER
        and _lacks_year(reads[-1].value)
        and (joint := range_grammar.AND_DAYS.match(text, reads[-1].end)) is not None
    ):
        following = _day_or_days(text, joint.end())
        if following is None:
            return []
        reads.append(following)
    value = reads[-1].value
    last = value.end if isinstance(value, Period) else value
    has_range = any(isinstance(read.value, Period) for read in reads)
    if len(reads) == 1 or not has_range or not isinstance(last, WrittenDate) or last.year is None:
        return []
    return [Read(start, end, _range_in_year(value, last)) for start, end, value in reads]


def ranges_listed(text: str, at: int) -> list[Read[DateValue]]:
    """Read ranges in figures that only the year of the last of them makes such: ``08-10/9 và 15/9/2026``."""
    if range_grammar.LISTED_RANGES.match(text, at) is None or context_grammar.NUMBERED.match(text, at):
        return []
    first = range_at(text, at, is_certain=True)
    return [] if first is None else _with_ranges(text, [Read(at, first[1], first[0])])


def hours_listed(text: str, at: int) -> list[Read[DateValue]]:
    """Read times of one day, which stands behind the last of them: ``7h, 13h và 19h ngày 24/12/2026``."""
    times: list[tuple[int, Time]] = []
    while len(times) < _MOST_TOGETHER and (time := time_at(text, at)) is not None:
        joint = range_grammar.AND_HOURS.match(text, time.end)
        if joint is None:
            break
        times.append((at, time))
        at = joint.end()
    last = point_with_hour(text, at) if times else None
    if last is None or last.value.hour is None:
        return []
    day = evolve(last.value, weekday=None)
    reads: list[Read[DateValue]] = [Read(start, time.end, time.of(day)) for start, time in times]
    return [*reads, Read(last.start, last.end, last.value)]


def _day_or_days(text: str, at: int) -> Read[DateValue] | None:
    if (period := range_at(text, at, is_certain=True)) is not None:
        return Read(at, period[1], period[0])
    point = point_at(text, at, loose=True)
    if point is None or point.grain != "day" or point.value.blank:
        return None
    return Read(at, point.end, point.value)


def _lacks_year(value: DateValue) -> bool:
    """Whether a day, or a period of days, is of a year that nobody has said."""
    sides = (value.start, value.end) if isinstance(value, Period) else (value,)
    return any(isinstance(side, WrittenDate) and side.day is not None and side.year is None for side in sides)


def _range_in_year(value: DateValue, last: WrittenDate) -> DateValue:
    if isinstance(value, WrittenDate):
        return _in_year(value, last)
    if not isinstance(value, Period) or value.start is None or value.end is None or value.end.year is not None:
        return value
    end = _in_year(value.end, last)
    return Period(_in_year(value.start, end) if end.year is not None else value.start, end)


def _in_year(value: WrittenDate, last: WrittenDate) -> WrittenDate:
    """Give a day without its year that of the last one, unless it may be of the year before: 29/12 và 05/1/2026."""
    is_shared = value.year is None and (value.month or 0) <= (last.month or 0)
    return evolve(value, year=last.year) if is_shared else value


def _yearly(text: str, points: list[Point]) -> list[Read[DateValue]]:
    """Read that points are days of every year: ``hằng năm`` behind or before them; and their calendar behind that."""
    last = points[-1]
    each_year = range_grammar.EACH_YEAR.match(text, last.end) if last.grain == "day" else None
    end = last.end if each_year is None else each_year.end()
    if each_year is None and (last.grain != "day" or not _is_yearly_clause(text, points[0].start)):
        return []
    kind = None if each_year is None else grammar.LUNAR.match(text, end)
    if kind is not None and (kind["leap"] or kind["leap2"]) is None:  # mùng 10 tháng 3 hằng năm (âm lịch)
        points = [p._replace(value=evolve(p.value, lunar=kind["solar"] is None)) for p in points]
        end = kind.end()
    return _every_year(points, end)


def _is_yearly_clause(text: str, at: int) -> bool:
    """Whether what stands before ``at`` makes a day there one of every year."""
    return bool(range_grammar.EACH_YEAR_BEFORE.match(text, at) or range_grammar.EACH_YEAR_IN_CLAUSE.match(text, at))


def _with_following(text: str, point: Point) -> list[Point]:
    """Return a day, and those after it that may share what only the last of them says."""
    points, joined = [point], 1
    while (
        len(points) < _MOST_TOGETHER
        and points[-1].value.year is None
        and points[-1].grain == "day"
        and not points[-1].value.blank
    ):
        joint = range_grammar.AND_DAY.match(text, points[-1].end)
        following = None if joint is None else point_at(text, joint.end(), loose=True)
        if joint is None or following is None or following.grain != "day":
            break
        points.append(following)
        # ngày 15/2, ngày 20/3/2020 are two; ngày 15/2, ngày 18/2 và ngày 20/3/2020 one list.
        if joint["sign"] not in ",;" or text[following.start] not in "nN":
            joined = len(points)
    return points[:joined]


def yearly_together(text: str, reads: Iterable[Read[DateValue]]) -> Iterator[Read[DateValue]]:
    """Make a day one of every year where the next one of its sentence is: ``trước 15/6 và … trước 15/12 hằng năm``."""
    before: Read[DateValue] | None = None
    for read in reads:
        if before is not None:
            yield _yearly_with(text, before, read)
        before = read
    if before is not None:
        yield before


def _yearly_with(text: str, read: Read[DateValue], following: Read[DateValue]) -> Read[DateValue]:
    value, other = read.value, following.value
    if not isinstance(value, WrittenDate) or value.month is None or value.year is not None or value.blank:
        return read
    is_of_every_year = isinstance(other, RecurringDate) and other.month is not None
    if not is_of_every_year or range_grammar.AND_EACH_YEAR.fullmatch(text[read.end : following.start]) is None:
        return read
    return (_every_year([Point(read.start, read.end, value, "day")], read.end) or [read])[0]


def _every_year(points: list[Point], end: int) -> list[Read[DateValue]]:
    """Make days of every year of points, the last of which ends at ``end``; none where one of them is none."""
    reads: list[Read[DateValue]] = []
    for start, point_end, value, _ in points:
        if value.day is None:  # left blank
            return []
        try:
            yearly = RecurringDate(value.month, value.day, hour=value.hour, minute=value.minute, lunar=value.lunar)
        except DateError:
            return []
        reads.append(Read(start, point_end, yearly))
    return [*reads[:-1], reads[-1]._replace(end=end)]


def monthly(text: str, at: int) -> list[Read[DateValue]]:
    """Read days of every month: ``ngày 5 và 20 hằng tháng``."""
    read = range_grammar.DAY_OF_MONTH.match(text, at)
    if read is None:
        return []
    days = list(range_grammar.LISTED_DAY.finditer(text, at, read.end("days")))
    if any(not 1 <= int(day[1]) <= 31 for day in days):
        return []
    ends = [day.end() for day in days[:-1]] + [read.end()]
    return [Read(day.start(), end, RecurringDate(None, int(day[1]))) for day, end in zip(days, ends)]


class _Group(NamedTuple):
    """Days that leave their month to what follows them: a day, several days, or a range of days."""

    days: list[re.Match[str]]
    month: WrittenDate
    following: list[Read[DateValue]]

    @property
    def is_yearly(self) -> bool:
        return isinstance(self.following[0].value, RecurringDate)


def day_list(text: str, at: int) -> list[Read[DateValue]]:
    """Read days that leave the month, and the year, to the last of them: ``ngày 3-9, 12 và 15/3, 7/10/2026``."""
    groups: list[_Group] = []
    while (group := _group(text, at)) is not None:
        groups.append(group)
        joint = range_grammar.AND_DAYS.match(text, group.following[-1].end)
        if joint is None:
            break
        at = joint.end()
    return [read for group in groups for read in _reads(group, groups[-1].month)]


def _group(text: str, at: int) -> _Group | None:
    read = range_grammar.DAY_LIST.match(text, at)
    days = [] if read is None else list(range_grammar.LISTED_DAY.finditer(text, at, read.end("days")))
    if read is None or not all(_is_listed(day) for day in days):
        return None
    following: list[Read[DateValue]]
    if (period := range_at(text, read.end())) is not None:
        first, following = period[0].start, [Read(read.end(), period[1], period[0])]
    else:
        point = point_at(text, read.end(), loose=True)
        if point is None or point.grain != "day" or point.value.blank:
            return None
        following = coordinated(text, point)
        first = evolve(point.value, year=getattr(following[0].value, "year", None), lunar=_is_lunar(following[0].value))
    is_day = first is not None and None not in (first.month, first.day)
    if first is None or not is_day or not _runs_forwards([*days_of(days), first.day or 0]):
        return None
    return _Group(days, _month_of(first), following)


def days_of(listed: Iterable[re.Match[str]]) -> list[int]:
    """Return the days of a list, the ends of its ranges too."""
    return [int(day) for each in listed for day in each.groups() if day]


def _runs_forwards(days: list[int]) -> bool:
    """Whether days can be of one month: in ``ngày 30 và 02/5/2026`` the first of them is not."""
    return days == sorted(days)


def _month_of(day: WrittenDate) -> WrittenDate:
    return evolve(day, day=None, hour=None, minute=None, second=None, weekday=None)


def _is_lunar(value: DateValue) -> bool:
    return bool(getattr(value, "lunar", False))


def _is_listed(day: re.Match[str]) -> bool:
    """Whether the figures of a list can be those of a day, or of a range of days that runs forwards."""
    first, last = int(day[1]), int(day[2] or 0)
    return 1 <= first <= 31 and (not day[2] or first < last <= 31)


def _reads(group: _Group, last: WrittenDate) -> Iterator[Read[DateValue]]:
    """Make values of the days of a list, with the year that is said with the last of them."""
    month = group.month if group.is_yearly else _in_year(group.month, last)
    for day in group.days:
        yield Read(day.start(), day.end(), _listed(month, day, is_yearly=group.is_yearly))
    for read in group.following:
        value = read.value
        yield read._replace(value=_in_year(value, last)) if isinstance(value, WrittenDate) else read


def _listed(month: WrittenDate, day: re.Match[str], *, is_yearly: bool) -> DateValue:
    first = evolve(month, day=int(day[1]))
    if day[2] is not None:
        return Period(first, evolve(month, day=int(day[2])))
    return RecurringDate(month.month, int(day[1]), lunar=month.lunar) if is_yearly else first


def month_list(text: str, at: int) -> list[Read[DateValue]]:
    """Read months that leave the year to the last of them: ``tháng 11, 12/2020``."""
    read = range_grammar.MONTH_LIST.match(text, at)
    if read is None:
        return []
    last = range_grammar.LISTED_MONTH.match(text, read.start("last"))
    assert last is not None
    months = [*range_grammar.LISTED_MONTH.finditer(text, at, read.end("months")), last]
    ends = [month.end() for month in months[:-1]] + [read.end()]
    return [Read(m.start(), end, WrittenDate(int(read["year"]), int(m[1]))) for m, end in zip(months, ends)]


def counted_years(text: str, at: int) -> list[Read[DateValue]]:
    """Read years whose number is said before them: ``trong 02 năm 2026 và 2027``."""
    read, counted = grammar.YEAR_ALONE.match(text, at), context_grammar.COUNTED.match(text, at)
    if read is None or counted is None or not counted["number"]:
        return []
    years = years_together(text, Point(at, read.end(), WrittenDate(int(read["year"])), "year"))
    return years if len(years) == int(counted["number"]) > 1 else []


def years_together(text: str, point: Point) -> list[Read[DateValue]]:
    """Read the years that are named together: ``các năm 2023, 2024 và 2025``."""
    reads: list[Read[DateValue]] = [Read(point.start, point.end, point.value)]
    year = point.value.year or 0
    while (more := range_grammar.AND_YEAR.match(text, reads[-1].end)) and 0 < int(more["year"]) - year <= _NEAR_YEARS:
        year = int(more["year"])
        reads.append(Read(more.start("year"), more.end(), WrittenDate(year)))
    return reads
