"""Working days: the weekends, holidays and exchanged days that were decided, and no guess beyond them."""

from __future__ import annotations

import datetime
import json
import sys
from datetime import date
from pathlib import Path

import holidays
import pytest
from holidays.countries.vietnam import VietnamStaticHolidays
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import DataError, DateError, MissingExtraError
from tdc_programme.vietnamese.dates import workdays
from tdc_programme.vietnamese.dates.workdays import (
    add_working_days,
    decided_years,
    is_working_day,
    roll_forward,
    working_days_between,
)

DECIDED = decided_years()
#: Forty working days from each of them are decided too: of November 2026 an exchange is not.
days = st.dates(date(DECIDED[0], 3, 1), date(DECIDED[-1], 9, 15))


@pytest.mark.parametrize(
    ("first", "last"),
    [
        # Days off that the Prime Minister or the Ministry of Labour announced for State offices.
        (date(2021, 2, 10), date(2021, 2, 16)),  # Tết Tân Sửu
        (date(2022, 1, 29), date(2022, 2, 6)),  # Tết Nhâm Dần
        (date(2022, 9, 1), date(2022, 9, 4)),
        (date(2023, 1, 20), date(2023, 1, 26)),  # Tết Quý Mão
        (date(2023, 4, 29), date(2023, 5, 3)),
        (date(2023, 9, 1), date(2023, 9, 4)),
        (date(2024, 2, 8), date(2024, 2, 14)),  # Tết Giáp Thìn
        (date(2024, 4, 27), date(2024, 5, 1)),
        (date(2024, 8, 31), date(2024, 9, 3)),
        (date(2025, 1, 25), date(2025, 2, 2)),  # Tết Ất Tỵ
        (date(2025, 4, 30), date(2025, 5, 4)),
        (date(2025, 8, 30), date(2025, 9, 2)),
        (date(2026, 1, 1), date(2026, 1, 4)),  # Tết Dương lịch
        (date(2026, 2, 14), date(2026, 2, 22)),  # Tết Bính Ngọ
        (date(2026, 8, 29), date(2026, 9, 2)),
    ],
)
def test_announced_days_off(first: date, last: date) -> None:
    off = [first + datetime.timedelta(days=i) for i in range((last - first).days + 1)]
    assert not any(map(is_working_day, off))
    assert is_working_day(first - datetime.timedelta(days=1))
    assert is_working_day(last + datetime.timedelta(days=1))


@pytest.mark.parametrize(
    "day", [date(2024, 5, 4), date(2025, 4, 26), date(2026, 8, 22), date(2014, 12, 27), date(2026, 1, 10)]
)
def test_saturdays_worked_in_exchange(day: date) -> None:
    assert day.weekday() == 5
    assert is_working_day(day)
    assert not is_working_day(day + datetime.timedelta(days=1))


def test_every_day_of_the_reference(shared: Path) -> None:
    table = json.loads((shared / "reference" / "public_holidays.json").read_text(encoding="utf-8"))
    announced = [day for day in table["days"] if day["status"] == "announced year"]
    assert announced
    for day in announced:
        assert not is_working_day(date.fromisoformat(day["date"])), day
    for day in table["working_saturdays_in_exchange"]:
        assert is_working_day(date.fromisoformat(day))


@pytest.mark.parametrize(
    "day",
    [
        date(2023, 3, 22),
        date(2020, 8, 31),
        date(2022, 10, 12),
        date(2024, 10, 8),
        date(2024, 11, 18),
        date(2023, 12, 29),
    ],
)
def test_ordinary_days(day: date) -> None:
    assert is_working_day(day)
    assert is_working_day(datetime.datetime(day.year, day.month, day.day, 17, 0))


