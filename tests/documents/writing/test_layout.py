"""Blanks that are filled in, and which paragraphs of the content are headings."""

from __future__ import annotations

import pytest

from tdc_programme.documents.writing.layout import is_division, layout, look, runs_of, with_blanks


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Số: /TB-TĐC", "Số:______/TB-TĐC"),
        ("Số: 15/TB-TĐC", "Số: 15/TB-TĐC"),
        ("Hà Nội, ngày tháng năm …", "Hà Nội, ngày______tháng______năm …"),
        ("(Kèm theo Tờ trình ngày … tháng … năm 2024)", "(Kèm theo Tờ trình ngày … tháng … năm 2024)"),
        ("Hà Nội, ngày 05 tháng 01 năm 2024", "Hà Nội, ngày 05 tháng 01 năm 2024"),
        ("Hà Nội, ngày tháng 3 năm 2024", "Hà Nội, ngày______tháng 3 năm 2024"),
        (
            "(Kèm theo Công văn số /TĐC-KHTC ngày tháng 3 năm 2024)",
            "(Kèm theo Công văn số______/TĐC-KHTC ngày______tháng 3 năm 2024)",
        ),
    ],
)
def test_blanks(text: str, shown: str) -> None:
    assert with_blanks(text).replace("\N{NO-BREAK SPACE}", "_") == shown


@pytest.mark.parametrize("text", ["Chương II", "PHẦN I. QUY ĐỊNH", "QUYẾT ĐỊNH:", "Mục 2"])
def test_divisions(text: str) -> None:
    assert is_division(text)


@pytest.mark.parametrize("text", ["I. MỤC TIÊU", "Chương trình 1322", "1. Bài", "Mục tiêu chung", "AB"])
def test_no_divisions(text: str) -> None:
    assert not is_division(text)


@pytest.mark.parametrize(
    ("text", "bold"),
    [
        ("I. MỤC TIÊU", ["I. MỤC TIÊU"]),
        ("2.1. Mục tiêu chung", ["2.1. Mục tiêu chung"]),
        ("2. Bộ Công Thương chủ trì;", []),
        ("Điều 3. Hiệu lực thi hành", ["Điều 3. Hiệu lực thi hành"]),
        ("Điều 3. Quyết định này có hiệu lực.", ["Điều 3."]),
        ("Điều 5 Thông tư này", []),
        ("1. " + "rất dài " * 30, []),
        ("12 bài báo", []),
    ],
)
def test_headings_are_bold(text: str, bold: list[str]) -> None:
    runs = list(runs_of(text))
    assert "".join(piece for piece, _ in runs) == text
    assert [piece for piece, is_bold in runs if is_bold] == bold


def test_sizes_are_those_of_the_decree() -> None:
    assert look("RECIPIENT").size == 11
    assert {look(name).size for name in ("BODY", "BASIS", "KIND", "SUBJECT")} <= {13, 14}
    assert "30/2020/NĐ-CP" in layout()["source"]
