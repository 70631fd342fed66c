"""Organisations, persons and their titles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.programme.people import Organisation, Person, academic_titles, titles_of


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
        found = titles_of(written)
        assert (found and [title.abbreviation for title in found]) == abbreviations

    def test_of_a_person(self) -> None:
        assert [title.name for title in Person("Đặng Anh Đức", "ThS.").titles] == ["thạc sĩ"]
        assert Person("A", "Ngài").titles == Person("A").titles == ()
        assert str(Person("A")) == "A"

    def test_every_title_is_found_by_all_its_forms(self) -> None:
        for title in academic_titles():
            for written in (title.abbreviation, title.name, title.name.upper(), *title.variants):
                assert titles_of(written) == (title,)
            assert title.source

    @given(st.text())
    def test_no_text_raises(self, text: str) -> None:
        titles_of(text)


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
