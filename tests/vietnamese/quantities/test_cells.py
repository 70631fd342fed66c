"""Amounts in the cells of tables, in rows of numbers, and figures that look like something else."""

from __future__ import annotations

import pytest

from tdc_programme.errors import QuantityError
from tdc_programme.vietnamese.quantities import Per, find_quantities, format_quantity, parse_quantity


def read(text: str) -> list[str]:
    return [f.text for f in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("05 bài báo\t12 tháng\n03 tin bài", ["05 bài báo", "12 tháng", "03 tin bài"]),
        ("Hội thảo\t2 cuộc\t80 người", ["2 cuộc", "80 người"]),
        ("Hội thảo\n2 cuộc\n80 người", ["2 cuộc", "80 người"]),
        ("12 tháng\n24 tháng\n36 tháng", ["12 tháng", "24 tháng", "36 tháng"]),
        ("3 năm\t5 năm\t10 năm", ["3 năm", "5 năm", "10 năm"]),
        ("3 năm\t6 tháng", ["3 năm", "6 tháng"]),
        ("3 năm\n6 tháng", ["3 năm", "6 tháng"]),
        ("trong 3 năm\n6 tháng.", ["3 năm\n6 tháng"]),
        ("12 tháng\t2025", ["12 tháng"]),
        ("6 tháng\t02 lần", ["6 tháng", "02 lần"]),
        ("Chương trình\n5 năm 2021-2025", []),
    ],
)
def test_a_tab_or_a_line_of_its_own_parts_two_amounts(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Số lượng: 3, 4 hoặc 5 bài", []),
        ("1.000,000 đồng", []),
        ("1 000.000 đồng", []),
        ("1.000,25 đồng", ["1.000,25 đồng"]),
        ("trong 48h kể từ khi phát hiện", ["48h"]),
        ("từ 8h đến 17h", []),
        ("Mật độ dân số 1.048 người/km2", ["1.048 người/km2"]),
        ("số 15 người", []),
        ("Cấp 50 giấy chứng nhận", ["50 giấy chứng nhận"]),
        ("trường cấp 3 trường công lập", []),
        ("năm thứ nhất 400 triệu đồng, năm thứ hai 600 triệu đồng", ["400 triệu đồng", "600 triệu đồng"]),
        ("05 NGƯỜI X 200.000 ĐỒNG/NGƯỜI", ["05 NGƯỜI", "200.000 ĐỒNG/NGƯỜI"]),
        ("Khóa X 5 người", ["5 người"]),
        ("DIỆN TÍCH 250 M2", ["250 M2"]),
        ("100%\n(MỘT TRĂM PHẦN TRĂM)", ["100%"]),
        ("trong  3-5  ngày", ["3-5  ngày"]),
        ("thời hạn 05ngày", ["05ngày"]),
        ("không quá 30triệu đồng/khóa", ["không quá 30triệu đồng/khóa"]),
        ("Kinh phí:150.000.000đồng", ["150.000.000đồng"]),
        ("02 (hai)năm", ["02 (hai)năm"]),
        ("khóa 12a", []),
        ("10-12 bài/ tháng", ["10-12 bài/ tháng"]),
        ("300.000 đồng/người/cả đợt", ["300.000 đồng/người/cả đợt"]),
        ("mỗi điểm 3 mẫu", ["3 mẫu"]),
        ("khổ 14,5 x 20,5 CM", []),
        ("khổ 14,5 x 20,5 pixel", []),
        ("định kỳ 06 (sáu) tháng hoặc đột xuất", ["06 (sáu) tháng"]),
        ("cấp 09 tháng trong năm học", ["09 tháng"]),
        ("thông báo 01 lần bằng văn bản", ["01 lần"]),
        ("Thông báo 02 lần thứ hai", []),
        ("theo tiêu chuẩn 2 người/phòng", ["2 người/phòng"]),
        ("trong 05 ngày\n1àm việc", ["05 ngày\n1àm việc"]),
    ],
)
def test_what_is_an_amount(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "unit"),
    [("95 triệu đồng/1 chuyên đề ền", "chuyên đề ền"), ("95 triệu đồng/1 %", "%"), ("5 mg/Nm3", "Nm3")],
)
def test_a_denominator_that_is_parsed_can_be_written(text: str, unit: str) -> None:
    quantity = parse_quantity(text)
    assert quantity.per == (Per(1, unit),)
    assert parse_quantity(format_quantity(quantity)) == quantity


def test_hours_alone() -> None:
    assert str(parse_quantity("48h")) == "48 h"
    with pytest.raises(QuantityError):
        parse_quantity("8h30")
