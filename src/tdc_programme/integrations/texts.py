"""Cutting a text that a framework hands over."""

from __future__ import annotations

from collections.abc import Callable, Collection

from ..documents.chunking import Chunk, ChunkKind, chunks
from ..documents.reading import read_document
from ..documents.sources.markup import flatten


def chunks_of(
    text: str, size: int, length: Callable[[str], int], kinds: Collection[ChunkKind | str] | None
) -> tuple[Chunk, ...]:
    """Return the chunks of a text; none where there is nothing to read in it, for one empty page of many is no fault.

    Raises:
        DocumentError: it is the path of a file, whose text should be given.

    >>> [chunk.plain for chunk in chunks_of("Một.", 100, len, None)], chunks_of("<p></p>", 100, len, None)
    (['Một.'], ())
    """
    if not any(map(str.isalnum, flatten(text).text)):
        return ()
    return chunks(read_document(text), max_characters=size, length=length, kinds=kinds)
