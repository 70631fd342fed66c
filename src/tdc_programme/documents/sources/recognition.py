"""What a file is, by its first bytes and its parts; its name is not asked."""

from __future__ import annotations

import enum

from ...errors import DocumentError
from ...text.patterns import Pattern
from .docx import main_part_of
from .package import Package
from .refusals import refused


class FileForm(enum.StrEnum):
    """The forms in which files hold documents."""

    TEXT = "text"
    HTML = "HTML"
    DOCX = "DOCX"
    PDF = "PDF"
    DOC = "DOC"
    ODT = "ODT"
    RTF = "RTF"


#: The endings of names that files of each form have. An HTML page may be saved as ``.doc`` by web sites.
SUFFIXES: dict[FileForm, tuple[str, ...]] = {
    FileForm.TEXT: (".txt", ".md", ".markdown", ".text", ".csv", ".tsv", ".log", ".rst"),
    FileForm.HTML: (".html", ".htm", ".xhtml", ".txt", ".md", ".markdown"),
    FileForm.DOCX: (".docx", ".docm", ".dotx", ".dotm"),
    FileForm.PDF: (".pdf",),
    FileForm.DOC: (".doc", ".dot", ".wps"),
    FileForm.ODT: (".odt", ".ott"),
    FileForm.RTF: (".rtf",),
}
KNOWN_SUFFIXES = frozenset(suffix for suffixes in SUFFIXES.values() for suffix in suffixes)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n", "PNG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"BM", "BMP"),
)
_ARCHIVES = ((b"\x1f\x8b", "gzip"), (b"Rar!", "RAR"), (b"7z\xbc\xaf", "7-Zip"), (b"BZh", "bzip2"), (b"\xfd7zXZ", "xz"))
#: Streams of old Office files, and what has them.
_STREAMS = (("Workbook", "Excel (.xls)"), ("PowerPoint Document", "PowerPoint (.ppt)"))
#: Parts of packages, and what has them.
_PARTS = (
    ("xl/workbook.xml", "Excel (.xlsx)"),
    ("xl/workbook.bin", "Excel (.xlsb)"),
    ("ppt/presentation.xml", "PowerPoint (.pptx)"),
    ("meta-inf/container.xml", "EPUB"),
    ("visio/document.xml", "Visio (.vsdx)"),
)
_XML = Pattern.plain(r"\ufeff?\s*+<\?xml\b", yes=("<?xml version",), no=("<xml>",))
#: How far into a file its mark may stand, as readers of PDF allow.
_MARK_WITHIN = 1024


def form_of_binary(content: bytes) -> tuple[FileForm, Package | None] | None:
    """Return the form of a file that is no plain text, and its package; None for what may be text.

    Raises:
        DocumentError: it is something out of which no document can be read.
    """
    for mark, what in _IMAGES:
        if content.startswith(mark) and (mark != b"BM" or b"\0" in content[:16]):
            raise refused("image", what=what)
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        raise refused("image", what="WebP")
    if content[4:12] in (b"ftypheic", b"ftypmif1", b"ftypheix", b"ftypavif"):
        raise refused("image", what="HEIC")
    for mark, what in _ARCHIVES:
        if content.startswith(mark):
            raise refused("archive", what=what)
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _form_of_package(content)
    if content.startswith(_OLE):
        return _form_of_compound(content), None
    if content.lstrip()[:5] == b"{\\rtf":
        return FileForm.RTF, None
    start = content[:_MARK_WITHIN]
    if start.lstrip().startswith(b"%PDF-") or (b"%PDF-" in start and b"\0" in content[: 1 << 16]):
        return FileForm.PDF, None
    return None


def _form_of_package(content: bytes) -> tuple[FileForm, Package]:
    package = Package(content)
    if main_part_of(package) is not None:
        return FileForm.DOCX, package
    if "content.xml" in package:
        kind = package.read("mimetype") if "mimetype" in package else b"application/vnd.oasis.opendocument.text"
        if kind.startswith(b"application/vnd.oasis.opendocument.text"):
            package.what = "ODT"
            return FileForm.ODT, package
        raise refused("other-office", what="OpenDocument (.ods, .odp …)")
    for part, what in _PARTS:
        if part in package:
            raise refused("other-office", what=what)
    raise refused("archive-locked" if package.is_locked else "archive", what="ZIP")


def _form_of_compound(content: bytes) -> FileForm:
    """Return the form of an old Office file, by the names of its streams."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise refused("locked", what="Office")
    if "WordDocument".encode("utf-16-le") in content:
        return FileForm.DOC
    for stream, what in _STREAMS:
        if stream.encode("utf-16-le") in content:
            raise refused("other-office", what=what)
    raise refused("other-office", what="Office 97")


def is_nothing_known(content: bytes) -> bool:
    """Tell whether the first bytes of a file are those of no form that is known."""
    try:
        return form_of_binary(content) is None
    except DocumentError:
        return False


def is_data(text: str) -> bool:
    """Tell whether a text is XML, which no people read; XHTML is not asked here."""
    return _XML.match(text) is not None
