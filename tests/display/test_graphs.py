"""A chain of legal documents as a drawing, and as a table beside it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme.display.graphs import columns_of, graph_view
from tdc_programme.display.look import words
from tdc_programme.programme import LegalGraph, Relation, legal_graph

from .test_markup import Reader

WORDS = words("vi")


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7))))
def test_what_depends_on_another_stands_behind_it(links: list[tuple[int, int]]) -> None:
    assert all(0 <= column < 8 for column in columns_of(8, links))  # also where they go in circles
    forward = [(source, target) for source, target in links if source > target]
    placed = columns_of(8, forward)
    assert all(placed[source] > placed[target] for source, target in forward)


def test_the_chain_of_the_programme_is_drawn_whole() -> None:
    graph = legal_graph()
    made = graph_view(graph, WORDS)
    read = Reader(made)
    assert read.open == []
    assert read.tags.count("rect") == len(graph.documents)
    assert read.tags.count("path") == len(graph.links) + 1  # and the tip of the arrow
    assert 'class="amends"' in made
    assert made.count("<tr>") == len(graph.links) + 1
    assert 'role="img" aria-label="Chuỗi văn bản pháp lý"' in made


def test_no_two_boxes_stand_on_one_another() -> None:
    read = Reader(graph_view(legal_graph(), WORDS))
    at = [value for name, value in read.attributes if name in {"x", "y"}]
    corners = {(at[i], at[i + 1]) for i in range(0, len(at), 6)}  # of the box, of its name, of its kind and day
    assert len(corners) == len(legal_graph().documents)


def test_a_circle_and_a_law_without_a_number_are_drawn() -> None:
    one, other = (tdc.parse_citation(f"Nghị định số {n}/2020/NĐ-CP") for n in (1, 2))
    circle = LegalGraph().link(one, Relation.RESTS_ON, other).link(other, Relation.AMENDS, one)
    made = graph_view(circle.link(one, Relation.RESTS_ON, tdc.parse_citation("Luật Đo lường")), WORDS)
    assert "Đo lường" in made
    assert Reader(made).open == []
    assert Reader(graph_view(LegalGraph(), WORDS)).open == []
