"""Amounts with a unit, as plans and reports write them: ``tối thiểu 1.200 chữ/bài``."""

from __future__ import annotations

import enum
from decimal import Decimal

from attrs import field, frozen

from ..errors import QuantityError
from ..values import each, is_a, number, optional, string

__all__ = ["Bound", "Per", "Quantity", "Span"]


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
        strict: ``trên`` and ``dưới``, which leave the amount itself out.
    """

    amount: int | Decimal = field(validator=number(error=QuantityError))
    unit: str = field(validator=string(error=QuantityError))
    upper: int | Decimal | None = field(default=None, kw_only=True, validator=optional(number(error=QuantityError)))
    bound: Bound = field(default=Bound.EXACT, kw_only=True, validator=is_a(Bound))
    per: tuple[Per, ...] = field(default=(), kw_only=True, validator=each(is_a(Per)))
    duration: Span | None = field(default=None, kw_only=True, validator=optional(is_a(Span)))
    strict: bool = field(default=False, kw_only=True, validator=is_a(bool))

    def __attrs_post_init__(self) -> None:
        if self.bound is Bound.RANGE and self.upper is None:
            raise QuantityError("Quantity.upper: a range needs its upper number")
        if self.upper is not None and self.bound not in (Bound.RANGE, Bound.ABOUT):
            raise QuantityError(f"Quantity.upper: {self.upper} has no place in a quantity that is {self.bound.value}")
