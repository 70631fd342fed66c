"""What is half of a time or list whose other half nobody could read, and so is not given.

Half of a time is worse than none: ``từ ngày 28 đến ngày 3 tháng 5`` is not the third of May. What stands beside a
date, and was not read, tells whether it belongs to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...text.reader import Read
from .grammars import context as context_grammar
from .periods import DateValue, Period
from .values import RecurringDate, WrittenDate

_MOST_BETWEEN = 64

#: What ends the words that are looked for before a date; else nothing is.
_JOINTS = (
    *("đến", "tới", "den", "và", "va", "hoặc", "hay", "hết", "cuối", "ngày", "lúc", "từ", "buổi"),
    *("sáng", "trưa", "chiều", "tối", "đêm", ",", ";", "-", "–", "—", "→", ">", ")"),
)


def without_halves(text: str, reads: Iterable[Read[DateValue]]) -> Iterator[Read[DateValue]]:
    """Iterate over what was read in a text, without what is half of a time or list."""
    floor, read, is_side = 0, None, False
    for following in reads:
        if read is not None:
            is_first = _are_sides(text, read, following)
            if not (is_side or is_first or _is_half(text, read, floor, following.start)):
                yield read
                floor = read.end  # what is not given is as good as unread for what follows
            is_side = is_first
        read = following
    if read is not None and not (is_side or _is_half(text, read, floor, len(text))):
        yield read


def _are_sides(text: str, read: Read[DateValue], following: Read[DateValue]) -> bool:
    """Whether two dates, neither left to be filled in, are the sides of one time."""
    if not 0 < following.start - read.end < _MOST_BETWEEN:
        return False
    are_dates = all(isinstance(each, WrittenDate) and not each.blank for each in (read.value, following.value))
    return are_dates and context_grammar.BETWEEN_SIDES.fullmatch(text, read.end, following.start) is not None


def _is_half(text: str, read: Read[DateValue], floor: int, ceiling: int) -> bool:
    """Whether a read is half of what the text means; others were read up to ``floor``, and from ``ceiling`` on."""
    value = read.value
    if not isinstance(value, (WrittenDate, RecurringDate, Period)):
        return False
    if read.end < len(text) and _goes_on(text, read, ceiling):
        return True
    before = text[max(floor, read.start - 10) : read.start].rstrip().lower()
    return before.endswith(_JOINTS) and _is_joined(text, read, floor)


def _is_joined(text: str, read: Read[DateValue], floor: int) -> bool:
    """Whether what stands before a read, and was not read, is of the same time or list."""
    value = read.value
    if isinstance(value, Period):
        is_of_days = value.start is not None and value.start.day is not None
        return is_of_days and text[read.start].isdecimal() and _is_listed(text, read.start, floor)
    if not isinstance(value, (WrittenDate, RecurringDate)) or value.month is None is value.day:
        return False
    if value.hour is not None and context_grammar.HALF_HOUR.match(text, read.start, floor) is not None:
        return True
    if value.day is None:
        return context_grammar.HALF_MONTH.match(text, read.start, floor) is not None
    if any(
        before.match(text, read.start, floor) is not None
        for before in (context_grammar.HALF_DAY, context_grammar.HALF_SIDE)
    ):
        return True
    return text[read.start].isdecimal() and _is_listed(text, read.start, floor)


def _is_listed(text: str, at: int, floor: int) -> bool:
    """Whether figures that nobody read stand before others, as days do, and no noun makes them numbers of something."""
    return (
        context_grammar.HALF_FIGURES.match(text, at, floor) is not None
        and context_grammar.NUMBERED.match(text, at) is None
    )


def _goes_on(text: str, read: Read[DateValue], ceiling: int) -> bool:
    """Whether what stands behind a read, and was not read, is of the same date, time or list."""
    value, end = read.value, read.end
    if text[end - 1].isdecimal() and context_grammar.GLUED.match(text, end) is not None:
        return True
    if isinstance(value, Period):
        return False
    side = context_grammar.OTHER_SIDE.match(text, end)
    if side is not None and side.end() <= ceiling and side.start("side") < ceiling:
        return True
    if not isinstance(value, WrittenDate) or value.year is not None or None in (value.month, value.day) or value.blank:
        return False
    if context_grammar.OTHER_YEAR.match(text, end) is not None:
        return True
    day = context_grammar.OTHER_DAY.match(text, end)
    if day is None or day.start("side") >= ceiling:
        return False
    return "/" not in day["side"] or context_grammar.AFTER_DAY.match(text, day.end()) is not None
