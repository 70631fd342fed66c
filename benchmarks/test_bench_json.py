"""What JSON of a programme of 500 tasks costs (2.6 MB), beside pydantic v2 with the same classes and plain cattrs.

pydantic's models are made of our own types: the same fields, unknown ones forbidden, the same rules for texts that must
not be blank and for ranges of numbers; what our classes say of their fields together, they do not ask.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, ForwardRef, Literal, Optional, Union

import attrs
import pytest
from cattrs.preconf.json import make_converter as make_cattrs
from pytest_benchmark.fixture import BenchmarkFixture

import tdc_programme as tdc
from tdc_programme.exchange.json_form import engine
from tdc_programme.exchange.json_form.shapes import Many, Maybe, Member, OneOf, Record, Scalar, Shape, Words
from tdc_programme.values import doubt_of

pydantic = pytest.importorskip("pydantic")


def programme() -> tdc.Programme:
    """Return the programme with its two tasks, one after the other, under 500 numbers, titles and days."""
    known = tdc.programme_1322()
    tasks = [
        attrs.evolve(task, number=n + 1, title=f"{task.title} ({n + 1})", start=dt.date(2025, 1 + n % 12, 1 + n % 28))
        for n, task in ((n, known.tasks[n % 2]) for n in range(500))
    ]
    return attrs.evolve(known, tasks=tuple(tasks))


PROGRAMME = programme()
TEXT = tdc.to_json(PROGRAMME)


class Peer:
    """Models of pydantic for the classes that a type holds."""

    def __init__(self) -> None:
        self.models: dict[type, Any] = {}

    def of(self, kind: type) -> Any:
        made = self._model(Record(kind))
        names = {cls.__name__: model for cls, model in self.models.items()}
        for model in self.models.values():
            model.model_rebuild(_types_namespace=names)
        return made

    def _model(self, record: Record) -> Any:
        if record.cls not in self.models:
            self.models[record.cls] = ForwardRef(record.name)
            fields = record.fields.values()
            scope: dict[str, Any] = {field.name: field.attribute.default for field in fields if not field.is_required}
            scope["__annotations__"] = {
                field.name: _ruled(self._type(field.shape), field.attribute) for field in fields
            }
            scope["model_config"] = pydantic.ConfigDict(extra="forbid", frozen=True)
            self.models[record.cls] = type(record.name, (pydantic.BaseModel,), scope | {"__module__": __name__})
        return self.models[record.cls]

    def _type(self, shape: Shape) -> Any:
        match shape:
            case Scalar() | Member():
                return shape.kind
            case Words():
                return Literal[shape.words]
            case Maybe():
                return Optional[self._type(shape.item)]  # noqa: UP045  # it may be a forward reference
            case Many():
                return tuple[self._type(shape.item), ...]  # type: ignore[misc]  # a type that is made
            case OneOf():
                return Union[tuple(map(self._type, shape.members))]  # noqa: UP007  # as above
            case Record():
                return self._model(shape)
        raise AssertionError(shape)


def _ruled(kind: Any, attribute: attrs.Attribute[Any]) -> Any:
    """Give a field of pydantic the rule that ours has, as pydantic says it."""
    doubt = doubt_of(attribute.validator) or ""
    word = Annotated[str, pydantic.StringConstraints(pattern=r"\S")]
    if "isspace" in doubt:
        return tuple[word, ...] if doubt.startswith("it and") else Optional[word] if "None" in doubt else word  # noqa: UP045
    low, high = re.search(r"it < (-?\d+)", doubt), re.search(r"it > (-?\d+)", doubt)
    return Annotated[kind, pydantic.Field(ge=int(low[1]) if low else None, le=int(high[1]) if high else None)]


def as_objects(value: object) -> Any:
    """Return plain data of a value as pydantic's models have it: every class an object."""

    def kept(_: Any, attribute: attrs.Attribute[Any], one: Any) -> Any:
        return one.value if isinstance(one, Enum) else str(one) if isinstance(one, Decimal | dt.date) else one

    def filled(attribute: attrs.Attribute[Any], one: Any) -> bool:
        return attribute.default is attrs.NOTHING or bool(one != attribute.default)

    return attrs.asdict(value, filter=filled, value_serializer=kept)  # type: ignore[arg-type]  # all that is given is one of ours


MODEL = Peer().of(tdc.Programme)
OBJECTS = json.dumps(as_objects(PROGRAMME), ensure_ascii=False, separators=(",", ":"))
TWIN = MODEL.model_validate_json(OBJECTS)


@pytest.fixture(params=["orjson", "without orjson"])
def package(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param != "orjson":
        monkeypatch.setattr(engine, "orjson", lambda: None)
    elif engine.orjson() is None:
        pytest.skip("orjson is not installed")


@pytest.mark.benchmark(group="write 2.6 MB")
def test_write(benchmark: BenchmarkFixture, package: None) -> None:
    assert benchmark(tdc.to_json, PROGRAMME) == TEXT


@pytest.mark.benchmark(group="write 2.6 MB")
def test_write_pydantic(benchmark: BenchmarkFixture) -> None:
    assert benchmark(lambda: TWIN.model_dump_json(exclude_defaults=True))


@pytest.mark.benchmark(group="read 2.6 MB")
def test_read(benchmark: BenchmarkFixture, package: None) -> None:
    assert benchmark(tdc.from_json, TEXT, tdc.Programme) == PROGRAMME


@pytest.mark.benchmark(group="read 2.6 MB")
def test_read_pydantic(benchmark: BenchmarkFixture) -> None:
    assert benchmark(MODEL.model_validate_json, OBJECTS) == TWIN


def bare() -> Any:
    """Return cattrs' own JSON converter, told only of unions of numbers, which it cannot tell by itself."""
    converter = make_cattrs(omit_if_default=True, forbid_extra_keys=True)
    converter.register_unstructure_hook(Decimal, str)
    converter.register_structure_hook(
        int | Decimal, lambda value, _: value if value.__class__ is int else Decimal(value)
    )
    converter.register_structure_hook(
        int | Decimal | None,
        lambda value, _: value if value is None or value.__class__ is int else Decimal(value),
    )
    return converter


CATTRS = bare()


@pytest.mark.benchmark(group="write 2.6 MB")
def test_write_cattrs(benchmark: BenchmarkFixture) -> None:
    assert benchmark(lambda: CATTRS.dumps(PROGRAMME, ensure_ascii=False))


@pytest.mark.benchmark(group="read 2.6 MB")
def test_read_cattrs(benchmark: BenchmarkFixture) -> None:
    text = CATTRS.dumps(PROGRAMME, ensure_ascii=False)
    assert benchmark(CATTRS.loads, text, tdc.Programme) == PROGRAMME


def test_the_peers_hold_the_same() -> None:
    assert json.loads(TWIN.model_dump_json(exclude_defaults=True)) == json.loads(OBJECTS)
