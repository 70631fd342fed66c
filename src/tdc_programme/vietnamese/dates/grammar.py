"""The patterns of dates: how they are written and compiled."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

__all__ = ["ANY_YEAR", "DAY", "FILL", "MONTH", "YEAR", "YEAR_WORD", "Pattern"]

_Matcher: TypeAlias = Callable[..., re.Match[str] | None]

# At most two line breaks: a wrapped line or a page break, not another part of a form.
_GAP = r"[^\S\n]*+(?:\n[^\S\n]*+){0,2}+"
#: What stands in a place to be filled in: spaces, dots, ellipses, underscores, or nothing.
FILL = r"[ \t\r\f\v.…‥·_]*+(?:\n[ \t\r\f\v.…‥·_]*+){0,2}+"
#: A year that stands without its day: 1500-2199, and not the beginning of a longer number.
YEAR = r"(?:1[5-9]|2[01])[0-9]{2}(?![0-9]|/\w|[.,][0-9])"
ANY_YEAR = r"[0-9]{4}(?![0-9]|/\w|[.,][0-9])"


# Text recognition confuses the marks of a; between figures the words are these all the same.
DAY, MONTH, YEAR_WORD = "ng[aàáảãạăâ]y", "th[aàáảãạăắằẳẵặâấầẩẫậ]ng", "n[aàáảãạăắằẳẵặâấầẩẫậ]m"


class Pattern:
    """A verbose pattern for any case, compiled when first used: there are dozens, and many programs read no date.

    Two signs are added to the language of :mod:`re`: ``~`` is white space that may be missing (text recognition
    loses it) or may wrap a line, ``@`` is white space that must be there.

    >>> Pattern("ngày~(?P<day>[0-9]+)@tháng").match("NGÀY5 tháng", 0)["day"]
    '5'
    """

    __slots__ = ("flags", "match", "search", "source")

    flags: re.RegexFlag
    match: _Matcher
    search: _Matcher
    source: str

    def __init__(self, source: str, *, any_case: bool = True) -> None:
        self.flags = re.VERBOSE | (re.IGNORECASE if any_case else re.NOFLAG)
        self.source = source.replace("~", _GAP).replace("@", rf"(?=\s){_GAP}")
        self.match, self.search = self._first_match, self._first_search

    def _compile(self) -> None:
        pattern = re.compile(self.source, self.flags)
        # From now on the calls go to the pattern itself.
        self.match, self.search = pattern.match, pattern.search

    def _first_match(self, *where: str | int) -> re.Match[str] | None:
        self._compile()
        return self.match(*where)

    def _first_search(self, *where: str | int) -> re.Match[str] | None:
        self._compile()
        return self.search(*where)
