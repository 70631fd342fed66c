"""One point in time, read whole: a day with its weekday and time of day, a month, a year."""

from __future__ import annotations

import re
from typing import NamedTuple

from attrs import evolve

from .days import day_at, month_at, number_of, year_at
from .grammars import common as grammar
from .grammars import context as context_grammar
from .grammars import range as range_grammar
from .values import WrittenDate


class Point(NamedTuple):
    """A point in time as read: where it stands, what it says, and how exactly."""

    start: int
    end: int
    value: WrittenDate
    #: ``"day"``, ``"month"`` or ``"year"``.
    grain: str


# --- The time of day ----------------------------------------------------------------------------------------------

_NOON = 12
_MIDNIGHT = 24
_HOUR = 60


def _hours(*same: range, afternoon: range) -> dict[int, int]:
    return {hour: hour for hours in same for hour in hours} | {hour: hour + _NOON for hour in afternoon}


#: The hours that are said with a part of the day, and those on a clock of 24. The night of a day ends with 24h.
_PARTS_OF_DAY = {
    "sáng": _hours(range(12), afternoon=range(0)),
    "trưa": _hours(range(10, 15), afternoon=range(1, 3)),
    "chiều": _hours(range(12, 20), afternoon=range(1, 8)),
    "tối": _hours(range(17, 24), afternoon=range(5, 12)),
    "đêm": _hours(range(19, 25), range(5), afternoon=range(7, 13)),
    # As machines write it, in English or Vietnamese: 12 AM is 0h, 12 PM noon.
    **dict.fromkeys(("am", "sa"), {12: 0} | _hours(range(1, 12), afternoon=range(0))),
    **dict.fromkeys(("pm", "ch"), {12: 12} | _hours(afternoon=range(1, 12))),
}


_LESS = {"năm": 5, "mười": 10, "mười lăm": 15, "hai mươi": 20, "hai mươi lăm": 25}


class Time(NamedTuple):
    """A time of day as read: the minute is None where it is not said, the second where it is none."""

    hour: int
    minute: int | None
    second: int | None
    end: int

    def of(self, value: WrittenDate) -> WrittenDate:
        """Return the day ``value`` at this time."""
        return evolve(value, hour=self.hour, minute=self.minute, second=self.second)


def time_at(text: str, at: int) -> Time | None:
    """Read a time of day, by the clock of Viet Nam; None where it is by another one."""
    if not text[at : at + 1].isdecimal():
        return _time_in_words(text, at)
    read = grammar.CLOCK.match(text, at)
    if read is None or grammar.OTHER_ZONE.match(text, read.end()):
        return None
    less = None
    if read["less"]:
        words = " ".join(read["less"].lower().split())
        less = int(words) if words.isdecimal() else _LESS[words]
    minute = read["minute"] or read["minute2"]
    # 17:00:00 says no more than 17:00.
    second = int(read["second"] or read["second2"] or 0) or None
    part, minutes = read["part"] or read["part2"], None if minute is None else int(minute)
    on_clock = _on_clock(int(read["hour"]), 30 if read["half"] else minutes, less, part)
    return None if on_clock is None else Time(*on_clock, second, read.end())


def _time_in_words(text: str, at: int) -> Time | None:
    """Read ``tám giờ ba mươi``."""
    read = grammar.CLOCK_IN_WORDS.match(text, at)
    if read is None or grammar.OTHER_ZONE.match(text, read.end()):
        return None
    numbers = [None if read[g] is None else number_of(" ".join(read[g].split())) for g in ("hour", "minute", "less")]
    hour, minute, less = numbers
    on_clock = None if hour is None else _on_clock(hour, 30 if read["half"] else minute, less, read["part"])
    return None if on_clock is None else Time(*on_clock, None, read.end())


def _on_clock(hour: int, minute: int | None, less: int | None, part: str | None) -> tuple[int, int | None] | None:
    """Return hour and minute on a clock of 24, from what is said of them; None where no clock says so."""
    if part:
        said = _PARTS_OF_DAY[part.lower()].get(hour)
        if said is None:  # 14 giờ sáng
            return None
        hour = said
    if less is not None:
        if not 0 < less < _HOUR or not hour:
            return None
        hour, minute = hour - 1, _HOUR - less
    if part and hour == _MIDNIGHT and minute:  # 12 giờ rưỡi đêm: of this day, or of the next
        return None
    return hour, minute


# --- The weekday --------------------------------------------------------------------------------------------------

_SUNDAY = 6
_NAMES = ("hai", "ba", "tư", "năm", "sáu", "bảy")
_NUMBERS = {name: i for i, name in enumerate(_NAMES)} | {str(i + 2): i for i in range(_SUNDAY)} | {"bẩy": 5}


def weekday_of(read: re.Match[str]) -> int:
    """Return the weekday that was read, 0 thứ Hai … 6 Chủ nhật."""
    return _SUNDAY if read["sunday"] else _NUMBERS[read["weekday"].lower()]


def _kind_of_weekday(text: str, at: int) -> str | None:
    """Tell whether ``thứ năm`` is a weekday, ``"certain"`` or ``"doubtful"`` (if the day agrees), or the fifth."""
    if text[at] not in "tT":
        return "certain"
    if context_grammar.BEFORE_ORDINAL.match(text, at):
        return None
    is_led = context_grammar.BEFORE_WEEKDAY.match(text, at) is not None
    if (not is_led or text[at - 1 : at] == "\n") and context_grammar.NUMBERED.match(text, at):
        return None
    if is_led:
        return "certain"
    return "doubtful" if context_grammar.PLAIN_WEEKDAY.match(text, at) is None else "certain"


