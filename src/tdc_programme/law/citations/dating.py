"""The date in a citation: right after the number or the name."""

from __future__ import annotations

import re
from functools import lru_cache

from ...vietnamese.dates import WrittenDate, date_at

__all__ = ["date_after"]

_LEAD = r"[\s*_]*,?[\s*_]*\(?(?:(?:được\s+)?(?:ký\s+)?(?:ban\s+hành|ký)\s+)?"
_NGAY = "(?:[Nn]g[àa]y|NGÀY)"
_THANG = "(?:[Tt]h[áa]ng|THÁNG)"
_NAM = r"(?:[Nn][ăa]m|NĂM)\s*:?"
# The two common forms are read here, in one match; rarer ones by the reader of dates.
_COMMON = re.compile(
    rf"{_LEAD}{_NGAY}\s*(?:(\d{{1,2}})\s+{_THANG}\s+(\d{{1,2}})\s+{_NAM}\s*(\d{{4}})(?!\d)"
    r"|(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\5\s?(\d{4})(?!\d))"
)
# Cheap refusal: whatever is a date begins so.
_MAY_BE = re.compile(r"[\s*_,(]*+[nNtTđbk\d]")
_DAY = re.compile(rf"{_LEAD}(?={_NGAY})")
_MONTH = re.compile(rf"[\s*_]*{_THANG}\s+(\d{{1,2}})\s*(?:{_NAM}\s*|[/-]\s*)(\d{{4}})(?!\d)")
_YEAR = re.compile(rf"[\s*_]*,?\s*{_NAM}\s*((?:19|20)\d\d)(?!\d)|[ \t]+\(?((?:19|20)\d\d)\)?(?![\d/.-]|\s*[-–]\s*\d)")
_SLASHED = re.compile(r"\s*,?\s*\(?(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
# A date left blank or misread: its place is known, its day or month is not.
_BLANK = re.compile(
    rf"[\s*_]*,?[\s*_]*\(?{_NGAY}\s*(?:[.…_]{{1,16}}\s?){{1,3}}/\s?(?:[.…_]{{1,16}}\s?){{1,3}}/\s?(?:\d{{4}}|[.…_]{{2,16}})"
)
_ROUGH = re.compile(
    rf"[\s*_]*,?[\s*_]*\(?{_NGAY}(?P<day>[\s.…_\dIlOóÌ/]{{0,24}}?){_THANG}(?P<month>[\s.…_\dIlOóÌÍÏÎ!\]\[:]{{0,24}}?)"
    rf"{_NAM}\s*(?P<year>\d{{4}})(?!\d)"
)
_MISREAD = str.maketrans({"ó": "6", "I": "1", "l": "1", "O": "0"})


@lru_cache(maxsize=8192)
def _date(day: str, month: str, year: str) -> WrittenDate:
    return WrittenDate(int(year), int(month), int(day))


def date_after(text: str, end: int, *, year: bool = False) -> tuple[int, WrittenDate | None]:
    """Read the date that follows a number or a name.

    Arguments:
        text: the clean text.
        end: where the number or the name ends.
        year: whether a year alone is a date (``Bộ luật Dân sự 2015``).

    Returns:
        where it ends (``end`` if there is none), and it: None where it was left blank or cannot be read.
    """
    if _MAY_BE.match(text, end) is None:
        return end, None
    found = _COMMON.match(text, end)
    if found is not None:
        if found[1]:
            return found.end(), _date(found[1], found[2], found[3])
        return found.end(), _date(found[4], found[6], found[7])
    if (rough := _ROUGH.match(text, end)) is not None:
        return rough.end(), _mended(rough)
    if (blank := _BLANK.match(text, end)) is not None:
        return blank.end(), None
    if (month := _MONTH.match(text, end)) is not None:
        return month.end(), WrittenDate(int(month[2]), int(month[1]))
    if (slashed := _SLASHED.match(text, end)) is not None:
        return slashed.end(), _date(*slashed.groups())
    if (day := _DAY.match(text, end)) is not None and (read := date_at(text, day.end())) is not None:
        return read[1], read[0]
    if year and (alone := _YEAR.match(text, end)) is not None:
        return alone.end(1) if alone[1] else alone.end(2), WrittenDate(int(alone[1] or alone[2]))
    return end, None


def _mended(rough: re.Match[str]) -> WrittenDate | None:
    """Mend what recognition misread where it is certain: ``ngày I9``, ``tháng ó``."""
    day, month = (rough[name].strip(" \n\t.…_:").translate(_MISREAD) for name in ("day", "month"))
    if day.isdecimal() and month.isdecimal() and len(day) < 3 and len(month) < 3:
        return _date(day, month, rough["year"])
    return None
