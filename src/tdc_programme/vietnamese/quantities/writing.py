"""Writing quantities, so that they can be read again."""

from __future__ import annotations

from ...arguments import wrong_type
from ...errors import QuantityError
from .reading import parse_quantity
from .values import Quantity, Span, written


def format_quantity(quantity: Quantity, *, words: bool = False) -> str:
    """Write a quantity as official papers do, so that :func:`parse_quantity` gives it back.

    Counts below ten have two digits (``06 hội thảo``); scale words are written out in figures.

    Arguments:
        quantity: what to write.
        words: the amount in words and figures, ``Sáu (06) hội thảo``, where it is a whole number.

    Raises:
        QuantityError: its unit is no noun phrase that could be read back (it has a slash or a figure in it).

    >>> from tdc_programme.vietnamese.quantities import Bound, Per
    >>> format_quantity(Quantity(6, "hội thảo", per=(Per(1, "năm"),)))
    '06 hội thảo/năm'
    >>> format_quantity(Quantity(6, "hội thảo"), words=True)
    'Sáu (06) hội thảo'
    >>> format_quantity(Quantity(10, "%", upper=15, bound=Bound.RANGE, per=(Per(1, "năm"),)))
    'từ 10% đến 15%/năm'
    >>> format_quantity(Quantity(70, "%", upper=75, bound=Bound.ABOUT))
    'khoảng 70-75%'
    """
    if not isinstance(quantity, Quantity):
        raise wrong_type("format_quantity", "a Quantity", quantity)
    if not isinstance(words, bool):
        raise wrong_type("format_quantity", "a bool", words, name="words")
    said = written(quantity, words=words)
    try:
        same = parse_quantity(said) == quantity
    except QuantityError as error:
        raise QuantityError(f"{quantity!r} cannot be written so that it is read again: {error.reason}") from None
    if not same:
        raise QuantityError(f"{quantity!r} cannot be written so that it is read again ({said!r} is something else)")
    return said


def format_span(span: Span) -> str:
    """Write a length of time.

    >>> format_span(Span(12, "tháng"))
    '12 tháng'
    """
    if not isinstance(span, Span):
        raise wrong_type("format_span", "a Span", span)
    return str(span)
