"""Reading dates that depend on another day."""

from __future__ import annotations

import datetime
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import DateError
from tdc_programme.strategies.of_language import vietnamese_text
from tdc_programme.vietnamese.dates import (
    Period,
    RelativeDate,
    RelativeValue,
    find_relative_dates,
    parse_relative_date,
)
from tdc_programme.vietnamese.dates.relative_reading import _date_of

WEDNESDAY = datetime.date(2025, 3, 5)

#: What is written, and what it means on 5 March 2025; None where nobody knows from that day alone.
MEANT = {
    "17h00 ngày mai": "2025-03-06T17:00",
    "8 giờ 30 sáng mai": "2025-03-06T08:30",
    "14h chiều ngày mai": "2025-03-06T14:00",
    "hôm nay": "2025-03-05",
    "ngày hôm qua": "2025-03-04",
    "chiều hôm kia": "2025-03-03",
    "ngày kia": "2025-03-07",
    "ngày mốt": "2025-03-07",
    "chiều nay": "2025-03-05",
    "Thứ Năm, ngày mai": "2025-03-06",
    "ngày mai (thứ Năm), lúc 9h00": "2025-03-06T09:00",
    "tuần này": "2025-03-03/2025-03-09",
    "tuần sau nữa": "2025-03-17/2025-03-23",
    "thứ Năm tuần trước": "2025-02-27",
    "15h00 thứ Hai tuần tới": "2025-03-10T15:00",
    "Chủ nhật tuần này, lúc 8 giờ": "2025-03-09T08:00",
    "tháng này": "2025-03",
    "tháng trước": "2025-02",
    "ngày 05 tháng sau": "2025-04-05",
    "16h30 ngày 25 của tháng này": "2025-03-25T16:30",
    "quý này": "2025-01-01/2025-03-31",
    "quý sau": "2025-04-01/2025-06-30",
    "năm nay": "2025",
    "năm ngoái": "2024",
    "năm kia": "2023",
    "năm tới": "2026",
    "ngày 31/01 năm sau": "2026-01-31",
    "ngày 31 tháng 12 năm nay": "2025-12-31",
    "tháng 3 năm ngoái": "2024-03",
    "quý I năm sau": "2026-01-01/2026-03-31",
    "6 tháng đầu năm nay": "2025-01-01/2025-06-30",
    "ngày cuối cùng của tháng": "2025-03-31",
    "ngày làm việc cuối cùng của quý này": "2025-03-31",
    "17h00 ngày làm việc cuối cùng của tháng 5/2025": "2025-05-30T17:00",
    "ngày đầu tiên của quý II/2025": "2025-04-01",
    "ngày đầu tiên của giai đoạn 2026-2030": "2026-01-01",
    "ngày cuối cùng của quý I năm sau": "2026-03-31",
    "3 tuần sau": "2025-03-26",
    "ba (03) tháng trước": "2024-12-05",
    "2 tuần nữa": "2025-03-19",
    "10 ngày làm việc nữa": "2025-03-19",
    "3 năm trước đây": "2022-03-05",
    "cách đây 2 tháng": "2025-01-05",
    "cuối tháng sau": None,
    "đầu năm 2026": None,
    "giữa quý II/2025": None,
    "cuối quý III năm nay": None,
    "ngày thứ 90 kể từ ngày ký": None,
    "ngày làm việc thứ năm kể từ ngày nhận đủ hồ sơ": None,
    "ngày thứ nhất sau ngày họp": None,
    "05 ngày làm việc trước ngày họp": None,
    "30 (ba mươi) ngày trước khi giấy phép hết hạn": None,
}
SENTENCES = ("{}", "Đề nghị gửi trước {}, qua Văn phòng.", "- Thời gian: {}\n- Địa điểm: Hà Nội", "(chậm nhất {})")


def _meant(text: str) -> list[tuple[str, str | None]]:
    return [(each.text, _iso(each.value)) for each in find_relative_dates(text)]


