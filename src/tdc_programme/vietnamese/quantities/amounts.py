"""The numbers of a text that may be amounts.

:mod:`.numbers` finds numbers where nothing else is known. Who looks for quantities knows more (a unit must follow), and
so may take some that it leaves alone: ``một`` and ``năm``, figures after a label and a colon, ``20-30 triệu``.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from decimal import Decimal

from attrs import frozen

from ...errors import NumberError
from ...text import Found, View
from ..numbers import Disagreement, find_disagreements, find_numbers, parse_number
from .units import GAP, fold_phrase, phrases, skip_gap

__all__ = ["Amount", "Amounts", "Refusal", "scaled"]

_FIGURES = re.compile(r"[0-9]++(?:[.,][0-9]++)*+")
_MINUS = re.compile(r"(?<!\w)[Ââ]m[^\S\n]$|\N{MINUS SIGN}$")
_MORE_NUMBERS = re.compile(
    r"""
    # một and năm; hai of "hai năm một lần", where "hai năm một" is no number
    (?<!\w)(?P<word>một|năm|(?:hai|ba|bốn|mười)(?=\s(?:năm\s(?:một|hai|ba)\s)?lần))(?!\w)
    # "Số trang: 120 trang", "trong vòng 30 ngày": after a label a number is mostly a name
    | (?:(?<=[^\W\d_]:\s)|(?<=[^\W\d_]\s))(?P<named>[0-9]{1,3}(?:\.[0-9]{3}){0,5})
      (?:[-–](?P<named_high>[0-9]{1,3}(?:\.[0-9]{3}){0,5}))?(?=\s[^\W\d_])
    | (?<=mỗi\snăm\s)(?P<each>hai|ba|bốn)(?=\s[^\W\d_])
    # 20-30 triệu, 5-10 °C
    | (?<![\w.,/:–-])(?P<low>[0-9]{1,12}(?:[.,][0-9]{1,12}){0,4})[-–]
      (?P<high>[0-9]{1,12}(?:[.,][0-9]{1,12}){0,4}
        (?:\s(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s(?:tỷ|tỉ))?(?!\w)|(?=\s?[°º])))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NUMBERS = ("word", "each", "named", "named_high", "low", "high")
_SCALE = re.compile(rf"{GAP}((?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)(?:[^\S\n]++(?:tỷ|tỉ)(?!\w))?)")
_IN_BRACKETS = re.compile(rf"{GAP}\(([^()]{{1,200}})\)")
_ENDS_IN_SCALE = re.compile(r"(?:(?:^|\s)(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ|vạn)(?!\w))+$", re.IGNORECASE)


class Refusal(Exception):  # noqa: N818 - never leaves this floor
    """Why something is no quantity; ``resume`` is where to look on."""

    def __init__(self, reason: str, start: int, resume: int) -> None:
        super().__init__(reason)
        self.start: int = start
        self.resume: int = resume


@frozen
class Amount:
    """A number in a text.

    Attributes:
        start, end: where it stands.
        value: what it says.
        said: its words.
        named: after a label and a colon, so that only a known unit makes it an amount.
    """

    start: int
    end: int
    value: int | Decimal
    said: str
    named: bool = False

    @property
    def doubtful(self) -> bool:
        """Whether it mostly is another word."""
        return self.said.lower() in ("một", "năm")

    @property
    def formal(self) -> bool:
        """Whether it is written as only amounts are."""
        return (self.said[0] == "0" and len(self.said) > 1) or any(mark in self.said for mark in ".,(")

    @property
    def scale(self) -> str:
        """The scale words that it ends with."""
        scale = _ENDS_IN_SCALE.search(self.said)
        return scale[0].strip() if scale else ""


def _found_in(text: str, disputed: Sequence[Found[Disagreement]]) -> list[Amount]:
    """Find the numbers that may be amounts, in order; none of them in what contradicts itself."""
    amounts = [_completed(text, f.start, f.end, f.value) for f in find_numbers(View(text))]
    taken = sorted([(a.start, a.end) for a in amounts] + [(f.start, f.end) for f in disputed])
    at = 0
    for more in _MORE_NUMBERS.finditer(text):
        while at < len(taken) and taken[at][1] <= more.start():
            at += 1
        if at == len(taken) or taken[at][0] >= more.end():
            amounts += _more(more)
    return sorted(amounts, key=lambda a: a.start)


