"""How much a service takes and gives, and what it says of what it left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from attrs import field, frozen

from ..errors import DataError
from ..storable import Storable
from ..values import string, whole

_Item = TypeVar("_Item")


@frozen(repr=False, kw_only=True)
class Cut(Storable):
    """A part of an answer that is not all there is.

    Arguments:
        name: the field of the answer that was cut.
        offset: how many come before the first that is shown; of a text, how many characters.
        shown: how many are shown.
        total: how many there are. Ask again with offset + shown to see the next.

    >>> print(Cut(name="findings", shown=100, total=512))
    findings: 1–100 of 512
    """

    name: str = field(validator=string())
    offset: int = field(default=0, validator=whole(0))
    shown: int = field(validator=whole(0))
    total: int = field(validator=whole(0))

    def __str__(self) -> str:
        there = f"{self.offset + 1}–{self.offset + self.shown}" if self.shown else "none"
        return f"{self.name}: {there} of {self.total}"


@frozen(repr=False, kw_only=True)
class Limits(Storable):
    """How much a service takes and gives at once.

    Arguments:
        characters: the longest text that is read, in characters; a longer one is refused, never read in part.
        megabytes: the largest file that is opened.
        results: the most members of a list in an answer; what is left out is told (:class:`Cut`).
        text: the most characters of a text in an answer.

    >>> print(Limits(characters=100_000))
    texts of 100000 characters, files of 32 MB, answers of 100 results and 20000 characters
    """

    characters: int = field(default=500_000, validator=whole(1))
    megabytes: int = field(default=32, validator=whole(1))
    results: int = field(default=100, validator=whole(1))
    text: int = field(default=20_000, validator=whole(1))

    def __str__(self) -> str:
        return (
            f"texts of {self.characters} characters, files of {self.megabytes} MB, "
            f"answers of {self.results} results and {self.text} characters"
        )


def refuse_long(length: int, limits: Limits) -> None:
    """Refuse a text of more characters than are read.

    Raises:
        DataError: it has more; the reason says how many, and how many are read.

    >>> try:
    ...     refuse_long(11, Limits(characters=10))
    ... except DataError as error:
    ...     print(error)
    the text has 11 characters, more than the 10 that are read at once: give a part of it
    """
    if length > limits.characters:
        raise DataError(
            f"the text has {length} characters, more than the {limits.characters} that are read at once: "
            "give a part of it",
            vietnamese=f"văn bản có {length} ký tự, quá {limits.characters} ký tự được đọc mỗi lần: hãy gửi từng phần",
        )


class Page:
    """The part of what was found that an answer shows.

    Arguments:
        limits: of the service.
        offset: how many of the first to leave out.
        limit: how many to show; as many as the service gives, if not given.

    Raises:
        DataError: a number below what is possible.

    >>> page = Page(Limits(), offset=1, limit=2)
    >>> page.take("parts", "abcd"), [str(cut) for cut in page.cuts]
    (('b', 'c'), ['parts: 2–3 of 4'])
    """

    def __init__(self, limits: Limits, *, offset: int = 0, limit: int | None = None) -> None:
        for name, value, least in (("offset", offset, 0), ("limit", limit, 1)):
            if value is not None and value < least:
                raise DataError(f"{name}: {value} is less than {least}", vietnamese=f"{name}: {value} nhỏ hơn {least}")
        self._limits = limits
        self._offset = offset
        self._most = min(limit or limits.results, limits.results)
        self._cuts: list[Cut] = []

    @property
    def cuts(self) -> tuple[Cut, ...]:
        """What has been left out."""
        return tuple(self._cuts)

    def take(self, name: str, items: Sequence[_Item], *, paged: bool = True) -> tuple[_Item, ...]:
        """Return the part of a list that is shown; ``paged`` is the one that ``offset`` and ``limit`` are about."""
        start, most = (self._offset, self._most) if paged else (0, self._limits.results)
        shown = tuple(items[start : start + most])
        self._note(name, start, len(shown), len(items))
        return shown

    def take_text(self, name: str, text: str) -> str:
        """Return the part of a text that is shown, from the character ``offset`` on."""
        shown = text[self._offset : self._offset + self._limits.text]
        self._note(name, self._offset, len(shown), len(text))
        return shown

    def _note(self, name: str, offset: int, shown: int, total: int) -> None:
        if shown < total:
            self._cuts.append(Cut(name=name, offset=offset, shown=shown, total=total))
