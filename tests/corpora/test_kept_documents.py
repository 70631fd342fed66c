"""Official texts as other people keep them (Markdown, recognised scans): head and tail, never a wrong value."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tdc_programme.documents.model import Document
from tdc_programme.documents.reading import read_document
from tdc_programme.vietnamese.letters.folding import fold_phrase

Kept = list[tuple[Document, dict[str, Any]]]


@pytest.fixture(scope="module")
def kept(shared: Path) -> Kept:
    folder = shared / "corpus" / "raw" / "documents"
    labels = [json.loads(line) for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()]
    return [(read_document(folder / label["file"]), label) for label in labels]


def test_number_date_and_kind(kept: Kept) -> None:
    for document, label in kept:
        assert str(document.number) == label["number"], label["file"]
        assert document.date is not None
        assert document.date.iso == label["date"], label["file"]
        if label["kind"] is not None:
            assert document.kind is not None
            assert label["kind"].startswith(document.kind.label), label["file"]


def test_the_issuer_is_right_or_told_to_be_missing(kept: Kept) -> None:
    read = 0
    for document, label in kept:
        if document.organisation is None:
            assert "organisation" in {problem.path for problem in document.problems}
        else:
            assert fold_phrase(document.organisation) == fold_phrase(label["organisation"]), label["file"]
            read += 1
    assert read >= 37


def test_the_signer_is_right_or_told_to_be_missing(kept: Kept) -> None:
    read = 0
    for document, label in kept:
        name = document.signature.name if document.signature else None
        if name is None:
            assert {"signature", "signature.name"} & {problem.path for problem in document.problems}
        elif label["signer"] is not None:
            assert name in label["signer"], label["file"]
            read += 1
    assert read >= 22


def test_subjects(kept: Kept) -> None:
    """A subject is read wherever one is printed: five of the copies have none."""
    assert sum(document.subject is not None for document, _ in kept) >= 35
    for document, label in kept:
        assert "căn cứ" not in fold_phrase(document.subject or ""), label["file"]
