"""How a text stands on a screen: how wide it is, where its lines break, and nothing in it that steers the terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

#: Kinds of characters that take no room: marks on the letter before them, and what only steers how others are shown.
_NO_ROOM = frozenset({"Mn", "Me", "Cf", "Cc"})


def cells(text: str) -> int:
    """Return how many columns of a terminal a text takes: wide letters take two, marks on a letter none.

    >>> cells("Thứ trưởng"), cells("日本")
    (10, 4)
    """
    return len(text) if text.isascii() and text.isprintable() else sum(map(_cells, text))


def _cells(letter: str) -> int:
    if unicodedata.category(letter) in _NO_ROOM:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def visible(text: str) -> str:
    """Write what would move the cursor, steer the terminal or show nothing as one space or as a mark.

    >>> visible("a\\x1b[31mb\\tc")
    'a�[31mb c'
    """
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() else " " if letter.isspace() else "\N{REPLACEMENT CHARACTER}" for letter in text
    )


def harmless(text: str) -> str:
    """Return ``text`` with its lines and tabs, but with nothing that steers the terminal: for a text shown as it is.

    >>> harmless("a\\tb\\n\\x1b]0;title\\x07")
    'a\\tb\\n�]0;title�'
    """
    return "".join(letter if letter in "\n\t" else visible(letter) for letter in text)


def head(text: str, room: int) -> str:
    """Return as much of the beginning of a text as ``room`` columns hold, with ``…`` where something is left out."""
    if cells(text) <= room:
        return text
    return text[: _fits(text, max(room - 1, 0))] + "…"


def tail(text: str, room: int) -> str:
    """Return as much of the end of a text as ``room`` columns hold, with ``…`` where something is left out."""
    if cells(text) <= room:
        return text
    at, left = len(text), max(room - 1, 0)
    while at and (left := left - _cells(text[at - 1])) >= 0:
        at -= 1
    while at < len(text) and not _cells(text[at]):
        at += 1  # a mark goes with its letter
    return "…" + text[at:]


def _fits(text: str, room: int) -> int:
    """Return how many characters ``room`` columns hold; a mark goes with its letter."""
    at = 0
    while at < len(text) and (room := room - _cells(text[at])) >= 0:
        at += 1
    return at


def wrapped(text: str, width: int | None, *, first: int = 0, indent: str = "") -> Iterator[str]:
    """Break a text into lines of at most ``width`` columns, at spaces where there are any.

    Arguments:
        width: of a line; None to leave the text whole.
        first: how many columns of the first line are taken already.
        indent: what stands before each further line.

    >>> list(wrapped("viết sai chức vụ", 10, first=4, indent="  "))
    ['viết', '  sai chức', '  vụ']
    """
    if width is None:
        yield text
        return
    width = max(width, cells(indent) + 1)
    line, taken, fresh = "", first, True
    for word in text.split(" "):
        if taken + (not fresh) + cells(word) > width and (first or not fresh):
            yield line
            line, taken, fresh, first = indent, cells(indent), True, 0
        while taken + (not fresh) + cells(word) > width:
            cut = max(_fits(word, width - taken), 1)
            yield line + word[:cut]
            line, taken, word = indent, cells(indent), word[cut:]
        line += word if fresh else f" {word}"
        taken, fresh = first + cells(line), False
    yield line
