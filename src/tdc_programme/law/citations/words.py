"""The words around a citation: kinds of document, issuers, what begins and ends a subject (``citation_words.json``).

A word is met as written, in another letter case or without its marks (``Nghị định``, ``NGHỊ ĐỊNH``, ``Nghi dinh``);
:func:`spellings` has these, and patterns are built of them. What recognition misread in other ways (``Nghi định``) is
matched on *plain* text: lower case without diacritics, one character for each, so that offsets stay true.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from ...tables import load_table
from ...text.patterns import Pattern, any_of
from ...vietnamese.letters import plain, to_ascii
from ..kinds import DocumentKind, Family
from ..lookup import document_kind

#: Words for documents that are no kinds of their own in law: any document, a consolidated text of several, a precedent
#: (Law 62/2014/QH13, article 22; Resolution 04/2019/NQ-HĐTP).
_MORE_KINDS = {
    kind.label: kind
    for kind in (
        DocumentKind(label="Văn bản", family=Family.ADMINISTRATIVE),
        DocumentKind(label="Văn bản hợp nhất", abbreviation="VBHN", family=Family.NORMATIVE),
        DocumentKind(label="Án lệ", abbreviation="AL", family=Family.NORMATIVE),
    )
}


@cache
def table() -> Mapping[str, Any]:
    """Return the table of words."""
    words: Mapping[str, Any] = load_table("law", "citation_words")
    return words


def spellings(word: str) -> Iterator[str]:
    """Yield the usual spellings of a word: as it is, in other letter cases, without marks.

    >>> sorted(set(spellings("Chỉ thị")))
    ['CHI THI', 'CHỈ THỊ', 'Chi Thi', 'Chi thi', 'Chỉ Thị', 'Chỉ thị', 'chi thi', 'chỉ thị']
    """
    for spelt in (word, to_ascii(word)):
        yield from (spelt, spelt.lower(), spelt.capitalize(), spelt.upper(), spelt.title())


@cache
def _labels() -> Mapping[str, str]:
    """Map each plain kind word to its label."""
    return {plain(word): label for label, words in table()["kinds"].items() for word in words}


@cache
def _labels_as_written() -> Mapping[str, str]:
    return {spelt: label for label, words in table()["kinds"].items() for word in words for spelt in spellings(word)}


def label_of(word: str) -> str:
    """Return the label of a kind word, in any spelling (``"nghi dinh"``: Nghị định)."""
    label = _labels_as_written().get(word)
    return label if label is not None else _labels()[plain(" ".join(word.split()))]


def kind_words() -> Iterable[str]:
    """Return the spellings of every kind word."""
    return _labels_as_written()


def plain_kind_words() -> Iterable[str]:
    """Return every kind word in plain text."""
    return _labels()


@cache
def kind_of_word(label: str) -> DocumentKind:
    """Return the kind that a kind word alone names."""
    return _MORE_KINDS.get(label) or document_kind(label)


def any_in(*names: str) -> str:
    """Return the expression for any word of some lists of the table, as written."""
    return any_of(dict.fromkeys(word for name in names for word in table()[name]))


def any_spelt(words: Iterable[str]) -> str:
    """Return the expression for any of ``words`` in any of its spellings."""
    return any_of(dict.fromkeys(spelt for word in words for spelt in spellings(word)))


@cache
def subject_start() -> Pattern:
    """A word that begins the subject of a document."""
    return Pattern.plain(
        rf"(?:{any_in('subject_starters')})(?!\w)", any_case=True, yes=("⟦về việc⟧ thuế", "Quy định"), no=("vềnh",)
    )
