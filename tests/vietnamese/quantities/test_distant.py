"""Bound words that stand apart from their amounts, and bounds that hold for several."""

from __future__ import annotations

import pytest

from tdc_programme.vietnamese.quantities import find_quantities, parse_quantity


def read(text: str) -> list[str]:
    """Return what is found as bound, amount and unit."""
    return [f"{f.value.bound.value} {f.value.amount} {f.value.unit}" for f in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mức chi tối đa xây dựng 01 quy trình là 2 triệu đồng", ["exact 1 quy trình", "at_most 2000000 đồng"]),
        ("mức hỗ trợ cao nhất cho mỗi hộ theo quy định này là 5 triệu đồng", ["at_most 5000000 đồng"]),
        ("Thời hạn tối thiểu từ khi nộp hồ sơ đến khi họp là 10 ngày", ["at_least 10 ngày"]),
        ("Mức trích tối đa hằng năm bằng 10% thu nhập", ["at_most 10 %"]),
        ("Độ tuổi tối thiểu của người học là đủ 18 tuổi", ["at_least 18 tuổi"]),
        ("Mức phạt tối đa trong lĩnh vực phí, lệ phí là 50 triệu đồng", ["at_most 50000000 đồng"]),
        ("Chi phí quản lý không vượt quá tỷ lệ quy định là 5%", ["at_most 5 %"]),
        ("phục vụ ít nhất gấp 03 lần thời gian đào tạo", ["at_least 3 lần"]),
        ("bảo đảm đủ kinh phí hoạt động ít nhất trong 01 năm", ["at_least 1 năm"]),
        ("Điều kiện: tối đa dành cho mỗi bên là 5 bài", ["at_most 5 bài"]),
    ],
)
def test_the_noun_phrase_before_is_bounds_the_amount_behind_it(text: str, said: list[str]) -> None:
    assert read(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # the bound word has an amount of its own
        ("Mức chi tối đa 5 triệu đồng và số lượng là 3 lớp", ["at_most 5000000 đồng", "exact 3 lớp"]),
        ("tối đa ba lần, số tiền là 5 triệu đồng", ["at_most 3 lần", "exact 5000000 đồng"]),
        # … or a predicate
        ("Cấp học cao nhất là trung học, quy mô là 20 lớp", ["exact 20 lớp"]),
        # another subject begins
        ("Mức chi tối đa theo quy định, thời gian thực hiện là 24 tháng", ["exact 24 tháng"]),
        ("Mức chi tối đa theo quy định; số lượng là 5 lớp", ["exact 5 lớp"]),
        ("Nếu không quá thời hạn thì mức phạt là 5 triệu đồng", ["exact 5000000 đồng"]),
        # what is paid for is not limited
        ("Định mức chi tối đa cho 01 báo cáo được tính là 12 triệu đồng", ["exact 1 báo cáo", "at_most 12000000 đồng"]),
        ("Mức hỗ trợ tối đa cho 05 doanh nghiệp theo quy định", ["exact 5 doanh nghiệp"]),
        (
            "hỗ trợ tối đa cho 01 doanh nghiệp được tính là 30 triệu đồng",
            ["exact 1 doanh nghiệp", "at_most 30000000 đồng"],
        ),
        ("hỗ trợ tối đa cho 05 doanh nghiệp", ["at_most 5 doanh nghiệp"]),
        # the noun is of another kind, or there is none
        ("Mức vay tối đa theo Thông tư trong 24 tháng", ["exact 24 tháng"]),
        ("không bảo đảm điều kiện tối thiểu theo quy định trong 12 tháng", ["exact 12 tháng"]),
        ("Mức vay tối đa do ngân hàng xét, 5 triệu đồng là tiền đặt cọc", ["exact 5000000 đồng"]),
        ("đánh giá tối đa theo quy định 5 triệu đồng", ["exact 5000000 đồng"]),
    ],
)
def test_what_the_word_does_not_bound(text: str, said: list[str]) -> None:
    assert read(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Mức vay tối đa mỗi hộ được vay 100 triệu đồng",
        "Mức thu tối thiểu theo quy định và mức thu sau giảm là 5 triệu đồng",
    ],
)
def test_in_doubt_it_is_left_out(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Mức chi tối đa: lớp tập huấn 15 triệu đồng; hội thảo cấp bộ 30 triệu đồng; in ấn tài liệu 02 bộ",
            ["at_most 15000000 đồng", "at_most 30000000 đồng", "exact 2 bộ"],
        ),
        ("Mức chi tối đa như sau: lớp tập huấn 15 triệu đồng", ["at_most 15000000 đồng"]),
        (
            "Mức phạt tối đa đối với cá nhân là 50 triệu đồng và đối với tổ chức là 100 triệu đồng",
            ["at_most 50000000 đồng", "at_most 100000000 đồng"],
        ),
        (
            "Mức phạt tối đa đối với cá nhân là 50 triệu đồng và mức phạt là 100 triệu đồng",
            ["at_most 50000000 đồng", "exact 100000000 đồng"],
        ),
        ("Không quá 55 tuổi đối với nam và 50 tuổi đối với nữ", ["at_most 55 tuổi", "at_most 50 tuổi"]),
        ("Không quá 55 tuổi đối với nam và 50 bài đối với nữ", ["at_most 55 tuổi", "exact 50 bài"]),
        ("Không quá 55 tuổi và 50 tuổi", ["at_most 55 tuổi", "exact 50 tuổi"]),
    ],
)
def test_a_bound_holds_for_the_cases_of_one_list(text: str, said: list[str]) -> None:
    assert read(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Chậm nhất 05 ngày làm việc kể từ ngày nhận hồ sơ", ["at_most 5 ngày làm việc"]),
        ("chậm nhất là 10 ngày trước khi họp", ["at_least 10 ngày"]),
        ("chậm nhất 3 bài", []),
    ],
)
def test_the_latest(text: str, said: list[str]) -> None:
    assert read(text) == said


@pytest.mark.parametrize(
    ("text", "strict", "said"),
    [
        ("giảm hơn (50%) số vụ", True, ["at_least 50 %"]),
        ("đạt trên (90%)", True, ["at_least 90 %"]),
        ("nêu trên (5 bài)", False, ["exact 5 bài"]),
        ("nhanh hơn (50%)", False, []),
    ],
)
def test_more_than_before_a_bracket(text: str, strict: bool, said: list[str]) -> None:
    assert read(text) == said
    assert all(found.value.strict is strict for found in find_quantities(text))


def test_told_that_it_is_one_a_sign_at_the_beginning_marks_no_quotation() -> None:
    assert str(parse_quantity("> 100 m2")) == "trên 100 m2"
    assert str(parse_quantity("**> 100 m2**".strip("*"))) == "trên 100 m2"
    assert read("> 100 m2") == []
