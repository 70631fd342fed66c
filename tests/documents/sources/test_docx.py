"""The text of DOCX files."""

from __future__ import annotations

import io
import sys
import zipfile
from typing import Any

import pytest

from tdc_programme.documents.reading import read_document
from tdc_programme.documents.sources import docx as docx_module
from tdc_programme.documents.sources.docx import read_docx_text
from tdc_programme.documents.sources.files import load
from tdc_programme.errors import DocumentError, MissingExtraError


def archive(**entries: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, content in entries.items():
            file.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


class TestDocx:
    def document(self) -> Any:  # python-docx has no types
        docx = pytest.importorskip("docx")
        return docx.Document()

    def text(self, document: Any) -> str:
        buffer = io.BytesIO()
        document.save(buffer)
        return read_docx_text(buffer.getvalue())

    def test_letter(self) -> None:
        document = self.document()
        head = document.add_table(2, 2)
        head.cell(0, 0).text = "BỘ KHOA HỌC VÀ CÔNG NGHỆ\nTỔNG CỤC TIÊU CHUẨN\nĐO LƯỜNG CHẤT LƯỢNG"
        head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
        head.cell(1, 0).text = "Số: 12/TĐC-KHTC\nV/v góp ý dự thảo"
        head.cell(1, 1).text = "Hà Nội, ngày 05 tháng 3 năm 2024"
        document.add_paragraph("Kính gửi: Viện Năng suất Việt Nam.")
        document.add_paragraph("Đề nghị cho ý kiến trước ngày 22/03/2024 qua email a@b.vn./.")
        foot = document.add_table(1, 2)
        foot.cell(0, 0).text = "Nơi nhận:\n- Như trên;\n- Lưu: VT."
        foot.cell(0, 1).text = "KT. TỔNG CỤC TRƯỞNG\nPHÓ TỔNG CỤC TRƯỞNG\n\nHà Minh Hiệp"
        table = document.add_table(2, 4)
        for index, words in enumerate(["TT", "Tên nhiệm vụ", "Đơn vị chủ trì", "Thời gian"]):
            table.cell(0, index).text = words
        for index, words in enumerate(["1", "Đề tài *A* &amp; B", "Viện X\nViện Y", "24 tháng"]):
            table.cell(1, index).text = words
        buffer = io.BytesIO()
        document.save(buffer)
        letter = read_document(buffer.getvalue())
        assert letter.organisation == "TỔNG CỤC TIÊU CHUẨN ĐO LƯỜNG CHẤT LƯỢNG"
        assert str(letter.number) == "12/TĐC-KHTC"
        assert letter.consultation is not None
        assert letter.consultation.email == "a@b.vn"
        assert letter.signature is not None
        assert letter.signature.name == "Hà Minh Hiệp"
        (task,) = letter.tasks
        assert task.title == "Đề tài *A* &amp; B"  # no markup in a DOCX: its words are its words
        assert [host.name for host in task.hosts] == ["Viện X", "Viện Y"]
        found = letter.where("tasks[0].title")
        assert found is not None
        assert found.text == task.title

    def test_lists(self) -> None:
        document = self.document()
        for style in ("List Number", "List Number", "List Bullet", "Normal"):
            document.add_paragraph("mục", style=style)
        assert self.text(document) == "1. mục\n\n2. mục\n\n- mục\n\nmục"

    def test_lists_of_every_kind(self) -> None:
        from docx.oxml import parse_xml

        document = self.document()
        names = ("decimalZero", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "none")
        levels = "".join(
            f'<w:lvl w:ilvl="{index}"><w:numFmt w:val="{name}"/>'
            f'<w:lvlText w:val="%{index + 1}{")" if index else "."}"/></w:lvl>'
            for index, name in enumerate(names)
        )
        levels += '<w:lvl w:ilvl="8"/>'
        numbering = document.part.numbering_part.element
        uri = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        numbering.insert(
            0, parse_xml(f'<w:abstractNum {uri} w:abstractNumId="99">{levels}<w:lvl w:ilvl="8"/></w:abstractNum>')
        )
        numbering.append(parse_xml(f'<w:num {uri} w:numId="99"><w:abstractNumId w:val="99"/></w:num>'))
        numbering.append(parse_xml(f'<w:num {uri} w:numId="98"/>'))
        for level in (0, 1, 1, 2, 3, 3, 3, 3, 4, 5, 0, 1):
            paragraph = document.add_paragraph("x")
            paragraph._p.get_or_add_pPr().append(
                parse_xml(f'<w:numPr {uri}><w:ilvl w:val="{level}"/><w:numId w:val="99"/></w:numPr>')
            )
        marks = [line.removesuffix("x").strip() for line in self.text(document).split("\n\n")]
        assert marks == ["01.", "a)", "b)", "A)", "i)", "ii)", "iii)", "iv)", "I)", "", "02.", "a)"]

    def test_what_changes_boxes_and_notes_hold(self) -> None:
        from docx.oxml import parse_xml

        document = self.document()
        uri = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        body = document.element.body
        box = "<w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent>"
        both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        inserted = "<w:ins><w:r><w:t>thêm</w:t></w:r></w:ins><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
        tabs = "<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>"
        elements = (
            f"<w:p {uri}>{inserted}</w:p>",
            f"<w:p {uri}>{tabs}<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/></w:r></w:p>",
            f"<w:sdt {uri}><w:sdtContent><w:p><w:r><w:t>trong ô</w:t></w:r></w:p></w:sdtContent></w:sdt>",
            f"<w:p {uri} {mc}><mc:AlternateContent>{both}</mc:AlternateContent></w:p>",
            f"<w:p {uri}/>",
            f"<w:moveFrom {uri}><w:p><w:r><w:t>cũ</w:t></w:r></w:p></w:moveFrom>",
        )
        for index, xml in enumerate(elements):
            body.insert(index, parse_xml(xml))
        assert self.text(document) == "thêm\n\na\tb\n-\n\ntrong ô\n\nhộp"

    def test_footnotes_come_last(self) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        document = self.document()
        document.add_paragraph("thân")
        uri = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        notes = (
            f"<w:footnotes {uri}>"
            '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>rule</w:t></w:r></w:p></w:footnote>'
            '<w:footnote w:id="1"><w:p><w:r><w:t>chú thích</w:t></w:r></w:p></w:footnote></w:footnotes>'
        )
        main = document.part
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        part = Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), main.package)
        main.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        assert self.text(document) == "thân\n\nchú thích"

    def test_merged_cells_are_empty_where_they_go_on(self) -> None:
        document = self.document()
        table = document.add_table(2, 3)
        for row in range(2):
            for column in range(3):
                table.cell(row, column).text = f"{row}{column}"
        table.cell(0, 0).merge(table.cell(1, 0))
        table.cell(0, 1).merge(table.cell(0, 2))
        inner = table.cell(1, 2).add_table(1, 1)
        inner.cell(0, 0).text = "trong\tbảng"
        rows = self.text(document).replace("\N{PARAGRAPH SEPARATOR}", "¶").split("\n")
        assert rows == ["00¶10\t01¶02\t", "\t11\t12¶trong bảng"]

    def test_other_archives_are_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with pytest.raises(DocumentError, match="holds no DOCX"):
            load(archive(a__b="x"))
        with pytest.raises(DocumentError, match="broken DOCX"):
            load(archive(word__document__xml="x").replace(b"document/xml", b"document.xml"))
        monkeypatch.setattr(docx_module, "_LARGEST", 10)
        with pytest.raises(DocumentError, match="unpacks to more"):
            load(archive(word__document__xml="x" * 99).replace(b"document/xml", b"document.xml"))

    def test_without_numbering(self) -> None:
        document = self.document()
        document.add_paragraph("mục", style="List Number")
        main = document.part
        for name, relation in list(main.rels.items()):
            if relation.reltype.endswith("/numbering"):
                del main.rels[name]
        assert self.text(document) == "mục"

    def test_says_what_to_install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "docx", None)
        with pytest.raises(MissingExtraError, match=r"tdc-programme\[docx\]"):
            load(archive(a="x"))
