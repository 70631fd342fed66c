"""The pages of a DOCX file while they are written: sections, paragraphs, rules, columns, tables (extra ``docx``)."""

from __future__ import annotations

import copy
import datetime as dt
import io
from collections.abc import Iterable, Sequence
from textwrap import shorten
from typing import Any

from ...errors import MissingExtraError
from ...files import timeless
from .layout import Look, layout, look, text_area
from .widths import column_widths, text_width

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: A paragraph that is there because the format wants one, or that only bears a rule, in points.
_THIN = 1
#: Numbers and durations that are no longer, in millimetres, stand in the middle of their column.
_SHORT = 20
#: What a file says of itself is not longer, in characters.
_LONGEST_PROPERTY = 255


def _child(parent: Any, tag: str, **attributes: str | int) -> Any:
    """Add an element at the end of another."""
    from docx.oxml import OxmlElement

    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(f"{_W}{name}", str(value))
    parent.append(element)
    return element


def _is_count(text: str, size: float) -> bool:
    """Tell whether a cell holds a number, a duration, or nothing."""
    return not text or (text[0].isdigit() and text_width(text, size) <= _SHORT)


class Pages:
    """A DOCX file while it is written.

    Raises:
        MissingExtraError: python-docx is not installed.
    """

    def __init__(self) -> None:
        try:
            import docx
        except ImportError:
            raise MissingExtraError.of("docx", "python-docx") from None
        self.file: Any = docx.Document()
        self.is_new: bool = True
        self._forms: dict[tuple[Look, bool, float], Any] = {}
        self._runs: dict[tuple[Look, bool], Any] = {}
        self._set_styles()
        self._number_pages()

    def _set_styles(self) -> None:
        """Set font and language; take out the picture that the template brings."""
        from docx.shared import Pt

        font, styles = layout()["font"], self.file.styles
        normal = styles["Normal"]
        normal.font.name, normal.font.size = font, Pt(look("BODY").size)
        for script in ("eastAsia", "cs"):
            normal.element.rPr.rFonts.set(f"{_W}{script}", font)
        normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(0), layout()["line"]
        for language in styles.element.iter(f"{_W}lang"):
            language.attrib.clear()
            language.set(f"{_W}val", layout()["language"])
        package = self.file.part.package
        for key in [key for key, found in package.rels.items() if found.reltype.endswith("/thumbnail")]:
            del package.rels[key]

    def _number_pages(self) -> None:
        """Set the number on top of every page of a section but its first; later sections take it over."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Mm, Pt

        section = self.file.sections[0]
        section.different_first_page_header_footer = True
        section.header_distance = Mm(layout()["page"]["header"])
        paragraph = section.header.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for kind in ("begin", "", "end"):
            run = paragraph.add_run()
            run.font.size = Pt(layout()["page"]["number"])
            if kind:
                _child(run._r, "fldChar", fldCharType=kind)
            else:
                _child(run._r, "instrText").text = "PAGE"

    # --- sections and paragraphs ---

    def section(self, *, landscape: bool = False) -> None:
        """Begin on a new page; pages are numbered from 1 again."""
        from docx.enum.section import WD_ORIENT
        from docx.oxml import OxmlElement
        from docx.shared import Mm

        page = layout()["page"]
        if not self.is_new:
            self.file.add_section()
            self._tuck_in_mark()
        self.is_new = False
        section = self.file.sections[-1]
        sides = ("height", "width") if landscape else ("width", "height")
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = (Mm(page[side]) for side in sides)
        for edge in ("top", "bottom", "left", "right"):
            setattr(section, f"{edge}_margin", Mm(page[edge]))
        if section._sectPr.find(f"{_W}pgNumType") is None:  # a later section is made as a copy of the one before
            number = OxmlElement("w:pgNumType")
            number.set(f"{_W}start", "1")
            section._sectPr.find(f"{_W}pgMar").addnext(number)

    def _tuck_in_mark(self) -> None:
        """Put the mark that ends a section into the last paragraph: one of its own could fall on an empty page."""
        mark = self.file.element.body.findall(f"{_W}p")[-1]
        before = mark.getprevious()
        if before is not None and before.tag == f"{_W}p":
            before.get_or_add_pPr().append(mark.pPr.find(f"{_W}sectPr"))
            mark.getparent().remove(mark)
        else:
            self._thin(self.file.paragraphs[-1])

    def _thin(self, paragraph: Any) -> Any:
        from docx.shared import Pt

        paragraph.paragraph_format.line_spacing = Pt(_THIN)
        return paragraph

    def paragraph(
        self,
        parent: Any,
        runs: str | Iterable[tuple[str, bool]],
        style: Look,
        *,
        keep: bool = False,
        margin: float = 0,
    ) -> None:
        """Add a paragraph of one run or of several, each with whether it is bold, to the file or to a cell.

        Arguments:
            keep: whether it stays on one page with what follows.
            margin: by how much its lines are shorter on either side, in millimetres.
        """
        paragraph = copy.deepcopy(self._form(style, keep, margin))
        for text, bold in [(runs, False)] if isinstance(runs, str) else runs:
            run = copy.deepcopy(self._letters(style, bold or style.bold))
            run.text = text
            paragraph.append(run)
        if parent is self.file:
            parent.element.body.sectPr.addprevious(paragraph)
        else:
            parent._tc.append(paragraph)

    def _form(self, style: Look, keep: bool, margin: float) -> Any:
        """Return an empty paragraph; made once a kind of paragraph, and copied: a table has thousands."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Mm, Pt

        if (style, keep, margin) in self._forms:
            return self._forms[style, keep, margin]
        paragraph = self.file.add_paragraph()
        paragraph.alignment = getattr(WD_ALIGN_PARAGRAPH, style.align.upper())
        form = paragraph.paragraph_format
        form.space_before, form.space_after, form.keep_with_next = Pt(style.above), Pt(style.below), keep
        if style.indent:
            form.first_line_indent = Mm(layout()["indent"])
        elif style.left or style.hanging:
            form.left_indent, form.first_line_indent = Mm(style.left + style.hanging), Mm(-style.hanging)
        elif margin:
            form.left_indent = form.right_indent = Mm(margin)
        self._forms[style, keep, margin] = paragraph._p
        paragraph._p.getparent().remove(paragraph._p)
        return paragraph._p

    def _letters(self, style: Look, bold: bool) -> Any:
        """Return an empty run; made once, as paragraphs are."""
        from docx.shared import Pt

        if (style, bold) not in self._runs:
            run = self.file.add_paragraph().add_run()
            run.bold, run.italic, run.font.all_caps = bold, style.italic, style.caps
            run.font.size = Pt(style.size)
            self._runs[style, bold] = run._r
            run._parent._p.getparent().remove(run._parent._p)
        return self._runs[style, bold]

    def rule(self, parent: Any, length: float, width: float) -> None:
        """Add a rule of a length, in the middle of a column of a width."""
        from docx.shared import Mm, Pt

        paragraph = self._thin(parent.add_paragraph())
        form = paragraph.paragraph_format
        form.left_indent = form.right_indent = Mm((width - length) / 2)
        form.space_before = Pt(layout()["rules"]["above"])
        border = _child(paragraph._p.get_or_add_pPr(), "pBdr")
        _child(border, "top", val="single", sz=6, space=0, color="000000")
        # the schema wants the border before spacing and indents
        paragraph._p.pPr.insert_element_before(border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")

    # --- tables ---

    def columns(self, widths: Sequence[float], rows: int = 1) -> list[list[Any]]:
        """Add columns without borders, rows of which stay on one page; return the cells of each row, empty."""
        table = self._table(widths, rows)
        table.style = "Normal Table"
        margins = _child(table._tbl.tblPr, "tblCellMar")
        for edge in ("left", "right"):
            _child(margins, edge, w=0, type="dxa")
        for row in table.rows:
            _child(row._tr.get_or_add_trPr(), "cantSplit")
        return [list(row.cells) for row in table.rows]

    def table(self, rows: Sequence[Sequence[str]], *, landscape: bool = False) -> None:
        """Add a table whose first row is its head, which comes again on every page."""
        head, cell, count = look("COLUMN"), look("CELL"), look("COUNT")
        widths = column_widths(rows, cell.size, text_area(landscape=landscape))
        table = self._table(widths, len(rows))
        table.style = "Table Grid"
        _child(table.rows[0]._tr.get_or_add_trPr(), "tblHeader")
        short = [all(_is_count(text, cell.size) for text in column) for column in zip(*rows[1:], strict=True)]
        for index, row in enumerate(table.rows):
            for place, text, is_count in zip(row.cells, rows[index], short, strict=True):
                style = head if index == 0 else count if is_count else cell
                self.fill(place, text.split("\n"), style)

    def _table(self, widths: Sequence[float], rows: int) -> Any:
        from docx.enum.table import WD_TABLE_ALIGNMENT
        from docx.shared import Mm

        table = self.file.add_table(rows, len(widths))
        table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Mm(width)
        return table

    def fill(self, cell: Any, lines: Iterable[str], style: Look) -> None:
        """Write lines into a new cell, which begins with an empty paragraph."""
        for line in lines:
            self.paragraph(cell, line, style)
        cell._tc.remove(cell.paragraphs[0]._p)

    # --- the file ---

    def describe(self, title: str, author: str, day: dt.date | None) -> None:
        """Set what the file says of itself."""
        said = self.file.core_properties
        said.title, said.language, said.comments = (
            shorten(title, _LONGEST_PROPERTY, placeholder=" …"),
            layout()["language"],
            "",
        )
        said.author = said.last_modified_by = shorten(author, _LONGEST_PROPERTY, placeholder=" …")
        for name in ("created", "modified"):
            element = getattr(said._element, name)
            said._element.remove(element)
            if day is not None:
                setattr(said, name, dt.datetime(day.year, day.month, day.day))

    def content(self) -> bytes:
        """Return the file; the same pages are the same bytes."""
        last = self.file.element.body.findall("*")[-2]
        if last.tag == f"{_W}tbl":
            self._thin(self.file.add_paragraph())
        written = io.BytesIO()
        self.file.save(written)
        return timeless(written.getvalue())
