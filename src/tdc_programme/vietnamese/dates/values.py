"""The values of dates: what was written, and what it means on a calendar."""

from __future__ import annotations

import calendar as gregorian
import datetime
from functools import cache
from typing import Any

from attrs import field, fields, frozen

from ...arguments import guarded
from ...errors import DateError, MissingExtraError
from ...storable import Storable
from ...values import Ordered, is_a, optional, whole

#: Official papers write a year with four figures: one below is a slip (``12/10/22``), not a year of antiquity.
_FIRST_YEAR = 1000
#: A leap year, for a day without its year.
SOME_LEAP_YEAR = 2000
_SHORTEST_MONTH, _LONGEST_MONTH, _LUNAR_MONTH_DAYS = 28, 31, 30
_MONTHS = 12
#: The years whose months are counted by the time of Ha Noi, as far as the package ``lunar-vn`` counts.
_LUNAR_YEARS = range(1968, 2100)
#: What stands for a part that was left to be filled in.
BLANK = "…"
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@frozen(repr=False)
class WrittenDate(Ordered, Storable):
    """A date as written: each part a number, or None where it was left blank or not said.

    Arguments:
        year, month, day, hour, minute: the parts. An impossible date (30/02/2026) can be written, hence built;
            :attr:`is_valid` tells, :attr:`fault` says why.
        weekday: the weekday named with it, 0 thứ Hai … 6 Chủ nhật, or None; :attr:`weekday_agrees` checks it.
        second: the second said with the time, or None.
        lunar: whether it is a date of the lunar calendar (âm lịch), which is kept as it is; :meth:`to_solar` converts.
        leap: whether its lunar month is the second one of that number (``tháng 4 nhuận``).
        blank: whether missing parts were left to be filled in (``ngày … tháng … năm 2024``) rather than not
            said (``năm 2024``). A mark of the writing, not of the date: two dates that differ in it are equal.

    Dates stand in the order of their parts, so that all that a text says can be sorted: a year before its months and
    these before their days, what has no year behind all years. A lunar date stands beside the solar one of the same
    figures, behind it.

    >>> date = WrittenDate(2023, 3, 22, 17, 0)
    >>> date.iso, date.to_datetime().isoformat()
    ('2023-03-22T17:00', '2023-03-22T17:00:00+07:00')
    >>> WrittenDate(2026, 2, 30).is_valid
    False
    """

    year: int | None = field(default=None, validator=optional(whole(0, 9999, error=DateError)))
    month: int | None = field(default=None, validator=optional(whole(0, 99, error=DateError)))
    day: int | None = field(default=None, validator=optional(whole(0, 99, error=DateError)))
    hour: int | None = field(default=None, validator=optional(whole(0, 99, error=DateError)))
    minute: int | None = field(default=None, validator=optional(whole(0, 99, error=DateError)))
    weekday: int | None = field(default=None, kw_only=True, validator=optional(whole(0, 6, error=DateError)))
    second: int | None = field(default=None, kw_only=True, validator=optional(whole(0, 99, error=DateError)))
    lunar: bool = field(default=False, kw_only=True, validator=is_a(bool))
    leap: bool = field(default=False, kw_only=True, validator=is_a(bool))
    blank: bool = field(default=False, kw_only=True, eq=False, validator=is_a(bool))

    @property
    def _order(self) -> tuple[Any, ...]:
        rest = (self.month, self.day, self.hour, self.minute, self.second, self.weekday)
        parts = (-1 if part is None else part for part in rest)
        return (self.year is None, self.year or 0, *parts, self.lunar, self.leap)

    def __repr__(self) -> str:
        # Only what was written: most dates have three of the ten fields.
        parts = ((a.name, getattr(self, a.name)) for a in fields(WrittenDate))
        said = [f"{name}={value!r}" for name, value in parts if value is not None and value is not False]
        return f"WrittenDate({', '.join(said)})"

    def __str__(self) -> str:
        """Write it as official papers do; what is said alone (a day without its month) as it is."""
        return dressed(self, official_words(self)) or BLANK

    @property
    def is_complete(self) -> bool:
        """Whether year, month and day are all there."""
        return self.year is not None and self.month is not None and self.day is not None

    @property
    def is_valid(self) -> bool:
        """Whether a calendar has it, as far as it is written; a year of less than four figures is not valid."""
        return self.fault is None

    @property
    def fault(self) -> str | None:
        """Why no calendar has this date, or None if one has.

        >>> WrittenDate(2026, 2, 30).fault
        'February 2026 has 28 days'
        """
        return (
            _year_fault(self.year)
            or _day_fault(self.year, self.month, self.day, lunar=self.lunar)
            or _time_fault(self.hour, self.minute, self.second)
            or ("only a month of the lunar calendar comes twice" if self.leap and not self.lunar else None)
        )

    @property
    def weekday_agrees(self) -> bool | None:
        """Whether the weekday named is the one of the date; None where one of them is missing or impossible.

        >>> WrittenDate(2023, 3, 24, weekday=4).weekday_agrees
        True
        """
        if self.weekday is None or self.lunar or not self.is_complete or not self.is_valid:
            return None
        return self.to_date().weekday() == self.weekday

    @property
    def iso(self) -> str | None:
        """The date in ISO 8601, as far as it is known from the year down: ``"2024-03"`` without its day.

        ``"--10-30"`` and ``"---05"`` without a year, or a month. None where the date is impossible, lunar, or
        nothing of it is written: there is no such string.

        >>> WrittenDate(2020, 8, 31).iso, WrittenDate(2024, 3).iso, WrittenDate(month=10, day=30).iso
        ('2020-08-31', '2024-03', '--10-30')
        """
        if self.lunar or not self.is_valid:
            return None
        if self.year is None:
            if self.month is None:
                return None if self.day is None else f"---{self.day:02}"
            return f"--{self.month:02}" if self.day is None else f"--{self.month:02}-{self.day:02}{self._iso_time}"
        if self.month is None:
            return f"{self.year:04}"
        if self.day is None:
            return f"{self.year:04}-{self.month:02}"
        return f"{self.year:04}-{self.month:02}-{self.day:02}{self._iso_time}"

    @property
    def _iso_time(self) -> str:
        if self.hour is None:
            return ""
        return f"T{self.hour:02}:{self.minute or 0:02}" + ("" if self.second is None else f":{self.second:02}")

    @property
    def edtf(self) -> str | None:
        """The date in the Extended Date/Time Format (ISO 8601-2:2019, level 2), with X for what is missing.

        None where the date is impossible, lunar, or nothing of it is written or left blank. The time of day is in
        it where the date is complete.

        >>> WrittenDate(2023, blank=True).edtf, WrittenDate(2023).edtf, WrittenDate(month=10, day=30).edtf
        ('2023-XX-XX', '2023', 'XXXX-10-30')
        """
        if self.lunar or not self.is_valid:
            return None
        year = "XXXX" if self.year is None else f"{self.year:04}"
        month = "XX" if self.month is None else f"{self.month:02}"
        if self.day is not None or self.blank:
            day = "XX" if self.day is None else f"{self.day:02}"
            time = f"{self._iso_time}:00"[:9] if self.is_complete and self.hour is not None else ""
            return f"{year}-{month}-{day}{time}"
        if self.month is not None:
            return f"{year}-{month}"
        return None if self.year is None else year

    @property
    def _shown(self) -> str:
        return "/".join("…" if part is None else str(part) for part in (self.day, self.month, self.year))

    def _calendar_fault(self, *, complete: bool) -> str | None:
        """Say why this is no day of the solar calendar, or None; ``complete``: month and day are wanted too."""
        if self.fault:
            return self.fault
        if self.lunar:
            return "a date of the lunar calendar (âm lịch), which is not converted"
        wanted = ("year", "month", "day") if complete else ("year",)
        missing = [part for part in wanted if getattr(self, part) is None]
        if not complete and self.month is None and self.day is not None:
            missing.append("month")
        return f"no {' and no '.join(missing)} is given" if missing else None

    def to_date(self) -> datetime.date:
        """Return the date.

        Raises:
            DateError: a part is missing or impossible, or the date is lunar.

        >>> WrittenDate(2020, 8, 31).to_date()
        datetime.date(2020, 8, 31)
        """
        if fault := self._calendar_fault(complete=True):
            raise DateError(f"{self._shown} is no date: {fault}")
        assert self.year is not None
        assert self.month is not None
        assert self.day is not None
        return datetime.date(self.year, self.month, self.day)

    def to_datetime(self) -> datetime.datetime:
        """Return the date and time in Asia/Ho_Chi_Minh; 24h00 is 00h00 of the next day.

        Raises:
            DateError: a part (the minute aside) is missing or impossible, or the date is lunar.

        >>> WrittenDate(2020, 12, 31, 24, 0).to_datetime().isoformat()
        '2021-01-01T00:00:00+07:00'
        """
        day = self.to_date()
        if self.hour is None:
            raise DateError(f"{self._shown} is no point in time: no hour is given")
        try:
            at = datetime.datetime.combine(day, datetime.time(), tzinfo=hanoi_time())
            return at + datetime.timedelta(hours=self.hour, minutes=self.minute or 0, seconds=self.second or 0)
        except OverflowError:
            raise DateError(f"{self._shown} is past the last day that can be computed with") from None

    def to_solar(self) -> datetime.date:
        """Return the day of the solar calendar that a day of the lunar one (âm lịch) is.

        By the calendar of Viet Nam, which is that of UTC+7 since 1968 (Quyết định 121-CP of 8 August 1967).

        Raises:
            DateError: it is no lunar day, lacks a part, or is none of the calendar (the year has no such leap month,
                the month no 30th day), or the year is not one from 1968 to 2099.
            MissingExtraError: ``lunar-vn`` (extra ``lunar``) is not installed.

        >>> WrittenDate(2025, 3, 10, lunar=True).to_solar()
        datetime.date(2025, 4, 7)
        """
        if not self.lunar:
            raise DateError(f"{self._shown} is no date of the lunar calendar")
        if self.fault or not self.is_complete:
            raise DateError(f"{self._shown} is no day: {self.fault or 'year, month and day are wanted'}")
        return _solar_of(self.year or 0, self.month or 0, self.day or 0, leap=self.leap, shown=self._shown)

    def first_day(self) -> datetime.date:
        """Return the first day that it can mean: 1 January of a year, the 1st of a month, a date itself.

        Raises:
            DateError: the year is missing, or a part is impossible, or the date is lunar.

        >>> WrittenDate(2024, 2).first_day(), WrittenDate(2024, 2).last_day()
        (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
        """
        year = self._year_of_days()
        return datetime.date(year, self.month or 1, self.day or 1)

    def last_day(self) -> datetime.date:
        """Return the last day that it can mean; raises as :meth:`first_day`."""
        year = self._year_of_days()
        month = self.month or _MONTHS
        return datetime.date(year, month, self.day or gregorian.monthrange(year, month)[1])

    def _year_of_days(self) -> int:
        if fault := self._calendar_fault(complete=False):
            raise DateError(f"{self._shown} has no first and last day: {fault}")
        assert self.year is not None
        return self.year


