"""Programmes, tasks, quotas, milestones and progress as people look at them."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from ..programme.deliverables import DeliverableQuota
from ..programme.orientations import OrientationPlan, PriorityOrientation
from ..programme.programme import Programme
from ..programme.tasks import Task
from ..programme.time.progress import Delivery, Misfit, Progress, QuotaProgress, Status
from ..programme.time.schedule import Milestone
from ..vietnamese.numbers import format_number
from ..vietnamese.quantities import Quantity
from .markup import Child, Markup, described, element, folded, joined, listed
from .said import RowTable, Words, amount, day, interval, several

#: What comes back more often than this is told as one.
_OFTEN = 4
#: Which progress wants attention, and how much.
_URGENCY = {Status.OVERDUE: "error", Status.BEHIND: "warning", Status.EXCEEDED: "info", Status.MET: "info"}


def _task_row(task: Task, words: Words) -> tuple[Child, ...]:
    people = several(task.hosts), several(task.leads)
    return task.number, task.title, *people, task.months, task.start_year, len(task.quotas())


def _quota_row(quota: DeliverableQuota, words: Words) -> tuple[Child, ...]:
    total = interval(quota.derive().total)
    contradictions = several(quota.contradictions())
    return (
        [quota.text, element("p", contradictions, class_="error") if contradictions else None],
        None if total == "≥ 0" else total,
        several(quota.rates),
        several(quota.requirements),
        None if quota.duration is None else str(quota.duration),
        "; ".join(quota.places),
    )


def _milestone_row(milestone: Milestone, words: Words) -> tuple[Child, ...]:
    return (
        day(milestone.due),
        words[milestone.kind.value],
        None if milestone.amount is None else interval(milestone.amount),
        None if milestone.quota is None else milestone.quota.text,
        milestone.path,
        day(milestone.opens),
    )


@frozen
class Recurring:
    """Milestones of one quota, or of one kind: what comes back is told once.

    Arguments:
        first, last: of its milestones.
        count: how many there are.
    """

    first: Milestone
    last: Milestone
    count: int


def in_series(milestones: Iterable[Milestone]) -> list[Recurring]:
    """Return milestones with those that come back often as one, in the order of their first days."""
    groups: dict[tuple[str, str | None], list[Milestone]] = {}
    for each in milestones:
        groups.setdefault((each.kind, each.path), []).append(each)
    series: list[Recurring] = []
    for group in groups.values():
        told = [group] if len(group) > _OFTEN else [[each] for each in group]
        series += [Recurring(each[0], each[-1], len(each)) for each in told]
    return sorted(series, key=lambda each: each.first.due)


def _series_row(series: Recurring, words: Words) -> tuple[Child, ...]:
    due, kind, amount_, text, *_ = _milestone_row(series.first, words)
    if series.count == 1:
        return due, kind, amount_, text
    times = words["times"].format(format_number(series.count))
    return [due, " – ", day(series.last.due)], [kind, element("br"), times], amount_, text


def _delivery_row(delivery: Delivery, words: Words) -> tuple[Child, ...]:
    return day(delivery.on), amount(delivery.amount), delivery.quota.text, delivery.task, delivery.evidence


def _progress_row(row: QuotaProgress, words: Words) -> tuple[Child, ...]:
    return (
        element("span", words[row.status.value], class_=_URGENCY.get(row.status)),
        row.quota.text,
        amount(row.delivered),
        interval(row.due),
        interval(row.required),
        row.unit,
    )


def _quantity_row(quantity: Quantity, words: Words) -> tuple[Child, ...]:
    high = "" if quantity.upper is None else f"–{amount(quantity.upper)}"
    return f"{amount(quantity.amount)}{high}", quantity.unit, str(quantity)


TASKS = RowTable(
    "tasks",
    ("number", "title", "hosts", "leads", "months", "year", "quotas"),
    ("n", "t", "", "", "n", "n", "n"),
    _task_row,
)
QUOTAS = RowTable(
    "quotas",
    ("text", "total", "rates", "requirements", "duration", "places"),
    ("t", "n", "", "", "", ""),
    _quota_row,
)
MILESTONES = RowTable(
    "milestones", ("due", "kind", "amount", "text", "path", "opens"), ("d", "d", "n", "t", "", "d"), _milestone_row
)
CALENDAR = RowTable("calendar", ("due", "kind", "amount", "text"), ("d", "d", "n", "t"), _series_row)
DELIVERIES = RowTable(
    "deliveries", ("on", "amount", "deliverable", "task", "evidence"), ("d", "n", "t", "n", ""), _delivery_row
)
PROGRESS = RowTable(
    "progress",
    ("status", "deliverable", "delivered", "due_now", "required", "unit"),
    ("d", "t", "n", "n", "n", ""),
    _progress_row,
)
QUANTITIES = RowTable("quantities", ("amount", "unit", "text"), ("n", "", ""), _quantity_row)


def programme_view(programme: Programme, words: Words) -> Markup:
    """Return what a programme is, its orientations behind a line each, and its tasks."""
    return joined(
        element("h3", f"{words['programme']} {programme.code}"),
        element("p", programme.name),
        described(
            [
                (words["period"], str(programme.period)),
                (words["legal_bases"], listed(map(str, programme.legal_bases))),
                (words["orientations"], [plan_view(plan, words) for plan in programme.orientations]),
            ]
        ),
        TASKS.of(programme.tasks, words) if programme.tasks else None,
    )


def plan_view(plan: OrientationPlan, words: Words) -> Markup:
    """Return the orientations of a year behind a line."""
    items = element("ol", (element("li", orientation_view(each, words)) for each in plan.orientations))
    return folded(plan.title or " ".join(filter(None, [words["orientations"], str(plan.year or "")])), items)


def orientation_view(orientation: PriorityOrientation, words: Words) -> Markup:
    """Return a priority orientation with its activities."""
    return joined(orientation.text, element("ul", (element("li", each) for each in map(str, orientation.activities))))


def task_view(task: Task, words: Words) -> Markup:
    """Return a task: who does it, what for, and what it promises."""
    quotas = task.quotas()
    return joined(
        element("h3", str(task)),
        described(
            [
                (words["hosts"], listed(map(str, task.hosts))),
                (words["leads"], listed(map(str, task.leads))),
                (words["objective"], task.objective),
                (words["year"], task.start_year),
                (words["note"], task.note),
            ]
        ),
        element("ol", (element("li", each.text) for each in task.deliverables)) if task.deliverables else None,
        QUOTAS.of(quotas, words) if quotas else None,
    )


def progress_view(progress: Progress, words: Words) -> Markup:
    """Return how far a task is on a day, quota by quota."""
    return joined(
        element("h3", str(progress.task)),
        described([(words["on"], day(progress.on))]),
        PROGRESS.of(progress.quotas, words),
        listed(_misfit(each, words) for each in progress.misfits),
    )


def _misfit(misfit: Misfit, words: Words) -> Markup:
    reason = element("span", words[misfit.reason.value], class_="warning")
    return joined(reason, ": ", day(misfit.delivery.on), " – ", misfit.delivery.quota.text)
