"""The programme's own targets (mục tiêu) as indicators: baseline, target and actual, period by period.

The shape is that of the IATI results framework: an indicator has a measure, a baseline and periods, each with a
target and, once known, an actual value.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, overload

from attrs import evolve, field, frozen

from ..arguments import guarded
from ..errors import DataError
from ..storable import Storable
from ..tables import RAISE, Confidence, load_table
from ..values import each, is_a, optional, string, whole
from ..vietnamese.quantities import Bound, Per, Quantity
from .arithmetic.intervals import interval_of

T = TypeVar("T")


class Measurement(enum.StrEnum):
    """In what an indicator is measured (IATI: ``indicator/@measure``).

    >>> [measurement.value for measurement in Measurement]
    ['unit', 'percentage']
    """

    UNIT = "unit"  #: so many
    PERCENTAGE = "percentage"  #: so many in a hundred


class Aggregation(enum.StrEnum):
    """What the value of a period says.

    >>> [aggregation.value for aggregation in Aggregation]
    ['count', 'level', 'growth', 'annual_growth']
    """

    COUNT = "count"  #: reached within the period
    LEVEL = "level"  #: the state at its end
    GROWTH = "growth"  #: the change on the baseline
    ANNUAL_GROWTH = "annual_growth"  #: the change on the year before, each year


class Outlook(enum.StrEnum):
    """Where an indicator stands in a period.

    >>> [outlook.value for outlook in Outlook]
    ['not_begun', 'no_value', 'reached', 'open', 'missed']
    """

    NOT_BEGUN = "not_begun"  #: the period lies ahead
    NO_VALUE = "no_value"  #: nothing was reported
    REACHED = "reached"  #: the target is reached
    OPEN = "open"  #: it is not, and there is time
    MISSED = "missed"  #: it is not, and the time is over


@frozen(repr=False, kw_only=True)
class Baseline(Storable):
    """What a growth is measured against: the years, and the value where it is known.

    >>> import tdc_programme as tdc
    >>> [(indicator.baseline.start, indicator.baseline.end) for indicator in tdc.indicators() if indicator.baseline][:1]
    [(2011, 2020)]
    """

    start: int = field(validator=whole(1900, 2999))
    end: int = field(validator=whole(1900, 2999))
    value: Quantity | None = field(default=None, validator=optional(is_a(Quantity)))

    def __str__(self) -> str:
        return f"{self.start}–{self.end}" + ("" if self.value is None else f": {self.value}")


@frozen(repr=False, kw_only=True)
class IndicatorPeriod(Storable):
    """An indicator in some years.

    Arguments:
        start, end: the first and the last year.
        target: what is to be reached.
        actual: what was reported, or None.
        actual_on: the day of the report.
        actual_source: who reported it.

    >>> import tdc_programme as tdc
    >>> period = tdc.indicators()[1].periods[0]
    >>> period.start, period.end, period.target.amount
    (2021, 2025, 600)
    """

    start: int = field(validator=whole(1900, 2999))
    end: int = field(validator=whole(1900, 2999))
    target: Quantity = field(validator=is_a(Quantity))
    actual: Quantity | None = field(default=None, validator=optional(is_a(Quantity)))
    actual_on: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    actual_source: str | None = field(default=None, validator=optional(string()))

    def __str__(self) -> str:
        actual = "" if self.actual is None else f" (đã đạt {self.actual})"
        return f"{self.start}–{self.end}: {self.target}{actual}"

    @guarded
    def outlook(self, on: dt.date) -> Outlook:
        """Return where it stands on a day. A value that was reported later does not count yet.

        A range is reached at its lower end; *khoảng* (about) names no width, so its number is the target.
        """
        if on.year < self.start:
            return Outlook.NOT_BEGUN
        if self.actual is None or (self.actual_on is not None and self.actual_on > on):
            return Outlook.NO_VALUE
        wanted = interval_of(self.target)
        if wanted is not None and self.actual.amount >= wanted.low:
            return Outlook.REACHED
        return Outlook.MISSED if on.year > self.end else Outlook.OPEN


@frozen(repr=False, kw_only=True)
class Indicator(Storable):
    """One target of a programme (chỉ tiêu) through its periods.

    Arguments:
        code: ``"certified-experts"``.
        programme: the code of the programme, ``"1322"``.
        title: what is measured, in Vietnamese; the wording is this library's.
        english: the same in English.
        measure: in what.
        aggregation: what the value of a period says.
        ascending: whether more is better.
        periods: its periods, in order.
        baseline: what a growth is measured against, or None.
        part_of: the code of the indicator that this one is a part of ("of whom"), or None.
        source: where the targets were seen.
        confidence: how sure they are, or None where that is not said.

    >>> import tdc_programme as tdc
    >>> indicator = tdc.indicators()[1]
    >>> indicator.measure.value, len(indicator.periods)
    ('unit', 2)
    """

    code: str = field(validator=string())
    programme: str = field(validator=string())
    title: str = field(validator=string())
    english: str = field(validator=string())
    measure: Measurement = field(validator=is_a(Measurement))
    aggregation: Aggregation = field(validator=is_a(Aggregation))
    ascending: bool = field(default=True, validator=is_a(bool))
    periods: tuple[IndicatorPeriod, ...] = field(validator=each(is_a(IndicatorPeriod)))
    baseline: Baseline | None = field(default=None, validator=optional(is_a(Baseline)))
    part_of: str | None = field(default=None, validator=optional(string()))
    source: str = field(validator=string())
    confidence: Confidence | None = field(default=None, validator=optional(is_a(Confidence)))

    def __str__(self) -> str:
        return self.title

    @guarded
    def period(self, year: int) -> IndicatorPeriod | None:
        """Return the period that a year lies in, or None."""
        return next((period for period in self.periods if period.start <= year <= period.end), None)

    @guarded
    def with_actual(
        self, year: int, amount: int | Decimal, *, on: dt.date | None = None, source: str | None = None
    ) -> Indicator:
        """Return the indicator with a value reported for the period of ``year``.

        Raises:
            DataError: no period has that year.
        """
        period = self.period(year)
        if period is None:
            raise DataError(f"{self.code} has no target for {year}")
        actual = Quantity(amount, period.target.unit)
        reported = evolve(period, actual=actual, actual_on=on, actual_source=source)
        return evolve(self, periods=tuple(reported if p is period else p for p in self.periods))


def quantity_of(said: Mapping[str, Any] | None) -> Quantity | None:
    """Return the quantity of a table's entry; None where there is none."""
    if said is None:
        return None
    return Quantity(
        said["amount"],
        said["unit"],
        upper=said.get("upper"),
        bound=Bound(said.get("bound", "exact")),
        per=(Per(1, said["per"]),) if "per" in said else (),
    )


