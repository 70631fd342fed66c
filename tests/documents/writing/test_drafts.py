"""Documents made from the data of a programme: written and read again they are the same, and checks find them clean."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from tdc_programme.catalogue import programme_1322
from tdc_programme.checks.checking import check
from tdc_programme.checks.model import Severity
from tdc_programme.documents.model import Consultation, Document, Signature
from tdc_programme.documents.reading import read_document
from tdc_programme.documents.writing import announcement, consultation_letter, format_document, write_docx
from tdc_programme.errors import CitationError, DataError
from tdc_programme.law.citations import find_legal_bases
from tdc_programme.law.document_numbers import parse_document_number
from tdc_programme.programme.orientations import OrientationPlan, PriorityOrientation
from tdc_programme.programme.people import Organisation, Person
from tdc_programme.programme.programme import Programme
from tdc_programme.programme.tasks import Task
from tdc_programme.vietnamese.dates import Limit, Period, WrittenDate

ISSUED: dict[str, Any] = {
    "date": dt.date(2024, 11, 29),
    "place": "Hà Nội",
    "organisation": "Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia",
    "signature": Signature(authority="Q. CHỦ TỊCH", title="CHỦ TỊCH", name="Hà Minh Hiệp"),
    "distribution": ("Bộ Khoa học và Công nghệ (để báo cáo)", "Lưu: VT, KHTC"),
}
ASKED = Consultation(
    deadline=WrittenDate(2023, 3, 22, 17, 0),
    limit=Limit.BEFORE,
    addressee="Tổng cục Tiêu chuẩn Đo lường Chất lượng",
    channel=("Vụ Kế hoạch - Tài chính", "gopy@example.gov.vn"),
    tacit_consent=True,
)
SENT: dict[str, Any] = {
    "number": "512/TĐC-KHTC",
    "date": dt.date(2023, 3, 6),
    "place": "Hà Nội",
    "organisation": "Tổng cục Tiêu chuẩn Đo lường Chất lượng",
    "parent_organisation": "Bộ Khoa học và Công nghệ",
    "signature": Signature(authority="KT. TỔNG CỤC TRƯỞNG", title="PHÓ TỔNG CỤC TRƯỞNG", name="Hà Minh Hiệp"),
    "recipients": ("Viện Năng suất Việt Nam", "Trung tâm Chứng nhận phù hợp"),
    "distribution": ("Như trên", "Lưu: VT, KHTC"),
}


def of_a_province() -> Programme:
    """Return another programme, with other names, years and tasks."""
    task = Task(
        number=3,
        title="Tư vấn áp dụng hệ thống quản lý",
        hosts=(Organisation("Chi cục Tiêu chuẩn Đo lường Chất lượng"),),
        leads=(Person("Lê Thị Bình", "TS."),),
        objective="Hỗ trợ doanh nghiệp.",
        months=9,
        start_year=2027,
        orientation=1,
    )
    (basis,) = find_legal_bases("Căn cứ Quyết định số 45/QĐ-UBND ngày 10/3/2026 của Ủy ban nhân dân tỉnh Lào Cai;")
    plans = tuple(
        OrientationPlan(
            year=year,
            orientations=(
                PriorityOrientation(number=1, text="Đào tạo chuyên gia.", activities=("Đào tạo chuyên gia",)),
            ),
        )
        for year in (2027, 2028)
    )
    return Programme(
        code="45",
        name="Chương trình nâng cao năng suất tỉnh Lào Cai giai đoạn 2026-2030",
        period=Period(WrittenDate(2026), WrittenDate(2030)),
        legal_bases=(basis.value,),
        tasks=(task, evolve(task, number=4, title="Đào tạo")),
        orientations=plans,
    )


def written_again(document: Document, folder: Path) -> None:
    assert read_document(format_document(document)) == document
    write_docx(document, folder / "out.docx")
    assert read_document(folder / "out.docx") == document


def faults(document: Document) -> set[str]:
    """Return the rules that find more than a note, once those that find it in the tasks are left out."""
    findings = check(format_document(document)).findings
    return {found.rule for found in findings if found.severity is not Severity.INFO} - {"DLV004", "REG002"}


class TestAnnouncement:
    @pytest.mark.parametrize("programme", [programme_1322(), of_a_province()], ids=["1322", "province"])
    @pytest.mark.parametrize("number", ["12/TB-TĐC", "/TB-TĐC"])
    @pytest.mark.parametrize("parent", [None, "Bộ Khoa học và Công nghệ"])
    def test_it_comes_back_and_is_clean(
        self, programme: Programme, number: str, parent: str | None, tmp_path: Path
    ) -> None:
        issued = ISSUED if number[0] != "/" else {**ISSUED, "date": WrittenDate(2024)}
        document = announcement(programme, number=number, parent_organisation=parent, **issued)
        written_again(document, tmp_path)
        assert [(task.number, task.title, task.hosts, task.months) for task in document.tasks] == [
            (task.number, task.title, task.hosts, task.months) for task in programme.tasks
        ]
        assert (document.is_draft, document.start_year) == (number[0] == "/", programme.tasks[0].start_year)

    def test_checks_find_it_clean(self) -> None:
        assert faults(announcement(programme_1322(), number="12/TB-TĐC", **ISSUED)) == set()

    def test_some_tasks_and_other_bases(self) -> None:
        programme = programme_1322()
        (basis,) = find_legal_bases("Căn cứ Quyết định số 5/QĐ-BKHCN ngày 02/12/2024;")
        document = announcement(
            programme,
            programme.tasks[1:],
            number=parse_document_number("12/TB-TĐC"),
            legal_bases=(basis.value,),
            **ISSUED,
        )
        assert [task.number for task in document.tasks] == [2]
        assert document.legal_bases == (basis.value,)

    def test_tasks_without_a_year(self) -> None:
        programme = programme_1322()
        tasks = [evolve(task, start_year=None) for task in programme.tasks]
        document = announcement(programme, tasks, number="12/TB-TĐC", **ISSUED)
        assert "bắt đầu thực hiện" not in format_document(evolve(document, legal_bases=()))

    def test_refusals(self) -> None:
        programme = programme_1322()
        with pytest.raises(DataError, match="there are none"):
            announcement(programme, (), number="12/TB-TĐC", **ISSUED)
        mixed = [programme.tasks[0], evolve(programme.tasks[1], start_year=2026), Task(title="Đào tạo")]
        with pytest.raises(DataError, match="these start in 2025, 2026, none"):
            announcement(programme, mixed, number="12/TB-TĐC", **ISSUED)
        with pytest.raises(CitationError):
            announcement(programme, number="mười hai", **ISSUED)


class TestConsultationLetter:
    @pytest.mark.parametrize(
        "asked",
        [
            ASKED,
            evolve(ASKED, limit=Limit.BY, tacit_consent=False),
            Consultation(deadline=WrittenDate(2023, 4, 3), limit=Limit.BEFORE),
            Consultation(channel=("gopy@example.gov.vn",), tacit_consent=True),
        ],
    )
    def test_it_comes_back_and_is_clean(self, asked: Consultation, tmp_path: Path) -> None:
        letter = consultation_letter(programme_1322(), consultation=asked, **SENT)
        written_again(letter, tmp_path)
        assert faults(letter) == set()
        assert letter.orientations == programme_1322().orientations[0].orientations
        assert letter.body[-1].endswith("./.")

    def test_a_draft(self, tmp_path: Path) -> None:
        sent = {**SENT, "number": "/TĐC-KHTC", "date": WrittenDate(2023)}
        letter = consultation_letter(programme_1322(), consultation=ASKED, **sent)
        written_again(letter, tmp_path)
        assert "Hà Nội, ngày … tháng … năm 2023" in format_document(letter)
        assert letter.is_draft

    def test_the_plan_is_given_where_there_are_several(self, tmp_path: Path) -> None:
        programme = of_a_province()
        with pytest.raises(DataError, match="Programme 45 has 2 plans of orientations: give the one"):
            consultation_letter(programme, consultation=ASKED, **SENT)
        letter = consultation_letter(programme, programme.orientations[1], consultation=ASKED, **SENT)
        assert letter.start_year == 2028
        written_again(letter, tmp_path)
        plan = OrientationPlan(year=None, orientations=programme.orientations[0].orientations)
        letter = consultation_letter(programme, plan, consultation=ASKED, **SENT)
        assert letter.subject == "góp ý dự thảo Định hướng, nội dung ưu tiên thuộc Chương trình 45"


def test_a_date_that_is_not_complete_leaves_blanks() -> None:
    document = Document(place="Hà Nội", date=WrittenDate(2024, 3))
    assert "Hà Nội, ngày … tháng 3 năm 2024" in format_document(document)
