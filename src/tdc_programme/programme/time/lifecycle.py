"""The path of a task along the stages of its procedure: what must be done by when, and how far it has come.

Of a task that follows a law whose limits are not known, that is told.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterator, Mapping

from attrs import field, frozen

from ...arguments import guarded
from ...errors import DateError, MissingExtraError
from ...storable import Storable
from ...tables import Confidence
from ...values import Language, choose_language, is_a, optional
from ...vietnamese.dates.workdays import Calendar, add_working_days
from ...vietnamese.quantities import Span
from ..arithmetic.conventions import date_after
from ..tasks import Task
from .laws import law_between, law_of, procedure_laws, procedure_table
from .procedure import Direction, Event, ProcedureLimit, Stage, procedure_limits
from .schedule import Window, end_window, start_window


class LimitRuling(enum.StrEnum):
    """Whether a limit rules a task, by the law that the task follows.

    >>> [ruling.value for ruling in LimitRuling]
    ['rules', 'either', 'new', 'older']
    """

    RULES = "rules"  #: the limit is that of the task's law
    EITHER = "either"  #: it is where the task was approved before 1 October 2025, which is not known
    NEW = "new"  #: the task follows the law of 2025, whose limit is not known
    OLDER = "older"  #: it is older than the circular, and the limit of that time is not known


@frozen(repr=False, kw_only=True)
class TaskDeadline(Storable):
    """A day, or the days between which it lies, by which something of a task must be done.

    Where the task follows a law whose limit is not known, ``due`` is None, ``ruling`` and :meth:`remark` say why, and
    ``limit`` is the one of the other law, which does **not** hold for the task.

    Arguments:
        limit: the limit that sets it.
        due: the day; a window where the event that it counts from is known only within one; None: not known.
        number: 1 for the first of a series (reports), 2 for the next …
        is_settled: whether the days of rest of that time are known. If not, ``due`` leaves them out: the real day
            is that one or a later one for what counts from an event, and may be earlier for what counts to one.
        ruling: whether the limit rules the task.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> task = tdc.programme_1322().tasks[0].starting(dt.date(2025, 1, 1))
    >>> len(tdc.next_deadlines(task, dt.date(2025, 1, 1), calendar=[])) > 0
    True
    """

    limit: ProcedureLimit = field(validator=is_a(ProcedureLimit))
    due: Window | None = field(validator=optional(is_a(Window)))
    number: int = field(default=1, validator=is_a(int))
    is_settled: bool = field(default=True, validator=is_a(bool))
    ruling: LimitRuling = field(default=LimitRuling.RULES, validator=is_a(LimitRuling))

    def __str__(self) -> str:
        remark = self.remark("en")
        if self.due is None:
            return f"not known: {self.limit.english} ({remark})"
        return f"{self.due}: {self.limit.english} ({self.limit.source}{f'; {remark}' if remark else ''})"

    @property
    def is_known(self) -> bool:
        """Whether the day, or days between which it lies, are known."""
        return self.due is not None

    @property
    def confidence(self) -> Confidence | None:
        """How sure the day is: after 1 October 2025 the old limits go on by a transition that was not read."""
        new = procedure_laws()[-1].valid_from
        ends_later = self.due is not None and new is not None and self.due.last >= new
        return Confidence.MEDIUM if ends_later and self.limit.confidence is Confidence.HIGH else self.limit.confidence

    @guarded
    def remark(self, language: Language = "vi") -> str | None:
        """Return why the day is not known, or on what it hangs, in Vietnamese or English; None where nothing is to say.

        >>> new = next_deadlines(Task(title="Truyền thông", start_year=2026, months=18), dt.date(2026, 1, 1))[0]
        >>> new.remark("en")[:100]
        'no limit is known: the task follows Law 93/2025/QH15 on science, technology and innovation with Decr'
        """
        language = choose_language(language)
        if self.ruling is LimitRuling.RULES:
            return None
        law = procedure_laws()[-1]
        day = self.limit.valid_from if self.ruling is LimitRuling.OLDER else law.valid_from
        said: str = procedure_table()["remarks"][self.ruling.value][language]
        return said.format(law=law.label(language), source=self.limit.source, day=f"{day:%d/%m/%Y}")


@guarded
def next_deadlines(
    task: Task, today: dt.date, *, events: Mapping[Event, dt.date] | None = None, calendar: Calendar = "VN"
) -> tuple[TaskDeadline, ...]:
    """Return what must be done for a task from today on, the nearest first.

    Tasks approved before 1 October 2025 follow the circulars of before. Of those that follow the law of 2025 the time
    limits are not known: what is to be done is told first, **without a day** (``due`` is None), and never with the day
    of the old law. Where a task is known by the year 2025 alone, the days are those of the old law and say so.

    Arguments:
        today: deadlines that may still lie on or after this day are told.
        events: what has happened, or is fixed, and when. The contract comes into force with the start of the task
            and ends with its months, unless this says otherwise; nothing else is assumed.
        calendar: the days of rest, as for :func:`~tdc_programme.vietnamese.dates.workdays.is_working_day`.

    >>> task = Task(title="Truyền thông", start_year=2025, months=18)
    >>> told = next_deadlines(task, dt.date(2024, 11, 20), events={Event.APPROVED: dt.date(2024, 11, 18)})
    >>> for deadline in told[:2]:
    ...     print(deadline)
    2024-12-03: the results of selection are made public (Thông tư 20/2023/TT-BKHCN, Điều 16, khoản 2, điểm b)
    2025-07-01 … 2026-06-30: periodic report (Thông tư 04/2015/TT-BKHCN, Điều 26, khoản 1)
    >>> new = next_deadlines(Task(title="Truyền thông", start_year=2026, months=18), dt.date(2026, 1, 1))
    >>> [(deadline.limit.code, deadline.due) for deadline in new][:2]
    [('yearly-check', None), ('periodic-report', None)]
    """
    known = _known_events(task, events or {})
    told = [
        deadline
        for limit in procedure_limits()
        if limit.event in known and limit.direction is not Direction.AT_MOST
        for deadline in _deadlines(limit, known, calendar)
        if deadline.due is None or deadline.due.last >= today
    ]
    return tuple(sorted(told, key=_order))


def _order(deadline: TaskDeadline) -> tuple[dt.date, dt.date]:
    return (dt.date.min, dt.date.min) if deadline.due is None else (deadline.due.first, deadline.due.last)


def _known_events(task: Task, events: Mapping[Event, dt.date]) -> dict[Event, Window]:
    known = {event: Window(day, day) for event, day in events.items()}
    if task.approved is not None:
        known.setdefault(Event.APPROVED, Window(task.approved, task.approved))
    start = known.get(Event.TASK_START) or known.get(Event.CONTRACT_IN_FORCE) or start_window(task)
    if start is None:
        return known
    known.setdefault(Event.TASK_START, start)
    known.setdefault(Event.CONTRACT_IN_FORCE, start)
    end = end_window(task, start=start)
    if end is not None:
        known.setdefault(Event.CONTRACT_ENDED, end)
    return known


def _ruling(limit: ProcedureLimit, known: Mapping[Event, Window]) -> LimitRuling:
    """Say whether a limit rules what counts from its event.

    Until the contract the day of the event decides; from then on that of the approval, or else the first that is known.
    """
    event = deciding = known[limit.event]
    if limit.stage.order >= Stage.CONTRACT.order:
        since = [window for each, window in known.items() if each.stage.order >= Stage.CONTRACT.order]
        deciding = known.get(Event.APPROVED) or min(since, key=lambda window: (window.first, window.last))
    law = law_between(deciding.first, deciding.last)
    if law is not None and not law.limits_known:
        return LimitRuling.NEW
    if limit.valid_from is not None and event.first < limit.valid_from:
        return LimitRuling.OLDER
    return LimitRuling.EITHER if law is None else LimitRuling.RULES


def _deadlines(limit: ProcedureLimit, known: Mapping[Event, Window], calendar: Calendar) -> Iterator[TaskDeadline]:
    ruling, event = _ruling(limit, known), known[limit.event]
    if ruling in (LimitRuling.NEW, LimitRuling.OLDER):
        yield TaskDeadline(limit=limit, due=None, ruling=ruling)
        return
    for number in _numbers(limit, known):
        first, settled = _counted(limit, event.first, number, calendar)
        last, also = (first, settled) if event.is_exact else _counted(limit, event.last, number, calendar)
        due = Window(first, last)
        yield TaskDeadline(limit=limit, due=due, number=number, is_settled=settled and also, ruling=ruling)


def _numbers(limit: ProcedureLimit, known: Mapping[Event, Window]) -> Iterator[int]:
    """Iterate over the numbers of what comes back until the contract ends; 1 alone of what does not."""
    event, end = known[limit.event], known.get(Event.CONTRACT_ENDED)
    if limit.direction is not Direction.EVERY or end is None:  # how often it comes back is open; the first time is not
        yield 1
        return
    number, step = 1, int(limit.limit.span.amount)
    while date_after(event.first, months=step * number) <= end.first:
        yield number
        number += 1


def _counted(limit: ProcedureLimit, day: dt.date, number: int, calendar: Calendar) -> tuple[dt.date, bool]:
    """Return the day of a limit counted from, or back from, an event, and whether days of rest are known."""
    try:
        return _count(limit, day, number, calendar), True
    except (DateError, MissingExtraError):
        return _count(limit, day, number, ()), False


def _count(limit: ProcedureLimit, day: dt.date, number: int, calendar: Calendar) -> dt.date:
    amount, unit = int(limit.limit.span.amount), limit.limit.span.unit
    if limit.direction is Direction.EVERY:  # a plan, which no rule moves to the next working day
        return date_after(day, months=amount * number)
    if limit.direction is Direction.BEFORE:
        if limit.limit.working:
            return add_working_days(day, -amount, calendar)
        return date_after(day, months=-amount) if unit == "tháng" else date_after(day, days=-amount)
    return limit.limit.counted_from(day, calendar)


@guarded
def current_stage(events: Mapping[Event, dt.date], on: dt.date) -> Stage | None:
    """Return the furthest stage of which something has happened by a day, or None.

    >>> current_stage({Event.APPROVED: dt.date(2024, 11, 18)}, dt.date(2024, 12, 1)).label("en")
    'approval of host, leader, funding, lump-sum method and length'
    """
    reached = [event.stage for event, day in events.items() if day <= on]
    return max(reached, key=lambda stage: stage.order, default=None)


def longest_extension(task: Task) -> Span | None:
    """Return by how much a task may be extended, once, unless the Minister decides otherwise.

    Circular 04/2015/TT-BKHCN art. 12.1. None where it is not known: without the length of the task, and for a task
    that follows the law of 2025 (:func:`~tdc_programme.programme.time.laws.law_of`).

    >>> longest_extension(Task(title="Truyền thông", months=18, start_year=2025))
    Span(amount=6, unit='tháng')
    >>> longest_extension(Task(title="Truyền thông", months=18, start_year=2026))
    """
    law = law_of(task)
    if task.months is None or (law is not None and not law.limits_known):
        return None
    code = "extension-short" if task.months <= 24 else "extension-long"
    return next(limit.limit.span for limit in procedure_limits() if limit.code == code)
