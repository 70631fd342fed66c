"""DOCX in the layout of Decree 30/2020/NĐ-CP: it reads back, and looks as the decree wants."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tdc_programme.documents.model import Attachment, Document, Signature
from tdc_programme.documents.reading import read_document
from tdc_programme.documents.writing import write_docx
from tdc_programme.errors import MissingExtraError

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


def test_layout(examples: Path, tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    write_docx(read_document(examples / "selection-announcement-2024.txt"), tmp_path / "out.docx")
    file = docx.Document(str(tmp_path / "out.docx"))
    section = file.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert round(section.left_margin.mm) == 30
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header.paragraphs[0]._p.xml
    assert file.styles["Normal"].font.name == "Times New Roman"
    head, tasks, foot = file.tables[0], file.tables[-1], file.tables[1]
    assert head.cell(0, 1).paragraphs[0].text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert head.cell(0, 1).paragraphs[-1].runs[0].italic  # place and date
    assert [cell.text for cell in tasks.rows[0].cells][:2] == ["TT", "Tên nhiệm vụ"]
    assert foot.cell(0, 0).paragraphs[1].runs[0].font.size.pt == 11
    kind = next(paragraph for paragraph in file.paragraphs if paragraph.text == "THÔNG BÁO")
    assert (kind.runs[0].bold, kind.runs[0].font.size.pt) == (True, 14)
    basis = next(paragraph for paragraph in file.paragraphs if paragraph.text.startswith("Căn cứ"))
    assert (basis.runs[0].italic, round(basis.paragraph_format.first_line_indent.mm)) == (True, 10)


def test_little_is_enough(tmp_path: Path) -> None:
    write_docx(Document(), tmp_path / "out.docx")
    assert read_document(tmp_path / "out.docx").unread == ()
    write_docx(
        Document(signature=Signature(name="Lê An"), attachments=(Attachment(label="Phụ lục"),)), tmp_path / "out.docx"
    )
    assert "Phụ lục" in read_document(tmp_path / "out.docx").text


def test_an_older_file_stays_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = pytest.importorskip("docx.document")
    path = tmp_path / "out.docx"
    path.write_bytes(b"old")

    def fail(self: object, name: str) -> None:
        Path(name).write_bytes(b"half")
        raise OSError("disk full")

    monkeypatch.setattr(document.Document, "save", fail)
    with pytest.raises(OSError, match="disk full"):
        write_docx(Document(), path)
    assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == [("out.docx", b"old")]


def test_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtraError, match=r"tdc-programme\[docx\]"):
        write_docx(Document(), tmp_path / "out.docx")
