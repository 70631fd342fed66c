"""Reading numbers: a text that is one, and those in running text; and those that are said twice and differ."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ...errors import NumberError
from ...text import Found, View, view
from ...text.reader import Read, Reader, Refusal
from .grammar import read_number, read_whole
from .scanning import MOST_FIGURES, Disagreement, NumberScan, scan_numbers
from .shares import scan_fractions
from .spoken import read_spoken, said_whether, spoken_only


def _whole(text: str) -> int | Decimal:
    """Read a text that is one number; the refusal of one as it is said names the option that reads it."""
    try:
        return read_number(text)
    except Refusal as refusal:
        said = spoken_only(text)
        if said is None:
            raise
        raise Refusal(f"{refusal.reason}; as it is said it is {Decimal(said):f}, which spoken=True reads") from None


NUMBERS = Reader[int | Decimal](error=NumberError, scan=lambda text: scan_numbers(text).numbers, whole=_whole)


_SPOKEN = Reader[int | Decimal](
    error=NumberError, scan=lambda text: scan_numbers(text, spoken=True).numbers, whole=read_spoken
)


def find_numbers(text: str | View, *, spoken: bool = False) -> tuple[Found[int | Decimal], ...]:
    """Find the numbers in a text: ``1.200``, ``12,5``, ``hai mươi``, ``1,5 triệu``, ``Sáu (06)``.

    Precision comes first. Left out is what only looks like a number or may be another word: figures in dates, times,
    document and telephone numbers and codes; numbers that name (``Điều 5``, ``tháng 3``, ``năm 2025``); enumerators;
    ``không``, ``một`` and ``năm`` alone; malformed figures (``1.20``); words that contradict their figures
    (:func:`find_disagreements` finds these). Linear in the length of the text; never raises on a ``str``.

    Arguments:
        text: any text.
        spoken: also find numbers as they are said and jotted down: ``2tr5``, ``500k``, ``một trăm hai``.

    >>> [(found.text, found.value) for found in find_numbers("Sáu (06) hội thảo, quy mô 1.200 đại biểu, năm 2025")]
    [('Sáu (06)', 6), ('1.200', 1200)]
    """
    said_whether("find_numbers", spoken)
    return (_SPOKEN if spoken else NUMBERS).find(text)


def find_disagreements(text: str | View) -> tuple[Found[Disagreement], ...]:
    """Find the numbers and fractions that are said twice, in words and in figures, and differ.

    >>> find_disagreements("gồm Sáu (05) hội thảo")
    (Found(start=4, end=12, text='Sáu (05)', value=Disagreement(words=6, figures=5)),)
    """
    v = view(text)
    return tuple(v.found(*read) for read in all_disagreements(v.text, scan_numbers(v.text)))


def all_disagreements(text: str, scan: NumberScan) -> Sequence[Read[Disagreement]]:
    """Return what a clean text says twice and differs: numbers, which are known, and fractions."""
    shares = [
        Read(read.start, read.end, Disagreement(*((other, read.value) if in_figures else (read.value, other))))
        for read, other, in_figures in scan_fractions(text)
        if other not in (None, read.value) and other is not None
    ]
    return sorted([*scan.disagreements, *shares], key=lambda read: read.start) if shares else scan.disagreements


def parse_number(text: str | View, *, spoken: bool = False) -> int | Decimal:
    """Read a text that is one number, in figures, in words, or in both where they agree.

    Figures as Vietnamese writes them: a dot between thousands, a comma before decimals (``1.200`` is 1200 and
    ``1,200`` is 1.2). Words in every accepted variant (linh/lẻ, nghìn/ngàn, tư/bốn, lăm/nhăm, tỷ/tỉ, hăm, rưỡi,
    chục, ``hai lăm`` without mươi), in any case. Figures may have scale words: ``1,5 triệu``.

    Arguments:
        text: one number and nothing else; space around it does not count.
        spoken: also read numbers as they are said and jotted down: ``2tr5`` and ``hai triệu năm trăm`` are 2,500,000,
            ``một trăm hai`` is 120, ``trăm mười`` is 110. Without it they are refused.

    Returns:
        An int; a Decimal with the written places where decimals are written.

    Raises:
        NumberError: anything else, with a hint where one meaning is likely. What can be read in two ways is refused
            (``một trăm hai``: 102 or 120?), and so is more than 10,000 digits.
        TypeError: ``text`` is no ``str``.

    >>> parse_number("1.200"), parse_number("hai nghìn không trăm hai mươi tư"), parse_number("1,5 triệu")
    (1200, 2024, 1500000)
    >>> parse_number("ba phẩy mười bốn"), parse_number("Sáu (06)")
    (Decimal('3.14'), 6)
    >>> parse_number("2tr5", spoken=True)
    2500000
    >>> parse_number("Sáu (05)")
    Traceback (most recent call last):
    ...
    tdc_programme.errors.NumberError: 'Sáu (05)': the words say 6, the figures 5 (at 0–8)
    """
    said_whether("parse_number", spoken)
    if type(text) is str:
        if text.isdecimal() and text.isascii() and len(text) <= MOST_FIGURES:
            return int(text)
        if "(" not in text and "," not in text:
            try:
                return read_whole(f" {text.lower()}")  # the usual text is clean as it stands
            except Refusal:
                pass
    return (_SPOKEN if spoken else NUMBERS).parse(text)
