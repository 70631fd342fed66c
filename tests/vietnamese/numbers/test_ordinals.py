"""Roman numerals and ordinals."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import DataError, NumberError
from tdc_programme.vietnamese.numbers import Spelling, format_roman, parse_ordinal, parse_roman, spell_ordinal

options = st.fixed_dictionaries(
    {
        "zero_tens": st.sampled_from(["linh", "lẻ"]),
        "thousand": st.sampled_from(["nghìn", "ngàn"]),
        "four": st.sampled_from(["tư", "bốn"]),
        "billion": st.sampled_from(["tỷ", "tỉ"]),
    }
)


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
        with pytest.raises(DataError, match=r"second: 'hái' .*\(did you mean 'hai'\?\)"):
            spell_ordinal(2, second="hái")  # type: ignore[arg-type]  # wrong on purpose

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
    def test_read_back(self, n: int, second: Literal["hai", "nhì"], chosen: Spelling) -> None:
        assert parse_ordinal(spell_ordinal(n, second=second, **chosen)) == n
