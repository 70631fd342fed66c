"""Options that take one of a few words: refused in one voice, and named for type checkers as they are at run time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, get_args

import pytest

import tdc_programme as tdc
from tdc_programme import documents, law, programme, vietnamese
from tdc_programme.checks import FixKind, FixName, SeverityName
from tdc_programme.law import FamilyName

DAY = dt.date(2024, 1, 5)
CITATION = tdc.parse_citation("Quyết định số 1322/QĐ-TTg ngày 31/8/2020")

CONTRADICTION = programme.Contradiction(kind=programme.ContradictionKind.DURATIONS, said=tdc.Span(1, "năm"))

LANGUAGES: list[Callable[[Any], object]] = [
    lambda given: tdc.check("x", language=given),
    lambda given: tdc.rules(language=given),
    lambda given: tdc.rule("OUR901", summary={given: "x"})(lambda context: ()),
    lambda given: tdc.explain(tdc.programme_1322().tasks[0], given),
    lambda given: tdc.Convention.CALENDAR.label(given),
    lambda given: tdc.Stage.CONTRACT.label(given),
    lambda given: tdc.Event.CALL_CLOSED.label(given),
    lambda given: programme.procedure_limits()[0].label(given),
    lambda given: programme.Interval(1, 2).format(given),
    lambda given: documents.Problem(documents.ProblemKind.NO_LEAD, "x", 0, 1).message(given),
    lambda given: programme.Contradiction(kind=programme.ContradictionKind.DURATIONS, said=tdc.Span(1, "năm")).message(
        given
    ),
]

CHOICES: list[tuple[str, Callable[[Any], object], str, str]] = [
    ("style", lambda given: tdc.format_date(DAY, given), "offical", "official"),
    ("style", lambda given: tdc.format_time(8, style=given), "longer", "long"),
    ("style", lambda given: tdc.format_citation(CITATION, given), "shrt", "short"),
    ("form", lambda given: tdc.format_citation(CITATION, form=given), "administrativ", "administrative"),
    ("style", lambda given: tdc.place_tones("hoà", given), "OLD", "old"),
    ("encoding", lambda given: tdc.decode_legacy("abc", given), "tcvn3", "TCVN3"),
    ("zero_tens", lambda given: tdc.spell_number(5, zero_tens=given), "le", "lẻ"),
    ("thousand", lambda given: tdc.spell_money(5, thousand=given), "Ngàn", "ngàn"),
    ("four", lambda given: tdc.format_count(5, words=True, four=given), "bon", "bốn"),
    ("billion", lambda given: tdc.spell_ordinal(5, billion=given), "ti", "tỉ"),
    ("second", lambda given: tdc.spell_ordinal(2, second=given), "nhi", "nhì"),
    ("family", lambda given: tdc.document_kind("Luật", family=given), "normativ", "normative"),
    ("severity", lambda given: tdc.rule("OUR901", summary="x", severity=given), "warn", "warning"),
    ("fix", lambda given: tdc.rule("OUR901", summary="x", fix=given), "Safe", "safe"),
    ("calendar", lambda given: tdc.add_working_days(DAY, 3, given), "vn", "VN"),
    ("calendar", lambda given: vietnamese.decided_years(given), "VNM", "VN"),
]


@pytest.mark.parametrize("ask", LANGUAGES)
def test_another_language_is_refused(ask: Callable[[Any], object]) -> None:
    with pytest.raises(tdc.DataError, match=r"anguage: 'fr' is none of 'vi', 'en'$"):
        ask("fr")
    with pytest.raises(tdc.DataError, match=r"anguage: 'VI' is none of 'vi', 'en' \(did you mean 'vi'\?\)$"):
        ask("VI")
    with pytest.raises(TypeError, match=r"anguage: expected one of 'vi', 'en', got int 5$"):
        ask(5)


@pytest.mark.parametrize(("name", "ask", "wrong", "near"), CHOICES)
def test_another_word_is_refused_with_the_near_one(
    name: str, ask: Callable[[Any], object], wrong: str, near: str
) -> None:
    with pytest.raises(tdc.DataError, match=rf"^{name}: '{wrong}' is none of .*'{near}'.*\(did you mean '{near}'\?\)$"):
        ask(wrong)
    with pytest.raises(tdc.DataError, match=rf"^{name}: '#' is none of "):
        ask("#")


@pytest.mark.parametrize(("name", "ask"), [choice[:2] for choice in CHOICES if choice[0] != "calendar"])
def test_another_type_is_refused(name: str, ask: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError, match=f"^{name}: expected one of '.*, got int 5$"):
        ask(5)


def test_the_words_of_an_enumeration_are_its_values() -> None:
    assert get_args(FamilyName) == tuple(law.Family)
    assert get_args(SeverityName) == tuple(tdc.Severity)
    assert get_args(FixName) == tuple(FixKind)
