"""Text in, a document out, with the place of every value."""

from __future__ import annotations

from .document import read_document

__all__ = [
    "read_document",
]
