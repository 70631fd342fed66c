"""Reading the parts of a head, each of which stands in a paragraph of its own."""

from __future__ import annotations

import re

from attrs import define, field

from ....law.document_numbers import DocumentNumber
from ....law.kinds import DocumentKind
from ....law.lookup import codes_named, document_kind
from ....text import View
from ....text.patterns import Pattern
from ....vietnamese.dates import WrittenDate
from ....vietnamese.letters.folding import fold_phrase
from ...model import ProblemKind
from ...words import begins_letterhead, begins_organisation, is_furniture, strip_mark
from ..issuer import without_post
from ..layout import Paragraph, is_caps, tidy
from ..sheet import Sheet
from .block import Laid
from .grammar import MOTTO, TITLE, TITLED, bare, kinds
from .kinds import kind_named, precise
from .pieces import PieceRole, number_of
from .recipients import read_recipients
from .subject import is_issuer

_NUMBER = Pattern.plain(
    r"(?:(?:Bộ\s)?Luật\s|Pháp\slệnh\s|Nghị\squyết\s)?S[ốóôồỐ6]\s*+[:;.]?\s*+",
    any_case=True,
    yes=("⟦Số: ⟧15/TB", "⟦Luật số: ⟧45"),
    no=("Quyết định số: 5", "⟦So⟧ sánh"),
)
_DATE = Pattern.plain(
    r"(?:(?P<place>[^\W\d][^,;:]{1,46}?)\s*+,\s*+(?P<dated>ngày\b.*|\d.*)|(?P<day>ngày\b.*))",
    any_case=True,
    yes=("Hà Nội, ngày 05 tháng 01 năm 2023", "ngày 5/1/2023", "Hà Nội, 5/1/2023"),
    no=("Hà Nội ngày 5", "tháng 1", "5/1/2023"),
)
_MATTER = Pattern.plain(r"V\s?/\s?v\b[\s:.]*+", any_case=True, yes=("⟦V/v: ⟧góp ý", "⟦v/v ⟧góp ý"), no=("Về việc",))
_ABOUT = Pattern.plain(r"Về việc\s*+:?\s*+", any_case=True, yes=("⟦VỀ VIỆC: ⟧góp ý",), no=("V/v góp ý",))
_TO = Pattern.plain(r"Kính\s++gửi\s*+:?\s*+", any_case=True, yes=("⟦Kính gửi: ⟧Bộ",), no=("Gửi: Bộ",))
_CONTENT = Pattern(
    r"Căn@cứ@|(?:Theo|Xét)@đề@nghị@|(?:Điều|Chương|Phần|Mục)@[IVXLC\d]+\b|[IVX]{1,5}\.@",
    yes=("Căn cứ Luật", "CHƯƠNG II", "IV. Tổ chức"),
    no=("Thực hiện Đề án", "Chương trình", "Điều chỉnh"),
)
_TELEGRAM_TO = Pattern.plain(
    r"[^,;.]{3,80}\sđiện\s*+:", any_case=True, yes=("⟦Thủ tướng Chính phủ điện:⟧",), no=("Bộ, ngành điện:",)
)
_BODY_BELOW = Pattern(
    r"""^(?:UBND|ỦY\ BAN\ NHÂN\ DÂN|BỘ|SỞ|TỔNG\ CỤC|CỤC|ĐẠI\ HỌC\ QUỐC\ GIA|TỈNH\ ỦY|THÀNH\ ỦY|TẬP\ ĐOÀN)\b.{2,80}?
    (?<!VÀ)(?<!,)\ (?P<below>(?:BAN\ QUẢN\ LÝ|BỆNH\ VIỆN|CHI\ CỤC|CÔNG\ TY|CỤC|HỌC\ VIỆN|SỞ|TỔNG\ CÔNG\ TY|TỔNG\ CỤC
    |TRUNG\ TÂM|TRƯỜNG\ (?:CAO|CHÍNH|ĐẠI|MẦM|MẪU|PHỔ|PTDT|THCS|THPT|TIỂU|TRUNG)|ỦY\ BAN|(?<!THƯ\ )VIỆN)\b)""",
    any_case=False,
    yes=("UBND TỈNH A SỞ Y TẾ", "BỘ TÀI CHÍNH CỤC THUẾ", "SỞ A TRƯỜNG TIỂU HỌC B"),
    no=("VĂN PHÒNG ỦY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN TỈNH A", "BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"),
)
_VOWEL = Pattern.plain("[aeiouy]", yes=("a",), no=("thpt",))
_CODE = Pattern.plain("[a-z]+", yes=("⟦qd⟧-ubnd",), no=("-",))
#: A law may bear the name of a body: Luật Công an nhân dân.
_NAMED_BY_SUBJECT = ("Luật", "Bộ luật", "Pháp lệnh")


