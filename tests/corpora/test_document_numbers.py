"""Document numbers of real documents: read, found and mended."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tdc_programme.law.document_numbers import (
    find_document_numbers,
    parse_document_number,
)
from tdc_programme.law.document_numbers.reading import number_at
from tdc_programme.law.document_numbers.values import plain_key

Corpus = Callable[[str], list[dict[str, Any]]]


@cache
def _reference(shared: Path, name: str) -> dict[str, list[dict[str, Any]]]:
    loaded: dict[str, list[dict[str, Any]]] = json.loads((shared / "reference" / name).read_text(encoding="utf-8"))
    return loaded


def mended(text: str) -> str:
    return str(parse_document_number(text).corrected())


def test_real_numbers(shared: Path) -> None:
    """Each of the real documents is read, written back as it was, and known for what it is."""
    rows = _reference(shared, "real_citations.json")["documents"]
    assert len(rows) == 1831
    for row in rows:
        number = parse_document_number(row["symbol"])
        assert str(number) == row["symbol"]
        assert number.is_normative
        assert number.has_known_issuers, row
        assert row["kind"] in {kind.label for kind in number.kinds}, row
        assert number.kind is None or number.kind.label == row["kind"], row
        assert number.agency is not None
        assert number.key == plain_key(number)


def test_found_in_the_corpus(corpus: Corpus) -> None:
    """Numbers with a known symbol are found alone; the rest need the word before them, which number_at takes."""
    alone = at_place = total = 0
    for record in corpus("citations"):
        text = record["text"]
        numbers = {one.text for one in find_document_numbers(text)}
        for citation in record["citations"]:
            number = citation["number"]
            if number is None or number.isdigit():
                continue
            total += 1
            alone += number in numbers
            start = text.index(number, citation["start"])
            read = number_at(text, start)
            at_place += read is not None and text[start : read[1]] == number
    assert total > 290
    assert alone / total > 0.95
    assert at_place / total > 0.99


def test_nothing_found_where_nothing_is_cited(corpus: Corpus) -> None:
    texts = [record["text"] for record in corpus("citations") if not record["citations"]]
    wrong = [one.text for text in texts for one in find_document_numbers(text)]
    assert wrong == ["/TĐC-KHTC"]  # a document's own number, which is one


@pytest.mark.parametrize("dirty", ["NFD", "nbsp", "shy", "zwsp", "nbhy", "eth"])
def test_dirt_changes_nothing_but_places(corpus: Corpus, dirty: str) -> None:
    make: dict[str, Callable[[str], str]] = {
        "NFD": lambda text: unicodedata.normalize("NFD", text),
        "nbsp": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
        "shy": lambda text: re.sub(r"(?<=\w)(?=\w)", "\N{SOFT HYPHEN}", text),
        "zwsp": lambda text: re.sub(r"(?<=/)", "\N{ZERO WIDTH SPACE}", text),
        "nbhy": lambda text: text.replace("-", "\N{NON-BREAKING HYPHEN}"),
        "eth": lambda text: text.replace("Đ", "\N{LATIN CAPITAL LETTER ETH}"),
    }
    for record in corpus("citations"):
        clean = [one.value for one in find_document_numbers(record["text"])]
        source = make[dirty](record["text"])
        dirt = find_document_numbers(source)
        assert [one.value for one in dirt] == clean
        assert all(source[one.start : one.end] == one.text for one in dirt)


def test_no_real_number_is_changed(shared: Path) -> None:
    rows = _reference(shared, "real_citations.json")["documents"]
    assert [row["symbol"] for row in rows if mended(row["symbol"]) != row["symbol"]] == []


def test_misprints_seen(shared: Path) -> None:
    """The misprints met in public texts, each put into a number."""
    right = wrong = 0
    for row in _reference(shared, "symbol_misprints.json")["symbols"]:
        seen = row["seen"].replace("<n>", "15").replace("<year>", "2012").replace("…/", "15/").replace("(ày)", "")
        if ("report" in row["fix"] and "34/2003" not in seen) or "accept" in row["fix"]:
            continue  # not certain, or no misprint
        if not seen[0].isdigit():
            seen = f"15/2018/{seen}" if row["canonical"] != "QĐ-BKHCN" else f"15/{seen}"
        canonical = {"BKHĐT": "BTC-BKHĐT-BTTTT"}.get(row["canonical"], row["canonical"])
        good = mended(seen).endswith(canonical)
        right, wrong = right + good, wrong + (not good)
    assert (right, wrong) == (36, 0)


_STROKES = {"Đ": "D", "D": "Đ", "Ư": "U", "U": "Ư"}


def _misprints(symbol: str) -> list[tuple[str, str]]:
    """Make every misprint of each class in a symbol."""
    made = [("case", symbol.lower()), ("case", symbol.upper())]
    for at, letter in enumerate(symbol):
        if not letter.isalpha():
            continue
        before, after = symbol[:at], symbol[at + 1 :]
        made += [("doubled", before + letter * 2 + after), ("dropped", before + after)]
        made += [("case", before + letter.swapcase() + after), ("space", f"{before} {letter}{after}")]
        if before[-1:].isalpha():
            made.append(("ampersand", f"{before}&{letter}{after}"))
        if after[:1].isalpha() and after[0] != letter:
            made.append(("swapped", before + after[0] + letter + after[1:]))
        if letter in _STROKES:
            made.append(("diacritics", before + _STROKES[letter] + after))
    return [(name, text) for name, text in made if text != symbol]


def test_misprints_of_every_class(shared: Path) -> None:
    """Every misprint of every tenth real number: what is answered is right; most are answered."""
    counts: dict[str, Counter[str]] = {}
    for row in _reference(shared, "real_citations.json")["documents"][::10]:
        head, symbol = row["symbol"].split("/", 2)[:2], row["symbol"].split("/", 2)[2]
        for name, text in _misprints(symbol):
            written = "/".join([*head, text])
            answer = mended(written)
            said = "right" if answer == row["symbol"] else "none" if answer == "".join(written.split()) else "wrong"
            counts.setdefault(name, Counter())[said] += 1
    total = sum(counts.values(), Counter())
    assert total["right"] / (total["right"] + total["wrong"]) > 0.998
    assert total["right"] / total.total() > 0.95
    # Half of the short codes that lost a letter may be several: BT is BTC or BTP. BTC and BCT are one swap apart.
    for name, floor in {"case": 0.99, "space": 1, "ampersand": 0.99, "doubled": 0.98, "diacritics": 0.96}.items():
        assert counts[name]["right"] / counts[name].total() >= floor, name
    for name, floor in {"dropped": 0.82, "swapped": 0.88}.items():
        assert counts[name]["right"] / counts[name].total() >= floor, name
