"""Periods and time limits: what lies in them, and when they end."""

from __future__ import annotations

import datetime

import pytest

from tdc_programme.errors import DateError
from tdc_programme.vietnamese.dates import (
    Period,
    TimeLimit,
    WrittenDate,
)
from tdc_programme.vietnamese.quantities import Span


class TestPeriod:
    YEARS = Period(WrittenDate(2021), WrittenDate(2030))

    def test_contains(self) -> None:
        assert self.YEARS.contains(datetime.date(2021, 1, 1))
        assert self.YEARS.contains(datetime.date(2030, 12, 31))
        assert not self.YEARS.contains(datetime.date(2020, 12, 31))
        assert not self.YEARS.contains(datetime.date(2031, 1, 1))
        assert self.YEARS.contains(WrittenDate(2024))
        assert not Period(WrittenDate(2021, 6), WrittenDate(2030)).contains(WrittenDate(2021))

    def test_open_sides(self) -> None:
        assert Period(None, WrittenDate(2030)).contains(datetime.date.min)
        assert Period(WrittenDate(2021), None).contains(datetime.date.max)
        assert Period(None, WrittenDate(2030)).edtf == "../2030"
        assert Period(None, None).is_valid

    def test_without_years(self) -> None:
        winter = Period(WrittenDate(month=11, day=1), WrittenDate(month=2))
        assert winter.contains(datetime.date(2024, 2, 29))
        assert winter.contains(datetime.date(2023, 12, 31))
        assert not winter.contains(datetime.date(2023, 3, 1))
        assert winter.edtf == "XXXX-11-01/XXXX-02"
        assert winter.is_valid

    def test_hours(self) -> None:
        period = Period(WrittenDate(2023, 3, 22, 8, 0), WrittenDate(2023, 3, 22, 17, 0))
        assert period.contains(datetime.datetime(2023, 3, 22, 8, 0))
        assert period.contains(datetime.datetime(2023, 3, 22, 10, 0, tzinfo=datetime.UTC))
        assert not period.contains(datetime.datetime(2023, 3, 22, 7, 59))
        assert not period.contains(datetime.datetime(2023, 3, 22, 17, 1))
        assert period.contains(datetime.date(2023, 3, 22))
        until = Period(WrittenDate(2023, 3, 1), WrittenDate(2023, 3, 22, 24, 0))
        assert until.contains(datetime.datetime(2023, 3, 22, 23, 59))
        assert not until.contains(datetime.datetime(2023, 2, 28, 23, 59))
        assert self.YEARS.contains(datetime.datetime(2030, 12, 31, 23, 59))

    def test_contains_wants_dates(self) -> None:
        with pytest.raises(TypeError):
            self.YEARS.contains("2024")  # type: ignore[arg-type]  # wrong on purpose
        with pytest.raises(DateError):
            Period(WrittenDate(month=12, day=15), WrittenDate(2021, 2, 20)).contains(datetime.date(2021, 1, 1))

    @pytest.mark.parametrize(
        ("period", "fault"),
        [
            (Period(WrittenDate(2030), WrittenDate(2021)), "the start, 2030, is after the end, 2021"),
            (Period(WrittenDate(2026, 2, 30), WrittenDate(2026, 3, 1)), "February 2026 has 28 days"),
            (
                Period(WrittenDate(2023, 3, 22, 17), WrittenDate(2023, 3, 22, 8)),
                "the start, 2023-03-22T17:00, is after the end, 2023-03-22T08:00",
            ),
            (Period(WrittenDate(2023, 3, 22, 8), WrittenDate(2023, 3, 22, 17)), None),
            (Period(WrittenDate(2023), WrittenDate(2023)), None),
            (Period(WrittenDate(month=12, day=15), WrittenDate(2021, 2, 20)), None),
        ],
    )
    def test_faults(self, period: Period, fault: str | None) -> None:
        assert period.fault == fault
        assert period.is_valid == (fault is None)
        assert (period.edtf is None) == (fault is not None)

    def test_sides_are_dates(self) -> None:
        with pytest.raises(TypeError):
            Period(2021, 2030)  # type: ignore[arg-type]  # wrong on purpose


