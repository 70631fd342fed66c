"""What is due and what is done, as tables: milestones, progress, deliveries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve

from ..arguments import guarded, wrong_type
from ..errors import DateError
from ..programme.arithmetic.intervals import Interval
from ..programme.deliverables import DeliverableQuota
from ..programme.programme import Programme, ProgrammeProgress
from ..programme.tasks import Task
from ..programme.time.progress import Delivery, Progress, QuotaProgress, progress
from ..programme.time.schedule import Milestone, Window, milestones, start_window
from .arrow import Table
from .building import Row, bounds, build
from .of_programme import counted, of_task


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
            {**of_task(row, task), **made}
            for row, task in enumerate(_started(target, start).tasks, 1)
            if (window := start_window(task)) is not None
            for made in _milestone_rows(task, window)
        ]
    elif isinstance(target, Task | DeliverableQuota):
        window = Window(start, start) if start is not None else _own_window(target)
        of = of_task(1, target) if isinstance(target, Task) else {}
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
            {"on": report.on, **of_task(row, report.task), **_progress_row(quota)}
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


# --- rows -------------------------------------------------------------------------------------------------------


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
        **({} if one.quota is None else counted(one.quota, one.quota.derive().unit)),
    }


def _progress_row(quota: QuotaProgress) -> Row:
    said: dict[str, Any] = {
        "path": quota.path,
        **counted(quota.quota, quota.unit),
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
