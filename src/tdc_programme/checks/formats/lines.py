"""Findings as lines for people: on a terminal, in a file, in ``print(report)``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache

from ...tables import load_table
from ...text.screen import cells, head, tail, visible, wrapped
from ...values import Language
from ..catalogue import Source
from ..model import Finding, Severity

#: Colours a piece of a line by what it is: a severity, ``place``, ``margin`` or ``hint``.
Paint = Callable[[str, str], str]
#: The lines that findings stand in, by file and number.
Quotes = Mapping[tuple[str | None, int], str]

#: How many columns of a line are quoted where there is room.
_ROOM = 100
#: How many further findings of one rule on one line are told one by one.
_FOLDED = 5


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


def folded(findings: Iterable[Finding]) -> Iterator[tuple[Finding, ...]]:
    """Yield findings in their order, those of one rule on one line of a file together, where the first of them is."""
    groups: dict[object, list[Finding]] = {}
    for at, finding in enumerate(findings):
        alone = finding.line is None
        groups.setdefault(at if alone else (finding.file, finding.line, finding.rule), []).append(finding)
    yield from map(tuple, groups.values())


def finding_lines(
    findings: Sequence[Finding],
    quotes: Quotes,
    language: str,
    *,
    mendable: bool = True,
    width: int | None = None,
    paint: Paint = plain,
) -> Iterator[str]:
    """Yield the lines that show a finding, as linters do: its place, code and message, then its line with carets.

    Arguments:
        findings: one, or several of one rule on one line: the others are told in a line each below the first.
        quotes: the lines that findings stand in; what is not there is not quoted.
        language: of the words around it.
        mendable: whether a safe mend can be written back to its file; it is marked then.
        width: of the screen, in columns; None where lines may be as long as they are.
        paint: colours the parts.
    """
    first, *others = findings
    said = f" {word(first.severity, language)}{_mark(first, mendable)}:"
    taken = cells(f"{first.place}: {first.rule}{said} ")
    line, *more = wrapped(first.message, width, first=taken, indent="    ")
    yield f"{paint(first.place, 'place')}: {paint(first.rule, first.severity)}{said} {line}".rstrip()
    yield from more
    if first.line is not None and (first.file, first.line) in quotes:
        yield from _quoted(first, first.line, quotes, language, width, paint)
    elif first.suggestion is not None:
        for line in wrapped(_hint(first, language), width and width - 2):
            yield f"  {paint(line, 'hint')}"
    yield from _others(first, others, language, mendable, width)
    yield from _beneath(first, language, width)


def _beneath(finding: Finding, language: str, width: int | None) -> Iterator[str]:
    """Yield a line for each of the first places that a finding tells together with its own."""
    said = [
        f"{each.line}:{each.column}: “{visible(' '.join(each.text.split()))}”" + (f" {each.rule}" if each.rule else "")
        for each in finding.related[:_FOLDED]
    ]
    if len(finding.related) > _FOLDED:
        said.append(word("more", language, len(finding.related) - _FOLDED))
    for text in said:
        yield from (f"  {line}" for line in wrapped(f"+ {text}", width and width - 2, indent="  "))


def _mark(finding: Finding, mendable: bool) -> str:
    return " [*]" if mendable and finding.fix is not None and finding.fix.safe else ""


def _others(
    first: Finding, others: Sequence[Finding], language: str, mendable: bool, width: int | None
) -> Iterator[str]:
    """Yield a line for each further finding of a fold: its column, and what is said of it where that is another."""
    if not others:
        return
    if all(each.message == first.message for each in others):
        columns = ", ".join(str(each.column) for each in others)
        said = [f"{word('again', language, len(others))}: {word('column', language)} {columns}"]
    else:
        said = [
            f"{word('column', language)} {each.column}{_mark(each, mendable)}: {each.message}"
            for each in others[:_FOLDED]
        ]
        if len(others) > _FOLDED:
            said.append(word("more", language, len(others) - _FOLDED))
    for text in said:
        yield from (f"  {line}" for line in wrapped(f"+ {text}", width and width - 2, indent="  "))


def _quoted(
    finding: Finding, number: int, quotes: Quotes, language: str, width: int | None, paint: Paint
) -> Iterator[str]:
    """Yield the lines that a place stands in, cut around it, carets under them, and then what should stand there."""
    places, whole = _places(finding, number, quotes)
    margin = len(str(places[-1][0]))
    left = None if width is None else width - margin - 3
    room = _ROOM if left is None else max(min(_ROOM, left), 12)
    below = paint(" " * margin + " |", "margin") + " "
    under: tuple[int, str] = (0, "")
    for at, (here, line, start, end) in enumerate(places):
        if at:
            yield below + under[1]
        before, there, after = _cut(line, start, end, room)
        carets = "^" * max(cells(there), 1) + ("" if whole or at + 1 < len(places) else " …")
        yield f"{paint(f'{here:>{margin}} |', 'margin')} {before}{there}{after}"
        under = cells(before) + len(carets), " " * cells(before) + paint(carets, finding.severity)
    hint = _hint(finding, language) if finding.suggestion is not None else ""
    if not hint or left is None or under[0] + 1 + cells(hint) <= left:
        yield f"{below}{under[1]} {paint(hint, 'hint')}" if hint else below + under[1]
        return
    yield below + under[1]
    for part in wrapped(hint, max(left, 1)):
        yield f"{below}{paint(part, 'hint')}"


def _places(finding: Finding, number: int, quotes: Quotes) -> tuple[list[tuple[int, str, int, int]], bool]:
    """Return the lines of a place that are quoted, each with where the place is in it; and whether they are all."""
    first, *further = (finding.text or "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = (finding.column or 1) - 1
    places = [(number, quotes[finding.file, number], start, start + len(first))]
    for at, part in enumerate(further, number + 1):
        line = quotes.get((finding.file, at))
        if line is None:
            return places, False
        if part.strip():
            places.append((at, line, len(part) - len(part.lstrip()), len(part.rstrip())))
    return places, True


def _cut(line: str, start: int, end: int, room: int) -> tuple[str, str, str]:
    """Return what stands before a place of a line, in it and behind it, as much as ``room`` columns hold.

    Whole lines may be a megabyte long: only what can be shown is looked at.
    """
    before = tail(("…" if start > room else "") + visible(line[max(start - room, 0) : start]), room * 2 // 5)
    there = head(visible(line[start : min(end, start + room)]), room * 3 // 5 - 1)
    after = head(visible(line[end : end + room + 1]), max(room - cells(before) - cells(there), 1))
    return before, there, after


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


def source_line(source: Source, language: Language) -> str:
    """Write what demands a rule, with the days on which it is in force.

    >>> from tdc_programme.checks.catalogue import Wording
    >>> import datetime as dt
    >>> source_line(Source(law=Wording("Luật 80/2015/QH13", "Law"), valid_to=dt.date(2025, 3, 31)), "vi")
    'Luật 80/2015/QH13 (đến 31/03/2025)'
    """
    days = [
        f"{word(key, language)} {day:%d/%m/%Y}"
        for key, day in (("from", source.valid_from), ("to", source.valid_to))
        if day is not None
    ]
    return source.law.to(language) + (f" ({' '.join(days)})" if days else "")


def rule_lines(findings: Iterable[Finding], names: Mapping[str, str], width: int | None = None) -> Iterator[str]:
    """Yield a line a rule: how often it was broken, most often first, and what it demands.

    Arguments:
        names: what each rule demands, by its code.
        width: of the screen, in columns; None where lines may be as long as they are.
    """
    counts = Counter(finding.rule for finding in findings)
    fixable = {finding.rule for finding in findings if finding.fix is not None}
    for code, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        line = f"{count:>7}  {code}  {'[*]' if code in fixable else '   '}  {names.get(code, '')}".rstrip()
        yield line if width is None else head(line, width)


def gravest(folds: Iterable[tuple[Finding, ...]], count: int) -> list[tuple[Finding, ...]]:
    """Return the folds that matter most: the gravest first, of equals one of each rule before the second of any."""
    seen: Counter[str] = Counter()
    ranked = []
    for at, fold in enumerate(folds):
        ranked.append((fold[0].severity.order, seen[fold[0].rule], at, fold))
        seen[fold[0].rule] += 1
    return [fold for *_, fold in sorted(ranked, key=lambda each: each[:3])[:count]]


def rest_line(findings: Sequence[Finding], language: str) -> str:
    """Return the line that says what was found and not shown: how much, of which rules."""
    counts = Counter(finding.rule for finding in findings)
    rules = ", ".join(f"{code}×{count}" if count > 1 else code for code, count in counts.most_common())
    return f"{word('rest', language, len(findings))} {rules}"


def report_lines(
    findings: Iterable[Finding],
    quotes: Quotes,
    language: str,
    *,
    names: Mapping[str, str],
    files: int = 1,
    unmendable: Collection[str] = (),
) -> Iterator[str]:
    """Yield the lines of a whole report, as the command writes them.

    Arguments:
        quotes: the lines that findings stand in; those that are not there are not quoted.
        names: what each rule demands, by its code.
        files: how many were checked.
        unmendable: the files that cannot be written back.
    """
    findings = tuple(findings)
    for fold in folded(findings):
        yield from finding_lines(fold, quotes, language, mendable=fold[0].file not in unmendable)
    yield from closing_lines(findings, names)
    yield summary_of(findings, files, language, unmendable=unmendable)


def closing_lines(findings: Sequence[Finding], names: Mapping[str, str], width: int | None = None) -> Iterator[str]:
    """Yield what stands between the findings and the last line: a line a rule, where some rule was broken twice."""
    broken = [finding for finding in findings if finding.rule in names]  # what a file is unread for is no rule
    if len({finding.rule for finding in broken}) < len(broken):
        yield ""
        yield from rule_lines(broken, names, width)
        yield ""
