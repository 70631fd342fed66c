"""Regions and provinces, as they were on a day."""

from __future__ import annotations

import datetime as dt

import pytest

from tdc_programme.programme.territory import key_economic_regions, province, provinces, region_of, regions

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
