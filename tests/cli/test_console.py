"""What is said of rules on a terminal."""

from __future__ import annotations

from tdc_programme.cli.console import statistics


def test_nothing_to_count() -> None:
    assert list(statistics([], {})) == []
