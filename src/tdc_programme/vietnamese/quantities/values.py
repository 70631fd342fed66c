"""Amounts with a unit, as plans and reports write them: ``tối thiểu 1.200 chữ/bài``.

>>> quantity = parse_quantity("19 sản phẩm/tuần x 12 tháng")
>>> quantity.amount, quantity.unit, quantity.per, quantity.duration
(19, 'sản phẩm', (Per(amount=1, unit='tuần'),), Span(amount=12, unit='tháng'))
>>> format_quantity(quantity)
'19 sản phẩm/tuần x 12 tháng'
"""

from __future__ import annotations

import enum
from decimal import Decimal

from attrs import field, frozen

from ...errors import QuantityError
from ...text import Found, View
from ...values import each, is_a, number, optional, string

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


class Bound(enum.Enum):
    """What an amount says of the real one."""

    EXACT = "exact"  #: so many
    AT_LEAST = "at_least"  #: tối thiểu, ít nhất, trên, … trở lên
    AT_MOST = "at_most"  #: tối đa, không quá, dưới
    ABOUT = "about"  #: khoảng, gần
    RANGE = "range"  #: từ … đến …: amount to upper


@frozen
class Per:
    """A denominator: ``/2 tháng`` is ``Per(2, "tháng")``, ``/hội thảo`` is ``Per(1, "hội thảo")``."""

    amount: int | Decimal = field(validator=number(error=QuantityError))
    unit: str = field(validator=string(error=QuantityError))

    def __attrs_post_init__(self) -> None:
        if self.amount <= 0:
            raise QuantityError(f"Per.amount: {self.amount} is not positive")


@frozen
class Span:
    """A length of time: ``12 tháng`` is ``Span(12, "tháng")``."""

    amount: int | Decimal = field(validator=number(0, error=QuantityError))
    unit: str = field(validator=string(error=QuantityError))


@frozen
class Quantity:
    """An amount of something, with what is said of its bounds, denominators and time.

    Arguments:
        amount: the number; of a range, the lower one. Scale words are in it: ``10 tỷ đồng`` is 10000000000.
        unit: what is counted, as written (``"bài"``, ``"đồng"``, ``"%"``).
        upper: the upper number of a range, or None.
        bound: what the amount says of the real one.
        per: denominators in order.
        duration: for how long it goes on (``x 12 tháng``), or None.
        strict: ``trên``, ``hơn`` and ``dưới``, which leave the amount itself out.
        upper_strict: ``từ 10 đến dưới 20``, which leaves the upper number out.

    Raises:
        QuantityError: the parts contradict each other (an upper number below the lower one, an upper number of
            what is no range, ``strict`` of an exact amount).

    >>> Quantity(15, "bài", upper=10, bound=Bound.RANGE)
    Traceback (most recent call last):
    ...
    tdc_programme.errors.QuantityError: Quantity.upper: 10 is not more than the amount, 15
    """

    amount: int | Decimal = field(validator=number(error=QuantityError))
    unit: str = field(validator=string(error=QuantityError))
    upper: int | Decimal | None = field(default=None, kw_only=True, validator=optional(number(error=QuantityError)))
    bound: Bound = field(default=Bound.EXACT, kw_only=True, validator=is_a(Bound))
    per: tuple[Per, ...] = field(default=(), kw_only=True, validator=each(is_a(Per)))
    duration: Span | None = field(default=None, kw_only=True, validator=optional(is_a(Span)))
    strict: bool = field(default=False, kw_only=True, validator=is_a(bool))
    upper_strict: bool = field(default=False, kw_only=True, validator=is_a(bool))

    def __attrs_post_init__(self) -> None:
        if self.bound is Bound.RANGE and self.upper is None:
            raise QuantityError("Quantity.upper: a range needs its upper number")
        if self.upper is not None:
            if self.bound not in (Bound.RANGE, Bound.ABOUT):
                raise QuantityError(f"Quantity.upper: {self.upper} has no place where the bound is {self.bound.value}")
            if self.upper <= self.amount:
                raise QuantityError(f"Quantity.upper: {self.upper} is not more than the amount, {self.amount}")
        if self.strict and self.bound not in (Bound.AT_LEAST, Bound.AT_MOST, Bound.RANGE):
            raise QuantityError(f"Quantity.strict: there is nothing to leave out of what is {self.bound.value}")
        if self.upper_strict and self.bound is not Bound.RANGE:
            raise QuantityError("Quantity.upper_strict: only a range has an upper number to leave out")

    def __str__(self) -> str:
        return _written(self, words=False)


