"""Calendars: the days of documents, tasks and programmes, and iCalendar (RFC 5545)."""

from __future__ import annotations

from .collecting import Schedulable, agenda
from .values import Agenda, CalendarEntry, LeftOut, LeftOutReason
from .writing import ComponentKind, to_calendar

__all__ = [
    "Agenda",
    "CalendarEntry",
    "ComponentKind",
    "LeftOut",
    "LeftOutReason",
    "Schedulable",
    "agenda",
    "to_calendar",
]
