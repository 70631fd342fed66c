"""From plain data to a value, fast: a function a class, written out from its shape.

It takes what is right and stops at the first thing that is not, with no word of what it is: :mod:`.diagnosis` reads
again and tells. So there is one place that knows what is wrong, and this one has only to take no more than that one
does. What it does not take though it is right (an array that is a tuple in Python) is read there too, only slower.

A value of this library is built without its constructor. What its fields are of is checked here, and whether a
validator may refuse one is asked as the validator itself says (:func:`~tdc_programme.values.doubt_of`): in the code of
the class. What the class says of its fields together it is asked as ever. Classes of other people are built by
their own constructors.

Each function appends to ``keys`` how many keys it has read, so that a text which has a key twice can be told from
one which has not.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any

import attrs

from ...text import View, view
from ...values import doubt_of, twin_of, unhashed
from .code import Workshop
from .shapes import (
    TYPE_KEY,
    Field,
    Fixed,
    Many,
    Maybe,
    Member,
    OneOf,
    Record,
    Scalar,
    Shape,
    Table,
    Words,
)
from .strings import DAY, DECIMAL

_US = __name__.partition(".")[0]


class UnfitError(Exception):
    """Plain data is not what the shape says, or is more than is read fast."""


def reader_of(shape: Shape) -> Callable[[Any, list[int] | Kept], Any]:
    """Return what reads the values of a shape from plain data; it raises any exception where it does not."""
    return _READERS.function(shape)


# --- what is called ------------------------------------------------------------------------------------------------


def found(value: Any) -> Any:
    """Return a value; refuse None, which stands for none."""
    if value is None:
        raise UnfitError
    return value


def _text(data: Any) -> str:
    if data.__class__ is not str:
        raise UnfitError
    text: str = data
    return text


@lru_cache(maxsize=4096)
def _decimal_of(text: str) -> Decimal | None:
    return Decimal(text) if DECIMAL.fullmatch(text) else None


@lru_cache(maxsize=4096)
def _day_of(text: str) -> dt.date | None:
    return DAY.read(text)


class Kept:
    """Stands for the list of counts of keys where nobody counts, and says that the data is still wanted."""

    def append(self, count: int) -> None:
        """Take a count, and forget it."""


#: From how many members on an array is emptied while it is read.
_LONG = 16
_END: Any = object()


def _drained(data: list[Any], keys: list[int] | Kept) -> Iterator[Any]:
    """Iterate over an array; what has been read of it is let go, where nobody else wants it.

    So there is never much more than the text and the values, and what counts the things that are alive, to look for
    those that no one holds, sees no more of them than before.
    """
    if isinstance(keys, Kept):
        return iter(data)
    data.reverse()
    data.insert(0, _END)
    return iter(data.pop, _END)


def _untagged(data: dict[str, Any], keys: list[int] | Kept) -> dict[str, Any]:
    rest = data.copy()
    del rest[TYPE_KEY]
    keys.append(1)
    return rest


_SCALARS = {
    Decimal: "found(decimal_of(text({it})))",
    dt.date: "found(day_of(text({it})))",
    View: "view(text({it}))",
}


# --- what is written out -------------------------------------------------------------------------------------------


def _unless(condition: str) -> str:
    return f"if not {condition}: raise UnfitError"


def _lines(shop: Workshop, shape: Shape, it: str) -> list[str]:
    """Return the lines that turn plain data into a value, both in the variable ``it``."""
    match shape:
        case Scalar() if shape.kind in _SCALARS:
            return [f"{it} = {_SCALARS[shape.kind].format(it=it)}"]
        case Scalar():
            return [_unless(f"({it}.__class__ is {shape.kind.__name__})")]
        case Member():
            return [_unless(f"({it}.__class__ is str)"), f"{it} = {shop.constant(shape.by_value)}[{it}]"]
        case Words():
            return [_unless(f"({it} in {shape.words!r})")]
        case Maybe():
            return [f"if {it} is not None:", *(f"    {line}" for line in _lines(shop, shape.item, it))]
        case Many():
            return [_unless(f"({it}.__class__ is list)"), *_lines_of_many(shop, shape, it)]
        case Fixed():
            parts = [f"{it}{at}" for at in range(len(shape.items))]
            inner = [line for part, item in zip(parts, shape.items) for line in _lines(shop, item, part)]
            unpack = f"{', '.join(parts)}, = {it}"
            return [_unless(f"({it}.__class__ is list)"), unpack, *inner, f"{it} = ({', '.join(parts)},)"]
        case Table():
            table = f"{{key: {shop.name(shape.item)}(one, keys) for key, one in {it}.items()}}"
            return [_unless(f"({it}.__class__ is dict)"), f"keys.append(len({it}))", f"{it} = {table}"]
        case OneOf() if Scalar(int) in shape.members:
            return [f"if {it}.__class__ is not int:", f"    {it} = {shop.name(shape)}({it}, keys)"]
    return [f"{it} = {shop.name(shape)}({it}, keys)"]


def _lines_of_many(shop: Workshop, shape: Many, it: str) -> list[str]:
    make, item = shape.make.__name__, shape.item
    if item == Scalar(str):
        return [f"for one in {it}:", "    if one.__class__ is not str: raise UnfitError", f"{it} = {make}({it})"]
    read = shop.name(item)
    if shape.make is not tuple:
        return [f"{it} = {make}([{read}(one, keys) for one in {it}])"]
    return [
        f"if len({it}) == 1: {it} = ({read}({it}[0], keys),)",  # most have one: no list is made of it
        f"elif len({it}) < {_LONG}: {it} = tuple([{read}(one, keys) for one in {it}])",
        f"else: {it} = tuple([{read}(one, keys) for one in drained({it}, keys)])",
    ]


def _body(shop: Workshop, shape: Shape, name: str) -> str:
    """Return the function of a shape."""
    match shape:
        case Record():
            lines = [*_lines_of_string(shop, shape), *_lines_of_object(shop, shape)]
        case OneOf():
            lines = list(_lines_of_one(shop, shape))
        case _:
            lines = [*_lines(shop, shape, "it"), "return it"]
    return "\n".join([f"def {name}(it, keys):", *(f"    {line}" for line in lines)])


def _lines_of_one(shop: Workshop, shape: OneOf) -> Iterator[str]:
    """Write the lines that find out which of several sorts a value is."""
    yield "kind = it.__class__"
    if records := shape.records:
        yield "if kind is dict:"
        yield f"    tag = it[{TYPE_KEY!r}]"
        for record in records:
            yield f"    if tag == {record.name!r}: return {shop.name(record)}(untagged(it, keys), keys)"
        yield "    raise UnfitError"
    for member in shape.members:
        if isinstance(member, Scalar) and member.kind in (int, bool):
            yield f"if kind is {member.kind.__name__}: return it"
    yield "if kind is str:"
    for member in shape.members:
        if isinstance(member, Record) and member.string is not None:
            yield f"    value = {shop.constant(member.string.read)}(it)"
        elif isinstance(member, Scalar) and member.kind in (Decimal, dt.date):
            yield f"    value = {'decimal_of' if member.kind is Decimal else 'day_of'}(it)"
        else:
            continue
        yield "    if value is not None: return value"
    yield "raise UnfitError"


# --- classes -------------------------------------------------------------------------------------------------------


def _lines_of_string(shop: Workshop, record: Record) -> list[str]:
    form = record.string
    if form is None:
        return []
    return ["if it.__class__ is str:", f"    return found({shop.constant(form.read)}(it))"]


def _lines_of_object(shop: Workshop, record: Record) -> list[str]:
    """Write the lines that read a class from an object with its fields."""
    lines = ["data = it", _unless("(data.__class__ is dict)")]
    if record.tagged:
        lines.append(f"if data.get({TYPE_KEY!r}) == {record.name!r}: data = untagged(data, keys)")
    fields = list(record.fields.values())
    made = is_ours(record.cls)
    lines.append(f"self = {shop.constant(twin_of(record.cls))}()" if made else "self = {}")
    lines.append(f"count = {sum(field.is_required for field in fields)}")
    for field in fields:
        lines += _lines_of_field(shop, field, made=made)
    lines += ["if count != len(data): raise UnfitError", "keys.append(count)"]
    if not made:
        return [*lines, f"return {shop.constant(record.cls)}(**self)"]
    lines += [line.strip() for line in unhashed(record.cls)]
    return [*lines, f"self.__class__ = {shop.constant(record.cls)}", *asking(shop, record), "return self"]


def is_ours(cls: type) -> bool:
    """Say whether a class can be built field by field: one of this library, made by attrs as all of them are."""
    return cls.__module__.partition(".")[0] == _US and attrs.has(cls) and all(field.init for field in attrs.fields(cls))


def _lines_of_field(shop: Workshop, field: Field, *, made: bool) -> list[str]:
    key = repr(field.name)
    put = f"self.{field.name} = {{}}" if made else f"self[{field.attribute.alias!r}] = {{}}"
    lines = _lines(shop, field.shape, "it")
    if made and (may_be := doubt(field)):
        check = f"{shop.constant(field.attribute.validator)}(self, {shop.constant(field.attribute)}, it)"
        lines = [*lines, f"if {may_be}: {check}"]
    read = [f"it = data[{key}]", *lines, put.format("it")]
    if field.is_required:
        return read
    read = [f"if {key} in data:", "    count += 1", *(f"    {line}" for line in read)]
    if not made:
        return read
    return [*read, "else:", f"    {put.format(usual(shop, field))}"]


def usual(shop: Workshop, field: Field) -> str:
    """Return the expression of the default of a field."""
    default = field.attribute.default
    if field.factory is not None:
        return f"{shop.constant(field.factory)}()"
    return repr(default) if default in (None, ()) or isinstance(default, bool) else shop.constant(default)


def doubt(field: Field) -> str | None:
    """Return when the validator of a field may refuse a value of its shape; None where the whole value is asked."""
    check = field.attribute.validator
    said = "" if check is None else doubt_of(check)
    if said is None or check is None or not isinstance(field.shape, Maybe):
        return said
    try:
        check(None, field.attribute, None)
    except TypeError:  # it takes less than its type says
        return None
    return said


def asking(shop: Workshop, record: Record) -> Iterator[str]:
    """Write the lines that ask of the whole value what validators and the class itself say of it."""
    for field in record.fields.values():
        if doubt(field) is None:
            check, attribute = shop.constant(field.attribute.validator), shop.constant(field.attribute)
            yield f"{check}(self, {attribute}, self.{field.name})"
    if hasattr(record.cls, "__attrs_post_init__"):
        yield "self.__attrs_post_init__()"


_READERS = Workshop(
    _body,
    UnfitError=UnfitError,
    found=found,
    text=_text,
    decimal_of=_decimal_of,
    day_of=_day_of,
    untagged=_untagged,
    drained=_drained,
    view=view,
)
