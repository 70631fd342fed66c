"""How far a task is: what was delivered against what was promised and what is due (tiến độ thực hiện)."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Container, Iterable
from decimal import Decimal

from attrs import field, frozen

from ...arguments import guarded
from ...errors import DateError
from ...storable import Storable
from ...values import each, is_a, number, number_repr, optional, string, whole
from ..arithmetic.conventions import Convention, Counting
from ..arithmetic.figures import Derivation, Note
from ..arithmetic.intervals import UNKNOWN, Interval
from ..deliverables import DeliverableQuota
from ..tasks import Task
from .laws import law_of
from .schedule import Series, Window, end_window, start_window

#: The share of the order that each product must reach, and the share of the quantity criteria that must be met in
#: full: Circular 11/2014/TT-BKHCN art. 13, as a fraction.
ACCEPTANCE_SHARE = (3, 4)


@frozen(repr=False, kw_only=True)
class Delivery(Storable):
    """Something delivered (sản phẩm đã giao nộp).

    Arguments:
        quota: the quota that it counts towards.
        on: the day of it.
        amount: how many, in the unit of the quota.
        evidence: where it can be seen (a link, an issue of a magazine, minutes), or None.
        task: the number of its task, and ``year`` the task's start year: needed only where several tasks have the
            same quota.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> quota = tdc.programme_1322().tasks[0].quotas()[0]
    >>> Delivery(quota=quota, on=dt.date(2026, 3, 31), amount=2, evidence="Biên bản số 5").amount
    2
    """

    quota: DeliverableQuota = field(validator=is_a(DeliverableQuota))
    on: dt.date = field(validator=is_a(dt.date))
    amount: int | Decimal = field(default=1, validator=number(0), repr=number_repr)
    evidence: str | None = field(default=None, validator=optional(string()))
    task: int | None = field(default=None, validator=optional(whole(1)))
    year: int | None = field(default=None, validator=optional(whole(1900, 2999)))

    def __str__(self) -> str:
        return f"{self.amount} ({self.on}): {self.quota}"


class Status(enum.StrEnum):
    """Where a quota stands (tình trạng).

    >>> import tdc_programme as tdc
    >>> [status.value for status in tdc.Status]
    ['not_started', 'on_track', 'behind', 'overdue', 'met', 'exceeded', 'undetermined']
    """

    NOT_STARTED = "not_started"  #: nothing delivered, nothing due yet
    ON_TRACK = "on_track"  #: all that is due was delivered
    BEHIND = "behind"  #: less was delivered than is due
    OVERDUE = "overdue"  #: the time is over and less was delivered than promised
    MET = "met"  #: all that was promised was delivered
    EXCEEDED = "exceeded"  #: more was delivered than promised
    UNDETERMINED = "undetermined"  #: the text or the unknown start leaves it open


class MisfitReason(enum.StrEnum):
    """Why a delivery could not be counted, or is doubtful.

    >>> [reason.value for reason in MisfitReason]
    ['no_such_quota', 'other_task', 'before_start', 'after_end', 'several_tasks']
    """

    NO_SUCH_QUOTA = "no_such_quota"  #: the task has no such quota
    OTHER_TASK = "other_task"  #: it names another task
    BEFORE_START = "before_start"  #: it lies before the task can have begun
    AFTER_END = "after_end"  #: it lies after the task must have ended
    SEVERAL_TASKS = "several_tasks"  #: several tasks have the quota and it does not say which


@frozen(repr=False)
class Misfit(Storable):
    """A delivery that is reported, with the reason.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> task = tdc.programme_1322().tasks[0]
    >>> stranger = tdc.Delivery(quota=tdc.DeliverableQuota(text="1 phim"), on=dt.date(2025, 5, 1), amount=1)
    >>> report = tdc.progress(task, [stranger], dt.date(2026, 1, 1), start=dt.date(2025, 1, 1))
    >>> [misfit.reason.value for misfit in report.misfits]
    ['no_such_quota']
    """

    delivery: Delivery = field(validator=is_a(Delivery))
    reason: MisfitReason = field(validator=is_a(MisfitReason))

    def __str__(self) -> str:
        return f"{self.reason}: {self.delivery}"


@frozen(repr=False, kw_only=True)
class QuotaProgress(Storable):
    """How far one quota is on a day.

    Arguments:
        path: where it stands in the task, ``"deliverables[0].quotas[0]"``.
        quota: the quota.
        required: how many must be delivered in all; an interval where the text leaves that open.
        limit: the most that was ordered; None where nothing bounds it.
        delivered: how many were, by the day.
        due: how many had to be, by the day.
        is_over: whether its time is over; None where that depends on the unknown start.
        unit: what is counted, or None where nothing is.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> task = tdc.programme_1322().tasks[0]
    >>> first = tdc.progress(task, [], dt.date(2026, 1, 1), start=dt.date(2025, 1, 1)).quotas[0]
    >>> first.delivered, first.status.value
    (0, 'not_started')
    """

    path: str = field(validator=string())
    quota: DeliverableQuota = field(validator=is_a(DeliverableQuota))
    required: Interval = field(validator=is_a(Interval))
    limit: int | Decimal | None = field(default=None, validator=optional(number(0)), repr=number_repr)
    delivered: int | Decimal = field(validator=number(0), repr=number_repr)
    due: Interval = field(validator=is_a(Interval))
    is_over: bool | None = field(validator=optional(is_a(bool)))
    unit: str | None = field(default=None, validator=optional(string()))

    def __str__(self) -> str:
        return (
            f"{self.status}: {self.quota.text:.60}: "
            f"delivered {self.delivered}, due {self.due}, remaining {self.remaining}"
        )

    @property
    def remaining(self) -> Interval:
        """How many are still to be delivered; 0 once the promise is kept."""
        return self.required.less(self.delivered)

    @property
    def status(self) -> Status:
        """Where it stands."""
        if self.limit is not None and self.delivered > self.limit:
            return Status.EXCEEDED
        if self.required.high is not None and self.delivered >= self.required.high and self.delivered:
            return Status.MET
        if self.delivered < self.required.low and self.is_over:
            return Status.OVERDUE
        if self.delivered < self.due.low:
            return Status.BEHIND
        if self.delivered >= self.required.low and self.delivered:
            return Status.UNDETERMINED  # enough by one reading of the text, too few by another
        if self.due.high is None or self.delivered < self.due.high:
            return Status.UNDETERMINED
        return Status.ON_TRACK if self.delivered else Status.NOT_STARTED

    @property
    def needed_for_acceptance(self) -> Interval:
        """How many let it pass as a short product: 3/4 of the order (Circular 11/2014/TT-BKHCN art. 13).

        >>> quota, order = DeliverableQuota(text="18 bài báo"), Interval.exactly(18)
        >>> now = QuotaProgress(path="quotas[0]", quota=quota, required=order, delivered=13, due=order, is_over=True)
        >>> now.needed_for_acceptance, now.reaches_share
        (Interval(low=14, high=14), False)
        """
        share = self.required * ACCEPTANCE_SHARE[0] / ACCEPTANCE_SHARE[1]
        return Interval(share.low.__ceil__(), None if share.high is None else share.high.__ceil__())

    @property
    def is_met(self) -> bool | None:
        """Whether all that was promised was delivered; None where the text leaves that open."""
        return _reaches(self.delivered, self.required)

    @property
    def reaches_share(self) -> bool | None:
        """Whether at least 3/4 of the order was delivered; None where the text leaves that open."""
        return _reaches(self.delivered, self.needed_for_acceptance)


def _reaches(delivered: int | Decimal, wanted: Interval) -> bool | None:
    if wanted.high is not None and delivered >= wanted.high:
        return True
    return False if delivered < wanted.low else None


@frozen(repr=False, kw_only=True)
class Acceptance(Storable):
    """What the delivered numbers mean for acceptance (nghiệm thu): Circular 11/2014/TT-BKHCN art. 13.

    Kind and quality are judged by the council, not here. What a task that follows the law of 2025 must reach is not
    known: its ``passes`` is None.

    Arguments:
        criteria: how many quantity criteria there are.
        met: how many of them are met in full, at least and at most.
        short: the paths of products below 3/4 of the order.
        passes: whether the numbers allow a pass; None where the texts or the law leave that open.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> task = tdc.programme_1322().tasks[0]
    >>> acceptance = tdc.progress(task, [], dt.date(2026, 1, 1), start=dt.date(2025, 1, 1)).acceptance
    >>> acceptance.passes, acceptance.criteria
    (False, 3)
    """

    criteria: int = field(validator=whole(0))
    met: Interval = field(validator=is_a(Interval))
    short: tuple[str, ...] = field(default=(), validator=each(string()))
    passes: bool | None = field(validator=optional(is_a(bool)))

    def __str__(self) -> str:
        return f"{self.met}/{self.criteria}"


@frozen(repr=False, kw_only=True)
class Progress(Storable):
    """How far a task is on a day (tiến độ).

    Arguments:
        task: the task.
        on: the day.
        quotas: how far each quota is, in text order.
        misfits: deliveries that were not counted, or lie outside the task's time.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> task = tdc.programme_1322().tasks[0]
    >>> report = tdc.progress(task, [], dt.date(2026, 1, 1), start=dt.date(2025, 1, 1))
    >>> len(report.quotas), report.status.value
    (3, 'not_started')
    """

    task: Task = field(validator=is_a(Task))
    on: dt.date = field(validator=is_a(dt.date))
    quotas: tuple[QuotaProgress, ...] = field(validator=each(is_a(QuotaProgress)))
    misfits: tuple[Misfit, ...] = field(default=(), validator=each(is_a(Misfit)))

    @property
    def status(self) -> Status:
        """Where the task stands: as its worst quota does; exceeded counts as met."""
        standing = {quota.status for quota in self.quotas}
        for status in (Status.OVERDUE, Status.BEHIND, Status.UNDETERMINED):
            if status in standing:
                return status
        if standing <= {Status.NOT_STARTED}:
            return Status.NOT_STARTED
        return Status.MET if standing <= {Status.MET, Status.EXCEEDED} else Status.ON_TRACK

    @guarded
    def of(self, quota: DeliverableQuota) -> QuotaProgress:
        """Return how far one quota is.

        Raises:
            KeyError: the task has no such quota.
        """
        for found in self.quotas:
            if found.quota == quota:
                return found
        raise KeyError(quota.text)

    @property
    def acceptance(self) -> Acceptance:
        """What the delivered numbers mean for acceptance."""
        met = [quota.is_met for quota in self.quotas]
        shares = [quota.reaches_share for quota in self.quotas]
        count, surely, maybe = len(met), met.count(True), len(met) - met.count(False)
        passes: bool | None = None
        law = law_of(self.task)
        if law is not None and not law.limits_known:
            pass  # the shares are those of the old law
        elif False in shares or not _is_share(maybe, count):
            passes = False
        elif None not in shares and _is_share(surely, count):
            passes = True
        return Acceptance(
            criteria=count,
            met=Interval(surely, maybe),
            short=tuple(quota.path for quota, share in zip(self.quotas, shares, strict=True) if share is False),
            passes=passes,
        )

    def __str__(self) -> str:
        lines = [f"{self.task}: {self.status} ({self.on})"]
        lines += [f"  {quota}" for quota in self.quotas]
        lines += [f"  {misfit.reason}: {misfit.delivery.amount} on {misfit.delivery.on}" for misfit in self.misfits]
        return "\n".join(lines)


def _is_share(part: int, of: int) -> bool:
    return part * ACCEPTANCE_SHARE[1] >= of * ACCEPTANCE_SHARE[0]


@guarded
def progress(
    task: Task,
    deliveries: Iterable[Delivery],
    on: dt.date,
    *,
    start: dt.date | None = None,
    counting: Counting = Counting.CIVIL_CODE,
) -> Progress:
    """Return how far a task is at the end of a day.

    Arguments:
        deliveries: what was delivered, in any order. One after ``on`` does not count yet; one that does not fit
            the task is reported and not counted; one outside the task's time is counted and reported.
        on: the day.
        start: the first day of the task; else the task's own, and where only its year is known, what is due is an
            interval: from what is due if it began on the last day of the year to what is due if on the first.
        counting: whether the first day counts.

    Raises:
        DateError: neither the task nor ``start`` says when it starts, or the calendar ends before it does.

    >>> from tdc_programme.programme.deliverables import Deliverable
    >>> from tdc_programme.vietnamese.quantities import Quantity
    >>> quota = DeliverableQuota(text="Sáu (06) hội thảo", total=Quantity(6, "hội thảo"))
    >>> task = Task(title="Truyền thông", months=15, deliverables=(Deliverable(text="Hội thảo", quotas=(quota,)),))
    >>> held = [Delivery(quota=quota, on=dt.date(2025, month, 15), amount=2) for month in (3, 6)]
    >>> print(progress(task, held, dt.date(2025, 12, 31), start=dt.date(2025, 1, 1)))
    Truyền thông (15 tháng): on_track (2025-12-31)
      on_track: Sáu (06) hội thảo: delivered 4, due 0, remaining 2
    """
    begins = start_window(task) if start is None else Window(start, start)
    if begins is None:
        raise DateError(f"Task {task.title!r:.60}: neither its start nor its start year is known: give start=…")
    times = _Times(on, begins, end_window(task, start=begins, counting=counting), counting)
    paths = tuple(task.quota_paths())
    counted, misfits = _sort(task, {quota for _, quota in paths}, deliveries, times)
    # Of two equal quotas the first takes what was delivered.
    quotas = tuple(_quota_progress(path, quota, counted.pop(quota, 0), times) for path, quota in paths)
    return Progress(task=task, on=on, quotas=quotas, misfits=tuple(misfits))


@frozen
class _Times:
    """The day of a report, and the days between which its task starts and ends."""

    on: dt.date
    begins: Window
    ends: Window | None
    counting: Counting


def _sort(
    task: Task, known: Container[DeliverableQuota], deliveries: Iterable[Delivery], times: _Times
) -> tuple[dict[DeliverableQuota, int | Decimal], list[Misfit]]:
    """Add up what fits the task by quota, and tell what does not."""
    counted: dict[DeliverableQuota, int | Decimal] = {}
    misfits: list[Misfit] = []
    for delivery in deliveries:
        if delivery.on > times.on:
            continue  # not yet
        reason = _misfit(task, delivery, known)
        if reason is None:
            counted[delivery.quota] = (Interval.exactly(counted.get(delivery.quota, 0)) + delivery.amount).low
            if delivery.on < times.begins.first:
                reason = MisfitReason.BEFORE_START
            elif times.ends is not None and delivery.on > times.ends.last:
                reason = MisfitReason.AFTER_END
        if reason is not None:
            misfits.append(Misfit(delivery, reason))
    return counted, misfits


def _misfit(task: Task, delivery: Delivery, known: Container[DeliverableQuota]) -> MisfitReason | None:
    """Return why a delivery does not count towards the task, or None."""
    if (delivery.task is not None and delivery.task != task.number) or (
        delivery.year is not None and delivery.year != task.start_year
    ):
        return MisfitReason.OTHER_TASK
    return None if delivery.quota in known else MisfitReason.NO_SUCH_QUOTA


def _quota_progress(path: str, quota: DeliverableQuota, delivered: int | Decimal, times: _Times) -> QuotaProgress:
    on, begins, ends = times.on, times.begins, times.ends
    early = Series(quota, begins.first, None if ends is None else ends.first, times.counting)
    if begins.is_exact:
        is_over = early.end is not None and on > early.end
        return _assemble(path, quota, early.derived, delivered, early.due_by(on), is_over)
    late = Series(quota, begins.last, None if ends is None else ends.last, times.counting)
    due = late.due_by(on) | early.due_by(on)
    over = {series.end is not None and on > series.end for series in (early, late)}
    derived = quota.derive(convention=Convention.CALENDAR)
    return _assemble(path, quota, derived, delivered, due, over.pop() if len(over) == 1 else None)


def _assemble(
    path: str,
    quota: DeliverableQuota,
    derived: Derivation,
    delivered: int | Decimal,
    due: Interval,
    is_over: bool | None,
) -> QuotaProgress:
    total = derived.total
    # A range that the text names is met at its lower end; one that the calendar leaves open may mean any number.
    open_number = Note.CALENDAR in derived.notes or Note.PART_PERIOD in derived.notes
    required = total if open_number or total == UNKNOWN else Interval.exactly(total.low)
    if not open_number and due.high is not None and due.high > required.low:
        due = Interval(min(due.low, required.low), required.low)
    limit = None if Note.ABOUT in derived.notes else total.high
    return QuotaProgress(
        path=path,
        quota=quota,
        required=required,
        limit=limit,
        delivered=delivered,
        due=due,
        is_over=is_over,
        unit=derived.unit,
    )
