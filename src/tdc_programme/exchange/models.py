"""Values of this library in models of pydantic, hence in what FastAPI takes and answers.

Only pydantic loads this module, when it meets one of our classes in a model: see :class:`~..storable.Storable`.
A value is taken as it is, or in the form of :func:`~.convert.to_json`; every fault is one of pydantic's own errors,
at its place in the model. The schema of a model refers to ours, a definition a class.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any
from zlib import crc32

import attrs
from pydantic_core import (
    CoreSchema,
    InitErrorDetails,
    PydanticCustomError,
    PydanticSerializationUnexpectedValue,
    ValidationError,
)
from pydantic_core import core_schema as core

from ..errors import DataError, Fault
from ..text.patterns import Pattern
from .convert import read_plain, write_plain
from .json_form.schemas import HERE, Definitions
from .json_form.shapes import shape_of

#: The type of our errors among pydantic's.
_ERROR = "tdc_programme"
#: Where a core schema has what describes it.
_DESCRIBES = "pydantic_js_annotation_functions"

#: The steps of a path: ``.tasks``, ``[0]``, ``["a key"]``.
_STEP = Pattern.plain(
    r'\.(\w+)|\[(\d+|"(?:[^"\\]|\\.)*"?)', yes=("⟦.tasks⟧[0]", "⟦[0⟧].title", '⟦["a \\" key"⟧].title')
)


def pydantic_schema(kind: Any) -> CoreSchema:
    """Return how pydantic validates, writes and describes a value of ``kind``: a class, or what takes several."""

    def write(value: Any) -> Any:
        if not _is(value, kind):
            raise PydanticSerializationUnexpectedValue(f"expected {_named(kind)}, got {type(value).__name__}")
        return write_plain(value, kind)

    as_json = core.no_info_plain_validator_function(_reader(kind))
    return core.lax_or_strict_schema(
        as_json,
        core.json_or_python_schema(as_json, core.no_info_plain_validator_function(_keeper(kind))),
        serialization=core.plain_serializer_function_ser_schema(write, when_used="json"),
        metadata={_DESCRIBES: [lambda _, handler: _described(kind, handler)]},
    )


# --- schemas -------------------------------------------------------------------------------------------------------


@cache
def _schema_of(kind: Any) -> tuple[Any, Mapping[str, Any], Mapping[str, str]]:
    """Return the schema of a type, the definitions that it refers to, and what pydantic knows each of these by."""
    definitions = Definitions()
    schema, made = definitions.of(shape_of(kind)), definitions.made
    # What two classes of one name say differs, and pydantic tells them apart by what stands behind the colon.
    names = {name: f"{_ERROR}.{name}:{crc32(json.dumps(one).encode())}" for name, one in made.items()}
    return schema, made, {HERE + name: known for name, known in names.items()}


def _described(kind: Any, handler: Callable[[CoreSchema], Any]) -> Any:
    """Return the schema of a type, whose definitions pydantic puts where it has those of models."""
    schema, definitions, names = _schema_of(kind)
    defined: list[CoreSchema] = [
        core.any_schema(ref=names[HERE + name], metadata={_DESCRIBES: [_describer(one, names)]})
        for name, one in definitions.items()
    ]
    handler(core.definitions_schema(core.any_schema(), defined))
    return _referring(schema, names, handler)


def _describer(schema: Any, names: Mapping[str, str]) -> Callable[[CoreSchema, Callable[[CoreSchema], Any]], Any]:
    return lambda _, handler: _referring(schema, names, handler)


def _referring(schema: Any, names: Mapping[str, str], handler: Callable[[CoreSchema], Any]) -> Any:
    """Return a schema that refers to definitions by the names that pydantic gives them."""
    if isinstance(schema, list):
        return [_referring(one, names, handler) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: _referring(one, names, handler) for key, one in schema.items() if key != "$ref"}
    return made if "$ref" not in schema else made | handler(core.definition_reference_schema(names[schema["$ref"]]))


# --- validation ----------------------------------------------------------------------------------------------------


def _reader(kind: Any) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if _is(value, kind):
            return value
        try:
            return read_plain(value, kind)
        except DataError as error:
            raise _validation_error(kind, value, error.faults or [Fault("$", error.reason, error.vietnamese)]) from None

    return read


def _keeper(kind: Any) -> Callable[[Any], Any]:
    """Return what takes values only: pydantic's strict mode."""

    def keep(value: Any) -> Any:
        if _is(value, kind):
            return value
        wanted, got = _named(kind), type(value).__name__
        fault = Fault("$", f"expected {wanted}, got {got}", f"phải là {wanted}, không phải {got}")
        raise _validation_error(kind, value, [fault])

    return keep


def _validation_error(kind: Any, value: Any, faults: Iterable[Fault]) -> ValidationError:
    lines = []
    for fault in faults:
        steps = tuple(_step(key, index) for key, index in _STEP.findall(fault.path))
        said = PydanticCustomError(_ERROR, "{reason}", {"reason": fault.reason, "vietnamese": fault.vietnamese})
        lines.append(InitErrorDetails(type=said, loc=steps, input=_part(value, steps)))
    return ValidationError.from_exception_data(_named(kind), lines)


def _step(key: str, index: str) -> int | str:
    if key or index.isdecimal():
        return key or int(index)
    try:
        return str(json.loads(index))
    except ValueError:  # a long key, which faults quote in part
        return index


def _part(value: Any, steps: tuple[int | str, ...]) -> Any:
    """Return what stands at a place of the data; of what is missing, the object that misses it."""
    for step in steps:
        try:
            value = value[step]
        except (LookupError, TypeError):
            break
    return value


def _is(value: object, kind: Any) -> bool:
    """Whether a value is of a type, which may be a union, a tuple of many, or ``Found[Citation]``."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return any(_is(value, one) for one in inner)
    if origin is tuple:
        kinds = inner[:1] * len(value) if isinstance(value, tuple) and inner[1:] == (...,) else inner
        return isinstance(value, tuple) and len(value) == len(kinds) and all(map(_is, value, kinds))
    if origin is None:
        return isinstance(value, kind or types.NoneType) and not (kind is int and isinstance(value, bool))
    if not isinstance(value, origin):
        return False
    open_to = dict(zip(origin.__parameters__, inner))
    return all(_is(getattr(value, a.name), open_to[a.type]) for a in attrs.fields(origin) if a.type in open_to)


def _named(kind: Any) -> str:
    return kind.__name__ if isinstance(kind, type) else str(kind)
