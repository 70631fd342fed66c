"""Working days of Vietnamese State offices: weekends, public holidays, exchanged days.

Offices work from Monday to Friday (Quyết định 188/1999/QĐ-TTg). Public holidays are those of the Labour Code
(Bộ luật Lao động 45/2019/QH14, art. 111-112), and which days they fall on is decided year by year: the days of
Tết, the second day of Quốc khánh, a working Saturday exchanged for a day between two holidays. The package
``holidays`` (extra ``calendar``) carries what was decided. **Beyond the years it carries nothing is guessed**: the
functions raise, and :func:`decided_years` tells in advance.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Literal, TypeAlias

from ...arguments import brief, wrong_type
from ...errors import DateError, MissingExtraError
from ...values import choose

#: ``"VN"``, or the days off besides Saturdays and Sundays: dates, or a mapping that has them as keys (such as
#: ``holidays.country_holidays("VN")``, whose exchanged Saturdays count as working days).
Calendar: TypeAlias = Literal["VN"] | Mapping[datetime.date, str] | Iterable[datetime.date]

_ONE_DAY = datetime.timedelta(days=1)
_SATURDAY = 5
#: A calendar with no working day in so many days has none at all.
_LONGEST_REST = 366

_OR_DAYS = ", or its days off, such as holidays.country_holidays(…)"

_IsWorking: TypeAlias = Callable[[datetime.date], bool]


@cache
def _vietnam() -> tuple[Mapping[datetime.date, str], frozenset[datetime.date], range]:
    """Return the days off, the Saturdays worked in exchange, and the years for which both were decided."""
    try:
        from holidays import country_holidays
        from holidays.countries.vietnam import VietnamStaticHolidays
    except ImportError as error:
        raise MissingExtraError.of("calendar", "holidays") from error
    # Exchanges are listed year by year as they are decided: the last one listed is the last year that the
    # package can know. An older or newer package hence moves the limit by itself.
    listed = VietnamStaticHolidays.special_public_holidays
    years = range(min(listed), max(listed) + 1)
    # All years at once: an exchange can reach into the year before (27/12/2014 for 02/01/2015).
    days = country_holidays("VN", years=years, expand=False, language="vi")
    off = {day: str(name) for day, name in days.items()}
    return off, frozenset(days.weekend_workdays), years


def decided_years(calendar: Literal["VN"] = "VN") -> range:
    """Return the years whose days off are decided and known: the others are refused.

    Depends on the installed version of ``holidays``; upgrade it each December, when the next year is decided.

    Raises:
        DataError: ``calendar`` is not ``"VN"``.
        MissingExtraError: ``holidays`` is not installed.

    >>> 2023 in decided_years(), 2300 in decided_years()
    (True, False)
    """
    choose("calendar", calendar, ("VN",), more=_OR_DAYS)
    return _vietnam()[2]


def check_calendar(calendar: Calendar) -> None:
    """Refuse what is no calendar, also where no day of it is asked for."""
    if isinstance(calendar, str):
        choose("calendar", calendar, ("VN",), more=_OR_DAYS)
    else:
        _working(calendar)


def _vietnam_works(day: datetime.date) -> bool:
    off, exchanged, years = _vietnam()
    if day.year not in years:
        raise DateError(
            f"{day.isoformat()}: the days off of {day.year} are not known as decided (known: {years[0]}–{years[-1]}); "
            "upgrade the package 'holidays', or pass the days off as calendar="
        )
    return day in exchanged or (day.weekday() < _SATURDAY and day not in off)


def _working(calendar: Calendar) -> _IsWorking:
    if isinstance(calendar, str):
        decided_years(calendar)
        return _vietnam_works
    if isinstance(calendar, Mapping):
        off = calendar

        def works(day: datetime.date) -> bool:
            # `in` before the exchanged days: holidays fills in a year when it is first asked for.
            is_off = day in off
            return day in getattr(off, "weekend_workdays", ()) or (day.weekday() < _SATURDAY and not is_off)

        return works
    if not isinstance(calendar, Iterable):
        raise TypeError(f"calendar: expected 'VN' or the days off, not {type(calendar).__name__} ({brief(calendar)})")
    days = frozenset(_plain(day, "a day of calendar") for day in calendar)
    return lambda day: day.weekday() < _SATURDAY and day not in days


def _plain(day: datetime.date, name: str = "day") -> datetime.date:
    if isinstance(day, datetime.datetime):
        return day.date()
    if not isinstance(day, datetime.date):
        raise TypeError(f"{name}: expected date, not {type(day).__name__} ({brief(day)})")
    return day


def is_working_day(day: datetime.date, calendar: Calendar = "VN") -> bool:
    """Tell whether offices work on ``day``.

    Arguments:
        day: a date (of a ``datetime``, its date).
        calendar: ``"VN"``, or the days off besides weekends: dates, or a mapping with dates as keys.

    Raises:
        DateError: the days off of that year are not decided or not known.
        MissingExtraError: ``holidays`` is not installed.

    >>> from datetime import date
    >>> is_working_day(date(2023, 3, 22))
    True
    >>> is_working_day(date(2024, 4, 29)), is_working_day(date(2024, 5, 4))  # exchanged
    (False, True)
    >>> is_working_day(date(2300, 1, 4), calendar=[])
    True
    """
    return _working(calendar)(_plain(day))


def add_working_days(day: datetime.date, n: int, calendar: Calendar = "VN") -> datetime.date:
    """Return the ``n``-th working day after ``day``; before it, where ``n`` is negative.

    ``day`` itself is not counted (Bộ luật Dân sự 91/2015/QH13, art. 147); with ``n`` 0 it is the answer.

    Arguments:
        day: the day from which to count, working or not.
        n: how many working days.
        calendar: as for :func:`is_working_day`.

    Raises:
        DateError: the count runs into a year whose days off are not known.
        MissingExtraError: ``holidays`` is not installed.

    >>> from datetime import date
    >>> add_working_days(date(2025, 1, 22), 5)  # Tết: 27-31/01/2025
    datetime.date(2025, 2, 5)
    >>> add_working_days(date(2025, 2, 5), -5)
    datetime.date(2025, 1, 22)
    """
    if isinstance(n, bool) or not isinstance(n, int):
        raise wrong_type("add_working_days", "an int (of working days)", n, name="n")
    works, at = _working(calendar), _plain(day)
    step = _ONE_DAY if n >= 0 else -_ONE_DAY
    for _ in range(abs(n)):
        at = _next(at, step, works)
    return at


def _next(day: datetime.date, step: datetime.timedelta, works: _IsWorking) -> datetime.date:
    """Return the working day next to ``day`` in the direction of ``step``."""
    for _ in range(_LONGEST_REST):
        try:
            day += step
        except OverflowError:
            break
        if works(day):
            return day
    raise DateError(f"the calendar has no working day next to {day.isoformat()}")


def roll_forward(day: datetime.date, calendar: Calendar = "VN") -> datetime.date:
    """Return ``day``, or the next working day where it is a day of rest (Bộ luật Dân sự, art. 148.5).

    >>> from datetime import date
    >>> roll_forward(date(2023, 9, 2))
    datetime.date(2023, 9, 5)
    """
    works, day = _working(calendar), _plain(day)
    return day if works(day) else _next(day, _ONE_DAY, works)


def working_days_between(start: datetime.date, end: datetime.date, calendar: Calendar = "VN") -> int:
    """Count the working days after ``start`` up to ``end``, which counts; negative where ``end`` comes first.

    The inverse of :func:`add_working_days`: the first day is not counted, the last one is.

    Raises:
        DateError: the count runs through a year whose days off are not known.
        MissingExtraError: ``holidays`` is not installed.

    >>> from datetime import date
    >>> working_days_between(date(2024, 4, 26), date(2024, 5, 4))  # 2-4 May
    3
    """
    works, start, end = _working(calendar), _plain(start, "start"), _plain(end, "end")
    if end < start:
        # Counting back, it is `start` that stays out: the same days as add_working_days(start, -n) passes.
        return -sum(works(start - k * _ONE_DAY) for k in range(1, (start - end).days + 1))
    return sum(works(start + k * _ONE_DAY) for k in range(1, (end - start).days + 1))
