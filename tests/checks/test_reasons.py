"""Why a file could not be read, in the language of the reader."""

from __future__ import annotations

import errno

import pytest

from tdc_programme import DocumentError, TdcError
from tdc_programme.checks.reasons import reason_in


@pytest.mark.parametrize(
    ("error", "vi", "en"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "không có quyền truy cập", "Permission denied"),
        (OSError(errno.EXDEV, "Invalid cross-device link"), "Invalid cross-device link", "Invalid cross-device link"),
        (OSError("odd"), "odd", "odd"),
        (DocumentError("no text", vietnamese="không có chữ"), "không có chữ", "no text"),
        (DocumentError("no text"), "no text", "no text"),
    ],
)
def test_reasons(error: TdcError | OSError, vi: str, en: str) -> None:
    assert (reason_in(error, "vi"), reason_in(error, "en")) == (vi, en)
