"""Titles that stand between number and date, and what else of a citation is easily given to the wrong document."""

from __future__ import annotations

import pytest

from tdc_programme.law.citations import find_citations
from tdc_programme.law.document_numbers import parse_document_number

NOTES = [
    # A title with a semicolon, with brackets, with a house number.
    (
        (
            "(Điều 1 Thông tư số 86/2016/TT-BQP Quy định lễ tang đối với quân nhân; người làm công tác"
            " cơ yếu ngày 20/06/2016"
            " của Bộ Quốc phòng, có hiệu lực thi hành kể từ ngày 05/08/2016)"
        ),
        [("86/2016/TT-BQP", "2016-06-20", "Bộ Quốc phòng", True)],
    ),
    (
        (
            "(Điều 1 Thông tư số 15/2022/TT-BKHCN Quy định quản lý Chương trình giai đoạn 2021-2030"
            " ngày 12/10/2022 của Bộ Khoa"
            " học và Công nghệ, có hiệu lực thi hành kể từ ngày 01/12/2022)"
        ),
        [("15/2022/TT-BKHCN", "2022-10-12", "Bộ Khoa học và Công nghệ", True)],
    ),
    (
        (
            "(Điều 3 Nghị định số 15/2021/NĐ-CP Về dự án đầu tư (PPP); quản lý dự án ngày 03/03/2021"
            " của Chính phủ, có hiệu lực"
            " thi hành kể từ ngày 03/03/2021)"
        ),
        [("15/2021/NĐ-CP", "2021-03-03", "Chính phủ", True)],
    ),
    (
        (
            "Quyết định 34/2002/QĐ-TTg Về việc quản lý Nhà tang lễ số 5 Trần Thánh Tông, Hà Nội ban"
            " hành ngày 20/02/2002)"
        ),
        [("34/2002/QĐ-TTg", "2002-02-20", None, True)],
    ),
    # The date after the cited number is the citing document's, whose year it is.
    (
        (
            "(Điều 1 Thông tư số 23/2013/TT-BCA Quy định chi tiết một số điều của Nghị định số"
            " 105/2012/NĐ-CP ngày 15/03/2013"
            " của Bộ Công an, có hiệu lực thi hành kể từ ngày 01/05/2013)"
        ),
        [("23/2013/TT-BCA", "2013-03-15", "Bộ Công an", False), ("105/2012/NĐ-CP", None, None, False)],
    ),
    (
        (
            "(Điều 2 Thông tư số 01/2020/TT-BTP Quy định chi tiết một số điều của Nghị định số"
            " 23/2015/NĐ-CP ngày 16/02/2015"
            " của Chính phủ ngày 03/03/2020 của Bộ trưởng Bộ Tư pháp, có hiệu lực thi hành kể từ ngày 20/04/2020)"
        ),
        [
            ("01/2020/TT-BTP", "2020-03-03", "Bộ trưởng Bộ Tư pháp", False),
            ("23/2015/NĐ-CP", "2015-02-16", "Chính phủ", True),
        ],
    ),
    (
        (
            "Thông tư 83/2016/TT-BTC Hướng dẫn Luật Đầu tư số 67/2014/QH13 và Nghị định số 118/2015/NĐ-CP ban hành ngày"
            " 17/06/2016)"
        ),
        [
            ("83/2016/TT-BTC", "2016-06-17", None, False),
            ("67/2014/QH13", None, None, False),
            ("118/2015/NĐ-CP", None, None, False),
        ],
    ),
    # In running text each date stands after its own number, whatever its year.
    (
        "Thông tư số 23/2013/TT-BCA hướng dẫn Nghị định số 105/2012/NĐ-CP ngày 15/03/2013 của Chính phủ",
        [("23/2013/TT-BCA", None, None, False), ("105/2012/NĐ-CP", "2013-03-15", "Chính phủ", True)],
    ),
    (
        "Thông tư số 23/2013/TT-BCA ngày 15/03/2013 và Nghị định số 105/2012/NĐ-CP ngày 15/03/2013 của Chính phủ",
        [("23/2013/TT-BCA", "2013-03-15", None, True), ("105/2012/NĐ-CP", "2013-03-15", "Chính phủ", True)],
    ),
    # A note whose title has no date is none.
    (
        "(Điều 8 Thông tư số 24/2013/TT-BKHCN Quy định về đo lường, có hiệu lực thi hành kể từ ngày 15/11/2013)",
        [("24/2013/TT-BKHCN", None, None, False)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NOTES)
def test_the_date_is_that_of_its_document(text: str, expected: list[tuple[str, str | None, str | None, bool]]) -> None:
    found = find_citations(text)
    assert [
        (str(f.value.number), f.value.issued and f.value.issued.iso, f.value.issuer, "ngày" in f.text) for f in found
    ] == expected


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Công văn hướng dẫn số 2445/TS ngày 20/8/1990", "Công văn", "2445/TS"),
        ("công văn thông báo số 88/SGDĐT-KHTC", "Công văn", "88/SGDĐT-KHTC"),
        ("Công văn hướng dẫn số 12/HD-UBND", "Hướng dẫn", "12/HD-UBND"),
        ("Hướng dẫn số 12/HD-UBND", "Hướng dẫn", "12/HD-UBND"),
        ("Thông báo kết luận số 45/TB-VPCP", "Thông báo", "45/TB-VPCP"),
    ],
)
def test_what_a_letter_is_for_is_not_its_kind(text: str, kind: str, number: str) -> None:
    (found,) = find_citations(text)
    assert found.value.kind is not None
    assert (found.value.kind.label, str(found.value.number)) == (kind, number)
    assert found.start == (0 if kind != "Hướng dẫn" else text.lower().index("hướng dẫn"))


