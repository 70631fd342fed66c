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
from .values import WEEKDAYS, RecurringDate, WrittenDate, day_or_none
from .writing import format_date, format_period, format_recurring_date, format_time, format_time_limit

__all__ = [
    "DATES",
    "WEEKDAYS",
    "DateValue",
    "Deadline",
    "Limit",
    "Period",
    "RecurringDate",
    "TimeLimit",
    "WrittenDate",
    "date_at",
    "day_or_none",
    "deadlines_of",
    "find_dates",
    "find_deadlines",
    "format_date",
    "format_period",
    "format_recurring_date",
    "format_time",
    "format_time_limit",
    "month_at",
    "parse_date",
    "parse_period",
    "parse_recurring_date",
    "parse_time",
    "parse_time_limit",
]
