"""Whole passages: what is found in them, where, and with which fields."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from tdc_programme.law.citations import Citation, find_citations
from tdc_programme.text import Found


@attrs.frozen
class Passage:
    """A text and the citations in it: place to fields."""

    text: str
    gold: dict[tuple[int, int], dict[str, Any]]


def _marked(block: str) -> Passage:
    lines = block.split("\n")
    answers = [line[2:] for line in lines if line.startswith("= ")]
    text, places, start = "", [], 0
    for letter in "\n".join(line for line in lines if not line.startswith("= ")):
        if letter == "⟦":
            start = len(text)
        elif letter == "⟧":
            places.append((start, len(text)))
        else:
            text += letter
    gold = {}
    for place, answer in zip(places, answers, strict=True):
        kind, number, date, issuer, pinpoints = (None if part == "-" else part for part in answer.split(" | "))
        labels = [part.split("/") for part in pinpoints.split(",")] if pinpoints else []
        found = [tuple((*(None if x == "-" else x for x in part), None, None)[:3]) for part in labels]
        gold[place] = {"kind": kind, "number": number, "date": date, "issuer": issuer, "pinpoints": found}
    return Passage(text, gold)


def _phrases() -> list[Passage]:
    blocks = Path(__file__).with_name("citation_phrases.txt").read_text(encoding="utf-8").split("\n\n")
    return [_marked(block.strip("\n")) for block in blocks if block.strip() and not block.startswith("#")]


PHRASES = _phrases()


def _fields(citation: Citation) -> dict[str, Any]:
    number = citation.number
    if number is not None and number.serial is not None and number.symbol:
        number = number.corrected(kind=citation.kind)
    places = [(p.article, p.clause, p.point) for p in citation.pinpoints if p.article or p.clause or p.point]
    return {
        "kind": None if citation.kind is None else citation.kind.label,
        "number": None if number is None else str(number),
        "date": None if citation.issued is None else citation.issued.iso,
        "issuer": citation.issuer,
        "pinpoints": places,
    }


def test_there_are_enough_phrases() -> None:
    assert len(PHRASES) >= 170
    assert sum(not phrase.gold for phrase in PHRASES) >= 30


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: " ".join(phrase.text.split())[:50])
def test_phrase(phrase: Passage) -> None:
    found = {(one.start, one.end): _fields(one.value) for one in find_citations(phrase.text)}
    assert found == phrase.gold


# --- the labelled corpus ----------------------------------------------------------------------------------------


def _changed(text: str, change: Callable[[str, int], str]) -> tuple[str, list[int]]:
    """Change a text letter by letter: the text, and where each letter went."""
    parts, places = [], [0]
    for at in range(len(text)):
        parts.append(change(text, at))
        places.append(places[-1] + len(parts[-1]))
    return "".join(parts), places


def _between_letters(text: str, at: int) -> bool:
    return 0 < at < len(text) - 1 and text[at - 1 : at + 2].isalpha()


def _soft(text: str, at: int, mark: str, every: int) -> str:
    return text[at] + (mark if at % every == 0 and _between_letters(text, at) else "")


CHANGES: dict[str, Callable[[str, int], str]] = {
    "as it is": lambda text, at: text[at],
    "decomposed": lambda text, at: unicodedata.normalize("NFD", text[at]),
    "no-break spaces": lambda text, at: text[at].replace(" ", "\N{NO-BREAK SPACE}"),
    "zero-width": lambda text, at: _soft(text, at, "\N{ZERO WIDTH SPACE}", 3),
    "soft hyphens": lambda text, at: _soft(text, at, "\N{SOFT HYPHEN}", 4),
    "non-breaking hyphens": lambda text, at: text[at].replace("-", "\N{NON-BREAKING HYPHEN}"),
    "Icelandic eth": lambda text, at: text[at].replace("Đ", "\N{LATIN CAPITAL LETTER ETH}"),
}


def _collapsed(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split()).casefold()


def _iso(found: Found[Citation]) -> str | None:
    return None if found.value.issued is None else found.value.issued.iso


def _number(found: Found[Citation]) -> str | None:
    number = found.value.number
    if number is None or number.serial is None:
        return None
    return str(number.corrected(kind=found.value.kind))


def _places(found: Found[Citation]) -> list[tuple[str | None, str | None, str | None]]:
    return [(p.article, p.clause, p.point) for p in found.value.pinpoints if p.article or p.clause or p.point]


def _shares(found: Found[Citation], label: dict[str, Any]) -> dict[str, bool]:
    pinpoints = [(p.get("dieu"), p.get("khoan"), p.get("diem")) for p in label["pinpoint"] or ()]
    title = _collapsed(unicodedata.normalize("NFC", label["title_or_subject"] or "")) or None
    return {
        "number": _number(found) == label["number_normalised"],
        "date": _iso(found) == label["date"],
        "issuer": _collapsed(found.value.issuer) == _collapsed(label["issuer"]),
        "pinpoints": _places(found) == pinpoints,
        "kind": found.value.kind is not None and found.value.kind.label == label["type"],
        "subject": _collapsed(found.value.subject) == title,
    }


@pytest.mark.parametrize("change", CHANGES)
def test_scores_on_the_corpus(corpus: Callable[[str], list[dict[str, Any]]], change: str) -> None:
    hits = found_in_all = labelled = silent = without = 0
    right: dict[str, int] = {}
    for record in corpus("citations"):
        text, places = _changed(record["text"], CHANGES[change])
        gold = {(places[label["start"]], places[label["end"]]): label for label in record["citations"]}
        found = {(one.start, one.end): one for one in find_citations(text)}
        without += not gold
        silent += not gold and not found
        found_in_all += len(found)
        labelled += len(gold)
        for place in gold.keys() & found.keys():
            hits += 1
            for name, is_right in _shares(found[place], gold[place]).items():
                right[name] = right.get(name, 0) + is_right
    assert hits / found_in_all >= 0.99
    assert hits / labelled >= 0.985
    assert silent / without >= 0.98
    shares = {name: count / hits for name, count in right.items()}
    floors = {"number": 0.99, "date": 0.995, "issuer": 0.985, "pinpoints": 0.99, "kind": 1.0, "subject": 0.96}
    assert {name: share for name, share in shares.items() if share < floors[name]} == {}


def test_offsets_are_in_the_callers_text() -> None:
    day = "nga\N{COMBINING GRAVE ACCENT}y"
    text = f"theo\N{NO-BREAK SPACE}Quyết định số 1322/QÐ\N{NON-BREAKING HYPHEN}TTg {day} 31/8/2020."
    (found,) = find_citations(text)
    assert found.text == text[found.start : found.end] == text[5:-1]
    assert str(found.value.number) == "1322/QĐ-TTg"