def two_figures(day: int | None) -> str:
    """Write a day, or that it is blank."""
    return BLANK if day is None else f"{day:02}"


def month_figures(month: int | None) -> str:
    """Write a month, or that it is blank."""
    # A zero before months 1 and 2 alone (Nghị định 30/2020/NĐ-CP, Annex I, II.4).
    return BLANK if month is None else f"{month:02}" if month <= 2 else str(month)


def year_figures(year: int | None) -> str:
    """Write a year, or that it is blank."""
    return BLANK if year is None else f"{year:04}"


def time_words(hour: int | None, minute: int | None, second: int | None = None) -> str:
    """Write a time of day: ``17h00``, ``17 giờ``, ``17:00:35``."""
    if second is not None:
        return f"{two_figures(hour)}:{two_figures(minute)}:{second:02}"
    return f"{two_figures(hour)} giờ" if minute is None else f"{two_figures(hour)}h{minute:02}"


def official_words(date: WrittenDate) -> str:
    """Write day, month and year with their names, as far as they are said or left blank."""
    names = (("ngày", date.day, two_figures), ("tháng", date.month, month_figures), ("năm", date.year, year_figures))
    said = [f"{name} {write(part)}" for name, part, write in names if part is not None or date.blank]
    if date.leap:
        said.insert(len(said) - (date.year is not None or date.blank), "nhuận")
    return " ".join(said)


