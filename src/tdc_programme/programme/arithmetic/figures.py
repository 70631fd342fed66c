"""What follows from a quota, as values: its figures, what to know of them, and what contradicts what."""

from __future__ import annotations

import enum
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from attrs import evolve, field, frozen

from ...arguments import guarded
from ...storable import Storable
from ...values import Language, choose_language, each, is_a, optional, string
from ...vietnamese.letters import fold
from ...vietnamese.quantities import Per, Quantity, Span, format_quantity
from .intervals import UNKNOWN, Interval, explanations, interval_of, show_number


@frozen(repr=False)
class Measure(Storable):
    """An amount within bounds, with what it counts.

    >>> from tdc_programme.programme import Interval
    >>> Measure(Interval.exactly(18), "bài").value.format("en")
    '18'
    """

    value: Interval = field(validator=is_a(Interval))
    unit: str = field(validator=string())

    def __str__(self) -> str:
        return f"{self.value.format()} {self.unit}"


Said: TypeAlias = Quantity | Span | Measure


class FigureKind(enum.StrEnum):
    """What a figure counts, and how it came about; the words are in ``data/explanations.json``.

    >>> [kind.value for kind in FigureKind][:3]
    ['total_stated', 'total_by_outlets', 'total_by_time']
    """

    TOTAL_STATED = "total_stated"  #: the text says the total
    TOTAL_BY_OUTLETS = "total_by_outlets"  #: number for each outlet × outlets
    TOTAL_BY_TIME = "total_by_time"  #: rate × periods
    PER_OUTLET_STATED = "per_outlet_stated"  #: the text says the number for each outlet
    PER_OUTLET_BY_TIME = "per_outlet_by_time"  #: rate for each outlet × periods
    OUTLETS_NAMED = "outlets_named"  #: the text names them
    OUTLETS_IMPLIED = "outlets_implied"  #: total ÷ number for each
    DURATION_IMPLIED = "duration_implied"  #: total ÷ rate
    DERIVED_TOTAL = "derived_total"  #: what each item must have × items


class Note(enum.StrEnum):
    """What a reader should know of the figures; the words are in ``data/explanations.json``.

    >>> [note.value for note in Note][:3]
    ['about', 'calendar', 'scope']
    """

    ABOUT = "about"  #: khoảng names no width
    CALENDAR = "calendar"  #: the number depends on how months become weeks
    SCOPE = "scope"  #: a rate with several outlets: for each of them or for all?
    PART_PERIOD = "part_period"  #: the time is no whole number of periods
    NO_DURATION = "no_duration"  #: a rate, but not for how long
    NO_OUTLETS = "no_outlets"  #: a number for each outlet, but not how many there are
    SEVERAL_UNITS = "several_units"  #: rates of different things, which add up to no total
    NO_NUMBER = "no_number"  #: nothing is counted


class ContradictionKind(enum.StrEnum):
    """How the numbers of a quota contradict each other; the words are in ``data/explanations.json``.

    >>> [kind.value for kind in ContradictionKind][:2]
    ['total_and_rate', 'total_and_outlets']
    """

    TOTAL_AND_RATE = "total_and_rate"  #: total ≠ rate × periods
    TOTAL_AND_OUTLETS = "total_and_outlets"  #: total is no multiple of the number for each, or of another count
    COUNT_AND_INTERVAL = "count_and_interval"  #: number for each outlet ≠ rate × periods
    DURATIONS = "durations"  #: two different lengths of time
    IMPOSSIBLE_AMOUNT = "impossible_amount"  #: below zero, or a range that ends before it starts
    LONGER_THAN_TASK = "longer_than_task"  #: output goes on after the task has ended


@frozen(repr=False, kw_only=True)
class Figure(Storable):
    """One figure that follows from a quota, with what it follows from.

    Arguments:
        kind: what it counts and how it came about.
        value: the number, within bounds.
        unit: what is counted.
        inputs: what it was computed from, in the order of the computation.

    >>> import tdc_programme as tdc
    >>> total, each = tdc.parse_quantity("18 bài"), tdc.parse_quantity("6 bài/1 tạp chí")
    >>> quota = tdc.DeliverableQuota(text="…", total=total, rates=(each,))
    >>> [(figure.kind.value, figure.value.low, figure.unit) for figure in quota.derive().figures]
    [('total_stated', 18, 'bài'), ('per_outlet_stated', 6, 'bài'), ('outlets_implied', 3, 'tạp chí')]
    """

    kind: FigureKind = field(validator=is_a(FigureKind))
    value: Interval = field(validator=is_a(Interval))
    unit: str = field(validator=string())
    inputs: tuple[Said, ...] = field(default=(), validator=each(is_a(Quantity, Span, Measure)))

    def __str__(self) -> str:
        return f"{self.kind}: {self.measure}"

    @property
    def measure(self) -> Measure:
        """Return the number with its unit."""
        return Measure(self.value, self.unit)


