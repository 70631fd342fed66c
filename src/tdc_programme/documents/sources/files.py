"""Getting the text out of a file, by what it holds and not by its name, and refusing what holds none.

A text is read as it is, in UTF-8, UTF-16 or an old Vietnamese encoding (TCVN3, VNI, Windows-1258) where that is
certain. HTML is kept as it stands, tags and all, so that places in it are places in the file; out of an office file or
a PDF the text is taken, and places refer to that text.
"""

from __future__ import annotations

import os
import stat
from os import PathLike
from pathlib import PurePath

from attrs import evolve, frozen

from ...errors import DocumentError
from ...text import View
from ...text.patterns import Pattern
from ...vietnamese.letters import decode_legacy
from .docx import read_docx_text
from .encodings import decode, decoded_in_place
from .markup import flatten, is_html, unify_lines
from .odt import read_odt_text
from .office import read_doc_text, read_rtf_text
from .package import Package
from .pdf import read_pdf_text
from .recognition import KNOWN_SUFFIXES, SUFFIXES, FileForm, form_of_binary, is_data, is_nothing_known
from .refusals import refused

#: A file larger than this is not read, in MB. Of office files and PDF, which may hold pictures, only the text is taken.
_LARGEST_FILE, _LARGEST_TEXT = 256, 64
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
    """A text, and what is known of where it comes from.

    Arguments:
        text: the text.
        has_markup: whether marks of HTML and Markdown in it mean something.
        problems: what is to be told of it, by kind and detail: that a file is not what its name says, that pages of it
            are pictures.
    """

    text: str
    has_markup: bool = True
    problems: tuple[tuple[str, str], ...] = ()

    def flat(self) -> View:
        """Return the text as readers see it: its lines, without markup."""
        return flatten(self.text) if self.has_markup else unify_lines(self.text)


def load(source: str | bytes | PathLike[str], *, encoding: str | None = None) -> Loaded:
    """Return the text of a source: a ``str`` is the text, a path a file, ``bytes`` the content of a file.

    Arguments:
        source: the source.
        encoding: of a plain text or a page, where it is known: ``"TCVN3"``, ``"VNI"``, ``"cp1258"`` …; of a ``str``
            only the first two, for text that was read as Latin-1.

    Raises:
        DocumentError: it is empty, or no text; the reason says what it is and what to do.
        OSError: the file cannot be opened.
        TypeError: it is none of these.
    """
    if isinstance(source, str):
        refuse_path(source)
        return Loaded(checked(source if encoding is None else _redecoded(source, encoding)))
    if isinstance(source, bytes):
        return _opened(source, encoding)[1]
    if isinstance(source, PathLike):
        if os.path.isdir(source):
            raise refused("folder", path=os.fspath(source))
        try:
            return _in_file(source, encoding)
        except DocumentError as error:
            raise DocumentError(
                f"{error.reason} ({source})",
                vietnamese=f"{error.in_language('vi')} ({source})",
                text=error.text,
                start=error.start,
                end=error.end,
            ) from None
    raise TypeError(f"source: expected str (a text), bytes (a file's content) or a path, got {type(source).__name__}")


def _in_file(path: PathLike[str], encoding: str | None) -> Loaded:
    content = _content(path)
    suffix = PurePath(path).suffix.lower()
    try:
        form, loaded = _opened(content, encoding)
    except DocumentError:
        if suffix == ".docx" and content.strip() and is_nothing_known(content) and not _is_unicode(content):
            raise refused("not-docx") from None
        raise
    if suffix in KNOWN_SUFFIXES and suffix not in SUFFIXES[form]:
        misnamed = ("misnamed-file", f"{suffix}: {form}")
        return evolve(loaded, problems=(misnamed, *loaded.problems))
    return loaded


def _is_unicode(content: bytes) -> bool:
    try:
        return "\0" not in content.decode("utf-8")
    except UnicodeDecodeError:
        return False


def _content(path: PathLike[str]) -> bytes:
    """Return the bytes of a file; a pipe is read only where something writes to it, which else would be waited for."""
    about = os.stat(path)
    if about.st_size > _LARGEST_FILE << 20:
        raise refused("too-large", limit=_LARGEST_FILE)
    if not stat.S_ISFIFO(about.st_mode):
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


def refuse_path(text: str, *, there: bool = True) -> None:
    """Refuse a text that is the path of a file: judged by its letters it would be found clean.

    Arguments:
        there: whether to ask the disk if something has that name.

    Raises:
        DocumentError: it is one line, and a path, an address, or the name of something that is there.
    """
    if "\n" in text or len(text) > 1024:
        return
    name = text.strip()
    if _PATH.match(name) or (there and any(map(str.isalnum, name)) and os.path.exists(name)):
        raise refused("path", text=text)


def _redecoded(text: str, encoding: str) -> str:
    name = encoding.upper()
    if name not in ("TCVN3", "ABC", "VNI"):
        raise refused("encoding-of-text", encoding=encoding)
    return decode_legacy(text, "VNI" if name == "VNI" else "TCVN3")


def _opened(content: bytes, encoding: str | None) -> tuple[FileForm, Loaded]:
    """Return what the content of a file is, and its text."""
    if not content.strip():
        raise refused("empty-file")
    found = form_of_binary(content)
    if found is None:
        return _plain(content, encoding)
    form, package = found
    if encoding is not None:
        raise refused("encoding-of-office", what=form)
    text, pictures = _extracted(form, content, package)
    if not text.strip():
        raise refused("no-words", what=form)
    problems = (("picture-page", ", ".join(map(str, pictures))),) if pictures else ()
    return form, Loaded(checked(decoded_in_place(text)), has_markup=False, problems=problems)


def _extracted(form: FileForm, content: bytes, package: Package | None) -> tuple[str, tuple[int, ...]]:
    """Return the text of an office file, and which of its pages are pictures."""
    if form is FileForm.PDF:
        return read_pdf_text(content)
    if package is not None:
        return (read_docx_text if form is FileForm.DOCX else read_odt_text)(package), ()
    return (read_doc_text if form is FileForm.DOC else read_rtf_text)(content), ()


def _plain(content: bytes, encoding: str | None) -> tuple[FileForm, Loaded]:
    if len(content) > _LARGEST_TEXT << 20:
        raise refused("too-large", limit=_LARGEST_TEXT)
    text = checked(decode(content, encoding))
    if is_html(text):
        return FileForm.HTML, Loaded(text)
    if is_data(text):
        raise refused("xml")
    return FileForm.TEXT, Loaded(decoded_in_place(text))
