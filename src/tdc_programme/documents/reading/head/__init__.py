"""The head of a document: found wherever it stands in a text, laid out anew, and read."""

from __future__ import annotations

from .block import Laid, lay_out
from .reading import Head, read_head

__all__ = [
    "Head",
    "Laid",
    "lay_out",
    "read_head",
]
