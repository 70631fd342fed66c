"""The values of dates that depend on another day: the one that a text speaks from, or that of an event."""

from __future__ import annotations

import datetime
import enum
from typing import TypeAlias

from attrs import evolve, field, frozen

from ...arguments import guarded
from ...errors import DateError
from ...storable import Storable
from ...values import all_digits, is_a, optional, string, whole
from ..quantities import Span
from .periods import CALENDAR_UNITS, Period, moved
from .values import WrittenDate, dressed, time_words
from .workdays import Calendar, add_working_days, check_calendar

#: What is said of the reference day's own unit and of those next to it, from -2 to 2.
NAMES = {
    "ngày": ("hôm kia", "hôm qua", "hôm nay", "ngày mai", "ngày kia"),
    "tuần": ("tuần trước nữa", "tuần trước", "tuần này", "tuần sau", "tuần sau nữa"),
    "tháng": ("tháng trước nữa", "tháng trước", "tháng này", "tháng sau", "tháng sau nữa"),
    "quý": ("quý trước nữa", "quý trước", "quý này", "quý sau", "quý sau nữa"),
    "năm": ("năm kia", "năm trước", "năm nay", "năm sau", "năm sau nữa"),
}
_FAR = 2
#: The parts of a written date that may be said within a unit, besides the time of day and the weekday.
_WITHIN: dict[str, frozenset[str]] = {
    "ngày": frozenset(),
    "tuần": frozenset(),
    "tháng": frozenset({"day"}),
    "quý": frozenset(),
    "năm": frozenset({"day", "month"}),
}
_SUNDAY, _QUARTER = 6, 3
_ONE_DAY = datetime.timedelta(days=1)


def _fault_of(unit: str, said: WrittenDate | Period) -> str | None:
    """Say why nobody says this of a unit: a month of a week, a weekday of a quarter, an hour without a day."""
    if isinstance(said, Period):
        is_part = unit == "năm" and all(side is not None and side.year is None for side in (said.start, said.end))
        return None if is_part else "a period without its year is a part of a year (năm) alone"
    parts = {name for name in ("year", "month", "day") if getattr(said, name) is not None}
    if said.lunar or said.blank or not parts <= _WITHIN[unit] or (unit == "năm" and parts == {"day"}):
        return f"{said} cannot be said of a {unit}"
    is_day = unit == "ngày" or "day" in parts or (unit == "tuần" and said.weekday is not None)
    if not is_day and said != evolve(said, weekday=None, hour=None, minute=None, second=None):
        return f"an hour or weekday needs its day, which {said} of a {unit} is not"
    return None


