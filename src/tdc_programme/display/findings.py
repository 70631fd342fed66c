"""The report of a check as people look at it: each line with what is wrong in it marked, the reason behind it."""

from __future__ import annotations

from ..checks.model import Finding, Severity
from ..checks.report import Report
from .markup import Child, Markup, described, element, folded, joined
from .said import MOST, RowTable, Words, with_rest


def report_view(report: Report, words: Words) -> Markup:
    """Return how much was found, and each finding in its line, what is wrong marked in it."""
    counts = {str(severity): 0 for severity in Severity}
    for finding in report.findings:
        counts[finding.severity] += 1
    quotes = {(file, line): quote for file, line, quote in report.quotes}
    shown = (finding_view(each, words, quotes.get((each.file, each.line or 0))) for each in report.findings[:MOST])
    return joined(
        element("h3", words["findings"]),
        element("p", words["counts"].format(**counts) if report.findings else words["none_found"], class_="muted"),
        with_rest(joined(shown), len(report.findings), words),
    )


def finding_view(finding: Finding, words: Words, quote: str | None = None) -> Markup:
    """Return one finding: its line with the place marked, what is wrong, and behind it the law and the suggestion."""
    severity = element("span", words[finding.severity.value], class_=finding.severity.value)
    return folded(
        [severity, " ", element("b", finding.rule), " ", finding.message, _quoted(finding, quote)],
        described(
            [
                (words["place"], finding.place),
                (words["suggestion"], finding.suggestion),
                (words["source"], finding.source),
            ]
        ),
    )


def _quoted(finding: Finding, quote: str | None) -> Markup | None:
    if quote is None or finding.column is None or not finding.text:
        return None if not finding.text else element("blockquote", element("mark", finding.text))
    start = finding.column - 1
    end = start + len(finding.text)
    return element("blockquote", quote[:start], element("mark", quote[start:end]), quote[end:])


def _finding_row(finding: Finding, words: Words) -> tuple[Child, ...]:
    severity = element("span", words[finding.severity.value], class_=finding.severity.value)
    return finding.place, severity, finding.rule, finding.message, finding.suggestion, finding.source


FINDINGS = RowTable(
    "findings",
    ("place", "severity", "rule", "message", "suggestion", "source"),
    ("", "", "", "", "", ""),
    _finding_row,
)
