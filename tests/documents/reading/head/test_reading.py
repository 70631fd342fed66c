"""What stands above the content, in the forms that papers give it."""

from __future__ import annotations

import pytest

from tdc_programme.documents.model import Document, ProblemKind
from tdc_programme.documents.reading import read_document
from tdc_programme.law.kinds import Family

TOP = "Số: 5/TB-TĐC\n\nHà Nội, ngày 05 tháng 01 năm 2024\n\n"


def kinds(document: Document) -> list[ProblemKind]:
    """Return the kinds of what could not be read; what is missing in so short a text does not count."""
    return [problem.kind for problem in document.problems if problem.kind is not ProblemKind.MISSING_PART]


class TestKind:
    @pytest.mark.parametrize(
        ("text", "label"),
        [
            (TOP + "THÔNG BÁO", "Thông báo"),
            (TOP, "Thông báo"),  # the symbol says it
            (TOP + "Quyết định:\n\nVề việc x", "Quyết định"),
            ("Số: 5/TĐC-KHTC\n\nKính gửi: Viện A.", "Công văn"),
            ("Số: 5/TĐC-KHTC\nV/v x", "Công văn"),
            ("Luật số: 45/2019/QH14\n\nBỘ LUẬT\n\nLao động", "Bộ luật"),
            ("Số: 5/TĐC-KHTC", None),
        ],
    )
    def test_heading_or_symbol(self, text: str, label: str | None) -> None:
        kind = read_document(text).kind
        assert (kind.label if kind else None) == label

    def test_number_makes_a_decision_normative(self) -> None:
        kind = read_document("Số: 34/2026/QĐ-TTg\n\nQUYẾT ĐỊNH\n\nQuy định x").kind
        assert kind is not None
        assert kind.family is Family.NORMATIVE

    def test_a_year_under_another_heading(self) -> None:
        normative = read_document("Số: 34/2026/TT-BKHCN\n\nQUYẾT ĐỊNH\n\nQuy định x").kind
        assert normative is not None
        assert (normative.label, normative.family) == ("Quyết định", Family.NORMATIVE)
        plain = read_document("Số: 34/2026/TT-BKHCN\n\nTHÔNG BÁO\n\nQuy định x").kind
        assert plain is not None
        assert plain.label == "Thông báo"

    def test_unknown_heading_after_letterhead(self) -> None:
        document = read_document(f"BỘ NỘI VỤ\n\n{TOP}PHIẾU TRÌNH\n\nVề việc x\n\nNội dung.")
        assert kinds(document) == [ProblemKind.UNKNOWN_KIND]
        assert document.subject == "x"

    def test_capitals_below_the_subject_of_a_letter_are_content(self) -> None:
        document = read_document(f"{TOP}V/v x\n\nPHẦN MỘT\n\nNội dung.")
        assert document.body == ("PHẦN MỘT", "Nội dung.")


