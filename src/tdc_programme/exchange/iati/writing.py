"""Writing tasks and programmes as activities of IATI 2.03, with their quotas as indicators and deliveries as actuals.

The order of the elements is that of the schema of the standard, which demands it.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TypeAlias
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from attrs import frozen

from ...arguments import guarded
from ...documents.writing.parts import refuse_unwritable_text
from ...errors import DataError
from ...programme.arithmetic.intervals import UNKNOWN, Interval
from ...programme.deliverables import DeliverableQuota
from ...programme.programme import Programme
from ...programme.targets import Aggregation, Indicator, IndicatorPeriod, Measurement
from ...programme.tasks import Task
from ...programme.time.progress import Delivery, MisfitReason, progress
from ...programme.time.schedule import Milestone, milestones, task_end
from ...values import all_digits
from ...vietnamese.dates import format_date
from ...vietnamese.quantities import Bound, format_quantity
from .values import ReportingOrganisation

#: What has a form as activities of IATI.
_Reportable: TypeAlias = Task | Programme

_VERSION = "2.03"
_DAY = dt.timedelta(days=1)
# Codes of the lists of the standard.
_OUTPUT, _OUTCOME = "1", "2"  # ResultType
_UNIT, _PERCENTAGE, _QUALITATIVE = "1", "2", "5"  # IndicatorMeasure
_PLANNED_START, _PLANNED_END = "1", "3"  # ActivityDateType
_PIPELINE, _IMPLEMENTATION, _FINALISATION = "1", "2", "3"  # ActivityStatus
_ACCOUNTABLE, _IMPLEMENTING = "2", "4"  # OrganisationRole
_PARENT, _CHILD = "1", "2"  # RelatedActivityType
#: Deliveries that fit no quota of a task; those outside its time are told in a period of their own.
_STRANGERS = (MisfitReason.NO_SUCH_QUOTA, MisfitReason.OTHER_TASK, MisfitReason.SEVERAL_TASKS)


@guarded
def to_iati(
    target: _Reportable,
    deliveries: Iterable[Delivery] | None = None,
    *,
    reporting: ReportingOrganisation,
    on: dt.date,
    start: dt.date | None = None,
) -> str:
    """Write a task, or a programme with its tasks, as XML of the International Aid Transparency Initiative (IATI 2.03).

    A task is an activity; each of its deliverables a result (an output), each quota an indicator: its baseline is 0 on
    the first day, its periods are those of :func:`~tdc_programme.milestones`, each with a target and, where the
    period has begun by ``on``, what was delivered; the unit is a dimension, evidence a comment. A target that the text
    leaves open is told by its least value, and its comment says so. What has no number is a qualitative indicator. A
    programme is an activity above those of its tasks, and its own indicators are outcomes.

    Arguments:
        target: the task or the programme.
        deliveries: what was delivered; None where that is not known: then there are no actuals. An empty list says
            that nothing was, and each period that is over tells 0.
        reporting: who reports, told as the accountable organisation too.
        on: the day of the report: later deliveries do not count yet.
        start: the first day of the tasks that do not say theirs.

    Raises:
        DataError: a task has no number, no host, no first day or no length, which IATI wants and nothing here invents;
            two tasks have one number; a delivery fits no quota.
        DocumentError: a text holds a character that no XML can.

    >>> import tdc_programme as tdc
    >>> who = ReportingOrganisation(ref="VN-XYZ-123", name="Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia")
    >>> task = tdc.programme_1322().task(1)
    >>> held = tdc.Delivery(quota=task.quotas()[0], on=dt.date(2025, 6, 1), amount=2)
    >>> xml = to_iati(task, [held], reporting=who, on=dt.date(2025, 12, 31), start=dt.date(2025, 1, 1))
    >>> [line.strip() for line in xml.splitlines() if "<target" in line or "<actual" in line][:2]
    ['<target value="6">', '<actual value="2">']
    """
    given = tuple(deliveries or ())
    report = _Report(reporting, on, start, deliveries is not None)
    root = Element("iati-activities", version=_VERSION)
    if isinstance(target, Task):
        report.task(root, target, given, None)
    else:
        report.programme(root, target, given)
    _refuse(Counter(made.text or "" for made in root.iter("iati-identifier")))
    for element in root.iter():
        refuse_unwritable_text((element.text or "", *element.attrib.values()), "XML")
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _refuse(identifiers: Mapping[str, int]) -> None:
    twice = [identifier for identifier, often in identifiers.items() if often > 1]
    if twice:
        raise DataError(
            f"two activities have the identifier {twice[0]}: tasks of one year need numbers of their own",
            vietnamese=f"hai hoạt động cùng mã {twice[0]}: các nhiệm vụ trong một năm phải có số khác nhau",
        )


def _missing(task: Task, what: str, vietnamese: str) -> DataError:
    return DataError(
        f"Task {task.title!r:.60}: IATI wants {what}",
        vietnamese=f"Nhiệm vụ {task.title!r:.60}: IATI đòi hỏi {vietnamese}",
    )


@frozen
class _Report:
    """Who reports, the day of it, when tasks begin that do not say so, and whether deliveries were counted."""

    reporting: ReportingOrganisation
    on: dt.date
    start: dt.date | None
    is_counted: bool

    # --- activities ---

    def programme(self, root: Element, programme: Programme, deliveries: tuple[Delivery, ...]) -> None:
        """Add a programme and its tasks."""
        code = f"{self.reporting.ref}-{programme.code}"
        period = programme.period
        if period.start is None or period.end is None:
            raise DataError(
                f"Programme {programme.code}: IATI wants its first and its last day",
                vietnamese=f"Chương trình {programme.code}: IATI đòi hỏi ngày đầu và ngày cuối",
            )
        activity = self._activity(root, code, programme.name, programme.name, level=1)
        self._state(activity, period.first_day(), period.last_day())
        for task in programme.tasks:
            SubElement(activity, "related-activity", ref=self._task_code(task, code), type=_CHILD)
        for indicator in programme.indicators:
            _outcome(activity, indicator, self.on)
        owned = _by_task(programme.tasks, deliveries)
        for index, task in enumerate(programme.tasks):
            self.task(root, task, owned[index], code)

    def task(self, root: Element, task: Task, deliveries: tuple[Delivery, ...], parent: str | None) -> None:
        """Add a task with its results."""
        start = task.start or self.start
        if start is None:
            raise _missing(task, "its first day: give start=…", "ngày bắt đầu: hãy cho start=…")
        end = task_end(task, start)
        if end is None:
            raise _missing(task, "its last day, but its months are not known", "ngày kết thúc, mà số tháng chưa biết")
        if not task.hosts:
            raise _missing(task, "who carries it out, but it has no host", "tổ chức thực hiện, mà chưa có nơi chủ trì")
        code = self._task_code(task, parent or self.reporting.ref)
        level = 1 if parent is None else 2
        activity = self._activity(root, code, task.title, task.objective or task.title, level=level)
        for host in task.hosts:
            _narrative(SubElement(activity, "participating-org", role=_IMPLEMENTING), host.name)
        self._state(activity, start, end)
        if parent is not None:
            SubElement(activity, "related-activity", ref=parent, type=_PARENT)
        self._results(activity, task, start, end, deliveries)

    def _task_code(self, task: Task, prefix: str) -> str:
        if task.number is None:
            raise _missing(task, "an identifier, but it has no number", "mã, mà nhiệm vụ chưa có số")
        start = task.start or self.start
        year = task.start_year or (start.year if start is not None else None)
        return "-".join(map(str, filter(None, (prefix, year, task.number))))

    def _activity(self, root: Element, code: str, title: str, description: str, *, level: int) -> Element:
        activity = SubElement(root, "iati-activity", {"xml:lang": "vi", "hierarchy": str(level)})
        SubElement(activity, "iati-identifier").text = code
        who = self.reporting
        _narrative(SubElement(activity, "reporting-org", ref=who.ref, type=who.type), who.name)
        _narrative(SubElement(activity, "title"), title)
        _narrative(SubElement(activity, "description"), description)
        organisation = SubElement(activity, "participating-org", ref=who.ref, type=who.type, role=_ACCOUNTABLE)
        _narrative(organisation, who.name)
        return activity

    def _state(self, activity: Element, start: dt.date, end: dt.date) -> None:
        """Add how far an activity is and its planned days: after its last one it waits for its acceptance."""
        state = _PIPELINE if self.on < start else _FINALISATION if self.on > end else _IMPLEMENTATION
        SubElement(activity, "activity-status", code=state)
        for kind, day in ((_PLANNED_START, start), (_PLANNED_END, end)):
            SubElement(activity, "activity-date", {"type": kind, "iso-date": day.isoformat()})
        SubElement(activity, "recipient-country", code="VN", percentage="100")

    # --- results of a task ---

    def _results(
        self, activity: Element, task: Task, start: dt.date, end: dt.date, deliveries: tuple[Delivery, ...]
    ) -> None:
        strangers = [
            one for one in progress(task, deliveries, self.on, start=start).misfits if one.reason in _STRANGERS
        ]
        if strangers:
            raise DataError(
                f"a delivery fits no quota of its task: {strangers[0]}",
                vietnamese=f"có sản phẩm giao nộp không thuộc chỉ tiêu nào: {strangers[0]}",
            )
        made: dict[str | None, list[Milestone]] = {}
        for milestone in milestones(task, start):
            made.setdefault(milestone.path, []).append(milestone)
        taken: set[DeliverableQuota] = set()
        for index, deliverable in enumerate(task.deliverables):
            result = SubElement(activity, "result", {"type": _OUTPUT, "aggregation-status": "true"})
            _narrative(SubElement(result, "title"), deliverable.text)
            paths = list(deliverable.quota_paths(f"deliverables[{index}]"))
            if not paths:
                _indicator(result, deliverable.text, _QUALITATIVE)
            for path, quota in paths:
                # Of two equal quotas the first takes what was delivered.
                mine = [] if quota in taken else [one for one in deliveries if one.quota == quota and one.on <= self.on]
                taken.add(quota)
                self._quota(result, quota, made.get(path, []), mine, start)

    def _quota(
        self, result: Element, quota: DeliverableQuota, due: list[Milestone], mine: list[Delivery], start: dt.date
    ) -> None:
        total = next((one for one in (quota.total, *quota.rates) if one is not None), None)
        if total is None or all(one.amount in (None, UNKNOWN) for one in due):
            indicator = _indicator(result, quota.text, _QUALITATIVE)
        else:
            indicator = _indicator(result, quota.text, _PERCENTAGE if total.unit == "%" else _UNIT)
            first_day = {"year": str(start.year), "iso-date": start.isoformat(), "value": "0"}
            SubElement(indicator, "baseline", first_day)
        for period in _periods(due, mine, start):
            self._period(indicator, period, None if total is None else total.unit)

    def _period(self, indicator: Element, said: _Period, unit: str | None) -> None:
        period = _add_period(indicator, said.first, said.last)
        if said.target is not None and said.target != UNKNOWN:
            _value(period, "target", said.target.low, unit, _open(said.target))
        done = sum((one.amount for one in said.deliveries), start=0)
        if said.deliveries or (self.is_counted and said.last <= self.on):
            told = (
                f"{all_digits(one.amount)} ({format_date(one.on, 'slash')}){_evidence(one)}" for one in said.deliveries
            )
            _value(period, "actual", done, unit, "; ".join(told))


def _by_task(tasks: tuple[Task, ...], deliveries: tuple[Delivery, ...]) -> Mapping[int, tuple[Delivery, ...]]:
    """Return the deliveries of each task: of the one that a delivery names, else of the only one with its quota."""
    made: dict[int, list[Delivery]] = {index: [] for index in range(len(tasks))}
    quotas = [set(task.quotas()) for task in tasks]
    for one in deliveries:
        fitting = [
            index
            for index, task in enumerate(tasks)
            if one.quota in quotas[index] and one.task in (None, task.number) and one.year in (None, task.start_year)
        ]
        if len(fitting) != 1:
            where, vietnamese = ("several tasks", "nhiều nhiệm vụ") if fitting else ("no task", "không nhiệm vụ nào")
            raise DataError(
                f"a delivery fits {where}: {one}", vietnamese=f"sản phẩm giao nộp thuộc {vietnamese}: {one}"
            )
        made[fitting[0]].append(one)
    return {index: tuple(them) for index, them in made.items()}


# --- periods --------------------------------------------------------------------------------------------------------


@frozen
class _Period:
    """A time, what is due in it, and what was delivered in it."""

    first: dt.date
    last: dt.date
    target: Interval | None
    deliveries: tuple[Delivery, ...]


def _periods(due: list[Milestone], mine: list[Delivery], start: dt.date) -> Iterator[_Period]:
    """Iterate over the periods of a quota; what was delivered before or after all of them has one of its own."""
    bounds = [(start if not index else one.opens, one) for index, one in enumerate(due)]
    early = tuple(one for one in mine if one.on < start)
    if early:
        yield _Period(min(one.on for one in early), start - _DAY, None, early)
    waiting = sorted((one for one in mine if one.on >= start), key=lambda one: one.on)
    at = 0
    for first, milestone in bounds:
        reached = at
        while reached < len(waiting) and waiting[reached].on <= milestone.due:
            reached += 1
        yield _Period(min(first, milestone.due), milestone.due, milestone.amount, tuple(waiting[at:reached]))
        at = reached
    late = tuple(waiting[at:])
    if late:
        first = due[-1].due + _DAY if due else start
        yield _Period(first, late[-1].on, None, late)


def _open(interval: Interval) -> str:
    """Say what else a target may be, where the text leaves it open."""
    if interval.is_exact:
        return ""
    low = all_digits(interval.low)
    return f"tối thiểu {low}" if interval.high is None else f"từ {low} đến {all_digits(interval.high)}"


def _evidence(delivery: Delivery) -> str:
    return f": {delivery.evidence}" if delivery.evidence else ""


# --- indicators of a programme --------------------------------------------------------------------------------------


def _outcome(activity: Element, said: Indicator, on: dt.date) -> None:
    counts = "true" if said.aggregation is Aggregation.COUNT else "false"
    result = SubElement(activity, "result", {"type": _OUTCOME, "aggregation-status": counts})
    _narrative(SubElement(result, "title"), said.title)
    measure = _PERCENTAGE if said.measure is Measurement.PERCENTAGE else _UNIT
    indicator = _indicator(result, said.title, measure, ascending=said.ascending, counts=counts)
    if said.baseline is not None:
        attributes = {"year": str(said.baseline.end)}
        if said.baseline.value is not None:
            attributes["value"] = _number(said.baseline.value.amount)
        SubElement(indicator, "baseline", attributes)
    for period in said.periods:
        _indicator_period(indicator, period, on)


def _indicator_period(indicator: Element, said: IndicatorPeriod, on: dt.date) -> None:
    period = _add_period(indicator, dt.date(said.start, 1, 1), dt.date(said.end, 12, 31))
    words = "" if said.target.bound is Bound.EXACT else format_quantity(said.target)
    _value(period, "target", said.target.amount, said.target.unit, words)
    if said.actual is not None and (said.actual_on is None or said.actual_on <= on):
        reported = "" if said.actual_on is None else format_date(said.actual_on, "slash")
        told = ": ".join(filter(None, (reported, said.actual_source)))
        _value(period, "actual", said.actual.amount, said.actual.unit, told)


# --- elements -------------------------------------------------------------------------------------------------------


def _narrative(parent: Element, text: str) -> None:
    SubElement(parent, "narrative").text = " ".join(text.split())


def _indicator(result: Element, title: str, measure: str, *, ascending: bool = True, counts: str = "true") -> Element:
    attributes = {"measure": measure, "ascending": "true" if ascending else "false", "aggregation-status": counts}
    if measure == _QUALITATIVE:  # words neither rise nor add up
        attributes = {"measure": measure}
    indicator = SubElement(result, "indicator", attributes)
    _narrative(SubElement(indicator, "title"), title)
    return indicator


def _add_period(indicator: Element, first: dt.date, last: dt.date) -> Element:
    period = SubElement(indicator, "period")
    SubElement(period, "period-start", {"iso-date": first.isoformat()})
    SubElement(period, "period-end", {"iso-date": last.isoformat()})
    return period


def _value(period: Element, name: str, value: int | Decimal, unit: str | None, comment: str) -> None:
    element = SubElement(period, name, value=_number(value))
    if unit is not None:
        SubElement(element, "dimension", name="đơn vị", value=" ".join(unit.split()))
    if comment:
        _narrative(SubElement(element, "comment"), comment)


def _number(value: int | Decimal) -> str:
    return format(value, "f") if isinstance(value, Decimal) else all_digits(value)
