"""Writing dates, times of day, periods and time limits, as official papers do."""

from __future__ import annotations

import datetime
from typing import Literal, TypeAlias, get_args, overload

from ...arguments import guarded
from ...errors import DataError, DateError
from ...text.patterns import Pattern
from ...values import choose
from ..numbers import spell_number
from .periods import Period, TimeLimit
from .reading import parse_period, parse_time_limit
from .values import (
    RecurringDate,
    WrittenDate,
    dressed,
    month_figures,
    official_words,
    time_words,
    two_figures,
    year_figures,
)

#: How a date is written, by name.
DateStyle: TypeAlias = Literal["official", "slash", "words", "short", "medium", "long", "full"]
#: How a time of day is written: ``17h00``, ``17 giờ 00 phút``.
TimeStyle: TypeAlias = Literal["short", "long"]


def _written(date: WrittenDate | datetime.date) -> WrittenDate:
    if isinstance(date, WrittenDate):
        return date
    if isinstance(date, datetime.datetime):
        return WrittenDate(date.year, date.month, date.day, date.hour, date.minute)
    return WrittenDate(date.year, date.month, date.day)


def _shown(date: WrittenDate) -> str:
    parts = (
        (date.day, "day"),
        (date.month, "month"),
        (date.year, "year"),
        (date.hour, "hour"),
        (date.minute, "minute"),
    )
    return ", ".join(f"{name} {part}" for part, name in parts if part is not None) or "a date of which nothing is said"


def _official(date: WrittenDate) -> str | None:
    return official_words(date) or None


def _slash(date: WrittenDate) -> str | None:
    parts = ((date.day, two_figures), (date.month, month_figures), (date.year, year_figures))
    if date.blank:
        return f"ngày {'/'.join(write(part) for part, write in parts)}"
    if date.day is None and date.year is None:  # a month alone has no slash
        return None
    return "/".join(write(part) for part, write in parts if part is not None)


def _words(date: WrittenDate) -> str | None:
    if date.day is None or date.month is None or date.blank or not date.is_valid:
        return None
    day = f"mùng {spell_number(date.day)}" if date.day <= 10 else spell_number(date.day)
    month = "Tư" if date.month == 4 else spell_number(date.month).capitalize()
    return f"ngày {day} tháng {month}" + ("" if date.year is None else f" năm {spell_number(date.year)}")


_STYLES = {"official": _official, "slash": _slash, "words": _words}


# Two ways to call it: an editor offers the names; any other text is a pattern.
@overload
def format_date(date: WrittenDate | datetime.date | datetime.datetime, style: DateStyle = "official") -> str: ...
@overload
def format_date(date: WrittenDate | datetime.date | datetime.datetime, style: str) -> str: ...
@guarded
def format_date(date: WrittenDate | datetime.date | datetime.datetime, style: DateStyle | str = "official") -> str:
    """Write a date; what was written with it (time of day, weekday, lunar calendar) is written too.

    Arguments:
        date: a date as written, or a ``date`` or ``datetime`` of Python.
        style: ``"official"``, with two figures for days below 10 and for months 1 and 2 (Nghị định 30/2020/NĐ-CP,
            Annex I, II.4); ``"slash"``; ``"words"``; ``"short"``, ``"medium"``, ``"long"``, ``"full"`` as CLDR has
            them for Vietnamese, or any CLDR pattern (``"EEEE, d MMMM y"``). The CLDR styles want a whole date, and
            write the time of day only where the pattern asks for it. CLDR's ``short`` form differs between its
            versions, and has a year of two figures today: it is no form for official papers.

    Raises:
        DataError: the style is neither a name nor a CLDR pattern.
        DateError: the date says too little for the style; in words and CLDR styles, also where it is impossible.

    >>> date = WrittenDate(2020, 1, 5)
    >>> format_date(date), format_date(date, "slash")
    ('ngày 05 tháng 01 năm 2020', '05/01/2020')
    >>> format_date(datetime.date(2020, 8, 31)), format_date(datetime.date(2020, 8, 31), "slash")
    ('ngày 31 tháng 8 năm 2020', '31/8/2020')
    >>> format_date(date, "words")
    'ngày mùng năm tháng Một năm hai nghìn không trăm hai mươi'
    >>> format_date(date, "EEEE, d/M/y")
    'Chủ Nhật, 5/1/2020'
    """
    date = _written(date)
    if not isinstance(style, str):
        choose("style", style, get_args(DateStyle), more=_OR_PATTERN)
    writer = _STYLES.get(style)
    if writer is None:
        return _in_cldr(date, style)
    # A day wants its month, and all that stands with a day wants the day: else it would be read as another date.
    has_day = date.blank or (date.day is not None and date.month is not None)
    needs_day = date.day is not None or date.hour is not None or date.weekday is not None or date.lunar
    text = None if (needs_day and not has_day) or (date.hour is None) > (date.minute is None) else writer(date)
    if text is None:
        raise DateError(f"{_shown(date)}: too little or too much for the style {style!r}")
    if (date.hour is not None or date.weekday is not None) and not text.startswith("ngày"):
        text = f"ngày {text}"
    return dressed(date, text)