class TestHead:
    def test_subject_goes_on_in_small_letters(self) -> None:
        document = read_document(f"{TOP}THÔNG BÁO\n\nHướng dẫn thực hiện\n\nđối với cán bộ\n\nNội dung.")
        assert document.subject == "Hướng dẫn thực hiện đối với cán bộ"

    @pytest.mark.parametrize(
        "below",
        [
            "Căn cứ chức năng, nhiệm vụ;",
            "Căn cứ Luật Giáo dục.",
            "Chương I",
            "Các nội dung sau:",
            "Bộ A thông báo",
            "x" * 701,
        ],
    )
    def test_what_is_no_subject(self, below: str) -> None:
        assert read_document(f"{TOP}THÔNG BÁO\n\n{below}").subject is None

    def test_empty_subject(self) -> None:
        assert read_document(f"{TOP}V/v\n\nNội dung.").subject is None

    def test_issuer_above_the_bases(self) -> None:
        document = read_document(
            f"{TOP}QUYẾT ĐỊNH\n\nVề việc x\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN\n\nQUYẾT ĐỊNH:\n\nĐiều 1. X."
        )
        assert document.issued_by == "CHỦ TỊCH ỦY BAN NHÂN DÂN"
        assert document.body[0] == "QUYẾT ĐỊNH:"
        without = read_document(f"{TOP}QUYẾT ĐỊNH\n\nBỘ TRƯỞNG BỘ NỘI VỤ\n\nBỘ TRƯỞNG BỘ A\n\nĐiều 1. X.")
        assert (without.issued_by, without.subject) == ("BỘ TRƯỞNG BỘ NỘI VỤ", None)
        assert without.body[0] == "BỘ TRƯỞNG BỘ A"

    def test_a_subject_in_capitals(self) -> None:
        assert read_document(f"{TOP}THÔNG BÁO\n\nVỀ VIỆC TUYỂN CHỌN").subject == "TUYỂN CHỌN"

    @pytest.mark.parametrize(
        ("text", "recipients"),
        [
            ("Kính gửi: Viện A.", ("Viện A",)),
            ("Kính gửi: - Viện A;\n- Viện B.", ("Viện A", "Viện B")),
            ("Kính gửi:\n\nViện A;\nViện B.\n\nNội dung", ("Viện A", "Viện B")),
            ("Kính gửi: Viện A\n\n- một mục của nội dung", ("Viện A",)),
            ("Kính gửi:\n\nĐề nghị quý vị", ()),
            ("Kính gửi:\n- Viện A\ncủa tỉnh;\n- Viện B.", ("Viện A của tỉnh", "Viện B")),
            ("Kính gửi:", ()),
        ],
    )
    def test_recipients(self, text: str, recipients: tuple[str, ...]) -> None:
        assert read_document(f"{TOP}V/v x\n\n{text}").recipients == recipients

    def test_a_letterhead_in_small_letters(self) -> None:
        document = read_document(f"Bộ Khoa học và Công nghệ\nViện Năng suất\n\n{TOP}THÔNG BÁO")
        assert (document.parent_organisation, document.organisation) == ("Bộ Khoa học và Công nghệ", "Viện Năng suất")

    def test_a_letterhead_below_the_number(self) -> None:
        document = read_document("BỘ NỘI VỤ\n\nSố: 5/TB-A\n\nCỤC VĂN THƯ\n\nHà Nội, ngày 5/1/2024\n\nTHÔNG BÁO")
        assert (document.parent_organisation, document.organisation) == ("BỘ NỘI VỤ", "CỤC VĂN THƯ")

    def test_a_telegram_needs_its_kind(self) -> None:
        assert read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nThủ tướng điện:\n\n- Bộ A.").recipients == ()


def test_a_date_without_a_place() -> None:
    document = read_document("Ngày 05 tháng 01 năm 2024\n\nTHÔNG BÁO")
    assert (document.place, document.date and document.date.iso) == (None, "2024-01-05")


class TestBadHead:
    def test_bad_number(self) -> None:
        document = read_document("Số: không có\n\nHà Nội, ngày 5 tháng 1 năm 2024")
        assert (document.number, kinds(document)) == (None, [ProblemKind.BAD_NUMBER])
        assert document.where("unread[0]") is not None

    def test_a_date_line_that_is_none(self) -> None:
        document = read_document("Số: 5/TB-A\n\nHà Nội, ngày mai sẽ khác năm nay")
        assert document.date is None
        assert document.body == ("Hà Nội, ngày mai sẽ khác năm nay",)

    @pytest.mark.parametrize("line", ["ngày 5/1/2024 - 7/1/2024", "ngày 30 hằng tháng"])
    def test_a_period_is_no_date(self, line: str) -> None:
        assert read_document(f"Số: 5/TB-A\n\n{line}").date is None

    def test_impossible_date_is_kept(self) -> None:
        document = read_document("Hà Nội, ngày 30 tháng 02 năm 2024\n\nTHÔNG BÁO")
        assert document.date is not None
        assert not document.date.is_valid


def test_of_two_numbers_the_one_beside_the_day() -> None:
    document = read_document("Số: 5/TB-A\n\nSố: 6/TB-B\n\nHà Nội, ngày 5 tháng 1 năm 2024")
    assert str(document.number) == "6/TB-B"
    unread = document.where("unread[0]")
    assert unread is not None
    assert unread.text == "Số: 5/TB-A"


def test_a_second_number_below_is_content() -> None:
    document = read_document("Số: 5/TB-A\n\nHà Nội, ngày 5 tháng 1 năm 2024\n\nSố: 6/TB-B")
    assert (str(document.number), document.body) == ("5/TB-A", ("Số: 6/TB-B",))


def test_marks_that_markup_left() -> None:
    document = read_document(f"> > BỘ NỘI VỤ |\n\n{TOP}THÔNG BÁO\n\nVề việc x > >\n\nNội dung.")
    assert (document.organisation, document.subject) == ("BỘ NỘI VỤ", "x")
    assert read_document(f"{TOP}THÔNG BÁO\n\nVề việc |\n\nNội dung.").subject is None
