"""The currencies that papers in Vietnam name: codes, names, signs and subunits, and how they stand beside a sum."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TypedDict, cast

from attrs import frozen

from ...tables import load_table
from ...text.behind import Behind
from ...text.patterns import Pattern, any_of

#: The currency of the country, which has had no subunit in use for decades.
DONG = "VND"

#: Alone it begins other words, or is what is left of them: 2 yên đánh cá, of a misread thuyền.
_YEN = "yên"

_LONGEST_SIGN = 5  # characters, of what may stand before a sum


class _Row(TypedDict):
    said: str
    names: list[str]
    signs: list[str]
    subunits: list[str]


class _Table(TypedDict):
    currencies: dict[str, _Row]
    shared: dict[str, str]
    other_words: dict[str, list[str]]


@frozen
class Currency:
    """A currency.

    Attributes:
        code: of ISO 4217.
        said: its name as sums in words end with it.
        places: how many decimals its sums have at most; None where that is not limited (prices in đồng for a
            kilowatt-hour have some).
        subunits: what its hundredth or thousandth is called, the usual word first; none where it has none.
    """

    code: str
    said: str
    places: int | None
    subunits: Sequence[str]


@cache
def _table() -> _Table:
    return cast("_Table", load_table("vietnamese", "currencies"))


def currency_codes() -> Iterable[str]:
    """Return the codes of all currencies that are known."""
    return _table()["currencies"]


@cache
def currency_of(code: str) -> Currency:
    """Return the currency of a code that is known."""
    from babel.numbers import get_currency_precision

    row = _table()["currencies"][code]
    places = None if code == DONG else get_currency_precision(code)
    return Currency(code, row["said"], places, tuple(row["subunits"]))


@cache
def _by_name() -> Mapping[str, str]:
    """Return the code of each name and sign, in small letters with one space between words."""
    from babel import Locale

    cldr = Locale.parse("vi")
    names: dict[str, str] = {}
    for code, row in _table()["currencies"].items():
        for name in (code, cldr.currencies[code], cldr.currency_symbols.get(code, code), *row["names"], *row["signs"]):
            names.setdefault(name.lower(), code)
    return {name: code for name, code in names.items() if name not in _table()["shared"]}


def code_of(name: str) -> str | None:
    """Return the code of a currency by what a text calls it; None where that is the name of several.

    >>> code_of("đô la  Mỹ"), code_of("€"), code_of("$")
    ('USD', 'EUR', None)
    """
    return _by_name().get(" ".join(name.lower().split()))


def owners_of(name: str) -> str:
    """Return the currencies that share a name or a sign: ``$``.

    >>> owners_of("¥")
    'JPY, CNY'
    """
    return _table()["shared"][" ".join(name.lower().split())]


def _written(*, shared: bool) -> Sequence[str]:
    """Return all names and signs, each code as it is written."""
    return [*_by_name(), *(_table()["shared"] if shared else ())]


@cache
def names() -> Pattern:
    """Return the pattern of a name or sign behind a number, whichever currency it is of."""
    return Pattern.plain(
        rf"(?<![^\W\d_])(?:{any_of(_written(shared=True))})(?!\w)",
        any_case=True,
        yes=("5 ⟦đô la Mỹ⟧ và", "⟦USD⟧ 5", "5⟦€⟧"),
        no=("đồngx", "dollar"),
    )


@cache
def in_front() -> Pattern:
    """Return the pattern of a sign or code that opens a sum: ``US$ 1.000``."""
    return Pattern.plain(
        rf"({any_of(_signs())})\s?(?=[0-9])", any_case=True, yes=("⟦US$ ⟧5", "⟦€⟧5", "⟦usd ⟧5"), no=("đô la 5", "đ5")
    )


@cache
def before() -> Behind:
    """Return the pattern of a sign or code that ends where a number begins in a text."""
    signs = sorted({*_signs(), *(sign.upper() for sign in _signs())}, key=len, reverse=True)
    capitals = "|".join(_escaped(sign) for sign in signs if sign not in ("$", "¥") and not sign.islower())
    return Behind(
        rf"(?<![\w$])({capitals})[^\S\n]?",
        most=_LONGEST_SIGN + 2,
        yes=("giá ⟦US$ ⟧", "là ⟦€⟧", "⟦USD ⟧"),
        no=("đ", "$", "AUS$"),
    )


def _escaped(sign: str) -> str:
    return sign.replace("$", r"\$")


def _signs() -> Sequence[str]:
    """Return what stands before a sum too: codes and signs of currencies, in small letters, but those of the đồng."""
    rows = _table()["currencies"]
    return [
        name
        for name, code in _by_name().items()
        if code != DONG and (name.upper() == code or name in map(str.lower, rows[code]["signs"]) or len(name) == 1)
    ] + [name for name in _table()["shared"] if len(name) == 1]


def _other_words() -> str:
    """Return the expression of words that begin as a currency does: ``đồng chí``, ``xu hướng``."""
    words = _table()["other_words"].items()
    return "|".join(rf"{word}\s+(?:{'|'.join(others)})(?!\w)" for word, others in words)


@cache
def behind_number() -> Pattern:
    """Return the pattern of the currency of a number in a text: signs and names in any case, codes in capitals."""
    codes = [code for code in currency_codes() if code not in (DONG, "USD", "EUR")]
    loose = [name for name in _by_name() if name.upper() not in codes and name != _YEN]
    return Pattern.plain(
        rf"[^\S\n]*+(?:\n[^\S\n]*+)?+(?!(?i:{_other_words()}))"
        rf"((?i:{any_of(loose)}|{_YEN}(?=\s?(?:[.,;:()/]|$)))|{'|'.join(codes)})(?![\w$])",
        yes=("5⟦ đồng⟧", "5⟦ USD⟧", "5⟦€⟧", "5⟦ Đô La Mỹ⟧", "5⟦\nđô la Mỹ⟧"),
        no=(" đồng chí", " Yên Bái", " yên đánh cá", " thb", " $", " đô la"),
    )


@cache
def subunit() -> Pattern:
    """Return the pattern of a subunit that ends a sum, with the number before it."""
    words = sorted({word for row in _table()["currencies"].values() for word in row["subunits"]})
    number = r"(?P<number>[0-9]++|[^\W\d_]++(?:\s++[^\W\d_]++){0,4}?)"
    return Pattern.plain(
        rf"\s*+(?:,|và(?!\w))?+\s*+{number}\s*+(?!{_other_words()})(?P<name>{any_of(words)})(?!\w)",
        any_case=True,
        yes=("⟦ và năm mươi xu⟧", "⟦ 50 cent⟧", "⟦, 5 xu⟧"),
        no=(" và", "xu", " 1.000 xu", " và hai xu hướng"),
    )
