"""Finding numbers in running text: what is one there, and what only looks like one."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import NumberError
from tdc_programme.vietnamese.numbers import Disagreement, find_disagreements, find_numbers, parse_number, spell_number
from tdc_programme.vietnamese.numbers.scanning import scan_numbers

# Each number is marked; what is not marked is not found.
FOUND = [
    # in figures
    "quy mô [[150]] đại biểu/hội thảo",
    "[[18]] bài báo: [[6]] bài/[[1]] tạp chí, [[01]] bài/[[2]] tháng/[[1]] tạp chí, tối thiểu [[1.200]] chữ/bài.",
    "[[19]] sản phẩm/tuần x [[12]] tháng",
    "tăng [[5,5]]%; [[100]]% kế hoạch; [[2020]]% là nhiều",
    "tăng [[10]]%/[[2]] năm; [[10]]-[[15]]%/năm, [[70]]–[[75]] hộ",
    "từ [[10]] đến [[15]] ngày",
    "[[03]] cm x [[04]] cm; [[100m2]] đất; [[20]]kg gạo; [[1.500.000đ]]".replace("m2]]", "]]m2").replace("đ]]", "]]đ"),
    "giảm [[-5]] độ, còn [[\N{MINUS SIGN}1,5]] độ",
    "tổng số [[20]] hộ, trong số [[12]] hộ",
    "(khoảng [[150]] người)",
    "mỗi ngày [[8]] giờ, [[12]] tháng [[5]] ngày, trong [[5]] năm 2021-2025",
    "- [[04]] bản tin\n-[[05]] phóng sự\n+ [[6]] bài",
    "vùng [[3]] tỉnh, cấp [[2]] giấy phép",
    "([[0]] điểm); [[3]], [[4]] và [[5]] bài",
    "là [[18]]. Trong đó",
    "[[5]] - [[7]] bài",
    "[[1.200.000]] người",
    "[[1200000]] người, [[12345678]] người",
    # with scale words
    "[[1,5 triệu]] lượt; [[6 nghìn tỷ]] đồng; [[10 tỷ]] đồng; [[2 triệu 500 nghìn]] đồng; [[1.200 tỷ]]",
    "[[10]]-[[15 triệu]] đồng, [[1,5]]–[[2 nghìn tỷ]] đồng, [[10]] - [[15 triệu]]",
    "[[352 tỷ]] đồng/[[373 tỷ]] đồng",
    "[[2 tỷ rưỡi]]; [[5 trăm]] nghìn dân".replace("]] nghìn", " nghìn]]"),
    "[[2 triệu]]\nđồng".replace("]]\nđồng", "]]\nđồng"),
    # in words
    "[[sáu mươi]] ngày; [[ba]] tháng; [[mười hai]] tháng; [[bốn]] năm",
    "[[hai mươi]] năm; [[hai trăm năm mươi nghìn]] đồng; [[năm trăm]] hộ",
    "[[hai mươi lăm]] bài; [[ba phẩy năm]] điểm; [[năm mươi]] phần trăm",
    "[[Hai mươi]] hộ. [[Bốn]] mức. [[MƯỜI HAI]] THÁNG",
    "- [[Ba]] tạp chí",
    "[[hai mươi]] tư vấn viên; [[một trăm]] linh kiện; [[hai]] triệu chứng; [[năm mươi]] tỷ lệ",
    "[[một trăm linh năm]] hộ; [[hai nghìn]] năm",
    "[[hai\nmươi]] ngày, mỗi doanh nghiệp [[03]]\nngày",
    "[[Hai Mươi Triệu]] đồng",
    "[[ba]] năm [[hai]] tháng, [[hai]] năm một lần, [[triệu rưỡi]] đồng",
    "[[5]] năm [[6]] tháng [[2]] ngày, [[2]] tháng [[9]] ngày",
    "ông Nguyễn Văn Ba ([[45]] tuổi)",
    "[[5.000]] đồng, [[4,125]]%, [[2,125 tỷ]]",
    # one comma before three figures: what decides
    "tăng [[12,5]]%, diện tích [[7,125]] ha, [[45,087 triệu]]",
    "[[150,000 (một trăm năm mươi nghìn)]] đồng; [[2,500 tỷ (hai phẩy năm tỷ)]]; [[0,125]] ha; [[1.250,500]] kg",
    "[[60 (sáu\nmươi)]] ngày, [[Sáu\nmươi (60)]] ngày, [[5]] (năm\n\nbảy) bài".replace("]] (năm\n\nbảy) bài", "]] bài"),
    "[[hai mươi tư]] doanh nghiệp, [[ba mươi tư]] sản phẩm, [[hai mươi tư]] vấn đề, [[hai triệu]] tập sách",
    "[[mười ba]] lô hàng; [[mười chín]] cây xanh; [[một trăm linh tư]] gia đình; [[hai tư]] thương nhân",
    # said twice
    "[[Sáu (06)]] hội thảo, [[một (01)]] bài, [[năm (05)]] năm, [[không (0)]] điểm, [[Ba (03)]] Bộ",
    "[[50 (năm mươi)]] thủ tục, [[30 (ba mươi)]] ngày",
    "[[6]] (sáu tháng) và [[sáu]] (gồm 06 bài)".replace("(gồm 06", "(gồm [[06]]").replace("(sáu", "([[sáu]]"),
    "[[mười (10)]] ngày, [[một nghìn hai trăm ( 1.200 )]] chữ",
]
NOT_FOUND = [
    # names
    "Điều 5, khoản 2, điểm 3, Chương 4, Mục 1, Phần 2, Phụ lục 3, Bảng 12, trang 7",
    "Điều 5, 6 và 7; loại 1, 2 hoặc 3; khoản 1 - 3",
    "số 15; Số: 4416; mã số 123; Nghị định 30; Quyết định 1322; Chương trình 1322; Đề án 844",
    "tại Điều\n5; theo quy định tạiĐiều 21; TTgngày 10; vàkhoản 3",
    "năm 1802, quý 3, tháng 12, năm 2025, Diễn đàn 2025, nhiệm kỳ 2, khóa 13, khoá XIII",
    "ISO 9001:2015, TCVN 5712, TCVN ISO/IEC 17025, COVID-19, A4, H2O, CO2, 5G, 4K, Công nghiệp 4.0",
    "thứ hai, thứ Ba, lần thứ ba, tháng năm, tháng Mười hai, ngày mười lăm, số một, Điều năm",
    "cấp 2. Lần 3, bước 1; tổ 5",
    "Dieu 5, khoan 2",
    "quốc lộ 51; Trung ương 6; Đội 5",
    # dates and times
    "ngày 31/8/2020, 12-10-2022, 14.02.2007, 2/9, 30-4-1975",
    "ngày 31 tháng 8 năm 2020; ngày\n23 tháng 8 năm 2023; 05 tháng 01 năm 2020; mùng 2",
    "17h00, 17g30, 8:30, 8 giờ 30, 8 giờ 30 phút, lúc 17 giờ, 21 giờ ngày 02/9, 0 giờ 00 phút ngày 11/9",
    "giai đoạn 2021-2030, 2021 – 2025, 2021–2025, năm học 2023-2024, 1975",
    "mừng 2 tháng 9, đường 3 tháng 2, ngày 30 tháng Tư, 30 tháng 4 lịch sử, 05 tháng Giêng năm 2024",
    # document numbers, telephones, codes
    "15/2022/TT-BKHCN, 1322/QĐ-TTg, 01/NQ-CP, Số 12/BC-UBND, 63/2025/QH15, 5-NQ/TW, QĐ/2020, TT-01",
    "024 3756 1501, 0912345678, 0912.345.678, (024) 3756 1501, 1900 6192, +84 912 345 678, 024-3756-1501",
    "0101234567, 007, 123456789, (1297327 - 625978), #5, x_2, 192.168.1.1, v1.2.3, a@5.vn",
    "2/3 số thành viên, 1/2, 24/7, 3:2",
    "5.000 USD, 1,200,000 USD; 1,234.5",
    "Nhiệm vụ 3: điều tra; Phương án 2. Ví dụ 1; Hà Nội 100000 Việt Nam",
    # one comma before three figures: thousands or decimals?
    "150,000 đồng, 5,000 USD, 2,500 tỷ đồng, 12,345 đồng, 1,234 người, 3,500 ha, 7,125 ha; 1,200-1,500 bài",
    "từ 2,500-3,500 triệu",
    # enumerators
    'như sau: “2. Đánh giá; (7. Về chi; «3 - Hội" và "12. Giám sát',
    "Ghi chú: 4- Hội đồng; Lưu ý: 5 – Các đơn vị",
    "1. Mục\n2) Khoản\n 3. Điểm\n**4.** Ý\n5- Hội đồng\n6 - Hội",
    "<p>1. Mục</p> <p>2) Khoản</p>\n3\tTên nhiệm vụ\n| 4 | Tên |\n  5\n".replace("  5\n", ""),
    "Trung tâm hỗ trợ doanh nghiệp vừa và nhỏ 2; Viện nghiên cứu 1, (Chương trình 1322)",
    "(1) một, (2) hai bên kia".replace("hai", "các"),
    "1.1. Mục; 1.2.3. Mục",
    # malformed
    "1.20 và 1.2.00 và 12.34 và 0.5 và 1,2,3 và 1,200,000 và 01.200",
    "1 200 000, 1 200",
    "lỗ -2 triệu đồng, 15-10 triệu, 15-10 bài, 2021-2025 triệu, 1.5-2 triệu, số 5-6 triệu",
    "hai mười, ba mươi hai mươi, hai ba ngày, ba bốn, một trăm hai, mười mốt, một nghìn hai",
    "một phẩy năm năm, âm năm độ, một trăm lẻ",
    "10triệu, 5tỷ, 12x5, 5²",
    "; -5 bài",
    # other words
    "không thành lập, năm nay, một số, một trong, sau đây, không có năm nào, một (một)",
    "hàng trăm, hàng chục nghìn, vài ba, vài trăm, mấy chục, dăm ba, hai mươi mấy, trăm năm, nghìn năm",
    "hai phần ba, một phần tư",
    "Ba Đình, Hai Bà Trưng, Bảy Núi, sông Ba, Ba Tư, HAI BÀ TRƯNG, cụ Tám",
    "ông Nguyễn Văn Ba (45), bà Năm (2025), trong năm (2025), cụ Bảy (70), hay không (2)",
    "hai mươi tư bản đẹp, mười ba lô to, mười chín tới hai mươi, hai triệu tập vở, ba mươi tư nhân".replace(
        "tới hai mươi", "tới"
    ),
    "ba mẹ, ba lô, chín muồi, nấu chín, tám chuyện",
    "tư nhân, tỷ lệ, triệu tập, linh hoạt, lẻ loi, âm thanh, mươi ngày",
    # said twice, differently
    "Sáu (05) hội thảo, 50 (năm lăm) thủ tục, một (02) bài",
    "9" * 100,
    "123456789 người",
    spell_number(int("9" * 120)),  # longer than anyone writes
]


def unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the text without marks, and the places of what they mark."""
    text, places = "", []
    for i, part in enumerate(re.split(r"\[\[|\]\]", marked)):
        if i % 2:
            places.append((len(text), len(text) + len(part)))
        text += part
    return text, places


