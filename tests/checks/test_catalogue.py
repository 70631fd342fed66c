"""The catalogue of rules."""

from __future__ import annotations

import datetime as dt

import pytest

from tdc_programme.checks.catalogue import _unmarked, catalogue


def test_marks_of_examples() -> None:
    assert _unmarked("a⟦b⟧c⟦⟧") == ("abc", [(1, 2), (3, 3)])
    with pytest.raises(ValueError, match="not closed"):
        _unmarked("a⟦b")


@pytest.mark.parametrize(
    ("day", "law"),
    [
        (dt.date(2010, 1, 1), "Law 80/2015/QH13, art. 151"),  # the first that is known
        (dt.date(2025, 3, 31), "Law 80/2015/QH13, art. 151"),
        (dt.date(2025, 4, 1), "Law 64/2025/QH15, art. 53"),
        (None, "Law 64/2025/QH15, art. 53"),
    ],
)
def test_the_law_of_the_day(day: dt.date | None, law: str) -> None:
    source = catalogue()["DAT007"].source_on(day)
    assert source is not None
    assert source.law.en == law


def test_without_a_day_the_latest_law_that_was_compared() -> None:
    source = catalogue()["TSK007"].source_on(None)
    assert source is not None
    assert source.law.en == "Circular 04/2015/TT-BKHCN, art. 12"
