"""Facts on the programme beside its targets, and the papers that it stands in."""

from __future__ import annotations

import datetime as dt

import pytest

from tdc_programme.catalogue import programme_1322
from tdc_programme.errors import DataError
from tdc_programme.programme.facts import FactTopic, ProgrammeFact, programme_facts
from tdc_programme.programme.papers import programme_papers
from tdc_programme.programme.targets import indicators
from tdc_programme.tables import Confidence
from tdc_programme.vietnamese.dates import Limit
from tdc_programme.vietnamese.quantities import Bound


def fact(code: str) -> ProgrammeFact:
    (found,) = [one for one in programme_1322().facts if one.code == code]
    return found


def test_each_has_its_words_source_and_confidence() -> None:
    facts = programme_facts()
    assert len({one.code for one in facts}) == len(facts) > 30
    assert {one.topic for one in facts} == set(FactTopic)
    for one in facts:
        assert one.source
        assert one.confidence in Confidence
        assert one.label("en") != one.label() == one.text


@pytest.mark.parametrize(
    ("code", "amount", "bound", "unit"),
    [
        ("enterprises-supported-2025", 6400, Bound.AT_LEAST, "doanh nghiệp"),
        ("model-enterprises-2025", 102, Bound.EXACT, "doanh nghiệp"),
        ("new-standards-2025", 1700, Bound.AT_LEAST, "TCVN"),
        ("standards-2025", 14306, Bound.EXACT, "TCVN"),
        ("harmonised-2025", 63, Bound.EXACT, "%"),
        ("sme-support", 80, Bound.AT_MOST, "%"),
        ("testing-support", 30, Bound.AT_MOST, "%"),
    ],
)
def test_numbers(code: str, amount: int, bound: Bound, unit: str) -> None:
    value = fact(code).value
    assert value is not None
    assert (value.amount, value.bound, value.unit) == (amount, bound, unit)
    assert fact(code).confidence is Confidence.HIGH


def test_the_stage_2026_to_2030_runs_on_a_new_base() -> None:
    assert "2026-2030" in fact("status-2026").text
    assert "78/2025/QH15" in fact("legal-base-since-2026").source
    assert fact("ministry-duty").topic is FactTopic.DUTY


def test_what_two_reports_say_of_experts_is_open() -> None:
    assert fact("experts-as-said-2025").confidence is Confidence.MEDIUM
    (experts,) = [one for one in indicators() if one.code == "certified-experts"]
    assert experts.confidence is Confidence.MEDIUM
    assert {one.confidence for one in indicators() if one is not experts} == {Confidence.HIGH}
    assert fact("experts-2025").value is None


def test_office_holders_have_days() -> None:
    def heads(day: dt.date) -> list[str]:
        return [one.code for one in programme_facts(topic="people", on=day) if one.code.startswith("head-")]

    assert heads(dt.date(2025, 1, 14)) == ["head-2025-01"]
    assert heads(dt.date(2026, 1, 1)) == ["head-2025-12"]
    assert heads(dt.date(2025, 6, 1)) == []  # which of them is not known
    before = [one.code for one in programme_facts(topic="people", on=dt.date(2024, 1, 1))]
    assert before[0] == "standing-agency-until-2024"


def test_an_outlet_of_task_2_is_no_more() -> None:
    assert fact("giao-thong-paper").valid_from == dt.date(2025, 4, 1)


def test_other_programmes_and_topics() -> None:
    with pytest.raises(DataError, match="no facts on a programme with this code are known"):
        programme_facts("712")
    assert programme_facts("712", default=None) is None
    with pytest.raises(DataError, match="topic: 'resutl'"):
        programme_facts(topic="resutl")
    assert programme_papers("712") == ()


def test_words() -> None:
    assert str(fact("standards-2025")) == "Tổng số tiêu chuẩn quốc gia (TCVN) năm 2025. (14.306 TCVN)"
    assert str(fact("status-2026")) == fact("status-2026").text


class TestPapers:
    def test_the_letter(self) -> None:
        letter = programme_1322().papers[0]
        assert str(letter).startswith("Công văn /TĐC-KHTC năm 2023: góp ý dự thảo")
        assert letter.deadline is not None
        assert letter.deadline.limit is Limit.BEFORE
        date = letter.deadline.date
        assert (date.year, date.month, date.day, date.hour, date.minute) == (2023, 3, 22, 17, 0)
        assert letter.addressees[0] == "Viện Năng suất Việt Nam"
        assert len(letter.addressees) == 7
        assert letter.channel == ("Vụ Kế hoạch Tài chính", "vukhtc@tcvn.gov.vn")
        assert letter.is_draft
        assert letter.tacit_consent
        assert (letter.signer.name, letter.signed_as) == (
            "Hà Minh Hiệp",
            ("KT. TỔNG CỤC TRƯỞNG", "PHÓ TỔNG CỤC TRƯỞNG"),
        )

    def test_the_notice(self) -> None:
        notice = programme_1322().papers[1]
        assert (notice.deadline, notice.addressees, notice.is_draft) == (None, (), False)
        assert notice.distribution[-1] == "Lưu: VT, KHTC"
        assert notice.signed_as == ("Q. CHỦ TỊCH",)
