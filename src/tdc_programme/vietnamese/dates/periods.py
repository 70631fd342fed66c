"""The values of longer times: periods, time limits, deadlines."""

from __future__ import annotations

import calendar as gregorian
import datetime
import enum
from typing import Any, TypeAlias

from attrs import evolve, field, frozen

from ...arguments import brief, guarded
from ...errors import DateError
from ...storable import Storable
from ...values import Ordered, all_digits, is_a, optional
from ..quantities import Span
from .values import BLANK, SOME_LEAP_YEAR, RecurringDate, WrittenDate, hanoi_time
from .workdays import Calendar, add_working_days, roll_forward


@frozen(repr=False)
class Period(Ordered, Storable):
    """A time from one date to another, both included; an open or unknown side is None.

    A quarter or half-year without its year has dates without a year. Periods stand in the order of their starts, then
    of their ends: an open start before all starts, an open end behind all ends.

    >>> period = Period(WrittenDate(2021), WrittenDate(2030))
    >>> period.edtf, period.contains(datetime.date(2030, 12, 31))
    ('2021/2030', True)
    """

    start: WrittenDate | None = field(validator=optional(is_a(WrittenDate)))
    end: WrittenDate | None = field(validator=optional(is_a(WrittenDate)))

    @property
    def _order(self) -> tuple[Any, ...]:
        starts = () if self.start is None else self.start._order
        return starts, self.end is None, () if self.end is None else self.end._order

    def __str__(self) -> str:
        """Write it as official papers do; an open side is left out."""
        start, end = self.start, self.end
        if start is None or end is None:
            return f"đến {end}" if end is not None else f"từ {start}" if start is not None else BLANK
        if None not in (start.year, end.year) and self == Period(WrittenDate(start.year), WrittenDate(end.year)):
            return f"giai đoạn {start.year}-{end.year}"
        return _named_months(self) or f"từ {start} đến {end}"

    @property
    def is_valid(self) -> bool:
        """Whether both sides are possible, and the start, as far as can be told, is not after the end."""
        return self.fault is None

    @property
    def fault(self) -> str | None:
        """Why no time is this period, or None.

        >>> Period(WrittenDate(2030), WrittenDate(2021)).fault
        'the start, 2030, is after the end, 2021'
        """
        for side in (self.start, self.end):
            if side is not None and side.fault:
                return side.fault
        try:
            backwards = self.first_day() > self.last_day() or self._runs_back_in_a_day()
        except DateError:
            return None
        if not backwards:
            return None
        assert self.start is not None
        assert self.end is not None
        return f"the start, {self.start.iso}, is after the end, {self.end.iso}"

    def _runs_back_in_a_day(self) -> bool:
        start, end = self.start, self.end
        if start is None or end is None or start.hour is None or end.hour is None:
            return False
        return start.to_datetime() > end.to_datetime()

    @property
    def edtf(self) -> str | None:
        """The interval in the Extended Date/Time Format: ``"2021/2030"``, ``"../2030"`` where a side is open.

        None where a side has no such form.
        """
        sides = [".." if side is None else side.edtf for side in (self.start, self.end)]
        return None if None in sides or not self.is_valid else "/".join(map(str, sides))

    def first_day(self) -> datetime.date:
        """Return the first day; ``date.min`` where the start is open.

        Raises:
            DateError: the start has no year, is impossible, or is lunar.
        """
        return datetime.date.min if self.start is None else self.start.first_day()

    def last_day(self) -> datetime.date:
        """Return the last day; ``date.max`` where the end is open. Raises as :meth:`first_day`."""
        return datetime.date.max if self.end is None else self.end.last_day()

    @guarded
    def contains(self, day: datetime.date | datetime.datetime | WrittenDate) -> bool:
        """Tell whether ``day`` lies in the period: the whole of it, where it is a written month or year.

        Hours count where ``day`` is a ``datetime`` (without a time zone: in Hà Nội) and a side has an hour.
        A period without years contains the days of any year between its two days.

        Raises:
            DateError: a side, or ``day``, lacks a part that the answer depends on.

        >>> quarter = Period(WrittenDate(month=1, day=1), WrittenDate(month=3, day=31))
        >>> quarter.contains(datetime.date(2025, 2, 28)), quarter.contains(WrittenDate(2025, 4))
        (True, False)
        """
        if isinstance(day, WrittenDate):
            return self._has(day.first_day()) and self._has(day.last_day())
        if isinstance(day, datetime.datetime):
            return self._has_moment(day)
        return self._has(day)

    def _has(self, day: datetime.date) -> bool:
        start, end = self.start, self.end
        if start is None or end is None or start.year is not None or end.year is not None:
            return self.first_day() <= day <= self.last_day()
        # No years: compare within one leap year, where the period may run over New Year.
        first = evolve(start, year=SOME_LEAP_YEAR).first_day()
        last = evolve(end, year=SOME_LEAP_YEAR).last_day()
        day = day.replace(year=SOME_LEAP_YEAR)
        return first <= day <= last if first <= last else day >= first or day <= last

    def _has_moment(self, moment: datetime.datetime) -> bool:
        moment = moment.replace(tzinfo=hanoi_time()) if moment.tzinfo is None else moment.astimezone(hanoi_time())
        start, end = self.start, self.end
        if start is not None and start.hour is not None and moment < start.to_datetime():
            return False
        if end is not None and end.hour is not None:
            # 24h00 stands for the end of its own day, though it is the next one on a clock.
            return moment <= end.to_datetime() and self.first_day() <= moment.date()
        return self._has(moment.date())


