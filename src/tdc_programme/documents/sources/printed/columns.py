"""What stands side by side on a page: the letterhead and the signature, read left column first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import define, field

from ....text.patterns import Pattern
from .glyphs import GAP, STRETCHED, PrintedLine, PrintedRun

# What may be between a line and the next one of its column, in heights of a letter: a signature has room for ink.
_ROOM, _ROOM_FOR_INK = 2.4, 10.0
#: What follows a letterhead and never stands in one of its columns.
_BELOW_HEAD = Pattern.plain(
    r"(?:Kính gửi|Căn cứ|Theo đề nghị|Điều \d)", yes=("Kính gửi: Bộ",), no=("Số: 5", "kính gửi")
)
# The name of the state, which a narrow column may break.
_NATION = Pattern.plain(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI(?: CHỦ(?: NGHĨA(?: VIỆT)?)?)?\Z", yes=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA",), no=("CỘNG HÒA",)
)


@define
class _Band:
    """Lines in two columns: those left of a gap, and those right of it."""

    start: float
    end: float
    left: list[PrintedRun] = field(factory=list)
    right: list[PrintedRun] = field(factory=list)

    def take(self, line: PrintedLine, last: bool = True) -> bool:
        """Take a line, unless one of its runs stands in the gap or it is too far away."""
        start, end = self.start, self.end
        sides: list[tuple[bool, PrintedRun]] = []
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

    def is_near(self, is_left: bool, run: PrintedRun, alone: bool) -> bool:
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


def _stacked(column: Sequence[PrintedRun]) -> Iterator[str]:
    """Iterate over the lines of a column, with what parts them: a blank line where there is more room."""
    yield column[0].text
    for above, run in pairwise(column):
        step = run.base - above.base
        if _NATION.match(above.text) and run.text.isupper():
            yield " "
        elif step < 0.3 * run.size:
            yield "    " if run.left - above.right > GAP * run.size else " "
        else:
            yield "\n\n" if step > 1.7 * max(run.size, above.size) else "\n"
        yield run.text


def flow_of(lines: Sequence[PrintedLine]) -> Iterator[PrintedRun | str]:
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


def _is_stretched(line: PrintedLine, lines: Sequence[PrintedLine], at: int) -> bool:
    """Tell whether a line in two parts is one line that was stretched to both margins."""
    gap = max(b.left - a.right for a, b in pairwise(line.runs))
    if gap > STRETCHED * line.size:
        return False
    beside = [other for other in (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]) if len(other.runs) == 1]
    return any(abs(other.runs[0].right - line.runs[-1].right) < line.size for other in beside)
