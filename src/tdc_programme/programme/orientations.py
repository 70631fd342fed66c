"""Priority orientations (định hướng, nội dung ưu tiên) of the programme, year by year."""

from __future__ import annotations

from attrs import field, frozen

from ..storable import Storable
from ..values import each, is_a, optional, string, whole
from .deliverables import DeliverableQuota


@frozen(repr=False, kw_only=True)
class PriorityOrientation(Storable):
    """One priority orientation (định hướng ưu tiên).

    Arguments:
        number: its number in the list.
        text: its words.
        activities: the activities it names, as written, one each.
        quotas: numbers it sets for the tasks under it.

    >>> import tdc_programme as tdc
    >>> orientation = tdc.programme_1322().orientations[0].orientations[0]
    >>> orientation.number, len(orientation.activities)
    (1, 2)
    """

    number: int = field(validator=whole(1))
    text: str = field(validator=string())
    activities: tuple[str, ...] = field(default=(), validator=each(string()))
    quotas: tuple[DeliverableQuota, ...] = field(default=(), validator=each(is_a(DeliverableQuota)))

    def __str__(self) -> str:
        return f"{self.number}. {self.text}"


@frozen(repr=False, kw_only=True)
class OrientationPlan(Storable):
    """The priority orientations for the tasks that start in one year.

    Arguments:
        year: the first year of the tasks, or None where the text does not say.
        orientations: in their order.
        title: the heading as written, or None.

    >>> import tdc_programme as tdc
    >>> plan = tdc.programme_1322().orientations[0]
    >>> plan.year, len(plan.orientations)
    (2024, 5)
    """

    year: int | None = field(validator=optional(whole(1900, 2999)))
    orientations: tuple[PriorityOrientation, ...] = field(validator=each(is_a(PriorityOrientation)))
    title: str | None = field(default=None, validator=optional(string()))

    def __str__(self) -> str:
        return self.title or f"Định hướng ưu tiên{'' if self.year is None else f' năm {self.year}'}"
