"""Rules on tables in extracted text (group TBL)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from ...documents.reading.tables import is_table_head
from ...documents.reading.tables.rows import group_of, is_numbering
from ...text.patterns import Pattern
from ...vietnamese.letters import fold
from ..context import Context
from ..problems import Flaw
from ..registry import implements
from .facts import once

_HTML = Pattern.plain(r"\s*<(?:!doctype|html)", any_case=True, yes=("\n<!DOCTYPE", "<html"), no=("<p",))
_IN_CELL = Pattern.plain(
    r"</?[A-Za-z][^<>\n]{0,80}>|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,10});",
    yes=("<br/>", "&nbsp;", "&#160;"),
    no=("< 5%", "R&D"),
)
_WORDS = Pattern.plain(r"\w", yes=("a",), no=("!",))
# What stands for a picture: a row may have several in cells of their own.
_PICTURE = Pattern.plain(
    r"<img\b|\b(?:hình|ảnh) ?(?:\d|minh|chụp|$)", any_case=True, yes=("⟦<img⟧ src", "Ảnh 2"), no=("hình thức",)
)
_NUMBER_HEADS = frozenset(map(fold, ("tt", "stt", "số tt", "số thứ tự")))


@once
def _tables(context: Context) -> Iterable[list[tuple[int, int, list[str]]]]:
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


@implements("TBL003")
def markup_in_cell(context: Context) -> Iterator[Flaw]:
    source = context.source
    if "\t" not in source or _HTML.match(source):
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
    """Report numbered rows that have fewer or more cells than the head above them.

    Heads of two rows, heads of groups and cells of pictures have widths of their own; blank cells too many are nothing.
    """
    for table in _tables(context):
        columns = 0
        for start, end, cells in table:
            if _is_head(cells):
                columns = len(cells)
            elif not columns or not cells[0].strip(" .").isdecimal() or is_numbering(cells):
                continue
            elif len(cells) < columns or _is_wider(cells, columns):
                yield context.problem(_row_span(context, start, end), count=len(cells), columns=columns)


def _is_wider(cells: list[str], columns: int) -> bool:
    """Say whether a row has words in more cells than there are columns, and is none of pictures with captions."""
    surplus = any(_WORDS.search(cell) for cell in cells[columns:])
    return surplus and not any(_PICTURE.search(cell) for cell in cells[columns - 1 :])


def _is_head(cells: list[str]) -> bool:
    return fold(cells[0].strip(" .")) in _NUMBER_HEADS or is_table_head(cells)


@implements("TBL005")
def running_number(context: Context) -> Iterator[Flaw]:
    """Report a gap in the numbers of rows; below the head of a group they may begin again."""
    for table in _tables(context):
        head, last, may_begin = None, 0, False
        for start, _, cells in table:
            number = cells[0].strip(" .")
            if fold(number) in _NUMBER_HEADS:
                last = last if head == cells else 0
                head = cells
            elif head is None or is_numbering(cells):
                continue
            elif not number.isdecimal():
                may_begin = may_begin or bool(number) or group_of(cells, 0, 1) is not None
            else:
                if int(number) != last + 1 and not (may_begin and int(number) == 1):
                    left = start + cells[0].index(number)
                    yield context.problem(context.view.span(left, left + len(number)), number=number, expected=last + 1)
                last, may_begin = int(number), False
