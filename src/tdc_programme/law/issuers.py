"""Issuers (cơ quan ban hành) as citations name them: after the document (``của Bộ Tài chính``) or before it."""

from __future__ import annotations

import re
from functools import cache

from ..vietnamese.letters import to_ascii
from .agencies import agencies
from .citation_words import alternation, kind_words, plain, plain_pattern_reversed, table, words_pattern

__all__ = ["issuer_after", "issuer_before"]

# How long the name of an issuer may be (characters); a joint circular names up to six ministries.
_LONGEST = 320
_OF = re.compile(r"[\s*_]*,?\s*(?:(?:của|cua)(?!\w)|(?P<by>(?:do|bởi)(?!\w)))[\s*_]*")


@cache
def _stop() -> re.Pattern[str]:
    """Where a name ends: at a mark, or before a word that begins what the document does."""
    return re.compile(
        rf"[;:,\"“”|\[\]…()]|\.(?!\s?(?:HCM|Hà|Hồ|Đà|Hải|Cần)\b)|\n\s*\n|\n\s*[-*+•]\s|\*\*"
        rf"|(?<!\w)(?:{words_pattern('stop', 'stop_without_marks', 'stop_capital')})(?!\w)"
        rf"|(?<!\w)(?:và|va)(?!\w)|\s[-–]\s|$"
    )


@cache
def _kind_ahead() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:cac\s+)?(?:(?:{kind_words()}|dieu|khoan|diem|phu\s+luc|muc|chuong|hien\s+phap)(?![a-z])|so\s*[\d/.…]|\d)"
    )


@cache
def _names_with_commas() -> re.Pattern[str]:
    """Names that hold a comma or a dash, in plain text, less the words before it: ``Bộ Văn hóa, Thể thao …``."""
    names = {plain(name) for a in agencies() for name in (a.name, *a.other_names) if re.search(r", | - ", name)}
    names |= {name.replace(" - ", "-") for name in names} | {re.sub(r" - |, ", " ", name) for name in names}
    return re.compile(rf"(?:(?:bo\s+truong|thu\s+truong|chu\s+nhiem)\s+)?(?:{alternation(sorted(names))})(?![a-z])")


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(table()['issuer_heads'])})(?!\w)")


@cache
def _another() -> re.Pattern[str]:
    """The beginning of an agency's name."""
    heads = table()["issuer_heads"]
    return re.compile(rf"\s*(?:các\s+|cac\s+)?(?:{alternation(dict.fromkeys([*heads, *map(to_ascii, heads)]))})(?!\w)")


_BRACKETED = re.compile(r"\s*\((?:[Kk]hóa|[Kk]hoa|Tổng cục|Bộ|Cục|Ban|Ủy ban|UBND|Sở|Viện|thuộc|trực thuộc)\s[^()\n]{1,60}\)")


def issuer_after(text: str, end: int, *, joint: bool = False) -> tuple[int, str | None]:
    """Read the issuer that follows a citation.

    Arguments:
        text: the clean text.
        end: where the citation ends.
        joint: whether several agencies issued it (thông tư liên tịch), so that a list of them is one issuer.

    Returns:
        where it ends (``end`` if there is none), and it, as written.
    """
    of = _OF.match(text, end)
    if of is None:
        return end, None
    start = of.end()
    window = plain(text[start : start + _LONGEST])
    if not window or _kind_ahead().match(window) or not (window[0] != text[start] or _another().match(text, start)):
        return end, None
    stop = _end_of_name(text, window, start, joint=joint)
    name = text[start : start + stop].rstrip(" \t\n*_-–")
    if len(name) < 2 or (of["by"] and not re.match(r"\s+ban\s+h", window[stop : stop + 12])):
        return end, None
    after = start + len(name)
    bracket = _BRACKETED.match(text, after)
    if bracket:
        return bracket.end(), " ".join(text[start : bracket.end()].split())
    return after, " ".join(name.split())


