"""The known legal documents: what amended or replaced them, and whether they are in force on a day."""

from __future__ import annotations

from .nearness import Nearness
from .register import LegalRegister
from .values import DateConflict, KnownDocument, LegalChange, LegalStatus, Standing

__all__ = [
    "DateConflict",
    "KnownDocument",
    "LegalChange",
    "LegalRegister",
    "LegalStatus",
    "Nearness",
    "Standing",
]
