"""Values of ours in models of pydantic: taken as they are or as JSON, written as JSON, refused with places."""

from __future__ import annotations

import json
import subprocess
import sys
import typing
from typing import Annotated, Any, Literal

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme.exchange.json_form.schemas import definitions_of
from tdc_programme.storable import Storable
from tdc_programme.strategies.registry import STRATEGIES

from .json_form.common import read_as, same

pytest.importorskip("pydantic")
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError  # after it is known to be there

some = settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)

STORED = list(STRATEGIES)


class Plan(BaseModel):
    tasks: tuple[tdc.Task, ...]
    found: tdc.Found[tdc.WrittenDate] | None = None
    by_name: dict[str, tdc.Quantity] = {}
    either: Annotated[tdc.Quantity | tdc.Span | None, Storable] = None


def errors_of(make: typing.Callable[[], object]) -> dict[tuple[int | str, ...], str]:
    with pytest.raises(ValidationError) as caught:
        make()
    return {error["loc"]: error["msg"] for error in caught.value.errors()}


def test_every_public_value_is_storable() -> None:
    """Those who add a class give it this base; its Vietnamese terms stand in ``exchange/data/json_terms.json``."""
    assert [kind.__name__ for kind in STORED if not issubclass(kind, Storable)] == []


class TestEveryValue:
    @some
    @given(st.data())
    def test_is_kept_as_it_is_and_goes_through_json(self, data: st.DataObject) -> None:
        kind = data.draw(st.sampled_from(STORED))
        adapter = TypeAdapter(read_as(kind))
        value = data.draw(STRATEGIES[kind]())
        assert adapter.validate_python(value) is value
        assert adapter.dump_python(value) is value
        written = adapter.dump_python(value, mode="json")
        assert same(adapter.validate_python(written), value)
        assert same(adapter.validate_json(adapter.dump_json(value)), value)
        assert same(tdc.from_json(json.dumps(written), read_as(kind)), value)

    def test_in_collections_and_beside_none(self) -> None:
        plan = Plan(
            tasks=tdc.programme_1322().tasks,
            found=tdc.Found(0, 8, "năm 2024", tdc.WrittenDate(2024)),
            by_name={"bài": tdc.Quantity(19, "bài")},
            either=tdc.Span(12, "tháng"),
        )
        assert Plan.model_validate_json(plan.model_dump_json()) == plan
        assert plan.model_dump(mode="json")["either"] == {"type": "Span", "amount": 12, "unit": "tháng"}
        assert plan.model_dump()["by_name"] == {"bài": tdc.Quantity(19, "bài")}

    def test_subclasses_and_filled_classes(self) -> None:
        adapter = TypeAdapter(tdc.Found[tdc.WrittenDate])
        found = tdc.Found(0, 1, "a", tdc.WrittenDate(2024))
        assert adapter.validate_python(found) is found
        assert "Found" in errors_of(lambda: adapter.validate_python(tdc.Found(0, 1, "a", 3)))[()]

    def test_a_tuple_of_several(self) -> None:
        adapter = TypeAdapter(Annotated[tuple[tdc.Quantity | tdc.Span, ...], Storable])
        values = (tdc.Span(1, "tháng"), tdc.Quantity(1, "bài"))
        assert adapter.validate_python(values) is values
        assert adapter.validate_json(adapter.dump_json(values)) == values
        assert set(errors_of(lambda: adapter.validate_python((values[0], True)))) == {(0,), (1,)}


