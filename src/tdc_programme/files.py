"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path


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
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
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
