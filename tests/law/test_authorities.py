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
from tdc_programme.law.authorities import Agency, Level, agencies, assembly_term, assembly_terms, council_terms
from tdc_programme.law.lookup import agencies_by_code, agency, agency_after
from tdc_programme.tables import Confidence


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
    assert sorted(code for code in codes if codes.count(code) > 1) == sorted(["BHXH", "BNV", "BQLL", "TĐC"] * 2)
    assert {code for one in agencies() for code in (one.successor, *one.other_successors) if code} <= set(codes)
    others = [code for one in agencies() for code in one.other_codes]
    assert len(set(others)) == len(others)
    assert not set(others) & set(codes)
    assert all(one.valid_from is None or one.valid_to is None or one.valid_from <= one.valid_to for one in agencies())


#: What ended with the reform of 2025: the code, its last day, what took its place.
ENDED = [
    ("SGTVT", dt.date(2025, 2, 28), "SXD"),
    ("STNMT", dt.date(2025, 2, 28), "SNNMT"),
    ("SNNPTNT", dt.date(2025, 2, 28), "SNNMT"),
    ("SLĐTBXH", dt.date(2025, 2, 28), "SNV"),
    ("STTTT", dt.date(2025, 2, 28), "SKHCN"),
    ("SKHĐT", dt.date(2025, 2, 28), "STC"),
    ("BDT", dt.date(2025, 2, 28), "SDTTG"),
    ("TCHQ", dt.date(2025, 2, 28), "CHQ"),
    ("UBQLV", dt.date(2025, 2, 28), "BTC"),
    ("UBGSTCQG", dt.date(2025, 3, 31), "BTC"),
    ("BTGTW", dt.date(2025, 2, 28), "BTGDVTW"),
    ("BDVTW", dt.date(2025, 2, 28), "BTGDVTW"),
    ("BKTTW", dt.date(2025, 2, 28), "BCSTW"),
    ("BĐNTW", dt.date(2025, 2, 28), "BNG"),
    ("UBDSGĐTE", dt.date(2007, 12, 31), "BYT"),
    ("TCĐBVN", dt.date(2022, 12, 31), "CĐBVN"),
]


@pytest.mark.parametrize(("code", "last", "successor"), ENDED)
def test_bodies_that_ended(code: str, last: dt.date, successor: str) -> None:
    """Departments, general departments and Party bodies of before 2025 are not there in 2026."""
    one = agency(code)
    assert (one.valid_to, one.successor) == (last, successor)
    assert agency(code, on=last) == one
    with pytest.raises(CitationError, match=f"then {successor}, not on 2026-11-30"):
        agency(code, on=dt.date(2026, 11, 30))
    later = agency_after(one)
    assert later is not None
    assert later.code == successor
    assert agency_after(one, on=last) is None


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("TCT", "Cục Thuế"),
        ("TCTK", "Cục Thống kê"),
        ("TCDT", "Cục Dự trữ Nhà nước"),
        ("TCQLTT", "Cục Quản lý và Phát triển thị trường trong nước"),
        ("TCTHADS", "Cục Quản lý thi hành án dân sự"),
        ("TCKTTV", "Cục Khí tượng Thủy văn"),
        ("TCGDNN", "Cục Giáo dục nghề nghiệp và Giáo dục thường xuyên"),
        ("HU", "Đảng ủy xã, phường, đặc khu"),
        ("QU", "Đảng ủy xã, phường, đặc khu"),
        ("ThU", "Đảng ủy xã, phường, đặc khu"),
        ("BCSĐ", "Đảng ủy của cơ quan"),
        ("ĐUK", "Đảng ủy các cơ quan Đảng Trung ương; Đảng ủy Chính phủ"),
        ("BTGTU", "Ban Tuyên giáo và Dân vận Tỉnh ủy / Thành ủy"),
    ],
)
def test_bodies_whose_successor_has_no_known_code(code: str, name: str) -> None:
    one = agency(code)
    assert (one.successor, one.successor_name) == (None, name)
    with pytest.raises(CitationError, match=f"then {name}, not on 2026-11-30"):
        agency(code, on=dt.date(2026, 11, 30))
    with pytest.raises(CitationError, match=f"what took its place is {name}, of no known code"):
        agency_after(one)


def test_nothing_that_ended_is_without_a_successor() -> None:
    assert [one.code for one in agencies() if one.valid_to and not (one.successor or one.successor_name)] == []
    own = Agency(code="ABC", name="Ban A", valid_to=dt.date(2021, 4, 30))
    with pytest.raises(CitationError, match="what took its place is not known"):
        agency_after(own)


def test_what_took_over_parts() -> None:
    assert agency("SLĐTBXH").other_successors == ("SYT", "SGDĐT")
    assert agency("UBDSGĐTE").other_successors == ("BLĐTBXH", "BVHTTDL")


@pytest.mark.parametrize(
    ("code", "first"),
    [
        ("CHQ", dt.date(2025, 3, 1)),
        ("BTGDVTW", dt.date(2025, 2, 1)),
        ("BCSTW", dt.date(2025, 2, 1)),
        ("UBKTTC", dt.date(2025, 2, 1)),
        ("TĐC", dt.date(2024, 3, 8)),
    ],
)
def test_bodies_that_began(code: str, first: dt.date) -> None:
    assert agency(code).valid_from == first
    assert agency(code).confidence is Confidence.MEDIUM


def test_the_standards_agency_keeps_its_old_name_until_it_was_seen_with_the_new() -> None:
    """Still Tổng cục on 07/3/2024; Ủy ban in the circular of 08/10/2024: between them either is right."""
    old, new = (one for one in agencies() if one.code == "TĐC")
    assert agency("TĐC", on=dt.date(2024, 3, 7)) == old
    assert [one.is_valid_on(dt.date(2024, 6, 1)) for one in (old, new)] == [True, True]
    assert agency("TĐC", on=dt.date(2024, 10, 8)) == new
    assert agency_after(old) == new


def test_social_insurance_is_under_a_ministry_since_2025() -> None:
    before, after = agency("BHXH", on=dt.date(2024, 1, 1)), agency("BHXH", on=dt.date(2026, 1, 1))
    assert (before.level, after.level) == (Level.CENTRAL, Level.DEPARTMENT)
    assert agency_after(before) == after
    assert agency("HVCTQG").level is Level.PARTY


def test_the_ministry_of_the_interior_was_the_police_until_1998() -> None:
    old = agency("BNV", on=dt.date(1990, 1, 1))
    assert (old.successor, old.confidence) == ("BCA", Confidence.LOW)
    later = agency_after(old)
    assert later is not None
    assert later.code == "BCA"
    assert agency("BNV").valid_from == dt.date(2002, 1, 1)


def test_the_seventeen_ministries_of_the_sixteenth_term() -> None:
    """The Assembly's resolution of 07/4/2026 keeps the names of 2025."""
    now = [one for one in agencies() if one.level is Level.MINISTRY and one.valid_to is None]
    assert len(now) == 17
    assert all("07/4/2026" in (one.source or "") for one in now)
    assert {one.confidence for one in now} == {Confidence.HIGH}


def test_terms_of_councils() -> None:
    assert [str(term) for term in council_terms()][-2:] == ["nhiệm kỳ 2021-2026", "nhiệm kỳ 2026-2031"]
    for one, following in zip(council_terms(), council_terms()[1:], strict=False):
        assert one.to_year == following.from_year == following.elected.year


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
    assert [term.opened for term in assembly_terms() if term.confidence is Confidence.HIGH][-1] == dt.date(2026, 4, 6)
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
