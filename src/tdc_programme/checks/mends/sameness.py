"""When two texts, or what was read in them, say the same.

Two texts say the same where their words and marks are the same, one by one. What readers do not see does not count:
spaces that part nothing, invisible characters, the form of letters in Unicode, which dash and which quotation mark
stands there, and whether a line ends with ``;`` or ``.`` or ``./.``. A mend that changes more says so beforehand.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from functools import cached_property

import attrs

from ...law.citations import Pinpoint
from ...law.document_numbers import DocumentNumber
from ...law.kinds import DocumentKind
from ...law.provisions import InternalReference
from ...text import view
from ...text.patterns import Pattern
from ...vietnamese.letters import to_ascii
from ...vietnamese.quantities import Quantity
from ..model import Alteration, Fix
from .edits import stretch

_LINE_END = Pattern.plain(
    r"(?:\./\.|[;,.])?[ \t]*(?=\n|\Z)", yes=("nhà nước⟦;⟧\nĐiều", "nhận⟦./.⟧", "nhận⟦ ⟧\n"), no=("a; b",)
)
_TOKEN = Pattern.plain(r"\n+|[^\W_]+|[^\w\s]|_", yes=("⟦Thư⟧ trưởng", "⟦15⟧/2022", "⟦;⟧", "⟦\n\n⟧"), no=(" ",))
_ONE_SIGN = str.maketrans(
    {**dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"), **dict.fromkeys("“”„‟«»″", '"'), "’": "'"}
)


def tokens(text: str) -> list[str]:
    """Return the words, the marks and the line breaks of a text, as far as they say something.

    >>> tokens("Căn cứ  Luật ( số 5 );\\n") == tokens("Căn cứ Luật (số 5).\\n")
    True
    """
    seen = _LINE_END.sub("", view(text).text).translate(_ONE_SIGN)
    return [match.group() for match in _TOKEN.finditer(seen)]


#: What has no words of the text in it, or such as no mend may touch: the letter of a point, a unit.
_EXACT = (Pinpoint, InternalReference, Quantity)


@attrs.frozen
class Sameness:
    """What may differ between two texts that are to say the same: what the fixes between them name.

    Arguments:
        text: the one text.
        fixes: what makes the other one of it.
        changes: what each of the fixes may change.

    >>> from tdc_programme.checks.model import Edit
    >>> fix = Fix((Edit(0, 3, "Thứ"),), safe=True)
    >>> Sameness("Thư trưởng", (fix,), (frozenset(),)).breach(0)
    'words'
    >>> Sameness("Thư trưởng", (fix,), (frozenset({Alteration.SPELLING}),)).breach(0) is None
    True
    """

    text: str
    fixes: Sequence[Fix]
    changes: Sequence[frozenset[Alteration]]

    def breach(self, index: int) -> str | None:
        """Return what one of the fixes changes in its own words without naming it; None where there is nothing."""
        old, new = map(tokens, stretch(self.text, self.fixes[index]))
        named = self.changes[index]
        if Alteration.CASE in named:
            old, new = _folded(old), _folded(new)
        if Alteration.WORDS in named or Alteration.NUMBER in named:
            return None  # a number must be read as the same one, which the readers say
        if Alteration.MARKS in named:
            old, new = _words(old), _words(new)
        if old == new or (Alteration.SPELLING in named and len(old) == len(new) and all(map(_respells, old, new))):
            return None
        return "marks" if _words(old) == _words(new) else "words"

    @cached_property
    def named(self) -> frozenset[Alteration]:
        """What any of the fixes may change."""
        return frozenset().union(*self.changes)

    @cached_property
    def _respelt(self) -> tuple[tuple[str, str], ...]:
        """What stands for what after the fixes that name words, the longer one first; figures may only move."""
        pairs: dict[tuple[str, str], None] = {}
        for fix, named in zip(self.fixes, self.changes):
            if named & {Alteration.SPELLING, Alteration.WORDS, Alteration.NUMBER}:
                old, new = (self._said(tokens(words)) for words in stretch(self.text, fix))
                pairs[_middle(old, new)] = None
        both = (sorted(pair, key=len, reverse=True) for pair in pairs if _figures(pair[0]) == _figures(pair[1]))
        return tuple((longer, shorter) for longer, shorter in both if longer != shorter)

    def _said(self, said: list[str]) -> list[str]:
        if Alteration.CASE in self.named:
            said = _folded(said)
        return _words(said) if Alteration.MARKS in self.named or Alteration.WORDS in self.named else said

    def words(self, text: str) -> str:
        """Return the words of a text so that two that say the same are equal."""
        said = _row(word.lstrip("0") if word.isdecimal() else word for word in self._said(tokens(text)))
        for longer, shorter in self._respelt:
            said = said.replace(longer, shorter)
        return said

    def value(self, value: object) -> object:
        """Return what was read so that two readings that say the same are equal."""
        if isinstance(value, str) and not isinstance(value, enum.Enum):
            return self.words(value)
        if isinstance(value, DocumentNumber):
            return value.key if Alteration.NUMBER in self.named else str(value)
        if isinstance(value, DocumentKind):  # whose decision it is says the number
            return value.label if Alteration.NUMBER in self.named else value
        if isinstance(value, _EXACT):
            return value
        if isinstance(value, tuple):
            return tuple(map(self.value, value))
        if attrs.has(cls := type(value)):
            names = [field.name for field in attrs.fields(cls) if field.eq]
            return cls.__name__, *[self.value(getattr(value, name)) for name in names]
        return value


def _folded(said: Iterable[str]) -> list[str]:
    return [word.casefold() for word in said]


def _is_word(token: str) -> bool:
    return token[0].isalnum()


def _words(said: Iterable[str]) -> list[str]:
    return [token for token in said if _is_word(token)]


def _respells(old: str, new: str) -> bool:
    """Tell whether two tokens are one word in two spellings: one letter apart, tones aside; of figures, one number."""
    if old == new:
        return True
    if old.isdecimal() and new.isdecimal():
        return int(old) == int(new)
    if not (old.isalpha() and new.isalpha()):
        return False
    one, other = to_ascii(old).casefold(), to_ascii(new).casefold()
    return sum(_alike(one, other)) >= max(len(one), len(other)) - 1


def _alike(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """Return how many members of two rows are the same at their beginning, and then at their end."""
    most = min(len(one), len(other))
    left = next((at for at in range(most) if one[at] != other[at]), most)
    most -= left
    return left, next((at for at in range(most) if one[-1 - at] != other[-1 - at]), most)


def _figures(said: str) -> list[int]:
    return sorted(int(word) for word in said.split() if word.isdecimal())


def _middle(old: list[str], new: list[str]) -> tuple[str, str]:
    """Return where two lists of words differ, with one word around it where one of them has nothing there."""
    left, right = _alike(old, new)
    if left + right >= min(len(old), len(new)):
        left, right = max(left - 1, 0), max(right - 1, 0)
    return _row(old[left : len(old) - right]), _row(new[left : len(new) - right])


def _row(said: Iterable[str]) -> str:
    """Join words so that each has its own edges: one that is looked for is found whole, also twice in a row."""
    return "".join([f" {word} " for word in said])
