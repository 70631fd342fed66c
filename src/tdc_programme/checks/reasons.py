"""Why something could not be read or written, in the language of the reader."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from functools import cache

from ..errors import TdcError
from ..tables import load_table


@cache
def _vietnamese() -> Mapping[str, str]:
    words: Mapping[str, str] = load_table("checks", "os_errors")["vi"]
    return words


def reason_in(error: TdcError | OSError, language: str) -> str:
    """Return why an error came about, in ``language``; in English where there are no other words for it.

    >>> reason_in(FileNotFoundError(errno.ENOENT, "No such file or directory"), "vi")
    'không có tệp hoặc thư mục này'
    """
    if isinstance(error, TdcError):
        return error.in_language(language)
    said = error.strerror or str(error)
    if language != "vi":
        return said
    return _vietnamese().get(errno.errorcode.get(error.errno or 0, ""), said)
