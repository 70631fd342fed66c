"""The tables of a programme: tasks, deliverables, quotas, milestones, progress, deliveries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve

from ..arguments import guarded, wrong_type
from ..errors import DateError
from ..programme.arithmetic.intervals import Interval
from ..programme.deliverables import Deliverable, DeliverableQuota
from ..programme.products import product_code
from ..programme.programme import Programme, ProgrammeProgress
from ..programme.tasks import Task
from ..programme.time.progress import Delivery, Progress, QuotaProgress, progress
from ..programme.time.schedule import Milestone, Window, milestones, start_window
from ..vietnamese.quantities import Quantity, Span
from .arrow import Table
from .building import Row, bounds, build


@guarded
def tasks_table(programme: Programme | Task | Iterable[Task]) -> Table:
    """Return the tasks (nhiệm vụ KH&CN) of a programme as an Arrow table, one a row.

    With :func:`deliverables_table` and :func:`quotas_table` it has all that a task says: :func:`~.read_tasks` gives the
    tasks back. Pandas, Polars and DuckDB take it as it is.

    Arguments:
        programme: a programme, a task, or several.

    Raises:
        DataError: a number does not fit (an Arrow amount has 32 figures before the comma and 6 behind it).
        MissingExtraError: pyarrow is not installed.

    >>> import tdc_programme as tdc
    >>> table = tdc.tasks_table(tdc.programme_1322())
    >>> table.num_rows, table.column("months").to_pylist(), table.column("leads")[0].as_py()
    (2, [15, 18], [{'name': 'Nguyễn Thị Thu Hà', 'title': 'CN.'}])
    """
    return build("tasks", [_task_row(row, task) for row, task in enumerate(_tasks(programme), 1)])


@guarded
def deliverables_table(programme: Programme | Task | Iterable[Task]) -> Table:
    """Return the deliverables (sản phẩm) of tasks and the dash items under them as an Arrow table, one a row.

    Arguments:
        programme: a programme, a task, or several.

    Raises:
        DataError: a value does not fit its column.
        MissingExtraError: pyarrow is not installed.

    >>> import tdc_programme as tdc
    >>> tdc.deliverables_table(tdc.programme_1322()).column("path").to_pylist()[:2]
    ['deliverables[0]', 'deliverables[1]']
    """
    return build(
        "deliverables",
        [
            {
                "task_row": row,
                "task": task.number,
                "path": path,
                "number": deliverable.number,
                "text": deliverable.text,
                "contents": deliverable.contents,
            }
            for row, task in enumerate(_tasks(programme), 1)
            for path, deliverable in _deliverables(task.deliverables, "deliverables")
        ],
    )


@guarded
def quotas_table(programme: Programme | Task | DeliverableQuota | Iterable[Task | DeliverableQuota]) -> Table:
    """Return the quotas (định mức sản phẩm) of tasks as an Arrow table, one a row.

    ``low`` and ``high`` are the least and the most that a quota asks for in all, rounded outwards where they have more
    than six decimals; ``total``, ``rates``, ``requirements``, ``duration`` and ``places`` are what it says, exactly.

    Arguments:
        programme: a programme, a task, a quota, or several.

    Raises:
        DataError: a number does not fit (an Arrow amount has 32 figures before the comma and 6 behind it).
        MissingExtraError: pyarrow is not installed.

    >>> import tdc_programme as tdc
    >>> table = tdc.quotas_table(tdc.programme_1322())
    >>> row = table.slice(0, 1).to_pylist()[0]
    >>> row["unit"], int(row["low"]), int(row["high"]), row["places"][:1]
    ('hội thảo chuyên đề', 6, 6, ['Trung du, miền núi Bắc Bộ'])
    """
    if isinstance(programme, DeliverableQuota):
        programme = (programme,)
    rows: list[Row] = []
    for row, one in enumerate((programme,) if isinstance(programme, Task) else _members(programme), 1):
        if isinstance(one, Task):
            rows += [{**_of_task(row, one), **_quota_row(path, quota)} for path, quota in one.quota_paths()]
        else:
            rows.append(_quota_row(None, one))
    return build("quotas", rows)


@guarded
def milestones_table(
    target: Programme | Task | DeliverableQuota | Iterable[Milestone], start: dt.date | None = None
) -> Table:
    """Return what is due when (mốc thời gian) as an Arrow table, one milestone a row.

    Of a task whose start year alone is known ``due`` is null; ``due_earliest`` and ``due_latest`` say between which
    days it lies. A milestone that only one of the ends of that year gives has only one of them. Of a programme, tasks
    of which not even the start year is known have no rows.

    Arguments:
        target: a programme, a task, a quota, or milestones that were made before.
        start: the first day; of a programme it is that of the tasks that can start on it and do not say their own.

    Raises:
        DateError: of a quota or a task it is not known when it starts; or the calendar ends before it does.
        MissingExtraError: pyarrow is not installed.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> table = tdc.milestones_table(tdc.programme_1322().tasks[0], dt.date(2025, 1, 1))
    >>> row = table.slice(0, 1).to_pylist()[0]
    >>> row["kind"], str(row["due"]), str(row["due_earliest"])
    ('report', '2025-07-01', '2025-07-01')
    >>> undated = tdc.milestones_table(tdc.programme_1322()).to_pylist()[0]
    >>> undated["due"], str(undated["due_earliest"]), str(undated["due_latest"])
    (None, '2025-07-01', '2026-06-30')
    """
    if isinstance(target, Programme):
        rows: list[Row] = [
            {**_of_task(row, task), **made}
            for row, task in enumerate(_started(target, start).tasks, 1)
            if (window := start_window(task)) is not None
            for made in _milestone_rows(task, window)
        ]
    elif isinstance(target, Task | DeliverableQuota):
        window = Window(start, start) if start is not None else _own_window(target)
        of = _of_task(1, target) if isinstance(target, Task) else {}
        rows = [{**of, **made} for made in _milestone_rows(target, window)]
    else:
        rows = [_milestone_row(one, one) for one in target]
    return build("milestones", rows)


@guarded
def progress_table(
    target: Progress | ProgrammeProgress | Iterable[Progress] | Task | Programme,
    deliveries: Iterable[Delivery] = (),
    on: dt.date | None = None,
    *,
    start: dt.date | None = None,
) -> Table:
    """Return how far quotas are (tiến độ) as an Arrow table, one quota a row.

    Arguments:
        target: what :func:`~tdc_programme.progress` or :meth:`Programme.progress` gave, or several; or a task or a
            programme, whose progress is asked for here.
        deliveries: what was delivered, where ``target`` is a task or a programme.
        on: the day, where ``target`` is a task or a programme.
        start: the first day, where ``target`` is a task.

    Raises:
        DateError: of a task it is not known when it starts.
        MissingExtraError: pyarrow is not installed.
        TypeError: ``target`` is a task or a programme and ``on`` is missing.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> programme = tdc.programme_1322()
    >>> table = tdc.progress_table(programme, [], dt.date(2026, 12, 31))
    >>> table.num_rows, table.column("status")[0].as_py(), table.equals(
    ...     tdc.progress_table(programme.progress([], dt.date(2026, 12, 31)))
    ... )
    (9, 'undetermined', True)
    """
    if isinstance(target, Task | Programme):
        if on is None:
            raise wrong_type("progress_table", "a date", on, name="on")
        if isinstance(target, Programme):
            target = _started(target, start).progress(deliveries, on)
        else:
            target = progress(target, deliveries, on, start=start)
    if isinstance(target, Progress):
        reports: Iterable[tuple[int | None, Progress]] = [(None, target)]
    elif isinstance(target, ProgrammeProgress):
        dated = [row for row, task in enumerate(target.programme.tasks, 1) if start_window(task) is not None]
        reports = zip(dated, target.tasks)
    else:
        reports = [(None, report) for report in target]
    return build(
        "progress",
        [
            {"on": report.on, **_of_task(row, report.task), **_progress_row(quota)}
            for row, report in reports
            for quota in report.quotas
        ],
    )


@guarded
def deliveries_table(deliveries: Iterable[Delivery]) -> Table:
    """Return what was delivered (sản phẩm đã giao nộp) as an Arrow table, which :func:`~.read_deliveries` reads again.

    Raises:
        DataError: a number does not fit (an Arrow amount has 32 figures before the comma and 6 behind it).
        MissingExtraError: pyarrow is not installed.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> quota = tdc.programme_1322().tasks[0].quotas()[0]
    >>> table = tdc.deliveries_table([tdc.Delivery(quota=quota, on=dt.date(2026, 3, 31), amount=2, task=1)])
    >>> table.column("task").to_pylist(), str(table.column("on")[0].as_py())
    ([1], '2026-03-31')
    """
    return build(
        "deliveries",
        [
            {
                "task": one.task,
                "year": one.year,
                "quota": one.quota.text,
                "on": one.on,
                "amount": one.amount,
                "evidence": one.evidence,
            }
            for one in deliveries
        ],
    )


@guarded
def programme_tables(
    programme: Programme,
    deliveries: Iterable[Delivery] | None = None,
    on: dt.date | None = None,
    *,
    start: dt.date | None = None,
) -> Mapping[str, Table]:
    """Return all tables of a programme by their names: what a workbook of it holds.

    ``tasks``, ``deliverables``, ``quotas``, ``milestones``; with ``deliveries`` these, and with ``on`` the
    ``progress`` on that day. :func:`~.write_tables` writes them as one workbook.

    Arguments:
        programme: the programme.
        deliveries: what was delivered.
        on: the day of the progress.
        start: the first day of the tasks that can start on it and do not say their own.

    Raises:
        DataError: a number does not fit its column.
        MissingExtraError: pyarrow is not installed.

    >>> import tdc_programme as tdc
    >>> list(tdc.programme_tables(tdc.programme_1322()))
    ['tasks', 'deliverables', 'quotas', 'milestones']
    """
    made = {
        "tasks": tasks_table(programme),
        "deliverables": deliverables_table(programme),
        "quotas": quotas_table(programme),
        "milestones": milestones_table(programme, start),
    }
    given = () if deliveries is None else tuple(deliveries)
    if on is not None:
        made["progress"] = progress_table(programme, given, on, start=start)
    if deliveries is not None:
        made["deliveries"] = deliveries_table(given)
    return made


# --- rows -------------------------------------------------------------------------------------------------------


def _tasks(programme: Programme | Task | Iterable[Task]) -> Iterable[Task]:
    if isinstance(programme, Task):
        return (programme,)
    return programme.tasks if isinstance(programme, Programme) else programme


def _members(programme: Programme | Iterable[Task | DeliverableQuota]) -> Iterable[Task | DeliverableQuota]:
    return programme.tasks if isinstance(programme, Programme) else programme


def _deliverables(them: Iterable[Deliverable], path: str) -> Iterator[tuple[str, Deliverable]]:
    for index, deliverable in enumerate(them):
        yield f"{path}[{index}]", deliverable
        yield from _deliverables(deliverable.parts, f"{path}[{index}].parts")


def _task_row(row: int, task: Task) -> Row:
    return {
        "row": row,
        "number": task.number,
        "title": task.title,
        "start_year": task.start_year,
        "months": task.months,
        "start": task.start,
        "approved": task.approved,
        "hosts": [host.name for host in task.hosts],
        "host_keys": [host.key for host in task.hosts],
        "leads": [{"name": lead.name, "title": lead.title} for lead in task.leads],
        "cooperating": [unit.name for unit in task.cooperating],
        "objective": task.objective,
        "contents": task.contents,
        "orientation": task.orientation,
        "plan_year": task.plan_year,
        "is_classified": task.is_classified,
        "budget": None if task.budget is None else task.budget.amount,
        "budget_unit": None if task.budget is None else task.budget.unit,
        "group": task.group,
        "note": task.note,
        "cells": [
            {"column": cell.column, "text": cell.text, "role": cell.role, "amount": _quantity(cell.amount)}
            for cell in task.cells
        ],
    }


def _of_task(row: int | None, task: Task) -> dict[str, Any]:
    """Return what each table that is about tasks says of the task of a row."""
    return {
        "task_row": row,
        "task": task.number,
        "title": task.title,
        "start_year": task.start_year,
        "hosts": [host.name for host in task.hosts],
        "host_keys": [host.key for host in task.hosts],
    }


def _counted(quota: DeliverableQuota, unit: str | None) -> dict[str, Any]:
    return {"text": quota.text, "unit": unit, "product": None if unit is None else product_code(unit)}


def _quota_row(path: str | None, quota: DeliverableQuota) -> dict[str, Any]:
    derived = quota.derive()
    low, high = bounds(derived.total)
    return {
        "path": path,
        **_counted(quota, derived.unit),
        "low": low,
        "high": high,
        "is_consistent": not derived.contradictions,
        "total": _quantity(quota.total),
        "rates": [_quantity(rate) for rate in quota.rates],
        "requirements": [_quantity(requirement) for requirement in quota.requirements],
        "duration": _span(quota.duration),
        "places": quota.places,
    }


def _quantity(quantity: Quantity | None) -> dict[str, Any] | None:
    if quantity is None:
        return None
    return {
        "amount": quantity.amount,
        "unit": quantity.unit,
        "upper": quantity.upper,
        "bound": quantity.bound.value,
        "per": [{"amount": per.amount, "unit": per.unit} for per in quantity.per],
        "duration": _span(quantity.duration),
        "strict": quantity.strict,
        "upper_strict": quantity.upper_strict,
    }


def _span(span: Span | None) -> dict[str, Any] | None:
    return None if span is None else {"amount": span.amount, "unit": span.unit}


def _started(programme: Programme, start: dt.date | None) -> Programme:
    """Return a programme in which the tasks that can start on a day and do not say their own start on it."""
    if start is None:
        return programme
    tasks = (
        task.starting(start) if task.start is None and task.start_year in (None, start.year) else task
        for task in programme.tasks
    )
    return evolve(programme, tasks=tuple(tasks))


def _own_window(target: Task | DeliverableQuota) -> Window:
    known = start_window(target) if isinstance(target, Task) else None
    if known is None:
        what = f"Task {target.title!r:.60}" if isinstance(target, Task) else "a quota"
        raise DateError(
            f"{what}: neither its start nor its start year is known: give start=…",
            vietnamese="chưa biết ngày hay năm bắt đầu: hãy cho start=…",
        )
    return known


def _milestone_rows(target: Task | DeliverableQuota, window: Window) -> Iterator[Row]:
    """Iterate over the milestones of what starts between two days; what both ends give is one row."""
    if window.is_exact:
        yield from (_milestone_row(one, one) for one in milestones(target, window.first))
        return
    early, late = (
        {(one.path, one.kind, one.number): one for one in milestones(target, day)}
        for day in (window.first, window.last)
    )
    for key in (*early, *(key for key in late if key not in early)):
        yield _milestone_row(early.get(key), late.get(key))


def _milestone_row(early: Milestone | None, late: Milestone | None) -> Row:
    one = early or late
    assert one is not None
    exact = early == late
    amount = one.amount
    if amount is not None and late is not None and late.amount is not None:
        amount |= late.amount
    low, high = (None, None) if amount is None else bounds(amount)
    return {
        "kind": one.kind.value,
        "number": one.number,
        "due": one.due if exact else None,
        "due_earliest": None if early is None else early.due,
        "due_latest": None if late is None else late.due,
        "opens": one.opens if exact else None,
        "low": low,
        "high": high,
        "path": one.path,
        **({} if one.quota is None else _counted(one.quota, one.quota.derive().unit)),
    }


def _progress_row(quota: QuotaProgress) -> Row:
    said: dict[str, Any] = {
        "path": quota.path,
        **_counted(quota.quota, quota.unit),
        "status": quota.status.value,
        "delivered": quota.delivered,
        "limit": quota.limit if quota.limit is None else bounds(Interval.exactly(quota.limit))[1],
        "is_over": quota.is_over,
        "is_met": quota.is_met,
        "reaches_share": quota.reaches_share,
    }
    for name, interval in (("required", quota.required), ("due", quota.due), ("remaining", quota.remaining)):
        said[f"{name}_low"], said[f"{name}_high"] = bounds(interval)
    return said
