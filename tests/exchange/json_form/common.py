"""What the tests of the form share: every public type with values of it, and sameness in all fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

import tdc_programme as tdc
from tdc_programme.programme import Merge
from tdc_programme.strategies.registry import STRATEGIES
from tdc_programme.text import View

#: What a type is read as where its name alone does not say what it holds.
READ_AS: Mapping[type, Any] = {tdc.Found: tdc.Found[str], Merge: Merge[tdc.Programme]}
KINDS = sorted((kind for kind in STRATEGIES), key=lambda kind: kind.__name__)
BY_NAME = {kind.__name__: kind for kind in KINDS}


def read_as(kind: type) -> Any:
    return READ_AS.get(kind, kind)


def same(one: Any, other: Any) -> bool:
    """Say whether two values are the same in every field, in those that do not count for equality too."""
    if one.__class__ is not other.__class__:
        return False
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, View):
        return bool(one.source == other.source)
    if isinstance(one, tdc.Fault):
        return all(getattr(one, name) == getattr(other, name) for name in tdc.Fault.__slots__)
    if attrs.has(type(one)):
        return all(same(getattr(one, a.name), getattr(other, a.name)) for a in attrs.fields(type(one)) if a.init)
    return repr(one) == repr(other)
