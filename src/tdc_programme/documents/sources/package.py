"""Files that are ZIP packages of XML parts (.docx, .odt): opened with care, since anybody may have made them.

Only the parts that are asked for are unpacked. A part is bounded in size and in how far it is packed, has no document
type (so no entities), and is looked up by its name inside the archive alone: no path leads out of it.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from ...errors import DocumentError
from .refusals import broken, refused

#: A part may unpack to this much, in bytes.
LARGEST_PART = 96 * 1024 * 1024
# Text of word processors packs 10 to 40 times; beyond this a large part is made to fill the memory.
_MOST_PACKED = 400
_SMALL = 16 * 1024 * 1024
#: How deep elements may lie in each other; word processors stay below half of it.
DEEPEST = 160

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/", b"http://schemas.openxmlformats.org/wordprocessingml/2006/"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
)
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


class Package:
    """The parts of an archive, by their names.

    Arguments:
        content: the bytes of the file.

    Raises:
        DocumentError: it is no ZIP archive that can be opened.
    """

    def __init__(self, content: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
            entries = self._archive.infolist()
        except Exception as error:  # whatever the reader of archives meets in bytes that are none
            raise broken("DOCX or ZIP", error) from None
        self.what = "DOCX"
        self._entries = {entry.filename.replace("\\", "/").lstrip("/").lower(): entry for entry in entries}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._entries

    @property
    def is_locked(self) -> bool:
        """Whether parts are locked by a password."""
        return any(entry.flag_bits & 1 for entry in self._entries.values())

    def read(self, name: str) -> bytes:
        """Return the bytes of a part.

        Raises:
            DocumentError: there is none, it is damaged, or it is too large.
        """
        entry = self._entries.get(name.lower())
        if entry is None:
            raise broken(self.what, f"it has no part {name}")
        if entry.flag_bits & 1:
            raise refused("locked", what=self.what)
        if entry.file_size > LARGEST_PART or (
            entry.file_size > _SMALL and entry.file_size > _MOST_PACKED * entry.compress_size
        ):
            raise refused("unpacks-too-large", limit=LARGEST_PART >> 20)
        try:
            with self._archive.open(entry) as part:
                content = part.read(LARGEST_PART + 1)
        except Exception as error:  # each way of packing fails with errors of its own
            raise broken(self.what, f"{name}: {error}") from None
        return content

    def xml(self, name: str) -> ElementTree.Element:
        """Return the root element of a part.

        Raises:
            DocumentError: there is none, it is damaged, too large, or no XML that a word processor writes.
        """
        content = self.read(name)
        if any(doctype in content for doctype in _DOCTYPES):
            raise broken(self.what, f"{name} has a document type")
        if _STRICT in content:
            for strict, transitional in _TRANSITIONAL:
                content = content.replace(strict, transitional)
        try:
            return ElementTree.fromstring(content)
        except (ElementTree.ParseError, ValueError, LookupError) as error:
            raise broken(self.what, f"{name}: {error}") from None

    def relations(self, part: str = "") -> Iterator[tuple[str, str, str]]:
        """Iterate over what a part points to inside the package: the mark it is called by, the kind, and the name.

        Arguments:
            part: the name of the part; the package itself, if not given.
        """
        folder, name = posixpath.split(part)
        where = posixpath.join(folder, "_rels", f"{name}.rels")
        if where not in self:
            return
        for relation in self.xml(where).iter(_RELATIONS):
            target = relation.get("Target")
            if target and relation.get("TargetMode") != "External":
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                yield relation.get("Id", ""), relation.get("Type", ""), path


def too_deep(what: str) -> DocumentError:
    """Make the error of elements that lie in each other without end."""
    return broken(what, f"its elements lie in each other more than {DEEPEST} deep")
