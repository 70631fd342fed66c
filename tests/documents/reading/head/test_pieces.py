"""The pieces of a head, wherever they stand."""

from __future__ import annotations

import pytest

from tdc_programme.documents.reading.head.grammar import bare
from tdc_programme.documents.reading.head.pieces import PieceRole, Scan, _known_place, number_behind


def found(text: str) -> list[tuple[PieceRole, str]]:
    return [(piece.role, text[piece.start : piece.end]) for piece in Scan(text).pieces()]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Số: 5/TB-BNV", "5/TB-BNV"),
        ("Số 68-NQ/TW", "68-NQ/TW"),
        ("Số: 59    /2026/TT-BGDĐT", "59/2026/TT-BGDĐT"),
        ("Số:      /TB-BNV", "/TB-BNV"),
        ("Số:\n06/2024/QĐ-UBND", "06/2024/QĐ-UBND"),
        ("Luật số: 45/2019/QH14", "45/2019/QH14"),
        ("BỘ NỘI VỤ Số 5/TB-BNV HÀ NỘI", "5/TB-BNV"),
        ("Số: 5/TB-BNV-", "5/TB-BNV"),
    ],
)
def test_numbers(text: str, number: str) -> None:
    assert [said.split(":")[-1].split("Số ")[-1].replace(" ", "").strip() for role, said in found(text)][:1] == [number]
    assert found(text)[0][0] is PieceRole.NUMBER


@pytest.mark.parametrize(
    "text",
    [
        "số: 5/TB-BNV",
        "Quyết định số 5/QĐ-BNV",
        "Luật số 45/2019/QH14 ngày 20/11/2019 được sửa đổi",
        "Số: 1250",
        "Số: 5/khong",
        "Số: 5/QĐ-UBNDkhac",
        "Số: abc",
    ],
)
def test_what_is_no_number_of_a_head(text: str) -> None:
    assert PieceRole.NUMBER not in [role for role, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("TP. Hồ Chí Minh, ngày 05 tháng 01 năm 2024", "TP. Hồ Chí Minh, ngày 05 tháng 01 năm 2024"),
        ("Thành phố Hồ Chí Minh, ngày 5 tháng 1 năm 2024", "Thành phố Hồ Chí Minh, ngày 5 tháng 1 năm 2024"),
        ("Bà Rịa - Vũng Tàu, 5/1/2024", "Bà Rịa - Vũng Tàu, 5/1/2024"),
        ("Số: 5/TB-BNV Huế, ngày 5/1/2024", "Huế, ngày 5/1/2024"),
        ("BỘ NỘI VỤ Huế, ngày 5/1/2024", "Huế, ngày 5/1/2024"),
        ("V/v nhà ở tỉnh Bến Tre Hà Nội, ngày 5/1/2024", "Hà Nội, ngày 5/1/2024"),
        ("Huế, ngày … tháng … năm 2024", "Huế, ngày … tháng … năm 2024"),
        ("Huế, ngày 5 tháng 1 năm 2024 THÔNG BÁO", "Huế, ngày 5 tháng 1 năm 2024"),
        ("Huế, ngày 5 tháng 1 năm 2024 V/v x", "Huế, ngày 5 tháng 1 năm 2024"),
        ("Ngày 5 tháng 1 năm 2024", "Ngày 5 tháng 1 năm 2024"),
        ("Hà Nội ngày 5 tháng 1 năm 2024", "ngày 5 tháng 1 năm 2024"),
        ("Huế, ngày 5 tháng 1 năm 2024 (bản sao)", "Huế, ngày 5 tháng 1 năm 2024"),
        ("Kon Tum, ngày 25\ntháng 01 năm 2024", "Kon Tum, ngày 25\ntháng 01 năm 2024"),
    ],
)
def test_dates(text: str, date: str) -> None:
    assert (PieceRole.DATE, date) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tại Hà Nội, ngày 5 tháng 1 năm 2024, Bộ Nội vụ đã họp",
        "họp ở thôn Đông Hà Trên, ngày 5/1/2024",
        "theo đó, ngày 5/1/2024",
        "họp tại Hà Nội, ngày 5 tháng 1 năm 2024",
        "họp tại Hà Nội, ngày 5/1/2024 (thứ Sáu)",
        "thành phố, ngày 5/1/2024",
        "Ngày: 16/3/2015",
        "Họp ngày 5 tháng 1 năm 2024",
        "A B C D E F G H I K, ngày 5/1/2024",
    ],
)
def test_what_is_no_date_of_a_head(text: str) -> None:
    assert PieceRole.DATE not in [role for role, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True),
        ("NGÂN HÀNG NHÀ NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True),
        ("Cộng hòa xã hội chủ nghĩa Việt Nam", True),
        ("Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;", False),
        ("Quốc huy Cộng hòa xã hội chủ nghĩa Việt Nam được treo", False),
    ],
)
def test_titles(text: str, *, is_one: bool) -> None:
    assert (PieceRole.TITLE in [role for role, _ in found(text)]) is is_one


def test_a_letter_in_a_word_begins_nothing() -> None:
    assert found("thay mặt kính gửi các đơn vị") == []


def test_pieces_do_not_overlap() -> None:
    text = "ĐẢNG CỘNG SẢN VIỆT NAM\nTHÔNG TƯ LIÊN TỊCH"
    assert [role for role, _ in found(text)] == [PieceRole.TITLE, PieceRole.KIND]
    assert [role for role, _ in found("Số: 5/TB-BNV THÔNG BÁO, 5/1/2024")] == [PieceRole.NUMBER, PieceRole.DATE]


def test_no_number_behind() -> None:
    assert number_behind("Số: x", bare("Số: x"), 4) is None


def test_the_province_at_the_end_of_words() -> None:
    assert _known_place(["ở", "tỉnh", "Bến", "Tre", "Hà", "Nội"]) == ["Hà", "Nội"]
    assert _known_place(["ở", "thôn", "Trên"]) == []
