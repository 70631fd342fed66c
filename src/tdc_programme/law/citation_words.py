"""The words around a citation: kinds of document, issuers, what begins and ends a subject (``citation_words.json``).

Matching is done on *plain* text: lower case without diacritics, one character for each of the original, so that
offsets stay true and ``Nghị định``, ``NGHỊ ĐỊNH``, ``Nghi dinh`` and a misread ``Nghi định`` read alike. What stands
before a number is matched on reversed text: an anchored match costs nothing where a search would look at everything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from ..data import load_table
from ..vietnamese.letters import to_ascii
from .kinds import DocumentKind, Family, document_kind

__all__ = ["GENERIC", "alternation", "kind_of_word", "plain", "table"]

#: The letters of Vietnamese and their neighbours, each with its plain letter.
_PLAIN = {
    ord(letter): low
    for block in (range(0x41, 0x5B), range(0xC0, 0x250), range(0x1EA0, 0x1EFA))
    for letter in map(chr, block)
    if len(low := to_ascii(letter).lower()) == 1
}

#: Văn bản, the word for any document: it stands in citations but is no kind of its own.
GENERIC = DocumentKind(label="Văn bản", family=Family.ADMINISTRATIVE)


def plain(text: str) -> str:
    """Return ``text`` in lower case without diacritics, one character for each.

    >>> plain("Quyết ĐỊNH số")
    'quyet dinh so'
    """
    return text.translate(_PLAIN)


@cache
def table() -> Mapping[str, Any]:
    """Return the table of words."""
    words: Mapping[str, Any] = load_table("law", "citation_words")
    return words


def alternation(words: Iterable[str]) -> str:
    """Return a pattern for any of ``words``, the longest that fits; a space stands for any white space.

    It is a tree by letter, so that a failing match costs a few comparisons however many words there are.

    >>> alternation(["số", "sở", "về việc", "về"])
    '(?:s(?:ố|ở)|về(?:\\\\s+việc)?)'
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _pattern(tree)


def _pattern(node: dict[str, Any]) -> str:
    branches = []
    for letter, below in node.items():
        if letter:
            here = r"\s+" if letter == " " else re.escape(letter)
            branches.append(here + (_pattern(below) if below.keys() != {""} else ""))
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if "" in node else joined


@cache
def _labels() -> Mapping[str, str]:
    """Map each plain kind word to its label."""
    return {plain(word): label for label, words in table()["kinds"].items() for word in words}


def label_of(plain_word: str) -> str:
    """Return the label of a kind word as it stands in plain text (``"nghi dinh"``: Nghị định)."""
    return _labels()[" ".join(plain_word.split())]


@cache
def kind_words() -> str:
    """Return the pattern of every kind word, in plain text."""
    return alternation(_labels())


@cache
def kind_words_reversed() -> str:
    """Return the pattern of every kind word, in reversed plain text."""
    return alternation(word[::-1] for word in _labels())


@cache
def kind_of_word(label: str) -> DocumentKind:
    """Return the kind that a kind word alone names."""
    return GENERIC if label == GENERIC.label else document_kind(label)


def words_pattern(*names: str) -> str:
    """Return the pattern of the words of some lists of the table, as written."""
    return alternation(dict.fromkeys(word for name in names for word in table()[name]))


def plain_pattern_reversed(name: str) -> str:
    """Return the pattern of a list of the table, for reversed plain text."""
    return alternation(dict.fromkeys(plain(word)[::-1] for word in table()[name]))


def pattern_reversed(name: str) -> str:
    """Return the pattern of a list of the table, for reversed text."""
    return alternation(word[::-1] for word in table()[name])