@pytest.mark.parametrize("marked", FOUND)
def test_numbers_are_found(marked: str) -> None:
    text, places = unmarked(marked)
    found = find_numbers(text)
    assert [f.text for f in found] == [text[start:end] for start, end in places]
    assert [(f.start, f.end) for f in found] == places
    for f in found:
        assert f.value == parse_number(f.text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # figures in the English manner only
        ("tổng 1,200,000 đồng: 150,000 đồng và 2,500 tỷ đồng", [150_000, 2_500 * 10**9]),
        ("lương 1,200.50 USD, thưởng 5,000 USD, 7,125 người", [5000, 7125]),
        ("tổng 1,200,000 đồng, gồm 1,500-2,500 triệu", [1500, 2500 * 10**6]),
        # three sums of whole hundreds are a habit, two are none
        ("vé 10,000 đồng, 20,000 đồng, 35,500 đồng, 7,125 đồng", [10_000, 20_000, 35_500, 7_125]),
        ("vé 10,000 đồng, 20,000 đồng, 20,000 đồng", []),
        # two hands in one text decide nothing
        ("1.200.000 đồng, 1,200,000 đồng, 150,000 đồng, 4,125%, 2,125 tỷ", [1_200_000]),
        # percentages, and millions with three figures, are decimals, unless the hand is English
        ("4,125%; 4,125 phần trăm; 45,087 triệu", [Decimal("4.125"), Decimal("4.125"), 45_087_000]),
        ("tổng 1,200,000 đồng; 45,087 triệu", [45_087 * 10**6]),
        # a measure only where the hand is Vietnamese
        ("diện tích 7,125 ha", []),
        ("diện tích 7,125 ha, tăng 12,5%", [Decimal("7.125"), Decimal("12.5")]),
        ("7,125 người, 7,125 đồng, 7,500 ha, tăng 12,5%", [Decimal("12.5")]),
    ],
)
def test_what_stands_elsewhere_decides_what_one_comma_is(text: str, values: list[int | Decimal]) -> None:
    for said in (text, unicodedata.normalize("NFD", text), text.replace(" ", "\N{NO-BREAK SPACE}"), text.upper()):
        assert [found.value for found in find_numbers(said)] == values


