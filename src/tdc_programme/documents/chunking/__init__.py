"""A document cut into chunks for search: never across an article, each with its place and its citation."""

from __future__ import annotations

from .splitting import chunks
from .values import Chunk, ChunkKind

__all__ = [
    "Chunk",
    "ChunkKind",
    "chunks",
]
