"""Dates among the marks and misprints of real texts."""

from __future__ import annotations

import pytest

from tdc_programme.vietnamese.dates import TimeLimit, WrittenDate, find_dates


def test_a_misread_letter_in_working_days() -> None:
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


@pytest.mark.parametrize("strokes", ["Í Ï", "] ]", "!", ""])
def test_an_illegible_month(strokes: str) -> None:
    (found,) = find_dates(f"Căn cứ Luật Giá ngày 26 tháng {strokes} năm 2014;")
    assert isinstance(found.value, WrittenDate)
    assert (found.text[:4], found.value.iso, found.value.blank) == ("ngày", "2014", True)
