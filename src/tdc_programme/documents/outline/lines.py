"""The lines of a text: which may begin a part of it, which only go on, and which are quoted from another text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attrs import define

from ...text.patterns import Pattern
from ..sources.markup import CELL, PARAGRAPH
from .markers import marker_at

# A line; a codified article begins one, also where the line break before it was lost.
_LINE = Pattern.plain(
    r"(?:(?![.)/]Điều \d{1,3}\.\d{1,3}\.[A-ZĐ]{2,3}\.)[^\n])+[.)/]?|[^\n]",
    yes=("⟦Số: 5⟧\n", "⟦ban hành)⟧Điều 19.5.TT.45.4. Chi"),
    no=("\n",),
)
_EDGES = f" \t\n{PARAGRAPH}"
_ENDED = tuple('.;:!?…”"’»|/)')
#: So many lines that go on are a sign that the lines of a text are cut at a width.
_WRAPPED = 0.1
#: A line that is shorter than this share of the usual width has not been cut.
_SHORT = 0.75
#: After these words a line goes on, whatever the next one begins with.
_OPEN_END = Pattern.plain(
    r"(?:[,(–-]|(?<!\w)(?:khoản|điểm|điều|mục|số|năm|tháng|ngày|quý|và|hoặc|các|từ|đến|của|tại|theo|chương|phần|lục))$",
    any_case=True,
    yes=("theo ⟦khoản⟧", "Điều", ","),
    no=("tài sản", "tài sản."),
)
_OPENING, _CLOSING = "“«", "”»"
_QUOTE_AT_START = Pattern.plain(r"[“«\"]", yes=("“Điều 5.", '"a) x'), no=("Điều",))
_AMENDS = Pattern.plain(
    r"(?<!\w)(?:sửa đổi|bổ sung|thay thế)(?!\w)", any_case=True, yes=("⟦Bổ sung⟧ Điều 5a",), no=("bổ sungx",)
)
#: How far a line is looked through for that.
_FAR = 400
# What brings in new wording: after it a quotation may run over many lines.
_INTRODUCES = Pattern.plain(r"(?::|như\s+sau:?)\s*[“«\"]", yes=(": “", "như sau “"), no=("cụm từ “",))
# An instruction of the amending act itself: what a quotation that is never closed does not hold.
_INSTRUCTS = Pattern.plain(
    r"(?:Điều\s+\d+[a-z]?\s*[.:]\s*(?:Hiệu lực|Điều khoản|Tổ chức|Trách nhiệm|Quy định chuyển tiếp)"
    r"|(?:Điều\s+\d+[a-z]?\s*[.:]|\d{1,3}[.)]|[a-zđ]\d?\))\s*"
    r"(?:Sửa đổi|Bổ sung|Thay (?:thế|cụm)|Bãi bỏ|Bỏ|Hủy bỏ|Huỷ bỏ)\s"
    r"|Nơi\s+nhận\s*:)",
    yes=("2. Bãi bỏ điểm a", "Điều 2. Hiệu lực", "Nơi nhận:"),
    no=("2. Bộ", "Điều 2. Phạm vi"),
)
#: So many quotations without an end are looked through to the end of the text; of the others only a few lines.
_MOST_UNCLOSED = 8
_FEW = 8


@define(slots=True)
class TextLine:
    """A line of a flat text, without the blanks at its ends: ``text[start:end]``.

    Attributes:
        is_row: whether it is the row of a table.
        is_new: whether it may begin a part: not the rest of a line that was cut at a width.
        is_quoted: whether it is wording of another text.
        after_blank: whether a blank line stands before it.
    """

    start: int
    end: int
    width: int
    is_row: bool
    after_blank: bool
    is_new: bool = True
    is_quoted: bool = False


def lines_of(text: str) -> list[TextLine]:
    """Cut a flat text into its lines; blank ones are left out."""
    lines: list[TextLine] = []
    last = -1
    for match in _LINE.finditer(text):
        raw = match.group()
        said = raw.strip(_EDGES)
        if not said:
            continue
        start = match.start() + len(raw) - len(raw.lstrip(_EDGES))
        start += _stray(said)
        after_blank = last < 0 or text.count("\n", last, match.start()) > 1
        last = match.end()
        end = match.start() + len(raw.rstrip(_EDGES))
        lines.append(TextLine(start, end, len(raw.rstrip()), False, after_blank))
        lines[-1].is_row = CELL in said and _is_row(text, lines)
    _note_cuts(text, lines)
    _note_quotations(text, lines)
    return lines


def _is_row(text: str, lines: list[TextLine]) -> bool:
    """Whether the last line, which has a tab, is the row of a table: not if the tab only sets off its number.

    Right below another row it is one all the same: in a table the first column has numbers too.
    """
    line = lines[-1]
    if len(lines) > 1 and lines[-2].is_row and not line.after_blank:
        return True
    marker = marker_at(text, line.start, line.end)
    return marker is None or text.find(CELL, marker.end, line.end) >= 0


def _stray(said: str) -> int:
    """Return how many marks without meaning (an asterisk that no second one closes) stand before the words."""
    bare = said.lstrip("*_\\")
    stray = len(said) - len(bare)
    return stray if 0 < stray <= 3 and bare and not bare[0].isspace() else 0


def _note_cuts(text: str, lines: list[TextLine]) -> None:
    """Note which lines only go on, in a text whose lines are cut at a width."""
    pairs = [(a, b) for a, b in pairwise(lines) if not (b.after_blank or a.is_row or b.is_row)]
    going_on = sum(text[b.start].islower() and marker_at(text, b.start, b.end) is None for _, b in pairs)
    if not pairs or going_on < max(2, _WRAPPED * len(pairs)):
        return
    widths = sorted(a.width for a, _ in pairs)
    width = widths[len(widths) * 9 // 10]
    for a, b in pairs:
        is_cut = a.width >= _SHORT * width and not text[a.start : a.end].endswith(_ENDED)
        b.is_new = not is_cut and _OPEN_END.search(text, max(a.start, a.end - 12), a.end) is None


def _note_quotations(text: str, lines: list[TextLine]) -> None:
    """Note the lines of quotations that run over more than one, from the line after that in which they open."""
    at, unclosed = 0, 0
    while at < len(lines):
        line = lines[at]
        line.is_quoted = line.is_quoted or _QUOTE_AT_START.match(text, line.start) is not None
        depth = _opened(text, lines, at)
        if depth:
            last, is_closed = _last_quoted(text, lines, at, depth, look=unclosed < _MOST_UNCLOSED)
            unclosed += not is_closed
            for inside in lines[at + 1 : last + 1]:
                inside.is_quoted = True
            at = last
        at += 1


def _opened(text: str, lines: list[TextLine], at: int) -> int:
    """Return how many quotations a line opens and does not close, if new wording begins in it; else 0."""
    line = lines[at]
    if (begins := _QUOTE_AT_START.match(text, line.start)) is not None:
        above = lines[at - 1] if at else None
        if above is None or not (above.is_quoted or _brings_in(text, above)):
            return 0  # a term that is defined, a mark that recognition saw
    elif (begins := _INTRODUCES.search(text, line.start, line.end)) is None:
        return 0
    if begins.group()[-1] == '"':
        return text.count('"', line.start, line.end) % 2
    return max(_balance(text, begins.end() - 1, line.end), 0)


def _brings_in(text: str, line: TextLine) -> bool:
    """Whether a line announces new wording: with a colon, or as the heading of an instruction."""
    return text[line.end - 1] == ":" or _AMENDS.search(text, line.start, min(line.end, line.start + _FAR)) is not None


def _balance(text: str, start: int, end: int) -> int:
    opened = sum(text.count(mark, start, end) for mark in _OPENING)
    return opened - sum(text.count(mark, start, end) for mark in _CLOSING)


def _last_quoted(text: str, lines: list[TextLine], first: int, depth: int, *, look: bool) -> tuple[int, bool]:
    """Return the last line of a quotation that opens in line ``first``, and whether it is closed there.

    One that is never closed (the mark was lost) ends before the next instruction of the act itself, or at once.
    """
    is_straight = _QUOTE_AT_START.search(text, lines[first].start, lines[first].end) is not None and not (
        _balance(text, lines[first].start, lines[first].end)
    )
    escape: int | None = None
    for at in range(first + 1, len(lines) if look else min(first + _FEW, len(lines))):
        line = lines[at]
        if escape is None and _INSTRUCTS.match(text, line.start) is not None:
            escape = at
        begins_again = text[line.start] in _OPENING
        if begins_again and escape is not None:
            return escape - 1, False  # a new quotation begins behind an instruction: the mark between was lost
        if is_straight:
            depth = (depth + text.count('"', line.start, line.end)) % 2
        else:
            depth = (0 if begins_again else depth) + _balance(text, line.start, line.end)
        if depth <= 0:
            return at, True
    return (first if escape is None else escape - 1), False


def quotations_of(text: str, lines: list[TextLine]) -> Iterator[tuple[int, int]]:
    """Iterate over the spans of ``text`` that are quoted in whole lines, in order."""
    start = end = -1
    for line in lines:
        if line.is_quoted and start >= 0:
            end = line.end
        elif line.is_quoted:
            start, end = line.start, line.end
        elif start >= 0:
            yield start, end
            start = -1
    if start >= 0:
        yield start, end
