"""The quotas of a programme as rows of a table, and what they come to by product and year."""

from __future__ import annotations

from decimal import Decimal

from attrs import field, frozen

from ..storable import Storable
from ..values import is_a, optional, string, whole
from .arithmetic.intervals import Interval
from .deliverables import DeliverableQuota
from .products import product_code
from .tasks import Task


@frozen(repr=False, kw_only=True)
class QuotaRow(Storable):
    """A quota with the task that it belongs to, and its path there.

    >>> import tdc_programme as tdc
    >>> row = next(iter(tdc.programme_1322().quota_rows()))
    >>> row.task.number, row.path
    (1, 'deliverables[0].quotas[0]')
    """

    task: Task = field(validator=is_a(Task))
    path: str = field(validator=string())
    quota: DeliverableQuota = field(validator=is_a(DeliverableQuota))

    def __str__(self) -> str:
        return f"{self.path}: {self.quota}"

    def plain(self) -> dict[str, str | int | float | None]:
        """Return the quota as a flat dictionary of plain values, a row of a data frame.

        ``low`` and ``high`` are the least and the most that it asks for in all; ``high`` is None where nothing bounds
        it. ``months`` are those of the task.

        >>> from tdc_programme.programme.deliverables import Deliverable
        >>> from tdc_programme.vietnamese.quantities import Quantity
        >>> quota = DeliverableQuota(text="18 bài báo", total=Quantity(18, "bài báo"))
        >>> deliverable = Deliverable(text="A", quotas=(quota,))
        >>> task = Task(number=1, title="Truyền thông", months=18, deliverables=(deliverable,))
        >>> row = QuotaRow(task=task, path="deliverables[0].quotas[0]", quota=quota).plain()
        >>> row["title"], row["unit"], row["low"], row["high"], row["months"]
        ('Truyền thông', 'bài báo', 18, 18, 18)
        """
        derived = self.quota.derive()
        low, high = (_plain(number) for number in self.quota.expected_total())
        return {
            "number": self.task.number,
            "title": self.task.title,
            "host": "; ".join(host.name for host in self.task.hosts),
            "start_year": self.task.start_year,
            "months": self.task.months,
            "path": self.path,
            "text": self.quota.text,
            "unit": derived.unit,
            "product": product_code(derived.unit) if derived.unit is not None else None,
            "low": low,
            "high": high,
        }


def _plain(number: int | Decimal | None) -> int | float | None:
    return float(number) if isinstance(number, Decimal) else number


@frozen(repr=False, kw_only=True)
class QuantityTotal(Storable):
    """How many of one kind of product the tasks of one start year promise.

    Arguments:
        product: the code of the kind of product, or the unit itself where it has none.
        year: the start year, or None for tasks without one.
        total: how many.
        quotas: of how many quotas.

    >>> import tdc_programme as tdc
    >>> total = tdc.programme_1322().totals()[0]
    >>> total.product, total.year
    ('article', 2025)
    """

    product: str = field(validator=string())
    year: int | None = field(validator=optional(whole()))
    total: Interval = field(validator=is_a(Interval))
    quotas: int = field(validator=whole(0))

    def __str__(self) -> str:
        return f"{self.product}: {self.total}" + ("" if self.year is None else f" ({self.year})")
