"""What an amending act does: sửa đổi, bổ sung, thay thế, bãi bỏ."""

from __future__ import annotations

from .reading import find_amendments
from .values import Amendment, AmendmentAction

__all__ = [
    "Amendment",
    "AmendmentAction",
    "find_amendments",
]
