"""How many weeks there are in twelve months: the conventions, each by its name.

A text that says *19 sản phẩm/tuần x 12 tháng* does not fix a number: months are no whole number of weeks. Each
:class:`Convention` fixes one; without a convention the answer is the interval that holds all of them.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Literal

from attrs import frozen
from dateutil.relativedelta import relativedelta

from ...errors import DateError
from ...tables import load_table
from ...values import Language, choose_language
from ...vietnamese.letters import fold
from ...vietnamese.quantities import Per, Span
from .intervals import Interval


class Convention(enum.StrEnum):
    """A way to turn months into weeks or days (cách quy đổi tháng ra tuần, ngày).

    >>> import tdc_programme as tdc
    >>> weekly = tdc.parse_quantity("19 sản phẩm/tuần")
    >>> quota = tdc.DeliverableQuota(text="…", rates=(weekly,), duration=tdc.Span(12, "tháng"))
    >>> quota.expected_total(convention=tdc.Convention.YEAR_OF_52_WEEKS)
    (988, 988)
    """

    FOUR_WEEK_MONTHS = "four_week_months"  #: 4 weeks a month: 48 in 12 months
    THIRTY_DAY_MONTHS = "thirty_day_months"  #: 30 days a month (Civil Code art. 146.1): 360 days in 12 months
    YEAR_OF_52_WEEKS = "year_of_52_weeks"  #: 52 weeks a year
    YEAR_OF_365_DAYS = "year_of_365_days"  #: 365 days a year: 365/7 weeks
    CALENDAR = "calendar"  #: whole weeks of the calendar: 52 in 12 months, 12 or 13 in 3
    WEEKS_BEGUN = "weeks_begun"  #: every week begun counts, in the longest months: 53 in 12 months

    def label(self, language: Language = "vi") -> str:
        """Return what it says, in Vietnamese or English.

        >>> Convention.YEAR_OF_52_WEEKS.label("en")
        '52 weeks a year'
        """
        said: str = load_conventions()[self.value][choose_language(language)]
        return said


class Counting(enum.StrEnum):
    """Whether the first day of a time belongs to it (ngày đầu tiên của thời hạn).

    Twelve months from 1 January 2025 end on 1 January 2026 by the Civil Code, on 31 December 2025 where the
    first day counts, as plans of work often mean it (*từ tháng 01/2025 đến tháng 12/2025*).

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> task, start = tdc.programme_1322().tasks[0], dt.date(2025, 1, 1)
    >>> ends = [tdc.milestones(task, start, counting=counting)[-1].due for counting in tdc.Counting]
    >>> [end.isoformat() for end in ends]
    ['2026-04-01', '2026-03-31']
    """

    CIVIL_CODE = "civil_code"  #: it does not: Civil Code 91/2015/QH13 art. 147.2, 148.3
    FIRST_DAY = "first_day"  #: it does


@cache
def load_conventions() -> Mapping[str, Mapping[str, str]]:
    """Return the words and sources of the conventions by their values."""
    table: Mapping[str, Mapping[str, str]] = load_table("programme", "conventions")["conventions"]
    return table


@frozen
class TimeUnit:
    """A unit of time as so many days or so many months; one of the two is zero."""

    days: int
    months: int


@cache
def _time_units() -> Mapping[str, TimeUnit]:
    table = load_table("programme", "units")
    return {fold(unit): TimeUnit(n, 0) for unit, n in table["days"].items()} | {
        fold(unit): TimeUnit(0, n) for unit, n in table["months"].items()
    }


@cache
def time_unit(unit: str) -> TimeUnit | None:
    """Return what a unit of time is worth, or None for any other unit.

    >>> time_unit("Quý")
    TimeUnit(days=0, months=3)
    >>> time_unit("tạp chí")
    """
    return _time_units().get(fold(unit))


def date_after(start: dt.date, *, days: int = 0, months: int = 0, counting: Counting = Counting.CIVIL_CODE) -> dt.date:
    """Return the last day of a time that begins on ``start``.

    In months it is the day of the same number, or the month's last one (Civil Code art. 148.3).

    Raises:
        DateError: the day lies outside the calendar (years 1–9999).

    >>> date_after(dt.date(2025, 8, 31), months=6)
    datetime.date(2026, 2, 28)
    >>> date_after(dt.date(2025, 1, 1), months=12, counting=Counting.FIRST_DAY)
    datetime.date(2025, 12, 31)
    """
    return _date_after(start, days, months, counting)


@lru_cache(maxsize=8192)  # tasks begin on few days and last few lengths
def _date_after(start: dt.date, days: int, months: int, counting: Counting) -> dt.date:
    try:
        end = start + relativedelta(months=months) if months else start
        return end + dt.timedelta(days=days - (counting is Counting.FIRST_DAY))
    except (OverflowError, ValueError):
        raise DateError(f"{months} months and {days} days from {start} leave the calendar (years 1–9999)") from None


@cache
def _days_in_months(months: int) -> tuple[int, int]:
    """Return how many days so many months in a row have at least and at most."""
    starts = [dt.date(year, month, 1) for year in range(2023, 2027) for month in range(1, 13)]
    lengths = [(date_after(start, months=months) - start).days for start in starts]
    return min(lengths), max(lengths)


#: Longer spans than this are refused: ten thousand months leave the calendar.
_LONGEST = 10_000


def periods_in(
    duration: Span, per: Per, *, convention: Convention | None = None, start: dt.date | None = None
) -> Interval | None:
    """Return how many times ``per`` goes into ``duration``, or None where that has no meaning.

    Arguments:
        duration: the whole time, ``12 tháng``.
        per: the period, ``tuần`` or ``2 tháng``.
        convention: how to turn months into weeks or days; without one, all ways are held in the answer.
        start: the first day, where it is known: then whole periods are counted by the calendar.

    >>> periods_in(Span(4, "quý"), Per(1, "quý"))
    Interval(low=4, high=4)
    >>> periods_in(Span(12, "tháng"), Per(1, "tuần"))
    Interval(low=48, high=53)
    >>> periods_in(Span(12, "tháng"), Per(1, "tuần"), convention=Convention.YEAR_OF_52_WEEKS)
    Interval(low=52, high=52)
    >>> periods_in(Span(12, "tháng"), Per(1, "tuần"), start=dt.date(2025, 1, 1))
    Interval(low=52, high=52)
    >>> periods_in(Span(13, "tháng"), Per(2, "tháng"))
    Interval(low=6, high=7)
    """
    ratio = time_ratio(duration, per, convention=convention, start=start)
    return None if ratio is None else ratio.of(Interval.exactly(1))


@frozen
class TimeRatio:
    """How many periods go into a time, as a fraction, so that a product can be taken before the quotient.

    Arguments:
        length, period: the fraction.
        rounding: what becomes of a part of a period: it stays, is held from both sides, or is dropped.
    """

    length: Interval
    period: Interval
    rounding: Literal["none", "outwards", "down"]

    def of(self, amount: Interval) -> Interval:
        """Return how many come together at ``amount`` each period; exact where a quotient of its own would not be.

        >>> ratio = time_ratio(Span(12, "tháng"), Per(1, "tuần"), convention=Convention.YEAR_OF_365_DAYS)
        >>> ratio.of(Interval(7, 7))
        Interval(low=365, high=365)
        """
        if self.rounding == "none":
            return amount * self.length / self.period
        count = self.length / self.period
        if self.rounding == "down":
            return amount * Interval(count.low.__floor__(), None if count.high is None else count.high.__floor__())
        return amount * count.whole()


def time_ratio(
    duration: Span, per: Per, *, convention: Convention | None = None, start: dt.date | None = None
) -> TimeRatio | None:
    """Return how many times ``per`` goes into ``duration`` as a fraction; see :func:`periods_in`."""
    whole, part = time_unit(duration.unit), time_unit(per.unit)
    if whole is None or part is None or duration.amount > _LONGEST:
        return None
    is_dated = start is not None or convention is Convention.CALENDAR
    rounding: Literal["outwards", "down"] = "down" if is_dated else "outwards"
    length = Interval.exactly(duration.amount) * (whole.days or whole.months)
    period = Interval.exactly(per.amount) * (part.days or part.months)
    if bool(whole.days) == bool(part.days):  # both in days or both in months
        return TimeRatio(length, period, rounding)
    if whole.days:  # days or weeks cut into months: how many months they are is anybody's guess
        return None
    if convention is not None and not is_dated:
        return _by_convention(length, period, part, convention)
    days = _calendar_days(length, start)
    if days is not None and not is_dated:
        days |= length * (30 if part.days == 1 else 28)
    return None if days is None else TimeRatio(days, period, rounding)


def _calendar_days(months: Interval, start: dt.date | None) -> Interval | None:
    if months != months.whole():
        return None
    if start is not None:
        return Interval.exactly((date_after(start, months=int(months.low)) - start).days)
    return Interval(*_days_in_months(int(months.low)))


#: Days in so many months by a convention: multiply by the first number, divide by the second.
_DAYS_IN_MONTHS = {
    Convention.THIRTY_DAY_MONTHS: (30, 1),
    Convention.YEAR_OF_365_DAYS: (365, 12),
    Convention.FOUR_WEEK_MONTHS: (4 * 7, 1),
    Convention.YEAR_OF_52_WEEKS: (52 * 7, 12),
}
#: Those that count weeks have nothing to say of days.
_OF_WEEKS = {Convention.FOUR_WEEK_MONTHS, Convention.YEAR_OF_52_WEEKS, Convention.WEEKS_BEGUN}


def _by_convention(months: Interval, period: Interval, part: TimeUnit, convention: Convention) -> TimeRatio | None:
    if part.days == 1 and convention in _OF_WEEKS:
        return None
    if convention is Convention.WEEKS_BEGUN:
        days = _calendar_days(months, None)
        if days is None or days.high is None:
            return None
        begun = (Interval.exactly(days.high) / period).whole()
        return TimeRatio(Interval(begun.high or 0, begun.high), Interval.exactly(1), "none")
    multiply, divide = _DAYS_IN_MONTHS[convention]
    return TimeRatio(months * multiply, period * divide, "none")