class TestUndecidedYears:
    """What nobody has decided yet is refused."""

    def test_the_years(self) -> None:
        assert {2020, 2023, 2024, 2025, 2026} <= set(DECIDED)
        assert 2300 not in DECIDED
        assert 2005 not in DECIDED

    def test_a_day(self) -> None:
        for day in (date(DECIDED[-1] + 1, 1, 4), date(DECIDED[0] - 1, 12, 31), date(2300, 1, 4)):
            with pytest.raises(DateError, match=f"the days off of {day.year} are not known as decided"):
                is_working_day(day)

    def test_a_count_that_runs_into_one(self) -> None:
        last = date(DECIDED[-1], 12, 25)
        with pytest.raises(DateError, match="not known as decided"):
            add_working_days(last, 30)
        with pytest.raises(DateError, match="not known as decided"):
            working_days_between(last, date(DECIDED[-1] + 1, 1, 31))
        assert add_working_days(last, 30, calendar=[]) > last

    def test_another_country(self) -> None:
        with pytest.raises(DataError, match="calendar: 'TH' is none of 'VN', or its days off"):
            is_working_day(date(2024, 1, 4), "TH")  # type: ignore[arg-type]  # wrong on purpose
        with pytest.raises(DataError, match="calendar: 'TH' is none of 'VN', or its days off"):
            decided_years("TH")  # type: ignore[arg-type]  # wrong on purpose


class TestOwnTable:
    """What was decided and is not in the package."""

    def test_january_2026(self) -> None:
        """02/01 is off and 10/01 is worked: the notice of 12/2025."""
        assert add_working_days(date(2025, 12, 31), 1) == date(2026, 1, 5)
        assert working_days_between(date(2025, 12, 31), date(2026, 1, 12)) == 7
        assert add_working_days(date(2026, 1, 12), -1) == date(2026, 1, 10)

    def test_24_november_is_a_holiday_from_2026(self) -> None:
        """Resolution 28/2026/QH16."""
        assert not is_working_day(date(2026, 11, 24))
        assert is_working_day(date(2025, 11, 24))
        assert add_working_days(date(2026, 11, 20), 5) == date(2026, 11, 30)

    def test_a_proposed_exchange_is_not_guessed(self) -> None:
        """Whether 23/11/2026 was exchanged for 28/11/2026 was not found."""
        for day in (date(2026, 11, 23), date(2026, 11, 28)):
            with pytest.raises(DateError, match="2026-11-23: a day off in exchange for 2026-11-28 was proposed"):
                is_working_day(day)
        with pytest.raises(DateError, match="proposed"):
            add_working_days(date(2026, 11, 20), 1)
        with pytest.raises(DateError, match="proposed"):
            roll_forward(date(2026, 11, 21))
        with pytest.raises(DateError, match="proposed"):
            working_days_between(date(2026, 11, 24), date(2026, 11, 20))
        assert is_working_day(date(2026, 11, 23), calendar=[])

    def test_an_answer_that_is_the_same_either_way_is_given(self) -> None:
        assert working_days_between(date(2026, 11, 20), date(2026, 11, 30)) == 5
        assert add_working_days(date(2026, 11, 20), 6) == date(2026, 12, 1)
        assert is_working_day(date(2026, 11, 25))

    def test_a_newer_package_settles_the_proposal(self, monkeypatch: pytest.MonkeyPatch) -> None:
        listed = VietnamStaticHolidays.special_public_holidays
        monkeypatch.setattr(
            VietnamStaticHolidays, "special_public_holidays", {**listed, 2026: (listed[2026], (11, 23, 11, 28))}
        )
        workdays._vietnam.cache_clear()
        try:
            assert not is_working_day(date(2026, 11, 23))
            assert is_working_day(date(2026, 11, 28))
        finally:
            monkeypatch.undo()
            workdays._vietnam.cache_clear()


def test_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    workdays._vietnam.cache_clear()
    monkeypatch.setitem(sys.modules, "holidays", None)
    try:
        with pytest.raises(MissingExtraError, match=r"tdc-programme\[calendar\]"):
            is_working_day(date(2024, 1, 4))
        assert is_working_day(date(2024, 1, 4), calendar=[])
    finally:
        workdays._vietnam.cache_clear()


