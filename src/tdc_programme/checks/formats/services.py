"""Reports of checks for services that build software: GitHub annotations and JUnit XML."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from ...text.patterns import Pattern
from ..model import Finding, Severity
from .sarif import end_place

# What XML 1.0 cannot hold, not even escaped.
_NOT_XML = Pattern.plain("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", yes=("\x00", "\ufffe"), no=("đ", "\n"))
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def to_github(findings: Sequence[Finding]) -> str:
    """Write findings as workflow commands, which GitHub shows beside the lines they name; one line a finding."""
    return "".join(f"{_command(finding)}\n" for finding in findings)


def _command(finding: Finding) -> str:
    properties = {"title": finding.rule}
    if finding.file is not None:
        properties["file"] = finding.file
    if finding.line is not None and finding.column is not None:
        end_line, end_column = end_place(finding.line, finding.column, finding.text or "")
        properties |= {"line": str(finding.line), "endLine": str(end_line)}
        if end_line == finding.line:  # columns are for places in one line only
            properties |= {"col": str(finding.column), "endColumn": str(end_column)}
    said = ",".join(f"{name}={_escaped(value, property=True)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {said}::{_escaped(_said(finding))}"


def _said(finding: Finding) -> str:
    return f"{finding.path}: {finding.message}" if finding.path else finding.message


def _escaped(text: str, *, property: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if property else text


def to_junit(findings: Sequence[Finding], files: Sequence[str]) -> str:
    """Write findings as JUnit XML: a suite a file, a case a finding; a file without any is a passed case.

    Errors and warnings are failures; a note is a case that passed, and its words stand in the case's output.
    """
    by_file: dict[str, list[Finding]] = {file: [] for file in files}
    for finding in findings:
        by_file.setdefault(finding.file or "text", []).append(finding)
    if not by_file:
        by_file["text"] = []
    root = ElementTree.Element("testsuites", name="tdc-programme")
    for file, found in by_file.items():
        suite = ElementTree.SubElement(root, "testsuite", name=_clean(file))
        suite.set("tests", str(max(len(found), 1)))
        suite.set("failures", str(_failures(found)))
        if not found:
            ElementTree.SubElement(suite, "testcase", name="check", classname=_clean(file))
        for finding in found:
            _case(suite, file, finding)
    root.set("tests", str(sum(max(len(found), 1) for found in by_file.values())))
    root.set("failures", str(_failures(findings)))
    ElementTree.indent(root)
    return f"<?xml version='1.0' encoding='utf-8'?>\n{ElementTree.tostring(root, encoding='unicode')}\n"


def _failures(findings: Sequence[Finding]) -> int:
    return sum(finding.severity is not Severity.INFO for finding in findings)


def _case(suite: ElementTree.Element, file: str, finding: Finding) -> None:
    place = f":{finding.line}:{finding.column}" if finding.line is not None else ""
    case = ElementTree.SubElement(suite, "testcase", name=f"{finding.rule}{place}", classname=_clean(file))
    if finding.severity is Severity.INFO:
        told = ElementTree.SubElement(case, "system-out")
    else:
        told = ElementTree.SubElement(case, "failure", type=finding.severity, message=_clean(_said(finding)))
    told.text = _clean(f"{file}{place}: {finding.rule} {_said(finding)}")


def _clean(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
