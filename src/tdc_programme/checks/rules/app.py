"""Rules on appendices (group APP)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...documents.model import Document
from ...errors import CitationError
from ...law.document_numbers import parse_document_number
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
from .facts import part

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
_ITEM = Pattern.plain(r"(?P<number>\d{1,3})\.(?=\s+\S)(?!\s+\d)", yes=("⟦2.⟧ Tư vấn",), no=("2. 000", "2.1 Tư vấn"))
_RESTART = Pattern.plain(
    r"(?:Điều|Chương|Mục|Phần|Tiểu mục|Phụ lục|[IVX]{1,5}\.|[A-ZĐ]\.|[a-zđ]\)|PHẦN|CHƯƠNG|MỤC|PHỤ LỤC)(?:\s|$)",
    yes=("Điều 3", "IV. ", "a) "),
    no=("Điều3",),
)
_AMENDS = Pattern.plain(
    r"sửa đổi, bổ sung|[“\"]\s?(?:Điều )?\d{1,3}\.",
    any_case=True,
    yes=("sửa đổi, bổ sung", "“Điều 5."),
    no=("Điều 5.",),
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
    labels = [
        label for label in _parts(context, "label") if label is not None and fold(label.text).startswith("phụ lục")
    ]
    for label in labels:
        match = _NUMBERED.match(label.text)
        start = label.start or 0
        if len(labels) > 1 and match is None:
            yield context.problem(label, case="unnumbered", found=label.text)
        elif len(labels) > 1 and match is not None and match["number"].isdecimal():
            place = (start + match.start("number"), start + match.end("number"))
            roman = format_roman(int(match["number"])) if int(match["number"]) else None
            yield context.problem(place, path=label.path, found=label.text, replace=roman)
        elif len(labels) == 1 and match is not None:
            place = (start + match.end("word"), start + match.end("number"))
            yield context.problem(place, case="single", path=label.path, found=label.text, replace="", safe=False)


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
            yield context.problem(place, found=place.text)
        elif fold(label.text).startswith("phụ lục") and attachment.reference is None:
            yield context.problem(
                place, case="reference", found=place.text, kind=document.kind.label if document.kind else "…"
            )
        if label is not None and title is not None and title.text != title.text.upper():
            yield context.problem(title, case="capitals", found=title.text, severity="info")


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
        if document.kind is not None and fold(match["kind"]) != fold(document.kind.label):
            yield context.problem(place, case="kind", found=match["kind"], own=document.kind.label)
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
        issuer, own = fold(match["issuer"].strip()), fold(" ".join(document.organisation.split()))
        if not inside and own not in issuer and issuer not in own:
            yield context.problem(place, case="issuer", found=match["issuer"].strip(), own=document.organisation)


@implements("APP007")
def numbering_of_items(context: Context) -> Iterator[Flaw]:
    document = context.document
    heading = " ".join([document.subject or "", *document.body[:3]]) if document is not None else context.text[:400]
    if _AMENDS.search(heading):
        return  # the items of another text, quoted, keep their numbers
    last = 0
    for start, end in context.lines:
        match = _ITEM.match(context.text, start, end)
        if match is None and (_RESTART.match(context.text, start, end) or context.text[start:end].isupper()):
            last = 0
        if match is None or "\t" in context.text[start:end]:
            continue
        number = int(match["number"])
        if last and number != 1 and number != last + 1 and last - 1 < number <= last + 3:
            case = "repeated" if number == last else ""
            yield context.problem(context.view.span(*match.span("number")), case=case, number=number, expected=last + 1)
        last = number