def _end_of_name(text: str, window: str, start: int, *, joint: bool) -> int:
    at = 0
    known = _names_with_commas().match(window)
    if known:
        at = known.end()
    while True:
        found = _stop().search(text, start + at, start + len(window))
        if found is None:
            return len(window)
        at = found.end() - start
        mark = found.group().strip()
        if mark in ("và", "va", ",", "-", "–") and _goes_on(text, window, at, found.end(), mark, joint=joint):
            known = _names_with_commas().match(window, at + (window[at : at + 1] == " "))
            at = known.end() if known else at
            continue
        return found.start() - start


def _goes_on(text: str, window: str, at: int, rest: int, mark: str, *, joint: bool) -> bool:
    """Whether a name goes on after a comma, a dash or "và"."""
    if _kind_ahead().match(window, at):
        return False
    if _another().match(text, rest):
        # Another agency: one issuer with it only if they issued it together.
        return joint or mark in ("-", "–")
    following = text[rest : rest + 2].strip()[:1]
    if mark in ("và", "va"):
        return following.isupper()
    return mark in ("-", "–") and following.isupper()


@cache
def _verb_behind() -> re.Pattern[str]:
    """The words between an issuer and its document, in reversed plain text."""
    verbs = plain_pattern_reversed("issued_by_verbs")
    return re.compile(
        rf"[\s*_(]*(?:cac\s+)?(?:(?P<at>(?:iat|oeht)\s+(?:cac\s+)?){{0,1}}(?P<verb>{verbs})(?![a-z]))(?P<done>\s+(?:ad|auv|iom|es))*\s*"
    )


_PASSIVE = re.compile(
    r"(?:được|bởi)\s+(?P<name>[A-ZĐ][^,;:.()\n]{2,80}?)(?:\s+(?:xắp|sắp)\s+xếp(?:\s+lại)?|\s+[a-zà-ỹđ]+(?:\s+[a-zà-ỹđ]+){0,3})\s+(?:theo|tại)\s+(?:các\s+)?$"
)


def issuer_before(text: str, low: int, start: int) -> str | None:
    """Read the issuer that stands before a citation: ``Bộ Tài chính đã có công văn``, ``của Chính phủ tại Báo cáo``.

    Arguments:
        text: the clean text.
        low: do not look before this place.
        start: where the citation, or its pinpoints, start.
    """
    reversed_ = plain(text[max(low, start - 48) : start])[::-1]
    behind = _verb_behind().match(reversed_)
    if behind is None:
        return None
    verb, done = behind["verb"][::-1], behind["done"]
    end = start - behind.end()
    name = _name_ending(text, low, end)
    if verb in ("tai", "theo") and (name is None or not _OWNED.search(text, max(0, name[0] - 8), name[0])):
        return _passive(text, low, start)
    if name is None:
        return None
    at, issuer = name
    if verb in ("co", "gui", "trinh", "ra") and not done:
        return None
    if _BY.search(text, max(0, at - 6), at) and text[start - 1] == "(":
        return None
    return issuer


_OWNED = re.compile(r"(?:của|cua|bởi)\s+\Z")
_BY = re.compile(r"\bdo\s+\Z")


def _passive(text: str, low: int, start: int) -> str | None:
    """Read the issuer of ``được Tổng cục Hải quan sắp xếp lại theo Quyết định``."""
    passive = _PASSIVE.search(text[max(low, start - 140) : start])
    return None if passive is None else _without_stop(passive.group(), list(_head().finditer(passive.group())))


def _without_stop(whole: str, heads: list[re.Match[str]]) -> str | None:
    for head in heads:
        rest = plain(whole[head.start() :])
        cut = re.search(r"\s+(?:xap|sap)\s+xep|\s+(?:phe\s+duyet|ban\s+hanh|quy\s+dinh|giao|cho\s+phep|thanh\s+lap)", rest)
        if cut:
            return " ".join(whole[head.start() : head.start() + cut.start()].split())
    return None


_BOUNDARY = re.compile(r"[,;:()\"“”\n|]|\.(?!HCM|\sHCM|\sHồ|\sHà|\sĐà)")


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


@cache
def _stop_word() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words_pattern('stop')})(?!\w)")
