"""The letters of Vietnamese, as character classes for patterns.

``[a-zà-ỹ]`` will not do: in Unicode the Vietnamese capitals and small letters stand mixed between à and ỹ.
"""

from __future__ import annotations

import unicodedata

_VOWELS = "aăâeêioôơuưy"
_TONES = (
    "",
    "\N{COMBINING GRAVE ACCENT}",
    "\N{COMBINING HOOK ABOVE}",
    "\N{COMBINING TILDE}",
    "\N{COMBINING ACUTE ACCENT}",
    "\N{COMBINING DOT BELOW}",
)

#: The small letters, for use inside ``[…]``; f, j, w, z are among them.
SMALLS = "a-zđ" + "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES)[1:]
#: The capital letters, for use inside ``[…]``.
CAPITALS = "A-Z" + SMALLS[3:].upper()
