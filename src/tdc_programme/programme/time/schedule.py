"""The calendar of a quota or a task: what is due when (mốc thời gian).

A series begins with its task, since no text says otherwise: the first of *01 bài/2 tháng* is due two months after
the start. Lengths of time are counted as the Civil Code counts them (:class:`~.conventions.Counting`).
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from ...arguments import guarded
from ...errors import DateError
from ...reprs import fitting_repr
from ...storable import Storable
from ...values import is_a, optional, string, whole
from ...vietnamese.quantities import Per, Span
from ..arithmetic.conventions import Counting, TimeUnit, date_after, periods_in, time_unit
from ..arithmetic.figures import Derivation
from ..arithmetic.intervals import UNKNOWN, Interval
from ..deliverables import DeliverableQuota
from ..tasks import Task
from .laws import law_of


@frozen(repr=False)
class Window(Storable):
    """The days between which something lies, both included; one day where ``first`` is ``last``.

    >>> import datetime as dt
    >>> Window(dt.date(2025, 1, 1), dt.date(2025, 12, 31)).is_exact
    False
    """

    first: dt.date = field(validator=is_a(dt.date))
    last: dt.date = field(validator=is_a(dt.date))

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise DateError(
                f"Window: its last day {self.last} lies before its first {self.first}",
                vietnamese=f"Window: ngày cuối {self.last} đứng trước ngày đầu {self.first}",
            )

    @property
    def is_exact(self) -> bool:
        """Whether one day is left."""
        return self.first == self.last

    def __contains__(self, day: dt.date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        return str(self.first) if self.is_exact else f"{self.first} … {self.last}"


class MilestoneKind(enum.StrEnum):
    """What falls due on a milestone.

    >>> [kind.value for kind in MilestoneKind]
    ['delivery', 'report', 'check', 'end']
    """

    DELIVERY = "delivery"  #: a part of a quota
    REPORT = "report"  #: the periodic report (Circular 04/2015/TT-BKHCN art. 26.1)
    CHECK = "check"  #: the periodic check, which is the mid-term one of a short task (ibid. art. 6.1)
    END = "end"  #: the end of the task


@frozen(kw_only=True)
class Milestone(Storable):
    """A day on which something of a task is due (mốc).

    Arguments:
        due: the last day for it.
        opens: the first day of the period that it closes.
        kind: what is due.
        amount: how many, of a delivery; else None.
        quota: the quota that they belong to; else None.
        number: 1 for the first of its series, 2 for the next …
        path: where the quota stands in the task, ``"deliverables[0].quotas[0]"``, or None.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> task = tdc.programme_1322().tasks[0]
    >>> first = tdc.milestones(task, dt.date(2025, 1, 1))[0]
    >>> first.due.isoformat(), first.kind.value
    ('2025-07-01', 'report')
    """

    due: dt.date = field(validator=is_a(dt.date))
    opens: dt.date = field(validator=is_a(dt.date))
    kind: MilestoneKind = field(default=MilestoneKind.DELIVERY, validator=is_a(MilestoneKind))
    amount: Interval | None = field(default=None, validator=optional(is_a(Interval)))
    quota: DeliverableQuota | None = field(default=None, validator=optional(is_a(DeliverableQuota)))
    number: int = field(default=1, validator=whole(1))
    path: str | None = field(default=None, validator=optional(string()))

    def __repr__(self) -> str:
        return fitting_repr(self, leave=("quota",) if self.path else ())

    def __str__(self) -> str:
        what = self.kind.value
        if self.quota is not None and self.amount is not None:
            total = self.quota.total or next(iter(self.quota.rates), None)
            what = f"{self.amount} {total.unit if total else ''}".strip()
        return f"{self.due}: {what}"


#: Months between two periodic reports, and between two checks: Circular 04/2015/TT-BKHCN art. 26.1, 6.1.
REPORT_MONTHS = 6
CHECK_MONTHS = 12


@guarded
def milestones(
    target: DeliverableQuota | Task, start: dt.date, *, counting: Counting = Counting.CIVIL_CODE
) -> tuple[Milestone, ...]:
    """Return what is due when, in the order of the days.

    Of a quota: one milestone for each period of its series, else one for its whole number at the end of its
    duration; none where the text does not say how long it goes on. Of a task: those of its quotas (a quota without
    a duration is due when the task ends), its periodic reports and checks, and its end. None lies outside the
    task: output that would go on after the end of the task is due at that end.

    Reports and checks are those of Circular 04/2015/TT-BKHCN. A task that was approved after 30 September 2025 (or
    started, where that day is not known) has none here: how often the new law wants them is not known.

    Arguments:
        start: the first day of the task.
        counting: whether that day counts.

    Raises:
        DateError: the calendar (years 1–9999) ends before the task does.

    >>> from tdc_programme.vietnamese.quantities import Quantity
    >>> quota = DeliverableQuota(
    ...     text="04 bản tin: 01 bản tin/quý x 4 quý",
    ...     total=Quantity(4, "bản tin"),
    ...     rates=(Quantity(1, "bản tin", per=(Per(1, "quý"),)),),
    ...     duration=Span(4, "quý"),
    ... )
    >>> for milestone in milestones(quota, dt.date(2025, 1, 1)):
    ...     print(milestone)
    2025-04-01: 1 bản tin
    2025-07-01: 1 bản tin
    2025-10-01: 1 bản tin
    2026-01-01: 1 bản tin
    >>> [str(m.due) for m in milestones(quota, dt.date(2025, 1, 1), counting=Counting.FIRST_DAY)]
    ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31']
    """
    if isinstance(target, DeliverableQuota):
        return tuple(Series(target, start, None, counting).milestones())
    return tuple(sorted(_of_task(target, start, counting), key=lambda milestone: milestone.due))


def _of_task(task: Task, start: dt.date, counting: Counting) -> Iterator[Milestone]:
    end = task_end(task, start, counting)
    for path, quota in task.quota_paths():
        yield from Series(quota, start, end, counting).milestones(path)
    if end is None:
        return
    yield from _reports(task, start, counting)
    yield Milestone(due=end, opens=_first_day(start, 0, counting), kind=MilestoneKind.END)


def _reports(task: Task, start: dt.date, counting: Counting) -> Iterator[Milestone]:
    """Iterate over the periodic reports and checks of a task, where they are those of a law whose limits are known."""
    law = law_of(task, approved=task.approved or start)
    if task.months is None or (law is not None and not law.limits_known):
        return
    for kind, months in ((MilestoneKind.REPORT, REPORT_MONTHS), (MilestoneKind.CHECK, CHECK_MONTHS)):
        for number in range(1, task.months // months + 1):
            yield Milestone(
                due=date_after(start, months=number * months, counting=counting),
                opens=_first_day(start, (number - 1) * months, counting),
                kind=kind,
                number=number,
            )


def _first_day(start: dt.date, months: int, counting: Counting) -> dt.date:
    return date_after(start, months=months, counting=counting) + dt.timedelta(days=1)


def task_end(task: Task, start: dt.date, counting: Counting = Counting.CIVIL_CODE) -> dt.date | None:
    """Return the last day of a task that starts on ``start``, or None where its length is not known."""
    return None if task.months is None else date_after(start, months=task.months, counting=counting)


class Series:
    """The deliveries of one quota in time: how many are due by a day, and on which days.

    Arguments:
        end: the last day of the task; None for a quota by itself.
    """

    __slots__ = ("_counting", "_each", "_unit", "count", "derived", "end", "quota", "start", "total")

    def __init__(self, quota: DeliverableQuota, start: dt.date, end: dt.date | None, counting: Counting) -> None:
        self.quota: DeliverableQuota = quota
        self.start: dt.date = start
        self._counting = counting
        self.derived: Derivation = quota.derive(start=start)
        self.total: Interval = self.derived.total
        self.count: int
        self.count, self._each, self._unit = self._steps()
        self.end: dt.date | None = self._last_day(end)

    def _steps(self) -> tuple[int, Interval, TimeUnit]:
        """Return how many periods there are, what is due in each, and how long one is."""
        nothing = 0, UNKNOWN, TimeUnit(0, 0)
        step, duration = self.derived.step, self.derived.duration
        if step is None or duration is None or self.derived.contradictions:
            return nothing  # numbers that contradict each other make no calendar
        per = step[1]
        unit, periods = time_unit(per.unit), _whole_periods(duration, per, self.start)
        if unit is None or not periods or per.amount != int(per.amount):
            return nothing
        outlets = self.derived.outlets
        rate = self.derived.step_amount
        per_outlet = any(time_unit(p.unit) is None for p in step[0].per)
        each = rate * (outlets.value if outlets else Interval(1, None)) if per_outlet else rate
        return periods, each, TimeUnit(unit.days * int(per.amount), unit.months * int(per.amount))

    def _last_day(self, end: dt.date | None) -> dt.date | None:
        own = self._due(self.count) if self.count else self._end_of_duration()
        if own is None or end is None:
            return own or end
        return min(own, end)

    def _end_of_duration(self) -> dt.date | None:
        """Return the last day of the duration; None where it has none, or one that no calendar reaches."""
        duration = self.derived.duration
        unit = None if duration is None else time_unit(duration.unit)
        if duration is None or unit is None or duration.amount != int(duration.amount):
            return None
        amount = int(duration.amount)
        try:
            return date_after(self.start, days=unit.days * amount, months=unit.months * amount, counting=self._counting)
        except DateError:
            return None

    def _due(self, number: int) -> dt.date:
        return date_after(
            self.start, days=self._unit.days * number, months=self._unit.months * number, counting=self._counting
        )

    def milestones(self, path: str | None = None) -> Iterator[Milestone]:
        """Yield the milestones; see :func:`milestones`."""
        if self.end is None or (self.total == UNKNOWN and not self.count):
            return
        opens = _first_day(self.start, 0, self._counting)
        if not self.count:
            yield self._milestone(self.end, opens, self.total, 1, path)
        for number in range(1, self.count + 1):
            due = min(self._due(number), self.end)
            yield self._milestone(due, min(opens, due), self._each, number, path)
            opens = due + dt.timedelta(days=1)

    def _milestone(self, due: dt.date, opens: dt.date, amount: Interval, number: int, path: str | None) -> Milestone:
        return Milestone(due=due, opens=opens, amount=amount, quota=self.quota, number=number, path=path)

    def due_by(self, on: dt.date) -> Interval:
        """Return how many are due by the end of a day; the same as adding up the milestones, without making them."""
        if self.end is None:
            return Interval(0, 0)
        if on >= self.end:
            return self.total
        return self._each * self._periods_by(on) if self.count else Interval(0, 0)

    def _periods_by(self, on: dt.date) -> int:
        if on < self.start:
            return 0
        if self._unit.days:
            days = (on - self.start).days + (self._counting is Counting.FIRST_DAY)
            return min(days // self._unit.days, self.count)
        months = (on.year - self.start.year) * 12 + on.month - self.start.month
        number = months // self._unit.months + 1  # at most one too many, or two before the day of the month
        while number and self._due(number) > on:
            number -= 1
        return min(number, self.count)


def _whole_periods(duration: Span, per: Per, start: dt.date) -> int:
    periods = periods_in(duration, per, start=start)
    return 0 if periods is None else int(periods.low)


@guarded
def due_between(made: Iterable[Milestone], first: dt.date, last: dt.date) -> tuple[Milestone, ...]:
    """Return the milestones that fall due from ``first`` to ``last``, both included.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> made = tdc.milestones(tdc.programme_1322().tasks[0], dt.date(2025, 1, 1))
    >>> {milestone.due.year for milestone in due_between(made, dt.date(2025, 1, 1), dt.date(2025, 12, 31))}
    {2025}
    """
    return tuple(milestone for milestone in made if first <= milestone.due <= last)


@guarded
def start_window(task: Task) -> Window | None:
    """Return the days between which a task starts, as far as it is known; None where nothing is.

    An announcement says only the year; which day it is stands in the contract, and is not guessed here.

    >>> print(start_window(Task(title="Truyền thông", start_year=2025)))
    2025-01-01 … 2025-12-31
    """
    if task.start is not None:
        return Window(task.start, task.start)
    if task.start_year is None:
        return None
    return Window(dt.date(task.start_year, 1, 1), dt.date(task.start_year, 12, 31))


@guarded
def end_window(task: Task, *, start: Window | None = None, counting: Counting = Counting.CIVIL_CODE) -> Window | None:
    """Return the days between which a task ends, as far as its start and length are known.

    Arguments:
        start: the days between which it starts, where the task itself does not say.
        counting: whether the first day counts.

    >>> print(end_window(Task(title="Truyền thông", start_year=2025, months=15)))
    2026-04-01 … 2027-03-31
    """
    if start is None:
        start = start_window(task)
    if start is None or task.months is None:
        return None
    return Window(*(date_after(day, months=task.months, counting=counting) for day in (start.first, start.last)))
