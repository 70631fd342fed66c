"""Linked data as other programs understand it: PyLD and rdflib, with no network."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings

import tdc_programme as tdc
from tdc_programme.exchange.linked import from_linked_data, to_linked_data
from tdc_programme.law import LegalRegister
from tdc_programme.strategies import citations, documents, programmes

jsonld = pytest.importorskip("pyld.jsonld")
rdflib = pytest.importorskip("rdflib")

SCHEMA = "https://schema.org/"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
BASE = "https://data.example.vn"
REGISTER = LegalRegister.bundled()
CIRCULAR = "Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022 của Bộ trưởng Bộ Khoa học và Công nghệ"
PLACE = tdc.parse_citation(f"điểm a khoản 2 Điều 5 {CIRCULAR}")


def no_network(url: str, options: Any = None) -> Any:
    raise AssertionError(f"{url} was asked for")


OPTIONS: dict[str, Any] = {"documentLoader": no_network}


def triples(data: Any) -> set[str]:
    """Return what PyLD says that data means, as canonical N-Quads."""
    options = {**OPTIONS, "algorithm": "URDNA2015", "format": "application/n-quads"}
    return set(jsonld.normalize(data, options).splitlines())


def graph_of(data: Any) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # those that rdflib gives of itself
        return rdflib.Graph().parse(data=json.dumps(data), format="json-ld", publicID=f"{BASE}/")


def serialised(graph: Any) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return json.loads(graph.serialize(format="json-ld"))


def forms(data: dict[str, Any]) -> dict[str, Any]:
    """Return data in the forms that JSON-LD has, each made by another program."""
    expanded = jsonld.expand(data, OPTIONS)
    prefixed = {"schema": SCHEMA}
    return {
        "expanded": expanded,
        "flattened": jsonld.flatten(data, None, OPTIONS),
        "flattened and compacted": jsonld.flatten(data, {"@vocab": SCHEMA}, OPTIONS),
        "compacted": jsonld.compact(expanded, {"@vocab": SCHEMA}, OPTIONS),
        "prefixed": jsonld.compact(expanded, prefixed, OPTIONS),
        "rdflib": serialised(graph_of(data)),
    }


def same(one: tdc.Citation, other: tdc.Citation) -> bool:
    """Tell whether two citations are equal; of a set of places the order is not kept."""
    places = (sorted(map(str, each.pinpoints)) for each in (one, other))
    bare = (evolve(each, pinpoints=()) for each in (one, other))
    return next(places) == next(places) and next(bare) == next(bare)


def values(examples: Path) -> list[Any]:
    notice = tdc.read_document(examples / "selection-announcement-2024.txt")
    return [PLACE, tdc.programme_1322(), tdc.programme_1322().task(1), notice, REGISTER.get("15/2022/TT-BKHCN")]


def test_every_form_means_the_same(examples: Path) -> None:
    for value in values(examples):
        data = to_linked_data(value, register=REGISTER, base=BASE)
        wanted = triples(data)
        assert wanted
        for name, form in forms(data).items():
            assert triples(form) == wanted, name


def test_every_word_is_one_of_schema_org(examples: Path) -> None:
    for value in values(examples):
        data = to_linked_data(value, register=REGISTER)
        graph = graph_of(data)
        assert {str(word) for word in graph.predicates() if not str(word).startswith(SCHEMA)} == {TYPE}
        kinds = {str(kind) for kind in graph.objects(predicate=rdflib.URIRef(TYPE))}
        assert all(kind.startswith(SCHEMA) for kind in kinds)
        # A key that no context explains would be dropped in silence.
        assert len(graph) == len(triples(to_linked_data(value, register=REGISTER, base=BASE)))


def test_the_graph_says_what_was_given() -> None:
    graph = graph_of(to_linked_data(PLACE, register=REGISTER))
    law = rdflib.URIRef(f"{BASE}/akn/vn/act/thong-tu/bo-khoa-hoc-va-cong-nghe/2022-10-12/15-2022-tt-bkhcn")

    def said(name: str) -> list[str]:
        return [str(value) for value in graph.objects(law, rdflib.URIRef(SCHEMA + name))]

    assert said("legislationIdentifier") == ["15/2022/TT-BKHCN"]
    assert said("legislationDate") == ["2022-10-12"]
    (issuer,) = graph.objects(law, rdflib.URIRef(f"{SCHEMA}legislationPassedBy"))
    assert str(graph.value(issuer, rdflib.URIRef(f"{SCHEMA}name"))) == PLACE.issuer
    assert len(said("hasPart")) == 1


@pytest.mark.parametrize("register", [None, REGISTER])
def test_every_form_reads_back(register: LegalRegister | None) -> None:
    data = to_linked_data(PLACE, register=register)
    for name, form in forms(data).items():
        assert from_linked_data(form) == PLACE, name


@settings(max_examples=40)
@given(citations())
def test_any_citation_reads_back_from_every_form(citation: tdc.Citation) -> None:
    data = to_linked_data(citation)
    try:
        wanted = from_linked_data(data)
    except tdc.DataError:
        return  # one that the plain form does not give back
    for name, form in forms(data).items():
        assert same(from_linked_data(form), wanted), name


@settings(max_examples=10)
@given(documents())
def test_any_document_means_the_same_in_every_form(document: tdc.Document) -> None:
    data = to_linked_data(document, base=BASE)
    assert triples(jsonld.flatten(data, None, OPTIONS)) == triples(data) == triples(serialised(graph_of(data)))


@settings(max_examples=10)
@given(programmes(max_tasks=2))
def test_any_programme_means_the_same_in_every_form(programme: tdc.Programme) -> None:
    data = to_linked_data(programme, base=BASE)
    assert triples(jsonld.compact(data, {"@vocab": SCHEMA}, OPTIONS)) == triples(data)


# --- addresses ------------------------------------------------------------------------------------------------------


def test_a_base_makes_addresses_whole() -> None:
    data = to_linked_data(PLACE, base=BASE)
    assert data["@context"] == {"@vocab": SCHEMA, "@base": f"{BASE}/"}
    (node,) = jsonld.expand(data, OPTIONS)
    assert node["@id"].startswith(f"{BASE}/akn/vn/act/thong-tu/")
    several = to_linked_data([PLACE], base=f"{BASE}/")
    assert several["@context"] == data["@context"]
    assert triples(several) == triples(data)


@pytest.mark.parametrize(
    "base", ["", "/akn", "data.example.vn", "https://", "https://a b", 'https://a"', "https://a#b", "https://a/law"]
)
def test_what_is_no_base(base: str) -> None:
    with pytest.raises(tdc.DataError, match="no scheme with a host") as error:
        to_linked_data(PLACE, base=base)
    assert "địa chỉ máy chủ" in error.value.in_language("vi")


# --- nodes side by side ---------------------------------------------------------------------------------------------

LAW: dict[str, Any] = {"@id": "a", "@type": "Legislation", "legislationIdentifier": "15/2022/TT-BKHCN"}
OTHER: dict[str, Any] = {"@id": "b", "@type": "Legislation", "legislationIdentifier": "07/2024/TT-BKHCN"}
CIRCLE = [{**LAW, "isBasedOn": {"@id": "b"}}, {**OTHER, "isBasedOn": {"@id": "a"}}]


def test_the_one_that_no_other_names_is_meant() -> None:
    changing = {**OTHER, "legislationChanges": [{"@id": "a"}]}
    for nodes in ([LAW, changing], [changing, LAW]):
        assert str(from_linked_data(nodes).number) == "07/2024/TT-BKHCN"
        assert str(from_linked_data({"@graph": nodes}).number) == "07/2024/TT-BKHCN"


@pytest.mark.parametrize("nodes", [[], [LAW, OTHER], CIRCLE])
def test_not_one(nodes: list[dict[str, Any]]) -> None:
    with pytest.raises(tdc.DataError, match="not one Legislation but"):
        from_linked_data(nodes)


def test_strange_nodes() -> None:
    deep: Any = "Bộ Công Thương"
    for _ in range(100_000):
        deep = [deep]
    parts = [{3: 4, "identifier": "art_5"}, {"@id": "z"}]
    strange = {**LAW, "@id": {"x": 1}, "legislationPassedBy": deep, "hasPart": parts}
    read = from_linked_data([strange, {"@type": "Person"}])
    assert (read.issuer, [str(place) for place in read.pinpoints]) == (None, ["Điều 5"])
