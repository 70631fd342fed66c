"""Mending texts: applying the fixes of findings, showing them as a diff, writing files back whole or not at all."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from .model import Edit, Finding, Options
from .running import examine

#: A fix may lay bare another fault; more rounds than this would mean that two rules undo each other.
_ROUNDS = 10


def apply(text: str, findings: Iterable[Finding], *, unsafe: bool = False) -> tuple[str, int]:
    """Apply the fixes of ``findings`` to the text they were found in.

    A fix that touches what an earlier one changed is left for another round: whole fixes are applied, or none of
    their edits.

    Returns the mended text and how many findings were mended.
    """
    chosen: list[Edit] = []
    taken: list[tuple[int, int]] = []
    count = 0
    fixes = {finding.fix: None for finding in findings if finding.fix and (unsafe or finding.fix.safe)}
    for fix in sorted(fixes, key=lambda fix: (fix.edits[0].start, fix.edits[-1].end)):
        # Fixes come by their first edit, so that only what was taken last can reach into this one.
        if taken and fix.edits[0].start < taken[-1][1]:
            continue
        if taken and fix.edits[0].start == taken[-1][1] == fix.edits[0].end:
            continue  # an insertion right behind a change: which comes first is not ours to say
        chosen += fix.edits
        taken.append((fix.edits[0].start, fix.edits[-1].end))
        count += 1
    parts: list[str] = []
    at = 0
    for edit in chosen:
        parts += text[at : edit.start], edit.replacement
        at = edit.end
    return "".join([*parts, text[at:]]), count


def mend(text: str, options: Options | None = None, *, unsafe: bool = False, file: str | None = None) -> str:
    """Return ``text`` with every fix applied, until there is nothing more to mend.

    Arguments:
        options: which rules, as of which day.
        unsafe: also the fixes that a person should look at.
        file: the text's name, for rules of the configuration that hold for some files only.
    """
    options = options or Options()
    seen = {text}
    for _ in range(_ROUNDS):
        mended, count = apply(text, examine(text, options, file=file), unsafe=unsafe)
        if not count or mended in seen:
            break
        text = mended
        seen.add(text)
    return text


def diff(before: str, after: str, name: str) -> str:
    """Return the change from ``before`` to ``after`` as a unified diff.

    >>> print(diff("Thư trưởng\\n", "Thứ trưởng\\n", "letter.txt"), end="")
    --- letter.txt
    +++ letter.txt
    @@ -1 +1 @@
    -Thư trưởng
    +Thứ trưởng
    """
    lines: list[str] = []
    for line in difflib.unified_diff(_lines(before), _lines(after), name, name):
        lines.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
    return "".join(lines)


def _lines(text: str) -> list[str]:
    # Not splitlines(), which also breaks at characters that no diff tool takes for a line's end.
    return [line + "\n" for line in text[:-1].split("\n")] if text.endswith("\n") else _unended(text)


def _unended(text: str) -> list[str]:
    *lines, last = text.split("\n")
    return [line + "\n" for line in lines] + ([last] if last else [])
