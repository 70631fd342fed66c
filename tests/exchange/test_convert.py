"""JSON: lossless both ways, and every fault told with its path."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
from decimal import Decimal

import pytest
from attrs import frozen

from tdc_programme import (
    Bound,
    Citation,
    DataError,
    Deliverable,
    DeliverableQuota,
    DocumentKind,
    DocumentNumber,
    Fault,
    Found,
    LegalBasis,
    Organisation,
    Per,
    Period,
    Person,
    Pinpoint,
    Quantity,
    Span,
    Task,
    WrittenDate,
    from_json,
    to_json,
)
from tdc_programme.exchange.convert import make_converter
from tdc_programme.law.kinds import Family

WEEKLY = DeliverableQuota(
    text="19 sản phẩm/tuần x 12 tháng",
    rates=(Quantity(19, "sản phẩm", per=(Per(1, "tuần"),), duration=Span(12, "tháng")),),
    duration=Span(12, "tháng"),
    places=("Giao thông", "Công Thương"),
)
WORDS = DeliverableQuota(
    text="tối thiểu 1.200 chữ/bài",
    total=Quantity(Decimal("12.50"), "điểm"),
    requirements=(Quantity(1200, "chữ", bound=Bound.AT_LEAST, per=(Per(1, "bài"),)),),
)
TASK = Task(
    number=2,
    title="Truyền thông về năng suất chất lượng",
    hosts=(Organisation("Trung tâm Thông tin – Truyền thông"),),
    leads=(Person("Đặng Anh Đức", "ThS."),),
    deliverables=(Deliverable(number="1", text="Các bài", parts=(Deliverable(text="- tin", quotas=(WEEKLY, WORDS)),)),),
    months=18,
    start_year=2025,
)
BASIS = LegalBasis(
    "Căn cứ",
    Citation(
        kind=DocumentKind(label="Thông tư", abbreviation="TT", rank=8, family=Family.NORMATIVE),
        number=DocumentNumber("15", 2022, "TT-BKHCN"),
        issued=WrittenDate(2022, 10, 12),
        issuer="Bộ trưởng Bộ Khoa học và Công nghệ",
        subject="quy định quản lý",
        pinpoints=(Pinpoint("3", "2", "đ"),),
    ),
)


@pytest.mark.parametrize("value", [WEEKLY, WORDS, TASK, BASIS], ids=lambda v: type(v).__name__)
class TestAValueComesBackAsItWent:
    def test_through_json(self, value: object) -> None:
        assert from_json(to_json(value), type(value)) == value

    def test_through_indented_json(self, value: object) -> None:
        assert from_json(to_json(value, indent=2), type(value)) == value

    def test_through_pickle_and_copy(self, value: object) -> None:
        assert pickle.loads(pickle.dumps(value)) == value
        assert copy.deepcopy(value) == value
        assert hash(copy.copy(value)) == hash(value)


def test_a_tuple_of_values() -> None:
    assert from_json(to_json((TASK, TASK)), tuple[Task, ...]) == (TASK, TASK)


def test_what_is_at_its_default_is_left_out_and_names_are_kept() -> None:
    assert json.loads(to_json(Quantity(6, "bài"))) == {"schema": "tdc-programme/2", "amount": 6, "unit": "bài"}
    assert "ThS." in to_json(TASK)  # readable, not escaped
    assert "Đặng Anh Đức" in to_json(TASK)


def test_a_decimal_is_text_so_that_nothing_rounds() -> None:
    written = to_json(Quantity(Decimal("0.10"), "%"))
    assert json.loads(written)["amount"] == "0.10"
    assert str(from_json(written, Quantity).amount) == "0.10"


@frozen
class Box:
    value: WrittenDate | Period | None
    found: Found[WrittenDate] | None = None
    on: dt.date | None = None


@pytest.mark.parametrize(
    "value", [None, WrittenDate(2024), Period(WrittenDate(2021), WrittenDate(2030))], ids=lambda v: type(v).__name__
)
def test_where_several_classes_are_possible_the_object_names_its_own(value: WrittenDate | Period | None) -> None:
    box = Box(value, Found(0, 8, "năm 2024", WrittenDate(2024)), dt.date(2024, 11, 18))
    converter = make_converter()
    written = converter.unstructure(box)
    assert written["on"] == "2024-11-18"
    assert converter.structure(written, Box) == box
    assert written["value"] == (
        {"type": "Period", "start": "2021", "end": "2030"} if isinstance(value, Period) else value and "2024"
    )


NUMBER = 'a whole number or a decimal number as text ("12.5")'


def faults(text: str, kind: type) -> dict[str, str]:
    with pytest.raises(DataError) as caught:
        from_json(text, kind)
    return {fault.path: fault.reason for fault in caught.value.faults}


class TestEveryFaultIsToldWithItsPath:
    def test_deep_faults_of_all_kinds_at_once(self) -> None:
        data = json.loads(to_json(TASK))
        data["months"] = 0
        data["title"] = " "
        data["start_year"] = "2025"
        data["leads"][0]["name"] = 5
        part = data["deliverables"][0]["parts"][0]
        part["quotas"][0]["rates"][0]["per"][0].pop("unit")
        part["quotas"][1]["requirements"][0]["bound"] = "atleast"
        part["quotas"][1]["total"]["amount"] = 12.5
        part["quotas"][0]["colour"] = "red"
        told = faults(json.dumps(data), Task)
        where = "$.deliverables[0].parts[0].quotas"
        assert set(told) == {
            "$.start_year",
            "$.leads[0].name",
            f"{where}[0].rates[0].per[0].unit",
            f"{where}[0].colour",
            f"{where}[1].requirements[0].bound",
            f"{where}[1].total.amount",
            "$.months",
            "$.title",
        }
        assert told[f"{where}[0].rates[0].per[0].unit"] == "missing"
        assert told["$.start_year"] == 'expected a whole number, got "2025"'
        assert "at_least" in told[f"{where}[1].requirements[0].bound"]
        assert "unknown key (known: text, total," in told[f"{where}[0].colour"]

    def test_every_field_that_its_own_rule_refuses(self) -> None:
        told = faults('{"title": " ", "months": 0, "number": -1}', Task)
        assert set(told) == {"$.title", "$.months", "$.number"}
        assert told["$.months"] == "Task.months: 0 is out of range (months, 1 or more)"

    def test_a_rule_between_fields_is_told_at_the_object(self) -> None:
        assert faults('[{"amount": 1, "unit": "bài", "bound": "range"}]', tuple[Quantity, ...]) == {
            "$[0]": "Quantity.upper: a range needs its upper number"
        }

    @pytest.mark.parametrize(
        ("data", "kind", "reason"),
        [
            ("[]", Task, "expected an object (Task), got []"),
            ("3", Task, "expected an object (Task), got 3"),
            ('{"amount": true, "unit": "bài"}', Quantity, f"expected {NUMBER}, got true"),
            ('{"amount": "x", "unit": "bài"}', Quantity, f'expected {NUMBER}, got "x"'),
            ('{"amount": "NaN", "unit": "bài"}', Quantity, f'expected {NUMBER}, got "NaN"'),
            ('{"amount": "1_0", "unit": "bài"}', Quantity, f'expected {NUMBER}, got "1_0"'),
            ('{"amount": "٣", "unit": "bài"}', Quantity, f'expected {NUMBER}, got "٣"'),
            ('{"amount": 1.0, "unit": "bài"}', Quantity, f"expected {NUMBER}, got 1.0"),
            ('{"text": "a", "places": "Huế"}', DeliverableQuota, 'expected an array, got "Huế"'),
            ('{"text": "a", "places": {"Huế": 1}}', DeliverableQuota, 'expected an array, got {"Huế": 1}'),
            ('{"amount": 1, "unit": "bài", "per": {}}', Quantity, "expected an array, got {}"),
            ('{"amount": 1, "unit": "bài", "per": ""}', Quantity, 'expected an array, got ""'),
            ('{"amount": 1, "unit": null}', Quantity, "expected a text, got null"),
            ('{"amount": 1, "unit": "x", "strict": 1}', Quantity, "expected true or false, got 1"),
        ],
    )
    def test_a_wrong_kind_of_value(self, data: str, kind: type, reason: str) -> None:
        assert list(faults(data, kind).values()) == [reason]

    def test_a_long_value_is_quoted_short(self) -> None:
        (reason,) = faults(json.dumps({"title": list(range(99))}), Task).values()
        assert len(reason) < 100
        assert reason.endswith("…")

    def test_a_decimal_is_read_from_text_alone(self) -> None:
        assert make_converter().structure("12.5", Decimal) == Decimal("12.5")
        with pytest.raises(ValueError, match="as text"):
            make_converter().structure(12.5, Decimal)

    def test_a_wrong_date_and_a_wrong_choice(self) -> None:
        converter = make_converter()
        for bad in ({"value": {"type": "Quantity"}}, {"value": 3}, {"value": None, "on": "18/11/2024"}):
            with pytest.raises(Exception, match="Box"):
                converter.structure(bad, Box)

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("", "not JSON"),
            ("{", "line 1, column 2"),
            ('{"unit": "a", "unit": "b"}', 'the key "unit" stands twice'),
            ('{"amount": NaN}', "NaN is no JSON number"),
            ("[" * 100_000, "nested too deep"),
        ],
    )
    def test_what_is_no_json(self, text: str, said: str) -> None:
        with pytest.raises(DataError, match=said):
            from_json(text, Quantity)

    def test_wrong_python_types(self) -> None:
        with pytest.raises(TypeError):
            from_json(bytearray(b"{}"), Quantity)  # type: ignore[arg-type]  # wrong on purpose
        with pytest.raises(TypeError):
            to_json({1, 2})

    def test_the_error_reads_as_a_list_and_pickles(self) -> None:
        with pytest.raises(DataError) as caught:
            from_json('{"amount": 1}', Quantity)
        assert str(caught.value) == "not a Quantity: 1 fault\n  $.unit: missing"
        again = pickle.loads(pickle.dumps(caught.value))
        assert again.faults == (Fault("$.unit", "missing"),)


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ('{"amount": -1, "unit": "tháng"}', Span, {"$.amount: Span.amount"}),
        ("[1]", Span, {"$: phải là đối tượng Span, không phải [1]"}),
        ('{"amount": "x", "unit": 3}', Span, {"$.unit: phải là chuỗi chữ, không phải 3"}),
        ('{"amount": 1}', Span, {"$.unit: thiếu"}),
        ('{"amount": 1, "unit": "tháng", "x": 1}', Span, {"$.x: không có khóa này: các khóa là amount, unit"}),
        ('{"amount": 1, "unit": " "}', Span, {"$.unit: Span.unit"}),
    ],
)
def test_faults_are_told_in_vietnamese_too(text: str, kind: type, said: set[str]) -> None:
    with pytest.raises(DataError) as caught:
        from_json(text, kind)
    assert caught.value.in_language("vi").startswith(f"không phải {kind.__name__}: ")
    told = {f"{fault.path}: {fault.in_language('vi')}" for fault in caught.value.faults}
    for wanted in said:
        assert [each for each in told if each.startswith(wanted)], told
    assert not [fault for fault in caught.value.faults if fault.vietnamese is None]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{bad", "không phải JSON: sai cú pháp ở dòng 1, cột 2"),
        ("[" * 100_000, "không đọc được JSON này"),
        ('{"a": 1, "a": 2}', 'khóa "a" lặp lại'),
        ("NaN", "NaN không phải số"),
        ("9" * 5000, "số nguyên dài 5000 chữ số"),
    ],
)
def test_what_is_no_json_is_told_in_vietnamese_too(text: str, said: str) -> None:
    with pytest.raises(DataError) as caught:
        from_json(text, Span)
    assert said in caught.value.in_language("vi")
    assert caught.value.faults[0].path.startswith("$")
    assert said in caught.value.faults[0].in_language("vi")
