"""Interval arithmetic keeps its promise: the real amount stays inside."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tdc_programme.errors import QuantityError
from tdc_programme.programme.arithmetic.intervals import UNKNOWN, Interval, interval_of
from tdc_programme.vietnamese.quantities import Bound, Quantity

numbers = st.one_of(
    st.integers(0, 10**6), st.decimals(0, 10**6, places=3, allow_nan=False), st.integers(0, 10**40).map(Decimal)
)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted([draw(numbers), draw(numbers)])
    return Interval(low, draw(st.sampled_from([high, high, high, None])))


@st.composite
def members(draw: st.DrawFn) -> tuple[Interval, int | Decimal]:
    """Return an interval and a number in it."""
    interval = draw(intervals())
    inside = draw(st.sampled_from([interval.low, interval.high, interval.low + 5]))
    assume(inside is not None and inside in interval)
    assert inside is not None
    return interval, inside


Two = Callable[[Interval, Interval], Interval]


class TestTheRealAmountStaysInside:
    @given(members(), members())
    def test_sum(self, a: tuple[Interval, int], b: tuple[Interval, int]) -> None:
        assert _holds(a[0] + b[0], Fraction(a[1]) + Fraction(b[1]))

    @given(members(), members())
    def test_product(self, a: tuple[Interval, int], b: tuple[Interval, int]) -> None:
        assert _holds(a[0] * b[0], Fraction(a[1]) * Fraction(b[1]))

    @given(members(), members())
    def test_quotient(self, a: tuple[Interval, int], b: tuple[Interval, int]) -> None:
        assume(b[1] != 0)
        assert _holds(a[0] / b[0], Fraction(a[1]) / Fraction(b[1]))

    @given(members(), members())
    def test_what_is_left(self, a: tuple[Interval, int], b: tuple[Interval, int]) -> None:
        assert _holds(a[0].less(b[0]), max(Fraction(0), Fraction(a[1]) - Fraction(b[1])))

    @given(members())
    def test_whole_numbers_around(self, a: tuple[Interval, int]) -> None:
        whole = a[0].whole()
        assert a[1] in whole
        assert whole.low == int(whole.low)
        assert whole.high is None or whole.high == int(whole.high)


def _holds(interval: Interval, exact: Fraction) -> bool:
    return Fraction(interval.low) <= exact and (interval.high is None or exact <= Fraction(interval.high))


class TestMonotone:
    """An interval inside another gives a result inside the other's."""

    @given(intervals(), intervals(), intervals(), st.sampled_from(["+", "*", "/", "less"]))
    def test_every_operation(self, a: Interval, wider: Interval, b: Interval, operation: str) -> None:
        operations: dict[str, Two] = {
            "+": lambda x, y: x + y,
            "*": lambda x, y: x * y,
            "/": lambda x, y: x / y,
            "less": Interval.less,
        }
        hull = a | wider
        assume(operation != "/" or b.high != 0)
        narrow, wide = operations[operation](a, b), operations[operation](hull, b)
        assert (narrow | wide) == wide

    @given(intervals(), intervals())
    def test_the_hull_holds_both_and_the_meet_is_in_both(self, a: Interval, b: Interval) -> None:
        assert a.low in (a | b)
        assert b.low in (a | b)
        common = a & b
        if common is None:
            assert (a.high is not None and a.high < b.low) or (b.high is not None and b.high < a.low)
        else:
            assert common.low in a
            assert common.low in b
            assert (common | a) == a

    @given(intervals())
    def test_sums_and_products_commute_with_numbers(self, a: Interval) -> None:
        assert 3 + a == a + 3 == a + Interval.exactly(3)
        assert 3 * a == a * 3


class TestExactness:
    def test_a_quotient_with_an_end_is_exact(self) -> None:
        assert Interval.exactly(1) / Interval.exactly(8) == Interval.exactly(Decimal("0.125"))
        assert Interval.exactly(10) / Interval.exactly(4) == Interval.exactly(Decimal("2.5"))

    def test_a_quotient_without_end_is_held_from_both_sides(self) -> None:
        third = Interval.exactly(1) / Interval.exactly(3)
        assert third == Interval(Decimal("0.333333333333"), Decimal("0.333333333334"))

    def test_no_context_rounds(self) -> None:
        big = Decimal("1" * 40)
        assert (Interval.exactly(big) + 1).low == int("1" * 39 + "2")
        assert Interval.exactly(Decimal("0.5")) * 2 == Interval.exactly(1)

    def test_none_of_something_unbounded_is_none(self) -> None:
        for nothing in (UNKNOWN * 0, Interval(0, 0) * UNKNOWN):
            assert nothing == Interval(0, 0)

    def test_division_by_what_may_be_zero_has_no_upper_end(self) -> None:
        assert Interval(6, 6) / Interval(0, 3) == Interval(2, None)
        assert Interval(6, 6) / Interval(2, None) == Interval(0, 3)
        with pytest.raises(ZeroDivisionError):
            Interval(6, 6) / 0

    def test_an_open_amount_stays_open(self) -> None:
        assert Interval(6, None).less(2) == Interval(4, None)
        assert Interval(6, 9).less(UNKNOWN) == Interval(0, 9)
        assert Interval(1, None) & Interval(5, None) == Interval(5, None)


class TestBuilding:
    def test_refusals(self) -> None:
        with pytest.raises(QuantityError, match="its end 1 lies below its start 2"):
            Interval(2, 1)
        with pytest.raises(QuantityError, match="out of range"):
            Interval.exactly(-1)
        with pytest.raises(TypeError, match="expected int or Decimal, got float"):
            Interval(1.5, 2)  # type: ignore[arg-type]  # wrong on purpose
        with pytest.raises(TypeError, match="not bool"):
            Interval.exactly(True)

    @pytest.mark.parametrize(
        ("interval", "said"), [(Interval(4, 4), "4"), (Interval(3, None), "3 or more"), (Interval(1, 2), "1–2")]
    )
    def test_words(self, interval: Interval, said: str) -> None:
        assert str(interval) == said


@pytest.mark.parametrize(
    ("quantity", "interval"),
    [
        (Quantity(18, "bài"), Interval(18, 18)),
        (Quantity(3, "trường", bound=Bound.AT_LEAST), Interval(3, None)),
        (Quantity(36, "tháng", bound=Bound.AT_MOST), Interval(0, 36)),
        (Quantity(600, "chuyên gia", bound=Bound.ABOUT), Interval(600, 600)),
        (Quantity(70, "%", upper=75, bound=Bound.ABOUT), Interval(70, 75)),
        (Quantity(10, "%", upper=15, bound=Bound.RANGE), Interval(10, 15)),
        (Quantity(-2, "độ"), None),
    ],
)
def test_what_the_words_of_a_quantity_allow(quantity: Quantity, interval: Interval | None) -> None:
    assert interval_of(quantity) == interval


def test_an_interval_of_one_number_equals_it() -> None:
    assert Interval(18, 18) == 18
    assert Interval.exactly(Decimal("2.5")) == Decimal("2.5")
    assert hash(Interval(18, 18)) == hash(18)
    assert Interval(17, 18) != 18
    assert Interval(18, None) != 18
    assert Interval(18, 18) != "18"
    assert len({Interval(17, 18), Interval(17, 18), Interval(17, None)}) == 2
