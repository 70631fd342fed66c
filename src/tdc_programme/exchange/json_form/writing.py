"""From a value to plain data: a function a class, written out from its shape as attrs writes constructors.

A field at its default is left out. Numbers are at their default only where they are of its class too: ``Decimal(1)``
equals the default 1, but is not what would be read again.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, TypeAlias

import attrs

from ...errors import DataError
from ...text import View
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

#: Makes plain data of a value; None where the value is plain data itself.
Writer: TypeAlias = "Callable[[Any], Any] | None"


@cache
def writer_of(shape: Shape) -> Writer:
    """Return what writes the values of a shape."""
    match shape:
        case Scalar():
            return _SCALARS.get(shape.kind)
        case Member():
            return _value_of
        case Words():
            return None
        case Maybe():
            inner = writer_of(shape.item)
            return None if inner is None else lambda value: None if value is None else inner(value)
        case Many():
            return _writer_of_many(writer_of(shape.item))
        case Fixed():
            return _writer_of_row([writer_of(item) for item in shape.items])
        case Table():
            return _writer_of_table(writer_of(shape.item))
        case Record():
            return _writer_of_record(shape)
        case OneOf():
            return _writer_of_one(shape)
        case Anything():
            return plain


def _decimal(value: Decimal) -> str:
    if not value.is_finite():
        raise DataError(f"{value} is not a finite number", vietnamese=f"{value} không phải số hữu hạn")
    return str(value)


def _day(value: dt.date) -> str:
    if isinstance(value, dt.datetime):
        reason = f"{value.isoformat()} is a moment where a day is wanted: give its .date()"
        raise DataError(reason, vietnamese=f"{value.isoformat()} là thời điểm, ở đây phải là ngày")
    return value.isoformat()


def _value_of(member: enum.Enum) -> Any:
    return member.value


def _source_of(text: View) -> str:
    return text.source


_SCALARS: Mapping[type, Callable[[Any], Any]] = {Decimal: _decimal, dt.date: _day, View: _source_of}


def _writer_of_many(inner: Writer) -> Callable[[Any], list[Any]]:
    return list if inner is None else lambda value: [inner(one) for one in value]


def _writer_of_table(inner: Writer) -> Callable[[Any], dict[str, Any]]:
    return lambda value: {_key(key): one if inner is None else inner(one) for key, one in value.items()}


def _writer_of_row(inner: list[Writer]) -> Callable[[Any], list[Any]]:
    return lambda value: [one if write is None else write(one) for write, one in zip(inner, value)]


# --- classes -------------------------------------------------------------------------------------------------------


def _writer_of_record(record: Record) -> Callable[[Any], Any]:
    form = record.string
    if form is None:
        return lambda value: object_writer(record)(value)  # looked up late: classes hold themselves
    write = form.write
    return lambda value: said if (said := write(value)) is not None else object_writer(record)(value)


@cache
def object_writer(record: Record) -> Callable[[Any], dict[str, Any]]:
    """Return what writes a class as an object, also where it could be a string."""
    scope: dict[str, Any] = {}
    lines = ["def write(value):", "    made = {}"]
    for name, field in record.fields.items():
        lines += _lines_of(name, field, scope)
    exec("\n".join([*lines, "    return made"]), scope)
    made: Callable[[Any], dict[str, Any]] = scope["write"]
    return made


def _lines_of(name: str, field: Field, scope: dict[str, Any]) -> list[str]:
    """Write the lines that put one field into an object, unless it is at its default."""
    write = writer_of(field.shape)
    scope[f"write_{name}"] = write
    said = "it" if write is None else f"write_{name}(it)"
    get, put = f"    it = value.{name}", f"made[{name!r}] = {said}"
    default = field.attribute.default
    if default is attrs.NOTHING:
        return [get, f"    {put}"]
    if isinstance(default, attrs.Factory):  # type: ignore[arg-type]  # attrs types its Factory as a function
        usual = default.factory()  # type: ignore[union-attr]  # as above
        scope[f"usual_{name}"] = usual if write is None else write(usual)
        return [get, f"    it = {said}", f"    if it != usual_{name}: made[{name!r}] = it"]
    if default is None:
        return [get, f"    if it is not None: {put}"]
    scope[f"usual_{name}"], scope[f"class_{name}"] = default, default.__class__
    if isinstance(default, tuple | bool):
        return [get, f"    if it != usual_{name}: {put}"]
    return [get, f"    if it != usual_{name} or it.__class__ is not class_{name}: {put}"]


# --- where the class is to be told ---------------------------------------------------------------------------------


def _writer_of_one(shape: OneOf) -> Callable[[Any], Any]:
    writers: dict[type, Writer] = {}
    for member in shape.members:
        if isinstance(member, Record):
            writers[member.cls] = _tagging(member)
        elif isinstance(member, Scalar):
            writers[member.kind] = writer_of(member)

    def write(value: Any) -> Any:
        inner = writers.get(value.__class__, plain)
        return value if inner is None else inner(value)

    return write


def _tagging(record: Record) -> Callable[[Any], Any]:
    inner = _writer_of_record(record)

    def write(value: Any) -> Any:
        made = inner(value)
        return {TYPE_KEY: record.name, **made} if isinstance(made, dict) else made

    return write


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
    write = (
        _tagging(shape) if tagged and isinstance(shape, Record) and TYPE_KEY not in shape.fields else writer_of(shape)
    )
    return value if write is None else write(value)


def _key(key: Any) -> str:
    if not isinstance(key, str):
        raise TypeError(f"the keys of an object are texts, not {type(key).__name__}")
    return key


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


def _spelled(value: Any) -> Any:
    """Return the plain data of a value that somebody wants to see for itself."""
    if value.__class__ in ROWS:
        return object_writer(record_of(value.__class__))(value)
    return plain(value, tagged=False)
