"""People, regions, kinds of product, targets: the tables and what is looked up in them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.programme.people import Organisation, Person, academic_titles, find_titles
from tdc_programme.programme.products import product_kind, product_kinds
from tdc_programme.programme.regions import key_economic_regions, province, provinces, region_of, regions
from tdc_programme.programme.targets import Aggregation, Indicator, Outlook, indicators
from tdc_programme.vietnamese.quantities import Bound, Per, Quantity

END_2024, GAP, END_2025 = dt.date(2024, 12, 31), dt.date(2025, 8, 1), dt.date(2025, 12, 31)


class TestTitles:
    @pytest.mark.parametrize(
        ("written", "abbreviations"),
        [
            ("CN.", ["CN."]),
            ("ThS", ["ThS."]),
            ("Th.S", ["ThS."]),
            ("ths.", ["ThS."]),
            ("Thạc sĩ", ["ThS."]),
            ("Thạc sỹ", ["ThS."]),
            ("PGS.TS.", ["PGS.", "TS."]),
            ("PGS. TS", ["PGS.", "TS."]),
            ("GS.TSKH.", ["GS.", "TSKH."]),
            ("Giáo sư, Tiến sĩ", ["GS.", "TS."]),
            ("BS.CKII", ["BSCKII"]),
            ("Ông", None),
            ("ThS. Bà", None),
            ("", None),
        ],
    )
    def test_before_a_name(self, written: str, abbreviations: list[str] | None) -> None:
        found = find_titles(written)
        assert (found and [title.abbreviation for title in found]) == abbreviations

    def test_of_a_person(self) -> None:
        assert [title.name for title in Person("Đặng Anh Đức", "ThS.").titles] == ["thạc sĩ"]
        assert Person("A", "Ngài").titles == Person("A").titles == ()
        assert str(Person("A")) == "A"

    def test_every_title_is_found_by_all_its_forms(self) -> None:
        for title in academic_titles():
            for written in (title.abbreviation, title.name, title.name.upper(), *title.variants):
                assert find_titles(written) == (title,)
            assert title.source

    @given(st.text())
    def test_no_text_raises(self, text: str) -> None:
        find_titles(text)


class TestOrganisations:
    def test_names_that_differ_in_case_and_dash_have_one_key(self) -> None:
        one, other = (
            Organisation("Trung tâm Thông tin – Truyền thông"),
            Organisation("trung tâm thông tin-truyền thông"),
        )
        assert one.key == other.key
        assert one != other
        assert Person("Đặng Anh Đức", "ThS.").key == Person("ĐẶNG ANH ĐỨC").key
        assert str(one) == one.name


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
        found = region_of(place, on)
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


class TestProducts:
    def test_every_word_finds_its_kind(self) -> None:
        for kind in product_kinds():
            for words in kind.words:
                assert product_kind(words) is kind
                assert product_kind(f"{words.upper()} chuyên đề") is kind
            assert str(kind) == kind.name

    def test_no_word_no_kind(self) -> None:
        assert product_kind("") is None
        assert product_kind("đại biểu") is None


def indicator(code: str) -> Indicator:
    return next(found for found in indicators() if found.code == code)


class TestTargets:
    def test_all_figures(self) -> None:
        assert {
            (found.code, period.start, period.end, period.target.amount, period.target.upper)
            for found in indicators()
            for period in found.periods
        } == {
            ("harmonised-standards", 2021, 2025, 65, None),
            ("harmonised-standards", 2026, 2030, 70, 75),
            ("certified-experts", 2021, 2025, 600, None),
            ("certified-experts", 2026, 2030, 1000, None),
            ("international-experts", 2026, 2030, 200, None),
            ("supported-enterprises-growth", 2021, 2030, 10, 15),
            ("iso-certificates-growth", 2021, 2030, 10, None),
            ("model-enterprises", 2021, 2030, 100, None),
        }
        assert indicators("712") == ()

    def test_words_and_bounds(self) -> None:
        growth = indicator("supported-enterprises-growth")
        assert growth.periods[0].target == Quantity(10, "%", upper=15, bound=Bound.RANGE, per=(Per(1, "năm"),))
        assert growth.aggregation is Aggregation.ANNUAL_GROWTH
        certificates = indicator("iso-certificates-growth")
        assert certificates.baseline is not None
        assert (certificates.baseline.start, certificates.baseline.end) == (2011, 2020)
        assert indicator("international-experts").part_of == "certified-experts"
        assert str(growth) == growth.title

    @pytest.mark.parametrize(
        ("code", "year", "on", "outlook"),
        [
            ("model-enterprises", 2025, "2020-12-31", Outlook.NOT_BEGUN),
            ("model-enterprises", 2025, "2025-12-15", Outlook.NO_VALUE),
            ("model-enterprises", 2025, "2025-12-16", Outlook.REACHED),
            ("harmonised-standards", 2025, "2025-12-31", Outlook.OPEN),
            ("harmonised-standards", 2025, "2026-01-01", Outlook.MISSED),
            ("certified-experts", 2025, "2026-01-01", Outlook.NO_VALUE),
        ],
    )
    def test_outlook(self, code: str, year: int, on: str, outlook: Outlook) -> None:
        period = indicator(code).period(year)
        assert period is not None
        assert period.outlook(dt.date.fromisoformat(on)) is outlook

    def test_a_new_value(self) -> None:
        found = indicator("harmonised-standards").with_actual(2027, Decimal("70.5"), source="báo cáo 2027")
        period = found.period(2028)
        assert period is not None
        assert period.actual == Quantity(Decimal("70.5"), "%")
        assert period.outlook(dt.date(2027, 6, 1)) is Outlook.REACHED
        assert found.period(2025) == indicator("harmonised-standards").period(2025)
        with pytest.raises(KeyError, match="harmonised-standards has no target for 2031"):
            found.with_actual(2031, 1)
