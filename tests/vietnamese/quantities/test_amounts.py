"""Amounts with a point before decimals, money without its unit, and cells of tables."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tdc_programme.vietnamese.quantities import (
    Bound,
    Per,
    Quantity,
    find_quantities,
    format_quantity,
    parse_quantity,
)


class TestPoint:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("chiều cao >= 4.0m", Quantity(Decimal("4.0"), "m", bound=Bound.AT_LEAST)),
            ("nặng 12.75 kg", Quantity(Decimal("12.75"), "kg")),
            ("tăng 6.5%", Quantity(Decimal("6.5"), "%")),
            ("chi 3.5 triệu đồng/người", Quantity(3_500_000, "đồng", per=(Per(1, "người"),))),
            ("3.5 tỷ đồng", Quantity(3_500_000_000, "đồng")),
            ("rộng từ 1.5 m đến 2.5 m", Quantity(Decimal("1.5"), "m", upper=Decimal("2.5"), bound=Bound.RANGE)),
            ("dài 2 - 2.5 km", Quantity(2, "km", upper=Decimal("2.5"), bound=Bound.RANGE)),
            ("cao 2.2 m.", Quantity(Decimal("2.2"), "m")),
        ],
    )
    def test_it_stands_before_the_decimals_of_a_measure(self, text: str, value: Quantity) -> None:
        (found,) = find_quantities(text)
        assert found.value == value

    @pytest.mark.parametrize(
        "text",
        [
            "1.5 Hội thảo",
            "2.1 mét vuông đất",
            "12.50 đồng",
            "Điều 4.2 m",
            "có 15.5 ngày",
            "có 1.5 hội thảo đến 2.5 hội thảo",
            "1.2-1.5 triệu đồng",
            "tệp 2.2.1 m",
            "bản 2.2. m",
        ],
    )
    def test_elsewhere_it_is_left_out(self, text: str) -> None:
        assert find_quantities(text) == ()

    def test_a_text_that_writes_decimals_with_a_comma_has_no_points(self) -> None:
        assert [found.text for found in find_quantities("nặng 12.75 kg, dài 4,5 m")] == ["4,5 m"]

    def test_it_is_no_number_of_a_denominator_or_duration(self) -> None:
        (found,) = find_quantities("tăng 20% x 1.5 tháng")
        assert found.value == Quantity(20, "%")

    def test_alone(self) -> None:
        assert parse_quantity("4.05 mét") == Quantity(Decimal("4.05"), "mét")
        assert format_quantity(parse_quantity("4.5 m")) == "4,5 m"


class TestMoneyWithoutItsUnit:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("4,4 triệu/người/tháng", Quantity(4_400_000, "đồng", per=(Per(1, "người"), Per(1, "tháng")))),
            ("tối đa 2 tỷ/dự án", Quantity(2_000_000_000, "đồng", bound=Bound.AT_MOST, per=(Per(1, "dự án"),))),
            (
                "3-5 triệu/tháng",
                Quantity(3_000_000, "đồng", upper=5_000_000, bound=Bound.RANGE, per=(Per(1, "tháng"),)),
            ),
        ],
    )
    def test_it_is_read_before_what_it_is_paid_for(self, text: str, value: Quantity) -> None:
        (found,) = find_quantities(f"Mức chi: {text}.")
        assert (found.text, found.value) == (text, value)
        assert parse_quantity(text) == value
        assert parse_quantity(format_quantity(value)) == value

    @pytest.mark.parametrize("text", ["4,4 triệu.", "5/người", "5 triệu/xyz", "5 triệu/10", "2 triệu/km2"])
    def test_elsewhere_it_is_left_out(self, text: str) -> None:
        assert find_quantities(f"Mức chi: {text}") == ()


def test_a_blank_line_parts_a_period_from_the_next_cell() -> None:
    cells = "x\n\n 12 tháng\n\n 61\n\n Thấu kính\n\n 24 tháng\n\n 5\n\n"
    assert [found.text for found in find_quantities(cells)] == ["12 tháng", "24 tháng"]
    assert find_quantities("ngày 12 tháng\n 5 năm 2024") == ()


@pytest.mark.parametrize("text", ["chi 500 trđ", "chi 2 tr/người", "có 10 ngđ", "dài 10 +/- 2 mm", "dài 10 ± 2 mm"])
def test_scale_words_cut_short_and_tolerances_are_left_out(text: str) -> None:
    assert find_quantities(text) == ()


def test_more_than_one_unit_to_another() -> None:
    low, high = find_quantities("Cân trên 400 g đến 1 kg")
    assert low.value == Quantity(400, "g", bound=Bound.AT_LEAST, strict=True)
    assert high.value == Quantity(1, "kg", bound=Bound.AT_MOST)
