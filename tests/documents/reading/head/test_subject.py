"""Where a subject ends."""

from __future__ import annotations

import pytest

from tdc_programme.documents.reading import read_document

TOP = "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 5/QĐ-UBND\nLào Cai, ngày 05 tháng 01 năm 2024\n"
LONG = "Về việc phê duyệt kế hoạch kiểm tra công tác phòng cháy"


def subject(text: str, top: str = TOP) -> str | None:
    return read_document(top + text).subject


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("QUYẾT ĐỊNH\nBan hành Quy chế x\nCăn cứ Luật Giá số 16/2023/QH15;", "Ban hành Quy chế x"),
        ("QUYẾT ĐỊNH\nVề việc kiểm tra\nNội dung./.", "kiểm tra"),
        ("QUYẾT ĐỊNH\nVề việc kiểm tra\n- một", "kiểm tra"),
        (f"QUYẾT ĐỊNH\n{LONG}\nLào Cai năm 2024\n\nNội dung.", LONG.removeprefix("Về việc ") + " Lào Cai năm 2024"),
        (f"QUYẾT ĐỊNH\n{LONG}\ncủa tỉnh\n\nNội dung.", LONG.removeprefix("Về việc ") + " của tỉnh"),
        (f"QUYẾT ĐỊNH\n{LONG}\nSở A đề nghị các đơn vị\nlàm.", LONG.removeprefix("Về việc ")),
        (f"QUYẾT ĐỊNH\n{LONG}\n{'Nội dung dài ' * 9}", LONG.removeprefix("Về việc ")),
        ("QUYẾT ĐỊNH\nSỬA ĐỔI QUYẾT ĐỊNH CỦA\nBỘ TRƯỞNG BỘ A\n\nNội dung.", "SỬA ĐỔI QUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ A"),
        ("QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ\nLÀM VIỆC\n\nNội dung.", "BAN HÀNH QUY CHẾ LÀM VIỆC"),
        ("QUYẾT ĐỊNH\nVề việc x ỦY BAN NHÂN DÂN TỈNH LÀO CAI Căn cứ Luật Giá số 16/2023/QH15;", "x"),
        ("QUYẾT ĐỊNH\nVỀ VIỆC X CỦA ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nNội dung.", "X CỦA ỦY BAN NHÂN DÂN TỈNH LÀO CAI"),
        ("QUYẾT ĐỊNH\nVỀ VIỆC HỌP HỘI ĐỒNG NHÂN DÂN\nNội dung.", "HỌP HỘI ĐỒNG NHÂN DÂN"),
    ],
)
def test_of_a_decision(text: str, wanted: str) -> None:
    assert subject(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("V/v góp ý dự thảo\nKế hoạch năm 2024\n\nKính gửi: Sở A.", "góp ý dự thảo Kế hoạch năm 2024"),
        (f"V/v góp ý\n{'Sở A nhận được văn bản ' * 5}.", "góp ý"),
        ("V/v góp ý\nKính gửi: Sở A.", "góp ý"),
    ],
)
def test_of_a_letter(text: str, wanted: str) -> None:
    assert subject(text) == wanted


def test_a_law_may_bear_the_name_of_a_body() -> None:
    top = "QUỐC HỘI\nLuật số: 37/2018/QH14\nHà Nội, ngày 20 tháng 11 năm 2018\nLUẬT\n"
    document = read_document(top + "CÔNG AN NHÂN DÂN\n\nQUỐC HỘI\n\nNội dung.")
    assert (document.subject, document.issued_by) == ("CÔNG AN NHÂN DÂN", "QUỐC HỘI")
    assert read_document(top + "QUỐC HỘI\n\nNội dung.").subject is None


def test_who_issues_stands_behind_the_subject() -> None:
    document = read_document(TOP + "QUYẾT ĐỊNH VỀ VIỆC X CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nĐiều 1. Y.")
    assert (document.subject, document.issued_by) == ("X", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI")


def test_a_body_that_issues_is_the_issuer() -> None:
    head = "Số: 5/QĐ-BNV\nHà Nội, ngày 05 tháng 01 năm 2024\nQUYẾT ĐỊNH\nVề việc x\n\nBỘ TRƯỞNG BỘ NỘI VỤ\n\nĐiều 1. Y."
    document = read_document(head)
    assert (document.issued_by, document.organisation) == ("BỘ TRƯỞNG BỘ NỘI VỤ", "BỘ NỘI VỤ")
    place = document.where("organisation")
    assert place is not None
    assert place.text == "BỘ NỘI VỤ"
