"""Files are known by what they hold, not by their names."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tdc_programme import check
from tdc_programme.documents.model import ProblemKind
from tdc_programme.documents.reading import read_document
from tdc_programme.documents.sources import files as files_module
from tdc_programme.documents.sources.files import load
from tdc_programme.errors import DocumentError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LETTER = "Số: 5/TB-TĐC\n\nHà Nội, ngày 05 tháng 01 năm 2024\n\nTHÔNG BÁO\n"


def packed(**parts: str) -> bytes:
    """Make an archive; in the names of its parts two underscores are a stroke, three a full stop."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("___", ".").replace("__", "/"), content)
    return buffer.getvalue()


def locked(content: bytes) -> bytes:
    made = bytearray(content)
    for at in (content.index(b"PK\x03\x04") + 6, content.index(b"PK\x01\x02") + 8):
        made[at] |= 1
    return bytes(made)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"RIFF\0\0\0\0WEBPVP8 ", "WebP image"),
        (b"\0\0\0\x18ftypheic", "HEIC image"),
        (b"BM\x36\0\0\0", "BMP image"),
        (b"7z\xbc\xaf\x27", "7-Zip archive"),
        (packed(a="b"), "ZIP archive: unpack"),
        (packed(), "ZIP archive: unpack"),
        (locked(packed(a="b")), "locked by a password"),
        (packed(xl__workbook___xml="<a/>"), r"Excel \(\.xlsx\)"),
        (packed(ppt__presentation___xml="<a/>"), "PowerPoint"),
        (packed(**{"META-INF__container___xml": "<a/>"}), "EPUB"),
        (
            packed(content___xml="<a/>", mimetype="application/vnd.oasis.opendocument.spreadsheet"),
            "file of OpenDocument",
        ),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "locked by a password"),
        (OLE + "Workbook".encode("utf-16-le"), r"Excel \(\.xls\)"),
        (OLE + "PowerPoint Document".encode("utf-16-le"), "PowerPoint"),
        (OLE, "Office 97"),
        (packed(content___xml="<a/>"), "broken ODT file: content.xml has no text"),
        (OLE + "WordDocument".encode("utf-16-le"), "broken DOC file"),
        ("<?xml version='1.0'?><đơn/>".encode(), "XML data"),
    ],
)
def test_is_told_what_it_is(content: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "thư.docx"
    path.write_bytes(content)
    for source in (content, path):
        with pytest.raises(DocumentError, match=says) as caught:
            load(source)
    assert caught.value.in_language("vi") != caught.value.reason


def test_bitmaps_are_not_texts_that_begin_alike() -> None:
    assert load("BM là chữ viết tắt".encode()).text == "BM là chữ viết tắt"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.docx", LETTER, ".docx: text"),
        ("a.DOC", f"<html><body><p>{LETTER}</p></body></html>", ".doc: HTML"),
        ("a.html", LETTER, ".html: text"),
        ("a.txt", LETTER, None),
        ("a.txt", f"<!DOCTYPE html><p>{LETTER}", None),
        ("a", LETTER, None),
        ("a.v2", LETTER, None),
    ],
)
def test_a_file_that_is_not_what_its_name_says(name: str, content: str, told: str | None, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    document = read_document(path)
    assert [(one.kind, one.detail) for one in document.problems if one.kind is ProblemKind.MISNAMED_FILE] == (
        [(ProblemKind.MISNAMED_FILE, told)] if told else []
    )
    said = [finding.message for finding in check(path, rules=["DOC013"], language="en").findings]
    assert (said == [f"the file is not what its name says ({told}); it was read as what it is"]) is (told is not None)


def test_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(LETTER, encoding="utf-8")
    monkeypatch.setattr(files_module, "_LARGEST_TEXT", 0)
    with pytest.raises(DocumentError, match="larger than 0 MB"):
        load(path)
    monkeypatch.setattr(files_module, "_LARGEST_FILE", 0)
    with pytest.raises(DocumentError, match=r"larger than 0 MB.*a\.txt"):
        load(path)


def test_a_document_knows_whether_its_text_has_markup(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    file = docx.Document()
    for line in LETTER.split("\n\n"):
        file.add_paragraph(line.strip())
    file.add_paragraph("Về việc <b>tuyển chọn</b> *A*")
    file.save(tmp_path / "a.docx")
    document = read_document(tmp_path / "a.docx")
    assert not document.has_markup
    assert document.subject == "<b>tuyển chọn</b> *A*"
    by_path, by_value = check(tmp_path / "a.docx"), check(document)
    assert [(one.rule, one.start, one.end, one.message) for one in by_path.findings] == [
        (one.rule, one.start, one.end, one.message) for one in by_value.findings
    ]
