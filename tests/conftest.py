"""What several tests share."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parent.parent

# Uses for type checkers, the wrong ones among them: nothing to import.
collect_ignore = ["typing/right.py", "typing/wrong.py"]

# A slow machine is no failing test; and a failure prints how to repeat it. Where a change is judged ("ci") every run
# draws the same examples, so that no landing hangs on luck; at a desk they are new ones each time, and "search" draws
# many of them.
hypothesis.settings.register_profile("house", deadline=None, print_blob=True, max_examples=100)
hypothesis.settings.register_profile("ci", parent=hypothesis.settings.get_profile("house"), derandomize=True)
hypothesis.settings.register_profile("search", parent=hypothesis.settings.get_profile("house"), max_examples=3000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))


@pytest.fixture(scope="session")
def examples() -> Path:
    """Return the folder with the two source documents."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder with the reference facts and labelled corpora, which stand outside the project."""
    folder = Path(os.environ.get("TDC_SHARED", ROOT.parent / "shared"))
    if not (folder / "corpus").is_dir():
        pytest.skip(f"the labelled corpora are not here ({folder}): set TDC_SHARED to their folder")
    return folder


@pytest.fixture(scope="session")
def corpus(shared: Path) -> Callable[[str], list[dict[str, Any]]]:
    """Return a function that reads one labelled corpus by its name (``"citations"``)."""

    def read(name: str) -> list[dict[str, Any]]:
        lines = (shared / "corpus" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines if line]

    return read
