"""The notebooks of the documentation run, and what they show is what their cells answer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ..scripts import DOCS, load

for needed in ("pandas", "polars", "duckdb"):
    pytest.importorskip(needed)

maker = load(DOCS / "make_notebooks.py")


def words(outputs: list[dict[str, Any]]) -> list[str]:
    """Return what outputs say, without the lines of tables, which differ between versions of the libraries."""
    said = " ".join("".join(output.get("text") or output["data"]["text/plain"]) for output in outputs)
    return said.translate(str.maketrans("│┆┌┐└┘┬┴═╞╡╪─", " " * 13)).split()


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("file", maker.notebooks(), ids=lambda file: file.name)
def test_a_notebook_answers_as_it_shows(file: Path) -> None:
    notebook = json.loads(file.read_text(encoding="utf-8"))
    kept = [cell["outputs"] for cell in notebook["cells"] if cell["cell_type"] == "code"]
    answered = list(maker.run(notebook, file.parent))
    assert len(answered) == len(kept) > 5
    for (cell, outputs), before in zip(answered, kept):
        assert words(outputs) == words(before), "".join(cell["source"])
        assert not any(output["output_type"] == "error" for output in outputs)


def test_a_notebook_has_the_form_of_notebooks() -> None:
    for file in maker.notebooks():
        notebook = json.loads(file.read_text(encoding="utf-8"))
        assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
        assert len({cell["id"] for cell in notebook["cells"]}) == len(notebook["cells"])
        assert "/tmp" not in json.dumps([cell.get("outputs") for cell in notebook["cells"]])
