"""Where the head of a document is: which pieces belong together, where it begins, and its lines laid out anew.

Pieces alone say little: a web page has kinds of document in its menu, a stamp has a number and a day, and a body
cites both. A head is pieces of several sorts side by side, in front of the content.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from ....text import View
from ....vietnamese.letters.folding import fold_phrase
from ...sources.markup import CELL
from ...words import begins_letterhead, is_furniture
from ..layout import is_caps
from ..tables import is_table_head
from .grammar import BREAK, CLOSE, CONTENT, LEFT_EDGE, RIGHT_EDGE, STAMP, TITLED, TO, bare
from .pieces import Piece, PieceRole, Scan
from .recipients import recipients_end
from .subject import subject_cuts

#: How far into a text a head is looked for, in characters: the menus of a web page are long.
FARTHEST = 40_000
#: Where nearly all of them stand.
_NEAR = 5_000
# What may stand between two pieces of one head: letterhead, a stamp, the subject of a letter; not a paragraph.
_WIDEST_GAP = 700
_LONGEST_LINE = 260
_MOST_LETTERHEAD = 10
#: Minutes and permits have their number and day below the kind; their subject is short, or comes later.
_BELOW_KIND = 60
_ONCE = (PieceRole.NUMBER, PieceRole.DATE)
_MARKS = str.maketrans(dict.fromkeys("|_*", " "))
#: What may be dropped around a piece: blanks, bars of a table, dashes of a rule.
_DROPPED = " \t\n\N{PARAGRAPH SEPARATOR}|_—–-"
_SORTS = {
    PieceRole.TITLE: "title",
    PieceRole.NUMBER: "number",
    PieceRole.DATE: "date",
    PieceRole.KIND: "name",
    PieceRole.MATTER: "name",
}


@frozen
class Laid:
    """A text whose head is laid out with each piece in a paragraph of its own.

    Arguments:
        view: the text.
        start, end: where in it the head begins, and where its last piece ends; None where no head is certain.
        places: where in it number, day and the like begin, the first of each.
        is_stamped: between the letterhead and the rest lies a stamp: the letterhead may be that of who received it.
    """

    view: View
    start: int | None = None
    end: int = 0
    places: Mapping[PieceRole, int] = field(factory=dict)
    is_stamped: bool = False


def lay_out(flat: View) -> Laid:
    """Find the head of a text and put each of its pieces into a paragraph of its own.

    >>> laid = lay_out(View("Trang chủ\\nSố: 5/QĐ-UBND Kon Tum, ngày 04 tháng 5 năm 2020 QUYẾT ĐỊNH VỀ VIỆC X"))
    >>> laid.view.text[laid.start or 0 :].split("\\n\\n")
    ['Số: 5/QĐ-UBND', 'Kon Tum, ngày 04 tháng 5 năm 2020', 'QUYẾT ĐỊNH', 'VỀ VIỆC X']
    """
    whole = _first_table(flat.text)
    near = CONTENT.search(bare(flat.text[:_NEAR]))
    for length in (near.start() + _WIDEST_GAP if near else _NEAR, _NEAR, FARTHEST):
        scan = Scan(flat.text[: min(length, whole)])
        block = find_block(scan)
        is_sure = len(_sorts(block)) > 2 and block[-1].end <= length - _WIDEST_GAP
        if is_sure or length >= whole:
            break
    if not block:
        return Laid(flat)
    if any(piece.is_placed for piece in block):
        block = [piece for piece in block if piece.role is not PieceRole.DATE or piece.is_placed]
    start, is_stamped = _letterhead_start(scan, block[0].start)
    view = flat.replace(_edits(scan, block, start))

    def moved(at: int) -> int:
        return view.offset(flat.span(at, at + 1)[0])

    places = {piece.role: moved(piece.start) for piece in reversed(block)}
    return Laid(view, moved(start), moved(block[-1].end - 1) + 1, places, is_stamped)


def _first_table(text: str) -> int:
    """Return where the first table of tasks or duties begins: no head stands in its cells. Without one, the end."""
    at = 0
    for line in text[:FARTHEST].split("\n"):
        if line.count(CELL) > 1 and is_table_head(line.split(CELL)):
            return at
        at += len(line) + 1
    return len(text)


def find_block(scan: Scan) -> list[Piece]:
    """Return the pieces of the head, or nothing where no group of them is one with certainty.

    The first group that has pieces of three sorts is it, or else the first with two, or a number that stands alone.
    Behind the content stand the heads of forms and of what is quoted: there only one is taken in which nothing is
    blank.
    """
    close = CLOSE.search(scan.low)
    content = CONTENT.search(scan.low)
    closed_at = close.start() if close else len(scan.low)
    content_at = content.start() if content else len(scan.low)
    best: list[Piece] = []
    for group in _groups(scan, [piece for piece in scan.pieces() if piece.start < closed_at]):
        count = len(_sorts(group))
        if group[0].start > content_at and not _is_whole(group):
            continue
        if count == 1 and not any(piece.role is PieceRole.NUMBER and piece.is_full for piece in group):
            continue
        if min(count, 3) > len(_sorts(best)):
            best = group
    return best or _titled(scan, closed_at)


def _titled(scan: Scan, closed_at: int) -> list[Piece]:
    """Return the kind at the very top, or in front of a title that names number and day; a head has no more there."""
    for piece in scan.pieces():
        if piece.role is PieceRole.KIND and piece.start < closed_at:
            at_top = piece.is_full and not scan.text[: piece.start].strip(LEFT_EDGE)
            behind = piece.end + len(_run_after(scan.text, piece.end))
            is_title = is_caps(scan.text[piece.start : behind + 2]) and TITLED.match(scan.low, behind)
            if at_top or (is_title and scan.opens(piece.start)):
                return [piece]
    return []


def _sorts(group: Sequence[Piece]) -> set[str]:
    return {_SORTS[piece.role] for piece in group if piece.role in _SORTS}


def _is_whole(group: Sequence[Piece]) -> bool:
    parts = {piece.role for piece in group if piece.is_full}
    return len(_sorts(group)) > 2 and PieceRole.NUMBER in parts and PieceRole.DATE in parts


def _groups(scan: Scan, pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Gather pieces that stand side by side."""
    group: list[Piece] = []
    for piece in pieces:
        if piece.role is PieceRole.KIND and not _takes_kind(scan, group, piece):
            continue
        if group and not _go_together(scan, group, piece):
            yield group
            group = []
        if group or piece.role not in (PieceRole.TO, PieceRole.KIND):
            group.append(piece)
    if group:
        yield group


