"""DOCX in the layout of Decree 30/2020/NĐ-CP: it reads back, and looks as the decree wants."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings

from tdc_programme.documents.model import Attachment, Document, Signature
from tdc_programme.documents.reading import read_document
from tdc_programme.documents.writing import format_document, write_docx
from tdc_programme.documents.writing.layout import layout, text_area
from tdc_programme.errors import DocumentError, MissingExtraError
from tdc_programme.law.document_numbers import DocumentNumber
from tdc_programme.programme.tasks import Task
from tdc_programme.strategies import documents
from tdc_programme.vietnamese.dates import WrittenDate

DATA = Path(__file__).parents[1] / "data"


@pytest.mark.parametrize("name", ["orientation-letter-2023.txt", "selection-announcement-2024.txt"])
def test_examples_come_back(name: str, examples: Path, tmp_path: Path) -> None:
    document = read_document(examples / name)
    write_docx(document, tmp_path / "out.docx")
    assert read_document(tmp_path / "out.docx") == document
    assert [path.name for path in tmp_path.iterdir()] == ["out.docx"]


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.iterdir()))
def test_invented_documents_come_back(name: str, tmp_path: Path) -> None:
    document = read_document(DATA / name)
    write_docx(document, str(tmp_path / "out.docx"))
    assert read_document(tmp_path / "out.docx") == document


def opened(document: Document, path: Path) -> Any:
    write_docx(document, path)
    return pytest.importorskip("docx").Document(str(path))


def announcement(examples: Path) -> Document:
    return read_document(examples / "selection-announcement-2024.txt")


def millimetres(*lengths: Any) -> tuple[int, ...]:
    return tuple(round(length.mm) for length in lengths)


def test_pages(examples: Path, tmp_path: Path) -> None:
    file = opened(announcement(examples), tmp_path / "out.docx")
    upright, lying = file.sections
    assert millimetres(upright.page_width, upright.page_height) == (210, 297)
    assert millimetres(lying.page_width, lying.page_height) == (297, 210)
    ranges, page = layout()["ranges"], layout()["page"]
    for section in (upright, lying):
        assert section.different_first_page_header_footer
        assert "PAGE" in section.header.paragraphs[0]._p.xml
        assert section.header.paragraphs[0].alignment == 1
        assert 'w:start="1"' in section._sectPr.xml  # each attachment is numbered for itself
        for edge in ("top", "bottom", "left", "right"):
            low, high = ranges[edge]
            assert low <= page[edge] == round(getattr(section, f"{edge}_margin").mm) <= high
    assert file.styles["Normal"].font.name == "Times New Roman"
    assert 'w:lang w:val="vi-VN"' in file.styles.element.xml


def test_letterhead_and_foot_stand_side_by_side(examples: Path, tmp_path: Path) -> None:
    file = opened(announcement(examples), tmp_path / "out.docx")
    head, foot, _ = file.tables
    motto = head.cell(0, 1).paragraphs
    assert [one.text for one in motto] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", ""]
    assert [one.runs[0].font.size.pt for one in motto[:2]] == [12, 13]
    assert head.cell(1, 0).text.replace("\N{NO-BREAK SPACE}", "_") == "Số:______/TB-TĐC"
    date = head.cell(1, 1).paragraphs[0]
    assert date.text.replace("\N{NO-BREAK SPACE}", "_") == "Hà Nội, ngày______tháng______năm 2024"
    assert date.runs[0].italic
    label, first = foot.cell(0, 0).paragraphs[:2]
    assert (label.runs[0].bold, label.runs[0].italic, label.runs[0].font.size.pt) == (True, True, 12)
    assert (first.text, first.runs[0].font.size.pt) == ("- Thư trưởng Lê Xuân Định (để b/c);", 11)
    assert [one.text for one in foot.cell(0, 1).paragraphs] == ["Q. CHỦ TỊCH", "Hà Minh Hiệp"]
    assert all("w:cantSplit" in row._tr.xml for table in (head, foot) for row in table.rows)


def test_rules_are_as_long_as_the_decree_wants(examples: Path, tmp_path: Path) -> None:
    file = opened(announcement(examples), tmp_path / "out.docx")
    issuer, motto = (file.tables[0].cell(0, column) for column in (0, 1))
    subject = next(one for one in file.paragraphs if one.text.startswith("Về việc"))
    rule = file.paragraphs[[one.text for one in file.paragraphs].index(subject.text) + 1]
    for paragraph, width, low, high in (
        (motto.paragraphs[-1], motto.width.mm, 55, 57),  # as long as the motto
        (issuer.paragraphs[-1], issuer.width.mm, issuer.width.mm / 3, issuer.width.mm / 2),
        (rule, text_area(), text_area() / 3, text_area() / 2),
    ):
        assert "w:pBdr" in paragraph._p.xml
        form = paragraph.paragraph_format
        assert form.left_indent == form.right_indent
        assert low <= width - 2 * form.left_indent.mm <= high


def test_words_look_as_the_decree_wants(examples: Path, tmp_path: Path) -> None:
    file = opened(announcement(examples), tmp_path / "out.docx")
    kind = next(paragraph for paragraph in file.paragraphs if paragraph.text == "THÔNG BÁO")
    assert (kind.runs[0].bold, kind.runs[0].font.size.pt, kind.alignment) == (True, 14, 1)
    basis = next(paragraph for paragraph in file.paragraphs if paragraph.text.startswith("Căn cứ"))
    assert (basis.runs[0].italic, basis.alignment) == (True, 3)
    low, high = layout()["ranges"]["indent"]
    assert low <= basis.paragraph_format.first_line_indent.mm <= high + 0.01
    last = next(paragraph for paragraph in file.paragraphs if paragraph.text.endswith("./."))
    assert last.paragraph_format.keep_with_next  # the signature is not alone on a page
    reference = next(paragraph for paragraph in file.paragraphs if paragraph.text.startswith("(Kèm theo"))
    assert "\N{NO-BREAK SPACE}/TB-TĐC ngày\N{NO-BREAK SPACE}" in reference.text
    assert reference.runs[0].italic


def test_a_table_has_its_head_on_every_page_and_columns_for_their_words(examples: Path, tmp_path: Path) -> None:
    table = opened(announcement(examples), tmp_path / "out.docx").tables[-1]
    assert ["w:tblHeader" in row._tr.xml for row in table.rows] == [True, False, False]
    assert not any("w:cantSplit" in row._tr.xml for row in table.rows)
    widths = [round(column.width.mm) for column in table.columns]
    assert widths == [round(cell.width.mm) for cell in table.rows[1].cells]
    assert widths[0] < 12  # TT
    assert widths[5] == max(widths)  # products
    assert all(width >= 26 for width in widths[1:5])
    assert abs(sum(widths) - text_area(landscape=True)) < 4


def test_an_attachment_without_a_wide_table_stays_upright(tmp_path: Path) -> None:
    document = Document(
        attachments=(Attachment(label="Phụ lục", body=("Đoạn văn.",)),), tasks=(Task(title="Đào tạo", number=1),)
    )
    file = opened(document, tmp_path / "out.docx")
    assert [section.page_width < section.page_height for section in file.sections] == [True, True]


def test_a_heading_alone_has_no_page_of_its_own(tmp_path: Path) -> None:
    one, two = Attachment(label="Phụ lục"), Attachment(label="Phụ lục I", body=("Đoạn văn.",))
    assert len(opened(Document(attachments=(one, two)), tmp_path / "out.docx").sections) == 2
    assert len(opened(Document(attachments=(two, two, one)), tmp_path / "out.docx").sections) == 4
    file = opened(Document(attachments=(one, one, two)), tmp_path / "out.docx")
    assert len(file.sections) == 2
    assert [paragraph.text for paragraph in file.paragraphs][-4:] == ["Phụ lục", "Phụ lục", "Phụ lục I", "Đoạn văn."]


def test_a_table_in_the_content_stays_with_the_line_above_it(tmp_path: Path) -> None:
    tasks = (Task(title="Đào tạo", number=1, months=9, note="Mới"), Task(title="Tư vấn", number=2, months=12))
    document = Document(body=("Nội dung.", "Danh mục:"), tasks=tasks, signature=Signature(title="GIÁM ĐỐC"))
    file = opened(document, tmp_path / "out.docx")
    first, last = (paragraph.paragraph_format for paragraph in file.paragraphs[:2])
    assert (first.space_before.pt, first.space_after.pt, first.keep_with_next) == (12, 0, False)
    assert (last.space_before.pt, last.space_after.pt, last.keep_with_next) == (6, 6, True)
    assert [cell.paragraphs[0].alignment for cell in file.tables[1].rows[1].cells] == [1, 0, 1, 1, 1, 1, 1, 0]


def test_at_whose_proposal_is_printed_as_a_basis(tmp_path: Path) -> None:
    lines = ("Theo đề nghị của Vụ trưởng Vụ A.", "QUYẾT ĐỊNH:", "Theo đề nghị của Vụ trưởng Vụ A.")
    file = opened(Document(body=lines), tmp_path / "out.docx")
    assert [paragraph.text for paragraph in file.paragraphs] == list(lines)
    assert [paragraph.runs[0].italic for paragraph in file.paragraphs] == [True, False, False]


def test_no_page_is_empty(examples: Path, tmp_path: Path) -> None:
    """The mark that ends a section stands in a paragraph with words, or in one that is no higher than a point."""
    file = opened(announcement(examples), tmp_path / "out.docx")
    marks = [paragraph for paragraph in file.paragraphs if paragraph._p.pPr.find(qn("sectPr")) is not None]
    assert [mark.paragraph_format.line_spacing.pt for mark in marks] == [1]  # after the table of the foot
    assert file.paragraphs[-1].paragraph_format.line_spacing.pt == 1  # after the table of tasks
    document = Document(body=("Đoạn văn.",), attachments=(Attachment(label="Phụ lục", body=("Đoạn văn.",)),))
    file = opened(document, tmp_path / "out.docx")
    marks = [paragraph for paragraph in file.paragraphs if paragraph._p.pPr.find(qn("sectPr")) is not None]
    assert [mark.text for mark in marks] == ["Đoạn văn."]
    assert [paragraph.text for paragraph in file.paragraphs] == ["Đoạn văn.", "Phụ lục", "Đoạn văn."]


def qn(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"


def test_headings_of_the_content_stand_out(tmp_path: Path) -> None:
    body = ("Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi", "Điều 2. Luật này có hiệu lực.", "1. Mục tiêu", "a) Bài;")
    file = opened(Document(body=body), tmp_path / "out.docx")
    shown = [(paragraph.alignment, [bool(run.bold) for run in paragraph.runs]) for paragraph in file.paragraphs]
    assert shown == [(1, [True]), (1, [True]), (3, [True]), (3, [True, False]), (3, [True]), (3, [False])]
    assert [paragraph.text for paragraph in file.paragraphs] == list(body)


def test_addressees(tmp_path: Path) -> None:
    one = opened(Document(recipients=("Viện A",)), tmp_path / "out.docx").paragraphs
    assert [(paragraph.text, paragraph.alignment) for paragraph in one] == [("Kính gửi: Viện A.", 1)]
    many = opened(Document(recipients=("Viện A", "Viện B")), tmp_path / "out.docx").paragraphs
    assert [paragraph.text for paragraph in many] == ["Kính gửi:", "- Viện A;", "- Viện B."]
    assert many[1].paragraph_format.left_indent > many[0].paragraph_format.left_indent


def test_what_the_file_says_of_itself(examples: Path, tmp_path: Path) -> None:
    document = evolve(announcement(examples), number=DocumentNumber("12", None, "TB-TĐC"))
    said = opened(evolve(document, date=WrittenDate(2024, 12, 5)), tmp_path / "out.docx").core_properties
    assert said.title.startswith("Thông báo số 12/TB-TĐC: công bố kết quả tuyển chọn")
    assert (said.language, said.author, said.comments) == ("vi-VN", document.organisation, "")
    assert (said.created.date().isoformat(), len(said.title) <= 255) == ("2024-12-05", True)
    said = opened(Document(subject="rất dài " * 60, date=WrittenDate(2024)), tmp_path / "out.docx").core_properties
    assert (said.author, said.title[-5:], said.created) == ("", "rất …", None)


def test_the_same_document_is_the_same_file(examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_docx(announcement(examples), tmp_path / "one.docx")
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    write_docx(announcement(examples), tmp_path / "other.docx")
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "other.docx").read_bytes()


def test_labelled_documents_come_back(corpus: Callable[[str], list[dict[str, Any]]], tmp_path: Path) -> None:
    for record in corpus("documents"):
        document = read_document(record["text"])
        write_docx(document, tmp_path / "out.docx")
        assert read_document(tmp_path / "out.docx") == document


@settings(max_examples=40)
@given(documents())
def test_any_document_comes_back_as_from_text(document: Document) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_docx(document, Path(folder, "out.docx"))
        assert read_document(Path(folder, "out.docx")) == read_document(format_document(document))


def test_little_is_enough(tmp_path: Path) -> None:
    write_docx(Document(), tmp_path / "out.docx")
    assert read_document(tmp_path / "out.docx").unread == ()
    write_docx(
        Document(signature=Signature(name="Lê An"), attachments=(Attachment(label="Phụ lục"),)), tmp_path / "out.docx"
    )
    assert "Phụ lục" in read_document(tmp_path / "out.docx").text


class TestRefusals:
    def refused(self, document: Document, path: Path) -> DocumentError:
        with pytest.raises(DocumentError) as error:
            write_docx(document, path)
        return error.value

    def test_a_folder(self, tmp_path: Path) -> None:
        error = self.refused(Document(), tmp_path)
        assert (
            error.reason
            == f"{tmp_path} is a folder: give the name of the file to write, such as {tmp_path}/document.docx"
        )
        assert (error.in_language("vi") or "").startswith(f"{tmp_path} là thư mục")
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("name", ["out.doc", "out", "out.docx.pdf"])
    def test_another_ending(self, name: str, tmp_path: Path) -> None:
        assert "let it end in .docx" in self.refused(Document(), tmp_path / name).reason
        assert list(tmp_path.iterdir()) == []

    def test_capitals_are_no_other_ending(self, tmp_path: Path) -> None:
        write_docx(Document(), tmp_path / "OUT.DOCX")
        assert (tmp_path / "OUT.DOCX").exists()

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        error = self.refused(Document(), tmp_path / "none" / "out.docx")
        assert error.reason == f"{tmp_path / 'none' / 'out.docx'} cannot be written: No such file or directory"
        assert "không có tệp hoặc thư mục này" in (error.in_language("vi") or "")

    @pytest.mark.parametrize(
        ("bad", "name"), [("\x0b", "U+000B"), ("\ud800", "U+D800"), ("\uffff", "U+FFFF"), ("\0", "U+0000")]
    )
    def test_what_no_file_can_hold(self, bad: str, name: str, tmp_path: Path) -> None:
        path = tmp_path / "out.docx"
        path.write_bytes(b"old")
        error = self.refused(Document(body=(f"Một{bad}hai",)), path)
        assert name in error.reason
        assert (error.start, error.end) == (3, 4)
        self.refused(Document(tasks=(Task(title=f"Một{bad}"),)), path)
        assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == [("out.docx", b"old")]

    def test_an_older_file_stays_when_writing_fails(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "out.docx"
        path.write_bytes(b"old")

        def fail(handle: int) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(os, "fsync", fail)
        assert "No space left on device" in self.refused(Document(), path).reason
        assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == [("out.docx", b"old")]


def test_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtraError, match=r"tdc-programme\[docx\]"):
        write_docx(Document(), tmp_path / "out.docx")
