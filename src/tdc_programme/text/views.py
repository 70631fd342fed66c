"""Places in a text: :class:`Found`, which every ``find_…`` returns, and :class:`View`, which they read.

Real Vietnamese text is dirty: decomposed letters, no-break spaces, zero-width characters, soft hyphens, an
Icelandic Ð for Đ, HTML. A reader wants none of that, its caller wants offsets into the text as it was given.
A :class:`View` serves both: clean text to read, and for each part of it the place in the source.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, compress
from typing import Generic, TypeVar

from attrs import frozen

from ..arguments import guarded, wrong_text
from ..reprs import WIDTH, middle_cut
from ..storable import Storable

__all__ = ["Found", "View", "view"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@frozen(repr=False)
class Found(Storable, Generic[T_co]):
    """A value and where it stands: ``source[start:end] == text``.

    Attributes:
        start, end: offsets into the caller's own string, in code points.
        text: the words themselves, as written.
        value: what they mean.

    >>> import tdc_programme as tdc
    >>> text = "trong sáu (06) tháng"
    >>> found = tdc.find_numbers(text)[0]
    >>> found.value, found.text == text[found.start : found.end]
    (6, True)
    """

    start: int
    end: int
    text: str
    value: T_co

    def __str__(self) -> str:
        return self.text


# Characters that nobody sees. They may stand anywhere, also inside a word.
_INVISIBLE = (
    "\N{SOFT HYPHEN}"
    "\N{COMBINING GRAPHEME JOINER}"
    "\N{MONGOLIAN VOWEL SEPARATOR}"
    "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
    "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
    "\N{WORD JOINER}"
    "\N{ZERO WIDTH NO-BREAK SPACE}"
)
#: Letters that look like Đ and are not it.
D_LOOKALIKES = {
    "\N{LATIN CAPITAL LETTER ETH}": "Đ",
    "\N{LATIN CAPITAL LETTER AFRICAN D}": "Đ",
    "\N{LATIN SMALL LETTER ETH}": "đ",
    "\N{LATIN SMALL LETTER D WITH TAIL}": "đ",
}
# Characters that look like another one, and that one.
_LOOKALIKES = {
    **D_LOOKALIKES,
    **dict.fromkeys(
        "\N{NO-BREAK SPACE}\N{OGHAM SPACE MARK}\N{EN QUAD}\N{EM QUAD}\N{EN SPACE}\N{EM SPACE}"
        "\N{THREE-PER-EM SPACE}\N{FOUR-PER-EM SPACE}\N{SIX-PER-EM SPACE}\N{FIGURE SPACE}"
        "\N{PUNCTUATION SPACE}\N{THIN SPACE}\N{HAIR SPACE}\N{NARROW NO-BREAK SPACE}"
        "\N{MEDIUM MATHEMATICAL SPACE}\N{IDEOGRAPHIC SPACE}",
        " ",
    ),
    "\N{HYPHEN}": "-",
    "\N{NON-BREAKING HYPHEN}": "-",
    "\r": "\n",
}
_SUSPECTS = tuple(_INVISIBLE) + tuple(_LOOKALIKES)
_SUSPECT_SET = frozenset(_SUSPECTS)
_SHORT = 64  # characters; up to here one look at each is faster than one search for each suspect

# What to mend: loose marks, also after invisible characters that part them from their letter, or a suspect. The letter
# before is not matched: a pattern that begins with one set of characters is searched for several times faster. The
# group makes `split` keep what it finds; the bound keeps a run of invisible characters linear. "\r\n" is one line end.
_MARK = "[\u0300-\u034e\u0350-\u036f]"
_MARKS = frozenset(map(chr, [*range(0x300, 0x34F), *range(0x350, 0x370)]))
_DIRT = re.compile(
    f"([{_INVISIBLE}{''.join(_LOOKALIKES)}\u0300-\u034e\u0350-\u036f](?:(?<=\r)\n|(?:[{_INVISIBLE}]{{0,8}}+{_MARK})*+))"
)
_REMOVE_INVISIBLE = dict.fromkeys(map(ord, _INVISIBLE))
_LOOKALIKE_LETTERS = {ord(k): v for k, v in _LOOKALIKES.items()}


def _mended(dirt: str) -> str:
    if dirt == "\r\n":
        return "\n"
    if dirt in _LOOKALIKES:
        return _LOOKALIKES[dirt]
    composed = unicodedata.normalize("NFC", dirt.translate(_REMOVE_INVISIBLE))
    # A mark alone, or one that composes to a look-alike (there is none today), passes as it is.
    return composed[0].translate(_LOOKALIKE_LETTERS) + composed[1:] if composed else ""


class _MendedClusters(dict[str, str]):
    """Remembers what was mended: a text has many places to mend and few different ones."""

    _MOST = 4096  # entries, and no long ones, so that no text can fill the memory
    _LONGEST = 8

    def __missing__(self, dirt: str) -> str:
        mended = _mended(dirt)
        if len(dirt) <= self._LONGEST:
            if len(self) >= self._MOST:
                self.clear()
            self[dirt] = mended
        return mended


_MENDED = _MendedClusters()


def _is_clean(source: str) -> bool:
    if source.isascii():
        return "\r" not in source
    if len(source) <= _SHORT:
        return _SUSPECT_SET.isdisjoint(source) and unicodedata.is_normalized("NFC", source)
    # `in` runs at memory speed, so that a clean text, the usual case, costs next to nothing.
    for suspect in _SUSPECTS:
        if suspect in source:
            return False
    return unicodedata.is_normalized("NFC", source)


class View(Storable):
    """A text to read, each part of which knows its place in a source.

    Attributes:
        source: the caller's own string.
        text: what readers see.

    A view is immutable. ``view(source)`` makes one with the dirt removed; :meth:`replace` and :meth:`part` make
    others from it, and :meth:`join` makes one of several (a table cell that a page break cut in two).

    >>> v = view("Ngh\N{COMBINING CIRCUMFLEX ACCENT}i\N{COMBINING DOT BELOW}\N{NO-BREAK SPACE}đi\N{SOFT HYPHEN}nh")
    >>> v.text[-4:], v.span(len(v.text) - 4, len(v.text))
    ('đinh', (7, 12))
    """

    __slots__ = ("_ends", "_source_ends", "_source_starts", "_starts", "source", "text")

    source: str
    text: str
    # Pieces of `text` in order; piece i is text[_starts[i]:_ends[i]] and stands at source[_source_starts[i]:
    # _source_ends[i]]. In a piece of equal length on both sides characters answer one to one; any other piece is
    # one thing (an entity and its character, a letter and its marks). Empty `_starts`: text is source.
    _starts: Sequence[int]
    _ends: Sequence[int]
    _source_starts: Sequence[int]
    _source_ends: Sequence[int]

    def __str__(self) -> str:
        return self.text

    def __init__(self, source: str) -> None:
        self.source = self.text = source
        self._starts = self._ends = self._source_starts = self._source_ends = ()

    @classmethod
    def _of(cls, source: str, pieces: Iterable[tuple[str, int, int]]) -> View:
        """Make a view of (text, source start, source end) pieces in text order; empty texts are dropped."""
        texts: list[str] = []
        source_starts: list[int] = []
        source_ends: list[int] = []
        for text, source_start, source_end in pieces:
            if text:
                texts.append(text)
                source_starts.append(source_start)
                source_ends.append(source_end)
        return cls._placed(source, texts, source_starts, source_ends)

    @classmethod
    def _placed(
        cls, source: str, texts: list[str], source_starts: list[int], source_ends: list[int], at: int = 0
    ) -> View:
        """Make a view of texts, none empty, with their places in the source; of no text, the place ``at``."""
        self = cls.__new__(cls)
        self.source = source
        self.text = "".join(texts)
        ends = list(accumulate(map(len, texts)))
        if texts:
            self._starts, self._ends = [0, *ends[:-1]], ends
            self._source_starts, self._source_ends = source_starts, source_ends
        else:  # an empty text still has a place
            self._starts = self._ends = [0]
            self._source_starts = self._source_ends = [at]
        return self

    @classmethod
    def _mended(cls, source: str) -> View:
        """Make a view of a source with its dirt removed, without a step in Python for each place."""
        parts = _DIRT.split(source)  # clean, dirt, clean, dirt … clean
        for i in range(1, len(parts), 2):
            dirt = parts[i]
            if dirt[-1] in _MARKS and dirt[0] not in _LOOKALIKES:  # marks belong to the letter before
                clean = parts[i - 1]
                parts[i - 1], parts[i] = clean[:-1], clean[-1:] + dirt
        texts = parts[:]
        texts[1::2] = map(_MENDED.__getitem__, parts[1::2])
        ends = list(accumulate(map(len, parts)))
        starts = [0, *ends[:-1]]
        return cls._placed(
            source, list(filter(None, texts)), list(compress(starts, texts)), list(compress(ends, texts))
        )

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where ``text[start:end]`` stands in the source: ``(start, end)``.

        An empty part has an empty place.
        """
        if not self._starts:
            return start, end
        first = max(bisect_right(self._starts, start) - 1, 0)
        left = self._inside(first, start)
        if end <= start:
            return left, left
        last = bisect_right(self._starts, end - 1) - 1
        if self._one_to_one(last):
            return left, self._source_starts[last] + end - self._starts[last]
        return left, self._source_ends[last]

    def offset(self, place: int) -> int:
        """Return the offset in ``text`` of a place in the source: the inverse of :meth:`span`.

        A place that the text left out is where the text goes on behind it.

        >>> view("đi\N{SOFT HYPHEN}nh").offset(3)
        2
        """
        if not self._starts:
            return place
        piece = bisect_right(self._source_starts, place) - 1
        if piece < 0:
            return 0
        if place >= self._source_ends[piece]:
            return self._ends[piece]
        return self._starts[piece] + (place - self._source_starts[piece] if self._one_to_one(piece) else 0)

    def _one_to_one(self, piece: int) -> bool:
        length = self._ends[piece] - self._starts[piece]
        return length == self._source_ends[piece] - self._source_starts[piece]

    def _inside(self, piece: int, at: int) -> int:
        if self._one_to_one(piece):
            return self._source_starts[piece] + at - self._starts[piece]
        if at >= self._ends[piece]:
            return self._source_ends[piece]
        return self._source_starts[piece]

    def found(self, start: int, end: int, value: T) -> Found[T]:
        """Make the :class:`Found` of ``value`` read from ``text[start:end]``, placed in the source."""
        left, right = self.span(start, end)
        return Found(left, right, self.source[left:right], value)

    def _pieces(self, start: int, end: int) -> Iterable[tuple[str, int, int]]:
        """Cut ``text[start:end]`` into pieces with their places."""
        if start >= end:
            return
        if not self._starts:
            yield self.text[start:end], start, end
            return
        piece = bisect_right(self._starts, start) - 1
        while piece < len(self._starts) and self._starts[piece] < end:
            left, right = max(start, self._starts[piece]), min(end, self._ends[piece])
            yield self.text[left:right], *self.span(left, right)
            piece += 1

    @guarded
    def part(self, start: int, end: int) -> View:
        """Return a view of ``text[start:end]`` alone, with the same source; an empty one keeps its place."""
        if start >= end:
            return View._placed(self.source, [], [], [], self.span(start, start)[0])
        return View._of(self.source, self._pieces(start, end))

    @guarded
    def replace(self, edits: Iterable[tuple[int, int, str]]) -> View:
        """Return a view in which each ``text[start:end]`` reads as another text.

        Arguments:
            edits: ``(start, end, replacement)``, in order and without overlap; ``""`` drops the part.
        """

        def pieces() -> Iterable[tuple[str, int, int]]:
            at = 0
            for start, end, replacement in edits:
                yield from self._pieces(at, start)
                yield replacement, *self.span(start, end)
                at = end
            yield from self._pieces(at, len(self.text))

        return View._of(self.source, pieces())

    @staticmethod
    @guarded
    def join(parts: Sequence[View], glue: str = "") -> View:
        """Return one view of several on the same source, with ``glue`` between them."""

        def pieces() -> Iterable[tuple[str, int, int]]:
            before: View | None = None
            for part in parts:
                if before is not None and glue:
                    yield glue, before.span(0, len(before.text))[1], part.span(0, 0)[0]
                yield from part._pieces(0, len(part.text))
                before = part

        return View._of(parts[0].source if parts else "", pieces())

    def __repr__(self) -> str:
        return f"View({middle_cut(self.text, WIDTH // 2)!r})"


def view(source: str | View) -> View:
    """Return ``source`` as readers want it: NFC, plain spaces and hyphens, Đ for its look-alikes.

    Letters take their loose marks (U+0300–U+036F); invisible characters are gone; a line end of any system is one
    ``\\n``; tabs stay. A view passes as it is, so that a reader that takes ``str | View`` serves both callers with a
    text and readers that prepared one. Linear in the length of ``source``.

    Raises:
        TypeError: ``source`` is no ``str``.

    >>> view("Nghi\N{SOFT HYPHEN} Ð\N{NO-BREAK SPACE}").text
    'Nghi Đ '
    """
    if isinstance(source, View):
        return source
    if not isinstance(source, str):
        raise wrong_text(source)
    if _is_clean(source):
        return View(source)
    return View._mended(source)
