"""The form as a whole: lossless for every public type, and readers of it see what they expect."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme import from_json, to_json
from tdc_programme.law import LegalRegister
from tdc_programme.strategies.registry import STRATEGIES

from .common import BY_NAME, KINDS, read_as, same
from .earlier import earlier

some = settings(max_examples=3, database=None, suppress_health_check=list(HealthCheck))
EARLIER = json.loads((Path(__file__).parent.parent / "data" / "earlier_form.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not LegalRegister], ids=lambda kind: kind.__name__)
def test_every_public_type_comes_back_as_it_went_and_from_the_earlier_form(kind: type) -> None:
    @some
    @given(STRATEGIES[kind]())
    def through(value: Any) -> None:
        read = from_json(to_json(value), read_as(kind))
        assert same(read, value)
        if attrs.has(kind):
            assert read == value
            assert hash(read) == hash(value)
            assert same(from_json(json.dumps(earlier(value)), read_as(kind)), value)

    through()


@pytest.mark.parametrize("name", EARLIER)
def test_files_of_the_earlier_form_are_read(name: str) -> None:
    """As they were written; that nothing of them was lost, they show when they are written as they were."""
    kind = BY_NAME[name]
    for data in EARLIER[name]:
        value = from_json(json.dumps(data), read_as(kind))
        assert json.loads(json.dumps(earlier(value))) == data
        assert same(from_json(to_json(value), read_as(kind)), value)


def test_every_type_of_the_earlier_files_is_there() -> None:
    assert len(EARLIER) > 90
    assert set(EARLIER) <= {kind.__name__ for kind in KINDS if attrs.has(kind)}  # others came later


def written(value: object) -> Any:
    return json.loads(to_json(value))


class TestWhatReadersSee:
    def test_a_citation(self) -> None:
        text = "khoản 2 Điều 3 Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022 của Bộ trưởng Bộ Khoa học và Công nghệ"
        assert written(tdc.parse_citation(text)) == {
            "schema": "tdc-programme/2",
            "kind": "Thông tư",
            "number": "15/2022/TT-BKHCN",
            "issued": "2022-10-12",
            "issuer": "Bộ trưởng Bộ Khoa học và Công nghệ",
            "pinpoints": [{"article": "3", "clause": "2"}],
        }

    def test_a_kind_that_shares_its_label(self) -> None:
        citation = tdc.parse_citation("Quyết định số 08/2019/QĐ-TTg ngày 15/02/2019 của Thủ tướng Chính phủ")
        assert written(citation)["kind"] == "Quyết định (Thủ tướng Chính phủ)"
        assert from_json(to_json(citation), tdc.Citation) == citation

    def test_a_kind_of_ones_own_is_an_object(self) -> None:
        own = evolve(tdc.document_kind("Thông tư"), rank=9)
        assert written(tdc.Citation(kind=own))["kind"]["rank"] == 9
        assert from_json(to_json(tdc.Citation(kind=own)), tdc.Citation).kind == own

    def test_a_row_of_a_table_by_itself_is_spelled_out(self) -> None:
        agency = tdc.agency("BKHCN")
        assert written(agency)["name"] == "Bộ Khoa học và Công nghệ"
        assert written((agency, agency))[0]["code"] == "BKHCN"
        assert same(from_json(to_json(agency), tdc.law.Agency), agency)
        assert from_json('"BKHCN"', tdc.law.Agency) is agency

    def test_a_date_by_itself_is_a_string(self) -> None:
        assert to_json(tdc.parse_date("31/8/2020")) == '"2020-08-31"'

    def test_what_a_string_does_not_say_is_an_object(self) -> None:
        assert written(tdc.parse_date("ngày 10 tháng 3 năm 2025 âm lịch"))["lunar"] is True
        assert written(tdc.WrittenDate(2026, 2, 30)) == {
            "schema": "tdc-programme/2",
            "year": 2026,
            "month": 2,
            "day": 30,
        }

    def test_several_values_of_one_class(self) -> None:
        numbers = tdc.law.find_document_numbers("theo 1322/QĐ-TTg và 57-NQ/TW")
        assert [each["value"] for each in written(numbers)] == ["1322/QĐ-TTg", "57-NQ/TW"]
        assert from_json(to_json(numbers), tuple[tdc.Found[tdc.DocumentNumber], ...]) == numbers

    def test_several_values_of_several_classes_say_which(self) -> None:
        values = (tdc.Span(6, "tháng"), tdc.Organisation("TĐC"), tdc.WrittenDate(2024))
        assert [each["type"] for each in written(values)[:2]] == ["Span", "Organisation"]
        kind = tuple[tdc.Span | tdc.Organisation | tdc.WrittenDate, ...]
        assert from_json(to_json(values), kind) == values

    def test_what_was_found_says_what_it_is(self) -> None:
        found = tdc.find_dates("từ ngày 01/01/2024 đến ngày 30/6/2024; ngày 15 hằng tháng; 31/8/2020")
        kind = tuple[tdc.Found[tdc.WrittenDate | tdc.Period | tdc.RecurringDate], ...]
        assert from_json(to_json(found), kind) == found
        assert written(found)[0]["value"]["type"] == "Period"

    def test_found_relations_have_a_type_of_their_own(self) -> None:
        found = tdc.find_relations("Thông tư số 07/2024/TT-BKHCN sửa đổi Thông tư số 15/2022/TT-BKHCN")
        assert found
        assert from_json(to_json(found), tuple[tdc.Found[tdc.law.CitedRelation], ...]) == found

    def test_faults_go_through_json_too(self) -> None:
        with pytest.raises(tdc.DataError) as caught:
            from_json('{"amount": 1}', tdc.Span)
        again = from_json(to_json(caught.value.faults), tuple[tdc.Fault, ...])
        assert same(again, caught.value.faults)


class TestVersions:
    def test_the_top_object_says_the_version_and_nothing_inside_does(self) -> None:
        said = to_json(tdc.programme_1322())
        assert said.startswith('{"schema":"tdc-programme/2",')
        assert said.count('"schema"') == 1

    @pytest.mark.parametrize("version", ["tdc-programme/3", 2, None, ["tdc-programme/2"], {}])
    def test_a_version_that_is_not_known_is_refused(self, version: object) -> None:
        data = {"schema": version, "amount": 6, "unit": "tháng"}
        with pytest.raises(tdc.DataError) as caught:
            from_json(json.dumps(data), tdc.Span)
        (fault,) = caught.value.faults
        assert fault.path == "$.schema"
        assert fault.reason.startswith('expected a version that is known ("tdc-programme/2"), got ')
        assert (fault.vietnamese or "").startswith("phải là phiên bản đã biết")

    def test_a_version_inside_is_no_key_that_is_known(self) -> None:
        with pytest.raises(tdc.DataError, match=r"\$\.span\.schema: unknown key"):
            from_json('{"span": {"schema":"tdc-programme/2","amount": 1, "unit": "ngày"}}', tdc.TimeLimit)

    def test_a_class_with_such_a_field_keeps_it(self) -> None:
        assert from_json('{"schema": "x"}', Schemed) == Schemed("x")
        assert from_json(to_json(Schemed("x")), Schemed) == Schemed("x")


@attrs.frozen
class Schemed:
    schema: str


@given(st.dates())
def test_any_day(day: dt.date) -> None:
    assert from_json(to_json(day), dt.date) == day
