"""The catalogue of rules."""

from __future__ import annotations

import pytest

from tdc_programme.checks.catalogue import _unmarked


def test_marks_of_examples() -> None:
    assert _unmarked("a⟦b⟧c⟦⟧") == ("abc", [(1, 2), (3, 3)])
    with pytest.raises(ValueError, match="not closed"):
        _unmarked("a⟦b")
