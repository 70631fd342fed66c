"""From lines to a tree: which part a line opens, what it belongs to, where it ends."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from ...law.provisions.kinds import ProvisionKind, same_number
from ...text.patterns import Pattern
from ...vietnamese.letters import to_ascii
from ...vietnamese.letters.alphabet import CAPITALS
from .lines import TextLine
from .markers import Marker, follows, is_first, marker_at

#: Lists inside lists: so many, and no text can make a tree that is too deep to walk.
_MOST_OPEN = 12
_ANNEX_LINES = 6
#: Lists by what usually holds what.
_RANKS = {"capital": 0, "roman": 1, "clause": 2, "decimal": 3, "digit": 3, "letter": 4, "dotted": 4, "+": 8}
_ITEM_RANK = 7
_BRACKETED_RANK = 5

_ANNEXED = Pattern.plain(
    r"\(\s*(?:được\s+)?(?:ban\s+hành\s+)?kèm\s+theo",
    any_case=True,
    yes=("(Ban hành kèm theo Quyết định", "(Kèm theo"),
    no=("Kèm theo", "(nếu có)"),
)
_ANNEX_WORD = Pattern.plain(
    r"(?:(?P<strong>QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|NỘI QUY)|QUY TRÌNH|QUY TẮC|QUY CHUẨN|HƯỚNG DẪN|CHƯƠNG TRÌNH|KẾ HOẠCH|"
    r"ĐỀ ÁN|PHƯƠNG ÁN|CHIẾN LƯỢC|DANH MỤC|THỂ LỆ|TIÊU CHUẨN|ĐỊNH MỨC|BẢNG GIÁ|BIỂU|CHUẨN|KHUNG|CHẾ ĐỘ)(?!\w)",
    yes=("QUY CHẾ", "⟦QUY ĐỊNH⟧ CHI TIẾT"),
    no=("QUYẾT ĐỊNH", "Quy chế"),
)
TAIL = Pattern.plain(
    r"Nơi\s+nhận\s*(?::|$)|(?:TM|T/M|KT|TL|TUQ|Q)\s?[./]\s?(?=[A-ZĐ])"
    r"|(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết)\s+này\s+(?:đã\s+)?được\s+(?:Quốc hội|Ủy ban [Tt]hường vụ)"
    r"|(?:BỘ TRƯỞNG|THỦ TƯỚNG|CHỦ TỊCH|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|GIÁM ĐỐC|THỨ TRƯỞNG|CHÁNH ÁN|VIỆN TRƯỞNG|CHỦ NHIỆM)"
    rf"(?:\s+[{CAPITALS}]+){{0,6}}\s*$",
    yes=("Nơi nhận:", "TM. CHÍNH PHỦ", "KT. BỘ TRƯỞNG", "CHỦ TỊCH QUỐC HỘI", "Luật này được Quốc hội"),
    no=("Bộ trưởng", "TM", "Luật này được áp dụng", "CHỦ TỊCH quốc hội"),
)
#: Notes of the codification stand below an article and are not part of its last clause.
_NOTE = Pattern.plain(
    r"\((?:Điều|Mục|Chương|Phần)\s+này\s+có\s+nội\s+dung", yes=("(Điều này có nội dung liên quan",), no=("(Điều 5",)
)


_ANNEXES = frozenset({ProvisionKind.ANNEX, ProvisionKind.APPENDIX, ProvisionKind.FORM})


@define(eq=False)
class OpenPart:
    """A node in the making; places are offsets into the flat text."""

    kind: ProvisionKind
    label: str
    number: str
    style: str
    start: int
    words: int  # where the words behind its label begin
    last: TextLine  # its last line so far
    segment: str  # its step of a path
    first: int = 0  # the number of its first line
    head_end: int | None = None  # of an annex: where its title ends
    children: list[OpenPart] = field(factory=list)
    items: dict[str, int] = field(factory=dict)  # how many items of each mark are in it

    @property
    def end(self) -> int:
        """Where it ends."""
        return max(self.last.end, self.start)

    @property
    def is_listed(self) -> bool:
        """Whether it is the item of a list."""
        return self.style in _RANKS or self.kind is ProvisionKind.ITEM or self.style.startswith("bracketed")


class Builder:
    """One walk over the lines of a text, with the parts that are open at each."""

    def __init__(self, text: str, lines: Sequence[TextLine]) -> None:
        self.text = text
        self.lines = lines
        self.root: OpenPart = OpenPart(ProvisionKind.DOCUMENT, "văn bản", "", "", 0, 0, _NO_LINE, "")
        self.stack: list[OpenPart] = [self.root]
        self.tail: int | None = None  # where the part below the content seems to begin
        self.annexes: dict[int, int] = self._find_annexes()
        self.articles: dict[int, str] = {}  # the last article of each text with articles of its own
        self.preamble: int = self._preamble()

    def run(self) -> OpenPart:
        """Read the lines."""
        for at, line in enumerate(self.lines):
            self._read(at, line)
        return self.root

    # --- lines -----------------------------------------------------------------------------------------------------

    def _read(self, at: int, line: TextLine) -> None:
        text = self.text
        if at in self.annexes:
            self._open_annex(at, line, self.lines[self.annexes[at]].start)
            return
        if line.is_row or line.is_quoted or not line.is_new:
            marker = None if line.is_row or line.is_quoted else self._expected(line)
        else:
            marker = marker_at(text, line.start, line.end)
        if marker is not None and self._open(at, line, marker):
            self._open_inside(at, line, marker)
        if marker is None and self._ends_content(line):
            self.tail = line.start
        elif marker is None and line.start < line.end and _NOTE.match(text, line.start):
            self._close_lists()
        if self.tail is None:
            for part in self.stack:
                part.last = line

    def _open_inside(self, at: int, line: TextLine, marker: Marker) -> None:
        """Open the first items of lists that begin in the line of another part: ``Điều 5. 1. a) …``."""
        while marker.kind is not ProvisionKind.ITEM and marker.end < line.end:
            inside = marker_at(self.text, marker.end, line.end)
            if inside is None or inside.style not in ("clause", "letter") or not is_first(inside.style, inside.number):
                return
            if marker.is_listed and _rank(marker.style) >= _rank(inside.style):
                return
            self._push(at, TextLine(marker.end, line.end, line.width, False, False), inside)
            marker = inside

    def _expected(self, line: TextLine) -> Marker | None:
        """Return the article that a line seems to open which only goes on, if it is the next one."""
        marker = marker_at(self.text, line.start, line.end)
        if marker is None or marker.style != "article":
            return None
        before = self.articles.get(id(self._container()))
        return marker if marker.is_sure and before is not None and follows("clause", before, marker.number) else None

    def _ends_content(self, line: TextLine) -> bool:
        """Whether signature or distribution begins with a line: not inside an appendix, which may be a form."""
        if self.tail is not None or line.is_row or line.is_quoted or len(self.stack) == 1:
            return False
        if any(part.kind in (ProvisionKind.APPENDIX, ProvisionKind.FORM) for part in self.stack):
            return False
        return line.end - line.start < 160 and TAIL.match(self.text, line.start, line.end) is not None

    def _find_annexes(self) -> dict[int, int]:
        """Find the texts that are issued with the document: their first line, and that which says so."""
        found: dict[int, int] = {}
        for at, line in enumerate(self.lines):
            if line.is_quoted or _ANNEXED.match(self.text, line.start, line.end) is None:
                continue
            first = self._annex_start(at)
            if first is not None:
                found[first] = at
        return found

    def _annex_start(self, at: int) -> int | None:
        """Return the first line of the title that stands above ``(Ban hành kèm theo …)``, None where it is none.

        Below the label of an appendix or a form it is the title of that.
        """
        start, first = None, at
        while first > 0 and at - first < _ANNEX_LINES and self._is_title(self.lines[first - 1]):
            first -= 1
            if (word := _ANNEX_WORD.match(self.text, self.lines[first].start)) is not None:
                start = first
                if word["strong"]:
                    break
        if start is None:
            return None
        above = self.lines[first - 1] if first else None
        marker = marker_at(self.text, above.start, above.end) if above is not None else None
        return None if marker is not None and marker.style in ("appendix", "form") else start

    def _preamble(self) -> int:
        """Return the line of the first article, 0 where none comes before the first text that goes with this one.

        Above it the items of lists are legal bases, no parts.
        """
        for at, line in enumerate(self.lines):
            if at in self.annexes:
                return 0
            if line.is_row or line.is_quoted or not line.is_new or self.text[line.start] not in "ĐP":
                continue
            marker = marker_at(self.text, line.start, line.end)
            if marker is not None and marker.is_sure and marker.style in ("article", "appendix"):
                return at if marker.style == "article" else 0
        return 0

    def _is_title(self, line: TextLine) -> bool:
        said = self.text[line.start : line.end]
        is_caps = said == said.upper() and sum(map(str.isalpha, said)) > 1
        return is_caps and not line.is_row and marker_at(self.text, line.start, line.end) is None and ":" not in said

    # --- opening ---------------------------------------------------------------------------------------------------

    def _open(self, at: int, line: TextLine, marker: Marker) -> bool:
        """Open the part that a line begins, unless it is none here."""
        if marker.is_listed:
            return self.tail is None and at >= self.preamble and self._open_item(at, line, marker)
        depth = self._depth_of(marker)
        if not marker.is_sure and not self._is_likely(line, marker):
            return False
        if self.tail is not None and marker.kind not in (ProvisionKind.APPENDIX, ProvisionKind.FORM):
            depth = self._after_tail(at, marker) or depth
        self.tail = None
        del self.stack[depth:]
        self._push(at, line, marker)
        if marker.style == "article":
            self.articles[id(self._container())] = marker.number
        return True

    def _after_tail(self, at: int, marker: Marker) -> int | None:
        """Settle what a part is that begins below the content: its next one, or the first of a text issued with it."""
        before = self.articles.get(id(self._container()))
        is_codified = marker.number.count(".") > 1
        if before is None or is_codified or same_number(marker.kind, marker.number) != "1":
            for part in self.stack:
                part.last = self.lines[at - 1]  # it was not the end
            return None
        first = at
        for above in range(at - 1, max(at - _ANNEX_LINES, 0), -1):
            if self._is_title(self.lines[above]):
                first = above
                if _ANNEX_WORD.match(self.text, self.lines[above].start):
                    break
        for part in self.stack[1:]:  # the title above the signature is none of the text before it
            if part.last.start >= self.lines[first].start:
                part.last = self.lines[first - 1]
        self._open_annex(first, self.lines[first], self.lines[at].start)
        return 2

    def _is_likely(self, line: TextLine, marker: Marker) -> bool:
        """Whether a label that nothing sets apart from the words behind it opens a part."""
        if marker.style == "article":  # the next one, or the first
            before = self.articles.get(id(self._container()))
            return follows("clause", before, marker.number) if before is not None else marker.number == "1"
        return line.after_blank or marker.style in ("part", "chapter", "section")

    def _container(self) -> OpenPart:
        """Return the text with articles of its own that is open: the document, an annex, an appendix."""
        for part in reversed(self.stack):
            if part.kind in _ANNEXES:
                return part
        return self.root

    def _depth_of(self, marker: Marker) -> int:
        """Return how many parts stay open when one with a heading begins."""
        is_codified = marker.style == "article" and marker.number.count(".") > 1
        if marker.kind is ProvisionKind.APPENDIX:
            return 1
        for depth, part in enumerate(self.stack[1:], 1):
            if part.is_listed or part.kind.rank >= marker.kind.rank or (is_codified and part.kind in _ANNEXES):
                return depth
        return len(self.stack)

    def _open_annex(self, at: int, line: TextLine, title_end: int) -> None:
        del self.stack[1:]
        self.tail = None
        found = _ANNEX_WORD.match(self.text, line.start)
        label = " ".join(found.group().split()).capitalize() if found else ProvisionKind.ANNEX.word
        words = found.end() if found else line.start
        self._add(
            OpenPart(ProvisionKind.ANNEX, label, "", "annex", line.start, words, line, _slug(label), at, title_end)
        )

    def _open_item(self, at: int, line: TextLine, marker: Marker) -> bool:
        """Open the item of a list: the next of one that is open, or the first of a new one."""
        lists = [part for part in self.stack[self._floor() :] if part.is_listed]
        for part in reversed(lists):
            if part.style == marker.style and follows(marker.style, part.number, marker.number):
                return self._replace(part, at, line, marker)
        same = next((part for part in reversed(lists) if part.style == marker.style), None)
        if is_first(marker.style, marker.number):
            top = self.stack[-1]
            opens = at > 0 and self.text[self.lines[at - 1].end - 1] == ":" and self.lines[at - 1].start >= top.start
            if opens and top.kind is not ProvisionKind.ITEM and len(self.stack) < _MOST_OPEN:
                self._push(at, line, marker)
                return True
        elif same is None and marker.style in ("dotted", "roman", "capital"):
            return False  # an abbreviation, a name
        if same is not None:
            return self._replace(same, at, line, marker)
        rank = _rank(marker.style)
        above = next((part for part in lists if _rank(part.style) >= rank), None)
        if above is not None:
            return self._replace(above, at, line, marker)
        self._push(at, line, marker)
        return True

    def _floor(self) -> int:
        """Return from where on the open parts are lists of one text."""
        depth = len(self.stack) - 1
        while self.stack[depth].is_listed:  # the document itself is none
            depth -= 1
        return depth

    def _replace(self, part: OpenPart, at: int, line: TextLine, marker: Marker) -> bool:
        del self.stack[self.stack.index(part) :]
        self._push(at, line, marker)
        return True

    def _push(self, at: int, line: TextLine, marker: Marker) -> None:
        kind, number = marker.kind, marker.number
        if marker.style == "decimal" and self.stack[-1].kind is ProvisionKind.ARTICLE:
            kind = ProvisionKind.CLAUSE
        if kind is ProvisionKind.ITEM:
            counts = self.stack[-1].items
            number = str(counts.get(marker.style, 0) + 1)
            counts[marker.style] = int(number)
        label = f"{kind.word} {number}".rstrip()
        if kind is ProvisionKind.APPENDIX and not number:
            label = kind.word
        segment = "-".join(filter(None, (kind.slug, _slug(number, keep=True))))
        self._add(OpenPart(kind, label, number, marker.style, line.start, marker.end, line, segment, at))

    def _add(self, part: OpenPart) -> None:
        self.stack[-1].children.append(part)
        self.stack.append(part)

    def _close_lists(self) -> None:
        del self.stack[self._floor() + 1 :]


_NO_LINE = TextLine(0, 0, 0, False, False)


def _rank(style: str) -> int:
    return _RANKS.get(style, _BRACKETED_RANK if style.startswith("bracketed") else _ITEM_RANK)


def _slug(text: str, *, keep: bool = False) -> str:
    """Return words as they stand in a path: a number as it is, a name in small letters without diacritics."""
    if keep and " " not in text:
        return text.replace("/", "-")
    return to_ascii(text).lower().replace(" ", "-")
