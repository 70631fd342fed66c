"""The bundled programme: what the two documents say, misprints aside."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from tdc_programme.catalogue import programme_1322, programme_1322_sources, successor_of
from tdc_programme.documents.model import Document
from tdc_programme.documents.reading import read_document
from tdc_programme.errors import CitationError
from tdc_programme.exchange.convert import from_json, to_json
from tdc_programme.law.citations import LegalBasis
from tdc_programme.law.lookup import agency
from tdc_programme.programme.programme import Programme
from tdc_programme.programme.targets import indicators
from tdc_programme.programme.territory import province

#: The misprints of the notice, and what stands in their place.
MISPRINTS = {
    "nâng suất": "năng suất",
    "hội thảo năm 2025.": "hội thảo năm 2025",
    "đồng bằng Sông Hồng": "đồng bằng sông Hồng",
    "Đồng bằng Sông Cửu Long": "đồng bằng sông Cửu Long",
}


@pytest.fixture(scope="module")
def letter(examples: Path) -> Document:
    return read_document(examples / "orientation-letter-2023.txt")


@pytest.fixture(scope="module")
def notice(examples: Path) -> Document:
    text = (examples / "selection-announcement-2024.txt").read_text(encoding="utf-8")
    for misprint, right in MISPRINTS.items():
        assert misprint in text
        text = text.replace(misprint, right)
    return read_document(text)


def corrected(basis: LegalBasis) -> LegalBasis:
    number = basis.citation.number
    assert number is not None
    return evolve(basis, citation=evolve(basis.citation, number=number.corrected()))


def test_is_what_the_documents_say(letter: Document, notice: Document) -> None:
    assert notice.programme is not None
    assert notice.programme.period is not None
    # Nor when it was approved, in its row: the decision among the bases says it.
    said: Any = {"orientation": 5, "plan_year": 2024, "is_classified": True, "approved": dt.date(2024, 11, 18)}
    assert programme_1322() == Programme(
        code="1322",
        name=notice.programme.name,
        period=notice.programme.period,
        legal_bases=tuple(map(corrected, notice.legal_bases)),
        orientations=tuple(filter(None, [letter.orientation_plan])),
        # The documents do not say which orientation a task answers: both are about communication, as the fifth is.
        tasks=tuple(evolve(task, **said) for task in notice.tasks),
        indicators=indicators("1322"),
    )


def test_the_orientation_of_the_tasks_is_a_classification_of_ours(notice: Document) -> None:
    """The notice names no orientation, and the plan for tasks of 2025 was not seen: it says so of itself."""
    assert {task.orientation for task in notice.tasks} == {None}
    assert [(task.is_classified, task.orientation, task.plan_year) for task in programme_1322().tasks] == [
        (True, 5, 2024),
        (True, 5, 2024),
    ]
    said = programme_1322_sources()
    assert all("phân loại của thư viện" in said[f"tasks[{index}].orientation"] for index in range(2))


def test_contents_of_communication_describe_the_whole_second_task() -> None:
    second = programme_1322().task(2)
    assert len(second.contents) == 5
    assert second.contents[0].startswith("Chủ trương của Đảng")
    assert not any(one.contents for one in second.deliverables)
    first = programme_1322().task(1)
    assert first.contents == ()
    assert [len(one.contents) for one in first.deliverables] == [1, 1, 0]


def test_its_papers_say_what_the_documents_say(letter: Document, notice: Document) -> None:
    of_letter, of_notice = programme_1322().papers
    assert letter.consultation is not None
    assert of_letter.deadline is not None
    assert of_letter.deadline.date == letter.consultation.deadline
    assert of_letter.deadline.limit is letter.consultation.limit
    assert of_letter.channel == letter.consultation.channel
    assert of_letter.addressees == letter.recipients
    assert of_letter.distribution == letter.distribution
    assert of_notice.distribution[1:] == notice.distribution[1:]
    for paper, document in ((of_letter, letter), (of_notice, notice)):
        assert document.signature is not None
        assert paper.signer.name == document.signature.name
        assert paper.signed_as[0] == (document.signature.authority or "").split("\n")[0]
        assert document.kind is not None
        assert (paper.kind, paper.issuer) == (document.kind.label, document.organisation)


def test_the_letter_rests_on_nothing_else(letter: Document) -> None:
    numbers = {str(basis.citation.number) for basis in programme_1322().legal_bases}
    assert {str(corrected(basis).citation.number) for basis in letter.legal_bases} <= numbers


def test_is_checked() -> None:
    programme = programme_1322()
    assert all(quota.is_consistent for quota in programme.quotas())
    assert len(programme.quotas()) == 9
    assert [str(basis.citation.number) for basis in programme.legal_bases] == [
        "1322/QĐ-TTg",
        "15/2022/TT-BKHCN",
        "07/2024/TT-BKHCN",
        "3014/QĐ-BKHCN",
    ]
    assert {task.start_year for task in programme.tasks} == {2025}
    assert programme.tasks_of(5) == programme.tasks


def test_every_entry_has_its_source() -> None:
    sources: Any = programme_1322_sources()
    programme = programme_1322()
    entries = [f"legal_bases[{index}]" for index in range(len(programme.legal_bases))]
    entries += [f"tasks[{index}]" for index in range(len(programme.tasks))]
    entries += [f"orientations[0].orientations[{index}]" for index in range(5)]
    # What is no words of theirs has a source of its own.
    entries += [f"tasks[{index}].{name}" for index in range(2) for name in ("orientation", "approved")]
    entries.append("tasks[1].contents")
    assert {*entries, "name", "period", "orientations[0]"} == set(sources)
    with pytest.raises(TypeError):
        sources["name"] = "x"


def test_prints_as_a_short_summary() -> None:
    said = str(programme_1322())
    assert said.startswith("Chương trình 1322 (2021–2030)")
    assert len(said.splitlines()) < 10


def test_goes_through_json() -> None:
    assert from_json(to_json(programme_1322()), Programme) == programme_1322()


class TestSuccessors:
    """What took the place of an agency or a province, by its value, code or name."""

    @pytest.mark.parametrize(
        ("name", "on", "now"),
        [
            ("BKHĐT", None, "Bộ Tài chính"),
            ("Sở Giao thông vận tải", None, "Sở Xây dựng"),
            ("UBKHNN", dt.date(2000, 1, 1), "Bộ Kế hoạch và Đầu tư"),
            ("UBKHNN", None, "Bộ Tài chính"),
            ("tỉnh Hà Giang", None, "Tuyên Quang"),
            ("THỪA THIÊN HUẾ", None, "Huế"),
            ("tỉnh Bình Phước", dt.date(2025, 12, 1), "Đồng Nai"),
        ],
    )
    def test_by_name(self, name: str, on: dt.date | None, now: str) -> None:
        assert str(successor_of(name, on=on)) == now

    def test_of_what_goes_on(self) -> None:
        assert successor_of("BTC") is None
        assert successor_of("tỉnh Nghệ An") is None
        assert successor_of("BKHĐT", on=dt.date(2024, 1, 1)) is None
        assert successor_of("BTC", default="nó") == "nó"

    def test_of_what_is_not_known(self) -> None:
        with pytest.raises(CitationError, match="no agency and no province has this name"):
            successor_of("Sở Trời Đất")
        with pytest.raises(CitationError, match="is Cục Thuế, of no known code"):
            successor_of(agency("TCT"))
        assert successor_of("TCT", default=None) is None

    def test_by_value(self) -> None:
        before = province("Đồng Nai", on=dt.date(2026, 4, 29))
        assert successor_of(before) == province("Đồng Nai")
