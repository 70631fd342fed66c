"""Reading one point in time whole: a day with its weekday and time of day, a month, a year."""

from __future__ import annotations

import re
from typing import NamedTuple

from attrs import evolve

from .date_points import compiled, date_at, day_at, month_at, year_at
from .date_values import WrittenDate

__all__ = ["Point", "date_at", "point_at", "time_at"]


class Point(NamedTuple):
    """A point in time as read: where it stands, what it says, and how exactly."""

    start: int
    end: int
    value: WrittenDate
    #: ``"day"``, ``"month"`` or ``"year"``.
    grain: str


# --- The time of day ----------------------------------------------------------------------------------------------

_CLOCK = compiled(
    r"""(?P<hour>[0-9]{1,2})
    (?: ~(?:giờ|h|g) (?: ~(?P<minute>[0-9]{1,2})(?![0-9]|~[/.–-]\s?[0-9]|~tháng)
                         (?:~(?:phút|ph|p(?![^\W\d_])|'))? (?:~00~giây)? )?
      | :(?P<minute2>[0-9]{2})(?::00)?(?![0-9:]) (?:~phút)? )
    (?:~(?P<part>sáng|trưa|chiều|tối|đêm)(?![^\W\d_]))?"""
)
_NOON = 12


def _hours(*same: range, afternoon: range) -> dict[int, int]:
    return {hour: hour for hours in same for hour in hours} | {hour: hour + _NOON for hour in afternoon}


#: The hours that are said with a part of the day, and those on a clock of 24. 12 giờ đêm may be 0h or 24h: neither.
_PARTS_OF_DAY = {
    "sáng": _hours(range(12), afternoon=range(0)),
    "trưa": _hours(range(10, 15), afternoon=range(1, 3)),
    "chiều": _hours(range(12, 19), afternoon=range(1, 7)),
    "tối": _hours(range(17, 24), afternoon=range(5, 12)),
    "đêm": _hours(range(19, 24), range(5), afternoon=range(7, 12)),
}


def time_at(text: str, at: int) -> tuple[int, int | None, int] | None:
    """Read a time of day: hour, minute (None where not said), and where it ends."""
    read = _CLOCK.match(text, at)
    if read is None:
        return None
    hour: int | None = int(read["hour"])
    if read["part"]:
        hour = _PARTS_OF_DAY[read["part"].lower()].get(int(read["hour"]))
        if hour is None:  # 14 giờ sáng
            return None
    minute = read["minute"] or read["minute2"]
    return hour or 0, None if minute is None else int(minute), read.end()


# --- The weekday --------------------------------------------------------------------------------------------------

_WEEKDAY = r"(?:thứ~(?P<weekday>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?P<sunday>chủ~nhật))(?!\w)"
_WEEKDAY_BEFORE = compiled(_WEEKDAY)
_WEEKDAY_AFTER = compiled(rf"~\(~{_WEEKDAY}~\)")
_SUNDAY = 6
_NAMES = ("hai", "ba", "tư", "năm", "sáu", "bảy")
_NUMBERS = {name: i for i, name in enumerate(_NAMES)} | {str(i + 2): i for i in range(_SUNDAY)} | {"bẩy": 5}
# `lần thứ hai ngày …` is the second time, no Monday. So a weekday begins a phrase, or follows one of these words.
_BEFORE_WEEKDAY = re.compile(
    r"""(?:^|[^\w\s]|\n|(?:\b(?:vào|từ|đến|tới|sáng|trưa|chiều|tối|đêm|ngày|là|trước|sau|và|hoặc|giờ|phút|lúc|hôm)
    |[0-9h]))\s*$""",
    re.IGNORECASE | re.VERBOSE,
)


def _weekday(read: re.Match[str]) -> int:
    return _SUNDAY if read["sunday"] else _NUMBERS[read["weekday"].lower()]


def _is_ordinal(text: str, at: int) -> bool:
    return text[at] in "tT" and _BEFORE_WEEKDAY.search(text, max(at - 8, 0), at) is None and at > 0


