"""How wide a text is in print, and what widths the columns of a table want."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from math import inf

from attrs import frozen

from ...tables import load_table

#: A typographic point in millimetres.
POINT = 25.4 / 72
#: What a cell has on its left and right together, in millimetres.
PADDING = 4.0
#: A column of running text is not narrower, in millimetres: some three words beside each other.
_READABLE = 28.0
#: How exact a width is: another font of the same measures rounds in its own way, in millimetres.
_TOLERANCE = 1.0
#: The horn of ơ and ư makes a letter wider; no other mark does.
_HORN = "\N{COMBINING HORN}"


@cache
def _widths(weight: str) -> Mapping[str, int]:
    return {
        letter: int(width) for width, letters in load_table("documents", "widths")[weight].items() for letter in letters
    }


@cache
def _width(letter: str, weight: str) -> int:
    """Return the width of a letter in thousandths of the size; of an unknown one that of a digit."""
    widths = _widths(weight)
    parts = unicodedata.normalize("NFKD", letter)
    base = parts[0]
    horned = unicodedata.normalize("NFC", base + _HORN) if _HORN in parts else base
    return 0 if unicodedata.combining(base) else widths.get(letter, widths.get(horned, widths.get(base, 500)))


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a line is in Times New Roman, in millimetres.

    >>> round(text_width("Độc lập - Tự do - Hạnh phúc", 13, bold=True))
    56
    """
    weight = "bold" if bold else "regular"
    return sum(_width(letter, weight) for letter in text) * size * POINT / 1000


def balanced_width(text: str, size: float, width: float, *, bold: bool = False) -> float:
    """Return the narrowest column in which a text has no more lines than in one ``width`` millimetres wide.

    So the lines of a heading are about equally long, and no single word stands alone in the last. Where a word is
    wider than ``width``, there is nothing to choose.

    >>> name = "ỦY BAN TIÊU CHUẨN ĐO LƯỜNG CHẤT LƯỢNG QUỐC GIA"
    >>> round(text_width(name, 12, bold=True)), round(balanced_width(name, 12, 110, bold=True))
    (121, 70)
    """
    words = [text_width(word, size, bold=bold) for word in text.split(" ")]
    space = text_width(" ", size, bold=bold)
    lines = _lines(words, space, width)
    if lines == inf:
        return width
    low, high = 0.0, width
    while high - low > _TOLERANCE:
        middle = (low + high) / 2
        low, high = (low, middle) if _lines(words, space, middle) <= lines else (middle, high)
    return min(width, high + _TOLERANCE)


def _lines(words: Sequence[float], space: float, width: float) -> float:
    """Return how many lines words need in a column; infinitely many where one of them is wider."""
    count, at = 1, 0.0
    for word in words:
        if word > width:
            return inf
        if at and at + space + word > width:
            count, at = count + 1, 0.0
        at += (space if at else 0.0) + word
    return count


@frozen
class _Column:
    """What a column of a table wants, in millimetres."""

    least: float  # its longest word
    most: float  # its longest line
    weight: float  # for its share of what is left: all its text at once would push the others to the wall

    @property
    def readable(self) -> float:
        return min(self.most, max(self.least, _READABLE))


def _column(cells: Sequence[str], size: float) -> _Column:
    head, *body = cells
    words = [text_width(head_word, size, bold=True) for head_word in head.split()]
    words += [text_width(word, size) for cell in body for word in cell.split()]
    lines = [text_width(line, size) for cell in body for line in cell.split("\n")]
    least = max(words, default=0.0) + PADDING
    on_two_lines = balanced_width(head, size, text_width(head, size, bold=True) * 0.8, bold=True)
    most = max(least, *(line + PADDING for line in [on_two_lines, *lines]))
    return _Column(least, most, sum(lines) ** 0.5)


def is_wide(rows: Sequence[Sequence[str]], size: float, width: float) -> bool:
    """Tell whether a table is too wide for ``width`` millimetres if a few words shall stand beside each other."""
    return sum(_column(cells, size).readable for cells in zip(*rows, strict=True)) > width


def column_widths(rows: Sequence[Sequence[str]], size: float, width: float) -> tuple[float, ...]:
    """Return the widths of the columns of a table that is ``width`` millimetres wide; its first row is its head.

    A column gets its longest word at least and its longest line at most; what is left is parted by how much text
    there is. Where even the longest words are too wide, they are cut in the same measure.

    >>> [round(width) for width in column_widths([("TT", "Tên"), ("1", "Đào tạo chuyên gia " * 9)], 12, 160)]
    [10, 150]
    """
    columns = [_column(cells, size) for cells in zip(*rows, strict=True)]
    least, readable, most = (
        sum(values) for values in zip(*((c.least, c.readable, c.most) for c in columns), strict=True)
    )
    if least >= width:
        return tuple(column.least * width / least for column in columns)
    if readable >= width:
        share = (width - least) / (readable - least)
        return tuple(column.least + (column.readable - column.least) * share for column in columns)
    if most <= width:
        return tuple(column.most * width / most for column in columns)
    return _shared(columns, width)


def _shared(columns: Sequence[_Column], width: float) -> tuple[float, ...]:
    """Return widths in the measure of the weights, between what is readable and what is of use, that fill the line."""
    low, high = 0.0, width
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (low, middle) if sum(_between(columns, middle)) > width else (middle, high)
    return _between(columns, low)


def _between(columns: Sequence[_Column], unit: float) -> tuple[float, ...]:
    return tuple(min(column.most, max(column.readable, column.weight * unit)) for column in columns)
