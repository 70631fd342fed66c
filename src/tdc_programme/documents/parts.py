"""The formal parts of a document: letterhead, number, date, kind, subject, recipients; signature, distribution."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import define, field

from ..errors import CitationError
from ..law.kinds import DocumentKind, Family
from ..law.symbols import DocumentNumber
from ..text import View
from ..vietnamese.dates import WrittenDate
from .layout import BULLET, Paragraph, Recorder, is_caps, tidy
from .model import Place, Problem, ProblemKind, Signature
from .words import begins_organisation, fold, is_person, post_in, strip_mark

__all__ = ["Head", "Sheet", "Tail", "attachment_label", "is_attachment_label", "read_head", "read_tail", "tail_starts"]

# The national heading (Quốc hiệu và Tiêu ngữ), folded.
_MOTTO = re.compile(r"cộng h[oò][aà] xã hội chủ nghĩa việt nam|độc lập\W+tự do\W+hạnh phúc|đảng cộng sản việt nam")
_NUMBER = re.compile(r"(?:(?:Bộ\s)?Luật\s|Pháp\slệnh\s|Nghị\squyết\s)?Số\s*+:?\s*+", re.IGNORECASE)
_DATE = re.compile(r"(?:(?P<place>[^\W\d][^,;:]{1,40}?)\s*+,\s*+)?(?P<date>ngày\b.*)", re.IGNORECASE)
_MATTER = re.compile(r"V/v\b[\s:.]*+", re.IGNORECASE)
_ABOUT = re.compile(r"Về việc\s*+:?\s*+", re.IGNORECASE)
_TO = re.compile(r"Kính\s++gửi\s*+:?\s*+", re.IGNORECASE)
_TELEGRAM_TO = re.compile(r"[^,;.]{3,80}\sđiện\s*+:", re.IGNORECASE)
_SENT_TO = re.compile(r"Nơi\s++nh[aâậ]n\s*+:?\s*+", re.IGNORECASE)
_AUTHORITY = re.compile(r"(?:KT|TM|TL|TUQ|T/M|Q)\s?\.\s?(?=\w)|(?:T/M|TM|KT|TL|TUQ)\s(?=\w)")
_SIGNED = re.compile(r"[(\[]?\s*+(?:đã\s++ký|ký\s++tên|ký,)[^\n]{0,60}", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:PHỤ\s++LỤC|Phụ\s++lục|MẪU\s++SỐ|Mẫu\s++số|BIỂU\s++MẪU|Biểu\s++mẫu)"
    r"(?:\s++(?:số\s++)?[IVXLC\d]{1,6}[A-Za-z]?)?\b\s*+[.:]?"
)
_BLANK_SERIAL = re.compile(r"[\s.…_-]*+(?=/)")


@define
class Sheet:
    """A document on the table: its paragraphs, which of them are read, and what has been noted of them."""

    paragraphs: list[Paragraph]
    record: Recorder = field(factory=Recorder)
    problems: list[Problem] = field(factory=list)
    left: list[tuple[int, int]] = field(factory=list)
    taken: bytearray = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.taken = bytearray(len(self.paragraphs))

    def take(self, index: int) -> None:
        """Note that a paragraph is read."""
        self.taken[index] = 1

    def problem(self, kind: ProblemKind, detail: str, v: View, path: str | None = None) -> None:
        """Note a problem at the place of ``v``."""
        self.problems.append(Problem(kind, detail, *v.span(0, len(v.text)), path))

    def leave(self, views: Iterable[View]) -> None:
        """Note that parts of what has been taken are still unread."""
        self.left += (v.span(0, len(v.text)) for v in views)

    def unread(self) -> Iterator[Place]:
        """Iterate over the parts that nothing has read, in order; neighbours as one."""
        runs: list[tuple[int, int]] = []
        follows = False
        for index, paragraph in enumerate(self.paragraphs):
            if paragraph.is_rule and not paragraph.is_page_number:
                continue
            if self.taken[index] and not paragraph.is_page_number:
                follows = False
                continue
            start, end = paragraph.flat.span(paragraph.start, paragraph.end)
            if follows:
                runs[-1] = runs[-1][0], end
            else:
                runs.append((start, end))
            follows = True
        for index, (start, end) in enumerate(sorted([*runs, *self.left])):
            yield Place(f"unread[{index}]", start, end)


@define
class Head:
    """What stands above the content."""

    end: int = 0  # index of the first paragraph of the content
    parts: int = 0  # how many formal parts were found
    kind: DocumentKind | None = None
    number: DocumentNumber | None = None
    letterhead: list[View] = field(factory=list)
    organisation: str | None = None
    parent_organisation: str | None = None
    issued_by: str | None = None
    place: str | None = None
    date: WrittenDate | None = None
    subject: str | None = None
    subject_view: View | None = None
    recipients: tuple[str, ...] = ()


def read_head(sheet: Sheet) -> Head:
    """Read the parts above the content."""
    return _HeadReader(sheet).run()


class _HeadReader:
    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.head = Head()
        self.heading: View | None = None  # the line that names the kind of document
        self.is_known = False  # … and names a known one
        self.is_matter = False  # the subject stands after V/v
        self.is_numbered = False  # a number line was there, good or bad

    def run(self) -> Head:
        paragraphs, head = self.sheet.paragraphs, self.head
        while head.end < len(paragraphs):
            paragraph = paragraphs[head.end]
            if paragraph.is_row or not self.read(paragraph, paragraph.text):
                break
            head.end += 1
        self.settle_letterhead()
        self.settle_kind()
        return head

    def is_letterhead(self, text: str) -> bool:
        """Tell whether a line in small letters at the very top names the issuer."""
        head = self.head
        above_all = not (head.number or head.date or head.subject or self.heading)
        return above_all and len(text) < 160 and begins_organisation(text) and text[-1] not in ".;:,/"

    def take(self) -> bool:
        self.sheet.take(self.head.end)
        return True

    def read(self, paragraph: Paragraph, text: str) -> bool:
        """Read one paragraph; False where the content begins with it."""
        head = self.head
        if paragraph.is_rule or (_MOTTO.search(fold(text[:80])) and not is_caps(text)):
            return self.take()
        if match := _NUMBER.match(text):
            return head.number is None and self.read_number(paragraph, match.end())
        match = _DATE.fullmatch(text) if head.date is None and len(text) < 120 else None
        if match and self.read_date(paragraph, match):
            return True
        if match := _MATTER.match(text):
            self.is_matter = True
            return head.subject is None and self.read_subject(paragraph, match.end())
        if match := _TO.match(text):
            self.read_recipients(paragraph.view(match.end()))
            return True
        if self.heading is None and (kind := _kind_named(text)) is not None:
            head.kind, self.heading, self.is_known = kind, paragraph.view(), True
            head.parts += 1
            return self.take()
        about = _ABOUT.match(text)
        if self.heading is not None and head.subject is None and (about or (self.is_known and _can_be_subject(text))):
            return self.read_subject(paragraph, about.end() if about else 0)
        if is_caps(text) or self.is_letterhead(text):
            return self.read_caps(paragraph, text)
        if fold(head.kind.label if head.kind else "") == "công điện" and _TELEGRAM_TO.fullmatch(text):
            self.read_recipients(paragraph.view(len(text)))
            return True
        return False

    def read_number(self, paragraph: Paragraph, start: int) -> bool:
        from ..law.symbols import parse_document_number

        head = self.head
        self.is_numbered = True
        blank = _BLANK_SERIAL.match(paragraph.text, start)
        v = tidy(paragraph.view(blank.end() if blank else start))
        try:
            head.number = parse_document_number(v.text)
        except CitationError:
            self.sheet.problem(ProblemKind.BAD_NUMBER, v.text, v, "number")
            return True
        self.sheet.record.put("number", v)
        head.parts += 1
        return self.take()

    def read_date(self, paragraph: Paragraph, match: re.Match[str]) -> bool:
        from ..vietnamese.dates import find_dates

        head, record = self.head, self.sheet.record
        v = strip_mark(paragraph.view(match.start("date")), "./")
        found = find_dates(v.text)
        if len(found) != 1 or found[0].text != v.text or not isinstance(found[0].value, WrittenDate):
            return False
        head.date = found[0].value
        record.put("date", v)
        if match["place"]:
            head.place = record.put("place", paragraph.view(*match.span("place")))
        head.parts += 1
        return self.take()

    def read_subject(self, paragraph: Paragraph, start: int) -> bool:
        """Read the subject; a next paragraph in lower case goes on with it."""
        head, paragraphs = self.head, self.sheet.paragraphs
        pieces = [paragraph.view(start)]
        self.take()
        while head.end + 1 < len(paragraphs):
            following = paragraphs[head.end + 1]
            text = following.text
            if (
                following.is_row
                or following.is_rule
                or not text[0].islower()
                or pieces[-1].text.endswith((".", ";", ":"))
            ):
                break
            head.end += 1
            self.take()
            pieces.append(following.view())
        v = tidy(View.join(pieces, " "))
        if v.text:
            head.subject, head.subject_view = self.sheet.record.put("subject", v), v
            head.parts += 1
        return True

    def read_caps(self, paragraph: Paragraph, text: str) -> bool:
        """Read lines in capitals: letterhead, national heading, an unknown kind, who issues a decision."""
        head = self.head
        if self.heading is not None:
            if head.issued_by is not None or (not begins_organisation(text) and post_in(text) is None):
                return False
            head.issued_by = self.sheet.record.put("issued_by", paragraph.view())
            return self.take()
        lines = [paragraph.line(index) for index in range(len(paragraph.lines))]
        names = [line for line in lines if not _MOTTO.search(fold(line.text[:80]))]
        settled = self.is_numbered and head.date is not None
        if names and settled and (head.letterhead or not begins_organisation(names[0].text)):
            if self.is_matter:
                return False
            self.heading = paragraph.view()
            self.sheet.problem(ProblemKind.UNKNOWN_KIND, self.heading.text, self.heading, "kind")
            return True
        head.letterhead += names
        return self.take()

    def read_recipients(self, first: View) -> None:
        """Read the list of recipients, which ends the head."""
        head, sheet = self.head, self.sheet
        self.take()
        found = [first] if first.text else []
        bulleted = bool(found) and BULLET.match(found[0].text) is not None
        while head.end + 1 < len(sheet.paragraphs):
            paragraph = sheet.paragraphs[head.end + 1]
            if BULLET.match(paragraph.text) is None:
                is_listed = found[-1].text.endswith(";") if found else begins_organisation(paragraph.text)
                if bulleted or not is_listed or paragraph.is_row:
                    break
                head.end += 1
                self.take()
                found += [paragraph.line(index) for index in range(len(paragraph.lines))]
                continue
            if found and not bulleted:
                break
            bulleted = True
            head.end += 1
            self.take()
            found.append(paragraph.view())
        recipients: list[str] = []
        for v in found:
            mark = BULLET.match(v.text)
            v = strip_mark(v.part(mark.end(), len(v.text)) if mark else v)
            recipients.append(sheet.record.put(f"recipients[{len(recipients)}]", v))
        head.recipients = tuple(recipients)
        head.parts += 1

    def settle_letterhead(self) -> None:
        """Tell the issuer from the body above it: each begins with a word for an organisation."""
        head, record = self.head, self.sheet.record
        names: list[list[View]] = []
        for line in head.letterhead:
            if begins_organisation(line.text) or not names:
                names.append([])
            names[-1].append(line)
        if names:
            head.organisation = record.put("organisation", View.join(names[-1], " "))
            head.parts += 1
        if len(names) > 1:
            head.parent_organisation = record.put("parent_organisation", View.join(names[-2], " "))

    def settle_kind(self) -> None:
        """Find the kind: where there is no heading the symbol tells; a công văn has the subject after V/v."""
        from ..law.kinds import document_kind

        head = self.head
        if self.heading is not None:
            if head.kind is not None:
                self.sheet.record.put("kind", self.heading)
                head.kind = _precise(head.kind, head.number)
            return
        if head.number is not None and head.number.kind is not None and not self.is_matter:
            head.kind = head.number.kind
        elif self.is_matter or (head.number is not None and head.recipients):
            head.kind = document_kind("Công văn")


def _can_be_subject(text: str) -> bool:
    """Tell whether a paragraph under the heading can be the subject: not who issues, nor a basis, nor a sentence."""
    if begins_organisation(text) or len(text) > 700 or text.endswith((";", ":", "./.")):
        return False
    return not (is_caps(text) and post_in(text) is not None)


def _kind_named(text: str) -> DocumentKind | None:
    """Return the kind of document that a heading names, or None."""
    from ..law.kinds import document_kind

    if len(text) > 40 or not (is_caps(text) or text[0].isupper()):
        return None
    try:
        kind = document_kind(text.strip(" :"))
    except CitationError:
        return None
    return kind if fold(text.strip(" :")) == fold(kind.label) else None


def _precise(kind: DocumentKind, number: DocumentNumber | None) -> DocumentKind:
    """Return the kind that the number makes more precise: a Quyết định with a year in its number is normative."""
    from ..law.kinds import document_kind

    if number is None:
        return kind
    if number.kind is not None and number.kind.label == kind.label:
        return number.kind
    if number.is_normative:
        try:
            return document_kind(kind.label, family=Family.NORMATIVE)
        except CitationError:
            return kind
    return kind


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
        if authority is not None and title is None and (acting := re.match(r"Q\s?\.\s?", authority.text)):
            title = authority.part(acting.end(), len(authority.text))
        tail.signature = Signature(
            authority=record.put("signature.authority", authority) if authority else None,
            title=record.put("signature.title", title) if title else None,
            name=record.put("signature.name", self.name) if self.name else None,
        )
        tail.parts += 1
