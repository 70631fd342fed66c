"""Why something could not be read or written, in the language of the reader."""

from __future__ import annotations

from ..errors import TdcError
from ..files import reason_of


def reason_in(error: TdcError | OSError, language: str) -> str:
    """Return why an error came about, in ``language``; in English where there are no other words for it.

    >>> import errno
    >>> reason_in(FileNotFoundError(errno.ENOENT, "No such file or directory"), "vi")
    'không có tệp hoặc thư mục này'
    """
    if isinstance(error, TdcError):
        return error.in_language(language)
    return reason_of(error, language)
