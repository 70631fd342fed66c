"""Every public function, method and type, each argument in turn with types that its annotation does not allow."""

from __future__ import annotations

import collections.abc as abc
import datetime as dt
import enum
import inspect
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import hypothesis
import pytest

import tdc_programme as tdc
from tdc_programme.strategies.registry import STRATEGIES

WRONG: tuple[object, ...] = (None, 5, "x", [], object())
#: What the messages of Python and of inner functions say, which do not tell what to give.
INNER = ("has no attribute", "unexpected keyword", "not supported", "not iterable", "not subscriptable", "positional")

#: Readers make thousands of these for a text, and of numbers that they have counted themselves.
INNERMOST = {"Found", "View.span", "View.offset", "View.found"}

DAY = dt.date(2024, 11, 20)
OUTLINE = tdc.outline("Điều 1. Phạm vi")
RIGHT = {
    "agency": {"code": "BKHCN"},
    "document_kind": {"name": "Thông tư"},
    "province": {"name": "Huế"},
    "region_of": {"place": "Tây Nguyên"},
    "product_kind": {"unit": "bài báo"},
    "rule": {"code": "XYZ001"},
}


@cache
def drawn(kind: type) -> Any:
    """Return some value of a public type."""
    values: list[object] = []
    if kind is tdc.Outline:
        return OUTLINE

    @hypothesis.settings(max_examples=1, database=None, suppress_health_check=list(hypothesis.HealthCheck))
    @hypothesis.given(STRATEGIES[kind]())
    def draw(value: object) -> None:
        values.append(value)

    draw()
    return values[0]


def allows(hint: Any, value: object) -> bool:
    """Say whether a value is of an annotated type."""
    kind, inner = typing.get_origin(hint) or hint, typing.get_args(hint)
    if hint in (object, Any) or isinstance(hint, typing.TypeVar):
        return True
    if kind in (typing.Union, types.UnionType):
        return any(allows(one, value) for one in inner)
    if kind is typing.Literal:
        return type(value) in map(type, inner)
    if kind in (abc.Iterable, abc.Collection, abc.Sequence) and isinstance(value, str):
        return False
    return isinstance(value, kind)


def right(hint: Any) -> Any:
    """Return a value of an annotated type."""
    kind, inner = typing.get_origin(hint) or hint, typing.get_args(hint)
    if kind in (typing.Union, types.UnionType):
        return right(inner[0])
    if kind is typing.Literal:
        return inner[0]
    if kind in STRATEGIES:
        return drawn(kind)
    if inspect.isclass(kind) and issubclass(kind, enum.Enum):
        return next(iter(kind))
    plain: Mapping[Any, Any] = {
        str: "5",
        int: 5,
        bool: False,
        Decimal: Decimal(5),
        bytes: b"5",
        dt.date: DAY,
        type: tdc.Span,
        tuple: (),
        abc.Iterable: [],
        abc.Sequence: [],
        abc.Collection: [],
        abc.Mapping: {},
        abc.Callable: lambda *_: ("x",),
    }
    return plain.get(kind, "x")


def doors() -> Iterator[tuple[str, Callable[..., object], type | None]]:
    """Yield the name of each public function, method and type, what to call, and the class whose value it wants."""
    for name in tdc.__all__:
        thing = getattr(tdc, name)
        if inspect.isfunction(thing):
            yield name, thing, None
        if not inspect.isclass(thing) or issubclass(thing, enum.Enum | BaseException):
            continue
        if attrs.has(thing):
            yield name, thing, None
        for method, function in vars(thing).items():
            if method.startswith("_"):
                continue
            if isinstance(function, staticmethod | classmethod):
                yield f"{name}.{method}", getattr(thing, method), None
            elif inspect.isfunction(function):
                yield f"{name}.{method}", function, thing


def hints_of(function: Any) -> Mapping[str, Any]:
    if attrs.has(function):
        return {field.name: field.type for field in attrs.fields(attrs.resolve_types(function))}
    return typing.get_type_hints(function)


DOORS = {name: (function, owner) for name, function, owner in doors() if name not in INNERMOST}


@pytest.mark.parametrize("name", DOORS)
def test_a_wrong_type_is_told_at_the_door(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    function, owner = DOORS[name]
    hints, short = hints_of(function), name.rpartition(".")[2]
    asked = [p for p in inspect.signature(function).parameters.values() if p.name in hints]
    fixed = [p for p in asked if p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]
    given = {
        p.name: RIGHT.get(name, {}).get(p.name, None) or right(hints[p.name]) for p in fixed if p.default is p.empty
    }
    me = [] if owner is None else [drawn(owner)]
    for parameter in fixed:
        for wrong in WRONG:
            if allows(hints[parameter.name], wrong):
                continue
            with pytest.raises((TypeError, tdc.TdcError)) as caught:
                _call(function, me, {**given, parameter.name: wrong})
            said = str(caught.value)
            assert short.lower() in said.lower() or parameter.name in said, said
            assert not any(inner in said for inner in INNER), said


def _call(function: Callable[..., object], me: list[object], given: Mapping[str, object]) -> None:
    answer = function(*me, **given)
    if isinstance(answer, abc.Iterator):
        next(answer, None)


def test_doors_are_many() -> None:
    assert len(DOORS) > 150