_QUARTERS = {(1, 3): "I", (4, 6): "II", (7, 9): "III", (10, 12): "IV"}


def _named_months(period: Period) -> str | None:
    """Return the name of a period of whole months: a quarter, the first or last months of a year; or None."""
    start, end = period.start, period.end
    if start is None or end is None or start.month is None or end.month is None or start.year != end.year:
        return None
    last_day = gregorian.monthrange(end.year or 2001, end.month)[1]
    if period != Period(WrittenDate(start.year, start.month, 1), WrittenDate(end.year, end.month, last_day)):
        return None
    first, last, year = start.month, end.month, "" if end.year is None else f" {end.year}"
    if (first, last) in _QUARTERS:
        return f"quý {_QUARTERS[first, last]}{year and ' năm'}{year}"
    months = last - first + 1
    if months == 12 or (first != 1 and last != 12):
        return None
    return f"{months} tháng {'đầu' if first == 1 else 'cuối'} năm{year}"


@frozen(repr=False)
class TimeLimit(Storable):
    """A length of time from an event (``trong thời hạn 15 ngày làm việc kể từ ngày nhận được hồ sơ``).

    Arguments:
        span: how long; the unit is ``ngày``, ``tuần``, ``tháng``, ``quý``, ``năm``, ``giờ`` or ``phút``.
        anchor: the event from which it counts, as written, or None.
        working: whether only working days (hours) count.

    >>> import tdc_programme as tdc
    >>> limit = tdc.parse_time_limit("trong thời hạn 15 ngày làm việc kể từ ngày nhận được hồ sơ")
    >>> limit.span.amount, limit.working, limit.anchor
    (15, True, 'ngày nhận được hồ sơ')
    """

    span: Span = field(validator=is_a(Span))
    anchor: str | None = field(default=None, validator=optional(is_a(str)))
    working: bool = field(default=False, validator=is_a(bool))

    def __str__(self) -> str:
        amount = self.span.amount
        length = f"{all_digits(amount).zfill(2)} {self.span.unit}" if isinstance(amount, int) else str(self.span)
        since = "" if self.anchor is None else f" kể từ {self.anchor}"
        return f"thời hạn {length}{' làm việc' if self.working else ''}{since}"

    @guarded
    def counted_from(self, start: datetime.date | datetime.datetime, calendar: Calendar = "VN") -> datetime.date:
        """Return the last day of the limit, for an event on ``start`` (Bộ luật Dân sự 91/2015/QH13).

        The day of the event is not counted (art. 147); a limit in months or years ends on the corresponding day,
        or the month's last where there is none (art. 148.3); where the last day is a day of rest, the limit ends
        with the next working day (art. 148.5). A limit in hours or minutes runs from the moment (art. 147.1):
        ``start`` is then a ``datetime``, and so is the result.

        Arguments:
            start: when the event happened.
            calendar: ``"VN"`` or the days off, as for :func:`~.workdays.is_working_day`.

        Raises:
            DateError: the length is no whole number, its unit cannot be counted so, or the days off of that time
                are not decided yet.
            MissingExtraError: the package ``holidays`` is not installed and no days off are given.

        >>> TimeLimit(span=Span(15, "ngày")).counted_from(datetime.date(2024, 11, 18))
        datetime.date(2024, 12, 3)
        >>> TimeLimit(span=Span(15, "ngày"), working=True).counted_from(datetime.date(2024, 11, 18))
        datetime.date(2024, 12, 9)
        """
        amount, unit = self.span.amount, self.span.unit
        if not isinstance(amount, int):
            raise DateError(f"a limit of {amount} {unit} has no last day: the length is no whole number")
        if unit in _CLOCK_UNITS:
            return self._counted_by_clock(start, amount * _CLOCK_UNITS[unit])
        day = start.date() if isinstance(start, datetime.datetime) else start
        if self.working:
            if unit != "ngày":
                raise DateError(f"working {unit} cannot be counted: only working days (ngày làm việc) can")
            return add_working_days(day, amount, calendar)
        if unit not in CALENDAR_UNITS:
            raise DateError(f"{unit!r} is no unit of time that can be counted ({', '.join(CALENDAR_UNITS)})")
        return roll_forward(moved(day, amount, unit), calendar)

    def _counted_by_clock(self, start: datetime.date, minutes: int) -> datetime.datetime:
        if self.working:
            raise DateError("working hours (giờ làm việc) cannot be counted: the law fixes no office hours")
        if not isinstance(start, datetime.datetime):
            raise DateError(f"a limit in {self.span.unit} runs from a moment: give a datetime, not {start!r}")
        try:
            return start + datetime.timedelta(minutes=minutes)
        except OverflowError:
            length = f"{brief(self.span.amount)} {self.span.unit}"
            raise DateError(f"{length} from {start} is past the last day there is") from None


