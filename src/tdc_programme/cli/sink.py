"""Where the findings of a check go: at once to a terminal, or together into a file for another program."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs
import click

from ..checks.collection import Digest
from ..checks.files import Outcome
from ..checks.formats.lines import (
    Quotes,
    closing_lines,
    finding_lines,
    folded,
    gravest,
    rest_line,
    rule_lines,
    summary_of,
)
from ..checks.formats.services import to_github, to_junit
from ..checks.model import Finding, Options, Severity
from ..checks.registry import select, summaries
from ..checks.report import Report
from ..checks.running import findings_across, plugin_notices
from ..files import write_whole
from ..text.screen import wrapped
from .console import paint, width


class Sink:
    """Takes findings as they come and writes them: at once as text, together in every other format.

    Arguments:
        output: the file to write, whole when all is taken; standard output, if not given.
        count: count findings by rule instead of showing each.
        top: how many findings to show, the gravest first; all, each as it comes, if not given.
    """

    def __init__(
        self, style: str, options: Options, *, output: Path | None = None, count: bool = False, top: int | None = None
    ) -> None:
        self.style: str = style
        self.options: Options = options
        self.output: Path | None = output
        self.count: bool = count
        self.top: int | None = top
        self.quotes: dict[tuple[str | None, int], str] = {}
        self.findings: list[Finding] = []
        self.files: list[str] = []
        self.unmendable: set[str] = set()
        self.digests: list[Digest] = []
        self.mended: int = 0
        self.failed: bool = False
        self.parts: list[str] | None = None if output is None else []
        self.width: int | None = width() if output is None else None

    def __enter__(self) -> Sink:
        self._find(tuple(plugin_notices(self.options)), {})
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None and self.output is not None:
            # A file's name need not be UTF-8; what is no letter of it is escaped, as on a terminal.
            write_whole(self.output, "".join(self.parts or ()).encode("utf-8", "backslashreplace"))

    def _write(self, text: str) -> None:
        if self.parts is None:
            click.echo(text)
        else:
            self.parts.append(click.unstyle(text) + "\n")

    def take(self, outcome: Outcome) -> None:
        """Take what came of one file."""
        self.files.append(outcome.file)
        self.failed |= outcome.failed
        self.mended += outcome.mended
        if not outcome.in_place:
            self.unmendable.add(outcome.file)
        if outcome.digest is not None:
            self.digests.append(attrs.evolve(outcome.digest, index=len(self.digests)))
        self._find(outcome.findings, {(outcome.file, number): line for number, line in outcome.quotes})
        for note in outcome.notes:
            click.echo(note, err=True)

    def _find(self, findings: Sequence[Finding], quotes: Quotes) -> None:
        self.findings += findings
        if self.style == "text" and not self.count:
            if self.top is None:
                self._show(folded(findings), quotes)
            else:
                self.quotes.update(quotes)

    def _show(self, folds: Iterable[tuple[Finding, ...]], quotes: Quotes) -> None:
        for fold in folds:
            mendable = fold[0].file not in self.unmendable
            language = self.options.language
            lines = finding_lines(fold, quotes, language, mendable=mendable, width=self.width, paint=paint)
            self._write("\n".join(lines))

    def end(self) -> None:
        """Run the rules across documents, and write what comes last: the whole of it in every format but text."""
        chosen = select(self.options.rules, self.options.ignore)
        self._find(tuple(findings_across(self.digests, chosen, self.options)), {})
        if self.count:
            for line in rule_lines(self.findings, summaries(self.options.language), self.width):
                self._write(line)
        if self.style != "text":
            order = {file: at for at, file in enumerate(self.files)}
            self.findings.sort(key=lambda finding: order.get(finding.file or "", -1))
            report = Report(findings=tuple(self.findings), options=self.options, files=tuple(self.files))
            self._write(written(report, self.style).rstrip("\n"))
            return
        if not self.count:
            self._close()
        line = summary_of(
            self.findings, len(self.files), self.options.language, unmendable=self.unmendable, mended=self.mended
        )
        click.echo(click.style(line, bold=True), err=self.parts is None and not sys.stdout.isatty())

    def _close(self) -> None:
        """Write what stands between the findings and the last line: what was found by rule, or what was not shown."""
        if self.top is None:
            for line in closing_lines(self.findings, summaries(self.options.language), self.width):
                self._write(line)
            return
        shown = gravest(folded(self.findings), self.top)
        self._show(shown, self.quotes)
        told = {id(finding) for fold in shown for finding in fold}
        rest = [finding for finding in self.findings if id(finding) not in told]
        if rest:
            for line in wrapped(rest_line(rest, self.options.language), self.width, indent="  "):
                self._write(line)

    def holds(self, mildest: str | None) -> bool:
        """Whether something was found that is as grave as ``mildest``."""
        order = Severity(mildest or Severity.INFO).order
        return any(finding.severity.order <= order for finding in self.findings)


def written(report: Report, style: str) -> str:
    """Write a report in one of the formats for programs."""
    match style:
        case "json":
            return report.to_json()
        case "sarif":
            return report.to_sarif()
        case "github":
            return to_github(report.findings)
        case _:
            return to_junit(report.findings, report.files)
