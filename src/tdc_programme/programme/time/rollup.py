"""Adding up: the progress of many tasks by host, leader, orientation, region, kind of product."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from operator import add
from typing import TypeAlias

from attrs import field, frozen

from ...arguments import guarded
from ...storable import Storable
from ...values import each, is_a, string, whole
from ..arithmetic.intervals import Interval
from ..products import product_code
from .progress import Progress, QuotaProgress, Status

#: Gives the groups that a task belongs to; a task of two hosts belongs to two.
Groups: TypeAlias = Callable[[Progress], Iterable[str]]


@frozen(repr=False)
class StatusCount(Storable):
    """How many quotas have one status.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> rolled = tdc.programme_1322().progress([], dt.date(2026, 12, 31)).overall()
    >>> sum(count.quotas for count in rolled.statuses) == rolled.quotas
    True
    """

    status: Status = field(validator=is_a(Status))
    quotas: int = field(validator=whole(0))

    def __str__(self) -> str:
        return f"{self.status} {self.quotas}"


@frozen(repr=False, kw_only=True)
class ProductTotal(Storable):
    """What is required, delivered, due and left of one kind of product.

    Arguments:
        product: the code of the kind (:func:`~.products.product_kind`), or the unit itself where it has none.
        required: how many were promised.
        delivered: how many were delivered; where one quota exceeds its promise, that makes up for no other.
        due: how many are due.
        remaining: how many are left.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> totals = tdc.programme_1322().progress([], dt.date(2026, 12, 31)).overall().products
    >>> totals[0].product, totals[0].delivered.low
    ('article', 0)
    """

    product: str = field(validator=string())
    required: Interval = field(validator=is_a(Interval))
    delivered: Interval = field(validator=is_a(Interval))
    due: Interval = field(validator=is_a(Interval))
    remaining: Interval = field(validator=is_a(Interval))

    def __str__(self) -> str:
        return f"{self.product}: {self.delivered}/{self.required}"


@frozen(repr=False, kw_only=True)
class RollUp(Storable):
    """The progress of one group of tasks.

    Arguments:
        group: its name.
        tasks: how many tasks are in it.
        statuses: how many quotas have each status; those that none has are left out.
        products: the amounts, one each kind of product.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> rolled = tdc.programme_1322().progress([], dt.date(2026, 12, 31)).overall()
    >>> rolled.tasks, rolled.quotas
    (2, 9)
    """

    group: str = field(validator=string())
    tasks: int = field(validator=whole(0))
    statuses: tuple[StatusCount, ...] = field(validator=each(is_a(StatusCount)))
    products: tuple[ProductTotal, ...] = field(validator=each(is_a(ProductTotal)))

    def __str__(self) -> str:
        statuses = ", ".join(str(count) for count in self.statuses)
        return f"{self.group}: {self.tasks} nhiệm vụ{statuses and f' ({statuses})'}"

    @property
    def quotas(self) -> int:
        """How many quotas are in it."""
        return sum(count.quotas for count in self.statuses)

    @guarded
    def of(self, status: Status) -> int:
        """Return how many quotas have a status."""
        return next((count.quotas for count in self.statuses if count.status is status), 0)


@guarded
def roll_up(reports: Iterable[Progress], by: Groups) -> tuple[RollUp, ...]:
    """Add up the progress of many tasks, group by group, in the order in which the groups appear.

    Arguments:
        reports: the progress of each task.
        by: gives the groups that a task belongs to: ``lambda report: [str(host) for host in report.task.hosts]``.
            A task of no group is left out.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> begin, today = dt.date(2025, 1, 1), dt.date(2026, 1, 1)
    >>> reports = [tdc.progress(task, [], today, start=begin) for task in tdc.programme_1322().tasks]
    >>> by_host = roll_up(reports, by=lambda report: [str(host) for host in report.task.hosts])
    >>> by_host[0].tasks, by_host[0].quotas
    (1, 3)
    """
    groups: dict[str, list[Progress]] = {}
    for report in reports:
        for name in dict.fromkeys(by(report)):
            groups.setdefault(name, []).append(report)
    return tuple(_rolled_up(name, members) for name, members in groups.items())


def _rolled_up(group: str, reports: Sequence[Progress]) -> RollUp:
    quotas = [quota for report in reports for quota in report.quotas]
    statuses = Counter(quota.status for quota in quotas)
    products: dict[str, list[QuotaProgress]] = {}
    for quota in quotas:
        if quota.unit is not None:
            products.setdefault(product_code(quota.unit), []).append(quota)
    return RollUp(
        group=group,
        tasks=len(reports),
        statuses=tuple(StatusCount(status, statuses[status]) for status in Status if status in statuses),
        products=tuple(_total(product, counted) for product, counted in sorted(products.items())),
    )


def _total(product: str, quotas: Sequence[QuotaProgress]) -> ProductTotal:
    return ProductTotal(
        product=product,
        required=reduce(add, (quota.required for quota in quotas)),
        delivered=reduce(add, (Interval.exactly(quota.delivered) for quota in quotas)),
        due=reduce(add, (quota.due for quota in quotas)),
        remaining=reduce(add, (quota.remaining for quota in quotas)),
    )
