"""The programme as a whole (chương trình), and the questions one can ask of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar, overload

from attrs import evolve, field, frozen

from ..arguments import brief, guarded
from ..errors import DataError
from ..law.citations import Citation, LegalBasis
from ..storable import Storable
from ..tables import RAISE
from ..values import each, is_a, string
from ..vietnamese.dates import Period
from .arithmetic.conventions import Counting
from .arithmetic.intervals import Interval
from .chain import LegalGraph
from .deliverables import DeliverableQuota
from .facts import ProgrammeFact, programme_facts
from .merging import Merge, merge_tasks
from .orientations import OrientationPlan, PriorityOrientation
from .papers import ProgrammePaper, programme_papers
from .people import Organisation, Person
from .products import product_code
from .quota_rows import QuantityTotal, QuotaRow
from .targets import Indicator
from .tasks import Task
from .territory import Region, region_of
from .time.progress import Delivery, Misfit, MisfitReason, Progress, progress
from .time.rollup import RollUp, roll_up
from .time.schedule import start_window

K = TypeVar("K")


T = TypeVar("T")


#: How many tasks ``print(programme)`` lists.
_LISTED = 10


@frozen(repr=False, kw_only=True)
class Programme(Storable):
    """A national programme (chương trình quốc gia).

    Arguments:
        code: the number of its founding decision, ``"1322"``.
        name: its official name.
        period: the years it runs.
        legal_bases: the documents it rests on.
        orientations: its plans of priority orientations, one a year.
        tasks: its tasks, of all years.
        indicators: its own targets.

    >>> from tdc_programme.vietnamese.dates import WrittenDate
    >>> period = Period(WrittenDate(2021), WrittenDate(2030))
    >>> task = Task(number=1, title="Truyền thông", hosts=(Organisation("Trung tâm A"),), months=15, start_year=2025)
    >>> print(Programme(code="1322", name="Chương trình quốc gia …", period=period, tasks=(task,)))
    Chương trình 1322 (2021–2030): Chương trình quốc gia …
      1 nhiệm vụ, 0 định mức sản phẩm
      2025 – 1. Truyền thông (15 tháng): Trung tâm A
    """

    code: str = field(validator=string())
    name: str = field(validator=string())
    period: Period = field(validator=is_a(Period))
    legal_bases: tuple[LegalBasis, ...] = field(default=(), validator=each(is_a(LegalBasis)))
    orientations: tuple[OrientationPlan, ...] = field(default=(), validator=each(is_a(OrientationPlan)))
    tasks: tuple[Task, ...] = field(default=(), validator=each(is_a(Task)))
    indicators: tuple[Indicator, ...] = field(default=(), validator=each(is_a(Indicator)))

    def __str__(self) -> str:
        years = [side.year for side in (self.period.start, self.period.end) if side is not None and side.year]
        when = f" ({'–'.join(map(str, years))})" if years else ""
        lines = [f"Chương trình {self.code}{when}: {self.name}"]
        lines.append(f"  {len(self.tasks)} nhiệm vụ, {sum(1 for _ in self.quota_rows())} định mức sản phẩm")
        for plan in self.orientations:
            year = "" if plan.year is None else f" {plan.year}"
            lines.append(f"  Định hướng{year}: {len(plan.orientations)} nội dung ưu tiên")
        for task in self.tasks[:_LISTED]:
            year = "" if task.start_year is None else f"{task.start_year} – "
            hosts = ", ".join(map(str, task.hosts))
            lines.append(f"  {year}{task}{': ' if hosts else ''}{hosts}")
        if len(self.tasks) > _LISTED:
            lines.append(f"  … và {len(self.tasks) - _LISTED} nhiệm vụ khác")
        return "\n".join(lines)

    @property
    def facts(self) -> tuple[ProgrammeFact, ...]:
        """What public papers report of it beside its targets; none where nothing is known."""
        return programme_facts(self.code, default=())

    @property
    def papers(self) -> tuple[ProgrammePaper, ...]:
        """The papers that the bundled programme stands in: addressees, deadline, signer; of another programme none."""
        return programme_papers(self.code)

    # --- tasks ---

    @overload
    def task(self, number: int, year: int | None = None) -> Task: ...
    @overload
    def task(self, number: int, year: int | None = None, *, default: T) -> Task | T: ...
    @guarded
    def task(self, number: int, year: int | None = None, *, default: Any = RAISE) -> Any:
        """Return the task with a number, of one start year where numbers come back year after year.

        Arguments:
            number: its number in the announcement.
            year: its start year.
            default: what to return where there is no such task, instead of raising.

        Raises:
            DataError: there is no such task, or several; the reason names the numbers that there are, or the years.
        """
        found = [t for t in self.tasks if t.number == number and year in (None, t.start_year)]
        if len(found) == 1:
            return found[0]
        of = "" if year is None else f" of {year}"
        if found:
            years = sorted({t.start_year for t in found if t.start_year is not None})
            hint = f": give one of the years {', '.join(map(str, years))}" if len(years) > 1 else ""
            raise DataError(f"Programme {self.code}: {len(found)} tasks have the number {number}{of}{hint}")
        if default is not RAISE:
            return default
        there = sorted({t.number for t in self.tasks if t.number is not None and year in (None, t.start_year)})
        known = f" (there are {', '.join(map(str, there[:_LISTED]))}{', …' * (len(there) > _LISTED)})" if there else ""
        raise DataError(f"Programme {self.code}: no task {brief(number)}{of}{known}")

    @guarded
    def where(self, wanted: Callable[[Task], bool]) -> Programme:
        """Return the programme with only the tasks that ``wanted`` accepts."""
        return evolve(self, tasks=tuple(filter(wanted, self.tasks)))

    @guarded
    def tasks_of(self, orientation: int | PriorityOrientation, year: int | None = None) -> tuple[Task, ...]:
        """Return the tasks that answer a priority orientation.

        Only what tasks themselves say counts (:attr:`Task.orientation`): nothing is guessed from their words.

        Arguments:
            orientation: the orientation, or its number.
            year: the year of its plan; needed with a number that several plans have for different orientations.

        Raises:
            DataError: the number means several orientations.
        """
        if isinstance(orientation, PriorityOrientation):
            return tuple(task for task in self.tasks if self.orientation_of(task) == orientation)
        plans = [plan for plan in self.orientations if year in (None, plan.year)]
        meant = {o.text for plan in plans for o in plan.orientations if o.number == orientation}
        if len(meant) > 1:
            years = ", ".join(str(plan.year) for plan in plans)
            raise DataError(f"Programme {self.code}: orientation {orientation} differs between {years}: give year=…")
        return tuple(
            task
            for task in self.tasks
            if task.orientation == orientation and (year is None or self._plan_year(task) == year)
        )

    def _plan_of(self, task: Task) -> OrientationPlan | None:
        year = task.start_year if task.plan_year is None else task.plan_year
        for plan in self.orientations:
            if plan.year == year:
                return plan
        # The only plan there is must be the one that was meant, unless the task names another.
        return self.orientations[0] if len(self.orientations) == 1 and task.plan_year is None else None

    def _plan_year(self, task: Task) -> int | None:
        plan = self._plan_of(task)
        return (task.plan_year or task.start_year) if plan is None else plan.year

    @guarded
    def orientation_of(self, task: Task) -> PriorityOrientation | None:
        """Return the priority orientation that a task says it answers, or None."""
        plan = self._plan_of(task)
        if plan is None or task.orientation is None:
            return None
        return next((o for o in plan.orientations if o.number == task.orientation), None)

    def tasks_by_host(self) -> Mapping[Organisation, tuple[Task, ...]]:
        """Return the tasks of each host (tổ chức chủ trì), in text order.

        Names that differ only in letter case or the writing of a dash are one host, under the first of them.
        """
        return _grouped(self.tasks, lambda task: ((host.key, host) for host in task.hosts))

    def tasks_by_lead(self) -> Mapping[Person, tuple[Task, ...]]:
        """Return the tasks of each leader (chủ nhiệm nhiệm vụ). Leaders of one name are taken for one person."""
        return _grouped(self.tasks, lambda task: ((lead.key, lead) for lead in task.leads))

    def tasks_by_region(self) -> Mapping[Region, tuple[Task, ...]]:
        """Return the tasks that name a region, or a province in it, among the places of their quotas."""
        return _grouped(self.tasks, lambda task: ((region.name, region) for region in self.regions_of(task)))

    def tasks_by_product(self) -> Mapping[str, tuple[Task, ...]]:
        """Return the tasks that promise each kind of product, by its code (:func:`~.products.product_kind`)."""
        return _grouped(self.tasks, lambda task: ((kind, kind) for kind in _products(task)))

    @guarded
    def regions_of(self, task: Task) -> tuple[Region, ...]:
        """Return the regions that a task names, as they are when it starts, or when the programme does.

        None where neither is known: regions were drawn anew in 2025.
        """
        begins = start_window(task)
        year = self.period.start.year if self.period.start is not None else None
        if begins is None and year is None:
            return ()
        on = begins.first if begins is not None else dt.date(year or 1, 1, 1)
        found = (region_of(place, on, default=None) for quota in task.quotas() for place in quota.places)
        return tuple(dict.fromkeys(region for region in found if region is not None))

    # --- quotas ---

    def quota_rows(self) -> Iterator[QuotaRow]:
        """Yield each quota with its task and its path there."""
        for task in self.tasks:
            for path, quota in task.quota_paths():
                yield QuotaRow(task=task, path=path, quota=quota)

    def quotas(self) -> tuple[DeliverableQuota, ...]:
        """Return the quotas of all tasks, in text order."""
        return tuple(quota for task in self.tasks for quota in task.quotas())

    def totals(self) -> tuple[QuantityTotal, ...]:
        """Return how many of each kind of product the tasks promise, by start year."""
        sums: dict[tuple[int | None, str], tuple[Interval, int]] = {}
        for task in self.tasks:
            for quota in task.quotas():
                derived = quota.derive()
                if derived.unit is None:
                    continue
                key = task.start_year, product_code(derived.unit)
                total, count = sums.get(key, (Interval(0, 0), 0))
                sums[key] = total + derived.total, count + 1
        ordered = sorted(sums.items(), key=lambda item: (item[0][0] or 0, item[0][1]))
        return tuple(
            QuantityTotal(product=product, year=year, total=total, quotas=count)
            for (year, product), (total, count) in ordered
        )

    # --- several announcements, the law, progress ---

    @guarded
    def merge(self, later: Programme) -> Merge[Programme]:
        """Return this programme with the tasks and plans of a later announcement, and what that changed.

        A task of the same start year and title is the same task: the later one holds. Every difference is told.

        Raises:
            DataError: ``later`` is another programme.
        """
        if later.code != self.code:
            raise DataError(f"Programme {self.code} cannot be merged with programme {later.code}")
        tasks, changes = merge_tasks(self.tasks, later.tasks)
        plans = {plan.year: plan for plan in (*self.orientations, *later.orientations)}
        merged = evolve(
            self,
            tasks=tasks,
            orientations=tuple(plans.values()),
            legal_bases=tuple(dict.fromkeys((*self.legal_bases, *later.legal_bases))),
            indicators=tuple({i.code: i for i in (*self.indicators, *later.indicators)}.values()),
        )
        return Merge(merged, changes)

    @guarded
    def with_legal_bases(self, graph: LegalGraph, document: Citation) -> LegalGraph:
        """Return a legal graph with the document that carries this programme, resting on its legal bases."""
        return graph.add(document, self.legal_bases)

    @guarded
    def progress(
        self, deliveries: Iterable[Delivery], on: dt.date, *, counting: Counting = Counting.CIVIL_CODE
    ) -> ProgrammeProgress:
        """Return how far every task is at the end of a day.

        A delivery is counted to the task that it names, else to the only one that has its quota. What fits no task,
        or several, is reported and not counted. Tasks without a start, or a start year, are left out
        (:attr:`ProgrammeProgress.undated`).
        """
        by_task, misfits = self._assign(deliveries)
        reports: list[Progress] = []
        undated: list[Task] = []
        for index, task in enumerate(self.tasks):
            if task.start is None and task.start_year is None:
                undated.append(task)
            else:
                reports.append(progress(task, by_task.get(index, ()), on, counting=counting))
        return ProgrammeProgress(
            programme=self, on=on, tasks=tuple(reports), misfits=tuple(misfits), undated=tuple(undated)
        )

    def _assign(self, deliveries: Iterable[Delivery]) -> tuple[dict[int, list[Delivery]], list[Misfit]]:
        """Give each delivery to its task, by the task's place in the programme."""
        having: dict[DeliverableQuota, list[int]] = {}
        for index, task in enumerate(self.tasks):
            for quota in dict.fromkeys(task.quotas()):
                having.setdefault(quota, []).append(index)
        given: dict[int, list[Delivery]] = {}
        misfits: list[Misfit] = []
        for delivery in deliveries:
            fitting = [index for index in having.get(delivery.quota, ()) if _is_for(delivery, self.tasks[index])]
            if len(fitting) == 1:
                given.setdefault(fitting[0], []).append(delivery)
            else:
                reason = MisfitReason.SEVERAL_TASKS if fitting else MisfitReason.NO_SUCH_QUOTA
                misfits.append(Misfit(delivery, reason))
        return given, misfits


