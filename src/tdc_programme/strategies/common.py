"""What the strategies share: words from real documents, and tuples."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache
from typing import Any

from ..errors import MissingExtraError
from ..tables import load_table

try:
    from hypothesis import strategies as st
    from hypothesis.strategies import DrawFn, SearchStrategy
except ImportError:
    raise MissingExtraError.of("test", "hypothesis") from None

__all__ = ["DrawFn", "SearchStrategy", "st"]  # handed on from here, where their absence is told

#: Days of the programme's time and some years before it.
DAYS = st.dates(dt.date(2015, 1, 1), dt.date(2030, 12, 31))


@cache
def words() -> Mapping[str, Any]:
    """Return the words and symbols that values are made of."""
    table: Mapping[str, Any] = load_table("", "strategy_words")
    return table


def one_of(name: str) -> SearchStrategy[str]:
    """Draw one word of a list of :func:`words`."""
    return st.sampled_from(words()[name])


def tuples(members: SearchStrategy[Any], *, least: int = 0, most: int = 3) -> SearchStrategy[tuple[Any, ...]]:
    """Draw tuples as values hold them."""
    return st.lists(members, min_size=least, max_size=most).map(tuple)


def sentences() -> SearchStrategy[str]:
    """Draw a few words that begin with a capital."""
    return st.lists(one_of("words"), min_size=1, max_size=6).map(lambda some: " ".join(some).capitalize())
