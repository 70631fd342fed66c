"""What the JSON of a type is, as a tree: everything that writes, reads or describes JSON walks it.

:func:`shape_of` makes the tree of a type from its annotations. It knows no more of this library than the strings of
:mod:`.strings` and :mod:`.rows`; classes of other people, made by attrs, have shapes too.
"""

from __future__ import annotations

import datetime as dt
import enum
import types
import typing
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, Literal, TypeAlias, TypeVar

import attrs

from ...errors import Fault
from ...text import View
from .rows import ROWS
from .strings import STRINGS, StringForm

#: The key that names the class where several are possible.
TYPE_KEY = "type"


@attrs.frozen
class Scalar:
    """One value of a plain class: a text, a whole number, true or false, a decimal number, a day, a text to read."""

    kind: type[str | int | Decimal | dt.date | View]


@attrs.frozen
class Member:
    """A member of an enumeration, by its value."""

    kind: type[enum.Enum]

    @property
    def by_value(self) -> Mapping[str, enum.Enum]:
        """The members by their values."""
        return {member.value: member for member in self.kind}


@attrs.frozen
class Words:
    """One of a few words (``Literal``)."""

    words: tuple[str, ...]


@attrs.frozen
class Maybe:
    """Null, or what ``item`` is."""

    item: Shape


@attrs.frozen
class Many:
    """An array of things of one sort; ``make`` is what Python holds them in."""

    item: Shape
    make: type = tuple


@attrs.frozen
class Fixed:
    """An array of as many things as ``items``, each of its own sort."""

    items: tuple[Shape, ...]


@attrs.frozen
class Table:
    """An object with any keys."""

    item: Shape


@attrs.frozen
class Record:
    """An object with the fields of a class; ``kind`` may have arguments (``Found[Citation]``).

    Attributes:
        tagged: whether the object may say its own class (``"type"``), as the value of a ``Found[…]`` does.
    """

    kind: Any
    tagged: bool = False

    @property
    def cls(self) -> type[attrs.AttrsInstance]:
        """The class without its arguments."""
        made: type[attrs.AttrsInstance] = typing.get_origin(self.kind) or self.kind
        return made

    @property
    def name(self) -> str:
        """The name of the class, as ``"type"`` has it."""
        return self.cls.__name__

    @property
    def string(self) -> StringForm[Any] | None:
        """What is written and read as one string besides, or None."""
        return string_of(self.cls)

    @property
    def fields(self) -> Mapping[str, Field]:
        """The fields that are written and read, by their names. They are looked up late, as classes hold themselves."""
        return _fields_of(self.kind)


@attrs.frozen
class OneOf:
    """A value of one of several sorts, each known by its JSON: objects by their ``"type"``."""

    members: tuple[Shape, ...]

    @property
    def records(self) -> tuple[Record, ...]:
        """The classes among them."""
        return tuple(member for member in self.members if isinstance(member, Record))


@attrs.frozen
class Anything:
    """A value of any sort: what it is, its class says. It is written (objects with ``"type"``), never read."""


Shape: TypeAlias = Scalar | Member | Words | Maybe | Many | Fixed | Table | Record | OneOf | Anything


@attrs.frozen
class Field:
    """A field of a class."""

    name: str
    shape: Shape
    attribute: attrs.Attribute[Any]

    @property
    def is_required(self) -> bool:
        """Whether it has no default."""
        return self.attribute.default is attrs.NOTHING

    @property
    def factory(self) -> Callable[[], Any] | None:
        """What makes its default anew for each value; None where the default is one value, or there is none."""
        default: Any = self.attribute.default
        is_made = isinstance(default, typing.cast("type", attrs.Factory))  # which attrs types as a function
        return typing.cast("Callable[[], Any]", default.factory) if is_made else None


@attrs.frozen
class _FaultFields:
    """The fields of a :class:`~tdc_programme.Fault`, which attrs does not make: errors are on the ground floor."""

    path: str
    reason: str
    vietnamese: str | None = None
    value: str | None = None
    rule: tuple[str, str] | None = None


#: Classes that are no attrs classes, and one that has their fields.
_LIKE: Mapping[type, type[attrs.AttrsInstance]] = {Fault: _FaultFields}

