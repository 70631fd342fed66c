"""Quantities: amounts with a unit, bounds, denominators and durations, read, found and written."""

from __future__ import annotations

from .values import (
    Bound,
    Per,
    Quantity,
    Span,
    find_quantities,
    format_quantity,
    format_span,
    parse_quantity,
    parse_span,
)

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