@define
class Head:
    """What stands above the content."""

    start: int = 0  # index of its first paragraph
    end: int = 0  # index of the first paragraph of the content
    parts: int = 0  # how many formal parts were found
    kind: DocumentKind | None = None
    number: DocumentNumber | None = None
    letterhead: list[View] = field(factory=list)
    organisation: str | None = None
    parent_organisation: str | None = None
    issued_by: str | None = None
    issued_by_view: View | None = None
    place: str | None = None
    date: WrittenDate | None = None
    subject: str | None = None
    subject_view: View | None = None
    recipients: tuple[str, ...] = ()


def read_head(sheet: Sheet, laid: Laid) -> Head:
    """Read the parts above the content.

    Arguments:
        sheet: the document.
        laid: where in it the head is. What is no part of it before its last piece is furniture, and stays unread.
            Where no head is certain the parts are read that stand at the very top.
    """
    return _HeadReader(sheet, laid).run()


class _HeadReader:
    def __init__(self, sheet: Sheet, laid: Laid) -> None:
        self.sheet = sheet
        self.laid = laid
        self.head = Head()
        self.is_found = laid.start is not None
        if laid.start is not None:
            behind = (index for index, paragraph in enumerate(sheet.paragraphs) if paragraph.end > laid.start)
            self.head.start = self.head.end = next(behind, 0)
        self.is_titled = False  # the national title or motto was there
        self.heading: View | None = None  # the line that names the kind of document
        self.is_known = False  # … and names a known one
        self.is_matter = False  # the subject stands after V/v
        self.is_numbered = False  # a number line was there, good or bad

    def run(self) -> Head:
        paragraphs, head = self.sheet.paragraphs, self.head
        while head.end < len(paragraphs):
            paragraph = paragraphs[head.end]
            if not self.read(paragraph, paragraph.text) and paragraph.start >= self.laid.end:
                break
            head.end += 1
        self.settle_letterhead()
        self.settle_kind()
        return head

    def may_be(self, role: PieceRole, paragraph: Paragraph) -> bool:
        """Tell whether a paragraph can be a piece of the head, which may have been found elsewhere."""
        return self.laid.places.get(role, paragraph.start) == paragraph.start

    def take(self) -> bool:
        self.sheet.take(self.head.end)
        return True

    def read(self, paragraph: Paragraph, text: str) -> bool:
        """Read one paragraph; False where it is no part of a head."""
        if paragraph.is_row:
            return False
        if is_motto(text):
            self.is_titled = True
            return self.take()
        if paragraph.is_rule:
            return self.take()
        if self.heading is not None and self.head.subject is None and (titled := TITLED.match(bare(text))):
            return self.read_titled(paragraph, titled)
        read = self.read_labelled(paragraph, text)
        return self.read_other(paragraph, text) if read is None else read

    def read_labelled(self, paragraph: Paragraph, text: str) -> bool | None:
        """Read a part that its first words tell; None where they tell nothing."""
        head = self.head
        if match := _NUMBER.match(text):
            here = head.number is None and self.may_be(PieceRole.NUMBER, paragraph)
            return here and self.read_number(paragraph, match.end())
        is_short = head.date is None and len(text) < 120 and self.may_be(PieceRole.DATE, paragraph)
        match = _DATE.fullmatch(text) if is_short else None
        if match and self.read_date(paragraph, match):
            return True
        if match := _MATTER.match(text):
            self.is_matter = True
            return head.subject is None and self.read_subject(paragraph, match.end())
        if match := _TO.match(text):
            head.recipients, head.end = read_recipients(self.sheet, head.end, paragraph.view(match.end()))
            head.parts += 1
            return True
        return None

    def read_other(self, paragraph: Paragraph, text: str) -> bool:
        """Read what is known by its form and by what stands above it: heading, subject, letterhead, who issues."""
        head = self.head
        if self.heading is None and (kind := kind_named(text, head.number)) is not None:
            head.kind, self.heading, self.is_known = kind, paragraph.view(), True
            head.parts += 1
            return self.take()
        may_be_subject = self.heading is not None and head.subject is None and head.issued_by is None
        about = _ABOUT.match(text)
        if may_be_subject and (about or (self.is_known and self.can_be_subject(text))):
            self.is_known = self.is_known and not about  # an empty "Về việc" takes nothing else
            return self.read_subject(paragraph, about.end() if about else 0)
        if is_caps(text) or self.is_letterhead(text):
            return self.read_caps(paragraph, text)
        if fold_phrase(head.kind.label if head.kind else "") == "công điện" and _TELEGRAM_TO.fullmatch(text):
            head.recipients, head.end = read_recipients(self.sheet, head.end, paragraph.view(len(text)))
            head.parts += 1
            return True
        return False

    def is_letterhead(self, text: str) -> bool:
        """Tell whether a line in small letters at the very top names the issuer."""
        head = self.head
        above_all = not (head.number or head.date or head.subject or self.heading)
        return above_all and len(text) < 160 and begins_letterhead(text) and text[-1] not in ".;:,/"

    def read_number(self, paragraph: Paragraph, start: int) -> bool:
        head = self.head
        self.is_numbered = True
        v = tidy(paragraph.view(start))
        head.number = number_of(v.text)
        if head.number is None:
            self.sheet.problem(ProblemKind.BAD_NUMBER, v.text, v, "number")
            return True
        if head.number.serial is None:
            v = v.part(max(v.text.find("/"), 0), len(v.text))
        self.sheet.record.put("number", v)
        head.parts += 1
        return self.take()

    def read_date(self, paragraph: Paragraph, match: re.Match[str]) -> bool:
        head, record = self.head, self.sheet.record
        group = "day" if match["day"] else "dated"
        v = strip_mark(paragraph.view(match.start(group)), "./")
        found = record.layers_of(v).dates
        if len(found) != 1 or found[0].text != v.text or not isinstance(found[0].value, WrittenDate):
            return False
        head.date = found[0].value
        record.put("date", v)
        if match["place"]:
            head.place = record.put("place", paragraph.view(*match.span("place")))
        head.parts += 1
        return self.take()

    def read_titled(self, paragraph: Paragraph, match: re.Match[str]) -> bool:
        """Read the title of an old copy, which names who issues, number and day again, or for the only time."""
        head, record = self.head, self.sheet.record
        by = "by" if match["by"] else "author"
        if not head.letterhead and match[by]:
            head.letterhead.append(without_post(paragraph.view(*match.span(by))))
        if head.number is None and (number := number_of(paragraph.view(*match.span("number")).text)) is not None:
            head.number = number
            record.put("number", paragraph.view(*match.span("number")))
        if head.date is None:
            v = paragraph.view(*match.span("day"))
            found = record.layers_of(v).dates
            if len(found) == 1 and found[0].text == v.text and isinstance(found[0].value, WrittenDate):
                head.date = found[0].value
                record.put("date", v)
        head.parts += 1
        about = _ABOUT.match(paragraph.text, match.end())
        return self.read_subject(paragraph, about.end() if about else match.end())

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
        v = unmarked(tidy(View.join(pieces, " ")))
        if any(map(str.isalnum, v.text)):
            head.subject, head.subject_view = self.sheet.record.put("subject", v), v
            head.parts += 1
        return True

    def can_be_subject(self, text: str) -> bool:
        """Tell whether a paragraph under the heading can be it: not who issues, a basis, a section, a sentence."""
        if len(text) > 700 or text.endswith((";", ":", "./.")) or _CONTENT.match(text):
            return False
        if is_caps(text):
            names_body = self.head.kind is not None and self.head.kind.label in _NAMED_BY_SUBJECT
            return not is_issuer(text, [fold_phrase(line.text) for line in self.head.letterhead] if names_body else ())
        return not begins_organisation(text)

    def read_caps(self, paragraph: Paragraph, text: str) -> bool:
        """Read lines in capitals: letterhead, national heading, an unknown kind, who issues a decision."""
        head = self.head
        if self.heading is not None:
            if head.issued_by is not None or not is_issuer(text):
                return False
            head.issued_by_view = paragraph.view()
            head.issued_by = self.sheet.record.put("issued_by", head.issued_by_view)
            return self.take()
        lines = [paragraph.line(index) for index in range(len(paragraph.lines))]
        names = [name for line in lines if not is_motto(line.text) and (name := unmarked(line)).text]
        self.is_titled = self.is_titled or any(is_motto(line.text) for line in lines)
        furniture = [name for name in names if is_furniture(name.text) or _is_title(name.text)]
        if furniture and len(furniture) == len(lines):
            return False
        self.sheet.leave(furniture)
        names = [name for name in names if name not in furniture]
        settled = self.is_numbered and head.date is not None
        if names and settled and (head.letterhead or not begins_letterhead(names[0].text)):
            if self.is_matter:
                return False
            self.heading = paragraph.view()
            self.sheet.problem(ProblemKind.UNKNOWN_KIND, self.heading.text, self.heading, "kind")
            return True
        head.letterhead += names
        return self.take()

    def settle_letterhead(self) -> None:
        """Tell the issuer from the body above it: each begins with a word for an organisation."""
        head, record = self.head, self.sheet.record
        said = self.is_found or self.is_titled or self.is_numbered or head.date or head.subject or self.heading
        if not said:
            return  # capitals alone are no letterhead
        names: list[list[View]] = []
        for line in (part for whole in head.letterhead for part in bodies_in(whole)):
            if begins_letterhead(line.text) or not names:
                names.append([])
            names[-1].append(line)
        if names and self.laid.is_stamped and not _bears(head.number, View.join(names[-1], " ").text):
            self.sheet.leave(line for lines in names for line in lines)
            return  # it may be who received the document
        if names:
            head.organisation = record.put("organisation", View.join(names[-1], " "))
            head.parts += 1
        if len(names) > 1 and fold_phrase(View.join(names[-2], " ").text) != fold_phrase(head.organisation or ""):
            head.parent_organisation = record.put("parent_organisation", View.join(names[-2], " "))

    def settle_kind(self) -> None:
        """Find the kind: where there is no heading the symbol tells; a công văn has the subject after V/v."""
        head = self.head
        if self.heading is not None:
            if head.kind is not None:
                self.sheet.record.put("kind", self.heading)
                head.kind = precise(head.kind, head.number)
            return
        if head.number is not None and head.number.kind is not None and not self.is_matter:
            head.kind = head.number.kind
        elif self.is_matter or (head.number is not None and head.recipients):
            head.kind = document_kind("Công văn")