# --- Together -----------------------------------------------------------------------------------------------------

_JOINT = compiled(r"~,?~(?P<open>\(~)?(?:(?:của|vào|ngày(?=@thứ))@)?")
_TIME_AFTER = compiled(r"~,?~\(?~(?:vào~)?(?:lúc|hồi)~(?=[0-9])")
_CLOSE = compiled(r"~\)")


def point_at(text: str, at: int, *, loose: bool = False) -> Point | None:
    """Read the point in time that begins at ``at``.

    Arguments:
        loose: it is known from the words around that a point in time stands here, so that ``30/10``, ``30 tháng 10``
            or ``tháng 3`` is enough.
    """
    first = text[at : at + 1].lower()
    if first.isdecimal():
        return _timed(text, at) or _day_point(text, at, at, loose=loose)
    if first == "n":
        return _day_point(text, at, at, loose=loose) or _other(year_at(text, at), at, "year")
    if first == "t":
        return _named(text, at) or _other(month_at(text, at, loose=loose), at, "month")
    if first == "c":
        return _named(text, at)
    return _day_point(text, at, at, loose=loose) if first == "m" else None


def _other(read: tuple[WrittenDate, int] | None, start: int, grain: str) -> Point | None:
    return None if read is None else Point(start, read[1], read[0], grain)


def _day_point(text: str, start: int, at: int, *, loose: bool) -> Point | None:
    """Read a day at ``at``, and the weekday and the time that may follow it."""
    read = day_at(text, at, loose=loose)
    if read is None:
        return None
    value, end = read
    if weekday := _WEEKDAY_AFTER.match(text, end):
        value, end = evolve(value, weekday=_weekday(weekday)), weekday.end()
    if joint := _TIME_AFTER.match(text, end):
        time = time_at(text, joint.end())
        # "ngày 5/10, lúc 8h00 ngày 6/10": the time is the next day's.
        if time is not None and _timed(text, joint.end()) is None:
            close = _CLOSE.match(text, time[2]) if "(" in joint.group() else None
            if close is not None or "(" not in joint.group():
                value, end = evolve(value, hour=time[0], minute=time[1]), close.end() if close else time[2]
    return Point(start, end, value, "day")


def _timed(text: str, at: int) -> Point | None:
    """Read a day that its time of day precedes: ``17h00 ngày 22/03/2023``, ``8h00 thứ Hai, ngày 5/10/2026``."""
    time = time_at(text, at)
    if time is None:
        return None
    joint = _JOINT.match(text, time[2])
    assert joint is not None
    point = _named(text, joint.end()) or _day_point(text, at, joint.end(), loose=True)
    if point is None or point.grain != "day" or point.value.hour is not None:
        return None
    end = _closed(text, point.end, joint)
    if end is None:
        return None
    return Point(at, end, evolve(point.value, hour=time[0], minute=time[1]), "day")


def _named(text: str, at: int) -> Point | None:
    """Read a day that its weekday precedes: ``thứ Sáu, ngày 24/3/2023``, ``Chủ nhật (ngày 5/3)``."""
    weekday = _WEEKDAY_BEFORE.match(text, at)
    if weekday is None or _is_ordinal(text, at):
        return None
    joint = _JOINT.match(text, weekday.end())
    assert joint is not None
    inner = joint.end()
    point = _timed(text, inner) or _day_point(text, at, inner, loose=True)
    if point is None or point.value.weekday is not None:
        return None
    end = _closed(text, point.end, joint)
    return None if end is None else Point(at, end, evolve(point.value, weekday=_weekday(weekday)), "day")


def _closed(text: str, end: int, joint: re.Match[str]) -> int | None:
    """Return where a phrase ends whose bracket the joint opened; None where it is not closed."""
    if joint["open"] is None:
        return end
    close = _CLOSE.match(text, end)
    return None if close is None else close.end()