class TestTimeLimit:
    """Bộ luật Dân sự 91/2015/QH13, art. 147-148."""

    @pytest.mark.parametrize(
        ("amount", "unit", "start", "end"),
        [
            (15, "ngày", (2024, 11, 18), (2024, 12, 3)),
            (1, "tuần", (2024, 11, 18), (2024, 11, 25)),
            (1, "tháng", (2025, 1, 31), (2025, 2, 28)),
            (15, "tháng", (2025, 1, 1), (2026, 4, 1)),
            (1, "quý", (2024, 11, 18), (2025, 2, 18)),
            (1, "năm", (2024, 2, 29), (2025, 2, 28)),
            (5, "ngày", (2024, 11, 18), (2024, 11, 25)),  # a Saturday: to Monday
            (5, "ngày", (2024, 4, 25), (2024, 5, 2)),  # Reunification Day: to the first working day
            (8, "ngày", (2024, 4, 26), (2024, 5, 4)),  # a Saturday worked in exchange
        ],
    )
    def test_calendar_days(
        self, amount: int, unit: str, start: tuple[int, int, int], end: tuple[int, int, int]
    ) -> None:
        limit = TimeLimit(span=Span(amount, unit))
        assert limit.counted_from(datetime.date(*start)) == datetime.date(*end)

    def test_working_days(self) -> None:
        limit = TimeLimit(span=Span(15, "ngày"), working=True)
        assert limit.counted_from(datetime.date(2024, 11, 18)) == datetime.date(2024, 12, 9)
        assert limit.counted_from(datetime.datetime(2024, 11, 18, 16, 30)) == datetime.date(2024, 12, 9)
        days_off = [datetime.date(2024, 11, 19)]
        assert limit.counted_from(datetime.date(2024, 11, 18), days_off) == datetime.date(2024, 12, 10)

    def test_hours_run_from_the_moment(self) -> None:
        start = datetime.datetime(2024, 11, 22, 16, 30)
        assert TimeLimit(span=Span(24, "giờ")).counted_from(start) == datetime.datetime(2024, 11, 23, 16, 30)
        assert TimeLimit(span=Span(90, "phút")).counted_from(start) == datetime.datetime(2024, 11, 22, 18, 0)

    @pytest.mark.parametrize(
        ("limit", "start", "message"),
        [
            (TimeLimit(span=Span(24, "giờ")), datetime.date(2024, 11, 22), "runs from a moment"),
            (TimeLimit(span=Span(24, "giờ"), working=True), datetime.datetime(2024, 11, 22), "no office hours"),
            (TimeLimit(span=Span(1, "tháng"), working=True), datetime.date(2024, 11, 22), "only working days"),
            (TimeLimit(span=Span(1, "kỳ")), datetime.date(2024, 11, 22), "no unit of time"),
            (TimeLimit(span=Span(9000, "năm")), datetime.date(2024, 11, 22), "past the last day"),
            (TimeLimit(span=Span(10**12, "ngày")), datetime.date(2024, 11, 22), "past the last day"),
            (TimeLimit(span=Span(10**12, "giờ")), datetime.datetime(2024, 11, 22), "past the last day"),
            (TimeLimit(span=Span(200, "năm")), datetime.date(2024, 11, 22), "not known as decided"),
        ],
    )
    def test_refused(self, limit: TimeLimit, start: datetime.date, message: str) -> None:
        with pytest.raises(DateError, match=message):
            limit.counted_from(start)

    def test_a_part_of_a_unit_is_refused(self) -> None:
        from decimal import Decimal

        with pytest.raises(DateError, match="no whole number"):
            TimeLimit(span=Span(Decimal("1.5"), "tháng")).counted_from(datetime.date(2024, 11, 22))
