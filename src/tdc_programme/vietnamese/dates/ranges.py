"""What is longer than a point in time, read where it stands: ranges, years, quarters, parts of a year."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from typing import NamedTuple

from attrs import evolve

from .days import is_counted, number_of
from .grammars import common as grammar
from .grammars import context as context_grammar
from .grammars import range as range_grammar
from .moments import Point, Time, point_at, time_at, weekday_of
from .periods import Period
from .values import WrittenDate

# --- From … to … --------------------------------------------------------------------------------------------------


def range_at(text: str, at: int, *, is_certain: bool = False) -> tuple[Period, int] | None:
    """Read ``từ … đến …``, or two dates of a kind with a dash or ``đến`` between them.

    ``is_certain``: from the words around them the figures are known to be days.
    """
    word = range_grammar.FROM.match(text, at)
    start = _first_side(text, at if word is None else word.end(), after_from=word is not None)
    return None if start is None else range_from(text, start, is_from=word is not None, is_certain=is_certain)


def range_from(
    text: str, start: Point, *, is_from: bool = False, is_certain: bool = False
) -> tuple[Period, int] | None:
    """Read a range whose first side is read already; ``is_from``: after ``từ``."""
    end_of_start = start.end
    if start.value.year is None and (each_year := range_grammar.EACH_YEAR.match(text, start.end)):
        end_of_start = each_year.end()
    to = range_grammar.TO.match(text, end_of_start)
    is_open = None in (start.value.year, start.value.day) or start.value.hour is not None
    is_line = not is_open and not is_from and _is_line(text, start)
    if to is None and (is_from or is_open or is_line):
        to = range_grammar.TO_WRAPPED.match(text, end_of_start)
    if to is None:
        return None
    end = _last_side(text, to.end(), start.grain)
    if end is not None and end.value.lunar and not start.value.lunar and start.value.year is None:
        start = start._replace(value=evolve(start.value, lunar=True))  # từ ngày 10/3 đến ngày 12/3 âm lịch
    if end is None or _is_number(start, end, text) or _is_bulleted(text, start, end, to, is_from=is_from):
        return None
    has_dash = to["dash"] is not None
    is_range = is_certain and start.grain == end.grain == "day" and start.value.hour is None
    is_range = is_range or (is_from and (_is_yearly(text, end) or _are_days(text, start, end, has_dash=has_dash)))
    if not is_range and not _fit(text, start, end, is_from=is_from, has_dash=has_dash):
        return None
    sides = _share(start.value, end.value)
    if sides is None:
        return None
    period = Period(*sides)
    each_year = range_grammar.EACH_YEAR.match(text, end.end) if end.value.year is None else None
    if each_year is None:
        return period, end.end
    if start.value.year is not None:  # từ ngày 15/10/2024 đến ngày 15/3 năm sau
        next_year = range_grammar.NEXT_YEAR.search(each_year.group()) is not None
        period = Period(start.value, evolve(end.value, year=start.value.year + 1 if next_year else None))
    return period, each_year.end()


def months_at(text: str, at: int) -> tuple[Period, int] | None:
    """Read a time from one month to another, both in figures with their years: ``9/2001 - 5/2008``."""
    read = range_grammar.MONTHS.match(text, at)
    if read is None:
        return None
    first, first_year, last, last_year = map(int, read.groups())
    period = Period(WrittenDate(first_year, first), WrittenDate(last_year, last))
    return (period, read.end()) if period.is_valid else None


def hours_together(text: str, at: int) -> list[tuple[int, int, Period]]:
    """Read times of one day, which stands behind the last of them: ``8h00-11h30 và 13h30-17h00 ngày 23/11/2026``."""
    hours: list[tuple[int, Time, Time, int]] = []
    while len(hours) < _MOST_HOURS and (side := _hours_before_others(text, at)) is not None:
        hours.append(side)
        at = side[3]
    following = range_at(text, at) if hours else None
    day, same = (None, None) if following is None else (following[0].start, following[0].end)
    if following is None or day is None or same is None or day.hour is None:
        return []
    if day != evolve(same, hour=day.hour, minute=day.minute):
        return []
    periods = [(start, last.end, Period(first.of(day), last.of(day))) for start, first, last, _ in hours]
    if not all(period.is_valid for _, _, period in periods):
        return []
    return [*periods, (at, following[1], following[0])]


#: So many times of one day may share it; a longer list costs no more at each of its times.
_MOST_HOURS = 12


def _hours_before_others(text: str, at: int) -> tuple[int, Time, Time, int] | None:
    """Read a time from one hour to another before more of them: its start, its hours, and where the next starts."""
    word = range_grammar.FROM.match(text, at)
    begin = at if word is None else word.end()
    first = time_at(text, begin) if text[begin : begin + 1].isdecimal() else None
    to = None if first is None else range_grammar.TO.match(text, first.end)
    last = None if to is None else time_at(text, to.end())
    joint = None if last is None else range_grammar.AND_HOURS.match(text, last.end)
    return None if first is None or last is None or joint is None else (at, first, last, joint.end())


def _is_line(text: str, start: Point) -> bool:
    """Whether a day in figures, and nothing else, is what its line says, so that the next line may go on with it."""
    return text[start.start].isdecimal() and range_grammar.FIRST.match(text, start.start) is not None


def _are_days(text: str, start: Point, end: Point, *, has_dash: bool) -> bool:
    """Whether figures behind ``từ`` are days without a year: ``từ 02-04/6``, but not "từ 2-4/6 số phiếu"."""
    are_days = start.grain == end.grain == "day" and bool(start.value.day) and end.value.hour is None
    are_days = are_days and start.value.lunar == end.value.lunar and "/" in text[end.start : end.end]
    if not are_days or (start.value.month is None and not has_dash):  # từ 6 đến 12/5
        return False
    is_padded = "0" in (text[start.start], text[end.start])
    if is_padded or (end.value.day or 0) >= (end.value.month or 0):
        return True
    return has_dash and context_grammar.AFTER_DAY.match(text, end.end) is not None


def _is_bulleted(text: str, start: Point, end: Point, to: re.Match[str], *, is_from: bool) -> bool:
    """Whether the dash of a new line is that of a list: behind a day that the other side adds nothing to, or a bullet.

    18:00 21/11/2025⏎- 06:00 22/11/2025 is one time, and so is ngày 30/10⏎- 02/11/2026.
    """
    if to["dash"] is None or "\n" not in text[to.start() : to.start("dash")]:
        return False
    if range_grammar.BULLET.match(text, start.start):
        return True
    if start.value.day is None:
        return False
    is_alone = text[end.start].isdecimal() and range_grammar.LINE_END.match(text, end.end) is not None
    if not is_alone and not is_from and None not in (start.value.year, start.value.day) and start.value.hour is None:
        return True
    if is_from and is_alone:
        return False
    return end.value.year is None or (start.value.hour is None) is not (end.value.hour is None)


def _is_yearly(text: str, end: Point) -> bool:
    """Whether the days of a range come again every year: từ 01/7 đến 30/6 hằng năm."""
    return end.grain == "day" and end.value.year is None and range_grammar.EACH_YEAR.match(text, end.end) is not None


def _is_number(start: Point, end: Point, text: str) -> bool:
    """Whether a bare figure after a year is too small for the year where the time ends: năm 2021 - 2000 lượt."""
    is_bare = end.grain == "year" and text[end.start].isdecimal()
    return is_bare and (start.value.year or 0) >= (end.value.year or 0)


_PARTS_OF_DAY = ("sáng", "trưa", "chiều", "tối", "đêm")


def _first_side(text: str, at: int, *, after_from: bool) -> Point | None:
    if (read := range_grammar.SIDE_DAY_AND_MONTH.match(text, at)) or (
        read := range_grammar.FIRST_MONTH.match(text, at)
    ):
        parts = read.groupdict()
        day = parts.get("day")
        value = WrittenDate(None, int(parts["month"]), None if day is None else int(day))
        return Point(at, read.end(), value, "month" if day is None else "day")
    point = point_at(text, at, loose=True)
    if point is not None:
        return point
    if (read := range_grammar.SIDE_DAY.match(text, at)) is not None:
        value, end = WrittenDate(day=int(read["day"])), read.end()
        if (weekday := grammar.WEEKDAY_AFTER.match(text, end)) is not None:  # từ ngày 20 (thứ Hai) đến ngày 24/7/2026
            value, end = evolve(value, weekday=weekday_of(weekday)), weekday.end()
        return Point(at, end, value, "day")
    if after_from and (read := range_grammar.SIDE_MONTH_AND_YEAR.match(text, at)) is not None:
        return Point(at, read.end(), WrittenDate(int(read["year"]), int(read["month"])), "month")
    if after_from and (read := range_grammar.FIRST_YEAR.match(text, at)) is not None:
        return Point(at, read.end(), WrittenDate(int(read["year"])), "year")
    if (time := time_at(text, at)) is not None:
        joint = grammar.JOINT.match(text, time.end)
        day = None if joint is None else range_grammar.SIDE_DAY.match(text, joint.end())
        # từ 18 giờ ngày 21 đến 6 giờ ngày 22/11/2025, từ 22h đêm 20 đến 5h sáng 21/12/2026
        is_named = day is not None and text[day.start()] in "nNmM"
        if day is not None and (is_named or text[at : time.end].lower().endswith(_PARTS_OF_DAY)):
            return Point(at, day.end(), time.of(WrittenDate(day=int(day["day"]))), "day")
        return Point(at, time.end, time.of(WrittenDate()), "day")
    return None


def _last_side(text: str, at: int, grain: str) -> Point | None:
    point = point_at(text, at, loose=True)
    if point is not None:
        return point
    if grain == "month" and (read := range_grammar.LAST_MONTH.match(text, at)) is not None:
        return Point(at, read.end(), WrittenDate(int(read["year"]), int(read["month"])), "month")
    if grain == "year" and (read := range_grammar.LAST_YEAR.match(text, at)) is not None:
        return Point(at, read.end(), WrittenDate(int(read["year"])), "year")
    quarter = quarters_at(text, at)[:1]
    for _, end, period in quarter:  # từ tháng 3 đến hết quý III/2026
        return None if period.end is None else Point(at, end, period.end, "day")
    return None


def _fit(text: str, start: Point, end: Point, *, is_from: bool, has_dash: bool) -> bool:
    """Whether two sides make a range, given the words that join them."""
    if start.value.blank or end.value.blank or start.value.lunar != end.value.lunar:
        return False
    # A side with a time of its own is said to be a day, as one with `ngày` is.
    named = text[start.start].isalpha() or (None not in (start.value.hour, end.value.hour, start.value.day))
    if is_from:  # but "từ 6 đến 12 tháng 1 lần", "từ 2/3 đến 3/4 thành viên" are none
        is_dated = end.value.year is not None or start.value.year is not None or end.value.lunar
        return named or text[end.start].isalpha() or is_dated
    if start.value.hour is not None and start.value.day is None:
        return has_dash
    if start.grain != end.grain:
        return False
    # Without `từ`, both are said to be dates, or the second is a whole one: "ngày 10-12/5", "10-12/5/2025".
    if start.value.month is None and start.value.year is None:  # a day alone
        return (
            (has_dash or named)
            and end.value.month is not None
            and (named or end.value.year is not None or end.value.lunar)
        )
    return named or ((start.value.year is not None or has_dash) and end.value.year is not None)


def _share(start: WrittenDate, end: WrittenDate) -> tuple[WrittenDate, WrittenDate] | None:
    """Return both sides, each with what only the other one says; None where it cannot be theirs too."""
    if start.day is None and start.hour is not None:  # từ 8h00 đến 17h00 ngày …
        if end.hour is None:
            return None
        return evolve(end, hour=start.hour, minute=start.minute, second=start.second, weekday=None), end
    if start.day is not None and start.month is None:
        if end.day is None or end.month is None or start.day >= end.day:  # từ ngày 28 đến ngày 3 tháng 5
            return None
        return evolve(start, month=end.month, year=end.year), end
    if start.month is None or end.month is None or (start.year is None) == (end.year is None):
        return start, end
    # Said once, a year holds for both, unless the time then ran backwards (từ 15/12 đến 20/2/2021).
    if (start.month, start.day or 0) > (end.month, end.day or 99):
        return start, end
    year = start.year or end.year
    return evolve(start, year=year), evolve(end, year=year)


# --- Years: giai đoạn 2021-2030 -----------------------------------------------------------------------------------


def years_at(text: str, at: int) -> Iterator[tuple[int, int, Period]]:
    """Read the years of a plan or term, and those coordinated with them (``giai đoạn 2021-2025 và 2026-2030``)."""
    read = range_grammar.YEARS.match(text, at)
    if read is None or (read["slash"] and not read["school"]):
        return
    start, end = at, read.end()
    if read["plan"]:
        if not is_counted(text, at):  # a range of named years: năm 2021-2025
            return
        start = read.start("first")  # kế hoạch 5 năm 2021-2025: the five years are no part of it
    elif read["open"] or read["open3"]:
        close = grammar.CLOSE.match(text, end)
        if close is None:
            return
        end = close.end()
    yield start, end, Period(WrittenDate(int(read["first"])), WrittenDate(int(read["last"])))
    while more := range_grammar.MORE_YEARS.match(text, end):
        end = more.end()
        yield more.start("first"), end, Period(WrittenDate(int(more["first"])), WrittenDate(int(more["last"])))


# --- Quarters and half-years --------------------------------------------------------------------------------------

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}

#: Where case does not count, the letters of Turkish are the Latin one too.
_DOTS = str.maketrans({"ı": "i", "\N{COMBINING DOT ABOVE}": ""})


def _months(year: int | None, quarter: int) -> Period:
    return _whole_months(year, 3 * quarter - 2, 3 * quarter)


def _whole_months(year: int | None, first: int, last: int) -> Period:
    """Return the period of whole months, 1-12, of a year."""
    # Without its year February has no last day.
    last_day = None if year is None and last == 2 else calendar.monthrange(year or 2001, last)[1]
    return Period(WrittenDate(year, first, 1), WrittenDate(year, last, last_day))


class _Quarters(NamedTuple):
    """One quarter, or a range of them, while its years may still be unknown."""

    start: int
    end: int
    first: int
    first_year: int | None
    last: int
    last_year: int | None

    def period(self) -> Period:
        return Period(_months(self.first_year, self.first).start, _months(self.last_year, self.last).end)


def _quarter(text: str, start: int, read: re.Match[str]) -> _Quarters:
    number = read["number"].lower().translate(_DOTS)
    quarter = _QUARTERS.get(number) or int(number)
    year_read = range_grammar.QUARTER_YEAR.match(text, read.end())
    year = None if year_read is None else int(year_read["year"])
    return _Quarters(start, read.end() if year_read is None else year_read.end(), quarter, year, quarter, year)


def quarters_at(text: str, at: int) -> list[tuple[int, int, Period]]:
    """Read a quarter, or several that share a year: ``quý I, II và quý III năm 2025``, ``quý I - quý III/2024``."""
    read = range_grammar.QUARTER.match(text, at)
    if read is None or is_counted(text, at):  # mỗi quý 2 bài
        return []
    found = [_quarter(text, at, read)]
    while read := range_grammar.NEXT_QUARTER.match(text, found[-1].end):
        # A lone figure after a comma may be anything: it needs the word or the Roman number.
        if (
            not read["word"]
            and read["number"][0] not in "iIvV"
            and not range_grammar.QUARTER_YEAR.match(text, read.end())
        ):
            break
        following = _quarter(text, read.start("word") if read["word"] else read.start("number"), read)
        if read["joint"][0] in "đĐ–—-":
            before = found.pop()
            found.append(following._replace(start=before.start, first=before.first, first_year=before.first_year))
        else:
            found.append(following)
    read_all = [(quarter.start, quarter.end, quarter.period()) for quarter in _sharing_years(found)]
    if (further := _up_to(text, *read_all[-1])) is not None:
        read_all[-1] = further
    return read_all


def _up_to(text: str, start: int, end: int, quarter: Period) -> tuple[int, int, Period] | None:
    """Read what a time that begins with a quarter ends with: ``quý I/2026 đến hết tháng 9/2027``."""
    to = range_grammar.TO.match(text, end)
    last = None if to is None or to["dash"] is not None else point_at(text, to.end())
    first = quarter.start
    if last is None or first is None or last.value.year is None or last.value.blank or last.value.lunar:
        return None
    if first.year is None and (first.month or 0) > (last.value.month or 12):
        return None
    return start, last.end, Period(evolve(first, year=first.year or last.value.year), last.value)


def _sharing_years(quarters: list[_Quarters]) -> list[_Quarters]:
    """Give each quarter the year that is said after it, where the quarters follow one another in a year."""
    shared: list[_Quarters] = []
    year, limit = None, 0  # of the quarter after
    for quarter in reversed(quarters):
        if quarter.last_year is None and quarter.last <= limit:
            quarter = quarter._replace(last_year=year)
        if quarter.first_year is None and quarter.first <= quarter.last:
            quarter = quarter._replace(first_year=quarter.last_year)
        elif quarter.last_year is None and quarter.first <= quarter.last:
            quarter = quarter._replace(last_year=quarter.first_year)
        year, limit = quarter.first_year, quarter.first
        shared.append(quarter)
    return list(reversed(shared))


def half_year_at(text: str, at: int) -> tuple[Period, int] | None:
    """Read the first or last months of a year: ``6 tháng đầu năm 2024``, ``nửa cuối năm``."""
    read = range_grammar.PART_OF_YEAR.match(text, at)
    if read is None:
        return None
    months = 6 if read["half"] else number_of(read["number"])
    if months is None or not 1 <= months <= 11:
        return None
    year = None if read["year"] is None else int(read["year"])
    first, last = (1, months) if read["side"].lower() == "đầu" else (13 - months, 12)
    return _whole_months(year, first, last), read.end()
