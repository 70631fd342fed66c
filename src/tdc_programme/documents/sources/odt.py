"""ODT files (OpenDocument): their text, with paragraphs, tables and list numbers, laid out as that of DOCX files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from attrs import frozen

from ...text.patterns import Pattern
from .numbering import in_form
from .package import DEEPEST, Package, too_deep
from .refusals import broken, refused
from .rows import text_of_rows

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_EXTENSION = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

#: What is no text of the paragraph, or nothing that is printed.
_ASIDE = frozenset(
    {f"{_TEXT}{name}" for name in ("note", "tracked-changes", "hidden-text", "hidden-paragraph", "ruby-text")}
    | {f"{_OFFICE}annotation", f"{_DRAW}frame", f"{_DRAW}text-box", f"{_OFFICE}forms"}
)
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_ROW_GROUPS = frozenset(f"{_TABLE}{name}" for name in ("table-header-rows", "table-rows", "table-row-group"))
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
#: A table of a text has no more columns, and no document this many repeated cells.
_MOST_COLUMNS, _MOST_REPEATED = 63, 1_000_000
_BLANKS = Pattern.plain(r"\s+", yes=(" \n ",), no=("a",))
_COUNTER = Pattern.plain("%([1-9])%", yes=("Điều ⟦%1%⟧.",), no=("%1", "5 %"))
_LOCKED = b"encryption-data"


def read_odt_text(package: Package) -> str:
    """Return the text of an ODT file as it is printed; see :func:`.docx.read_docx_text` for its form.

    Raises:
        DocumentError: it is locked, or broken.
    """
    package.what = "ODT"
    if "META-INF/manifest.xml" in package and _LOCKED in package.read("META-INF/manifest.xml"):
        raise refused("locked", what="ODT")
    root = package.xml("content.xml")
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise broken("ODT", "content.xml has no text")
    reader = _Reader([root, *([package.xml("styles.xml")] if "styles.xml" in package else [])])
    blocks = list(reader.blocks(body))
    for note in reader.notes:
        blocks += reader.blocks(note)
    return "\n\n".join(blocks)


@frozen
class _Level:
    """How one level of a list is numbered; without a form it is not."""

    form: str
    text: str
    start: int

    @classmethod
    def of(cls, element: Element, at: int) -> _Level:
        if element.tag == f"{_TEXT}list-level-style-bullet":
            return cls("bullet", "", 1)
        form = element.get(f"{_STYLE}num-format", "")
        shown = range(max(at - _whole(element, "display-levels", 1) + 1, 0), at + 1)
        plain = ".".join(f"%{level + 1}%" for level in shown)
        text = element.get(f"{_STYLE}num-prefix", "") + plain + element.get(f"{_STYLE}num-suffix", "")
        text = element.get(f"{_EXTENSION}num-list-format", text)
        return cls(_FORMS.get(form, form and "decimal"), text, _whole(element, "start-value", 1))


def _whole(element: Element, name: str, default: int, space: str = _TEXT) -> int:
    value = element.get(f"{space}{name}")
    if value is None:
        return default
    if not (value.isascii() and value.isdecimal() and len(value) < 10):
        raise broken("ODT", f"{name} has the value {value!r}, which is no number")
    return int(value)


class _Reader:
    """One walk over a document, in which its lists count."""

    def __init__(self, roots: list[Element]) -> None:
        self.styles: dict[str, dict[int, _Level]] = {}
        for root in roots:
            for style in (*root.iter(f"{_TEXT}list-style"), *root.iter(f"{_TEXT}outline-style")):
                name = "" if style.tag.endswith("outline-style") else style.get(f"{_STYLE}name", "")
                levels = ((_whole(level, "level", 1) - 1, level) for level in style)
                self.styles[name] = {at: _Level.of(level, at) for at, level in levels}
        self.counts: dict[str, list[int | None]] = {}  # of each list, by its levels
        self.last: dict[str, str] = {}  # the last list of each style
        self.notes: list[Element] = []
        self.repeated = 0

    def blocks(self, parent: Iterable[Element], depth: int = 0) -> Iterator[str]:
        """Iterate over the paragraphs and tables in an element, also those inside sections and frames."""
        if depth > DEEPEST:
            raise too_deep("ODT")
        for element in parent:
            if element.tag in _PARAGRAPHS:
                yield from self.paragraph(element, depth, self.heading(element))
            elif element.tag == f"{_TEXT}list":
                yield from self.items(element, depth)
            elif element.tag == f"{_TABLE}table":
                yield from text_of_rows(list(self.rows(element, depth)))
            elif element.tag not in _ASIDE and element.get(f"{_TEXT}display") != "none":
                yield from self.blocks(element, depth + 1)

    def paragraph(self, element: Element, depth: int, mark: str = "") -> Iterator[str]:
        text = mark + "".join(self.words(element, depth)).strip(" ")
        if text.strip():
            yield text
        for frame in _outermost(element, f"{_DRAW}frame"):
            yield from self.blocks(frame, depth + 1)
            for box in frame.iter(f"{_DRAW}text-box"):
                yield from self.blocks(box, depth + 1)
        self.notes += [body for note in _outermost(element, f"{_TEXT}note") for body in note.iter(f"{_TEXT}note-body")]

    def words(self, element: Element, depth: int) -> Iterator[str]:
        """Iterate over the words of a paragraph, with tabs, blanks and line breaks."""
        if depth > DEEPEST:
            raise too_deep("ODT")
        yield _BLANKS.sub(" ", element.text or "")
        for child in element:
            if child.tag == f"{_TEXT}s":
                yield " " * min(_whole(child, "c", 1), 400)
            elif child.tag == f"{_TEXT}tab":
                yield "\t"
            elif child.tag == f"{_TEXT}line-break":
                yield "\n"
            elif child.tag not in _ASIDE:
                yield from self.words(child, depth + 1)
            yield _BLANKS.sub(" ", child.tail or "")

    # --- lists ---

    def items(self, element: Element, depth: int, at: int = 0, style: str = "", key: str = "") -> Iterator[str]:
        """Iterate over the items of a list and of the lists in it."""
        if depth > DEEPEST:
            raise too_deep("ODT")
        style = element.get(f"{_TEXT}style-name", style)
        if at == 0:
            key = self.key(element, style)
        for item in element:
            numbered = item.tag == f"{_TEXT}list-item"
            start = item.get(f"{_TEXT}start-value")
            if start is not None:
                self.counts[key][at : at + 1] = [_whole(item, "start-value", 1) - 1]
            for child in item:
                if child.tag in _PARAGRAPHS:
                    mark = self.mark(style, key, at) if numbered else ""
                    yield from self.paragraph(child, depth, mark)
                    numbered = False  # its other paragraphs have no number
                elif child.tag == f"{_TEXT}list":
                    yield from self.items(child, depth + 1, at + 1, style, key)
                else:
                    yield from self.blocks([child], depth + 1)

    def key(self, element: Element, style: str) -> str:
        """Return the name under which a list counts: its own, or that of the list that it continues."""
        own = element.get(_XML_ID, f"#{len(self.counts)}")
        other = element.get(f"{_TEXT}continue-list", "")
        if element.get(f"{_TEXT}continue-numbering") == "true":
            other = self.last.get(style, other)
        self.counts[own] = self.counts.get(other) or [None] * 10
        self.last[style] = own
        return own

    def mark(self, style: str, key: str, at: int) -> str:
        """Return the number or the dash before a paragraph; the next one counts on."""
        levels = self.styles.get(style, {})
        level = levels.get(at)
        if level is None or not level.form or at > 9:
            return ""
        if level.form == "bullet":
            return "- "
        counts = self.counts.setdefault(key, [None] * 10)
        before = counts[at]
        counts[at] = level.start if before is None else before + 1
        counts[at + 1 :] = [None] * (9 - at)
        said = _COUNTER.sub(lambda m: _said(levels, counts, int(m[1]) - 1), level.text)
        return f"{said.strip()} "

    def heading(self, element: Element) -> str:
        """Return the number of a heading, where the document numbers its chapters."""
        if element.tag != f"{_TEXT}h" or element.get(f"{_TEXT}is-list-header") == "true":
            return ""
        return self.mark("", "", _whole(element, "outline-level", 1) - 1)

    # --- tables ---

    def rows(self, element: Element, depth: int) -> Iterator[list[list[str]]]:
        """Iterate over rows of cells of paragraphs; a merged cell is empty where it goes on."""
        if depth > DEEPEST:
            raise too_deep("ODT")
        for row in element:
            if row.tag in _ROW_GROUPS:
                yield from self.rows(row, depth + 1)
            elif row.tag == f"{_TABLE}table-row":
                cells: list[list[str]] = []
                for cell in row:
                    inside = list(self.blocks(cell, depth + 1)) if cell.tag == f"{_TABLE}table-cell" else []
                    count = self.times(cell, "number-columns-repeated")
                    cells += [inside] * max(min(count, _MOST_COLUMNS - len(cells)), 1)
                yield cells

    def times(self, element: Element, name: str) -> int:
        count = min(_whole(element, name, 1, _TABLE), _MOST_COLUMNS)
        self.repeated += count
        if self.repeated > _MOST_REPEATED:
            raise refused("unpacks-too-large", limit=1)
        return count


def _said(levels: dict[int, _Level], counts: list[int | None], at: int) -> str:
    level = levels.get(at)
    if level is None:
        return ""
    count = counts[at]
    return in_form(level.form, level.start if count is None else count)


def _outermost(element: Element, tag: str) -> Iterator[Element]:
    """Iterate over the elements of one kind in another, without those inside them."""
    waiting = [iter(element)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        elif child.tag == tag:
            yield child
        else:
            waiting.append(iter(child))
