"""Quantities written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tdc_programme.errors import QuantityError
from tdc_programme.vietnamese.quantities import Bound, Per, Quantity, format_quantity

YEAR = Per(1, "năm")


WRITTEN = {
    "06 hội thảo": Quantity(6, "hội thảo"),
    "0 điểm": Quantity(0, "điểm"),
    "5%": Quantity(5, "%"),
    "01 bài/2 tháng/tạp chí": Quantity(1, "bài", per=(Per(2, "tháng"), Per(1, "tạp chí"))),
    "tối thiểu 1.200 chữ": Quantity(1200, "chữ", bound=Bound.AT_LEAST),
    "trên 200 đại biểu": Quantity(200, "đại biểu", bound=Bound.AT_LEAST, strict=True),
    "tối đa 15.000.000 đồng/năm": Quantity(15_000_000, "đồng", bound=Bound.AT_MOST, per=(YEAR,)),
    "dưới 3,5 tấn": Quantity(Decimal("3.5"), "tấn", bound=Bound.AT_MOST, strict=True),
    "khoảng 600 chuyên gia": Quantity(600, "chuyên gia", bound=Bound.ABOUT),
    "khoảng 800-1.000 đại biểu": Quantity(800, "đại biểu", upper=1000, bound=Bound.ABOUT),
    "từ 10% đến 15%/năm": Quantity(10, "%", upper=15, bound=Bound.RANGE, per=(YEAR,)),
    "từ trên 02 đến dưới 16 tuổi": Quantity(2, "tuổi", upper=16, bound=Bound.RANGE, strict=True, upper_strict=True),
}


@pytest.mark.parametrize(("text", "quantity"), WRITTEN.items())
def test_format(text: str, quantity: Quantity) -> None:
    assert format_quantity(quantity) == text


def test_format_in_words() -> None:
    assert format_quantity(Quantity(6, "hội thảo"), words=True) == "Sáu (06) hội thảo"
    at_least = Quantity(1200, "chữ", bound=Bound.AT_LEAST)
    assert format_quantity(at_least, words=True) == "Tối thiểu một nghìn hai trăm (1.200) chữ"
    about = Quantity(20, "người", upper=30, bound=Bound.ABOUT)
    assert format_quantity(about, words=True) == "Khoảng hai mươi (20) đến ba mươi (30) người"
    assert format_quantity(Quantity(70, "%"), words=True) == "70%"


@pytest.mark.parametrize(
    "unit",
    [
        "bài và tin",
        "bài/tháng",
        "12",
        "của",
        "mèo,, chó",
        "mèo *",
        "mèo, và",
        "mèo,",
        "3 bài",
        "bài 5",
        ",",
        "tháng 3",
        "và",
    ],
)
def test_a_unit_that_could_not_be_read_again_is_not_written(unit: str) -> None:
    with pytest.raises(QuantityError, match="cannot be written"):
        format_quantity(Quantity(5, unit))
