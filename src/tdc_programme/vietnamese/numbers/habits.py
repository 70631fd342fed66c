"""In what manner a text writes its figures, which decides whether ``2,500`` is two and a half or a thousand times that.

One comma before three figures has two meanings, a thousand times apart. Vietnamese writes decimals so, and many a hand
writes thousands so. Figures that have one meaning only, elsewhere in the same text, tell which hand it was.
"""

from __future__ import annotations

import enum

from ...text.patterns import Pattern

# 1,200,000 or 1,200.50 can be English only.
_ENGLISH = Pattern.plain(
    r"(?<![0-9.,])[1-9][0-9]{0,2}(?:,[0-9]{3}(?:,[0-9]{3})++|(?:,[0-9]{3})++\.[0-9]++)(?![0-9.,])",
    yes=("⟦1,200,000⟧ USD", "⟦1,200.50⟧"),
    no=("1,200", "1.200,50"),
)
# 1.200.000, 1.200,5 and 12,5 can be Vietnamese only.
_VIETNAMESE = Pattern.plain(
    r"(?<![0-9.,])(?:[1-9][0-9]{0,2}(?:\.[0-9]{3}(?:\.[0-9]{3})++|(?:\.[0-9]{3})++,[0-9]++)|[0-9]++,[0-9]{1,2})(?![0-9.,])",
    yes=("⟦1.200.000⟧ đồng", "⟦1.200,5⟧", "⟦12,5⟧%"),
    no=("1.200", "1,200", "1,200.5"),
)
# Money in whole hundreds, with one comma: three of them are no chance where nothing speaks against it.
_SUM_WITH_COMMA = Pattern.plain(
    r"(?<![0-9.,])[1-9][0-9]{0,2},[0-9]00(?=\s?(?:đồng|vnđ|vnd|usd|đ)(?!\w))",
    yes=("⟦150,000⟧ đồng", "⟦5,000⟧ usd"),
    no=("1,250 đồng", "2,500 tỷ"),
)
_SUMS_OF_A_HABIT = 3

# What is measured in parts: decimals are at home there, as they are not with đồng, people and things.
_MEASURED = Pattern.plain(
    r"\s?(?:km[2²]?|m[23²³]?|cm|mm|mét|kg|gam|tấn|tạ|lít|ha|hecta|héc\sta|độ|điểm|kwh|mw|°c)(?!\w)",
    yes=("1,234⟦ ha⟧",),
    no=(" đồng", " hai người"),
)
# … and where an English hand would hardly have written thousands.
_OF_PARTS = Pattern.plain(
    r"\s?(?:[%‰]|(?:phần\străm|nghìn|ngàn|triệu|tỷ|tỉ)(?!\w))",
    yes=("4,125⟦%⟧", "4,125⟦ phần trăm⟧", "45,087⟦ triệu⟧ đồng"),
    no=(" điểm",),
)


class Habit(enum.Enum):
    """What the figures of a text that have one meaning say of its hand."""

    UNKNOWN = enum.auto()
    VIETNAMESE = enum.auto()
    ENGLISH = enum.auto()
    MIXED = enum.auto()


def has_english(text: str) -> bool:
    """Whether a text has figures that are English only: ``1,200,000``, ``1,200.50``."""
    return _ENGLISH.search(text) is not None


def habit_of(text: str) -> Habit:
    """Return the manner in which a text, in small letters, writes its figures.

    >>> habit_of("giá 1,200,000 đồng; 150,000 đồng").name, habit_of("12,5% của 1.200.000").name
    ('ENGLISH', 'VIETNAMESE')
    """
    vietnamese = _VIETNAMESE.search(text) is not None
    if has_english(text):
        return Habit.MIXED if vietnamese else Habit.ENGLISH
    if vietnamese:
        return Habit.VIETNAMESE
    sums = {found[0] for found in _SUM_WITH_COMMA.finditer(text)}
    return Habit.ENGLISH if len(sums) >= _SUMS_OF_A_HABIT else Habit.UNKNOWN


def has_decimals(text: str, start: int, end: int, habit: Habit) -> bool:
    """Whether doubtful figures are surely decimals.

    They are percentages and millions, or a measure in a text of the Vietnamese manner. A nought at the end speaks
    against decimals, which need none.

    >>> has_decimals("4,125 tỷ", 0, 5, Habit.UNKNOWN), has_decimals("4,120 tỷ", 0, 5, Habit.UNKNOWN)
    (True, False)
    """
    if text[end - 1] == "0" or habit in (Habit.ENGLISH, Habit.MIXED):
        return False
    if _OF_PARTS.match(text, end) is not None:
        return True
    return habit is Habit.VIETNAMESE and _MEASURED.match(text, end) is not None
