"""The values of dates that depend on another day."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import DateError
from tdc_programme.strategies.of_language import counted_dates, parts_of_periods, relative_dates
from tdc_programme.vietnamese.dates import (
    CountedDate,
    PartOfPeriod,
    Period,
    PeriodPart,
    RelativeDate,
    WrittenDate,
    parse_relative_date,
)
from tdc_programme.vietnamese.quantities import Span

D = WrittenDate
DAYS = st.dates(datetime.date(1950, 1, 1), datetime.date(2090, 1, 1))
WEDNESDAY = datetime.date(2025, 3, 5)


@pytest.mark.parametrize(
    ("value", "on"),
    [
        (RelativeDate(2, "ngày"), D(2025, 3, 7)),
        (RelativeDate(-2, "ngày", D(hour=8)), D(2025, 3, 3, 8)),
        (RelativeDate(-1, "tuần", D(weekday=3)), D(2025, 2, 27, weekday=3)),
        (RelativeDate(1, "tuần"), Period(D(2025, 3, 10), D(2025, 3, 16))),
        (RelativeDate(1, "tháng"), D(2025, 4)),
        (RelativeDate(-1, "tháng", D(day=31)), D(2025, 2, 31)),
        (RelativeDate(-1, "quý"), Period(D(2024, 10, 1), D(2024, 12, 31))),
        (RelativeDate(-2, "năm"), D(2023)),
        (RelativeDate(1, "năm", D(month=1, day=31)), D(2026, 1, 31)),
        (RelativeDate(1, "năm", Period(D(month=1, day=1), D(month=3, day=31))), Period(D(2026, 1, 1), D(2026, 3, 31))),
    ],
)
def test_it_moves_with_the_reference_day(value: RelativeDate, on: WrittenDate | Period) -> None:
    assert value.on(WEDNESDAY) == on


@given(relative_dates(), DAYS)
def test_a_unit_is_as_far_away_as_its_name_says(value: RelativeDate, day: datetime.date) -> None:
    found = value.on(day)
    if value.unit == "ngày":
        assert isinstance(found, WrittenDate)
        assert (found.to_date() - day).days == value.shift
    elif value.unit == "tuần":
        monday = found.first_day() - datetime.timedelta(found.first_day().weekday())
        assert (monday - day + datetime.timedelta(day.weekday())).days == 7 * value.shift
    elif value.unit == "năm":
        assert found.first_day().year == day.year + value.shift
    else:
        months = (found.first_day().year - day.year) * 12 + found.first_day().month - day.month
        assert -(-months // 3 if value.unit == "quý" else -months) == value.shift or months % 3


@given(st.one_of(relative_dates(), parts_of_periods(), counted_dates()))
def test_what_is_written_is_read_again(value: RelativeDate | PartOfPeriod | CountedDate) -> None:
    assert parse_relative_date(str(value)) == value


@pytest.mark.parametrize("value", [RelativeDate(1, "ngày"), RelativeDate(1, "năm"), RelativeDate(0, "tuần")])
def test_past_the_calendar_it_is_refused(value: RelativeDate) -> None:
    with pytest.raises(DateError, match="can be computed with"):
        value.on(datetime.date.max)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: RelativeDate(1, "giờ"),
        lambda: RelativeDate(3, "ngày"),
        lambda: RelativeDate(1, "ngày", D(day=5)),
        lambda: RelativeDate(1, "tuần", D(hour=8)),
        lambda: RelativeDate(1, "tháng", D(month=5)),
        lambda: RelativeDate(1, "tháng", D(weekday=5)),
        lambda: RelativeDate(1, "năm", D(2025, 1, 1)),
        lambda: RelativeDate(1, "năm", D(day=5)),
        lambda: RelativeDate(1, "năm", D(month=3, day=10, lunar=True)),
        lambda: RelativeDate(1, "tháng", Period(D(month=1, day=1), D(month=3, day=31))),
        lambda: RelativeDate(1, "năm", Period(D(2025, 1, 1), D(2025, 3, 31))),
        lambda: RelativeDate(1, "năm", Period(D(month=1, day=1), None)),
        lambda: PartOfPeriod(PeriodPart.END, D(2025, 3, 5)),
        lambda: PartOfPeriod(PeriodPart.END, D(month=3)),
        lambda: PartOfPeriod(PeriodPart.END, D(2025, 13)),
        lambda: PartOfPeriod(PeriodPart.END, RelativeDate(1, "ngày")),
        lambda: PartOfPeriod(PeriodPart.END, RelativeDate(1, "tuần", D(weekday=1))),
        lambda: PartOfPeriod(PeriodPart.END, Period(D(2025), None)),
        lambda: PartOfPeriod(PeriodPart.END, Period(D(2026), D(2025))),
        lambda: PartOfPeriod(PeriodPart.END, D(2025), hour=8),
        lambda: PartOfPeriod(PeriodPart.START, D(2025), working=True),
        lambda: PartOfPeriod(PeriodPart.LAST_DAY, D(2025), minute=8),
        lambda: PartOfPeriod(PeriodPart.LAST_DAY, D(2025), hour=24, minute=8),
        lambda: CountedDate(Span(3, "giờ")),
        lambda: CountedDate(Span(3, "tháng"), working=True),
    ],
)
def test_what_nobody_says_cannot_be_built(wrong: object) -> None:
    assert callable(wrong)
    with pytest.raises(DateError):
        wrong()


def test_the_first_and_last_day_are_certain() -> None:
    quarter = RelativeDate(0, "quý")
    assert PartOfPeriod(PeriodPart.LAST_DAY, quarter, hour=17, minute=0).on(WEDNESDAY) == D(2025, 3, 31, 17, 0)
    assert PartOfPeriod(PeriodPart.FIRST_DAY, quarter, working=True).on(WEDNESDAY, []) == D(2025, 1, 1)
    assert PartOfPeriod(PeriodPart.LAST_DAY, D(2025, 5), working=True).on(WEDNESDAY, []) == D(2025, 5, 30)
    assert PartOfPeriod(PeriodPart.FIRST_DAY, D(2025, 5)).within(WEDNESDAY) == D(2025, 5)


def test_no_day_of_a_time_may_be_worked_on() -> None:
    off = [datetime.date(2025, 3, day) for day in range(1, 32)]
    with pytest.raises(DateError, match="no day of it is worked on"):
        PartOfPeriod(PeriodPart.LAST_DAY, D(2025, 3), working=True).on(WEDNESDAY, off)


@pytest.mark.parametrize(
    ("part", "of", "agreed"),
    [
        (PeriodPart.START, RelativeDate(1, "tháng"), D(2025, 4, 1)),
        (PeriodPart.MIDDLE, RelativeDate(1, "tháng"), D(2025, 4, 15)),
        (PeriodPart.END, RelativeDate(-1, "tháng"), D(2025, 2, 28)),
        (PeriodPart.START, RelativeDate(1, "năm"), D(2026, 1, 1)),
        (PeriodPart.END, D(2026), D(2026, 12, 31)),
        (PeriodPart.LAST_DAY, D(2026), D(2026, 12, 31)),
    ],
)
def test_what_parties_agree_on_has_a_day_by_law(
    part: PeriodPart, of: WrittenDate | RelativeDate, agreed: WrittenDate
) -> None:
    assert PartOfPeriod(part, of).agreed(WEDNESDAY) == agreed


def test_without_an_agreement_a_part_is_no_day() -> None:
    for part in (PeriodPart.START, PeriodPart.MIDDLE, PeriodPart.END):
        with pytest.raises(DateError, match="no certain day"):
            PartOfPeriod(part, D(2026)).on(WEDNESDAY)
        with pytest.raises(DateError, match="months and years alone"):
            PartOfPeriod(part, RelativeDate(0, "quý")).agreed(WEDNESDAY)


def test_an_event_is_not_the_reference_day() -> None:
    day = CountedDate(Span(90, "ngày"), "ngày ký")
    with pytest.raises(DateError, match="counts from an event"):
        day.on(WEDNESDAY)
    assert day.counted_from(datetime.date(2025, 1, 1)) == datetime.date(2025, 4, 1)
    before = CountedDate(Span(5, "ngày"), "ngày họp", before=True, working=True)
    assert before.counted_from(datetime.date(2025, 3, 12), []) == datetime.date(2025, 3, 5)
    assert CountedDate(Span(3, "tuần")).on(WEDNESDAY) == D(2025, 3, 26)
    assert CountedDate(Span(1, "tháng"), before=True).on(datetime.date(2025, 3, 31)) == D(2025, 2, 28)


def test_a_week_after_an_event_is_written_as_it_is_said() -> None:
    assert str(CountedDate(Span(3, "tuần"), "ngày họp")) == "03 tuần sau ngày họp"
