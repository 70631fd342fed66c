"""Our hooks on the converters of others: what is theirs stays theirs."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

import attrs
import cattrs
import pytest
from cattrs.preconf import json as preconf_json
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme.exchange import configure_converter
from tdc_programme.exchange.convert import make_converter
from tdc_programme.strategies.registry import STRATEGIES

#: A union, which cattrs takes as a type and type checkers do not.
EITHER: Any = tdc.Quantity | int

some = settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)


@attrs.frozen
class Entry:
    received: dt.date
    tasks: tuple[tdc.Task, ...] = ()
    due: tdc.Quantity | tdc.Span | None = None
    bound: tdc.Bound = tdc.Bound.EXACT
    found: tdc.Found[tdc.WrittenDate] | None = None
    named: tdc.Quantity | int | None = None


ENTRY = Entry(
    dt.date(2024, 11, 18),
    tdc.programme_1322().tasks,
    tdc.Span(12, "tháng"),
    tdc.Bound.AT_LEAST,
    tdc.Found(0, 8, "năm 2024", tdc.WrittenDate(2024)),
    3,
)


def theirs(**options: Any) -> cattrs.Converter:
    """Make a converter that has a form of its own for days."""
    converter = cattrs.Converter(**options)
    converter.register_unstructure_hook(dt.date, lambda day: f"{day:%d/%m/%Y}")
    converter.register_structure_hook(dt.date, lambda text, _: dt.datetime.strptime(text, "%d/%m/%Y").date())
    return converter


@pytest.mark.parametrize("detailed", [True, False])
def test_their_classes_hold_ours_and_keep_their_own_form(detailed: bool) -> None:
    converter = theirs(detailed_validation=detailed)
    configure_converter(converter)
    written = converter.unstructure(ENTRY)
    assert written["received"] == "18/11/2024"
    assert written["due"]["type"] == "Span"
    assert written["bound"] == "at_least"
    assert converter.structure(written, Entry) == ENTRY


def test_hooks_that_were_there_before_are_found_again() -> None:
    converter = theirs()
    converter.unstructure(dt.date(2024, 1, 1))  # it remembers what it has once found
    with pytest.raises(cattrs.errors.StructureHandlerNotFoundError):
        converter.structure({}, EITHER)
    configure_converter(converter)
    assert converter.structure(3, EITHER) == 3


@some
@given(st.data())
def test_every_value_has_the_form_of_ours(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from([kind for kind in STRATEGIES if attrs.has(kind)]))
    value = data.draw(STRATEGIES[kind]())
    converter = theirs()
    configure_converter(converter)
    assert converter.unstructure(value) == make_converter().unstructure(value)


def test_on_the_ready_made_converters_of_cattrs() -> None:
    converter = preconf_json.make_converter()
    configure_converter(converter)
    assert converter.loads(converter.dumps(ENTRY), Entry) == ENTRY


def test_a_hook_of_theirs_for_one_of_our_classes_goes_first() -> None:
    @attrs.frozen
    class Dated:
        on: tdc.WrittenDate

    converter = theirs()
    converter.register_unstructure_hook(tdc.WrittenDate, str)
    configure_converter(converter)
    assert converter.unstructure(Dated(tdc.WrittenDate(2024))) == {"on": str(tdc.WrittenDate(2024))}


def test_what_is_wrong_is_told_with_its_place() -> None:
    converter = theirs()
    configure_converter(converter)
    written = converter.unstructure(ENTRY)
    written["due"] = {"type": "Span", "amount": "x", "unit": "tháng"}
    with pytest.raises(cattrs.errors.ClassValidationError) as caught:
        converter.structure(written, Entry)
    assert any("due" in line for line in cattrs.transform_error(caught.value))


def test_unions_of_theirs_are_not_ours() -> None:
    @attrs.frozen
    class Mine:
        only_here: int

    ours_or_mine: Any = Mine | tdc.Quantity | str
    mine: Any = Mine | None
    ours: Any = tdc.Quantity | None
    converter = theirs()
    configure_converter(converter)
    assert converter.structure({"only_here": 1}, mine) == Mine(1)
    assert converter.structure({"amount": 1, "unit": "bài"}, ours) == tdc.Quantity(1, "bài")
    with pytest.raises(cattrs.errors.StructureHandlerNotFoundError):
        converter.structure({"only_here": 1}, ours_or_mine)


def test_types_that_are_no_classes_stay_theirs() -> None:
    converter = theirs()
    configure_converter(converter)
    assert converter.structure(["01/02/2024"], list[dt.date]) == [dt.date(2024, 2, 1)]
    literal: Any = Literal["a"]
    assert converter.structure("a", literal) == "a"


def test_what_is_no_converter() -> None:
    with pytest.raises(TypeError, match="takes a Converter"):
        configure_converter({})  # type: ignore[arg-type]  # wrong on purpose