_SCALARS = (str, int, bool, Decimal, dt.date, View)
_UNIONS = (typing.Union, types.UnionType)


@cache
def string_of(cls: type) -> StringForm[Any] | None:
    """Return how values of a class are written as one string, or None where they are not."""
    return STRINGS.get(cls) or ROWS.get(cls)


@cache
def shape_of(kind: Any) -> Shape:
    """Return what the JSON of a type is.

    Raises:
        TypeError: the type, or one that it holds, has no form in JSON.

    >>> shape_of(tuple[int | None, ...])
    Many(item=Maybe(item=Scalar(kind=<class 'int'>)), make=<class 'tuple'>)
    """
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if kind in _SCALARS:
        return Scalar(kind)
    if is_record(origin or kind):
        return _record(kind)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return Member(kind)
    if origin in _UNIONS:
        return _union(arguments)
    if origin is Literal:
        return Words(arguments)
    if origin is tuple and arguments[1:] == (...,):
        return Many(shape_of(arguments[0]))
    if origin is tuple:
        return Fixed(tuple(map(shape_of, arguments)))
    if origin is list:
        return Many(shape_of(arguments[0]), list)
    if origin is dict and arguments[0] is str:
        return Table(shape_of(arguments[1]))
    raise TypeError(f"{_name(kind)} has no form in JSON")


@cache
def has_shape(kind: Any) -> bool:
    """Say whether a type has a form in JSON, with all that it holds.

    >>> has_shape(tuple[int, ...]), has_shape(float)
    (True, False)
    """
    met: set[Shape] = set()
    try:
        waiting = [shape_of(kind)]
        while waiting:
            shape = waiting.pop()
            if shape not in met:
                met.add(shape)
                waiting += _inside(shape)
    except TypeError:
        return False
    return True


def _inside(shape: Shape) -> list[Shape]:
    """Return the shapes that one holds."""
    match shape:
        case Record():
            return [field.shape for field in shape.fields.values()]
        case Maybe() | Many() | Table():
            return [shape.item]
        case Fixed():
            return list(shape.items)
        case OneOf():
            return list(shape.members)
    return []


def is_record(cls: type) -> bool:
    """Say whether a class is an object in JSON."""
    return attrs.has(cls) or cls in _LIKE


def _name(kind: Any) -> str:
    return kind.__name__ if isinstance(kind, type) and typing.get_origin(kind) is None else str(kind)


def _record(kind: Any) -> Record:
    parameters = getattr(typing.get_origin(kind) or kind, "__parameters__", ())
    if parameters and not typing.get_args(kind):
        raise TypeError(f"{_name(kind)} is read with what it holds: {_name(kind)}[…], as in Found[Citation]")
    return Record(kind)


def _union(arguments: tuple[Any, ...]) -> Shape:
    members = tuple(shape_of(one) for one in arguments if one is not types.NoneType)
    made: Shape = members[0] if len(members) == 1 else OneOf(members)
    return made if len(members) == len(arguments) else Maybe(made)


@cache
def _fields_of(kind: Any) -> Mapping[str, Field]:
    cls = typing.get_origin(kind) or kind
    meant = dict(zip(getattr(cls, "__parameters__", ()), typing.get_args(kind)))
    made = {}
    for attribute in attrs.fields(attrs.resolve_types(_LIKE.get(cls, cls))):
        if attribute.init:
            made[attribute.name] = Field(attribute.name, _shape_in(attribute.type, meant), attribute)
    return made


def _shape_in(kind: Any, meant: Mapping[Any, Any]) -> Shape:
    """Return the shape of a field's type, which may be, or hold, a parameter of its class."""
    if isinstance(kind, TypeVar):
        return _tagged(shape_of(meant[kind])) if kind in meant else Anything()
    parameters = getattr(kind, "__parameters__", ())
    return shape_of(kind[tuple(meant[one] for one in parameters)] if parameters and meant else kind)


def _tagged(shape: Shape) -> Shape:
    """Let an object say its class, as it does where it is written without one being known."""
    if isinstance(shape, Record) and TYPE_KEY not in shape.fields:
        return attrs.evolve(shape, tagged=True)
    return shape
