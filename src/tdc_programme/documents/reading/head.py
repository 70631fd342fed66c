"""What stands above the content: letterhead, number, date, kind, subject, recipients."""

from __future__ import annotations

import re

from attrs import define, field

from ...errors import CitationError
from ...law.document_numbers import DocumentNumber, parse_document_number
from ...law.kinds import DocumentKind, Family
from ...law.lookup import document_kind
from ...text import View
from ...text.patterns import Pattern
from ...vietnamese.dates import WrittenDate
from ...vietnamese.letters.folding import fold_phrase
from ..model import ProblemKind
from ..words import begins_organisation, post_in, strip_mark
from .layout import BULLET, Paragraph, is_caps, tidy
from .sheet import Sheet

# The national heading (Quốc hiệu và Tiêu ngữ), folded.
_MOTTO = Pattern.plain(
    r"cộng h[oò][aà] xã hội chủ nghĩa việt nam|độc lập\W+tự do\W+hạnh phúc|đảng cộng sản việt nam",
    yes=("cộng hòa xã hội chủ nghĩa việt nam", "độc lập - tự do - hạnh phúc"),
    no=("độc lập tự chủ",),
)
_NUMBER = Pattern.plain(
    r"(?:(?:Bộ\s)?Luật\s|Pháp\slệnh\s|Nghị\squyết\s)?Số\s*+:?\s*+",
    any_case=True,
    yes=("⟦Số: ⟧15/TB", "⟦Luật số: ⟧45"),
    no=("Quyết định số: 5",),
)
_DATE = Pattern.plain(
    r"(?:(?P<place>[^\W\d][^,;:]{1,40}?)\s*+,\s*+)?(?P<date>ngày\b.*)",
    any_case=True,
    yes=("Hà Nội, ngày 05 tháng 01 năm 2023", "ngày 5/1/2023"),
    no=("Hà Nội ngày 5", "tháng 1"),
)
_MATTER = Pattern.plain(r"V/v\b[\s:.]*+", any_case=True, yes=("⟦V/v: ⟧góp ý", "⟦v/v ⟧góp ý"), no=("Về việc",))
_ABOUT = Pattern.plain(r"Về việc\s*+:?\s*+", any_case=True, yes=("⟦VỀ VIỆC: ⟧góp ý",), no=("V/v góp ý",))
_TO = Pattern.plain(r"Kính\s++gửi\s*+:?\s*+", any_case=True, yes=("⟦Kính gửi: ⟧Bộ",), no=("Gửi: Bộ",))
_TELEGRAM_TO = Pattern.plain(
    r"[^,;.]{3,80}\sđiện\s*+:", any_case=True, yes=("⟦Thủ tướng Chính phủ điện:⟧",), no=("Bộ, ngành điện:",)
)
_BLANK_SERIAL = Pattern.plain(r"[\s.…_-]*+(?=/)", yes=("⟦  ……⟧/TB", "/TB"), no=("15/TB",))


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
        if paragraph.is_rule or (_MOTTO.search(fold_phrase(text[:80])) and not is_caps(text)):
            return self.take()
        read = self.read_labelled(paragraph, text)
        return self.read_other(paragraph, text) if read is None else read

    def read_labelled(self, paragraph: Paragraph, text: str) -> bool | None:
        """Read a part that its first words tell; None where they tell nothing."""
        head = self.head
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
        return None

    def read_other(self, paragraph: Paragraph, text: str) -> bool:
        """Read what is known by its form and by what stands above it: heading, subject, letterhead, who issues."""
        head = self.head
        if self.heading is None and (kind := _kind_named(text)) is not None:
            head.kind, self.heading, self.is_known = kind, paragraph.view(), True
            head.parts += 1
            return self.take()
        about = _ABOUT.match(text)
        if self.heading is not None and head.subject is None and (about or (self.is_known and _can_be_subject(text))):
            return self.read_subject(paragraph, about.end() if about else 0)
        if is_caps(text) or self.is_letterhead(text):
            return self.read_caps(paragraph, text)
        if fold_phrase(head.kind.label if head.kind else "") == "công điện" and _TELEGRAM_TO.fullmatch(text):
            self.read_recipients(paragraph.view(len(text)))
            return True
        return False

    def read_number(self, paragraph: Paragraph, start: int) -> bool:
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
        head, record = self.head, self.sheet.record
        v = strip_mark(paragraph.view(match.start("date")), "./")
        found = record.layers_of(v).dates
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
        names = [line for line in lines if not _MOTTO.search(fold_phrase(line.text[:80]))]
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
    if len(text) > 40 or not (is_caps(text) or text[0].isupper()):
        return None
    try:
        kind = document_kind(text.strip(" :"))
    except CitationError:
        return None
    return kind if fold_phrase(text.strip(" :")) == fold_phrase(kind.label) else None


def _precise(kind: DocumentKind, number: DocumentNumber | None) -> DocumentKind:
    """Return the kind that the number makes more precise: a Quyết định with a year in its number is normative."""
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
