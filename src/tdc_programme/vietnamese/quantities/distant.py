"""Bound words that stand apart from the amount they bound: ``mức chi tối đa xây dựng 01 quy trình là 2 triệu đồng``.

The words are part of a noun phrase that says of what the amount is the level; the amount is its predicate. So the
phrase is looked for in the clause before "là", and whatever makes a new subject between parts the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from ...text.patterns import Pattern
from ..around import Token, ending, ends_with, tokens_before
from ..numbers.doubts import rules
from .units import NOUNS, Kind, Unit, phrases
from .values import Bound

#: How far before an amount its subject may begin, in characters.
_CLAUSE = 240
_MOST_WORDS_OF_BOUND = 4
_MOST_WORDS_OF_LEVEL = 3
_BREAKS = frozenset(".;!?|")
_OPEN = frozenset('("“‘«[:')
_LEVELS = {
    "money": frozenset({Kind.MONEY, Kind.PERCENT}),
    "percent": frozenset({Kind.PERCENT}),
    "time": frozenset({Kind.TIME}),
    "measure": frozenset({Kind.MEASURE, Kind.OUTPUT, Kind.COUNT}),
    "count": NOUNS,
}

_PREDICATE_BEHIND = Pattern.plain(
    r"[^.;\n]{0,120}?\s(?:là|bằng)\s[^.;,\n0-9]{0,30}[0-9]",
    any_case=True,
    yes=("01 lớp⟦ được tính là 3⟧0 triệu",),
    no=(" và 5", "; giá là 5"),
)


@frozen
class Apart:
    """What a bound word that stands apart says.

    Attributes:
        bound: what it says of the amount; None where there is none, or it bounds something else.
        doubt: why it may bound this amount or another, or None.
        lists: it heads a list (``mức chi tối đa: lớp 15 triệu đồng; hội thảo 30 triệu đồng``).
        fits: of which kind the units of its amounts are, where its noun tells.
    """

    bound: Bound | None = None
    doubt: str | None = None
    lists: bool = False
    fits: frozenset[Kind] | None = None


@frozen
class _Head:
    """A bound word in a clause: its place among the tokens, and the kinds of unit that its noun has."""

    start: int
    end: int
    bound: Bound
    fits: frozenset[Kind] | None

    def takes(self, unit: Unit) -> bool:
        return self.fits is None or unit.kind in self.fits


NONE = Apart()


@cache
def _bounds() -> dict[str, Bound]:
    return {phrase: Bound(name) for name in ("at_least", "at_most") for phrase in phrases("distant", name)}


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.rsplit(" ", 1)[-1] for phrase in _bounds())


@cache
def _opening() -> frozenset[str]:
    """Return what stands before a noun of one syllable that begins a phrase: it may end another word (đánh giá)."""
    return phrases("distant", "joints") | phrases("levels", "before")


@cache
def _levels() -> dict[str, frozenset[Kind]]:
    return {noun: kinds for name, kinds in _LEVELS.items() for noun in phrases("levels", name)}


def bound_apart(text: str, tokens: Sequence[Token], unit: Unit, end: int) -> Apart:
    """Find the bound word that stands apart before an amount.

    Arguments:
        text: the text.
        tokens: what stands before the amount.
        unit: what is counted.
        end: where the quantity ends.
    """
    at = _without_links(tokens)
    linked = tokens[at:]
    says_is = any(token.key in phrases("distant", "equals") for token in linked)
    if linked and (found := _ends_in_bound(tokens[:at])) is not None:
        return _linked(text, _head(tokens[:at], at - found[0], at, found[1]), linked, unit, end)
    if not says_is:
        return _without_predicate(tokens, unit)
    further = tokens_before(text, linked[0].start, 0, _CLAUSE)
    clause = _clause(further)
    head = _last_head(clause)
    return NONE if head is None else _predicate(clause, head, unit)


def _without_links(tokens: Sequence[Token]) -> int:
    """Return where the small words begin that link an amount to its subject: ``là``, ``phải có``."""
    links = phrases("distant", "links")
    at = len(tokens)
    while at and (tokens[at - 1].key in links or (tokens[at - 1].key == ":" and at == len(tokens))):
        at -= 1
    return at


def _ends_in_bound(tokens: Sequence[Token]) -> tuple[int, Bound] | None:
    """Return of how many words the bound phrase is that ends the tokens, and what it says."""
    if not tokens or tokens[-1].key not in _last_words():
        return None
    for count in range(min(_MOST_WORDS_OF_BOUND, len(tokens)), 1, -1):
        bound = _bounds().get(ending(tokens, count))
        if bound is not None:
            return count, bound
    return None


def _linked(text: str, head: _Head, linked: Sequence[Token], unit: Unit, end: int) -> Apart:
    """Tell ``tối đa là 5 triệu đồng`` from ``mức tối đa cho 01 lớp là 5 triệu đồng``, where 01 is no limit."""
    keys = {token.key for token in linked}
    aside = not keys.isdisjoint(phrases("distant", "aside")) and keys.isdisjoint(phrases("distant", "equals"))
    if aside and (("cho" in keys and not head.takes(unit)) or _PREDICATE_BEHIND.match(text, end)):
        return NONE
    return Apart(head.bound, lists=linked[-1].key == ":", fits=head.fits)


def _clause(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the last of the tokens, from the beginning of their clause on."""
    ends = phrases("distant", "ends")
    for i in range(len(tokens) - 1, -1, -1):
        key = tokens[i].key
        if key in _BREAKS or key[0] == "\n" or key in ends or ending(tokens[: i + 1], 2) in ends:
            return tokens[i + 1 :]
    return tokens