def dressed(date: WrittenDate, words: str) -> str:
    """Put what was said with a date around the words of its day: time, weekday, lunar calendar."""
    if date.lunar:
        words += " âm lịch"
    if date.weekday is not None:
        words = f"{WEEKDAYS[date.weekday]}, {words}"
    if date.hour is not None or date.minute is not None:
        words = f"{time_words(date.hour, date.minute, date.second)} {words}"
    return words.strip(" ,")


def day_or_none(date: WrittenDate | None) -> datetime.date | None:
    """Return the day of a written date, or None where it is not whole, not real or of the lunar calendar."""
    return date.to_date() if date is not None and date.is_complete and date.is_valid and not date.lunar else None


def _year_fault(year: int | None) -> str | None:
    if year is not None and year < _FIRST_YEAR:
        return f"year {year} is not written with four figures"
    return None


def _day_fault(year: int | None, month: int | None, day: int | None, *, lunar: bool) -> str | None:
    if month is not None and not 1 <= month <= _MONTHS:
        return f"there is no month {month}"
    if day is None:
        return None
    if day < 1:
        return f"there is no day {day}"
    if lunar:
        return f"a lunar month has at most {_LUNAR_MONTH_DAYS} days" if day > _LUNAR_MONTH_DAYS else None
    if day <= _SHORTEST_MONTH:  # most days are in every month: the calendar is asked about the others alone
        return None
    if month is None:
        return "no month has more than 31 days" if day > _LONGEST_MONTH else None
    last = gregorian.monthrange(SOME_LEAP_YEAR if year is None else year, month)[1]
    if day <= last:
        return None
    return f"{_MONTH_NAMES[month - 1]}{'' if year is None else f' {year}'} has {last} days"


