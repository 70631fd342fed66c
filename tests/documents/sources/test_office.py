"""Old Word files, RTF and ODT: they read as the same text in DOCX."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from pathlib import Path

import pytest

from tdc_programme.documents.reading import read_document
from tdc_programme.documents.sources import odt as odt_module
from tdc_programme.documents.sources.files import load
from tdc_programme.errors import DocumentError, MissingExtraError

#: Made by LibreOffice; it has a letterhead side by side, a numbered list and a table of three columns.
DOC = Path(__file__).parent / "data" / "letter.doc"
TEXT = (
    "SỞ KHOA HỌC VÀ CÔNG NGHỆ\nSố: 12/SKHCN-TĐC\nV/v góp ý dự thảo\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nHuế, ngày 05 tháng 3 năm 2024\n\nKính gửi: Viện Năng suất Việt Nam.\n\n"
    "1. Góp ý dự thảo;\n\n2. Gửi bản mềm.\n\nTT\tTên\tGhi chú\n1\tĐào tạo\tx"
)


class TestDoc:
    def test_a_letter(self) -> None:
        pytest.importorskip("doc2docx")
        assert load(DOC).text == TEXT
        letter = read_document(DOC)
        assert (str(letter.number), letter.recipients) == ("12/SKHCN-TĐC", ("Viện Năng suất Việt Nam",))

    def test_a_damaged_one(self) -> None:
        pytest.importorskip("doc2docx")
        with pytest.raises(DocumentError, match="broken DOC file"):
            load(DOC.read_bytes().replace(b"\xec\xa5", b"\xff\xff", 1))

    def test_a_locked_one(self, monkeypatch: pytest.MonkeyPatch) -> None:
        doc2docx = pytest.importorskip("doc2docx")

        def refuse(*_: object) -> None:
            raise doc2docx.errors.EncryptedDocumentError("a password is required")

        monkeypatch.setattr(doc2docx, "convert", refuse)
        with pytest.raises(DocumentError, match="locked by a password"):
            load(DOC)

    def test_says_what_to_install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "doc2docx", None)
        with pytest.raises(MissingExtraError, match=r"tdc-programme\[office\]"):
            load(DOC)


def rtf(inside: str) -> bytes:
    """Make an RTF file; letters beyond ASCII are written by their codes."""
    coded = "".join(char if ord(char) < 128 else f"\\u{ord(char)}?" for char in inside)
    return f"{{\\rtf1\\ansi\\uc1 {coded}}}".encode("ascii")


class TestRtf:
    @pytest.mark.parametrize(
        ("inside", "wanted"),
        [
            ("Căn cứ\\par\\par Luật\\line Giá", "Căn cứ\n\nLuật\nGiá"),
            ("{\\listtext\\pard 1.\\tab}mục\\par {\\pntext\\f1 \\'b7\\tab}mục\\par", "1. mục\n\n- mục"),
            ("a{\\super 1{\\footnote chú thích}} b", "a1chú thích b"),
            ('{\\field{\\*\\fldinst{HYPERLINK "x"}}{\\fldrslt a@b.vn}}', "a@b.vn"),
            (
                (
                    "a\\par\\trowd\\cellx9 TT\\cell Tên\\cell Ghi\\par chú\\cell\\row"
                    "\\trowd 1\\cell\\trowd b\\cell c\\cell\\row d"
                ),
                "a\n\nTT\tTên\tGhi\N{PARAGRAPH SEPARATOR}chú\n1\tb\tc\n\nd",
            ),
            ("\\trowd BỘ A\\cell CỘNG HÒA\\cell\\row", "BỘ A\n\nCỘNG HÒA"),
            ("a\\cell b", "a\n\nb"),
        ],
    )
    def test_text(self, inside: str, wanted: str) -> None:
        pytest.importorskip("striprtf")
        assert load(rtf(inside)).text == wanted

    def test_a_broken_one(self) -> None:
        pytest.importorskip("striprtf")
        with pytest.raises(DocumentError, match="broken RTF file"):
            load(rtf("\\ansicpg1252 a\\'81b"))
        with pytest.raises(DocumentError, match="holds no words"):
            load(rtf(""))

    def test_says_what_to_install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "striprtf.striprtf", None)
        with pytest.raises(MissingExtraError, match=r"tdc-programme\[office\]"):
            load(rtf("a"))


SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
    )
)
SPACES += ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'


def odt(
    text: str, styles: str = "", *, page_styles: str | None = None, manifest: str = "<a/>", raw: str | None = None
) -> bytes:
    """Make an ODT file of the inside of its text and of its styles."""
    content = f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
    content += f"<office:body><office:text>{text}</office:text></office:body></office:document-content>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content if raw is None else raw)
        if page_styles is not None:
            archive.writestr("styles.xml", f"<office:document-styles {SPACES}>{page_styles}</office:document-styles>")
            archive.writestr("META-INF/manifest.xml", manifest)
    return buffer.getvalue()


def number(at: int, form: str, more: str = "") -> str:
    return f'<text:list-level-style-number text:level="{at}" style:num-format="{form}" {more}/>'


def items(*inside: str, more: str = "") -> str:
    return f"<text:list {more}>{''.join(f'<text:list-item>{one}</text:list-item>' for one in inside)}</text:list>"


P = "<text:p>x</text:p>"
LEVELS = (
    number(1, "1", 'loext:num-list-format="Điều %1%." style:num-suffix="."')
    + number(2, "a", 'style:num-suffix=")"')
    + number(3, "I", 'style:num-prefix="(" style:num-suffix=")" text:display-levels="2" text:start-value="4"')
    + '<text:list-level-style-bullet text:level="4"/>'
    + number(5, "")
)
STYLE = f'<text:list-style style:name="L">{LEVELS}</text:list-style>'
ABOVE = number(1, "1", 'loext:num-list-format="%2%."')
STYLE += f'<text:list-style style:name="M">{ABOVE}</text:list-style>'
OF_L = 'text:style-name="L"'


class TestOdt:
    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("<text:p>a<text:tab/>b<text:line-break/>c <text:s text:c='2'/>d\n  e</text:p>", "a\tb\nc   d e"),
            ("<text:p><text:span>đậm</text:span> <text:a>a@b.vn</text:a></text:p><text:p/>", "đậm a@b.vn"),
            ("<text:tracked-changes><text:p>cũ</text:p></text:tracked-changes><text:p>mới</text:p>", "mới"),
            (
                (
                    "<text:section text:display='none'><text:p>ẩn</text:p></text:section>"
                    "<text:section><text:p>hiện</text:p></text:section>"
                ),
                "hiện",
            ),
            (
                (
                    "<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                    "<text:p>chú thích</text:p></text:note-body></text:note>b</text:p><text:p>c</text:p>"
                ),
                "ab\n\nc\n\nchú thích",
            ),
            (
                "<text:p>a<draw:frame><draw:text-box><text:p>hộp</text:p></draw:text-box></draw:frame></text:p>",
                "a\n\nhộp",
            ),
            (
                items(P, P + items(P, P + items(P + items(P + items(P)))), P, more=OF_L),
                "Điều 1. x\n\nĐiều 2. x\n\na) x\n\nb) x\n\n(b.IV) x\n\n- x\n\nx\n\nĐiều 3. x",
            ),
            (items(P + P, "<text:section><text:p>y</text:p></text:section>", more=OF_L), "Điều 1. x\n\nx\n\ny"),
            (
                items(P, more=f'{OF_L} xml:id="a"')
                + items(P, more=OF_L)
                + items(P, more=f'{OF_L} text:continue-list="a"')
                + items(P, more=f'{OF_L} text:continue-numbering="true"'),
                "Điều 1. x\n\nĐiều 1. x\n\nĐiều 2. x\n\nĐiều 3. x",
            ),
            (
                (
                    f"<text:list {OF_L}><text:list-header>{P}</text:list-header>"
                    f'<text:list-item text:start-value="7">{P}</text:list-item></text:list>'
                ),
                "x\n\nĐiều 7. x",
            ),
            (items(P, more='text:style-name="không"'), "x"),
            (items(P, more='text:style-name="M"'), ". x"),
        ],
    )
    def test_text(self, text: str, wanted: str) -> None:
        assert load(odt(text, STYLE)).text == wanted

    def test_numbered_headings(self) -> None:
        outline = "".join(
            f'<text:outline-level-style text:level="{at}" style:num-format="{form}" style:num-suffix="."/>'
            for at, form in ((1, "I"), (2, "1"))
        )
        heads = "".join(f'<text:h text:outline-level="{at}">x</text:h>' for at in (1, 2, 2, 1))
        heads += '<text:h text:is-list-header="true">x</text:h>'
        content = odt(heads, page_styles=f"<text:outline-style>{outline}</text:outline-style>")
        assert load(content).text == "I. x\n\n1. x\n\n2. x\n\nII. x\n\nx"
        assert load(odt(heads)).text == "x\n\nx\n\nx\n\nx\n\nx"

    def test_tables(self) -> None:
        cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
        head = "".join(map(cell.format, ("TT", "Tên", "Ghi chú")))
        body = cell.format("1").replace("cell>", "cell table:number-columns-spanned='2'>", 1)
        body += "<table:covered-table-cell/><table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell>"
        table = (
            f"<table:table><table:table-column/><table:table-header-rows><table:table-row>{head}</table:table-row></table:table-header-rows>"
            f"<table:table-row>{body}</table:table-row><table:table-row><table:table-cell "
            "table:number-columns-repeated='900'/></table:table-row></table:table>"
        )
        rows = load(odt(table)).text.split("\n")
        assert rows[:2] == ["TT\tTên\tGhi chú", "1\t\ta\N{PARAGRAPH SEPARATOR}b"]
        assert len(rows[2]) == 62

    @pytest.mark.parametrize(
        ("content", "says"),
        [
            (odt(P, page_styles="", manifest="<a>encryption-data</a>"), "locked by a password"),
            (odt("", raw="<a"), "broken ODT file: content.xml"),
            (odt("<text:p><text:s text:c='x'/></text:p>"), "c has the value 'x'"),
            (odt("<text:section>" * 200 + "</text:section>" * 200), "more than 160 deep"),
            (odt(f"<text:p>{'<text:span>' * 200}{'</text:span>' * 200}</text:p>"), "more than 160 deep"),
            (
                odt(f"{'<text:list><text:list-item>' * 200}{'</text:list-item></text:list>' * 200}"),
                "more than 160 deep",
            ),
            (odt(f"<table:table>{'<table:table-rows>' * 200}{'</table:table-rows>' * 200}</table:table>"), "160 deep"),
        ],
    )
    def test_is_refused(self, content: bytes, says: str) -> None:
        with pytest.raises(DocumentError, match=re.escape(says)):
            load(content)

    def test_repeated_cells_are_bounded(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(odt_module, "_MOST_REPEATED", 50)
        cell = "<table:table-cell table:number-columns-repeated='60'/>"
        with pytest.raises(DocumentError, match="unpacks to more"):
            load(odt(f"<table:table><table:table-row>{cell}</table:table-row></table:table>"))
