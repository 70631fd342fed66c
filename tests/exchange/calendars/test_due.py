"""By when something is due, in all the ways in which documents say it."""

from __future__ import annotations

import datetime as dt
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.exchange.calendars.due import Due, day_written, due_of
from tdc_programme.exchange.calendars.values import LeftOutReason
from tdc_programme.vietnamese.dates import Deadline, Limit, Period, RecurringDate, TimeLimit, WrittenDate
from tdc_programme.vietnamese.quantities import Span

D = WrittenDate
SINCE = dt.date(2026, 1, 31)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (Deadline(Limit.BY, D(2026, 6, 30)), Due(D(2026, 6, 30))),
        (Deadline(Limit.BEFORE, D(2026, 6, 30)), Due(D(2026, 6, 29))),
        (Deadline(Limit.BEFORE, D(2026, 1, 1)), Due(D(2025, 12, 31))),
        (Deadline(Limit.BEFORE, D(2026, 6, 30, 17, 0)), Due(D(2026, 6, 30, 17, 0))),
        (Deadline(Limit.BY, D(2026, 6)), Due(D(2026, 6, 30))),
        (Deadline(Limit.BEFORE, D(2026, 6)), Due(D(2026, 5, 31))),
        (Deadline(Limit.BY, D(2026)), Due(D(2026, 12, 31))),
        (D(2026, 6, 30), Due(D(2026, 6, 30))),
        (D(2024, 2), Due(D(2024, 2, 29), D(2024, 2, 1))),
        (D(2026), Due(D(2026, 12, 31), D(2026, 1, 1))),
        (Period(D(2026, 1, 1), D(2026, 3, 31)), Due(D(2026, 3, 31), D(2026, 1, 1))),
        (Period(D(2026, 1, 5, 8, 0), D(2026, 1, 5, 11, 30)), Due(D(2026, 1, 5, 11, 30), D(2026, 1, 5, 8, 0))),
        (Period(D(2021), D(2030)), Due(D(2030, 12, 31), D(2021, 1, 1))),
        (Period(None, D(2026, 3)), Due(D(2026, 3, 31))),
    ],
)
def test_certain_days(said: Deadline | WrittenDate | Period, wanted: Due) -> None:
    assert due_of(said, None) == wanted


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (Deadline(Limit.FROM, D(2026, 6, 30)), LeftOutReason.NO_END),
        (Deadline(Limit.AFTER, D(2026, 6, 30)), LeftOutReason.NO_END),
        (Period(D(2026, 1, 1), None), LeftOutReason.NO_END),
        (TimeLimit(Span(15, "ngày")), LeftOutReason.NO_EVENT),
        (Deadline(Limit.BY, D(2026, 2, 30)), LeftOutReason.IMPOSSIBLE),
        (D(2026, 13, 1), LeftOutReason.IMPOSSIBLE),
        (Period(D(2030), D(2021)), LeftOutReason.IMPOSSIBLE),
        (Deadline(Limit.BY, D(2026, 3, 10, lunar=True)), LeftOutReason.LUNAR),
        (RecurringDate(3, 10, lunar=True), LeftOutReason.LUNAR),
        (Deadline(Limit.BY, D(month=6, day=30)), LeftOutReason.BLANK),
        (Deadline(Limit.BY, D(2026, blank=True)), LeftOutReason.BLANK),
        (D(2026, day=3), LeftOutReason.BLANK),
        (D(), LeftOutReason.BLANK),
        (Period(D(month=1, day=1), D(month=3, day=31)), LeftOutReason.BLANK),
        (Period(D(2026), D(month=3, day=31)), LeftOutReason.BLANK),
        (Deadline(Limit.BY, D(month=6), recurs=True), LeftOutReason.BLANK),
        (RecurringDate(2, 30), LeftOutReason.IMPOSSIBLE),
    ],
)
def test_no_certain_day(
    said: Deadline | WrittenDate | Period | RecurringDate | TimeLimit, reason: LeftOutReason
) -> None:
    assert due_of(said, SINCE) is reason


@pytest.mark.parametrize(
    ("said", "first", "rule"),
    [
        (RecurringDate(None, 15), "2026-02-15", "FREQ=MONTHLY;BYMONTHDAY=15"),
        (RecurringDate(None, 31), "2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=31"),
        (RecurringDate(None, 30), "2026-03-30", "FREQ=MONTHLY;BYMONTHDAY=30"),
        (RecurringDate(1, 30), "2027-01-30", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=30"),
        (RecurringDate(2, 29), "2028-02-29", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),
        (Deadline(Limit.BEFORE, D(month=6, day=20), recurs=True), "2026-06-19", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=19"),
        (Deadline(Limit.BEFORE, D(day=1), recurs=True), "2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        (Deadline(Limit.BEFORE, D(month=1, day=1), recurs=True), "2026-12-31", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"),
        (Deadline(Limit.BEFORE, D(month=3, day=1), recurs=True), "2026-02-28", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
        (RecurringDate(None, 5, hour=17, minute=0), "2026-02-05T17:00", "FREQ=MONTHLY;BYMONTHDAY=5"),
    ],
)
def test_days_that_come_again(said: RecurringDate | Deadline, first: str, rule: str) -> None:
    found = due_of(said, SINCE)
    assert isinstance(found, Due)
    assert (found.due.iso, found.rule) == (first, rule)
    assert due_of(said, None) is LeftOutReason.BLANK


def test_after_the_last_day_none_comes_again() -> None:
    assert due_of(RecurringDate(1, 30), dt.date(9999, 3, 1)) is LeftOutReason.IMPOSSIBLE


@given(st.one_of(st.none(), st.integers(1, 12)), st.integers(1, 31), st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)))
def test_the_rule_gives_the_days_of_the_text(month: int | None, day: int, since: dt.date) -> None:
    said = RecurringDate(month, day)
    found = due_of(said, since)
    if not said.is_valid:
        assert found is LeftOutReason.IMPOSSIBLE
        return
    assert isinstance(found, Due)
    assert found.rule is not None
    first = dt.datetime.combine(found.due.to_date(), dt.time())
    times = list(islice(rrulestr(found.rule, dtstart=first), 5))
    assert times[0] == first
    assert first.date() >= since
    assert {(time.month if month else None, time.day) for time in times} == {(month, day)}


@given(st.integers(1, 12), st.integers(1, 28), st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)))
def test_before_a_day_that_comes_again_is_the_day_before_it(month: int, day: int, since: dt.date) -> None:
    found = due_of(Deadline(Limit.BEFORE, D(month=month, day=day), recurs=True), since)
    assert isinstance(found, Due)
    assert found.rule is not None
    times = islice(rrulestr(found.rule, dtstart=dt.datetime.combine(found.due.to_date(), dt.time())), 5)
    after = [time + dt.timedelta(days=1) for time in times]
    assert {(time.month, time.day) for time in after} == {(month, day)}


@given(st.dates())
def test_a_day_as_it_is_written(day: dt.date) -> None:
    assert (day_written(day).year, day_written(day).month, day_written(day).day) == (day.year, day.month, day.day)