@frozen(repr=False)
class RelativeDate(Storable):
    """A date that moves with the day that a text speaks from: ``17h00 ngày mai``, ``thứ Năm tuần trước``, ``năm sau``.

    Arguments:
        shift: how many units later than that of the reference day; negative: earlier. From -2 to 2, which have names.
        unit: ``ngày``, ``tuần`` (from Monday on), ``tháng``, ``quý`` or ``năm``.
        said: what is said within the unit: the time of a day, the weekday of a week, the day of a month, day and month
            of a year, or a period of a year without its year (``quý I năm sau``). Nothing: all of the unit.

    Raises:
        DateError: the unit is none of these, or has no such part.

    >>> import tdc_programme as tdc
    >>> tomorrow = tdc.parse_relative_date("17h00 ngày mai")
    >>> tomorrow.on(datetime.date(2025, 12, 31)).iso, str(tomorrow)
    ('2026-01-01T17:00', '17h00 ngày mai')
    """

    shift: int = field(validator=whole(-_FAR, _FAR, error=DateError))
    unit: str = field(validator=string(error=DateError))
    said: WrittenDate | Period = field(factory=WrittenDate, validator=is_a(WrittenDate, Period))

    @unit.validator
    def _is_a_unit(self, _: object, unit: str) -> None:
        if unit not in NAMES:
            raise DateError(f"RelativeDate.unit: {unit!r} is none of {', '.join(NAMES)}")

    @said.validator
    def _fits_the_unit(self, _: object, said: WrittenDate | Period) -> None:
        if fault := _fault_of(self.unit, said):
            raise DateError(f"RelativeDate.said: {fault}")

    def __str__(self) -> str:
        name = NAMES[self.unit][self.shift + _FAR]
        if isinstance(self.said, Period):
            words = str(self.said)
            return f"{words.removesuffix('năm')}{name}" if words.endswith("năm") else f"{words} {name}"
        if self.unit == "ngày":
            return dressed(self.said, name)
        return f"{self.said} {name}" if self.said != WrittenDate() else name

    @guarded
    def on(self, reference: datetime.date) -> WrittenDate | Period:
        """Return what it means on a day: a day, month or year, or, of a week or quarter, a period.

        A day that the month does not have (``ngày 31 tháng sau``, said in May) is returned as it is written, with
        ``is_valid`` false.

        Arguments:
            reference: the day that the text speaks from: that of a letter, or that on which a rule is applied.

        Raises:
            DateError: it lies outside the years that can be computed with.

        >>> day = datetime.date(2025, 3, 5)
        >>> RelativeDate(1, "tháng", WrittenDate(day=5)).on(day).iso, RelativeDate(-1, "năm").on(day).iso
        ('2025-04-05', '2024')
        >>> RelativeDate(0, "tuần").on(day).edtf
        '2025-03-03/2025-03-09'
        """
        day = moved(reference, self.shift, self.unit)
        said = self.said
        if isinstance(said, Period):
            assert said.start is not None
            assert said.end is not None
            return Period(evolve(said.start, year=day.year), evolve(said.end, year=day.year))
        if self.unit == "tuần":
            return self._in_week(day, said)
        if self.unit == "quý":
            first = day.month - (day.month - 1) % _QUARTER
            last = WrittenDate(day.year, first + _QUARTER - 1).last_day()
            return Period(WrittenDate(day.year, first, 1), written(last))
        if self.unit == "ngày":
            return evolve(said, year=day.year, month=day.month, day=day.day)
        return evolve(said, year=day.year, month=day.month if self.unit == "tháng" else said.month)

    def _in_week(self, day: datetime.date, said: WrittenDate) -> WrittenDate | Period:
        weekday = day.weekday()
        try:
            if said.weekday is None:
                monday = day - weekday * _ONE_DAY
                return Period(written(monday), written(monday + _SUNDAY * _ONE_DAY))
            day += (said.weekday - weekday) * _ONE_DAY
        except OverflowError:
            raise DateError(f"the week of {day} is past the days that can be computed with") from None
        return evolve(said, year=day.year, month=day.month, day=day.day)


def written(day: datetime.date) -> WrittenDate:
    """Return a day as one that is written."""
    return WrittenDate(day.year, day.month, day.day)


class PeriodPart(enum.Enum):
    """Which part of a longer time is meant.

    >>> import tdc_programme as tdc
    >>> tdc.parse_relative_date("cuối tháng sau").part.name
    'END'
    """

    FIRST_DAY = "ngày đầu tiên"  #: its first day
    LAST_DAY = "ngày cuối cùng"  #: its last day
    START = "đầu"  #: some time at its beginning
    MIDDLE = "giữa"  #: some time in the middle of it
    END = "cuối"  #: some time at its end

    @property
    def is_vague(self) -> bool:
        """Whether it is no certain day."""
        return self not in (PeriodPart.FIRST_DAY, PeriodPart.LAST_DAY)


#: The days that parties mean who agree on a part of a year or month (Bộ luật Dân sự, art. 146.2-3).
_AGREED_OF_YEAR = {PeriodPart.START: (1, 1), PeriodPart.MIDDLE: (6, 30), PeriodPart.END: (12, 31)}
_AGREED_OF_MONTH = {PeriodPart.START: 1, PeriodPart.MIDDLE: 15}


