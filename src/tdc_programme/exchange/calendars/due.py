"""By when something is due that a document says in one of the ways in which documents say it."""

from __future__ import annotations

import datetime as dt

from attrs import evolve, frozen

from ...errors import DateError
from ...vietnamese.dates import Deadline, Limit, Period, RecurringDate, TimeLimit, WrittenDate
from .values import LeftOutReason

_DAY = dt.timedelta(days=1)


@frozen
class Due:
    """A day that is certain; of a time (a quarter, a month) also its beginning; and how it comes again."""

    due: WrittenDate
    first: WrittenDate | None = None
    rule: str | None = None


def day_written(day: dt.date) -> WrittenDate:
    """Return a day as a written date."""
    return WrittenDate(day.year, day.month, day.day)


def due_of(
    said: Deadline | WrittenDate | Period | RecurringDate | TimeLimit, since: dt.date | None
) -> Due | LeftOutReason:
    """Return by when something is due, or why no day is certain.

    Arguments:
        said: the deadline; a date or a time in which something is done; a day that comes again.
        since: the day of the document, from which on a day comes again.
    """
    if isinstance(said, TimeLimit):
        return LeftOutReason.NO_EVENT
    if isinstance(said, Period):
        return _of_period(said)
    if isinstance(said, RecurringDate):
        said = Deadline(Limit.BY, said.written, recurs=True)
    if isinstance(said, WrittenDate):
        return _fault(said) or (Due(said) if said.is_complete else _of_period(Period(said, said)))
    if said.limit in (Limit.FROM, Limit.AFTER):
        return LeftOutReason.NO_END
    if said.recurs:
        return _again(said, since)
    return _fault(said.date) or Due(_last(said))


def _fault(date: WrittenDate) -> LeftOutReason | None:
    """Say why a date stands for no certain days; None where it does."""
    if date.lunar:
        return LeftOutReason.LUNAR
    if not date.is_valid:
        return LeftOutReason.IMPOSSIBLE
    is_known = date.year is not None and (date.month is not None or date.day is None)
    return None if is_known and (date.is_complete or not date.blank) else LeftOutReason.BLANK


def _last(deadline: Deadline) -> WrittenDate:
    """Return the last moment that is in time, as far as the deadline says one: the day before ``trước ngày``."""
    date = deadline.date
    if date.is_complete and date.hour is not None:
        return date
    return day_written(date.first_day() - _DAY if deadline.limit is Limit.BEFORE else date.last_day())


def _of_period(period: Period) -> Due | LeftOutReason:
    if period.end is None:
        return LeftOutReason.NO_END
    for side in (period.start, period.end):
        if side is not None and (fault := _fault(side)) is not None:
            return fault
    if not period.is_valid:
        return LeftOutReason.IMPOSSIBLE
    start, end = period.start, period.end
    last = end if end.is_complete else day_written(end.last_day())
    if start is None:
        return Due(last)
    return Due(last, start if start.is_complete else day_written(start.first_day()))


def _again(deadline: Deadline, since: dt.date | None) -> Due | LeftOutReason:
    """Return the first of the days that come again, from the day of the document on."""
    date = deadline.date
    if date.lunar:
        return LeftOutReason.LUNAR
    if since is None or date.day is None:
        return LeftOutReason.BLANK
    if not date.is_valid:
        return LeftOutReason.IMPOSSIBLE
    shift = _DAY if deadline.limit is Limit.BEFORE and date.hour is None else dt.timedelta()
    rule = _rule(date, shifted=bool(shift))
    for month in range(since.year * 12 + since.month - 1, dt.MAXYEAR * 12):
        year, at = divmod(month, 12)
        if date.month not in (None, at + 1):
            continue
        try:
            day = evolve(date, year=year, month=at + 1, weekday=None).to_date() - shift
        except DateError:  # a month without this day
            continue
        if day >= since:
            return Due(evolve(day_written(day), hour=date.hour, minute=date.minute, second=date.second), rule=rule)
    return LeftOutReason.IMPOSSIBLE


def _rule(date: WrittenDate, *, shifted: bool) -> str:
    """Return how a day comes again, as RFC 5545 writes it; ``shifted``: the day before it."""
    day, month = (date.day or 1) - shifted, date.month
    if not day:  # the day before the first of a month is the last of the one before
        day, month = -1, None if month is None else (month - 2) % 12 + 1
    return f"FREQ=MONTHLY;BYMONTHDAY={day}" if month is None else f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}"
