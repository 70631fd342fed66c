"""From letters with places on printed pages to flat text: columns in order, lines joined, tables as rows.

A printed page knows no paragraphs: only letters, and the rules of tables. A line belongs to the paragraph before it
where that one's last line had no room for its first word, however it is aligned; letterhead and signature, which stand
side by side, are read left column first; a table is what rules enclose. Page numbers and running heads are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from attrs import define, field, frozen

from ...text.patterns import Pattern
from ...vietnamese.letters import is_syllable
from ...vietnamese.letters.alphabet import CAPITALS
from .grids import Grid, Ruling, grids_of
from .markup import CELL, PARAGRAPH

# A wider gap than this parts two columns, in heights of a letter; a line that is stretched to the margins has less.
_GAP, _STRETCHED = 1.5, 2.5
# What may be between a line and the next one of its column, in heights of a letter: a signature has room for ink.
_ROOM, _ROOM_FOR_INK = 2.4, 10.0
#: How far into a page its furniture stands, in parts of its height.
_EDGE = 0.11
_PAGE_NUMBER = Pattern.plain(
    r"(?:Trang\s|Page\s|-\s?|–\s?)?\d{1,4}(?:\s?/\s?\d{1,4})?(?:\s?[-–])?",
    any_case=True,
    yes=("2", "- 2 -", "Trang 2/5"),
    no=("A", "bài 2"),
)
_ITEM = Pattern.plain(
    r"(?:[-–—•●▪+*]\s|\d{1,3}(?:\.\d{1,3}){0,3}[.)]\s|[a-zđ]\)\s|[IVX]{1,5}\.\s|Điều \d{1,3}[a-zđ]?\."
    r"|(?:Chương|Mục|Phần) [IVXLC\d]{1,6}\b|Phụ lục\b|Mẫu số\b|Nơi nhận:|Kính gửi:|Căn cứ\b)",
    yes=("- Như trên", "1. Tổ chức", "đ) Bài", "Điều 5. ", "Chương III"),
    no=("1.500 bài", "-5", "Điều 5 của"),
)
#: What follows a letterhead and never stands in one of its columns.
_BELOW_HEAD = Pattern.plain(
    r"(?:Kính gửi|Căn cứ|Theo đề nghị|Điều \d)", yes=("Kính gửi: Bộ",), no=("Số: 5", "kính gửi")
)
# The name of the state, which a narrow column may break.
_NATION = Pattern.plain(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI(?: CHỦ(?: NGHĨA(?: VIỆT)?)?)?\Z", yes=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA",), no=("CỘNG HÒA",)
)
_LAST_PART = Pattern.plain(r"[^\W\d_]+\Z", yes=("phẩm/⟦tuầ⟧",), no=("tuần;",))
_FIRST_PART = Pattern.plain(r"[^\W\d_]+", yes=("⟦c⟧/e",), no=("(c",))
_CLOSING = frozenset(").,;:!?”]")
_SENTENCE_ENDS = tuple(".;:!?…”\"'")
# What a paragraph is about, in a few words at its beginning.
_LABEL = Pattern.plain(
    rf"[{CAPITALS}][^\W\d_]*+(?: [^\W\d_]++){{1,4}}:",
    yes=("Nội dung truyền thông: a",),
    no=("nội dung:", "Hà Nội: a"[:6]),
)
_LINES_OF_LABEL = 4
_DIGITS = Pattern.plain(r"\d+", yes=("5",), no=("a",))


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
class _Run:
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
    def of(cls, glyphs: Sequence[Glyph]) -> _Run:
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
        return self.right - self.left


@define
class _Line:
    """A row of runs on a page, from left to right."""

    runs: list[_Run]

    @property
    def base(self) -> float:
        return max(run.base for run in self.runs)

    @property
    def size(self) -> float:
        return max(run.size for run in self.runs)

    @property
    def text(self) -> str:
        return "    ".join(run.text for run in self.runs)

    def merged(self) -> _Run:
        """Return the line as one run."""
        first, last = self.runs[0], self.runs[-1]
        parts = [first.text]
        for left, right in pairwise(self.runs):
            parts.append(("    " if right.left - left.right > _STRETCHED * right.size else " ") + right.text)
        return _Run(first.left, last.right, self.base, self.size, "".join(parts), first.word, first.letter, first.gap)


def _lines(glyphs: Iterable[Glyph]) -> list[_Line]:
    """Put letters into lines from top to bottom, and cut each at its wide gaps."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.base, glyph.left)):
        if rows and glyph.base - rows[-1][0].base <= 0.42 * max(glyph.size, rows[-1][0].size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [_Line(list(_runs(row))) for row in rows]


def _runs(row: list[Glyph]) -> Iterator[_Run]:
    row.sort(key=lambda glyph: glyph.left)
    run: list[Glyph] = []
    for glyph in row:
        if run:
            last = run[-1]
            if glyph.char == last.char and abs(glyph.left - last.left) < 0.12 * glyph.size:
                continue  # printed twice, to look bold
            if glyph.left - max(one.right for one in run[-3:]) > _GAP * max(glyph.size, last.size):
                yield _Run.of(run)
                run = []
        run.append(glyph)
    yield _Run.of(run)


# --- what stands side by side -------------------------------------------------------------------------------------


@define
class _Band:
    """Lines in two columns: those left of a gap, and those right of it."""

    start: float
    end: float
    left: list[_Run] = field(factory=list)
    right: list[_Run] = field(factory=list)

    def take(self, line: _Line, last: bool = True) -> bool:
        """Take a line, unless one of its runs stands in the gap or it is too far away."""
        start, end = self.start, self.end
        sides: list[tuple[bool, _Run]] = []
        for run in line.runs:
            is_left = run.left + run.right < start + end
            if is_left:
                start = max(start, run.right)
            else:
                end = min(end, run.left)
            sides.append((is_left, run))
        if end - start < 0.4 * line.size:
            return False
        if last and not all(self.is_near(is_left, run, len(sides) == 1) for is_left, run in sides):
            return False
        self.start, self.end = start, end
        for is_left, run in sides:
            (self.left if is_left else self.right).append(run)
        return True

    def is_near(self, is_left: bool, run: _Run, alone: bool) -> bool:
        if is_left and alone and _BELOW_HEAD.match(run.text):
            return False
        column = self.left if is_left else self.right
        room = _ROOM if is_left and alone else _ROOM_FOR_INK
        above = column[-1].base if column else max((one.base for one in (*self.left, *self.right)), default=run.base)
        return run.base - above <= room * run.size

    def texts(self) -> Iterator[str]:
        for column in (self.left, self.right):
            column.sort(key=lambda run: (round(run.base), run.left))
            if column:
                yield "".join(_stacked(column))


def _stacked(column: Sequence[_Run]) -> Iterator[str]:
    """Iterate over the lines of a column, with what parts them: a blank line where there is more room."""
    yield column[0].text
    for above, run in pairwise(column):
        step = run.base - above.base
        if _NATION.match(above.text) and run.text.isupper():
            yield " "
        elif step < 0.3 * run.size:
            yield "    " if run.left - above.right > _GAP * run.size else " "
        else:
            yield "\n\n" if step > 1.7 * max(run.size, above.size) else "\n"
        yield run.text


def _flow(lines: Sequence[_Line]) -> Iterator[_Run | str]:
    """Iterate over what lines say: lines of paragraphs, and columns as texts of their own."""
    at = 0
    while at < len(lines):
        line = lines[at]
        if len(line.runs) < 2 or _is_stretched(line, lines, at):
            yield line.merged()
            at += 1
            continue
        _, start, end = max((b.left - a.right, a.right, b.left) for a, b in pairwise(line.runs))
        band = _Band(start, end)
        band.take(line, last=False)
        at += 1
        while at < len(lines) and band.take(lines[at]):
            at += 1
        yield from band.texts()


def _is_stretched(line: _Line, lines: Sequence[_Line], at: int) -> bool:
    """Tell whether a line in two parts is one line that was stretched to both margins."""
    gap = max(b.left - a.right for a, b in pairwise(line.runs))
    if gap > _STRETCHED * line.size:
        return False
    beside = [other for other in (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]) if len(other.runs) == 1]
    return any(abs(other.runs[0].right - line.runs[-1].right) < line.size for other in beside)


