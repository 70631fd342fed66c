"""What a line begins with: the number of an article, a clause, a chapter, the label of an appendix."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...errors import NumberError
from ...law.provisions.kinds import ProvisionKind
from ...text.patterns import Pattern
from ...vietnamese.numbers.ordinals import parse_roman

#: The letters of points in order. Decree 30/2020/NĐ-CP has no f, j, w, z; texts that have them are read all the same.
_LETTERS = "abcdđefghijklmnopqrstuvwxyz"
_SKIPPED = frozenset("fjwz")
#: Cyrillic letters that look like the Latin ones: copies of laws have them.
_CYRILLIC = str.maketrans("асеорхіу", "aceopxiy")

# The words of the parts that have a heading; a number; and what must follow it.
_STRUCTURE = Pattern(
    r"""(?:
      (?P<part>Phần|PHẦN)@(?P<part_number>(?:thứ|THỨ)@\w+(?:@(?:mươi|MƯƠI)(?:@\w+)?)?|[IVXLC]{1,7}|\d{1,2}|[A-Z])
    | (?P<chapter>Chương|CHƯƠNG)@(?P<chapter_number>(?:thứ|THỨ)@\w+|[IVXLC]{1,7}[a-zA-Z]?|\d{1,3}[a-z]?)
    | (?P<subsection>Tiểu@mục|TIỂU@MỤC)@(?P<subsection_number>[IVXLC]{1,7}|\d{1,3}[a-z]?)
    | (?P<section>Mục|MỤC)@(?P<section_number>[IVXLC]{1,7}|\d{1,3}[a-z]?|[A-Z])
    | (?P<article>Điều|ĐIỀU|Điêu)~
        (?P<article_number>\d{1,3}\.\d{1,3}\.[A-ZĐ]{2,3}(?:\.\d{1,4})+[a-zđ]?|\d{1,4}(?:[a-zđ]{1,2}(?!\w)|[A-ZĐ](?!\w))?)
    | (?P<appendix>Phụ@lục|PHỤ@LỤC)(?:@(?:số|SỐ))?(?:@(?P<appendix_number>[IVXLC]{1,7}(?:\.\d{1,2})?[a-zA-Z]?
        |\d{1,3}(?:\.\d{1,2})?[a-zA-Z]?|[A-Z])(?!\w))?
    | (?P<form>(?:Biểu@)?[Mm]ẫu|MẪU|BIỂU@MẪU|Biểu@mẫu)(?:@(?:số|SỐ):?)?@
        (?P<form_number>\d{1,3}(?:[./]\d{1,3})*[a-zA-Z]?|[IVXLC]{1,7}|[A-ZĐ]{1,4}\d{1,3}[a-z]?)
    )(?!\w)""",
    any_case=False,
    yes=(
        "⟦Phần thứ nhất⟧ QUY ĐỊNH",
        "⟦CHƯƠNG II⟧",
        "⟦Mục 1⟧. X",
        "⟦Tiểu mục 2⟧",
        "⟦Điều 5a⟧. X",
        "⟦Điều 19.5.LQ.1⟧. X",
        "⟦PHỤ LỤC⟧",
        "⟦Phụ lục số IIa⟧",
        "⟦Mẫu số 01⟧",
    ),
    no=("Chương trình 1", "Mục đích", "Điều kiện 1", "điều 5", "Mẫu đơn", "Phần lớn"),
)
# The items of lists: I. A. 1. 1.1. 1) a) a1) (i) - + •
_LISTED = Pattern(
    r"""(?:
      (?P<roman>[IVX]{1,6})[.)/](?=[ \t]|$|[^\W\d_]{2})
    | (?P<capital>[A-HĐ])[.)/][ \t]
    | (?P<decimal>\d{1,3}(?:\.\d{1,3}){1,4})(?:[.)](?=\s|[^\W\d_]|$)|(?=[ \t]+[^\W\d_a-zđ]))
    | (?P<clause>\d{1,3}[a-zđ]?)(?:[./](?=\s|[^\W\d_]|[“"‘«(]|$)|\.\)(?=\s))
    | (?P<digit>\d{1,2})\)(?=\D|$)
    | (?P<letter>[a-zđасеорхіу]{1,2}\d{0,2})(?:\)(?=\s|[^\W_]|[“"‘«(]|$)|[./][ \t])
    | \((?P<bracketed>[ivx]{1,5}|\d{1,2}|[a-zđ]\d?)\)(?=\s)
    | (?P<dash>[-–—•●▪◦+*])(?=[ \t]|[^\W\d_])
    )[ \t]*""",
    any_case=False,
    yes=(
        "⟦I. ⟧QUY ĐỊNH",
        "⟦1. ⟧Bộ",
        "⟦1a. ⟧Bộ",
        "⟦1.1. ⟧Bộ",
        "⟦đ) ⟧Bộ",
        "⟦a1) ⟧Bộ",
        "⟦1) ⟧Bộ",
        "⟦(i) ⟧Bộ",
        "⟦- ⟧Bộ",
        "⟦+ ⟧Bộ",
        "⟦2.⟧Bộ",
    ),
    no=("1.500 bài", "2026", "abc) x", "1,5", "31/12/2026", "-5", "(Ban", "5 bài"),
)
#: What follows the number of a part with a heading.
_AFTER = Pattern.plain(r"\s*(?P<stop>[.:–—-]?)[ \t.:–—-]*", yes=("⟦. ⟧Phạm vi", "⟦: ⟧Phạm", ""), no=("⟦. P⟧",))
# A sentence goes on behind the number: "Điều 5 của Luật này", "Mục 2 Chương này".
_GOES_ON = Pattern.plain(
    r"(?:[,;)/]|(?:của|và|hoặc|đến|Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh|Quy chế|Quy định|"
    r"này|Chương|Phần|Phụ lục|Mục|Điều|khoản|điểm|kèm|ban hành|quy định|tại|thì|thuộc|nêu)(?!\w))",
    yes=("của Luật", "này", ", 6"),
    no=("Quyền", "QUY ĐỊNH"),
)
_ANNEXED = Pattern.plain(
    r"\((?:ban hành\s+)?kèm theo", any_case=True, yes=("(Kèm theo Thông tư", "(Ban hành kèm theo"), no=("(nếu có)",)
)
# Copies name the files of appendices: "Phụ lục III.docx".
_FILE_NAME = Pattern.plain(r"\.?(?:docx?|xlsx?|pdf|rar|zip)$", any_case=True, yes=("⟦.docx⟧", "rar"), no=("docs",))
_FIGURES = Pattern.plain(
    r"(?P<figures>\d+(?:\.\d+)*)(?P<more>[a-zđA-ZĐ]{0,2})", yes=("5", "1.2", "⟦5a⟧"), no=("a", "II")
)
_OPENERS = '“"‘(«'
_KINDS = {
    "part": ProvisionKind.PART,
    "chapter": ProvisionKind.CHAPTER,
    "section": ProvisionKind.SECTION,
    "subsection": ProvisionKind.SUBSECTION,
    "article": ProvisionKind.ARTICLE,
    "appendix": ProvisionKind.APPENDIX,
    "form": ProvisionKind.FORM,
    "roman": ProvisionKind.SECTION,
    "capital": ProvisionKind.PART,
    "decimal": ProvisionKind.POINT,
    "clause": ProvisionKind.CLAUSE,
    "digit": ProvisionKind.POINT,
    "letter": ProvisionKind.POINT,
    "bracketed": ProvisionKind.POINT,
}


class Marker(NamedTuple):
    """What a line begins with.

    Attributes:
        kind: of the part that it opens.
        number: ``"5a"``, ``"II"``, ``"đ"``; of a dash nothing.
        style: how it is written: parts of one list have one style.
        end: where the words behind it begin.
        word_end: where the label itself ends, without its stop.
        is_sure: whether a stop, or nothing, follows the number of a part with a heading.
    """

    kind: ProvisionKind
    number: str
    style: str
    end: int
    word_end: int
    is_sure: bool = True

    @property
    def is_listed(self) -> bool:
        """Whether it is the item of a list, not a part with a word of its own."""
        return self.style not in _HEADED


_HEADED = frozenset({"part", "chapter", "section", "subsection", "article", "appendix", "form"})
_STARTS = frozenset("PCTMĐBmb")
_BY_LETTER = frozenset({"letter", "dotted", "bracketed letter", "capital"})


def marker_at(text: str, start: int, end: int) -> Marker | None:
    """Return what the line ``text[start:end]`` begins with, None where that is nothing of this sort.

    >>> marker_at("Điều 5a. Phạm vi", 0, 16).number, marker_at("Điều 5 của Luật", 0, 15)
    ('5a', None)
    """
    if text[start] in _STARTS and (found := _STRUCTURE.match(text, start, end)) is not None:
        return _headed(text, found, end)
    if (found := _LISTED.match(text, start, end)) is None:
        return None
    style = str(found.lastgroup)
    number = found[style]
    word_end = found.end(style)
    kind = _KINDS.get(style, ProvisionKind.POINT)
    if style == "dash":
        kind, style, number = ProvisionKind.ITEM, "-" if number in "-–—" else number, ""
    elif style == "letter":
        number = number.translate(_CYRILLIC)
        style = "letter" if text[word_end : word_end + 1] == ")" else "dotted"
    elif style == "bracketed":
        style = "bracketed digit" if number.isdigit() else "bracketed letter"
        number = f"({number})"
    return Marker(kind, number, style, found.end(), word_end)


def _headed(text: str, found: re.Match[str], end: int) -> Marker | None:
    """Return the part with a heading whose label was met, None where a sentence goes on behind it."""
    style = str(found.lastgroup).removesuffix("_number")
    number = " ".join((found.groupdict().get(f"{style}_number") or "").split())
    after = _AFTER.match(text, found.end(), end)
    assert after is not None  # it may be empty
    stop, at = after["stop"], after.end()
    rest = text[at:end]
    if _FILE_NAME.search(rest):
        return None
    marker = Marker(_KINDS[style], number, style, at, found.end())
    if not rest or (style == "appendix" and _ANNEXED.match(rest)):
        return marker._replace(is_sure=bool(stop) or style != "article")
    if style == "article" and stop and stop in ".:":
        return marker
    if (not stop and _GOES_ON.match(rest)) or not (rest[0].isupper() or rest[0] in _OPENERS or rest[0].isdigit()):
        return None
    if style in ("appendix", "form") and not rest[0].isalpha():
        return None
    is_caps = rest == rest.upper() and any(map(str.isalpha, rest))
    return marker._replace(is_sure=bool(stop) or (is_caps and style != "article"))


def follows(style: str, before: str, number: str) -> bool:
    """Tell whether ``number`` is the one after ``before`` in a list of one style.

    >>> follows("letter", "d", "đ"), follows("clause", "3", "3a"), follows("roman", "I", "V")
    (True, True, False)
    """
    if style in ("-", "+") or not number:
        return True
    first, second = order_of(style, before), order_of(style, number)
    if first is None or second is None or first[:-2] != second[:-2]:
        return False
    (value, more), (next_value, next_more) = first[-2:], second[-2:]
    if value == next_value:
        return next_more == more + 1
    if style in _BY_LETTER:
        between = _LETTERS[int(value) + 1 : int(next_value)]
        return next_value > value and next_more in (0, 1) and all(letter in _SKIPPED for letter in between)
    return next_value == value + 1 and next_more in (0, 1)


def is_first(style: str, number: str) -> bool:
    """Tell whether a list of one style may begin with ``number``.

    >>> is_first("clause", "1"), is_first("letter", "b"), is_first("decimal", "2.1")
    (True, False, True)
    """
    order = order_of(style, number)
    return not number or (order is not None and order[-2] == (0 if style in _BY_LETTER else 1))


def order_of(style: str, number: str) -> tuple[int, ...] | None:
    """Return what sorts the numbers of one style: those above it, its own, and a letter after it (``3a``: 3, 1)."""
    bare = number.strip("()")
    if style in ("roman", "bracketed letter") and (style == "roman" or bare not in _LETTERS or bare in "iv"):
        try:
            return parse_roman(bare) - (style != "roman"), 0  # (i) is the first as (a) is
        except NumberError:
            return None
    if style in _BY_LETTER:
        at = _LETTERS.find(bare[0].lower())
        tail = bare[1:]
        return (at, int(tail) if tail.isdecimal() else len(tail)) if at >= 0 else None
    parts = _FIGURES.match(bare)
    if parts is None:
        return None
    more = parts["more"]
    return (*map(int, parts["figures"].split(".")), _LETTERS.find(more[0]) + 1 if more else 0)
