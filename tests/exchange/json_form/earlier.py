"""How JSON was written before its strings: every class an object, to make such files of any value."""

from __future__ import annotations

import datetime as dt
import enum
import types
import typing
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn


def _members(union: Any) -> tuple[Any, ...]:
    return tuple(member for member in typing.get_args(union) if member is not types.NoneType)


def _is_choice(kind: Any) -> bool:
    return typing.get_origin(kind) in (typing.Union, types.UnionType) and len(_members(kind)) > 1


def _converter() -> Converter:
    converter = Converter(omit_if_default=True)
    converter.register_unstructure_hook(Decimal, str)
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    for kind in (enum.Enum, enum.StrEnum, enum.IntEnum):
        converter.register_unstructure_hook(kind, lambda member: member.value)
    converter.register_unstructure_hook_factory(
        attrs.has, lambda cls: make_dict_unstructure_fn(cls, converter, _cattrs_omit_if_default=True)
    )

    def choice_writer(_: Any) -> Callable[[Any], Any]:
        def unstructure(value: Any) -> Any:
            written = converter.unstructure(value)
            return {"type": type(value).__name__, **written} if attrs.has(type(value)) else written

        return unstructure

    converter.register_unstructure_hook_factory(_is_choice, choice_writer)
    return converter


CONVERTER = _converter()


def earlier(value: object) -> Any:
    """Return the plain data of a value as they were."""
    return CONVERTER.unstructure(value)
