"""The frame of every reader: what can stand in a text, where it may begin, and the error that refuses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from ..errors import TdcError
from .views import Found, View, view

__all__ = ["Read", "Reader", "Refusal", "lower"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Read(NamedTuple, Generic[T]):
    """A value read from the text of a view: ``text[start:end]``."""

    start: int
    end: int
    value: T


class Refusal(Exception):  # noqa: N818 - never leaves a reader, which makes an error of its subject of it
    """Why a text is not what was asked for, and which part of it is at fault.

    It is all of it if nothing is said; where ``start`` is None, the error names no place.
    """

    def __init__(self, reason: str, start: int | None = 0, end: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.start = start
        self.end = end


def lower(text: str) -> str:
    """Return ``text`` in small letters, one for one, so that places stay (İ alone has two).

    >>> lower("QUÝ İ")
    'quý İ'
    """
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Reader(Generic[T]):
    """A thing that stands in texts.

    It is given by the ``signs`` where it may begin, what ``read`` makes of a sign, and the ``error`` that refuses; all
    else follows. Where more than its own place decides (members of a list share a date), ``scan`` reads a whole text.

    Arguments:
        error: what :meth:`parse` raises.
        signs: searches a text, in small letters, from a place on for the next sign.
        read: reads what begins at a sign, in the text as it is written: one thing, several that are said together, or
            nothing.
        scan: reads a clean text: everything in it, in order; if not given, it reads at every sign, and goes on behind
            what it has read.
        whole: reads a clean text, without white space around it, that is one such thing, or raises :class:`Refusal`; if
            not given, one thing must begin there and end with the text.
        keeps_blanks: whether ``whole`` reads the white space around it too.

    >>> import re
    >>> from tdc_programme.errors import NumberError
    >>> figures = Reader(error=NumberError, signs=re.compile("[0-9]+").search,
    ...     read=lambda text, sign: [Read(sign.start(), sign.end(), int(sign[0]))])
    >>> [found.value for found in figures.find("05 hội thảo, 18 bài")], figures.parse(" 18 ")
    ([5, 18], 18)
    >>> figures.parse("18 bài")
    Traceback (most recent call last):
    ...
    tdc_programme.errors.NumberError: '18 bài': ' bài' stands after it (at 2–6)
    """

    def __init__(
        self,
        *,
        error: type[TdcError],
        signs: Callable[[str, int], re.Match[str] | None] | None = None,
        read: Callable[[str, re.Match[str]], Sequence[Read[T]]] | None = None,
        scan: Callable[[str], Iterable[Read[T]]] | None = None,
        whole: Callable[[str], T] | None = None,
        keeps_blanks: bool = False,
    ) -> None:
        self.error = error
        self._signs = signs
        self._read = read
        self._scan = scan or self._scan_signs
        self._whole = whole or self._one
        self._keeps_blanks = keeps_blanks

    def find(self, text: str | View) -> tuple[Found[T], ...]:
        """Find everything in a text, in order, without overlaps; never raises on a ``str``."""
        v = view(text)
        return tuple([v.found(*read) for read in self._scan(v.text)])

    def scan(self, text: str) -> Iterable[Read[T]]:
        """Read everything in the text of a view, with places in that text."""
        return self._scan(text)

    def at(self, text: str, start: int) -> Sequence[Read[T]]:
        """Read what begins at ``start`` in the text of a view: one thing, several said together, or nothing."""
        if self._signs is None or self._read is None:
            return [read for read in self._scan(text[start:]) if not read.start]
        sign = self._signs(lower(text), start)
        return [] if sign is None or sign.start() != start else self._read(text, sign)

    def parse(self, text: str | View) -> T:
        """Read a text that is one such thing and nothing else; white space around it does not count.

        Raises:
            TdcError: of the reader's subject: it is none; the error says why, and which part is at fault.
        """
        v = view(text)
        shown = v.text if self._keeps_blanks else v.text.strip()
        try:
            return self._whole(shown)
        except Refusal as refusal:
            if refusal.start is None:
                raise self.error(refusal.reason, text=v.source) from None
            lead = 0 if self._keeps_blanks else len(v.text) - len(v.text.lstrip())
            end = len(shown) if refusal.end is None else refusal.end
            start, end = v.span(lead + refusal.start, lead + end)
            raise self.error(refusal.reason, text=v.source, start=start, end=end) from None

    def _scan_signs(self, text: str) -> Iterator[Read[T]]:
        assert self._signs is not None
        assert self._read is not None
        at, low = 0, lower(text)
        while (sign := self._signs(low, at)) is not None:
            reads = self._read(text, sign)
            yield from reads
            at = max(reads[-1].end if reads else sign.end(), sign.start() + 1)

    def _one(self, text: str) -> T:
        reads = self.at(text, 0)
        if len(reads) != 1:
            raise Refusal("nothing to read" if not text else "not one of these")
        if reads[0].end != len(text):
            raise Refusal(f"{text[reads[0].end :]!r:.40} stands after it", reads[0].end)
        return reads[0].value
