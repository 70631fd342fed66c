"""Dates, periods, time limits and deadlines, as official papers write them: the whole subject under one name."""

from __future__ import annotations

from .date_deadlines import find_deadlines
from .date_moments import point_at
from .date_parsing import parse_date, parse_period, parse_recurring_date, parse_time, parse_time_limit
from .date_points import date_at
from .date_reading import DateValue, find_dates
from .date_values import RecurringDate, WrittenDate
from .date_writing import format_date, format_period, format_recurring_date, format_time, format_time_limit
from .period_values import Deadline, Limit, Period, TimeLimit

__all__ = [
    "DateValue",
    "Deadline",
    "Limit",
    "Period",
    "RecurringDate",
    "TimeLimit",
    "WrittenDate",
    "date_at",
    "find_dates",
    "find_deadlines",
    "format_date",
    "format_period",
    "format_recurring_date",
    "format_time",
    "format_time_limit",
    "parse_date",
    "parse_period",
    "parse_recurring_date",
    "parse_time",
    "parse_time_limit",
    "point_at",
]
