"""Amounts with a unit, as plans and reports write them: ``tối thiểu 1.200 chữ/bài``."""

from __future__ import annotations

import enum
from decimal import Decimal

from attrs import field, frozen

from ...errors import QuantityError
from ...storable import Storable
from ...values import each, is_a, number, number_repr, optional, shown, string
from ..numbers import format_count, format_number
from ..numbers.writing import format_measure

#: Written right after the figures.
_SIGNS = ("%", "‰")


class Bound(enum.Enum):
    """What an amount says of the real one.

    >>> import tdc_programme as tdc
    >>> tdc.parse_quantity("tối thiểu 1.200 chữ").bound is tdc.Bound.AT_LEAST
    True
    """

    EXACT = "exact"  #: so many
    AT_LEAST = "at_least"  #: tối thiểu, ít nhất, trên, … trở lên
    AT_MOST = "at_most"  #: tối đa, không quá, dưới
    ABOUT = "about"  #: khoảng, gần
    RANGE = "range"  #: từ … đến …: amount to upper


@frozen(repr=False)
class Per(Storable):
    """A denominator: ``/2 tháng`` is ``Per(2, "tháng")``, ``/hội thảo`` is ``Per(1, "hội thảo")``.

    >>> import tdc_programme as tdc
    >>> tdc.parse_quantity("01 bài/2 tháng").per[0].amount, tdc.parse_quantity("01 bài/2 tháng").per[0].unit
    (2, 'tháng')
    """

    amount: int | Decimal = field(validator=number(error=QuantityError), repr=number_repr)
    unit: str = field(validator=string(error=QuantityError))

    def __str__(self) -> str:
        return f"/{self.unit}" if self.amount == 1 else f"/{format_measure(self.amount)} {self.unit}"

    def __attrs_post_init__(self) -> None:
        if self.amount <= 0:
            raise QuantityError(
                f"Per.amount: {shown(self.amount)} is not positive",
                vietnamese=f"Per.amount: {shown(self.amount)} không phải số dương",
            )


@frozen(repr=False)
class Span(Storable):
    """A length of time: ``12 tháng`` is ``Span(12, "tháng")``.

    >>> import tdc_programme as tdc
    >>> tdc.parse_span("mười hai (12) tháng") == Span(12, "tháng")
    True
    """

    amount: int | Decimal = field(validator=number(0, error=QuantityError), repr=number_repr)
    unit: str = field(validator=string(error=QuantityError))

    def __str__(self) -> str:
        return f"{format_measure(self.amount)} {self.unit}"


@frozen(repr=False)
class Quantity(Storable):
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

    amount: int | Decimal = field(validator=number(error=QuantityError), repr=number_repr)
    unit: str = field(validator=string(error=QuantityError))
    upper: int | Decimal | None = field(
        default=None, kw_only=True, validator=optional(number(error=QuantityError)), repr=number_repr
    )
    bound: Bound = field(default=Bound.EXACT, kw_only=True, validator=is_a(Bound))
    per: tuple[Per, ...] = field(default=(), kw_only=True, validator=each(is_a(Per)))
    duration: Span | None = field(default=None, kw_only=True, validator=optional(is_a(Span)))
    strict: bool = field(default=False, kw_only=True, validator=is_a(bool))
    upper_strict: bool = field(default=False, kw_only=True, validator=is_a(bool))

    def __attrs_post_init__(self) -> None:
        if self.bound is Bound.RANGE and self.upper is None:
            raise QuantityError(
                "Quantity.upper: a range needs its upper number",
                vietnamese="Quantity.upper: khoảng phải có số trên",
            )
        if self.upper is not None:
            upper = shown(self.upper)
            if self.bound not in (Bound.RANGE, Bound.ABOUT):
                raise QuantityError(
                    f"Quantity.upper: {upper} has no place where the bound is {self.bound.value}",
                    vietnamese=f"Quantity.upper: không có chỗ cho {upper} khi giới hạn là {self.bound.value}",
                )
            if self.upper <= self.amount:
                raise QuantityError(
                    f"Quantity.upper: {upper} is not more than the amount, {shown(self.amount)}",
                    vietnamese=f"Quantity.upper: {upper} không lớn hơn số dưới, {shown(self.amount)}",
                )
        if self.strict and self.bound not in (Bound.AT_LEAST, Bound.AT_MOST, Bound.RANGE):
            raise QuantityError(
                f"Quantity.strict: there is nothing to leave out of what is {self.bound.value}",
                vietnamese=f"Quantity.strict: giới hạn {self.bound.value} không có đầu mút để loại trừ",
            )
        if self.upper_strict and self.bound is not Bound.RANGE:
            raise QuantityError(
                "Quantity.upper_strict: only a range has an upper number to leave out",
                vietnamese="Quantity.upper_strict: chỉ khoảng mới có số trên để loại trừ",
            )

    def __str__(self) -> str:
        return written(self, words=False)


_OPENING = {
    (Bound.EXACT, False): "",
    (Bound.AT_LEAST, False): "tối thiểu ",
    (Bound.AT_LEAST, True): "trên ",
    (Bound.AT_MOST, False): "tối đa ",
    (Bound.AT_MOST, True): "dưới ",
    (Bound.ABOUT, False): "khoảng ",
}


def written(q: Quantity, *, words: bool) -> str:
    """Return the words of a quantity, whether or not they can be read again."""
    space = "" if q.unit in _SIGNS else " "
    low = _amount(q.amount, q.unit, words=words)
    if q.upper is None:
        said = f"{_OPENING[q.bound, q.strict]}{low}{space}{q.unit}"
    else:
        high = _amount(q.upper, q.unit, words=words)
        unit_too = q.unit if not space else ""  # từ 10% đến 15%, but từ 10 đến 15 bài
        if q.bound is Bound.ABOUT:
            to = f"{unit_too} đến " if words else "-"
            said = f"khoảng {low}{to}{high}{space}{q.unit}"
        else:
            over, under = "trên " * q.strict, "dưới " * q.upper_strict
            said = f"từ {over}{low}{unit_too} đến {under}{high}{space}{q.unit}"
    if words:
        said = said[:1].upper() + said[1:]
    said += "".join(map(str, q.per))
    return f"{said} x {q.duration}" if q.duration is not None else said


def _amount(value: int | Decimal, unit: str, *, words: bool) -> str:
    """Write an amount without its unit; small counts with two digits, as official papers do."""
    if isinstance(value, int) and value > 0 and unit not in _SIGNS and (words or value < 10):
        count = format_count(value, words=words)
        return count[0].lower() + count[1:]
    return format_number(value) if unit in _SIGNS else format_measure(value)
