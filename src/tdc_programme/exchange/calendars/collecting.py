"""Which days of a value are certain: its deadlines, milestones, reports, acceptance; and what has no such day.

Nothing is guessed and nothing is dropped: what has no certain day is in :attr:`~.values.Agenda.left_out`.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from attrs import evolve

from ...arguments import guarded
from ...documents.assignments import Assignment
from ...documents.model import Document
from ...documents.writing.parts import title_of
from ...programme.papers import ProgrammePaper
from ...programme.programme import Programme
from ...programme.tasks import Task
from ...programme.time.lifecycle import TaskDeadline, next_deadlines
from ...programme.time.procedure import Direction, Event
from ...programme.time.schedule import Milestone, MilestoneKind, milestones
from ...vietnamese.dates import Deadline, Limit, Period, RecurringDate, TimeLimit, WrittenDate, day_or_none, format_date
from ...vietnamese.dates.workdays import Calendar, check_calendar
from ...vietnamese.letters import to_nfc
from ...vietnamese.numbers import format_number
from .due import day_written, due_of
from .values import Agenda, CalendarEntry, LeftOut, LeftOutReason, calendar_words

#: What has days.
Schedulable: TypeAlias = Document | Programme | Task | Milestone | TaskDeadline

#: How documents say by when something is due.
_Said: TypeAlias = Deadline | WrittenDate | Period | RecurringDate | TimeLimit

#: A title in another one is not longer, in characters.
_LONGEST_TITLE = 60


@guarded
def agenda(
    target: Schedulable | Iterable[Schedulable],
    *,
    start: dt.date | None = None,
    events: Mapping[Event, dt.date] | None = None,
    calendar: Calendar = "VN",
) -> Agenda:
    """Return what has a certain day in a document, a task, a programme, or in several of them (lịch công việc).

    Of a document: until when comments are asked for, the duties that its tables give, and its tasks. Of a task: what
    is to be delivered when, its end, and the deadlines of the law (reports, checks, the acceptance file) that
    :func:`~tdc_programme.next_deadlines` tells. Of a programme: its tasks and the deadlines of its papers.

    Arguments:
        target: what the days are of; also milestones and deadlines that you chose yourself.
        start: the first day of the tasks that do not say theirs.
        events: what else of the path of a task has a day, as for :func:`~tdc_programme.next_deadlines`.
        calendar: the days of rest, as for :func:`~tdc_programme.is_working_day`.

    >>> import tdc_programme as tdc
    >>> task = tdc.programme_1322().task(1)
    >>> for entry in agenda(task, start=dt.date(2025, 1, 1)).entries[1:3]:
    ...     print(str(entry)[:80], "…")
    2025-07-01: Báo cáo định kỳ tình hình thực hiện (lần 1): nhiệm vụ 1: Truyền thôn …
    2026-01-01: Báo cáo định kỳ tình hình thực hiện (lần 2): nhiệm vụ 1: Truyền thôn …
    >>> [str(one.reason) for one in agenda(task).left_out]
    ['no-start']
    """
    check_calendar(calendar)
    collector = _Collector(start, events or {}, calendar)
    targets = (target,) if isinstance(target, Schedulable) else tuple(target)
    for one in targets:
        collector.take(one)
    names = dict.fromkeys(map(_name, targets))
    return Agenda(
        name=next(iter(names)) if len(names) == 1 else calendar_words()["titles"]["several"],
        entries=_in_order(collector.entries),
        left_out=tuple(dict.fromkeys(collector.left_out)),
        day=max(filter(None, map(_day, targets)), default=None),
    )


class _Collector:
    """Gathers what has a day and what has none."""

    def __init__(self, start: dt.date | None, events: Mapping[Event, dt.date], calendar: Calendar) -> None:
        self.entries: list[CalendarEntry] = []
        self.left_out: list[LeftOut] = []
        self._start = start or events.get(Event.TASK_START) or events.get(Event.CONTRACT_IN_FORCE)
        self._events = events
        self._calendar = calendar

    def take(self, target: Schedulable) -> None:
        """Gather what is in a value."""
        if isinstance(target, Document):
            self._document(target)
        elif isinstance(target, Programme):
            for paper in target.papers:
                self._paper(paper)
            for task in target.tasks:
                self._task(task)
        elif isinstance(target, Task):
            self._task(target)
        elif isinstance(target, Milestone):
            self._milestone(target, None, is_series=target.number > 1)
        else:
            self._deadline(target, None)

    # --- documents ---

    def _document(self, document: Document) -> None:
        asked, about = document.consultation, _about_document(document)
        key = ("document", *map(str, (document.number or "", document.organisation or "", document.subject or "")))
        if asked is not None:
            details = [
                _line("document", document=document),
                *([_line("addressee", addressee=asked.addressee)] if asked.addressee else []),
                *(_line("channel", channel=way) for way in asked.channel),
                *([_line("tacit")] if asked.tacit_consent else []),
            ]
            said = None if asked.deadline is None else Deadline(asked.limit or Limit.BY, asked.deadline)
            self._said("comments", (*key, "comments"), about, said, None, details)
        for duty in document.assignments:
            self._assignment(duty, document, key)
        for task in document.tasks:
            self._task(task)

    def _assignment(self, duty: Assignment, document: Document, key: tuple[str, ...]) -> None:
        details = [
            duty.text,
            *([_line("hosts", names=", ".join(map(str, duty.lead_units)))] if duty.lead_units else []),
            _line("document", document=document),
        ]
        since = day_or_none(document.date)
        key = (*key, "assignment", *duty.group, duty.number or "", duty.text)
        self._said("assignment", key, _short(duty.text), duty.due, since, details, remark=duty.time)

    def _paper(self, paper: ProgrammePaper) -> None:
        if paper.deadline is not None:
            details = [
                _line("document", document=paper),
                *(_line("channel", channel=way) for way in paper.channel),
                *([_line("tacit")] if paper.tacit_consent else []),
            ]
            self._said("comments", ("paper", paper.code), _short(paper.subject), paper.deadline, None, details)

    def _said(
        self,
        kind: str,
        key: tuple[str, ...],
        about: str,
        said: _Said | None,
        since: dt.date | None,
        details: Iterable[str],
        *,
        remark: str | None = None,
    ) -> None:
        """Gather what a document says of the time of something, ``said`` None where that is no day."""
        if said is None and remark is None:  # no time is asked for
            return
        title = calendar_words()["titles"][kind].format(about=about)
        found = LeftOutReason.UNREAD if said is None else due_of(said, since)
        if isinstance(found, LeftOutReason):
            self._leave_out(title, found, f"{remark or said} ({found.label()})")
            return
        self.entries.append(
            CalendarEntry(
                key=_key(*key),
                title=_one_line(title),
                due=found.due,
                first=found.first,
                is_span=found.first is not None,
                rule=found.rule,
                category=calendar_words()["categories"][kind],
                details=(*details, _line("written", text=remark or said)),
            )
        )

    # --- tasks ---

    def _task(self, task: Task) -> None:
        start = task.start or self._start
        told = task if start is None else evolve(task, start=start)
        events = self._events if start is None else {Event.TASK_START: start, **self._events}
        for deadline in next_deadlines(told, dt.date.min, events=events, calendar=self._calendar):
            # Without a first day there are only windows, of which the one line below tells.
            if start is not None or deadline.due is None or deadline.due.is_exact:
                self._deadline(deadline, task)
        if start is None:
            self._leave_out(_name(task), LeftOutReason.NO_START)
            return
        made = milestones(told, start)
        often = Counter(milestone.path for milestone in made)
        for milestone in made:
            if milestone.kind not in (MilestoneKind.REPORT, MilestoneKind.CHECK):  # the deadlines have them
                self._milestone(milestone, task, is_series=often[milestone.path] > 1)
        for path, quota in task.quota_paths():
            if not often[path]:
                self._leave_out(quota.text, LeftOutReason.NO_PERIOD)

    def _milestone(self, milestone: Milestone, task: Task | None, *, is_series: bool) -> None:
        quota, kind = milestone.quota, milestone.kind.value
        words = calendar_words()["titles"]["delivery-part" if quota is not None and is_series else kind]
        about = _short("" if quota is None else quota.text) if task is None else _about_task(task)
        details = [
            *([_line("quota", text=quota.text)] if quota is not None else []),
            _line("period", first=format_date(milestone.opens, "slash"), last=format_date(milestone.due, "slash")),
            *_lines_of(task),
        ]
        path = milestone.path or ("" if quota is None else quota.text)
        self.entries.append(
            CalendarEntry(
                key=_key(*_task_key(task), kind, path, str(milestone.number)),
                title=_one_line(words.format(amount=_amount(milestone), number=milestone.number, about=about)),
                due=day_written(milestone.due),
                first=day_written(min(milestone.opens, milestone.due)),
                category=calendar_words()["categories"][kind],
                details=tuple(details),
            )
        )

    def _deadline(self, deadline: TaskDeadline, task: Task | None) -> None:
        limit, remark = deadline.limit, deadline.remark("vi")
        what = limit.name[:1].upper() + limit.name[1:]
        kind = "limit-part" if limit.direction is Direction.EVERY else "limit"
        about = "" if task is None else _about_task(task)
        said = calendar_words()["titles"][kind].format(what=what, number=deadline.number, about=about)
        title = _one_line(said)
        if deadline.due is None:
            self._leave_out(title, LeftOutReason.NO_LIMIT, remark)
        elif not deadline.due.is_exact:
            self._leave_out(title, LeftOutReason.NO_START)
        elif not deadline.is_settled:
            self._leave_out(title, LeftOutReason.NO_DAYS_OF_REST)
        else:
            details = [
                _line("source", source=limit.source),
                _line("counted", event=limit.event.label()),
                *([remark] if remark else []),
                *_lines_of(task),
            ]
            self.entries.append(
                CalendarEntry(
                    key=_key(*_task_key(task), "limit", limit.code, str(deadline.number)),
                    title=title,
                    due=day_written(deadline.due.last),
                    category=limit.stage.label(),
                    details=tuple(details),
                )
            )

    def _leave_out(self, title: str, reason: LeftOutReason, remark: str | None = None) -> None:
        self.left_out.append(LeftOut(title=_one_line(title), reason=reason, remark=remark))


# --- words ----------------------------------------------------------------------------------------------------------


def _line(name: str, **values: object) -> str:
    words: str = calendar_words()["lines"][name]
    return words.format(**values)


def _one_line(text: str) -> str:
    """Return a title on one line, without the colon before nothing."""
    return " ".join(text.split()).removesuffix(":").rstrip()


def _short(text: str) -> str:
    """Return the first words of a text; where one word alone is too long, its beginning."""
    said = " ".join(text.split(maxsplit=_LONGEST_TITLE)[:_LONGEST_TITLE])
    if len(said) <= _LONGEST_TITLE:
        return said
    cut = said[: _LONGEST_TITLE + 1].rpartition(" ")[0] or said[:_LONGEST_TITLE]
    return f"{cut} …"


def _about_task(task: Task) -> str:
    name = "anonymous-task" if task.number is None else "task"
    words: str = calendar_words()["titles"][name]
    return words.format(number=task.number, title=_short(task.title))


def _about_document(document: Document) -> str:
    return _short(document.subject or title_of(document)) or calendar_words()["titles"]["document"]


def _lines_of(task: Task | None) -> tuple[str, ...]:
    if task is None:
        return ()
    hosts = (_line("hosts", names=", ".join(map(str, task.hosts))),) if task.hosts else ()
    return (_line("task", title=task.title), *hosts)


def _amount(milestone: Milestone) -> str:
    """Return how many are due, with their unit, as far as the text says."""
    quota, amount = milestone.quota, milestone.amount
    if quota is None or amount is None:
        return ""
    units = (one.unit for one in (quota.total, *quota.rates) if one is not None)
    unit = next(units, calendar_words()["titles"]["products"])
    low = format_number(amount.low)
    if amount.high is None:
        return f"từ {low} {unit} trở lên" if amount.low else unit
    return f"{low} {unit}" if amount.is_exact else f"{low}–{format_number(amount.high)} {unit}"


def _name(target: Schedulable) -> str:
    """Return what a calendar is called that holds the days of one thing."""
    if isinstance(target, Document):
        return _short(title_of(target)) or _one_line(str(target))
    if isinstance(target, Programme):
        return _short(f"Chương trình {target.code}: {target.name}")
    if isinstance(target, Task):
        about = _about_task(target)
        return about[:1].upper() + about[1:]
    name: str = calendar_words()["titles"]["several"]
    return name


def _day(target: Schedulable) -> dt.date | None:
    """Return the day of what is put into a calendar, as far as it is known."""
    if isinstance(target, Document):
        return day_or_none(target.date)
    if isinstance(target, Programme):
        return max(filter(None, map(_day, target.tasks)), default=None)
    return target.approved or target.start if isinstance(target, Task) else None


# --- keys and order -------------------------------------------------------------------------------------------------


def _task_key(task: Task | None) -> tuple[str, ...]:
    return ("task",) if task is None else ("task", str(task.number or ""), str(task.start_year or ""), task.title)


def _key(*parts: str) -> str:
    """Return one text for parts; letter case, composition and spacing do not count."""
    return json.dumps([" ".join(to_nfc(part).casefold().split()) for part in parts], ensure_ascii=False)


def _in_order(entries: Iterable[CalendarEntry]) -> tuple[CalendarEntry, ...]:
    """Return entries in the order of their days, equal ones once; where others have the same key, they get new ones.

    Neither the order nor the keys depend on the order in which the entries came.
    """
    chosen = sorted(dict.fromkeys(entries), key=lambda entry: (entry.due, entry.title, entry.key, entry.details))
    often = Counter(entry.key for entry in chosen)
    made: list[CalendarEntry] = []
    seen: Counter[str] = Counter()
    for entry in chosen:
        key = entry.key if often[entry.key] == 1 else _key(entry.key, str(entry.due.iso))
        seen[key] += 1
        if seen[key] > 1:
            key = _key(key, str(seen[key]))
        made.append(entry if key == entry.key else evolve(entry, key=key))
    return tuple(made)
