"""JSON for every value of the library: one cattrs converter, lossless both ways.

What a value is, its JSON says, field by field under the same names; a field at its default is left out. On top
of that:

* an enumeration member is its value (``"at_least"``), a :class:`datetime.date` its ISO form;
* an ``int`` is a JSON number, a :class:`~decimal.Decimal` a string (``"12.5"``): JSON numbers round;
* where a field takes values of several classes, the object says which: ``{"type": "Period", …}``.

Reading is strict: an unknown key, a key given twice, a number where a text is wanted, ``NaN``: all are faults,
and all of them are told at once, each with its path.
"""

from __future__ import annotations

import datetime as dt
import enum
import json
import sys
import types
import typing
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, TypeVar

import attrs
from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from ..arguments import guarded
from ..errors import DataError, Fault, TdcError

T = TypeVar("T")

#: The key that names the class where several are possible.
TYPE_KEY = "type"


@guarded
def to_json(value: object, *, indent: int | None = None) -> str:
    """Write a value of this library, or a tuple of such values, as JSON.

    Arguments:
        value: any public value (a :class:`~tdc_programme.Programme`, a :class:`~tdc_programme.Citation` …).
        indent: spaces a level, or None for one line.

    Raises:
        TypeError: ``value`` holds something that is not of this library and has no JSON form.
        DataError: it holds a number longer than Python writes (4,300 digits).

    >>> from tdc_programme import Quantity, Per
    >>> to_json(Quantity(19, "sản phẩm", per=(Per(1, "tuần"),)))
    '{"amount": 19, "unit": "sản phẩm", "per": [{"amount": 1, "unit": "tuần"}]}'
    """
    plain = _converter().unstructure(value)
    try:
        return json.dumps(plain, ensure_ascii=False, indent=indent, allow_nan=False)
    except ValueError:
        most = sys.get_int_max_str_digits()
        raise DataError(
            f"not to be written as JSON: it holds a number of more than {most} digits",
            vietnamese=f"không ghi ra JSON được: có số dài hơn {most} chữ số",
        ) from None


@guarded
def from_json(text: str, type: type[T]) -> T:
    """Read a value of the class ``type`` from JSON, as :func:`to_json` wrote it.

    Arguments:
        text: the JSON.
        type: what it holds: a public class, or ``tuple[Task, ...]``.

    Raises:
        DataError: it is no JSON, or not such a value; ``faults`` tells every fault with its path.

    >>> from tdc_programme import Quantity
    >>> from_json('{"amount": 19, "unit": "bài", "per": [{"amount": "1"}], "by": "week"}', Quantity)
    Traceback (most recent call last):
    ...
    tdc_programme.errors.DataError: not a Quantity: 2 faults
      $.per[0].unit: missing
      $.by: unknown key (known: amount, unit, upper, bound, per, duration, strict, upper_strict)
    """
    try:
        data = json.loads(text, object_pairs_hook=_object, parse_constant=_refuse_constant, parse_int=_read_int)
    except json.JSONDecodeError as error:
        raise DataError(
            f"not JSON: {error.msg} (line {error.lineno}, column {error.colno})",
            vietnamese=f"không phải JSON: sai cú pháp ở dòng {error.lineno}, cột {error.colno} ({error.msg})",
        ) from None
    except RecursionError:
        raise DataError(
            "not JSON that can be read: nested too deep", vietnamese="không đọc được JSON này: lồng nhau quá sâu"
        ) from None
    try:
        return _converter().structure(data, type)
    except Exception as error:
        faults = tuple(_faults(error, "$"))
        name = getattr(type, "__name__", str(type))
        count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        raise DataError(
            f"not a {name}: {count}", vietnamese=f"không phải {name}: {len(faults)} lỗi", faults=faults
        ) from None


def make_converter() -> Converter:
    """Make a converter of your own with this library's hooks, to add yours to.

    >>> import tdc_programme as tdc
    >>> converter = make_converter()
    >>> converter.unstructure(tdc.Span(12, "tháng"))
    {'amount': 12, 'unit': 'tháng'}
    """
    converter = Converter(forbid_extra_keys=True, detailed_validation=True, omit_if_default=True)
    _register_scalars(converter)
    converter.register_structure_hook_factory(attrs.has, lambda cls: _class_reader(cls, converter))
    converter.register_unstructure_hook_factory(attrs.has, lambda cls: _class_writer(cls, converter))
    converter.register_structure_hook_factory(_is_choice, lambda union: _choice_reader(union, converter))
    converter.register_unstructure_hook_factory(_is_choice, lambda union: _choice_writer(union, converter))
    return converter


