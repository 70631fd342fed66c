"""Patterns: regular expressions that are compiled on first use and say what they take and what they refuse."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeAlias

__all__ = ["GAP", "SPACE", "Example", "Pattern", "any_of", "misfits_of", "tree"]

_Match: TypeAlias = "re.Match[str]"

#: White space that may be missing (``~``), and that must be there (``@``). At most two line breaks: a wrapped line or
#: a page break, not another part of a form.
GAP = r"[^\S\n]*+(?:\n[^\S\n]*+){0,2}+"
SPACE = rf"(?=\s){GAP}"

#: The methods of a compiled pattern that ours has too.
_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")

#: A text and where in it a pattern must match: from ``start``, up to ``end`` where that is not None.
Example: TypeAlias = "tuple[str, int, int | None]"


class Pattern:
    """A regular expression, compiled when first used: there are hundreds, and most programs use few.

    It is written with blanks and comments between its parts (:data:`re.VERBOSE`) and for any letter case; two signs are
    added to the language of :mod:`re`: ``~`` is white space that may be missing (text recognition loses it) or may wrap
    a line, ``@`` is white space that must be there. :meth:`plain` makes one that is read as :mod:`re` reads it.

    Attributes:
        yes: texts that it takes: at their beginning, or just what stands between ``⟦`` and ``⟧``.
        no: texts at whose beginning, or at whose ``⟦``, it takes nothing (or not just what is marked).

    >>> day = Pattern("ngày~(?P<day>[0-9]+)@tháng", yes=("⟦NGÀY5 tháng⟧ 3", "ngày 5 tháng"), no=("ngày5tháng",))
    >>> day.match("NGÀY5 tháng 3")["day"], list(misfits_of(day))
    ('5', [])
    """

    __slots__ = (*_METHODS, "flags", "no", "source", "yes")

    flags: re.RegexFlag
    source: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    match: Callable[..., _Match | None]
    search: Callable[..., _Match | None]
    fullmatch: Callable[..., _Match | None]
    finditer: Callable[..., Iterator[_Match]]
    findall: Callable[..., list[Any]]
    split: Callable[..., list[str | Any]]
    sub: Callable[..., str]

    def __init__(self, source: str, *, any_case: bool = True, yes: Iterable[str] = (), no: Iterable[str] = ()) -> None:
        self.flags = re.VERBOSE | (re.IGNORECASE if any_case else re.NOFLAG)
        self.source = source.replace("~", GAP).replace("@", SPACE)
        self.yes, self.no = tuple(yes), tuple(no)

    @classmethod
    def plain(cls, source: str, *, any_case: bool = False, yes: Iterable[str] = (), no: Iterable[str] = ()) -> Pattern:
        """Make a pattern of an expression without blanks and comments, whose letter case counts.

        >>> Pattern.plain(r" \\d+~").search("mục 5~")[0]
        ' 5~'
        """
        self = cls("", yes=yes, no=no)
        self.source, self.flags = source, re.IGNORECASE if any_case else re.NOFLAG
        return self

    def __getattr__(self, name: str) -> Any:
        # Asked for once, while the slots of the methods are still empty; from then on they are filled.
        if name not in _METHODS:
            raise AttributeError(f"a Pattern has no attribute {name!r}")
        compiled = re.compile(self.source, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def takes(self, example: Example) -> bool:
        """Whether it matches at the place of an example, up to its end where that is given."""
        text, start, end = example
        match = self.match(text, start)
        return match is not None and end in (None, match.end())

    def place(self, example: str) -> Example:
        """Take the marks out of an example."""
        before, mark, rest = example.partition("⟦")
        if not mark:
            return example, 0, None
        inside, closed, after = rest.partition("⟧")
        return before + inside + after, len(before), len(before) + len(inside) if closed else None

    def __repr__(self) -> str:
        return f"Pattern({self.source!r:.60})"


def misfits_of(pattern: Any) -> Iterator[str]:
    """Iterate over the examples of a pattern (also one that is read backwards) that it does not keep."""
    yield from (f"does not take {text!r}" for text in pattern.yes if not pattern.takes(pattern.place(text)))
    yield from (f"takes {text!r}" for text in pattern.no if pattern.takes(pattern.place(text)))


def any_of(words: Iterable[str]) -> str:
    r"""Return an expression for any of ``words``, the longest that fits; a space stands for any white space.

    It is a tree by letter, so that a failing match costs a few comparisons however many words there are.

    >>> any_of(["số", "sở", "về việc", "về"])
    '(?:s(?:ố|ở)|về(?:\\s+việc)?)'
    """
    return tree([[r"\s+" if letter == " " else re.escape(letter) for letter in word] for word in words])


def tree(sequences: Iterable[Sequence[str]]) -> str:
    """Return an expression for any of some sequences of signs, each an expression itself, as a tree by sign."""
    root: dict[str, Any] = {}
    for sequence in sequences:
        node = root
        for sign in sequence:
            node = node.setdefault(sign, {})
        node[""] = {}
    return _branches(root)


def _branches(node: dict[str, Any]) -> str:
    branches = [sign + (_branches(below) if below.keys() != {""} else "") for sign, below in node.items() if sign]
    joined = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if "" in node else joined
