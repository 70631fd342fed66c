"""Writing a file whole or not at all, and why a file could not be read or written."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import secrets
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from .tables import load_table


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it holds all of ``data`` or, if anything fails, what it held before.

    A new file has the permissions that the process gives to new files. One that was there keeps its permissions and,
    where the process may, its owner, group and extended attributes; a symbolic link stays one, and its target is
    written. Another hard link to the file keeps what it held. A device or a pipe is written to as it is.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    temporary = path.with_name(f".{path.name[:64]}.{secrets.token_hex(6)}")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    except OSError as error:
        error.filename = str(path)  # the name that the caller knows
        raise
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            _keep(path, temporary)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


#: The first day that an archive can say.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def timeless(archive: bytes) -> bytes:
    """Return a ZIP archive without the times and the system of its making: the same parts are the same bytes.

    >>> made = io.BytesIO()
    >>> with zipfile.ZipFile(made, "w") as file:
    ...     file.writestr("a.xml", "<a/>")
    >>> zipfile.ZipFile(io.BytesIO(timeless(made.getvalue()))).infolist()[0].date_time
    (1980, 1, 1, 0, 0, 0)
    """
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as one, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as other:
        for entry in one.infolist():
            same = zipfile.ZipInfo(entry.filename, _NO_TIME)
            same.create_system, same.compress_type = 0, zipfile.ZIP_DEFLATED
            other.writestr(same, one.read(entry))
    return made.getvalue()


def _keep(path: Path, copy: Path) -> None:
    """Give a copy what a file has besides its content, as far as the process may."""
    had = path.stat()
    mode = had.st_mode & 0o7777
    try:
        os.chown(copy, had.st_uid, had.st_gid)
    except (AttributeError, OSError):  # not on this system, or not allowed
        mode &= 0o777  # what runs as its owner must not run as another one
    copy.chmod(mode)
    for name in os.listxattr(path) if hasattr(os, "listxattr") else ():
        with contextlib.suppress(OSError):
            os.setxattr(copy, name, os.getxattr(path, name))


@cache
def _vietnamese() -> Mapping[str, str]:
    words: Mapping[str, str] = load_table("", "os_errors")["vi"]
    return words


def reason_of(error: OSError, language: str) -> str:
    """Return what the operating system says, in ``language``; in English where there are no other words for it.

    >>> reason_of(FileNotFoundError(errno.ENOENT, "No such file or directory"), "vi")
    'không có tệp hoặc thư mục này'
    """
    said = error.strerror or str(error)
    return _vietnamese().get(errno.errorcode.get(error.errno or 0, ""), said) if language == "vi" else said
