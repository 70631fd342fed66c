"""Phrases of task orders, invitations, contracts, plans and laws with their dates, as they are and changed.

What is written beside a phrase was written before the reader had read it, and is what the text means: so that the end
of a time alone, where its start could not be read, counts as wrong.
"""

from __future__ import annotations

import json
import random
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tdc_programme.vietnamese.dates import DateValue, Period, RecurringDate, TimeLimit, WrittenDate, find_dates

PHRASES: list[tuple[str, list[str]]] = json.loads(
    Path(__file__).with_name("date_phrases.json").read_text(encoding="utf-8")
)["phrases"]

_SPACES = random.Random(1322)


def _one_break(text: str) -> str:
    places = [i for i, c in enumerate(text) if c == " "]
    at = _SPACES.choice(places) if places else len(text)
    return text[:at] + "\n" + text[at + 1 :]


#: How a text is changed, the least share read right, and the greatest share read wrong.
CHANGES: dict[str, tuple[Callable[[str], str], float, float]] = {
    "as it is": (str, 0.99, 0.005),
    "decomposed": (lambda text: unicodedata.normalize("NFD", text), 0.99, 0.005),
    "no-break spaces": (lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"), 0.99, 0.005),
    "zero-width spaces": (lambda text: "\N{ZERO WIDTH SPACE}".join(text), 0.98, 0.01),
    "capitals": (str.upper, 0.98, 0.01),
    "a line end": (_one_break, 0.96, 0.03),
    "quoted": (lambda text: f"Ghi rõ: “{text}”.", 0.98, 0.01),
    "joined": (lambda text: f"{text}\n\nNơi nhận: như trên, lưu văn thư.", 0.98, 0.01),
    "within a sentence": (lambda text: f"Theo thông báo của Sở, {text} (đã duyệt).", 0.98, 0.01),
}


def _date(value: WrittenDate | RecurringDate) -> str:
    year = getattr(value, "year", None)
    parts = [None if part is None else f"{part:02}" for part in (year, value.month, value.day)]
    while parts and parts[-1] is None:
        parts.pop()
    if not parts and value.hour is None:
        return "blank"
    written = "-".join("XX" if part is None else part for part in parts)
    if value.hour is not None:
        times = (value.hour, value.minute, getattr(value, "second", None))
        written += "T" + ":".join(f"{time:02}" for time in times if time is not None)
    written += "L" * (value.lunar + getattr(value, "leap", False))
    weekday = getattr(value, "weekday", None)
    return written if weekday is None else f"{written}w{weekday}"


def said(value: DateValue | None) -> str:
    """Write a value as the table does."""
    if isinstance(value, Period):
        return f"{said(value.start)}..{said(value.end)}"
    if isinstance(value, TimeLimit):
        return f"{value.span.amount} {value.span.unit}{' làm việc' if value.working else ''}"
    assert value is not None
    return f"every {_date(value)}" if isinstance(value, RecurringDate) else _date(value)


def judged(found: list[str], meant: list[str]) -> str:
    """Tell whether what was found is right, wrong (one of it is not meant), or less than is meant."""
    if found == meant:
        return "right"
    return "wrong" if Counter(found) - Counter(meant) else "missed"


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_written_is_found_and_nothing_else(change: str) -> None:
    changed, right, wrong = CHANGES[change]
    _SPACES.seed(1322)
    results: dict[str, list[str]] = {"right": [], "wrong": [], "missed": []}
    for text, meant in PHRASES:
        found = [said(each.value) for each in find_dates(changed(text))]
        results[judged(found, meant)].append(f"{text}: {found}")
    assert len(results["wrong"]) <= wrong * len(PHRASES), results["wrong"]
    assert len(results["right"]) >= right * len(PHRASES), results["missed"] + results["wrong"]


def test_there_are_phrases_of_every_kind() -> None:
    values = Counter(kind for _, meant in PHRASES for kind in map(_kind, meant))
    assert min(values[kind] for kind in ("day", "period", "every", "limit", "time", "lunar", "weekday")) >= 15
    assert len(PHRASES) >= 500


def _kind(meant: str) -> str:
    if ".." in meant:
        return "period"
    if meant.startswith("every"):
        return "every"
    signs = {" ": "limit", "w": "weekday", "T": "time", "L": "lunar"}
    return next((kind for sign, kind in signs.items() if sign in meant), "day")


def test_what_is_not_meant_is_wrong_and_what_is_not_found_is_missed() -> None:
    assert judged(["2026-05-01"], ["2026-05-01"]) == "right"
    assert judged(["2026-05-09"], ["2026-05-01..2026-05-09"]) == "wrong"
    assert judged(["2026-05-01", "2026-05-01"], ["2026-05-01"]) == "wrong"
    assert judged([], ["2026-05-01"]) == "missed"
