"""Strategies of the language: numbers, dates, quantities, text."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from typing import Literal

from ..law.citations import format_citation
from ..vietnamese.dates import (
    CountedDate,
    Deadline,
    Limit,
    PartOfPeriod,
    Period,
    PeriodPart,
    RelativeDate,
    TimeLimit,
    WrittenDate,
    format_date,
)
from ..vietnamese.numbers import Money
from ..vietnamese.numbers.currencies import currency_codes, currency_of
from ..vietnamese.quantities import Bound, Per, Quantity, Span, format_quantity
from .common import DAYS, DrawFn, SearchStrategy, one_of, st, words
from .of_law import citations


def numbers(*, least: int = 0, most: int = 10**12, decimals: bool = True) -> SearchStrategy[int | Decimal]:
    """Numbers as papers hold them: whole ones, and decimals of up to three places.

    Arguments:
        least, most: the bounds.
        decimals: whether decimals are drawn too.
    """
    whole = st.integers(least, most)
    if not decimals:
        return whole
    broken = st.decimals(least, most, places=3, allow_nan=False, allow_infinity=False).map(_shortest)
    return st.one_of(whole, broken)


def _shortest(number: Decimal) -> int | Decimal:
    """Return the number as it reads back: whole ones as ``int``, no zeros at the end."""
    return int(number) if number == number.to_integral_value() else number.normalize()


@st.composite
def money(draw: DrawFn) -> Money:
    """Sums of money in any currency, with as many decimals as it has."""
    code = draw(st.sampled_from(sorted(currency_codes())))
    amount = draw(st.integers(0, 10**12))
    places = currency_of(code).places
    return Money(Decimal(amount).scaleb(-places) if places and draw(st.booleans()) else amount, code)


@st.composite
def vietnamese_text(draw: DrawFn, *, dirty: bool = False, max_parts: int = 12) -> str:
    """Vietnamese prose with dates, quantities and citations in it.

    Arguments:
        dirty: with the dirt of real files: letters decomposed, no-break spaces, soft hyphens, zero-width characters,
            Ð for Đ, line breaks inside phrases.
        max_parts: how many words, dates … at most.
    """
    part = st.one_of(
        one_of("words"),
        one_of("words"),
        st.builds(format_date, dates()),
        st.builds(format_quantity, quantities()),
        st.builds(format_citation, citations()),
        st.sampled_from([",", ";", "./.", "(01)", "-"]),
    )
    text = " ".join(draw(st.lists(part, max_size=max_parts)))
    return draw(_dirtied(text)) if dirty else unicodedata.normalize("NFC", text)


@st.composite
def _dirtied(draw: DrawFn, text: str) -> str:
    forms: list[Literal["NFC", "NFD"]] = ["NFC", "NFD"]
    form = draw(st.sampled_from(forms))
    dirt = {
        " ": [" ", " ", "\N{NO-BREAK SPACE}", "\n", "\N{THIN SPACE}"],
        "Đ": ["Đ", "\N{LATIN CAPITAL LETTER ETH}"],
        "n": ["n", "n", "n\N{SOFT HYPHEN}", "n\N{ZERO WIDTH SPACE}"],
    }
    made = "".join(draw(st.sampled_from(dirt[letter])) if letter in dirt else letter for letter in text)
    return unicodedata.normalize(form, made)


@st.composite
def dates(draw: DrawFn, *, partial: bool = False, times: bool = False) -> WrittenDate:
    """Dates as written, each of which exists.

    Arguments:
        partial: also a month or a year alone, and a draft's blank day and month.
        times: also with the time of day.
    """
    day = draw(DAYS)
    if partial:
        kind = draw(st.sampled_from(["day", "month", "year", "blank"]))
        if kind == "month":
            return WrittenDate(day.year, day.month)
        if kind != "day":
            return WrittenDate(day.year, blank=kind == "blank")
    if times and draw(st.booleans()):
        return WrittenDate(day.year, day.month, day.day, draw(st.integers(0, 23)), draw(st.integers(0, 59)))
    return WrittenDate(day.year, day.month, day.day)


@st.composite
def periods(draw: DrawFn) -> Period:
    """Times from one date to a later one, in whole years or days."""
    first, last = sorted([draw(DAYS), draw(DAYS)])
    if draw(st.booleans()):
        return Period(WrittenDate(first.year), WrittenDate(last.year + 1))
    return Period(*(WrittenDate(day.year, day.month, day.day) for day in (first, last)))


def spans() -> SearchStrategy[Span]:
    """Lengths of time: ``12 tháng``."""
    return st.builds(Span, st.integers(1, 36), one_of("time_units"))


def deadlines() -> SearchStrategy[Deadline]:
    """Dates with the side that is meant: ``trước ngày …``."""
    return st.builds(Deadline, st.sampled_from(Limit), dates(times=True))


def time_limits() -> SearchStrategy[TimeLimit]:
    """Lengths of time from an event: ``15 ngày làm việc kể từ ngày …``."""
    span = st.builds(Span, st.integers(1, 60), st.just("ngày"))
    anchor = st.sampled_from([None, "ngày nhận được hồ sơ", "ngày ký quyết định"])
    return st.builds(TimeLimit, span=span, anchor=anchor, working=st.booleans())


@st.composite
def relative_dates(draw: DrawFn) -> RelativeDate:
    """Dates that move with the reference day: ``17h00 ngày mai``, ``thứ Năm tuần trước``, ``quý I năm sau``."""
    unit = draw(st.sampled_from(["ngày", "tuần", "tháng", "quý", "năm"]))
    shift = draw(st.integers(-2, 2))
    hour, minute = draw(st.sampled_from([(None, None), (17, 0), (8, 30), (14, None)]))
    day, month = draw(st.integers(1, 28)), draw(st.integers(1, 12))
    quarter = 3 * draw(st.integers(0, 3))
    ways: dict[str, list[WrittenDate | Period]] = {
        "ngày": [WrittenDate(hour=hour, minute=minute)],
        "tuần": [WrittenDate(), WrittenDate(hour=hour, minute=minute, weekday=draw(st.integers(0, 6)))],
        "tháng": [WrittenDate(), WrittenDate(day=day, hour=hour, minute=minute)],
        "quý": [WrittenDate()],
        "năm": [
            WrittenDate(),
            WrittenDate(month=month),
            WrittenDate(None, month, day, hour, minute),
            Period(WrittenDate(None, quarter + 1, 1), WrittenDate(None, quarter + 3, 30 + (quarter in (0, 9)))),
        ],
    }
    return RelativeDate(shift, unit, draw(st.sampled_from(ways[unit])))


@st.composite
def parts_of_periods(draw: DrawFn) -> PartOfPeriod:
    """Parts of longer times: ``ngày làm việc cuối cùng của quý I năm 2025``, ``cuối tháng sau``."""
    unit = draw(st.sampled_from(["tuần", "tháng", "quý", "năm"]))
    year, month = draw(st.integers(2011, 2023)), draw(st.integers(1, 12))
    wholes: list[WrittenDate | Period | RelativeDate] = [
        RelativeDate(draw(st.integers(-2, 2)), unit),
        WrittenDate(year, month),
        WrittenDate(year),
        Period(WrittenDate(year, 4, 1), WrittenDate(year, 6, 30)),
        Period(WrittenDate(year), WrittenDate(year + 4)),
    ]
    whole = draw(st.sampled_from(wholes))
    part = draw(st.sampled_from(PeriodPart))
    if part.is_vague:
        return PartOfPeriod(part, whole)
    hour, minute = draw(st.sampled_from([(None, None), (17, 0), (14, None)]))
    return PartOfPeriod(part, whole, working=draw(st.booleans()), hour=hour, minute=minute)


@st.composite
def counted_dates(draw: DrawFn) -> CountedDate:
    """Days counted from another: ``ngày thứ 90 kể từ ngày ký``, ``03 tuần sau``."""
    number, anchor = draw(st.integers(1, 90)), draw(st.sampled_from([None, "ngày ký", "ngày họp"]))
    before = draw(st.booleans())
    units = ["ngày"] if anchor is not None and not before else ["ngày", "tuần", "tháng", "năm"]
    unit = draw(st.sampled_from(units))
    return CountedDate(Span(number, unit), anchor, before=before, working=unit == "ngày" and draw(st.booleans()))


@st.composite
def quantities(draw: DrawFn, *, rates: bool = True) -> Quantity:
    """Amounts with units, bounds, denominators and durations.

    Arguments:
        rates: also with denominators (``19 sản phẩm/tuần``) and durations.
    """
    if draw(st.integers(0, 5)) == 0:
        amount, unit = draw(numbers(least=1, most=1000)), draw(one_of("decimal_units"))
    else:
        amount, unit = draw(st.integers(1, 20_000)), draw(one_of("units"))
    bound = draw(st.sampled_from(Bound))
    upper = amount + draw(st.integers(1, 50)) if bound is Bound.RANGE else None
    pers = draw(_pers()) if rates else ()
    lasts = any(per.unit in words()["time_units"] for per in pers) and draw(st.booleans())
    return Quantity(amount, unit, upper=upper, bound=bound, per=pers, duration=draw(spans()) if lasts else None)


def _pers() -> SearchStrategy[tuple[Per, ...]]:
    time = st.builds(Per, st.integers(1, 6), one_of("time_units"))
    outlet = st.builds(Per, st.just(1), one_of("outlets"))
    return st.one_of(st.just(()), st.tuples(time), st.tuples(outlet), st.tuples(time, outlet))
