"""What optical text recognition does to Vietnamese: syllables that cannot be, letters that Vietnamese does not have."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ...text.patterns import Pattern
from .alphabet import CAPITALS, SMALLS
from .syllables import is_syllable

_ONLY_SMALLS = "".join(letter for letter in SMALLS if not letter.isascii() and letter != "đ")
_ONLY_CAPITALS = _ONLY_SMALLS.upper()
_VOWELS = "aeiouy" + _ONLY_SMALLS
# A word in letters of one case, with a mark on a vowel: names of persons and places, which may be of other languages,
# are left out, and abbreviations have no marks.
_MARKED = Pattern.plain(
    rf"(?<!\w)(?:(?=[a-zđ]{{0,7}}[{_ONLY_SMALLS}])[{SMALLS}]{{2,8}}|(?=[A-ZĐ]{{0,7}}[{_ONLY_CAPITALS}])[{CAPITALS}]{{2,8}})(?!\w)",
    yes=("⟦quyét⟧ định", "⟦QUYÉT⟧ ĐỊNH"),
    no=("Đắk", "NĐ", "đ", "quy"),
)
# Letters with marks that Vietnamese does not have, a mark without a letter, figures in a code of the National Assembly.
_STRANGE = Pattern.plain(
    r"[ÄËÏÖÜÑÇŠŽŒŸÅÆØäëïöüñçšžœåæøÿ]|(?<=\w)ˆ|ˆ(?=[\W\d])|(?<![^\W\d_])QH[Il][0-9I]{1,2}(?!\w)",
    yes=("ñ", "NGÀY⟦ˆ⟧&", "126/2025/⟦QHI5⟧"),
    no=("ê", "QH15"),
)
#: Slips of recognition for each thousand words with marks that make a text one that was recognised, and how many there
#: must be. Texts that were typed have a tenth of that, and no strange letters.
_RATE, _FEWEST = 0.5, 3
#: Impossible syllables alone may be a bad typist's: there must be many, for each thousand words.
_RATE_OF_SYLLABLES, _FEWEST_SYLLABLES = 5.0, 8
#: A short text, of which a line is damaged.
_RATE_OF_LINE, _FEWEST_IN_LINE = 10.0, 2
# Spellings that are no syllables by the table and no slips: loan words, names of the highlands, older tones.
_KNOWN = frozenset(
    {"qũy", "qúy", "điêzen", "catalô", "kilôgam", "milimét", "áptômát", "đắk", "lắk", "đăk", "lăk", "ôtô"}
)


@lru_cache(maxsize=8192)
def _is_slip(word: str) -> bool:
    low = word.lower()
    if is_syllable(low) or low in _KNOWN:
        return False
    # Two words without the blank between them come of other ways than recognition.
    return not any(
        low[at] not in _VOWELS and is_syllable(low[:at]) and is_syllable(low[at:]) for at in range(1, len(low))
    )


def recognition_slips(text: str) -> tuple[tuple[int, int], ...]:
    """Return the places that show that a text went through optical recognition; none, where it does not look so.

    What counts is how dense they are, and that letters are among them that no Vietnamese keyboard writes: one misprint
    makes no recognised text.

    Arguments:
        text: a text in composed letters (NFC).

    >>> recognition_slips("QUYÉT ĐỊNH ngàyˆ& tháng 5"), recognition_slips("Quyết định, ngừơi")
    (((0, 5), (15, 16)), ())
    """
    words = list(_MARKED.finditer(text))
    slips = [match.span() for match in words if _is_slip(match.group())]
    strange = [match.span() for match in _STRANGE.finditer(text)] if slips else []
    if not _is_recognised(len(words), slips, strange):
        return ()
    return tuple(sorted({*slips, *strange}))


def _is_recognised(words: int, slips: Sequence[object], strange: Sequence[object]) -> bool:
    count = len(slips) + len(strange)
    rate = 1000 * count / max(words, 1)
    if not strange:
        return len(slips) >= _FEWEST_SYLLABLES and rate >= _RATE_OF_SYLLABLES
    return (count >= _FEWEST and rate >= _RATE) or (count >= _FEWEST_IN_LINE and rate >= _RATE_OF_LINE)
