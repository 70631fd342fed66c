"""Products that a text writes out: ``05 người x 200.000 đồng/người = 1.000.000 đồng``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from ...text.behind import Behind
from ...text.patterns import Pattern
from ..letters.folding import fold_phrase
from .values import Bound, Quantity

#: Signs that write the same money.
_MONEY = frozenset({"đồng", "đ", "vnđ", "vnd", "đồng việt nam"})
_MOST_FACTORS = 8
#: By how much of itself a product of decimals may be rounded.
_ROUNDED = Fraction(1, 100)

_TIMES = Pattern.plain(r"[^\S\n]*\n?[^\S\n]*[x×X*][^\S\n]*\n?[^\S\n]*", yes=("⟦ x ⟧2", "⟦ ×\n⟧5"), no=(" và",))
_EQUALS = Pattern.plain(r"[^\S\n]*\n?[^\S\n]*=[^\S\n]*\n?[^\S\n]*", yes=("⟦ = ⟧2",), no=(" ≠ ",))
#: What makes a product a part of more: another factor, a sum.
_MORE_BEFORE = Behind(r"[x×X*+=/–−-][^\S\n]{0,3}", most=4, yes=("⟦x ⟧5 bài", "⟦+ ⟧5 bài"), no=("và ",))
_MORE_BEHIND = Pattern.plain(r"[^\S\n]*[x×X*+=/–−-]", yes=("⟦ x⟧ 5", "⟦ +⟧ 5"), no=(".",))


@frozen
class Product:
    """A product with its result, as a text states them.

    Attributes:
        factors: what is multiplied.
        result: what the text says that it makes.
    """

    factors: tuple[Quantity, ...]
    result: Quantity

    @property
    def amount(self) -> int | Decimal:
        """What the factors make; a duration (``x 12 tháng``) is one of them."""
        durations = [factor.duration.amount for factor in self.factors if factor.duration is not None]
        made = Fraction(1)
        for amount in (*(factor.amount for factor in self.factors), *durations):
            made *= Fraction(amount)
        return int(made) if made.denominator == 1 else Decimal(made.numerator) / Decimal(made.denominator)

    @property
    def adds_up(self) -> bool:
        """Whether the result is the product; where there are decimals, it may be rounded."""
        amounts = [factor.amount for factor in self.factors]
        if all(isinstance(amount, int) for amount in (*amounts, self.result.amount)):
            return self.amount == self.result.amount
        made, stated = Fraction(self.amount), Fraction(self.result.amount)
        return abs(made - stated) <= abs(made) * _ROUNDED


def products_of(text: str, quantities: Sequence[tuple[int, int, Quantity]]) -> Iterator[tuple[int, int, Product]]:
    """Find the products of a text among its quantities, which are told with their places, in order.

    Only what can be computed is one: exact amounts, denominators of one, a result in the unit of just one factor.
    """
    first = 0
    for at, (_, end, _) in enumerate(quantities[:-1]):
        start, stop, result = quantities[at + 1]
        if _TIMES.fullmatch(text, end, start):
            continue
        begins = quantities[first][0]
        alone = not (_MORE_BEFORE.match(text, begins) or _MORE_BEHIND.match(text, stop))
        if alone and at - first < _MOST_FACTORS and _EQUALS.fullmatch(text, end, start):
            product = Product(tuple(factor for _, _, factor in quantities[first : at + 1]), result)
            if _is_computable(product):
                yield begins, stop, product
        first = at + 1


def _is_computable(product: Product) -> bool:
    factors, result = product.factors, product.result
    exact = all(each.bound is Bound.EXACT and each.unit != "%" for each in (*factors, result))
    single = all(per.amount == 1 for factor in factors for per in factor.per)
    durations = sum(factor.duration is not None for factor in factors)
    units = [_unit(factor) for factor in factors]
    alone = not result.per and result.duration is None and units.count(_unit(result)) == 1
    return exact and single and alone and len(factors) + durations > 1


def _unit(quantity: Quantity) -> str:
    name = fold_phrase(quantity.unit)
    return "đồng" if name in _MONEY else name
