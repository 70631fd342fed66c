"""Putting two announcements together: the same task again, with what changed in it."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from attrs import evolve, field, fields, frozen

from ..arguments import guarded
from ..storable import Storable
from ..values import each, is_a, optional, string
from ..vietnamese.letters import fold
from .tasks import Task

T = TypeVar("T")


class ChangeKind(enum.StrEnum):
    """What a later announcement did.

    >>> [kind.value for kind in ChangeKind][:3]
    ['task_added', 'task_repeated', 'field_changed']
    """

    TASK_ADDED = "task_added"  #: a new task
    TASK_REPEATED = "task_repeated"  #: the same task again, word for word
    FIELD_CHANGED = "field_changed"  #: another host, leader, length, note …
    QUOTA_CHANGED = "quota_changed"  #: a quota at the same place with other words or numbers
    QUOTA_ADDED = "quota_added"  #: one quota more
    QUOTA_REMOVED = "quota_removed"  #: one quota less
    NUMBER_REUSED = "number_reused"  #: another task of the same year has the number


@frozen(repr=False, kw_only=True)
class Change(Storable):
    """One thing that a later announcement changed.

    Arguments:
        kind: what it did.
        task: the title of the task.
        path: the field or the quota in the task, or None for the whole task.
        before, after: what stood there, and what stands there now, in words; None where nothing does.

    >>> import tdc_programme as tdc
    >>> from attrs import evolve
    >>> from tdc_programme.programme import merge_tasks
    >>> task = tdc.Task(number=1, title="Truyền thông", months=15)
    >>> _, changes = merge_tasks([task], [evolve(task, months=18)])
    >>> changes[0].path, changes[0].before, changes[0].after
    ('months', '15', '18')
    """

    kind: ChangeKind = field(validator=is_a(ChangeKind))
    task: str = field(validator=string())
    path: str | None = field(default=None, validator=optional(string()))
    before: str | None = field(default=None, validator=optional(is_a(str)))
    after: str | None = field(default=None, validator=optional(is_a(str)))

    def __str__(self) -> str:
        at = "" if self.path is None else f" {self.path}"
        what = f": {self.before} → {self.after}" if self.before is not None or self.after is not None else ""
        return f"{self.kind}: {self.task}{at}{what}"


@frozen(repr=False)
class Merge(Storable, Generic[T]):
    """What came of a merge, and every change that it made.

    >>> import tdc_programme as tdc
    >>> programme = tdc.programme_1322()
    >>> merged = programme.merge(programme)
    >>> merged.value == programme, {change.kind.value for change in merged.changes}
    (True, {'task_repeated'})
    """

    value: T
    changes: tuple[Change, ...] = field(validator=each(is_a(Change)))

    def __str__(self) -> str:
        return "\n".join(map(str, self.changes)) or "không có thay đổi"


def _identity(task: Task) -> tuple[int | None, str]:
    """Return what makes two entries the same task: the start year, and the title less case and final stop."""
    return task.start_year, " ".join(fold(task.title).split()).rstrip(" .")


@guarded
def merge_tasks(earlier: Iterable[Task], later: Iterable[Task]) -> tuple[tuple[Task, ...], tuple[Change, ...]]:
    """Return the tasks of both announcements, and every change that the later one made.

    The later entry of a task holds, in the earlier one's place. What announcements do not say but somebody has
    added (its orientation, its first day) is kept.

    >>> from attrs import evolve
    >>> task = Task(number=1, title="Truyền thông", months=15, start_year=2025)
    >>> tasks, changes = merge_tasks([task], [evolve(task, months=18)])
    >>> len(tasks), [str(change) for change in changes]
    (1, ['field_changed: Truyền thông months: 15 → 18'])
    """
    tasks: dict[tuple[int | None, str], Task] = {}
    for task in earlier:
        tasks.setdefault(_identity(task), task)
    numbered = {(task.start_year, task.number): _identity(task) for task in tasks.values()}
    changes: list[Change] = []
    for task in later:
        key = _identity(task)
        holder = numbered.get((task.start_year, task.number))
        if task.number is not None and holder is not None and holder != key:
            other = tasks[holder].title
            changes.append(Change(kind=ChangeKind.NUMBER_REUSED, task=task.title, before=other, after=task.title))
        before = tasks.get(key)
        if before is None:
            changes.append(Change(kind=ChangeKind.TASK_ADDED, task=task.title))
        else:
            task = _kept(before, task)
            found = tuple(_differences(before, task))
            changes += found or (Change(kind=ChangeKind.TASK_REPEATED, task=task.title),)
        tasks[key] = task
    return tuple(tasks.values()), tuple(changes)


#: What no announcement says.
_ADDED = ("orientation", "plan_year", "approved", "start")


def _kept(before: Task, after: Task) -> Task:
    kept = {name: getattr(before, name) for name in _ADDED if getattr(after, name) is None}
    if "orientation" in kept:  # who classified it goes with the classification
        kept["is_classified"] = before.is_classified
    return evolve(after, **kept)


def _differences(before: Task, after: Task) -> Iterator[Change]:
    for attribute in fields(Task):
        old, new = getattr(before, attribute.name), getattr(after, attribute.name)
        if old != new and attribute.name != "deliverables":
            yield Change(
                kind=ChangeKind.FIELD_CHANGED,
                task=after.title,
                path=attribute.name,
                before=_words(old),
                after=_words(new),
            )
    yield from _quota_differences(before, after)


def _quota_differences(before: Task, after: Task) -> Iterator[Change]:
    old, new = dict(before.quota_paths()), dict(after.quota_paths())
    for path in dict.fromkeys((*old, *new)):
        was, now = old.get(path), new.get(path)
        if was == now:
            continue
        if was is None:
            kind = ChangeKind.QUOTA_ADDED
        else:
            kind = ChangeKind.QUOTA_REMOVED if now is None else ChangeKind.QUOTA_CHANGED
        yield Change(
            kind=kind,
            task=after.title,
            path=path,
            before=None if was is None else was.text,
            after=None if now is None else now.text,
        )
    if list(old.values()) == list(new.values()) and before.deliverables != after.deliverables:
        yield Change(kind=ChangeKind.FIELD_CHANGED, task=after.title, path="deliverables")


def _words(value: object) -> str | None:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return None if value is None else str(value)
