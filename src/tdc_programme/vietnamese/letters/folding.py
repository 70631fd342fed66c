"""Vietnamese letters: one form for comparison, one order for sorting, and the two placements of tones.

>>> fold("Thuỷ lợi, KĨ THUẬT") == fold("Thủy lợi, kỹ thuật")
True
>>> sorted(["mạ", "má", "ma", "mã", "mà", "mả"], key=sort_key)
['ma', 'mà', 'mả', 'mã', 'má', 'mạ']
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import product
from typing import Literal, TypeAlias, get_args

from ...arguments import wrong_text
from ...text import view
from ...text.patterns import Pattern
from ...values import choose
from .syllables import base_letters, table, tone_places

#: Where the tone of an open rime stands: hòa, hoà.
ToneStyle: TypeAlias = Literal["old", "new"]

# In "quý" the u belongs to the consonant; with a letter behind (hoàn, khuỷu) there is one placement only.
_OPEN_RIME = r"(?<![qQ])(?:{})(?![^\W\d_])"
# y alone after a consonant is i by another spelling: kỹ/kĩ, lý/lí, quý/quí. After u it is not: túy is not túi.
_FINAL_Y = Pattern.plain(
    r"(?:(?<=[bcdđghklmnprstvx])|(?<=qu))[yỳỷỹýỵ](?![^\W\d_])", yes=("k⟦ỹ⟧", "qu⟦ý⟧"), no=("tu⟦ý⟧", "k⟦y⟧m")
)
_Y_TO_I = dict(zip("yỳỷỹýỵ", "iìỉĩíị"))
# The tone on the u of "qúy" is a slip in either style.
_QU_SLIPS = {"qùy": "quỳ", "qủy": "quỷ", "qũy": "quỹ", "qúy": "quý", "qụy": "quỵ"}
_QU_SLIP = Pattern.plain("|".join(_QU_SLIPS), yes=("⟦qúy⟧",), no=("quý",))
_ELEMENT = Pattern.plain(r"[^\W_]+|[^\w\s]+|_+", yes=("⟦Hoà⟧ Bình", "⟦–⟧ 5"), no=(" ",))


@cache
def _old_rime() -> Pattern:
    return Pattern.plain(_OPEN_RIME.format("|".join(_to_new())), yes=("h⟦òa⟧ bình", "⟦Ủy⟧"), no=("⟦òa⟧n", "q⟦úy⟧"))


@cache
def _new_rime() -> Pattern:
    return Pattern.plain(_OPEN_RIME.format("|".join(_to_old())), yes=("h⟦oà⟧ bình", "⟦Uỷ⟧"), no=("⟦oà⟧n", "q⟦uý⟧"))


def to_nfc(text: str) -> str:
    """Compose letters and their marks (Unicode NFC), as this library writes all text.

    Nothing else changes; :func:`tdc_programme.text.view` also mends look-alikes and drops invisible characters.

    >>> to_nfc("e\N{COMBINING CIRCUMFLEX ACCENT}\N{COMBINING ACUTE ACCENT}")
    'ế'
    """
    if not isinstance(text, str):
        raise wrong_text(text)
    return unicodedata.normalize("NFC", text)


@cache
def _to_new() -> Mapping[str, str]:
    """Map the open rimes oa, oe, uy with a tone on the first vowel to those with the tone on the second."""
    pairs: dict[str, str] = {}
    for rime, tone, cases in product(("oa", "oe", "uy"), table()["tones"], product((str.lower, str.upper), repeat=2)):
        first, second = (case(letter) for case, letter in zip(cases, rime))
        pairs[to_nfc(first + tone) + second] = first + to_nfc(second + tone)
    return pairs


@cache
def _to_old() -> Mapping[str, str]:
    return {new: old for old, new in _to_new().items()}


def place_tones(text: str, style: ToneStyle = "old") -> str:
    """Write the tone of the open rimes oa, oe, uy in one style: ``hòa`` or ``hoà``.

    State papers mostly keep the old style; schoolbooks write the new one (Quyết định 1989/QĐ-BGDĐT, art. 8). Names
    and quotations should stay as they are written: use this for comparison and for text of your own.

    Arguments:
        text: any text; the result is NFC.
        style: ``"old"`` puts the tone on the first vowel (hòa, khỏe, thủy), ``"new"`` on the second.

    Raises:
        DataError: another style.

    >>> place_tones("hoà bình, quý, thuỷ", "old"), place_tones("HÒA, hoàn, ủy ban", "new")
    ('hòa bình, quý, thủy', 'HOÀ, hoàn, uỷ ban')
    """
    choose("style", style, get_args(ToneStyle))
    text = to_nfc(text)
    if style == "old":
        return _new_rime().sub(lambda m: _to_old()[m[0]], text)
    return _old_rime().sub(lambda m: _to_new()[m[0]], text)


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
    low = _new_rime().sub(lambda m: _to_old()[m[0]], low)
    low = _QU_SLIP.sub(lambda m: _QU_SLIPS[m[0]], low)
    return _FINAL_Y.sub(lambda m: _Y_TO_I[m[0]], low)


@lru_cache(maxsize=4096)
def fold_word(word: str) -> str:
    """Fold one word (the same words come again and again)."""
    return fold(word)


def fold_phrase(text: str) -> str:
    """Fold a phrase: its words, one space between them.

    >>> fold_phrase(" Hoá  HỌC ")
    'hóa học'
    """
    return " ".join(map(fold_word, text.split()))


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
    return {ord("đ"): "d", ord("Đ"): "D"} | {ord(c): plain for c, plain in table()["ascii"].items()}


def plain(text: str) -> str:
    """Write the text of a view in small letters without diacritics, one for one, so that places stay.

    >>> plain("Quyết ĐỊNH số")
    'quyet dinh so'
    """
    return text.translate(_plain())


@cache
def _plain() -> dict[int, str]:
    """The letters of Vietnamese and their neighbours, each with its plain letter."""
    blocks = (range(0x41, 0x5B), range(0xC0, 0x250), range(0x1EA0, 0x1EFA))
    letters = ((letter, to_ascii(chr(letter)).lower()) for block in blocks for letter in block)
    return {letter: low for letter, low in letters if len(low) == 1}


# -- order ----------------------------------------------------------------------------------------------------------


@cache
def _order() -> dict[int, str]:
    """Map letters and figures to characters whose code points are in the order of the alphabet."""
    order = {ord(letter): chr(0x100 + place) for place, letter in enumerate(table()["alphabet"])}
    order |= {ord(figure): chr(0x80 + int(figure)) for figure in "0123456789"}
    return order


_LONGEST_KEPT = 20  # characters; keys of longer elements are not kept


def sort_key(text: str) -> tuple[str, str]:
    """Return a key that sorts text as a Vietnamese dictionary does.

    Syllable by syllable: first the letters (a ă â b c d đ e ê … y), then the tone (ngang, huyền, hỏi, ngã, sắc,
    nặng); capitals count last, after small letters. Thus ``Hoa Lư`` stands before ``Hoà Bình``, where ICU's collation
    of whole texts does it the other way round; on single syllables both agree. Digits stand before letters.

    >>> sorted(["Đà Nẵng", "Hoà Bình", "Dak", "Hoa Lư", "Ân Thi", "An Giang"], key=sort_key)
    ['An Giang', 'Ân Thi', 'Dak', 'Đà Nẵng', 'Hoa Lư', 'Hoà Bình']
    """
    clean = view(text).text
    elements = _ELEMENT.findall(to_nfc(clean.lower()))
    key = "".join([_kept_key(part) if len(part) <= _LONGEST_KEPT else _element_key(part) for part in elements])
    return key, "".join(["1" if c.isupper() else "0" for c in clean])


def _element_key(element: str) -> str:
    # U+0000 closes the letters of an element and U+0001 its tones: both stand before anything that goes on.
    letters = element.translate(base_letters()).translate(_order())
    tones = "" if element.isascii() else "".join(c for c in element.translate(tone_places()) if "1" <= c <= "5")
    return f"{letters}\0{tones}\1"


_kept_key = lru_cache(maxsize=8192)(_element_key)  # there are some seven thousand syllables
