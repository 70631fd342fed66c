"""Phrases of task orders, estimates, plans and tables with their meaning, as they are and changed.

What is written beside a phrase was written before the reader read it. A changed text may lose a value; a wrong one
(another amount, bound, denominator than is written there) is a fault.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tdc_programme.vietnamese.quantities import Quantity, find_quantities

PHRASES: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("quantity_phrases.json").read_text(encoding="utf-8")
)["phrases"]

#: How a text is changed, the least recall, and how many values that nobody wrote there are known.
CHANGES: dict[str, tuple[Callable[[str], str], float, int]] = {
    "as it is": (str, 0.99, 0),
    "decomposed": (lambda text: unicodedata.normalize("NFD", text), 0.99, 0),
    "no-break spaces": (lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"), 0.99, 0),
    "zero-width spaces": (lambda text: "\N{ZERO WIDTH SPACE}".join(text), 0.99, 0),
    "line breaks": (lambda text: text.replace(" ", "\n"), 0.98, 0),
    "CRLF": (lambda text: text.replace(" ", "\r\n"), 0.98, 0),
    "two spaces": (lambda text: text.replace(" ", "  "), 0.99, 0),
    "capitals": (str.upper, 0.94, 1),
    "quoted": (lambda text: f"Ghi rõ: “{text}”.", 0.98, 0),
    "joined": (lambda text: f"{text}\n\nNơi nhận: như trên, lưu văn thư.", 0.99, 0),
}


def heads(one: str, other: str) -> bool:
    """Whether one noun phrase is the beginning of the other."""
    one, other = one.lower(), other.lower()
    return one.startswith(other) or other.startswith(one)


def is_meant(q: Quantity, meant: dict[str, Any]) -> bool:
    """Whether a quantity is what is written in the table."""
    upper, duration, pers = meant.get("upper"), meant.get("duration"), meant.get("per", [])
    same = (
        q.amount == Decimal(meant["amount"]),
        q.upper == (None if upper is None else Decimal(upper)),
        q.bound.value == meant.get("bound", "exact"),
        q.strict is meant.get("strict", False),
        q.upper_strict is meant.get("upper_strict", False),
        heads(q.unit, meant["unit"]),
        len(q.per) == len(pers),
        all(per.amount == amount and heads(per.unit, unit) for per, (amount, unit) in zip(q.per, pers, strict=False)),
        q.duration is None
        if duration is None
        else q.duration is not None and q.duration.amount == duration[0] and heads(q.duration.unit, duration[1]),
    )
    return all(same)


def compared(change: Callable[[str], str]) -> tuple[int, list[str], list[str]]:
    """Return how many quantities are written in the table, which of them are missed, and what is found beside."""
    written, missed, wrong = 0, [], []
    for phrase in PHRASES:
        found = list(find_quantities(change(phrase["text"])))
        for meant in phrase["quantities"]:
            written += 1
            hit = next((f for f in found if is_meant(f.value, meant)), None)
            if hit is None:
                missed.append(phrase["text"])
            else:
                found.remove(hit)
        wrong += [f"{phrase['text']}: {f.value}" for f in found]
    return written, missed, wrong


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_written_is_found_and_nothing_else(change: str) -> None:
    changed, recall, known = CHANGES[change]
    written, missed, wrong = compared(changed)
    assert len(wrong) <= known, wrong
    assert len(missed) <= (1 - recall) * written, missed


def test_there_are_phrases_of_every_kind() -> None:
    kinds = Counter(phrase["kind"] for phrase in PHRASES)
    assert len(kinds) >= 15
    assert len(PHRASES) >= 380


def test_a_wrong_meaning_is_told() -> None:
    (q,) = (found.value for found in find_quantities("tối đa 5 bài/tháng"))
    right = {"amount": 5, "unit": "bài", "bound": "at_most", "per": [[1, "tháng"]]}
    assert is_meant(q, right)
    for name, other in (("amount", 6), ("unit", "tin"), ("bound", "exact"), ("per", []), ("duration", [2, "tháng"])):
        assert not is_meant(q, right | {name: other})
