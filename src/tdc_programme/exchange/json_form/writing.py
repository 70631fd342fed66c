"""From a value to plain data: a function a class, written out from its shape as attrs writes constructors.

A field at its default is left out. Numbers are at their default only where they are of its class too: ``Decimal(1)``
equals the default 1, but is not what would be read again.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

import attrs

from ...errors import DataError
from ...text import View
from .code import Workshop
from .rows import ROWS
from .shapes import (
    TYPE_KEY,
    Anything,
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
    is_record,
    shape_of,
)
from .versions import SCHEMA, SCHEMA_KEY


@attrs.frozen
class _Spelled:
    """A class as an object, where it could be a string too: a shape of the writers' own."""

    record: Record


@attrs.frozen
class _InPieces:
    """A class as an object, of whose arrays each member has been made text."""

    record: Record


def writer_of(shape: Shape) -> Callable[[Any], Any]:
    """Return what writes the values of a shape."""
    return _WRITERS.function(shape)


def object_writer(record: Record) -> Callable[[Any], dict[str, Any]]:
    """Return what writes a class as an object, also where it could be a string."""
    return _WRITERS.function(_Spelled(record))


# --- what is called ------------------------------------------------------------------------------------------------


def decimal_text(value: Decimal) -> str:
    """Return a decimal number as it is written.

    Raises:
        DataError: it is infinite, or none.
    """
    if not value.is_finite():
        raise DataError(f"{value} is not a finite number", vietnamese=f"{value} không phải số hữu hạn")
    return str(value)


def day_text(value: dt.date) -> str:
    """Return a day as it is written.

    Raises:
        DataError: it is a moment.
    """
    if isinstance(value, dt.datetime):
        reason = f"{value.isoformat()} is a moment where a day is wanted: give its .date()"
        raise DataError(reason, vietnamese=f"{value.isoformat()} là thời điểm, ở đây phải là ngày")
    return value.isoformat()


def _key(key: Any) -> str:
    if not isinstance(key, str):
        raise TypeError(f"the keys of an object are texts, not {type(key).__name__}")
    return key


_AS_IT_IS = "{}"
_SCALARS: Mapping[type, str] = {Decimal: "decimal({})", dt.date: "day({})", View: "{}.source"}


# --- what is written out -------------------------------------------------------------------------------------------


def _said(shop: Workshop, shape: Shape, it: str) -> str:
    """Return the expression of the plain data of ``it``."""
    match shape:
        case Scalar():
            return _SCALARS.get(shape.kind, _AS_IT_IS).format(it)
        case Member():
            return f"{it}._value_"
        case Words():
            return it
        case Maybe():
            inner = _said(shop, shape.item, it)
            return it if inner == it else f"(None if {it} is None else {inner})"
        case Many():
            inner = _said(shop, shape.item, f"{it}_")
            if inner == f"{it}_":
                return f"[*{it}]"
            one = _said(shop, shape.item, f"{it}[0]")  # most have one member: a loop over it costs as much as itself
            return f"([{one}] if len({it}) == 1 else [{inner} for {it}_ in {it}])"
        case Fixed():
            return f"[{', '.join(_said(shop, item, f'{it}[{at}]') for at, item in enumerate(shape.items))}]"
        case Table():
            return f"{{key(k): {_said(shop, shape.item, f'{it}_')} for k, {it}_ in {it}.items()}}"
        case Anything():
            return f"plain({it})"
        case OneOf() if Scalar(int) in shape.members:
            return f"({it} if {it}.__class__ is int else {shop.name(shape)}({it}))"
    return f"{shop.name(shape)}({it})"


def _body(shop: Workshop, shape: Shape | _Spelled | _InPieces, name: str) -> str:
    """Return the function of a shape."""
    head = f"def {name}(value{', piece' * isinstance(shape, _InPieces)}):\n"
    if isinstance(shape, Record) and shape.string is not None:
        string, spelled = shop.constant(shape.string.write), shop.name(_Spelled(shape))
        return f"{head}    said = {string}(value)\n    return {spelled}(value) if said is None else said"
    if isinstance(shape, Record | _Spelled | _InPieces):
        record, say = shape if isinstance(shape, Record) else shape.record, _said
        if isinstance(shape, _InPieces):
            say = _said_in_pieces
        lines = [line for field in record.fields.values() for line in _lines_of(shop, field, say)]
        return "\n".join([f"{head}    made = {{}}", *lines, "    return made"])
    if isinstance(shape, OneOf):
        return head + "\n".join(_lines_of_one(shop, shape))
    return f"{head}    return {_said(shop, shape, 'value')}"


