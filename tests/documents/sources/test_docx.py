"""The text of DOCX files."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest

from tdc_programme.documents.reading import read_document
from tdc_programme.documents.sources import docx as docx_module
from tdc_programme.documents.sources import package as package_module
from tdc_programme.documents.sources.docx import read_docx_text
from tdc_programme.documents.sources.files import load
from tdc_programme.documents.sources.package import Package
from tdc_programme.errors import DocumentError


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
        return read_docx_text(Package(buffer.getvalue()))

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

    def test_without_numbering(self) -> None:
        document = self.document()
        document.add_paragraph("mục", style="List Number")
        main = document.part
        for name, relation in list(main.rels.items()):
            if relation.reltype.endswith("/numbering"):
                del main.rels[name]
        assert self.text(document) == "mục"


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def made(body: str = "", *, raw: str | bytes | None = None, **parts: str) -> bytes:
    """Make a DOCX file of the inside of its body, and of the insides of other parts of ``word/``."""
    entries: dict[str, str | bytes] = {
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{REL}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{REL}"><w:body>{body}</w:body></w:document>'
        if raw is None
        else raw,
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        'relationships">'
        + "".join(
            f'<Relationship Id="{name}" Type="{REL}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
            for name in parts
        )
        + "</Relationships>",
    }
    for name, inside in parts.items():
        root = {"header": "hdr"}.get(name.rstrip("0123456789"), name)
        entries[f"word/{name}.xml"] = (
            inside if inside.startswith("<?") else f'<w:{root} xmlns:w="{W}">{inside}</w:{root}>'
        )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in entries.items():
            file.writestr(name, content)
    return buffer.getvalue()


def p(words: str = "", properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def item(number: int, level: int = 0, words: str = "x") -> str:
    return p(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(at: int, text: str, form: str = "decimal", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}">{more}<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        if form
        else f'<w:lvl w:ilvl="{at}">{more}</w:lvl>'
    )


def numbering(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}'


def lines(content: bytes) -> list[str]:
    return load(content).text.split("\n\n")


class TestNumbers:
    def test_articles_clauses_and_points(self) -> None:
        levels = level(0, "Điều %1."), level(1, "%2."), level(2, "%3)", "lowerLetter")
        body = "".join(item(1, at) for at in (0, 1, 2, 2, 1, 2, 0, 1))
        assert lines(made(body, numbering=numbering(*levels))) == [
            *("Điều 1. x", "1. x", "a) x", "b) x", "2. x", "a) x", "Điều 2. x", "1. x"),
        ]

    def test_higher_numbers_starts_suffixes_and_digits(self) -> None:
        levels = (
            level(0, "%1", "upperRoman", '<w:start w:val="4"/><w:suff w:val="nothing"/>'),
            level(1, "%1.%2", more='<w:lvlRestart w:val="0"/><w:isLgl/>'),
            level(2, "%2.%3."),
        )
        body = "".join(item(1, at) for at in (0, 1, 1, 0, 1, 2))
        assert lines(made(body, numbering=numbering(*levels))) == ["IVx", "4.1 x", "4.2 x", "Vx", "5.3 x", "3.1. x"]

    def test_two_lists_of_one_definition_count_on_unless_one_starts_anew(self) -> None:
        nums = "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{more}</w:num>'
            for number, more in (
                (1, ""),
                (2, ""),
                (3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
                (4, f'<w:lvlOverride w:ilvl="0">{level(0, "Mục %1:")}</w:lvlOverride>'),
            )
        )
        body = "".join(map(item, (1, 2, 3, 3, 4, 5)))
        assert lines(made(body, numbering=numbering(level(0, "%1."), nums=nums))) == [
            *("1. x", "2. x", "7. x", "8. x", "Mục 9: x", "x"),
        ]

    def test_styles_number_their_paragraphs(self) -> None:
        styles = (
            '<w:style w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
            '<w:style w:styleId="Khoan"><w:basedOn w:val="Dieu"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>'
            '</w:style><w:style w:styleId="Khac"><w:basedOn w:val="Khac"/></w:style>'
            '<w:style w:styleId="Diem"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
            '<w:style w:styleId="Thoi"><w:basedOn w:val="Dieu"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'
            "</w:style>"
        )
        levels = level(0, "Điều %1."), level(1, "%2."), level(2, "%3)", "lowerLetter", '<w:pStyle w:val="Diem"/>')
        body = "".join(
            p("x", f'<w:pStyle w:val="{name}"/>') for name in ("Dieu", "Khoan", "Diem", "Khac", "Thoi", "Lạ")
        )
        assert lines(made(body, numbering=numbering(*levels), styles=styles)) == [
            *("Điều 1. x", "1. x", "a) x", "x", "x", "x"),
        ]

    def test_a_definition_that_a_style_has(self) -> None:
        style = '<w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        more = (
            '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>'
            '<w:abstractNum w:abstractNumId="6"><w:numStyleLink w:val="không"/></w:abstractNum>'
            '<w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>'
            '<w:num w:numId="3"><w:abstractNumId w:val="6"/></w:num>'
        )
        body = item(1) + item(2) + item(3)
        parts = {"numbering": numbering(level(0, "%1.")) + more, "styles": style}
        assert lines(made(body, **parts)) == ["1. x", "2. x", "x"]

    @pytest.mark.parametrize(
        ("form", "start", "mark"),
        [
            ("decimalZero", 9, "09"),
            ("upperLetter", 27, "AA"),
            ("lowerLetter", 2_000_000_000, "2000000000"),
            ("lowerRoman", 49, "xlix"),
            ("upperRoman", 4000, "4000"),
            ("vietnameseCounting", 21, "Hai mươi mốt"),
            ("decimalEnclosedCircle", 3, "3"),
        ],
    )
    def test_forms(self, form: str, start: int, mark: str) -> None:
        levels = level(0, "%1 %9", form, f'<w:start w:val="{start}"/>')
        assert lines(made(item(1), numbering=numbering(levels))) == [f"{mark}  x"]


class TestText:
    @pytest.mark.parametrize(
        ("body", "wanted"),
        [
            ("<w:p><w:r><w:t>a<!-- x -->b</w:t></w:r></w:p>", "ab"),
            ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r></w:p>", "hiện"),
            ('<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>hiện</w:t></w:r></w:p>', "hiện"),
            (p("đoạn ", "<w:rPr><w:del/></w:rPr>") + p("một"), "đoạn một"),
            (p("đoạn cuối", "<w:rPr><w:del/></w:rPr>"), "đoạn cuối"),
            ("<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>2</w:t></w:r></w:p>", "2"),
            ("<w:p><w:hyperlink><w:r><w:t>a@b.vn</w:t></w:r></w:hyperlink></w:p>", "a@b.vn"),
            ("<w:p><w:r><w:t>a\n b</w:t><w:cr/><w:t>c</w:t></w:r></w:p>", "a  b\nc"),
        ],
    )
    def test_what_is_printed(self, body: str, wanted: str) -> None:
        assert load(made(body)).text == wanted

    def test_boxes_inside_boxes_come_once(self) -> None:
        inner = f"<w:p><w:r><w:txbxContent>{p('trong')}</w:txbxContent></w:r></w:p>"
        body = f"<w:p><w:r><w:t>ngoài</w:t><w:txbxContent>{p('hộp')}{inner}</w:txbxContent></w:r></w:p>"
        assert lines(made(body)) == ["ngoài", "hộp", "trong"]

    def test_a_column_without_words_is_none(self) -> None:
        row = "<w:tr>" + "".join(f"<w:tc>{p(words)}</w:tc>" for words in ("BỘ", "", "CỘNG HÒA")) + "</w:tr>"
        assert lines(made(f"<w:tbl>{row}</w:tbl>")) == ["BỘ", "CỘNG HÒA"]

    def test_deleted_rows_and_cells_and_wrapped_ones(self) -> None:
        def cells(*words: str) -> str:
            return "".join(f"<w:tc>{p(word)}</w:tc>" for word in words)

        body = (
            f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cells('x', 'y', 'z')}</w:tr>"
            f"<w:sdt><w:sdtContent><w:tr>{cells('a', 'b')}<w:sdt><w:sdtContent>{cells('c')}</w:sdtContent></w:sdt>"
            f"<w:tc><w:tcPr><w:cellDel/></w:tcPr>{p('d')}</w:tc></w:tr></w:sdtContent></w:sdt>"
            f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cells("b", "c")}</w:tr></w:tbl>'
        )
        assert load(made(body)).text == "a\tb\tc\n\tb\tc"

    def test_a_letterhead_in_the_head_of_the_first_page(self) -> None:
        section = '<w:sectPr><w:headerReference w:type="first" r:id="header1"/><w:headerReference w:type="default" '
        section += 'r:id="header2"/><w:titlePg/></w:sectPr>'
        nation = p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        assert lines(made(p("thân") + section, header1=nation, header2=p("2"))) == [
            *("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "thân"),
        ]
        assert lines(made(p("thân") + section, header1=p("Ký bởi"), header2=nation)) == ["thân"]

    def test_strict_files_and_files_without_relations(self) -> None:
        strict = W.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006", "http://purl.oclc.org/ooxml/wordprocessingml"
        )
        xml = f'<w:document xmlns:w="{strict}"><w:body>{p("chữ")}</w:body></w:document>'
        assert load(made(raw=xml)).text == "chữ"
        assert load(archive(**{"word__document.xml": made_xml(p("chữ"))})).text == "chữ"


def made_xml(body: str) -> str:
    return f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'


class TestIllMade:
    @pytest.mark.parametrize(
        ("content", "says"),
        [
            (made(raw=f'<w:document xmlns:w="{W}"/>'), "has no body"),
            (made(raw="<a/>"), "has no body"),
            (made(raw="<a>"), "word/document.xml: "),
            (made(raw=b"\xff\xfe<"), "word/document.xml: "),
            (made(raw="<?xml version='1.0' encoding='x-la'?><a/>"), "word/document.xml: "),
            (made(raw='<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'), "document type"),
            (made(p("x"), footnotes="<?xml"), "word/footnotes.xml: "),
            (made(p("x"), numbering="<?xml"), "word/numbering.xml: "),
            (made(item(1), numbering=numbering('<w:lvl w:ilvl="x"/>')), "ilvl has the value 'x'"),
            (made(item(1), numbering=numbering("<w:lvl/>")), "ilvl has the value ''"),
            (made(p("x", '<w:numPr><w:ilvl/><w:numId w:val="1"/></w:numPr>')), "ilvl has the value ''"),
            (made('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="abc"/></w:tcPr></w:tc></w:tr></w:tbl>'), "gridSpan"),
            (made("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan/></w:tcPr></w:tc></w:tr></w:tbl>"), "gridSpan"),
            (made("<w:altChunk/>"), "altChunk"),
            (made("<w:sdt>" * 999 + "</w:sdt>" * 999), "more than 160 deep"),
            (made(f"<w:p>{'<w:r>' * 999}{'</w:r>' * 999}</w:p>"), "more than 160 deep"),
            (made(f"<w:tbl>{'<w:sdt>' * 999}{'</w:sdt>' * 999}</w:tbl>"), "more than 160 deep"),
            (made(p("")), "holds no words"),
            (made(p("x")).replace(b"PK\x01\x02", b"PK\x01\x03"), "broken"),
            (made(p("x"))[:-40], "broken"),
        ],
    )
    def test_is_refused_with_what_is_wrong(self, content: bytes, says: str) -> None:
        with pytest.raises(DocumentError, match=re.escape(says)):
            load(content)

    def test_a_relation_that_leads_out_is_not_followed(self) -> None:
        content = made(p("x"), footnotes=p("y"))
        outside = repacked(content, "word/_rels/document.xml.rels", 'Target="footnotes.xml"', 'Target="../../../etc/a"')
        with pytest.raises(DocumentError, match="it has no part etc/a"):
            load(outside)
        external = repacked(content, "word/_rels/document.xml.rels", "Target=", 'TargetMode="External" Target=')
        assert load(external).text == "x"

    def test_wide_cells_cost_nothing(self) -> None:
        wide = '<w:tc><w:tcPr><w:gridSpan w:val="200000000"/></w:tcPr><w:p/></w:tc>'
        row = f"<w:tr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc><w:tc>{p('c')}</w:tc>{wide}</w:tr>"
        assert len(load(made(f"<w:tbl>{row}</w:tbl>")).text) < 100

    def test_many_wide_cells_are_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(docx_module, "_MOST_COVERED", 100)
        wide = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr><w:p/></w:tc></w:tr>'
        with pytest.raises(DocumentError, match="unpacks to more"):
            load(made(f"<w:tbl>{wide * 3}</w:tbl>"))

    def test_bombs_are_not_unpacked(self, monkeypatch: pytest.MonkeyPatch) -> None:
        bomb = made(p("x" * 20_000_000))
        assert len(bomb) < 100_000
        with pytest.raises(DocumentError, match="unpacks to more than 96 MB"):
            load(bomb)
        monkeypatch.setattr(package_module, "LARGEST_PART", 10)
        with pytest.raises(DocumentError, match="unpacks to more"):
            load(made(p("x")))

    def test_locked_parts(self) -> None:
        content = bytearray(archive(**{"word__document.xml": made_xml(p("chữ"))}))
        for at in (content.index(b"PK\x03\x04") + 6, content.index(b"PK\x01\x02") + 8):
            content[at] |= 1
        with pytest.raises(DocumentError, match="locked by a password"):
            load(bytes(content))

    def test_a_damaged_part(self) -> None:
        content = archive(**{"word__document.xml": made_xml(p("chữ"))})
        with pytest.raises(DocumentError, match=r"word/document\.xml: Bad CRC"):
            load(content.replace("chữ".encode(), b"chu~~"[:5]))


def repacked(content: bytes, name: str, old: str, new: str) -> bytes:
    """Change the words of one part of an archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(buffer, "w") as target:
        for entry in source.namelist():
            part = source.read(entry).decode()
            target.writestr(entry, part.replace(old, new) if entry == name else part)
    return buffer.getvalue()