def _solar_of(year: int, month: int, day: int, *, leap: bool, shown: str) -> datetime.date:
    try:
        from lunar_vn import LunarDate, lunar_to_solar, solar_to_lunar
    except ImportError as error:
        raise MissingExtraError.of("lunar", "lunar-vn") from error
    if year not in _LUNAR_YEARS:
        raise DateError(
            f"{shown}: the lunar calendar of Viet Nam is known from {_LUNAR_YEARS[0]} to {_LUNAR_YEARS[-1]}"
        )
    lunar = LunarDate(day, month, year, leap)
    try:
        found = lunar_to_solar(lunar)
        exists = solar_to_lunar(found) == lunar  # the package counts on past the end of a month
    except ValueError:
        exists = False
    if not exists:
        raise DateError(f"{shown}{' (leap month)' if leap else ''}: the lunar calendar has no such day")
    return found


def _time_fault(hour: int | None, minute: int | None, second: int | None) -> str | None:
    if hour is None:
        return None if minute is None is second else "a minute without its hour"
    if second is not None and (minute is None or second > 59):
        return f"there is no second {second}"
    if hour > 24 or (hour == 24 and (minute or second)):
        return f"there is no time {hour}h{minute or 0:02}"
    return f"an hour has no minute {minute}" if minute is not None and minute > 59 else None


@cache
def hanoi_time() -> datetime.tzinfo:
    """Return Asia/Ho_Chi_Minh; where the system has no time zones (Windows without tzdata), UTC+7, its offset."""
    import zoneinfo

    try:
        return zoneinfo.ZoneInfo("Asia/Ho_Chi_Minh")
    except zoneinfo.ZoneInfoNotFoundError:
        return datetime.timezone(datetime.timedelta(hours=7), "+07")


@frozen(repr=False)
class RecurringDate(Storable):
    """A day of every year (``ngày 30 tháng 01 hàng năm``) or, with no month, of every month.

    Arguments:
        month: 1-12, or None for a day of every month.
        day: 1-31.
        hour, minute: the time of day, or None.
        lunar: whether month and day are those of the lunar calendar (âm lịch), which are not converted.

    >>> RecurringDate(1, 30).edtf, RecurringDate(None, 5).edtf
    ('--01-30', '---05')
    """

    month: int | None = field(validator=optional(whole(1, 12, error=DateError)))
    day: int = field(validator=whole(1, 31, error=DateError))
    hour: int | None = field(default=None, kw_only=True, validator=optional(whole(0, 24, error=DateError)))
    minute: int | None = field(default=None, kw_only=True, validator=optional(whole(0, 59, error=DateError)))
    lunar: bool = field(default=False, kw_only=True, validator=is_a(bool))

    def __str__(self) -> str:
        if self.month is not None:
            return f"{self.written} hằng năm"
        return f"{dressed(self.written, f'ngày {self.day:02}')} hằng tháng"

    @property
    def written(self) -> WrittenDate:
        """The same day as a date whose year (and month) is not said."""
        return WrittenDate(None, self.month, self.day, self.hour, self.minute, lunar=self.lunar)

    @property
    def is_valid(self) -> bool:
        """Whether some year has the day; 30 February no year has."""
        return self.written.is_valid

    @property
    def edtf(self) -> str | None:
        """The day as ``--MM-DD`` or ``---DD`` (ISO 8601:2000, 5.2.1.3 e, f; XML Schema ``gMonthDay``, ``gDay``).

        None where it is impossible or lunar.
        """
        return self.written.iso

    @guarded
    def to_date(self, year: int, month: int | None = None) -> datetime.date:
        """Return its day in ``year``; of a day of every month, in ``month``.

        Raises:
            DateError: there is none (31 April, 29 February 2025), or it is lunar, or the month is missing.

        >>> RecurringDate(1, 30).to_date(2025), RecurringDate(None, 5).to_date(2025, 7)
        (datetime.date(2025, 1, 30), datetime.date(2025, 7, 5))
        """
        if self.month is not None and month is not None and month != self.month:
            raise DateError(f"month {month} is not the month of the day, {self.month}")
        return WrittenDate(year, self.month or month, self.day, lunar=self.lunar).to_date()
