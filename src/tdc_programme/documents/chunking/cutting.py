"""Where a text may be cut, from the best places to the worst, and how far a chunk reaches."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ...text import View
from ...text.patterns import Pattern
from ...vietnamese.letters.alphabet import CAPITALS
from ..outline.lines import TextLine
from ..sources.markup import PARAGRAPH

# The end of a sentence or of a cell. After the point of an abbreviation (TP. Hồ Chí Minh) and of a label (Điều 5.) goes
# none.
_SENTENCE = Pattern.plain(
    rf"(?:[;!?…:]|(?:(?<=[^\W\d_{CAPITALS}]{{2}})|(?<=\d{{4}})|(?<=[)\]”\"’»%]))\.)[)\]”\"’»]*\s+|[\t{PARAGRAPH}]+",
    yes=("lường⟦. ⟧Chất", "năm 2026⟦.\n⟧Các", "đơn⟦; ⟧b", "a⟦\t⟧b", "này”⟦. ⟧Các", "này⟦.” ⟧Các"),
    no=("TP. Hồ", "Điều 5. Phạm", "PGS.TS. Nguyễn", "v.v. Các", "1.500"),
)
_WORD = Pattern.plain(r"\s+", yes=("a⟦ ⟧b",), no=("ab",))
_WORD_LETTER = Pattern.plain(r"[^\W_]", yes=("⟦a⟧b", "- ⟦5⟧"), no=("---", "___"))
#: What lines are drawn with, and blanks.
_RULE = "-–—_=* \t\n\u00a0"
#: From the second best places to the worst; where none of them is, between two letters.
_LEVELS = (_SENTENCE, _WORD)
#: A letter has no more marks than this that stand by themselves.
_MOST_MARKS = 4


class Run(NamedTuple):
    """Steps ``first`` to ``last``, the latter excluded, that make a chunk; one that is too long is alone."""

    first: int
    last: int
    fits: bool


class Ruler:
    """Measures stretches of a flat text as readers see them, and finds where they may be cut."""

    def __init__(self, flat: View, lines: Sequence[TextLine], limit: int, length: Callable[[str], int]) -> None:
        self.flat = flat
        self.paragraphs: list[int] = [line.start for line in lines if line.is_new]
        self.limit = limit
        self.length = length

    def plain(self, start: int, end: int) -> str:
        """Return the words between two places."""
        return self.flat.text[start:end].strip().replace(PARAGRAPH, " ")

    def has_words(self, start: int, end: int) -> bool:
        """Tell whether there is anything to read between two places, and not only blanks, rules and marks."""
        return _WORD_LETTER.search(self.flat.text, start, end) is not None

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Return a stretch without the blank lines and the rules at its ends."""
        text = self.flat.text
        while (at := text.find("\n", start, end)) >= 0 and not text[start:at].strip(_RULE):
            start = at + 1
        while (at := text.rfind("\n", start, end)) >= 0 and not text[at:end].strip(_RULE):
            end = at
        words = text[start:end].strip()
        start = text.find(words, start)
        return start, start + len(words)

    def fits(self, start: int, end: int, share: int = 1) -> bool:
        """Tell whether a stretch is not too long; with a share, not longer than that part of a chunk."""
        return self.length(self.plain(start, end)) * share <= self.limit

    # --- joining -----------------------------------------------------------------------------------------------------

    def runs(self, bounds: Sequence[int]) -> Iterator[Run]:
        """Join the steps between bounds as far as a chunk reaches; of the last two chunks none is a small rest.

        >>> from ...text import view
        >>> measure = Ruler(view("a b c d e f g"), (), 7, len)
        >>> [tuple(run) for run in measure.runs([0, 2, 4, 6, 8, 10, 13])]
        [(0, 3, True), (3, 6, True)]
        """
        before: Run | None = None
        at = 0
        while at < len(bounds) - 1:
            reached = self._reach(bounds[at], bounds.__getitem__, at + 1, len(bounds) - 1)
            run = Run(at, max(reached, at + 1), reached > at)
            at = run.last
            if before is None:
                before = run
            elif at == len(bounds) - 1 and before.fits and run.fits:
                middle = self._middle(bounds, before, run)
                yield Run(before.first, middle, True)
                before = Run(middle, run.last, True)
            else:
                yield before
                before = run
        assert before is not None  # there is one step at least
        yield before

    def _middle(self, bounds: Sequence[int], before: Run, run: Run) -> int:
        """Return the step at which two runs are parted so that they are most alike in length."""
        left, right = bounds[before.first], bounds[run.last]
        nearest = bisect_left(bounds, (left + right) // 2, before.first + 1, run.first)
        return nearest if self.fits(bounds[nearest], right) else run.first

    def _reach(self, start: int, ends: Callable[[int], int], first: int, last: int) -> int:
        """Return how many steps a chunk reaches that begins at ``start``: so many fit, and one more does not.

        Arguments:
            ends: where the chunk ends after so many steps.
            first, last: the fewest steps and the most.

        What is measured is never much longer than a chunk, so that all of a text is measured a few times at most.

        Returns:
            the number of steps, ``first - 1`` where not even ``first`` fit.
        """
        low, stride = first - 1, 1
        while low < last and self.fits(start, ends(min(low + stride, last))):
            low = min(low + stride, last)
            stride *= 2
        high = min(low + stride, last + 1)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.fits(start, ends(middle)) else (low, middle)
        return low

    # --- cutting -----------------------------------------------------------------------------------------------------

    def cut(self, start: int, end: int, floor: int) -> Iterator[tuple[int, int]]:
        """Cut a stretch that is too long: between paragraphs, else sentences, else words, else letters.

        Arguments:
            floor: before it nothing is cut.
        """
        first = bisect_right(self.paragraphs, max(start, floor))
        places = self.paragraphs[first : bisect_left(self.paragraphs, end)]
        yield from self._parted([start, *places, end], floor, 0)

    def _parted(self, bounds: Sequence[int], floor: int, level: int) -> Iterator[tuple[int, int]]:
        for run in self.runs(bounds):
            start, end = bounds[run.first], bounds[run.last]
            if run.fits:
                yield start, end
            elif level < len(_LEVELS):
                places = (found.end() for found in _LEVELS[level].finditer(self.flat.text, max(start, floor), end))
                inner = [start, *(at for at in places if floor < at < end and self._is_between(at)), end]
                yield from self._parted(inner, floor, level + 1)
            else:
                yield from self._letters(start, end, floor)

    def _letters(self, start: int, end: int, floor: int) -> Iterator[tuple[int, int]]:
        at = start
        while at < end:
            least = max(at, floor) + 1
            reached = self._reach(at, lambda place: place, least, end)
            reached = self._whole_letter(max(reached, least), least, end)
            yield at, reached
            at = reached

    def _whole_letter(self, at: int, least: int, end: int) -> int:
        """Return the place at or before ``at`` where a letter ends with its marks; behind ``at`` where none does."""
        text = self.flat.text
        for back in range(at, max(least, at - _MOST_MARKS) - 1, -1):
            if back == end or not unicodedata.combining(text[back]):
                at = back
                break
        if at == end or self._is_between(at):
            return at
        left, right = self.flat.span(at, at + 1)  # it stands inside what is one thing in the source
        before = self.flat.offset(left)
        return before if before >= least else min(self.flat.offset(right), end)

    def _is_between(self, at: int) -> bool:
        """Tell whether the letters before and behind a place are two in the source as well."""
        return self.flat.span(at - 1, at)[1] <= self.flat.span(at, at + 1)[0]


def last_sentence(words: str) -> str:
    """Return the last sentence of a line: what brings in the list below it.

    >>> last_sentence("Tổ chức nộp hồ sơ. Hồ sơ gồm:")
    'Hồ sơ gồm:'
    """
    ends = [found.end() for found in _SENTENCE.finditer(words)]
    return words[ends[-1] if ends else 0 :]
