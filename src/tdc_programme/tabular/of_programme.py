"""What a programme promises, as tables: tasks, deliverables, quotas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..arguments import guarded
from ..programme.deliverables import Deliverable, DeliverableQuota
from ..programme.products import product_code
from ..programme.programme import Programme
from ..programme.tasks import Task
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
            rows += [{**of_task(row, one), **_quota_row(path, quota)} for path, quota in one.quota_paths()]
        else:
            rows.append(_quota_row(None, one))
    return build("quotas", rows)


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


def of_task(row: int | None, task: Task) -> dict[str, Any]:
    """Return what each table that is about tasks says of the task of a row."""
    return {
        "task_row": row,
        "task": task.number,
        "title": task.title,
        "start_year": task.start_year,
        "hosts": [host.name for host in task.hosts],
        "host_keys": [host.key for host in task.hosts],
    }


def counted(quota: DeliverableQuota, unit: str | None) -> dict[str, Any]:
    """Return what each table that is about quotas says of what one counts."""
    return {"text": quota.text, "unit": unit, "product": None if unit is None else product_code(unit)}


def _quota_row(path: str | None, quota: DeliverableQuota) -> dict[str, Any]:
    derived = quota.derive()
    low, high = bounds(derived.total)
    return {
        "path": path,
        **counted(quota, derived.unit),
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
