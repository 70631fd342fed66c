"""The report of a check as people look at it: each line with what is wrong in it marked, the reason behind it."""

from __future__ import annotations

from ..checks.model import Finding
from ..checks.report import Report
from .markup import Child, Markup, described, element, folded, joined
from .said import AROUND, MOST, RowTable, Words, with_rest


def report_view(report: Report, words: Words) -> Markup:
    """Return how much was found, and each finding in its line, what is wrong marked in it."""
    quotes = {(file, line): quote for file, line, quote in report.quotes}
    shown = (finding_view(each, words, quotes.get((each.file, each.line or 0))) for each in report.findings[:MOST])
    return joined(
        element("h3", words["findings"]),
        element(
            "p", words["counts"].format(**report.counts) if report.findings else words["none_found"], class_="muted"
        ),
        with_rest(joined(shown), len(report.findings), words),
    )


def finding_view(finding: Finding, words: Words, quote: str | None = None, mend: Markup | None = None) -> Markup:
    """Return one finding: its line with the place marked, what is wrong, and behind it the law and the suggestion.

    Arguments:
        finding: what was found.
        words: of the language.
        quote: the line that it stands in.
        mend: what stands beside the line as its mend: then nothing is behind a fold.
    """
    severity = element("span", words[finding.severity.value], class_=finding.severity.value)
    line = [severity, " ", element("b", finding.rule), " ", finding.message, None if mend else _quoted(finding, quote)]
    told = {"place": _place(finding), "suggestion": finding.suggestion, "source": finding.source}
    law = described((words[key], said) for key, said in told.items())
    return folded(line, law) if mend is None else element("div", line, mend, law, class_="finding")


def _place(finding: Finding) -> str:
    """Say where it is: the name of a file only where files were checked."""
    if finding.file is None and finding.line is not None:
        return f"{finding.line}:{finding.column}"
    return finding.path or finding.place


def _quoted(finding: Finding, quote: str | None) -> Markup | None:
    if quote is None or finding.column is None or not finding.text:
        return None if not finding.text else element("blockquote", element("mark", finding.text))
    start = finding.column - 1
    end = start + len(finding.text)
    before = f"…{quote[start - AROUND : start]}" if start > AROUND else quote[:start]
    after = f"{quote[end : end + AROUND]}…" if len(quote) - end > AROUND else quote[end:]
    return element("blockquote", before, element("mark", quote[start:end]), after)


def _finding_row(finding: Finding, words: Words) -> tuple[Child, ...]:
    severity = element("span", words[finding.severity.value], class_=finding.severity.value)
    return _place(finding), severity, finding.rule, finding.message, finding.suggestion, finding.source


FINDINGS = RowTable(
    "findings",
    ("place", "severity", "rule", "message", "suggestion", "source"),
    ("", "", "", "", "", ""),
    _finding_row,
)
