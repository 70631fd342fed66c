"""Quantities and dates among the marks and misprints of real texts."""

from __future__ import annotations

import pytest

from tdc_programme.vietnamese.dates import TimeLimit, WrittenDate, find_dates
from tdc_programme.vietnamese.numbers import find_numbers, parse_number
from tdc_programme.vietnamese.quantities import Bound, find_quantities


@pytest.mark.parametrize(
    ("text", "said", "bound", "strict"),
    [
        ("giảm tối thiểu **30%** số lượng dự án", "30%", Bound.AT_LEAST, False),
        ("đạt tỷ lệ trên **95%** kế hoạch", "95%", Bound.AT_LEAST, True),
        ("khoảng **20 - 22%** GDP", "20 - 22%", Bound.ABOUT, False),
        ("có tối thiểu **5.000 km** đường bộ", "5.000 km", Bound.AT_LEAST, False),
        ("mức tối đa là **50 triệu đồng**", "50 triệu đồng", Bound.AT_MOST, False),
        ("**30%**", "30%", Bound.EXACT, False),
        ("tổng vốn **8.220.000 tỷ đồng**", "8.220.000 tỷ đồng", Bound.EXACT, False),
    ],
)
def test_marks_of_emphasis_say_nothing(text: str, said: str, bound: Bound, strict: bool) -> None:
    (found,) = find_quantities(text)
    assert (found.text, found.value.bound, found.value.strict) == (said, bound, strict)


def test_one_asterisk_multiplies() -> None:
    assert find_quantities("khổ 3 * 4 cm") == ()


def test_money_for_a_time() -> None:
    (found,) = find_quantities("nhưng không quá 03 triệu đồng một năm;")
    assert [(per.amount, per.unit) for per in found.value.per] == [(1, "năm")]
    (found,) = find_quantities("chi 03 triệu đồng một cách hợp lý")
    assert found.value.per == ()


def test_a_misread_letter_in_working_days() -> None:
    (found,) = find_quantities("không quá 05 ngày 1àm việc đối với mỗi hồ sơ")
    assert (found.text, found.value.unit) == ("không quá 05 ngày 1àm việc", "ngày làm việc")
    (limit,) = find_dates("trong thời hạn 03 ngày 1àm việc kể từ ngày kết thúc kiểm định, đơn vị bàn giao")
    assert isinstance(limit.value, TimeLimit)
    assert limit.value.working


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        (
            (
                "trong thời hạn 30 ngày kể từ ngày Nghị định này có hiệu lực hoặc trong thời hạn 15 ngày"
                " kể từ ngày được cấp phép"
            ),
            ["ngày Nghị định này có hiệu lực", "ngày được cấp phép"],
        ),
        ("01 năm kể từ ngày Thông tư này có hiệu lực và chỉ thực hiện một lần", ["ngày Thông tư này có hiệu lực"]),
        ("sau thời hạn 01 năm, kể từ ngày được bổ nhiệm hoặc kể từ ngày ký", ["ngày được bổ nhiệm"]),
        ("chậm nhất là 15 ngày, kể từ ngày kết thúc quý và 06 tháng.", ["ngày kết thúc quý và 06 tháng"]),
        (
            "trong thời hạn 05 ngày kể từ khi nhận được hồ sơ hoặc 07 ngày sau khi nhận được ý kiến",
            ["khi nhận được hồ sơ", "sau khi nhận được ý kiến"],
        ),
    ],
)
def test_an_event_ends_before_another_limit(text: str, anchors: list[str]) -> None:
    limits = [found.value for found in find_dates(text)]
    assert [limit.anchor for limit in limits if isinstance(limit, TimeLimit)] == anchors


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


@pytest.mark.parametrize("strokes", ["Í Ï", "] ]", "!", ""])
def test_an_illegible_month(strokes: str) -> None:
    (found,) = find_dates(f"Căn cứ Luật Giá ngày 26 tháng {strokes} năm 2014;")
    assert isinstance(found.value, WrittenDate)
    assert (found.text[:4], found.value.iso, found.value.blank) == ("ngày", "2014", True)
