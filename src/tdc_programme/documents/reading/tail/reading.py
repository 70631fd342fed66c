"""What stands below the content: signature and distribution, in either order or side by side."""

from __future__ import annotations

from attrs import define

from ....text import View
from ....text.patterns import Pattern
from ...model import Signature
from ...words import post_in, strip_mark
from ..layout import BULLET, Paragraph, is_caps, split_items
from ..sheet import Sheet
from .signing import ACTING, AUTHORITY, SIGNED, after_rank, begins_post, is_name, is_post, is_sure_name

_SENT_TO = Pattern.plain(
    r"Nơi\s++nh[aâậ]n\s*+:?\s*+", any_case=True, yes=("⟦Nơi nhận: ⟧Bộ", "NƠI NHẬN"), no=("Nơi gửi:",)
)


@define
class Tail:
    """What stands below the content."""

    end: int  # index of the first paragraph after it
    parts: int = 0
    distribution: tuple[str, ...] = ()
    signature: Signature | None = None


def tail_starts(sheet: Sheet, index: int) -> bool:
    """Tell whether the part below the content begins with the paragraph at ``index``."""
    paragraph = sheet.paragraphs[index]
    text = paragraph.lines[0].text
    if paragraph.is_row:
        return False
    if (match := _SENT_TO.match(text)) and (
        match.end() == len(text)
        or (len(text) <= 100 and text[match.end() - 1] in ": " and ":" in text)
        or BULLET.match(text, match.end())
    ):
        return True
    return len(text) <= 100 and _is_signing(sheet, index)


def _is_signing(sheet: Sheet, index: int) -> bool:
    """Tell whether a signature begins here: an authority (``KT. …``), or a post in capitals above a name."""
    paragraph = sheet.paragraphs[index]
    text = paragraph.lines[0].text
    if AUTHORITY.match(text) and is_caps(text):
        return True
    if post_in(text) is None or len(text) > 80:
        return False
    near = [line.text for line in paragraph.lines[1:]]
    near += [line.text for each in sheet.paragraphs[index + 1 : index + 4] for line in each.lines]
    if not is_caps(text) and not (begins_post(text) and any(SIGNED.fullmatch(line) for line in near[:2])):
        return False
    return any(is_name(line[after_rank(line) :]) for line in near)


def read_tail(sheet: Sheet, start: int) -> Tail:
    """Read the signature and the list of those to whom the document goes, in either order or side by side."""
    return _TailReader(sheet, start).run()


