"""A document as a whole, and as rules see it."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tdc_programme.checks.context import Context
from tdc_programme.documents.model import Document, Problem, ProblemKind
from tdc_programme.documents.reading import read_document
from tdc_programme.documents.sources.files import load

LETTER = ["Số: 15/TĐC-KHTC", "V/v góp ý dự thảo *mẫu 1* và <b>a</b>", "Kính gửi: Bộ Khoa học và Công nghệ"]


TOP = "Số: 5/TB-TĐC\n\nHà Nội, ngày 05 tháng 01 năm 2024\n\n"


def kinds(document: Document) -> list[ProblemKind]:
    return [problem.kind for problem in document.problems]


def test_what_is_no_markup_in_a_word_file_is_none_for_rules(tmp_path: Path) -> None:
    made = docx.Document()
    for line in LETTER:
        made.add_paragraph(line)
    made.save(str(tmp_path / "letter.docx"))
    document = Context(load(tmp_path / "letter.docx")).document
    assert document is not None
    assert document == read_document(tmp_path / "letter.docx")
    assert document.subject == "góp ý dự thảo *mẫu 1* và <b>a</b>"


@pytest.mark.parametrize("folder", ["examples", "tests/documents/data"])
def test_the_document_that_rules_see_is_the_one_that_is_read(folder: str) -> None:
    for file in sorted((Path(__file__).parents[3] / folder).glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        seen, read = Context(text).document, read_document(text)
        assert seen == read
        assert seen is not None
        assert Context(read).view.text == Context(text).view.text
        assert (seen.places, seen.problems, seen.unread) == (read.places, read.problems, read.unread)


class TestAttachments:
    def attachments(self, text: str) -> Document:
        return read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nNội dung./.\n\nNơi nhận:\n- Như trên.\n\n{text}")

    def test_title_on_the_line_of_the_label(self) -> None:
        (appendix,) = self.attachments("Phụ lục I. Danh mục nhiệm vụ\n\nMột đoạn.").attachments
        assert (appendix.label, appendix.title) == ("Phụ lục I", "Danh mục nhiệm vụ")
        assert appendix.body == ("Một đoạn.",)

    def test_title_in_small_letters(self) -> None:
        (appendix,) = self.attachments("Phụ lục\n\nDanh mục nhiệm vụ\n\ncủa Chương trình A\n\n1. Một đoạn.").attachments
        assert (appendix.title, appendix.subtitle) == ("Danh mục nhiệm vụ", "của Chương trình A")
        assert appendix.body == ("1. Một đoạn.",)

    def test_title_in_two_paragraphs_below_two_lines(self) -> None:
        (appendix,) = self.attachments("PHỤ LỤC\nDANH MỤC\n\nNHIỆM VỤ\n\nMột đoạn.").attachments
        assert (appendix.label, appendix.title) == ("PHỤ LỤC", "DANH MỤC NHIỆM VỤ")

    def test_forms_and_plain_texts(self) -> None:
        document = self.attachments("Một văn bản gửi kèm.\n\n---\n\nMẪU SỐ 01\n\n1. Tên")
        first, second = document.attachments
        assert (first.label, first.title, first.body) == (None, None, ("Một văn bản gửi kèm.",))
        assert (second.label, second.body) == ("MẪU SỐ 01", ("1. Tên",))

    def test_an_orientation_heading_without_items(self) -> None:
        document = self.attachments("ĐỊNH HƯỚNG ƯU TIÊN\n\nkhông có mục nào")
        assert document.orientations == ()
        assert document.attachments[0].body == ("không có mục nào",)

    def test_orientations_end_at_the_next_section(self) -> None:
        items = "1. Đào tạo. Tư vấn;\n\nMột câu nữa.\n\n3. Không kế tiếp."
        document = self.attachments(f"ĐỊNH HƯỚNG ƯU TIÊN NĂM 2026\n\n{items}\n\n---\n\nII. KHÁC\n\n2. Ngoài.")
        (orientation,) = document.orientations
        assert orientation.text == "Đào tạo. Tư vấn; Một câu nữa. 3. Không kế tiếp."
        assert document.start_year == 2026
        assert document.attachments[0].body == ("II. KHÁC", "2. Ngoài.")


class TestNoDocument:
    def test_prose(self) -> None:
        document = read_document("Đây là một đoạn văn thường.\n\nVà một đoạn nữa.")
        assert kinds(document) == [ProblemKind.NO_PARTS]
        assert document.problems[0] == Problem(ProblemKind.NO_PARTS, "", 0, len(document.text))
        assert document.body == ("Đây là một đoạn văn thường.", "Và một đoạn nữa.")
        assert document.orientation_plan is None
        assert document.where("number") is None

    def test_one_letter(self) -> None:
        assert read_document("x").body == ("x",)
