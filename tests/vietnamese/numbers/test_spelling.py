"""Numbers in words."""

from __future__ import annotations

import enum
import itertools
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tdc_programme.errors import DataError, NumberError
from tdc_programme.vietnamese.numbers import Spelling, format_number, parse_number, spell_number

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
        with pytest.raises(DataError, match=f"{name}: '{value}' is none of"):
            spell_number(1, **option)  # type: ignore[arg-type]  # wrong on purpose

    @pytest.mark.parametrize(("option", "near"), [({"zero_tens": "le"}, "lẻ"), ({"billion": "TY"}, "tỷ")])
    def test_the_near_convention_is_named(self, option: dict[str, str], near: str) -> None:
        with pytest.raises(DataError, match=f"did you mean '{near}'"):
            spell_number(1, **option)  # type: ignore[arg-type]  # wrong on purpose

    @pytest.mark.parametrize("option", [{"zero_tens": None}, {"thousand": []}, {"four": 4}])
    def test_a_convention_is_a_text(self, option: dict[str, Any]) -> None:
        with pytest.raises(TypeError, match=f"{next(iter(option))}: expected one of"):
            spell_number(1, **option)

    def test_a_float_is_refused_with_the_way_out(self) -> None:
        with pytest.raises(TypeError, match=r"float \(0\.1\).*Decimal\('0\.1'\)"):
            spell_number(0.1)  # type: ignore[arg-type]  # wrong on purpose

    @pytest.mark.parametrize("n", ["1", None, True, Fraction(1, 2), 1j])
    def test_what_is_no_number_is_refused(self, n: Any) -> None:
        with pytest.raises(TypeError, match="int or Decimal, not "):
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
    def test_every_integer_is_read_back(self, n: int, chosen: Spelling) -> None:
        words = spell_number(n, **chosen)
        assert parse_number(words) == n
        assert parse_number(words.upper()) == n

    def test_every_number_below_ten_thousand_is_read_back_in_every_convention(self) -> None:
        names = ("zero_tens", "thousand", "four", "billion")
        for chosen in itertools.product(("linh", "lẻ"), ("nghìn", "ngàn"), ("tư", "bốn"), ("tỷ",)):
            speak = cast("Spelling", dict(zip(names, chosen)))
            assert [parse_number(spell_number(n, **speak)) for n in range(0, 10_000, 3)] == list(range(0, 10_000, 3))

    @given(decimals, options)
    @example(Decimal("1.5000000"), {"zero_tens": "linh", "thousand": "nghìn", "four": "tư", "billion": "tỷ"})
    def test_every_decimal_is_read_back_with_its_places(self, n: Decimal, chosen: Spelling) -> None:
        read = parse_number(spell_number(n, **chosen))
        assert read == n
        if isinstance(read, Decimal):
            assert read.as_tuple().exponent == n.as_tuple().exponent

    @given(integers, integers)
    def test_different_integers_are_spelled_differently(self, one: int, other: int) -> None:
        assert (spell_number(one) == spell_number(other)) == (one == other)


def test_importing_numbers_and_letters_imports_nothing_heavy() -> None:
    code = "import sys, tdc_programme.vietnamese.numbers, tdc_programme.vietnamese.letters.folding; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert {"babel", "dateutil", "holidays", "click"}.isdisjoint(loaded)
