"""The content of a document: legal bases, programme, request for comments, orientations, who issued it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ...errors import TdcError
from ...law.citations import LegalBasis
from ...programme.orientations import PriorityOrientation
from ...text import Found, View
from ...vietnamese.dates import Limit, Period
from ..model import Consultation, ProgrammeName
from ..words import (
    alternatives,
    fold,
    head_titles,
    organisation_pattern,
    organisation_words,
    post_in,
    strip_mark,
    words,
)
from .layout import BULLET, ITEM, Paragraph, Recorder, tidy
from .quotas import read_quotas
from .sheet import Sheet

__all__ = [
    "BasisReader",
    "find_organisation",
    "find_programme",
    "find_start_year",
    "read_consultation",
    "read_orientations",
    "without_close",
]

_CLOSE = re.compile(r"\s*\./\.?\s*$")


def without_close(v: View) -> View:
    """Return ``v`` without the mark that ends a document (``./.``)."""
    close = _CLOSE.search(v.text, max(len(v.text) - 12, 0))
    return v.part(0, close.start()) if close else v


# --- legal bases ----------------------------------------------------------------------------------------------------

#: How many paragraphs at the beginning of the content may hold legal bases.
MOST_PREAMBLE = 60
_SECTION = re.compile(r"(?:Điều|Chương|Phần|Mục)\s+[IVXLC\d]|[IVX]{1,5}\.\s|\d{1,2}[.)]\s", re.IGNORECASE)
_LEAD = re.compile(r"(?:Căn\s+cứ|Thực\s+hiện|Thi\s+hành|Triển\s+khai|Theo|Xét|Tiếp\s+theo)\b", re.IGNORECASE)
_LEAD_INSIDE = re.compile(r"(?:căn\s+cứ|thực\s+hiện|thi\s+hành)\b", re.IGNORECASE)


def is_section(text: str) -> bool:
    """Tell whether a paragraph begins a numbered section: behind it there are no legal bases any more."""
    return _SECTION.match(text) is not None


class BasisReader:
    """Reads the legal bases from the paragraphs in front of the content, and those inside its first sentences."""

    def __init__(self, record: Recorder) -> None:
        self.record = record
        self.bases: list[LegalBasis] = []

    def read(self, paragraph: Paragraph) -> bool:
        """Read a paragraph; True where it is a legal basis and nothing else."""
        from ...law.citations import find_legal_bases

        text = paragraph.text
        if not _LEAD_INSIDE.search(text):
            return False
        v = paragraph.view()
        found = find_legal_bases(v.text)
        for basis in found:
            path = f"legal_bases[{len(self.bases)}]"
            self.record.put(path, v, basis.start, basis.end)
            for name, place in _places_of(v.text, basis).items():
                if place is not None:
                    self.record.put(f"{path}.{name}", v, *place)
            self.bases.append(basis.value)
        return bool(found) and _LEAD.match(text) is not None and _is_alone(text, found)


def _is_alone(text: str, bases: Sequence[Found[LegalBasis]]) -> bool:
    """Tell whether a paragraph says nothing but its legal bases; a short name of the programme aside."""
    taken = [(basis.start, basis.end) for basis in bases]
    if (programme := _PROGRAMME.search(text)) and programme["short"]:
        taken.append((programme.end("name"), programme.end()))
    rest, at = "", 0
    for start, end in sorted(taken):
        rest, at = rest + text[at:start], max(at, end)
    return not re.sub(r"[\s;.,]|\bvà\b", "", rest + text[at:])


def _places_of(text: str, basis: Found[LegalBasis]) -> dict[str, tuple[int, int] | None]:
    """Return where the parts of a legal basis stand in ``text``, by their paths in it."""
    from ...law.citations import find_citations
    from ...law.document_numbers import find_document_numbers
    from ...vietnamese.dates import find_dates

    citation, start = basis.value.citation, basis.start
    return {
        "lead": _said(text, basis.value.lead, start),
        "citation": _equal(find_citations(text), citation, start),
        "citation.number": _equal(find_document_numbers(text), citation.number, start),
        "citation.issued": _equal(find_dates(text), citation.issued, start),
        "citation.issuer": _said(text, citation.issuer, start),
        "citation.subject": _said(text, citation.subject, start),
    }


def _equal(found: Iterable[Found[object]], value: object, start: int) -> tuple[int, int] | None:
    return next(((one.start, one.end) for one in found if one.start >= start and one.value == value), None)


def _said(text: str, words: str | None, start: int) -> tuple[int, int] | None:
    match = re.compile(re.escape(words), re.IGNORECASE).search(text, start) if words is not None else None
    return match.span() if match else None


def legal_bases_within(body: Iterable[str]) -> Iterator[LegalBasis]:
    """Iterate over the legal bases in the paragraphs of a body, as :class:`BasisReader` finds them."""
    from ...law.citations import find_legal_bases

    for index, paragraph in enumerate(body):
        if index > MOST_PREAMBLE or is_section(paragraph):
            return
        if _LEAD_INSIDE.search(paragraph):
            yield from (found.value for found in find_legal_bases(paragraph))


# --- programme and year ---------------------------------------------------------------------------------------------

# "Chương trình quốc gia … giai đoạn 2021-2030", with or without a short name in brackets after it.
_PROGRAMME = re.compile(
    r"(?P<name>Chương\s+trình\s(?:(?!\sChương\s+trình\s)[^.;()\"“”]){5,240}?"
    r"(?P<period>(?:giai\s+đoạn|đến\s+năm)\s+\d{4}(?:\s*[-–]\s*\d{4})?))"
    r"(?:\s*\((?:(?:sau\s+đây|dưới\s+đây)?\s*(?:được\s+)?(?:gọi|viết)?\s*(?:tắt\s+)?là:?\s*)?[\"“]?(?P<short>Chương\s+trình[^()\"“”]{1,60})[\"”]?\))?"
)


def find_programme(views: Iterable[View], record: Recorder) -> ProgrammeName | None:
    """Return the programme that a document names in full, best where it gives it a short name."""
    best: tuple[View, re.Match[str]] | None = None
    for v in views:
        for match in _PROGRAMME.finditer(v.text) if "hương" in v.text else ():
            if best is None or (match["short"] and not best[1]["short"]):
                best = v, match
        if best is not None and best[1]["short"]:
            break
    if best is None:
        return None
    v, match = best
    return ProgrammeName(
        name=record.put("programme.name", v, *match.span("name")),
        short_name=record.put("programme.short_name", v, *match.span("short")).strip() if match["short"] else None,
        period=_period(v, match, record),
    )


def _period(v: View, match: re.Match[str], record: Recorder) -> Period | None:
    from ...vietnamese.dates import parse_period

    try:
        period = parse_period(match["period"])
    except TdcError:
        return None
    record.put("programme.period", v, *match.span("period"))
    return period


_START_YEAR = re.compile(
    r"(?:(?:thực\s+hiện|triển\s+khai)\s+(?:từ\s+|trong\s+)?|định\s+hướng[^.;:]{0,120}?\s)năm\s+(20\d\d)\b",
    re.IGNORECASE,
)


def find_start_year(views: Iterable[View], record: Recorder) -> int | None:
    """Return the year from which the programme content runs (``bắt đầu thực hiện từ năm 2025``)."""
    for v in views:
        if match := _START_YEAR.search(v.text):
            record.put("start_year", v, *match.span(1))
            return int(match[1])
    return None


# --- who issued it --------------------------------------------------------------------------------------------------

_REFERENCE_OF = re.compile(r"\bcủa\s+([^()]{3,150}?)\s*\)?\s*$")


@cache
def _acting() -> re.Pattern[str]:
    verbs = alternatives(words("verbs"))
    return re.compile(rf"(?:^|[,:]\s+)({organisation_pattern()})(?=\s+(?:{verbs})\b)")


@cache
def _sent_back() -> re.Pattern[str]:
    return re.compile(
        rf"\bgửi\s+(?:về|tới|đến|cho)\s*:?\s+({organisation_pattern()})(?=\s*[(,.;]|\s+(?:trước|theo|qua|để|chậm|bằng|tại)\b)"
    )


def find_organisation(
    body: Sequence[Paragraph], references: Iterable[View], title: str | None, record: Recorder
) -> str | None:
    """Return the issuer as the text names it, for a document without a letterhead.

    It is the one that acts (``Ủy ban … thông báo``), gets the answers (``gửi về Tổng cục …``) or stands in the line
    of an appendix (``của …``), if it is a body that one with the signer's post heads. Two candidates with equal
    claims give none.
    """
    candidates: dict[str, View] = {}
    votes: Counter[str] = Counter()

    def add(v: View, weight: int) -> None:
        if len(v.text.split()) > 1 and fold(v.text) not in organisation_words() and _heads(title, v.text):
            candidates.setdefault(fold(v.text), v)
            votes[fold(v.text)] += weight

    for reference in references:
        if match := _REFERENCE_OF.search(reference.text):
            add(reference.part(*match.span(1)), 3)
    for paragraph in body[:200]:
        v: View | None = None
        for pattern, weight in ((_acting(), 2), (_sent_back(), 2 if title else 1)):
            for match in pattern.finditer(paragraph.text):
                v = paragraph.view() if v is None else v
                add(v.part(*match.span(1)), weight)
    if not votes:
        return None
    (first, most), *others = votes.most_common(2)
    if others and others[0][1] == most:
        return None
    return record.put("organisation", candidates[first])


def _heads(title: str | None, organisation: str) -> bool:
    """Tell whether one with this post can head this organisation; any can where the post is not known."""
    post = post_in(title) if title else None
    if post is None:
        return True
    name = fold(organisation) + " "
    return any(name.startswith(fold(kind) + " ") for kind in head_titles()[post])


# --- request for comments -------------------------------------------------------------------------------------------

_OPINION = re.compile(r"ý\s+kiến|góp\s+ý", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:đề nghị|xin|mời|gửi|lấy|tham gia|cho)\b", re.IGNORECASE)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}+@[\w-]{1,63}+(?:\.[\w-]{1,63}+){1,6}+")
_THROUGH = re.compile(
    r"\b(?:thông\s+)?qua\s+(?!thời\s+hạn)([^(),;.@]{2,100}?)"
    r"(?=\s+(?:và|hoặc|hay)\s+(?:qua|gửi|bản|theo|fax|file|tệp|e-?mail|thư|hộp|địa\s+chỉ|đồng\s+thời)\b"
    r"|\s*[(),;.]|\s+(?:trước|chậm|theo|e-?mail|địa\s+chỉ)\b)",
    re.IGNORECASE,
)
_TACIT = re.compile(
    r"(?:không|chưa)\s+(?:nhận\s+được|có|gửi|phản\s+hồi|cho)\b[^.]{0,160}?\b(?:đồng\s+thuận|đồng\s+ý|thống\s+nhất|nhất\s+trí|tán\s+thành)\b",
    re.IGNORECASE,
)
_EMAIL_WORD = re.compile(r"e-?mail|thư\s+điện\s+tử|hộp\s+thư|địa\s+chỉ|văn\s+bản|đường\s+bưu\s+điện", re.IGNORECASE)


def read_consultation(body: Sequence[Paragraph], record: Recorder) -> Consultation | None:
    """Return the request for comments that a document makes: until when, where to, and what silence means."""
    asked = [paragraph for paragraph in body if _OPINION.search(paragraph.text) and _ASKED.search(paragraph.text)]
    if not asked:
        return None
    reader = _ConsultationReader(record)
    for paragraph in asked:
        reader.read(paragraph.view())
    tacit = False
    for paragraph in body:
        if match := _TACIT.search(paragraph.text):
            record.put("consultation.tacit_consent", paragraph.view(), *match.span())
            tacit = True
            break
    if reader.deadline is None and not reader.channel and not tacit:
        return None
    deadline = reader.deadline
    return Consultation(
        deadline=deadline.date if deadline else None,
        limit=deadline.limit if deadline else None,
        addressee=reader.addressee,
        channel=tuple(reader.channel),
        tacit_consent=tacit,
    )


class _ConsultationReader:
    def __init__(self, record: Recorder) -> None:
        from ...vietnamese.dates import Deadline

        self.record = record
        self.deadline: Deadline | None = None
        self.addressee: str | None = None
        self.channel: list[str] = []

    def read(self, v: View) -> None:
        from ...vietnamese.dates import find_deadlines

        if self.deadline is None:
            for found in find_deadlines(v.text):
                if found.value.limit in (Limit.BEFORE, Limit.BY):
                    self.deadline = found.value
                    self.record.put("consultation.deadline", v, found.start, found.end)
                    break
        if self.channel:
            return
        if match := _sent_back().search(v.text):
            self.addressee = self.record.put("consultation.addressee", v, *match.span(1))
        places = [match.span(1) for match in _THROUGH.finditer(v.text) if not _EMAIL_WORD.match(match[1])]
        places += [match.span() for match in _EMAIL.finditer(v.text)]
        for index, place in enumerate(sorted(places)):
            self.channel.append(self.record.put(f"consultation.channel[{index}]", v, *place))


# --- orientations ---------------------------------------------------------------------------------------------------

_ORIENTATION = re.compile(r"định hướng|ưu tiên|trọng tâm")
_CLAUSE = re.compile(r"(?:;|(?<=[^\W\d])\.)\s+")


def is_orientation_heading(text: str) -> bool:
    """Tell whether a heading announces priority orientations."""
    return "định hướng" in fold(text[:300]) and len(text) < 400


def read_orientations(sheet: Sheet, start: int, end: int, record: Recorder) -> tuple[PriorityOrientation, ...]:
    """Read the numbered orientations among the paragraphs from ``start`` to ``end``; they count as read.

    A paragraph without number goes on with the orientation above it.
    """
    items: list[tuple[View, list[View]]] = []
    taken: list[list[int]] = []
    for index in range(start, end):
        paragraph = sheet.paragraphs[index]
        if paragraph.is_row or paragraph.is_rule:
            continue
        match = ITEM.match(paragraph.text)
        if match and match["number"].isdecimal() and int(match["number"]) == len(items) + 1:
            v = paragraph.view()
            items.append((v.part(*match.span("number")), [v.part(match.end(), len(v.text))]))
            taken.append([index])
        elif items and not re.match(r"[IVX]{1,5}\.\s", paragraph.text):
            items[-1][1].append(paragraph.view())
            taken[-1].append(index)
        elif items:
            break
    for indexes in taken:
        for index in indexes:
            sheet.take(index)
    return tuple(_orientation(number, said, f"orientations[{at}]", record) for at, (number, said) in enumerate(items))


def _orientation(number: View, said: list[View], path: str, record: Recorder) -> PriorityOrientation:
    whole = without_close(tidy(View.join(said, " ")))
    record.put(path, whole)
    record.put(f"{path}.number", number)
    record.put(f"{path}.text", whole)
    activities = [
        record.put(f"{path}.activities[{index}]", activity) for index, activity in enumerate(_activities(said))
    ]
    return PriorityOrientation(
        number=int(number.text),
        text=whole.text,
        activities=tuple(activities),
        quotas=read_quotas(whole, path, record, in_prose=True),
    )


def _activities(said: list[View]) -> Iterator[View]:
    """Cut an orientation into what it names to be done: its dashes or, where it has none, its clauses."""
    bullets = [(v, BULLET.match(v.text)) for v in said[1:]]
    if any(mark for _, mark in bullets):
        for v, mark in bullets:
            yield strip_mark(without_close(v.part(mark.end() if mark else 0, len(v.text))))
        return
    whole = without_close(tidy(View.join(said, " ")))
    start = 0
    ends = [match.span() for match in _CLAUSE.finditer(whole.text)] + [(len(whole.text),) * 2]
    for left, right in ends:
        v = strip_mark(tidy(whole.part(start, left)))
        if v.text:
            yield v
        start = right
