"""PDF files: their letters with places, and what is refused. The files are made here."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tdc_programme.documents.model import ProblemKind
from tdc_programme.documents.reading import read_document
from tdc_programme.documents.sources import pdf as pdf_module
from tdc_programme.documents.sources.files import load
from tdc_programme.errors import DocumentError, MissingExtraError

pytest.importorskip("pypdfium2")

IMAGE = "q 200 0 0 200 100 400 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI Q\n"


def text_at(left: float, top: float, text: str, size: float = 12) -> str:
    """Return the operators that set a text on a page, its letters by their codes in Unicode."""
    return f"BT /F1 {size} Tf {left} {842 - top} Td <{text.encode('utf-16-be').hex()}> Tj ET\n"


def rule(left: float, top: float, right: float, bottom: float) -> str:
    return f"{left} {842 - top} m {right} {842 - bottom} l S\n"


def made(*pages: str, more: str = "", maps: bool = True, trailer: str = "") -> bytes:
    """Make a PDF file of the operators of its pages, in A4 with letters half as wide as high."""
    cmap = (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        "1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end"
        if maps
        else "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        "1 beginbfrange <0000> <ffff> <e000> endbfrange endcmap end"
    )
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{7 + 2 * n} 0 R' for n in range(len(pages)))}]>>",
        "<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/F/CIDSystemInfo 1 0 R/DW 500/FontDescriptor 5 0 R>>",
        "<</Type/FontDescriptor/FontName/F/Flags 4/FontBBox[0 -200 500 800]/Ascent 800/Descent -200>>",
        f"<</Length {len(cmap)}>>stream\n{cmap}\nendstream",
    ]
    for number, content in enumerate(pages):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {8 + 2 * number} 0 R{more}"
            "/Resources<</Font<</F1 3 0 R>>>>>>"
        )
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
    out = b"%PDF-1.4\n"
    places = []
    for number, inside in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{inside}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += "".join(f"{place:010} 00000 n \n" for place in places).encode()
    return out + f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF".encode()


LETTER = "".join(
    text_at(*where)
    for where in (
        (85, 60, "TỔNG CỤC TIÊU CHUẨN"),
        (300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (85, 76, "Số: 12/TĐC-KHTC"),
        (300, 76, "Độc lập - Tự do - Hạnh phúc"),
        (85, 92, "V/v góp ý dự thảo"),
        (300, 92, "Hà Nội, ngày 05 tháng 3 năm 2024"),
        (113, 140, "Kính gửi: Viện Năng suất Việt Nam."),
        (113, 170, "Đề nghị cho ý kiến trước ngày 22/03/2024./."),
        (85, 210, "Nơi nhận:"),
        (350, 210, "KT. TỔNG CỤC TRƯỞNG"),
        (85, 224, "- Như trên;"),
        (350, 224, "PHÓ TỔNG CỤC TRƯỞNG"),
        (85, 238, "- Lưu: VT."),
        (380, 300, "Hà Minh Hiệp"),
    )
)


def test_a_letter() -> None:
    letter = read_document(made(LETTER))
    assert (str(letter.number), letter.organisation) == ("12/TĐC-KHTC", "TỔNG CỤC TIÊU CHUẨN")
    assert letter.date is not None
    assert (letter.place, letter.date.iso, letter.subject) == ("Hà Nội", "2024-03-05", "góp ý dự thảo")
    assert letter.recipients == ("Viện Năng suất Việt Nam",)
    assert letter.distribution == ("Như trên", "Lưu: VT")
    assert letter.signature is not None
    assert letter.signature.name == "Hà Minh Hiệp"
    assert not letter.has_markup
    assert not letter.problems
    assert not letter.unread


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_pages(turn: int) -> None:
    a, b, c, d, e, f = {90: (0, 1, -1, 0, 842, 0), 180: (-1, 0, 0, -1, 595, 842), 270: (0, -1, 1, 0, 0, 595)}[turn]
    words = "".join(
        f"BT /F1 12 Tf {a} {b} {c} {d} {e + a * 80 + c * (500 - 20 * n)} {f + b * 80 + d * (500 - 20 * n)} Tm "
        f"<{text.encode('utf-16-be').hex()}> Tj ET\n"
        for n, text in enumerate(("Dòng một:", "Dòng hai"))
    )
    page = made(words, more=f"/Rotate {turn}").replace(b"[0 0 595 842]", b"[0 0 842 842]")
    assert load(page).text == "Dòng một:\n\nDòng hai"


def test_a_table_with_rules() -> None:
    words = (
        (90, 112, "TT"),
        (140, 112, "Tên"),
        (300, 112, "Ghi chú"),
        (90, 132, "1"),
        (140, 132, "Đào tạo"),
        (300, 132, "x"),
    )
    rules = "".join(rule(80, y, 400, y) for y in (100, 120, 140))
    rules += (
        "".join(rule(x, 100, x, 140) for x in (80, 130, 290)) + "400 702 0.5 40 re f\n 0 0 m 5 5 l 9 9 1 0 9 8 c S\n"
    )
    assert load(made("".join(text_at(*one) for one in words) + rules)).text == "TT\tTên\tGhi chú\n1\tĐào tạo\tx"


def test_a_tone_may_be_a_character_of_its_own() -> None:
    assert load(made(text_at(90, 100, "Căn cứ Luật co\u0301 hiệu lực"))).text == "Căn cứ Luật có hiệu lực"


def test_a_hyphen_at_the_end_of_a_line() -> None:
    full = "chữ " * 14 + "Thông tư 36/2025/TT-"
    text = load(made(text_at(85, 100, full, 10) + text_at(85, 112, "BNNMT có hiệu lực", 10))).text
    assert text == f"{full}BNNMT có hiệu lực"


def test_pages_that_are_pictures_are_told(tmp_path: Path) -> None:
    path = tmp_path / "thông báo.pdf"
    path.write_bytes(made(LETTER, IMAGE))
    (problem,) = read_document(path).problems
    assert (problem.kind, problem.detail) == (ProblemKind.PICTURE_PAGE, "2")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (made(IMAGE), "a scan"),
        (made(""), "holds no words"),
        (made(LETTER, maps=False), "does not say which letters"),
        (b"%PDF-1.7\n%\xe2\xe3", "broken PDF"),
        (made(LETTER)[:300], "broken PDF"),
    ],
)
def test_is_refused_with_what_to_do(content: bytes, says: str) -> None:
    with pytest.raises(DocumentError, match=says):
        load(content)


def test_a_locked_file() -> None:
    owner, user = "6f" * 32, "70" * 32
    lock = f"/Encrypt<</Filter/Standard/V 1/R 2/O<{owner}>/U<{user}>/P -4>>/ID[<00><00>]"
    with pytest.raises(DocumentError, match="locked by a password"):
        load(made(LETTER, trailer=lock))


def test_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_module, "_MOST_PATHS", -1)
    words = "".join(text_at(90 + 60 * n, 112, "a") for n in range(3))
    rules = "".join(rule(80 + 60 * n, 100, 80 + 60 * n, 140) for n in range(4)) + rule(80, 100, 260, 100)
    assert "\t" not in load(made(words + rules + rule(80, 140, 260, 140))).text
    monkeypatch.setattr(pdf_module, "_MOST_PAGES", 0)
    with pytest.raises(DocumentError, match="more than 0 pages"):
        load(made(LETTER))


def test_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(MissingExtraError, match=r"tdc-programme\[pdf\]"):
        load(made(LETTER))
