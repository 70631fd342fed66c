"""Writing a document as DOCX in the layout of Decree 30/2020/NĐ-CP, Annex I (extra ``docx``)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import Any

from attrs import evolve

from ...arguments import guarded
from ...errors import DateError, DocumentError
from ...files import reason_of, write_whole
from ..model import Document
from ..sources.refusals import refused
from .layout import Look, is_division, layout, look, runs_of, text_area, with_blanks
from .pages import Pages
from .parts import Part, Role, document_parts, refuse_unwritable, title_of
from .widths import balanced_width, is_wide, text_width

#: Where the parts beside each other stand: in which row, and in which of the two columns.
_HEAD = {
    Role.ISSUER: (0, 0),
    Role.MOTTO: (0, 1),
    Role.NUMBER: (1, 0),
    Role.DATE: (1, 1),
    Role.MATTER: (1, 0),
}
_FOOT = {Role.SENT_TO: (0, 0), Role.AUTHORITY: (0, 1), Role.NAME: (0, 1)}
#: Parts that are the heading of an attachment.
_TITLES = {Role.LABEL, Role.TITLE, Role.SUBTITLE, Role.REFERENCE}
#: Parts between which a page may end.
_FLOWING = {Role.BODY, Role.BASIS, Role.TO}
#: Parts whose lines are made equally long.
_HEADINGS = {Role.ISSUER, Role.MATTER, Role.SUBJECT, Role.TITLE, Role.SUBTITLE, Role.REFERENCE}
#: Parts that the clerk fills in.
_FILLED_IN = {Role.NUMBER, Role.DATE, Role.REFERENCE}


@guarded
def write_docx(document: Document, path: str | PathLike[str]) -> None:
    """Write a document as a DOCX file, laid out as Decree 30/2020/NĐ-CP, Annex I, wants it.

    A4, Times New Roman; letterhead and signature side by side; page numbers from the second page on. An attachment
    has pages of its own, numbered from 1; they lie on their side where it holds a table too wide for an upright page.
    The same document gives the same file, byte for byte. The file takes the place of an older one only when it is
    whole.

    Raises:
        DocumentError: the path is a folder, has another ending than ``.docx`` or cannot be written; or the document
            holds a character that no DOCX file can.
        MissingExtraError: python-docx is not installed.

    >>> import tdc_programme as tdc
    >>> import tempfile, pathlib
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = pathlib.Path(folder, "report.docx")
    ...     tdc.write_docx(tdc.read_document("THÔNG BÁO\\nVề việc họp"), file)
    ...     print(tdc.read_document(file).kind.label)
    Thông báo
    """
    target = Path(path)
    if target.is_dir():
        raise refused("write-folder", path=target, name=target / "document.docx")
    if target.suffix.lower() != ".docx":
        raise refused("write-name", path=target)
    content = docx_content(document)
    try:
        write_whole(target, content)
    except OSError as error:
        english, vietnamese = (
            refused("write-failed", path=target, why=reason_of(error, language)).in_language(language)
            for language in ("en", "vi")
        )
        raise DocumentError(english, vietnamese=vietnamese) from error


def docx_content(document: Document) -> bytes:
    """Return the content of the file that :func:`write_docx` writes.

    Raises:
        DocumentError: the document holds a character that no DOCX file can.
        MissingExtraError: python-docx is not installed.
    """
    return _pages(document).content()


def _pages(document: Document) -> Pages:
    refuse_unwritable(document_parts(document), "DOCX")
    sections = list(_sections(document))
    pages = Pages()
    for index, parts in enumerate(sections):
        landscape = index > 0 and any(_lies(part) for part in parts)
        pages.section(landscape=landscape)
        _write(pages, parts, landscape)
    pages.describe(title_of(document), document.organisation or "", _day(document))
    return pages


def _sections(document: Document) -> Iterator[tuple[Part, ...]]:
    """Iterate over what begins on a new page: an attachment that is only a heading stands above the next one."""
    itself, *attachments = document_parts(document)
    yield itself
    above: tuple[Part, ...] = ()
    for number, parts in enumerate(attachments, 1):
        if number < len(attachments) and all(part.role in _TITLES for part in parts):
            above += parts
            continue
        yield above + parts
        above = ()


def _lies(part: Part) -> bool:
    """Tell whether a part is a table for which an upright page is too narrow."""
    return bool(part.rows) and is_wide(part.rows, look("CELL").size, text_area())


def _day(document: Document) -> dt.date | None:
    try:
        return document.date.to_date() if document.date is not None else None
    except DateError:
        return None


# --- parts ----------------------------------------------------------------------------------------------------------


def _write(pages: Pages, parts: Sequence[Part], landscape: bool) -> None:
    """Write the parts of a section: some beside each other, the others one under the other."""
    head = [part for part in parts if part.role in _HEAD]
    foot = [part for part in parts if part.role in _FOOT]
    others = [part for part in parts if part.role not in _HEAD and part.role not in _FOOT]
    if head:
        _beside(pages, head, _HEAD, layout()["letterhead"])
    for index, part in enumerate(others):
        following = others[index + 1].role if index + 1 < len(others) else None
        if part.rows:
            pages.table(part.rows, landscape=landscape)
        else:
            # a signature does not stand alone on a page; nor does a title, or the line that announces a table
            keep = (following or (foot and Role.TABLE)) is Role.TABLE or part.role not in _FLOWING
            _write_lines(pages, part, _spaced(part, index == 0 and bool(head), following), keep, landscape)
    if foot:
        _beside(pages, foot, _FOOT, layout()["foot"])


def _spaced(part: Part, is_first: bool, following: Role | None) -> Look:
    """Return how a part looks: with some room below the letterhead, and above a table."""
    style, gap = look(part.role.name), layout()["gap"]
    above = max(style.above, gap["head"]) if is_first else style.above
    return evolve(style, above=above, below=max(style.below, gap["table"]) if following is Role.TABLE else style.below)


def _write_lines(pages: Pages, part: Part, style: Look, keep: bool, landscape: bool) -> None:
    file = pages.file
    for index, line in enumerate(part.lines):
        if part.role is Role.BODY:
            centred = is_division(line)
            runs = [(line, False)] if centred else list(runs_of(line))
            pages.paragraph(file, runs, look("DIVISION") if centred else style, keep=keep or runs[0] == (line, True))
        elif part.role is Role.TO and len(part.lines) > 1:
            pages.paragraph(file, line, _addressee(part, index))
        else:
            text = _filled_in(part.role, line)
            margin = _margin(text, style, text_area(landscape=landscape)) if part.role in _HEADINGS else 0
            pages.paragraph(file, text, style, keep=keep, margin=margin)
    if part.role is Role.SUBJECT:
        _rule(pages, file, "subject", max(text_width(line, style.size, bold=True) for line in part.lines), text_area())


def _addressee(part: Part, index: int) -> Look:
    """Return how a line of Kính gửi looks: the list as far to the right as its longest line allows, its label less."""
    style, places = look("ADDRESSEE"), layout()["addressees"]
    longest = max(text_width(line, style.size) for line in part.lines)
    low, high = places["left"]
    left = min(high, max(low, text_area() - longest - style.hanging))
    return evolve(style, left=left) if index else evolve(look("ADDRESSEES"), left=left - places["label"])


def _margin(text: str, style: Look, width: float) -> float:
    """Return by how much the lines of a heading are shorter than a column on either side, to be equally long."""
    return (width - balanced_width(text.upper() if style.caps else text, style.size, width, bold=style.bold)) / 2


def _filled_in(role: Role, line: str) -> str:
    """Return a line with room where the clerk fills something in."""
    if role not in _FILLED_IN:
        return line
    return with_blanks(line.replace(" … ", " ") if role is Role.DATE else line)


def _rule(pages: Pages, parent: Any, name: str, text: float, width: float) -> None:
    """Add the rule under a text of a length, as long as the decree wants it."""
    pages.rule(parent, layout()["rules"][name] * min(text, width), width)


def _beside(pages: Pages, parts: Sequence[Part], places: dict[Role, tuple[int, int]], widths: Sequence[float]) -> None:
    """Write parts in two columns without borders."""
    rows = pages.columns(widths, max(row for row, _ in places.values()) + 1)
    for part in parts:
        row, column = places[part.role]
        _write_beside(pages, rows[row][column], part, widths[column])
    for cell in (cell for row in rows for cell in row):
        if len(cell.paragraphs) > 1:  # a new cell begins with an empty paragraph
            cell._tc.remove(cell.paragraphs[0]._p)


#: How other lines of a part look than its main one: the last of what has a rule, else the first.
_OTHER_LINES = {Role.ISSUER: "PARENT", Role.MOTTO: "STATE", Role.SENT_TO: "RECIPIENT"}
_RULED = {Role.ISSUER: "issuer", Role.MOTTO: "motto"}


def _write_beside(pages: Pages, cell: Any, part: Part, width: float) -> None:
    main = len(part.lines) - 1 if part.role in _RULED else 0
    for index, line in enumerate(part.lines):
        style = look(part.role.name if index == main else _OTHER_LINES.get(part.role, part.role.name))
        margin = _margin(line, style, width) if part.role in _HEADINGS else 0
        text = _filled_in(part.role, line)
        pages.paragraph(cell, text, evolve(style, above=0) if index else style, margin=margin)
    if name := _RULED.get(part.role):
        style = look(part.role.name)
        text = part.lines[-1].upper() if style.caps else part.lines[-1]
        _rule(pages, cell, name, text_width(text, style.size, bold=True), width)
