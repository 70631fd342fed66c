"""Time limits, and the side of a date that is meant."""

from __future__ import annotations

import pytest

from tdc_programme.vietnamese.dates import (
    Period,
    TimeLimit,
    WrittenDate,
    find_dates,
    find_deadlines,
)

D = WrittenDate


@pytest.mark.parametrize(
    ("text", "limit", "iso"),
    [
        ("trước 17h00 ngày 22/03/2023", "before", "2023-03-22T17:00"),
        ("đến trước ngày 22/03/2023", "before", "2023-03-22"),
        ("chậm nhất là ngày 05/10/2026", "by", "2026-10-05"),
        ("chậm nhất trước ngày 05/10/2026", "before", "2026-10-05"),
        ("chậm nhất để nộp báo cáo quý là ngày 05/10/2026", "by", "2026-10-05"),
        ("muộn nhất vào 17h ngày 05/10/2026", "by", "2026-10-05T17:00"),
        ("không muộn hơn ngày 05/10/2026", "by", "2026-10-05"),
        ("trước hoặc trong ngày 05/10/2026", "by", "2026-10-05"),
        ("đến hết năm 2030", "by", "2030"),
        ("định hướng đến năm 2030", "by", "2030"),
        ("tính đến 16 giờ ngày 2/11/2020", "by", "2020-11-02T16:00"),
        ("hết tháng 10/2020", "by", "2020-10"),
        ("hạn cuối: **ngày 05/10/2026**", "by", "2026-10-05"),
        ("chậm nhất là ngày **30/10.**", "by", "--10-30"),
        ("thời hạn nhận hồ sơ (17h00 ngày 24/11)", "by", "--11-24T17:00"),
        ("đóng cửa 48 giờ đến 16h00 ngày 30/10", "by", "--10-30T16:00"),
        ("kể từ ngày 15 tháng 02 năm 2021", "from", "2021-02-15"),
        ("bắt đầu từ năm 2025", "from", "2025"),
        ("từ năm 2025 trở đi", "from", "2025"),
        ("từ ngày 05/10/2026 trở về trước", "by", "2026-10-05"),
        ("không sớm hơn ngày 05/10/2026", "from", "2026-10-05"),
        ("sau ngày 05/10/2026", "after", "2026-10-05"),
        ("quá ngày 05/10/2026", "after", "2026-10-05"),
        ("trước quý III/2024", "before", "2024-07-01"),
        ("đến hết quý III/2024", "by", "2024-09-30"),
        ("từ quý III/2024", "from", "2024-07-01"),
        ("hết 6 tháng đầu năm 2024", "by", "2024-06-30"),
    ],
)
def test_a_deadline(text: str, limit: str, iso: str) -> None:
    (match,) = find_deadlines(f"{text}, và")
    assert (match.value.limit.value, match.value.date.iso) == (limit, iso)
    assert not match.value.recurs


def test_deadlines_that_come_again() -> None:
    first, second = find_deadlines("trước ngày 25/6 và 25/12 hằng năm")
    assert (first.text, second.text) == ("ngày 25/6", "25/12 hằng năm")
    for match, month in ((first, 6), (second, 12)):
        assert match.value.recurs
        assert (match.value.limit.value, match.value.date) == ("before", D(None, month, 25))


@pytest.mark.parametrize(
    "text",
    [
        "ngày 05/10/2026",
        "ít nhất 30 ngày trước ngày 05/10/2026",
        "15 ngày làm việc sau ngày 05/10/2026",
        "từ ngày 01/01/2020 đến ngày 05/10/2026",
        "giai đoạn 2021-2030",
        "từ giai đoạn 2021-2030",
        "trước nhiệm kỳ 2021-2026",
        "trong thời hạn 15 ngày kể từ ngày ký",
    ],
)
def test_no_deadline(text: str) -> None:
    assert find_deadlines(text) == ()


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


def test_a_misread_letter_in_working_days() -> None:
    (limit,) = find_dates("trong thời hạn 03 ngày 1àm việc kể từ ngày kết thúc kiểm định, đơn vị bàn giao")
    assert isinstance(limit.value, TimeLimit)
    assert limit.value.working


@pytest.mark.parametrize("text", ["30 tháng, từ 6/2026 - 11/2028", "18 tháng, từ tháng\n01/2026 đến 6/2027"])
def test_a_length_beside_its_time_is_no_limit(text: str) -> None:
    (found,) = find_dates(text)
    assert isinstance(found.value, Period)
