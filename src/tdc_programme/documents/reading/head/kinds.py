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
def _by_bare_label() -> dict[str, str | None]:
    """Map the labels of kinds without their marks to the labels; to None where two have the same letters."""
    labels: dict[str, str | None] = {}
    for kind in document_kinds():
        for name in (kind.label, *kind.aliases):
            taken = labels.setdefault(bare(name), kind.label)
            if taken != kind.label:
                labels[bare(name)] = None
    return labels


def kind_named(text: str, number: DocumentNumber | None) -> DocumentKind | None:
    """Return the kind of document that a heading names, or None.

    In capitals marks may be wrong, as recognition reads them; letters too, where the number says the same kind.
    """
    if len(text) > 40 or not (is_caps(text) or text[0].isupper()):
        return None
    said = text.strip(" :.-–—*")
    try:
        kind = document_kind(said)
    except CitationError:
        return _misread(said, number) if is_caps(text) else None
    named = {fold_phrase(name) for name in (kind.label, *kind.aliases)}
    return kind if fold_phrase(said) in named else None


def _misread(said: str, number: DocumentNumber | None) -> DocumentKind | None:
    expected = number.kind if number is not None else None
    label = _by_bare_label().get(bare(" ".join(said.split())))
    if label is not None:
        return document_kind(label)
    if expected is not None and SequenceMatcher(None, bare(expected.label), bare(said)).ratio() >= _ALIKE:
        return expected
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
