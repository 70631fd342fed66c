from __future__ import annotations

import pytest

from tdc_programme.vietnamese.dates import Period, RecurringDate, TimeLimit, find_dates


def _found(text: str) -> list[str]:
    """Return what is found in a text: its words, and the value in the standard form."""
    values = [(found.text, found.value) for found in find_dates(text)]
    assert not any(isinstance(value, TimeLimit) for _, value in values)
    return [
        f"{shown} = {value.edtf if isinstance(value, (Period, RecurringDate)) else value.iso}"  # type: ignore[union-attr]  # no TimeLimit is there
        for shown, value in values
    ]


@pytest.mark.parametrize(
    "text",
    [
        # Letters that stick to the last figure.
        "ngày 24/1Z/2026",
        "ngày 24/1Z, họp",
        "sáng 24/12x",
        # Figures that a noun does not make numbers of something stand before, joined to it.
        "Có 18,\n19/6/2027",
        "gồm 5 và 10-12/9/2026",
        "13h và đến 19h ngày 30/2 - 5h",
        # The other side could not be read, or is of another calendar.
        "Từ ngày 10/3 âm lịch đến ngày 20/4/2026",
        "ngày 5/10/2026 đến 24.",
        "ngày 5/10/2026 đến ngày 31/",
        "ngày 1/1/2020 đến tháng 12/2020",
        # The first side is damaged; the first days could not be read.
        "Từ ngày 2B/5/2026 đến ngày 30/5/2026",
        "Các ngày thứ Bảy 05, 12 và 19/9/2026",
        # The year could not be read.
        "ngày 5/3 năm “2026”",
        "ngày 5/3 năm hai nghìn lẻ",
        # Of a list the last day could not be read, which may say the year.
        "ngày 5/3 và 32/3.",
        "ngày 5/3 và 32 tháng 3",
    ],
)
def test_half_of_a_date_or_time_is_not_given(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ngày 15/2tại Huế", ["ngày 15/2 = --02-15"]),
        ("phòng 18, 19/6/2027", ["19/6/2027 = 2027-06-19"]),
        ("Quyết định 18, 19/6/2027", ["19/6/2027 = 2027-06-19"]),
        ("đóng cửa 48 giờ đến 16h00 ngày 30/10/2026", ["16h00 ngày 30/10/2026 = 2026-10-30T16:00"]),
        ("từ ngày 5/10/2026 đến ngày ký", ["ngày 5/10/2026 = 2026-10-05"]),
        ("ngày 5/10/2026 - 12 người", ["ngày 5/10/2026 = 2026-10-05"]),
        ("ngày 5/10/2026\n- 6/10/2026: họp", ["ngày 5/10/2026 = 2026-10-05", "6/10/2026 = 2026-10-06"]),
        ("ngày 15/2 và 2/3 số bài", ["ngày 15/2 = --02-15"]),
        ("ngày 15/2 năm nay", ["ngày 15/2 = --02-15"]),
        ("ngày …/…/2026 đến ngày …/…/2026", ["ngày …/…/2026 = 2026", "ngày …/…/2026 = 2026"]),
        ("năm 2025, 12 bài", ["năm 2025 = 2025"]),
    ],
)
def test_what_stands_beside_something_else_is_whole(text: str, values: list[str]) -> None:
    assert _found(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ngày 24 → 27/12/2026", ["2026-12-24/2026-12-27"]),
        ("ngày 24/12 -> 27/12/2026", ["2026-12-24/2026-12-27"]),
        ("Tu 24/12/2026 den 27/12/2026", ["2026-12-24/2026-12-27"]),
        ("từ ngày 8/9\n- 10/9", ["XXXX-09-08/XXXX-09-10"]),
        ("đợt 1 từ 02-04/6, đợt 2", ["XXXX-06-02/XXXX-06-04"]),
        ("đợt 1 từ 2-4/6 số", []),
        ("đợt 1 từ 8h đến 4/6 số", []),
        ("từ 22h00 đêm 20 đến 5h00 sáng 21/12/2026", ["2026-12-20T22:00:00/2026-12-21T05:00:00"]),
        ("từ 22h00 20 đến 5h00 sáng 21/12/2026", []),
        ("từ ngày 14/02/2026 (27 tháng Chạp) đến hết ngày 22/02/2026", ["2026-02-14/2026-02-22"]),
        ("08-10/9 và 15/9/2026", ["2026-09-08/2026-09-10", "2026-09-15"]),
        (
            "19-20/6, 23-24/6 và 26-27/6/2027",
            ["2027-06-19/2027-06-20", "2027-06-23/2027-06-24", "2027-06-26/2027-06-27"],
        ),
        ("tuần 19-20/6, 23/6/2027", []),
        ("45-50/6 và 26/6/2027", ["2027-06-26"]),
        ("ngày 08/9, 10/9 và từ 12-14/9/2026", ["2026-09-08", "2026-09-10", "2026-09-12/2026-09-14"]),
        ("ngày 08-09/9 và ngày 10 tháng", ["XXXX-09-08/XXXX-09-09"]),
        ("ngày 12-13/10 và 5 bài", ["XXXX-10-12/XXXX-10-13"]),
        ("ngày 19/6 và 20/6 tại Huế", ["--06-19", "--06-20"]),
        ("trong ba ngày, 8, 9, 10 tháng 9 năm 2026", ["2026-09-08", "2026-09-09", "2026-09-10"]),
        ("7h, 13h và 19h ngày 24/12/2026", ["2026-12-24T07:00", "2026-12-24T13:00", "2026-12-24T19:00"]),
        ("7h, 13h và ngày 24/12/2026", ["2026-12-24"]),
        ("8h-9h, 10h-11h và 13h-15h ngày 5/6/2026", ["2026-06-05T08:00:00/2026-06-05T09:00:00"]),
        ("Từ chiều tối 12/10 đến sáng 14/10/2026", ["2026-10-12/2026-10-14"]),
        ("Đêm 7/9 đến sáng 8/9/2026", ["2026-09-07/2026-09-08"]),
        ("Ngay 5 va 6/11/2026, luc 8h30", ["2026-11-05", "2026-11-06T08:30"]),
        ("Ngày họp: 12/8, 14 giờ; ngày gửi", ["--08-12T14:00"]),
        ("trước ngày 15/6 và báo cáo năm trước ngày 15/12 hằng năm", ["--06-15", "--12-15"]),
        ("trước ngày 30/2 và báo cáo năm trước ngày 15/12 hằng năm", ["None", "--12-15"]),
        ("ngày 15/6. Trước ngày 15/12 hằng năm", ["--06-15", "--12-15"]),
    ],
)
def test_what_is_said_once_for_several(text: str, values: list[str]) -> None:
    assert [each.rpartition(" = ")[2] for each in _found(text)][: len(values)] == values
    assert len(_found(text)) == len(values) or "8h-9h" in text


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("từ quý I/2026 đến tháng 9/2026", ["2026-01-01/2026-09"]),
        ("từ quý II đến hết tháng 9/2026", ["2026-04-01/2026-09"]),
        ("quý IV đến tháng 3/2026", ["XXXX-10-01/XXXX-12-31", "2026-03"]),
        ("quý I/2026 đến khi xong", ["2026-01-01/2026-03-31"]),
        ("từ tháng 3 đến hết quý III/2026", ["2026-03/2026-09-30"]),
        ("Thời gian: 9/2001 - 5/2008; 5/2008 - 9/2001", ["2001-09/2008-05"]),
        ("trong 02 năm 2026 và 2027", ["2026", "2027"]),
        ("trong 03 năm 2026 và 2027", []),
    ],
)
def test_quarters_months_and_years(text: str, values: list[str]) -> None:
    assert [each.rpartition(" = ")[2] for each in _found(text)] == values


