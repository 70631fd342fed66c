"""What follows from the numbers of a quota: totals, outlets, spans, and where they contradict each other.

The relations between the numbers are few:

* total = number for each outlet × outlets (18 articles = 6 a magazine × 3 magazines);
* number for each outlet = rate × periods (1 article in 2 months, for 12 months: 6);
* total = rate × periods (1 bulletin a quarter × 4 quarters: 4);
* what each item must have × items (150 delegates a workshop × 6 workshops: 900 delegates).

Each is used in the direction in which something is unknown, and as a check where nothing is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable
from functools import cache, lru_cache
from typing import Protocol, runtime_checkable

from attrs import evolve

from ...arguments import guarded
from ...tables import load_table
from ...values import all_digits
from ...vietnamese.letters import fold
from ...vietnamese.quantities import Bound, Per, Quantity, Span
from .conventions import Convention, TimeRatio, periods_in, time_ratio, time_unit
from .figures import (
    Contradiction,
    ContradictionKind,
    Derivation,
    Figure,
    FigureKind,
    Measure,
    Note,
    Said,
    same_unit,
    unit_key,
)
from .intervals import UNKNOWN, Interval, interval_of


@runtime_checkable
class QuotaNumbers(Hashable, Protocol):
    """What a quota says, as :func:`derive` reads it.

    >>> import tdc_programme as tdc
    >>> isinstance(tdc.programme_1322().tasks[0].quotas()[0].total, tdc.Quantity)
    True
    """

    @property
    def total(self) -> Quantity | None:
        """How many in all."""

    @property
    def rates(self) -> tuple[Quantity, ...]:
        """How many each outlet or each length of time."""

    @property
    def requirements(self) -> tuple[Quantity, ...]:
        """What each item must have."""

    @property
    def duration(self) -> Span | None:
        """For how long."""

    @property
    def places(self) -> tuple[str, ...]:
        """Where."""


@guarded
def derive(quota: QuotaNumbers, *, convention: Convention | None = None, start: dt.date | None = None) -> Derivation:
    """Return what follows from a quota.

    Arguments:
        convention: how to turn months into weeks; without one, all ways are held in the answer.
        start: the first day, where it is known: then the calendar counts.

    >>> import tdc_programme as tdc
    >>> total, each = tdc.parse_quantity("18 bài"), tdc.parse_quantity("6 bài/1 tạp chí")
    >>> quota = tdc.DeliverableQuota(text="…", total=total, rates=(each,))
    >>> derived = derive(quota)
    >>> derived.total.low, derived.outlets.value.low if derived.outlets else None
    (18, 3)
    """
    return _derive(quota, convention, start)


@lru_cache(maxsize=4096)  # the questions to one quota come together
def _derive(quota: QuotaNumbers, convention: Convention | None, start: dt.date | None) -> Derivation:
    return _Deriving(quota, convention, start).run()


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(map(fold, load_table("programme", "units")[kind]))


def _split(rate: Quantity) -> tuple[Per | None, Per | None] | None:
    """Return a rate's period and outlet, or None for a rate with more of them than one."""
    period = outlet = None
    for per in rate.per:
        if time_unit(per.unit) is not None:
            if period is not None:
                return None
            period = per
        elif outlet is not None:
            return None
        else:
            outlet = per
    return period, outlet


