"""Our hooks on a converter of cattrs that somebody else has made."""

from __future__ import annotations

import datetime as dt
import enum
import types
import typing
from decimal import Decimal
from typing import Any

from cattrs import Converter

from ..arguments import guarded
from ..storable import Storable
from .convert import make_converter

#: What may stand beside a value of ours in one union: each has a form of its own in JSON.
_SCALARS = (int, str, Decimal, dt.date, types.NoneType)
_US = __name__.partition(".")[0]


@guarded
def configure_converter(converter: Converter) -> None:
    """Teach a converter of cattrs the values of this library; of whatever else it reads and writes, nothing changes.

    A value of ours is read and written, with all that it holds, as :func:`to_json` does, also inside classes of your
    own; your hooks for days, numbers, unions and classes of your own stay. A hook of your own for one of our classes,
    registered by its class or after this, goes first where that class stands in yours.

    Arguments:
        converter: of :func:`cattrs.preconf`, or any other.

    >>> import datetime as dt, cattrs
    >>> import tdc_programme as tdc
    >>> converter = cattrs.Converter()
    >>> converter.register_unstructure_hook(dt.date, lambda day: f"{day:%d/%m/%Y}")
    >>> configure_converter(converter)
    >>> converter.unstructure({"received": dt.date(2024, 11, 18), "asks": tdc.Quantity(19, "bài")})
    {'received': '18/11/2024', 'asks': {'amount': 19, 'unit': 'bài'}}
    """
    ours = make_converter()
    converter.register_structure_hook_factory(_is_ours, lambda kind: ours.get_structure_hook(kind))
    converter.register_unstructure_hook_factory(_is_ours, lambda kind: ours.get_unstructure_hook(kind))


def _is_ours(kind: Any) -> bool:
    """Whether a type is one of our classes, or a union of several, beside which only scalars may stand."""
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        ours = [_is_ours(member) for member in typing.get_args(kind) if member not in _SCALARS]
        several = len([member for member in typing.get_args(kind) if member is not types.NoneType]) > 1
        return several and bool(ours) and all(ours)
    plain = typing.get_origin(kind) or kind
    if not isinstance(plain, type):
        return False
    return issubclass(plain, Storable) or (issubclass(plain, enum.Enum) and plain.__module__.partition(".")[0] == _US)
