"""Writing dates, times of day, periods and time limits, as official papers do."""

from __future__ import annotations

import datetime
import re

from ..errors import DateError
from .date_values import Period, RecurringDate, TimeLimit, WrittenDate

__all__ = ["format_date", "format_recurring_date", "format_time"]

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_BLANK = "…"
# Fields of CLDR date patterns (Unicode TS #35, part 4) and the names of CLDR's own patterns.
_CLDR_FIELDS = frozenset("GyYuUrQqMLlwWdDFgEecabBhHKkmsSAzZOvVXx")
_CLDR_NAMES = ("short", "medium", "long", "full")


def _written(date: WrittenDate | datetime.date) -> WrittenDate:
    if isinstance(date, WrittenDate):
        return date
    if isinstance(date, datetime.datetime):
        return WrittenDate(date.year, date.month, date.day, date.hour, date.minute)
    if isinstance(date, datetime.date):
        return WrittenDate(date.year, date.month, date.day)
    raise TypeError(f"expected WrittenDate or datetime.date, got {type(date).__name__} {date!r:.80}")


def _day(day: int | None) -> str:
    return _BLANK if day is None else f"{day:02}"


def _month(month: int | None) -> str:
    # Zero before days below 10 and months 1, 2 alone (Nghị định 30/2020/NĐ-CP, Annex I, II.4).
    return _BLANK if month is None else f"{month:02}" if month < 3 else str(month)


def _refused(date: WrittenDate, style: str) -> DateError:
    said = "/".join("…" if part is None else str(part) for part in (date.day, date.month, date.year))
    return DateError(f"{said} cannot be written in the style {style!r}: too little of it is said")


def _official(date: WrittenDate) -> str:
    if date.blank:
        year = _BLANK if date.year is None else f"{date.year:04}"
        return f"ngày {_day(date.day)} tháng {_month(date.month)} năm {year}"
    parts = [] if date.day is None else [f"ngày {_day(date.day)}"]
    if date.month is not None:
        parts.append(f"tháng {_month(date.month)}")
    if date.year is not None:
        parts.append(f"năm {date.year:04}")
    # A day without its month, or with a year and no month, reads as something else.
    if not parts or (date.day is not None and date.month is None):
        raise _refused(date, "official")
    return " ".join(parts)


def _slash(date: WrittenDate) -> str:
    if date.blank:
        year = _BLANK if date.year is None else f"{date.year:04}"
        return f"ngày {_day(date.day)}/{_month(date.month)}/{year}"
    if date.month is None and (date.day is not None or date.year is None):
        raise _refused(date, "slash")
    if date.day is None and date.year is None:
        raise _refused(date, "slash")
    day = [] if date.day is None else [_day(date.day)]
    month = [] if date.month is None else [_month(date.month)]
    return "/".join([*day, *month, *([] if date.year is None else [f"{date.year:04}"])])


def _words(date: WrittenDate) -> str:
    from .numbers import spell_number

    if date.blank or not date.is_valid or (date.day is not None and date.month is None):
        raise _refused(date, "words")
    parts = []
    if date.day is not None:
        parts.append(f"ngày {'mùng ' if date.day <= 10 else ''}{spell_number(date.day)}")
    if date.month is not None:
        parts.append(f"tháng {'Tư' if date.month == 4 else spell_number(date.month).capitalize()}")
    if date.year is not None:
        parts.append(f"năm {spell_number(date.year)}")
    if not parts:
        raise _refused(date, "words")
    return " ".join(parts)


_STYLES = {"official": _official, "slash": _slash, "words": _words}


def format_date(date: WrittenDate | datetime.date, style: str = "official") -> str:
    """Write a date; what was written with it (time of day, weekday, lunar) is written too.

    Arguments:
        date: a date as written, or a ``date`` or ``datetime`` of Python.
        style: ``"official"``, with two figures for days below 10 and for months 1 and 2 (Nghị định 30/2020/NĐ-CP,
            Annex I, II.4); ``"slash"``; ``"words"``; ``"short"``, ``"medium"``, ``"long"``, ``"full"`` as CLDR has
            them for Vietnamese, or any CLDR pattern (``"EEEE, d MMMM y"``), which both want a whole date.

    Raises:
        DateError: the style is unknown, or the date says too little for it, or is impossible where that matters.

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
    writer = _STYLES.get(style)
    if writer is None:
        return _cldr(date, style)
    text = writer(date)
    if date.lunar:
        text += " âm lịch"
    if date.weekday is not None:
        # The other styles begin with `ngày`, which parts the names from the figures.
        text = f"{_WEEKDAYS[date.weekday]}, {text}"
    if date.hour is not None:
        text = f"{_hours(date.hour, date.minute)} {text if text.startswith('ngày') else f'ngày {text}'}"
    return text


def _hours(hour: int, minute: int | None) -> str:
    return f"{hour} giờ" if minute is None else f"{hour:02}h{minute:02}"


def _cldr(date: WrittenDate, style: str) -> str:
    fields = set(re.sub(r"'[^']*'", "", style))
    letters = {c for c in fields if c.isalpha() and c.isascii()}
    if style not in _CLDR_NAMES and (not letters or not letters <= _CLDR_FIELDS or (len(style) > 5 and style.isalpha() and len(fields) > 3)):
        raise DateError(f"style {style!r} is not known: official, slash, words, {', '.join(_CLDR_NAMES)}, or a CLDR pattern")
    from babel.dates import format_date as cldr_date
    from babel.dates import format_datetime as cldr_datetime

    if date.hour is None:
        return cldr_date(date.to_date(), style, locale="vi")
    return cldr_datetime(date.to_datetime(), style, tzinfo=date.to_datetime().tzinfo, locale="vi")


def format_time(hour: int, minute: int = 0, *, style: str = "short") -> str:
    """Write a time of day.

    Arguments:
        hour: 0-24; 24 with minute 0 alone.
        minute: 0-59.
        style: ``"short"`` (``17h00``) or ``"long"`` (``17 giờ 00 phút``).

    Raises:
        DateError: no day has that time, or the style is unknown.

    >>> format_time(17, 0), format_time(8, 5, style="long")
    ('17h00', '08 giờ 05 phút')
    """
    time = WrittenDate(hour=hour, minute=minute)
    if time.fault:
        raise DateError(time.fault)
    if style not in ("short", "long"):
        raise DateError(f"style {style!r} is not known: short, long")
    return f"{hour:02}h{minute:02}" if style == "short" else f"{hour:02} giờ {minute:02} phút"


def _is_quarter(period: Period) -> tuple[int, int] | None:
    """Return the first and last month of a period of whole months within one year, or None."""
    start, end = period.start, period.end
    if start is None or end is None or start.month is None or end.month is None:
        return None
    if start.day != 1 or start.year != end.year or start.hour is not None or end.hour is not None:
        return None
    last = datetime.date(2001 if end.year is None else end.year, 12, 31)
    del last
    return start.month, end.month


def format_recurring_date(date: RecurringDate) -> str:
    """Write a day of every year or month.

    >>> format_recurring_date(RecurringDate(1, 30)), format_recurring_date(RecurringDate(None, 5))
    ('ngày 30 tháng 01 hằng năm', 'ngày 05 hằng tháng')
    """
    if date.month is None:
        return f"ngày {_day(date.day)} hằng tháng"
    return f"{format_date(date.written)} hằng năm"
