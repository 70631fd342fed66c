"""Getting the text out of a file — plain text, Markdown, HTML, DOCX — and refusing what holds none.

A text in UTF-8 or UTF-16 is read as it is; one in an old Vietnamese encoding (TCVN3, VNI, Windows-1258) is converted
where it can be told with certainty. HTML is kept as it stands, tags and all, so that places in it are places in the
file; of a DOCX the paragraphs and tables are taken out, and places refer to that text.
"""

from __future__ import annotations

import codecs
import os
import stat
from os import PathLike

from attrs import frozen

from ...errors import DocumentError
from ...text import View
from ...text.patterns import Pattern
from ...vietnamese.letters import decode_legacy, detect_legacy_encoding
from .docx import read_docx_text
from .markup import flatten, unify_lines
from .refusals import refused

#: Files by their first bytes, and the words that are said of them.
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n", "png"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-office"),
    (b"{\\rtf", "rtf"),
    (b"\x1f\x8b", "gzip"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf", "7zip"),
)
_ZIP = b"PK\x03\x04"
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
#: What only a path or an address begins with, and what only the name of a file ends with.
_PATH = Pattern.plain(
    r"(?:~|\.\.?)[/\\]\S*\w\S*\Z|[a-z]:[/\\]\w|(?:https?|file)://\S*\Z"
    r"|[^\n]*\w\.(?:txt|md|html?|docx?|odt|rtf|pdf|json|xlsx?|csv|xml)\Z",
    any_case=True,
    yes=("⟦./văn-bản⟧", "⟦~/a⟧", "⟦C:\\a⟧/b", "⟦https://a.vn/b⟧", "⟦Công văn 15.DOCX⟧"),
    no=("Số: 15", "/QĐ-TĐC", "./.", "a.txt có lỗi", "https://a.vn là địa chỉ"),
)
#: Control characters that no text has; a form feed parts pages, and is one of the others.
_CONTROLS = dict.fromkeys(map(chr, [*range(9), 11, *range(14, 32), 127]))
#: How much of a text is looked at for signs that it is none, in characters.
_LOOKED_AT = 65536


@frozen
class Loaded:
    """A text, and whether marks of HTML and Markdown in it mean something."""

    text: str
    has_markup: bool = True

    def flat(self) -> View:
        """Return the text as readers see it: its lines, without markup."""
        return flatten(self.text) if self.has_markup else unify_lines(self.text)


def load(source: str | bytes | PathLike[str]) -> Loaded:
    """Return the text of a source: a ``str`` is the text, a path a file, ``bytes`` the content of a file.

    Raises:
        DocumentError: it is empty, a folder, no text, or a path given as a text; the reason says what it is and
            what to do.
        OSError: the file cannot be opened.
        TypeError: it is none of these.
    """
    if isinstance(source, str):
        refuse_path(source)
        return Loaded(checked(source))
    if isinstance(source, bytes):
        return _decoded(source)
    if isinstance(source, PathLike):
        if os.path.isdir(source):
            raise refused("folder", path=os.fspath(source))
        try:
            return _in_file(source)
        except DocumentError as error:
            raise DocumentError(
                f"{error.reason} ({source})",
                vietnamese=f"{error.in_language('vi')} ({source})",
                text=error.text,
                start=error.start,
                end=error.end,
            ) from None
    raise TypeError(f"expected str (a text), bytes (a file's content) or a path, got {type(source).__name__}")


def _in_file(path: PathLike[str]) -> Loaded:
    content = _content(path)
    try:
        return _decoded(content)
    except DocumentError:
        unknown = content.strip() and not content.startswith((_ZIP, *dict(_SIGNATURES)))
        if unknown and os.fspath(path).lower().endswith(".docx"):
            raise refused("not-docx") from None
        raise


def _content(path: PathLike[str]) -> bytes:
    """Return the bytes of a file; a pipe is read only where something writes to it, which else would be waited for."""
    if not stat.S_ISFIFO(os.stat(path).st_mode):
        with open(path, "rb") as file:
            return file.read()
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    os.set_blocking(handle, True)
    with open(handle, "rb") as pipe:
        content = pipe.read()
    if not content:
        raise refused("pipe")
    return content


def checked(text: str) -> str:
    """Return ``text`` if it can be a document.

    Raises:
        DocumentError: it cannot.
    """
    if not text.strip():
        raise refused("empty")
    start = text[:_LOOKED_AT]
    controls = sum(map(start.count, _CONTROLS))
    if "\0" in start or controls * 50 > len(start):
        at = min(at for at in map(start.find, _CONTROLS) if at >= 0)
        raise refused("controls", start=at, end=at + 1)
    return text


def refuse_path(text: str) -> None:
    """Refuse a text that is the path of a file: judged by its letters it would be found clean.

    Raises:
        DocumentError: it is one line, and a path, an address, or the name of something that is there.
    """
    if "\n" in text or len(text) > 1024:
        return
    name = text.strip()
    if _PATH.match(name) or (any(map(str.isalnum, name)) and os.path.exists(name)):
        raise refused("path", text=text, path=repr(name))


def _decoded(content: bytes) -> Loaded:
    if not content.strip():
        raise refused("empty-file")
    if content.startswith(_ZIP):
        return Loaded(checked(read_docx_text(content)), has_markup=False)
    for signature, case in _SIGNATURES:
        if content.startswith(signature):
            raise refused(case)
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            try:
                return Loaded(checked(content.decode(encoding)))
            except UnicodeDecodeError as error:
                raise refused("undecodable", encoding=encoding.upper(), fault=error.reason, at=error.start) from None
    try:
        return Loaded(checked(content.decode("utf-8")))
    except UnicodeDecodeError as error:
        text = _legacy(content)
        if text is not None:
            return Loaded(checked(text))
        raise refused("unknown-encoding", at=error.start, byte=f"{content[error.start]:#04x}") from None


def _legacy(content: bytes) -> str | None:
    """Return the text of a file in an old Vietnamese encoding, None where that is not certain."""
    if any(bytes([control]) in content[:_LOOKED_AT] for control in (0, 1, 2, 3, 4, 5, 6, 7, 8)):
        return None
    text = content.decode("latin-1")
    encoding = detect_legacy_encoding(text)
    return None if encoding is None else decode_legacy(text, encoding)
