"""Old Word files (``.doc``) and RTF (extra ``office``)."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ...errors import MissingExtraError
from ...text.patterns import Pattern
from .docx import read_docx_text
from .package import Package
from .refusals import broken, refused
from .rows import text_of_rows

# The marks of tables and lists in RTF; each is kept as a letter for private use, which no document has.
_ROW_STARTS, _CELL_ENDS, _ROW_ENDS, _NUMBER_STARTS, _LINE_ENDS = map(chr, range(57600, 57605))
_RTF_WORD = Pattern.plain(
    r"\\(trowd|nestcell|nestrow|cell|row|line|footnote|listtext|pntext|fldinst)(?![a-z])[ ]?",
    yes=("⟦\\cell⟧\\row", "⟦\\trowd ⟧a"),
    no=("\\cellx5", "\\rows", "\\linex"),
)
_MEANINGS = {
    "trowd": r"\trowd{\uc1\u57600?}",
    "cell": r"{\uc1\u57601?}",
    "nestcell": r"{\uc1\u57601?}",
    "row": r"{\uc1\u57602?}",
    "nestrow": r"{\uc1\u57602?}",
    "line": r"{\uc1\u57604?}",
    "listtext": r"{\uc1\u57603?}",
    "pntext": r"{\uc1\u57603?}",
    "footnote": "",  # its text stands where its mark is
    "fldinst": r"\fldinstructions ",  # what a field does, which is ignored under any unknown name
}
_NUMBER = Pattern.plain(f"{_NUMBER_STARTS}\\s*([^\t\n]*)\t?", yes=(f"{_NUMBER_STARTS} 1.\t",), no=("1.\t",))
_TABLE_MARK = Pattern.plain(f"([{_ROW_STARTS}{_CELL_ENDS}{_ROW_ENDS}])", yes=(_CELL_ENDS,), no=("a",))
_IN_WORDS = Pattern.plain("[^\\W_]", yes=("1", "a"), no=("\uf0b7", "-"))


def read_doc_text(content: bytes) -> str:
    """Return the text of an old Word file.

    Raises:
        DocumentError: it is locked or broken.
        MissingExtraError: msdoc2docx is not installed.
    """
    try:
        import doc2docx
    except ImportError:
        raise MissingExtraError.of("office", "msdoc2docx") from None
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "a.doc"), Path(folder, "a.docx")
        source.write_bytes(content)
        try:
            doc2docx.convert(source, target)
            made = target.read_bytes()
        except Exception as error:
            if "password" in str(error).lower() or "encrypt" in str(error).lower():
                raise refused("locked", what="DOC") from None
            raise broken("DOC", error) from None
    return read_docx_text(Package(made))


def read_rtf_text(content: bytes) -> str:
    """Return the text of an RTF file; footnotes stand where their marks are.

    Raises:
        DocumentError: it is broken.
        MissingExtraError: striprtf is not installed.
    """
    try:
        from striprtf.striprtf import rtf_to_text
    except ImportError:
        raise MissingExtraError.of("office", "striprtf") from None
    marked = _RTF_WORD.sub(lambda m: _MEANINGS[m[1]], content.decode("latin-1"))
    try:
        text: str = rtf_to_text(marked)  # type: ignore[no-untyped-call]  # striprtf has no annotations
    except Exception as error:  # the reader of RTF fails on broken files with errors of any kind
        raise broken("RTF", error) from None
    return "\n\n".join(_blocks(_NUMBER.sub(_mark, text))).replace(_LINE_ENDS, "\n")


def _mark(number: re.Match[str]) -> str:
    """Return the number of a list item, or a dash for a bullet."""
    return f"{number[1].strip()} " if _IN_WORDS.search(number[1]) else "- "


def _blocks(text: str) -> Iterator[str]:
    """Iterate over the paragraphs and tables of a text with the marks of its tables."""
    rows: list[list[list[str]]] = []
    cells: list[list[str]] = []
    in_row = False
    for index, part in enumerate(_TABLE_MARK.split(text)):
        if index % 2 == 0:
            paragraphs = [line for line in part.split("\n") if line.strip(f" \t{_LINE_ENDS}")]
            if paragraphs and not in_row:
                yield from text_of_rows(rows)
                yield from paragraphs
                rows = []
        elif part == _CELL_ENDS and in_row:
            cells.append(paragraphs)
        elif part == _ROW_ENDS:
            rows.append(cells)
            cells, in_row = [], False
        elif part == _ROW_STARTS:
            in_row = True
    yield from text_of_rows([*rows, cells])
