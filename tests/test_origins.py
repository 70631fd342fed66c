"""Where the bundled facts come from: every table says it, and every fact that a look-up gives."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import tdc_programme as tdc
from tdc_programme import BundledSource, DataError, Provenance, provenance, sources
from tdc_programme.origins import tables
from tdc_programme.tables import Confidence, load_table

from .scripts import DOCS, load

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("table", list(tables()))
def test_every_table_says_where_it_comes_from(table: str) -> None:
    own = load_table("", "origins")["own_words"]
    if table in own:
        with pytest.raises(DataError, match="no table"):
            sources(table)
        return
    found = sources(table)
    assert found
    assert len({each.text for each in found}) == len(found)


def test_all_tables_are_there() -> None:
    said = load_table("", "origins")
    known = set(tables())
    assert len(known) > 40
    assert set(said["own_words"]) | set(said["confidence"]) | set(said["of_sources"]) <= known
    assert {each.table for each in sources()} == known - set(said["own_words"])


def test_a_source_as_it_is_printed() -> None:
    (one,) = (each for each in sources("law/register") if each.key == "PORTAL")
    assert str(one).startswith("law/register PORTAL: The Government's portal")
    assert str(one).endswith("(medium, read up to 2026-10-05)")
    whole = BundledSource(table="a/b", text="An act", confidence=Confidence.HIGH)
    assert str(whole) == "a/b: An act (high)"


def test_an_unknown_table_is_refused_with_the_near_one() -> None:
    with pytest.raises(DataError, match="did you mean 'law/agencies'"):
        sources("law/agencis")
    with pytest.raises(DataError, match="known: "):
        sources("xyz")


def test_the_provenance_of_facts() -> None:
    register = tdc.LegalRegister.bundled()
    document = register.get("15/2022/TT-BKHCN")
    assert document is not None
    assert provenance(document).confidence is Confidence.HIGH
    assert provenance(document).valid_from == dt.date(2022, 12, 1)
    unsure = next(each for each in register if not each.confirmed)
    assert provenance(unsure).confidence is Confidence.MEDIUM
    change = next(each for each in register.changes if each.since is not None)
    assert provenance(change).valid_from == change.since
    province = provenance(tdc.province("Đồng Nai", on=dt.date(2025, 8, 1)))
    assert (province.valid_from, province.valid_to) == (dt.date(2025, 7, 1), dt.date(2026, 4, 29))
    known = {each.code: each for each in tdc.rules(language="en")}
    assert provenance(known["DAT007"]) == Provenance(source="Law 64/2025/QH15, art. 53", valid_from=dt.date(2025, 4, 1))


def test_the_last_day_of_a_document_is_the_day_before_it_had_ended() -> None:
    document = tdc.LegalRegister.from_rows([{"number": "12/2030/TT-BKHCN", "expired": "2030-05-01"}])
    (one,) = document
    assert provenance(one) == Provenance(source="", confidence=Confidence.MEDIUM, valid_to=dt.date(2030, 4, 30))


def test_a_provenance_as_it_is_printed() -> None:
    days = Provenance(
        source="Law", confidence=Confidence.LOW, valid_from=dt.date(2020, 1, 1), valid_to=dt.date(2021, 1, 1)
    )
    assert str(days) == "Law (low, from 2020-01-01 to 2021-01-01)"
    assert str(Provenance(source="Habit")) == "Habit"
    assert str(Provenance(source="Law", confidence=Confidence.HIGH)) == "Law (high)"


@pytest.mark.parametrize("other", ["BKHCN", tdc.Span(1, "tháng"), None])
def test_what_is_no_fact_has_no_provenance(other: object) -> None:
    with pytest.raises(TypeError, match="a fact with a source of its own"):
        provenance(other)


def test_the_page_is_current() -> None:
    page: str = load(DOCS / "make_sources.py").page()
    assert (DOCS / "sources.md").read_text(encoding="utf-8") == page, "write it anew: make pages"