def test_a_year_and_a_half_is_no_five_and_a_half() -> None:
    for text in ("Sau năm rưỡi triển khai", "trong vòng năm rưỡi", "Năm rưỡi qua, đề tài", "khoảng năm\nrưỡi nữa"):
        assert find_numbers(text) == ()
    assert [found.value for found in find_numbers("bốn rưỡi điểm")] == [Decimal("4.5")]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_only_looks_like_a_number_is_left_alone(text: str) -> None:
    assert find_numbers(text) == ()


@pytest.mark.parametrize("text", [unmarked(marked)[0] for marked in FOUND] + NOT_FOUND)
def test_dirt_changes_nothing(text: str) -> None:
    clean = find_numbers(text)
    for dirty in (
        unicodedata.normalize("NFD", text),
        text.replace(" ", "\N{NO-BREAK SPACE}"),
        text.replace("ư", "ư\N{SOFT HYPHEN}").replace("0", "0\N{ZERO WIDTH SPACE}"),
    ):
        found = find_numbers(dirty)
        assert [f.value for f in found] == [f.value for f in clean]
        for f in found:
            assert f.text == dirty[f.start : f.end]
            assert parse_number(f.text) == f.value


def test_two_numbers_that_disagree_are_found_as_such() -> None:
    text = "Sáu (05) hội thảo, 50 (năm lăm) thủ tục, Một (01) bài, một (02) tin"
    assert [(f.text, f.value) for f in find_disagreements(text)] == [
        ("Sáu (05)", Disagreement(words=6, figures=5)),
        ("50 (năm lăm)", Disagreement(words=55, figures=50)),
        ("một (02)", Disagreement(words=1, figures=2)),
    ]
    assert [f.value for f in find_numbers(text)] == [1]
    assert find_disagreements("bà Năm (2025), trong năm (2025), cụ Bảy (70), hay không (2)") == ()


