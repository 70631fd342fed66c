"""Tables on printed pages: what rules enclose, also over several pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import define

from ..grids import Grid
from ..markup import CELL, PARAGRAPH
from .glyphs import Glyph, PrintedRun, lines_of
from .paragraphs import ParagraphWriter, pitch_of

_LINES_OF_LABEL = 4
#: The lines of a cell, by the pages that they stand on.
_Cell = list[list[PrintedRun]]


@define
class PrintedTable:
    """A table, with the lines of its cells; it may go on over several pages."""

    columns: Sequence[float]
    rows: list[list[_Cell]]

    @classmethod
    def of(cls, grid: Grid, cells: dict[tuple[int, int], list[Glyph]]) -> PrintedTable:
        """Put the letters in the cells of a grid together; rows without any are left out."""
        lines = {place: [line.merged() for line in lines_of(glyphs)] for place, glyphs in cells.items()}
        rows = [
            [[lines[row, column]] if (row, column) in lines else [] for column in range(grid.width)]
            for row in range(grid.height)
            if any((row, column) in lines for column in range(grid.width))
        ]
        return cls(grid.columns, rows)

    def goes_on(self, other: PrintedTable) -> bool:
        """Take the rows of a table on the next page that has the same columns; tell whether it has.

        A head that is printed again is left out; a row without a number goes on with the last one.
        """
        if len(self.columns) != len(other.columns) or any(
            abs(one - two) > 4 for one, two in zip(self.columns, other.columns)
        ):
            return False
        rows = other.rows
        if len(rows) > 1 and len(self.rows) > 1 and _words(rows[0]) == _words(self.rows[0]):
            rows = rows[1:]
        if not rows[0][0] and len(self.rows) > 1:
            for cell, rest in zip(self.rows[-1], rows[0]):
                cell += rest
            rows = rows[1:]
        self.rows += rows
        return True

    @property
    def text(self) -> str:
        """The rows with tabs, or the cells one after the other where there are less than three columns."""
        texts = [[self._said(column, cell) for column, cell in enumerate(row)] for row in self.rows]
        if sum(map(any, zip(*texts))) < 3:
            return "\n\n".join(text.replace(PARAGRAPH, "\n\n") for row in texts for text in row if text)
        return "\n".join(map(CELL.join, texts))

    def _said(self, column: int, cell: _Cell) -> str:
        if not cell:
            return ""
        inset = self._inset
        writer = ParagraphWriter(
            self.columns[column] + inset,
            self.columns[column + 1] - inset,
            pitch_of(cell[0]),
            PARAGRAPH,
            is_narrow=True,
        )
        for page in cell:
            writer.is_new_page = True
            for at, run in enumerate(page):
                writer.line(run, " ".join(other.text for other in page[at : at + _LINES_OF_LABEL]))
        return writer.text

    @property
    def _inset(self) -> float:
        """How far words keep from the edges of their cells."""
        insets = (
            run.left - edge
            for row in self.rows
            for edge, cell in zip(self.columns, row)
            for page in cell
            for run in page
            if run.left > edge
        )
        return min(8.0, *insets, 8.0)


def _words(row: Iterable[_Cell]) -> list[str]:
    return [" ".join(run.text for page in cell for run in page) for cell in row]