@frozen(repr=False, kw_only=True)
class ProgrammeProgress(Storable):
    """How far the tasks of a programme are on a day.

    Arguments:
        programme: the programme.
        on: the day.
        tasks: how far each task is.
        misfits: deliveries that fit no task, or several.
        undated: tasks of which not even the start year is known.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> report = tdc.programme_1322().progress([], dt.date(2026, 12, 31))
    >>> report.overall().tasks
    2
    """

    programme: Programme = field(validator=is_a(Programme), repr=False)
    on: dt.date = field(validator=is_a(dt.date))
    tasks: tuple[Progress, ...] = field(validator=each(is_a(Progress)))
    misfits: tuple[Misfit, ...] = field(default=(), validator=each(is_a(Misfit)))
    undated: tuple[Task, ...] = field(default=(), validator=each(is_a(Task)))

    def __str__(self) -> str:
        return "\n".join([f"Chương trình {self.programme.code} ({self.on})", *map(str, self.tasks)])

    def overall(self) -> RollUp:
        """Add up all tasks."""
        found = roll_up(self.tasks, lambda report: (self.programme.code,))
        return found[0] if found else RollUp(group=self.programme.code, tasks=0, statuses=(), products=())

    def by_host(self) -> tuple[RollUp, ...]:
        """Add up by host. A task of two hosts counts for both."""
        names = {host.key: host.name for task in reversed(self.programme.tasks) for host in task.hosts}
        return roll_up(self.tasks, lambda report: [names[host.key] for host in report.task.hosts])

    def by_lead(self) -> tuple[RollUp, ...]:
        """Add up by leader."""
        names = {lead.key: lead.name for task in reversed(self.programme.tasks) for lead in task.leads}
        return roll_up(self.tasks, lambda report: [names[lead.key] for lead in report.task.leads])

    def by_orientation(self) -> tuple[RollUp, ...]:
        """Add up by priority orientation; tasks that say none are left out."""

        def groups(report: Progress) -> list[str]:
            orientation = self.programme.orientation_of(report.task)
            return [] if orientation is None else [f"{orientation.number}. {orientation.text}"]

        return roll_up(self.tasks, groups)

    def by_region(self) -> tuple[RollUp, ...]:
        """Add up by region; a task that names several counts in full for each."""
        return roll_up(self.tasks, lambda report: [r.name for r in self.programme.regions_of(report.task)])

    def by_year(self) -> tuple[RollUp, ...]:
        """Add up by start year."""
        return roll_up(
            self.tasks, lambda report: [str(report.task.start.year if report.task.start else report.task.start_year)]
        )


def _is_for(delivery: Delivery, task: Task) -> bool:
    return delivery.task in (None, task.number) and delivery.year in (None, task.start_year)


def _products(task: Task) -> Iterator[str]:
    units = (quota.derive().unit for quota in task.quotas())
    return (product_code(unit) for unit in units if unit is not None)


def _grouped(tasks: Iterable[Task], groups: Callable[[Task], Iterable[tuple[str, K]]]) -> Mapping[K, tuple[Task, ...]]:
    """Group tasks by keys; each group goes under the first value that came with its key."""
    names: dict[str, K] = {}
    found: dict[str, list[Task]] = {}
    for task in tasks:
        for key, name in dict(groups(task)).items():
            names.setdefault(key, name)
            found.setdefault(key, []).append(task)
    return {names[key]: tuple(members) for key, members in found.items()}
