"""Line ends inside a phrase and between phrases: text that was wrapped, and text whose lines are its paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from attrs import frozen

from ..text.patterns import Pattern, any_of
from ..vietnamese.letters.alphabet import SMALLS
from .authorities import agencies

#: What begins something new where it begins a line: a number or a letter of an enumeration, a unit of a law, a part of
#: a document.
NEW_ITEM = (
    r"(?:(?:\d{1,3}|[IVXLC]{1,6}|[A-Za-zĐđ]\d?)[.)/]\s|[-+*•–|#]"
    r"|(?:Điều|Khoản|Chương|Mục|Phần|Phụ lục|Căn cứ|Ngày|Số|Kính gửi|Nơi nhận|Xét|Theo)(?!\w))"
)
_WIDE = Pattern.plain(r"\s\s+|[^\S ]", yes=("⟦ \n ⟧a", "⟦\n⟧a"), no=("a", " a"))
_NEW = Pattern.plain(NEW_ITEM, yes=("⟦7. ⟧Về", "b) ", "⟦Điều⟧ 1"), no=("7.2", "Chính phủ", "Điềux"))
_SMALL = Pattern.plain(rf"[({SMALLS}]", yes=("nông thôn", "(khóa XII)"), no=("Nông",))
_LAST_WORD = Pattern.plain(r"\w+\Z", yes=("Bộ ⟦trưởng⟧",), no=("Bộ,",))
#: Words that no name of an agency ends with.
_UNFINISHED = frozenset(  # a list of words is read as lines
    [
        "bộ",
        "trưởng",
        "cục",
        "vụ",
        "sở",
        "ban",
        "ủy",
        "uỷ",
        "hội",
        "đồng",
        "nhân",
        "dân",
        "tỉnh",
        "thành",
        "phố",
        "quận",
        "huyện",
        "xã",
        "phường",
        "thị",
        "viện",
        "tổng",
        "văn",
        "phòng",
        "trung",
        "ương",
        "và",
        "của",
        "thứ",
        "chủ",
        "tịch",
        "nhiệm",
        "thống",
        "đốc",
        "chánh",
        "phó",
        "ngân",
        "hàng",
        "công",
        "ty",
        "trường",
        "đại",
        "học",
    ]
)
_NEAR = 90


@cache
def _known_name() -> Pattern:
    names = {name for a in agencies() for name in (a.name, *a.other_names) if " " in name}
    return Pattern.plain(
        rf"(?<!\w)(?:Bộ\s+trưởng\s+)?{any_of(sorted(names))}(?!\w)", yes=("⟦Thủ tướng Chính phủ⟧",), no=("Chính",)
    )


def goes_on(text: str, start: int, end: int) -> bool:
    """Whether a phrase goes on over the blanks ``text[start:end]``, in which a line ends.

    It does before a small letter, after a comma, a dash or a word that no name ends with (``tỉnh``), and inside the
    name of a known agency (``Thủ tướng ⏎ Chính phủ``); not over a blank line, nor before what begins something new.

    >>> goes_on("của Thủ tướng\\nChính phủ", 13, 14), goes_on("của Chính phủ\\nĐến nay", 13, 14)
    (True, False)
    """
    if text.count("\n", start, end) > 1 or _NEW.match(text, end):
        return False
    if _SMALL.match(text, end):
        return True
    before = text[max(0, start - _NEAR) : start]
    if before[-1:] in (",", "–", "-"):
        return True
    last = _LAST_WORD.search(before)
    if last is not None and last[0].lower() in _UNFINISHED:
        return True
    left = " ".join(before.split())
    right = " ".join(text[end : end + _NEAR].split())
    return any(name.start() < len(left) < name.end() for name in _known_name().finditer(f"{left} {right}"))


@frozen
class Squeezed:
    """A part of a text with one blank for each run of them.

    Attributes:
        text: that part.
        starts, places: the pieces of it that stand in the source as they are: where each begins in ``text``, and where
            in the source.
    """

    text: str
    starts: list[int]
    places: list[int]

    def place(self, at: int) -> int:
        """Return the place in the source of a place in ``text``."""
        piece = bisect_right(self.starts, at) - 1
        return self.places[piece] + at - self.starts[piece]


def squeezed(text: str, start: int, end: int) -> Squeezed:
    """Return ``text[start:end]`` with one blank for each run of them, and the place of each of its characters.

    A line end over which no phrase goes on stays one, so that a pattern can stop there.

    >>> squeezed("của  Thủ tướng\\nChính phủ\\n7. Về", 0, 32).text
    'của Thủ tướng Chính phủ\\n7. Về'
    """
    parts: list[str] = []
    starts, places = [0], [start]
    length, at = 0, start
    for blanks in _WIDE.finditer(text, start, end):
        low, high = blanks.span()
        parts += text[at:low], "\n" if "\n" in blanks[0] and not goes_on(text, low, high) else " "
        length += low - at + 1
        starts += length - 1, length
        places += low, high
        at = high
    return Squeezed("".join([*parts, text[at:end]]) if parts else text[start:end], starts, places)