@pytest.mark.parametrize(
    "text", ["trước 30/9", "Ngày Nhà giáo Việt Nam 20/11", "vào 5/9.", "đến 15/4", "(30/9)", "hạn chót: 30/9"]
)
def test_words_that_make_a_day_of_two_figures(text: str) -> None:
    assert len(_found(f"{text} .")) == 1


@pytest.mark.parametrize(
    "text", ["vào 5/9 số bài", "đến 5/9.", "đạt 15/4", "trước 32/9", "trước 30/13", "(30/9 bài)", "trước 5/9/2"]
)
def test_two_figures_that_can_be_a_share(text: str) -> None:
    assert _found(text) == []


def test_a_time_of_day_in_the_column_beside() -> None:
    assert _found("Cập nhật lúc 07:45 | 12/04/2026") == ["07:45 | 12/04/2026 = 2026-04-12T07:45"]
    assert _found("20/11/2026\n- 09:15") == ["20/11/2026\n- 09:15 = 2026-11-20T09:15"]
    assert _found("8/9/2026\n8:00 SA") == ["8/9/2026\n8:00 SA = 2026-09-08T08:00"]


def test_of_two_times_the_last_alone_is_not_given() -> None:
    assert find_dates("7h30 hoặc lúc sáng 9h ngày 24/12/2026") == ()
