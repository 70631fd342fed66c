"""Files and what is none: encodings, images, archives."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from tdc_programme.documents.reading import read_document
from tdc_programme.documents.sources.files import load
from tdc_programme.errors import DocumentError

TEXT = "Số: 05/TB-TĐC\n\nHà Nội, ngày 05 tháng 01 năm 2024\n"


# The letters of the text above in TCVN3, as Windows shows them.
TCVN3 = dict(zip("ủâảếểọổứịđôơừệạấ", "ñ©¶ÕÓäæøÞ®«¬õÖ¹Ê"))
TCVN3 |= {"ế": "Õ", "ỉ": "Ø", "á": "¸", "ả": "¶", "ự": "ù", "ụ": "ô", "ì": "×", "ú": "ó", "ó": "ã"}


class TestText:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_encodings(self, encoding: str, tmp_path: Path) -> None:
        content = TEXT.encode(encoding)
        assert load(content).text == TEXT
        path = tmp_path / "thông báo.txt"
        path.write_bytes(content)
        assert load(path).text == TEXT

    def test_old_vietnamese_encoding(self) -> None:
        text = "Ủy ban nhân dân tỉnh thông báo kết quả tuyển chọn tổ chức chủ trì thực hiện nhiệm vụ. " * 3
        tcvn3 = "".join(TCVN3.get(char, char) for char in text.lower()).encode("latin-1")
        assert load(tcvn3).text.startswith("ủy ban nhân dân tỉnh")

    def test_a_text_is_a_text(self) -> None:
        assert load(TEXT).text is TEXT

    @pytest.mark.parametrize("source", ["", "  \n\t", b"", b" \n"])
    def test_empty(self, source: str | bytes) -> None:
        with pytest.raises(DocumentError, match="empty"):
            load(source)

    def test_blanks_that_nobody_sees(self) -> None:
        with pytest.raises(DocumentError, match="only blanks"):
            read_document("\N{ZERO WIDTH SPACE}\n<p></p>")

    @pytest.mark.parametrize(
        "name",
        ["công văn.docx", " thu.PDF ", "./vb", "../vb/a", "~/vb", "C:\\vb\\a b.txt", "https://a.vn/b.html", "a/b.json"],
    )
    def test_a_file_name_is_no_text(self, name: str) -> None:
        with pytest.raises(DocumentError, match=r"pathlib\.Path"):
            read_document(name)

    def test_the_name_of_what_is_there_is_no_text(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "công văn").write_text(TEXT, encoding="utf-8")
        (tmp_path / "kho").mkdir()
        monkeypatch.chdir(tmp_path)
        for name in ("công văn", "kho", str(tmp_path)):
            with pytest.raises(DocumentError, match=r"pathlib\.Path"):
                load(name)
        for text in (".", "kho\n", "công văn a", "a\ud800", "a" * 3000, "Số: 15/QĐ-TĐC (kèm a.docx)"):
            assert load(text).text == text

    def test_a_folder_is_no_document(self, tmp_path: Path) -> None:
        with pytest.raises(DocumentError, match="is a folder"):
            load(tmp_path)

    def test_wrong_type(self) -> None:
        with pytest.raises(TypeError, match="expected str"):
            load(5)  # type: ignore[arg-type]  # wrong on purpose

    def test_missing_file(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError):
            load(tmp_path / "không có.txt")


class TestNoText:
    def test_a_broken_docx_is_called_one(self, tmp_path: Path) -> None:
        path = tmp_path / "Thông báo.DOCX"
        path.write_bytes(b"\x00\x01\xfe rest of a document")
        with pytest.raises(DocumentError, match="a broken DOCX file") as caught:
            load(path)
        assert "tệp DOCX bị hỏng" in caught.value.in_language("vi")
        path.write_bytes(b"")
        with pytest.raises(DocumentError, match="file is empty"):
            load(path)
        path.write_bytes(b"%PDF-1.7")
        with pytest.raises(DocumentError, match="PDF file"):
            load(path)

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        pipe = tmp_path / "pipe.txt"
        os.mkfifo(pipe)
        with pytest.raises(DocumentError, match="nothing writes to"):
            load(pipe)
        handle = os.open(pipe, os.O_RDWR)
        os.write(handle, TEXT.encode())
        writer = threading.Timer(0.05, os.close, [handle])
        writer.start()
        assert load(pipe).text == TEXT
        writer.join()

    @pytest.mark.parametrize(
        ("content", "what"),
        [
            (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
            (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
            (b"\x89PNG\r\n\x1a\n", "PNG"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office 97"),
            (b"{\\rtf1\\ansi", "RTF"),
            (b"PK\x03\x04not a zip", "broken DOCX"),
            (bytes(range(256)) * 4, "UTF-8"),
            (b"\xff\xfea\xd8", "UTF-16"),
            (b"abc\x00def", "control characters"),
            ("chữ \x01\x02".encode() * 20, "control characters"),
            (b"caf\xe9 au lait", "UTF-8"),
        ],
    )
    def test_is_refused_with_what_it_is(self, content: bytes, what: str, tmp_path: Path) -> None:
        with pytest.raises(DocumentError, match=what):
            load(content)
        path = tmp_path / "ảnh.txt"
        path.write_bytes(content)
        with pytest.raises(DocumentError, match=r"ảnh\.txt"):
            load(path)

    def test_says_where(self) -> None:
        with pytest.raises(DocumentError) as caught:
            load("chữ\x00chữ")
        assert (caught.value.start, caught.value.end) == (3, 4)


def test_a_file_may_hold_nothing_but_a_name(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("công văn.docx", encoding="utf-8")
    assert load(path).text == load(path.read_bytes()).text == "công văn.docx"
