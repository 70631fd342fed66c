"""The numbers of a text that may be amounts.

:mod:`..numbers` finds numbers where nothing else is known. Who looks for quantities knows more (a unit must follow),
and so may take some that it leaves alone: ``một`` and ``năm``, figures after a label and a colon, ``20-30 triệu``.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve, frozen

from ...errors import NumberError
from ...text.behind import Behind
from ...text.patterns import Pattern
from ...text.reader import Read
from ..around import OPENING, words_before
from ..letters.folding import fold_word
from ..numbers import Disagreement, parse_number
from ..numbers.currencies import before
from ..numbers.scanning import NumberScan
from .units import GAP, phrases, skip_gap

_FIGURES = Pattern.plain(r"[0-9]++(?:[.,][0-9]++)*+", yes=("⟦1.200⟧. Bài", "⟦06⟧ bài"), no=("năm",))
_MINUS = Behind(r"(?:(?<!\w)[Ââ]m[^\S\n]|−)\n?", most=5, yes=("⟦âm ⟧18", "⟦−⟧18"), no=("lâm ", "-"))
#: Asked only where figures or a number word begin.
_MORE = Pattern(
    r"""
    # một and năm; hai of "hai năm một lần", where "hai năm một" is no number
    (?<!\w)(?P<word>một|năm|(?:hai|ba|bốn|mười)(?=\s(?:năm\s(?:một|hai|ba)\s)?lần))(?!\w)
    # "Số trang: 120 trang", "trong vòng 30 ngày": after a label a number is mostly a name
    | (?:(?<=[^\W\d_]:\s)|(?<=[^\W\d_]\s)|(?<=[^\W\d_]\s\s))(?P<named>[0-9]{1,3}(?:\.[0-9]{3}){0,5})
      (?:[-–](?P<named_high>[0-9]{1,3}(?:\.[0-9]{3}){0,5}))?(?=\s{1,2}[^\W\d_])
    # 05ngày, 30triệu đồng: text recognition loses spaces
    | (?<![\w.,/–-])(?P<glued>[0-9]{1,3}(?:\.[0-9]{3}){0,5}(?:,[0-9]{1,2})?)
      (?=(?:đồng|nghìn|triệu|tỷ|ngày|tháng|năm|tuần|giờ|phút|người|lần|bài|hộ|trang|buổi|cuộc|lớp|bộ|bản)(?!\w))
    # 48h, which mostly is a time of day: not after these
    | (?:(?<=vòng\s|suốt\s)|(?<=trong\s)|(?<=quá\s|sau\s|hơn\s|mỗi\s))(?P<hours>[0-9]{1,3})(?=h(?!\w))
    | (?<=mỗi\snăm\s)(?P<each>hai|ba|bốn)(?=\s[^\W\d_])
    # 20-30 triệu, 5-10 °C
    | (?<![\w.,/:–-])(?P<low>[0-9]{1,12}(?:[.,][0-9]{1,12}){0,4})[-–]
      (?P<high>[0-9]{1,12}(?:[.,][0-9]{1,12}){0,4}
        (?:\s{1,2}(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s(?:tỷ|tỉ))?(?!\w)|(?=\s{0,2}[°º])))
    """,
    yes=(
        "⟦hai⟧ năm một lần",
        "Số trang: ⟦120⟧ trang",
        "mỗi năm ⟦hai⟧ bài",
        "⟦20-30 triệu⟧ đồng",
        "⟦5-10⟧ °C",
        "trong ⟦48⟧h",
        "⟦1,5⟧triệu",
        "⟦05⟧ngày",
    ),
    no=("hai bài", "20-30 bài", "1 ⟦5⟧ bài"),
)
#: A point before decimals: neither one group of thousands nor one of several numbers.
_DOTTED = Pattern.plain(
    r"(?<![\w.,/:–-])[0-9]{1,4}\.[0-9]{1,2}(?![0-9.,/:–-])",
    yes=("⟦4.0⟧m", "⟦12.75⟧ kg", "⟦3.5⟧ triệu"),
    no=("1.200", "1.2.3", "1.2-1.5", "4.5."),
)
_COMMA_DECIMALS = Pattern.plain(
    r"(?<![0-9.,])[0-9]++,[0-9]{1,2}+(?![0-9.,])", yes=("⟦7,5⟧ kg",), no=("1,200", "7.5", "1,2,3")
)
#: All of a line, or of what stands between two tabs: a cell of a table.
_CELL = Pattern.plain(
    r"[0-9.,]++(?:[-–][0-9.,]++)?(?:[ \N{NO-BREAK SPACE}]{1,2}[^\W\d_]++){1,5}+"
    r"(?:/(?:[0-9]{1,2}[ \N{NO-BREAK SPACE}])?[^\W\d_]++(?:[ \N{NO-BREAK SPACE}][^\W\d_]++){0,3}+){0,2}+"
    r"[^\S\n\t]*+[.;,”\"»)]?[^\S\n\t]*+(?:[\n\t]|$)",
    yes=("⟦12 tháng\n⟧", "⟦3 bài báo/02 tháng⟧"),
    no=("12\ntháng", "12 tháng, 5"),
)
_HOURS = Pattern.plain(r"([0-9]{1,3})h(?![0-9])", yes=("48h",), no=("48h30", "48"))
_NUMBERS = ("word", "each", "named", "named_high", "glued", "hours", "low", "high")
_SCALE = Pattern.plain(
    rf"{GAP}((?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)(?:[^\S\n]++(?:tỷ|tỉ)(?!\w))?)", yes=("(sáu)⟦ nghìn tỷ⟧",), no=(" tỷ7",)
)
_ENDS_IN_SCALE = Pattern.plain(
    r"(?:(?:^|\s)(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ|vạn)(?!\w))+$", any_case=True, yes=("2⟦ nghìn tỷ⟧",), no=(" tỷ 5",)
)


@frozen
class Amount:
    """A number in a text.

    Attributes:
        start, end: where it stands.
        value: what it says.
        said: its words.
        named: after a label and a colon, so that only a known unit makes it an amount.
        dotted: with a point before its decimals, so that only a measure makes it an amount.
        sign: the currency before it (``US$ 1.000``), which is its unit.
    """

    start: int
    end: int
    value: int | Decimal
    said: str
    named: bool = False
    dotted: bool = False
    sign: str | None = None

    @property
    def doubtful(self) -> bool:
        """Whether it mostly is another word."""
        return self.said.lower() in ("một", "năm")

    @property
    def formal(self) -> bool:
        """Whether it is written as only amounts are."""
        if self.dotted:  # numbers of sections are too
            return False
        return (self.said[0] == "0" and len(self.said) > 1) or any(mark in self.said for mark in ".,(")

    @property
    def scale(self) -> str:
        """The scale words that it ends with."""
        scale = _ENDS_IN_SCALE.search(self.said)
        return scale[0].strip() if scale else ""


def _amounts_of(text: str, scan: NumberScan) -> list[Amount]:
    """Find the numbers that may be amounts, in order; none of them in what contradicts itself."""
    amounts = [_completed(text, *read) for read in scan.numbers]
    taken = sorted([(a.start, a.end) for a in amounts] + [(read.start, read.end) for read in scan.disagreements])
    dotted: list[Amount] = []
    at = done = 0
    for start, _ in scan.tokens:
        more = (_MORE.match(text, start) or _DOTTED.match(text, start)) if start >= done else None
        if more is None:
            continue
        done = more.end()
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if at == len(taken) or taken[at][0] >= done:
            if more.re.groups:
                amounts += _more(more)
            else:
                dotted.append(_dotted(more))
    if dotted and _COMMA_DECIMALS.search(text) is None:  # one text writes decimals in one way
        amounts += dotted
    return sorted(amounts, key=lambda a: a.start)


def _more(found: re.Match[str]) -> list[Amount]:
    """Read what is a number only for those who know what stands around.

    These are một, năm, the hai of ``hai năm một lần``, the 120 of ``Số trang: 120 trang`` (after a label a number is
    mostly a name) and the 20-30 of ``20-30 triệu``.
    """
    label = _label(found) if found["named"] else _Label.NONE
    if label is _Label.NAMES:
        return []
    if found["glued"]:
        return [_scaled_behind(found, parse_number(found["glued"]))]
    places = [found.span(name) for name in _NUMBERS if found[name]]
    amounts = []
    for start, end in places:
        said = found.string[start:end]
        try:
            amounts.append(Amount(start, end, parse_number(said), said, label is _Label.DOUBTFUL))
        except NumberError:
            return []
    return amounts


def _dotted(found: re.Match[str]) -> Amount:
    """Read figures with a point before their decimals, and the scale words behind them."""
    return evolve(_scaled_behind(found, Decimal(found[0])), dotted=True)


def _scaled_behind(found: re.Match[str], value: int | Decimal) -> Amount:
    """Take in the scale words behind figures."""
    scale = _SCALE.match(found.string, found.end())
    end = found.end()
    if scale is not None:
        value, end = scaled(value, scale[1]), scale.end()
    return Amount(found.start(), end, value, found.string[found.start() : end])


class _Label(enum.Enum):
    """What the words before a number make of it."""

    NONE = enum.auto()  # it counts, or nothing is known
    DOUBTFUL = enum.auto()  # it counts if a unit follows that fits
    NAMES = enum.auto()  # it names them


def _label(found: re.Match[str]) -> _Label:
    """Look at the words before a number that may be the name of a thing."""
    gap = found.string[found.start() - 1]
    if gap == "\t" or (gap == "\n" and _CELL.match(found.string, found.start())):
        return _Label.NONE
    far, near = (fold_word(word.lstrip(OPENING)) for word in words_before(found.string, found.start()))
    pair = f"{far} {near}"
    if far == "mỗi":  # mỗi điểm 3 mẫu
        return _Label.NONE
    if near.endswith(":"):
        return _Label.NAMES if near == "số:" else _Label.DOUBTFUL
    if found.string[found.end()] == "\n":  # at the end of a line it looks like a name, unless the phrase goes on
        counts = found["named"][0] == "0" or near in phrases("leads") or pair in phrases("leads")
        return _Label.NONE if counts else _Label.DOUBTFUL
    return _Label.DOUBTFUL if {near, pair} & phrases("labels", "counted") else _Label.NAMES


def _completed(text: str, start: int, end: int, value: int | Decimal) -> Amount:
    """Take in what belongs to a number: ``06 (sáu) triệu``, ``âm 18``."""
    scale = _SCALE.match(text, end) if text[end - 1] == ")" else None
    if scale is not None:
        value, end = scaled(value, scale[1]), scale.end()
    minus = _MINUS.match(text, start) if value > 0 else None
    if minus is not None:
        start, value = minus.start(), -value
    sign = before().match(text, start)
    if sign is not None:
        return Amount(sign.start(), end, value, text[start:end], sign=sign[1])
    return Amount(start, end, value, text[start:end])


def scaled(value: int | Decimal, scale: str) -> int | Decimal:
    """Multiply by scale words: 1,5 by ``triệu``."""
    product = value * parse_number(f"1 {scale}")
    return int(product) if product == int(product) else product


class Amounts:
    """The numbers of one text that may be amounts.

    Arguments:
        text: clean text.
        scan: what one pass over it has found.
        whole: all of it is one quantity: a dash before it is a minus sign, since nothing is listed.

    Attributes:
        found: the numbers, in order.
        disputed: those that are said twice and differ, ``Sáu (05)``; they are not in ``found``.
    """

    def __init__(self, text: str, scan: NumberScan, *, whole: bool) -> None:
        self.text = text
        self.disputed: Sequence[Read[Disagreement]] = scan.disagreements
        self.found: list[Amount] = _amounts_of(text, scan)
        hours = _HOURS.fullmatch(text) if whole and not self.found else None
        if hours is not None:
            self.found.append(Amount(0, hours.end(1), int(hours[1]), hours[1]))
        if whole and self.found and text[: self.found[0].start] == "-":
            first = self.found[0]
            self.found[0] = Amount(0, first.end, -first.value, f"-{first.said}")
        self._by_start = {amount.start: amount for amount in self.found}

    def at(self, at: int, *, dotted: bool = False) -> Amount | None:
        """Return the number that stands at ``at``, after white space; ``dotted`` where it may have a point."""
        start = skip_gap(self.text, at)
        known = self._by_start.get(start)
        if known is not None:
            return known if known.said.lower() != "năm" and (dotted or not known.dotted) else None
        figures = _FIGURES.match(self.text, start)
        if figures is None:
            return None
        try:
            return Amount(start, figures.end(), parse_number(figures[0]), figures[0])
        except NumberError:
            return None
