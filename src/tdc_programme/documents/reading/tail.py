"""What stands below the content: signature and distribution; and the labels of what goes with a document."""

from __future__ import annotations

from attrs import define

from ...text import View
from ...text.patterns import Pattern
from ..model import Signature
from ..words import is_person, post_in, strip_mark
from .layout import BULLET, Paragraph, is_caps, tidy
from .sheet import Sheet

_SENT_TO = Pattern.plain(
    r"Nơi\s++nh[aâậ]n\s*+:?\s*+", any_case=True, yes=("⟦Nơi nhận: ⟧Bộ", "NƠI NHẬN"), no=("Nơi gửi:",)
)
_AUTHORITY = Pattern.plain(
    r"(?:KT|TM|TL|TUQ|T/M|Q)\s?\.\s?(?=\w)|(?:T/M|TM|KT|TL|TUQ)\s(?=\w)",
    yes=("⟦KT. ⟧BỘ TRƯỞNG", "⟦Q. ⟧CHỦ TỊCH", "⟦T/M ⟧ỦY BAN"),
    no=("Q CHỦ TỊCH", "KTBỘ"),
)
_ACTING = Pattern.plain(r"Q\s?\.\s?", yes=("⟦Q. ⟧CHỦ TỊCH",), no=("QUYỀN",))
_SIGNED = Pattern.plain(
    r"[(\[]?\s*+(?:đã\s++ký|ký\s++tên|ký,)[^\n]{0,60}", any_case=True, yes=("(Đã ký)", "Ký tên, đóng dấu"), no=("ký",)
)
_LABEL = Pattern.plain(
    r"(?:PHỤ\s++LỤC|Phụ\s++lục|MẪU\s++SỐ|Mẫu\s++số|BIỂU\s++MẪU|Biểu\s++mẫu)"
    r"(?:\s++(?:số\s++)?[IVXLC\d]{1,6}[A-Za-z]?)?\b\s*+[.:]?",
    yes=("⟦PHỤ LỤC II⟧", "⟦Phụ lục số 1a:⟧ Danh mục", "⟦Biểu mẫu ⟧kèm theo"),
    no=("phụ lục II", "PHỤ LỤCA"),
)


@define
class Tail:
    """What stands below the content."""

    end: int  # index of the first paragraph after it
    parts: int = 0
    distribution: tuple[str, ...] = ()
    signature: Signature | None = None


def is_attachment_label(text: str) -> bool:
    """Tell whether a paragraph is the label of an appendix, alone or before its title."""
    match = _LABEL.match(text)
    return match is not None and (
        match.end() == len(text) or is_caps(text[match.end() :]) or text[match.end() - 1] in ".:"
    )


def attachment_label(v: View) -> tuple[View, View | None]:
    """Return the label of an appendix (``PHỤ LỤC II``), and the title where it stands on the same line."""
    match = _LABEL.match(v.text)
    end = match.end() if match else len(v.text)
    rest = tidy(v.part(end, len(v.text)))
    return strip_mark(v.part(0, end), ".: "), rest if rest.text else None


def tail_starts(sheet: Sheet, index: int) -> bool:
    """Tell whether the part below the content begins with the paragraph at ``index``."""
    paragraph = sheet.paragraphs[index]
    if paragraph.is_row or len(paragraph.lines[0].text) > 100:
        return False
    text = paragraph.lines[0].text
    if (match := _SENT_TO.match(text)) and (
        match.end() == len(text) or (text[match.end() - 1] in ": " and ":" in text)
    ):
        return True
    return _is_signing(sheet, index)


def _is_signing(sheet: Sheet, index: int) -> bool:
    """Tell whether a signature begins here: an authority (``KT. …``), or a post in capitals above a name."""
    text = sheet.paragraphs[index].lines[0].text
    if _AUTHORITY.match(text) and is_caps(text):
        return True
    if not is_caps(text) or post_in(text) is None or len(text) > 80:
        return False
    near = sheet.paragraphs[index + 1 : index + 4]
    return any(is_person(line.text) for paragraph in near for line in paragraph.lines)


def read_tail(sheet: Sheet, start: int) -> Tail:
    """Read the signature and the list of those to whom the document goes, in either order or side by side."""
    return _TailReader(sheet, start).run()


class _TailReader:
    def __init__(self, sheet: Sheet, start: int) -> None:
        self.sheet = sheet
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
            if self.listing or self.items:
                return False
            self.listing = True
            if match.end() < len(text):
                self.add_item(paragraph.view(match.end()))
            return True
        if self.listing and BULLET.match(text):
            self.dashed = True
            self.add_item(paragraph.view())
            return True
        if _SIGNED.fullmatch(text):
            return True
        if self.name is None and self.read_signature(paragraph):
            return True
        if self.listing and self.items and not self.items[-1].text.endswith((";", ".")) and not is_caps(text):
            self.items[-1] = View.join([self.items[-1], paragraph.view()], " ")
            return True
        goes_on = not self.items or self.items[-1].text.endswith(";")
        return self.listing and not self.dashed and goes_on and self.add_lines(paragraph)

    def add_item(self, v: View) -> None:
        mark = BULLET.match(v.text)
        self.items.append(v.part(mark.end(), len(v.text)) if mark else v)

    def add_lines(self, paragraph: Paragraph) -> bool:
        """Take a list without dashes, one a line."""
        if is_caps(paragraph.text) or not paragraph.text.endswith((";", ".")):
            return False
        for index in range(len(paragraph.lines)):
            self.add_item(paragraph.line(index))
        return True

    def read_signature(self, paragraph: Paragraph) -> bool:
        """Take authority, post and name, which stand on lines of their own."""
        found = False
        for index in range(len(paragraph.lines)):
            line = paragraph.line(index)
            if _AUTHORITY.match(line.text) and is_caps(line.text):
                self.authority.append(line)
            elif (self.authority and self.is_post(line.text)) or (is_caps(line.text) and self.is_post(line.text)):
                self.title.append(line)
            elif (self.title or self.authority) and self.is_name(line.text):
                self.name = line
            elif is_caps(line.text) and (self.title or self.authority) and not found:
                return False
            elif found and (self.title or self.authority):
                (self.title or self.authority).append(line)  # a post that goes on in a second line
            else:
                return False
            found = True
        return found

    @staticmethod
    def is_post(text: str) -> bool:
        return len(text) < 120 and post_in(text) is not None and not is_person(text)

    @staticmethod
    def is_name(text: str) -> bool:
        """Tell whether a line is a signer's name, with titles before it or not."""
        words = text.replace(".", ". ").split()
        while words and words[0].endswith("."):
            words = words[1:]
        return is_person(" ".join(words))

    def settle(self) -> None:
        tail, record = self.tail, self.sheet.record
        distribution: list[str] = []
        for v in self.items:
            v = strip_mark(v)
            if v.text:
                distribution.append(record.put(f"distribution[{len(distribution)}]", v))
        tail.distribution = tuple(distribution)
        tail.parts += bool(distribution)
        if not (self.authority or self.title):
            return
        title = View.join(self.title, " ") if self.title else None
        authority = View.join(self.authority, "\n") if self.authority else None
        if authority is not None and title is None and (acting := _ACTING.match(authority.text)):
            title = authority.part(acting.end(), len(authority.text))
        tail.signature = Signature(
            authority=record.put("signature.authority", authority) if authority else None,
            title=record.put("signature.title", title) if title else None,
            name=record.put("signature.name", self.name) if self.name else None,
        )
        tail.parts += 1
