"""Rules on appendices (group APP)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...documents.model import Document
from ...documents.words import post_in
from ...errors import CitationError
from ...law.document_numbers import parse_document_number
from ...law.lookup import agencies_by_code
from ...text.behind import Behind
from ...text.patterns import Pattern
from ...vietnamese.dates import WrittenDate, find_dates
from ...vietnamese.letters import fold
from ...vietnamese.letters.alphabet import CAPITALS
from ...vietnamese.numbers import (
    format_roman,
)
from ..context import Context
from ..problems import Flaw, Item
from ..registry import implements
from .facts import RESTS_ON_BASES, part

_ANNEXED = Pattern.plain(
    r"(?:tại|theo) (?:các )?Phụ lục[^.;]{0,20}kèm theo", yes=("tại các Phụ lục II kèm theo",), no=("Phụ lục kèm theo",)
)
_WORD = Pattern.plain(r"\w+", yes=("⟦nội⟧ dung",))
_POINTER = Pattern.plain(
    r"phụ lục|kèm theo|đính kèm|gửi kèm|ban hành kèm|dưới đây", any_case=True, yes=("Phụ lục", "gửi kèm"), no=("kèm",)
)
_NUMBERED = Pattern.plain(
    r"(?P<word>phụ\s{1,3}lục)(?P<gap>\s+(?:số\s+)?)(?P<number>\d{1,3}|[IVXLC]+)(?!\w)",
    any_case=True,
    yes=("Phụ lục 1", "PHỤ LỤC số IV"),
    no=("Phụ lục kèm",),
)
# What a letter calls the text it sends along: "dự thảo Định hướng, nội dung ưu tiên …".
_ANNOUNCED = Pattern.plain(
    rf"[Dd]ự thảo (?P<name>[{CAPITALS}][^.;:()\n]{{10,200}}?)"
    r"(?=\s(?:thuộc|của|gửi|kèm|để|theo|cho|đến|và gửi)\b|[.;:()\n]|\./\.|$)",
    yes=("⟦dự thảo Định hướng, nội dung⟧ của",),
    no=("dự thảo văn bản này",),
)
_REFERENCE = Pattern.plain(
    rf"[Kk]èm theo (?P<kind>[{CAPITALS}][^\W\d_]*(?: [^\W\d_]+){{0,2}}?) số:? ?(?P<number>[^\s,;]*/[^\s,;]+)"
    r"(?:\s+(?P<date>ngày[^,;]{0,40}?năm\s?\d{0,4}|ngày \d{1,2}/\d{1,2}/\d{4}))?(?:\s+của (?P<issuer>[^,;()]+))?",
    yes=("⟦Kèm theo Công văn số 15/TĐC-KHTC ngày 22 tháng 11 năm 2024 của Ủy ban⟧)", "kèm theo Quyết định số: /QĐ-TTg"),
    no=("Kèm theo Công văn này",),
)
_ITEM = Pattern.plain(
    r"[*_]{0,3}(?P<number>\d{1,3})[*_]{0,3}\.(?=[*_]{0,3}\s+\S)(?!\s+\d)",
    yes=("⟦2.⟧ Tư vấn", "⟦*6.⟧ **Hợp kim*", "⟦3.⟧* Đơn vị*", "⟦3*.⟧ Hợp đồng"),
    no=("2. 000", "2.1 Tư vấn"),
)
# An item in the middle of a line, or with a comma for its full stop; and one whose number is gone.
_HIDDEN = Pattern.plain(
    r"(?<![\w.,/])(\d{1,3})(?:[.)]|, [^\W\d_])", yes=("⟦3.⟧ Báo cáo", "⟦6, T⟧iếp nhận"), no=("16 bài", "6, 7")
)
_LOST = Pattern.plain(
    rf"(?m)^\s*[.,]\s+[{CAPITALS}]", yes=("⟦. V⟧i phạm quy định",), no=("5. Vi phạm quy định", "a) Vi phạm")
)
_CHANGED = Pattern.plain(
    r"có nội dung (?:được |bị )?(?:sửa đổi|bổ sung|bãi bỏ|thay thế)", yes=("có nội dung được bãi bỏ",), no=("nội dung",)
)
_RESTART = Pattern.plain(
    r"(?:Điều|Chương|Mục|Phần|Tiểu mục|Phụ lục|[IVX]{1,5}\.|[A-ZĐ]\.|[a-zđ]\)|PHẦN|CHƯƠNG|MỤC|PHỤ LỤC)(?:\s|$)",
    yes=("Điều 3", "IV. ", "a) "),
    no=("Điều3",),
)
_PROVISION = Pattern.plain(
    r"(?:Điều|Chương|Mục|Phần|Phụ lục|CHƯƠNG|MỤC|PHẦN|PHỤ LỤC)\s", yes=("Điều 3",), no=("a) Điều",)
)
_AMENDS = Pattern.plain(
    r"sửa đổi, bổ sung|[“\"]\s?(?:Điều )?\d{1,3}\.",
    any_case=True,
    yes=("sửa đổi, bổ sung", "“Điều 5."),
    no=("Điều 5.",),
)


# What those who keep a text write under it.
_NOTE = Pattern.plain(
    r"[^\w]*(?:ghi chú|tóm tắt|nội dung (?:cốt lõi|chính|quan trọng|đáng chú ý)|điểm (?:mới|đáng chú ý)"
    r"|văn bản (?:liên quan|thay)|nguồn|tham khảo|lược đồ|thông tin văn bản|thuộc tính|phân tích|nhận xét)\b",
    any_case=True,
    yes=("=== GHI CHÚ", "NỘI DUNG CỐT LÕI", "Tóm tắt nội dung"),
    no=("DANH MỤC", "NỘI DUNG THỰC HIỆN"),
)
_LABELLED = Behind(
    r"[Pp](?:hụ\s{1,3}lục|HỤ\s{1,3}LỤC)(?:\s+(?:số\s+)?[0-9IVXLC]{1,5})?[\s*#_>:.]{0,12}",
    most=48,
    yes=("## ⟦Phụ lục\n\n### ⟧", "⟦PHỤ LỤC I\n⟧"),
    no=("theo Phụ lục kèm theo ",),
)
_ATTACHED = Pattern.plain(r"kèm theo", any_case=True, yes=("ban hành ⟦kèm theo⟧ Nghị định", "⟦KÈM THEO⟧"), no=("kèm",))
#: How far below its label an appendix says to what it belongs (characters).
_BELOW = 400
#: Words for a document of any kind.
_ANY_KIND = frozenset({fold("Văn bản"), fold("Công văn")})
_SHORT_BODIES = {
    "ubnd": fold("ủy ban nhân dân"),
    "hđnd": fold("hội đồng nhân dân"),
    "tp.": "thành phố ",
    "tp ": "thành phố ",
}
_HEAD = Pattern.plain(
    r"^(?:phó )?(?:chủ tịch|giám đốc|bộ trưởng|thứ trưởng|thủ trưởng|hiệu trưởng|cục trưởng|tổng giám đốc|viện trưởng"
    r"|chi cục trưởng|tổng cục trưởng|chánh văn phòng|trưởng ban) ",
    yes=("⟦chủ tịch ⟧ủy ban nhân dân",),
    no=("ủy ban nhân dân",),
)


def _parts(context: Context, name: str) -> list[Item[str] | None]:
    """Return one part of each attachment (``"label"``), None where it has none."""
    document = context.document
    count = len(document.attachments) if document is not None else 0
    return [part(context, f"attachments[{index}].{name}") for index in range(count)]


@implements("APP001")
def appendix_not_announced(context: Context) -> Iterator[Flaw]:
    document = context.document
    if document is None or not document.body:
        return
    labels = [label for label in _parts(context, "label") if label is not None]
    said = " ".join([*document.body, document.subject or ""])
    if labels and not _POINTER.search(said):
        yield context.problem(labels[0], label=labels[0].text)
    if not document.attachments and not document.tasks and context.is_whole:
        for index, paragraph in enumerate(document.body):
            if pointer := _ANNEXED.search(paragraph):
                place = part(context, f"body[{index}]")
                # The appendix may stand in a file of its own.
                yield context.problem(place, case="absent", severity="info", found=pointer.group())


@implements("APP002")
def appendix_numbers(context: Context) -> Iterator[Flaw]:
    document = context.document
    if document is None or document.number is None:
        return  # a codification has those of many
    labels = [
        label for label in _parts(context, "label") if label is not None and fold(label.text).startswith("phụ lục")
    ]
    for label, after in zip(labels, [*labels[1:], None]):
        match = _NUMBERED.match(label.text)
        start = label.start or 0
        if len(labels) > 1 and match is None:
            if after is None or _NUMBERED.match(after.text) is None or _is_titled(context, label):
                yield context.problem(label, case="unnumbered", found=label.text)  # else the heading of all of them
        elif len(labels) > 1 and match is not None and match["number"].isdecimal():
            place = (start + match.start("number"), start + match.end("number"))
            roman = format_roman(int(match["number"])) if int(match["number"]) else None
            yield context.problem(place, path=label.path, found=label.text, replace=roman)
        elif len(labels) == 1 and match is not None and not _names_another(context, match["number"]):
            place = (start + match.end("word"), start + match.end("number"))
            yield context.problem(place, case="single", path=label.path, found=label.text, replace="", safe=False)


def _is_titled(context: Context, label: Item[str]) -> bool:
    return label.path is not None and context.has_place(label.path.replace(".label", ".title"))


def _names_another(context: Context, number: str) -> bool:
    """Whether the text names an appendix of another number, which this copy of it lacks."""
    return any(fold(match["number"]) != fold(number) for match in _NUMBERED.finditer(context.text))


@implements("APP003")
def appendix_heading(context: Context) -> Iterator[Flaw]:
    document = context.document
    if document is None or document.signature is None:
        return
    for index, attachment in enumerate(document.attachments):
        path = f"attachments[{index}]"
        label, title = part(context, f"{path}.label"), part(context, f"{path}.title")
        place = label or title
        if place is None:
            continue
        if label is None:
            if _needs_label(context, document, place):
                yield context.problem(place, found=place.text)
        elif fold(label.text).startswith("phụ lục") and attachment.reference is None and _stands_alone(context, label):
            yield context.problem(
                place, case="reference", found=place.text, kind=document.kind.label if document.kind else "…"
            )
        if label is not None and title is not None and title.text != title.text.upper():
            yield context.problem(title, case="capitals", found=title.text, severity="info")


def _needs_label(context: Context, document: Document, title: Item[str]) -> bool:
    """Whether what stands behind the signature is an appendix that should say so.

    What a decision issues (a plan, a regulation) has its own name and no such word; notes and ranks are no appendix.
    """
    if document.number is not None and document.number.is_normative:
        return False
    if document.kind is not None and document.kind.label in RESTS_ON_BASES:
        return False
    if _NOTE.match(title.text) or post_in(title.text) is not None:
        return False
    start = title.start or 0
    return _LABELLED.match(context.source, start) is None


def _stands_alone(context: Context, label: Item[str]) -> bool:
    """Whether an appendix neither says below its label to what it belongs nor heads others."""
    end = label.end or 0
    below = context.source[end : end + _BELOW]
    return _ATTACHED.search(below) is None and _NUMBERED.match(below.lstrip(" \n*#_")) is None


@implements("APP004")
def appendix_closing_mark(context: Context) -> Iterator[Flaw]:
    document = context.document
    if document is None or not document.attachments or document.signature is None:
        return
    starts = [
        place.start or 0
        for place in map(_first_place, zip(_parts(context, "label"), _parts(context, "title")))
        if place
    ]
    lines = [(*context.view.span(start, end), start, end) for start, end in context.lines]
    for begin, stop in zip(starts, [*starts[1:], len(context.source) + 1]):
        own = [line for line in lines if begin <= line[0] < stop]
        if len(own) < 3:
            continue
        _, right, start, end = own[-1]
        text = context.text[start:end]
        row = context.text[context.text.rfind("\n", 0, start) + 1 : end]
        if "\t" not in row and not text.endswith("./.") and text[-1] in ".;":
            yield context.problem((right - 1, right))


def _first_place(pair: tuple[Item[str] | None, Item[str] | None]) -> Item[str] | None:
    return pair[0] or pair[1]


@implements("APP005")
def appendix_title_differs(context: Context) -> Iterator[Flaw]:
    document = context.document
    if document is None:
        return
    names = [
        match["name"].strip(" *,")
        for text in (document.subject or "", *document.body)
        for match in _ANNOUNCED.finditer(text)
    ]
    if not names:
        return
    known = {fold(name) for name in names}
    for index, attachment in enumerate(document.attachments):
        title = " ".join((attachment.title or "").split())
        folded = fold(title)
        if not title or any(folded.startswith(name) or name.startswith(folded) for name in known):
            continue
        # The same sort of text under another name; a title that begins otherwise is another text.
        like = [name for name in names if _WORD.findall(fold(name))[:2] == _WORD.findall(folded)[:2]]
        if like:
            place = part(context, f"attachments[{index}].title")
            yield context.problem(place, found=title, announced=like[0], suggestion=like[0].upper())


@implements("APP006")
def attached_to_differs(context: Context) -> Iterator[Flaw]:
    document = context.document
    if document is None:
        return
    for index, attachment in enumerate(document.attachments):
        match = _REFERENCE.search(" ".join((attachment.reference or "").split()))
        place = part(context, f"attachments[{index}].reference")
        if match is None or place is None:
            continue
        label = document.kind.label if document.kind is not None else match["kind"]
        kinds = {fold(match["kind"]), fold(label)}
        if len(kinds) > 1 and not kinds <= _ANY_KIND:
            yield context.problem(place, case="kind", found=match["kind"], own=label)
        yield from _number_differs(context, document, match["number"], place)
        yield from _date_and_issuer_differ(context, document, match, place)


def _number_differs(context: Context, document: Document, written: str, place: Item[str]) -> Iterator[Flaw]:
    own = document.number
    try:
        number = parse_document_number(written)
    except CitationError:
        return
    if own is None:
        return
    # A number left blank on either side is still to be filled in.
    blank = number.serial is None or own.serial is None
    if fold(number.symbol) != fold(own.symbol) or number.year != own.year or not (blank or number.serial == own.serial):
        yield context.problem(place, case="number", found=number, own=own)


def _date_and_issuer_differ(
    context: Context, document: Document, match: re.Match[str], place: Item[str]
) -> Iterator[Flaw]:

    own_date, printed = part(context, "date"), part(context, "organisation")
    found = [each.value for each in find_dates(match["date"] or "") if isinstance(each.value, WrittenDate)]
    dates = [date for date in (*found[:1], document.date) if date is not None and date.is_complete and not date.lunar]
    if len(dates) == 2 and dates[0].iso != dates[1].iso and own_date is not None:
        yield context.problem(place, case="date", found=match["date"], own=own_date.text)
    if match["issuer"] and document.organisation and printed is not None and place.end is not None:
        inside = (place.start or 0) <= (printed.start or 0) < place.end  # read from this very line
        issuer, own = _body(match["issuer"]), _body(document.organisation)
        if not inside and own not in issuer and issuer not in own and not _is_of_number(document, issuer):
            yield context.problem(place, case="issuer", found=match["issuer"].strip(), own=document.organisation)


def _body(name: str) -> str:
    """Return the name of a body folded, in full, without the post of its head."""
    folded = fold(" ".join(name.split())).strip()
    for short, full in _SHORT_BODIES.items():
        folded = folded.replace(short, full)
    return _HEAD.sub("", folded)


def _is_of_number(document: Document, issuer: str) -> bool:
    """Whether the number says that a body issued the document, whatever was read as its organisation."""
    codes = document.number.issuers if document.number is not None else ()
    names = [fold(agency.name) for code in codes for agency in agencies_by_code().get(code, ())]
    return any(name in issuer or issuer in name for name in names if issuer)


@implements("APP007")
def numbering_of_items(context: Context) -> Iterator[Flaw]:
    document = context.document
    heading = " ".join([document.subject or "", *document.body[:3]]) if document is not None else context.text[:400]
    if _AMENDS.search(heading):
        return  # the items of another text, quoted, keep their numbers
    last, since, quiet = 0, 0, False
    for start, end in context.lines:
        match = _ITEM.match(context.text, start, end)
        if match is None and (_RESTART.match(context.text, start, end) or context.text[start:end].isupper()):
            last, quiet = 0, quiet and not _PROVISION.match(context.text, start, end)
        if _CHANGED.search(context.text, start, end):
            quiet = True  # a consolidated article keeps the numbers of what was taken out
        if match is None or "\t" in context.text[start:end]:
            continue
        number = int(match["number"])
        jumps = last and number != 1 and number != last + 1 and last - 1 < number <= last + 3
        if jumps and not quiet and not _is_hidden(context, number, last, since, start):
            case = "repeated" if number == last else ""
            yield context.problem(context.view.span(*match.span("number")), case=case, number=number, expected=last + 1)
        last, since = number, end


def _is_hidden(context: Context, number: int, last: int, low: int, high: int) -> bool:
    """Whether the items that seem to lack stand there all the same, in another item's paragraph or damaged."""
    if number <= last or _LOST.search(context.text, low, high):
        return number > last
    seen = {int(match[1]) for match in _HIDDEN.finditer(context.text, low, high)}
    return seen.issuperset(range(last + 1, number))