def _iso(value: RelativeValue) -> str | None:
    try:
        on = value.on(WEDNESDAY) if isinstance(value, RelativeDate) else value.on(WEDNESDAY, [])
    except DateError:
        return None
    return on.edtf if isinstance(on, Period) else on.iso


@pytest.mark.parametrize("phrase", MEANT)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_it_is_found_as_what_it_is(phrase: str, sentence: str) -> None:
    assert _meant(sentence.format(phrase)) == [(phrase, MEANT[phrase])]


CHANGES = {
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
    "zero-width": lambda text: "\N{ZERO WIDTH SPACE}".join(text),
    "wide": lambda text: text.replace(" ", "  "),
    "wrapped": lambda text: text.replace(" ", "\n"),
    "Windows": lambda text: text.replace(" ", "\r\n", 1),
    "capitals": str.upper,
}


@pytest.mark.parametrize("change", CHANGES)
def test_it_is_found_whatever_the_text_went_through(change: str) -> None:
    for phrase in MEANT:
        was = parse_relative_date(phrase)
        [found] = find_relative_dates(CHANGES[change](phrase))
        assert str(found.value).casefold() == str(was).casefold(), phrase


@pytest.mark.parametrize(
    "text",
    [
        "năm sau đó",
        "các năm sau",
        "những năm tới",
        "trong 3 năm tới",
        "5 năm nay",
        "năm trước liền kề",
        "của năm trước năm kế hoạch",
        "hằng năm trước ngày 31 tháng 3",
        "lương hưu, trợ cấp hằng tháng trước ngày 01 tháng 7",
        "hai (02) năm sau khi hồ sơ bị thay thế",
        "năm sau cao hơn năm trước",
        "tháng trước đó",
        "trong vòng 6 tháng trước thời điểm giải thể",
        "gia hạn thêm 3 tháng nữa",
        "trong 12 tháng trước",
        "một ngày kia",
        "lần thứ hai tuần trước",
        "6 tháng đầu năm 2026",
        "những ngày cuối tháng này",
        "ngày rằm tháng này",
        "8h, chiều mai",
        "8h00 tuần sau",
        "8h00 năm sau",
        "những ngày đầu tiên của năm 2026",
        "8h30 quý I năm sau",
        "ngày 10/3 âm lịch năm sau",
        "12/2024 năm sau",
        "mùng 3 tháng Giêng năm sau",
        "ngày 5 tháng Chạp năm ngoái",
        "ngày … tháng 3 năm sau",
        "rằm tháng 7 năm nay",
        "từ tháng 10 đến hết tháng 3 năm sau",
        "từ ngày 15/10 đến ngày 15/3 năm sau",
        "năm này, tháng nay, quý kia",
        "tuần này nữa",
        "ngày thứ 90 của năm",
        "ngày thứ mươi kể từ ngày ký",
        "cách đây 3 giờ",
        "3 ngày sau đó",
        "cuối giai đoạn 2030-2021",
        "đầu quý II",
        "ngày cuối cùng của tháng nộp thuế",
        "thứ Hai ngày cuối cùng của tháng này",
        "thời tiết tuần sau ngày 5",
    ],
)
def test_what_is_said_of_another_time_is_not_found(text: str) -> None:
    assert not [each for each in find_relative_dates(text) if each.text != "tháng này"]


def test_dates_do_not_overlap() -> None:
    found = find_relative_dates("3 tháng trước năm sau; thứ Hai tuần sau, thứ Ba tuần sau nữa")
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.one_of(st.text(), vietnamese_text(dirty=True)))
def test_any_text_is_read(text: str) -> None:
    for found in find_relative_dates(text):
        assert text[found.start : found.end] == found.text


@pytest.mark.parametrize("text", ["", "  ", "ngày 5/3/2025", "họp ngày mai", "hôm nay, ngày mai"])
def test_what_is_none_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse_relative_date(text)


@pytest.mark.parametrize("text", ["ngày 05/3/2024 năm sau", "tháng 5/2024 năm nay"])
def test_what_has_a_year_of_its_own_moves_with_no_other(text: str) -> None:
    assert find_relative_dates(text) == ()
    assert _date_of(text, 0, "năm") == (None, 0)
