"""Sums of money with their currency: what they are, and how they are written and spelled."""

from __future__ import annotations

from decimal import Decimal
from typing import Unpack

from attrs import field, frozen

from ...arguments import guarded
from ...errors import NumberError
from ...storable import Storable
from ...values import choose, number, number_repr, string
from .currencies import (
    DONG,
    currency_codes,
    currency_of,
)
from .grammar import is_doubtful
from .spelling import Spelling, spell_number
from .writing import format_measure, format_number


def places_fault(amount: int | Decimal, code: str) -> str | None:
    """Say why an amount is none of a currency: it has more decimals; None where it has not."""
    if isinstance(amount, int):
        return None
    places = currency_of(code).places
    if places is None:
        return None
    decimals = -int(amount.as_tuple().exponent)
    digits = amount.as_tuple().digits
    while decimals > places and digits and digits[-1] == 0:
        decimals, digits = decimals - 1, digits[:-1]
    if decimals <= places or not any(digits):
        return None
    return f"{amount} has more decimals than a sum in {code} ({places})"


@frozen(repr=False)
class Money(Storable):
    """A sum of money (số tiền) in a currency.

    Arguments:
        amount: how much, whole units and parts of one: ``Decimal("12345.67")``.
        currency: the code of ISO 4217: ``"USD"``, ``"VND"``.

    Raises:
        DataError: the currency is not known.
        NumberError: the amount has more decimals than the currency (a sum in yen has none).

    >>> import tdc_programme as tdc
    >>> tdc.parse_money("12.345,67 USD") == Money(Decimal("12345.67"), "USD")
    True
    >>> print(Money(Decimal("1200.5"), "EUR"))
    1.200,50 EUR
    """

    amount: int | Decimal = field(validator=number(error=NumberError), repr=number_repr)
    currency: str = field(validator=string())

    def __attrs_post_init__(self) -> None:
        choose("Money.currency", self.currency, currency_codes())
        fault = places_fault(self.amount, self.currency)
        if fault is not None:
            raise NumberError(f"Money.amount: {fault}")

    def __str__(self) -> str:
        return format_money(self)


def _money_of(amount: int | Decimal | Money, currency: str | None) -> Money | int | Decimal:
    """Return a sum with its currency, or without where none is given."""
    if currency is None:
        return amount
    if not isinstance(amount, Money):
        return Money(amount, currency)
    if amount.currency != currency:
        raise NumberError(f"the sum is in {amount.currency}, not in {currency}")
    return amount


@guarded
def format_money(
    amount: int | Decimal | Money,
    *,
    currency: str | None = None,
    unit: str | None = None,
    decimals: int | None = None,
) -> str:
    """Write a sum of money in figures.

    Arguments:
        amount: the sum; a :class:`Money` has its currency.
        currency: the code of the currency; if not given, that of ``amount``, or ``unit`` alone.
        unit: how the currency is written, ``"đ"`` or ``"₫"`` in tables; if not given, ``đồng`` or the code.
        decimals: as in :func:`format_number`; if not given, broken sums have all decimals of their currency.

    Raises:
        DataError: the currency is not known.
        NumberError: the amount has more decimals than the currency; it is in another currency.

    >>> format_money(1200000), format_money(Decimal("12345.6"), currency="USD")
    ('1.200.000 đồng', '12.345,60 USD')
    """
    money = _money_of(amount, currency)
    said: str
    if isinstance(money, Money):
        unit = unit or ("đồng" if money.currency == DONG else money.currency)
        places = currency_of(money.currency).places
        if decimals is None and places and money.amount != int(money.amount):
            said = format_number(money.amount, decimals=places)
            return f"{said}{'0' * is_doubtful(said)} {unit}"
        money = money.amount
    said = format_measure(money) if decimals is None else format_number(money, decimals=decimals)
    return f"{said} {unit or 'đồng'}"


@guarded
def spell_money(
    amount: int | Decimal | Money,
    *,
    currency: str | None = None,
    unit: str | None = None,
    even: bool = False,
    **spelling: Unpack[Spelling],
) -> str:
    """Spell a sum of money as vouchers and invoices do: a capital first letter, the unit at the end.

    Arguments:
        amount: the sum; a :class:`Money` has its currency.
        currency: the code of the currency, of which hundredths are said as such (``và sáu mươi bảy xu``); if not given,
            that of ``amount``, or ``unit`` alone.
        unit: what the currency is called; if not given, ``đồng`` or its usual name.
        even: end with ``chẵn``, "and nothing more", so that nothing can be added behind.
        spelling: the options of :func:`spell_number`.

    Raises:
        DataError: the currency is not known.
        NumberError: ``even`` with a sum that is not whole; more decimals than the currency has; whatever
            :func:`spell_number` refuses.

    >>> spell_money(1200000)
    'Một triệu hai trăm nghìn đồng'
    >>> spell_money(1200000, even=True)
    'Một triệu hai trăm nghìn đồng chẵn'
    >>> spell_money(Decimal("12345.67"), currency="USD")
    'Mười hai nghìn ba trăm bốn mươi lăm đô la Mỹ và sáu mươi bảy xu'
    """
    money = _money_of(amount, currency)
    total = money.amount if isinstance(money, Money) else money
    if isinstance(money, Money):
        known = currency_of(money.currency)
        said = _in_units(money, unit or known.said, spelling)
        unit = unit or known.said
    else:
        unit = unit or "đồng"
        said = f"{spell_number(money, **spelling)} {unit}"
    if even and total != int(total):
        raise NumberError(f"{total} {unit} is not a whole sum: 'chẵn' may not follow it")
    return f"{said[0].upper()}{said[1:]}{' chẵn' if even else ''}"


def _in_units(money: Money, unit: str, spelling: Spelling) -> str:
    """Say a sum in units, and what is left in subunits: ``năm đô la Mỹ và sáu xu``."""
    known = currency_of(money.currency)
    whole = int(money.amount)
    left = abs(money.amount - whole)
    if not left or known.places is None:
        return f"{spell_number(money.amount if left else whole, **spelling)} {unit}"
    sign = "âm " if money.amount < 0 else ""
    minor = int(left * 10**known.places)
    return (
        f"{sign}{spell_number(abs(whole), **spelling)} {unit} và {spell_number(minor, **spelling)} {known.subunits[0]}"
    )