def _last_head(clause: Sequence[Token]) -> _Head | None:
    """Find the last bound phrase of a clause."""
    for end in range(len(clause), 1, -1):
        found = _ends_in_bound(clause[:end])
        if found is not None:
            return _head(clause, end - found[0], end, found[1])
    return None


def _head(tokens: Sequence[Token], start: int, end: int, bound: Bound) -> _Head:
    """Find the noun whose level a bound phrase limits, in its clause and after the last comma."""
    before = _clause(tokens[:start])
    comma = max((i for i, token in enumerate(before) if token.key == ","), default=-1)
    before = before[comma + 1 :]
    found = (_level_at(before, i) for i in range(len(before)))
    return _Head(start, end, bound, next((fits for fits in found if fits is not None), None))


def _is_spent(clause: Sequence[Token], head: _Head) -> bool:
    """Whether an amount stands directly after the bound word, or another predicate after its noun phrase."""
    rest = clause[head.end :]
    if any(token.key == "là" for token in rest):
        return True
    links = phrases("distant", "links")
    following = next((token.key for token in rest if token.key not in links and token.key not in _OPEN), "")
    aside = bool(rest) and rest[0].key in phrases("distant", "aside")
    return not aside and (following[:1].isdigit() or following in rules().words - rules().scales)


def _predicate(clause: Sequence[Token], head: _Head, unit: Unit) -> Apart:
    """Decide whether an amount after "là" is the predicate of the noun phrase with the bound word."""
    if _is_spent(clause, head):
        return NONE
    joints = phrases("distant", "joints")
    for i in range(head.end, len(clause)):
        if clause[i - 1].key != "," and clause[i - 1].key not in joints:
            continue
        fits = _level_at(clause, i)
        if fits is None or ends_with(clause[head.end : i - 1], _levels()):
            continue  # trong lĩnh vực phí, lệ phí: of a list
        if unit.kind in fits and head.fits is not None and unit.kind not in head.fits:
            return NONE  # mức chi tối đa theo quy định, thời gian thực hiện là 24 tháng
        return Apart(doubt="a bound word before it may bound something else")
    return Apart(head.bound, fits=head.fits)


def _level_at(tokens: Sequence[Token], i: int) -> frozenset[Kind] | None:
    """Return the kinds of unit of the noun that begins with token ``i``, if it says of what an amount is the level."""
    for count in range(min(_MOST_WORDS_OF_LEVEL, len(tokens) - i), 0, -1):
        fits = _levels().get(ending(tokens[i : i + count], count))
        if fits is not None and (count > 1 or i == 0 or not tokens[i - 1].is_word or tokens[i - 1].key in _opening()):
            return fits
    return None


def _without_predicate(tokens: Sequence[Token], unit: Unit) -> Apart:
    """Look at a bound word in the clause that no "là" joins with the amount."""
    if not any(token.key in _last_words() for token in tokens):
        return NONE
    clause = _clause(tokens)
    head = _last_head(clause)
    if head is None or head.fits is None or not head.takes(unit) or _is_spent(clause, head):
        return NONE
    rest = [token.key for token in clause[head.end :]]
    if rest[:1] == [":"] or rest[:3] == ["như", "sau", ":"]:
        return Apart(head.bound, lists=True, fits=head.fits)
    if "," in rest:
        return NONE
    return Apart(doubt="a bound word before it may bound something else")
