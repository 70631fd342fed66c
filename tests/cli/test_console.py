"""How findings look on a terminal."""

from __future__ import annotations

import click

from tdc_programme.checks.model import Finding, Severity
from tdc_programme.cli.console import finding_lines, statistics, summary


def test_a_finding_in_a_value_shows_its_path() -> None:
    finding = Finding(rule="TXT011", severity=Severity.INFO, message="x", path="tasks[0].title", suggestion="")
    lines = [click.unstyle(line) for line in finding_lines(finding, None, "en")]
    assert lines == ["- tasks[0].title: TXT011 info: x", "  remove it"]


def test_english_plurals() -> None:
    counts = {Severity.ERROR: 2, Severity.WARNING: 1, Severity.INFO: 3}
    assert (
        summary(counts, 2, 1, 1, "en") == "2 files: 2 errors, 1 warning, 3 info; 1 mended; 1 can be mended with --fix"
    )
    assert summary(counts, 2, 0, 0, "vi") == "2 tệp: 2 lỗi, 1 cảnh báo, 3 lưu ý"
    assert list(statistics([], {})) == []
