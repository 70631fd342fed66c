"""Rules on characters: normal form, look-alikes, invisible and legacy ones, what text recognition did to them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ....text.patterns import Pattern
from ....text.views import D_LOOKALIKES
from ....vietnamese.letters import detect_legacy_encoding
from ....vietnamese.letters.alphabet import LOOKALIKES
from ...catalogue import Wording
from ...context import Context
from ...problems import Flaw
from ...registry import implements

# A letter of the alphabet with its marks behind it; signs that only look alike in Unicode (Ω for ohm) are no letters.
_MARKED = Pattern.plain(r"[A-Za-z\u00c0-\u1ef9][\u0300-\u036f]+", yes=("o\u0302\u0301",), no=("\u2126", "ố"))


_SUSPECT = Pattern.plain(r"[ÐƉðɖ\u0370-\u03ff\u0400-\u052f]", yes=("Ð", "А"), no=("Đ", "A"))


# A letter of another alphabet for the blank before a unit, but for µ and Ω, which are parts of units: 40αGHz.
_FOREIGN_BEFORE_UNIT = Pattern.plain(
    r"(?<=\d)[^\W\dµμΩΩ][kMGT]?(?:Hz|W|Wh|V|Pa)(?!\w)", yes=("40⟦αGHz⟧",), no=("5αV2", "5μV")
)


_GREEK = Pattern.plain(r"[\u0370-\u03ff]", yes=("α", "μ"), no=("A", "ж"))


_LOOKALIKES = str.maketrans({**D_LOOKALIKES, **LOOKALIKES})


_WORD = Pattern.plain(r"[^\W\d_]++", yes=("Hòa",), no=("5",))


_INVISIBLE = Pattern.plain("[\u00ad\u034f\u180e\u200b-\u200f\u2060\ufeff]+", yes=("\u200b\ufeff",), no=(" ",))


@implements("TXT003")
def not_nfc(context: Context) -> Iterator[Flaw]:
    source = context.source
    if unicodedata.is_normalized("NFC", source):
        return
    start = 0
    for line in source.split("\n"):
        apart = [match for match in _MARKED.finditer(line) if unicodedata.normalize("NFC", match[0]) != match[0]]
        if apart:
            left, right = apart[0].start(), apart[-1].end()
            composed = _MARKED.sub(lambda match: unicodedata.normalize("NFC", match[0]), line[left:right])
            yield context.problem((start + left, start + right), count=right - left, replace=composed)
        start += len(line) + 1


@implements("TXT004")
def look_alike_letter(context: Context) -> Iterator[Flaw]:
    if _SUSPECT.search(context.source) is None:
        return
    for match in _WORD.finditer(context.source):
        word = match.group()
        if _SUSPECT.search(word) is None:
            continue
        mended = word.translate(_LOOKALIKES)
        # A word all of one foreign script is that script (Δ, Россия); one that mixes it with Latin is a slip.
        if not any(letter in "ÐƉðɖ" or letter < "\u0370" or letter > "\u1dff" for letter in word):
            continue
        if _GREEK.search(mended) is not None and _FOREIGN_BEFORE_UNIT.match(context.source, match.start()) is None:
            continue  # α, β, µ, Δ beside Latin letters are signs of science: 5α, ΔH, µg
        if any("\u0370" <= letter <= "\u052f" for letter in mended):
            yield context.problem(match.span(), found=word, safe=False)
        else:
            yield context.problem(match.span(), found=word, replace=mended)


@implements("TXT005")
def invisible_character(context: Context) -> Iterator[Flaw]:
    source = context.source
    for match in _INVISIBLE.finditer(source):
        if match.group() == "\ufeff" and match.start() == 0:
            continue  # a byte-order mark
        if match.group() == "\u200d" and source[match.end() : match.end() + 1] > "\u2000":
            continue  # joins the parts of a picture
        names = ", ".join(f"U+{ord(letter):04X}" for letter in dict.fromkeys(match.group()))
        yield context.problem(match.span(), names=names, replace="", suggestion=Wording("xóa ký tự này", "remove it"))


@implements("TXT006")
def legacy_encoding(context: Context) -> Iterator[Flaw]:
    encoding = detect_legacy_encoding(context.source)
    if encoding is not None:
        yield context.problem((0, len(context.source.rstrip().split("\n", 1)[0])), encoding=encoding)


@implements("TXT016")
def recognised(context: Context) -> Iterator[Flaw]:
    """Report a text that went through optical recognition, once, with the places that show it."""
    slips = context.recognition_slips
    if slips:
        yield context.problem(slips[0], count=len(slips), related=slips)
