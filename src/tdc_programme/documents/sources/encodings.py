"""From bytes to letters: UTF-8, UTF-16 and the old Vietnamese encodings; what is not certain is refused."""

from __future__ import annotations

import codecs
import contextlib
import unicodedata

from ...errors import DocumentError
from ...text.patterns import Pattern
from ...vietnamese.letters import decode_legacy, detect_legacy_encoding, is_syllable
from .refusals import refused

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: How much of a text is looked at to tell its encoding, in bytes.
_LOOKED_AT = 40_000
#: The share of words (or of characters, for UTF-16) that only text in the encoding reaches, and one that hints at it.
_SURE, _LIKELY = 0.9, 0.5
_ENOUGH_WORDS = 3

# A word with letters beyond ASCII, of bytes read as Latin-1.
_OLD_WORD = Pattern.plain("[A-Za-z]*+[\x80-\xff][A-Za-z\x80-\xff]*+", yes=("⟦C¨n⟧ cø",), no=("Can",))
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONED = Pattern.plain(rf"[^\W\d_]+[{_TONES}][^\W\d_]*", yes=("cư\u0301", "Luâ\u0323t"), no=("cứ",))
# What Vietnamese and its typography are written with.
_OURS = Pattern.plain(
    "[\t\n\r\x20-\x7e\xa0-\u024f\u0300-\u036f\u1e00-\u1eff\u2000-\u206f\u20ab]", yes=("ệ", "–"), no=("中", "\x00")
)
# A page may say how it is encoded, in its first lines.
_DECLARED = Pattern.plain(
    r"<(?:meta|\?xml)\b[^<>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]{3,20})",
    any_case=True,
    yes=('<META content="text/html; charset=windows-1252">', "<?xml version='1.0' encoding='utf-8'?>"),
    no=("charset=utf-8",),
)
_HEAD = 4096


def decode(content: bytes, encoding: str | None = None) -> str:
    """Return the text that bytes hold.

    Arguments:
        content: the bytes.
        encoding: ``"TCVN3"``, ``"VNI"``, or one that Python knows; if not given, it is found out.

    Raises:
        DocumentError: the encoding is not certain, or not the one that is named.

    >>> decode("Căn cứ Luật Giá".encode("utf-16-le")), decode("Caên cöù Luaät Giaù".encode("latin-1"))
    ('Căn cứ Luật Giá', 'Căn cứ Luật Giá')
    """
    if encoding is not None:
        return _as_named(content, encoding)
    for bom, name in _BOMS:
        if content.startswith(bom):
            return _as_named(content, name)
    try:
        return content.decode("utf-8") if b"\0" not in content[:_LOOKED_AT] else _without_mark(content)
    except UnicodeDecodeError as error:
        text = _legacy(content)
        if text is not None:
            return text
        declared = _DECLARED.search(content[:_HEAD].decode("latin-1"))
        if declared is not None:
            return _as_named(content, declared[1])
        raise refused(
            "encoding", at=error.start, byte=f"{content[error.start]:#04x}", guess=_likeliest(content)
        ) from None


def _as_named(content: bytes, encoding: str) -> str:
    name = encoding.upper()
    try:
        if name in ("TCVN3", "ABC", "VNI"):
            return decode_legacy(content, "VNI" if name == "VNI" else "TCVN3")
        text = content.decode(encoding)
    except LookupError:
        raise refused("encoding-unknown", encoding=encoding) from None
    except DocumentError as error:
        raise refused("encoding-named", encoding=encoding, fault=error.reason) from None
    except UnicodeError as error:
        detail = f"{error.reason} at byte {error.start}" if isinstance(error, UnicodeDecodeError) else error
        raise refused("encoding-named", encoding=encoding.upper(), fault=detail) from None
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    return unicodedata.normalize("NFC", text) if "1258" in name else text


def _without_mark(content: bytes) -> str:
    """Return the text of UTF-16 without a byte-order mark, or of UTF-8 with NULs in it.

    Read in the wrong order of bytes, Latin letters are letters of other scripts: only one order can be right.
    """
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        start = text[:_LOOKED_AT]
        if len(_OURS.findall(start)) >= _SURE * len(start):
            return text
    return content.decode("utf-8")


def _windows(content: bytes) -> str | None:
    """Return the text of Windows-1258, whose tones are characters of their own, None where it cannot be that."""
    try:
        return unicodedata.normalize("NFC", content.decode("cp1258"))
    except UnicodeDecodeError:
        return None


def _is_windows(content: bytes) -> bool:
    """Tell whether words with tones as characters of their own are Vietnamese syllables, nearly all of them."""
    words = set(_TONED.findall(content.decode("cp1258", "replace")))
    syllables = sum(is_syllable(unicodedata.normalize("NFC", word)) for word in words)
    return len(words) >= _ENOUGH_WORDS and syllables >= _SURE * len(words)


def _legacy(content: bytes) -> str | None:
    """Return the text of a file in an old Vietnamese encoding, None where that is not certain."""
    start = content[:_LOOKED_AT]
    if any(bytes([control]) in start for control in range(9)):
        return None
    text = content.decode("latin-1")
    encoding = detect_legacy_encoding(text)
    windows = _windows(content)
    if encoding is not None:
        return decode_legacy(text, encoding)
    return windows if windows is not None and _is_windows(start) else None


def _likeliest(content: bytes) -> str:
    """Return the name of the encoding in which most words of some bytes are Vietnamese."""
    words = set(_OLD_WORD.findall(content[:_LOOKED_AT].decode("latin-1")))
    shares = {name: sum(_is_word_of(word, name) for word in words) for name in ("cp1258", "TCVN3", "VNI")}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] > _LIKELY * len(words) else "cp1252"


def _is_word_of(word: str, name: str) -> bool:
    try:
        return is_syllable(_as_named(word.encode("latin-1"), name))
    except DocumentError:
        return False


def decoded_in_place(text: str) -> str:
    """Return the text of an office file, of which letters typed for old Vietnamese fonts come out as Latin-1."""
    encoding = detect_legacy_encoding(text)
    if encoding is None:
        return text
    with contextlib.suppress(DocumentError):
        return decode_legacy(text, encoding)
    return text
