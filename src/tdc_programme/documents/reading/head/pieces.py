"""Finding the pieces of a head anywhere in a text: title and motto, number, place and day, kind, subject, addressee."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterator

from attrs import frozen

from ....errors import CitationError
from ....law.document_numbers import DocumentNumber, parse_document_number
from ....law.document_numbers.reading import number_at
from ....programme.territory import province
from ..layout import is_caps
from .grammar import (
    BLANK_SERIAL,
    DAY,
    GAP,
    LEFT_EDGE,
    MATTER,
    MOTTO,
    NUMBER_LEAD,
    PLACE_WORDS,
    RIGHT_EDGE,
    SERIAL,
    SHORT_DAY,
    STATE,
    TITLE,
    TO,
    bare,
    kinds,
)

#: How long the place in front of a date may be.
_LONGEST_PLACE = 48
# A day on which all the provinces were there that papers name.
_ALL_PROVINCES = dt.date(2025, 1, 1)


class PieceRole(enum.Enum):
    """What a piece of a head is."""

    TITLE = enum.auto()  #: Quốc hiệu, Tiêu ngữ
    NUMBER = enum.auto()  #: số, ký hiệu
    DATE = enum.auto()  #: địa danh và thời gian
    KIND = enum.auto()  #: tên loại văn bản
    MATTER = enum.auto()  #: V/v
    TO = enum.auto()  #: Kính gửi


@frozen
class Piece:
    """A piece of a head: ``text[start:end]``.

    Arguments:
        is_full: a number with its serial, a day with all its parts; what a draft leaves blank is not.
        is_placed: of a date: a place stands before it.
    """

    role: PieceRole
    start: int
    end: int
    is_full: bool = True
    is_placed: bool = False


class Scan:
    """The first part of a text, looked through for pieces of a head.

    Attributes:
        text: as readers see it.
        low: the same in bare small letters.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.low: str = bare(text)

    def pieces(self) -> list[Piece]:
        """Return what looks like a piece, in text order, none over another."""
        found = sorted(
            [*self._titles(), *self._numbers(), *self._dates(), *self._kinds(), *self._leads()],
            key=lambda piece: (piece.start, -piece.end),
        )
        kept: list[Piece] = []
        for piece in found:
            if not kept or piece.start >= kept[-1].end:
                kept.append(piece)
        return kept

    # --- edges ---

    def is_edge(self, start: int, end: int) -> bool:
        """Tell whether nothing but blanks and marks stands around a part on its line, or in its column."""
        return self.opens(start) and self.closes(end)

    def opens(self, start: int) -> bool:
        """Tell whether a line, a cell or a column begins at a place."""
        before = self.text[max(start - 40, 0) : start]
        edge = before[len(before.rstrip(LEFT_EDGE)) :]
        return len(edge) == len(before) or GAP.search(edge) is not None

    def closes(self, end: int) -> bool:
        """Tell whether a line, a cell or a column ends at a place."""
        after = self.text[end : end + 40].lstrip(".:;/")
        edge = after[: len(after) - len(after.lstrip(RIGHT_EDGE))]
        return len(edge) == len(after) or GAP.search(edge) is not None

    # --- pieces ---

    def _titles(self) -> Iterator[Piece]:
        for pattern in (TITLE, MOTTO):
            for match in pattern.finditer(self.low):
                start, end = match.span()
                if pattern is TITLE and STATE.search(self.low, max(start - 10, 0), start):
                    continue  # "nước Cộng hòa …" in a sentence; but the State Bank's letterhead ends so as well
                if pattern is MOTTO or is_caps(self.text[start:end]) or self.is_edge(start, end):
                    yield Piece(PieceRole.TITLE, start, end)

    def _numbers(self) -> Iterator[Piece]:
        for match in NUMBER_LEAD.finditer(self.low):
            start = match.start()
            at_edge = self.opens(start)
            if not (self.text[start].isupper() and (match["sign"] or at_edge or self._follows_capitals(start))):
                continue
            if (read := number_behind(self.text, self.low, match.end())) is None:
                continue
            number, end = read
            is_sure = match["sign"] and not match["kind"]
            if not (is_sure or (at_edge and self.closes(end)) or self._goes_on(end)):
                continue  # "Luật số 45/2019/QH14 ngày …" in a sentence, "SỐ 5/CT-TTg NGÀY …" in a title
            yield Piece(PieceRole.NUMBER, start, end, number.serial is not None)

    def _follows_capitals(self, start: int) -> bool:
        """Tell whether a letterhead stands before a place on its line."""
        before = self.text[max(start - 40, 0) : start].rstrip(LEFT_EDGE).split()
        return bool(before) and is_caps(before[-1])

    def _goes_on(self, end: int) -> bool:
        """Tell whether behind a number the head goes on: with a place and a day, or in capitals."""
        line = self.text[end : end + 90].split("\n")[0].lstrip(" ,")
        low = bare(line)
        return not low.startswith("ngay") and (DAY.search(low) is not None or is_caps(" ".join(line.split()[:2])))

    def _dates(self) -> Iterator[Piece]:
        for pattern in (DAY, SHORT_DAY):
            for match in pattern.finditer(self.low):
                start, end = match.start(), match.start() + len(match[0].rstrip(" \t\n.…_"))
                blank = self.text[end : match.end()]
                end = match.end() if blank.strip() else end
                place = self._place_before(start)
                is_full = sum(map(str.isdigit, match[0])) > 5
                if place is not None:
                    has_remark = self.opens(place) and self.text.startswith(" (", end)
                    if has_remark or self.closes(end) or self._is_followed(end):
                        yield Piece(PieceRole.DATE, place, end, is_full, True)
                elif pattern is DAY and self.closes(end) and (self.opens(start) or self._is_behind_province(start)):
                    yield Piece(PieceRole.DATE, start, end, is_full)

    def _is_followed(self, end: int) -> bool:
        """Tell whether the heading stands behind a day on its line: a kind in capitals, or V/v."""
        after = self.text[end : end + 60].lstrip(RIGHT_EDGE + ".")
        low = bare(after)
        return bool(
            MATTER.match(low) or TO.match(low) or ((kind := kinds().match(low)) and is_caps(after[: kind.end()]))
        )

    def _place_before(self, start: int) -> int | None:
        """Return where the place begins that a comma parts from the day at ``start``: words with capital letters."""
        low = max(start - _LONGEST_PLACE, 0)
        before = self.text[low:start].rstrip()
        if not before.endswith(","):
            return None
        before = before[:-1].rstrip()
        gap = max((match.end() for match in GAP.finditer(before)), default=0)
        words = before[gap:].strip(LEFT_EDGE).split(" ")
        kept: list[str] = []
        for word in reversed(words):
            if not _is_place_word(word) or (kept and is_caps(word) and not is_caps(kept[-1]) and word[-1] != "."):
                break
            kept.append(word)
        rest = words[: len(words) - len(kept)]
        while kept and not kept[-1][:1].isupper():
            rest.append(kept.pop())
        kept.reverse()
        if rest and rest[-1].isalpha() and not is_caps(rest[-1]):  # words run into the place: is it a known one?
            kept = _known_place(kept) if self._is_matter(start) else []
        if not 0 < len(kept) < 8:
            return None
        return low + before.rfind(" ".join(kept))

    def _is_matter(self, at: int) -> bool:
        """Tell whether the subject of a letter stands on a line before a place."""
        return MATTER.search(self.low, self.text.rfind("\n", 0, at) + 1, at) is not None

    def _is_behind_province(self, start: int) -> bool:
        """Tell whether the name of a province alone stands before a day, with no comma between them."""
        line = self.text[self.text.rfind("\n", 0, start) + 1 : start].strip(LEFT_EDGE)
        return 0 < len(line) < _LONGEST_PLACE and province(line, on=_ALL_PROVINCES, default=None) is not None

    def _kinds(self) -> Iterator[Piece]:
        for match in kinds().finditer(self.low):
            start, end = match.span()
            if self.is_edge(start, end) and self.text[start].isupper():
                yield Piece(PieceRole.KIND, start, end)
            elif is_caps(self.text[start:end]):
                yield Piece(PieceRole.KIND, start, end, is_full=False)

    def _leads(self) -> Iterator[Piece]:
        for role, pattern in ((PieceRole.MATTER, MATTER), (PieceRole.TO, TO)):
            for match in pattern.finditer(self.low):
                if self.text[match.start()] in "VK" or self.opens(match.start()):
                    yield Piece(role, match.start(), match.end() if role is PieceRole.MATTER else match.start("gap"))


