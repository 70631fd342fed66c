"""LlamaIndex (extra ``llama-index``): a node parser that knows articles, clauses and points."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..errors import MissingExtraError
from .texts import chunks_of

try:
    from llama_index.core.bridge.pydantic import Field
    from llama_index.core.node_parser import NodeParser
    from llama_index.core.node_parser.node_utils import build_nodes_from_splits
    from llama_index.core.schema import BaseNode, Document, MetadataMode, TextNode
except ImportError:
    raise MissingExtraError.of("llama-index", "llama-index-core") from None

#: What says where a chunk is, and nothing of what it is about: neither a model nor an index reads it.
_NOT_SHOWN = ["kind", "path", "label", "start", "end"]


class ArticleNodeParser(NodeParser):
    """Parses Vietnamese legal and administrative documents into nodes, none of which runs across an article.

    Arguments:
        chunk_size: how long a node may be, in what ``length_function`` counts.
        length_function: what counts instead of characters.
        kinds: the kinds of chunks to keep, ``("provision", "appendix")``; None keeps all.

    The nodes are as :func:`~tdc_programme.chunks` makes them, without markup, with source, previous and next node. What
    it adds to the metadata of a source is :attr:`~tdc_programme.Chunk.metadata`; of that, models and indexes are shown
    citation and headings. ``start_char_idx`` and ``end_char_idx`` are of the source, markup included.

    >>> parser = ArticleNodeParser(chunk_size=30)
    >>> source = Document(text="Điều 1. Phạm vi\\n1. Đo lường.\\n2. Chất lượng.")
    >>> nodes = parser.get_nodes_from_documents([source])
    >>> [node.metadata["label"] for node in nodes], nodes[0].next_node.node_id == nodes[1].node_id
    (['khoản 1 Điều 1', 'khoản 2 Điều 1'], True)
    """

    chunk_size: int = 1500
    length_function: Callable[[str], int] = Field(default=len, exclude=True)
    kinds: tuple[str, ...] | None = None

    @classmethod
    def class_name(cls) -> str:
        """Return its name in settings that LlamaIndex saves."""
        return "ArticleNodeParser"

    def _parse_nodes(self, nodes: Sequence[BaseNode], show_progress: bool = False, **kwargs: Any) -> list[BaseNode]:
        return [made for node in nodes for made in self._parsed(node)]

    def _parsed(self, node: BaseNode) -> list[BaseNode]:
        text = node.get_content(metadata_mode=MetadataMode.NONE)
        cut = chunks_of(text, self.chunk_size, self.length_function, self.kinds)
        made = build_nodes_from_splits([chunk.plain for chunk in cut], node, id_func=self.id_func)
        for one, chunk in zip(made, cut):
            one.metadata = {**one.metadata, **chunk.metadata}
            one.excluded_embed_metadata_keys = [*one.excluded_embed_metadata_keys, *_NOT_SHOWN]
            one.excluded_llm_metadata_keys = [*one.excluded_llm_metadata_keys, *_NOT_SHOWN]
        return [*made]

    def _postprocess_parsed_nodes(self, nodes: list[BaseNode], parent_doc_map: dict[str, Document]) -> list[BaseNode]:
        # It looks for the words of a node in its source, which has them with markup, or twice.
        made = super()._postprocess_parsed_nodes(nodes, parent_doc_map)
        for node in (node for node in made if isinstance(node, TextNode)):
            node.start_char_idx = node.metadata["start"]
            node.end_char_idx = node.metadata["end"]
        return made