@frozen(repr=False)
class PartOfPeriod(Storable):
    """A part of a longer time: ``ngày làm việc cuối cùng của quý I/2025``, ``cuối tháng sau``, ``đầu năm 2026``.

    Its first or last day is certain. The beginning, middle and end are not: :meth:`on` refuses them, :meth:`within`
    tells what they lie in, and :meth:`agreed` what the law takes them for between parties.

    Arguments:
        part: which part.
        of: the year, month or period that it is a part of, or one that moves with the reference day.
        working: whether the day is the first or last working day (``ngày làm việc``).
        hour, minute: the time of that day, or None.

    Raises:
        DateError: ``of`` is itself a day, is impossible, or has no year; or an hour or working day is said of a
            part that is no day.

    >>> import tdc_programme as tdc
    >>> tdc.parse_relative_date("ngày cuối cùng của tháng").on(datetime.date(2025, 2, 5)).iso
    '2025-02-28'
    """

    part: PeriodPart = field(validator=is_a(PeriodPart))
    of: WrittenDate | Period | RelativeDate = field(validator=is_a(WrittenDate, Period, RelativeDate))
    working: bool = field(default=False, kw_only=True, validator=is_a(bool))
    hour: int | None = field(default=None, kw_only=True, validator=optional(whole(0, 24, error=DateError)))
    minute: int | None = field(default=None, kw_only=True, validator=optional(whole(0, 59, error=DateError)))

    def __attrs_post_init__(self) -> None:
        whole = self.of
        if isinstance(whole, RelativeDate):
            is_day = whole.unit == "ngày" or (isinstance(whole.said, WrittenDate) and _is_day(whole.said))
        elif isinstance(whole, Period):
            if whole.start is None or whole.end is None or not whole.is_valid:
                raise DateError(
                    f"PartOfPeriod.of: {whole} has no two sides in order",
                    vietnamese=f"PartOfPeriod.of: {whole} không có đủ hai đầu theo thứ tự",
                )
            whole.first_day(), whole.last_day()
            is_day = False
        else:
            whole.first_day()
            is_day = _is_day(whole)
        if is_day:
            raise DateError(
                f"PartOfPeriod.of: {whole} is a day, which has no first and last one",
                vietnamese=f"PartOfPeriod.of: {whole} là một ngày, không có ngày đầu và ngày cuối",
            )
        if self.part.is_vague and (self.working or self.hour is not None):
            raise DateError(
                f"PartOfPeriod: {self.part.value} is no day, which alone has an hour or is worked on",
                vietnamese=f"PartOfPeriod: {self.part.value} không phải một ngày, nên không có giờ hay ngày làm việc",
            )
        if self.minute is not None and (self.hour is None or (self.hour, self.minute > 0) == (24, True)):
            raise DateError(
                f"PartOfPeriod.minute: there is no time {self.hour}h{self.minute}",
                vietnamese=f"PartOfPeriod.minute: không có {self.hour} giờ {self.minute} phút",
            )

    def __str__(self) -> str:
        name, whole = self.part.value, str(self.of)
        if self.part.is_vague:
            return f"{name} {whole}"
        if self.working:
            name = name.replace("ngày", "ngày làm việc")
        time = "" if self.hour is None else f"{time_words(self.hour, self.minute)} "
        return f"{time}{name} của {whole}"

    @guarded
    def within(self, reference: datetime.date) -> WrittenDate | Period:
        """Return the whole time that it lies in, for a text that speaks from ``reference``.

        >>> PartOfPeriod(PeriodPart.END, RelativeDate(1, "tháng")).within(datetime.date(2025, 3, 5)).iso
        '2025-04'
        """
        return self.of.on(reference) if isinstance(self.of, RelativeDate) else self.of

    @guarded
    def on(self, reference: datetime.date, calendar: Calendar = "VN") -> WrittenDate:
        """Return the day that it is, for a text that speaks from ``reference``.

        Arguments:
            reference: the day that the text speaks from; where ``of`` is certain, it does not matter.
            calendar: for working days: ``"VN"`` or the days off, as for :func:`~.workdays.is_working_day`.

        Raises:
            DateError: no day is meant (``đầu``, ``giữa``, ``cuối``), no day of it is worked on, or the days off of
                that time are not decided yet.
            MissingExtraError: the package ``holidays`` is wanted and not installed.

        >>> quarter = RelativeDate(0, "quý")
        >>> PartOfPeriod(PeriodPart.LAST_DAY, quarter, working=True).on(datetime.date(2024, 5, 6)).iso
        '2024-06-28'
        >>> PartOfPeriod(PeriodPart.START, WrittenDate(2026)).on(datetime.date(2024, 5, 6))
        Traceback (most recent call last):
        ...
        tdc_programme.errors.DateError: 'đầu năm 2026' is no certain day: within() tells what it lies in, agreed() ...
        """
        check_calendar(calendar)
        if self.part.is_vague:
            raise DateError(
                f"'{self}' is no certain day: within() tells what it lies in, agreed() what parties mean by law"
            )
        whole = self.within(reference)
        first, last = whole.first_day(), whole.last_day()
        is_first = self.part is PeriodPart.FIRST_DAY
        day = first if is_first else last
        if self.working:
            outside = moved(day, -1 if is_first else 1, "ngày")
            day = add_working_days(outside, 1 if is_first else -1, calendar)
            if not first <= day <= last:
                raise DateError(f"'{self}': no day of it is worked on")
        return evolve(written(day), hour=self.hour, minute=self.minute)

    @guarded
    def agreed(self, reference: datetime.date) -> WrittenDate:
        """Return the day that parties mean who agree on the beginning, middle or end of a month or year.

        By art. 146 of the Civil Code (Bộ luật Dân sự 91/2015/QH13): the first day of the month, its 15th, its last
        one; 1 January, 30 June, 31 December. In other texts nobody has said so.

        Raises:
            DateError: the article says nothing of it: it is a part of a week, quarter or longer time.

        >>> PartOfPeriod(PeriodPart.MIDDLE, WrittenDate(2026)).agreed(datetime.date(2024, 5, 6)).iso
        '2026-06-30'
        """
        if not self.part.is_vague:
            return self.on(reference)
        whole = self.within(reference)
        if isinstance(whole, Period):
            raise DateError(f"'{self}': the law says of months and years alone what is meant (Civil Code, art. 146)")
        if whole.month is None:
            month, day = _AGREED_OF_YEAR[self.part]
            return WrittenDate(whole.year, month, day)
        last = whole.last_day().day
        return WrittenDate(whole.year, whole.month, _AGREED_OF_MONTH.get(self.part, last))