def _takes_kind(scan: Scan, group: Sequence[Piece], piece: Piece) -> bool:
    """Tell whether the kind of the document can stand here: behind number, day or title, the first one there."""
    if not group or _named(group):
        return False
    if piece.is_full:
        return True
    last = group[-1]
    return last.role is not PieceRole.TITLE and not scan.text[last.end : piece.start].strip(RIGHT_EDGE)


def _named(group: Sequence[Piece]) -> bool:
    return any(piece.role in (PieceRole.KIND, PieceRole.MATTER) for piece in group)


def _go_together(scan: Scan, group: Sequence[Piece], piece: Piece) -> bool:
    last = group[-1]
    between = scan.text[last.end : piece.start]
    if len(between) > _WIDEST_GAP or CONTENT.search(scan.low, last.end, piece.start):
        return False
    if any(one.role is piece.role and one.is_placed == piece.is_placed for one in group) and piece.role in _ONCE:
        return False
    if any(one.role is PieceRole.KIND for one in group) and piece.role is not PieceRole.TO:
        return len(between.strip(LEFT_EDGE)) <= _BELOW_KIND
    longest = _WIDEST_GAP if last.role in (PieceRole.MATTER, PieceRole.KIND) else _LONGEST_LINE
    return all(len(line) <= longest or is_caps(line) for line in between.split("\n"))


