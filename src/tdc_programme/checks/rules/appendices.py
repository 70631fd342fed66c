"""Rules on appendices, on tables in extracted text, and on the national title (APP, TBL, LAY)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from ...documents.model import Document
from ...errors import CitationError
from ...law.document_numbers import parse_document_number
from ...vietnamese.letters import fold, to_ascii
from ...vietnamese.letters.alphabet import CAPITALS
from ...vietnamese.numbers import format_roman
from ..context import Context
from ..problems import Flaw, Item
from ..registry import implements
from .documents import part

__all__: list[str] = []


def _parts(context: Context, name: str) -> list[Item[str] | None]:
    """Return one part of each attachment (``"label"``), None where it has none."""
    document = context.document
    count = len(document.attachments) if document is not None else 0
    return [part(context, f"attachments[{index}].{name}") for index in range(count)]


_POINTER = re.compile(r"phụ lục|kèm theo|đính kèm|gửi kèm|ban hành kèm|dưới đây", re.IGNORECASE)


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
            if pointer := re.search(r"(?:tại|theo) (?:các )?Phụ lục[^.;]{0,20}kèm theo", paragraph):
                place = part(context, f"body[{index}]")
                # The appendix may stand in a file of its own.
                yield context.problem(place, case="absent", severity="info", found=pointer.group())


_NUMBERED = re.compile(
    r"(?P<word>phụ\s{1,3}lục)(?P<gap>\s+(?:số\s+)?)(?P<number>\d{1,3}|[IVXLC]+)(?!\w)", re.IGNORECASE
)


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


# What a letter calls the text it sends along: "dự thảo Định hướng, nội dung ưu tiên …".
_ANNOUNCED = re.compile(
    rf"[Dd]ự thảo (?P<name>[{CAPITALS}][^.;:()\n]{{10,200}}?)"
    r"(?=\s(?:thuộc|của|gửi|kèm|để|theo|cho|đến|và gửi)\b|[.;:()\n]|\./\.|$)"
)


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
        like = [name for name in names if re.findall(r"\w+", fold(name))[:2] == re.findall(r"\w+", folded)[:2]]
        if like:
            place = part(context, f"attachments[{index}].title")
            yield context.problem(place, found=title, announced=like[0], suggestion=like[0].upper())


_REFERENCE = re.compile(
    rf"[Kk]èm theo (?P<kind>[{CAPITALS}][^\W\d_]*(?: [^\W\d_]+){{0,2}}?) số:? ?(?P<number>[^\s,;]*/[^\s,;]+)"
    r"(?:\s+(?P<date>ngày[^,;]{0,40}?năm\s?\d{0,4}|ngày \d{1,2}/\d{1,2}/\d{4}))?(?:\s+của (?P<issuer>[^,;()]+))?"
)


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
    from ...vietnamese.dates import WrittenDate, find_dates

    own_date, printed = part(context, "date"), part(context, "organisation")
    found = [each.value for each in find_dates(match["date"] or "") if isinstance(each.value, WrittenDate)]
    dates = [date for date in (*found[:1], document.date) if date is not None and date.is_complete]
    if len(dates) == 2 and dates[0].iso != dates[1].iso and own_date is not None:
        yield context.problem(place, case="date", found=match["date"], own=own_date.text)
    if match["issuer"] and document.organisation and printed is not None and place.end is not None:
        inside = (place.start or 0) <= (printed.start or 0) < place.end  # read from this very line
        issuer, own = fold(match["issuer"].strip()), fold(" ".join(document.organisation.split()))
        if not inside and own not in issuer and issuer not in own:
            yield context.problem(place, case="issuer", found=match["issuer"].strip(), own=document.organisation)


_ITEM = re.compile(r"(?P<number>\d{1,3})\.(?=\s+\S)(?!\s+\d)")
_RESTART = re.compile(
    r"(?:Điều|Chương|Mục|Phần|Tiểu mục|Phụ lục|[IVX]{1,5}\.|[A-ZĐ]\.|[a-zđ]\)|PHẦN|CHƯƠNG|MỤC|PHỤ LỤC)(?:\s|$)"
)
_AMENDS = re.compile(r"sửa đổi, bổ sung|[“\"]\s?(?:Điều )?\d{1,3}\.", re.IGNORECASE)


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


# --- tables --------------------------------------------------------------------------------------------------------


def _tables(context: Context) -> list[list[tuple[int, int, list[str]]]]:
    """Return the tables of the text: rows of tab-parted cells, each with its span; blank lines do not part rows."""
    if not context.is_text or "\t" not in context.text:
        return []
    rows: list[tuple[bool, int, int, list[str]]] = []
    at = 0
    for line in context.text.split("\n"):
        if line.strip():
            is_row = line.count("\t") > 1
            rows.append((is_row, at, at + len(line), line.split("\t") if is_row else []))
        at += len(line) + 1
    return [[row[1:] for row in group] for is_row, group in groupby(rows, key=lambda row: row[0]) if is_row]


def _row_span(context: Context, start: int, end: int) -> tuple[int, int]:
    text = context.text[start:end]
    left = start + len(text) - len(text.lstrip())
    return context.view.span(left, start + len(text.rstrip()))


@implements("TBL001")
def repeated_header(context: Context) -> Iterator[Flaw]:
    for table in _tables(context):
        header = [fold(cell.strip()) for cell in table[0][2]]
        for start, end, cells in table[1:]:
            if [fold(cell.strip()) for cell in cells] == header:
                yield context.problem(_row_span(context, start, end))


@implements("TBL002")
def row_over_page_break(context: Context) -> Iterator[Flaw]:
    for table in _tables(context):
        for start, end, cells in table[1:]:
            if not cells[0].strip() and any(cell.strip() for cell in cells):
                yield context.problem(_row_span(context, start, end))


_IN_CELL = re.compile(r"</?[A-Za-z][^<>\n]{0,80}>|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,10});")


@implements("TBL003")
def markup_in_cell(context: Context) -> Iterator[Flaw]:
    source = context.source
    if "\t" not in source or re.match(r"\s*<(?:!doctype|html)", source, re.IGNORECASE):
        return
    at = 0
    for line in source.split("\n"):
        if line.count("\t") > 1:
            tagged = False
            for match in _IN_CELL.finditer(line):
                if match.group()[0] == "<" and tagged:
                    continue  # tags are told once a row, entities each
                tagged |= match.group()[0] == "<"
                yield context.problem((at + match.start(), at + match.end()), found=match.group())
        at += len(line) + 1


@implements("TBL004")
def number_of_columns(context: Context) -> Iterator[Flaw]:
    for table in _tables(context):
        columns = len(table[0][2])
        for start, end, cells in table[1:]:
            if len(cells) != columns:
                yield context.problem(_row_span(context, start, end), count=len(cells), columns=columns)


@implements("TBL005")
def running_number(context: Context) -> Iterator[Flaw]:
    for table in _tables(context):
        if fold(table[0][2][0].strip(" .")) not in ("tt", "stt", fold("số tt"), fold("số thứ tự")):
            continue
        last = 0
        for start, _, cells in table[1:]:
            number = cells[0].strip(" .")
            if not number.isdecimal():
                continue
            if int(number) != last + 1:
                left = start + cells[0].index(number)
                yield context.problem(context.view.span(left, left + len(number)), number=number, expected=last + 1)
            last = int(number)


# --- the national title --------------------------------------------------------------------------------------------

_TITLE, _MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def _letters(text: str) -> str:
    return "".join(letter for letter in to_ascii(text).lower() if letter.isalpha())


_TITLE_LETTERS, _MOTTO_LETTERS = "conghoaxahoichunghiavietnam", "doclaptudohanhphuc"


@implements("LAY003")
def national_title(context: Context) -> Iterator[Flaw]:
    for start, end in context.lines[:40]:
        text = context.text[start:end]
        letters = _letters(text) if end - start < 60 and text[0] in "CcĐđDd" else ""
        if letters == _TITLE_LETTERS and fold(text) != fold(_TITLE):
            yield context.problem(context.view.span(start, end), found=text, replace=_TITLE)
        elif letters == _MOTTO_LETTERS and text != _MOTTO and not text.isupper():
            # A long dash that a word processor put there is no more than a habit.
            habit = re.sub(r"\s?[–—]\s?", " - ", text) == _MOTTO
            yield context.problem(
                context.view.span(start, end), found=text, replace=_MOTTO, severity="info" if habit else None
            )
