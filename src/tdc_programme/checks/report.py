"""The report of a check: its findings, and what can be made of them."""

from __future__ import annotations

import json

from attrs import asdict, field, frozen

from ..arguments import guarded
from ..storable import Storable
from ..values import each, is_a, string
from .fixes import mend
from .formats.lines import report_lines
from .formats.sarif import to_sarif
from .model import Finding, Options, Severity
from .registry import described, summaries


@frozen(repr=False, kw_only=True)
class Report(Storable):
    """All findings of a check.

    Arguments:
        findings: file by file in the order given, in each by place.
        options: how the check was asked for.
        files: the files that were checked, where files were.
        unmendable: those of them that a mended text cannot be written back to (DOCX, old encodings).
        quotes: the lines that findings stand in: the file, the line's number, the line.

    Printed, it says what the command says.

    >>> import tdc_programme as tdc
    >>> report = tdc.check("Thư trưởng", rules=["TXT001"])
    >>> report.ok, report.fix("Thư trưởng")
    (False, 'Thứ trưởng')
    """

    findings: tuple[Finding, ...] = field(default=(), validator=each(is_a(Finding)))
    options: Options = field(factory=Options, validator=is_a(Options))
    files: tuple[str, ...] = field(default=(), validator=each(string()))
    unmendable: tuple[str, ...] = field(default=(), validator=each(string()))
    quotes: tuple[tuple[str | None, int, str], ...] = field(
        default=(), eq=False, repr=False, validator=each(is_a(tuple))
    )

    def __str__(self) -> str:
        lines = report_lines(
            self.findings,
            {(file, line): quote for file, line, quote in self.quotes},
            self.options.language,
            names=summaries(self.options.language),
            files=len(self.files) or 1,
            unmendable=self.unmendable,
        )
        return "\n".join(lines)

    @property
    def ok(self) -> bool:
        """Whether nothing of severity error was found."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def counts(self) -> dict[str, int]:
        """How many findings there are of each severity, the gravest first.

        >>> from tdc_programme import check
        >>> check("Thư trưởng", rules=["TXT001"]).counts
        {'error': 1, 'warning': 0, 'info': 0}
        """
        return {str(severity): sum(each.severity is severity for each in self.findings) for severity in Severity}

    @guarded
    def fix(self, text: str, *, unsafe: bool = False) -> str:
        """Return ``text`` with what can be mended safely mended; a second run changes nothing.

        Arguments:
            text: the text that was checked, or another one: it is checked again with the same rules.
            unsafe: also make the mends that a person should look at.

        >>> from tdc_programme import check
        >>> check("Thư trưởng Lê Xuân Định").fix("Thư trưởng Lê Xuân Định")
        'Thứ trưởng Lê Xuân Định'
        """
        return mend(text, self.options, unsafe=unsafe)

    @guarded
    def to_json(self, *, indent: int | None = 2) -> str:
        """Return the report as JSON: ``ok``, the count of each severity, the findings field by field."""
        said = {"ok": self.ok, "counts": self.counts, "findings": [_told(finding) for finding in self.findings]}
        return json.dumps(said, ensure_ascii=False, indent=indent)

    def to_sarif(self) -> str:
        """Return the report as SARIF 2.1.0, which code-review services read."""
        codes = sorted({finding.rule for finding in self.findings})
        return to_sarif(self.findings, [described(code).rule(self.options.language) for code in codes], self.files)


def _told(finding: Finding) -> dict[str, object]:
    """Return a finding's fields, less those that are None and, where it has no other places, those."""
    return asdict(finding, filter=lambda _, value: value is not None and value != ())
