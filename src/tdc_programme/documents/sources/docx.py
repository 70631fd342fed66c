"""DOCX files: their text, with paragraphs, tables and list numbers."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ...text.patterns import Pattern
from ...vietnamese.letters.folding import fold_phrase
from .numbering import Lists, W, is_on, whole
from .package import DEEPEST, Package, too_deep
from .refusals import broken, refused
from .rows import text_of_rows

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
#: Elements whose words are not of the paragraph: what was deleted, what stands in a box beside it, what nobody sees.
_ASIDE = frozenset(
    {f"{W}{name}" for name in ("del", "moveFrom", "txbxContent", "pPr", "rPr", "sdtPr", "instrText", "delText")}
    | {_FALLBACK}
)
#: What rows and cells of a table may lie in.
_WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
#: A table of Word has no more columns; and no document has this many cells that others cover.
_MOST_COLUMNS = 63
_MOST_COVERED = 1_000_000
#: The words above every letterhead, by which one that stands in a page's head is known.
_NATION = "cộng hòa xã hội chủ nghĩa việt nam"
_BREAKS = Pattern.plain("[\n\r\u2028]+", yes=("\n",), no=(" ",))


def main_part_of(package: Package) -> str | None:
    """Return the name of the part that holds the text, None where the package is no DOCX file."""
    for _, kind, name in package.relations():
        if kind.endswith("/officeDocument") and name.lower().startswith("word/"):
            return name
    return "word/document.xml" if "word/document.xml" in package else None


def read_docx_text(package: Package) -> str:
    """Return the text of a DOCX file as it is printed.

    A paragraph is a line with a blank line after it; the number or dash that Word types stands before it. A table of
    three columns or more has a line a row, with tabs between the cells and U+2029 between the paragraphs of a cell.
    The cells of a narrower one, which lays out letterhead and signature, follow each other. What was inserted is text,
    what was deleted or hidden is not. Text boxes come after the paragraph that holds them, footnotes at the end;
    headers and footers, which number pages, are left out, but for a letterhead that stands in one.

    Raises:
        DocumentError: it is no DOCX file, or a broken one.
    """
    name = main_part_of(package) or "word/document.xml"
    root = package.xml(name)
    body = root.find(f"{W}body")
    if body is None:
        raise broken("DOCX", f"{name} has no body")
    if root.find(f".//{W}altChunk") is not None:
        raise broken("DOCX", "its text is kept in another format (altChunk): open it in Word and save it again")
    parts: dict[str, list[tuple[str, str]]] = {}
    for mark, kind, other in package.relations(name):
        parts.setdefault(kind.rpartition("/")[2], []).append((mark, other))
    styles = [style for _, other in parts.get("styles", ()) for style in package.xml(other).iter(f"{W}style")]
    numbering = next((package.xml(other) for _, other in parts.get("numbering", ())), None)
    reader = _Reader(Lists(numbering, {style.get(f"{W}styleId", ""): style for style in styles}))
    blocks = [*_letterhead(package, root, parts.get("header", []), reader), *reader.blocks(body)]
    for _, other in (*parts.get("footnotes", ()), *parts.get("endnotes", ())):
        for note in package.xml(other):
            if note.get(f"{W}type") in (None, "normal"):  # the others are rules between text and notes
                blocks += reader.blocks(note)
    return "\n\n".join(blocks)


def _letterhead(package: Package, root: Element, headers: list[tuple[str, str]], reader: _Reader) -> Iterator[str]:
    """Iterate over the blocks of the head of the first page, if the letterhead stands there."""
    section = root.find(f".//{W}sectPr")
    kind = "first" if section is not None and is_on(section.find(f"{W}titlePg")) else "default"
    for reference in () if section is None else section.iter(f"{W}headerReference"):
        name = dict(headers).get(reference.get(f"{_R}id", ""))
        if name is not None and reference.get(f"{W}type") == kind:
            blocks = list(reader.blocks(package.xml(name)))
            if fold_phrase(_NATION) in fold_phrase(" ".join(blocks)):
                yield from blocks


class _Reader:
    """One walk over a document, in which its lists count."""

    def __init__(self, lists: Lists) -> None:
        self.lists = lists
        self.covered = 0

    def blocks(self, parent: Element, depth: int = 0) -> Iterator[str]:
        """Iterate over the paragraphs and tables in an element, also those inside content controls and changes."""
        if depth > DEEPEST:
            raise too_deep("DOCX")
        before = ""  # of paragraphs whose end was deleted: they go on in the next one
        for element in parent:
            if element.tag == f"{W}p":
                words = "".join(self.words(element, depth))
                if element.find(f"{W}pPr/{W}rPr/{W}del") is not None:
                    before += words
                    continue
                text = self.lists.mark(element) + before + words
                before = ""
                if text.strip():
                    yield text
                for box in _boxes(element):
                    yield from self.blocks(box, depth + 1)
            elif element.tag == f"{W}tbl":
                yield from text_of_rows(list(self.rows(element, depth)))
            elif element.tag not in _ASIDE:
                yield from self.blocks(element, depth + 1)
        if before.strip():
            yield before

    def words(self, element: Element, depth: int = 0) -> Iterator[str]:
        """Iterate over the words of a paragraph, with tabs and line breaks."""
        if depth > DEEPEST:
            raise too_deep("DOCX")
        for child in element:
            tag = child.tag
            if tag in (f"{W}t", _FORMULA):
                yield _BREAKS.sub(" ", child.text or "")
            elif tag in (f"{W}tab", f"{W}ptab"):
                yield "\t"
            elif tag in (f"{W}br", f"{W}cr"):
                yield "\n"
            elif tag == f"{W}noBreakHyphen":
                yield "-"
            elif tag not in _ASIDE and not is_on(child.find(f"{W}rPr/{W}vanish")):
                yield from self.words(child, depth + 1)

    def rows(self, element: Element, depth: int) -> Iterator[list[list[str]]]:
        """Iterate over rows of cells of paragraphs; a merged cell is empty where it goes on."""
        for row in _inner(element, f"{W}tr", depth):
            if row.find(f"{W}trPr/{W}del") is not None:
                continue
            cells = self.covered_cells(row.find(f"{W}trPr/{W}gridBefore"), 0, 0)
            for cell in _inner(row, f"{W}tc", depth):
                if cell.find(f"{W}tcPr/{W}cellDel") is not None:
                    continue
                merges = (cell.find(f"{W}tcPr/{W}vMerge"), cell.find(f"{W}tcPr/{W}hMerge"))
                goes_on = any(merge is not None and merge.get(f"{W}val") != "restart" for merge in merges)
                cells.append([] if goes_on else list(self.blocks(cell, depth + 1)))
                cells += self.covered_cells(cell.find(f"{W}tcPr/{W}gridSpan"), 1, len(cells))
            yield cells

    def covered_cells(self, width: Element | None, own: int, there: int) -> list[list[str]]:
        """Return the empty cells of a width, less the cell's own column.

        Raises:
            DocumentError: there are more of them than any document has.
        """
        count = max(min(whole(width, own) - own, _MOST_COLUMNS - there), 0)
        self.covered += count
        if self.covered > _MOST_COVERED:
            raise refused("unpacks-too-large", limit=_MOST_COVERED >> 20 or 1)
        return [[] for _ in range(count)]


def _boxes(element: Element) -> Iterator[Element]:
    """Iterate over the text boxes in a paragraph, but not over those inside them, nor over copies for old programs."""
    waiting = [iter(element)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        elif child.tag == f"{W}txbxContent":
            yield child
        elif child.tag != _FALLBACK:
            waiting.append(iter(child))


def _inner(element: Element, tag: str, depth: int) -> Iterator[Element]:
    """Iterate over the rows of a table or the cells of a row, also those inside content controls and changes."""
    if depth > DEEPEST:
        raise too_deep("DOCX")
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inner(child, tag, depth + 1)