class _TailReader:
    def __init__(self, sheet: Sheet, start: int) -> None:
        self.sheet = sheet
        self.start = start
        self.tail = Tail(start)
        self.authority: list[View] = []
        self.title: list[View] = []
        self.name: View | None = None
        self.items: list[View] = []
        self.listing = False  # inside the list of Nơi nhận
        self.dashed = False  # … whose items have dashes

    def run(self) -> Tail:
        paragraphs, tail = self.sheet.paragraphs, self.tail
        while tail.end < len(paragraphs):
            paragraph = paragraphs[tail.end]
            if not paragraph.is_rule and (paragraph.is_row or not self.read(paragraph)):
                break
            self.sheet.take(tail.end)
            tail.end += 1
        self.settle()
        return tail

    def read(self, paragraph: Paragraph) -> bool:
        text = paragraph.text
        if match := _SENT_TO.match(text):
            if self.items or (self.listing and match.end() < len(text)):
                return False
            self.listing = True
            if match.end() < len(text):
                self.add_item(paragraph.view(match.end()))
            return True
        if self.listing and BULLET.match(text):
            self.dashed = True
            self.add_item(paragraph.view())
            return True
        if SIGNED.fullmatch(text) or self.read_signature(paragraph):
            return True
        if self.listing and self.items and not self.items[-1].text.endswith((";", ".")) and not is_caps(text):
            self.items[-1] = View.join([self.items[-1], paragraph.view()], " ")
            return True
        goes_on = not self.items or self.items[-1].text.endswith(";")
        return self.listing and not self.dashed and goes_on and self.add_lines(paragraph)

    # --- distribution ---

    def add_item(self, v: View) -> None:
        for item in split_items(v):
            mark = BULLET.match(item.text)
            self.items.append(item.part(mark.end(), len(item.text)) if mark else item)

    def add_lines(self, paragraph: Paragraph) -> bool:
        """Take a list without dashes, one a line."""
        if is_caps(paragraph.text) or not paragraph.text.endswith((";", ".")):
            return False
        for index in range(len(paragraph.lines)):
            self.add_item(paragraph.line(index))
        return True

    # --- signature ---

    def read_signature(self, paragraph: Paragraph) -> bool:
        """Take authority, post and name, which stand on lines of their own; what else is on them stays unread."""
        found = False
        for index in range(len(paragraph.lines)):
            line = paragraph.line(index)
            if self.read_line(line, goes_on=found) if self.name is None else self.read_post_below(line):
                found = True
            elif found:
                self.sheet.leave([line])
            else:
                return False
        return found

    def read_line(self, line: View, *, goes_on: bool) -> bool:
        """Take one line of a signature; ``goes_on`` tells that the line above it belongs to one."""
        text = line.text
        if AUTHORITY.match(text) and is_caps(text):
            self.authority.append(line)
        elif is_post(text) and (self.authority or is_caps(text) or self.tail.end == self.start):
            self.title.append(line)
        elif self.read_name(line) or SIGNED.fullmatch(text):
            return True
        elif self.is_second_line(text, goes_on=goes_on):
            (self.title or self.authority).append(line)
        else:
            return False
        return True

    def read_name(self, line: View) -> bool:
        """Take a name, due below a post, or sure by itself below the distribution; a rank before it is left unread."""
        rank = after_rank(line.text)
        name = line.part(rank, len(line.text))
        is_due = bool(self.title or self.authority)
        if rank and is_due and not name.text:
            self.sheet.leave([line])
            return True
        ends = not self.listing or bool(self.items and self.items[-1].text.endswith("."))
        if not (is_name(name.text) if is_due else ends and (rank or self.items) and is_sure_name(name.text)):
            return False
        if rank:
            self.sheet.leave([line.part(0, rank)])
        self.name = name
        return True

    def is_second_line(self, text: str, *, goes_on: bool) -> bool:
        """Tell whether a line goes on with the post above it (``VỤ TRƯỞNG VỤ KẾ HOẠCH -`` / ``TÀI CHÍNH``)."""
        above = self.title or self.authority
        if not above or len(text) > 120:
            return False
        is_open = above[-1].text.endswith(("-", "–", ",", " VÀ"))
        return (goes_on and (is_caps(text) or not is_caps(above[-1].text))) or (is_open and is_caps(text))

    def read_post_below(self, line: View) -> bool:
        """Take the post where it stands below the name."""
        text = line.text
        if self.title or self.authority or not begins_post(text) or len(text) > 80 or text[-1] in ".;:,":
            return False
        self.title.append(line)
        return True

    def settle(self) -> None:
        tail, record = self.tail, self.sheet.record
        distribution: list[str] = []
        for v in self.items:
            v = strip_mark(v)
            if v.text:
                distribution.append(record.put(f"distribution[{len(distribution)}]", v))
        tail.distribution = tuple(distribution)
        tail.parts += bool(distribution)
        if not (self.authority or self.title or self.name):
            return
        title = View.join(self.title, " ") if self.title else None
        authority = View.join(self.authority, "\n") if self.authority else None
        if authority is not None and title is None and (acting := ACTING.match(authority.text)):
            title = authority.part(acting.end(), len(authority.text))
        tail.signature = Signature(
            authority=record.put("signature.authority", authority) if authority else None,
            title=record.put("signature.title", title) if title else None,
            name=record.put("signature.name", self.name) if self.name else None,
        )
        tail.parts += 1
