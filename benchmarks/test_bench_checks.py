"""What a check costs: for a page, with its length, with the number of rules, beside the reading that it rests on.

Run with ``python -m pytest benchmarks/test_bench_checks.py --benchmark-group-by=group``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tdc_programme import check, read_document

pytest.importorskip("pytest_benchmark")

EXAMPLES = Path(__file__).parent.parent / "examples"
LETTER = (EXAMPLES / "orientation-letter-2023.txt").read_text(encoding="utf-8")
NOTICE = (EXAMPLES / "selection-announcement-2024.txt").read_text(encoding="utf-8")


@pytest.mark.benchmark(group="checks: a letter")
@pytest.mark.parametrize("rules", [["TXT001"], ["TXT"], None], ids=["one rule", "a group", "all rules"])
def test_check_a_letter(benchmark: Any, rules: list[str] | None) -> None:
    check(LETTER, rules=rules)
    benchmark(check, LETTER, rules=rules)


@pytest.mark.benchmark(group="checks: a letter")
def test_read_a_letter(benchmark: Any) -> None:
    read_document(LETTER)
    benchmark(read_document, LETTER)


@pytest.mark.benchmark(group="checks: length")
@pytest.mark.parametrize("times", [1, 4, 16])
def test_cost_by_length(benchmark: Any, times: int) -> None:
    text = NOTICE * times
    benchmark.pedantic(check, (text,), rounds=3)


@pytest.mark.benchmark(group="checks: hostile text of 100,000 characters")
@pytest.mark.parametrize("text", ["(" * 100_000, "1/1/1/1/" * 12_500, "<!--" * 25_000, "a\t" * 50_000], ids=repr)
def test_hostile_text(benchmark: Any, text: str) -> None:
    benchmark.pedantic(check, (text,), rounds=1)
