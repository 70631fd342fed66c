"""Mending: fixes applied, diffs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.checks.checking import check
from tdc_programme.checks.context import Context
from tdc_programme.checks.fixes import apply, diff
from tdc_programme.checks.model import Edit, Finding, Fix, Severity
from tdc_programme.checks.problems import Flaw
from tdc_programme.checks.registry import rule


def test_fixes_are_applied_whole_or_not_at_all() -> None:
    @rule("OWN010", summary="x", fix="safe", changes=["words"])
    def swaps(context: Context) -> Iterator[Flaw]:
        if context.source.startswith("ab"):
            yield context.problem((0, 1), replace="b", edits=[Edit(1, 2, "a")])
            yield context.problem((1, 3), replace="XY")

    report = check("abc", rules=["OWN010"])
    assert len(report.findings) == 2
    assert report.fix("abc") == "bac"


def test_rules_that_undo_each_other_end() -> None:
    def flips(context: Context) -> list[Flaw]:
        return [context.problem((0, 1), replace="b" if context.source[0] == "a" else "a")]

    rule("OWN011", summary="x", fix="safe", changes=["words"])(flips)
    assert check("a", rules=["OWN011"]).fix("a") == "a"
    assert check("b", rules=["OWN011"]).fix("b") == "b"


def test_a_rule_that_never_ends_is_stopped() -> None:
    rule("OWN013", summary="x", fix="safe", changes=["words"])(lambda context: [context.problem((0, 0), replace="a")])
    assert check("", rules=["OWN013"]).fix("b") == "b"


def test_rules_that_come_to_rest_mend_where_others_do_not() -> None:
    def flips(context: Context) -> list[Flaw]:
        return [context.problem((0, 1), replace="b" if context.source[0] == "a" else "a")]

    def calms(context: Context) -> list[Flaw]:
        at = context.source.find("x")
        return [context.problem((at, at + 1), replace="y")] if at >= 0 else []

    rule("OWN014", summary="x", fix="safe", changes=["words"])(flips)
    rule("OWN015", summary="x", fix="safe", changes=["words"])(calms)
    report = check("", rules=["OWN014", "OWN015"])
    assert report.fix("a x x") == "a y y"
    assert report.fix("b y y") == "b y y"


def test_insertions_at_one_place_are_made_in_turn() -> None:
    @rule("OWN012", summary="x", fix="safe", changes=["words"])
    def inserts(context: Context) -> Iterator[Flaw]:
        if "x" not in context.source:
            yield context.problem((1, 1), replace="x")
        if "y" not in context.source:
            yield context.problem((1, 1), replace="y")

    fixed = check("ab", rules=["OWN012"]).fix("ab")
    assert sorted(fixed) == ["a", "b", "x", "y"]


@pytest.mark.parametrize("name", ["orientation-letter-2023.txt", "selection-announcement-2024.txt"])
@pytest.mark.parametrize("unsafe", [False, True])
def test_mending_the_examples_is_idempotent_and_keeps_their_values(examples: Path, name: str, unsafe: bool) -> None:
    from tdc_programme.documents.reading import read_document

    text = (examples / name).read_text(encoding="utf-8")
    report = check(text)
    mended = report.fix(text, unsafe=unsafe)
    assert mended != text
    assert report.fix(mended, unsafe=unsafe) == mended
    left = check(mended).findings
    assert not [each for each in left if each.fix and (unsafe or each.fix.safe)]
    before, after = read_document(text), read_document(mended)
    assert before.kind == after.kind
    assert before.date == after.date
    assert before.recipients == after.recipients
    assert len(before.tasks) == len(after.tasks)
    for one, other in zip(before.tasks, after.tasks):
        assert (one.hosts, one.leads, one.months) == (other.hosts, other.leads, other.months)


TEXTS = st.text(alphabet="ab\n\r", max_size=12)


def patched(before: str, change: str) -> str:
    """Apply a unified diff, as patch(1) does."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", before)
    made: list[str] = []
    at = 0
    last = ""
    for line in re.findall(r"[^\n]*\n", change)[2:]:
        if header := re.match(r"@@ -(\d+)(?:,(\d+))?", line):
            start = int(header[1]) - (header[2] != "0")
            made += lines[at:start]
            at = start
        elif line[0] == "\\":
            if last in ("+", " "):
                made[-1] = made[-1][:-1]
        elif line[0] == "+":
            made.append(line[1:])
        else:
            assert lines[at].rstrip("\n") == line[1:].rstrip("\n")
            at += 1
            if line[0] == " ":
                made.append(line[1:])
        last = line[0]
    return "".join(made + lines[at:])


@given(TEXTS, TEXTS)
def test_a_diff_patches(before: str, after: str) -> None:
    assert patched(before, diff(before, after, "x")) == after


def found(*edits: Edit, safe: bool = True) -> Finding:
    return Finding(rule="TXT001", severity=Severity.ERROR, message="x", fix=Fix(edits, safe=safe))


def test_overlapping_fixes_wait() -> None:
    findings = [
        found(Edit(0, 2, "X")),
        found(Edit(1, 3, "Y")),
        found(Edit(3, 4, "Z"), Edit(6, 7, "W")),
        found(Edit(5, 6, "V")),
    ]
    assert apply("abcdefg", findings) == ("XcZefW", 2)
    assert apply("abc", [found(Edit(0, 1, "X"), safe=False)]) == ("abc", 0)
    assert apply("abc", [found(Edit(0, 1, "X"), safe=False)], unsafe=True) == ("Xbc", 1)
    assert apply("abc", [found(Edit(0, 1, "X")), found(Edit(0, 1, "X"))]) == ("Xbc", 1)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4), st.text(alphabet="XY", max_size=2)), max_size=6))
def test_applied_edits_are_the_only_change(spans: list[tuple[int, int, str]]) -> None:
    text = "0123456789"
    findings = [found(Edit(start, min(start + length, 10), new)) for start, length, new in spans]
    mended, count = apply(text, findings)
    assert count <= len(findings)
    assert [letter for letter in mended if letter.isdigit()] == sorted(letter for letter in mended if letter.isdigit())
    if findings:
        assert count >= 1
