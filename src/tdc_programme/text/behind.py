"""Looking left: patterns of what ends at a place, written forwards and matched from that place backwards.

A search for what ends at a place tries every beginning before it; a match from the place backwards tries one. So the
text before the place is turned round, and so is the pattern: by the machine, here and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from math import prod
from typing import Any, TypeAlias

from attrs import frozen

from .patterns import Example, tree

#: An alternative that is nothing but words is written as a tree again, up to so many of them.
_MOST_WORDS = 8000


class BehindMatch:
    """What a :class:`Behind` matched, with its places in the text that was read."""

    __slots__ = ("_end", "_match")

    def __init__(self, match: re.Match[str], end: int) -> None:
        self._match = match
        self._end = end

    def __getitem__(self, group: int | str) -> str | Any:
        part = self._match[group]
        return None if part is None else part[::-1]

    def start(self, group: int | str = 0) -> int:
        """Return where the match or one of its groups starts; -1 where the group has no part in it."""
        end = self._match.end(group)
        return end if end < 0 else self._end - end

    def end(self, group: int | str = 0) -> int:
        """Return where the match or one of its groups ends; -1 where the group has no part in it."""
        start = self._match.start(group)
        return start if start < 0 else self._end - start

    def span(self, group: int | str = 0) -> tuple[int, int]:
        """Return start and end."""
        return self.start(group), self.end(group)


class Behind:
    r"""A pattern for what ends at a place.

    It is written as it reads and tried from its end: what comes last is matched first, and so much of it as can be.
    Letter case counts. What stands right of the place is not seen. Not all of :mod:`re` can be turned round: no ``$``,
    no references to groups, and what a look-ahead holds has one length.

    Arguments:
        source: the expression; ``^`` is where the text (or ``low``) begins.
        most: how many characters before the place are looked at.
        any_case: whether letter case does not count.
        read_as: how the text is seen, letter for letter: without its diacritics, for one.
        yes: texts that it takes: up to their end, or just what stands between ``⟦`` and ``⟧``.
        no: texts at whose end, or at whose ``⟧``, it takes nothing (or not just what is marked).

    >>> clause = Behind(r"khoản\s+(?P<label>\d{1,3})\s", most=20, yes=("theo ⟦khoản 2 ⟧Điều 5",), no=("khoản 2",))
    >>> found = clause.match("theo khoản 2 Điều 5", 13)
    >>> found["label"], found.start(), found.span("label")
    ('2', 5, (11, 12))
    """

    __slots__ = ("any_case", "match", "most", "no", "read_as", "source", "yes")

    #: ``match(text, end, low=0)`` matches what ends at ``end`` and does not start before ``low``.
    match: Callable[..., BehindMatch | None]

    def __init__(
        self,
        source: str,
        *,
        most: int,
        any_case: bool = False,
        read_as: Callable[[str], str] | None = None,
        yes: Iterable[str] = (),
        no: Iterable[str] = (),
    ) -> None:
        self.source: str = source
        self.most: int = most
        self.any_case: bool = any_case
        self.read_as: Callable[[str], str] | None = read_as
        self.yes: tuple[str, ...] = tuple(yes)
        self.no: tuple[str, ...] = tuple(no)

    def __getattr__(self, name: str) -> Any:
        # Asked for once, while the slot of the method is still empty: turning and compiling wait for the first use.
        if name != "match":
            raise AttributeError(f"a Behind has no attribute {name!r}")
        self.match = self._matcher()
        return self.match

    def _matcher(self) -> Callable[..., BehindMatch | None]:
        expression = turned(self.source)
        matches = re.compile(expression, re.IGNORECASE if self.any_case else re.NOFLAG).match
        has_edge, most, read_as = r"\Z" in expression, self.most, self.read_as

        def match(text: str, end: int, low: int = 0) -> BehindMatch | None:
            begin = end - most
            window = text[begin if begin > low else low : end][::-1]
            if has_edge and begin > low:
                window += "\0"  # more stands before the window: its edge must not pass for the beginning of the text
            found = matches(window if read_as is None else read_as(window))
            return None if found is None else BehindMatch(found, end)

        return match

    def takes(self, example: Example) -> bool:
        """Whether it matches at the place of an example, from its beginning where that is given."""
        text, end, start = example
        match = self.match(text, end)
        return match is not None and start in (None, match.start())

    def place(self, example: str) -> Example:
        """Take the marks out of an example; the place is its end."""
        before, mark, rest = example.rpartition("⟧")
        if not mark:
            return example, len(example), None
        outside, opened, inside = before.partition("⟦")
        if not opened:
            return before + rest, len(before), None
        return outside + inside + rest, len(outside) + len(inside), len(outside)

    def __repr__(self) -> str:
        return f"Behind({self.source!r:.60})"


# --- turning an expression round --------------------------------------------------------------------------------


@frozen
class _Group:
    """A group: what opens it (``(?:``, ``(?P<name>``, ``(?<=`` …), and its alternatives."""

    opening: str
    branches: list[list[_Part]]


#: One thing and how often it is there: a sign (a letter, a class, an escape) or a group, and its quantifier.
_Part: TypeAlias = "tuple[str | _Group, str]"

_SIGN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[^()|]", re.DOTALL)
_OPENING = re.compile(r"\((?:\?(?:P<\w+>|[:>=!]|<[=!]|[a-z]*(?:-[a-z]+)?:))?")
_QUANTIFIER = re.compile(r"(?:[*+?]|\{\d*,?\d*\})[?+]?")
_TURNED = {"(?=": "(?<=", "(?!": "(?<!", "(?<=": "(?=", "(?<!": "(?!"}
_EDGES = {"^": r"\Z", r"\A": r"\Z", r"\Z": r"\A"}


def turned(source: str) -> str:
    r"""Return the expression that matches on reversed text what ``source`` matches on text.

    >>> turned(r"(?<!\w)số\s*(?P<n>\d+)"), turned("(?:Luật|Bộ luật) ")
    ('(?P<n>\\d+)\\s*ốs(?!\\w)', ' tậu(?:L|l ộB)')
    """
    branches, end = _parsed(source, 0)
    if end != len(source):
        raise ValueError(f"a bracket closes at {end} that none opened: {source!r}")
    return "|".join(map(_turned, branches))


def _parsed(source: str, at: int) -> tuple[list[list[_Part]], int]:
    branches: list[list[_Part]] = [[]]
    while at < len(source) and source[at] != ")":
        if source[at] == "|":
            branches.append([])
            at += 1
            continue
        thing: str | _Group
        if (opening := _OPENING.match(source, at)) is not None:
            inside, at = _parsed(source, opening.end())
            thing, at = _Group(opening[0], inside), at + 1
        elif (sign := _SIGN.match(source, at)) is not None and sign[0] != "$":
            thing, at = sign[0], sign.end()
        else:
            raise ValueError(f"this cannot be read backwards: {source[at : at + 20]!r}")
        quantifier = _QUANTIFIER.match(source, at)
        branches[-1].append((thing, quantifier[0] if quantifier else ""))
        at = quantifier.end() if quantifier else at
    return branches, at


def _turned(branch: list[_Part]) -> str:
    return "".join(_turned_thing(*part) for part in reversed(branch))


def _turned_thing(thing: str | _Group, quantifier: str) -> str:
    if isinstance(thing, str):
        return _EDGES.get(thing, thing) + quantifier
    if thing.opening == "(?:" and len(thing.branches) > 1 and (words := _words(thing)) is not None:
        turned_words = tree([word[::-1] for word in words])
        return f"(?:{turned_words}){quantifier}" if quantifier else turned_words
    opening = _TURNED.get(thing.opening, thing.opening)
    return f"{opening}{'|'.join(map(_turned, thing.branches))}){quantifier}"


def _words(group: _Group) -> list[tuple[str, ...]] | None:
    """Return what a group stands for as words of signs, where that is all it is and they are not too many."""
    words: list[tuple[str, ...]] = []
    for branch in group.branches:
        ways = [list(each) for each in _ways(branch)]
        if any(not way for way in ways):
            return None
        if len(words) + prod(map(len, ways)) > _MOST_WORDS:
            return None
        words += [tuple(sign for part in chosen for sign in part) for chosen in product(*ways)]
    return words


def _ways(branch: list[_Part]) -> Iterator[Iterable[tuple[str, ...]]]:
    """Iterate over the parts of a branch, each with the words that it stands for: none where it is no word."""
    for thing, quantifier in branch:
        if isinstance(thing, str):
            is_word = thing not in _EDGES and (not quantifier or (thing, quantifier) == (r"\s", "+"))
            yield [(thing + quantifier,)] if is_word else []
        else:
            inner = _words(thing) if thing.opening == "(?:" and quantifier in ("", "?") else None
            yield [] if inner is None else inner if not quantifier else [*inner, ()]
