"""What was written as a date, and what it means on a calendar."""

from __future__ import annotations

import copy
import datetime
import pickle
import re
import sys
import zoneinfo

import cattrs
import pytest

from tdc_programme.errors import DateError, MissingExtraError
from tdc_programme.vietnamese.dates import (
    Deadline,
    Limit,
    Period,
    RecurringDate,
    TimeLimit,
    WrittenDate,
    day_or_none,
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


@pytest.mark.parametrize(
    ("date", "day"),
    [
        (WrittenDate(2020, 8, 31), datetime.date(2020, 8, 31)),
        (WrittenDate(2020, 8), None),
        (WrittenDate(2026, 2, 30), None),
        (None, None),
    ],
)
def test_the_day_of_a_date_that_is_whole_and_real(date: WrittenDate | None, day: datetime.date | None) -> None:
    assert day_or_none(date) == day


def test_seconds_and_leap_months() -> None:
    date = WrittenDate(2015, 3, 16, 11, 2, second=35)
    assert (date.iso, date.edtf) == ("2015-03-16T11:02:35", "2015-03-16T11:02:35")
    assert date.to_datetime().isoformat() == "2015-03-16T11:02:35+07:00"
    assert str(date) == "11:02:35 ngày 16 tháng 3 năm 2015"
    assert WrittenDate(2015, 3, 16, 11, 2, second=60).fault == "there is no second 60"
    assert WrittenDate(2015, 3, 16, 24, 0, second=1).fault is not None
    assert WrittenDate(second=5).fault is not None
    leap = WrittenDate(2020, 4, 1, lunar=True, leap=True)
    assert str(leap) == "ngày 01 tháng 4 nhuận năm 2020 âm lịch"
    assert str(WrittenDate(None, 4, 1, lunar=True, leap=True)) == "ngày 01 tháng 4 nhuận âm lịch"
    assert leap.is_valid
    assert WrittenDate(2020, 4, 1, leap=True).fault == "only a month of the lunar calendar comes twice"


#: The first day of the lunar year, and its leap month, as the almanacs of Viet Nam print them. In 1985, 2007 and 2030
#: the year begins on another day than in China.
NEW_YEARS = {
    1968: ("1968-01-29", 7),
    1985: ("1985-01-21", 2),
    2000: ("2000-02-05", None),
    2001: ("2001-01-24", 4),
    2004: ("2004-01-22", 2),
    2006: ("2006-01-29", 7),
    2007: ("2007-02-17", None),
    2009: ("2009-01-26", 5),
    2012: ("2012-01-23", 4),
    2014: ("2014-01-31", 9),
    2017: ("2017-01-28", 6),
    2018: ("2018-02-16", None),
    2019: ("2019-02-05", None),
    2020: ("2020-01-25", 4),
    2021: ("2021-02-12", None),
    2022: ("2022-02-01", None),
    2023: ("2023-01-22", 2),
    2024: ("2024-02-10", None),
    2025: ("2025-01-29", 6),
    2026: ("2026-02-17", None),
    2030: ("2030-02-02", None),
}


def test_lunar_days_are_those_of_the_almanac() -> None:
    pytest.importorskip("lunar_vn", reason="the extra lunar is not installed")
    for year, (first, leap) in NEW_YEARS.items():
        assert WrittenDate(year, 1, 1, lunar=True).to_solar().isoformat() == first
        for month in range(1, 13):
            doubled = WrittenDate(year, month, 1, lunar=True, leap=True)
            if month == leap:
                assert 28 < (doubled.to_solar() - WrittenDate(year, month, 1, lunar=True).to_solar()).days < 31
            else:
                with pytest.raises(DateError, match="no such day"):
                    doubled.to_solar()
    assert WrittenDate(2024, 3, 10, lunar=True).to_solar() == datetime.date(2024, 4, 18)


@pytest.mark.parametrize(
    "date",
    [
        WrittenDate(2025, 3, 10),
        WrittenDate(None, 3, 10, lunar=True),
        WrittenDate(2025, 3, 31, lunar=True),
        WrittenDate(2024, 12, 30, lunar=True),
        WrittenDate(1967, 1, 1, lunar=True),
        WrittenDate(2100, 1, 1, lunar=True),
    ],
    ids=str,
)
def test_what_no_lunar_calendar_has_is_refused(date: WrittenDate) -> None:
    pytest.importorskip("lunar_vn", reason="the extra lunar is not installed")
    with pytest.raises(DateError):
        date.to_solar()


def test_the_lunar_calendar_is_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lunar_vn", None)
    with pytest.raises(MissingExtraError, match="lunar"):
        WrittenDate(2025, 3, 10, lunar=True).to_solar()
