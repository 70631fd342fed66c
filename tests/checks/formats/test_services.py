"""GitHub annotations and JUnit XML of findings."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

from tdc_programme.checks.formats.services import to_github, to_junit
from tdc_programme.checks.model import Finding, Severity
from tdc_programme.checks.report import Report


def finding(**more: Any) -> Finding:
    return Finding(rule="TXT001", severity=Severity.WARNING, message="100% sai,\nlại: sai", **more)


def test_github_annotations_are_escaped() -> None:
    report = Report(
        findings=(
            finding(file="a,b:c.txt", line=2, column=3, text="xy", start=9, end=11),
            finding(file="d.txt", line=2, column=3, text="x\ny", start=9, end=12),
            Finding(rule="TXT002", severity=Severity.ERROR, message="sai", path="tasks[0].title"),
            Finding(rule="TXT002", severity=Severity.INFO, message="sai"),
        )
    )
    assert to_github(report.findings).splitlines() == [
        "::warning title=TXT001,file=a%2Cb%3Ac.txt,line=2,endLine=2,col=3,endColumn=5::100%25 sai,%0Alại: sai",
        "::warning title=TXT001,file=d.txt,line=2,endLine=3::100%25 sai,%0Alại: sai",
        "::error title=TXT002::tasks[0].title: sai",
        "::notice title=TXT002::sai",
    ]


def test_junit_has_a_case_a_finding() -> None:
    report = Report(
        findings=(finding(file="a<b>.txt", line=2, column=3, text="x", start=1, end=2),), files=("a<b>.txt", "c.txt")
    )
    root = ElementTree.fromstring(to_junit(report.findings, report.files))
    assert (root.get("tests"), root.get("failures")) == ("2", "1")
    first, second = root
    assert (first.get("name"), first.get("failures"), second.get("failures")) == ("a<b>.txt", "1", "0")
    failure = first.find("testcase/failure")
    assert failure is not None
    assert failure.text == "a<b>.txt:2:3: TXT001 100% sai,\nlại: sai"
    assert failure.get("type") == "warning"


def test_a_note_fails_no_build() -> None:
    note = Finding(rule="TXT009", severity=Severity.INFO, message="viết tắt", file="a.txt", line=1, column=2)
    root = ElementTree.fromstring(to_junit((note, finding(file="a.txt")), ("a.txt",)))
    assert (root.get("tests"), root.get("failures")) == ("2", "1")
    case = root.find("testsuite/testcase")
    assert case is not None
    assert case.find("failure") is None
    assert case.findtext("system-out") == "a.txt:1:2: TXT009 viết tắt"


def test_junit_holds_no_character_that_xml_refuses() -> None:
    said = Report(findings=(Finding(rule="TXT001", severity=Severity.ERROR, message="a\x00b\ud800c"),))
    root = ElementTree.fromstring(to_junit(said.findings, ()))
    failure = root.find("testsuite/testcase/failure")
    assert failure is not None
    assert failure.get("message") == "a\ufffdb\ufffdc"
    assert ElementTree.fromstring(to_junit((), ())).get("failures") == "0"
