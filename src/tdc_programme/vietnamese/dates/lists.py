"""Days, months and years that are said together, and days that come again every month or year."""

from __future__ import annotations

from attrs import evolve

from ...errors import DateError
from ...text.reader import Read
from . import grammar
from .moments import Point, point_at
from .periods import DateValue
from .values import RecurringDate, WrittenDate

#: Years that are named one after the other are near each other; a figure that is not is a number of something.
_NEAR_YEARS = 10


def coordinated(text: str, point: Point) -> list[Read[DateValue]]:
    """Complete a point by what follows it: ``hằng năm``, or another day that says the year of both."""
    points = _with_following(text, point)
    last = points[-1]
    if last.value.lunar:  # ngày 10/3 và 12/3 âm lịch
        points = [p._replace(value=evolve(p.value, lunar=True)) for p in points]
    if len(points) == 1 and last.value.year is not None:
        return [Read(point.start, point.end, point.value)]
    if last.value.year is not None:
        return [Read(p.start, p.end, evolve(p.value, year=last.value.year)) for p in points]
    if yearly := _yearly(text, points):
        return yearly
    # With no year at all, what follows without `ngày` may be a fraction: ngày 15/2 và 2/3 số bài.
    named = next((i for i, p in enumerate(points) if i and text[p.start].isdecimal()), len(points))
    return [Read(p.start, p.end, p.value) for p in points[:named]]


def _yearly(text: str, points: list[Point]) -> list[Read[DateValue]]:
    """Read that points are days of every year: ``hằng năm`` behind or before them; and their calendar behind that."""
    last = points[-1]
    each_year = grammar.EACH_YEAR.match(text, last.end) if last.grain == "day" else None
    end = last.end if each_year is None else each_year.end()
    if each_year is None and (last.grain != "day" or not grammar.EACH_YEAR_BEFORE.match(text, points[0].start)):
        return []
    kind = None if each_year is None else grammar.LUNAR.match(text, end)
    if kind is not None and (kind["leap"] or kind["leap2"]) is None:  # mùng 10 tháng 3 hằng năm (âm lịch)
        points = [p._replace(value=evolve(p.value, lunar=kind["solar"] is None)) for p in points]
        end = kind.end()
    return _every_year(points, end)


def _with_following(text: str, point: Point) -> list[Point]:
    """Return a day, and those after it that may share what only the last of them says."""
    points = [point]
    while points[-1].value.year is None and points[-1].grain == "day" and not points[-1].value.blank:
        joint = grammar.AND_DAY.match(text, points[-1].end)
        following = None if joint is None else point_at(text, joint.end(), loose=True)
        if joint is None or following is None or following.grain != "day":
            break
        if "," in joint.group() and text[following.start] in "nN":  # ngày 15/2, ngày 20/3/2020: two, not one list
            break
        points.append(following)
    return points


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
    read = grammar.DAY_OF_MONTH.match(text, at)
    if read is None:
        return []
    days = list(grammar.LISTED_DAY.finditer(text, at, read.end("days")))
    if any(not 1 <= int(day[1]) <= 31 for day in days):
        return []
    ends = [day.end() for day in days[:-1]] + [read.end()]
    return [Read(day.start(), end, RecurringDate(None, int(day[1]))) for day, end in zip(days, ends)]


def day_list(text: str, at: int) -> list[Read[DateValue]]:
    """Read days that leave the month, and the year, to the last of them: ``ngày 5, 6 và 7/10/2026``."""
    read = grammar.DAY_LIST.match(text, at)
    days = [] if read is None else list(grammar.LISTED_DAY.finditer(text, at, read.end("days")))
    last = None if read is None else point_at(text, read.end(), loose=True)
    if last is None or last.grain != "day" or any(not 1 <= int(day[1]) <= 31 for day in days):
        return []
    whole = coordinated(text, last)
    value = whole[0].value
    shared: WrittenDate | RecurringDate
    if isinstance(value, RecurringDate):
        shared = evolve(value, hour=None, minute=None)
    else:
        shared = evolve(
            last.value, year=getattr(value, "year", None), hour=None, minute=None, second=None, weekday=None
        )
    reads: list[Read[DateValue]] = [Read(day.start(), day.end(), evolve(shared, day=int(day[1]))) for day in days]
    return [*reads, *whole]


def month_list(text: str, at: int) -> list[Read[DateValue]]:
    """Read months that leave the year to the last of them: ``tháng 11, 12/2020``."""
    read = grammar.MONTH_LIST.match(text, at)
    if read is None:
        return []
    last = grammar.LISTED_MONTH.match(text, read.start("last"))
    assert last is not None
    months = [*grammar.LISTED_MONTH.finditer(text, at, read.end("months")), last]
    ends = [month.end() for month in months[:-1]] + [read.end()]
    return [Read(m.start(), end, WrittenDate(int(read["year"]), int(m[1]))) for m, end in zip(months, ends)]


def years_together(text: str, point: Point) -> list[Read[DateValue]]:
    """Read the years that are named together: ``các năm 2023, 2024 và 2025``."""
    reads: list[Read[DateValue]] = [Read(point.start, point.end, point.value)]
    year = point.value.year or 0
    while (more := grammar.AND_YEAR.match(text, reads[-1].end)) and 0 < int(more["year"]) - year <= _NEAR_YEARS:
        year = int(more["year"])
        reads.append(Read(more.start("year"), more.end(), WrittenDate(year)))
    return reads
