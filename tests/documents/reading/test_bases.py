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
