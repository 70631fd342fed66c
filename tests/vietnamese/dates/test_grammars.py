"""The patterns of dates: their examples are tried in tests/text."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

from tdc_programme.text.patterns import Pattern
from tdc_programme.vietnamese.dates.grammars import common, context, limit, range, relative

ROOMS = (common, range, limit, context, relative)
PATTERNS = [(name, value) for room in ROOMS for name, value in vars(room).items() if isinstance(value, Pattern)]


@pytest.mark.parametrize(("name", "pattern"), PATTERNS)
def test_patterns_are_linear(name: str, pattern: Pattern) -> None:
    """No quantifier without an upper limit can be gone back into: such a one is possessive."""
    parser = importlib.import_module("re._parser")

    def check(node: Any) -> None:
        for operation, argument in node:
            if str(operation) in ("MAX_REPEAT", "MIN_REPEAT"):
                low, high, body = argument
                assert int(high) <= 200, f"{name}: {low}, {high}"
                check(body)
            elif str(operation) == "POSSESSIVE_REPEAT":
                check(argument[2])
            elif str(operation) == "BRANCH":
                for branch in argument[1]:
                    check(branch)
            elif str(operation) in ("SUBPATTERN", "ASSERT", "ASSERT_NOT", "ATOMIC_GROUP", "GROUPREF_EXISTS"):
                for part in argument if isinstance(argument, tuple) else (argument,):
                    if isinstance(part, parser.SubPattern):
                        check(part)

    check(parser.parse(pattern.source, pattern.flags))
