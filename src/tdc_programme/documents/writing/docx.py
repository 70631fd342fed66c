"""Writing a document as DOCX in the layout of Decree 30/2020/NĐ-CP, Annex I (extra ``docx``)."""

from __future__ import annotations

import os
from os import PathLike
from typing import Any

from attrs import frozen

from ...errors import MissingExtraError
from ..model import Document
from .text import Part, Role, document_parts

_FONT = "Times New Roman"


@frozen
class _Style:
    """How the lines of a part look: size in points, weight, and the place on the line."""

    size: int = 13
    bold: bool = False
    italic: bool = False
    caps: bool = False
    align: str = "center"
    indent: bool = False  # the first line goes in by 1 cm
    above: int = 0  # space in points


# Sizes and weights: Annex I, part II and the table of part V.
_STYLES = {
    Role.NUMBER: _Style(),
    Role.DATE: _Style(italic=True),
    Role.MATTER: _Style(size=12, above=6),
    Role.KIND: _Style(size=14, bold=True, caps=True, above=12),
    Role.SUBJECT: _Style(size=14, bold=True),
    Role.TO: _Style(size=14, above=12, align="left", indent=True),
    Role.ISSUED_BY: _Style(size=14, bold=True, caps=True, above=12),
    Role.BASIS: _Style(size=14, italic=True, align="justify", indent=True, above=6),
    Role.BODY: _Style(size=14, align="justify", indent=True, above=6),
    Role.AUTHORITY: _Style(bold=True, caps=True),
    Role.NAME: _Style(bold=True, above=60),
    Role.LABEL: _Style(size=14, bold=True),
    Role.TITLE: _Style(size=14, bold=True, caps=True),
    Role.SUBTITLE: _Style(bold=True),
    Role.REFERENCE: _Style(italic=True),
}
_HEAD = frozenset({Role.ISSUER, Role.MOTTO, Role.NUMBER, Role.MATTER, Role.DATE})
_FOOT = frozenset({Role.SENT_TO, Role.AUTHORITY, Role.NAME})
_RIGHT = frozenset({Role.MOTTO, Role.DATE, Role.AUTHORITY, Role.NAME})
#: Widths of the columns of the table of tasks, in parts of the line.
_WIDTHS = (4, 16, 14, 13, 16, 23, 8, 6)


def write_docx(document: Document, path: str | PathLike[str]) -> None:
    """Write a document as a DOCX file, laid out as Decree 30/2020/NĐ-CP, Annex I, wants it.

    A4, margins of 20, 20, 30 and 20 mm, Times New Roman; letterhead and signature side by side; page numbers from the
    second page on; each appendix on a page of its own. The file takes the place of an older one only when it is whole.

    Raises:
        MissingExtraError: python-docx is not installed.
        OSError: the file cannot be written.
    """
    try:
        import docx
    except ImportError:
        raise MissingExtraError.of("docx", "python-docx") from None
    file: Any = docx.Document()
    _set_up(file)
    parts = list(document_parts(document))
    _side_by_side(file, [part for part in parts if part.role in _HEAD])
    tail = [part for part in parts if part.role in _FOOT]
    for part in parts:
        if part.role in _FOOT and part is tail[0]:
            _side_by_side(file, tail)
        elif part.role is Role.TABLE:
            _table(file, part)
        elif part.role not in _HEAD | _FOOT:
            if part.role is Role.LABEL:
                file.add_page_break()
            _write(file, part)
    path = os.fspath(path)
    unfinished = f"{path}.tmp"
    try:
        file.save(unfinished)
        os.replace(unfinished, path)
    finally:
        if os.path.exists(unfinished):
            os.remove(unfinished)


def _set_up(file: Any) -> None:
    """Set page, margins, font and page numbers."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
    section.left_margin = Mm(30)
    normal = file.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(14)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    normal.paragraph_format.space_after = Pt(0)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = number.add_run()
    run.font.size = Pt(13)
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        element = OxmlElement("w:instrText" if text else "w:fldChar")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        element.text = text
        run._r.append(element)


def _write(parent: Any, part: Part) -> None:
    for line in part.lines:
        _paragraph(parent, line, _STYLES[part.role])


def _paragraph(parent: Any, text: str, style: _Style) -> Any:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    paragraph = parent.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.all_caps = style.bold, style.italic, style.caps
    run.font.size = Pt(style.size)
    paragraph.alignment = getattr(WD_ALIGN_PARAGRAPH, style.align.upper())
    paragraph.paragraph_format.space_before = Pt(style.above)
    if style.indent:
        paragraph.paragraph_format.first_line_indent = Mm(10)
    return paragraph


def _side_by_side(file: Any, parts: list[Part]) -> None:
    """Write parts in two columns: what belongs left, and what belongs right."""
    left, right = file.add_table(1, 2).rows[0].cells
    for part in parts:
        _write_beside(right if part.role in _RIGHT else left, part)
    for cell in (left, right):
        if len(cell.paragraphs) > 1:  # a new cell begins with an empty paragraph
            cell._tc.remove(cell.paragraphs[0]._p)


def _write_beside(cell: Any, part: Part) -> None:
    if part.role is Role.ISSUER:
        *above, issuer = part.lines
        for line in above:
            _paragraph(cell, line, _Style(size=12, caps=True))
        _paragraph(cell, issuer, _Style(size=12, bold=True, caps=True))
    elif part.role is Role.MOTTO:
        _paragraph(cell, part.lines[0], _Style(size=12, bold=True))
        _paragraph(cell, part.lines[1], _Style(size=13, bold=True))
    elif part.role is Role.SENT_TO:
        _paragraph(cell, part.lines[0], _Style(size=12, bold=True, italic=True, align="left"))
        for line in part.lines[1:]:
            _paragraph(cell, line, _Style(size=11, align="left"))
    else:
        _write(cell, part)


def _table(file: Any, part: Part) -> None:
    from docx.shared import Mm

    table = file.add_table(len(part.rows), len(part.rows[0]))
    table.style, table.autofit = "Table Grid", False
    for index, row in enumerate(part.rows):
        for cell, text, width in zip(table.rows[index].cells, row, _WIDTHS):
            cell.width = Mm(160 * width / sum(_WIDTHS))
            style = _Style(size=11, bold=True) if index == 0 else _Style(size=11, align="left")
            for line in text.split("\n"):
                _paragraph(cell, line, style)
            cell._tc.remove(cell.paragraphs[0]._p)
