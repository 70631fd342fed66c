"""What the tests and the examples in the documentation share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tdc_programme.checks import registry


@pytest.fixture(autouse=True)
def _own_rules_end_with_their_example() -> Iterator[None]:
    """Take out again what an example or a test adds to the rules."""
    registry.specs()  # all that the package brings are there
    before = dict(registry._specs)
    yield
    registry._specs.clear()
    registry._specs.update(before)
