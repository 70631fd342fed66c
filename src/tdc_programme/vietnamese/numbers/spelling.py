"""Spelling numbers in words."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict, get_args

from ...arguments import wrong_type
from ...errors import NumberError
from ...values import choose
from .words import MAX_DIGITS, Speller, speller

# The choices of each option of spelling, the usual one first.
#: What stands for the tens in 105: ``linh`` (north, schools) or ``lẻ`` (south, CLDR).
ZeroTens: TypeAlias = Literal["linh", "lẻ"]
#: A thousand: ``nghìn`` (north, official papers) or ``ngàn`` (south).
Thousand: TypeAlias = Literal["nghìn", "ngàn"]
#: The last figure of 24.
Four: TypeAlias = Literal["tư", "bốn"]
#: A thousand million.
Billion: TypeAlias = Literal["tỷ", "tỉ"]

_CHOICES = {
    "zero_tens": get_args(ZeroTens),
    "thousand": get_args(Thousand),
    "four": get_args(Four),
    "billion": get_args(Billion),
}
#: A Decimal of more digits before or behind the comma would fill the memory with zeros.
MAX_WRITTEN_DIGITS = 1_000_000
#: An int of more bits takes the way that knows no limit of digits.
_SHORT_INT_BITS = 1900
#: The bits of 10^MAX_DIGITS, or a few less: a quick look before the exact one.
_LONGEST_BITS = 3 * MAX_DIGITS


class Spelling(TypedDict, total=False):
    """The options of :func:`spell_number`, as those hand them on who spell a number in something larger.

    >>> import tdc_programme as tdc
    >>> southern: Spelling = {"zero_tens": "lẻ", "thousand": "ngàn"}
    >>> tdc.spell_number(1005, **southern)
    'một ngàn không trăm lẻ năm'
    """

    zero_tens: ZeroTens
    thousand: Thousand
    four: Four
    billion: Billion


_spellers: dict[tuple[str, str, str, str], Speller] = {}


def spell_number(
    n: int | Decimal,
    *,
    zero_tens: ZeroTens = "linh",
    thousand: Thousand = "nghìn",
    four: Four = "tư",
    billion: Billion = "tỷ",
) -> str:
    """Spell a number in Vietnamese words, lower case.

    Where authorities differ the convention is a parameter; :func:`parse_number` reads every one.

    Arguments:
        n: an int or a finite Decimal of up to 10,000 digits. Decimals keep their places: ``Decimal("1.50")`` is
            ``một phẩy năm mươi``; with more than three after the zeros they are said one by one.
        zero_tens: ``linh`` (north, schools) or ``lẻ`` (south, CLDR): một trăm linh năm.
        thousand: ``nghìn`` (north, official papers) or ``ngàn`` (south).
        four: ``tư`` or ``bốn`` after mươi: hai mươi tư.
        billion: ``tỷ`` or ``tỉ``.

    Raises:
        DataError: an option has another value.
        NumberError: ``n`` is not finite, or has more digits.
        TypeError: ``n`` is a float, which has lost digits already (give ``Decimal("0.1")``), or no number.

    >>> spell_number(1005)
    'một nghìn không trăm linh năm'
    >>> spell_number(105, zero_tens="lẻ")
    'một trăm lẻ năm'
    >>> spell_number(Decimal("3.14"))
    'ba phẩy mười bốn'
    >>> spell_number(10**18)
    'một tỷ tỷ'
    """
    try:
        tables = _spellers[zero_tens, thousand, four, billion]
    except (KeyError, TypeError):  # not met before, or no text at all
        tables = _new_speller(zero_tens, thousand, four, billion)
    # The common cases in this one frame: a call costs as much as the look-ups.
    if type(n) is not int or n < 0:
        return _spell_other(n, tables)
    if n < 1000:
        return tables.units[n]
    if n < 1_000_000:
        return tables.thousands[n // 1000] + tables.low_units[n % 1000]
    if n < 1_000_000_000:
        rest = n % 1_000_000
        return tables.millions[n // 1_000_000] + tables.low_thousands[rest // 1000] + tables.low_units[rest % 1000]
    return _spell_long(n, tables)


def _new_speller(*chosen: str) -> Speller:
    for (name, choices), word in zip(_CHOICES.items(), chosen):
        choose(name, word, choices)
    zero_tens, thousand, four, billion = chosen
    tables = _spellers[zero_tens, thousand, four, billion] = speller(zero_tens, thousand, four, billion)
    return tables


def _spell_short(n: int, tables: Speller) -> str:
    """Spell 0 to 10⁹ - 1."""
    if n < 1000:
        return tables.units[n]
    if n < 1_000_000:
        return tables.thousands[n // 1000] + tables.low_units[n % 1000]
    rest = n % 1_000_000
    return tables.millions[n // 1_000_000] + tables.low_thousands[rest // 1000] + tables.low_units[rest % 1000]


def _spell_long(n: int, tables: Speller) -> str:
    """Spell 0 or more, of any size."""
    if n < 1_000_000_000:
        return _spell_short(n, tables)
    units, thousands, millions = tables.low_units, tables.low_thousands, tables.low_millions
    if n < 10**18:
        rest = n % 1_000_000_000
        low = rest % 1_000_000
        return (
            f"{_spell_short(n // 1_000_000_000, tables)} {tables.billion}"
            f"{millions[rest // 1_000_000]}{thousands[low // 1000]}{units[low % 1000]}"
        )
    if n.bit_length() > _LONGEST_BITS and n >= 10**MAX_DIGITS:
        raise NumberError(f"an int of more than {MAX_DIGITS} digits is not spelled")
    # Decimal has no limit of digits, where str() refuses long ints.
    digits = str(n) if n.bit_length() < _SHORT_INT_BITS else format(Decimal(n), "f")
    # Groups of nine figures, each with as many tỷ as there are groups behind it; an empty one says nothing.
    first = len(digits) % 9 or 9
    said = [_spell_short(int(digits[:first]), tables)]
    billion = f" {tables.billion}"
    said.append(billion * ((len(digits) - first) // 9))
    for at in range(first, len(digits), 9):
        if digits[at : at + 9] == "000000000":
            continue
        said.append(millions[int(digits[at : at + 3])])
        said.append(thousands[int(digits[at + 3 : at + 6])])
        said.append(units[int(digits[at + 6 : at + 9])])
        said.append(billion * ((len(digits) - at) // 9 - 1))
    return "".join(said)


def _spell_other(n: object, tables: Speller) -> str:
    """Spell what is no plain int from 0 on."""
    number = checked(n, "spell_number", MAX_DIGITS)
    sign = "âm " if number < 0 else ""
    if isinstance(number, int):
        return sign + _spell_long(abs(int(number)), tables)
    whole, point, fraction = format(number.copy_abs(), "f").partition(".")
    said = sign + _spell_long(int(Decimal(whole)), tables)
    return f"{said} phẩy {_spell_fraction(fraction, tables)}" if point else said


def _spell_fraction(digits: str, tables: Speller) -> str:
    rest = digits.lstrip("0")
    said = [tables.units[0]] * (len(digits) - len(rest))
    # Longer decimals are said one by one: "phẩy năm triệu" would mean millions.
    if 0 < len(rest) <= 3:
        said.append(tables.units[int(rest)])
    else:
        said += [tables.units[int(digit)] for digit in rest]
    return " ".join(said)


def checked(n: object, who: str, most: int = MAX_WRITTEN_DIGITS) -> int | Decimal:
    """Return ``n`` if it is an int or a finite Decimal of at most ``most`` digits on either side of the comma."""
    if isinstance(n, Decimal):
        if not n.is_finite():
            raise NumberError(f"{n} is not a finite number")
        # Digits that are there are in the memory already; zeros that an exponent stands for are not.
        digits = abs(n.adjusted())
        if digits > most:
            raise NumberError(f"a Decimal of {digits} digits on one side of the comma (at most {most} are written)")
        return n
    if isinstance(n, bool) or not isinstance(n, int):
        raise wrong_type(who, "int or Decimal", n)
    return n
