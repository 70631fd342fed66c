"""Writing numbers in figures, with the separators and patterns of CLDR for Vietnamese."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import cache
from typing import TypeVar, Unpack

from attrs import frozen

from ...arguments import brief, wrong_type
from ...errors import NumberError
from ...text import View, view
from ...text.patterns import Pattern
from ...text.reader import Refusal
from .grammar import is_doubtful, read_number
from .spelling import MAX_WRITTEN_DIGITS, Spelling, checked, spell_number

T = TypeVar("T")

_SAFE_INT_BITS = 1900  # beyond, Python refuses to write an int

_PERCENT = Pattern.plain(r"\s*+(?:%|phần\s++trăm)$", any_case=True, yes=("5⟦%⟧", "năm⟦ phần trăm⟧"), no=("%/năm",))


@frozen
class _Marks:
    """What CLDR says of numbers in Vietnamese."""

    decimal: str
    group: str
    minus: str
    percent: tuple[str, str]  # before and after the figures


@cache
def _marks() -> _Marks:
    from babel import Locale

    locale = Locale.parse("vi")
    symbols = locale.number_symbols[locale.default_numbering_system]
    percent = locale.percent_formats[None]
    return _Marks(
        decimal=symbols["decimal"],
        group=symbols["group"],
        minus=symbols["minusSign"],
        percent=(percent.prefix[0], percent.suffix[0].replace("%", symbols["percentSign"])),
    )


@cache
def _translation() -> dict[int, str]:
    """Map Python's own separators to those of Vietnamese."""
    marks = _marks()
    return {ord(","): marks.group, ord("."): marks.decimal, ord("-"): marks.minus}


def format_number(n: int | Decimal, *, decimals: int | None = None) -> str:
    """Write a number in figures: a dot between thousands, a comma before decimals.

    The same as Babel's ``format_decimal`` with locale ``vi``, but never rounded unless asked: Babel keeps three
    decimals at most. Zeros at the end of decimals are dropped.

    Arguments:
        n: an int or a finite Decimal.
        decimals: how many decimals to write; the last is rounded half to even. None: as many as there are.

    Raises:
        NumberError: ``n`` is not finite, or a Decimal of more than a million digits; ``decimals`` is negative.
        TypeError: ``n`` is a float or no number.

    >>> format_number(1200), format_number(Decimal("12.50")), format_number(Decimal("2.345"), decimals=2)
    ('1.200', '12,5', '2,34')
    """
    if type(n) is int and decimals is None and n.bit_length() <= _SAFE_INT_BITS:
        return f"{n:,}".translate(_translation())
    n = checked(n, "format_number")
    if decimals is None:
        said = f"{n:,f}" if isinstance(n, Decimal) else f"{Decimal(n):,f}"
        if "." in said:
            said = said.rstrip("0").rstrip(".")
    else:
        said = f"{_rounded(Decimal(n), decimals):,f}"
    return said.translate(_translation())


def _rounded(n: Decimal, decimals: int) -> Decimal:
    if isinstance(decimals, bool) or not isinstance(decimals, int):
        raise wrong_type("format_number", "an int or None", decimals, name="decimals")
    if not 0 <= decimals <= MAX_WRITTEN_DIGITS:
        raise NumberError(f"decimals={decimals} is not a number of decimals (0 to {MAX_WRITTEN_DIGITS})")
    exact = Context(prec=max(n.adjusted(), 0) + decimals + 2, rounding=ROUND_HALF_EVEN)
    return n.quantize(Decimal((0, (1,), -decimals)), context=exact)


def format_measure(n: int | Decimal) -> str:
    """Write an amount of something so that it has one meaning: ``1,2340``, where 1,234 may be English thousands.

    >>> format_measure(Decimal("1.234")), format_measure(Decimal("12.5"))
    ('1,2340', '12,5')
    """
    said = format_number(n)
    return f"{said}0" if is_doubtful(said) else said


def format_percent(n: int | Decimal, *, decimals: int | None = None) -> str:
    """Write a share of one as a percentage: 0.655 is ``65,5%``.

    Arguments:
        n: the share, an int or a finite Decimal; 1 is the whole.
        decimals: as in :func:`format_number`.

    >>> format_percent(Decimal("0.655"))
    '65,5%'
    """
    n = checked(n, "format_percent")
    if isinstance(n, int):
        n = Decimal(n)
    sign, digits, exponent = n.as_tuple()
    before, after = _marks().percent
    return f"{before}{format_number(Decimal((sign, digits, int(exponent) + 2)), decimals=decimals)}{after}"


def format_count(
    n: int,
    *,
    words: bool = False,
    **spelling: Unpack[Spelling],
) -> str:
    """Write a count as official papers do: two figures below ten, and on request words before them.

    Arguments:
        n: how many, 0 or more.
        words: say it twice, ``Sáu (06)``.
        spelling: the options of :func:`~tdc_programme.vietnamese.numbers.spell_number`.

    Raises:
        NumberError: ``n`` is negative.
        TypeError: ``n`` is no int.

    >>> format_count(6), format_count(1200), format_count(6, words=True)
    ('06', '1.200', 'Sáu (06)')
    """
    if isinstance(n, bool) or not isinstance(n, int):
        raise wrong_type("format_count", "int", n)
    if not isinstance(words, bool):
        raise wrong_type("format_count", "a bool", words, name="words")
    if n < 0:
        raise NumberError(f"{brief(n)} is not a count (0 or more)")
    figures = f"0{n}" if n < 10 else format_number(n)
    if not words:
        return figures
    said = spell_number(n, **spelling)
    return f"{said[0].upper()}{said[1:]} ({figures})"


def read_whole_text(text: str | View, read: Callable[[str], T]) -> T:
    """Read all of a text, or raise a NumberError that has the text and the reason."""
    v = view(text)
    try:
        return read(v.text)
    except Refusal as refusal:
        raise NumberError(refusal.reason, text=v.source, start=0, end=len(v.source)) from None


def parse_percent(text: str | View) -> Decimal:
    """Read a percentage as a share of one: ``65,5%`` is 0.655.

    Raises:
        NumberError: no number, or no ``%`` or ``phần trăm`` behind it.

    >>> parse_percent("65,5%"), parse_percent("năm mươi phần trăm")
    (Decimal('0.655'), Decimal('0.50'))
    """
    return read_whole_text(text, _percentage)


def _percentage(text: str) -> Decimal:
    said = text.strip()
    # From a bounded place, so that a long text costs no more.
    percent = _PERCENT.search(said, max(0, len(said) - 20))
    if percent is None:
        raise Refusal("a percentage ends with '%' or 'phần trăm'")
    sign, digits, exponent = Decimal(read_number(said[: percent.start()].rstrip())).as_tuple()
    return Decimal((sign, digits, int(exponent) - 2))
