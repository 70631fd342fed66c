"""Amounts that are known only within bounds: exact interval arithmetic, without floats.

An :class:`Interval` says that the real amount lies between two numbers, both included. Every operation keeps that
promise: if *a* lies in A and *b* in B, then *a + b* lies in A + B, and so on. Sums and products are exact; a
quotient that has no finite decimal form is rounded outwards, so that the promise holds there too.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from typing import Any, TypeAlias

from attrs import field, frozen

from ...arguments import guarded
from ...errors import QuantityError
from ...storable import Storable
from ...tables import load_table
from ...values import Language, all_digits, choose_language, number, number_repr, optional, shown, unchecked
from ...vietnamese.numbers import format_number
from ...vietnamese.quantities import Bound, Quantity

Number: TypeAlias = int | Decimal

#: Decimal places that a quotient without a finite decimal form keeps.
_PLACES = 12


@frozen(repr=False, eq=False)
class Interval(Storable):
    """All numbers from ``low`` to ``high``, both included; never below zero, as amounts are.

    An interval that holds one number alone equals that number.

    Arguments:
        low: the least that the amount can be.
        high: the most that it can be; None where nothing bounds it.

    >>> weeks = Interval(48, 53)
    >>> 19 * weeks
    Interval(low=912, high=1007)
    >>> Interval.exactly(18) / Interval.exactly(6)
    Interval(low=3, high=3)
    >>> Interval(3, None) + 2
    Interval(low=5, high=None)
    >>> Interval(18, 18) == 18
    True
    """

    low: Number = field(validator=number(0, error=QuantityError), repr=number_repr)
    high: Number | None = field(validator=optional(number(0, error=QuantityError)), repr=number_repr)

    def __attrs_post_init__(self) -> None:
        if self.high is not None and self.high < self.low:
            raise QuantityError(
                f"Interval: its end {shown(self.high)} lies below its start {shown(self.low)}",
                vietnamese=f"Interval: số trên {shown(self.high)} nhỏ hơn số dưới {shown(self.low)}",
            )

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Interval):
            return (self.low, self.high) == (other.low, other.high)
        if isinstance(other, int | Decimal):
            return self.low == self.high == other
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self.low) if self.low == self.high else hash((self.low, self.high))

    @classmethod
    @guarded
    def exactly(cls, amount: Number) -> Interval:
        """Return the interval that holds ``amount`` alone."""
        return _interval(amount)

    @property
    def is_exact(self) -> bool:
        """Whether one number is left.

        >>> Interval(4, 4).is_exact, Interval(4, None).is_exact
        (True, False)
        """
        return self.low == self.high

    def __contains__(self, amount: Number) -> bool:
        return self.low <= amount and (self.high is None or amount <= self.high)

    def __add__(self, other: Interval | Number) -> Interval:
        other = _interval(other)
        high = None if self.high is None or other.high is None else _sum(self.high, other.high)
        return _made(_sum(self.low, other.low), high)

    __radd__ = __add__

    def __mul__(self, other: Interval | Number) -> Interval:
        other = _interval(other)
        if self.high == 0 or other.high == 0:  # none of something unbounded is none
            return _made(0, 0)
        high = None if self.high is None or other.high is None else _product(self.high, other.high)
        return _made(_product(self.low, other.low), high)

    __rmul__ = __mul__

    def __truediv__(self, other: Interval | Number) -> Interval:
        """Divide; what is divided by something that may be zero has no upper end.

        Raises:
            ZeroDivisionError: ``other`` is exactly zero.
        """
        other = _interval(other)
        if other.high == 0:
            raise ZeroDivisionError(f"{self} / {other}")
        low: Number = 0 if other.high is None else _quotient(self.low, other.high, up=False)
        high = None if self.high is None or other.low == 0 else _quotient(self.high, other.low, up=True)
        return _made(low, high)

    @guarded
    def less(self, other: Interval | Number) -> Interval:
        """Return what is left of this amount when ``other`` is taken away: zero where nothing is.

        >>> Interval(912, 1007).less(950)
        Interval(low=0, high=57)
        """
        other = _interval(other)
        low: Number = 0 if other.high is None else _left(self.low, other.high)
        high = None if self.high is None else _left(self.high, other.low)
        return _made(low, high)

    def __and__(self, other: Interval) -> Interval | None:
        """Return what both allow, or None where they exclude each other."""
        low = max(self.low, other.low)
        highs = [high for high in (self.high, other.high) if high is not None]
        high = min(highs) if highs else None
        return None if high is not None and high < low else _made(low, high)

    def __or__(self, other: Interval) -> Interval:
        """Return the least interval that holds both."""
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return _made(min(self.low, other.low), high)

    def whole(self) -> Interval:
        """Return the interval of whole numbers around this one: the low end rounded down, the high end up.

        >>> Interval(Decimal("6.5"), Decimal("6.5")).whole()
        Interval(low=6, high=7)
        """
        return _made(self.low.__floor__(), None if self.high is None else self.high.__ceil__())

    @guarded
    def format(self, language: Language = "vi") -> str:
        """Write it in Vietnamese or English.

        >>> Interval(912, 1007).format(), Interval(21600, None).format("en")
        ('từ 912 đến 1.007', 'at least 21,600')
        """
        low, high, language = self.low, self.high, choose_language(language)
        if high is None:
            return frame("at_least", language, show_number(low, language))
        if low == high:
            return show_number(low, language)
        if _rounded(low) == _rounded(high):  # a quotient without end, held from both sides
            return frame("rounded", language, show_number(_rounded(low), language))
        if low == 0:
            return frame("at_most", language, show_number(high, language))
        return frame("range", language, show_number(low, language), show_number(high, language))

    def __str__(self) -> str:
        if self.is_exact:
            return all_digits(self.low)
        low = all_digits(self.low)
        return f"{low} or more" if self.high is None else f"{low}–{all_digits(self.high)}"


#: An amount of which nothing is known.
UNKNOWN = Interval(0, None)


def interval_of(quantity: Quantity) -> Interval | None:
    """Return what the words of a quantity allow, or None where they allow nothing (below zero, ``từ 10 đến 5``).

    *Khoảng* (about) names no width, so the number itself is taken.

    >>> interval_of(Quantity(3, "trường", bound=Bound.AT_LEAST))
    Interval(low=3, high=None)
    """
    low, high = quantity.amount, quantity.upper
    if low < 0 or (high is not None and high < low):
        return None
    if quantity.bound is Bound.AT_LEAST:
        return _made(low, None)
    if quantity.bound is Bound.AT_MOST:
        return _made(0, low)
    return _made(low, low if high is None else high)


#: What arithmetic makes of two intervals, or of a quantity, is one, so its checks need not run again.
_made = unchecked(Interval)


def _interval(value: Interval | Number) -> Interval:
    if isinstance(value, Interval):
        return value
    return _made(value, value) if type(value) is int and value >= 0 else Interval(value, value)


# Decimal's own operators round to the context's precision; fractions do not.


def _sum(a: Number, b: Number) -> Number:
    if isinstance(a, int) and isinstance(b, int):
        return a + b
    return _number(Fraction(a) + Fraction(b), up=False)


def _left(a: Number, b: Number) -> Number:
    if isinstance(a, int) and isinstance(b, int):
        return max(0, a - b)
    return _number(Fraction(a) - Fraction(b), up=False) if b < a else 0


def _product(a: Number, b: Number) -> Number:
    if isinstance(a, int) and isinstance(b, int):
        return a * b
    return _number(Fraction(a) * Fraction(b), up=False)


def _quotient(a: Number, b: Number, *, up: bool) -> Number:
    if isinstance(a, int) and isinstance(b, int) and a % b == 0:
        return a // b
    return _number(Fraction(a) / Fraction(b), up=up)


def _number(value: Fraction, *, up: bool) -> Number:
    """Return the whole number or the decimal that ``value`` is, or the next one below or above it."""
    if value.denominator == 1:
        return value.numerator
    places = _decimal_places(value.denominator)
    if places is None:
        places = _PLACES
        value *= 10**places
        return _decimal(value.__ceil__() if up else value.__floor__(), places)
    return _decimal((value * 10**places).numerator, places)


def _decimal_places(denominator: int) -> int | None:
    """Return how many decimals 1/denominator has, or None if they never end."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator //= 2
        twos += 1
    while denominator % 5 == 0:
        denominator //= 5
        fives += 1
    return max(twos, fives) if denominator == 1 else None


def _decimal(digits: int, places: int) -> Number:
    while places and digits % 10 == 0:
        digits //= 10
        places -= 1
    if not places:
        return digits
    sign, figures, _ = Decimal(digits).as_tuple()
    return Decimal((sign, figures, -places))


# How numbers are shown.


@cache
def explanations() -> Any:
    """Return the words in which figures are explained."""
    return load_table("programme", "explanations")


def frame(name: str, language: Language, *parts: str) -> str:
    """Say one of the sentences of the explanations, with ``parts`` in it."""
    said: str = explanations()["frame"][name][language]
    return said.format(*parts)


def show_number(number: Number, language: Language) -> str:
    """Write a number as the language does: ``1.200``, ``1,200``."""
    if isinstance(number, Decimal) and number == number.to_integral_value():
        number = int(number)
    return format_number(number) if language == "vi" else f"{Decimal(number) if isinstance(number, int) else number:,f}"


def _rounded(number: Number) -> Decimal:
    # quantize() refuses what its context cannot hold; integers have no such bound.
    tenths = int(number * 10) if isinstance(number, int) else int((number * 10).to_integral_value(ROUND_HALF_UP))
    sign, digits, _ = Decimal(tenths).as_tuple()
    return Decimal((sign, digits, -1))
