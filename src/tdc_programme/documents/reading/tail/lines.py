"""The lines of a tail laid out anew: what recognition and copying put on one line stands in its own paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from ....text import View
from ....text.patterns import Pattern
from ...sources.markup import CELL
from .signing import cuts, right_part

_MOST_BELOW = 60
_MOST_ABOVE = 12
_LONGEST = 440
_BAR = Pattern.plain(r"[ \t]*+\|[ \t|]*+", yes=("a⟦ | ⟧b", "⟦| ⟧a"), no=("a",))
_SENT_TO = Pattern.plain(
    r"(?m:^[ \t|]*+Nơi\s++nh[aâậ]n\b)", any_case=True, yes=("Nơi nhận:", "x\n⟦NƠI NHẬN⟧"), no=("tại nơi nhận",)
)
_AUTHORITY_LINE = Pattern.plain(
    r"(?m:^[ \t|]*+(?:KT|TM|TL|TUQ|TUN|T/M|Q)[ .])", yes=("KT. BỘ", "x\n⟦T/M ⟧BAN"), no=("QĐ", "x KT.")
)


def lay_out_tail(flat: View) -> View:
    """Put what stands beside the distribution, and each part of a signature that shares a line, on its own line.

    >>> lay_out_tail(View("Nơi nhận:\\n- Như trên; KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê An\\n- Lưu: VT.")).text.split("\\n")
    ['Nơi nhận:', '- Như trên;', '', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê An', '', '- Lưu: VT.']
    """
    text = flat.text
    edits: list[tuple[int, int, str]] = []
    is_due = False
    for start, end, beside in _lines(text):
        found = list(_edits(text, start, end, beside=beside, is_due=is_due))
        is_due = beside and (is_due or bool(found))
        edits += found
    return flat.replace(edits) if edits else flat


def _lines(text: str) -> Iterator[tuple[int, int, bool]]:
    """Iterate over the lines of tails, each once and in order; and whether the distribution is on it or above it."""
    done = 0
    marks = [(match.start(), True) for match in _SENT_TO.finditer(text)]
    marks += [(match.start(), False) for match in _AUTHORITY_LINE.finditer(text)]
    marks.append((max(len(text) - 1, 0), False))
    for place, is_list in sorted(marks):
        start = place
        for _ in range(_MOST_ABOVE):
            start = text.rfind("\n", 0, max(start - 1, 0)) + 1
        start = max(start, done)
        for _ in range(_MOST_ABOVE + (_MOST_BELOW if is_list else _MOST_ABOVE)):
            if start >= len(text):
                break
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            yield start, end, is_list and start >= place
            start = done = end + 1


def _edits(text: str, start: int, end: int, *, beside: bool, is_due: bool) -> Iterator[tuple[int, int, str]]:
    line = text[start:end]
    if not line.strip() or len(line) > _LONGEST or line.count(CELL) > 1:  # a row of a table stays as it is
        return
    if beside and "|" in line:  # cells of a table that is none any more
        yield from ((start + bar.start(), start + bar.end(), "\n\n") for bar in _BAR.finditer(line))
        return
    right = right_part(line, is_due=is_due) if beside else None
    if right is not None:
        left = len(line[:right].rstrip(" \t|"))
        yield start + left, start + right, "\n\n"
    at = start + (right or 0)
    said = text[at:end]
    lead = len(said) - len(said.lstrip(" \t|"))
    for cut in cuts(said[lead:].rstrip()):
        place = at + lead + cut
        yield place - 1, place, "\n"
    if right is not None and end < len(text):
        yield end, end + 1, "\n\n"
