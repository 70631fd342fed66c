"""DOCX files (extra ``docx``): their text, with paragraphs, tables and list numbers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

from ...errors import DocumentError, MissingExtraError
from .markup import CELL, PARAGRAPH
from .refusals import refused

#: An archive that unpacks to more than this is not read, in bytes.
_LARGEST = 512 * 1024 * 1024
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
#: Elements whose words are not of the paragraph: what was deleted, what stands in a box beside it.
_ASIDE = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", _FALLBACK})
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def _open(content: bytes) -> Any:
    try:
        import docx
    except ImportError:
        raise MissingExtraError.of("docx", "python-docx") from None
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
        if not any(entry.filename == "word/document.xml" for entry in entries):
            raise refused("no-docx")
        if sum(entry.file_size for entry in entries) > _LARGEST:
            raise refused("large-docx", limit=_LARGEST >> 20)
        return docx.Document(io.BytesIO(content))
    except DocumentError:
        raise
    except Exception as error:  # a broken package fails in the archive, in its XML or in a missing part of it
        raise refused("broken-docx", fault=error) from None


def read_docx_text(content: bytes) -> str:
    """Return the text of a DOCX file.

    A paragraph is a line with a blank line after it; its list number or dash stands before it. A table of three
    columns or more has a line a row, with tabs between the cells and U+2029 between the paragraphs of a cell. The
    cells of a narrower one, which lays out letterhead and signature, follow each other. Text boxes come after the
    paragraph that holds them, footnotes at the end; headers and footers, which number pages, are left out.

    Raises:
        DocumentError: it is no DOCX file, or a broken one.
        MissingExtraError: python-docx is not installed.
    """
    document = _open(content)
    reader = _Reader(_numbering(document), document.styles.element)
    blocks = list(reader.blocks(document.element.body))
    for note in _footnotes(document):
        blocks += reader.blocks(note)
    return "\n\n".join(blocks)


def _numbering(document: Any) -> Any:
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/numbering"):
            return relation.target_part.element
    return None


def _footnotes(document: Any) -> Iterator[Any]:
    from docx.oxml import parse_xml

    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/footnotes", "/endnotes")):
            for note in parse_xml(relation.target_part.blob):
                if note.get(f"{_W}type") is None:  # the others are rules between text and notes
                    yield note


class _Reader:
    def __init__(self, numbering: Any, styles: Any) -> None:
        self.styles = {style.get(f"{_W}styleId"): style for style in styles.iter(f"{_W}style")}
        self.levels: dict[tuple[str, int], tuple[str, str]] = {}
        self.counts: dict[tuple[str, int], int] = {}
        if numbering is not None:
            self.read_levels(numbering)

    def read_levels(self, numbering: Any) -> None:
        abstract = {}
        for one in numbering.iter(f"{_W}abstractNum"):
            levels = {}
            for level in one.iter(f"{_W}lvl"):
                kind, text = level.find(f"{_W}numFmt"), level.find(f"{_W}lvlText")
                if kind is not None and text is not None:
                    levels[int(level.get(f"{_W}ilvl"))] = kind.get(f"{_W}val"), text.get(f"{_W}val") or ""
            abstract[one.get(f"{_W}abstractNumId")] = levels
        for one in numbering.iter(f"{_W}num"):
            reference = one.find(f"{_W}abstractNumId")
            if reference is not None:
                for level, what in abstract.get(reference.get(f"{_W}val"), {}).items():
                    self.levels[one.get(f"{_W}numId"), level] = what

    def blocks(self, parent: Any) -> Iterator[str]:
        """Iterate over the paragraphs and tables in an element, also those inside content controls and changes."""
        for element in parent:
            if element.tag == f"{_W}p":
                text = self.paragraph(element)
                if text.strip():
                    yield text
                for box in self.boxes(element):
                    yield from self.blocks(box)
            elif element.tag == f"{_W}tbl":
                yield from self.table(element)
            elif element.tag not in _ASIDE:
                yield from self.blocks(element)

    def boxes(self, element: Any) -> Iterator[Any]:
        for box in element.iter(f"{_W}txbxContent"):
            if not any(above.tag == _FALLBACK for above in box.iterancestors()):
                yield box

    def paragraph(self, element: Any) -> str:
        return self.mark(element) + "".join(self.words(element))

    def words(self, element: Any) -> Iterator[str]:
        for child in element:
            if child.tag == f"{_W}t":
                yield (child.text or "").replace("\n", " ")
            elif child.tag in (f"{_W}tab", f"{_W}ptab"):
                yield "\t" if element.tag == f"{_W}r" else ""  # elsewhere it is a tab stop
            elif child.tag in (f"{_W}br", f"{_W}cr"):
                yield "\n"
            elif child.tag == f"{_W}noBreakHyphen":
                yield "-"
            elif child.tag not in _ASIDE:
                yield from self.words(child)

    def mark(self, element: Any) -> str:
        """Return the number or the dash that a list gives a paragraph."""
        number, at = self.list_of(element)
        name = number or ""
        kind, text = self.levels.get((name, at), ("none", ""))
        if kind == "bullet":
            return "- "
        if kind == "none":
            return ""
        self.counts[name, at] = self.counts.get((name, at), 0) + 1
        for below in range(at + 1, 9):
            self.counts.pop((name, below), None)
        for above in range(at + 1):
            form = self.levels.get((name, above), (kind, ""))[0]
            text = text.replace(f"%{above + 1}", _COUNTERS.get(form, str)(self.counts.get((name, above), 1)))
        return f"{text} "

    def list_of(self, element: Any) -> tuple[str | None, int]:
        """Return the list that a paragraph is in, by itself or by its style, and its level there."""
        seen: set[str] = set()
        while True:
            found = element.find(f"{_W}pPr/{_W}numPr")
            if found is not None and (number := found.find(f"{_W}numId")) is not None:
                level = found.find(f"{_W}ilvl")
                return number.get(f"{_W}val"), int(level.get(f"{_W}val")) if level is not None else 0
            parent = element.find(f"{_W}pPr/{_W}pStyle" if element.tag == f"{_W}p" else f"{_W}basedOn")
            name = parent.get(f"{_W}val") if parent is not None else None
            if name is None or name in seen or name not in self.styles:
                return None, 0
            seen.add(name)
            element = self.styles[name]

    def table(self, element: Any) -> Iterator[str]:
        rows = list(self.rows(element))
        if max(map(len, rows), default=0) < 3:
            for row in rows:
                for cell in row:
                    yield from cell
            return
        yield "\n".join(CELL.join(PARAGRAPH.join(map(_inside, cell)) for cell in row) for row in rows)

    def rows(self, element: Any) -> Iterator[list[list[str]]]:
        """Iterate over rows of cells of paragraphs; a merged cell is empty where it goes on."""
        for row in element.iter(f"{_W}tr"):
            if row.getparent() is not element and row.getparent().tag != f"{_W}sdtContent":
                continue  # of a table inside a cell
            cells: list[list[str]] = []
            for cell in row.iter(f"{_W}tc"):
                if next(cell.iterancestors(f"{_W}tr")) is not row:
                    continue
                properties = cell.find(f"{_W}tcPr")
                merge = properties.find(f"{_W}vMerge") if properties is not None else None
                span = properties.find(f"{_W}gridSpan") if properties is not None else None
                goes_on = merge is not None and merge.get(f"{_W}val") != "restart"
                cells.append([] if goes_on else list(self.blocks(cell)))
                cells += [[] for _ in range(int(span.get(f"{_W}val")) - 1 if span is not None else 0)]
            yield cells


def _inside(text: str) -> str:
    return text.replace("\t", " ").replace("\n", PARAGRAPH)


def _letter(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    said = ""
    for value, sign in _ROMAN:
        said += sign * (number // value)
        number %= value
    return said


_COUNTERS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
}
