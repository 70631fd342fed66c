"""Text typed for the fonts of before Unicode: TCVN3 (ABC) and VNI, recognised and decoded.

Such a text looks like ``C¨n cø LuËt`` (TCVN3) or ``Caên cöù Luaät`` (VNI) when its bytes are read as Latin-1, which
is what a text extractor does today.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Literal, TypeAlias, TypedDict, cast, get_args

from ...arguments import brief
from ...errors import DocumentError
from ...tables import load_table
from ...text.patterns import Pattern
from ...values import choose
from .syllables import is_syllable

#: An encoding from before Unicode.
LegacyEncoding: TypeAlias = Literal["TCVN3", "VNI"]

# Enough words to exclude chance, and a share that only text in the encoding reaches.
_ENOUGH_WORDS = 2
_SURE = 0.9
_DOUBTFUL = 0.5
_SAMPLE = 20_000  # characters; more say nothing new


# A word as its bytes show: letters, and the signs that are letters in TCVN3 (also the soft hyphen, its ư).
_WORD = Pattern.plain("[A-Za-z\u00a1-\u00ff]+", yes=("⟦C¨n⟧ cø", "⟦Chñ⟧."), no=("ệ",))
_BEYOND_LATIN_1 = Pattern.plain("[\u0100-\u1eff]", yes=("ă", "ệ"), no=("¨", "é"))
_HIGH = Pattern.plain("[\u00a1-\u00ff]", yes=("¨", "é"), no=("a", "ă"))


@cache
def _vni_letter() -> Pattern:
    return Pattern.plain("|".join(sorted(_vni(), key=len, reverse=True)), yes=("⟦aê⟧n", "⟦Ö⟧"), no=("an",))


@cache
def _no_vni_letter() -> Pattern:
    """Return the pattern of a letter of VNI, or of one of Latin-1 that is none: that is its group."""
    return Pattern.plain(f"(?:{_vni_letter().source})|([\u00c0-\u00ff])", yes=("⟦aê⟧n", "⟦ð⟧"), no=("an",))


class _Tcvn3(TypedDict):
    codes: str
    letters: str


class _Vni(TypedDict):
    letters: dict[str, str]
    marks: dict[str, dict[str, str]]


class _Table(TypedDict):
    tcvn3: _Tcvn3
    vni: _Vni


@cache
def _table() -> _Table:
    return cast("_Table", load_table("vietnamese", "legacy_encodings"))


@cache
def _tcvn3() -> dict[int, str]:
    table = _table()["tcvn3"]
    return dict(zip((int(code, 16) for code in table["codes"].split()), table["letters"]))


@cache
def _vni() -> Mapping[str, str]:
    table = _table()["vni"]
    pairs: dict[str, str] = {}
    for code, letter in table["letters"].items():
        pairs[code] = letter
        pairs[code.upper()] = letter.upper()
    codes = {letter: code for code, letter in table["letters"].items()}
    for bases, marks in table["marks"].items():
        for base in bases:
            code = codes.get(base, base)
            for mark, accents in marks.items():
                for first, letter in ((code, base), (code.upper(), base.upper())):
                    for second in (mark, mark.upper()):
                        pairs[first + second] = unicodedata.normalize("NFC", letter + accents)
    return pairs


def _decode(text: str, encoding: LegacyEncoding) -> str:
    if encoding == "TCVN3":
        return text.translate(_tcvn3())
    pairs = _vni()
    return _vni_letter().sub(lambda m: pairs[m[0]], text)


def _latin1(source: str | bytes) -> str:
    if isinstance(source, bytes):
        source = source.decode("latin-1")
    if not isinstance(source, str):
        raise TypeError(f"source: expected str or bytes, not {type(source).__name__} ({brief(source)})")
    return source.translate(_CP1252)


# The quotes and dashes of Windows-1252, which stand where Latin-1 has control characters; the letters are the same.
_CP1252 = {byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0xA0)}


def detect_legacy_encoding(source: str | bytes) -> LegacyEncoding | None:
    """Tell whether a text is TCVN3 or VNI read as Latin-1; None unless it is certain.

    Certain means: at least two words with special characters, nine in ten of them Vietnamese syllables in that
    encoding, few in the other and few as they stand, and no letter that only Unicode has.

    Arguments:
        source: a text as an extractor gave it, or the bytes of a file.

    >>> detect_legacy_encoding("C¨n cø LuËt Tæ chøc ChÝnh phñ"), detect_legacy_encoding("Caên cöù Luaät Toå chöùc")
    ('TCVN3', 'VNI')
    >>> detect_legacy_encoding("Căn cứ Luật"), detect_legacy_encoding("déjà vu, garçon, théâtre")
    (None, None)
    """
    text = _latin1(source)[:_SAMPLE]
    if _BEYOND_LATIN_1.search(text):
        return None
    words = {word for word in _WORD.findall(text) if _HIGH.search(word)}
    if len(words) < _ENOUGH_WORDS or _share(words) > _DOUBTFUL:
        return None
    shares: dict[LegacyEncoding, float] = {
        encoding: _share({_decode(word, encoding) for word in words}) for encoding in ("TCVN3", "VNI")
    }
    best = max(shares, key=lambda encoding: shares[encoding])
    other: LegacyEncoding = "VNI" if best == "TCVN3" else "TCVN3"
    return best if shares[best] >= _SURE and shares[other] <= _DOUBTFUL else None


def _share(words: set[str]) -> float:
    return sum(map(is_syllable, words)) / len(words)


def decode_legacy(source: str | bytes, encoding: LegacyEncoding | None = None) -> str:
    """Turn TCVN3 or VNI text into Unicode.

    In TCVN3 capitals with a tone have no code of their own: they were shown by a capital font, and come out small.

    Arguments:
        source: the text as an extractor gave it (its bytes read as Latin-1), or the bytes themselves.
        encoding: ``"TCVN3"`` or ``"VNI"``; None to detect it.

    Raises:
        DataError: another encoding is given.
        DocumentError: no encoding is given and none is certain, or a letter has no meaning in it.

    >>> decode_legacy("C¨n cø LuËt Tæ chøc ChÝnh phñ")
    'Căn cứ Luật Tổ chức Chính phủ'
    >>> decode_legacy("Coäng hoøa", "VNI")
    'Cộng hòa'
    """
    text = _latin1(source)
    if encoding is None:
        encoding = detect_legacy_encoding(text)
        if encoding is None:
            raise DocumentError("not surely Vietnamese in TCVN3 or VNI; name the encoding if you know it", text=text)
    else:
        choose("encoding", encoding, get_args(LegacyEncoding))
    left = _undecoded(text, encoding)
    if left is not None:
        raise DocumentError(
            f"{text[left]!r} (U+{ord(text[left]):04X}) is no letter of {encoding}", text=text, start=left, end=left + 1
        )
    return _decode(text, encoding)


def _undecoded(text: str, encoding: LegacyEncoding) -> int | None:
    """Return the place of the first letter that the encoding does not have."""
    if encoding == "TCVN3":
        known = _tcvn3()
        return next((m.start() for m in _HIGH.finditer(text) if ord(m[0]) not in known and m[0].isalpha()), None)
    return next((m.start() for m in _no_vni_letter().finditer(text) if m[1] and m[1].isalpha()), None)
