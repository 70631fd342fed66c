"""Every rule fires on its bad examples, at the marked places, and is silent on its good ones."""

from __future__ import annotations

import datetime as dt
import json
import string
from itertools import pairwise

import pytest

import tdc_programme as tdc
from tdc_programme.checks.catalogue import GROUPS, Entry, Example, catalogue
from tdc_programme.checks.checking import check
from tdc_programme.checks.model import FixKind
from tdc_programme.checks.registry import specs
from tdc_programme.checks.report import Report
from tdc_programme.exchange.convert import from_json
from tdc_programme.values import Language

RULES = [spec.entry for spec in specs() if spec.entry.basis != "own"]
BAD = [
    pytest.param(entry, example, id=f"{entry.code}-{index}")
    for entry in RULES
    for index, example in enumerate(entry.bad)
]
GOOD = [
    pytest.param(entry, example, id=f"{entry.code}-{index}")
    for entry in RULES
    for index, example in enumerate(entry.good)
]


def run(entry: Entry, example: Example, *, language: Language = "vi") -> Report:
    on = dt.date.fromisoformat(example.on) if example.on else None
    targets: list[object] = list(example.texts)
    if example.type is not None:
        targets = [from_json(json.dumps(example.value), getattr(tdc, example.type))]
    return check(*targets, rules=[entry.code], on=on, language=language)


@pytest.mark.parametrize(("entry", "example"), BAD)
def test_fires_on_its_bad_example(entry: Entry, example: Example) -> None:
    report = run(entry, example)
    assert report.findings
    assert {finding.rule for finding in report.findings} == {entry.code}, [each.message for each in report.findings]
    if example.places:
        several = len(example.texts) > 1
        found = [(int(each.file) - 1 if several and each.file else 0, each.start, each.end) for each in report.findings]
        assert sorted(found, key=repr) == sorted(example.places, key=repr)
    if example.path is not None:
        assert example.path in [finding.path for finding in report.findings]
    wanted = example.severity or entry.severity
    assert {finding.severity for finding in report.findings} == {wanted}


@pytest.mark.parametrize(("entry", "example"), BAD)
def test_says_it_in_english_too(entry: Entry, example: Example) -> None:
    vietnamese = run(entry, example).findings
    english = run(entry, example, language="en").findings
    assert len(vietnamese) == len(english)
    for one, other in zip(vietnamese, english):
        assert (one.start, one.end, one.path) == (other.start, other.end, other.path)
        assert one.message != other.message


@pytest.mark.parametrize(("entry", "example"), GOOD)
def test_is_silent_on_its_good_example(entry: Entry, example: Example) -> None:
    assert [(each.text, each.message) for each in run(entry, example).findings] == []


@pytest.mark.parametrize(("entry", "example"), BAD)
def test_mends_to_a_text_that_it_passes(entry: Entry, example: Example) -> None:
    report = run(entry, example)
    if len(example.texts) != 1 or not any(finding.fix for finding in report.findings):
        assert not any(finding.fix and finding.fix.safe for finding in report.findings) or len(example.texts) > 1
        return
    assert entry.fix is not FixKind.NONE
    mended = report.fix(example.texts[0], unsafe=True)
    assert mended != example.texts[0]
    again = check(mended, rules=[entry.code], on=report.options.on)
    assert not any(finding.fix for finding in again.findings)
    assert again.fix(mended, unsafe=True) == mended


@pytest.mark.parametrize(("entry", "example"), BAD)
def test_its_certain_mends_stand_the_proof(entry: Entry, example: Example) -> None:
    assert [(each.text, each.fix.doubt) for each in run(entry, example).findings if each.fix and each.fix.doubt] == []


@pytest.mark.parametrize("entry", [each for each in RULES if each.fix is FixKind.SAFE], ids=lambda entry: entry.code)
def test_a_rule_that_mends_for_certain_does_so_in_an_example(entry: Entry) -> None:
    assert any(each.fix and each.fix.safe for example in entry.bad for each in run(entry, example).findings)


@pytest.mark.parametrize("entry", RULES, ids=lambda entry: entry.code)
def test_has_examples_of_both_sorts(entry: Entry) -> None:
    assert entry.bad
    assert entry.good
    assert entry.left_out is None


@pytest.mark.parametrize("entry", catalogue().values(), ids=lambda entry: entry.code)
def test_has_its_words_in_both_languages(entry: Entry) -> None:
    wordings = [entry.summary, *(each.law for each in entry.sources), *entry.messages.values()]
    assert entry.sources
    for wording in wordings:
        assert wording.vi.strip()
        assert wording.en.strip()
    for wording in entry.messages.values():
        names = [
            {name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (wording.vi, wording.en)
        ]
        assert names[0] == names[1]
        assert all(name.isidentifier() for name in names[0])  # no look-ups in values


def test_catalogue_is_whole() -> None:
    entries = catalogue()
    assert len({entry.name for entry in entries.values()}) == len(entries)
    groups = [entry.group for entry in entries.values()]
    assert groups == sorted(groups, key=list(GROUPS).index)
    implemented = {entry.code for entry in RULES}
    for entry in entries.values():
        assert (entry.code in implemented) == (entry.left_out is None), entry.code


def test_catalogue_agrees_with_the_reference(shared: object) -> None:
    from pathlib import Path

    assert isinstance(shared, Path)
    said = json.loads((shared / "reference" / "validator_rules.json").read_text(encoding="utf-8"))["rules"]
    entries = catalogue()
    assert {rule["id"].replace("-", "") for rule in said} <= set(entries)
    for rule in said:
        entry = entries[rule["id"].replace("-", "")]
        assert entry.severity in rule["severity"].split("|"), entry.code
        assert entry.basis == rule["basis"]
        if entry.fix is FixKind.SAFE:  # what the reference only suggests is never made without a person
            assert rule["fix"] == "auto", entry.code


@pytest.mark.parametrize("entry", catalogue().values(), ids=lambda entry: entry.code)
def test_its_laws_follow_one_another(entry: Entry) -> None:
    for earlier, later in pairwise(entry.sources):
        assert earlier.valid_to is not None
        assert later.valid_from == earlier.valid_to + dt.timedelta(days=1)
    assert entry.sources[-1].valid_to is None
