"""A document written: as text, and as DOCX in the layout of Decree 30/2020/NĐ-CP."""

from __future__ import annotations

from .docx import write_docx
from .text import format_document

__all__ = [
    "format_document",
    "write_docx",
]