def test_a_symbol_does_not_end_before_one_more_letter() -> None:
    (found,) = find_citations("Tờ trình số 1817/TTr-BYTe ngày 11 tháng 12 năm 2025")
    assert (str(found.value.number), found.text[-4:]) == ("1817/TTr-BYTe", "2025")
    (found,) = find_citations("Nghị định số 30/2020/NĐ-CPngày 05/3/2020")  # another word written on to it
    assert str(found.value.number) == "30/2020/NĐ-CP"


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("NGHỊ QUYẾT SỐ 57-NQ/TW, NGÀY 22/12/2024 CỦA BỘ CHÍNH TRỊ VỀ ĐỘT PHÁ PHÁT TRIỂN", ["BỘ CHÍNH TRỊ"]),
        ("QUYẾT ĐỊNH SỐ 204-QĐ/TW, NGÀY 29/11/2024 CỦA BAN BÍ THƯ", ["BAN BÍ THƯ"]),
        (
            "THÔNG TƯ SỐ 15/2022/TT-BKHCN CỦA BỘ KHOA HỌC VÀ CÔNG NGHỆ VÀ NGHỊ ĐỊNH SỐ 13/2019/NĐ-CP CỦA CHÍNH PHỦ",
            ["BỘ KHOA HỌC VÀ CÔNG NGHỆ", "CHÍNH PHỦ"],
        ),
        ("Nghị quyết số 57-NQ/TW CỦA Bộ Chính trị", [None]),
    ],
)
def test_issuers_in_headings(text: str, issuers: list[str | None]) -> None:
    assert [found.value.issuer for found in find_citations(text)] == issuers


def test_marks_are_no_part_of_a_name() -> None:
    (found,) = find_citations("**Luật Tiêu chuẩn và quy chuẩn kỹ thuật** số 68/2006/QH11")
    assert found.value.subject == "Tiêu chuẩn và quy chuẩn kỹ thuật"


def test_laws_by_their_abbreviation() -> None:
    found = find_citations("Điều 9 Luật thuế GTGT, khoản 5 Điều 70 Luật PPP và Công ty Luật ABC")
    assert [(f.text, [str(p) for p in f.value.pinpoints]) for f in found] == [
        ("Luật thuế GTGT", ["Điều 9"]),
        ("Luật PPP", ["khoản 5 Điều 70"]),
    ]


def test_places_before_several_articles() -> None:
    (found,) = find_citations("Khoản 3, 4 Điều 10 và các Điều 12, 13 Nghị định 08/2015/NĐ-CP")
    assert [str(place) for place in found.value.pinpoints] == [
        "khoản 3 Điều 10",
        "khoản 4 Điều 10",
        "Điều 12",
        "Điều 13",
    ]


def test_a_slip_that_two_agencies_explain_is_left() -> None:
    assert str(parse_document_number("4409/TTC-KK").corrected()) == "4409/TTC-KK"  # TCT? TTCP?


@pytest.mark.parametrize("number", ["10/TT-LB", "20-TT/LB", "12/TTLB"])
def test_old_joint_circulars(number: str) -> None:
    read = parse_document_number(number)
    assert (str(read), read.is_joint, read.kind and read.kind.label) == (number, True, "Thông tư liên tịch")
    assert read.corrected() == read


def test_a_month_that_cannot_be_told_any_more() -> None:
    found = find_citations("Luật doanh nghiệp ngày 26 tháng Í Ï năm 2014; Luật Giá ngày 22 tháng ] ] năm 2019;")
    assert [(f.text[-4:], f.value.issued) for f in found] == [("2014", None), ("2019", None)]


def test_two_years_are_no_number() -> None:
    assert find_citations("theo luật 2014/2015 và năm học 2014/2015") == ()


def test_an_abbreviation_may_begin_a_name() -> None:
    (found,) = find_citations("theo Luật DN tư nhân")
    assert found.text == "Luật DN tư nhân"


@pytest.mark.parametrize("between", ["\n\n", "\n", "\r\n\r\n", " \n \n  "])
def test_a_line_that_begins_with_a_date_is_another_sentence(between: str) -> None:
    (found,) = find_citations(f"theo Nghị định số 27/2016/NĐ-CP{between}Ngày 24/2/1990, Chủ tịch nước ký")
    assert (found.text, found.value.issued) == ("Nghị định số 27/2016/NĐ-CP", None)
