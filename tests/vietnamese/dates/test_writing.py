"""How dates, periods and time limits are written."""

from __future__ import annotations

import datetime
from typing import Any

import babel.dates
import pytest

from tdc_programme.errors import DataError, DateError
from tdc_programme.vietnamese.dates import (
    Period,
    RecurringDate,
    TimeLimit,
    WrittenDate,
    format_date,
    format_period,
    format_recurring_date,
    format_time,
    format_time_limit,
)
from tdc_programme.vietnamese.quantities import Span


class TestWriting:
    @pytest.mark.parametrize(
        ("date", "style", "text"),
        [
            (WrittenDate(2020, 1, 5), "official", "ngày 05 tháng 01 năm 2020"),
            (WrittenDate(2019, 6, 29), "official", "ngày 29 tháng 6 năm 2019"),
            (WrittenDate(2020, 10, 9), "official", "ngày 09 tháng 10 năm 2020"),
            (WrittenDate(2024, 3), "official", "tháng 3 năm 2024"),
            (WrittenDate(2024), "official", "năm 2024"),
            (WrittenDate(None, 10, 30), "official", "ngày 30 tháng 10"),
            (WrittenDate(2023, blank=True), "official", "ngày … tháng … năm 2023"),
            (WrittenDate(None, 2, 5, blank=True), "official", "ngày 05 tháng 02 năm …"),
            (WrittenDate(2023, 3, 22, 17, 0), "official", "17h00 ngày 22 tháng 3 năm 2023"),
            (WrittenDate(2023, 3, 22, 8), "official", "08 giờ ngày 22 tháng 3 năm 2023"),
            (
                WrittenDate(2023, 3, 22, 8, 30, weekday=2),
                "official",
                "08h30 thứ Tư, ngày 22 tháng 3 năm 2023",
            ),
            (WrittenDate(None, 3, 10, lunar=True), "official", "ngày 10 tháng 3 âm lịch"),
            (WrittenDate(2020, 1, 5), "slash", "05/01/2020"),
            (WrittenDate(2020, 8, 31), "slash", "31/8/2020"),
            (WrittenDate(2024, 3), "slash", "3/2024"),
            (WrittenDate(None, 10, 30), "slash", "30/10"),
            (WrittenDate(2023, blank=True), "slash", "ngày …/…/2023"),
            (WrittenDate(2023, 3, 22, 17, 0), "slash", "17h00 ngày 22/3/2023"),
            (WrittenDate(2023, 3, 26, weekday=6), "slash", "Chủ nhật, ngày 26/3/2023"),
            (WrittenDate(2020, 4, 21), "words", "ngày hai mươi mốt tháng Tư năm hai nghìn không trăm hai mươi"),
            (WrittenDate(None, 12, 10), "words", "ngày mùng mười tháng Mười hai"),
            (WrittenDate(2020, 8, 31), "dd.MM.yyyy", "31.08.2020"),
            (WrittenDate(2023, 3, 22, 17, 0), "yyyyMMddHHmm", "202303221700"),
            (WrittenDate(2023, 3, 22, 17, 0), "d/M/y 'lúc' HH:mm", "22/3/2023 lúc 17:00"),
        ],
    )
    def test_styles(self, date: WrittenDate, style: str, text: str) -> None:
        assert format_date(date, style) == text

    @pytest.mark.parametrize("style", ["short", "medium", "long", "full"])
    def test_cldr(self, style: str) -> None:
        day = datetime.date(2020, 8, 31)
        assert format_date(WrittenDate(2020, 8, 31), style) == babel.dates.format_date(day, style, locale="vi")

    def test_python_dates(self) -> None:
        assert format_date(datetime.date(2020, 8, 31)) == "ngày 31 tháng 8 năm 2020"
        assert format_date(datetime.datetime(2020, 8, 31, 8, 5), "slash") == "08h05 ngày 31/8/2020"

    @pytest.mark.parametrize(
        ("date", "style"),
        [
            (WrittenDate(), "official"),
            (WrittenDate(2024, None, 5), "official"),
            (WrittenDate(2024, 3, hour=8), "official"),
            (WrittenDate(2024, 3, 5, minute=8), "official"),
            (WrittenDate(2024, 3, weekday=1), "official"),
            (WrittenDate(2024, 3, lunar=True), "official"),
            (WrittenDate(None, 3), "slash"),
            (WrittenDate(2024, 3), "words"),
            (WrittenDate(2026, 2, 30), "words"),
            (WrittenDate(2026, 2, 5, blank=True), "words"),
            (WrittenDate(2024, 3), "short"),
            (WrittenDate(2026, 2, 30), "d/M/y"),
            (WrittenDate(2026, 2, 3), "d/M/y HH:mm"),
        ],
    )
    def test_refused(self, date: WrittenDate, style: str) -> None:
        with pytest.raises(DateError):
            format_date(date, style)

    @pytest.mark.parametrize(
        ("style", "said"),
        [
            ("oficial", "did you mean 'official'"),
            ("slach", "did you mean 'slash'"),
            ("---", "or a CLDR pattern"),
            ("yyyy-MM-dddd", "not CLDR's"),
        ],
    )
    def test_an_unknown_style_is_refused(self, style: str, said: str) -> None:
        with pytest.raises(DataError, match=said):
            format_date(WrittenDate(2026, 2, 3), style)

    @pytest.mark.parametrize("style", [5, [], None])
    def test_a_style_is_a_text(self, style: Any) -> None:
        with pytest.raises(TypeError, match="style: expected one of 'official'"):
            format_date(WrittenDate(2026, 2, 3), style)

    def test_wrong_type(self) -> None:
        with pytest.raises(TypeError):
            format_date("31/8/2020")  # type: ignore[call-overload]  # wrong on purpose

    def test_times(self) -> None:
        assert [format_time(*t) for t in ((17, 0), (8, 30), (24, 0))] == ["17h00", "08h30", "24h00"]
        assert format_time(17, style="long") == "17 giờ 00 phút"
        for hour, minute in ((25, 0), (8, 60), (24, 1)):
            with pytest.raises(DateError):
                format_time(hour, minute)
        with pytest.raises(DataError, match="style: 'full' is none of 'short', 'long'"):
            format_time(8, 0, style="full")  # type: ignore[arg-type]  # wrong on purpose

    @pytest.mark.parametrize(
        ("start", "end", "text"),
        [
            (WrittenDate(2021), WrittenDate(2030), "giai đoạn 2021-2030"),
            (WrittenDate(2025, 1, 1), WrittenDate(2025, 3, 31), "quý I năm 2025"),
            (WrittenDate(month=10, day=1), WrittenDate(month=12, day=31), "quý IV"),
            (WrittenDate(2024, 1, 1), WrittenDate(2024, 6, 30), "6 tháng đầu năm 2024"),
            (WrittenDate(2024, 4, 1), WrittenDate(2024, 12, 31), "9 tháng cuối năm 2024"),
            (WrittenDate(2024, 1, 1), WrittenDate(2024, 2, 29), "2 tháng đầu năm 2024"),
            (
                WrittenDate(2024, 1, 1),
                WrittenDate(2024, 12, 31),
                "từ ngày 01 tháng 01 năm 2024 đến ngày 31 tháng 12 năm 2024",
            ),
            (WrittenDate(2024, 3), WrittenDate(2024, 5), "từ tháng 3 năm 2024 đến tháng 5 năm 2024"),
            (WrittenDate(month=7, day=2), WrittenDate(month=9, day=30), "từ ngày 02 tháng 7 đến ngày 30 tháng 9"),
            (
                WrittenDate(2025, 5, 10, 8, 0),
                WrittenDate(2025, 5, 12),
                "từ 08h00 ngày 10 tháng 5 năm 2025 đến ngày 12 tháng 5 năm 2025",
            ),
            (WrittenDate(2025, 5, 10), WrittenDate(2026), "từ ngày 10 tháng 5 năm 2025 đến năm 2026"),
        ],
    )
    def test_periods(self, start: WrittenDate, end: WrittenDate, text: str) -> None:
        assert format_period(Period(start, end)) == text

    @pytest.mark.parametrize(
        ("start", "end"),
        [
            (None, WrittenDate(2030)),
            (WrittenDate(2021), None),
            (WrittenDate(2030), WrittenDate(2021)),
            (WrittenDate(month=1, day=5), WrittenDate(2021, 2, 20)),  # would be read as of 2021
            (WrittenDate(2021, 1, 5, lunar=True), WrittenDate(2021, 2, 20)),
            (WrittenDate(1200), WrittenDate(1300)),
        ],
    )
    def test_refused_periods(self, start: WrittenDate | None, end: WrittenDate | None) -> None:
        with pytest.raises(DateError):
            format_period(Period(start, end))

    def test_recurring_dates(self) -> None:
        assert format_recurring_date(RecurringDate(1, 30)) == "ngày 30 tháng 01 hằng năm"
        assert format_recurring_date(RecurringDate(None, 5)) == "ngày 05 hằng tháng"
        with pytest.raises(DateError):
            format_recurring_date(RecurringDate(None, 5, hour=8))

    def test_time_limits(self) -> None:
        limit = TimeLimit(span=Span(15, "ngày"), working=True)
        assert format_time_limit(limit) == "thời hạn 15 ngày làm việc"
        for refused in (
            TimeLimit(span=Span(15, "ngày"), anchor="ngày nhận, rồi"),
            TimeLimit(span=Span(15, "kỳ")),
        ):
            with pytest.raises(DateError, match="would be read as another"):
                format_time_limit(refused)