def find_quantities(text: str | View) -> tuple[Found[Quantity], ...]:
    """Find every quantity in a text.

    A quantity begins at its bound word if that stands directly before the number (``tối thiểu``), else at the number,
    and ends at its unit, its last denominator or its duration. A bound word that stands apart (``mức hỗ trợ tối đa
    là 95 triệu đồng``) counts but is not part of it. What is no quantity is passed over: dates and periods, numbers
    that name a thing (``Điều 5``), sizes (``3 cm x 4 cm``), parts of a body (``2/3 số thành viên``). So is what
    contradicts itself (``từ 10 đến 5 bài``, ``Sáu (05) hội thảo``), and what could mean two things.

    Arguments:
        text: any text. It never raises, and takes time linear in its length.

    >>> for found in find_quantities("Sáu (06) hội thảo, 150 đại biểu/hội thảo, tối thiểu 1.200 chữ/bài"):
    ...     print(found.start, found.text, found.value.amount, found.value.bound.name, found.value.per)
    0 Sáu (06) hội thảo 6 EXACT ()
    19 150 đại biểu/hội thảo 150 EXACT (Per(amount=1, unit='hội thảo'),)
    42 tối thiểu 1.200 chữ/bài 1200 AT_LEAST (Per(amount=1, unit='bài'),)
    """
    from .reading import find

    return find(text)


def parse_quantity(text: str | View) -> Quantity:
    """Read a text that is one quantity.

    Raises:
        QuantityError: it is none, has more around it, contradicts itself, or could mean two things; with the reason.
        TypeError: ``text`` is no ``str``.

    >>> parse_quantity("01 bài/2 tháng/1 tạp chí").per
    (Per(amount=2, unit='tháng'), Per(amount=1, unit='tạp chí'))
    >>> parse_quantity("10 tỷ đồng").amount
    10000000000
    >>> parse_quantity("từ 10 đến 5 bài")
    Traceback (most recent call last):
    ...
    tdc_programme.errors.QuantityError: 'từ 10 đến 5 bài': the range ends (5) not above its beginning (10) (at 3–11)
    """
    from .reading import parse

    return parse(text)


def parse_span(text: str | View) -> Span:
    """Read a text that is one length of time: ``12 tháng``, ``mười hai (12) tháng``, ``02 năm 6 tháng``.

    Raises:
        QuantityError: it is none.
        TypeError: ``text`` is no ``str``.

    >>> parse_span("18 tháng")
    Span(amount=18, unit='tháng')
    """
    from .reading import parse_time

    return parse_time(text)


def format_quantity(quantity: Quantity, *, words: bool = False) -> str:
    """Write a quantity as official papers do, so that :func:`parse_quantity` gives it back.

    Counts below ten have two digits (``06 hội thảo``); scale words are written out in figures.

    Arguments:
        quantity: what to write.
        words: the amount in words and figures, ``Sáu (06) hội thảo``, where it is a whole number.

    Raises:
        QuantityError: its unit is no noun phrase that could be read back (it has a slash or a figure in it).

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
        raise TypeError(f"format_quantity takes a Quantity, not {type(quantity).__name__}")
    written = _written(quantity, words=words)
    try:
        same = parse_quantity(written) == quantity
    except QuantityError as error:
        raise QuantityError(f"{quantity!r} cannot be written so that it is read again: {error.reason}") from None
    if not same:
        raise QuantityError(f"{quantity!r} cannot be written so that it is read again ({written!r} is something else)")
    return written


def format_span(span: Span) -> str:
    """Write a length of time.

    >>> format_span(Span(12, "tháng"))
    '12 tháng'
    """
    from ..numbers import format_number

    if not isinstance(span, Span):
        raise TypeError(f"format_span takes a Span, not {type(span).__name__}")
    return f"{format_number(span.amount)} {span.unit}"


def _amount(value: int | Decimal, unit: str, *, words: bool) -> str:
    """Write an amount without its unit; small counts with two digits, as official papers do."""
    from ..numbers import format_count, format_number

    if isinstance(value, int) and value > 0 and unit not in _SIGNS and (words or value < 10):
        count = format_count(value, words=words)
        return count[0].lower() + count[1:]
    return format_number(value)


#: Written right after the figures.
_SIGNS = ("%", "‰")
_OPENING = {
    (Bound.EXACT, False): "",
    (Bound.AT_LEAST, False): "tối thiểu ",
    (Bound.AT_LEAST, True): "trên ",
    (Bound.AT_MOST, False): "tối đa ",
    (Bound.AT_MOST, True): "dưới ",
    (Bound.ABOUT, False): "khoảng ",
}


def _written(q: Quantity, *, words: bool) -> str:
    from ..numbers import format_number

    space = "" if q.unit in _SIGNS else " "
    low = _amount(q.amount, q.unit, words=words)
    if q.upper is None:
        said = f"{_OPENING[q.bound, q.strict]}{low}{space}{q.unit}"
    else:
        high = _amount(q.upper, q.unit, words=words)
        if q.bound is Bound.ABOUT:
            said = f"khoảng {low}-{high}{space}{q.unit}" if not words else f"khoảng {low} đến {high}{space}{q.unit}"
        else:
            unit_too = q.unit if not space else ""  # từ 10% đến 15%, but từ 10 đến 15 bài
            over, under = "trên " * q.strict, "dưới " * q.upper_strict
            said = f"từ {over}{low}{unit_too} đến {under}{high}{space}{q.unit}"
    if words:
        said = said[:1].upper() + said[1:]
    for per in q.per:
        said += f"/{per.unit}" if per.amount == 1 else f"/{format_number(per.amount)} {per.unit}"
    return f"{said} x {format_span(q.duration)}" if q.duration is not None else said
