"""Quantities: amounts with a unit, bounds, denominators and durations, read, found and written.

>>> quantity = parse_quantity("19 sản phẩm/tuần x 12 tháng")
>>> quantity.amount, quantity.unit, quantity.per, quantity.duration
(19, 'sản phẩm', (Per(amount=1, unit='tuần'),), Span(amount=12, unit='tháng'))
>>> format_quantity(quantity)
'19 sản phẩm/tuần x 12 tháng'
"""

from __future__ import annotations

from .reading import find_quantities, parse_quantity, parse_span
from .values import Bound, Per, Quantity, Span
from .writing import format_quantity, format_span

__all__ = [
    "Bound",
    "Per",
    "Quantity",
    "Span",
    "find_quantities",
    "format_quantity",
    "format_span",
    "parse_quantity",
    "parse_span",
]
