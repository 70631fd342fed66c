"""How a value shows itself on one line: as Python reads it back where that fits, else cut to the room there is.

What fits is written with its fields by name, those at their defaults left out. What does not fit stands in angle
brackets, as all that Python cannot read back: each field cut in its middle, many things as their number.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Collection, Iterator, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from attrs import NOTHING, AttrsInstance, fields

#: The longest line that a value takes, in characters.
WIDTH = 120

#: What a field may take when not all of it fits: tried from the left.
_ROOMS = range(72, 9, -2)
#: What is no text (a number, a day, a name, how many) is not cut below this.
_LEAST = 24

#: A field's name, its value, and its own way of being written, if it has one.
_Said: TypeAlias = tuple[str, object, Callable[[object], str]]


def fitting_repr(value: AttrsInstance, leave: Collection[str] = ()) -> str:
    """Write a value on one line of at most :data:`WIDTH` characters.

    Arguments:
        value: what is shown.
        leave: the names of fields that say nothing new.
    """
    name = type(value).__name__
    said = [each for each in _said(value) if each[0] not in leave]
    return _whole(name, said) or _cut(name, said)


def rich_fields(value: AttrsInstance) -> Iterator[tuple[str, Any] | tuple[str, Any, Any]]:
    """Yield each field's name, value and default, if it has one, as the library rich asks for them."""
    for attribute in fields(type(value)):
        held = getattr(value, attribute.name)
        yield (attribute.name, held) if attribute.default is NOTHING else (attribute.name, held, attribute.default)


def middle_cut(text: str, room: int) -> str:
    """Cut a text in its middle so that it takes ``room`` characters at most.

    >>> middle_cut("Trung tâm Đào tạo nghiệp vụ", 15)
    'Trung t…hiệp vụ'
    """
    if len(text) <= room:
        return text
    tail = (room - 1) // 2
    return f"{text[: room - 1 - tail]}…{text[len(text) - tail :]}"


def _said(value: AttrsInstance) -> Iterator[_Said]:
    for attribute in fields(type(value)):
        held = getattr(value, attribute.name)
        if attribute.repr and (attribute.default is NOTHING or held != attribute.default):
            yield attribute.name, held, attribute.repr if callable(attribute.repr) else repr


def _whole(name: str, said: list[_Said]) -> str | None:
    """Return what Python reads back as the value, or None where that does not fit."""
    room = WIDTH - len(name) - 2
    parts = []
    for field, value, write in said:
        part = _readable(value, write, room - len(field) - 1)
        if part is None:
            return None
        parts.append(f"{field}={part}")
        room -= len(parts[-1]) + 2
    line = f"{name}({', '.join(parts)})"
    return line if len(line) <= WIDTH else None


def _readable(value: object, write: Callable[[object], str], room: int) -> str | None:
    if isinstance(value, str | Sequence) and len(value) > max(room, 0):
        return None  # without writing all of it first
    if isinstance(value, enum.Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, tuple):
        return _readable_tuple(value, room)
    said = write(value)
    return None if len(said) > room or said.startswith("<") else said


def _readable_tuple(values: tuple[object, ...], room: int) -> str | None:
    parts: list[str] = []
    for value in values:
        part = _readable(value, repr, room)
        if part is None:
            return None
        parts.append(part)
        room -= len(part) + 2
    return f"({parts[0]},)" if len(parts) == 1 else f"({', '.join(parts)})"


def _cut(name: str, said: list[_Said]) -> str:
    """Return the line in angle brackets, with as much of each field as there is room for."""
    texts = [(field, *_short(value, write)) for field, value, write in said]
    for room in _ROOMS:
        parts = [f"{field}={_fitted(text, write, room)}" for field, text, write in texts]
        line = f"<{name} {' '.join(parts)}>"
        if len(line) <= WIDTH:
            return line
    while len(line) > WIDTH:  # more fields than there is room for: the first ones say what it is
        parts.pop()
        line = f"<{name} {' '.join(parts)} …>"
    return line


def _fitted(text: str, write: Callable[[str], str], room: int) -> str:
    return write(middle_cut(text, room if write is repr else max(room, _LEAST)))


def _short(value: object, write: Callable[[object], str]) -> tuple[str, Callable[[str], str]]:
    """Return what a field says of its value, and how that is written once it is cut: in quotes, or as it is."""
    if isinstance(value, tuple) and len(value) == 1:
        return _short(value[0], repr)
    if isinstance(value, enum.Enum):
        return value.name, str
    if isinstance(value, dt.date | Decimal):
        return str(value), str
    if value is None or isinstance(value, bool | int):
        return write(value), str
    if isinstance(value, Collection) and not isinstance(value, str):
        return f"{len(value)}×{type(next(iter(value))).__name__}" if value else "0", str
    return str(value), repr
