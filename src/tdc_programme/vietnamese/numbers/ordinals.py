"""Numbers that order: Roman numerals of quarters and annexes, and ``thứ nhất``, ``thứ hai`` …"""

from __future__ import annotations

import unicodedata
from functools import cache

from ...errors import NumberError
from ...text import View, view
from .reading import parse_number
from .spelling import spell_number

__all__ = ["format_roman", "parse_ordinal", "parse_roman", "spell_ordinal"]

#: Official papers number quarters, parts, chapters and annexes in Roman; none reaches forty.
_LAST_ROMAN = 39
_ROMAN_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def format_roman(n: int) -> str:
    """Write 1 to 39 in Roman numerals.

    Raises:
        NumberError: ``n`` is out of that range.
        TypeError: ``n`` is no int.

    >>> format_roman(4), format_roman(39)
    ('IV', 'XXXIX')
    """
    if isinstance(n, bool) or not isinstance(n, int):
        raise TypeError(f"format_roman takes int, not {type(n).__name__}")
    if not 1 <= n <= _LAST_ROMAN:
        raise NumberError(f"{n} has no Roman numeral here (1 to {_LAST_ROMAN})")
    return "X" * (n // 10) + _ROMAN_UNITS[n % 10]


@cache
def _romans() -> dict[str, int]:
    upper = {format_roman(n): n for n in range(1, _LAST_ROMAN + 1)}
    return upper | {roman.lower(): n for roman, n in upper.items()}


def parse_roman(text: str | View) -> int:
    """Read a Roman numeral from I to XXXIX, all in capitals or all in small letters.

    Unicode's own numerals (``Ⅳ``) are read too. Only the regular form is one: not ``IIII``.

    Raises:
        NumberError: anything else.

    >>> parse_roman("XIV"), parse_roman("iv")
    (14, 4)
    """
    v = view(text)
    said = v.text.strip()
    # Only the numerals of Unicode's own block are spelled out, no other look-alike.
    plain = "".join(unicodedata.normalize("NFKC", c) if "\u2160" <= c <= "\u217f" else c for c in said[:12])
    value = _romans().get(plain) if len(said) <= 12 else None
    if value is None:
        raise NumberError(f"not a Roman numeral from I to {format_roman(_LAST_ROMAN)}", text=v.source)
    return value


def spell_ordinal(
    n: int,
    *,
    second: str = "hai",
    zero_tens: str = "linh",
    thousand: str = "nghìn",
    four: str = "tư",
    billion: str = "tỷ",
) -> str:
    """Spell an ordinal: ``thứ nhất``, ``thứ hai``, ``thứ ba``, ``thứ tư``, ``thứ năm`` …

    Arguments:
        n: the place, 1 or more.
        second: ``hai`` or ``nhì`` (of two, and of ranks).
        zero_tens, thousand, four, billion: as in :func:`~tdc_programme.vietnamese.numbers.spell_number`.

    Raises:
        NumberError: ``n`` is below 1, or ``second`` is another word.
        TypeError: ``n`` is no int.

    >>> spell_ordinal(1), spell_ordinal(4), spell_ordinal(21)
    ('thứ nhất', 'thứ tư', 'thứ hai mươi mốt')
    """
    if isinstance(n, bool) or not isinstance(n, int):
        raise TypeError(f"spell_ordinal takes int, not {type(n).__name__}")
    if n < 1:
        raise NumberError(f"{n} is not a place in an order (1 or more)")
    if second not in ("hai", "nhì"):
        raise NumberError(f"second={second!r}: choose 'hai' or 'nhì'")
    own = {1: "nhất", 2: second, 4: "tư"}.get(n)
    return f"thứ {own or spell_number(n, zero_tens=zero_tens, thousand=thousand, four=four, billion=billion)}"


def parse_ordinal(text: str | View) -> int:
    """Read an ordinal: ``thứ nhất``, ``thứ nhì``, ``thứ tư``, ``thứ 5``.

    Raises:
        NumberError: anything else, also what is not said so (``thứ một``, ``thứ bốn``).

    >>> parse_ordinal("thứ nhì"), parse_ordinal("Thứ hai mươi tư")
    (2, 24)
    """
    v = view(text)
    words = v.text.lower().split(None, 1)
    if len(words) != 2 or words[0] != "thứ":
        raise NumberError("an ordinal begins with 'thứ'", text=v.source)
    said = words[1].strip()
    own = {"nhất": 1, "nhì": 2, "tư": 4}.get(said)
    if own is not None:
        return own
    value = parse_number(said)
    if isinstance(value, int) and value >= 1 and said not in ("một", "bốn") and "(" not in said:
        return value
    raise NumberError("not a place in an order (thứ nhất, thứ hai, thứ ba, thứ tư …)", text=v.source)
