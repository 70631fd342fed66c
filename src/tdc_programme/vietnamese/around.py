"""The words around a place in a text, and the phrases that end there; all of it looks at a bounded stretch."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from ..text.patterns import Pattern
from .letters.folding import fold_word

#: How far two words, and how far tokens are looked for, in characters.
_TWO_WORDS = 40
_WINDOW = 120

_TOKEN = Pattern.plain(
    r"[^\W\d_]+|[0-9]+(?:[.,/][0-9]+)*|[<>]=|\n[^\S\n]*\n|\n(?=[^\S\n]*>)|\S",
    yes=("⟦tối⟧ đa", "⟦1.200⟧ chữ", "⟦>=⟧5", "⟦\n \n⟧", "⟦*⟧*"),
    no=(" ", "\nx"),
)

#: Marks that a word may carry in front.
OPENING = '("“['

#: Stands for what ends where the tokens begin, and has been read.
READ = "\N{HORIZONTAL ELLIPSIS}"


class Token(NamedTuple):
    """A word, a number or a mark: ``text[start:end]``, folded."""

    start: int
    end: int
    key: str

    @property
    def is_word(self) -> bool:
        """Whether it is a word."""
        return self.key[0].isalpha()


def words_before(text: str, at: int) -> tuple[str, str]:
    """Return the two words before ``at`` with the marks that they carry, the nearer one last."""
    words = text[at - _TWO_WORDS if at > _TWO_WORDS else 0 : at].rsplit(None, 2)
    return (words[-2], words[-1]) if len(words) > 1 else ("", words[0] if words else "")


def words_after(text: str, at: int) -> tuple[str, str]:
    """Return the two words after ``at`` with the marks that they carry."""
    words = text[at : at + _TWO_WORDS].split(None, 2)
    return (words[0], words[1]) if len(words) > 1 else (words[0] if words else "", "")


def tokens_before(text: str, at: int, low: int, window: int = _WINDOW) -> Sequence[Token]:
    """Return the tokens of the stretch of ``window`` characters before ``at``, not beyond ``low``."""
    left = max(low, at - window)
    while low < left < at and (text[left - 1].isalnum() and text[left].isalnum()):
        left += 1  # do not begin inside a word
    found = [Token(low, low, READ)] if left == low > 0 else []
    for token in _TOKEN.finditer(text, left, at):
        word = token[0]
        found.append(Token(token.start(), token.end(), fold_word(word) if word[0].isalpha() else word))
    return found


def ending(tokens: Sequence[Token], count: int) -> str:
    """Return the phrase of the last ``count`` tokens."""
    return " ".join([token.key for token in tokens[-count:]])


def ends_with(tokens: Sequence[Token], known: Container[str], longest: int = 4) -> int:
    """Return of how many tokens the longest phrase of ``known`` is that ends the tokens, or 0."""
    for count in range(min(longest, len(tokens)), 0, -1):
        if ending(tokens, count) in known:
            return count
    return 0
