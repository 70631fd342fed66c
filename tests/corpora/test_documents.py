"""The labelled whole documents: every formal part that is printed in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdc_programme.documents.model import Document
from tdc_programme.documents.reading import read_document


@pytest.fixture(scope="module")
def pairs(corpus: Callable[[str], list[dict[str, Any]]]) -> list[tuple[Document, dict[str, Any]]]:
    return [(read_document(record["text"]), record["gold"]) for record in corpus("documents")]


def without_stop(items: list[str]) -> list[str]:
    return [item.rstrip(".") for item in items]


def test_there_are_seven(pairs: list[tuple[Document, dict[str, Any]]]) -> None:
    assert len(pairs) == 7


def test_head(pairs: list[tuple[Document, dict[str, Any]]]) -> None:
    for document, gold in pairs:
        assert document.kind is not None
        assert document.kind.label == gold["kind"]
        assert (str(document.number) if document.number else None) == gold["number"]
        assert document.organisation == (gold["issuer"] or gold["issuer_inferred"])
        assert document.place == gold["place"]
        assert document.date is not None
        assert document.date.iso == (gold["date"] or gold["date_partial"])
        assert document.subject == gold["subject"].removeprefix("Về việc ")
        assert list(document.recipients) == gold["recipients"]


def test_tail(pairs: list[tuple[Document, dict[str, Any]]]) -> None:
    for document, gold in pairs:
        assert list(document.distribution) == without_stop(gold["distribution"])
        signer = gold["signer"]
        if signer is None:
            assert document.signature is None
        else:
            assert document.signature is not None
            assert document.signature.authority == "\n".join(signer["authority"])
            assert document.signature.title == signer["title"]
            assert document.signature.name == signer["name"]


def test_legal_bases(pairs: list[tuple[Document, dict[str, Any]]]) -> None:
    for document, gold in pairs:
        assert [str(basis.citation.number) for basis in document.legal_bases] == [
            basis["number"] for basis in gold["legal_bases"]
        ]
        for basis, wanted in zip(document.legal_bases, gold["legal_bases"]):
            assert basis.citation.kind is not None
            assert basis.citation.kind.label == wanted["type"]
            issued = basis.citation.issued
            assert (issued.iso if issued else None) == wanted["date"]
            if wanted["title"]:
                assert basis.citation.subject == wanted["title"]


def test_deadlines_and_programme(pairs: list[tuple[Document, dict[str, Any]]]) -> None:
    for document, gold in pairs:
        asked = [document.consultation.deadline] if document.consultation else []
        assert [deadline.iso for deadline in asked if deadline is not None] == gold["deadlines"]
        if "programme" in gold:
            assert document.programme is not None
            assert document.programme.name == gold["programme"]["name"]
            assert document.programme.short_name == gold["programme"]["short_name"]


def test_orientations_and_tasks(pairs: list[tuple[Document, dict[str, Any]]]) -> None:
    for document, gold in pairs:
        texts = [orientation.text.rstrip(".") for orientation in document.orientations]
        assert texts == [text.rstrip(".") for text in gold.get("orientations", [])]
        assert [task.title for task in document.tasks] == [task["name"] for task in gold.get("tasks", [])]
        for task, wanted in zip(document.tasks, gold.get("tasks", [])):
            assert [host.name for host in task.hosts] == [wanted["host"]]
            assert task.objective == wanted["goal"]
            assert task.months == wanted["duration_months"]
            numbers = [one["no"] for one in wanted["deliverables"] if "." not in one["no"]]
            assert [deliverable.number for deliverable in task.deliverables] == numbers
            parts = sum("." in one["no"] for one in wanted["deliverables"])
            assert sum(len(deliverable.parts) for deliverable in task.deliverables) == parts


def test_nothing_is_left_over(pairs: list[tuple[Document, dict[str, Any]]]) -> None:
    """What is missing is what a copy does not print: the number of one, the signature of another."""
    for document, gold in pairs:
        unprinted = [path for path, part in (("number", "number"), ("signature", "signer")) if gold[part] is None]
        assert [problem.path for problem in document.problems] == unprinted
        assert document.unread == ()