class TestFaults:
    def test_each_is_an_error_at_its_place(self) -> None:
        task = {"title": " ", "deliverables": [{"quotas": []}], "colour": "red", "hosts": [{"name": 5}]}
        told = errors_of(lambda: Plan.model_validate({"tasks": [task], "by_name": {"a": {"amount": 1}}}))
        assert told[("by_name", "a", "unit")] == "missing"
        assert told[("tasks", 0, "deliverables", 0, "text")] == "missing"
        assert told[("tasks", 0, "hosts", 0, "name")] == "expected a text, got 5"
        assert told[("tasks", 0, "colour")].startswith("unknown key (known: number, title,")

    def test_it_is_said_in_vietnamese_too_and_shows_what_stands_there(self) -> None:
        with pytest.raises(ValidationError) as caught:
            TypeAdapter(tdc.Span).validate_python({"amount": 0.5, "unit": "tháng", "x": 1})
        told = {error["loc"]: error for error in caught.value.errors()}
        assert told[("amount",)]["input"] == 0.5
        assert told[("x",)]["ctx"]["vietnamese"] == "không có khóa này: các khóa là amount, unit"
        assert {error["type"] for error in told.values()} == {"tdc_programme"}

    @pytest.mark.parametrize("wrong", [5, None, "x", [], {}, 2.5, object()])
    def test_what_is_no_value_is_refused(self, wrong: object) -> None:
        assert errors_of(lambda: TypeAdapter(tdc.Task).validate_python(wrong))

    @some
    @given(
        st.sampled_from(STORED),
        st.recursive(st.none() | st.integers() | st.text(), lambda s: st.lists(s) | st.dictionaries(st.text(), s)),
    )
    def test_nothing_else_is_raised(self, kind: type, data: object) -> None:
        try:
            made = TypeAdapter(read_as(kind)).validate_python(data)
        except ValidationError:
            return
        assert isinstance(made, kind)

    def test_where_pydantic_is_strict_values_alone_are_taken_in_python(self) -> None:
        class Strict(BaseModel):
            model_config = ConfigDict(strict=True)
            span: tdc.Span

        span = tdc.Span(12, "tháng")
        assert Strict(span=span).span is span
        assert Strict.model_validate_json('{"span": {"amount": 12, "unit": "tháng"}}').span == span
        told = errors_of(lambda: Strict.model_validate({"span": {"amount": 12, "unit": "tháng"}}))
        assert told == {("span",): "expected Span, got dict"}

    def test_keys_of_any_kind_have_places(self) -> None:
        odd = {"name": "Lê Văn A", 'a "key"': 1, "x" * 99: 2, "a.b[0]": 3}
        told = errors_of(lambda: TypeAdapter(tdc.Organisation).validate_python(odd))
        assert [loc[0] for loc in told if len(str(loc[0])) < 50] == ['a "key"', "a.b[0]"]
        assert len(told) == 3

    def test_what_is_nested_too_deep_is_refused_as_a_whole(self) -> None:
        node: dict[str, Any] = {}
        for _ in range(5000):
            node = {"children": [node]}
        assert "too deep" in errors_of(lambda: TypeAdapter(tdc.Node).validate_python(node))[()]

    def test_what_got_in_unchecked_is_not_written(self) -> None:
        with pytest.warns(UserWarning, match="expected Span, got int"):
            TypeAdapter(tdc.Span).dump_json(3)  # type: ignore[arg-type]  # wrong on purpose


class TestSchemas:
    @pytest.mark.parametrize("kind", STORED, ids=lambda kind: kind.__name__)
    def test_they_are_ours(self, kind: type) -> None:
        modes: tuple[Literal["validation", "serialization"], ...] = ("validation", "serialization")
        for mode in modes:
            held: Any = tuple[read_as(kind), ...]  # type: ignore[misc]  # no type that a checker knows
            schema = TypeAdapter(held).json_schema(mode=mode)
            assert schema.get("$defs", {}) == definitions_of([read_as(kind)])

    def test_in_a_model_each_class_is_defined_once(self) -> None:
        schema = Plan.model_json_schema()
        assert schema["properties"]["tasks"]["items"] == {"$ref": "#/$defs/Task"}
        assert schema["properties"]["by_name"]["additionalProperties"] == {"$ref": "#/$defs/Quantity"}
        tagged = [{"$ref": "#/$defs/TaggedQuantity"}, {"$ref": "#/$defs/TaggedSpan"}, {"type": "null"}]
        assert schema["properties"]["either"]["anyOf"] == tagged
        jsonschema.Draft202012Validator.check_schema(schema)
        plan = Plan(tasks=tdc.programme_1322().tasks, either=tdc.Span(1, "tháng"))
        assert jsonschema.Draft202012Validator(schema).is_valid(plan.model_dump(mode="json", exclude_unset=True))


def test_a_union_is_written_by_the_member_that_it_holds() -> None:
    adapter = TypeAdapter(tdc.Quantity | tdc.Organisation | str)
    assert adapter.dump_python(tdc.Organisation("Viện"), mode="json") == {"name": "Viện"}
    assert adapter.dump_python("x", mode="json") == "x"


def test_pydantic_is_not_imported_before_it_asks() -> None:
    code = "import sys, tdc_programme as t; t.Task, t.to_json(t.Span(1, 'tháng')); print('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "False\n"
