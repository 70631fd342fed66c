"""Findings as lines for people: on a terminal, in a file, in ``print(report)``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache

from ...tables import load_table
from ...text.screen import cells, head, tail, visible, wrapped
from ..model import Finding, Severity

#: Colours a piece of a line by what it is: a severity, ``place``, ``margin`` or ``hint``.
Paint = Callable[[str, str], str]
#: The lines that findings stand in, by file and number.
Quotes = Mapping[tuple[str | None, int], str]

#: How many columns of a line are quoted where there is room.
_ROOM = 100


def plain(text: str, what: str) -> str:
    """Colour nothing."""
    return text


@cache
def _words() -> Mapping[str, Mapping[str, list[str]]]:
    words: Mapping[str, Mapping[str, list[str]]] = load_table("checks", "report_words")["words"]
    return words


def word(key: str, language: str, count: int = 1) -> str:
    """Return a word of ``data/report_words.json``, in the form that goes with a number.

    >>> word("warning", "en", 2), word("warning", "vi", 2)
    ('warnings', 'cảnh báo')
    """
    return _words()[key][language][0 if count == 1 else -1].format(count=count)


def finding_lines(
    finding: Finding,
    quote: str | None,
    language: str,
    *,
    mendable: bool = True,
    width: int | None = None,
    paint: Paint = plain,
) -> Iterator[str]:
    """Yield the lines that show a finding, as linters do: its place, code and message, then its line with carets.

    Arguments:
        quote: the line it stands in, or None.
        language: of the words around it.
        mendable: whether a safe mend can be written back to its file; it is marked then.
        width: of the screen, in columns; None where lines may be as long as they are.
        paint: colours the parts.
    """
    place = finding.place
    mark = " [*]" if mendable and finding.fix is not None and finding.fix.safe else ""
    said = f" {word(finding.severity, language)}{mark}:"
    taken = cells(f"{place}: {finding.rule}{said} ")
    first, *more = wrapped(finding.message, width, first=taken, indent="    ")
    yield f"{paint(place, 'place')}: {paint(finding.rule, finding.severity)}{said} {first}".rstrip()
    yield from more
    if quote is not None and finding.line is not None and finding.column is not None:
        yield from _quoted(finding, finding.line, finding.column, quote, language, width, paint)
    elif finding.suggestion is not None:
        for line in wrapped(_hint(finding, language), width and width - 2):
            yield f"  {paint(line, 'hint')}"


def _quoted(
    finding: Finding, number: int, column: int, line: str, language: str, width: int | None, paint: Paint
) -> Iterator[str]:
    """Yield a line cut around its place, the carets under it, and behind or below them what should stand there."""
    margin = " " * len(str(number))
    room = _ROOM if width is None else max(min(_ROOM, width - len(margin) - 3), 12)
    start = column - 1
    end = start + len((finding.text or "").split("\n")[0])
    # Whole lines may be a megabyte long: only what can be shown is looked at.
    before = tail(("…" if start > room else "") + visible(line[max(start - room, 0) : start]), room * 2 // 5)
    there = head(visible(line[start : min(end, start + room)]), room * 3 // 5 - 1)
    after = head(visible(line[end : end + room + 1]), max(room - cells(before) - cells(there), 1))
    carets = "^" * max(cells(there), 1)
    yield f"{paint(f'{number} |', 'margin')} {before}{there}{after}"
    below = f"{paint(f'{margin} |', 'margin')} "
    under = f"{below}{' ' * cells(before)}{paint(carets, finding.severity)}"
    hint = _hint(finding, language) if finding.suggestion is not None else ""
    left = None if width is None else width - len(margin) - 3
    if not hint or left is None or cells(before) + len(carets) + 1 + cells(hint) <= left:
        yield f"{under} {paint(hint, 'hint')}" if hint else under
        return
    yield under
    for part in wrapped(hint, max(left, 1)):
        yield f"{below}{paint(part, 'hint')}"


def _hint(finding: Finding, language: str) -> str:
    return visible(finding.suggestion or "") or word("remove", language)


def summary(
    counts: Mapping[Severity, int],
    files: int,
    language: str,
    *,
    mended: int = 0,
    fixable: int = 0,
    unmendable: int = 0,
) -> str:
    """Return the last line: how much was found and mended, and what could be.

    Arguments:
        files: how many were checked.
        mended: what was mended.
        fixable: what ``--fix`` would mend.
        unmendable: what could be mended if only its file could be written back.
    """
    found = [f"{counts[each]} {word(each, language, counts[each])}" for each in Severity if counts.get(each)]
    parts = [", ".join(found) or word("nothing", language)]
    more = {"mended": mended, "fixable": fixable, "unmendable": unmendable}
    parts += [word(key, language, count) for key, count in more.items() if count]
    return f"{files} {word('file', language, files)}: {'; '.join(parts)}"


def summary_of(
    findings: Iterable[Finding], files: int, language: str, *, unmendable: Collection[str] = (), mended: int = 0
) -> str:
    """Return the :func:`summary` of findings; ``unmendable`` are the files that cannot be written back."""
    counts: Counter[Severity] = Counter()
    safe: Counter[bool] = Counter()
    for finding in findings:
        counts[finding.severity] += 1
        if finding.fix is not None and finding.fix.safe:
            safe[finding.file in unmendable] += 1
    return summary(counts, files, language, mended=mended, fixable=safe[False], unmendable=safe[True])


def report_lines(
    findings: Iterable[Finding],
    quotes: Quotes,
    language: str,
    *,
    files: int = 1,
    unmendable: Collection[str] = (),
) -> Iterator[str]:
    """Yield the lines of a whole report, as the command writes them.

    Arguments:
        quotes: the lines that findings stand in; those that are not there are not quoted.
        files: how many were checked.
        unmendable: the files that cannot be written back.
    """
    findings = tuple(findings)
    for finding in findings:
        quote = quotes.get((finding.file, finding.line or 0))
        yield from finding_lines(finding, quote, language, mendable=finding.file not in unmendable)
    yield summary_of(findings, files, language, unmendable=unmendable)