def _is_place_word(word: str) -> bool:
    """Tell whether a word can stand in the name of a place: ``Hồ``, ``TP.``, ``phố``, ``-``."""
    if word in ("-", "–"):
        return True
    letters = word.replace(".", "").replace("'", "").replace("’", "").replace("-", "")
    return letters.isalpha() and (word[0].isupper() or word.lower() in PLACE_WORDS)


def _known_place(words: list[str]) -> list[str]:
    """Return the words at the end that are the name of a province, or none."""
    for at in range(len(words)):
        if province(" ".join(words[at:]), on=_ALL_PROVINCES, default=None) is not None:
            return words[at:]
    return []


def number_behind(text: str, low: str, at: int) -> tuple[DocumentNumber, int] | None:
    """Read the number of the document that a word says to follow at ``at``; its serial may be blank, or far from it.

    >>> number_behind("Số: 59   /2026/TT-BGDĐT  Hà Nội", "so: 59   /2026/tt-bgddt  ha noi", 4)[1]
    23
    """
    if (blank := BLANK_SERIAL.match(low, at)) is not None:
        at = blank.end()
        cut = 0
        said = text[at : at + 120]
    elif (serial := SERIAL.match(low, at)) is not None:
        left, right = serial.span("gap")
        cut = right - left
        said = text[at:left] + text[right : right + 120]
    else:
        return None
    if (read := number_at(said, 0)) is None:
        return None
    number, end = read
    if end < len(said) and (
        said[end].isalnum() or (said[end : end + 2].strip(".-/&")[:1].isupper() and said[end] in ".-/&")
    ):
        return None  # a symbol that goes on otherwise than one is written
    return number, at + end + cut


def number_of(text: str) -> DocumentNumber | None:
    """Return the number that stands at the beginning of ``text``, after a blank for its serial or not, or None."""
    blank = BLANK_SERIAL.match(bare(text[:80]))
    try:
        return parse_document_number(text[blank.end() :] if blank else text)
    except CitationError:
        return None
