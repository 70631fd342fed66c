"""Working days of Vietnamese State offices: weekends, public holidays, exchanged days.

Offices work from Monday to Friday (Quyết định 188/1999/QĐ-TTg). Public holidays are those of the Labour Code
(Bộ luật Lao động 45/2019/QH14, art. 111-112) and, from 01/7/2026, 24 November (Nghị quyết 28/2026/QH16). Which days
they fall on is decided year by year: the days of Tết, the second day of Quốc khánh, a working Saturday exchanged for
a day between two holidays. The package ``holidays`` (extra ``calendar``) carries what was decided, and
``data/working_days.json`` what it lacks, each row with its source. **Beyond the years it carries nothing is guessed**:
the functions raise, and :func:`decided_years` tells in advance. So they do where an answer hangs on an exchange that
was proposed and of which it is not known whether it was decided.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, Literal, NamedTuple, TypeAlias, TypeVar

from ...arguments import brief, wrong_type
from ...errors import DateError, MissingExtraError
from ...tables import load_table
from ...values import choose

T = TypeVar("T")

#: ``"VN"``, or the days off besides Saturdays and Sundays: dates, or a mapping that has them as keys (such as
#: ``holidays.country_holidays("VN")``, whose exchanged Saturdays count as working days).
Calendar: TypeAlias = Literal["VN"] | Mapping[datetime.date, str] | Iterable[datetime.date]

_ONE_DAY = datetime.timedelta(days=1)
_SATURDAY = 5
#: A calendar with no working day in so many days has none at all.
_LONGEST_REST = 366

_OR_DAYS = ", or its days off, such as holidays.country_holidays(…)"

_IsWorking: TypeAlias = Callable[[datetime.date], bool]


class _Exchange(NamedTuple):
    """A working day that is off, and the day of rest that is worked for it."""

    off: datetime.date
    worked: datetime.date


class _Vietnam(NamedTuple):
    """The days off, the days of rest that are worked, the years in which both were decided, and what is open."""

    off: Mapping[datetime.date, str]
    worked: frozenset[datetime.date]
    years: range
    proposed: tuple[_Exchange, ...]


@cache
def _vietnam() -> _Vietnam:
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
    table = load_table("vietnamese", "working_days")
    decided, proposed = _exchanges(table, decided=True), _exchanges(table, decided=False)
    return _Vietnam(
        off={
            **{day: str(name) for day, name in days.items()},
            **_own_holidays(table, years),
            **{one.off: f"Ngày nghỉ (thay cho ngày {one.worked:%d/%m/%Y})" for one in decided},
        },
        worked=frozenset((*days.weekend_workdays, *(one.worked for one in decided))),
        years=years,
        # A newer package knows what became of a proposal for a day off.
        proposed=tuple(one for one in proposed if one.off not in days),
    )


def _exchanges(table: Mapping[str, Any], *, decided: bool) -> tuple[_Exchange, ...]:
    return tuple(
        _Exchange(datetime.date.fromisoformat(row["off"]), datetime.date.fromisoformat(row["worked"]))
        for row in table["exchanges"]
        if row["is_decided"] is decided
    )


def _own_holidays(table: Mapping[str, Any], years: range) -> dict[datetime.date, str]:
    return {
        day: row["name"]
        for row in table["holidays"]
        for day in (datetime.date(year, row["month"], row["day"]) for year in years)
        if day >= datetime.date.fromisoformat(row["valid_from"])
    }


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
    return _vietnam().years


def check_calendar(calendar: Calendar) -> None:
    """Refuse what is no calendar, also where no day of it is asked for."""
    if isinstance(calendar, str):
        choose("calendar", calendar, ("VN",), more=_OR_DAYS)
    else:
        _working(calendar)


def _vietnam_works(day: datetime.date) -> bool:
    known = _vietnam()
    if day.year not in known.years:
        raise DateError(
            f"{day.isoformat()}: the days off of {day.year} are not known as decided "
            f"(known: {known.years[0]}–{known.years[-1]}); "
            "upgrade the package 'holidays', or pass the days off as calendar="
        )
    return day in known.worked or (day.weekday() < _SATURDAY and day not in known.off)


def _sure(calendar: Calendar, count: Callable[[_IsWorking], T]) -> T:
    """Return what a count of working days gives; refuse it where that hangs on an exchange which is only proposed."""
    works = _working(calendar)
    told = count(works)
    for one in _vietnam().proposed if works is _vietnam_works else ():
        if count(_as_proposed(one)) != told:
            raise DateError(
                f"{one.off.isoformat()}: a day off in exchange for {one.worked.isoformat()} was proposed; whether it "
                "was decided is not known: pass the days off as calendar="
            )
    return told


def _as_proposed(one: _Exchange) -> _IsWorking:
    return lambda day: day == one.worked or (day != one.off and _vietnam_works(day))


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
        DateError: the days off of that year are not decided or not known, or an exchange of this day is only proposed.
        MissingExtraError: ``holidays`` is not installed.

    >>> from datetime import date
    >>> is_working_day(date(2023, 3, 22))
    True
    >>> is_working_day(date(2026, 1, 2)), is_working_day(date(2026, 1, 10))  # exchanged
    (False, True)
    >>> is_working_day(date(2300, 1, 4), calendar=[])
    True
    """
    day = _plain(day)
    return _sure(calendar, lambda works: works(day))


