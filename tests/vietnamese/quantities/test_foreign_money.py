"""Foreign money among quantities: its sign before the number, subunits behind it, said again in brackets."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tdc_programme import Quantity, find_quantities, parse_quantity


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tối đa US$ 1.000/người", ["tối đa 1.000 US$/người"]),
        ("giá €1.200,50.", ["1.200,5 €"]),
        ("từ US$ 10 đến US$ 15", ["từ 10 đến 15 US$"]),
        ("12 đô la Mỹ và 50 xu/người", ["12,5 đô la Mỹ/người"]),
        ("10-12 USD 50 xu", ["từ 10 đến 12 USD"]),
        ("5.000 USD (năm nghìn đô la Mỹ)", ["5.000 USD"]),
        ("5.000 USD (năm nghìn euro)", ["5.000 USD", "5.000 euro"]),
        ("5.000 USD (sáu nghìn đô la Mỹ)", []),
        ("5 USD 100 cent", ["05 USD"]),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    assert [str(each.value) for each in find_quantities(text)] == found


def test_read() -> None:
    assert parse_quantity("US$ 1.000") == Quantity(1000, "US$")
    assert parse_quantity("12 đô la Mỹ 50 xu").amount == Decimal("12.5")
    assert find_quantities("trị giá US$ 1.000.")[0].text == "US$ 1.000"
