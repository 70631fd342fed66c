"""What is half of a time or list whose other half nobody could read: it is not given, for the text means more.

A date that a list comma, a dash, ``và``, ``đến`` joins to figures that were not read, or to which a letter sticks, says
less than the text does: ``ngày 28`` of ``từ ngày 28 đến ngày 3 tháng 5``, 24/1 of ``24/1Z/2026``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...text.patterns import Pattern
from ...text.reader import Read
from . import context_grammar
from .grammar import DASH, behind
from .periods import DateValue, Period
from .values import RecurringDate, WrittenDate

# --- What stands before -------------------------------------------------------------------------------------------

_DAY_IN_FIGURES = r"[0-9]{1,2}(?:~/~[0-9]{1,2}|[.-][0-9]{1,2}|~tháng~[0-9]{1,2})?(?![0-9/])"
_IN_BRACKETS = r"(?:~\([^()\d]{2,24}\))?"
#: từ ngày 28 đến ngày 3 tháng 5, ngày 30 và 02/5/2026.
BEFORE_DAY = behind(
    rf"(?:(?<!\w)(?:(?:từ|tu)@(?:(?:ngày|ngay)~)?(?:m[ùồ]ng~)?{_DAY_IN_FIGURES}{_IN_BRACKETS}~,?~(?:cho@)?(?:đến|tới|den|{DASH})"
    rf"|(?:ngày~:?~(?:m[ùồ]ng~)?|m[ùồ]ng~|(?:tối|đêm)@)[0-9]{{1,2}}(?:~(?:,|;|và)~(?:ngày~)?[0-9]{{1,2}}){{0,8}}{_IN_BRACKETS}"
    rf"~(?:đến|tới|và|hoặc|hay|rạng@sáng|,|{DASH}))"
    r"|(?:^|[(:;,\n“\"])[^\S\n]*[0-9]{1,2}~(?:đến|tới))~(?:(?:hết|cuối)@)?(?:ngày@)?",
    80,
    yes=("từ ngày 28 đến ", "⟦ngày 30 và ⟧", "⟦ngày 30, 31 và ⟧", "từ mùng 6 (thứ Tư) đến hết "),
    no=("từ ngày ký đến ", "từ 05/2024 đến ", "Điều 5 và "),
)
#: The month of days that could not be read: ngày 12, thứ Năm, tháng 11 năm 2026.
BEFORE_MONTH = behind(
    r"(?<!\w)(?:ngày~[0-9]{1,2}~(?:\([^()\d]{2,24}\)|,~(?:thứ@\w{1,4}|chủ@nhật)~,)"
    rf"|từ@tháng@[0-9]{{1,2}}(?:@năm@(?:nay|trước|ngoái))?~(?:đến|tới|{DASH})(?:@hết)?)~",
    50,
    yes=("ngày 12, thứ Năm, ", "ngày 13 (thứ Sáu) ", "từ tháng 11 năm nay đến "),
    no=("ngày 12, ",),
)
_LIST = "(?:,|;|và|hoặc|hay)"
#: Times before the last one, which has the day: 7h, 13h và 19h ngày 24/12/2026.
BEFORE_HOUR = behind(
    rf"(?<![\w.,:/])(?:[01]?[0-9]|2[0-4])(?:h(?:[0-9]{{2}})?|:[0-9]{{2}}|~giờ(?:~[0-9]{{1,2}}(?:~phút)?)?)~"
    rf"(?:{_LIST}|đến|tới|den|{DASH})~(?:(?:lúc|từ|buổi)@)?(?:(?:sáng|trưa|chiều|tối|đêm)@)?",
    50,
    yes=("⟦7h, ⟧", "lúc ⟦13h và ⟧", "⟦8 giờ 30 phút đến ⟧"),
    no=("Điều 7, ", "7h "),
)
_DAY = "(?:0?[1-9]|[12][0-9]|3[01])"
# Figures before a day in figures: Có 18,⏎19/6/2027. What a noun makes of them is judged by `context_grammar.NUMBERED`.
BEFORE_FIGURES = behind(
    rf"(?<![\w.,:/–-]){_DAY}(?:/[0-9]{{1,2}})?~(?:(?:,|;|và|{DASH})~{_DAY}(?:/[0-9]{{1,2}})?~){{0,8}}"
    rf"(?:{_LIST}|đến|tới|den|{DASH})~",
    60,
    yes=("Có ⟦18,\n⟧", "⟦08-10/9 và ⟧", "⟦24 đến ⟧"),
    no=("2025, ", "QH15, ", "45/11 và "),
)

# --- What stands behind -------------------------------------------------------------------------------------------

_FIGURES = r"[0-9]{1,2}(?![0-9])(?:~/~[0-9]|[.-][0-9]{1,2}(?![0-9])|~tháng~[0-9]|~(?=[.,;:)]|$|\n))"
#: One letter, or more figures, at the last figure: 24/1Z/2026. Words that lost their space are words: 15/2tại.
GLUED = Pattern(r"[^\W\d_](?![^\W\d_])|[0-9]", yes=("⟦Z⟧/2026", "⟦h⟧ "), no=("tại", "/2026", " 5"))
#: The other side of a time: → 27/12, đến 24, đến ngày 3.
OTHER_SIDE = Pattern(
    rf"(?:~,?~(?:cho@)?(?:đến|tới|den)|[^\S\n]*+{DASH})~(?:(?:hết|het|cuối|hết@ngày)@)?"
    rf"(?P<side>(?:(?:ngày|ngay)~:?~)?(?:m[ùồ]ng~)?{_FIGURES}|(?:ngày|ngay|m[ùồ]ng)~[0-9])",
    yes=("⟦ → 27/1⟧2", "⟦ đến 24⟧.", "⟦ đến ngày 31/2⟧."),
    no=(" đến ngày ký", " - 12 người", "\n- 5/6"),
)
#: Another day of the list, from whose end the year of all comes: , 10/9 và.
OTHER_DAY = Pattern(
    rf"~{_LIST}~(?:từ@)?(?P<side>(?:ngày~)?[0-9]{{1,2}}(?:~{DASH}~[0-9]{{1,2}})?~(?:/~[0-9]{{1,2}}|tháng~[0-9]{{1,2}})(?![0-9]))",
    yes=("⟦, 10/9⟧ và", "⟦ và từ 12-14/9⟧/2026"),
    no=(" và 10 người",),
)
#: A year that could not be read, or more figures: ngày 5/3 năm “2026”, ngày 5/3/2O.
OTHER_YEAR = Pattern(
    r"""~(?:,~)?năm~(?:[*_“”"'(]{0,3}[0-9]|(?:hai|một)@(?:nghìn|ngàn|không|chín)(?!\w)) | ~/~[0-9a-z]""",
    yes=("⟦ năm “2⟧026”", "⟦ năm hai nghìn⟧ linh", "⟦/2⟧O"),
    no=(" năm nay", " năm học"),
)
#: Between the two sides of a time that could not be read as one: each of them is half of it.
BETWEEN_SIDES = Pattern(
    rf"(?:~(?:\([^()]{{2,40}}\)~)?,?~(?:cho@)?(?:đến|tới|den)|[^\S\n]*+{DASH}(?!\s*\n))~"
    r"(?:(?:hết|het|cuối|sáng|trưa|chiều|tối|đêm)@)?$",
    yes=(" đến ", " (thứ Hai) đến hết ", " - "),
    no=(" đến trước ", "\n- ", " và "),
)
_MOST_BETWEEN = 64

#: What ends the words that are looked for before a date; else nothing is.
_JOINTS = (
    *("đến", "tới", "den", "và", "hoặc", "hay", "hết", "cuối", "ngày", "lúc", "từ", "buổi"),
    *("sáng", "trưa", "chiều", "tối", "đêm", ",", ";", "-", "–", "—", "→", ">", ")"),
)


def whole(text: str, reads: Iterable[Read[DateValue]]) -> Iterator[Read[DateValue]]:
    """Iterate over what was read in a text, without what is half of a time or list."""
    floor, read, is_side = 0, None, False
    for following in reads:
        if read is not None:
            is_first = _are_sides(text, read, following)
            if not (is_side or is_first or _is_half(text, read, floor, following.start)):
                yield read
            floor, is_side = read.end, is_first
        read = following
    if read is not None and not (is_side or _is_half(text, read, floor, len(text))):
        yield read


def _are_sides(text: str, read: Read[DateValue], following: Read[DateValue]) -> bool:
    """Whether two dates, neither left to be filled in, are the sides of one time."""
    if not 0 < following.start - read.end < _MOST_BETWEEN:
        return False
    are_dates = all(isinstance(each, WrittenDate) and not each.blank for each in (read.value, following.value))
    return are_dates and BETWEEN_SIDES.fullmatch(text, read.end, following.start) is not None


def _is_half(text: str, read: Read[DateValue], floor: int, ceiling: int) -> bool:
    """Whether a read is half of what the text means; others were read up to ``floor``, and from ``ceiling`` on."""
    value = read.value
    if not isinstance(value, (WrittenDate, RecurringDate, Period)):
        return False
    if read.end < len(text) and _goes_on(text, read, ceiling):
        return True
    before = text[max(floor, read.start - 10) : read.start].rstrip().lower()
    return before.endswith(_JOINTS) and _is_joined(text, read, floor)


def _is_joined(text: str, read: Read[DateValue], floor: int) -> bool:
    """Whether what stands before a read, and was not read, is of the same time or list."""
    value = read.value
    if isinstance(value, Period):
        is_of_days = value.start is not None and value.start.day is not None
        return is_of_days and text[read.start].isdecimal() and _is_listed(text, read.start, floor)
    if not isinstance(value, (WrittenDate, RecurringDate)) or value.month is None is value.day:
        return False
    if value.hour is not None and BEFORE_HOUR.match(text, read.start, floor) is not None:
        return True
    if value.day is None:
        return BEFORE_MONTH.match(text, read.start, floor) is not None
    is_half = BEFORE_DAY.match(text, read.start, floor) is not None
    return is_half or (text[read.start].isdecimal() and _is_listed(text, read.start, floor))


def _is_listed(text: str, at: int, floor: int) -> bool:
    """Whether figures that nobody read stand before others, as days do, and no noun makes them numbers of something."""
    return BEFORE_FIGURES.match(text, at, floor) is not None and context_grammar.NUMBERED.match(text, at) is None


def _goes_on(text: str, read: Read[DateValue], ceiling: int) -> bool:
    """Whether what stands behind a read, and was not read, is of the same date, time or list."""
    value, end = read.value, read.end
    if text[end - 1].isdecimal() and GLUED.match(text, end) is not None:
        return True
    if isinstance(value, Period):
        return False
    side = OTHER_SIDE.match(text, end)
    if side is not None and side.end() <= ceiling and side.start("side") < ceiling:
        return True
    if not isinstance(value, WrittenDate) or value.year is not None or None in (value.month, value.day) or value.blank:
        return False
    if OTHER_YEAR.match(text, end) is not None:
        return True
    day = OTHER_DAY.match(text, end)
    if day is None or day.start("side") >= ceiling:
        return False
    return "/" not in day["side"] or context_grammar.AFTER_DAY.match(text, day.end()) is not None
