"""Numbers spelled and written: words, figures, counts, percentages, money, Roman numerals, ordinals."""

from __future__ import annotations

import enum
import itertools
import subprocess
import sys
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from babel.numbers import format_decimal
from babel.numbers import format_percent as babel_percent
from hypothesis import example, given
from hypothesis import strategies as st

from tdc_programme.errors import NumberError
from tdc_programme.vietnamese.numbers import (
    format_count,
    format_money,
    format_number,
    format_percent,
    format_roman,
    parse_money,
    parse_number,
    parse_ordinal,
    parse_percent,
    parse_roman,
    spell_money,
    spell_number,
    spell_ordinal,
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


class TestSpelling:
    """Numbers are read as schools and official papers read them."""

    @pytest.mark.parametrize(
        ("n", "words"),
        [
            (0, "không"),
            (1, "một"),
            (4, "bốn"),
            (5, "năm"),
            (6, "sáu"),
            (10, "mười"),
            (11, "mười một"),
            (14, "mười bốn"),
            (15, "mười lăm"),
            (20, "hai mươi"),
            (21, "hai mươi mốt"),
            (24, "hai mươi tư"),
            (25, "hai mươi lăm"),
            (44, "bốn mươi tư"),
            (55, "năm mươi lăm"),
            (100, "một trăm"),
            (101, "một trăm linh một"),
            (104, "một trăm linh bốn"),
            (105, "một trăm linh năm"),
            (110, "một trăm mười"),
            (111, "một trăm mười một"),
            (115, "một trăm mười lăm"),
            (121, "một trăm hai mươi mốt"),
            (555, "năm trăm năm mươi lăm"),
            (912, "chín trăm mười hai"),
            (988, "chín trăm tám mươi tám"),
            (1000, "một nghìn"),
            (1005, "một nghìn không trăm linh năm"),
            (1021, "một nghìn không trăm hai mươi mốt"),
            (1050, "một nghìn không trăm năm mươi"),
            (1200, "một nghìn hai trăm"),
            (1322, "một nghìn ba trăm hai mươi hai"),
            (2024, "hai nghìn không trăm hai mươi tư"),
            (10_000, "mười nghìn"),
            (21_000, "hai mươi mốt nghìn"),
            (100_001, "một trăm nghìn không trăm linh một"),
            (1_000_001, "một triệu không trăm linh một"),
            (1_005_000, "một triệu không trăm linh năm nghìn"),
            (1_205_000_000, "một tỷ hai trăm linh năm triệu"),
            (10**9 + 1, "một tỷ không trăm linh một"),
            (10**12, "một nghìn tỷ"),
            (10**15, "một triệu tỷ"),
            (10**18, "một tỷ tỷ"),
            (10**18 + 5, "một tỷ tỷ không trăm linh năm"),
            (10**27, "một tỷ tỷ tỷ"),
            (10**27 + 10**9, "một tỷ tỷ tỷ không trăm linh một tỷ"),
            (4384 * 10**9, "bốn nghìn ba trăm tám mươi tư tỷ"),
            (12 * 10**17 + 3 * 10**9, "một tỷ tỷ hai trăm triệu không trăm linh ba tỷ"),
            (-1, "âm một"),
            (-(10**9), "âm một tỷ"),
        ],
    )
    def test_integers(self, n: int, words: str) -> None:
        assert spell_number(n) == words
        assert parse_number(words) == n

    @pytest.mark.parametrize(
        ("n", "words"),
        [
            ("3.14", "ba phẩy mười bốn"),
            ("0.05", "không phẩy không năm"),
            ("12.5", "mười hai phẩy năm"),
            ("1.50", "một phẩy năm mươi"),
            ("1.0", "một phẩy không"),
            ("2.00", "hai phẩy không không"),
            ("65.125", "sáu mươi lăm phẩy một trăm hai mươi lăm"),
            ("3.1416", "ba phẩy một bốn một sáu"),
            ("0.001234", "không phẩy không không một hai ba bốn"),
            ("-0.5", "âm không phẩy năm"),
            ("1E+3", "một nghìn"),
            ("7", "bảy"),
            ("-0", "không"),
        ],
    )
    def test_decimals(self, n: str, words: str) -> None:
        assert spell_number(Decimal(n)) == words
        assert parse_number(words) == Decimal(n)

    def test_where_authorities_differ_the_convention_is_chosen(self) -> None:
        assert spell_number(105, zero_tens="lẻ") == "một trăm lẻ năm"
        assert spell_number(1005, thousand="ngàn") == "một ngàn không trăm linh năm"
        assert spell_number(24, four="bốn") == "hai mươi bốn"
        assert spell_number(2 * 10**9, billion="tỉ") == "hai tỉ"

    @pytest.mark.parametrize(
        "option", [{"zero_tens": "không"}, {"thousand": "ngìn"}, {"four": "bốn "}, {"billion": "ty"}]
    )
    def test_another_convention_is_refused(self, option: dict[str, str]) -> None:
        (name, value) = next(iter(option.items()))
        with pytest.raises(NumberError, match=f"{name}='{value}': choose"):
            spell_number(1, **option)

    def test_a_float_is_refused_with_the_way_out(self) -> None:
        with pytest.raises(TypeError, match=r"float 0\.1.*Decimal\('0\.1'\)"):
            spell_number(0.1)  # type: ignore[arg-type]  # wrong on purpose

    @pytest.mark.parametrize("n", ["1", None, True, Fraction(1, 2), 1j])
    def test_what_is_no_number_is_refused(self, n: Any) -> None:
        with pytest.raises(TypeError, match=f"int or Decimal, not {type(n).__name__}"):
            spell_number(n)

    @pytest.mark.parametrize("n", ["NaN", "Infinity", "-Infinity", "sNaN"])
    def test_what_is_not_finite_is_refused(self, n: str) -> None:
        with pytest.raises(NumberError, match="not a finite number"):
            spell_number(Decimal(n))

    @pytest.mark.parametrize("n", ["1E+10001", "1E-10001", "0E-10001"])
    def test_a_decimal_that_would_fill_the_memory_is_refused(self, n: str) -> None:
        with pytest.raises(NumberError, match="10001 digits on one side"):
            spell_number(Decimal(n))
        with pytest.raises(NumberError, match="1000001 digits on one side"):
            format_number(Decimal(n.replace("10001", "1000001")))

    def test_an_integer_longer_than_any_that_is_read_is_not_spelled(self) -> None:
        assert spell_number(10**9999).startswith("một tỷ tỷ")
        with pytest.raises(NumberError, match="more than 10000 digits"):
            spell_number(10**10000)
        with pytest.raises(NumberError, match="more than 10000 digits"):
            spell_number(-(1 << 40000))

    def test_a_named_int_is_an_int(self) -> None:
        class Month(enum.IntEnum):
            JANUARY = 1

        assert spell_number(Month.JANUARY) == "một"

    def test_integers_longer_than_python_writes(self) -> None:
        n = 10**6000 + 7
        words = spell_number(n)
        assert words == "một triệu" + " tỷ" * 666 + " không trăm linh bảy"
        assert parse_number(words) == n
        assert parse_number(format_number(n)) == n

    @given(integers, options)
    @example(10**30, {"zero_tens": "lẻ", "thousand": "ngàn", "four": "bốn", "billion": "tỉ"})
    def test_every_integer_is_read_back(self, n: int, chosen: dict[str, str]) -> None:
        words = spell_number(n, **chosen)
        assert parse_number(words) == n
        assert parse_number(words.upper()) == n

    def test_every_number_below_ten_thousand_is_read_back_in_every_convention(self) -> None:
        names = ("zero_tens", "thousand", "four", "billion")
        for chosen in itertools.product(("linh", "lẻ"), ("nghìn", "ngàn"), ("tư", "bốn"), ("tỷ",)):
            speak = dict(zip(names, chosen))
            assert [parse_number(spell_number(n, **speak)) for n in range(0, 10_000, 3)] == list(range(0, 10_000, 3))

    @given(decimals, options)
    @example(Decimal("1.5000000"), {"zero_tens": "linh", "thousand": "nghìn", "four": "tư", "billion": "tỷ"})
    def test_every_decimal_is_read_back_with_its_places(self, n: Decimal, chosen: dict[str, str]) -> None:
        read = parse_number(spell_number(n, **chosen))
        assert read == n
        if isinstance(read, Decimal):
            assert read.as_tuple().exponent == n.as_tuple().exponent

    @given(integers, integers)
    def test_different_integers_are_spelled_differently(self, one: int, other: int) -> None:
        assert (spell_number(one) == spell_number(other)) == (one == other)


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
    def test_read_back(self, n: int, words: bool, chosen: dict[str, str]) -> None:
        assert parse_number(format_count(n, words=words, **chosen)) == n


class TestMoney:
    """Sums of money in figures and in words."""

    def test_examples(self) -> None:
        assert format_money(1_200_000) == "1.200.000 đồng"
        assert format_money(1_200_000, unit="₫") == "1.200.000 ₫"
        assert format_money(Decimal("0.5"), unit="USD", decimals=2) == "0,50 USD"
        assert spell_money(1_200_000) == "Một triệu hai trăm nghìn đồng"
        assert spell_money(1_200_000, even=True) == "Một triệu hai trăm nghìn đồng chẵn"
        assert spell_money(-5000, thousand="ngàn") == "Âm năm ngàn đồng"
        assert spell_money(Decimal("1.5"), unit="đô la Mỹ") == "Một phẩy năm đô la Mỹ"

    def test_a_broken_sum_is_not_even(self) -> None:
        with pytest.raises(NumberError, match="not a whole sum"):
            spell_money(Decimal("1.5"), even=True)

    @pytest.mark.parametrize(
        ("text", "amount"),
        [
            ("1.200.000 đồng", 1_200_000),
            ("1.200.000đ", 1_200_000),
            ("1.200.000 ₫", 1_200_000),
            ("1.200.000 VNĐ", 1_200_000),
            ("1,5 triệu đồng", 1_500_000),
            ("Một triệu hai trăm nghìn đồng chẵn", 1_200_000),
            ("1.200.000 đồng (Một triệu hai trăm nghìn đồng)", 1_200_000),
            ("1.200.000 đồng (Bằng chữ: Một triệu hai trăm nghìn đồng chẵn)", 1_200_000),
            ("1.200.000 đồng\n(viết bằng chữ: một triệu hai trăm ngàn đồng)", 1_200_000),
        ],
    )
    def test_read(self, text: str, amount: int) -> None:
        assert parse_money(text) == amount

    @pytest.mark.parametrize(
        "text",
        [
            "1.200.000",
            "đồng",
            "chẵn",
            "12 đồng chẵn chẵn",
            "5 đồng/ngày",
            "1.20 đồng",
            "năm nay đồng",
            "1.200.000 đồng (Một triệu đồng)",
            "1.200.000 (một triệu hai trăm nghìn)",
            "1.200.000 đồng (một triệu hai trăm nghìn đồng) chẵn",
        ],
    )
    def test_what_is_no_sum_is_refused(self, text: str) -> None:
        with pytest.raises(NumberError) as error:
            parse_money(text)
        assert (error.value.text, error.value.start, error.value.end) == (text, 0, len(text))

    def test_sums_that_differ_are_both_named(self) -> None:
        with pytest.raises(NumberError, match="one sum says 1200000, the other 1000000"):
            parse_money("1.200.000 đồng (Một triệu đồng)")

    @given(integers, options)
    def test_read_back(self, n: int, chosen: dict[str, str]) -> None:
        assert parse_money(format_money(n)) == n
        for even in (False, True):
            words = spell_money(
                n,
                even=even,
                zero_tens=chosen["zero_tens"],
                thousand=chosen["thousand"],
                four=chosen["four"],
                billion=chosen["billion"],
            )
            assert parse_money(words) == n


class TestRomanNumerals:
    """Quarters, parts and annexes are numbered I to XXXIX."""

    def test_examples(self) -> None:
        assert [format_roman(n) for n in (1, 4, 9, 14, 19, 39)] == ["I", "IV", "IX", "XIV", "XIX", "XXXIX"]
        assert parse_roman(" iv ") == 4
        assert parse_roman("Ⅳ") == 4
        assert parse_roman("ⅻ") == 12

    @pytest.mark.parametrize("n", [0, 40, -1])
    def test_out_of_range(self, n: int) -> None:
        with pytest.raises(NumberError, match="1 to 39"):
            format_roman(n)

    @pytest.mark.parametrize("n", [True, "I", 1.0])
    def test_other_types_are_refused(self, n: Any) -> None:
        with pytest.raises(TypeError, match="format_roman takes int"):
            format_roman(n)

    @pytest.mark.parametrize("text", ["", "IIII", "VX", "IXI", "XL", "Iv", "ІV", "1", "I I", "X" * 500, "ｉｖ", "lV"])
    def test_what_is_no_numeral_is_refused(self, text: str) -> None:
        with pytest.raises(NumberError, match="not a Roman numeral"):
            parse_roman(text)

    @given(st.integers(1, 39))
    def test_read_back(self, n: int) -> None:
        assert parse_roman(format_roman(n)) == parse_roman(format_roman(n).lower()) == n


class TestOrdinals:
    """thứ nhất, thứ hai (nhì), thứ ba, thứ tư, thứ năm …"""

    def test_examples(self) -> None:
        assert [spell_ordinal(n) for n in (1, 2, 3, 4, 5, 10, 14, 24)] == [
            "thứ nhất",
            "thứ hai",
            "thứ ba",
            "thứ tư",
            "thứ năm",
            "thứ mười",
            "thứ mười bốn",
            "thứ hai mươi tư",
        ]
        assert spell_ordinal(2, second="nhì") == "thứ nhì"
        assert parse_ordinal("Thứ Nhì") == 2
        assert parse_ordinal("thứ 5") == 5
        assert parse_ordinal("thứ  hai mươi\nmốt") == 21

    @pytest.mark.parametrize("n", [0, -1])
    def test_no_place(self, n: int) -> None:
        with pytest.raises(NumberError, match="not a place"):
            spell_ordinal(n)

    def test_another_word_for_the_second_is_refused(self) -> None:
        with pytest.raises(NumberError, match="second='hái'"):
            spell_ordinal(2, second="hái")

    @pytest.mark.parametrize("n", [True, Decimal(1)])
    def test_other_types_are_refused(self, n: Any) -> None:
        with pytest.raises(TypeError, match="spell_ordinal takes int"):
            spell_ordinal(n)

    @pytest.mark.parametrize(
        "text", ["", "thứ", "hai", "thứ một", "thứ bốn", "thứ không", "thứ 0", "thứ 1,5", "thứ hai (2)", "thứ bảy nay"]
    )
    def test_what_is_no_ordinal_is_refused(self, text: str) -> None:
        with pytest.raises(NumberError):
            parse_ordinal(text)

    @given(st.integers(1, 10**12), st.sampled_from(["hai", "nhì"]), options)
    def test_read_back(self, n: int, second: str, chosen: dict[str, str]) -> None:
        assert parse_ordinal(spell_ordinal(n, second=second, **chosen)) == n


def test_importing_numbers_and_letters_imports_nothing_heavy() -> None:
    code = "import sys, tdc_programme.vietnamese.numbers, tdc_programme.vietnamese.letters.folding; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert {"babel", "dateutil", "holidays", "click"}.isdisjoint(loaded)
