"""One day, month or year, read where it stands."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import evolve

from ...errors import NumberError
from ..numbers import parse_number
from .grammars import common as grammar
from .grammars import context as context_grammar
from .grammars.common import FIGURES, LUNAR
from .values import WrittenDate


@lru_cache(maxsize=4096)
def solar_day(year: str | int | None, month: str | int | None, day: str | int | None) -> WrittenDate:
    """Return a day given in figures or numbers. Texts name the same days again and again: they share the value."""
    return WrittenDate(*(None if part is None else int(part) for part in (year, month, day)))


def number_of(text: str) -> int | None:
    """Return the whole number that ``text`` writes in figures or words, or None."""
    if text.isdecimal():
        return int(text)
    try:
        value = parse_number(text)
    except NumberError:
        return None
    return value if isinstance(value, int) else None


# --- Days in figures ----------------------------------------------------------------------------------------------

_CENTURY = 100
#: The latest day and month that a figure can be taken for, so that it is a date, if an impossible one.
_LAST_DAY, _LAST_MONTH = 31, 12


def _day_in_figures(text: str, at: int, *, loose: bool) -> tuple[WrittenDate, int] | None:
    read = FIGURES.match(text, at)
    if read is None:
        return None
    label, day, sign, month, year, worded_month, worded_year = read.groups()
    if sign is None:
        if label is None and context_grammar.NUMBERED.match(text, at):  # tuần 3 tháng 5 năm 2026
            return None
        return solar_day(worded_year, worded_month, day), read.end()
    if label is None and not loose and not _is_plainly_a_date(read, int(day), int(month)):
        return None
    return solar_day(year, month, day), read.end()


def _is_plainly_a_date(read: re.Match[str], day: int, month: int) -> bool:
    """Tell a date without ``ngày`` from a number of chapters, a version, a telephone number."""
    if len(read["year"]) < 4 or day > _LAST_DAY:
        return False
    if read["sign"] == "/":
        return month <= _LAST_DAY and read.end("month") - read.start() <= len("31 / 12") + 1
    # 1.13.2020 is a section, 31-13-2020 a number; and neither has spaces in it.
    return month <= _LAST_MONTH and read.end() - read.start() == sum(len(read[g]) for g in ("day", "month", "year")) + 2


def _day_without_year(text: str, at: int) -> tuple[WrittenDate, int] | None:
    read = grammar.FIGURES_NO_YEAR.match(text, at)
    if read is None:
        dotted = grammar.DOTTED.match(text, at)
        if dotted is None or int(dotted["month"]) > _LAST_MONTH:
            return None
        return solar_day(None, dotted["month"], dotted["day"]), dotted.end()
    day, month = int(read["day"]), int(read["month"])
    # Of 10-15 nobody knows whether it is a time of six days.
    if day > _LAST_DAY or month > (_LAST_MONTH if read["sign"] == "-" else _LAST_DAY):
        return None
    return solar_day(read["year"], month, day), read.end()


# --- Days in words: ngày … tháng … năm … --------------------------------------------------------------------------

_MONTH_NAMES = {"giêng": 1, "tư": 4, "chạp": 12}
_FIGURES = dict(zip(("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"), range(10)))
_FIGURES |= {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5, "bẩy": 7}


def _part(written: str | None) -> int | None:
    """Return the number of a day, month or year in figures (also misread ones) or words."""
    if written is None:
        return None
    if written.isdecimal():
        return int(written)
    figures = written.translate(grammar.MISREAD)
    if figures.isdecimal():
        return int(figures)
    words = written.lower().split()
    if len(words) == 2 and words[0] in ("hai", "ba") and words[1] in ("mốt", "tư", "lăm", "nhăm"):  # hai mươi mốt
        words.insert(1, "mươi")
    return _MONTH_NAMES.get(written.lower()) or number_of(" ".join(words))


def _year(written: str | None) -> int | None:
    """Return the year in figures or words, also said in halves or by figure: ``hai không mười ba``."""
    words = [] if written is None else written.lower().split()
    if len(words) < 3 or "nghìn" in words or "ngàn" in words:
        return _part(written)
    figures = [_FIGURES.get(word) for word in words]
    if len(words) == 4 and None not in figures:
        return int("".join(map(str, figures)))
    rest = number_of(" ".join(words[2:]))
    return None if rest is None or not 10 <= rest <= 99 else int(f"{figures[0]}{figures[1]}{rest}")


def _day_misread(text: str, at: int) -> tuple[WrittenDate, int] | None:
    read = grammar.MISREAD_FIGURES.match(text, at)
    if read is None:
        return None
    day, month, year = (read[part] or read[f"{part}2"] for part in ("day", "month", "year"))
    if sum(map(str.isdecimal, year)) < 2:
        return None
    return solar_day(_part(year), _part(month), _part(day)), read.end()


def _is_filled(gap: str) -> bool:
    """Whether a gap has the dots of a form; one full stop is the end of a sentence."""
    return ".." in gap or "…" in gap or "_" in gap or "‥" in gap


def _joins(gap: str) -> bool:
    """Whether a gap stands between parts of one date."""
    return "." not in gap or _is_filled(gap)


def _day_in_words(text: str, at: int) -> tuple[WrittenDate, int] | None:
    read = grammar.WORDED.match(text, at)
    if read is None or (read["day"] and not _joins(read["gap1"])):
        return None
    day, month = _part(read["day"]), _part(read["month"])
    if (day is None and read["day"]) or (month is None and read["month"]):
        return None
    found = _worded(text, read, month, day)
    if found is None or not (read["leap"] or _is_lunar_month(read["month"])):
        return found
    return evolve(found[0], lunar=True, leap=read["leap"] is not None), found[1]


def _worded(text: str, read: re.Match[str], month: int | None, day: int | None) -> tuple[WrittenDate, int] | None:
    """Read the year of a day in words, or that it has none."""
    if read["comma_year"]:
        return None if None in (day, month) else (solar_day(read["comma_year"], month, day), read.end())
    if read["word"] and (month is None or _joins(read["gap3"])):
        if read["year"]:
            return _with_year(text, read, month, day)
        if _is_form(read):
            return WrittenDate(None, month, day, blank=True), _trimmed(text, read.end())
        if day is not None and month is None and _is_may(text, read):
            return solar_day(None, 5, day), read.end("word")
    end = read.end("leap") if read["leap"] else read.end("month")
    return None if None in (day, month) else (solar_day(None, month, day), end)


def _with_year(text: str, read: re.Match[str], month: int | None, day: int | None) -> tuple[WrittenDate, int] | None:
    """Read the year of a day in words; None where a number goes on after it, or it is none."""
    written, end = read["year"], read.end("year")
    if text[end : end + 1] == "/" and text[end + 1 : end + 2].isalnum():  # 2020/NĐ-CP
        return None
    if written.isdecimal() and len(written) < 4 and (_is_filled(read["rest"]) or day is None is month):
        # The last figures are left to be filled in: năm 20…
        return WrittenDate(None, month, day, blank=True), _trimmed(text, read.end())
    if len(written) == 4 and sum(map(str.isdecimal, written)) < 2:
        return None
    year = _year(written)
    if year is None:
        return None
    if month is None or day is None:
        return WrittenDate(year, month, day, blank=True), end
    return solar_day(year, month, day), end


def _is_form(read: re.Match[str]) -> bool:
    """Whether the year is left to be filled in; and be it that nothing but wide spaces stands for all of the date."""
    is_spaced = not (read["day"] or read["month"]) and "  " in (read["gap0"] or "") and "  " in read["gap2"]
    return is_spaced or _is_filled(read["gap4"] + read["rest"])


def _is_may(text: str, read: re.Match[str]) -> bool:
    """Whether ``Năm`` is a month: months in words have a capital (Nghị định 30/2020/NĐ-CP, Annex II, V.9)."""
    return bool(read["word"] == "Năm" and text[read.start("word") - 2].islower())


def _trimmed(text: str, end: int) -> int:
    while text[end - 1].isspace():
        end -= 1
    return end


# --- Days left blank or that cannot be read -----------------------------------------------------------------------


def _blank_slashes(text: str, at: int) -> tuple[WrittenDate, int] | None:
    read = grammar.BLANK_SLASHES.match(text, at)
    if read is None:
        return None
    day, month, year = (None if read[g] is None else int(read[g]) for g in ("day", "month", "year"))
    if year is not None and year < _CENTURY:  # its last figures are left to be filled in: ngày …/…/20…
        return WrittenDate(None, month, day, blank=True), _trimmed(text, read.end())
    # ngày     /8/: wide spaces alone are a place to be filled in where the month is said.
    is_spaced = day is None is not month and "  " in read["gap1"] + read["gap2"]
    if year is None and not is_spaced and not _is_filled(read["gap5"] + read["gap6"]):
        return None
    if None not in (day, month, year):  # dots around the figures of a form that was filled in
        return WrittenDate(year, month, day), read.end("year")
    return WrittenDate(year, month, day, blank=True), _trimmed(text, read.end() if year is None else read.end("year"))


def illegible_day(text: str, at: int) -> tuple[WrittenDate, int] | None:
    """Read a date whose year is certain and whose day or month cannot be told: ``ngày 1 5 tháng 7 năm 2025``."""
    read = grammar.ILLEGIBLE.match(text, at)
    if read is None:
        return None
    day, month = (read[part].strip(" \n\t.…_:") for part in ("day", "month"))
    if grammar.MISREAD_PART.match(day) and grammar.MISREAD_PART.match(month):
        return solar_day(read["year"], _part(month), _part(day)), read.end()
    return WrittenDate(int(read["year"]), blank=True), read.end()


# --- A day, in any of these ways ----------------------------------------------------------------------------------


def date_at(text: str, start: int) -> tuple[WrittenDate, int] | None:
    """Read the day that begins at ``start``: ``ngày …`` in figures or words, or a date in figures alone.

    For readers that stand before a date already, in text as a :class:`~tdc_programme.text.View` gives it, so that one
    whose day or month cannot be read is a date too. No time of day, no weekday, no month or year alone, no search.

    Returns:
        The date and the offset where it ends; None if none begins there.

    >>> date_at("Quyết định số 1322/QĐ-TTg ngày 31/8/2020 của", 26)
    (WrittenDate(year=2020, month=8, day=31), 40)
    >>> date_at("số 15/2022/TT-BKHCN", 3)
    """
    read = day_at(text, start, loose=False)
    return read if read is not None and read[0].year is not None else illegible_day(text, start) or read


def day_at(text: str, at: int, *, loose: bool) -> tuple[WrittenDate, int] | None:
    """Read a day; ``loose``: from the words around it is known to be one, so that ``30/10`` is enough."""
    first = text[at : at + 1]
    if first.isdecimal():
        read = _day_in_figures(text, at, loose=loose) or _bare_day_in_words(text, at, loose=loose) or _iso(text, at)
        if read is None and loose:
            read = _day_without_year(text, at)
    elif first in ("n", "N", "m", "M", "r", "R"):
        read = (
            _day_in_figures(text, at, loose=True)
            or _day_in_words(text, at)
            or _blank_slashes(text, at)
            or _day_misread(text, at)
            or (_day_without_year(text, at) if first in "nN" else None)
            or _named_day(text, at)
        )
    else:
        return None
    return None if read is None else _in_calendar(text, at, *read)


def _named_day(text: str, at: int) -> tuple[WrittenDate, int] | None:
    """Read a day of the lunar calendar that has a name: ``rằm tháng Giêng``, ``mùng 5 Tết``."""
    if (moon := grammar.FULL_MOON.match(text, at)) is not None:
        year = None if moon["year"] is None else int(moon["year"])
        return WrittenDate(year, _part(moon["month"]), 15, lunar=True, leap=moon["leap"] is not None), moon.end()
    new_year = grammar.NEW_YEAR.match(text, at)
    return None if new_year is None else (WrittenDate(None, 1, _part(new_year["day"]), lunar=True), new_year.end())


def _bare_day_in_words(text: str, at: int, *, loose: bool) -> tuple[WrittenDate, int] | None:
    read = grammar.BARE_WORDED.match(text, at)
    if read is None or context_grammar.NUMBERED.match(text, at):  # tuần 3 tháng 5/2026
        return None
    is_named = _is_lunar_month(read["month"])  # nobody counts months of this name: cúng ông Táo 23 tháng Chạp
    if not loose and not is_named and context_grammar.LED.match(text, at) is None:  # kết quả 3 tháng 5/2026
        return None
    written = read["year"] or read["comma_year"]
    if written is None and not loose and not is_named:
        return None
    year = None if written is None else int(written)
    is_leap = read["leap"] is not None
    is_lunar = is_leap or is_named
    return WrittenDate(year, _part(read["month"]), int(read["day"]), lunar=is_lunar, leap=is_leap), read.end()


def _iso(text: str, at: int) -> tuple[WrittenDate, int] | None:
    read = grammar.ISO.match(text, at)
    return None if read is None else (WrittenDate(*map(int, read.groups())), read.end())


def _in_calendar(text: str, at: int, value: WrittenDate, end: int) -> tuple[WrittenDate, int]:
    """Read what says the calendar of a day or month, and the year that may stand behind it."""
    kind = LUNAR.match(text, end)
    if kind is None:
        is_lunar = not value.lunar and grammar.LUNAR_BEFORE.match(text, at) is not None
        return (evolve(value, lunar=True), end) if is_lunar else (value, end)
    year, end = value.year, kind.end()
    if year is None and (said := grammar.LUNAR_YEAR.match(text, end)) is not None:
        year, end = int(said["year"] or said["year2"]), said.end()
    is_leap = value.leap or (kind["leap"] or kind["leap2"]) is not None
    return evolve(value, year=year, lunar=is_leap or kind["solar"] is None, leap=is_leap), end


def _is_lunar_month(month: str | None) -> bool:
    """Whether the name of a month is one that only the lunar calendar has: Giêng, Chạp."""
    return month is not None and month.lower() in ("giêng", "chạp")


# --- Months and years ---------------------------------------------------------------------------------------------

#: Years that are found without a day; the others are likelier numbers of something.
_LIKELY_YEARS = range(1500, 2200)


def is_counted(text: str, at: int) -> bool:
    """Whether the word at ``at`` (năm, ngày, tháng) is a unit after a number, not the name of a year, day, month."""
    read = context_grammar.COUNTED.match(text, at)
    return read is not None and read["noun"] is None


def month_at(text: str, at: int, *, loose: bool = False) -> tuple[WrittenDate, int] | None:
    """Read a month with its year (``tháng 3/2024``); ``loose``: also without one."""
    read = grammar.MONTH_ALONE.match(text, at)
    if read is None:
        return None
    month = _part(read["month"])
    written = read["year"] or read["year_words"]
    year = _year(written)
    if month is None:
        # tháng … năm 2024, with the dots of a form: without them it may be May.
        if year is None or not _is_filled(read["gap"]):
            return None
        return WrittenDate(year, blank=True), read.end()
    if written is not None and (year is None or not (loose or year in _LIKELY_YEARS)):
        return None
    is_leap = read["leap"] is not None
    value = WrittenDate(year, month, lunar=is_leap or _is_lunar_month(read["month"]), leap=is_leap)
    end = read.end("leap" if is_leap else "month") if year is None else read.end()
    value, end = _in_calendar(text, at, value, end)
    if value.year is None and (blank := grammar.BLANK_YEAR_OF_MONTH.match(text, end)) is not None:
        return evolve(value, blank=True), blank.end()
    return (value, end) if loose or value.year is not None else None


def year_at(text: str, at: int, *, loose: bool = False) -> tuple[WrittenDate, int] | None:
    """Read a year (``năm 2025``); ``loose``: also one that no paper is likely to speak of."""
    read = grammar.YEAR_ALONE.match(text, at)
    if read is None or is_counted(text, at):
        return None
    year = int(read["year"])
    return (WrittenDate(year), read.end()) if loose or year in _LIKELY_YEARS else None


def blank_year_at(text: str, at: int) -> tuple[WrittenDate, int] | None:
    """Read a year whose last figures are left to be filled in: ``năm 20…``."""
    read = grammar.BLANK_YEAR.match(text, at)
    return None if read is None or is_counted(text, at) else (WrittenDate(blank=True), read.end())
