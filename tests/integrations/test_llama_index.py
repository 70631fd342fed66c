"""The node parser of LlamaIndex, against the library itself."""

from __future__ import annotations

import asyncio

import pytest

pytest.importorskip("llama_index.core")

from llama_index.core.ingestion import IngestionPipeline
from llama_index.core.schema import Document, MetadataMode, NodeRelationship, TextNode

from tdc_programme.integrations.llama_index import ArticleNodeParser

TEXT = "Số: 15/2024/NĐ-CP\nNGHỊ ĐỊNH\nĐiều 1. Phạm vi\n1. **Đo lường**.\n2. Chất lượng.\nĐiều 2. Phạm vi\nTừ ngày ký."


def parsed(text: str, **options: object) -> list[TextNode]:
    parser = ArticleNodeParser(**options)  # type: ignore[arg-type]  # the tests give what it takes
    nodes = parser.get_nodes_from_documents([Document(text=text, doc_id="d", metadata={"source": "a.txt"})])
    return [node for node in nodes if isinstance(node, TextNode)]


def test_nodes_know_their_source_and_their_neighbours() -> None:
    head, first, second = parsed(TEXT)
    assert first.text == "Điều 1. Phạm vi\n1. Đo lường.\n2. Chất lượng."
    assert first.relationships[NodeRelationship.SOURCE].node_id == "d"  # type: ignore[union-attr]  # a source is one
    assert first.prev_node is not None
    assert first.next_node is not None
    assert (first.prev_node.node_id, first.next_node.node_id) == (head.node_id, second.node_id)
    assert head.prev_node is None


def test_nodes_have_the_metadata_of_both_and_show_models_what_they_need() -> None:
    first = parsed(TEXT)[1]
    assert first.metadata["source"] == "a.txt"
    assert first.metadata["citation"] == "Điều 1 Nghị định số 15/2024/NĐ-CP"
    assert first.metadata["path"] == "dieu-1"
    shown = first.get_content(MetadataMode.EMBED)
    assert "citation: Điều 1 Nghị định" in shown
    assert "start:" not in shown
    assert "path:" not in first.get_content(MetadataMode.LLM)


def test_places_are_of_the_source_whatever_is_marked_in_it() -> None:
    for node in parsed(TEXT, chunk_size=20):
        assert TEXT[node.start_char_idx : node.end_char_idx].replace("**", "") == node.text


def test_kinds_and_lengths_are_chosen() -> None:
    nodes = parsed(TEXT, chunk_size=5, length_function=lambda text: len(text.split()), kinds=("provision",))
    assert [node.metadata["label"] for node in nodes] == [
        "Điều 1",
        "khoản 1 Điều 1",
        "khoản 2 Điều 1",
        "Điều 2",
        "Điều 2",
    ]


def test_it_works_in_a_pipeline_and_saves_its_settings() -> None:
    parser = ArticleNodeParser(chunk_size=20)
    assert parser.to_dict()["chunk_size"] == 20
    assert parser.class_name() == "ArticleNodeParser"
    nodes = IngestionPipeline(transformations=[parser]).run(documents=[Document(text=TEXT), Document(text=" ")])
    assert len(nodes) == len(parsed(TEXT, chunk_size=20))
    alike = asyncio.run(parser.aget_nodes_from_documents([Document(text=TEXT)]))
    assert [node.metadata["path"] for node in alike] == [node.metadata["path"] for node in nodes]
