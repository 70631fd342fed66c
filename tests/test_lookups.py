"""Every look-up: one answer for the unknown, one place for the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

import tdc_programme as tdc
from tdc_programme.programme import product_kind

DAY = dt.date(2024, 11, 20)

# What to ask, a right name, and a wrong one with what its error tells.
LOOKUPS: dict[str, tuple[Callable[..., Any], Any, Any, str]] = {
    "agency": (tdc.agency, "BKHCN", "BKHHCN", "did you mean 'BKHCN'"),
    "document_kind": (tdc.document_kind, "Thông tư", "Thông tri lạ", "did you mean 'Thông tri'"),
    "province": (tdc.province, "Cà Mau", "Cà Mao", "did you mean 'Cà Mau'"),
    "region_of": (tdc.region_of, "Tây Ninh", "Tây Nin", "did you mean 'Tây Ninh'"),
    "product_kind": (product_kind, "hội thảo", "hội thản", "did you mean 'hội thảo'"),
    "indicators": (tdc.indicators, "1322", "1323", "known: 1322"),
    "task": (tdc.programme_1322().task, 1, 99, "there are 1, "),
}
DATED = {"agency", "province", "region_of"}


@pytest.mark.parametrize("name", LOOKUPS)
def test_the_unknown_is_refused_with_what_is_near(name: str) -> None:
    look_up, known, unknown, said = LOOKUPS[name]
    assert look_up(known)
    with pytest.raises((tdc.DataError, tdc.CitationError)) as caught:
        look_up(unknown)
    assert said in str(caught.value)


@pytest.mark.parametrize("name", LOOKUPS)
def test_a_default_is_the_answer_for_the_unknown_alone(name: str) -> None:
    look_up, known, unknown, _ = LOOKUPS[name]
    assert look_up(unknown, default=None) is None
    assert look_up(unknown, default=(default := object())) is default
    assert look_up(known, default=None) == look_up(known)


@pytest.mark.parametrize("name", sorted(DATED))
def test_the_day_is_a_keyword_and_a_date(name: str) -> None:
    look_up, known, *_ = LOOKUPS[name]
    assert look_up(known, on=DAY)
    for wrong in ("2024-11-20", dt.datetime(2024, 11, 20), 2024):
        with pytest.raises(TypeError, match="takes a date or None as on"):
            look_up(known, on=wrong)


@pytest.mark.parametrize("name", sorted(DATED))
def test_a_day_before_the_record_is_refused(name: str) -> None:
    look_up, known, *_ = LOOKUPS[name]
    with pytest.raises(tdc.TdcError, match="the record begins on"):
        look_up(known, on=dt.date(1900, 1, 1))
    assert look_up(known, on=dt.date(1900, 1, 1), default=None) is None


def test_tables_of_a_day() -> None:
    assert len(tdc.provinces()) == len(tdc.provinces(on=dt.date(2026, 1, 1))) == 34
    assert tdc.regions() == tdc.regions(on=dt.date(2026, 1, 1))
    assert len(tdc.provinces(dt.date(2008, 8, 1))) == 63  # by its place, as before
    for table in (tdc.provinces, tdc.regions):
        with pytest.raises(tdc.DataError, match="the record begins on 2008-08-01"):
            table(on=dt.date(2008, 7, 31))


def test_what_became_of_a_province() -> None:
    with pytest.raises(tdc.DataError, match=r"it was one until 2025-06-30; now in Hải Phòng"):
        tdc.province("Hải Dương")
    with pytest.raises(tdc.DataError, match=r"on 2025-08-01 \(it was one until 2025-06-30; now in Hải Phòng"):
        tdc.region_of("Hải Dương", on=dt.date(2025, 8, 1))
    with pytest.raises(tdc.DataError, match=r"it is one since 2025-07-01"):
        tdc.province("thành phố Huế", on=DAY)
    with pytest.raises(tdc.DataError, match=r"it was one until 2024-12-31; now in Huế"):
        tdc.province("Thừa Thiên Huế")
    with pytest.raises(tdc.DataError, match=r"no one region on 2025-08-01: it lies in .+ and "):
        tdc.region_of("Lâm Đồng", on=dt.date(2025, 8, 1))
    with pytest.raises(tdc.DataError, match=r"no province \(did you mean 'Hải Dương'"):
        tdc.province("Hải Dươn")


def test_a_task_that_is_not_there() -> None:
    programme = tdc.programme_1322()
    empty = programme.where(lambda task: False)
    with pytest.raises(tdc.DataError, match=r"no task 1$"):
        empty.task(1)
    with pytest.raises(tdc.DataError, match=r"no task 1 of 1990$"):
        programme.task(1, 1990)
    with pytest.raises(TypeError, match=r"Programme.task takes an int, not str \('1'\)"):
        programme.task("1")  # type: ignore[call-overload]  # wrong on purpose


def test_a_family_that_is_none() -> None:
    with pytest.raises(tdc.DataError, match="family: 'colour' is none of"):
        tdc.document_kind("Luật", family="colour")  # type: ignore[call-overload]  # wrong on purpose
