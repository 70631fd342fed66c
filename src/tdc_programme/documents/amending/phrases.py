"""What an amending act quotes: where its quotations stand, and the words of the phrases that it changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from . import grammar
from .values import AmendmentAction


class Stretch(NamedTuple):
    """A part of a text."""

    start: int
    end: int


def quotations(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Iterate over what is quoted in a paragraph, marks included; one without an end goes to its end."""
    depth, opened, straight = 0, start, False
    for at in range(start, end):
        letter = text[at]
        if letter == '"' and not depth:
            if straight:
                yield Stretch(opened, at + 1)
            else:
                opened = at
            straight = not straight
        elif letter in "“«„" and not straight:
            opened = opened if depth else at
            depth += 1
        elif letter in "”»" and depth:
            depth -= 1
            if not depth:
                yield Stretch(opened, at + 1)
    if depth or straight:
        yield Stretch(opened, end)


def phrases_in(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Iterate over the phrases in quotes of an instruction."""
    at = start
    while (phrase := grammar.PHRASE.search(text, at, end)) is not None:
        yield phrase
        at = phrase.end()


def without(text: str, start: int, end: int, phrases: Sequence[re.Match[str]]) -> str:
    """Return the words of an instruction with blanks where phrases are quoted, so that places stay."""
    pieces, at = [], start
    for phrase in phrases:
        pieces += [text[at : phrase.start()], " " * (phrase.end() - phrase.start())]
        at = phrase.end()
    return "".join([*pieces, text[at:end]])


def _words_of(phrase: re.Match[str]) -> str:
    words = phrase["curly"] or phrase["straight"] or phrase["angled"] or ""
    return " ".join(words.split())


#: The first phrase of some, with the old words and the new ones that they say.
Group = tuple[int, list[tuple[str | None, str]]]


def groups_of(
    text: str, action: AmendmentAction, phrases: Sequence[re.Match[str]]
) -> tuple[AmendmentAction, list[Group]]:
    """Return the old words and the new ones of an instruction about phrases; none where they cannot be told apart."""
    words = list(map(_words_of, phrases))
    if any(not each for each in words):
        return action, []
    if action is AmendmentAction.REPEAL:
        return AmendmentAction.REPLACE_PHRASE, [(at, [(old, "")]) for at, old in enumerate(words)]
    if action is AmendmentAction.ADD:
        return _added_phrase(text, phrases, words)
    groups: list[Group] = []
    olds: list[str] = []
    for at, (phrase, said) in enumerate(zip(phrases, words)):
        if olds and grammar.BY.search(text, max(phrase.start() - 10, 0), phrase.start()):
            groups.append((at - len(olds), [(old, said) for old in olds]))
            olds = []
        else:
            olds.append(said)
    return AmendmentAction.REPLACE_PHRASE, groups


def _added_phrase(text: str, phrases: Sequence[re.Match[str]], words: list[str]) -> tuple[AmendmentAction, list[Group]]:
    """``Bổ sung cụm từ “B” vào sau cụm từ “A”``: A is replaced by A with B."""
    if len(words) == 1:
        return AmendmentAction.ADD, [(0, [(None, words[0])])]
    into = grammar.INTO.search(text, phrases[0].end(), phrases[1].start())
    if len(words) > 2 or into is None or not (into["after"] or into["before"]):
        return AmendmentAction.ADD, []
    added, old = words
    space = "" if added[0] in ",;." else " "
    new = f"{old}{space}{added}" if into["after"] else f"{added} {old}"
    return AmendmentAction.REPLACE_PHRASE, [(0, [(old, new)])]
