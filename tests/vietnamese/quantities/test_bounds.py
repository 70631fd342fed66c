"""What bounds an amount where signs, brackets, capitals and tags stand between, and what "đến" says."""

from __future__ import annotations

import pytest

from tdc_programme.vietnamese.quantities import Bound, Per, Quantity, find_quantities


def read(text: str) -> list[str]:
    """Return what is found as bound, sign of what is left out, amount, upper number and unit."""
    return [
        " ".join(
            filter(
                None,
                (
                    q.bound.value,
                    "strict" if q.strict else "",
                    str(q.amount) if q.upper is None else f"{q.amount}..{q.upper}",
                    q.unit,
                ),
            )
        )
        for q in (found.value for found in find_quantities(text))
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tối thiểu (50%) số thành viên", "at_least 50 %"),
        ("không quá “12 tháng” kể từ ngày ký", "at_most 12 tháng"),
        ("mức hỗ trợ tối đa là (50%)", "at_most 50 %"),
        ("khoảng (30 người)", "about 30 người"),
        ("số bài nêu trên (5 bài)", "exact 5 bài"),
        ("ở các xã gần (12 km)", "exact 12 km"),
        ("Kết quả (5 bài)", "exact 5 bài"),
    ],
)
def test_a_bracket_does_not_part_a_bound_from_its_amount(text: str, said: str) -> None:
    assert read(text) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Phạt đến 50.000.000 đồng; đến 100.000.000 đồng đối với tổ chức",
            ["at_most 50000000 đồng", "at_most 100000000 đồng"],
        ),
        ("có sức chở đến 12 người", ["at_most 12 người"]),
        ("đình chỉ hiệu lực đến 06 tháng", ["at_most 6 tháng"]),
        ("Hình thức:\n\nđến 30% giá trị", ["at_most 30 %"]),
        ("hỗ trợ lên đến 50 triệu đồng", ["at_most 50000000 đồng"]),
        ("mức phạt có thể lên tới 3 tỷ đồng", ["at_most 3000000000 đồng"]),
        ("lên đến 30 ngày", ["at_most 30 ngày"]),
        ("tăng lên đến 30%", ["exact 30 %"]),
        ("giảm đến 20% chi phí", ["exact 20 %"]),
        ("nâng tổng số lên tới 200 người", ["exact 200 người"]),
        ("thiệt hại lên đến 5 tỷ đồng", []),
        ("; đến 5 năm sau", []),
        ("đi tàu; đến 5 xã", []),
    ],
)
def test_what_to_says(text: str, said: list[str]) -> None:
    assert read(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2 kg ≤ m ≤ 5 kg", ["at_least 2 kg", "at_most 5 kg"]),
        ("400 g < d;", ["at_least strict 400 g"]),
        ("16 m ≥ L", ["at_most 16 m"]),
        ("5 kg ⩽ m", ["at_least 5 kg"]),
        ("m ⩾ 5 kg", ["at_least 5 kg"]),
        ("m>=5 kg", ["at_least 5 kg"]),
        ("≤ 5 kg < m", []),  # at most five, and more than five
        ("đạt 12 kg <b>", ["exact 12 kg"]),
    ],
)
def test_signs_of_comparison_on_either_side(text: str, said: list[str]) -> None:
    assert read(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<p>= 45 triệu đồng</p>", "exact 45000000 đồng"),
        ('<td class="x">= 45 triệu đồng', "exact 45000000 đồng"),
        ("<br/>= 45 triệu đồng", "exact 45000000 đồng"),
        ("<td>>= 45 triệu đồng", "at_least 45000000 đồng"),
        ("<td>≥ 45 triệu đồng", "at_least 45000000 đồng"),
        ("<td>12 tháng", "exact 12 tháng"),
    ],
)
def test_the_end_of_a_tag_is_no_sign(text: str, said: str) -> None:
    assert read(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "mất từ 10 đến 15 ngày",
        "khoảng 1,5 triệu đến 3 triệu người",
        "không quá 30 triệu đồng trên 01 khóa đào tạo",
        "xây dựng 18 bài báo khoa học",
        "hỗ trợ 02 triệu đồng cho mỗi người",
        "01 sản phẩm/quý trong vòng 12 tháng",
        "thời hạn 2 năm rưỡi",
        "lập 01 hoặc 02 bản",
        "từ 06 tháng đến dưới 03 năm",
    ],
)
def test_capitals_change_nothing(text: str) -> None:
    def folded(said: str) -> list[str]:
        return [str(found.value).lower() for found in find_quantities(said)]

    assert folded(text)
    assert folded(text.upper()) == folded(text)


def test_the_upper_end_may_say_more() -> None:
    (served,) = find_quantities("người có từ đủ 15 năm đến dưới 20 năm công tác thực tế")
    assert (served.value.amount, served.value.upper, served.value.upper_strict) == (15, 20, True)
    assert served.value.unit.startswith("năm công tác")
    (paid,) = find_quantities("từ 300.000 đồng/người đến 500.000 đồng/người/ngày")
    assert paid.value.per == (Per(1, "người"), Per(1, "ngày"))
    assert read("từ đủ 06 tháng đến 03 năm") == ["at_least 6 tháng", "at_most 3 năm"]


def test_one_or_two_are_a_range() -> None:
    for text in ("một hoặc hai ngày", "một đến hai ngày", "một (01) hoặc hai (02) ngày"):
        (found,) = find_quantities(f"trong {text}")
        assert found.value == Quantity(1, "ngày", upper=2, bound=Bound.RANGE)
    assert read("hằng năm hoặc 6 tháng") == ["exact 6 tháng"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("3 buổi x 2 giờ/buổi x 500.000 đồng/giờ", ["3 buổi", "2 giờ", "500000 đồng"]),
        ("2 kg x 30.000 đồng/kg", ["2 kg", "30000 đồng"]),
        ("05 hộ x 20 kg/hộ", ["5 hộ", "20 kg"]),
        ("4 quý x 2 năm", ["4 quý", "2 năm"]),
        ("01 bản tin/quý x 4 quý x 2 năm", ["1 bản tin", "4 quý", "2 năm"]),
        ("3 cm x 4 cm", []),
    ],
)
def test_factors_are_no_durations(text: str, said: list[str]) -> None:
    assert read(text) == [f"exact {one}" for one in said]
    assert all(found.value.duration is None for found in find_quantities(text))


@pytest.mark.parametrize("text", ["05 ba\u0301\u0323", "17 ta\u0301\u0323", "5 ha\u0301\u0323", "5 kg/ba\u0323\u0301"])
def test_a_letter_with_two_tone_marks_ends_no_unit(text: str) -> None:
    assert find_quantities(text) == ()
