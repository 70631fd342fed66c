"""Issuers (cơ quan ban hành) as citations name them: after the document (``của Bộ Tài chính``) or before it."""

from __future__ import annotations

import re
from functools import cache

from ...text.patterns import any_of
from ...vietnamese.letters import to_ascii
from ...vietnamese.letters.alphabet import SMALLS
from ..agencies import Level, agencies
from .words import kind_words, spellings, table, words_pattern, words_pattern_reversed

__all__ = ["issuer_after", "issuer_before"]

# How long the name of an issuer may be (characters); a joint circular names up to six ministries.
_LONGEST = 320
_OF = re.compile(rf"[\s*_]*,?\s*(?:(?:của|cua)(?![{SMALLS}])|(?P<by>(?:do|bởi)(?!\w)))[\s*_]*")
_ISSUED = re.compile(r"\s*(?:ban\s+hành|ban\s+hanh|ký)")


@cache
def _stop() -> re.Pattern[str]:
    """Where a name ends: at a mark, or before a word that begins what the document does."""
    words = words_pattern("stop", "stop_without_marks", "stop_capital")
    return re.compile(
        rf"[;:,\"“”|\[\]…()]|\.(?!\s?(?:HCM|Hà|Hồ|Đà|Hải|Cần)\b)|\n\s*\n|\n\s*[-*+•]\s|\*\*"
        rf"|(?<!\w)(?:(?:{words})(?!\w)|(?:và|va)(?!\w))|\s[-–]\s"
    )


@cache
def _no_name() -> re.Pattern[str]:
    """What is no name of an agency after "của", "và" or a comma: another document, a place in one, a number."""
    places = [
        spelt
        for word in ("Điều", "khoản", "điểm", "Phụ lục", "Mục", "Chương", "Hiến pháp")
        for spelt in spellings(word)
    ]
    return re.compile(rf"\s*(?:các\s+|cac\s+)?(?:{any_of([*kind_words(), *places])}(?!\w)|(?:số|so)\s*[\d/.…]|\d)")


@cache
def _names_with_marks() -> re.Pattern[str]:
    """Names that hold a comma or a dash, with what may stand before them: ``Bộ trưởng Bộ Văn hóa, Thể thao …``."""
    names = {name for a in agencies() for name in (a.name, *a.other_names) if ", " in name or " - " in name}
    names |= {name.replace(" - ", "-") for name in names} | {name.replace(" - ", " – ") for name in names}
    names |= {name.replace("hóa", "hoá") for name in names} | set(map(to_ascii, names))
    return re.compile(rf"\s?(?:(?:Bộ|Thứ|Bo|Thu)\s+(?:trưởng|truong)\s+|Chủ\s+nhiệm\s+)?{any_of(sorted(names))}(?!\w)")


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(table()['issuer_heads'])}(?!\w)")


@cache
def _another() -> re.Pattern[str]:
    """The beginning of an agency's name, also without marks."""
    heads = table()["issuer_heads"]
    return re.compile(rf"\s*(?:các\s+|cac\s+)?{any_of(dict.fromkeys([*heads, *map(to_ascii, heads)]))}(?!\w)")


_WHOLE_LEVELS = frozenset({Level.STATE, Level.COURT, Level.MINISTRY, Level.CENTRAL, Level.DEPARTMENT})


@cache
def _known_after() -> re.Pattern[str]:
    """The whole of the usual case in one match: "của", a known agency, and what ends a name."""
    names = {name for a in agencies() for name in (a.name, *a.other_names) if len(name) > 4 and "/" not in name}
    # A local agency's name goes on with the place, a Party one's with its level or term.
    whole = {name for a in agencies() if a.level in _WHOLE_LEVELS for name in (a.name, *a.other_names)} & names
    words = words_pattern("subject_starters")
    return re.compile(
        rf"\s*của\s+(?P<name>(?>(?:Bộ\s+trưởng\s+)?{any_of(sorted(names))}))"
        rf"(?=[;.)]|\s+(?:{words})(?!\w)|\Z)(?!\.\s?HCM)"
        rf"|\s*của\s+(?P<whole>(?>(?:Bộ\s+trưởng\s+)?{any_of(sorted(whole))}))"
        rf"(?=\s+(?!(?:và|nước|chi nhánh|khóa|khoá|tỉnh|thành phố)(?!\w))[{SMALLS}])"
    )


# What may follow a name in brackets and belongs to it: a term of the Party, the agency above.
_BRACKETED = re.compile(
    r"\s*\((?:[Kk]hóa|[Kk]hoá|Tổng cục|Bộ|Cục|Ban|Ủy ban|UBND|Sở|Viện|thuộc|trực thuộc)\s[^()\n]{1,60}\)"
)


@cache
def _heading_after() -> re.Pattern[str]:
    """An issuer in a heading, which is all in capitals: ``CỦA CHÍNH PHỦ VỀ …``."""
    heads = any_of(dict.fromkeys(head.upper() for head in table()["issuer_heads"]))
    starters = any_of(dict.fromkeys(word.upper() for word in table()["subject_starters"]))
    kinds = any_of(dict.fromkeys(word.upper() for word in kind_words()))
    return re.compile(
        rf"\s*,?\s*CỦA\s+(?P<name>{heads}(?!\w)(?:\s+[^\W\d_]++){{0,14}}?)"
        rf"(?=\s+(?:{starters}|VÀ\s+{kinds}|TRÊN|TẠI)(?!\w)|\s*(?:[,;.:()\"“”]|\n|\Z))"
    )


