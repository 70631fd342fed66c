"""Numbers that order: Roman numerals of quarters and annexes, and ``thứ nhất``, ``thứ hai`` …"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Literal, Unpack

from ...arguments import brief, wrong_type
from ...errors import NumberError
from ...text import View, view
from ...values import choose
from .reading import parse_number
from .spelling import Spelling, spell_number

#: Official papers number quarters, parts, chapters and annexes in Roman; none reaches forty.
_LAST_ROMAN = 39
_ROMAN = {"C": 100, "XC": 90, "L": 50, "XL": 40, "X": 10, "IX": 9, "V": 5, "IV": 4, "I": 1}


def format_roman(n: int) -> str:
    """Write 1 to 39 in Roman numerals.

    Raises:
        NumberError: ``n`` is out of that range.
        TypeError: ``n`` is no int.

    >>> format_roman(4), format_roman(39)
    ('IV', 'XXXIX')
    """
    if isinstance(n, bool) or not isinstance(n, int):
        raise wrong_type("format_roman", "int", n)
    if not 1 <= n <= _LAST_ROMAN:
        raise NumberError(f"{brief(n)} has no Roman numeral here (1 to {_LAST_ROMAN})")
    return _roman(n)


def _roman(n: int) -> str:
    written = ""
    for signs, value in _ROMAN.items():
        written += signs * (n // value)
        n %= value
    return written


def mended_roman(numeral: str) -> str | None:
    """Return how a numeral should be written: as it is, or the sum of falling signs; None for other disorders.

    >>> mended_roman("XIV"), mended_roman("XIIII"), mended_roman("VX")
    ('XIV', 'XIV', None)
    """
    values = [_ROMAN[sign] for sign in numeral]
    value = sum(-one if one < next_one else one for one, next_one in zip(values, [*values[1:], 0]))
    written = _roman(value)
    return written if written == numeral or values == sorted(values, reverse=True) else None


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
    second: Literal["hai", "nhì"] = "hai",
    **spelling: Unpack[Spelling],
) -> str:
    """Spell an ordinal: ``thứ nhất``, ``thứ hai``, ``thứ ba``, ``thứ tư``, ``thứ năm`` …

    Arguments:
        n: the place, 1 or more.
        second: ``hai`` or ``nhì`` (of two, and of ranks).
        spelling: the options of :func:`~tdc_programme.vietnamese.numbers.spell_number`.

    Raises:
        DataError: an option has another value.
        NumberError: ``n`` is below 1.
        TypeError: ``n`` is no int.

    >>> spell_ordinal(1), spell_ordinal(4), spell_ordinal(21)
    ('thứ nhất', 'thứ tư', 'thứ hai mươi mốt')
    """
    if isinstance(n, bool) or not isinstance(n, int):
        raise wrong_type("spell_ordinal", "int", n)
    if n < 1:
        raise NumberError(f"{brief(n)} is not a place in an order (1 or more)")
    choose("second", second, ("hai", "nhì"))
    own = {1: "nhất", 2: second, 4: "tư"}.get(n)
    return f"thứ {own or spell_number(n, **spelling)}"


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
