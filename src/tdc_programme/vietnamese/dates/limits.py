"""Lengths of time from an event, and the side of a date that is meant: time limits and deadlines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...text.reader import Read
from ..quantities import Span
from .days import number_of
from .grammars import context as context_grammar
from .grammars import limit as limit_grammar
from .periods import DateValue, Deadline, Limit, Period, TimeLimit
from .values import RecurringDate, WrittenDate


def limit_at(text: str, at: int, *, certain: bool = False) -> tuple[TimeLimit, int] | None:
    """Read a length of time from an event: ``thời hạn 15 ngày làm việc kể từ ngày nhận được hồ sơ``.

    Arguments:
        certain: it is known that a limit stands here, so that a length alone is enough.
    """
    read = limit_grammar.LENGTH.match(text, at)
    if read is None or limit_grammar.BACKWARDS.match(text, read.end()) or context_grammar.BETWEEN.match(text, at):
        return None
    event = limit_grammar.EVENT.match(text, read.end())
    if event is None and not certain and not _is_limit(text, at, read):
        return None
    amount = number_of(" ".join(read["number"].split()))
    if amount is None or (event is not None and _is_time(text, event)):
        return None
    limit = TimeLimit(
        span=Span(amount, read["unit"].lower()),
        anchor=None if event is None else " ".join(event["event"].split()),
        working=read["working"] is not None,
    )
    return limit, read.end() if event is None else event.end()


def _is_time(text: str, event: re.Match[str]) -> bool:
    """Whether an event is a time of its own, as long as the limit: ``6 tháng, từ ngày … đến ngày …``."""
    words = event["event"].lower().split()
    if "đến" in words or limit_grammar.PERIOD.match(event["event"]) is not None:
        return True
    # 18 tháng, từ tháng⏎01/2026 đến 6/2027
    return words in (["ngày"], ["tháng"]) and limit_grammar.CUT_DATE.match(text, event.end()) is not None


def _is_limit(text: str, at: int, read: re.Match[str]) -> bool:
    """Tell a limit without its event from how long something lasts."""
    if read["within"] or (read["after"] and read["working"]):
        return True
    return bool(read["word"] or read["working"]) and context_grammar.LIMIT_OPENER.match(text, at) is not None


# --- Deadlines ----------------------------------------------------------------------------------------------------


def deadlines_of(text: str, dates: Iterable[Read[DateValue]]) -> Iterator[Read[Deadline]]:
    """Iterate over the deadlines among the dates of the text of a view, which have been read."""
    floor, limit = 0, None
    for start, end, value in dates:
        if limit is None or limit_grammar.AND_DATE.fullmatch(text, floor, start) is None:
            limit = _limit_before(text, start, floor)
        if limit is Limit.FROM and limit_grammar.AND_EARLIER.match(text, end):
            limit = Limit.BY  # từ ngày 01/01/2020 trở về trước
        deadline = None if limit is None else _deadline(limit, value, text[start:end])
        if deadline is not None:
            yield Read(start, end, deadline)
        floor = end


def _limit_before(text: str, start: int, floor: int) -> Limit | None:
    """Return the limit that the words before ``start`` and after ``floor`` set."""
    near = limit_grammar.NEAR_WORDS.match(text, start, floor)
    if near is None:
        return Limit.BY if limit_grammar.FAR_WORDS.match(text, start, floor) else None
    limit = next(limit for i, (limit, _) in enumerate(limit_grammar.LIMIT_WORDS) if near[f"w{i}"] is not None)
    if limit in (Limit.BEFORE, Limit.AFTER) and context_grammar.LENGTH_BEFORE.match(text, near.start(), floor):
        return None
    return limit


def _deadline(limit: Limit, value: DateValue, words: str) -> Deadline | None:
    if isinstance(value, WrittenDate):
        return Deadline(limit, value)
    if isinstance(value, RecurringDate):
        return Deadline(limit, value.written, recurs=True)
    # A quarter or half-year; a range from … to … is no deadline.
    if (
        isinstance(value, Period)
        and words[:1].lower() in "qn0123456789bsc"
        and words[:4].lower() not in ("năm ", "nhiệ")
    ):
        side = value.start if limit in (Limit.BEFORE, Limit.FROM) else value.end
        return None if side is None else Deadline(limit, side)
    return None
