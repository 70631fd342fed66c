"""Where a service takes its texts from: what it is given, and the files of one folder, if it was given one."""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePosixPath, PureWindowsPath

from attrs import evolve, field, frozen

from ..checks.folders import walk
from ..documents.sources.files import Loaded, checked, load, refuse_path
from ..errors import DataError, DocumentError
from .limits import Limits, refuse_long


def _refused(path: str, english: str, vietnamese: str) -> DocumentError:
    return DocumentError(english, vietnamese=vietnamese, text=path)


def _resolved(folder: Path) -> Path:
    if not isinstance(folder, os.PathLike):
        raise TypeError(f"Folder.root: expected a path, got {type(folder).__name__}")
    return Path(folder).resolve()


@frozen
class Folder:
    """The one folder whose files a service may read; nothing else on the disk is looked at.

    A path is given as it stands in the folder (``"2024/15-TB.docx"``). What leads out of it, by ``..``, from the root
    of the disk or through a link, and what is no plain file (a device, a pipe), is refused.

    Arguments:
        root: the folder.

    Raises:
        DocumentError: there is no such folder.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as there:
    ...     _ = Path(there, "15-TB.txt").write_text("Số: 15/TB-TĐC", encoding="utf-8")
    ...     Folder(Path(there)).files()
    ('15-TB.txt',)
    """

    root: Path = field(converter=_resolved)

    def __attrs_post_init__(self) -> None:
        if not self.root.is_dir():
            raise _refused(str(self.root), "there is no such folder", "không có thư mục này")

    def __str__(self) -> str:
        return str(self.root)

    def files(self) -> tuple[str, ...]:
        """Return the documents in the folder and those below it that can be read, by their paths in it."""
        found = (Path(file) for file in walk(self.root).files)
        return tuple(file.relative_to(self.root).as_posix() for file in found if self._is_inside(file.resolve()))

    def _load(self, path: str, limits: Limits) -> Loaded:
        """Return the text of a file in the folder.

        Raises:
            DocumentError: the path leads out of the folder or to no plain file, or there is no text in the file.
            DataError: the text is longer than what is read.
        """
        content = self._content(path, limits)
        try:
            return _opened(content, limits)
        except DocumentError as error:
            raise DocumentError(
                f"{error.reason} ({path})", vietnamese=f"{error.in_language('vi')} ({path})", text=path
            ) from None

    def _is_inside(self, file: Path) -> bool:
        return file.is_relative_to(self.root)

    def _content(self, path: str, limits: Limits) -> bytes:
        with open(self._opened(path), "rb") as file:
            return file.read((limits.megabytes << 20) + 1)

    def _opened(self, path: str) -> int:
        """Open a file and return its handle; a link that took its place since it was looked at is not followed."""
        file = self._found(path)
        flags = os.O_RDONLY
        for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_BINARY"):
            flags |= getattr(os, name, 0)  # what the system has of them
        try:
            if stat.S_ISREG(file.stat().st_mode):  # opening a device may do something by itself
                return os.open(file, flags)
        except OSError as error:
            raise _refused(
                path, f"the file cannot be opened ({error.strerror})", f"không mở được tệp ({error.strerror})"
            ) from None
        raise _refused(path, "this is no plain file", "đây không phải tệp thông thường")

    def _found(self, path: str) -> Path:
        """Return where a file really is, which is in the folder."""
        windows = PureWindowsPath(path)
        leads_out = ".." in windows.parts or windows.drive or windows.root or PurePosixPath(path).is_absolute()
        try:
            file = (self.root / path).resolve()
            is_there = file.exists()
        except (OSError, ValueError, RuntimeError):  # too long a name, a null character, links in a circle
            raise _refused(path, "this is no path", "đây không phải đường dẫn") from None
        if leads_out or not self._is_inside(file):
            raise _refused(path, "this leads out of the folder that may be read", "đường dẫn ra ngoài thư mục được đọc")
        if not is_there:
            raise _refused(path, "there is no such file in the folder", "trong thư mục không có tệp này")
        return file


def _opened(content: bytes, limits: Limits) -> Loaded:
    """Return the text of a file whose content this is."""
    if len(content) > limits.megabytes << 20:
        raise DocumentError(
            f"the file is larger than the {limits.megabytes} MB that are opened",
            vietnamese=f"tệp lớn hơn {limits.megabytes} MB được phép mở",
        )
    loaded = load(content)
    refuse_long(len(loaded.text), limits)
    return loaded


def loaded(text: str | bytes | None, path: str | None, limits: Limits, folder: Folder | None) -> Loaded:
    """Return the text that a question is about: the one given, that of a file given by its content, or in the folder.

    Raises:
        DataError: neither or both are given, or the text is too long.
        DocumentError: it is no text, or the file cannot be read.
    """
    if (text is None) == (path is None):
        raise DataError(
            "give either a text or, where a folder may be read, the path of a file in it",
            vietnamese="hãy đưa vào văn bản hoặc, nếu được đọc thư mục, đường dẫn một tệp trong đó (một trong hai)",
        )
    if path is not None:
        if folder is None:
            raise DataError(
                "no folder was given whose files may be read: give the text itself",
                vietnamese="chưa chỉ định thư mục được đọc: hãy đưa vào chính văn bản",
            )
        return folder._load(path, limits)
    assert text is not None
    return _opened(text, limits) if isinstance(text, bytes) else given(text, limits)


def given(text: str, limits: Limits) -> Loaded:
    """Return a text as it was given; the disk is not asked whether it is the name of a file.

    Raises:
        DataError: it is too long.
        DocumentError: it is empty, a path, or no text.
    """
    if not isinstance(text, str):
        raise TypeError(f"text: expected str, got {type(text).__name__}")
    refuse_long(len(text), limits)
    try:
        refuse_path(text, there=False)
    except DocumentError:
        raise _refused(
            text,
            "this is the path of a file, not a text: give the text itself or, where a folder may be read, give it as "
            "the path (a text that is meant to be just this ends in a line break)",
            "đây là đường dẫn tệp, không phải văn bản: hãy đưa vào chính văn bản hoặc, nếu được đọc thư mục, đưa vào "
            "như đường dẫn (nếu đúng là văn bản chỉ gồm tên này, hãy kết thúc bằng dấu xuống dòng)",
        ) from None
    return Loaded(checked(text))


def plain_text(text: str, limits: Limits) -> Loaded:
    """Return a text that is no document: a citation, a quota. What looks like marks of HTML in it means nothing."""
    return evolve(given(text, limits), has_markup=False)
