"""Fractions as papers write them: ``hai phần ba (2/3)``, ``1/2 định mức``, ``một nửa``, ``02 trong tổng số 03``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TypedDict, Unpack, cast

from attrs import field, frozen

from ...arguments import guarded
from ...errors import NumberError
from ...storable import Storable
from ...tables import load_table
from ...text import Found, View, view
from ...text.patterns import Pattern
from ...text.reader import Read, Refusal, lower
from ...values import whole
from ..around import words_after, words_before
from .doubts import rules
from .grammar import read_whole
from .spelling import Spelling, spell_number
from .writing import read_whole_text

_LONGEST = 200  # characters of a text that is one fraction
_ENDS = ".,;:"
_MARKS = ".,;:()\"'“”*"

_FIGURES = Pattern.plain(
    r"([0-9]{1,9})\s?[/\N{FRACTION SLASH}]\s?([0-9]{1,9})", yes=("⟦2/3⟧", "⟦06 / 9⟧"), no=("2-3", "/3")
)
_COUNTED = Pattern.plain(
    r"([0-9]{1,9})\s(?:trong|trên)\s(?:tổng\s)?(?:số\s)?([0-9]{1,9})",
    any_case=True,
    yes=("⟦02 trong 03⟧", "⟦2 trên tổng số 3⟧"),
    no=("hai trong ba", "2 và 3"),
)
_HALF = Pattern.plain("(?:một )?nửa", any_case=True, yes=("⟦một nửa⟧", "⟦Nửa⟧"), no=("rưỡi",))
_BOTH = Pattern.plain(r"([^()]{1,200}?)\s*\(([^()]{1,200})\)", yes=("⟦hai phần ba (2/3)⟧",), no=("2/3",))

_DIGIT = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín"
_IN_TEXT = Pattern.plain(
    rf"(?<!\w)(?P<words>(?:(?:{_DIGIT}|mười)(?:\smươi)?\s(?:(?:mốt|lăm|tư|{_DIGIT})\s)?)phần\s"
    rf"(?:mười\s(?:lăm|{_DIGIT})|(?:{_DIGIT})\smươi|{_DIGIT}|tư|mười))(?!\w)"
    r"|(?<![\w.,/:–-])(?P<figures>[0-9]{1,3}\s?/\s?[0-9]{1,3})(?![\w/%]|[.,:–-][0-9])"
    r"|(?<![\w.,/:–-])(?P<counted>[0-9]{1,3}\s(?:trong|trên)\s(?:tổng\s)?(?:số\s)?[0-9]{1,3})(?=\s[^\W\d_]|[.,;:)\s]*$)"
    r"|(?<!\w)(?P<half>một\snửa(?!\w)|nửa(?=\s(?:số|tổng|diện\stích|mức|thời\shạn|thời\sgian|giá|quãng)(?!\w)))"
    r"|(?P<sign>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞](?!\w))",
    yes=(
        "⟦hai phần ba⟧ số",
        "⟦một phần mười hai⟧",
        "⟦2/3⟧ số",
        "⟦02 trong 03⟧ tiêu chuẩn",
        "⟦một nửa⟧",
        "⟦nửa⟧ số",
        "⟦½⟧",
    ),
    no=("2/3/2025", "12/KH", "phần hai", "nửa năm", "hai phần trăm", "1 2/3/4"),
)
_AGAIN = Pattern.plain(r"\s{0,3}\(\s?([^()\n]{2,60}?)\s?\)", yes=("⟦ (2/3)⟧", "⟦(hai phần ba)⟧"), no=(" ()",))


class _Table(TypedDict):
    counted_before: list[str]
    shared_after: list[str]
    not_after: list[str]
    years_after_nam: list[str]
    labels: list[str]


@cache
def _table() -> _Table:
    return cast("_Table", load_table("vietnamese", "fractions"))


@frozen(repr=False, eq=False)
class WrittenFraction(Storable):
    """A fraction (phân số) as it is written: ``06/09`` is six ninths, and equal to two thirds.

    Arguments:
        numerator: how many parts.
        denominator: how many parts the whole has, 1 or more.

    >>> import tdc_programme as tdc
    >>> share = tdc.parse_fraction("hai phần ba (2/3)")
    >>> share.value, share == Fraction(2, 3), share * 9
    (Fraction(2, 3), True, Fraction(6, 1))
    """

    numerator: int = field(validator=whole(0, error=NumberError))
    denominator: int = field(validator=whole(1, error=NumberError))

    @property
    def value(self) -> Fraction:
        """The number that it is, exactly."""
        return Fraction(self.numerator, self.denominator)

    def __mul__(self, other: object) -> Fraction:
        """Take the share of an int or a fraction, exactly."""
        return self.value * other if isinstance(other, int | Fraction) else NotImplemented

    __rmul__ = __mul__

    def __eq__(self, other: object) -> bool:
        if isinstance(other, WrittenFraction):
            other = other.value
        return self.value == other if isinstance(other, int | Fraction | Decimal) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.value)

    def __str__(self) -> str:
        return format_fraction(self)


@guarded
def format_fraction(fraction: WrittenFraction | Fraction) -> str:
    """Write a fraction in figures.

    >>> format_fraction(Fraction(2, 3)), format_fraction(WrittenFraction(6, 9))
    ('2/3', '6/9')
    """
    return f"{fraction.numerator}/{fraction.denominator}"


@guarded
def spell_fraction(fraction: WrittenFraction | Fraction, **spelling: Unpack[Spelling]) -> str:
    """Spell a fraction in Vietnamese words, lower case.

    Arguments:
        fraction: what to spell; 0 or more.
        spelling: the options of :func:`spell_number`.

    Raises:
        NumberError: it is negative.

    >>> spell_fraction(Fraction(2, 3)), spell_fraction(WrittenFraction(3, 4))
    ('hai phần ba', 'ba phần tư')
    """
    if fraction.numerator < 0:
        raise NumberError(f"{fraction} is not a share (0 or more)")
    low = "tư" if fraction.denominator == 4 else spell_number(fraction.denominator, **spelling)
    return f"{spell_number(fraction.numerator, **spelling)} phần {low}"


# --- reading ---------------------------------------------------------------------------------------------------


def _fraction(numerator: int, denominator: int) -> WrittenFraction:
    if denominator == 0:
        raise Refusal("a fraction of a whole that has no parts")
    return WrittenFraction(numerator, denominator)


def _one_way(text: str) -> WrittenFraction:
    """Read a fraction that is said once; raise :class:`Refusal`."""
    said = " ".join(text.lower().split())
    if len(said) == 1 and said in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞":
        return _of_sign(said)
    figures = _FIGURES.fullmatch(said) or _COUNTED.fullmatch(said)
    if figures is not None:
        return _fraction(int(figures[1]), int(figures[2]))
    if _HALF.fullmatch(said) is not None:
        return WrittenFraction(1, 2)
    parts, word, all_ = said.partition(" phần ")
    if not word:
        raise Refusal("a fraction is like hai phần ba, 2/3, một nửa or 02 trong 03")
    if all_ in ("trăm", "nghìn", "ngàn", "vạn", "triệu"):
        raise Refusal(f"{said!r} is a percentage, or one of thousands: parse_percent reads it")
    numerator, denominator = read_whole(f" {parts}"), 4 if all_ == "tư" else read_whole(f" {all_}")
    if not isinstance(numerator, int) or not isinstance(denominator, int):
        raise Refusal(f"{said!r} has a broken part")
    return _fraction(numerator, denominator)


def _of_sign(sign: str) -> WrittenFraction:
    numerator, _, denominator = unicodedata.normalize("NFKC", sign).partition("\N{FRACTION SLASH}")
    return WrittenFraction(int(numerator), int(denominator))


def _is_figures(text: str) -> bool:
    return any(map(str.isdecimal, text))


def _read(text: str) -> WrittenFraction:
    said = text.strip()
    if len(said) > _LONGEST:
        raise Refusal("too long for a fraction")
    both = _BOTH.fullmatch(said)
    if both is None:
        return _one_way(said)
    if _is_figures(both[1]) is _is_figures(both[2]):
        raise Refusal("a fraction said twice stands once in words and once in figures")
    one, other = _one_way(both[1]), _one_way(both[2])
    if one != other:
        words, figures = (other, one) if _is_figures(both[1]) else (one, other)
        raise Refusal(f"the words say {words}, the figures {figures}")
    return one


def parse_fraction(text: str | View) -> WrittenFraction:
    """Read a text that is one fraction: in words, in figures, or in both where they agree.

    Arguments:
        text: the fraction and nothing else: ``hai phần ba (2/3)``, ``2/3``, ``một nửa``, ``02 trong tổng số 03``.

    Raises:
        NumberError: anything else; words and figures that differ.

    >>> parse_fraction("ba phần tư"), parse_fraction("02 trên tổng số 03")
    (WrittenFraction(numerator=3, denominator=4), WrittenFraction(numerator=2, denominator=3))
    >>> parse_fraction("hai phần ba (3/4)")
    Traceback (most recent call last):
    ...
    tdc_programme.errors.NumberError: 'hai phần ba (3/4)': the words say 2/3, the figures 3/4 (at 0–17)
    """
    return read_whole_text(text, _read)


# --- finding ---------------------------------------------------------------------------------------------------


def scan_fractions(text: str) -> Iterator[tuple[Read[WrittenFraction], WrittenFraction | None, bool]]:
    """Read the fractions of a clean text.

    Each comes with the one that brackets behind it say, which are in its place, and with whether it is in figures.
    """
    low = lower(text)
    done = 0
    for found in _IN_TEXT.finditer(low):
        start, end = found.span()
        value = _one(found[0]) if start >= done else None
        if value is None:
            continue
        again = _AGAIN.match(low, end)
        other = _other(again[1], found[0]) if again is not None else None
        if other is None and not _is_sure(low, found, value):
            continue
        done = again.end() if again is not None and other is not None else end
        yield Read(start, done, value), other, _is_figures(found[0])


def _other(text: str, said: str) -> WrittenFraction | None:
    return None if _is_figures(text) is _is_figures(said) else _one(text)


def _one(text: str) -> WrittenFraction | None:
    try:
        return _one_way(text)
    except Refusal:
        return None


def _is_sure(low: str, found: re.Match[str], value: WrittenFraction) -> bool:
    """Whether what stands around makes it a share, and no date, address, grade or another word."""
    near = words_before(low, found.start())[1]
    before = "" if near[-1:] in _ENDS else near.strip(_MARKS)
    after = words_after(low, found.end())[0].strip(_MARKS) if low[found.end() : found.end() + 1].isspace() else ""
    if value.numerator >= value.denominator:
        return False
    if found["words"]:
        return _is_fraction_in_words(found["words"].split()[-1], before, after)
    if found["half"] or found["sign"]:
        return not before[-1:].isdigit() and not low[found.start() - 1 : found.start()].isdigit()
    table = _table()
    if before in table["labels"] or after in table["not_after"] or not value.numerator:
        return False
    if found["counted"] and "số" in found["counted"]:
        return True
    counts = before in table["counted_before"] or low[found.start() - 1 : found.start()] in table["counted_before"]
    if found["counted"]:
        return counts or (found["counted"][0] == "0" and after in table["shared_after"])
    return counts or after in table["shared_after"]


def _is_fraction_in_words(last: str, before: str, after: str) -> bool:
    if before in rules().words or before in ("phần", "thứ") or before[-1:].isdigit():
        return False
    if after in rules().not_after.get(last, ()):  # một phần tư nhân
        return False
    if last == "năm":  # một phần năm 2025
        return after in _table()["shared_after"] and after not in _table()["years_after_nam"]
    return after not in rules().words  # hai phần ba trăm …


def find_fractions(text: str | View) -> tuple[Found[WrittenFraction], ...]:
    """Find the fractions in a text.

    Precision comes first: ``2/3`` is one only where a word before it compares (``ít nhất 2/3``) or what follows has
    parts (``2/3 số thành viên``), never in a date, an address or a document number, nor a score (``70/100 điểm``). What
    says two fractions is left out; :func:`find_disagreements` has it.

    Arguments:
        text: any text. It never raises, and takes time linear in its length.

    >>> text = "ít nhất 2/3 (hai phần ba) số thành viên; một nửa kinh phí; ngày 2/3; số nhà 12/30"
    >>> [(found.text, str(found.value)) for found in find_fractions(text)]
    [('2/3 (hai phần ba)', '2/3'), ('một nửa', '1/2')]
    """
    v = view(text)
    return tuple(v.found(*read) for read, other, _ in scan_fractions(v.text) if other is None or other == read.value)
