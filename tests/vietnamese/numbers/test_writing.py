"""Numbers in figures: percentages, counts, money."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import Any

import pytest
from babel.numbers import format_decimal
from babel.numbers import format_percent as babel_percent
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import NumberError
from tdc_programme.vietnamese.numbers import (
    Spelling,
    format_count,
    format_number,
    format_percent,
    parse_number,
    parse_percent,
)

options = st.fixed_dictionaries(
    {
        "zero_tens": st.sampled_from(["linh", "lẻ"]),
        "thousand": st.sampled_from(["nghìn", "ngàn"]),
        "four": st.sampled_from(["tư", "bốn"]),
        "billion": st.sampled_from(["tỷ", "tỉ"]),
    }
)
# Numbers with many zeros are the hard ones: groups that are empty or begin with zeros.
groups = st.lists(st.sampled_from([0, 1, 4, 5, 10, 11, 15, 21, 24, 100, 105, 115, 120, 999]), min_size=1, max_size=10)
sparse = groups.map(lambda gs: int("".join(f"{g:03}" for g in gs)))
integers = st.one_of(st.integers(-(10**30), 10**30), sparse, sparse.map(int.__neg__))
decimals = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12),
    st.builds(lambda n, places: Decimal((n < 0, tuple(map(int, str(abs(n)))), -places)), integers, st.integers(0, 35)),
)


class TestFigures:
    """Figures follow CLDR: a dot between thousands, a comma before decimals."""

    @pytest.mark.parametrize(
        ("n", "figures"),
        [
            (0, "0"),
            (999, "999"),
            (1200, "1.200"),
            (1234567, "1.234.567"),
            (-1200, "-1.200"),
            (Decimal("12.5"), "12,5"),
            (Decimal("12.50"), "12,5"),
            (Decimal("1234567.891"), "1.234.567,891"),
            (Decimal("3.14159"), "3,14159"),
            (Decimal("1E+5"), "100.000"),
            (Decimal("100"), "100"),
            (Decimal("1.000"), "1"),
            (Decimal("1E-7"), "0,0000001"),
        ],
    )
    def test_numbers(self, n: int | Decimal, figures: str) -> None:
        assert format_number(n) == figures
        assert parse_number(figures) == n

    @pytest.mark.parametrize(
        ("n", "decimals", "figures"),
        [
            (1200, 2, "1.200,00"),
            (Decimal("2.345"), 2, "2,34"),
            (Decimal("2.355"), 2, "2,36"),
            (Decimal("2.5"), 0, "2"),
            (Decimal("99.99"), 1, "100,0"),
            (Decimal("1E+40"), 1, "10.000.000.000.000.000.000.000.000.000.000.000.000.000,0"),
            (Decimal("0.0004"), 2, "0,00"),
        ],
    )
    def test_a_number_of_decimals_rounds_half_to_even(self, n: int | Decimal, decimals: int, figures: str) -> None:
        assert format_number(n, decimals=decimals) == figures

    @pytest.mark.parametrize("decimals", [-1, 1_000_001])
    def test_impossible_numbers_of_decimals_are_refused(self, decimals: int) -> None:
        with pytest.raises(NumberError, match=f"decimals={decimals}"):
            format_number(1, decimals=decimals)

    @pytest.mark.parametrize("n", [0.5, True, "1"])
    def test_what_is_no_number_is_refused(self, n: Any) -> None:
        with pytest.raises(TypeError, match="format_number takes int or Decimal"):
            format_number(n)

    @given(st.one_of(integers, decimals))
    def test_the_same_as_babel_without_its_rounding(self, n: int | Decimal) -> None:
        with localcontext(prec=300):  # Babel itself rounds to the precision of the context, and fails beyond it
            assert format_number(n) == format_decimal(n, locale="vi", decimal_quantization=False)

    @given(integers, st.integers(0, 3))
    def test_the_same_as_babel_with_up_to_three_decimals(self, n: int, places: int) -> None:
        number = Decimal((n < 0, tuple(map(int, str(abs(n)))), -places))
        with localcontext(prec=300):
            assert format_number(number) == format_decimal(number, locale="vi")

    @given(st.one_of(integers, decimals))
    def test_figures_are_read_back(self, n: int | Decimal) -> None:
        assert parse_number(format_number(n)) == n


class TestPercentages:
    """A percentage is written for a share of one."""

    def test_examples(self) -> None:
        assert format_percent(Decimal("0.655")) == "65,5%"
        assert format_percent(1) == "100%"
        assert format_percent(Decimal("-0.05")) == "-5%"
        assert format_percent(Decimal("12.345")) == "1.234,5%"
        assert format_percent(Decimal("0.12345"), decimals=1) == "12,3%"

    @pytest.mark.parametrize(
        ("text", "share"),
        [
            ("65,5%", "0.655"),
            (" 5 % ", "0.05"),
            ("năm mươi phần trăm", "0.5"),
            ("Năm phẩy năm PHẦN TRĂM", "0.055"),
            ("-1.200%", "-12"),
        ],
    )
    def test_read(self, text: str, share: str) -> None:
        assert parse_percent(text) == Decimal(share)

    @pytest.mark.parametrize("text", ["65,5", "%", "phần trăm", "65.5%", "5%%", "5% GDP", "năm phần"])
    def test_what_is_no_percentage_is_refused(self, text: str) -> None:
        with pytest.raises(NumberError) as error:
            parse_percent(text)
        assert error.value.text == text

    @given(decimals)
    def test_the_same_as_babel_without_its_rounding(self, n: Decimal) -> None:
        with localcontext(prec=300):
            assert format_percent(n) == babel_percent(n, locale="vi", decimal_quantization=False)

    @given(st.one_of(integers, decimals))
    def test_read_back(self, n: int | Decimal) -> None:
        assert parse_percent(format_percent(n)) == n


class TestCounts:
    """Official papers write counts below ten with two figures, and in words before them on request."""

    def test_examples(self) -> None:
        assert [format_count(n) for n in (0, 6, 10, 1200)] == ["00", "06", "10", "1.200"]
        assert format_count(6, words=True) == "Sáu (06)"
        assert format_count(105, words=True, zero_tens="lẻ") == "Một trăm lẻ năm (105)"

    def test_a_negative_count_is_refused(self) -> None:
        with pytest.raises(NumberError, match="-1 is not a count"):
            format_count(-1)

    @pytest.mark.parametrize("n", [True, Decimal(6), 6.0])
    def test_other_types_are_refused(self, n: Any) -> None:
        with pytest.raises(TypeError, match="format_count takes int"):
            format_count(n)

    @given(st.integers(0, 10**30), st.booleans(), options)
    def test_read_back(self, n: int, words: bool, chosen: Spelling) -> None:
        assert parse_number(format_count(n, words=words, **chosen)) == n