#: What can be found as a date.
DateValue: TypeAlias = WrittenDate | Period | RecurringDate | TimeLimit

_CLOCK_UNITS = {"giờ": 60, "phút": 1}
#: Units of a limit: (days, months) in each.
CALENDAR_UNITS = {"ngày": (1, 0), "tuần": (7, 0), "tháng": (0, 1), "quý": (0, 3), "năm": (0, 12)}


def moved(day: datetime.date, amount: int, unit: str) -> datetime.date:
    """Return the day ``amount`` units after ``day``: the corresponding one, or the last of its month.

    Raises:
        DateError: no calendar has it.
    """
    from dateutil.relativedelta import relativedelta

    of_days, of_months = CALENDAR_UNITS[unit]
    try:
        return day + relativedelta(days=of_days * amount, months=of_months * amount)
    except (OverflowError, ValueError):
        where = "past the last" if amount > 0 else "before the first"
        raise DateError(f"{brief(amount)} {unit} from {day} is {where} day that can be computed with") from None


class Limit(enum.Enum):
    """How a deadline bounds the time.

    >>> import tdc_programme as tdc
    >>> [found.value.limit.name for found in tdc.find_deadlines("từ ngày 01/3/2024, chậm nhất ngày 31/3/2024")]
    ['FROM', 'BY']
    """

    BEFORE = "before"  #: trước: the date itself is too late
    BY = "by"  #: chậm nhất, đến hết: the date itself is in time
    FROM = "from"  #: từ, kể từ: the date is the first one
    AFTER = "after"  #: sau: the day after is the first one


@frozen(repr=False)
class Deadline(Storable):
    """A date with the side of it that is meant (``trước 17h00 ngày 22/03/2023``).

    Arguments:
        limit: the side.
        date: the date; of a quarter or half-year, the day that the limit is about (its last for :attr:`Limit.BY`).
        recurs: whether it comes again every year, or every month where ``date`` has none (``trước ngày 20 tháng
            6 hàng năm``).

    >>> import tdc_programme as tdc
    >>> deadline = tdc.find_deadlines("trước 17h00 ngày 22/03/2023")[0].value
    >>> deadline.limit.name, deadline.date.iso
    ('BEFORE', '2023-03-22T17:00')
    """

    limit: Limit = field(validator=is_a(Limit))
    date: WrittenDate = field(validator=is_a(WrittenDate))
    recurs: bool = field(default=False, kw_only=True, validator=is_a(bool))

    def __str__(self) -> str:
        again = " hằng năm" if self.date.month is not None else " hằng tháng"
        return f"{_LIMIT_WORDS[self.limit]} {self.date}{again if self.recurs else ''}"


_LIMIT_WORDS = {Limit.BEFORE: "trước", Limit.BY: "chậm nhất", Limit.FROM: "từ", Limit.AFTER: "sau"}
