"""The words by which the parts of a document are known: bodies, posts, formulas (``data/words.json``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ..tables import load_table
from ..text import View
from ..text.patterns import Pattern, any_of
from ..vietnamese.letters.folding import fold_phrase

_NAME = Pattern.plain(r"[^\W\d_]+(?:['’-][^\W\d_]+)?", yes=("Hiệp", "⟦H’Mông⟧"), no=("2",))
#: Kinds of organisation that are family names as well.
_FAMILY_NAMES = frozenset({"đoàn"})


@cache
def words(name: str) -> Any:
    """Return one of the lists of the table."""
    return load_table("documents", "words")[name]


@cache
def folded(name: str) -> frozenset[str]:
    """Return one of the lists of the table, each word folded."""
    return frozenset(map(fold_phrase, words(name)))


@cache
def organisation_words() -> Mapping[str, str]:
    """Return the words with which names of organisations begin, under their folded form."""
    return {fold_phrase(word): word for word in words("organisations")}


@cache
def head_titles() -> Mapping[str, tuple[str, ...]]:
    """Return the posts of heads, folded, with the kinds of organisation that they head, longer posts first."""
    heads: Mapping[str, list[str]] = words("heads")
    return {fold_phrase(title): tuple(heads[title]) for title in sorted(heads, key=len, reverse=True)}


@cache
def organisation_pattern() -> str:
    """Return a pattern for the name of an organisation; what follows it must be given, since nothing in it ends it."""
    return rf"{any_of(words('organisations'))}(?:\s[^\s,;:.()]++){{0,16}}?"


def begins_organisation(text: str) -> bool:
    """Tell whether ``text`` begins with a word for an organisation, in any letter case.

    >>> begins_organisation("TỔNG CỤC TIÊU CHUẨN"), begins_organisation("TỈNH QUẢNG NINH")
    (True, False)
    """
    them, others = organisation_words(), folded("not_organisations")
    said = fold_phrase(text[:60]).split()
    firsts = [" ".join(said[:count]) for count in (4, 3, 2, 1)]
    return not any(first in others for first in firsts) and any(first in them for first in firsts)


def begins_letterhead(text: str) -> bool:
    """Tell whether ``text`` begins as a line of a letterhead does: bodies also go by short names and by trades there.

    >>> begins_letterhead("UBND TỈNH LÂM ĐỒNG"), begins_letterhead("THUẾ TỈNH ĐỒNG NAI"), begins_letterhead("THÔNG BÁO")
    (True, True, False)
    """
    said = fold_phrase(text[:60]).split()
    others = folded("letterheads")
    return begins_organisation(text) or any(" ".join(said[:count]) in others for count in (4, 3, 2, 1))


def is_furniture(text: str) -> bool:
    """Tell whether a line in capitals is none of a letterhead: a gazette's, a form's, a draft's."""
    said = fold_phrase(text)
    return said in folded("furniture") or any(said.startswith(first) for first in folded("furniture_firsts"))


def is_person(text: str) -> bool:
    """Tell whether ``text`` can be a personal name: two to six capitalised syllables, and no post.

    >>> is_person("Hà Minh Hiệp"), is_person("Phó Thủ tướng"), is_person("HÀ MINH HIỆP"), is_person("PHỤ LỤC")
    (True, False, True, False)
    """
    names = text.split()
    if not 2 <= len(names) <= 6 or not all(name[0].isupper() and _NAME.fullmatch(name) for name in names):
        return False
    if post_in(text) is not None:
        return False
    if text == text.upper():  # a heading in capitals looks the same: only a family name tells
        return fold_phrase(names[0]) in folded("families")
    return fold_phrase(names[0]) in _FAMILY_NAMES or not begins_organisation(text)


def post_in(text: str) -> str | None:
    """Return the folded post of a head that is in ``text`` (``PHÓ TỔNG CỤC TRƯỞNG``: ``tổng cục trưởng``), or None."""
    folded = f" {fold_phrase(text)} "
    return next((title for title in head_titles() if f" {title} " in folded), None)


def strip_mark(v: View, marks: str = ";.,") -> View:
    """Return ``v`` without the marks of a list at its end; an ellipsis stays.

    >>> strip_mark(View("Như trên;")).text, strip_mark(View("trẻ;...")).text
    ('Như trên', 'trẻ;...')
    """
    text = v.text.rstrip()
    if not text.endswith(("...", "…")):
        text = text.rstrip(marks + " ")
    return v if len(text) == len(v.text) else v.part(0, len(text))