# --- the letterhead above -------------------------------------------------------------------------------------------


def _letterhead_start(scan: Scan, start: int) -> tuple[int, bool]:
    """Return where the letterhead begins that stands above the first piece, and whether a stamp lies between them.

    It is names of bodies, in capitals or not.
    """
    found, at, capitals, is_stamped = start, start, start, False
    for _ in range(_MOST_LETTERHEAD):
        begin = scan.text.rfind("\n", 0, max(at - 1, 0)) + 1
        line = scan.text[begin:at].strip(LEFT_EDGE + ". ")
        if line and STAMP.match(bare(line)):
            if found != start:
                break
            is_stamped = True
        elif line and not (is_furniture(line) and found == start):
            if not _is_letterhead(line):
                break
            capitals = begin
            found = begin if begins_letterhead(line) else found
        at = begin
        if not at:  # nothing but capitals above it is a body of an unknown name
            return capitals if found == start else found, is_stamped and found != start
    return found, is_stamped and found != start


def _is_letterhead(line: str) -> bool:
    """Tell whether a line may stand in a letterhead."""
    if len(line) > 160 or is_furniture(line):
        return False
    return is_caps(line) or (begins_letterhead(line) and line[-1] not in ".;:,/")


# --- the lines laid out ---------------------------------------------------------------------------------------------


def _edits(scan: Scan, block: Sequence[Piece], start: int) -> Iterator[tuple[int, int, str]]:
    """Iterate over what puts every piece, and what follows the subject, into a paragraph of its own."""
    text, done, is_parted = scan.text, start, True
    letterhead = tuple(_between(scan, block, start))
    for piece, following in zip(block, [*block[1:], None]):
        if piece.start > done or not is_parted:
            yield from _parted(text, max(done, piece.start - len(_run_before(text, piece.start))), piece.start)
        yield from ((gap.start(), gap.end(), " ") for gap in BREAK.finditer(text, piece.start, piece.end))
        done, is_parted = piece.end, piece.role not in (PieceRole.MATTER, PieceRole.TO)
        if is_parted:
            done += len(_run_after(text, piece.end))
            yield from _parted(text, piece.end, done)
        cuts: Iterable[int] = ()
        if piece.role is PieceRole.TO:
            to = TO.match(scan.low, piece.start)
            if to is not None and len(to["gap"]) > 2:
                done = to.end()
                yield piece.end, done, ": "
            cuts = recipients_end(text, done)
        elif piece.role in (PieceRole.KIND, PieceRole.MATTER):
            limit = following.start if following else len(text)
            is_matter = piece.role is PieceRole.MATTER
            cuts = subject_cuts(text, done, limit, is_matter=is_matter, letterhead=letterhead)
        for cut in cuts:
            yield from _parted(text, max(done, cut - len(_run_before(text, cut))), cut)
            done, is_parted = cut, True


def _between(scan: Scan, block: Sequence[Piece], start: int) -> Iterator[str]:
    """Iterate over what stands between the pieces above the subject, folded, without marks: the letterhead is there."""
    for piece in block:
        words = " ".join(scan.text[start : piece.start].translate(_MARKS).split()).strip(" -–—")
        if words:
            yield fold_phrase(words)
        start = piece.end
        if piece.role in (PieceRole.KIND, PieceRole.MATTER):
            return


def _parted(text: str, left: int, right: int) -> Iterator[tuple[int, int, str]]:
    """Part two paragraphs at a gap, unless they are parted already."""
    gap = text[left:right]
    if gap.strip() or gap.count("\n") < 2:
        yield left, right, "\n\n"


def _run_before(text: str, at: int) -> str:
    before = text[max(at - 200, 0) : at]
    return before[len(before.rstrip(_DROPPED)) :]


def _run_after(text: str, at: int) -> str:
    after = text[at : at + 200]
    return after[: len(after) - len(after.lstrip(_DROPPED))]
