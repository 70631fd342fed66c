"""The lines and paragraphs of a flat text, and the record of where values stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ...law.layers import Layers
from ...text import View
from ...text.patterns import Pattern
from ..model import Place
from ..sources.markup import CELL, PARAGRAPH

#: The mark of a list item without number, and of one with.
BULLET = Pattern.plain(r"[-–—•●▪*+~][ \t]*+(?=\S)(?![-–—*~])", yes=("⟦- ⟧Bộ", "⟦+⟧Bộ"), no=("---", "- "))
ITEM = Pattern.plain(
    r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}|[a-zđ](?=\)))[.)]+(?!\d)[ \t]*+",
    yes=("⟦1. ⟧Tổ chức", "⟦2.1)⟧Bài", "⟦đ) ⟧Bài"),
    no=("1.500 bài", "a. bài"),
)
#: What a numbered chapter begins with.
ROMAN = Pattern.plain(r"[IVX]{1,5}\.\s", yes=("IV. Tổ chức",), no=("IV", "L. "))

_RULE = Pattern.plain(r"[-–—_=*~.… \t]{3,}", yes=("-----", "* * *"), no=("--",))
_PAGE = Pattern.plain(
    r"(?m:^[ \t]*+(?:Trang\s|-\s?)?\d{1,3}(?:\s?/\s?\d{1,3})?(?:\s?-)?[ \t]*+$)",
    any_case=True,
    yes=("2", "năng\n⟦- 2 -⟧\nsuất", "Trang 2/5"),
    no=("2023", "2 bài"),
)
_SPACES = Pattern.plain(rf"[ \t\n{PARAGRAPH}]{{2,}}|[\t\n{PARAGRAPH}]", yes=("  ", "\t"), no=(" a",))
_EDGES = f" \t\n{PARAGRAPH}"
# A wide gap parts the two columns of a letterhead; but the blanks of a date or of a number are no gap.
_GAP = Pattern.plain(
    r"(?<=\S)(?: *+\t[ \t]*+| {4,})(?=\S)(?!/|tháng\b|năm\b|\.{3}|…)",
    yes=("BỘ⟦      ⟧CỘNG HÒA", "BỘ⟦\t⟧CỘNG", "BỘ⟦ \t ⟧CỘNG"),
    no=("Số:⟦     ⟧/TB", "ngày⟦     ⟧tháng 3"),
)
_OPEN_END = Pattern.plain(r"(?:Số\s*+:|ngày|tháng|năm)$", any_case=True, yes=("SỐ :", "⟦tháng⟧"), no=("Số: 5",))
# What begins a paragraph even without a blank line before it.
_LEAD = Pattern(
    r"""Số\s*+:|V/v\b|Kính\ gửi\b|Nơi\ nhận\b|Nơi\ nhân\b|Phụ\ lục\b|Điều\ \d++[a-zđ]?\b|Chương\ [IVXLC\d]++\b
    |(?:Mục|Phần)\ [IVXLC\d]++\b|[IVX]{1,5}\.\ |\((?:Kèm\ theo|Ban\ hành)|Về\ việc\b""",
    yes=("SỐ: 5", "Điều 3a. ", "(Kèm theo Thông báo"),
    no=("Điều khoản", "Sở: 5"),
)
_BASIS = Pattern.plain(r"(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị)\b", yes=("Căn cứ Luật",), no=("căn cứ Luật",))
_DATE_LINE = Pattern.plain(
    r"[^\W\d][^,;:]{1,40},\s*+ngày\b[^,;]{0,40}(?:\bnăm\b|\d[/.-]\d{4}$)",
    any_case=True,
    yes=("Hà Nội, ngày 5 tháng 3 năm 2023", "Hà Nội, ngày 5/3/2023"),
    no=("ngày 5/3/2023", "Hà Nội, ngày 5/3/2023, Bộ"),
)
_SENTENCE_END = tuple('.;:!?…”"')


#: What stands between two parts of a table that a page break has cut: a page number, a heading; not a paragraph.
LONGEST_BETWEEN_ROWS = 40


class Line(NamedTuple):
    """A line of the flat text: ``text[start:end]`` without blanks at its ends."""

    start: int
    end: int
    text: str
    after_blank: bool
    is_row: bool = False


def is_caps(text: str) -> bool:
    """Tell whether ``text`` has letters, two at least, and all of them are capitals (``KH&CN`` is; ``Q.`` is not).

    >>> is_caps("THÔNG BÁO"), is_caps("Thông báo"), is_caps("2024"), is_caps("Q. CHỦ TỊCH")
    (True, False, False, True)
    """
    return text == text.upper() and sum(map(str.isalpha, text)) > 1


def tidy(v: View) -> View:
    """Return ``v`` on one line: no blanks at its ends, one space for many."""
    text = v.text
    left = len(text) - len(text.lstrip(_EDGES))
    right = len(text.rstrip(_EDGES))
    if left >= right:
        return v.part(left, left) if left < len(text) else v.part(0, 0)
    v = v.part(left, right) if (left, right) != (0, len(text)) else v
    edits = [(gap.start(), gap.end(), " ") for gap in _SPACES.finditer(v.text)]
    return v.replace(edits) if edits else v


_NEXT_ITEM = Pattern.plain(r";\s*+[-–—+•]\s*+(?=\S)", yes=("Bộ A⟦; - ⟧Bộ B",), no=("Bộ A; Bộ B",))


def split_items(v: View) -> list[View]:
    """Cut the items of a list that stand on one line with their dashes: ``- Bộ A; - Bộ B``.

    >>> [item.text for item in split_items(View("- Bộ A; - Bộ B; Bộ C"))]
    ['- Bộ A', 'Bộ B; Bộ C']
    """
    if BULLET.match(v.text) is None:
        return [v]
    gaps = [match.span() for match in _NEXT_ITEM.finditer(v.text)]
    starts, ends = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(v.text)]
    return [v.part(left, right) for left, right in zip(starts, ends)]


class Paragraph:
    """Some lines that belong together, or one row of a table."""

    __slots__ = ("flat", "lines", "text")

    flat: View
    lines: Sequence[Line]
    #: Its words on one line.
    text: str

    def __init__(self, flat: View, lines: Sequence[Line]) -> None:
        self.flat = flat
        self.lines = lines
        words = lines[0].text if len(lines) == 1 else flat.text[lines[0].start : lines[-1].end]
        self.text = _SPACES.sub(" ", words).strip(_EDGES)

    @property
    def start(self) -> int:
        """Where it begins in the flat text."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Where it ends in the flat text."""
        return self.lines[-1].end

    @property
    def is_row(self) -> bool:
        """Whether it is a table row."""
        return self.lines[0].is_row

    @property
    def is_rule(self) -> bool:
        """Whether it is no text: a line of dashes, dots or stars, or a page number."""
        return _RULE.fullmatch(self.text) is not None or self.is_page_number

    @property
    def is_page_number(self) -> bool:
        """Whether it is a page number alone: ``2``, ``- 2 -``, ``Trang 2/5``."""
        return _PAGE.fullmatch(self.text) is not None

    def view(self, start: int = 0, end: int | None = None) -> View:
        """Return its words on one line, or a part of them, with their places."""
        v = tidy(self.flat.part(self.start, self.end))
        return v if start == 0 and end is None else v.part(start, len(v.text) if end is None else end)

    def line(self, index: int) -> View:
        """Return one line with its places."""
        return tidy(self.flat.part(self.lines[index].start, self.lines[index].end))


def _lines(flat: View, is_head: Callable[[Sequence[str]], bool]) -> Iterator[Line]:
    """Cut a text into lines. A line with tabs is a row from the head of a table on, up to the next longer text."""
    text, start, after_blank, in_table = flat.text, 0, True, False
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        raw = text[start:end]
        if not raw.strip(_EDGES):
            after_blank = True
        elif raw.count(CELL) > 1 and (in_table or is_head(raw.split(CELL))):
            in_table = True
            yield Line(start, end, raw, after_blank, True)
            after_blank = False
        else:
            in_table = in_table and len(raw.strip()) <= LONGEST_BETWEEN_ROWS
            for left, right in _columns(raw):
                yield Line(start + left, start + right, raw[left:right], after_blank)
                after_blank = False
        start = end + 1


def _columns(raw: str) -> Iterator[tuple[int, int]]:
    """Cut a line at the wide gaps between two columns, and at paragraph marks."""
    cuts = [0]
    for gap in _GAP.finditer(raw) if "    " in raw or "\t" in raw else ():
        if not _OPEN_END.search(raw, max(cuts[-1], gap.start() - 12), gap.start()):
            cuts += [gap.start(), gap.end()]
    cuts.append(len(raw))
    for left, right in zip(cuts[::2], cuts[1::2]):
        at = left
        for piece in raw[left:right].split(PARAGRAPH):
            inner = piece.strip(_EDGES)
            if inner:
                begin = at + len(piece) - len(piece.lstrip(_EDGES))
                yield begin, begin + len(inner)
            at += len(piece) + 1


def _begins_paragraph(line: Line, before: Line) -> bool:
    if line.after_blank or line.is_row or before.is_row:
        return True
    text = line.text
    if BULLET.match(text) or ITEM.match(text) or _LEAD.match(text) or _DATE_LINE.match(text):
        return True
    if is_caps(text) != is_caps(before.text) or _RULE.fullmatch(text) or _RULE.fullmatch(before.text):
        return True
    if not before.text.endswith(_SENTENCE_END):
        return False
    return _BASIS.match(text) is not None or text[0].isupper() or text[0] in '(“"'


def paragraphs(flat: View, is_head: Callable[[Sequence[str]], bool] = lambda cells: False) -> Iterator[Paragraph]:
    """Group the lines of a flat text into paragraphs, in order.

    Arguments:
        flat: the text.
        is_head: tells whether cells are the head of a table; lines with tabs are rows only under one.
    """
    lines: list[Line] = []
    for line in _lines(flat, is_head):
        if lines and _begins_paragraph(line, lines[-1]):
            yield Paragraph(flat, lines)
            lines = []
        lines.append(line)
    if lines:
        yield Paragraph(flat, lines)


def join_pages(flat: View) -> View:
    """Return ``flat`` with the sentences put together that a page number has cut in two.

    >>> join_pages(View("nâng cao năng\\n\\n2\\n\\nsuất")).text
    'nâng cao năng suất'
    """
    text, edits = flat.text, []
    for number in _PAGE.finditer(text):
        start, end = number.span()
        while start > 0 and text[start - 1].isspace():
            start -= 1
        while end < len(text) and text[end].isspace():
            end += 1
        is_open = start > 0 and not text[start - 1 : start].endswith(_SENTENCE_END)
        if is_open and text[end : end + 1].islower() and not ITEM.match(text, end):
            edits.append((start, end, " "))
    return flat.replace(edits) if edits else flat


class Recorder:
    """The places of the values of one document, gathered while it is read.

    Arguments:
        layers: of the whole text, where they are read for others too; else what is asked for is read in its part.
    """

    def __init__(self, layers: Layers | None = None) -> None:
        self.places: list[Place] = []
        self._layers = layers

    def layers_of(self, v: View) -> Layers:
        """Return what readers find in a part of the text, with places in the part."""
        return Layers(v.text) if self._layers is None else self._layers.part(v)

    def put(self, path: str, v: View, start: int = 0, end: int | None = None) -> str:
        """Note that the value at ``path`` stands in ``v``, or in a part of it; return its words."""
        end = len(v.text) if end is None else end
        self.places.append(Place(path, *v.span(start, end)))
        return v.text[start:end]
