"""Numbers of more digits than Python itself writes: every value that holds one is shown, or refused in our words."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from fractions import Fraction

import pytest

import tdc_programme as tdc
from tdc_programme.programme.arithmetic.intervals import Interval
from tdc_programme.values import all_digits, number_repr
from tdc_programme.vietnamese.numbers import Disagreement

HUGE = 10 ** (sys.get_int_max_str_digits() + 100)
DIGITS = f"{'1'}{'0' * (sys.get_int_max_str_digits() + 100)}"


@pytest.mark.parametrize(
    "write",
    [
        lambda: str(Interval(HUGE, HUGE)),
        lambda: str(Interval(HUGE, HUGE + 1)),
        lambda: str(Interval(HUGE, None)),
        lambda: Interval(HUGE, HUGE + 1).format("en").replace(",", ""),
        lambda: Interval(HUGE, HUGE + 1).format("vi").replace(".", ""),
        lambda: str(tdc.TimeLimit(tdc.Span(HUGE, "ngày"))),
        lambda: str(tdc.Quantity(HUGE, "bài")).replace(".", ""),
        lambda: str(Disagreement(1, HUGE)),
    ],
)
def test_a_value_shows_all_digits(write: Callable[[], str]) -> None:
    assert DIGITS in write()


@pytest.mark.parametrize(
    "value",
    [
        tdc.Quantity(HUGE, "bài", upper=HUGE + 1, bound=tdc.Bound.RANGE),
        tdc.Quantity(1, "bài", per=(tdc.Per(HUGE, "kỳ"),)),
        tdc.Span(HUGE, "ngày"),
        Interval(HUGE, None),
        Interval(1, HUGE),
        Disagreement(HUGE, 1),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_line_of_it_shows_both_ends(value: object) -> None:
    assert len(repr(value)) <= 120
    assert "…" in repr(value)
    assert "100" in repr(value)


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: tdc.Per(-HUGE, "x"), tdc.QuantityError),
        (lambda: tdc.Quantity(HUGE, "x", upper=HUGE - 1, bound=tdc.Bound.RANGE), tdc.QuantityError),
        (lambda: tdc.Quantity(HUGE, "x", upper=HUGE + 1), tdc.QuantityError),
        (lambda: Interval(HUGE, 3), tdc.QuantityError),
        (lambda: tdc.TimeLimit(tdc.Span(HUGE, "ngày")).counted_from(datetime.date(2024, 1, 1)), tdc.DateError),
        (lambda: tdc.TimeLimit(tdc.Span(HUGE, "giờ")).counted_from(datetime.datetime(2024, 1, 1)), tdc.DateError),
    ],
)
def test_an_error_tells_how_long_the_number_is(call: Callable[[], object], error: type[Exception]) -> None:
    with pytest.raises(error, match=r"a number of about 4\d{3} digits"):
        call()


def test_quotients_and_explanations_are_exact() -> None:
    third = Interval(HUGE, HUGE) / Interval(3, 3)
    assert Fraction(third.low) * 3 < HUGE < Fraction(third.high or 0) * 3
    assert Fraction((Interval(HUGE + 1, HUGE + 1) / Interval(8, 8)).low) * 8 == HUGE + 1
    rate = tdc.Quantity(5, "bài", per=(tdc.Per(HUGE, "tuần"),))
    quota = tdc.DeliverableQuota(text="nhiều", total=tdc.Quantity(HUGE, "bài"))
    with pytest.raises(tdc.QuantityError, match="cannot be written"):
        tdc.explain(quota)
    assert tdc.explain(tdc.DeliverableQuota(text="nhiều", rates=(rate,), duration=tdc.Span(HUGE, "tháng")))


def test_short_numbers_are_shown_as_ever() -> None:
    assert (all_digits(5), all_digits(None), number_repr(None), number_repr(-7)) == ("5", "None", "None", "-7")
    assert repr(tdc.Span(12, "tháng")) == "Span(amount=12, unit='tháng')"
