"""How findings, rules and documents look on a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import click
from rich.cells import cell_len

from ..checks.catalogue import Entry
from ..checks.model import Finding, Severity
from ..values import Language

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_SEVERITIES = {
    "vi": {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.INFO: "lưu ý"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"},
}

#: How much of a line is quoted: before the place, of the place, and in all (in characters).
_BEFORE, _PLACE, _WIDTH = 40, 60, 100


def _quote(line: str, start: int, end: int) -> tuple[str, str, str]:
    """Cut a long line around ``line[start:end]``: what is before it, the place, what is behind it."""
    left = start - _BEFORE if start > _BEFORE + 4 else 0
    end = min(end, start + _PLACE)
    right = min(max(left + _WIDTH, end + 10), len(line))
    before = ("…" if left else "") + line[left:start]
    return _printable(before), _printable(line[start:end]), _printable(line[end:right] + "…" * (right < len(line)))


def _printable(text: str) -> str:
    """Write what would move the cursor, or show nothing, as one space or as a mark."""
    return "".join(
        letter if letter.isprintable() else " " if letter.isspace() else "\N{REPLACEMENT CHARACTER}" for letter in text
    )


def finding_lines(finding: Finding, quote: str | None, language: Language) -> Iterable[str]:
    """Yield the lines that show a finding, as linters do: its place, code and message, then its line with carets.

    Arguments:
        quote: the line it stands in, or None.
        language: of the words around it.
    """
    place = finding.file or "-"
    if finding.line is not None:
        place += f":{finding.line}:{finding.column}"
    elif finding.path is not None:
        place += f" {finding.path}"
    code = click.style(finding.rule, fg=_COLOURS[finding.severity], bold=True)
    severity = _SEVERITIES[language][finding.severity]
    mark = " [*]" if finding.fix is not None and finding.fix.safe else ""
    yield f"{click.style(place, bold=True)}: {code} {severity}{mark}: {finding.message}"
    if quote is not None and finding.line is not None and finding.column is not None:
        start = finding.column - 1
        before, there, after = _quote(quote, start, start + len((finding.text or "").split("\n")[0]))
        margin = " " * len(str(finding.line))
        carets = click.style("^" * max(cell_len(there), 1), fg=_COLOURS[finding.severity], bold=True)
        hint = f" {_hint(finding, language)}" if finding.suggestion is not None else ""
        yield f"{click.style(f'{finding.line} |', fg='blue')} {before}{there}{after}"
        yield f"{click.style(f'{margin} |', fg='blue')} {' ' * cell_len(before)}{carets}{hint}"
    elif finding.suggestion is not None:
        yield f"  {_hint(finding, language)}"


def _hint(finding: Finding, language: Language) -> str:
    suggestion = _printable(finding.suggestion or "")
    if not suggestion:
        suggestion = "bỏ đi" if language == "vi" else "remove it"
    return click.style(suggestion, fg="green")


def summary(counts: Mapping[Severity, int], files: int, mended: int, fixable: int, language: Language) -> str:
    """Return the last line: how much was found, mended and could be mended."""
    total = sum(counts.values())
    if language == "en":
        said = f"{files} {'file' if files == 1 else 'files'}: "
        parts = [
            f"{count} {severity.value}{'s' if count != 1 and severity is not Severity.INFO else ''}"
            for severity, count in counts.items()
            if count
        ]
        said += "nothing found" if not total else ", ".join(parts)
        said += f"; {mended} mended" if mended else ""
        return said + (f"; {fixable} can be mended with --fix" if fixable else "")
    said = f"{files} tệp: "
    parts = [f"{count} {_SEVERITIES['vi'][severity]}" for severity, count in counts.items() if count]
    said += "không phát hiện vấn đề nào" if not total else ", ".join(parts)
    said += f"; đã sửa {mended}" if mended else ""
    return said + (f"; {fixable} chỗ sửa được bằng --fix" if fixable else "")


def statistics(findings: Iterable[Finding], names: Mapping[str, str]) -> Iterable[str]:
    """Yield a line a rule: how often it was broken, most often first."""
    counts = Counter(finding.rule for finding in findings)
    fixable = {finding.rule for finding in findings if finding.fix is not None}
    for code, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"{count:>7}  {code}  {'[*]' if code in fixable else '   '}  {names.get(code, '')}"


_WORDS = {
    "vi": {"source": "Căn cứ", "severity": "Mức", "fix": "Sửa", "bad": "Sai", "good": "Đúng", "left": "Không kiểm tra"},
    "en": {
        "source": "Source",
        "severity": "Severity",
        "fix": "Fix",
        "bad": "Breaks it",
        "good": "Keeps it",
        "left": "Not checked",
    },
}
_FIXES = {
    "vi": {"safe": "tự động (--fix)", "suggest": "cần người xem lại (--unsafe-fixes)", "none": "không"},
    "en": {"safe": "automatic (--fix)", "suggest": "to be looked at (--unsafe-fixes)", "none": "none"},
}


def explained(entry: Entry, language: Language) -> Iterable[str]:
    """Yield all that is to be said of one rule."""
    words = _WORDS[language]
    yield f"{click.style(entry.code, bold=True)} {entry.name}"
    yield ""
    yield entry.summary.to(language)
    yield ""
    yield f"{words['severity']}: {_SEVERITIES[language][entry.severity]}"
    yield f"{words['fix']}: {_FIXES[language][entry.fix]}"
    if entry.source.to(language):
        yield f"{words['source']}: {entry.source.to(language)}"
    if entry.left_out is not None:
        yield f"{words['left']}: {entry.left_out.to(language)}"
    for title, examples in ((words["bad"], entry.bad), (words["good"], entry.good)):
        texts = [text for example in examples for text in example.texts]
        if texts:
            yield ""
            yield f"{title}:"
            for text in texts:
                yield from (f"    {line}" for line in text.splitlines())
