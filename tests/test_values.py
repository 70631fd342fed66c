"""Field checks: the error names the field, the value and the rule."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import field, frozen
from attrs.validators import and_

from tdc_programme import DataError, QuantityError
from tdc_programme.tables import load_table
from tdc_programme.values import (
    FieldLimits,
    choice,
    doubt_of,
    each,
    in_range,
    is_a,
    limits_of,
    number,
    optional,
    string,
    whole,
)


@frozen(kw_only=True)
class Sample:
    kind: int | str = field(default=0, validator=is_a(int, str))
    flag: bool = field(default=False, validator=is_a(bool))
    words: str = field(default="x", validator=string())
    maybe_blank: str = field(default="", validator=string(blank=True))
    months: int = field(default=1, validator=whole(1, 36, unit="months"))
    amount: int | Decimal = field(default=0, validator=number(0, error=QuantityError))
    least: int = field(default=5, validator=in_range(5))
    most: int = field(default=5, validator=in_range(None, 5))
    free: int = field(default=5, validator=in_range(None))
    parts: tuple[int, ...] = field(default=(), validator=each(whole(1)))
    note: str | None = field(default=None, validator=optional(string()))


def test_what_keeps_the_rules_passes() -> None:
    Sample(kind="a", flag=True, words="b", months=36, amount=Decimal("0.5"), parts=(1, 2), note="c")


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("kind", 1.5, "Sample.kind: expected int or str, got float 1.5"),
        ("kind", True, "Sample.kind: expected int or str, got bool True"),
        ("flag", 1, "Sample.flag: expected bool, got int 1"),
        ("words", None, "Sample.words: expected str, got NoneType None"),
        ("months", "3", "Sample.months: expected int, got str '3'"),
        ("amount", 1.5, "Sample.amount: expected int or Decimal, got float 1.5"),
        ("parts", [1], "Sample.parts: expected tuple, got list [1]"),
        ("parts", ("a",), "Sample.parts: expected int, got str 'a'"),
        ("note", 3, "Sample.note: expected str, got int 3"),
    ],
)
def test_a_wrong_type_is_a_type_error(name: str, value: object, said: str) -> None:
    with pytest.raises(TypeError) as caught:
        Sample(**{name: value})  # type: ignore[arg-type]  # the wrong type is the point
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("words", " \n", "Sample.words: ' \\n' is blank (a text is wanted)"),
        ("months", 0, "Sample.months: 0 is out of range (months, 1–36)"),
        ("months", 37, "Sample.months: 37 is out of range (months, 1–36)"),
        ("least", 4, "Sample.least: 4 is out of range (5 or more)"),
        ("most", 6, "Sample.most: 6 is out of range (5 or less)"),
        ("parts", (1, 0), "Sample.parts: 0 is out of range (1 or more)"),
        ("note", "", "Sample.note: '' is blank (a text is wanted)"),
    ],
)
def test_a_wrong_value_is_an_error_of_ours(name: str, value: object, said: str) -> None:
    with pytest.raises(DataError) as caught:
        Sample(**{name: value})  # type: ignore[arg-type]  # each value has its field's type
    assert str(caught.value) == said
    assert caught.value.in_language("vi").startswith(f"Sample.{name}: ")
    assert caught.value.vietnamese not in (None, said)


@pytest.mark.parametrize("value", [-1, Decimal("-0.1"), Decimal("NaN"), Decimal("Infinity")])
def test_a_field_raises_the_error_of_its_subject(value: int | Decimal) -> None:
    with pytest.raises(QuantityError) as caught:
        Sample(amount=value)
    assert caught.value.vietnamese is not None


def test_tables_are_read_from_the_package() -> None:
    assert isinstance(load_table("law", "kinds"), dict | list)
    assert isinstance(load_table("", "programme_1322"), dict)


@pytest.mark.parametrize(
    ("validator", "limits"),
    [
        (whole(1, 12), FieldLimits(1, 12)),
        (optional(whole(1)), FieldLimits(1)),
        (each(string()), FieldLimits(is_filled=True)),
        (optional(each(string(blank=True))), FieldLimits()),
        (number(0), FieldLimits(0)),
        (choice("a", "b"), FieldLimits(choices=("a", "b"))),
        (is_a(int), FieldLimits()),
        (None, FieldLimits()),
        (and_(string(), lambda *_: None), FieldLimits(is_filled=True)),
    ],
)
def test_what_a_validator_demands_can_be_asked_for(validator: Any, limits: FieldLimits) -> None:
    assert limits_of(validator) == limits


def test_of_limits_that_are_no_whole_numbers_nothing_is_said_in_code() -> None:
    assert doubt_of(in_range(Decimal("0.5"), None)) is None
    assert doubt_of(in_range(0, 5)) == "it < 0 or it > 5"
