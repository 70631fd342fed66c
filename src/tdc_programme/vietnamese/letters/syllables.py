"""What a Vietnamese syllable is made of: an onset, a rime and a tone."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TypedDict, cast

from ...tables import load_table
from ...text import view


class _Table(TypedDict):
    alphabet: str
    tones: str
    onsets: list[str]
    rimes: list[str]
    rimes_after_qu: list[str]
    checked_finals: list[str]
    ascii: dict[str, str]


@cache
def table() -> _Table:
    """Return the letters, as the data file has them."""
    return cast("_Table", load_table("vietnamese", "letters"))


@cache
def _toned() -> dict[str, tuple[str, str]]:
    """Map each small letter with a tone to the letter and the tone (its place in the order, from 1)."""
    return {
        unicodedata.normalize("NFC", letter + tone): (letter, str(place))
        for place, tone in enumerate(table()["tones"], 1)
        for letter in "aăâeêioôơuưy"
    }


@cache
def base_letters() -> dict[int, str]:
    """Map the code of each small letter with a tone to the letter without it."""
    return {ord(toned): letter for toned, (letter, _) in _toned().items()}


@cache
def tone_places() -> dict[int, str]:
    """Map the code of each small letter to the place of its tone in the order, 1 to 5; to nothing without one."""
    plain: dict[int, str] = {ord(letter): "" for letter in table()["alphabet"]}
    return plain | {ord(toned): place for toned, (_, place) in _toned().items()}


def _tone_letters(rime: str) -> tuple[int, ...]:
    """Return the places in a rime where its tone may be written: one, or two in oa, oe, uy."""
    vowels = [place for place, letter in enumerate(rime) if letter in "aăâeêioôơuưy"]
    marked = [place for place in vowels if rime[place] in "ăâêôơư"]
    if marked:
        return (marked[-1],)
    if rime in ("oa", "oe", "uy"):
        return (0, 1)
    # Before a final consonant, or between two vowels, the second vowel; else the first.
    second = len(vowels) > 2 or (len(vowels) == 2 and vowels[-1] < len(rime) - 1)
    return (vowels[int(second)],)


@cache
def _toned_rimes(after_qu: bool) -> frozenset[str]:
    """Return every rime with every tone that it takes."""
    parts = table()
    toned: set[str] = set()
    for rime in parts["rimes_after_qu" if after_qu else "rimes"]:
        tones = parts["tones"][-2:] if rime.endswith(tuple(parts["checked_finals"])) else ["", *parts["tones"]]
        for tone in tones:
            for place in _tone_letters(rime):
                toned.add(unicodedata.normalize("NFC", rime[: place + 1] + tone) + rime[place + 1 :])
    return frozenset(toned)


@cache
def _onsets() -> frozenset[str]:
    return frozenset(table()["onsets"])


_LONGEST = 7  # nghiêng
_FRONT = frozenset("eêiyèẻẽéẹềểễếệìỉĩíịỳỷỹýỵ")


def is_syllable(word: str) -> bool:
    """Whether ``word`` could be one Vietnamese syllable by its letters and tone, in either tone placement.

    >>> is_syllable("nghiêng"), is_syllable("hoà"), is_syllable("cat"), is_syllable("Programme")
    (True, True, False, False)
    """
    low = view(word).text.lower()
    if len(low) > _LONGEST:
        return False
    if low.startswith("qu"):
        return low[2:] in _toned_rimes(True)
    if low in _toned_rimes(False):
        return True
    return any(
        low[:cut] in _onsets() and low[cut:] in _toned_rimes(False) and _agree(low[:cut], low[cut]) for cut in (1, 2, 3)
    )


def _agree(onset: str, first: str) -> bool:
    """Whether an onset is spelled as the vowel behind it asks: ngh before e, ê, i; ng before the others."""
    if onset in ("gh", "ngh"):
        return first in _FRONT
    # g before i is gì; k before a stands in names of the highlands (Kạn).
    return onset not in ("c", "ng") or first not in _FRONT
