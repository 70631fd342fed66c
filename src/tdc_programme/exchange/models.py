"""Values of this library in models of pydantic, hence in what FastAPI takes and answers.

Only pydantic loads this module, when it meets one of our classes in a model: see :class:`~..storable.Storable`.
A value is taken as it is, or in the form of :func:`~.convert.to_json`; every fault is one of pydantic's own errors,
at its place in the model.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from typing import Any

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

#: The type of our errors among pydantic's.
_ERROR = "tdc_programme"

#: The steps of a path: ``.tasks``, ``[0]``, ``["a key"]``.
_STEP = Pattern.plain(
    r"\.([^.\[]+)|\[(\d+)\]|\[(.{0,60}?)\](?=[.\[]|$)", yes=("⟦.tasks⟧[0]", "⟦[0]⟧.title", '⟦["a key"]⟧[0]')
)


def pydantic_schema(kind: Any) -> CoreSchema:
    """Return how pydantic validates and writes a value of ``kind``: a class, or what takes several."""

    def write(value: Any) -> Any:
        if not _is(value, kind):
            raise PydanticSerializationUnexpectedValue(f"expected {_named(kind)}, got {type(value).__name__}")
        return write_plain(value, kind)

    as_json = core.no_info_plain_validator_function(_reader(kind))
    return core.lax_or_strict_schema(
        as_json,
        core.json_or_python_schema(as_json, core.no_info_plain_validator_function(_keeper(kind))),
        serialization=core.plain_serializer_function_ser_schema(write, when_used="json"),
    )


def _reader(kind: Any) -> Callable[[Any], Any]:

    def read(value: Any) -> Any:
        if _is(value, kind):
            return value
        try:
            return read_plain(value, kind)
        except DataError as error:
            raise _validation_error(kind, value, error.faults) from None

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


def _validation_error(kind: Any, value: Any, faults: typing.Iterable[Fault]) -> ValidationError:
    lines = []
    for fault in faults:
        steps = tuple(int(index) if index else key or quoted for key, index, quoted in _STEP.findall(fault.path))
        said = PydanticCustomError(_ERROR, "{reason}", {"reason": fault.reason, "vietnamese": fault.vietnamese})
        lines.append(InitErrorDetails(type=said, loc=steps, input=_part(value, steps)))
    return ValidationError.from_exception_data(_named(kind), lines)


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