def _said_in_pieces(shop: Workshop, shape: Shape, it: str) -> str:
    if isinstance(shape, Many) and isinstance(shape.item, Record):
        return f"[piece({_said(shop, shape.item, 'one')}) for one in {it}]"
    return _said(shop, shape, it)


def _lines_of(shop: Workshop, field: Field, say: Callable[[Workshop, Shape, str], str]) -> list[str]:
    """Write the lines that put one field into an object, unless it is at its default."""
    said = say(shop, field.shape, "it")
    get, put = f"    it = value.{field.name}", f"made[{field.name!r}] = {said}"
    default = field.attribute.default
    if default is attrs.NOTHING:
        return [get, f"    {put}"]
    if field.factory is not None:
        # Equal values may differ in fields that do not count for equality: what is written is compared.
        usual = shop.constant(writer_of(field.shape)(field.factory()))
        return [get, f"    said = {said}", f"    if said != {usual}: made[{field.name!r}] = said"]
    return [get, f"    if {unless_usual(shop, default)}: {put}"]


def unless_usual(shop: Workshop, default: Any) -> str:
    """Return the condition that a field, in ``it``, is not at its default."""
    if default is None:
        return "it is not None"
    if default == () or default is False:
        return "it"
    usual = shop.constant(default)
    if isinstance(default, enum.Enum | bool):
        return f"it is not {usual}"
    return f"it != {usual} or it.__class__ is not {shop.constant(default.__class__)}"


# --- where the class is to be told ---------------------------------------------------------------------------------


def _lines_of_one(shop: Workshop, shape: OneOf) -> Iterator[str]:
    """Write the lines that tell what a value of several classes is, each as its class is written."""
    for member in shape.members:
        if isinstance(member, Record):
            yield f"    if value.__class__ is {shop.constant(member.cls)}: return {_tagging(shop, member)}"
        elif isinstance(member, Scalar):
            yield f"    if value.__class__ is {shop.constant(member.kind)}: return {_said(shop, member, 'value')}"
    yield "    return plain(value)"


def _tagging(shop: Workshop, record: Record) -> str:
    return f"tagged({record.name!r}, {shop.name(record)}(value))"


def _tagged(name: str, made: Any) -> Any:
    """Let an object say its class; a string needs no saying."""
    return {TYPE_KEY: name, **made} if isinstance(made, dict) else made


def plain(value: Any, *, tagged: bool = True) -> Any:
    """Return the plain data of any value, by its class.

    Arguments:
        value: a value of this library, of a class made by attrs, or a collection of such.
        tagged: whether an object says its class.

    Raises:
        TypeError: something has no form in JSON.
    """
    kind = value.__class__
    if value is None or kind in (str, int, bool):
        return value
    if isinstance(value, tuple | list):
        return [plain(one, tagged=tagged) for one in value]
    if isinstance(value, Mapping):
        return {_key(key): plain(one, tagged=tagged) for key, one in value.items()}
    shape = record_of(kind) if is_record(kind) else shape_of(kind)
    if tagged and isinstance(shape, Record) and TYPE_KEY not in shape.fields:
        return _tagged(shape.name, writer_of(shape)(value))
    return writer_of(shape)(value)


_WRITERS = Workshop(_body, decimal=decimal_text, day=day_text, key=_key, plain=plain, tagged=_tagged)


@cache
def record_of(cls: type) -> Record:
    """Return the shape of a class, whatever it holds where that is not said (``Found``)."""
    return Record(cls)


def whole(value: Any) -> Any:
    """Return the plain data of what is written by itself: an object says its version, a row of a table all it has."""
    if isinstance(value, tuple | list):
        mixed = len({one.__class__ for one in value}) > 1
        return [plain(one) if mixed else _spelled(one) for one in value]
    made = _spelled(value)
    return {SCHEMA_KEY: SCHEMA, **made} if isinstance(made, dict) and is_record(value.__class__) else made


def in_pieces(value: Any, piece: Callable[[Any], Any]) -> Any:
    """Return what :func:`whole` does, where each member of a long array has been made a ``piece`` of text already.

    A programme is written task by task: its plain data is not there all at once, which would be ten times the work for
    the memory and for what looks for garbage in it.
    """
    cls = value.__class__
    if not is_record(cls) or record_of(cls).string is not None:
        return whole(value)
    made = _WRITERS.function(_InPieces(record_of(cls)))(value, piece)
    return {SCHEMA_KEY: SCHEMA, **made}


def _spelled(value: Any) -> Any:
    """Return the plain data of a value that somebody wants to see for itself."""
    if value.__class__ in ROWS:
        return object_writer(record_of(value.__class__))(value)
    return plain(value, tagged=False)
