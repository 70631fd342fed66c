"""Fixes put into a text: which of them go together, what they leave, what each stretch of it was."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Fix

#: Around an edit, what is looked at to see which words it touches (in characters); words are shorter.
_AROUND = 48


def together(fixes: Iterable[Fix]) -> list[Fix]:
    """Return the fixes that can be made at once, in text order: of two that touch, the first.

    Whole fixes are made, or none of their edits. Of two insertions at one place, which comes first is not ours to say.
    """
    chosen: list[Fix] = []
    end = -1
    for fix in sorted(dict.fromkeys(fixes), key=lambda fix: (fix.edits[0].start, fix.edits[-1].end)):
        start = fix.edits[0].start
        # Fixes come by their first edit, so that only what was taken last can reach into this one.
        if start < end or (start == end == fix.edits[0].end):
            continue
        chosen.append(fix)
        end = fix.edits[-1].end
    return chosen


def applied(text: str, fixes: Iterable[Fix]) -> str:
    """Return ``text`` with fixes made that go together and stand in text order."""
    parts: list[str] = []
    at = 0
    for edit in [edit for fix in fixes for edit in fix.edits]:
        parts += text[at : edit.start], edit.replacement
        at = edit.end
    return "".join([*parts, text[at:]])


def stretch(text: str, fix: Fix) -> tuple[str, str]:
    """Return the words around a fix, as they are and as it leaves them; both begin and end with the same words."""
    start, end = fix.edits[0].start, fix.edits[-1].end
    left, right = _left(text, start), _right(text, end)
    parts: list[str] = []
    at = left
    for edit in fix.edits:
        parts += text[at : edit.start], edit.replacement
        at = edit.end
    return text[left:right], "".join([*parts, text[at:right]])


def _left(text: str, at: int) -> int:
    first = max(0, at - _AROUND)
    space = next((place for place in range(first, at) if text[place].isspace()), first)
    return space if first else 0


def _right(text: str, at: int) -> int:
    last = min(len(text), at + _AROUND)
    space = next((place for place in range(last - 1, at - 1, -1) if text[place].isspace()), last)
    return space if last < len(text) else last
