"""Dates, periods, time limits and deadlines, as official papers write them: the whole subject under one name."""

from __future__ import annotations

from .days import date_at, month_at
from .limits import deadlines_of
from .periods import DateValue, Deadline, Limit, Period, TimeLimit
from .reading import (
    DATES,
    find_dates,
    find_deadlines,
    parse_date,
    parse_period,
    parse_recurring_date,
    parse_time,
    parse_time_limit,
)
from .relative import CountedDate, PartOfPeriod, PeriodPart, RelativeDate, RelativeValue
from .relative_reading import RELATIVE_DATES, find_relative_dates, parse_relative_date
from .values import WEEKDAYS, RecurringDate, WrittenDate, day_or_none
from .workdays import Calendar, add_working_days, decided_years, is_working_day, working_days_between
from .writing import (
    DateStyle,
    TimeStyle,
    format_date,
    format_period,
    format_recurring_date,
    format_time,
    format_time_limit,
)

__all__ = [
    "DATES",
    "RELATIVE_DATES",
    "WEEKDAYS",
    "Calendar",
    "CountedDate",
    "DateStyle",
    "DateValue",
    "Deadline",
    "Limit",
    "PartOfPeriod",
    "Period",
    "PeriodPart",
    "RecurringDate",
    "RelativeDate",
    "RelativeValue",
    "TimeLimit",
    "TimeStyle",
    "WrittenDate",
    "add_working_days",
    "date_at",
    "day_or_none",
    "deadlines_of",
    "decided_years",
    "find_dates",
    "find_deadlines",
    "find_relative_dates",
    "format_date",
    "format_period",
    "format_recurring_date",
    "format_time",
    "format_time_limit",
    "is_working_day",
    "month_at",
    "parse_date",
    "parse_period",
    "parse_recurring_date",
    "parse_relative_date",
    "parse_time",
    "parse_time_limit",
    "working_days_between",
]