_converter = cache(make_converter)


# --- JSON's own freedoms that would lose something -------------------------------------------------------------


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, value in pairs:
        if key in made:
            raise DataError(
                f"the key {key!r} stands twice in one object", vietnamese=f"khóa {key!r} lặp lại trong một đối tượng"
            )
        made[key] = value
    return made


def _read_int(digits: str) -> int:
    try:
        return int(digits)
    except ValueError:  # more digits than sys.get_int_max_str_digits()
        raise DataError(
            f"a whole number of {len(digits)} digits: too long for JSON",
            vietnamese=f"số nguyên dài {len(digits)} chữ số: quá dài đối với JSON",
        ) from None


def _refuse_constant(name: str) -> Any:
    raise DataError(f"{name} is no JSON number", vietnamese=f"{name} không phải số trong JSON")


# --- scalars ---------------------------------------------------------------------------------------------------


def _unexpected(wanted: tuple[str, str], value: object) -> DataError:
    """Return the error that says, in English and Vietnamese, what was expected and what is there instead."""
    english, vietnamese = wanted
    return DataError(
        f"expected {english}, got {_shown(value)}", vietnamese=f"phải là {vietnamese}, không phải {_shown(value)}"
    )


def _exactly(kind: type, english: str, vietnamese: str) -> Callable[[Any, Any], Any]:
    def read(value: Any, _: Any) -> Any:
        if value.__class__ is not kind:
            raise _unexpected((english, vietnamese), value)
        return value

    return read


def _shown(value: object) -> str:
    said = json.dumps(value, ensure_ascii=False, default=repr)
    return said if len(said) <= 60 else f"{said[:57]}…"


def _read_decimal(value: Any, _: Any) -> Decimal:
    if isinstance(value, str):
        try:
            read = Decimal(value)
        except InvalidOperation:
            read = Decimal("NaN")
        if read.is_finite():
            return read
    raise _unexpected(('a decimal number as text ("12.5")', 'số thập phân ghi dạng chữ ("12.5")'), value)


def _read_date(value: Any, _: Any) -> dt.date:
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise _unexpected(('a date ("2024-11-18")', 'ngày ("2024-11-18")'), value) from None


def _read_enum(value: Any, cls: type[enum.Enum]) -> enum.Enum:
    for member in cls:
        if value == member.value and value.__class__ is not bool:
            return member
    choices = ", ".join(_shown(member.value) for member in cls)
    raise _unexpected((f"one of {choices}", f"một trong {choices}"), value)


def _register_scalars(converter: Converter) -> None:
    readers: dict[type, Callable[[Any, Any], Any]] = {
        int: _exactly(int, "a whole number", "số nguyên"),
        str: _exactly(str, "a text", "chuỗi chữ"),
        bool: _exactly(bool, "true or false", "true hoặc false"),
        Decimal: _read_decimal,
        dt.date: _read_date,
        enum.Enum: _read_enum,
        enum.StrEnum: _read_enum,  # nearer to its members than str is
        enum.IntEnum: _read_enum,
    }
    for kind, read in readers.items():
        converter.register_structure_hook(kind, read)
    converter.register_unstructure_hook(Decimal, str)
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    for kind in (enum.Enum, enum.StrEnum, enum.IntEnum):
        converter.register_unstructure_hook(kind, lambda member: member.value)


# --- classes ---------------------------------------------------------------------------------------------------


