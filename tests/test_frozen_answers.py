"""Every answer of the readers and the checker over all texts at hand, to see that a rebuilding changes none.

``python tests/test_frozen_answers.py`` writes their digests beside this file; with a folder as argument it writes the
answers themselves there, one file a function and source, so that two checkouts can be compared with ``diff -r``.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import tdc_programme as tdc
from tdc_programme.checks.catalogue import catalogue

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SHARED = Path(os.environ.get("TDC_SHARED", ROOT.parent / "shared"))
DIGESTS = HERE / "frozen_digests.json"

_FINDERS = (
    "find_citations",
    "find_dates",
    "find_deadlines",
    "find_disagreements",
    "find_document_numbers",
    "find_legal_bases",
    "find_numbers",
    "find_quantities",
    "find_relations",
    "find_titles",
    "resolve_citations",
)
_PARSERS = {
    "find_citations": "parse_citation",
    "find_dates": "parse_date parse_period parse_recurring_date parse_time_limit",
    "find_document_numbers": "parse_document_number",
    "find_numbers": "parse_number parse_ordinal parse_money parse_percent parse_roman",
    "find_quantities": "parse_quantity parse_span parse_time",
}
_LONG = 120_000  # characters; the checker reads no more of one text here


def _sources() -> Iterator[tuple[str, list[str]]]:
    for name in ("citations", "dates", "quotas", "documents"):
        lines = (SHARED / "corpus" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        yield name, [json.loads(line)["text"] for line in lines if line]
    for folder in ("documents", "codified"):
        files = sorted((SHARED / "corpus" / "raw" / folder).glob("*.md"))
        yield f"raw-{folder}", [file.read_bytes().decode("utf-8") for file in files]
    yield "examples", [file.read_text(encoding="utf-8") for file in sorted((ROOT / "examples").glob("*.txt"))]
    phrases = ROOT / "tests" / "law" / "citation_phrases.txt"
    phrases = phrases if phrases.exists() else next((ROOT / "tests").rglob("citation_phrases.txt"))
    yield "phrases", phrases.read_text(encoding="utf-8").splitlines()
    yield (
        "documents-at-hand",
        [file.read_text(encoding="utf-8") for file in sorted((ROOT / "tests/documents/data").iterdir())],
    )
    examples = (text for entry in catalogue().values() for e in (*entry.bad, *entry.good) for text in e.texts)
    yield "rule-examples", list(examples)


def _said(ask: Callable[[], Any]) -> str:
    try:
        return repr(ask())
    except (tdc.TdcError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


def _pieces(text: str) -> Iterable[str]:
    """Phrases of a text, many of which are no whole thing: what a parser reads and what it refuses."""
    for line in text[:20_000].split("\n"):
        for part in line.replace(";", ",").split(",")[:6]:
            if part.strip() and len(part) < 200:
                yield part


def _lines(name: str, texts: list[str]) -> Iterator[tuple[str, list[str]]]:
    short = [text[:_LONG] for text in texts]
    for finder in _FINDERS:
        find = getattr(tdc, finder)
        found = [find(text) for text in texts]
        yield f"{finder}-{name}", [repr(each) for each in found]
        for parser in _PARSERS.get(finder, "").split():
            parse = getattr(tdc, parser)
            # What was found, and what stands between: the refusals must stay too.
            asked = dict.fromkeys([f.text for each in found for f in each][:4000])
            asked |= dict.fromkeys(piece for text in texts for piece in _pieces(text))
            yield f"{parser}-{name}", [f"{text!r}\t{_said(partial(parse, text))}" for text in list(asked)[:8000]]
    yield f"read_document-{name}", [_said(partial(tdc.read_document, text)) for text in short]
    reports = [tdc.check(text) for text in short]
    yield f"check-{name}", [repr(report.findings) for report in reports]
    yield f"fix-{name}", [repr(report.fix(text)) for report, text in zip(reports, short) if len(text) < 20_000]


def answers(only: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield each function with a source, and its answers; ``only`` those whose source has this name."""
    for name, texts in _sources():
        if only in ("", name):
            yield from _lines(name, texts)


def digest(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()[:16]


STORED = json.loads(DIGESTS.read_text(encoding="utf-8")) if DIGESTS.exists() else {}


@pytest.mark.parametrize("source", sorted({key.split("-", 1)[1] for key in STORED}))
def test_no_answer_changes(source: str) -> None:
    if not (SHARED / "corpus" / "raw").is_dir():
        pytest.skip("the raw texts are not here: set TDC_SHARED to their folder")
    assert not [key for key, said in answers(source) if STORED[key] != digest(said)]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        folder = Path(sys.argv[1])
        folder.mkdir(parents=True, exist_ok=True)
        for key, said in answers(sys.argv[2] if len(sys.argv) > 2 else ""):
            (folder / key).write_text("\n".join(said) + "\n", encoding="utf-8", errors="surrogatepass")
    else:
        made = {key: digest(said) for key, said in answers()}
        DIGESTS.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
