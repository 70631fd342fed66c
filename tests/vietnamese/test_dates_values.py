"""The values of dates, and how they are written."""

from __future__ import annotations

import copy
import datetime
import pickle
import re
import zoneinfo

import babel.dates
import cattrs
import pytest

from tdc_programme.errors import DateError
from tdc_programme.vietnamese.dates import (
    Deadline,
    Limit,
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
from tdc_programme.vietnamese.dates import values as date_values
from tdc_programme.vietnamese.quantities import Span


class TestWrittenDate:
    @pytest.mark.parametrize(
        ("date", "iso", "edtf"),
        [
            (WrittenDate(2020, 8, 31), "2020-08-31", "2020-08-31"),
            (WrittenDate(2023, 3, 22, 17, 0), "2023-03-22T17:00", "2023-03-22T17:00:00"),
            (WrittenDate(2020, 11, 2, 16), "2020-11-02T16:00", "2020-11-02T16:00:00"),
            (WrittenDate(2024, 3), "2024-03", "2024-03"),
            (WrittenDate(2024, 3, blank=True), "2024-03", "2024-03-XX"),
            (WrittenDate(2023), "2023", "2023"),
            (WrittenDate(2023, blank=True), "2023", "2023-XX-XX"),
            (WrittenDate(2014, None, 18, blank=True), "2014", "2014-XX-18"),
            (WrittenDate(None, 10, 30), "--10-30", "XXXX-10-30"),
            (WrittenDate(None, 10, 30, 16, 0), "--10-30T16:00", "XXXX-10-30"),
            (WrittenDate(None, 10), "--10", "XXXX-10"),
            (WrittenDate(None, None, 5), "---05", "XXXX-XX-05"),
            (WrittenDate(blank=True), None, "XXXX-XX-XX"),
            (WrittenDate(), None, None),
            (WrittenDate(2026, 2, 30), None, None),
            (WrittenDate(20, 8, 31), None, None),
            (WrittenDate(None, 3, 10, lunar=True), None, None),
        ],
    )
    def test_iso_and_edtf(self, date: WrittenDate, iso: str | None, edtf: str | None) -> None:
        assert (date.iso, date.edtf) == (iso, edtf)

    @pytest.mark.parametrize(
        ("date", "fault"),
        [
            (WrittenDate(2026, 2, 29), "February 2026 has 28 days"),
            (WrittenDate(None, 2, 30), "February has 29 days"),
            (WrittenDate(2023, 13, 13), "there is no month 13"),
            (WrittenDate(2023, 0, 13), "there is no month 0"),
            (WrittenDate(2023, 4, 0), "there is no day 0"),
            (WrittenDate(2023, 4, 31), "April 2023 has 30 days"),
            (WrittenDate(day=32), "no month has more than 31 days"),
            (WrittenDate(22, 10, 12), "year 22 is not written with four figures"),
            (WrittenDate(0, 1, 1), "year 0 is not written with four figures"),
            (WrittenDate(2023, 3, 22, 25, 0), "there is no time 25h00"),
            (WrittenDate(2023, 3, 22, 24, 1), "there is no time 24h01"),
            (WrittenDate(2023, 3, 22, 17, 60), "an hour has no minute 60"),
            (WrittenDate(minute=5), "a minute without its hour"),
            (WrittenDate(None, 3, 31, lunar=True), "a lunar month has at most 30 days"),
            (WrittenDate(2024, 2, 29), None),
            (WrittenDate(None, 2, 29), None),
            (WrittenDate(day=31), None),
            (WrittenDate(hour=24, minute=0), None),
            (WrittenDate(None, 2, 30, lunar=True), None),
        ],
    )
    def test_faults(self, date: WrittenDate, fault: str | None) -> None:
        assert date.fault == fault
        assert date.is_valid == (fault is None)

    def test_points_in_time_are_in_hanoi(self) -> None:
        moment = WrittenDate(2023, 3, 22, 17, 0).to_datetime()
        assert moment == datetime.datetime(2023, 3, 22, 10, 0, tzinfo=datetime.UTC)
        assert str(moment.tzinfo) == "Asia/Ho_Chi_Minh"
        assert WrittenDate(2023, 3, 22, 17).to_datetime() == moment
        assert WrittenDate(2020, 12, 31, 24, 0).to_datetime().isoformat() == "2021-01-01T00:00:00+07:00"

    def test_a_system_without_time_zones(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def missing(key: str) -> zoneinfo.ZoneInfo:
            raise zoneinfo.ZoneInfoNotFoundError(key)

        monkeypatch.setattr(zoneinfo, "ZoneInfo", missing)
        date_values.hanoi_time.cache_clear()
        try:
            assert WrittenDate(2023, 3, 22, 17, 0).to_datetime().isoformat() == "2023-03-22T17:00:00+07:00"
        finally:
            date_values.hanoi_time.cache_clear()

    @pytest.mark.parametrize(
        ("date", "message"),
        [
            (WrittenDate(2024, 3), "…/3/2024 is no date: no day is given"),
            (WrittenDate(2024, blank=True), "…/…/2024 is no date: no month and no day is given"),
            (WrittenDate(2026, 2, 30), "30/2/2026 is no date: February 2026 has 28 days"),
            (WrittenDate(2024, 3, 10, lunar=True), "10/3/2024 is no date: a date of the lunar calendar"),
        ],
    )
    def test_no_date(self, date: WrittenDate, message: str) -> None:
        with pytest.raises(DateError, match=re.escape(message)):
            date.to_date()

    def test_no_datetime(self) -> None:
        with pytest.raises(DateError, match="no hour is given"):
            WrittenDate(2020, 8, 31).to_datetime()
        with pytest.raises(DateError, match="past the last day"):
            WrittenDate(9999, 12, 31, 24, 0).to_datetime()

    def test_first_and_last_day(self) -> None:
        assert WrittenDate(2023).first_day() == datetime.date(2023, 1, 1)
        assert WrittenDate(2023).last_day() == datetime.date(2023, 12, 31)
        assert WrittenDate(2024, 2).last_day() == datetime.date(2024, 2, 29)
        assert WrittenDate(2024, 2, 5).first_day() == WrittenDate(2024, 2, 5).last_day() == datetime.date(2024, 2, 5)
        for date in (WrittenDate(month=3), WrittenDate(2014, None, 18), WrittenDate(2024, 3, lunar=True)):
            with pytest.raises(DateError, match="has no first and last day"):
                date.first_day()
            with pytest.raises(DateError, match="has no first and last day"):
                date.last_day()

    def test_weekday(self) -> None:
        assert WrittenDate(2023, 3, 24, weekday=4).weekday_agrees is True
        assert WrittenDate(2023, 3, 24, weekday=5).weekday_agrees is False
        for date in (
            WrittenDate(2023, 3, 24),
            WrittenDate(None, 3, 24, weekday=4),
            WrittenDate(2023, 2, 30, weekday=4),
            WrittenDate(2023, 3, 24, weekday=4, lunar=True),
        ):
            assert date.weekday_agrees is None

    def test_representation_can_be_pasted(self) -> None:
        assert repr(WrittenDate(2020, 8, 31)) == "WrittenDate(year=2020, month=8, day=31)"
        date = WrittenDate(2020, 8, 31, 0, 0, weekday=0, lunar=True, blank=True)
        assert eval(repr(date)) == date
        assert repr(date).endswith("hour=0, minute=0, weekday=0, lunar=True, blank=True)")

    def test_blank_is_no_part_of_the_date(self) -> None:
        assert WrittenDate(2023, blank=True) == WrittenDate(2023)
        assert hash(WrittenDate(2023, blank=True)) == hash(WrittenDate(2023))

    def test_wrong_parts(self) -> None:
        with pytest.raises(TypeError):
            WrittenDate("2020")  # type: ignore[arg-type]  # wrong on purpose
        with pytest.raises(TypeError):
            WrittenDate(True)
        with pytest.raises(DateError):
            WrittenDate(2020, 100)
        with pytest.raises(DateError):
            WrittenDate(-1)

    def test_copies_are_equal(self) -> None:
        for value in (
            WrittenDate(2020, 8, 31, weekday=0),
            Period(WrittenDate(2021), WrittenDate(2030)),
            RecurringDate(1, 30),
            TimeLimit(span=Span(15, "ngày"), working=True),
            Deadline(Limit.BY, WrittenDate(2030)),
        ):
            assert pickle.loads(pickle.dumps(value)) == value == copy.deepcopy(value)
            assert hash(value) == hash(copy.deepcopy(value))
            if not isinstance(value, TimeLimit):  # whose Decimal wants the package's own converter
                assert cattrs.structure(cattrs.unstructure(value), type(value)) == value


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


class TestRecurringDate:
    def test_forms(self) -> None:
        assert RecurringDate(1, 30).edtf == "--01-30"
        assert RecurringDate(None, 5).edtf == "---05"
        assert RecurringDate(9, 2, hour=21).edtf == "--09-02T21:00"
        assert RecurringDate(3, 10, lunar=True).edtf is None
        assert RecurringDate(2, 29).is_valid
        assert not RecurringDate(2, 30).is_valid

    def test_days(self) -> None:
        assert RecurringDate(2, 29).to_date(2024) == datetime.date(2024, 2, 29)
        assert RecurringDate(2, 29).to_date(2024, 2) == datetime.date(2024, 2, 29)
        assert RecurringDate(None, 31).to_date(2025, 7) == datetime.date(2025, 7, 31)
        for date, month, message in (
            (RecurringDate(2, 29), None, "February 2025 has 28 days"),
            (RecurringDate(None, 31), 4, "April 2025 has 30 days"),
            (RecurringDate(None, 31), None, "no month is given"),
            (RecurringDate(2, 28), 3, "month 3 is not the month of the day, 2"),
            (RecurringDate(3, 10, lunar=True), None, "lunar"),
        ):
            with pytest.raises(DateError, match=message):
                date.to_date(2025, month)

    def test_limits(self) -> None:
        for month, day in ((13, 1), (0, 1), (1, 32), (None, 0)):
            with pytest.raises(DateError):
                RecurringDate(month, day)


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
            (WrittenDate(2026, 2, 3), "oficial"),
            (WrittenDate(2026, 2, 3), "slach"),
            (WrittenDate(2026, 2, 3), "---"),
            (WrittenDate(2026, 2, 3), "yyyy-MM-dddd"),
        ],
    )
    def test_refused(self, date: WrittenDate, style: str) -> None:
        with pytest.raises(DateError):
            format_date(date, style)

    def test_wrong_type(self) -> None:
        with pytest.raises(TypeError):
            format_date("31/8/2020")  # type: ignore[arg-type]  # wrong on purpose

    def test_times(self) -> None:
        assert [format_time(*t) for t in ((17, 0), (8, 30), (24, 0))] == ["17h00", "08h30", "24h00"]
        assert format_time(17, style="long") == "17 giờ 00 phút"
        for hour, minute, style in ((25, 0, "short"), (8, 60, "short"), (24, 1, "short"), (8, 0, "full")):
            with pytest.raises(DateError):
                format_time(hour, minute, style=style)

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
