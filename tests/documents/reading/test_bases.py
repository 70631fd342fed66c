"""Legal bases and where their parts stand."""

from __future__ import annotations

import pytest

from tdc_programme.documents.reading import read_document

TOP = "Số: 5/TB-TĐC\n\nHà Nội, ngày 05 tháng 01 năm 2024\n\n"


@pytest.mark.parametrize(
    ("text", "bases", "stays"),
    [
        ("Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022;", 1, False),
        ("Căn cứ Nghị định số 1/2023/NĐ-CP và Thông tư số 2/2023/TT-BKHCN.", 2, False),
        (
            "Căn cứ Quyết định số 1/QĐ-A phê duyệt Chương trình hỗ trợ B đến năm 2030 (gọi tắt là Chương trình B);",
            1,
            False,
        ),
        ("Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022, Cục A xây dựng dự thảo.", 1, True),
        ("Căn cứ Thông tư số 15/2022/TT-BKHCN (sau đây gọi là Thông tư 15);", 1, True),
        ("Căn cứ chức năng, nhiệm vụ được giao;", 0, True),
        ("Nội dung đã rõ; căn cứ Quyết định số 1/QĐ-A, Cục A đề nghị.", 1, True),
    ],
)
def test_a_paragraph_that_says_more_than_its_bases_stays_in_the_body(text: str, bases: int, stays: bool) -> None:
    document = read_document(f"{TOP}V/v x\n\n{text}\n\nNội dung.")
    assert len(document.legal_bases) == bases
    assert (text in document.body) is stays


def test_numbers_and_dates_of_bases_are_placed() -> None:
    text = TOP + "V/v x\n\nCăn cứ các Quyết định số 11 /QĐ-BTC, 12/QĐ-BTC ngày 06/01/2021 của Bộ Tài chính;"
    document = read_document(text)
    for index, number in enumerate(("11 /QĐ-BTC", "12/QĐ-BTC")):
        found = document.where(f"legal_bases[{index}].citation.number")
        assert found is not None
        assert found.text == number
        issued = document.where(f"legal_bases[{index}].citation.issued")
        assert issued is not None
        assert issued.text == "ngày 06/01/2021"


def test_a_member_of_a_list_has_no_place_for_the_lead_of_another() -> None:
    said = "Căn cứ Luật Giá số 16/2023/QH15; Luật Đầu tư số 61/2020/QH14;\n\nCăn cứ Luật Đất đai số 31/2024/QH15;"
    document = read_document(f"Số: 5/QĐ-A\n\nQUYẾT ĐỊNH\n\nVề việc x\n\n{said}")
    assert [basis.lead for basis in document.legal_bases] == ["Căn cứ"] * 3
    assert document.where("legal_bases[0].lead") is not None
    assert document.where("legal_bases[1].lead") is None


def test_the_places_of_many_bases_in_one_paragraph() -> None:
    said = "".join(f"Căn cứ Luật Giá ngày {day}/1/2020; " for day in range(1, 29))
    document = read_document(f"Số: 5/QĐ-A\n\nQUYẾT ĐỊNH\n\nVề việc x\n\n{said}")
    for number, day in enumerate(range(1, 29)):
        place = document.where(f"legal_bases[{number}].citation.issued")
        assert place is not None
        assert place.text == f"ngày {day}/1/2020"


def test_a_date_far_behind_is_another() -> None:
    said = f"Căn cứ Luật Giá số 16/2023/QH15; {'nội dung khác ' * 40} ngày 5/1/2024."
    document = read_document(f"Số: 5/QĐ-A\n\nQUYẾT ĐỊNH\n\nVề việc x\n\n{said}")
    assert document.where("legal_bases[0].citation.issued") is None
