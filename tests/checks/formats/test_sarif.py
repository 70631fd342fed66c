"""SARIF of a report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import tdc_programme as tdc
from tdc_programme.checks.checking import check
from tdc_programme.checks.formats.sarif import end_place, uri
from tdc_programme.checks.model import Finding, Severity
from tdc_programme.checks.registry import rules
from tdc_programme.checks.report import Report

SCHEMA = json.loads((Path(__file__).parent / "sarif_schema.json").read_text(encoding="utf-8"))


def sarif(report: Report) -> dict[str, Any]:
    """Write a report, validate it, and return its one run."""
    said = json.loads(report.to_sarif())
    jsonschema.validate(said, SCHEMA)
    (run,) = said["runs"]
    assert isinstance(run, dict)
    return run


def test_examples_are_valid_sarif(examples: Path) -> None:
    report = check(examples)
    run = sarif(report)
    assert len(run["results"]) == len(report.findings) > 20
    assert len(run["artifacts"]) == 3  # two papers, and a draft that an assistant wrote
    known = {rule.code for rule in rules()}
    for result, finding in zip(run["results"], report.findings):
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"] == finding.rule
        assert rule["id"] in known
        assert result["level"] == {"error": "error", "warning": "warning", "info": "note"}[finding.severity]


def test_regions_and_fixes_say_the_place() -> None:
    text = "Nơi nhận:\n- Thư trưởng Lê Xuân Định;"
    (result,) = sarif(check(text, rules=["TXT001"]))["results"]
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "text"}
    assert location["region"] == {
        "startLine": 2,
        "startColumn": 3,
        "endLine": 2,
        "endColumn": 13,
        "charOffset": 12,
        "charLength": 10,
    }
    change = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change == {"deletedRegion": {"charOffset": 12, "charLength": 10}, "insertedContent": {"text": "Thứ trưởng"}}


def test_values_have_logical_locations() -> None:
    run = sarif(check(tdc.Task(title="nâng suất chất lượng"), rules=["TXT002"], language="en"))
    location = run["results"][0]["locations"][0]
    assert location["logicalLocations"] == [{"fullyQualifiedName": "title"}]
    assert "region" not in location["physicalLocation"]
    assert run["tool"]["driver"]["rules"][0]["shortDescription"]["text"].startswith("It is “năng suất”")


def test_nothing_found_is_an_empty_run() -> None:
    assert sarif(check("Thứ trưởng"))["results"] == []


def test_the_engines_notices_have_no_law() -> None:
    said = Report(findings=(Finding(rule="TDC003", severity=Severity.ERROR, message="x", file="a"),))
    assert "help" not in sarif(said)["tool"]["driver"]["rules"][0]


def test_a_line_without_offsets() -> None:
    said = Report(findings=(Finding(rule="TDC003", severity=Severity.ERROR, message="x", line=2, column=1),))
    region = sarif(said)["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 1}


def test_files_are_uris() -> None:
    assert uri("a b/ă.txt") == "a%20b/%C4%83.txt"
    assert uri("/tmp/ă").startswith("file:///tmp/")


@pytest.mark.parametrize(
    ("text", "end"), [("ab", (3, 7)), ("a\nbc", (4, 3)), ("a\r\n", (4, 1)), ("", (3, 5)), ("a\rb", (4, 2))]
)
def test_end_of_a_place(text: str, end: tuple[int, int]) -> None:
    assert end_place(3, 5, text) == end
