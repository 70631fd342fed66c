"""A repr that says what a value has and leaves out what it has not."""

from __future__ import annotations

from attrs import NOTHING, AttrsInstance, fields

__all__ = ["short_repr"]


def short_repr(self: AttrsInstance) -> str:
    """Write a value so that it can be pasted back, without the fields that are at their defaults."""
    said = []
    for attribute in fields(type(self)):
        value = getattr(self, attribute.name)
        if attribute.default is NOTHING or value != attribute.default:
            said.append(f"{attribute.name}={value!r}")
    return f"{type(self).__name__}({', '.join(said)})"
