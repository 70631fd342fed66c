"""Vietnamese letters: one form for comparison, one order for sorting, and the two placements of tones.

>>> fold("Thuỷ lợi, KĨ THUẬT") == fold("Thủy lợi, kỹ thuật")
True
>>> sorted(["mạ", "má", "ma", "mã", "mà", "mả"], key=sort_key)
['ma', 'mà', 'mả', 'mã', 'má', 'mạ']
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from itertools import product
from typing import Literal, TypedDict, cast

from attrs import frozen

from ..data import load_table
from ..text import view
from .legacy_encodings import decode_legacy, detect_legacy_encoding

__all__ = [
    "decode_legacy",
    "detect_legacy_encoding",
    "fold",
    "is_syllable",
    "place_tones",
    "sort_key",
    "to_ascii",
    "to_nfc",
]


class _Table(TypedDict):
    alphabet: str
    tones: str
    onsets: list[str]
    rimes: list[str]
    rimes_after_qu: list[str]
    checked_finals: list[str]
    ascii: dict[str, str]


@cache
def _table() -> _Table:
    return cast("_Table", load_table("vietnamese", "letters"))


def to_nfc(text: str) -> str:
    """Compose letters and their marks (Unicode NFC), as this library writes all text.

    Nothing else changes; :func:`tdc_programme.text.view` also mends look-alikes and drops invisible characters.

    >>> to_nfc("e\N{COMBINING CIRCUMFLEX ACCENT}\N{COMBINING ACUTE ACCENT}")
    'ế'
    """
    return unicodedata.normalize("NFC", text)


# -- tone placement and comparison ------------------------------------------------------------------------------------


@frozen
class _Placement:
    """The open rimes oa, oe, uy with a tone, in both styles."""

    to_new: Mapping[str, str]
    to_old: Mapping[str, str]
    old: re.Pattern[str]
    new: re.Pattern[str]


@cache
def _placement() -> _Placement:
    to_new: dict[str, str] = {}
    for rime, tone, cases in product(("oa", "oe", "uy"), _table()["tones"], product((str.lower, str.upper), repeat=2)):
        first, second = (case(letter) for case, letter in zip(cases, rime))
        to_new[to_nfc(first + tone) + second] = first + to_nfc(second + tone)
    to_old = {new: old for old, new in to_new.items()}

    def pattern(rimes: Mapping[str, str]) -> re.Pattern[str]:
        # In "quý" the u belongs to the consonant; with a letter behind (hoàn, khuỷu) there is one placement only.
        return re.compile(f"(?<![qQ])(?:{'|'.join(rimes)})(?![^\\W\\d_])")

    return _Placement(to_new, to_old, pattern(to_new), pattern(to_old))


def place_tones(text: str, style: Literal["old", "new"] = "old") -> str:
    """Write the tone of the open rimes oa, oe, uy in one style: ``hòa`` or ``hoà``.

    State papers mostly keep the old style; schoolbooks write the new one (Quyết định 1989/QĐ-BGDĐT, art. 8). Names
    and quotations should stay as they are written: use this for comparison and for text of your own.

    Arguments:
        text: any text; the result is NFC.
        style: ``"old"`` puts the tone on the first vowel (hòa, khỏe, thủy), ``"new"`` on the second.

    Raises:
        ValueError: another style.

    >>> place_tones("hoà bình, quý, thuỷ", "old"), place_tones("HÒA, hoàn, ủy ban", "new")
    ('hòa bình, quý, thủy', 'HOÀ, hoàn, uỷ ban')
    """
    text = to_nfc(text)
    if style == "old":
        return _placement().new.sub(lambda m: _placement().to_old[m[0]], text)
    if style == "new":
        return _placement().old.sub(lambda m: _placement().to_new[m[0]], text)
    raise ValueError(f"style={style!r}: choose 'old' or 'new'")


# y alone after a consonant is i by another spelling: kỹ/kĩ, lý/lí, quý/quí.
_FINAL_Y = re.compile(r"(?<=[bcdđghklmnpqrstvx])(u?)([yỳỷỹýỵ])(?![^\W\d_])")
_Y_TO_I = str.maketrans("yỳỷỹýỵ", "iìỉĩíị")
# The tone on the u of "qúy" is a slip of either style.
_QU_SLIP = re.compile("q([ùủũúụ])(?=y)")


def fold(text: str) -> str:
    """Return a key by which texts that only look different compare equal.

    Lower case, composed, one tone placement (hoà, hòa), i for y after a consonant (kỹ, kĩ), Đ for its look-alikes,
    plain spaces, nothing invisible. For comparison only: never show or store it. Lengths may change.

    >>> fold("Hoá học KỸ THUẬT"), fold("quí"), fold("Quý")
    ('hóa học kĩ thuật', 'quí', 'quí')
    """
    low = to_nfc(view(text).text.lower())
    if low.isascii() and "y" not in low:
        return low
    low = _placement().new.sub(lambda m: _placement().to_old[m[0]], low)
    return _FINAL_Y.sub(_i_for_y, low)


def _i_for_y(found: re.Match[str]) -> str:
    # After a consonant other than q, "uy" is a rime of its own (túy is not túi).
    if found[1] and found.string[found.start() - 1] != "q":
        return found[0]
    return found[1] + found[2].translate(_Y_TO_I)


def to_ascii(text: str) -> str:
    """Write Vietnamese without diacritics: ``đ`` is ``d``, quotes and dashes are plain.

    For file names, identifiers and search. What has no ASCII form (letters of other scripts) stays.

    >>> to_ascii("Quyết định – “Đổi mới”")
    'Quyet dinh - "Doi moi"'
    """
    text = view(text).text
    if text.isascii():
        return text
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return to_nfc(bare.translate(_ascii()))


@cache
def _ascii() -> dict[int, str]:
    return {ord("đ"): "d", ord("Đ"): "D"} | {ord(c): plain for c, plain in _table()["ascii"].items()}


# -- syllables and their order ----------------------------------------------------------------------------------------


@cache
def _toneless() -> dict[str, tuple[str, str]]:
    """Map each small letter with a tone to the letter and the tone (its place in the order, from 1)."""
    return {
        to_nfc(letter + tone): (letter, str(place))
        for place, tone in enumerate(_table()["tones"], 1)
        for letter in _table()["alphabet"]
        if len(to_nfc(letter + tone)) == 1
    }


@cache
def _base_letters() -> dict[int, str]:
    return {ord(toned): letter for toned, (letter, _) in _toneless().items()}


@cache
def _tone_marks() -> dict[int, str]:
    plain: dict[int, str] = {ord(letter): "" for letter in _table()["alphabet"]}
    return plain | {ord(toned): tone for toned, (_, tone) in _toneless().items()}


@cache
def _order() -> dict[int, str]:
    """Map letters and figures to characters whose code points are in the order of the alphabet."""
    order = {ord(letter): chr(0x100 + place) for place, letter in enumerate(_table()["alphabet"])}
    order |= {ord(figure): chr(0x80 + int(figure)) for figure in "0123456789"}
    return order


_ELEMENT = re.compile(r"[^\W_]+|[^\w\s]+|_+")


def sort_key(text: str) -> tuple[str, str]:
    """Return a key that sorts text as a Vietnamese dictionary does.

    Syllable by syllable: first the letters (a ă â b c d đ e ê … y), then the tone (ngang, huyền, hỏi, ngã, sắc,
    nặng); capitals count last, after small letters. Thus ``Hoa Lư`` stands before ``Hoà Bình``, where ICU's collation
    of whole texts does it the other way round; on single syllables both agree. Digits stand before letters.

    >>> sorted(["Đà Nẵng", "Hoà Bình", "Dak", "Hoa Lư", "Ân Thi", "An Giang"], key=sort_key)
    ['An Giang', 'Ân Thi', 'Dak', 'Đà Nẵng', 'Hoa Lư', 'Hoà Bình']
    """
    clean = view(text).text
    low = to_nfc(clean.lower())
    bases, tones, order = _base_letters(), _tone_marks(), _order()
    # U+0000 closes the letters of an element and U+0001 its tones: both stand before anything that goes on.
    key = "".join(
        f"{element.translate(bases).translate(order)}\0{_tones(element, tones)}\1" for element in _ELEMENT.findall(low)
    )
    return key, "".join("1" if c.isupper() else "0" for c in clean)


def _tones(element: str, tones: Mapping[int, str]) -> str:
    if element.isascii():
        return ""
    marks = element.translate(tones)
    return "".join(mark for mark in marks if "1" <= mark <= "5") if marks else ""


@cache
def _syllables() -> tuple[frozenset[str], frozenset[str]]:
    """Return every syllable without its tone: those that take all tones, and those that take sắc and nặng only."""
    table = _table()
    rimes = table["rimes"]
    syllables = set(rimes) | {onset + rime for onset in table["onsets"] for rime in rimes}
    syllables |= {f"qu{rime}" for rime in table["rimes_after_qu"]}
    # gi loses its i before another (gì, giếng), g takes the rest.
    checked = {s for s in syllables if s.endswith(tuple(table["checked_finals"]))}
    return frozenset(syllables - checked), frozenset(checked)


def is_syllable(word: str) -> bool:
    """Whether ``word`` could be one Vietnamese syllable by its letters and tone, in either tone placement.

    >>> is_syllable("nghiêng"), is_syllable("hoà"), is_syllable("cat"), is_syllable("Programme")
    (True, True, False, False)
    """
    low = to_nfc(view(word).text.lower())
    if not 1 <= len(low) <= 7:
        return False
    marks = "".join(mark for c in low for mark in (_toneless().get(c, ("", ""))[1],))
    if len(marks) > 1:
        return False
    bare = low.translate(_base_letters())
    free, checked = _syllables()
    return (bare in checked and marks in ("4", "5")) or bare in free
