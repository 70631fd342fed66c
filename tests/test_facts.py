"""Every bundled fact says where it comes from, how sure it is and, where it changes, from when to when it holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

import tdc_programme as tdc
from tdc_programme import law, programme
from tdc_programme.tables import Confidence, confidence_of, load_table, sources_of

#: The tables whose rows are facts, and the lists in them that are none.
TABLES = {
    ("law", "agencies"): (),
    ("law", "agency_units"): ("short_forms",),
    ("law", "assembly_terms"): (),
    ("law", "kinds"): (),
    ("programme", "facts"): (),
    ("programme", "regions"): (),
    ("programme", "procedure"): ("stages", "events", "limits"),
    ("vietnamese", "working_days"): (),
}


def rows_of(table: Mapping[str, Any], but: tuple[str, ...]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Iterate over the rows of a table with their places; a row may hold rows of its own (``ranks``)."""
    for name, rows in table.items():
        if isinstance(rows, list) and name not in but:
            for index, row in enumerate(rows):
                yield f"{name}[{index}]", row
                yield from ((f"{name}[{index}].ranks", each) for each in row.get("ranks", ()))


@pytest.mark.parametrize(("package", "name"), TABLES)
def test_every_row_has_a_source_and_a_confidence(package: str, name: str) -> None:
    table = load_table(package, name)
    assert set(table["sources"]) == set(table["confidence"])
    assert all(text.strip() for text in table["sources"].values())
    rows = list(rows_of(table, TABLES[package, name]))
    assert rows
    used = set()
    for place, row in rows:
        assert sources_of(row, table["sources"]), place
        assert confidence_of(row, table["confidence"]) in Confidence, place
        used |= set(row["source"].split())
    assert used <= set(table["sources"])


@pytest.mark.parametrize(("package", "name"), TABLES)
def test_no_row_ends_before_it_begins(package: str, name: str) -> None:
    for place, row in rows_of(load_table(package, name), TABLES[package, name]):
        days = [dt.date.fromisoformat(row[key]) for key in ("valid_from", "valid_to") if key in row]
        assert days == sorted(days), place
        assert all(dt.date(1900, 1, 1) < day < dt.date(2100, 1, 1) for day in days), place


def test_every_limit_has_a_circular_with_days() -> None:
    table = load_table("programme", "procedure")
    for row in table["limits"]:
        (circular,) = [said for name, said in table["documents"].items() if row["source"].startswith(name)]
        assert circular["valid_from"]
        assert sources_of(circular, table["sources"])


def test_tables_of_the_rules_say_where_they_come_from() -> None:
    posts = load_table("checks", "posts_and_units")
    assert posts["source"]
    assert Confidence(posts["confidence"]) is Confidence.MEDIUM
    holders = load_table("checks", "words")["office holders"]
    assert holders["source"]
    assert Confidence(holders["confidence"]) is Confidence.HIGH


def test_what_the_api_gives_says_it_too() -> None:
    given: list[Any] = [
        *tdc.agencies(),
        *tdc.agency_units(),
        *tdc.document_kinds(),
        *tdc.regions(),
        *tdc.regions(dt.date(2024, 1, 1)),
        *tdc.provinces(),
        *tdc.provinces(dt.date(2024, 1, 1)),
        *tdc.indicators(),
        *law.assembly_terms(),
        *law.council_terms(),
        *programme.key_economic_regions(),
        *programme.procedure_laws(),
        *programme.procedure_limits(),
        *programme.programme_facts(),
        *programme.programme_papers(),
    ]
    assert len(given) > 400
    for one in given:
        assert one.source, one
        assert one.confidence in Confidence, one


def test_confidence_of_an_entry_is_its_own_or_that_of_its_surest_source() -> None:
    sure = {"A": "high", "B": "low", "C": "medium"}
    assert confidence_of({"source": "B"}, sure) is Confidence.LOW
    assert confidence_of({"source": "B C"}, sure) is Confidence.MEDIUM
    assert confidence_of({"source": "B A"}, sure) is Confidence.HIGH
    assert confidence_of({"source": "A", "confidence": "low"}, sure) is Confidence.LOW
