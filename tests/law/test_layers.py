"""A text read once: its layers, and those of its parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdc_programme.documents.reading.layout import paragraphs
from tdc_programme.documents.sources.markup import flatten
from tdc_programme.law.citations import find_relations, resolve_citations
from tdc_programme.law.layers import Layers
from tdc_programme.text import View, view

LAYERS = ("citations", "dates", "deadlines", "document_numbers", "legal_bases", "quantities")


def test_a_layer_is_read_once() -> None:
    layers = Layers("Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022;")
    assert all(getattr(layers, name) is getattr(layers, name) for name in LAYERS)
    assert [found.value.citation for found in layers.legal_bases] == [found.value for found in layers.citations]


@pytest.mark.parametrize("name", ["orientation-letter-2023.txt", "selection-announcement-2024.txt"])
def test_a_part_has_what_is_read_in_it_alone(examples: Path, name: str) -> None:
    flat = flatten((examples / name).read_text(encoding="utf-8"))
    whole = Layers(flat)
    for paragraph in paragraphs(flat):
        v = paragraph.view()
        part, alone = whole.part(v), Layers(v.text)
        for layer in LAYERS:
            assert getattr(part, layer) == getattr(alone, layer)


def test_what_crosses_the_edges_of_a_part_is_read_anew() -> None:
    text = view("trước ngày 05 tháng 01 năm 2023")
    assert [found.text for found in Layers(text).part(text.part(6, 22)).dates] == ["ngày 05 tháng 01"]


def test_a_part_with_a_hole_has_nothing_of_what_stands_in_the_hole() -> None:
    text = view("05 bài báo\t12 hội thảo\n03 tin bài")
    cell = View.join([text.part(0, 10), text.part(23, 33)], " ")
    assert [found.text for found in Layers(text).quantities] == ["05 bài báo", "12 hội thảo", "03 tin bài"]
    assert [(found.start, found.text) for found in Layers(text).part(cell).quantities] == [
        (0, "05 bài báo"),
        (11, "03 tin bài"),
    ]


def test_relations_and_cited_documents_are_layers_too() -> None:
    layers = Layers("Thông tư số 15/2022/TT-BKHCN thay thế Thông tư số 06/2016/TT-BKHCN. Theo Thông tư 15.")
    assert layers.relations == find_relations(layers.view)
    assert layers.cited_documents == resolve_citations(layers.view)