def _class_writer(cls: Any, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    return make_dict_unstructure_fn(cls, converter, _cattrs_omit_if_default=True)


def _class_reader(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    read = make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True)
    plain = typing.get_origin(cls) or cls

    def structure(data: Any, _: Any) -> Any:
        if not isinstance(data, dict):
            raise _unexpected((f"an object ({plain.__name__})", f"đối tượng {plain.__name__}"), data)
        try:
            return read(data, cls)
        except ClassValidationError as error:
            raise _with_field_faults(error, plain, data, converter) from None

    return structure


def _with_field_faults(
    error: ClassValidationError, cls: Any, data: dict[str, Any], converter: Converter
) -> ClassValidationError:
    """Say which fields their own validators refuse.

    A class's constructor stops at the first one and does not say its path, so ask every validator by itself.
    """
    if not any(_refused_by_constructor(e) for e in error.exceptions):
        return error
    refused: list[Exception] = []
    blank = object.__new__(cls)  # validators name its class
    for a in attrs.fields(attrs.resolve_types(cls)):
        if a.validator is None or a.name not in data:
            continue
        try:
            a.validator(blank, a, converter.structure(data[a.name], a.type))
        except Exception as fault:
            fault.__notes__ = [AttributeValidationNote(f"{cls.__name__}.{a.name}", a.name, a.type)]
            refused.append(fault)
    return ClassValidationError(error.message, refused, cls) if refused else error


def _refused_by_constructor(error: Exception) -> bool:
    return not isinstance(error, ForbiddenExtraKeysError) and not _notes(error, AttributeValidationNote)


# --- fields that take several classes --------------------------------------------------------------------------


def _members(union: Any) -> tuple[Any, ...]:
    return tuple(member for member in typing.get_args(union) if member is not types.NoneType)


def _is_choice(kind: Any) -> bool:
    return typing.get_origin(kind) in (typing.Union, types.UnionType) and len(_members(kind)) > 1


def _choice_reader(union: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    members = _members(union)
    may_be_none = len(members) < len(typing.get_args(union))
    classes = {member.__name__: member for member in members if attrs.has(member)}
    # Of the scalars each has a JSON form of its own: a number is an int, a text is the other one.
    number = next((m for m in members if m is int), None)
    worded = next((m for m in members if m is not int and not attrs.has(m)), None)

    def structure(data: Any, _: Any) -> Any:
        if data is None and may_be_none:
            return None
        if isinstance(data, dict) and data.get(TYPE_KEY) in classes:
            rest = {key: value for key, value in data.items() if key != TYPE_KEY}
            return converter.structure(rest, classes[data[TYPE_KEY]])
        if number is not None and data.__class__ is int:
            return data
        if worded is not None and isinstance(data, str):
            return converter.structure(data, worded)
        names = [member.__name__ for member in members]
        english = " or ".join(names) + (f' (an object with "{TYPE_KEY}")' if classes else "")
        vietnamese = " hoặc ".join(names) + (f' (đối tượng có "{TYPE_KEY}")' if classes else "")
        raise _unexpected((english, vietnamese), data)

    return structure


def _choice_writer(union: Any, converter: Converter) -> Callable[[Any], Any]:
    def unstructure(value: Any) -> Any:
        written = converter.unstructure(value)
        return {TYPE_KEY: type(value).__name__, **written} if attrs.has(type(value)) else written

    return unstructure


# --- faults ----------------------------------------------------------------------------------------------------

_Note = TypeVar("_Note", AttributeValidationNote, IterableValidationNote)


def _notes(error: BaseException, kind: type[_Note]) -> list[_Note]:
    return [note for note in getattr(error, "__notes__", ()) if isinstance(note, kind)]


def _faults(error: BaseException, path: str) -> Iterator[Fault]:
    """Walk cattrs' tree of errors: each leaf is a fault, each note on the way a step of its path."""
    for attribute in _notes(error, AttributeValidationNote):
        path = f"{path}.{attribute.name}"
    for item in _notes(error, IterableValidationNote):
        path = f"{path}[{item.index}]"
    if isinstance(error, ClassValidationError | IterableValidationError):
        for inner in error.exceptions:
            yield from _faults(inner, path)
    elif isinstance(error, ForbiddenExtraKeysError):
        known = ", ".join(_field_names(error.cl))
        for key in sorted(error.extra_fields):
            yield Fault(f"{path}.{key}", f"unknown key (known: {known})", f"không có khóa này: các khóa là {known}")
    elif isinstance(error, KeyError):
        yield Fault(path, "missing", "thiếu")
    else:
        reason = str(error.args[0]) if error.args else type(error).__name__
        yield Fault(path, reason, error.vietnamese if isinstance(error, TdcError) else None)


def _field_names(cls: Any) -> Iterable[str]:
    return (a.name for a in attrs.fields(typing.get_origin(cls) or cls))