def _period(said: dict[str, Any]) -> IndicatorPeriod:
    target = quantity_of(said["target"])
    assert target is not None
    on = said.get("actual_on")
    return IndicatorPeriod(
        start=said["start"],
        end=said["end"],
        target=target,
        actual=quantity_of(said.get("actual")),
        actual_on=None if on is None else dt.date.fromisoformat(on),
        actual_source=said.get("actual_source"),
    )


def _indicator(said: dict[str, Any]) -> Indicator:
    return Indicator(
        **{
            **said,
            "measure": Measurement(said["measure"]),
            "aggregation": Aggregation(said["aggregation"]),
            "confidence": Confidence(said["confidence"]),
            "periods": tuple(map(_period, said["periods"])),
            "baseline": Baseline(**said["baseline"]) if "baseline" in said else None,
        }
    )


@cache
def _all() -> tuple[Indicator, ...]:
    return tuple(map(_indicator, load_table("programme", "targets")["indicators"]))


@overload
def indicators(programme: str = "1322") -> tuple[Indicator, ...]: ...
@overload
def indicators(programme: str = "1322", *, default: T) -> tuple[Indicator, ...] | T: ...
@guarded
def indicators(programme: str = "1322", *, default: Any = RAISE) -> Any:
    """Return the known targets of a programme.

    Arguments:
        programme: its code.
        default: what to return for a programme that is not known, instead of raising.

    Raises:
        DataError: the programme is not known.

    >>> experts = indicators()[1]
    >>> [(p.start, p.end, p.target.amount) for p in experts.periods]
    [(2021, 2025, 600), (2026, 2030, 1000)]
    """
    found = tuple(indicator for indicator in _all() if indicator.programme == programme)
    if found or default is not RAISE:
        return found or default
    known = ", ".join(dict.fromkeys(indicator.programme for indicator in _all()))
    raise DataError(f"no targets of a programme with this code are known (known: {known})", text=programme)
