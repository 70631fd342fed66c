"""A mend beside what it mends: the lines as they are, and as they would be."""

from __future__ import annotations

from collections.abc import Sequence

from ..checks.model import Edit, Finding
from .markup import Child, Markup, element
from .said import AROUND, Words

#: More than this of a text beside its mend is nothing to look at, in characters.
_LONGEST = 1500


def mend_view(finding: Finding, text: str, words: Words) -> Markup | None:
    """Return the lines that a finding's mend changes, before and after; None where it has none that can be shown."""
    edits = finding.fix.edits if finding.fix else ()
    if not edits or edits[-1].end > len(text):
        return None
    start = max(text.rfind("\n", 0, edits[0].start) + 1, edits[0].start - AROUND)
    end = text.find("\n", edits[-1].end)
    end = min(len(text) if end < 0 else end, edits[-1].end + AROUND)
    if end - start > _LONGEST:
        return None
    sides = (_side(text, start, end, edits, after=after) for after in (False, True))
    before, after = (element("blockquote", side) for side in sides)
    return element(
        "div",
        element("div", element("h4", words["as_it_is"]), before),
        element("div", element("h4", words["mended"]), after),
        class_="mend",
    )


def _side(text: str, start: int, end: int, edits: Sequence[Edit], *, after: bool) -> list[Child]:
    said: list[Child] = ["…"] if start and text[start - 1] != "\n" else []
    for edit in edits:
        said.append(text[start : edit.start])
        old = text[edit.start : edit.end]
        changed = edit.replacement if after else old
        said.append(element("ins" if after else "del", changed) if changed else None)
        start = edit.end
    return [*said, text[start:end], "…" if text[end : end + 1] not in ("", "\n") else None]
