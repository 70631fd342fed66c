"""Duties of a plan as values."""

from __future__ import annotations

from tdc_programme.documents.assignments import Assignment
from tdc_programme.programme.people import Organisation


def test_said_on_one_line() -> None:
    units = (Organisation("Sở A"), Organisation("Sở B"))
    assert str(Assignment(number="2", text="Xây dựng quy chế", lead_units=units)) == "2. Xây dựng quy chế (Sở A, Sở B)"
    assert str(Assignment(text="Xây dựng quy chế")) == "Xây dựng quy chế"
