"""The tail of a document: signature and distribution, laid out anew and read; the labels of attachments."""

from __future__ import annotations

from .labels import attachment_label, is_attachment_label
from .lines import lay_out_tail
from .reading import Tail, read_tail, tail_starts

__all__ = [
    "Tail",
    "attachment_label",
    "is_attachment_label",
    "lay_out_tail",
    "read_tail",
    "tail_starts",
]
