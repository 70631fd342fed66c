"""Products that are written out, with what they make."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tdc_programme.vietnamese.quantities import find_quantities
from tdc_programme.vietnamese.quantities.products import Product, products_of


def products(text: str) -> list[tuple[str, Product]]:
    reads = [(found.start, found.end, found.value) for found in find_quantities(text)]
    return [(text[start:end], product) for start, end, product in products_of(text, reads)]


@pytest.mark.parametrize(
    ("text", "amount", "adds_up"),
    [
        ("05 người x 200.000 đồng/người = 1.000.000 đồng", 1_000_000, True),
        ("05 người x 200.000 đồng/người = 1.200.000 đồng", 1_000_000, False),
        ("3 buổi x 2 giờ/buổi x 500.000 đồng/giờ = 3 triệu đồng", 3_000_000, True),
        ("1.200.000 đồng/tháng x 12 tháng = 14.400.000 đồng", 14_400_000, True),
        ("1.200.000 đồng/tháng × 12 tháng = 14.400.000 VNĐ", 14_400_000, True),
        ("1,33 tấn/ha x 3 ha = 4 tấn", Decimal("3.99"), True),
        ("1,33 tấn/ha x 3 ha = 5 tấn", Decimal("3.99"), False),
    ],
)
def test_a_product_is_computed(text: str, amount: int | Decimal, adds_up: bool) -> None:
    ((place, product),) = products(f"Chi phí: {text}; và 5 bài.")
    assert (place, product.amount, product.adds_up) == (text, amount, adds_up)


@pytest.mark.parametrize(
    "text",
    [
        "1 tỷ đồng = 1.000 triệu đồng",
        "5 bài và 6 bài",
        "05 người x 200.000 đồng",
        "05 người x 12 x 200.000 đồng = 12.000.000 đồng",
        "2 người x 5 đồng + 3 người x 4 đồng = 22 đồng",
        "02 người x 200.000 đồng = 400.000 đồng + 5 đồng",
        "02 người x 200.000 đồng = 400.000 đồng/tháng",
        "khoảng 02 người x 200.000 đồng = 400.000 đồng",
        "02 người x 200.000 đồng/02 tháng = 400.000 đồng",
        "02 người x 200.000 đồng = 5 bài",
        "5 đồng x 5 đồng = 25 đồng",
        "2 người x " * 9 + "5 đồng = 2.560 đồng",
        "",
    ],
)
def test_what_cannot_be_computed_is_left_out(text: str) -> None:
    assert products(text) == []