class _Deriving:
    """The work of :func:`derive`: what is known so far of one quota."""

    def __init__(self, quota: QuotaNumbers, convention: Convention | None, start: dt.date | None) -> None:
        self.quota = quota
        self.convention = convention
        self.start = start
        self.figures: list[Figure] = []
        self.notes: list[Note] = []
        self.contradictions: list[Contradiction] = []
        self.total: Figure | None = None
        self.each: Figure | None = None  # number for each outlet
        self.outlets: Figure | None = None
        self.duration: Span | None = None
        self.aside: tuple[Quantity, ...] = ()  # rates that count something else: requirements
        self.per_outlet: list[tuple[Quantity, Interval, Per]] = []
        self.per_time: list[tuple[Quantity, Interval, Per]] = []
        self.per_both: list[tuple[Quantity, Interval, Per, Per]] = []

    def run(self) -> Derivation:
        self.sort_rates()
        self.find_duration()
        self.state_total()
        self.state_per_outlet()
        self.count_by_time_per_outlet()
        self.count_outlets()
        self.multiply_outlets()
        self.count_by_time()
        self.find_requirements()
        self.look_back()
        return Derivation(
            total=self.total.value if self.total else UNKNOWN,
            unit=self.unit(),
            outlets=self.outlets.measure if self.outlets else None,
            duration=self.duration,
            figures=tuple(self.figures),
            notes=tuple(dict.fromkeys(self.notes)),
            contradictions=tuple(self.contradictions),
            step=self.step(),
        )

    # --- what the text says ---

    def interval(self, quantity: Quantity) -> Interval | None:
        interval = interval_of(quantity)
        if interval is None:
            self.contradict(ContradictionKind.IMPOSSIBLE_AMOUNT, quantity)
        elif quantity.bound is Bound.ABOUT:
            self.notes.append(Note.ABOUT)
        return interval

    def sort_rates(self) -> None:
        total = self.quota.total
        said = (*self.quota.rates, *((total,) if total is not None and total.per else ()))
        counts = [rate for rate in said if _is_count(rate, self.quota)]
        if any(not same_unit(rate.unit, counts[0].unit) for rate in counts):
            self.notes.append(Note.SEVERAL_UNITS)
            return
        self.aside = tuple(rate for rate in said if rate not in counts)
        for rate in counts:
            split, interval = _split(rate), self.interval(rate)
            if split is None or interval is None:
                continue
            period, outlet = split
            if period and outlet:
                self.per_both.append((rate, interval, period, outlet))
            elif period:
                self.per_time.append((rate, interval, period))
            elif outlet:
                self.per_outlet.append((rate, interval, outlet))

    def find_duration(self) -> None:
        spans = [self.quota.duration, *(rate.duration for rate in self.quota.rates)]
        if self.quota.total is not None:
            spans.append(self.quota.total.duration)
        said = [span for span in spans if span is not None]
        if not said:
            return
        self.duration = said[0]
        for other in said[1:]:
            if other != said[0] and not _same_length(said[0], other):
                self.contradict(ContradictionKind.DURATIONS, said[0], other)

    def state_total(self) -> None:
        said = self.quota.total
        if said is None or said.per:
            return
        interval = self.interval(said)
        if interval is not None:
            self.total = self.keep(FigureKind.TOTAL_STATED, interval, said.unit, said)

    def state_per_outlet(self) -> None:
        if self.per_outlet:
            rate, interval, outlet = self.per_outlet[0]
            self.each = self.keep(FigureKind.PER_OUTLET_STATED, interval / outlet.amount, rate.unit, rate)

    # --- what follows ---

    def count_by_time_per_outlet(self) -> None:
        for rate, interval, period, outlet in self.per_both:
            if self.duration is None:
                self.imply_duration(self.each, rate, interval, period)
                continue
            ratio = time_ratio(self.duration, period, convention=self.convention, start=self.start)
            if ratio is None:
                continue
            count = ratio.of(interval) / outlet.amount
            inputs = rate, *self.times(self.duration, period, ratio)
            follows = _figure(FigureKind.PER_OUTLET_BY_TIME, count, rate.unit, *inputs)
            self.each = self.agree(self.each, follows, ContradictionKind.COUNT_AND_INTERVAL, rate.unit)

    def imply_duration(self, count: Figure | None, rate: Quantity, interval: Interval, period: Per) -> None:
        """Find how long output goes on: 6 articles, 1 in 2 months: 12 months."""
        if count is None or not count.value.is_exact or not interval.is_exact or not interval.low:
            return
        length = count.value / interval * period.amount
        if length.is_exact:
            self.duration = Span(length.low, period.unit)
            self.keep(FigureKind.DURATION_IMPLIED, length, period.unit, Measure(count.value, rate.unit), rate)

    def count_outlets(self) -> None:
        said = [(rate, outlet) for rate, _, outlet in self.per_outlet]
        said += [(rate, outlet) for rate, _, _, outlet in self.per_both]
        if not said:
            return
        rate, outlet = said[0]
        named = sum(1 for place in self.quota.places if same_unit(outlet.unit, place))
        if named:
            self.outlets = self.keep(FigureKind.OUTLETS_NAMED, Interval.exactly(named), outlet.unit)
        elif self.total and self.each:
            self.imply_outlets(self.total, self.each, rate, outlet)
        if self.outlets is None and self.total is None:
            self.notes.append(Note.NO_OUTLETS)

    def imply_outlets(self, total: Figure, each: Figure, rate: Quantity, outlet: Per) -> None:
        """Find how many outlets there are: 18 articles, 6 a magazine: 3 magazines."""
        if not (total.value.is_exact and each.value.is_exact and each.value.low):
            return
        outlets = total.value / each.value
        if outlets != outlets.whole():
            self.contradict(ContradictionKind.TOTAL_AND_OUTLETS, total.measure, rate)
            return
        inputs = total.measure, rate if each.kind is FigureKind.PER_OUTLET_STATED else each.measure
        self.outlets = self.keep(FigureKind.OUTLETS_IMPLIED, outlets, outlet.unit, *inputs)

    def multiply_outlets(self) -> None:
        if self.each is None:
            return
        if self.outlets is None:
            if self.total is None:  # an outlet of which nothing is said is one at least
                outlets = Interval(1, None)
                self.total = _figure(FigureKind.TOTAL_BY_OUTLETS, self.each.value * outlets, self.each.unit)
        elif self.outlets.kind is FigureKind.OUTLETS_NAMED:  # implied ones came from the total
            inputs = self.each.measure, self.outlets.measure
            total = self.each.value * self.outlets.value
            follows = _figure(FigureKind.TOTAL_BY_OUTLETS, total, self.each.unit, *inputs)
            self.total = self.agree(self.total, follows, ContradictionKind.TOTAL_AND_OUTLETS)

    def count_by_time(self) -> None:
        for rate, interval, period in self.per_time:
            if self.duration is None:
                self.imply_duration(self.total, rate, interval, period)
                if self.duration is None:
                    self.notes.append(Note.NO_DURATION)
                continue
            ratio = time_ratio(self.duration, period, convention=self.convention, start=self.start)
            if ratio is not None:
                inputs = rate, *self.times(self.duration, period, ratio)
                follows = _figure(FigureKind.TOTAL_BY_TIME, ratio.of(interval), rate.unit, *inputs)
                self.total = self.agree(self.total, follows, ContradictionKind.TOTAL_AND_RATE)

    def find_requirements(self) -> None:
        """Multiply what each item must have by the items."""
        if self.total is None:
            return
        for requirement in (*self.quota.requirements, *self.aside):
            interval = self.interval(requirement)
            if interval is None or unit_key(requirement.unit) in _words("non_additive") or len(requirement.per) > 1:
                continue
            items = self.items(requirement, self.total)
            if items is not None:
                value = interval * items.value
                if requirement.per:
                    value = value / requirement.per[0].amount
                self.keep(FigureKind.DERIVED_TOTAL, value, requirement.unit, items, requirement)

    def items(self, requirement: Quantity, total: Figure) -> Measure | None:
        """Return the items that a requirement is for."""
        if not requirement.per:  # of several items nothing says whether it is for each or for all
            return total.measure if total.value == Interval.exactly(1) else None
        unit = requirement.per[0].unit
        if same_unit(unit, total.unit) or any(same_unit(unit, rate.unit) for rate in self.quota.rates):
            return total.measure
        if self.outlets and same_unit(unit, self.outlets.unit):
            return self.outlets.measure
        return None

    def look_back(self) -> None:
        if self.quota.total is None and not self.quota.rates:
            self.notes.append(Note.NO_NUMBER)
        if self.per_time and len(self.quota.places) > 1:
            self.notes.append(Note.SCOPE)

    # --- keeping it ---

    def times(self, duration: Span, period: Per, ratio: TimeRatio) -> tuple[Span, Measure]:
        periods = ratio.of(Interval.exactly(1))
        if not periods.is_exact:
            mixed = _is_in_months(duration.unit) != _is_in_months(period.unit)
            self.notes.append(Note.CALENDAR if mixed else Note.PART_PERIOD)
        length = period.unit if period.amount == 1 else f"kỳ {all_digits(period.amount)} {period.unit}"
        return duration, Measure(periods, length)

    def keep(self, kind: FigureKind, value: Interval, unit: str, *inputs: Said) -> Figure:
        figure = _figure(kind, value, unit, *inputs)
        self.figures.append(figure)
        return figure

    def agree(self, known: Figure | None, follows: Figure, kind: ContradictionKind, unit: str | None = None) -> Figure:
        """Take a second way to a figure: it agrees, and narrows it, or contradicts what is known, said in ``unit``."""
        known = known or follows
        common = known.value & follows.value
        if common is None:
            self.contradict(kind, Measure(known.value, unit or known.unit), follows.measure)
            return known
        self.figures.append(follows)
        return evolve(known, value=common)

    def contradict(self, kind: ContradictionKind, said: Said, follows: Said | None = None) -> None:
        self.contradictions.append(Contradiction(kind=kind, said=said, follows=follows))

    def unit(self) -> str | None:
        if self.total is not None:
            return self.total.unit
        return self.quota.rates[0].unit if self.quota.rates else None

    def step(self) -> tuple[Quantity, Per] | None:
        if self.per_both:
            return self.per_both[0][0], self.per_both[0][2]
        return (self.per_time[0][0], self.per_time[0][2]) if self.per_time else None


def _figure(kind: FigureKind, value: Interval, unit: str, *inputs: Said) -> Figure:
    return Figure(kind=kind, value=value, unit=unit, inputs=inputs)


def _is_count(rate: Quantity, quota: QuotaNumbers) -> bool:
    """Tell whether a rate counts the items of the quota, and not something else about them."""
    total = quota.total
    return total is None or unit_key(rate.unit) in _words("generic") or same_unit(rate.unit, total.unit)


def _is_in_months(unit: str) -> bool:
    found = time_unit(unit)
    return found is not None and found.months > 0


def _same_length(span: Span, other: Span) -> bool:
    days = periods_in(span, Per(1, "ngày"))
    return days is not None and days == periods_in(other, Per(1, "ngày"))
