"""Text in, a document out, with the place of every value."""

from __future__ import annotations

from .document import document_of, read_document

__all__ = [
    "document_of",
    "read_document",
]