# --- CLDR ---------------------------------------------------------------------------------------------------------

_OR_PATTERN = ", or a CLDR pattern such as 'd MMMM y'"
_CLDR_NAMES = ("short", "medium", "long", "full")
_LITERAL = Pattern.plain(r"'[^']*'", yes=("⟦'ngày'⟧ d",), no=("d",))
#: A pattern of letters alone without one of these is a misspelt name of a style.
_DATE_FIELDS = frozenset("yYMLQqdDE")


def _in_cldr(date: WrittenDate, style: str) -> str:
    from babel import dates

    letters = {c for c in _LITERAL.sub("", style) if c.isascii() and c.isalpha()}
    is_pattern = letters and letters <= dates.PATTERN_CHARS.keys() and (not style.isalpha() or letters & _DATE_FIELDS)
    if style not in _CLDR_NAMES and not is_pattern:
        choose("style", style, get_args(DateStyle), more=_OR_PATTERN)
    day = date.to_date()
    if style in _CLDR_NAMES or date.hour is None:
        try:
            return dates.format_date(day, style, locale="vi")
        except AttributeError:  # Babel's word for a time of day that a day does not have
            raise DateError(f"{_shown(date)}: the pattern {style!r} asks for a time of day") from None
        except ValueError as error:
            raise DataError(f"style: the pattern {style!r} is not CLDR's: {error}") from None
    moment = date.to_datetime()
    return dates.format_datetime(moment, style, tzinfo=moment.tzinfo, locale="vi")


# --- The time of day, and what is longer than a day ---------------------------------------------------------------


@guarded
def format_time(hour: int, minute: int = 0, *, style: TimeStyle = "short") -> str:
    """Write a time of day.

    Arguments:
        hour: 0-24; 24 with minute 0 alone.
        minute: 0-59.
        style: ``"short"`` (``17h00``) or ``"long"`` (``17 giờ 00 phút``).

    Raises:
        DataError: the style is unknown.
        DateError: no day has that time.

    >>> format_time(17, 0), format_time(8, 5, style="long")
    ('17h00', '08 giờ 05 phút')
    """
    if fault := WrittenDate(hour=hour, minute=minute).fault:
        raise DateError(fault)
    choose("style", style, get_args(TimeStyle))
    return time_words(hour, minute) if style == "short" else f"{hour:02} giờ {minute:02} phút"


@guarded
def format_period(period: Period) -> str:
    """Write a period: ``giai đoạn 2021-2030``, a quarter, the first or last months of a year, ``từ … đến …``.

    Raises:
        DateError: a side is open, or the period runs backwards, or written it would read as another one.

    >>> format_period(Period(WrittenDate(2021), WrittenDate(2030)))
    'giai đoạn 2021-2030'
    >>> format_period(Period(WrittenDate(2025, 5, 10), WrittenDate(2025, 5, 12)))
    'từ ngày 10 tháng 5 năm 2025 đến ngày 12 tháng 5 năm 2025'
    >>> format_period(Period(WrittenDate(2025, 1, 1), WrittenDate(2025, 3, 31)))
    'quý I năm 2025'
    """
    start, end = period.start, period.end
    if start is None or end is None:
        raise DateError("a period with an open side cannot be written: write the date of the other side")
    if period.fault:
        raise DateError(period.fault)
    text = str(period)
    if not _reads_as(text, period):
        raise DateError(f"{text!r} would be read as another period")
    return text


def _reads_as(text: str, value: Period | TimeLimit) -> bool:
    try:
        return (parse_period(text) if isinstance(value, Period) else parse_time_limit(text)) == value
    except DateError:
        return False


@guarded
def format_recurring_date(date: RecurringDate) -> str:
    """Write a day of every year or month.

    Raises:
        DateError: it is a day of a lunar month or has a time of day, without its month.

    >>> format_recurring_date(RecurringDate(1, 30)), format_recurring_date(RecurringDate(None, 5))
    ('ngày 30 tháng 01 hằng năm', 'ngày 05 hằng tháng')
    """
    if date.month is not None:
        format_date(date.written)  # raises where it says too little
    elif date != RecurringDate(None, date.day):
        raise DateError("a day of every month is written without time of day and calendar")
    return str(date)


@guarded
def format_time_limit(limit: TimeLimit) -> str:
    """Write a length of time from an event.

    Raises:
        DateError: its length is no whole number, or written it would read as another limit.

    >>> from tdc_programme.vietnamese.quantities import Span
    >>> format_time_limit(TimeLimit(span=Span(5, "ngày"), anchor="ngày nhận được hồ sơ", working=True))
    'thời hạn 05 ngày làm việc kể từ ngày nhận được hồ sơ'
    """
    text = str(limit)
    if not _reads_as(text, limit):
        raise DateError(f"{text!r} would be read as another time limit, or none")
    return text
