"""Mending texts: applying the fixes of findings, showing them as a diff, writing files back whole or not at all."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from .context import Context
from .mends.edits import applied, together
from .model import Finding, Options
from .registry import select
from .running import examined

#: A fix may lay bare another fault; more rounds than this mean that a rule finds no end.
_ROUNDS = 10


def apply(text: str, findings: Iterable[Finding], *, unsafe: bool = False) -> tuple[str, int]:
    """Apply the fixes of ``findings`` to the text they were found in.

    A fix that touches what an earlier one changed is left for another round: whole fixes are applied, or none of
    their edits.

    Returns the mended text and how many fixes were made.
    """
    fixes = together(each.fix for each in findings if each.fix and (unsafe or each.fix.safe))
    return applied(text, fixes), len(fixes)


def mend(text: str, options: Options | None = None, *, unsafe: bool = False, file: str | None = None) -> str:
    """Return ``text`` with every fix applied, until there is nothing more to mend.

    Rules that undo each other's mends, or one that finds no end of them, mend nothing in this text.

    Arguments:
        options: which rules, as of which day.
        unsafe: also the fixes that a person should look at.
        file: the text's name, for rules of the configuration that hold for some files only.
    """
    options = options or Options()
    barred: frozenset[str] = frozenset()
    while True:
        mended, restless = _settled(Context(text, on=options.on, file=file), options, unsafe, barred)
        if not restless:
            return mended
        barred |= restless


def _settled(context: Context, options: Options, unsafe: bool, barred: frozenset[str]) -> tuple[str, frozenset[str]]:
    """Mend a text until nothing is left; and name the rules that do not come to rest."""
    chosen = select(options.rules, options.ignore)
    seen: dict[str, int] = {}
    mending: list[frozenset[str]] = []
    while context.source not in seen and len(seen) < _ROUNDS:
        seen[context.source] = len(mending)
        done = examined(context, chosen, options)
        ours = [each for each in done.findings if each.rule not in barred]
        mended, count = apply(context.source, ours, unsafe=unsafe)
        if not count or mended == context.source:
            return context.source, frozenset()
        mending.append(frozenset(each.rule for each in ours if each.fix and (unsafe or each.fix.safe)))
        after = done.after
        context = after if after is not None and after.source == mended else context.with_text(mended)
    return context.source, frozenset().union(*mending[seen.get(context.source, len(mending) - 1) :])


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
