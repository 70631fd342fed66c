"""What is said of files that hold no text."""

from __future__ import annotations

import string
from typing import Any

import pytest

from tdc_programme.documents.sources.refusals import refused
from tdc_programme.tables import load_table

WORDS = load_table("documents", "refusals")["refusals"]


@pytest.mark.parametrize("case", WORDS)
def test_both_languages_say_it(case: str) -> None:
    values: dict[str, Any] = {name: 7 for _, name, _, _ in string.Formatter().parse(WORDS[case]["en"]) if name}
    error = refused(case, **values)
    assert "{" not in error.reason + error.in_language("vi")
    assert error.reason != error.in_language("vi")


def test_kinds_of_files_have_vietnamese_names() -> None:
    assert refused("image", what="PNG").in_language("vi").startswith("đây là ảnh PNG")
