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

#: Greek and Cyrillic letters by whose shape a Latin one is meant, and that one.
LOOKALIKES = dict(
    zip(
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd"
        "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425"
        "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501",
        "ABEZHIKMNOPTYXovABEKMHOPCTYXaeopcyxijsd",
        strict=True,
    )
)
