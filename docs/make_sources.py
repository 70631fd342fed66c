"""Write ``docs/sources.md`` anew: what the facts that the package carries rest on, table by table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from tdc_programme.origins import BundledSource, sources

_INTRODUCTION = """\
# Sources of the bundled facts

What the facts that the package carries rest on, table by table, and how sure they are: **high** was read in the act
itself, or in reports that agree; **medium** rests on one report, or on a conclusion; **low** is generally known and was
not seen in writing. No error is ever found on a fact that is not high. In Python `sources()` gives the same, and
`provenance(fact)` says of one fact where it comes from, how sure it is, and from when to when it holds. The laws behind
the rules stand on the page of rules.
"""


def page() -> str:
    """Return the page."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _INTRODUCTION
    for table, rows in groupby(sources(), key=lambda each: each.table):
        yield f"## `{table}`\n"
        yield from map(_line, rows)
        yield ""


def _line(source: BundledSource) -> str:
    key = "" if source.key is None else f"`{source.key}`: "
    read = "" if source.as_of is None else f", read up to {source.as_of}"
    text = " ".join(source.text.replace("*", "\\*").replace("_", "\\_").replace("<", "&lt;").split())
    return f"* {key}{text} (**{source.confidence}**{read})"


if __name__ == "__main__":
    Path(__file__).with_name("sources.md").write_text(page(), encoding="utf-8")
