"""What stands in a cell, and what it says: numbers and days as offices write them, and what is refused."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.tabular.cells import NoValue, as_json, figures, value_of
from tdc_programme.tabular.schemas import Column


def read(kind: str, cell: Any) -> Any:
    return value_of(Column(name="a", kind=kind, required=False, heading="A", vi="a", en="a"), cell)


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        ("amount", "1200", 1200),
        ("amount", "1.200.000", 1_200_000),
        ("amount", "1.200,5", Decimal("1200.5")),
        ("amount", "12,5", Decimal("12.5")),
        ("amount", "12.5", Decimal("12.5")),
        ("amount", "0.125", Decimal("0.125")),
        ("amount", "1234.567", Decimal("1234.567")),
        ("amount", " -3 ", -3),
        ("amount", "Sáu (06)", 6),
        ("amount", "hai mươi mốt", 21),
        ("amount", 9.95, Decimal("9.95")),
        ("amount", Decimal("1.5"), Decimal("1.5")),
        ("amount", 7, 7),
        ("whole", "06", 6),
        ("whole", 12.0, 12),
        ("flag", True, True),
        ("flag", "Có", True),
        ("flag", "FALSE", False),
        ("flag", "Không", False),
        ("day", "31/8/2025", dt.date(2025, 8, 31)),
        ("day", "2025-08-31", dt.date(2025, 8, 31)),
        ("day", "ngày 05 tháng 01 năm 2020", dt.date(2020, 1, 5)),
        ("day", dt.datetime(2025, 8, 31), dt.date(2025, 8, 31)),
        ("day", dt.date(2025, 8, 31), dt.date(2025, 8, 31)),
        ("text", "  a ", "  a "),
        ("text", 12, "12"),
        ("texts", "Viện A\n\nViện B\n", ["Viện A", "Viện B"]),
        ("texts", '["Viện A"]', ["Viện A"]),
        ("span", '{"amount": 12, "unit": "tháng"}', {"amount": 12, "unit": "tháng"}),
        ("persons", '[{"name": "Hà"}]', [{"name": "Hà", "title": None}]),
        ("amount", "   ", None),
        ("texts", None, []),
        ("day", "", None),
    ],
)
def test_what_is_read(kind: str, cell: Any, value: Any) -> None:
    assert read(kind, cell) == value


@pytest.mark.parametrize(
    ("kind", "cell", "said"),
    [
        ("amount", "1.200", "read in one way"),
        ("amount", "1,200", "read in one way"),
        ("amount", "-12.345", "read in one way"),
        ("amount", "Sáu (05)", "expected a number"),
        ("amount", "khoảng 5", "expected a number"),
        ("amount", "1e5", "expected a number"),
        ("amount", float("nan"), "expected a number"),
        ("amount", True, "expected a number"),
        ("amount", dt.date(2025, 1, 1), "expected a number"),
        ("whole", "12,5", "whole number"),
        ("whole", 1.5, "whole number"),
        ("flag", "x", "true or false"),
        ("flag", 1, "true or false"),
        ("day", "30/02/2025", "expected a day"),
        ("day", "2025-02-30", "expected a day"),
        ("day", "tháng 3/2025", "expected a day"),
        ("day", "2021-2030", "expected a day"),
        ("day", "17h00 ngày 22/03/2023", "expected a day"),
        ("day", dt.datetime(2025, 8, 31, 17), "expected a day"),
        ("day", 45000, "expected a day"),
        ("text", 1.5, "expected a text"),
        ("text", dt.date(2025, 1, 1), "expected a text"),
        ("texts", 5, "expected JSON text"),
        ("texts", "[1]", "other values than 1"),
        ("texts", "[", "expected JSON"),
        ("texts", "[" * 100_000, "expected JSON"),
        ("persons", '{"name": "Hà"}', "JSON list"),
        ("persons", '[{"nom": "Hà"}]', "objects of name, title"),
        ("persons", "[5]", "objects of name, title"),
        ("span", '{"amount": 1.5, "unit": "tháng"}', None),
        ("span", '{"amount": "1e999999999", "unit": "tháng"}', "amounts as text"),
        ("span", '{"amount": NaN, "unit": "tháng"}', "expected JSON"),
        ("span", '{"amount": true, "unit": "tháng"}', "other values than True"),
        ("edits", '[{"start": 1.0, "end": 2, "replacement": ""}]', "other values than '1.0'"),
        ("edits", '[{"start": true, "end": 2, "replacement": ""}]', "other values than True"),
    ],
)
def test_what_is_refused(kind: str, cell: Any, said: str | None) -> None:
    value = read(kind, cell)
    if said is None:  # a JSON number with a point is read by its figures, not as a float
        assert value["amount"] == Decimal("1.5")
        return
    assert isinstance(value, NoValue)
    assert said in value.english
    assert value.vietnamese


def test_what_holds_no_value_says_so() -> None:
    formula = NoValue("a formula", "công thức")
    assert read("amount", formula) is formula


@given(value=st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**20), max_value=10**20))
def test_what_is_written_is_read_in_one_way(value: Decimal) -> None:
    assert read("amount", figures(value)) == value


def test_json_leaves_out_what_is_null() -> None:
    assert json.loads(as_json({"a": None, "b": [Decimal("1.500000"), {"c": None}]})) == {"b": ["1.5", {}]}