def add_working_days(day: datetime.date, n: int, calendar: Calendar = "VN") -> datetime.date:
    """Return the ``n``-th working day after ``day``; before it, where ``n`` is negative.

    ``day`` itself is not counted (Bộ luật Dân sự 91/2015/QH13, art. 147); with ``n`` 0 it is the answer.

    Arguments:
        day: the day from which to count, working or not.
        n: how many working days.
        calendar: as for :func:`is_working_day`.

    Raises:
        DateError: the count runs into a year whose days off are not known, or hangs on a proposed exchange.
        MissingExtraError: ``holidays`` is not installed.

    >>> from datetime import date
    >>> add_working_days(date(2025, 1, 22), 5)  # Tết: 27-31/01/2025
    datetime.date(2025, 2, 5)
    >>> add_working_days(date(2025, 2, 5), -5)
    datetime.date(2025, 1, 22)
    """
    if isinstance(n, bool) or not isinstance(n, int):
        raise wrong_type("add_working_days", "an int (of working days)", n, name="n")
    day = _plain(day)
    return _sure(calendar, lambda works: _stepped(day, n, works))


def _stepped(day: datetime.date, n: int, works: _IsWorking) -> datetime.date:
    step = _ONE_DAY if n >= 0 else -_ONE_DAY
    for _ in range(abs(n)):
        day = _next(day, step, works)
    return day


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
    day = _plain(day)
    return _sure(calendar, lambda works: day if works(day) else _next(day, _ONE_DAY, works))


def working_days_between(start: datetime.date, end: datetime.date, calendar: Calendar = "VN") -> int:
    """Count the working days after ``start`` up to ``end``, which counts; negative where ``end`` comes first.

    The inverse of :func:`add_working_days`: the first day is not counted, the last one is.

    Raises:
        DateError: the count runs through a year whose days off are not known, or hangs on a proposed exchange.
        MissingExtraError: ``holidays`` is not installed.

    >>> from datetime import date
    >>> working_days_between(date(2024, 4, 26), date(2024, 5, 4))  # 2-4 May
    3
    """
    start, end = _plain(start, "start"), _plain(end, "end")
    # Counting back, it is `start` that stays out: the same days as add_working_days(start, -n) passes.
    step = _ONE_DAY if end >= start else -_ONE_DAY
    count = _sure(calendar, lambda works: sum(works(start + k * step) for k in range(1, abs((end - start).days) + 1)))
    return count if end >= start else -count
