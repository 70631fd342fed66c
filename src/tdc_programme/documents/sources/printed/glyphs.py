"""Letters on printed pages, and the lines that they make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from attrs import define, frozen

from ..grids import Ruling

# A wider gap than this parts two columns, in heights of a letter; a line that is stretched to the margins has less.
GAP, STRETCHED = 1.5, 2.5


class Glyph(NamedTuple):
    """A letter on a page: its left and right edge, the line that it stands on (down from the top), its height.

    Whether a blank stands before it is told where the page says so; else a gap tells it.
    """

    left: float
    right: float
    base: float
    size: float
    char: str
    after_blank: bool = False


@frozen
class PrintedPage:
    """A page: its letters in any order, the rules drawn on it, its width and height."""

    glyphs: Sequence[Glyph]
    rulings: Sequence[Ruling] = ()
    width: float = 595
    height: float = 842


@define
class PrintedRun:
    """Words on one line, with no wide gap between them."""

    left: float
    right: float
    base: float
    size: float
    text: str
    word: float = 0  # the width of its first word, and of its first letter
    letter: float = 0
    gap: float = 0  # the widest between its words

    @classmethod
    def of(cls, glyphs: Sequence[Glyph]) -> PrintedRun:
        """Put the letters of a line together; a gap between two of them is a blank."""
        text, word, last, widest = "", 0.0, glyphs[0], 0.0
        for glyph in glyphs:
            gap = glyph.left - last.right
            if text and (glyph.after_blank or gap > 0.16 * max(glyph.size, last.size)):
                word = word or last.right - glyphs[0].left
                widest = max(widest, gap)
                text += " "
            text += glyph.char
            last = glyph
        sizes = Counter(round(glyph.size, 1) for glyph in glyphs)
        bases = Counter(glyph.base for glyph in glyphs if round(glyph.size, 1) == sizes.most_common(1)[0][0])
        right = max(glyph.right for glyph in glyphs)
        return cls(
            glyphs[0].left,
            right,
            bases.most_common(1)[0][0],
            sizes.most_common(1)[0][0],
            text,
            word or right - glyphs[0].left,
            glyphs[0].right - glyphs[0].left,
            widest,
        )

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left


@define
class PrintedLine:
    """A row of runs on a page, from left to right."""

    runs: list[PrintedRun]

    @property
    def base(self) -> float:
        """Where the letters stand, down from the top of the page."""
        return max(run.base for run in self.runs)

    @property
    def size(self) -> float:
        """The height of its largest letters."""
        return max(run.size for run in self.runs)

    @property
    def text(self) -> str:
        """Its words, with four blanks in its gaps."""
        return "    ".join(run.text for run in self.runs)

    def merged(self) -> PrintedRun:
        """Return the line as one run."""
        first, last = self.runs[0], self.runs[-1]
        parts = [first.text]
        for left, right in pairwise(self.runs):
            parts.append(("    " if right.left - left.right > STRETCHED * right.size else " ") + right.text)
        return PrintedRun(
            first.left, last.right, self.base, self.size, "".join(parts), first.word, first.letter, first.gap
        )


def lines_of(glyphs: Iterable[Glyph]) -> list[PrintedLine]:
    """Put letters into lines from top to bottom, and cut each at its wide gaps."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.base, glyph.left)):
        if rows and glyph.base - rows[-1][0].base <= 0.42 * max(glyph.size, rows[-1][0].size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [PrintedLine(list(_runs(row))) for row in rows]


def _runs(row: list[Glyph]) -> Iterator[PrintedRun]:
    row.sort(key=lambda glyph: glyph.left)
    run: list[Glyph] = []
    for glyph in row:
        if run:
            last = run[-1]
            if glyph.char == last.char and abs(glyph.left - last.left) < 0.12 * glyph.size:
                continue  # printed twice, to look bold
            if glyph.left - max(one.right for one in run[-3:]) > GAP * max(glyph.size, last.size):
                yield PrintedRun.of(run)
                run = []
        run.append(glyph)
    yield PrintedRun.of(run)
