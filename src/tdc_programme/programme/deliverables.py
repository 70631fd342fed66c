"""Deliverables of a task (kết quả, sản phẩm) and their quotas (định mức, số lượng)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal

from attrs import field, frozen

from ..arguments import guarded
from ..storable import Storable
from ..values import each, is_a, optional, string
from ..vietnamese.quantities import Quantity, Span
from .arithmetic.conventions import Convention
from .arithmetic.derivation import derive
from .arithmetic.figures import Contradiction, Derivation, Measure
from .arithmetic.intervals import UNKNOWN, Interval


@frozen(repr=False, kw_only=True, cache_hash=True)  # deliveries are counted by it
class DeliverableQuota(Storable):
    """What is to be delivered, in numbers (định mức sản phẩm).

    Arguments:
        text: the words that say it, as written.
        total: how many in all (18 bài báo), where the text says so.
        rates: how many a time, an outlet … (6 bài/1 tạp chí; 01 bài/2 tháng/1 tạp chí; 19 sản phẩm/tuần).
        requirements: what each must be (150 đại biểu/hội thảo; tối thiểu 1.200 chữ/bài).
        duration: for how long a rate goes on (x 12 tháng).
        places: regions, cities, journals, channels named, as written.

    >>> from tdc_programme.vietnamese.quantities import Per
    >>> weekly = DeliverableQuota(
    ...     text="19 sản phẩm/tuần x 12 tháng",
    ...     rates=(Quantity(19, "sản phẩm", per=(Per(1, "tuần"),)),),
    ...     duration=Span(12, "tháng"),
    ... )
    >>> weekly.expected_total()
    (912, 1007)
    >>> weekly.expected_total(convention=Convention.YEAR_OF_52_WEEKS)
    (988, 988)
    >>> weekly.expected_total(start=dt.date(2025, 1, 1))
    (988, 988)
    """

    text: str = field(validator=string())
    total: Quantity | None = field(default=None, validator=optional(is_a(Quantity)))
    rates: tuple[Quantity, ...] = field(default=(), validator=each(is_a(Quantity)))
    requirements: tuple[Quantity, ...] = field(default=(), validator=each(is_a(Quantity)))
    duration: Span | None = field(default=None, validator=optional(is_a(Span)))
    places: tuple[str, ...] = field(default=(), validator=each(string()))

    def __str__(self) -> str:
        return self.text

    @guarded
    def derive(self, *, convention: Convention | None = None, start: dt.date | None = None) -> Derivation:
        """Return all that follows from the numbers: totals, outlets, durations, contradictions.

        Arguments:
            convention: how to turn months into weeks; without one, all ways are held in the answer.
            start: the first day, where it is known: then whole weeks are counted by the calendar.
        """
        return derive(self, convention=convention, start=start)

    @guarded
    def expected_total(
        self, *, convention: Convention | None = None, start: dt.date | None = None
    ) -> tuple[int | Decimal, int | Decimal | None]:
        """Return the least and the most that the text asks for in all.

        Both are equal where the text fixes the number. The most is None where nothing bounds it (``tối thiểu``, or
        no number at all: then the least is 0).

        Arguments:
            convention: how to turn months into weeks; without one, all ways are held in the answer.
            start: the first day, where it is known: then whole weeks are counted by the calendar.
        """
        total = derive(self, convention=convention, start=start).total
        return total.low, total.high

    def by_convention(self) -> Mapping[Convention, Interval]:
        """Return the total by each convention that has an answer; all the same where the text fixes it."""
        totals = {convention: derive(self, convention=convention).total for convention in Convention}
        return {convention: total for convention, total in totals.items() if total != UNKNOWN}

    @property
    def implied_outlets(self) -> Measure | None:
        """How many outlets (magazines, schools) its numbers imply or name: 18 bài, 6 bài/1 tạp chí: 3 tạp chí."""
        return derive(self).outlets

    @property
    def derived_totals(self) -> tuple[Measure, ...]:
        """What its requirements add up to: 6 hội thảo, 150 đại biểu/hội thảo: 900 đại biểu."""
        return derive(self).derived_totals

    def contradictions(self) -> tuple[Contradiction, ...]:
        """Return the numbers that cannot both be right.

        >>> from tdc_programme.vietnamese.quantities import Per
        >>> quota = DeliverableQuota(
        ...     text="05 bản tin: 01 bản tin/quý x 4 quý",
        ...     total=Quantity(5, "bản tin"),
        ...     rates=(Quantity(1, "bản tin", per=(Per(1, "quý"),)),),
        ...     duration=Span(4, "quý"),
        ... )
        >>> [c.message("en") for c in quota.contradictions()]
        ['the total is 5 bản tin, but the rate gives 4 bản tin.']
        """
        return derive(self).contradictions

    @property
    def is_consistent(self) -> bool:
        """Whether no two of its numbers contradict each other."""
        return not self.contradictions()


@frozen(repr=False, kw_only=True)
class Deliverable(Storable):
    """One numbered deliverable (kết quả, sản phẩm chính).

    Arguments:
        number: as written, ``"2"``; of a dash item under it, None.
        text: its words.
        quotas: its numbers.
        contents: what communication is about (nội dung truyền thông), one text an item.
        parts: the dash items under it.

    >>> import tdc_programme as tdc
    >>> deliverable = tdc.programme_1322().tasks[0].deliverables[0]
    >>> len(deliverable.quotas), deliverable.quotas[0].places[:2]
    (1, ('Trung du, miền núi Bắc Bộ', 'đồng bằng sông Hồng'))
    """

    number: str | None = field(default=None, validator=optional(string()))
    text: str = field(validator=string())
    quotas: tuple[DeliverableQuota, ...] = field(default=(), validator=each(is_a(DeliverableQuota)))
    contents: tuple[str, ...] = field(default=(), validator=each(string()))
    parts: tuple[Deliverable, ...] = field(default=())

    def __str__(self) -> str:
        return self.text if self.number is None else f"{self.number}. {self.text}"

    @parts.validator
    def _check_parts(self, attribute: object, value: tuple[Deliverable, ...]) -> None:
        if not isinstance(value, tuple) or not all(isinstance(part, Deliverable) for part in value):
            raise TypeError(f"Deliverable.parts: expected a tuple of Deliverable, got {value!r:.80}")

    @guarded
    def quota_paths(self, path: str = "") -> Iterator[tuple[str, DeliverableQuota]]:
        """Yield each quota with its path (``"parts[1].quotas[0]"``), those of its parts after its own."""
        prefix = f"{path}." if path else ""
        for index, quota in enumerate(self.quotas):
            yield f"{prefix}quotas[{index}]", quota
        for index, part in enumerate(self.parts):
            yield from part.quota_paths(f"{prefix}parts[{index}]")
