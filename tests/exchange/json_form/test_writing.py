"""What is written, and what is not, of values that are not the library's everyday ones."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Literal

import attrs
import pytest

import tdc_programme as tdc
from tdc_programme import DataError, from_json, make_converter, to_json
from tdc_programme.exchange.json_form.shapes import Anything, shape_of
from tdc_programme.exchange.json_form.wording import shown, wanted
from tdc_programme.exchange.json_form.writing import writer_of
from tdc_programme.law import Agency, agencies
from tdc_programme.text import View, view
from tdc_programme.vietnamese.quantities import Bound


@attrs.frozen
class Mixed:
    """A class of somebody else, with what the library's own do not hold."""

    by_name: dict[str, tdc.Span] = attrs.field(factory=dict)
    numbers: list[int] = attrs.field(factory=list)
    amount: int | Decimal = 1
    word: Literal["a", "b"] = "a"
    bound: Bound | None = None
    rest: str = attrs.field(init=False, default="")
    agency: Agency | None = None
    which: Bound | int | None = None
    looks: Callable[[int], int] | None = attrs.field(default=None, init=False)


@pytest.mark.parametrize(
    ("value", "data"),
    [
        (Mixed(), {}),
        (Mixed(by_name={"x": tdc.Span(1, "ngày")}), {"by_name": {"x": {"amount": 1, "unit": "ngày"}}}),
        (Mixed(numbers=[1, 2], word="b"), {"numbers": [1, 2], "word": "b"}),
        (Mixed(amount=Decimal("1.00")), {"amount": "1.00"}),
        (Mixed(bound=Bound.RANGE), {"bound": "range"}),
        (Mixed(which=Bound.RANGE), {"which": "range"}),
        (Mixed(which=3), {"which": 3}),
        (Mixed(agency=tdc.agency("BKHCN")), {"agency": "BKHCN"}),
    ],
)
def test_classes_of_other_people(value: Mixed, data: dict[str, Any]) -> None:
    assert json.loads(to_json(value)) == {"schema": "tdc-programme/2", **data}
    assert repr(from_json(to_json(value), Mixed)) == repr(value)


def test_an_agency_whose_code_and_name_are_another_ones_is_an_object() -> None:
    past = next(one for one in agencies() if one.code == "BNV" and tdc.agency("BNV") != one)
    assert isinstance(json.loads(to_json(Mixed(agency=past)))["agency"], dict)
    assert from_json(to_json(Mixed(agency=past)), Mixed).agency == past


def test_a_row_that_differs_in_what_does_not_count_is_an_object() -> None:
    other = attrs.evolve(tdc.agency("BKHCN"), name_en="another")
    assert json.loads(to_json(Mixed(agency=other)))["agency"]["name_en"] == "another"


def test_plain_values_and_collections() -> None:
    assert to_json(None) == "null"
    assert to_json(True) == "true"
    assert to_json(("a", 1, Decimal("1.5"), Bound.RANGE)) == '["a",1,"1.5","range"]'
    assert to_json(((1, 2), [])) == "[[1,2],[]]"
    assert to_json({"x": tdc.Span(1, "ngày")}) == '{"x":{"amount":1,"unit":"ngày"}}'
    assert from_json(to_json(view("Huế\u00ad")), View).source == "Huế\u00ad"


@pytest.mark.parametrize("value", [{1: 2}, {1, 2}, 1.5, object(), b"x", (1.5,), tdc.Found(0, 1, "x", 1.5)])
def test_what_has_no_form(value: object) -> None:
    with pytest.raises(TypeError):
        to_json(value)


@pytest.mark.parametrize("kind", [float, set, tdc.Found, list[float], dict[int, str], complex, int | float])
def test_types_that_have_no_form(kind: Any) -> None:
    with pytest.raises(TypeError):
        from_json("{}", kind)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Decimal("NaN"), "NaN is not a finite number"),
        (tdc.Task(title="x", start=dt.datetime(2024, 1, 1)), "2024-01-01T00:00:00 is a moment where a day is wanted"),
    ],
)
def test_values_that_would_not_come_back(value: object, said: str) -> None:
    with pytest.raises(DataError, match=said) as caught:
        to_json(value)
    assert caught.value.vietnamese


def test_what_is_too_deep_to_be_written() -> None:
    deliverable = tdc.Deliverable(text="x")
    for _ in range(2000):
        deliverable = tdc.Deliverable(text="x", parts=(deliverable,))
    with pytest.raises(DataError, match="nested too deep"):
        to_json(deliverable)


def test_a_shape_that_holds_anything_is_written_by_class() -> None:
    write = writer_of(Anything())
    assert write is not None
    assert write(tdc.Span(1, "ngày"))["type"] == "Span"
    assert wanted(Anything()) == ("anything", "bất kỳ")
    assert wanted(shape_of(dict[str, int]))[0] == "an object"


def test_what_is_shown_of_a_value() -> None:
    deep: list[Any] = []
    for _ in range(5000):
        deep = [deep]
    assert shown(deep) == "list…"
    assert shown(10**5000) == "a number of about 5001 digits"
    assert shown({"a": "\ud800ế"}) == r'{"a": "\ud800\u1ebf"}'


@attrs.define
class Reading:
    """A class that has something of which this library knows no form."""

    at: tdc.WrittenDate
    kind: tdc.DocumentKind
    share: float
    on: dt.date | tdc.Period | None = None


class TestMakeConverter:
    def test_classes_that_only_cattrs_knows_hold_ours(self) -> None:
        converter = make_converter()
        value = Reading(tdc.WrittenDate(2024, 3), tdc.document_kind("Thông tư"), 0.5, dt.date(2024, 1, 1))
        data = converter.unstructure(value)
        assert data == {"at": "2024-03", "kind": "Thông tư", "share": 0.5, "on": "2024-01-01"}
        assert converter.structure(data, Reading) == value
        with pytest.raises(Exception, match="Reading"):
            converter.structure({**data, "at": "2024-13"}, Reading)