def _more(found: re.Match[str]) -> list[Amount]:
    """Read what is a number only for those who know what stands around.

    These are một, năm, the hai of ``hai năm một lần``, the 120 of ``Số trang: 120 trang`` (after a label a number is
    mostly a name) and the 20-30 of ``20-30 triệu``.
    """
    label = _label(found) if found["named"] else _Label.NONE
    if label is _Label.NAMES:
        return []
    places = [found.span(name) for name in _NUMBERS if found[name]]
    amounts = []
    for start, end in places:
        said = found.string[start:end]
        try:
            amounts.append(Amount(start, end, parse_number(said), said, label is _Label.DOUBTFUL))
        except NumberError:
            return []
    return amounts


class _Label(enum.Enum):
    """What the words before a number make of it."""

    NONE = enum.auto()  # it counts, or nothing is known
    DOUBTFUL = enum.auto()  # it counts if a unit follows that fits
    NAMES = enum.auto()  # it names them


def _label(found: re.Match[str]) -> _Label:
    """Look at the words before a number that may be the name of a thing."""
    words = fold_phrase(found.string[max(0, found.start() - 24) : found.start()]).split(" ")
    pair = " ".join(words[-2:])
    if words[-1].endswith(":"):
        return _Label.NAMES if words[-1] == "số:" else _Label.DOUBTFUL
    if found.string[found.end()] == "\n":  # at the end of a line it looks like a name, unless the phrase goes on
        counts = found["named"][0] == "0" or words[-1] in phrases("leads") or pair in phrases("leads")
        return _Label.NONE if counts else _Label.DOUBTFUL
    return _Label.DOUBTFUL if {words[-1], pair} & phrases("labels", "counted") else _Label.NAMES


def _completed(text: str, start: int, end: int, value: int | Decimal) -> Amount:
    """Take in what belongs to a number: ``06 (sáu) triệu``, ``âm 18``, words that wrap in their brackets."""
    again = _IN_BRACKETS.match(text, end)
    if again is not None and _says(again[1], value):
        end = again.end()
    scale = _SCALE.match(text, end) if text[end - 1] == ")" else None
    if scale is not None:
        value, end = scaled(value, scale[1]), scale.end()
    minus = _MINUS.search(text, max(0, start - 4), start)
    if minus is not None and value > 0:
        start, value = minus.start(), -value
    return Amount(start, end, value, text[start:end])


def _says(text: str, value: int | Decimal) -> bool:
    try:
        return parse_number(text) == value
    except NumberError:
        return False


def scaled(value: int | Decimal, scale: str) -> int | Decimal:
    """Multiply by scale words: 1,5 by ``triệu``."""
    product = value * parse_number(f"1 {scale}")
    return int(product) if product == int(product) else product


class Amounts:
    """The numbers of one text that may be amounts.

    Arguments:
        text: clean text.
        whole: all of it is one quantity: a dash before it is a minus sign, since nothing is listed.

    Attributes:
        found: the numbers, in order.
        disputed: those that are said twice and differ, ``Sáu (05)``; they are not in ``found``.
    """

    def __init__(self, text: str, *, whole: bool) -> None:
        self.text = text
        # Only brackets say a number twice.
        self.disputed: tuple[Found[Disagreement], ...] = find_disagreements(View(text)) if "(" in text else ()
        self.found: list[Amount] = _found_in(text, self.disputed)
        if whole and self.found and text[: self.found[0].start] == "-":
            first = self.found[0]
            self.found[0] = Amount(0, first.end, -first.value, f"-{first.said}")
        self._by_start = {amount.start: amount for amount in self.found}

    def at(self, at: int) -> Amount | None:
        """Return the number that stands at ``at``, after white space."""
        start = skip_gap(self.text, at)
        known = self._by_start.get(start)
        if known is not None:
            return known if known.said.lower() != "năm" else None
        figures = _FIGURES.match(self.text, start)
        if figures is None:
            return None
        try:
            return Amount(start, figures.end(), parse_number(figures[0]), figures[0])
        except NumberError:
            return None