def test_a_disagreement_is_a_value() -> None:
    with pytest.raises(TypeError):
        Disagreement(words=0.5, figures=1)  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(NumberError):
        Disagreement(words=Decimal("NaN"), figures=1)
    assert len({Disagreement(6, 5), Disagreement(6, 5)}) == 1


def test_a_letter_whose_small_form_is_two_characters_moves_no_place() -> None:
    text = "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}" * 3 + " 1.200 chữ"
    assert [(f.start, f.text) for f in find_numbers(text)] == [(4, "1.200")]


@pytest.mark.parametrize("wrong", [None, 5, b"5"])
def test_other_types_are_refused(wrong: Any) -> None:
    with pytest.raises(TypeError):
        find_numbers(wrong)


@given(st.text())
def test_finding_never_raises(text: str) -> None:
    for found in find_numbers(text):
        assert found.text == text[found.start : found.end]
        assert parse_number(found.text) == found.value


LIKELY = ["6", "06", "1.200", "sáu", "(", ")", "/", "-", " ", "\n", "năm", "tháng", "Điều", "tỷ", ",", ".", "Sáu", "%"]


@given(st.lists(st.sampled_from(LIKELY), max_size=25).map("".join))
def test_finding_never_raises_on_its_own_fragments(text: str) -> None:
    end = 0
    for found in find_numbers(text):
        assert end <= found.start < found.end
        assert parse_number(found.text) == found.value
        end = found.end
    find_disagreements(text)


@pytest.mark.parametrize(("text", "number"), [("mười năm", 15), ("hai mươi năm", 25), ("Một trăm hai mươi năm", 125)])
def test_five_may_keep_its_plain_word_where_the_caller_says_that_it_is_a_number(text: str, number: int) -> None:
    assert parse_number(text) == number
    assert number not in [found.value for found in find_numbers(text)]  # in running text these are years


