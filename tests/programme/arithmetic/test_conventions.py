"""Periods of time in one another."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.programme.arithmetic.conventions import Convention, periods_in, time_unit
from tdc_programme.vietnamese.quantities import Per, Span

WEEK = Per(1, "tuần")


class TestPeriods:
    @given(st.integers(1, 120), st.dates(dt.date(1990, 1, 1), dt.date(2050, 1, 1)))
    def test_every_calendar_lies_between_the_bounds(self, months: int, start: dt.date) -> None:
        for per_unit in (WEEK, Per(1, "ngày"), Per(2, "tuần")):
            bounds = periods_in(Span(months, "tháng"), per_unit)
            exact = periods_in(Span(months, "tháng"), per_unit, start=start)
            assert bounds is not None
            assert exact is not None
            assert exact.is_exact
            assert exact.low in bounds

    @given(st.integers(1, 120), st.sampled_from(Convention))
    def test_every_convention_lies_between_the_bounds(self, months: int, convention: Convention) -> None:
        bounds = periods_in(Span(months, "tháng"), WEEK)
        by_convention = periods_in(Span(months, "tháng"), WEEK, convention=convention)
        assert bounds is not None
        assert by_convention is not None
        assert (bounds | by_convention) == bounds

    def test_units(self) -> None:
        assert time_unit("TUẦN") == time_unit("tuần")
        assert time_unit("bài") is None
        assert periods_in(Span(1, "kỳ"), WEEK) is None

    def test_labels(self) -> None:
        assert Convention.THIRTY_DAY_MONTHS.label().startswith("mỗi tháng 30 ngày")
        assert len({c.label("en") for c in Convention}) == len(Convention)
