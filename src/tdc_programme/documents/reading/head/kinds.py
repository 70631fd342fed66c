"""Which kind of document a heading names, and what the number makes more precise."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cache

from ....errors import CitationError
from ....law.document_numbers import DocumentNumber
from ....law.kinds import DocumentKind, Family, document_kinds
from ....law.lookup import document_kind
from ....vietnamese.letters.folding import fold_phrase
from ..layout import is_caps
from .grammar import bare

#: How alike a heading and the kind that the number says must be, to be one.
_ALIKE = 0.75


@cache
def _by_bare_name() -> dict[str, dict[str, str]]:
    """Map the names of kinds without their marks to the labels that they name, by the names with their marks."""
    names: dict[str, dict[str, str]] = {}
    for kind in document_kinds():
        for name in (kind.label, *kind.aliases):
            names.setdefault(bare(name), {}).setdefault(fold_phrase(name), kind.label)
    return names


def kind_named(text: str, number: DocumentNumber | None) -> DocumentKind | None:
    """Return the kind of document that a heading names, or None.

    In capitals marks may be wrong, as recognition reads them; letters too, where the number says the same kind.
    """
    if len(text) > 40 or not (is_caps(text) or text[0].isupper()):
        return None
    said = " ".join(text.strip(" :.-–—*").split())
    labels = _by_bare_name().get(bare(said), {})
    label = labels.get(fold_phrase(said))
    if label is None and is_caps(text):
        label = next(iter(labels.values())) if len(set(labels.values())) == 1 else _misread(said, number)
    return None if label is None else document_kind(label)


def _misread(said: str, number: DocumentNumber | None) -> str | None:
    """Return the kind that a number says, where a heading is so like it that it must be meant."""
    expected = number.kind if number is not None else None
    if expected is not None and SequenceMatcher(None, bare(expected.label), bare(said)).ratio() >= _ALIKE:
        return expected.label
    return None


def precise(kind: DocumentKind, number: DocumentNumber | None) -> DocumentKind:
    """Return the kind that the number makes more precise: a Quyết định with a year in its number is normative."""
    if number is None:
        return kind
    if number.kind is not None and number.kind.label == kind.label:
        return number.kind
    if number.is_normative:
        try:
            return document_kind(kind.label, family=Family.NORMATIVE)
        except CitationError:
            return kind
    return kind
