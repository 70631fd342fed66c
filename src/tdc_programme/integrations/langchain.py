"""LangChain (extra ``langchain``): a text splitter that knows articles, clauses and points."""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection
from typing import Any

from ..documents.chunking import Chunk, ChunkKind
from ..errors import MissingExtraError
from .texts import chunks_of

try:
    from langchain_core.documents import Document
    from langchain_text_splitters import TextSplitter
except ImportError:
    raise MissingExtraError.of("langchain", "langchain-text-splitters") from None


class ArticleSplitter(TextSplitter):
    """Splits Vietnamese legal and administrative documents so that no piece runs across an article.

    Arguments:
        chunk_size: how long a piece may be, in what ``length_function`` counts.
        length_function: what counts instead of characters.
        kinds: the kinds of chunks to keep, ``("provision", "appendix")``; None keeps all.
        in_context: whether each piece has the name of its document and its headings above it
            (:attr:`~tdc_programme.Chunk.in_context`); it is longer than ``chunk_size`` by as much.

    The pieces are as :func:`~tdc_programme.chunks` makes them, without markup. What it adds to the metadata of a source
    is :attr:`~tdc_programme.Chunk.metadata`, and ``start_index``, as LangChain calls it.

    >>> splitter = ArticleSplitter(chunk_size=30)
    >>> pieces = splitter.create_documents(["Điều 1. Phạm vi\\n1. Đo lường.\\n2. Chất lượng."], [{"source": "a.txt"}])
    >>> [(piece.metadata["source"], piece.metadata["label"]) for piece in pieces]
    [('a.txt', 'khoản 1 Điều 1'), ('a.txt', 'khoản 2 Điều 1')]
    """

    def __init__(
        self,
        chunk_size: int = 1500,
        length_function: Callable[[str], int] = len,
        *,
        kinds: Collection[ChunkKind | str] | None = None,
        in_context: bool = False,
    ) -> None:
        super().__init__(chunk_size=chunk_size, chunk_overlap=0, length_function=length_function)
        self._kinds = kinds
        self._in_context = in_context

    def split_text(self, text: str) -> list[str]:
        """Split a text; what is blank has no pieces."""
        return [self._words(chunk) for chunk in self._chunks(text)]

    def create_documents(
        self,
        texts: list[str],
        metadatas: list[dict[Any, Any]] | None = None,  # LangChain's own types
    ) -> list[Document]:
        """Split texts into documents of LangChain, with the metadata of each and of its place."""
        return [
            Document(
                page_content=self._words(chunk),
                metadata={**copy.deepcopy(metadata), **chunk.metadata, "start_index": chunk.start},
            )
            for text, metadata in zip(texts, metadatas or [{}] * len(texts))
            for chunk in self._chunks(text)
        ]

    def _chunks(self, text: str) -> tuple[Chunk, ...]:
        return chunks_of(text, self._chunk_size, self._length_function, self._kinds)

    def _words(self, chunk: Chunk) -> str:
        return chunk.in_context if self._in_context else chunk.plain
