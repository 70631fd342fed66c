"""Agencies: codes, names, days, successors; terms of the National Assembly."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import CitationError
from tdc_programme.law.authorities import Agency, Level, agencies, assembly_term, assembly_terms
from tdc_programme.law.lookup import agencies_by_code, agency


@pytest.mark.parametrize(
    ("code", "last", "successor"),
    [
        ("BKHĐT", dt.date(2025, 2, 28), "BTC"),
        ("BTTTT", dt.date(2025, 2, 28), "BKHCN"),
        ("BGTVT", dt.date(2025, 2, 28), "BXD"),
        ("BLĐTBXH", dt.date(2025, 2, 28), "BNV"),
        ("BTNMT", dt.date(2025, 2, 28), "BNNMT"),
        ("BNNPTNT", dt.date(2025, 2, 28), "BNNMT"),
        ("UBDT", dt.date(2025, 2, 28), "BDTTG"),
    ],
)
def test_the_reform_of_2025(code: str, last: dt.date, successor: str) -> None:
    """Resolution 176/2025/QH15: codes that end on 28/02/2025."""
    one = agency(code)
    assert (one.valid_to, one.successor) == (last, successor)
    assert agency(code, on=last) == one
    with pytest.raises(CitationError, match=rf"then {successor}, not on 2025-03-01"):
        agency(code, on=dt.date(2025, 3, 1))
    assert agency(successor, on=dt.date(2025, 3, 1)).code == successor


def test_codes_of_the_table_are_unique_and_successors_exist() -> None:
    codes = [one.code for one in agencies()]
    assert sorted(code for code in codes if codes.count(code) > 1) == ["TĐC", "TĐC"]
    assert {one.successor for one in agencies() if one.successor} <= set(codes)
    others = [code for one in agencies() for code in one.other_codes]
    assert len(set(others)) == len(others)
    assert not set(others) & set(codes)
    assert all(one.valid_from is None or one.valid_to is None or one.valid_from <= one.valid_to for one in agencies())


def test_agencies_of_the_reference_are_there(shared: Path) -> None:
    rows = json.loads((shared / "reference" / "agencies.json").read_text(encoding="utf-8"))["agencies"]
    missing = [row["code"] for row in rows if row["code"] not in agencies_by_code()]
    assert missing == []


def test_terms() -> None:
    assert [term.number for term in assembly_terms()] == list(range(10, 17))
    fifteenth = assembly_term(15)
    assert fifteenth is not None
    assert (fifteenth.code, fifteenth.opened) == ("QH15", dt.date(2021, 7, 20))
    assert [fifteenth.covers(year) for year in (2020, 2021, 2026, 2027)] == [False, True, True, False]
    assert assembly_term(9) is None
    for one, following in zip(assembly_terms(), assembly_terms()[1:], strict=False):
        assert one.to_year == following.from_year
        assert one.opened < following.opened


def test_an_agency_of_ones_own() -> None:
    own = Agency(code="ABC", name="Ban A", valid_from=dt.date(2020, 5, 1), valid_to=dt.date(2021, 4, 30))
    assert own.level is Level.CENTRAL
    assert [own.is_valid_in(year) for year in (2019, 2020, 2021, 2022)] == [False, True, True, False]
    assert not own.is_valid_on(dt.date(2020, 4, 30))
    with pytest.raises(ValueError, match=r"Agency\.code: '' is blank"):
        Agency(code="", name="x")


@given(st.sampled_from(agencies()))
def test_values_survive(one: Agency) -> None:
    assert pickle.loads(pickle.dumps(one)) == one
    assert copy.deepcopy(one) == one
    assert hash(copy.copy(one)) == hash(one)
