"""The date in a citation: right after the number or the name."""

from __future__ import annotations

from ...text.patterns import Pattern
from ...vietnamese.dates import WrittenDate, date_at, month_at

# Up to the words of a date: of its day, of a month with its year, of a day in figures alone. Most places are refused by
# the first letter.
_DATE = Pattern.plain(
    r"(?=[\s*_,(]*+[nNtTđbk\d])[\s*_]*(?:,?[\s*_]*\(?(?:(?:được\s+)?(?:ký\s+)?(?:ban\s+hành|ký)\s+)?(?=[Nn]g[àa]y|NGÀY)"
    r"|(?=(?P<month>[Tt]h[áa]ng|THÁNG))|(?<![*_]),?\s*\(?(?=\d{1,2}/\d))",
    yes=("⟦, ban hành ⟧ngày 5/10", "⟦ ⟧tháng 3/2024", "⟦ (⟧5/10/2020"),
    no=(", tháng 3/2024", " ban hành 5/10/2020"),
)
_YEAR = Pattern.plain(
    r"[\s*_]*,?\s*(?:[Nn][ăa]m|NĂM)\s*:?\s*((?:19|20)\d\d)(?!\d)"
    r"|[ \t]+\(?((?:19|20)\d\d)\)?(?![\d/.-]|\s*[-–]\s*\d)",
    yes=("⟦ năm 2015⟧ của", " 2015"),
    no=(" 2015-2020",),
)


def date_after(text: str, end: int, *, year: bool = False) -> tuple[int, WrittenDate | None]:
    """Read the date that follows a number or a name.

    Arguments:
        text: the clean text.
        end: where the number or the name ends.
        year: whether a year alone is a date (``Bộ luật Dân sự 2015``).

    Returns:
        where it ends (``end`` if there is none), and it: None where its day or month was left blank or cannot be read.
    """
    lead = _DATE.match(text, end)
    read = None if lead is None else (month_at if lead.lastgroup else date_at)(text, lead.end())
    if read is not None:
        date, end = read
        return end, None if date.blank and date.year is not None else date
    if year and (alone := _YEAR.match(text, end)) is not None:
        return alone.end(1) if alone[1] else alone.end(2), WrittenDate(int(alone[1] or alone[2]))
    return end, None
