"""Findings, fixes and lines."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.checks.model import Edit, Fix, Lines, RuleSource
from tdc_programme.errors import DataError


def test_lines_end_as_editors_end_them() -> None:
    lines = Lines("a\rb\nc\r\nd\x0be\u2028f")
    assert [lines.place(at) for at in (0, 2, 4, 7, 9)] == [(1, 1), (2, 1), (3, 1), (4, 1), (4, 3)]


@given(st.text(alphabet="ab\n\r ", max_size=40))
def test_places_follow_the_text(text: str) -> None:
    lines = Lines(text)
    places = [lines.place(at) for at in range(len(text) + 1)]
    assert places == sorted(places)
    assert len({*places}) == len(places)
    assert places[-1][0] == len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def test_edits_and_fixes_refuse_nonsense() -> None:
    with pytest.raises(DataError, match="ends"):
        Edit(3, 2, "x")
    with pytest.raises(DataError, match="overlap"):
        Fix((Edit(0, 3, "x"), Edit(2, 4, "y")), safe=True)


def test_when_a_law_is_in_force() -> None:
    law = RuleSource("Law", dt.date(2016, 7, 1), dt.date(2025, 3, 31))
    days = [dt.date(2016, 6, 30), dt.date(2016, 7, 1), dt.date(2025, 3, 31), dt.date(2025, 4, 1)]
    assert [law.holds_on(day) for day in days] == [False, True, True, False]
    assert str(law) == "Law (from 01/07/2016 to 31/03/2025)"
    assert RuleSource("Habit").holds_on(days[0])
    assert str(RuleSource("Habit")) == "Habit"
