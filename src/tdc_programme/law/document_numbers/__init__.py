"""Số, ký hiệu: the numbers of documents, read, found, mended."""

from __future__ import annotations

from .reading import find_document_numbers, parse_document_number
from .symbols import shape
from .values import DocumentNumber, suggestions

__all__ = [
    "DocumentNumber",
    "find_document_numbers",
    "parse_document_number",
    "shape",
    "suggestions",
]
