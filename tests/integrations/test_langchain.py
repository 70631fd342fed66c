"""The splitter of LangChain, against the library itself."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytest.importorskip("langchain_text_splitters")

from langchain_core.documents import Document

from tdc_programme.integrations.langchain import ArticleSplitter

TEXT = "Số: 15/2024/NĐ-CP\nNGHỊ ĐỊNH\nĐiều 1. Phạm vi\n1. **Đo lường**.\n2. Chất lượng.\nĐiều 2. Hiệu lực\nTừ ngày ký."


def test_documents_are_split_with_their_metadata() -> None:
    source = Document(page_content=TEXT, metadata={"source": "a.txt", "tags": ["x"]})
    pieces = ArticleSplitter(kinds=["provision"]).split_documents([source, source])
    assert [piece.page_content for piece in pieces[:2]] == [
        "Điều 1. Phạm vi\n1. Đo lường.\n2. Chất lượng.",
        "Điều 2. Hiệu lực\nTừ ngày ký.",
    ]
    assert pieces[0].metadata == {
        "source": "a.txt",
        "tags": ["x"],
        "kind": "provision",
        "path": "dieu-1",
        "label": "Điều 1",
        "headings": "Điều 1. Phạm vi",
        "citation": "Điều 1 Nghị định số 15/2024/NĐ-CP",
        "start": 28,
        "end": 75,
        "start_index": 28,
    }
    assert TEXT[28:75] == "Điều 1. Phạm vi\n1. **Đo lường**.\n2. Chất lượng."
    pieces[0].metadata["tags"].append("y")
    assert source.metadata["tags"] == ["x"]
    assert len(pieces) == 4


def test_texts_are_split_in_context_too() -> None:
    splitter = ArticleSplitter(5, lambda text: len(text.split()), kinds=["provision"], in_context=True)
    assert splitter.split_text(TEXT)[1] == ("Nghị định số 15/2024/NĐ-CP\nĐiều 1. Phạm vi > khoản 1\n1. Đo lường.")


def test_what_is_blank_has_no_pieces() -> None:
    splitter = ArticleSplitter()
    assert splitter.split_text(" \n\u200b") == []
    assert splitter.create_documents(["", "Một."])[0].page_content == "Một."
    assert splitter.transform_documents([Document(page_content="")]) == []


def test_the_package_loads_no_framework() -> None:
    code = (
        "import sys, tdc_programme as tdc; tdc.chunks(tdc.read_document('Điều 1. A'));"
        "print([name for name in sys.modules if name.startswith(('langchain', 'llama_index'))])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