class TestOwnCalendar:
    WEDNESDAY = date(2030, 1, 2)

    def test_dates(self) -> None:
        assert is_working_day(self.WEDNESDAY, [])
        assert not is_working_day(self.WEDNESDAY, [self.WEDNESDAY])
        assert not is_working_day(self.WEDNESDAY, iter([datetime.datetime(2030, 1, 2, 8, 0)]))
        assert not is_working_day(self.WEDNESDAY, {self.WEDNESDAY: "nghỉ"})
        assert not is_working_day(date(2030, 1, 5), [])

    def test_a_calendar_of_the_package(self) -> None:
        calendar = holidays.country_holidays("VN", language="vi")
        assert not is_working_day(date(2024, 4, 29), calendar)
        assert is_working_day(date(2024, 5, 4), calendar)
        assert not is_working_day(date(2030, 9, 2), calendar)

    def test_an_iterator_is_used_up_once(self) -> None:
        assert add_working_days(self.WEDNESDAY, 2, iter([date(2030, 1, 3)])) == date(2030, 1, 7)

    def test_no_working_day_at_all(self) -> None:
        class Everything(dict[date, str]):
            def __contains__(self, key: object) -> bool:
                return True

        with pytest.raises(DateError, match="no working day"):
            add_working_days(self.WEDNESDAY, 1, Everything())
        with pytest.raises(DateError, match="no working day"):
            add_working_days(date(9999, 12, 30), 5, [])

    def test_other_things(self) -> None:
        with pytest.raises(TypeError):
            is_working_day(self.WEDNESDAY, ["2030-01-02"])  # type: ignore[list-item]  # wrong on purpose
        with pytest.raises(TypeError):
            is_working_day("2030-01-02")  # type: ignore[arg-type]  # wrong on purpose
        with pytest.raises(TypeError):
            add_working_days(self.WEDNESDAY, 1.5)  # type: ignore[arg-type]  # wrong on purpose
        with pytest.raises(TypeError):
            add_working_days(self.WEDNESDAY, True)


class TestCounting:
    def test_examples(self) -> None:
        assert add_working_days(date(2024, 11, 18), 15) == date(2024, 12, 9)
        assert add_working_days(date(2023, 9, 1), 1) == date(2023, 9, 5)
        assert add_working_days(date(2023, 9, 3), -1) == date(2023, 8, 31)
        assert add_working_days(date(2023, 9, 3), 0) == date(2023, 9, 3)
        assert working_days_between(date(2023, 8, 31), date(2023, 9, 5)) == 1
        assert working_days_between(date(2023, 9, 5), date(2023, 8, 31)) == -1
        assert working_days_between(date(2023, 9, 1), date(2023, 9, 1)) == 0
        assert roll_forward(date(2023, 9, 1)) == date(2023, 9, 5)
        assert roll_forward(date(2023, 8, 31)) == date(2023, 8, 31)

    @given(days, st.integers(-40, 40).filter(bool))
    def test_counting_and_adding_are_inverse(self, day: date, n: int) -> None:
        there = add_working_days(day, n)
        assert is_working_day(there)
        assert (there > day) == (n > 0)
        assert working_days_between(day, there) == n

    @given(days, days, days)
    def test_counts_add_up(self, a: date, b: date, c: date) -> None:
        a, b, c = sorted((a, b, c))
        assert working_days_between(a, c) == working_days_between(a, b) + working_days_between(b, c)

    @given(days)
    def test_rolling_stops_at_the_first_working_day(self, day: date) -> None:
        there = roll_forward(day)
        assert is_working_day(there)
        assert (there == day) == is_working_day(day)
        assert not any(is_working_day(day + datetime.timedelta(days=i)) for i in range((there - day).days))
