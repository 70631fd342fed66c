"""Pinpoints (dẫn chiếu đến điểm, khoản, điều): ``điểm a khoản 2 Điều 5``, ``các Điều 3, 4 và 7``."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ...text.behind import Behind
from ...text.patterns import Pattern
from .drafts import Draft
from .values import Pinpoint

# How far a list of pinpoints may reach (characters): the longest in the codification are a third of it.
_REACH = 1200
# … and how far the usual one does.
_NEAR = 90
# A range of more than so many places is given by its two ends.
_LONGEST_RANGE = 200
# The points of a clause, in order (Decree 30/2020/NĐ-CP, Annex I: no f, j, w, z).
_POINTS = list("abcdđeghiklmnopqrstuvxy")
_WORDS = frozenset({"và", "va", "hoặc", "hoac"})
_LEADING = " \t\n,;-–*_"

# The units, in any letter case and without marks; a level each, the largest first: part 0, Điều 1, khoản 2, điểm 3,
# tiết 4.
_DIEU = "[ĐđDd][iI][ềỀeEêÊ][uU]"
_KHOAN = "[kK][hH][oO][ảẢaA][nN]"
_DIEM = "[đĐdD][iI][ểỂeEêÊ][mM]"
_TIET = "[tT]iết"
_PART = (
    r"(?:[tT]iểu\s+mục|[mM]ục|[Cc]hương|[Pp]hần|[Pp]hụ\s+lục|MỤC|CHƯƠNG|PHẦN|PHỤ\s+LỤC|Muc|Chuong|Phan|Phu\s+luc"
    r"|(?:[Bb]iểu\s+)?[Mm]ẫu|[Bb]iểu)"
)
_LEVELS = {"dieu": 1, "khoan": 2, "diem": 3, "tiet": 4}
_LABELS = {
    "dieu": r"\d{1,4}(?:[a-zđ]{1,2}(?!\w))?(?![\d/])",
    "khoan": r"\d{1,4}(?:[a-zđ]{1,2}(?!\w))?(?![\d/])",
    # a   đ1   13.6   a.16   13.6.b
    "diem": r"(?:[a-zđA-ZĐ]{1,2}\d?|\d{1,3})(?:\.(?:\d{1,3}|[a-zđ]))*(?![\w/])",
    "tiet": r"(?:[a-zđA-ZĐ]{1,2}\d?|\d{1,3})(?:\.(?:\d{1,3}|[a-zđ]))*(?![\w/])",
    # II   IIa   I.2   02   1.2   A   số 01
    "part": r"(?:số\s+)?(?:[IVXLC]{1,7}(?:\.\d{1,3}|[a-zA-Z])?|\d{1,3}(?:\.\d{1,3})*[a-z]?|[A-Z])(?![\w/])",
}
_AND = r"(?:và|va|hoặc|hoac|đến|den)\b"
_BETWEEN = rf"\s*(?:,|;|-|–|\b{_AND})(?:\s*\b{_AND})?\s*"
_LISTED = {kind: rf"{label}(?:{_BETWEEN}{label})*+" for kind, label in _LABELS.items()}

# One unit with its labels.
_ITEM = Pattern.plain(
    rf"(?:{_DIEU}\s*(?P<dieu>{_LISTED['dieu']})|{_KHOAN}\s*(?P<khoan>{_LISTED['khoan']})"
    rf"|{_DIEM}\s*(?P<diem>{_LISTED['diem']})|{_TIET}\s*(?P<tiet>{_LISTED['tiet']})"
    rf"|(?P<unit>{_PART})\s+(?P<part>{_LISTED['part']}))",
    yes=("⟦Điều 3, 4 và 7⟧ của", "khoản 2a", "⟦điểm a đến c⟧ khoản 2", "Phụ lục I"),
    no=("Điều này", "khoản 5/2020"),
)
# What may stand between two units; "của" between a part and what it is a part of.
_JOIN = Pattern.plain(
    rf"[\s*_]*(?P<stop>[,;]|\b{_AND}|-|–)?\s*(?:và\b|va\b)?\s*(?:(?:của|cua)\b\s*)?(?:(?:các|cac|từ|tu)\b)?\s*",
    yes=(" khoản", "⟦, và các ⟧Điều"),
)
_LABEL = Pattern.plain(
    r"(?P<to>(?:đến\b|den\b|-|–)\s*)?(?P<label>(?:số\s+)?[\w.]+)", yes=("3", "⟦đến 7⟧,", "số 02"), no=(",",)
)
_OPENING = Pattern.plain(
    rf"[ \t]*[,(]?[ \t]*(?:tại\s+)?(?=(?:{_DIEU}|{_KHOAN}|{_DIEM}|{_TIET}|{_PART})\s)",
    yes=("⟦ (⟧Điều 5)", "⟦, tại ⟧khoản 2"),
    no=(" của Bộ",),
)
_BRACKET = Pattern.plain(r"\s*\((?:(?:tại|các)\s+){0,2}", yes=("⟦ (⟧Điều 5)", "⟦ (tại các ⟧Điều 5"), no=(", Điều 5",))

# The same, met from behind: what joins an item to an earlier one, its unit, its labels. Words that end like a unit
# ("thời điểm", "tài khoản", "danh mục", "thành phần") are none.
_UNIT_BEHIND = (
    rf"(?:{_DIEU}|(?<![tT]ài\s?){_KHOAN}"
    r"|(?<!(?:thời|địa|quan|đặc|trọng|ưu|nhược)\s?)[đĐdD][iI][ểỂeEêÊ][mM]|(?<!chi\s)[tT]iết"
    r"|(?<!(?:danh|hạng|chuyên)\s)(?:[tT]iểu\s+)?[mM]ục|[Cc]hương|(?<!(?:thành|cổ|một)\s)[Pp]hần|[Pp]hụ\s+lục"
    r"|MỤC|CHƯƠNG|PHẦN|PHỤ\s+LỤC|Muc|Chuong|Phan|Phu luc|(?:[Bb]iểu\s+)?[Mm]ẫu(?:\s+số)?|[Bb]iểu(?:\s+số)?"
    r"|[Pp]hụ\s+lục\s+số)"
)
_LABEL_BEHIND = (
    r"(?:\d{1,4}[a-zđ]{0,2}(?:\.(?:\d{1,3}|[a-zđ])){0,3}|[a-zđA-ZĐ]{1,2}\d?(?:\.\d{1,3}){0,2}"
    r"|[IVXLC]{1,7}(?:\.\d{1,3}|[a-zA-Z])?)"
)
_ATTACHED_BEHIND = r"(?:\s*,?\s*(?:(?:được\s+)?ban\s+hành\s+)?(?:đính\s+)?kèm\s+theo)?"
_AND_BEHIND = r"\b(?:và|va|hoặc|hoac|đến|den)\b"
_ITEM_BEHIND = (
    rf"(?:(?<=(?:[,;]|{_AND_BEHIND})\s*)(?:các|cac)\s+)?{_UNIT_BEHIND}\s*"
    rf"(?:{_LABEL_BEHIND}\s*(?:,\s*)?(?:,|;|-|–|{_AND_BEHIND})\s*)*+{_LABEL_BEHIND}"
    rf"(?:\s*\b(?:của|cua))?(?:\s*,)?\s*(?:[,;]|{_AND_BEHIND}|-|–)?[\s*_]*"
)
_ALL_BEHIND, _ALL_FURTHER = (
    Behind(
        rf"(?>{_ITEM_BEHIND})++\.?{_ATTACHED_BEHIND}(?:\s*,)?(?:\s*\b(?:của|cua))?(?:\s*,)?[\s*_]*+",
        most=most,
        yes=(
            "theo ⟦điểm a khoản 2 Điều 5 ⟧Luật",
            "các ⟦Điều 3, 4 và 7 của ⟧Luật",
            "tài khoản 5, ⟦Mục 2, ⟧",
            "theo ⟦Mẫu số 02 Phụ lục III ban hành kèm theo ⟧Thông tư",
            "⟦khoản 1 Điều 46, của ⟧Bộ luật",
        ),
        no=("tài khoản 5 ", "Điều ", "danh mục 3 "),
    )
    for most in (_NEAR, _REACH)
)
# Cheap refusal: a label ends right before the citation, or before "của".
_MAY_END_BEHIND = Behind(
    r"(?:\d|[\s,.\d][a-zđA-ZĐ]{1,2}|\s[IVXLC]{1,6}|kèm\s+theo)\.?(?:\s*,)?(?:\s+c[ủu]a)?(?:\s*,)?[\s*_]{1,3}",
    most=_NEAR,
    yes=("Điều ⟦5 ⟧Luật", "điểm⟦ a của ⟧Luật", "ban hành ⟦kèm theo ⟧Luật", "Điều 4⟦6, của ⟧Luật"),
    no=("theo ", "Điều 5"),
)


def take_pinpoints(text: str, drafts: list[Draft]) -> list[Draft]:
    """Give each citation the pinpoints before it."""
    low = 0
    for draft in drafts:
        draft.pin_start, draft.pinpoints = pinpoints_before(text, low, draft.start)
        low = draft.end
    return drafts


def take_pinpoints_in_brackets(text: str, drafts: list[Draft]) -> list[Draft]:
    """Give each citation without pinpoints those that fill the brackets behind it, or behind its issuer.

    ``(Điều 27, 28, 45)`` are, ``(Điều 1 Nghị định số …)`` are another document's.
    """
    for draft in drafts:
        opened = None if draft.pinpoints else _BRACKET.match(text, draft.tail)
        if opened is not None:
            end, found = pinpoints_after(text, opened.end())
            if text[end : end + 3].lstrip()[:1] == ")":
                draft.pinpoints, draft.tail = found, text.index(")", end) + 1
    return drafts


def pinpoints_before(text: str, low: int, start: int) -> tuple[int, tuple[Pinpoint, ...]]:
    """Read the pinpoints that end where a citation starts.

    Arguments:
        text: the clean text.
        low: do not look before this place.
        start: where the citation starts.

    Returns:
        where they start (``start`` if there are none), and they.
    """
    if _MAY_END_BEHIND.match(text, start, low) is None or (found := _ALL_BEHIND.match(text, start, low)) is None:
        return start, ()
    if start - found.start() > _NEAR - 24:  # there may be more of it than was looked at
        found = _ALL_FURTHER.match(text, start, low) or found
    begin = found.start()
    region = text[begin:start]
    return begin + len(region) - len(region.lstrip(_LEADING)), parse_pinpoints(region.strip(_LEADING))


def pinpoints_after(text: str, end: int) -> tuple[int, tuple[Pinpoint, ...]]:
    """Read the pinpoints that follow a citation, in brackets or after a comma: ``…, Điều 5, khoản 2``.

    Returns:
        where they end (``end`` if there are none), and they.
    """
    opened = _OPENING.match(text, end)
    if opened is None:
        return end, ()
    at = last = opened.end()
    limit = at + _REACH
    while at < limit and (item := _ITEM.match(text, at)) is not None:
        last = item.end()
        joined = _JOIN.match(text, last)
        at = joined.end() if joined is not None else last
    if last == opened.end():
        return end, ()
    return last, parse_pinpoints(text[opened.end() : last])


class _Token(NamedTuple):
    """A unit with its labels; ``stop`` is the mark or word before it, "" for none."""

    level: int
    labels: list[str]
    stop: str


#: A pinpoint in the making: level to label.
_Place = dict[int, str]


@lru_cache(maxsize=8192)
def parse_pinpoints(text: str) -> tuple[Pinpoint, ...]:
    """Read a phrase of pinpoints, small to large (``điểm a khoản 2 Điều 5``) or large to small.

    A larger unit belongs to the smaller ones before it, up to where those are complete: in ``khoản 1, điểm a, điểm c
    khoản 2 Điều 21`` the points are those of clause 2, and all are of article 21. Ranges are spelled out (``Điều 3
    đến Điều 5``: 3, 4, 5); a range longer than 200, or one whose ends do not count on, is given by its ends.

    >>> [(p.article, p.clause, p.point) for p in parse_pinpoints("khoản 1, điểm a, điểm c khoản 2 Điều 21")]
    [('21', '1', None), ('21', '2', 'a'), ('21', '2', 'c')]
    """
    tokens = _tokens(text)
    places: list[_Place] = []
    closed = 0  # places before this one belong to a finished phrase
    for i, token in enumerate(tokens):
        if token.stop == ";":
            closed = len(places)
        places[closed:] = _with_next(places[closed:], tokens, i)
    return tuple(Pinpoint(*map(place.get, (1, 2, 3, 0, 4))) for place in places)


def _with_next(places: list[_Place], tokens: list[_Token], i: int) -> list[_Place]:
    """Return the places of a phrase with what its next unit says of them or adds to them."""
    level, labels, stop = tokens[i]
    if stop == "đến" and len(labels) == 1 and places and places[-1].keys() == {level}:
        return [*places, *({level: label} for label in _range(places[-1][level], labels[0], level)[1:])]
    below = [place for place in places if min(place) > level]
    if below and len(labels) == 1 and stop in ("", ","):
        for place in below:
            place[level] = labels[0]
        return places
    above = _above(places, level, stop)
    if above is None or _owned_by_next(tokens, i, above):
        return [*places, *({level: label} for label in labels)]
    kept = places[:-1] if above is places[-1] else places
    return [*kept, *({**above, level: label} for label in labels)]


def _above(places: list[_Place], level: int, stop: str) -> _Place | None:
    """Return the larger units that a smaller one after them belongs to: ``Điều 5 khoản 2``, ``…, khoản 3``."""
    if not places or stop not in ("", ","):
        return None
    last = places[-1]
    if max(last) < level:
        return last
    if stop == "," and level in last and min(last) < level:
        return {unit: label for unit, label in last.items() if unit < level}
    return None


def _owned_by_next(tokens: list[_Token], i: int, above: _Place) -> bool:
    """Whether another unit like those above follows token ``i``, which then owns it: ``Điều 5, khoản 2 Điều 7``."""
    if not tokens[i].stop:
        return False
    for following in tokens[i + 1 :]:
        if following.stop == ";":
            return False
        if following.level < tokens[i].level:
            return following.stop == "" and following.level >= max(min(above), 1)
    return False


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    last = 0
    for item in _ITEM.finditer(text):
        joined = _JOIN.fullmatch(text, last, item.start())
        stop = _plain_stop(joined["stop"]) if joined is not None and last else ""
        last = item.end()
        if item["part"] is None:
            kind = item.lastgroup or ""
            tokens.append(_Token(_LEVELS[kind], _split(item[kind], _LEVELS[kind]), stop))
            continue
        unit = " ".join(item["unit"].split()).capitalize()
        labels = _split(item["part"], 0)
        if labels[0].startswith("số "):  # said once: "Mẫu số 01, 02 và 03"
            labels = [f"số {label.removeprefix('số ')}" for label in labels]
        labels = [f"{unit} {label}" for label in labels]
        if tokens and tokens[-1].level == 0 and stop == "" and len(labels) == 1:
            # "Mục 5 Chương XII": one part within another
            tokens[-1].labels[:] = [f"{label} {labels[0]}" for label in tokens[-1].labels]
        else:
            tokens.append(_Token(0, labels, stop))
    return tokens


def _plain_stop(stop: str | None) -> str:
    if stop in ("-", "–", "den"):
        return "đến"
    return "và" if stop in ("va", "hoặc", "hoac") else stop or ""


def _split(listed: str, level: int) -> list[str]:
    """Take a list of labels apart: ``3, 4 và 7``."""
    if listed.isalnum():
        return [listed.lower() if level >= 3 else listed]
    labels: list[str] = []
    for match in _LABEL.finditer(listed):
        label = " ".join(match["label"].split())
        if label in _WORDS:
            continue
        label = label.lower() if level >= 3 else label
        if labels and match["to"]:
            labels.extend(_range(labels[-1], label, level)[1:])
        else:
            labels.append(label)
    return labels


def _range(first: str, last: str, level: int) -> list[str]:
    """Spell out a range, or give its ends."""
    if level in (1, 2) and first.isdecimal() and last.isdecimal():
        low, high = int(first), int(last)
        if low < high <= low + _LONGEST_RANGE:
            return [str(n) for n in range(low, high + 1)]
    elif first in _POINTS and last in _POINTS and _POINTS.index(first) < _POINTS.index(last):
        return _POINTS[_POINTS.index(first) : _POINTS.index(last) + 1]
    return [first, last]
