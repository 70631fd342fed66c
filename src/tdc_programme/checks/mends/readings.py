"""What readers make of a text before and after a mend, compared value by value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from ...documents.model import Document
from ...documents.outline import Outline
from ...law.layers import Layers
from ...text import Found
from ..context import Context
from .sameness import Sameness

#: What is read in a text, by the names of its layers; and in which others the same place may be told better.
_LAYERS: dict[str, tuple[str, ...]] = {
    "citations": (),
    "document_numbers": (),
    "legal_bases": (),
    "internal_references": (),
    "relations": (),
    "dates": ("document_numbers",),
    "deadlines": (),
    "quantities": ("document_numbers", "dates"),
    "numbers": ("document_numbers", "dates", "quantities"),
}


def differences(before: Context, after: Context, sameness: Sameness) -> Iterator[str]:
    """Iterate over what the two texts say otherwise, by name: ``citations``, ``document.recipients`` …"""
    yield from said_otherwise(before.layers, after.layers, sameness)
    if before.document != after.document:
        yield from _parts_otherwise(before.document, after.document, sameness)
    if list(_nodes(before.outline, sameness)) != list(_nodes(after.outline, sameness)):
        yield "outline"


def said_otherwise(before: Layers, after: Layers, sameness: Sameness) -> Iterator[str]:
    """Iterate over the layers in which two texts say something else."""
    for name, better in _LAYERS.items():
        one, other = getattr(before, name), getattr(after, name)
        if _values(one) == _values(other):
            continue
        one, other = _left_to(name, before, better), _left_to(name, after, better)
        if [*map(sameness.value, _values(one))] != [*map(sameness.value, _values(other))]:
            yield name


def _values(found: Sequence[Found[Any]]) -> list[object]:
    return [each.value for each in found]


def _left_to(name: str, layers: Layers, better: Sequence[str]) -> list[Found[Any]]:
    """Return what is in one layer less what stands where another one tells more: the day of a date is no number."""
    taken = sorted((each.start, each.end) for layer in better for each in getattr(layers, layer))
    left: list[Found[Any]] = []
    at = 0
    for each in getattr(layers, name):
        while at < len(taken) and taken[at][1] <= each.start:
            at += 1
        if at == len(taken) or each.end <= taken[at][0]:
            left.append(each)
    return left


def _parts_otherwise(before: Document | None, after: Document | None, sameness: Sameness) -> Iterator[str]:
    if before is None or after is None:
        yield "document"
        return
    for field in attrs.fields(Document):
        one, other = getattr(before, field.name), getattr(after, field.name)
        if field.eq and one != other and sameness.value(one) != sameness.value(other):
            yield f"document.{field.name}"


def _nodes(outline: Outline, sameness: Sameness) -> Iterator[tuple[str, str]]:
    for node in outline.walk():
        yield node.path, sameness.words(node.heading or "")
