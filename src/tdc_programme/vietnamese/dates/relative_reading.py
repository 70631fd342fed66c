"""Reading dates that depend on another day: the one that a text speaks from, or that of an event.

One pass finds the words that name such a day (:data:`.grammars.relative.HEAD`). What belongs to it stands before them
(``17h00 thứ Năm`` tuần trước) or behind (cuối ``tháng 3/2025``), and nothing is read where another word makes of them
an order (năm sau đó) or a number of something (03 năm trước).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from attrs import evolve

from ...errors import DateError
from ...text import Found, View
from ...text.reader import Read, Reader, Refusal, lower
from ..quantities import Span
from .days import day_at, month_at, number_of, year_at
from .grammars import common as grammar
from .grammars import context as context_grammar
from .grammars import relative as words
from .moments import time_at, weekday_of, with_tail
from .periods import Period
from .ranges import half_year_at, quarters_at, years_at
from .relative import CountedDate, PartOfPeriod, PeriodPart, RelativeDate, RelativeValue
from .values import WrittenDate

# --- A unit near the reference day --------------------------------------------------------------------------------


def _step(near: re.Match[str]) -> tuple[str, int] | None:
    """Return the unit that is named, and how far it is from that of the reference day; None where none is so named."""
    if near["unit"] is None:
        said = near["hom"] or near["to_come"] or near["part_step"]
        return "ngày", words.STEPS[" ".join(said.lower().split())]
    unit, step = near["unit"].lower(), near["step"].lower()
    if step in ("nay", "ngoái", "kia") and unit != "năm":
        return None
    if unit == "năm" and step == "này":  # the year that was spoken of
        return None
    far = words.STEPS[step]
    if step == "kia":
        far = -2
    if near["again"]:
        if step not in ("sau", "trước", "tới"):
            return None
        far *= 2
    return unit, far


def _is_of_another(text: str, start: int, near: re.Match[str]) -> bool:
    """Whether the unit is one of many, or near another one than that of the reference day."""
    if near["unit"] is None:
        return (near["to_come"] or "").lower() == "kia" and words.ONE.match(text, start) is not None
    return (
        words.NOT_ONE.match(text, start) is not None
        or words.COMPARED.match(text, start) is not None
        or words.REST.match(text, start) is not None
        or (not near["again"] and words.OF_ANOTHER.match(text, near.end()) is not None)
    )


def _near(text: str, at: int) -> tuple[int, int, RelativeDate] | None:
    """Read a unit near the reference day, with what is said of it before: ``17h00 thứ Năm tuần trước``."""
    near = words.NEAR.match(text, at)
    step = None if near is None else _step(near)
    if near is None or step is None:
        return None
    left = words.LEFT.match(text, at)
    start = at if left is None else left.start()
    said = _said(text, start, near, step[0])
    if said is None or _is_of_another(text, start, near):
        return None
    end = near.end()
    if isinstance(said, WrittenDate) and (said != WrittenDate() or step[0] == "ngày"):
        said, end = with_tail(text, said, end)  # ngày mai, lúc 8h00
    try:
        return start, end, RelativeDate(step[1], step[0], said)
    except DateError:  # 8h00 tuần sau
        return None


def _said(text: str, at: int, near: re.Match[str], unit: str) -> WrittenDate | Period | None:
    """Read what is said of a unit from ``at`` up to its name: its hour, weekday, day; None where it cannot be read."""
    time = weekday = None
    ends = {near.start()}
    for _ in range(2):
        if weekday is None and (named := grammar.WEEKDAY.match(text, at)):
            if context_grammar.NUMBERED.match(text, at):  # lần thứ hai
                return None
            weekday, at = weekday_of(named), named.end()
        elif time is None and (timed := time_at(text, at)) and timed.end <= near.end():
            time, at = timed, timed.end
        else:
            break
        at = _past_joint(text, at)
    if time is not None:
        part = near["part"] or near["part_alone"]
        if part:  # 8 giờ sáng mai: the part of the day belongs to the hour
            ends = {_past_joint(text, near.end("part") if near["part"] else near.end("part_alone"))}
    said, at = _date_of(text, at, unit) if at not in ends else (WrittenDate(), at)
    if at not in ends or said is None:
        return None
    if isinstance(said, Period):
        return said if time is None and weekday is None else None
    said = said if time is None else time.of(said)
    return said if weekday is None else evolve(said, weekday=weekday)


def _past_joint(text: str, at: int) -> int:
    joint = words.JOINT.match(text, at)
    return at if joint is None else joint.end()


def _date_of(text: str, at: int, unit: str) -> tuple[WrittenDate | Period | None, int]:
    """Read the part of a month or year that is said before its name, and where the name begins."""
    if unit == "tháng":
        read = words.DAY_OF_MONTH.match(text, at)
        return (None, at) if read is None else (WrittenDate(day=int(read["day"])), _past_joint(text, read.end()))
    if unit != "năm":
        return None, at
    found = _part_of_year(text, at)
    if found is None:
        return None, at
    value, end = found
    if isinstance(value, WrittenDate) and (value.year is not None or value.lunar or value.blank):
        return None, at
    # `6 tháng đầu năm` has the word of the year in it.
    return value, end - len("năm") if text[end - 3 : end].lower() == "năm" else _past_joint(text, end)


def _part_of_year(text: str, at: int) -> tuple[WrittenDate | Period, int] | None:
    if quarters := quarters_at(text, at):
        return quarters[0][2], quarters[0][1]
    return half_year_at(text, at) or day_at(text, at, loose=True) or month_at(text, at, loose=True)


# --- A part of a longer time --------------------------------------------------------------------------------------


def _longer(text: str, at: int) -> tuple[WrittenDate | Period | RelativeDate, int] | None:
    """Read a month, quarter, year or longer time: a certain one, or one near the reference day."""
    if near := _near_from(text, at):
        return near
    if quarters := quarters_at(text, at):
        _, end, period = quarters[0]
        return (period, end) if period.start is not None and period.start.year is not None else None
    if plans := list(years_at(text, at)):
        return plans[0][2], plans[0][1]
    return month_at(text, at) or year_at(text, at)


def _near_from(text: str, at: int) -> tuple[RelativeDate, int] | None:
    """Read ``tháng sau``, ``quý I năm nay`` from its beginning on."""
    part = _part_of_year(text, at)
    name = at if part is None else _past_joint(text, part[1])
    read = _near(text, name)
    return None if read is None or read[0] != at else (read[2], read[1])


def _part(text: str, at: int) -> tuple[int, int, RelativeValue] | None:
    read = words.PART.match(text, at)
    longer = None if read is None or words.HALF.match(text, at) else _longer(text, read.end())
    if read is None or longer is None:
        return None
    return _made(at, longer[1], PeriodPart(read["part"].lower()), longer[0])


def _edge(text: str, at: int) -> tuple[int, int, RelativeValue] | None:
    read = words.EDGE.match(text, at)
    if read is None or words.HALF.match(text, at):
        return None
    part = PeriodPart.FIRST_DAY if read["edge"].lower().startswith("đầu") else PeriodPart.LAST_DAY
    longer = _longer(text, read.end()) or _bare(text, read.end())
    if longer is None:
        return None
    left = words.LEFT.match(text, at)
    start = at if left is None else left.start()
    time = time_at(text, start)
    if start != at and (time is None or _past_joint(text, time.end) != at):
        return None
    hour, minute = (None, None) if time is None else (time.hour, time.minute)
    return _made(start, longer[1], part, longer[0], read["working"] is not None, hour, minute)


def _bare(text: str, at: int) -> tuple[RelativeDate, int] | None:
    read = words.BARE.match(text, at)
    return None if read is None else (RelativeDate(0, read["unit"].lower()), read.end())


def _made(
    start: int,
    end: int,
    part: PeriodPart,
    whole: WrittenDate | Period | RelativeDate,
    working: bool = False,
    hour: int | None = None,
    minute: int | None = None,
) -> tuple[int, int, PartOfPeriod] | None:
    try:
        return start, end, PartOfPeriod(part, whole, working=working, hour=hour, minute=minute)
    except DateError:  # đầu giai đoạn 2030-2021
        return None


# --- Counted from a day -------------------------------------------------------------------------------------------


def _counted(text: str, at: int) -> tuple[int, int, RelativeValue] | None:
    """Read a number of days, weeks … before an event, or before or after the reference day."""
    read = words.COUNTED.match(text, at)
    count = None if read is None else words.COUNT.match(text, at)
    if read is None or count is None or words.NO_DAY.match(text, count.start()):
        return None
    event = words.EVENT_BEFORE.match(text, read.end()) if read["side"].lower() == "trước" else None
    is_now = read["here"] or words.PHRASE_END.match(text, read.end())
    if event is None and not is_now:
        return None
    anchor = None if event is None else " ".join(event["event"].split())
    end = read.end() if event is None else event.end()
    return _count(count.start(), end, count["number"], read, anchor, before=read["side"].lower() == "trước")


def _ago(text: str, at: int) -> tuple[int, int, RelativeValue] | None:
    read = words.AGO.match(text, at)
    return None if read is None else _count(at, read.end(), read["number"], read, None, before=True)


def _ordinal(text: str, at: int) -> tuple[int, int, RelativeValue] | None:
    read = words.ORDINAL.match(text, at)
    event = None if read is None else words.EVENT_FROM.match(text, read.end())
    if read is None or event is None:
        return None
    number = {"nhất": "1", "nhì": "2"}.get(read["number"].lower(), read["number"])
    return _count(at, event.end(), number, read, " ".join(event["event"].split()), before=False)


def _count(
    start: int, end: int, number: str, read: re.Match[str], anchor: str | None, *, before: bool
) -> tuple[int, int, CountedDate] | None:
    amount = number_of(" ".join(number.split()))
    unit = (read.groupdict().get("unit") or "ngày").lower()
    if amount is None:
        return None
    try:
        counted = CountedDate(Span(amount, unit), anchor, before=before, working=read["working"] is not None)
    except DateError:  # 3 giờ, 2 năm làm việc
        return None
    return start, end, counted


def _near_or_counted(text: str, at: int) -> tuple[int, int, RelativeValue] | None:
    """Read a unit near the reference day, or so many of it: ``tuần sau``, ``3 tuần sau``; not ``thứ Năm tuần sau``."""
    left = words.LEFT.match(text, at)
    start = at if left is None else left.start()
    if words.OF_PART.match(text, start):
        return None
    return _near(text, at) or (_counted(text, at) if start == at else None)


# --- In any text --------------------------------------------------------------------------------------------------

_READERS: dict[str, Callable[[str, int], tuple[int, int, RelativeValue] | None]] = {
    "near": _near_or_counted,
    "counted": _counted,
    "part": _part,
    "edge": _edge,
    "ordinal": _ordinal,
    "ago": _ago,
}


def _scan(text: str) -> Iterator[Read[RelativeValue]]:
    low, at = lower(text), 0
    floor = 0
    while (head := words.HEAD.search(low, at)) is not None:
        assert head.lastgroup is not None
        read = _READERS[head.lastgroup.partition("_")[0]](text, head.start())
        if read is None or read[0] < floor:
            at = head.end()
            continue
        yield Read(*read)
        at = floor = read[1]


def _whole(text: str) -> RelativeValue:
    reads = list(_scan(text))
    if len(reads) == 1 and (reads[0].start, reads[0].end) == (0, len(text)):
        return reads[0].value
    if not text:
        raise Refusal("nothing to read (one is like 17h00 ngày mai)")
    if reads:
        first = reads[0]
        raise Refusal("a date that depends on another day is only a part of it", first.start, first.end)
    raise Refusal("not a date that depends on another day (one is like 17h00 ngày mai): find_dates reads the others")


RELATIVE_DATES: Reader[RelativeValue] = Reader(error=DateError, scan=_scan, whole=_whole)


def find_relative_dates(text: str | View) -> tuple[Found[RelativeValue], ...]:
    """Find every date of a text that depends on another day, in order, without overlaps. Never raises.

    That day is the one that the text speaks from (``ngày mai``, ``ngày 05 tháng sau``), which :meth:`on` is given, or
    that of an event (``ngày thứ 90 kể từ ngày ký``), which nobody but the caller knows. What a word of order makes
    relative to something else that was said (``năm sau đó``, ``03 tháng trước khi``, ``các năm sau``) is not found as
    a unit near the reference day. :func:`find_dates` reads what depends on no other day, and limits.

    >>> import datetime
    >>> for found in find_relative_dates("Họp 14h00 thứ Năm tuần sau; báo cáo trước ngày 05 tháng sau."):
    ...     print(found.text, "=", found.value.on(datetime.date(2025, 3, 5)).iso)
    14h00 thứ Năm tuần sau = 2025-03-13T14:00
    ngày 05 tháng sau = 2025-04-05
    """
    return RELATIVE_DATES.find(text)


def parse_relative_date(text: str | View) -> RelativeValue:
    """Read one date that depends on another day.

    Raises:
        DateError: it is none.

    >>> import datetime
    >>> parse_relative_date("ngày làm việc cuối cùng của quý I/2025").on(datetime.date(2025, 1, 2)).iso
    '2025-03-31'
    """
    return RELATIVE_DATES.parse(text)
