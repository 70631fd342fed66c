"""Amounts, bounds, denominators and spans as values."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tdc_programme.errors import QuantityError
from tdc_programme.vietnamese.quantities import (
    Bound,
    Per,
    Quantity,
    find_quantities,
    format_quantity,
    parse_quantity,
    parse_span,
)

YEAR, MONTH, WEEK, QUARTER = Per(1, "năm"), Per(1, "tháng"), Per(1, "tuần"), Per(1, "quý")


class TestValues:
    def test_contradictions_are_refused(self) -> None:
        with pytest.raises(QuantityError, match="needs its upper number"):
            Quantity(1, "bài", bound=Bound.RANGE)
        with pytest.raises(QuantityError, match="has no place"):
            Quantity(1, "bài", upper=2)
        with pytest.raises(QuantityError, match="not more than the amount"):
            Quantity(3, "bài", upper=2, bound=Bound.RANGE)
        with pytest.raises(QuantityError, match="nothing to leave out"):
            Quantity(3, "bài", strict=True)
        with pytest.raises(QuantityError, match="only a range"):
            Quantity(3, "bài", bound=Bound.AT_MOST, upper_strict=True)
        with pytest.raises(QuantityError, match="not positive"):
            Per(0, "bài")
        with pytest.raises(QuantityError, match="blank"):
            Quantity(3, " ")
        with pytest.raises(QuantityError, match="finite"):
            Quantity(Decimal("NaN"), "bài")

    def test_types(self) -> None:
        with pytest.raises(TypeError, match=r"Quantity\.amount"):
            Quantity(1.5, "bài")  # type: ignore[arg-type]  # wrong on purpose
        with pytest.raises(TypeError, match=r"Quantity\.per"):
            Quantity(1, "bài", per=[WEEK])  # type: ignore[arg-type]  # wrong on purpose
        with pytest.raises(TypeError, match="takes a Quantity"):
            format_quantity("5 bài")  # type: ignore[arg-type]  # wrong on purpose
        for reader in (find_quantities, parse_quantity, parse_span):
            with pytest.raises(TypeError, match="expected str"):
                reader(5)  # type: ignore[arg-type]  # wrong on purpose