def _is_title(text: str) -> bool:
    """Tell whether a line in capitals begins with a kind of document and goes on: a title, no name of a body."""
    kind = kinds().match(bare(text))
    return kind is not None and kind.end() < len(text) and not begins_letterhead(text)


def _bears(number: DocumentNumber | None, organisation: str) -> bool:
    """Tell whether a number bears the code of a body, or the initials of its name (``SCT``: ``SỞ CÔNG THƯƠNG``)."""
    if number is None:
        return False
    words = [word for word in organisation.split() if word[0].isalnum()]
    initials = bare("".join(word if is_caps(word) and not _VOWEL.search(bare(word)) else word[0] for word in words))
    codes = [code for code in _CODE.findall(bare(number.symbol)) if len(code) > 1]
    return any(_is_among(code, initials) for code in codes) or bool(
        number.agency is not None and number.agency.code in codes_named(organisation)
    )


def _is_among(code: str, initials: str) -> bool:
    """Tell whether the letters of a code stand among initials in their order."""
    rest = iter(initials)
    return all(letter in rest for letter in code)


def bodies_in(line: View) -> list[View]:
    """Cut a line of a letterhead that names two bodies, one under the other: ``UBND TỈNH A SỞ Y TẾ``."""
    inner = _BODY_BELOW.search(line.text) if is_caps(line.text) else None
    if inner is None:
        return [line]
    at = inner.start("below")
    return [tidy(line.part(0, at)), line.part(at, len(line.text))]


def unmarked(v: View) -> View:
    """Return ``v`` without the marks of a quotation, a heading or a table that were left at its ends.

    >>> unmarked(View("> # BỘ NỘI VỤ |")).text
    'BỘ NỘI VỤ'
    """
    words = v.text.split(" ")
    first = next((index for index, word in enumerate(words) if word.strip("|>#*")), len(words))
    last = next((index for index in range(len(words), first, -1) if words[index - 1].strip("|>#*")), first)
    left = len(" ".join([*words[:first], ""]))
    return v if (first, last) == (0, len(words)) else v.part(left, left + len(" ".join(words[first:last])))


def is_motto(text: str) -> bool:
    """Tell whether a line is the national title or motto, or the heading of the Party's papers, and nothing else."""
    low = bare(text[:120])
    rest = TITLE.sub("", MOTTO.sub("", low))
    return len(rest) < len(low) and len(text) < 120 and not any(map(str.isalnum, rest))
