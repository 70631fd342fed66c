"""Regions and provinces, as they were on a day."""

from __future__ import annotations

import datetime as dt

import pytest

from tdc_programme.errors import DataError
from tdc_programme.programme.territory import (
    key_economic_regions,
    province,
    province_after,
    provinces,
    region_of,
    regions,
)
from tdc_programme.tables import Confidence

END_2024, GAP, END_2025 = dt.date(2024, 12, 31), dt.date(2025, 8, 1), dt.date(2025, 12, 31)


class TestRegions:
    @pytest.mark.parametrize(
        ("place", "on", "code"),
        [
            ("Trung du, miền núi Bắc Bộ", END_2024, "TDMNPB"),
            ("vùng đồng bằng Sông Hồng", END_2024, "DBSH"),
            ("Bắc Trung Bộ và duyên hải Trung Bộ", END_2024, "BTBDHMT"),
            ("Bắc Trung Bộ và duyên hải Trung Bộ", END_2025, None),
            ("duyên hải Nam Trung Bộ và Tây Nguyên", END_2025, "DHNTBTN"),
            ("TÂY NGUYÊN", END_2024, "TN"),
            ("Thành phố Hồ Chí Minh", END_2024, "DNB"),
            ("TP.Hồ Chí Minh", END_2024, None),  # without a space it is one word
            ("Thủ đô Hà Nội", END_2024, "DBSH"),
            ("tỉnh Nghệ An", END_2024, "BTBDHMT"),
            ("tỉnh Nghệ An", GAP, "BTBDHMT"),
            ("tỉnh Nghệ An", END_2025, "BTB"),
            ("Thừa Thiên Huế", END_2024, "BTBDHMT"),
            ("thành phố Huế", dt.date(2025, 3, 1), "BTBDHMT"),
            ("thành phố Huế", GAP, "BTBDHMT"),
            ("thành phố Huế", END_2025, "BTB"),
            ("Lâm Đồng", END_2024, "TN"),
            ("Lâm Đồng", GAP, None),  # joined from provinces of two regions, before these were drawn anew
            ("Lâm Đồng", END_2025, "DHNTBTN"),
            ("Hải Dương", END_2025, None),
            ("vùng kinh tế trọng điểm", END_2024, None),
            ("Báo Giao thông", END_2024, None),
        ],
    )
    def test_of_a_place(self, place: str, on: dt.date, code: str | None) -> None:
        found = region_of(place, on, default=None)
        assert (found and found.code) == code

    @pytest.mark.parametrize(("on", "count"), [(END_2024, 63), (dt.date(2025, 1, 1), 63), (GAP, 34), (END_2025, 34)])
    def test_every_province_lies_in_one_region(self, on: dt.date, count: int) -> None:
        units = provinces(on)
        assert len(units) == len({unit.name for unit in units}) == count
        assert len(regions(on)) == 6
        if on != GAP:
            for unit in units:
                assert region_of(str(unit), on) is not None

    def test_of_two_dates(self) -> None:
        old, new = province("Lâm Đồng", END_2024), province("Lâm Đồng", END_2025)
        assert old is not None
        assert new is not None
        assert old.formed_from == ()
        assert set(new.formed_from) == {"Đắk Nông", "Lâm Đồng", "Bình Thuận"}

    def test_key_economic_regions_are_four_others(self) -> None:
        names = {str(region) for region in key_economic_regions()}
        assert len(names) == 4
        assert not names & {region.name for region in regions(END_2024)}

    def test_key_economic_regions_have_days(self) -> None:
        """They are those of the 63 provinces: of today nothing is known, and that is said."""
        assert len(key_economic_regions(END_2024)) == 4
        assert len(key_economic_regions(dt.date(2009, 1, 1))) == 3
        assert {region.valid_to for region in key_economic_regions()} == {dt.date(2025, 6, 30)}
        assert {region.confidence for region in key_economic_regions()} == {Confidence.LOW}
        for day in (dt.date(2025, 7, 1), dt.date(2026, 11, 30), dt.date(2000, 1, 1)):
            with pytest.raises(DataError, match=f"of {day} are not known"):
                key_economic_regions(day)
        units = {unit.name for unit in provinces(END_2024)}
        assert all(name in units for region in key_economic_regions() for name in region.provinces)


class TestChanges:
    """What became of a unit, and from when."""

    def test_dong_nai_is_a_city_from_30_april_2026(self) -> None:
        before, after = province("Đồng Nai", on=dt.date(2026, 4, 29)), province("Đồng Nai", on=dt.date(2026, 4, 30))
        assert (before.is_city, after.is_city, after.code) == (False, True, "75")
        assert province("thành phố Đồng Nai") == after
        assert province_after(before) == after
        assert (after.source or "").startswith("Nghị quyết 30/2026/QH16")
        assert [sum(unit.is_city for unit in provinces(day)) for day in (END_2024, GAP, None)] == [5, 6, 7]
        assert len(provinces()) == 34

    def test_hue_is_formed_from_hue(self) -> None:
        """Its name since 01/01/2025 is Huế: the chain of names has no gap."""
        assert province("Huế").formed_from == ("Huế",)
        old = province("Thừa Thiên Huế", on=END_2024)
        assert province_after(old, on=dt.date(2025, 3, 1)) == province("Huế", on=dt.date(2025, 3, 1))
        assert province_after(old) == province("Huế")
        assert province_after(old, on=END_2024) is None

    def test_every_unit_that_ended_has_one_that_took_its_place(self) -> None:
        for unit in provinces(END_2024):
            later = province_after(unit)
            assert later in provinces(), unit
        assert [province_after(unit) for unit in provinces()] == [None] * 34

    def test_regions_since_october_2025_are_as_two_reports_give_them(self) -> None:
        """Resolution 306/NQ-CP was not seen itself, and the Assembly's 252/2025/QH15 stands above it."""
        assert {region.confidence for region in regions()} == {Confidence.MEDIUM}
        assert all("252/2025/QH15" in (region.source or "") for region in regions())
        assert {region.confidence for region in regions(END_2024)} == {Confidence.HIGH}
