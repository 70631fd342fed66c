"""How well dates are found in real passages: scores on a labelled corpus, as floors that may only rise."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tdc_programme.vietnamese.dates import (
    DateValue,
    Period,
    RecurringDate,
    TimeLimit,
    WrittenDate,
    find_dates,
    find_deadlines,
)

Corpus = Callable[[str], list[dict[str, Any]]]
Label = dict[str, Any]

_QUARTERS = {1: ("01-01", "03-31"), 2: ("04-01", "06-30"), 3: ("07-01", "09-30"), 4: ("10-01", "12-31")}


def read_value(value: DateValue) -> object:
    """Return a found value in the terms of the labels."""
    if isinstance(value, WrittenDate):
        return value.iso
    if isinstance(value, RecurringDate):
        return value.edtf
    if isinstance(value, TimeLimit):
        unit = f"{value.span.unit} làm việc" if value.working else value.span.unit
        return value.span.amount, unit, value.anchor
    assert isinstance(value, Period)
    return tuple(side and side.iso for side in (value.start, value.end))


def label_value(label: Label) -> object:
    """Return what a label says in the same terms."""
    value = label["value"]
    if label["kind"] == "quarter":
        year = value[:4] if "-" in value else "-"
        return tuple(f"{year}-{day}" for day in _QUARTERS[int(value[-1])])
    if label["kind"] == "relative":
        return label["duration"]["value"], label["duration"]["unit"], label.get("anchor")
    if label["kind"] == "range":
        return value["start"], value["end"]
    return label.get("partial") if label["kind"] == "blank" else value


# --- The same text as bad software gives it ---------------------------------------------------------------------


def _nfd(text: str) -> Iterator[str]:
    for c in text:
        yield unicodedata.normalize("NFD", c)


def _invisible(text: str) -> Iterator[str]:
    for i, c in enumerate(text):
        yield ("\N{ZERO WIDTH SPACE}\N{SOFT HYPHEN}" if i % 3 else "\N{WORD JOINER}") + c


def _no_break(text: str) -> Iterator[str]:
    for c in text:
        yield "\N{NO-BREAK SPACE}" if c == " " else c


def _icelandic(text: str) -> Iterator[str]:
    for c in text:
        yield {"Đ": "\N{LATIN CAPITAL LETTER ETH}", "đ": "\N{LATIN SMALL LETTER ETH}"}.get(c, c)


def _as_it_is(text: str) -> Iterator[str]:
    yield from text


VARIANTS = [_as_it_is, _nfd, _invisible, _no_break, _icelandic]


def _dirtied(records: list[dict[str, Any]], dirty: Callable[[str], Iterator[str]]) -> Iterator[tuple[str, list[Label]]]:
    for record in records:
        pieces = list(dirty(record["text"]))
        ends = [0]
        for piece in pieces:
            ends.append(ends[-1] + len(piece))
        # An invisible character before a letter belongs to no span.
        leads = [len(piece) - len(piece.lstrip("\u200b\u00ad\u2060")) for piece in pieces]
        labels = [
            {**label, "start": ends[label["start"]] + leads[label["start"]], "end": ends[label["end"]]}
            for label in record["dates"]
        ]
        yield "".join(pieces), labels


@pytest.mark.parametrize("dirty", VARIANTS, ids=lambda f: f.__name__.strip("_"))
def test_spans_and_values(corpus: Corpus, dirty: Callable[[str], Iterator[str]]) -> None:
    right = found_all = labelled = values = 0
    for text, labels in _dirtied(corpus("dates"), dirty):
        found = {(f.start, f.end): f for f in find_dates(text)}
        assert all(text[f.start : f.end] == f.text for f in found.values())
        found_all += len(found)
        labelled += len(labels)
        for label in labels:
            match = found.get((label["start"], label["end"]))
            right += match is not None
            values += match is not None and read_value(match.value) == label_value(label)
    precision, recall = right / found_all, right / labelled
    assert 2 * precision * recall / (precision + recall) >= 0.99
    assert values / labelled >= 0.99


def test_deadlines(corpus: Corpus) -> None:
    right = labelled = 0
    for record in corpus("dates"):
        limits = {(f.start, f.end): f.value.limit.value for f in find_deadlines(record["text"])}
        for label in record["dates"]:
            if label["kind"] != "relative":
                labelled += 1
                right += limits.get((label["start"], label["end"]), "on") == label["bound"]
    assert right / labelled >= 0.98


def test_impossible_dates_are_flagged_and_no_other(corpus: Corpus) -> None:
    for record in corpus("dates"):
        flagged = {(f.start, f.end) for f in find_dates(record["text"]) if not getattr(f.value, "is_valid", True)}
        assert flagged == {(label["start"], label["end"]) for label in record["dates"] if label["kind"] == "invalid"}
