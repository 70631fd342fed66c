"""A table of an office file as flat text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .markup import CELL, PARAGRAPH

#: The cells of a row, each with its paragraphs.
Row = Sequence[Sequence[str]]


def text_of_rows(rows: Sequence[Row]) -> Iterator[str]:
    """Iterate over the blocks that a table is: one with a line a row, or its paragraphs.

    Where less than three columns have words, the table only lays out what stands in it, as a letterhead.
    """
    filled = {column for row in rows for column, cell in enumerate(row) if cell}
    if len(filled) < 3:
        for row in rows:
            for cell in row:
                yield from cell
        return
    yield "\n".join(CELL.join(PARAGRAPH.join(map(_inside, cell)) for cell in row) for row in rows)


def _inside(text: str) -> str:
    return text.replace("\t", " ").replace("\n", PARAGRAPH)