def test_figures_decide_whether_it_is_five() -> None:
    assert parse_number("25 (hai mươi năm)") == 25
    assert parse_number("hai mươi năm nghìn") == 25000


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("không nhỏ hơn 2000 mét", [2000]),
        ("không quá 2000 đồng", [2000]),
        ("năm 2000 mét khối khí", []),
        ("trong 2000 trở đi", []),
    ],
)
def test_a_measure_makes_a_year_an_amount(text: str, numbers: list[int]) -> None:
    assert [found.value for found in find_numbers(text)] == numbers


def test_one_pass_gives_numbers_disagreements_and_places() -> None:
    scan = scan_numbers("Sáu (05) bài, 18 tin, Điều 5")
    assert scan.numbers == [(14, 16, 18)]
    assert scan.disagreements == [(0, 8, Disagreement(6, 5))]
    assert scan.tokens == [(0, 3), (5, 7), (14, 16), (27, 28)]


# --- sums of money said again ---------------------------------------------------------------------------------------

_SUMS = [
    "1.200.000 đồng (Một triệu hai trăm nghìn đồng)",
    "1.200.000 đồng (Một triệu, hai trăm nghìn đồng)",
    "1.200.000 đồng (Một triệu hai trăm nghìn đồng chẵn./.)",
    "1.200.000 đồng (Bằng chữ: Một triệu hai trăm nghìn đồng chẵn).",
    "1.200.000 đ (Số tiền bằng chữ: Một triệu hai trăm nghìn đồng./.)",
    "1.200.000 VNĐ. Bằng chữ: Một triệu hai trăm nghìn đồng.",
    "1.200.000 đồng,\nviết bằng chữ: Một triệu, hai trăm nghìn đồng.",
    "1.200.000 đồng\n(Tổng số tiền ghi bằng chữ: Một triệu\nhai trăm nghìn đồng chẵn)",
    "1,2 triệu đồng (Một triệu hai trăm nghìn đồng)",
    "Một triệu hai trăm nghìn đồng (1.200.000 đồng)",
    "Một triệu, hai trăm nghìn đồng chẵn (bằng số: 1.200.000 đồng)",
]


@pytest.mark.parametrize("text", _SUMS)
def test_a_sum_said_again_is_compared(text: str) -> None:
    for said in (text, text.upper(), f"Tổng dự toán: {text}", unicodedata.normalize("NFD", text)):
        assert [found.value for found in find_numbers(said)] == [1_200_000, 1_200_000]
        assert find_disagreements(said) == ()
    for right, wrong in (("hai trăm", "ba trăm"), ("Một triệu", "Chín triệu")):
        other = text.replace(right, wrong)
        (found,) = find_disagreements(f"Tổng dự toán: {other}")
        assert found.value.figures == 1_200_000
        assert found.value.words in (1_300_000, 9_200_000)
        assert find_numbers(other) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Một triệu, hai trăm nghìn đồng", [1_200_000]),
        ("hai tỷ, ba trăm triệu, năm trăm nghìn đồng", [2_300_500_000]),
        # a list of sums, of which none is smaller than the next
        ("năm triệu, ba triệu đồng", [5_000_000, 3_000_000]),
        ("hai triệu, ba bài", [2_000_000, 3]),
        ("một triệu, " * 12 + "một triệu đồng", [1_000_000] * 13),
        ("hai triệu, năm trăm nghìn và ba trăm nghìn đồng", [2_000_000, 500_000, 300_000]),
        ("hai triệu, 500 nghìn đồng", [2_000_000, 500_000]),
        ("ba, bốn bài", [3, 4]),
        # no sum behind
        ("500.000 đồng (tạm tính bằng đồng)", [500_000]),
        ("500.000 đồng. Năm trăm đồng là ít", [500_000, 500]),
        ("năm trăm đồng (1.20 đồng)", [500]),
        ("150,000 đồng (Một trăm năm mươi nghìn đồng)", [150_000, 150_000]),
        ("150,000 đồng. Bằng chữ: Một trăm năm mươi nghìn đồng", [150_000, 150_000]),
        ("2,500 tỷ đồng (hai nghìn năm trăm tỷ đồng)", [2_500 * 10**9, 2_500 * 10**9]),
    ],
)
def test_sums_in_words(text: str, values: list[int]) -> None:
    assert [found.value for found in find_numbers(text)] == values


def test_words_that_fit_neither_meaning_contradict_the_figures() -> None:
    (found,) = find_disagreements("150,000 đồng (Hai trăm nghìn đồng)")
    assert found.value == Disagreement(200_000, 150_000)