def _is_day(date: WrittenDate) -> bool:
    return date.day is not None or date.weekday is not None


@frozen(repr=False)
class CountedDate(Storable):
    """A day counted from another: ``ngày thứ 90 kể từ ngày ký``, ``05 ngày làm việc trước ngày họp``, ``3 tuần sau``.

    Arguments:
        span: how far; the unit is ``ngày``, ``tuần``, ``tháng``, ``quý`` or ``năm``.
        anchor: the event from which it counts, as written; None: the day that the text speaks from.
        before: whether it counts back.
        working: whether only working days count.

    Raises:
        DateError: the length is no whole number or of another unit, or working weeks, months … are to be counted.

    >>> import tdc_programme as tdc
    >>> day = tdc.parse_relative_date("ngày thứ 90 kể từ ngày ký")
    >>> day.span.amount, day.anchor, day.counted_from(datetime.date(2025, 1, 1))
    (90, 'ngày ký', datetime.date(2025, 4, 1))
    """

    span: Span = field(validator=is_a(Span))
    anchor: str | None = field(default=None, validator=optional(string(error=DateError)))
    before: bool = field(default=False, kw_only=True, validator=is_a(bool))
    working: bool = field(default=False, kw_only=True, validator=is_a(bool))

    @span.validator
    def _can_be_counted(self, _: object, span: Span) -> None:
        if not isinstance(span.amount, int) or span.unit not in CALENDAR_UNITS:
            raise DateError(f"CountedDate.span: {span} is no whole number of {', '.join(CALENDAR_UNITS)}")

    @working.validator
    def _of_days(self, _: object, working: bool) -> None:
        if working and self.span.unit != "ngày":
            raise DateError(f"CountedDate.working: working {self.span.unit} cannot be counted")

    def __str__(self) -> str:
        assert isinstance(self.span.amount, int)
        working = " làm việc" if self.working else ""
        if self.anchor is not None and not self.before and self.span.unit == "ngày":
            return f"ngày{working} thứ {all_digits(self.span.amount)} kể từ {self.anchor}"
        length = f"{all_digits(self.span.amount).zfill(2)} {self.span.unit}{working}"
        return f"{length} {'trước' if self.before else 'sau'} {self.anchor or ''}".strip()

    @guarded
    def on(self, reference: datetime.date, calendar: Calendar = "VN") -> WrittenDate:
        """Return the day that it is, for a text that speaks from ``reference``.

        Raises:
            DateError: it counts from an event, whose day nobody has told: give it to :meth:`counted_from`.

        >>> CountedDate(Span(3, "tuần")).on(datetime.date(2025, 3, 5)).iso
        '2025-03-26'
        """
        check_calendar(calendar)
        if self.anchor is not None:
            raise DateError(f"'{self}' counts from an event, {self.anchor!r}: give its day to counted_from()")
        return written(self.counted_from(reference, calendar))

    @guarded
    def counted_from(self, start: datetime.date, calendar: Calendar = "VN") -> datetime.date:
        """Return the day that it is, for an event on ``start``, which is not counted itself (Civil Code, art. 147).

        It is a day, not the end of a limit: one of rest stays what it is.

        Raises:
            DateError: it lies outside the years that can be computed with, or the days off are not decided yet.
            MissingExtraError: working days are counted and the package ``holidays`` is not installed.
        """
        check_calendar(calendar)
        amount = self.span.amount
        assert isinstance(amount, int)
        amount = -amount if self.before else amount
        return add_working_days(start, amount, calendar) if self.working else moved(start, amount, self.span.unit)


#: What is found as a date that depends on another day.
RelativeValue: TypeAlias = RelativeDate | PartOfPeriod | CountedDate