# --- Together -----------------------------------------------------------------------------------------------------

_SIGNS = ("/", "-", ".")


def point_at(text: str, at: int, *, loose: bool = False) -> Point | None:
    """Read the point in time that begins at ``at``.

    Arguments:
        loose: it is known from the words around that a point in time stands here, so that ``30/10``, ``30 tháng 10``
            or ``tháng 3`` is enough.
    """
    first = text[at : at + 1].lower()
    if first.isdecimal():
        # What a sign of dates follows is no time of day, which saves the commonest form a search for one.
        is_date = text[at + 1 : at + 2] in _SIGNS or text[at + 2 : at + 3] in _SIGNS
        return (None if is_date else point_with_hour(text, at)) or _day(text, at, loose=loose)
    if first == "n":
        return _day(text, at, loose=loose) or _other(year_at(text, at, loose=loose), at, "year")
    if first == "t":
        return point_with_hour(text, at) or _other(month_at(text, at, loose=loose), at, "month")
    if first == "c":
        return point_with_hour(text, at)
    return _day(text, at, loose=loose)


def _other(read: tuple[WrittenDate, int] | None, start: int, grain: str) -> Point | None:
    return None if read is None else Point(start, read[1], read[0], grain)


def _day(text: str, at: int, *, loose: bool) -> Point | None:
    read = day_at(text, at, loose=loose)
    if read is None:
        return None
    value, end = read
    if end < len(text):
        value, end = with_tail(text, value, end)
    return Point(at, end, value, "day")


def point_with_hour(text: str, at: int) -> Point | None:
    """Read a day that its time of day, its weekday or both precede: ``8h00 thứ Hai (ngày 5/10/2026)``."""
    begin, brackets, is_doubtful = at, 0, False
    time: Time | None = None
    weekday: re.Match[str] | None = None
    for _ in range(2):
        if weekday is None and (named := grammar.WEEKDAY.match(text, at)) and (kind := _kind_of_weekday(text, at)):
            weekday, end, is_doubtful = named, named.end(), kind == "doubtful"
            if brackets and (close := grammar.CLOSE.match(text, end)):  # 17h00 (thứ Sáu) ngày
                brackets, end = brackets - 1, close.end()
        elif time is None and (timed := time_at(text, at)):
            aside = grammar.ASIDE.match(text, timed.end)
            time, end = timed, timed.end if aside is None else aside.end()
        else:
            break
        joint = grammar.JOINT.match(text, end)
        assert joint is not None  # it may be empty
        if joint["part"] and time is not None:  # 8 giờ 00, sáng thứ Tư
            on_clock = _on_clock(time.hour, time.minute, None, joint["part"])
            if on_clock is None:  # 8 giờ 00, chiều thứ Tư
                return None
            time = time._replace(hour=on_clock[0])
        if joint["wrapped"]:
            is_doubtful = True
        at, brackets = joint.end(), brackets + (joint["open"] is not None)
    read = None if at == begin else day_at(text, at, loose=True)
    if read is None:
        return None
    value, end = read
    for _ in range(brackets):
        close = grammar.CLOSE.match(text, end)
        if close is None:
            return None
        end = close.end()
    if weekday is not None:
        value = evolve(value, weekday=weekday_of(weekday))
    if time is not None:
        value = time.of(value)
    if is_doubtful and not value.weekday_agrees:
        return None
    value, end = with_tail(text, value, end)
    return Point(begin, end, value, "day")


def with_tail(text: str, value: WrittenDate, end: int) -> tuple[WrittenDate, int]:
    """Read the weekday and the time of day that follow a day: ``ngày 5/10/2026 (thứ Hai), lúc 8h00``."""
    if value.weekday is None and (weekday := grammar.WEEKDAY_AFTER.match(text, end)):
        value, end = evolve(value, weekday=weekday_of(weekday)), weekday.end()
    if value.hour is not None:
        return value, end
    joint = grammar.TIME_AFTER.match(text, end)
    beside = grammar.TIME_BESIDE.match(text, end) if joint is None and value.is_complete else None
    lead = joint or beside or grammar.TIME_LISTED.match(text, end)
    time = None if lead is None else time_at(text, lead.end())
    if lead is None or time is None or _leads_to_a_day(text, time.end):
        return value, end
    to = None if beside is None else range_grammar.TO.match(text, time.end)
    if to is not None and time_at(text, to.end()) is not None:  # 20/4/2025 8h00 đến 10h00
        return value, end
    if beside is not None and time.of(value).fault:  # 20/4/2025 80:30
        return value, end
    is_open = joint is not None and joint["open"]
    close = grammar.CLOSE.match(text, time.end) if is_open else None
    if is_open and close is None:
        return value, end
    return time.of(value), time.end if close is None else close.end()


def _leads_to_a_day(text: str, at: int) -> bool:
    """Whether a time of day that ends at ``at`` is that of a day after it: ``ngày 5/10, lúc 8h00 ngày 6/10``."""
    joint = grammar.JOINT.match(text, at)
    return joint is not None and day_at(text, joint.end(), loose=True) is not None