@frozen(repr=False, kw_only=True)
class Contradiction(Storable):
    """Two numbers of a text that cannot both be right: a value that a check reports, not an exception.

    Arguments:
        kind: what contradicts what.
        said: what the text says.
        follows: what follows from its other numbers, or None where ``said`` is impossible by itself.
        path: where, ``"deliverables[0].quotas[1]"``; None for a quota alone.

    >>> import tdc_programme as tdc
    >>> total, each = tdc.parse_quantity("17 bài"), tdc.parse_quantity("6 bài/1 tạp chí")
    >>> quota = tdc.DeliverableQuota(text="…", total=total, rates=(each,))
    >>> [contradiction.kind.value for contradiction in quota.contradictions()]
    ['total_and_outlets']
    """

    kind: ContradictionKind = field(validator=is_a(ContradictionKind))
    said: Said = field(validator=is_a(Quantity, Span, Measure))
    follows: Said | None = field(default=None, validator=optional(is_a(Quantity, Span, Measure)))
    path: str | None = field(default=None, validator=optional(string()))

    def __str__(self) -> str:
        return self.message()

    @guarded
    def at(self, path: str) -> Contradiction:
        """Return the same one, found at ``path``."""
        return evolve(self, path=path)

    @guarded
    def message(self, language: Language = "vi") -> str:
        """Say it, in Vietnamese or English."""
        words: str = explanations()["contradictions"][self.kind.value][choose_language(language)]
        follows = "" if self.follows is None else show(self.follows, language)
        return words.format(said=show(self.said, language), follows=follows)


@frozen(repr=False, kw_only=True)
class Derivation(Storable):
    """All that follows from one quota.

    Arguments:
        total: how many in all; :data:`~tdc_programme.programme.arithmetic.intervals.UNKNOWN` where nothing tells.
        unit: what is counted, or None where nothing is.
        outlets: how many outlets (magazines, schools) a rate is for, with their name, or None.
        duration: for how long output goes on: stated, or implied by the numbers; else None.
        figures: every figure, in the order in which they follow.
        notes: what to know of them.
        contradictions: numbers that exclude each other.
        step: the rate of the series (1 bài/2 tháng/1 tạp chí) and its period, or None where there is none.

    >>> import tdc_programme as tdc
    >>> total, each = tdc.parse_quantity("06 hội thảo"), tdc.parse_quantity("150 đại biểu/hội thảo")
    >>> quota = tdc.DeliverableQuota(text="…", total=total, requirements=(each,))
    >>> [(str(total.value.low), total.unit) for total in quota.derive().derived_totals]
    [('900', 'đại biểu')]
    """

    total: Interval = field(validator=is_a(Interval))
    unit: str | None = field(validator=optional(is_a(str)))
    outlets: Measure | None = field(validator=optional(is_a(Measure)))
    duration: Span | None = field(validator=optional(is_a(Span)))
    figures: tuple[Figure, ...] = field(validator=each(is_a(Figure)))
    notes: tuple[Note, ...] = field(validator=each(is_a(Note)))
    contradictions: tuple[Contradiction, ...] = field(validator=each(is_a(Contradiction)))
    step: tuple[Quantity, Per] | None = field(validator=optional(each(is_a(Quantity, Per))))

    def __str__(self) -> str:
        return self.total.format() if self.unit is None else str(Measure(self.total, self.unit))

    @property
    def step_amount(self) -> Interval:
        """Return how many are due in each period of the series (for each outlet, where the rate is so)."""
        return (interval_of(self.step[0]) if self.step is not None else None) or UNKNOWN

    @property
    def derived_totals(self) -> tuple[Measure, ...]:
        """Return the totals of what each item must have: ``900 đại biểu``."""
        return tuple(f.measure for f in self.figures if f.kind is FigureKind.DERIVED_TOTAL)


def show(part: Said, language: Language) -> str:
    """Write what a text says, or what follows from it: ``4 quý``, ``ít nhất 900 đại biểu``."""
    if isinstance(part, Quantity):
        return format_quantity(part)
    amount = show_number(part.amount, language) if isinstance(part, Span) else part.value.format(language)
    return f"{amount} {part.unit}"


def same_unit(unit: str, other: str) -> bool:
    """Tell whether two names of counted things mean the same, the longer one only saying more of it.

    >>> same_unit("bài", "Bài báo khoa học"), same_unit("bài", "bàibáo")
    (True, False)
    """
    a, b = unit_key(unit), unit_key(other)
    return a == b or a.startswith(b + " ") or b.startswith(a + " ")


#: Units come back again and again; folding each anew would take half of the time.
unit_key: Callable[[str], str] = lru_cache(maxsize=4096)(fold)