# --- paragraphs -----------------------------------------------------------------------------------------------------


@define
class _Writer:
    """Joins lines to paragraphs; between them stands what ``parting`` says."""

    left: float
    right: float
    pitch: float
    parting: str = "\n\n"
    is_narrow: bool = False  # words that are too long may be cut
    done: list[str] = field(factory=list)
    last: _Run | None = None
    is_new_page: bool = False

    def line(self, run: _Run, ahead: str = "") -> None:
        """Write a line; ``ahead`` are its words and those of the next ones."""
        last = self.last
        if last is None or self.begins(last, run, ahead or run.text):
            self.done.append(run.text)
        elif self.is_glued(last, run):
            self.done[-1] += run.text
        else:
            self.done[-1] += ("\n" if self.is_broken(last, run) else " ") + run.text
        self.last, self.is_new_page = run, False

    def is_glued(self, last: _Run, run: _Run) -> bool:
        """Tell whether a line goes on with the last word of the one before it."""
        return _is_one_word(last.text, run.text) or (self.is_narrow and self.is_cut(last, run))

    def is_broken(self, last: _Run, run: _Run) -> bool:
        """Tell whether a heading in capitals was broken by hand."""
        return last.text.isupper() and run.text.isupper() and self.has_room(last, run)

    def is_cut(self, last: _Run, run: _Run) -> bool:
        """Tell whether a word that is too long for its cell goes on in a line: neither part of it is a syllable."""
        if " " in last.text or self.right - last.left - last.width > run.letter + 0.3:
            return False
        end, start = _LAST_PART.search(last.text), _FIRST_PART.match(run.text)
        if run.text[0] in _CLOSING:
            return True
        return end is not None and start is not None and not is_syllable(end[0]) and not is_syllable(start[0])

    def block(self, text: str) -> None:
        self.done.append(text)
        self.last = None

    def begins(self, last: _Run, run: _Run, ahead: str) -> bool:
        """Tell whether a line begins a paragraph of its own after the line ``last``."""
        step = run.base - last.base
        if not self.is_new_page and (step > 1.22 * self.pitch * max(last.size, run.size) or step < 0):
            return True
        if abs(run.size - last.size) > 0.15 * run.size:
            return True
        if self.has_room(last, run) and not self.goes_on(last, run):
            return True
        if last.text.isupper() != run.text.isupper() and abs(run.left - last.left) > 1.5 * run.size:
            return True  # a heading in the middle of the page
        if not last.text.endswith((*_SENTENCE_ENDS, ",")):
            return False
        if _ITEM.match(run.text):
            return True
        if last.text.endswith(".") and _LABEL.match(ahead):
            return True
        indented = run.left - last.left > 0.7 * run.size and last.left - self.left < 0.4 * run.size
        return indented and last.text.endswith(_SENTENCE_ENDS)

    def goes_on(self, last: _Run, run: _Run) -> bool:
        """Tell whether a line, though there was room for it on the last one, goes on with what that one says."""
        if last.text.endswith((*_SENTENCE_ENDS, ",")) or _ITEM.match(run.text) is not None:
            return False
        if _is_one_word(last.text, run.text):
            return True
        return run.text[0].islower() or (last.text.isupper() and run.text.isupper() and not self.is_narrow)

    def has_room(self, last: _Run, run: _Run) -> bool:
        """Tell whether the first word of a line would have fitted on the line before it."""
        middle = (self.left + self.right) / 2
        is_centred = last.left - self.left > last.size and abs((last.left + last.right) / 2 - middle) < 0.35 * last.size
        room = self.right - (self.left if is_centred else last.left)
        return last.width + run.word + 0.4 * last.size < room

    @property
    def text(self) -> str:
        return self.parting.join(self.done)


