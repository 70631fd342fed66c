"""Units of the standards agency: official names beside the names as papers write them."""

from __future__ import annotations

import datetime as dt

import pytest

from tdc_programme.law.units import AgencyUnit, agency_units
from tdc_programme.programme.people import Organisation
from tdc_programme.tables import Confidence


def test_the_23_units_of_decision_08_2019() -> None:
    units = [unit for unit in agency_units("TĐC") if "08/2019/QĐ-TTg" in (unit.source or "")]
    assert len(units) == 23
    assert {unit.confidence for unit in units} == {Confidence.HIGH}
    assert {unit.valid_from for unit in units} == {dt.date(2019, 4, 15)}
    assert len({unit.name for unit in agency_units()}) == len(agency_units())


@pytest.mark.parametrize(
    ("written", "official"),
    [
        ("Vụ Kế hoạch - Tài chính", "Vụ Kế hoạch Tài chính"),
        ("VỤ KẾ HOẠCH TÀI CHÍNH", "Vụ Kế hoạch Tài chính"),
        (
            "Trung tâm Hỗ trợ phát triển doanh nghiệp vừa và nhỏ 2",
            "Trung tâm Hỗ trợ Phát triển Doanh nghiệp vừa và nhỏ 2",
        ),
        ("Trung tâm hỗ trợ phát triển DNVVN 1", "Trung tâm Hỗ trợ Phát triển Doanh nghiệp vừa và nhỏ 1"),
        (
            "Trung tâm Thông tin – Truyền thông TCĐLCL",
            "Trung tâm Thông tin - Truyền thông Tiêu chuẩn Đo lường Chất lượng",
        ),
        ("Văn phòng Tổng cục TCĐLCL", "Văn phòng"),
        ("Vụ Pháp chế – Thanh tra", "Vụ Pháp chế - Thanh tra"),
    ],
)
def test_a_name_as_written_means_its_unit(written: str, official: str) -> None:
    assert [unit.name for unit in agency_units("TĐC", name=written)] == [official]
    assert Organisation(written).official_name == official


def test_of_other_names_nothing_is_said() -> None:
    assert agency_units(name="Viện Hóa học") == ()
    assert agency_units("BTC", name="Vụ Kế hoạch Tài chính") == ()
    assert Organisation("Viện Hóa học").official_name is None


def test_departments_are_boards_under_the_new_agency() -> None:
    """One board was seen; that the others are too is a conclusion."""
    boards = [unit for unit in agency_units() if unit.name.startswith("Ban ")]
    assert [unit.confidence for unit in boards if unit.name == "Ban Đo lường"] == [Confidence.MEDIUM]
    assert {unit.confidence for unit in boards if unit.name != "Ban Đo lường"} == {Confidence.LOW}
    assert not any(unit.is_valid_on(dt.date(2024, 3, 7)) for unit in boards)
    assert len(agency_units("TĐC", on=dt.date(2020, 1, 1))) == 23
    assert Organisation("Ban Đo lường").official_name is None


def test_a_unit_of_ones_own() -> None:
    own = AgencyUnit(agency="TĐC", name="Ban A", valid_to=dt.date(2020, 1, 1))
    assert (str(own), own.is_valid_on(dt.date(2020, 1, 2)), own.is_valid_on(dt.date(1999, 1, 1))) == (
        "Ban A",
        False,
        True,
    )
