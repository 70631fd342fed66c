"""SARIF 2.1.0 of a check: what code-review services and editors read (OASIS Standard, 2020)."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from ..model import Edit, Finding, Lines, Related, Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def to_sarif(findings: Sequence[Finding], rules: Sequence[Rule], files: Sequence[str]) -> str:
    """Write findings as SARIF 2.1.0: results with regions and fixes, the rules that they name, the files checked.

    Columns count code points, as everywhere in this library (``columnKind``). A text that is no file has the
    location ``text``.
    """
    index = {rule.code: at for at, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "tdc-programme",
                "version": version("tdc-programme"),
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": uri(file)}} for file in files],
        "results": [_result(finding, index) for finding in findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def uri(file: str | None) -> str:
    """Write a file's name as a URI reference: relative names stay relative, with slashes.

    >>> uri("văn bản/thông báo.txt")
    'v%C4%83n%20b%E1%BA%A3n/th%C3%B4ng%20b%C3%A1o.txt'
    """
    if file is None:
        return "text"
    path = PurePath(file)
    # The bytes of the name, which need not be UTF-8, are what is escaped.
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))


def _rule(rule: Rule) -> dict[str, Any]:
    said: dict[str, Any] = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.group]},
    }
    if rule.source:
        said["help"] = {"text": rule.source}
    return said


def _result(finding: Finding, index: Mapping[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding)],
    }
    if finding.related:
        result["relatedLocations"] = [_related(finding, each) for each in finding.related]
    if finding.fix is not None:
        changes = {
            "artifactLocation": {"uri": uri(finding.file)},
            "replacements": [_replacement(edit) for edit in finding.fix.edits],
        }
        description = {"text": finding.suggestion or finding.message}
        result["fixes"] = [{"description": description, "artifactChanges": [changes]}]
    return result


def _location(finding: Finding) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(finding.file)}}
    location: dict[str, Any] = {"physicalLocation": physical}
    if finding.line is not None and finding.column is not None:
        physical["region"] = _region(finding, finding.line, finding.column)
    if finding.path is not None:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.path}]
    return location


def _related(finding: Finding, place: Related) -> dict[str, Any]:
    region = _region(place, place.line or 1, place.column or 1)
    physical = {"artifactLocation": {"uri": uri(finding.file)}, "region": region}
    location: dict[str, Any] = {"physicalLocation": physical}
    if place.message is not None:
        location["message"] = {"text": f"{place.rule}: {place.message}"}
    return location


def _region(finding: Finding | Related, line: int, column: int) -> dict[str, Any]:
    end_line, end_column = end_place(line, column, finding.text or "")
    region = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    if finding.start is not None and finding.end is not None:
        region |= {"charOffset": finding.start, "charLength": finding.end - finding.start}
    return region


def end_place(line: int, column: int, text: str) -> tuple[int, int]:
    """Return the line and the column right behind ``text`` that begins at ``line`` and ``column``."""
    lines, columns = Lines(text).place(len(text))
    return line + lines - 1, columns if lines > 1 else column + columns - 1


def _replacement(edit: Edit) -> dict[str, Any]:
    return {
        "deletedRegion": {"charOffset": edit.start, "charLength": edit.end - edit.start},
        "insertedContent": {"text": edit.replacement},
    }