def issuer_after(text: str, end: int, *, joint: bool = False) -> tuple[int, str | None]:
    """Read the issuer that follows a citation.

    Arguments:
        text: the clean text.
        end: where the citation ends.
        joint: whether several agencies issued it (thông tư liên tịch), so that a list of them is one issuer.

    Returns:
        where it ends (``end`` if there is none), and it, as written.
    """
    if (heading := _heading_after().match(text, end)) is not None and heading["name"].isupper():
        return heading.end(), " ".join(heading["name"].split())
    if not joint and (known := _known_after().match(text, end)) is not None:
        return known.end(), " ".join((known["name"] or known["whole"]).split())
    of = _OF.match(text, end)
    if of is None:
        return end, None
    start = of.end()
    first = text[start : start + 1]
    if not first.isupper() and _another().match(text, start) is None:
        return end, None
    if _no_name().match(text, start):
        return end, None
    stop = _end_of_name(text, start, joint=joint)
    name = text[start:stop].rstrip(" \t\n*_-–")
    if len(name) < 2 or (of["by"] and _ISSUED.match(text, stop) is None):
        return end, None
    after = start + len(name)
    if text[after : after + 3].lstrip()[:1] == "(" and (bracket := _BRACKETED.match(text, after)) is not None:
        after = bracket.end()
        name = text[start:after]
    return after, " ".join(name.split())


def _end_of_name(text: str, start: int, *, joint: bool) -> int:
    limit = min(len(text), start + _LONGEST)
    known = _names_with_marks().match(text, start)
    at = known.end() if known is not None else start
    while (found := _stop().search(text, at, limit)) is not None:
        at = found.end()
        mark = found.group().strip()
        if mark not in ("và", "va", ",", "-", "–") or not _goes_on(text, at, mark, joint=joint):
            return found.start()
        known = _names_with_marks().match(text, at)
        at = known.end() if known is not None else at
    return limit


def _goes_on(text: str, at: int, mark: str, *, joint: bool) -> bool:
    """Whether a name goes on after a comma, a dash or "và"."""
    if _no_name().match(text, at):
        return False
    if _another().match(text, at):
        # Another agency: one issuer with it only if they issued it together.
        return joint or mark in ("-", "–")
    return mark != "," and text[at : at + 2].strip()[:1].isupper()


# --- before the document ----------------------------------------------------------------------------------------


@cache
def _verb_behind() -> re.Pattern[str]:
    """The words between an issuer and its document, in reversed text."""
    verbs = words_pattern_reversed("issued_by_verbs")
    return re.compile(rf"[\s*_(]*(?:cá[cC]\s+|cac\s+)?(?P<verb>{verbs})(?![^\W\d_])(?:\s+(?:ãđ|aừv|iớm|ẽs|ad))*\s*")


_OWNED = re.compile(r"(?:của|cua|bởi)\s+\Z")
_BY = re.compile(r"\bdo\s+\Z")
_AT = frozenset({"tại", "theo", "tai"})


def issuer_before(text: str, low: int, start: int) -> str | None:
    """Read the issuer that stands before a citation: ``Bộ Tài chính đã có công văn``, ``của Chính phủ tại Báo cáo``.

    Arguments:
        text: the clean text.
        low: do not look before this place.
        start: where the citation, or its pinpoints, start.
    """
    behind = _verb_behind().match(text[max(low, start - 48) : start][::-1])
    if behind is None:
        return None
    found = _name_ending(text, low, start - behind.end())
    if behind["verb"][::-1].lower() in _AT and (
        found is None or not _OWNED.search(text, max(0, found[0] - 8), found[0])
    ):
        return _passive(text, low, start)
    if found is None:
        return None
    at, issuer = found
    if text[start - 1] == "(" and _BY.search(text, max(0, at - 6), at):
        return None  # "do Chính phủ ban hành (Nghị định …)": the brackets tell another thing
    return issuer


_PASSIVE = re.compile(
    r"(?:được|bởi)\s+(?P<name>[A-ZĐ][^,;:.()\n]{2,80}?)"
    r"\s+(?:xắp xếp|sắp xếp|phê duyệt|ban hành|quy định|giao|cho phép|thành lập|công nhận|điều chỉnh|phân công|tổ chức)"
    rf"(?:\s+[{SMALLS}]+){{0,4}}\s+(?:theo|tại)\s+(?:các\s+)?\Z"
)


def _passive(text: str, low: int, start: int) -> str | None:
    """Read the issuer of ``được Tổng cục Hải quan sắp xếp lại theo Quyết định``."""
    passive = _PASSIVE.search(text[max(low, start - 140) : start])
    if passive is None:
        return None
    head = _head().match(passive["name"])
    return None if head is None else " ".join(passive["name"].split())


_BOUNDARY = re.compile(r"[,;:()\"“”\n|]|\.(?!HCM|\sHCM|\sHồ|\sHà|\sĐà)")


@cache
def _stop_word() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words_pattern('stop', 'stop_capital')}|của)(?!\w)")


def _name_ending(text: str, low: int, end: int) -> tuple[int, str] | None:
    """Find the name of an issuer that ends at ``end``: where it starts, and it."""
    begin = max(low, end - 130)
    window = text[begin:end].rstrip()
    cut = 0
    for mark in _BOUNDARY.finditer(window):
        cut = mark.end()
    segment = window[cut:]
    for head in _head().finditer(segment):
        if not _stop_word().search(segment, head.end()):
            return begin + cut + head.start(), " ".join(segment[head.start() :].split())
    return None
