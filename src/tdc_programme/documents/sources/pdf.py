"""PDF files (extra ``pdf``): the letters of their text layer with their places, and the text that they make."""

from __future__ import annotations

import ctypes
import threading
import unicodedata
from collections.abc import Iterator
from typing import Any

from ...errors import MissingExtraError
from .grids import Ruling
from .printed.glyphs import Glyph, PrintedPage
from .printed.pages import text_of_pages
from .refusals import broken, refused

#: PDFium is one program with one memory: one thread at a time.
_LOCK = threading.Lock()
_MOST_PAGES = 5000
#: More drawn things on a page than this are a drawing, in which no table is looked for.
_MOST_PATHS = 20_000
#: A text layer with more letters of no meaning than this share says nothing.
_GARBLED = 0.1
_THIN = 2.5


def read_pdf_text(content: bytes) -> tuple[str, tuple[int, ...]]:
    """Return the text of a PDF file in reading order, and the pages (from 1) that are pictures without text.

    Raises:
        DocumentError: it is locked, broken, or has no text layer that says which letters it shows.
        MissingExtraError: pypdfium2 is not installed.
    """
    try:
        import pypdfium2
    except ImportError:
        raise MissingExtraError.of("pdf", "pypdfium2") from None
    with _LOCK:
        try:
            pages, pictures = _pages(pypdfium2, content)
        except pypdfium2.PdfiumError as error:
            if "password" in str(error).lower():
                raise refused("locked", what="PDF") from None
            raise broken("PDF", error) from None
    letters = [char for page in pages for glyph in page.glyphs for char in glyph.char]
    if not letters:
        raise refused("pdf-scanned") if pictures else refused("no-words", what="PDF")
    if sum(map(_is_meaningless, letters)) > _GARBLED * len(letters):
        raise refused("pdf-garbled")
    return unicodedata.normalize("NFC", text_of_pages(pages)), pictures


def _is_meaningless(char: str) -> bool:
    return char == "\N{REPLACEMENT CHARACTER}" or unicodedata.category(char) in ("Co", "Cn", "Cc")


def _pages(pdfium: Any, content: bytes) -> tuple[list[PrintedPage], tuple[int, ...]]:
    document = pdfium.PdfDocument(content)
    pages, pictures = [], []
    try:
        if len(document) > _MOST_PAGES:
            raise refused("too-many-pages", limit=_MOST_PAGES)
        for number in range(len(document)):
            page = document[number]
            printed = _Reader(pdfium, page).printed()
            if not printed.glyphs and any(True for _ in page.get_objects([pdfium.raw.FPDF_PAGEOBJ_IMAGE])):
                pictures.append(number + 1)
            pages.append(printed)
            page.close()
    finally:
        document.close()
    return pages, tuple(pictures)


class _Reader:
    """Reads one page; places are turned the way that the page is shown, and count down from its top."""

    def __init__(self, pdfium: Any, page: Any) -> None:
        self.raw = pdfium.raw
        self.page = page
        self.left, self.bottom, self.right, self.top = page.get_bbox()
        self.turn = page.get_rotation()

    def page_size(self) -> tuple[float, float]:
        width, height = self.right - self.left, self.top - self.bottom
        return (width, height) if self.turn in (0, 180) else (height, width)

    def printed(self) -> PrintedPage:
        """Return the page."""
        width, height = self.page_size()
        return PrintedPage(list(self.glyphs()), list(self.rulings()), width, height)

    def placed(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the file is on the page as it is shown."""
        if self.turn == 90:
            return y - self.bottom, x - self.left
        if self.turn == 180:
            return self.right - x, y - self.bottom
        if self.turn == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def glyphs(self) -> Iterator[Glyph]:
        """Iterate over the letters; a tone that is a character of its own is put onto the letter before it."""
        raw, text = self.raw, self.page.get_textpage()
        box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        last: Glyph | None = None
        blank = False
        for index in range(text.count_chars()):
            code = raw.FPDFText_GetUnicode(text, index)
            char = chr(code) if code <= 0x10FFFF else "\N{REPLACEMENT CHARACTER}"
            if raw.FPDFText_IsHyphen(text, index) == 1:  # at the end of a line it has another code
                char = "-"
            if code == 0 or char.isspace() or raw.FPDFText_IsGenerated(text, index) == 1:
                blank = True
                continue
            if last is not None and unicodedata.combining(char):
                last = last._replace(char=last.char + char)
                continue
            if last is not None:
                yield last
            raw.FPDFText_GetLooseCharBox(text, index, box)
            raw.FPDFText_GetCharOrigin(text, index, x, y)
            one, other = self.placed(box.left, box.bottom), self.placed(box.right, box.top)
            _, base = self.placed(x.value, y.value)
            size = raw.FPDFText_GetFontSize(text, index)
            size = size if size > 2 else abs(one[1] - other[1])  # scaled up by a matrix
            last = Glyph(min(one[0], other[0]), max(one[0], other[0]), base, size or 1.0, char, blank)
            blank = False
        if last is not None:
            yield last

    def rulings(self) -> Iterator[Ruling]:
        """Iterate over the level and upright rules that are drawn, also as edges of boxes and as thin boxes."""
        raw = self.raw
        for count, thing in enumerate(self.page.get_objects([raw.FPDF_PAGEOBJ_PATH])):
            if count > _MOST_PATHS:
                return
            matrix = thing.get_matrix()
            x, y = ctypes.c_float(), ctypes.c_float()
            start = first = (0.0, 0.0)
            for index in range(max(raw.FPDFPath_CountSegments(thing), 0)):
                segment = raw.FPDFPath_GetPathSegment(thing, index)
                raw.FPDFPathSegment_GetPoint(segment, x, y)
                point = self.placed(*matrix.on_point(x.value, y.value))
                kind = raw.FPDFPathSegment_GetType(segment)
                if kind == raw.FPDF_SEGMENT_MOVETO:
                    first = point
                elif kind == raw.FPDF_SEGMENT_LINETO:
                    yield from _ruling(start, point)
                if raw.FPDFPathSegment_GetClose(segment):
                    yield from _ruling(point, first)
                start = point


def _ruling(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Ruling]:
    (left, right), (top, bottom) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    if min(right - left, bottom - top) < _THIN < max(right - left, bottom - top):
        yield Ruling(left, top, right, bottom)
