"""Adding up: the progress of many tasks by host, leader, orientation, region, kind of product."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from attrs import define, field, frozen

from ...values import each, is_a, string, whole
from ..arithmetic.intervals import Interval
from ..products import product_kind
from .progress import Progress, QuotaProgress, Status

#: Gives the groups that a task belongs to; a task of two hosts belongs to two.
Groups: TypeAlias = Callable[[Progress], Iterable[str]]


@frozen
class StatusCount:
    """How many quotas have one status."""

    status: Status = field(validator=is_a(Status))
    quotas: int = field(validator=whole(0))


@frozen(kw_only=True)
class ProductTotal:
    """What is required, delivered, due and left of one kind of product.

    Arguments:
        product: the code of the kind (:func:`~.products.product_kind`), or the unit itself where it has none.
        required: how many were promised.
        delivered: how many were delivered; where one quota exceeds its promise, that makes up for no other.
        due: how many are due.
        remaining: how many are left.
    """

    product: str = field(validator=string())
    required: Interval = field(validator=is_a(Interval))
    delivered: Interval = field(validator=is_a(Interval))
    due: Interval = field(validator=is_a(Interval))
    remaining: Interval = field(validator=is_a(Interval))


@frozen(kw_only=True)
class RollUp:
    """The progress of one group of tasks.

    Arguments:
        group: its name.
        tasks: how many tasks are in it.
        statuses: how many quotas have each status; those that none has are left out.
        products: the amounts, one each kind of product.
    """

    group: str = field(validator=string())
    tasks: int = field(validator=whole(0))
    statuses: tuple[StatusCount, ...] = field(validator=each(is_a(StatusCount)))
    products: tuple[ProductTotal, ...] = field(validator=each(is_a(ProductTotal)))

    @property
    def quotas(self) -> int:
        """How many quotas are in it."""
        return sum(count.quotas for count in self.statuses)

    def of(self, status: Status) -> int:
        """Return how many quotas have a status."""
        return next((count.quotas for count in self.statuses if count.status is status), 0)


@define
class _Sums:
    required: Interval
    delivered: Interval
    due: Interval
    remaining: Interval


class _Group:
    """What is added up of one group so far."""

    def __init__(self) -> None:
        self.tasks = 0
        self.statuses: dict[Status, int] = {}
        self.products: dict[str, _Sums] = {}

    def add(self, report: Progress) -> None:
        self.tasks += 1
        for quota in report.quotas:
            status = quota.status
            self.statuses[status] = self.statuses.get(status, 0) + 1
            product = product_of(quota)
            if product is not None:
                self._add(product, quota)

    def _add(self, product: str, quota: QuotaProgress) -> None:
        delivered = Interval.exactly(quota.delivered)
        sums = self.products.get(product)
        if sums is None:
            self.products[product] = _Sums(quota.required, delivered, quota.due, quota.remaining)
            return
        sums.required += quota.required
        sums.delivered += delivered
        sums.due += quota.due
        sums.remaining += quota.remaining

    def rolled_up(self, group: str) -> RollUp:
        return RollUp(
            group=group,
            tasks=self.tasks,
            statuses=tuple(StatusCount(status, self.statuses[status]) for status in Status if status in self.statuses),
            products=tuple(
                ProductTotal(
                    product=product,
                    required=sums.required,
                    delivered=sums.delivered,
                    due=sums.due,
                    remaining=sums.remaining,
                )
                for product, sums in sorted(self.products.items())
            ),
        )


def product_of(quota: QuotaProgress) -> str | None:
    """Return the code of the kind of product that a quota counts, or its unit, or None where nothing is counted."""
    unit = quota.unit
    if unit is None:
        return None
    kind = product_kind(unit)
    return unit if kind is None else kind.code


def roll_up(reports: Iterable[Progress], by: Groups) -> tuple[RollUp, ...]:
    """Add up the progress of many tasks, group by group, in the order in which the groups appear.

    Arguments:
        reports: the progress of each task.
        by: gives the groups that a task belongs to: ``lambda report: [str(host) for host in report.task.hosts]``.
            A task of no group is left out.
    """
    groups: dict[str, _Group] = {}
    for report in reports:
        for name in dict.fromkeys(by(report)):
            if name not in groups:
                groups[name] = _Group()
            groups[name].add(report)
    return tuple(group.rolled_up(name) for name, group in groups.items())
