"""Comments in a text that silence rules: ``<!-- tdc: ignore SYM005 -->``.

They are comments of HTML, which Markdown takes too, and so they do not show in what is printed:

* ``<!-- tdc: ignore SYM005, TXT -->`` on a line with text silences these rules there; alone on its line, in the
  paragraph that follows;
* ``<!-- tdc: off TXT -->`` and ``<!-- tdc: on TXT -->`` enclose what is silenced;
* ``<!-- tdc: ignore-file TXT009 -->`` holds for the whole text, also for what is missing from it.

Without a code a comment is for all rules.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from ..errors import DataError
from ..text.patterns import Pattern
from .registry import known_prefixes

_COMMENT = Pattern.plain(
    r"<!--[ \t]*+tdc:[ \t]*+(ignore-file|ignore|off|on)\b([^<>\n]{0,500}?)-->",
    yes=("<!-- tdc: ignore SYM005, TXT -->", "<!--tdc:off-->"),
    no=("<!-- tdc: ignored -->",),
)
_SEPARATORS = Pattern.plain(r"[\s,;]+", yes=("⟦, ⟧TXT",))
_PARAGRAPH = Pattern.plain(r"\s*+(?:[^\n]*\S[^\n]*(?:\n|\Z))*", yes=("⟦\n\nmột\nhai\n⟧\nba",))


@frozen
class Silence:
    """Rules (by the beginnings of their codes) that are not told from ``start`` to ``end``."""

    prefixes: tuple[str, ...]
    start: int
    end: int
    whole: bool = False

    def covers(self, code: str, at: int | None) -> bool:
        """Whether a finding of rule ``code`` at an offset (None: nowhere) is silenced."""
        if not (self.whole or (at is not None and self.start <= at < self.end)):
            return False
        return code.startswith(self.prefixes)


def silences(text: str) -> tuple[tuple[Silence, ...], tuple[tuple[int, int, str], ...]]:
    """Read the silencing comments of a text.

    Returns the silences, and ``(start, end, reason)`` of each comment that names an unknown rule.
    """
    made: list[Silence] = []
    faults: list[tuple[int, int, str]] = []
    opened: dict[str, int] = {}
    if "tdc:" not in text:  # the usual case costs one search
        return (), ()
    for comment in _COMMENT.finditer(text):
        said = [code for code in _SEPARATORS.split(comment[2]) if code]
        try:
            prefixes = tuple(known_prefixes(said)) or ("",)
        except DataError as error:
            faults.append((comment.start(), comment.end(), error.reason))
            continue
        match comment[1]:
            case "ignore-file":
                made.append(Silence(prefixes, 0, len(text), whole=True))
            case "ignore":
                made.append(Silence(prefixes, *_scope(text, comment)))
            case "off":
                opened.update((prefix, comment.start()) for prefix in prefixes if prefix not in opened)
            case _:
                made += _closed(opened, prefixes, comment.end())
    made += [Silence((prefix,), start, len(text) + 1) for prefix, start in opened.items()]
    return tuple(made), tuple(faults)


def _closed(opened: dict[str, int], prefixes: Sequence[str], end: int) -> list[Silence]:
    ended = [prefix for prefix in opened if prefix.startswith(tuple(prefixes))]
    return [Silence((prefix,), opened.pop(prefix), end) for prefix in ended]


def _scope(text: str, comment: re.Match[str]) -> tuple[int, int]:
    """Return what an ``ignore`` is for: its line, or the paragraph after it where it stands alone."""
    line_start = text.rfind("\n", 0, comment.start()) + 1
    line_end = text.find("\n", comment.end())
    line_end = len(text) if line_end < 0 else line_end
    if text[line_start : comment.start()].strip() or text[comment.end() : line_end].strip():
        return line_start, line_end + 1
    after = _PARAGRAPH.match(text, line_end)
    return line_start, after.end() if after else len(text)
