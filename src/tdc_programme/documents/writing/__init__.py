"""A document written: as text, as DOCX in the layout of Decree 30/2020/NĐ-CP, and made from a programme's data."""

from __future__ import annotations

from .docx import write_docx
from .drafts import announcement, consultation_letter
from .html import to_html
from .text import format_document

__all__ = [
    "announcement",
    "consultation_letter",
    "format_document",
    "to_html",
    "write_docx",
]
