"""The targets of the programme."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tdc_programme.errors import DataError
from tdc_programme.programme.targets import Aggregation, Indicator, Outlook, indicators
from tdc_programme.vietnamese.quantities import Bound, Per, Quantity


def indicator(code: str) -> Indicator:
    return next(found for found in indicators() if found.code == code)


class TestTargets:
    def test_all_figures(self) -> None:
        assert {
            (found.code, period.start, period.end, period.target.amount, period.target.upper)
            for found in indicators()
            for period in found.periods
        } == {
            ("harmonised-standards", 2021, 2025, 65, None),
            ("harmonised-standards", 2026, 2030, 70, 75),
            ("certified-experts", 2021, 2025, 600, None),
            ("certified-experts", 2026, 2030, 1000, None),
            ("international-experts", 2026, 2030, 200, None),
            ("supported-enterprises-growth", 2021, 2030, 10, 15),
            ("iso-certificates-growth", 2021, 2030, 10, None),
            ("model-enterprises", 2021, 2030, 100, None),
        }
        assert indicators("712", default=()) == ()
        with pytest.raises(DataError, match="known: 1322"):
            indicators("712")

    def test_words_and_bounds(self) -> None:
        growth = indicator("supported-enterprises-growth")
        assert growth.periods[0].target == Quantity(10, "%", upper=15, bound=Bound.RANGE, per=(Per(1, "năm"),))
        assert growth.aggregation is Aggregation.ANNUAL_GROWTH
        certificates = indicator("iso-certificates-growth")
        assert certificates.baseline is not None
        assert (certificates.baseline.start, certificates.baseline.end) == (2011, 2020)
        assert indicator("international-experts").part_of == "certified-experts"
        assert str(growth) == growth.title

    @pytest.mark.parametrize(
        ("code", "year", "on", "outlook"),
        [
            ("model-enterprises", 2025, "2020-12-31", Outlook.NOT_BEGUN),
            ("model-enterprises", 2025, "2025-12-15", Outlook.NO_VALUE),
            ("model-enterprises", 2025, "2025-12-16", Outlook.REACHED),
            ("harmonised-standards", 2025, "2025-12-31", Outlook.OPEN),
            ("harmonised-standards", 2025, "2026-01-01", Outlook.MISSED),
            ("certified-experts", 2025, "2026-01-01", Outlook.NO_VALUE),
        ],
    )
    def test_outlook(self, code: str, year: int, on: str, outlook: Outlook) -> None:
        period = indicator(code).period(year)
        assert period is not None
        assert period.outlook(dt.date.fromisoformat(on)) is outlook

    def test_a_new_value(self) -> None:
        found = indicator("harmonised-standards").with_actual(2027, Decimal("70.5"), source="báo cáo 2027")
        period = found.period(2028)
        assert period is not None
        assert period.actual == Quantity(Decimal("70.5"), "%")
        assert period.outlook(dt.date(2027, 6, 1)) is Outlook.REACHED
        assert found.period(2025) == indicator("harmonised-standards").period(2025)
        with pytest.raises(DataError, match="harmonised-standards has no target for 2031"):
            found.with_actual(2031, 1)