def _is_one_word(text: str, rest: str) -> bool:
    """Tell whether a line end cuts a word at its hyphen or stroke (``TT-`` and ``BNNMT``)."""
    if text.endswith(("-", "/")) and text[-2:-1].isalnum():
        return rest[0].isalnum()
    return rest[0] in "-/" and rest[1:2].isalpha() and text[-1].isalnum()


def _pitch(lines: Iterable[_Run]) -> float:
    """Return how far lines of a paragraph are apart, in heights of a letter: the lower quarter of all steps."""
    runs = list(lines)
    steps = sorted(
        (b.base - a.base) / b.size for a, b in pairwise(runs) if a.size == b.size and 0 < b.base - a.base < 3 * b.size
    )
    return min(max(steps[len(steps) // 4], 0.9), 1.9 if len(steps) > 4 else 1.4) if steps else 1.4


def _edges(runs: Sequence[_Run], width: float) -> tuple[float, float]:
    """Return where lines begin and end: at the farthest edge that two share, else as far in as they begin."""
    left = min((run.left for run in runs), default=0)
    ends = sorted((run.right for run in runs), reverse=True)
    shared = (a for a, b in pairwise(ends) if a - b < 2.5 and a > width / 2)
    return left, next(shared, max(width - left, *ends[:1], 0))


# --- tables ---------------------------------------------------------------------------------------------------------

#: The lines of a cell, by the pages that they stand on.
_Cell = list[list[_Run]]


@define
class _Table:
    """A table, with the lines of its cells; it may go on over several pages."""

    columns: Sequence[float]
    rows: list[list[_Cell]]

    @classmethod
    def of(cls, grid: Grid, cells: dict[tuple[int, int], list[Glyph]]) -> _Table:
        lines = {place: [line.merged() for line in _lines(glyphs)] for place, glyphs in cells.items()}
        rows = [
            [[lines[row, column]] if (row, column) in lines else [] for column in range(grid.width)]
            for row in range(grid.height)
            if any((row, column) in lines for column in range(grid.width))
        ]
        return cls(grid.columns, rows)

    def goes_on(self, other: _Table) -> bool:
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
        writer = _Writer(
            self.columns[column] + inset,
            self.columns[column + 1] - inset,
            _pitch(cell[0]),
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


# --- pages ----------------------------------------------------------------------------------------------------------


class _Part(NamedTuple):
    """What stands on a page from ``top`` down: a table, or lines."""

    top: float
    table: _Table | None
    lines: list[_Line]


def _parts(page: PrintedPage, furniture: frozenset[str]) -> list[_Part]:
    """Cut a page into its tables and the lines between them, from top to bottom."""
    grids = grids_of(page.rulings)
    inside: list[dict[tuple[int, int], list[Glyph]]] = [{} for _ in grids]
    free: list[Glyph] = []
    for glyph in page.glyphs:
        middle, height = (glyph.left + glyph.right) / 2, glyph.base - 0.3 * glyph.size
        for grid, cells in zip(grids, inside):
            place = grid.cell_at(middle, height)
            if place is not None:
                cells.setdefault(place, []).append(glyph)
                break
        else:
            free.append(glyph)
    parts = [_Part(grid.top, _Table.of(grid, cells), []) for grid, cells in zip(grids, inside) if cells]
    tops = [part.top for part in parts]
    between: dict[float, list[_Line]] = {}
    for line in _without_furniture(_lines(free), page, furniture):
        between.setdefault(max((top for top in tops if top < line.base), default=-1.0), []).append(line)
    parts += [_Part(top + 0.1, None, lines) for top, lines in between.items()]
    return sorted(parts, key=lambda part: part.top)


def _edge_texts(lines: Sequence[_Line]) -> Iterator[str]:
    """Iterate over what stands first and last on a page, without its numbers: a running head has others on each."""
    for line in (*lines[:2], *lines[-2:]):
        yield _DIGITS.sub("#", line.text)


def _without_furniture(lines: list[_Line], page: PrintedPage, furniture: frozenset[str]) -> list[_Line]:
    """Leave out page numbers and running heads at the upper and lower edge of a page."""
    upper, lower = _EDGE * page.height, (1 - _EDGE) * page.height
    while lines and lines[0].base < upper and _is_furniture(lines[0], lines[1:2], furniture):
        lines = lines[1:]
    while lines and lines[-1].base > lower and _is_furniture(lines[-1], lines[-2:-1], furniture):
        lines = lines[:-1]
    return lines


def _is_furniture(line: _Line, beside: Sequence[_Line], furniture: frozenset[str]) -> bool:
    if _PAGE_NUMBER.fullmatch(line.text) is not None:
        return True
    is_apart = all(abs(other.base - line.base) > 1.4 * line.size for other in beside)
    return is_apart and _DIGITS.sub("#", line.text) in furniture


def text_of_pages(pages: Sequence[PrintedPage]) -> str:
    """Return what pages say, as flat text: paragraphs with blank lines between, tables with tabs."""
    seen = Counter(edge for page in pages for edge in {*_edge_texts(_lines(page.glyphs))})
    furniture = frozenset(edge for edge, count in seen.items() if count > max(len(pages) // 2, 1))
    flows = [[part.table or list(_flow(part.lines)) for part in _parts(page, furniture)] for page in pages]
    _put_tables_together(flows)
    alike: dict[float, list[_Run]] = {}  # pages of one width have one text area
    for page, flow in zip(pages, flows):
        alike.setdefault(round(page.width), []).extend(_runs_of(flow))
    edges_of = {width: _edges(runs, width) for width, runs in alike.items()}
    writer = _Writer(0, 0, _pitch(run for runs in alike.values() for run in runs))
    for page, flow in zip(pages, flows):
        edges = edges_of[round(page.width)]
        if edges != (writer.left, writer.right):
            writer.last = None
        writer.left, writer.right = edges
        writer.is_new_page = True
        for part in flow:
            if isinstance(part, _Table):
                writer.block(part.text)
                continue
            for item in part:
                if isinstance(item, _Run):
                    writer.line(item)
                else:
                    writer.block(item)
    return writer.text


def _runs_of(flow: Iterable[_Table | list[_Run | str]]) -> Iterator[_Run]:
    return (item for part in flow if not isinstance(part, _Table) for item in part if isinstance(item, _Run))


def _put_tables_together(flows: Sequence[list[_Table | list[_Run | str]]]) -> None:
    """Put a table that ends a page and one that begins the next page into one, where they have the same columns."""
    last: _Table | None = None
    for flow in flows:
        first = flow[0] if flow else None
        if last is not None and isinstance(first, _Table) and last.goes_on(first):
            flow[0] = []
            if len(flow) == 1:
                continue
        last = flow[-1] if flow and isinstance(flow[-1], _Table) else None
