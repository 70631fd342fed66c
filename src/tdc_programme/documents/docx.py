"""Reading DOCX files (extra ``docx``)."""

from __future__ import annotations

from ..errors import DocumentError

__all__ = ["read_docx_text"]


def read_docx_text(content: bytes) -> str:
    """Return the text of a DOCX file."""
    raise DocumentError("not yet")
