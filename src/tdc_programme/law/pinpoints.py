"""Pinpoints (dẫn chiếu đến điểm, khoản, điều): ``điểm a khoản 2 Điều 5``, ``các Điều 3, 4 và 7``."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from .citation_words import plain
from .citations import Pinpoint

__all__ = ["parse_pinpoints", "pinpoints_after", "pinpoints_before"]

# How far a list of pinpoints may reach (characters): the longest in the codification are a third of it.
_REACH = 1200
# A range of more than so many places is given by its two ends.
_LONGEST_RANGE = 200
# The points of a clause, in order (Decree 30/2020/NĐ-CP, Annex I: no f, j, w, z).
_POINTS = "a b c d đ e g h i k l m n o p q r s t u v x y".split()

_LEVELS = {"diem": 3, "tiet": 3, "khoan": 2, "dieu": 1}
_NUMBER = r"\d{1,4}(?:[a-z]{1,2}(?![a-z]))?(?![\d/])"
_LABELS = {
    "dieu": _NUMBER,
    "khoan": _NUMBER,
    "diem": r"(?:[a-z]{1,2}\d?|\d{1,3})(?:\.\d{1,3})*(?![a-z\d/])",
    "part": r"(?:[ivxlc]{1,7}[a-z]?|\d{1,3}(?:\.\d{1,3})*[a-z]?|[a-z])(?![a-z\d/])",
}
_PARTS = r"tieu\s+muc|muc|chuong|phan|phu\s+luc"
_BETWEEN = r"\s*(?:,|;|-|–|\bva\b|\bhoac\b|\bden\b)(?:\s*va\b)?\s*"


def _item(unit: str, label: str) -> str:
    return rf"{unit}\s*(?:so\s+)?(?:{label})(?:{_BETWEEN}(?:{label}))*+"


@cache
def _items() -> re.Pattern[str]:
    """One unit with its labels, in plain text."""
    return re.compile(
        rf"(?:(?P<dieu>dieu)\s*(?P<dieu_labels>{_listed('dieu')})"
        rf"|(?P<khoan>khoan)\s*(?P<khoan_labels>{_listed('khoan')})"
        rf"|(?P<diem>diem|tiet)\s*(?P<diem_labels>{_listed('diem')})"
        rf"|(?P<part>{_PARTS})\s+(?P<part_labels>{_listed('part')}))"
    )


def _listed(kind: str) -> str:
    label = _LABELS[kind]
    return rf"{label}(?:{_BETWEEN}{label})*+"


# What may stand between two units; "của" between a part and what it is a part of.
_JOIN = re.compile(r"[\s*_]*(?P<stop>[,;]|\bva\b|\bhoac\b|\bden\b|-|–)?\s*(?:va\b)?\s*(?:cua\b\s*)?(?:cac\b|tu\b)?\s*")

# The same, met from behind: a label, its unit; then what joins it to an earlier one. Words that end like a unit
# ("thời điểm", "tài khoản", "danh mục", "thành phần") are none.
_UNIT_REVERSED = (
    r"(?:ueid(?!\s(?:cahk|gnauq))|naohk|meid(?!\s?(?:ioht|aid|nauq|cad|gnort|uu|couhn|aoh))|teit(?!\sihc)"
    r"|cum(?:\s+ueit)?(?!\s(?:hnad|gnah|neyuhc|neihk))|gnouhc|nahp(?!\s(?:hnaht|oc|tom))|cul\s+uhp)"
)
_LABEL_REVERSED = r"(?:[\d.]{0,8}[a-z]{0,2}\d{1,4}|\d?[a-z]{1,2}|[a-z]?[ivxlc]{1,7})"
_BEHIND = re.compile(
    rf"[\s*_]*(?:[,;]|\b(?:av|caoh|ned)\b|-|–)?\s*(?:,\s*)?(?:auc\b\s*)?"
    rf"{_LABEL_REVERSED}(?:\s*(?:,|;|-|–|\bav\b|\bcaoh\b|\bned\b)(?:\s*,)?\s*{_LABEL_REVERSED})*+"
    rf"\s*{_UNIT_REVERSED}"
)
_ENTRY = re.compile(r"[\s*_]*(?:,\s*)?(?:auc\b\s*|iat\b\s*)?\.?(?=[\s*_]*[a-z\d])")


# "tài khoản 112" is a bank account.
_ACCOUNT = re.compile(r"[Tt]ài\skhoản")


def pinpoints_before(text: str, low: int, start: int) -> tuple[int, tuple[Pinpoint, ...]]:
    """Read the pinpoints that end where a citation starts.

    Arguments:
        text: the clean text.
        low: do not look before this place.
        start: where the citation starts.

    Returns:
        where they start (``start`` if there are none), and they.
    """
    if start == 0 or low >= start:
        return start, ()
    # Cheap refusal first: a pinpoint's label is short, so its unit must stand near.
    window = plain(text[max(low, start - 48) : start])
    if "di" not in window and "kh" not in window and "ti" not in window and "m" not in window and "p" not in window:
        return start, ()
    reversed_ = window[::-1]
    entry = _ENTRY.match(reversed_)
    at = entry.end() if entry else 0
    if _BEHIND.match(reversed_, at) is None:
        return start, ()
    reversed_ = plain(text[max(low, start - _REACH) : start])[::-1]
    while (more := _BEHIND.match(reversed_, at)) is not None:
        at = more.end()
    begin = start - at
    region = text[begin:start]
    begin += len(region) - len(region.lstrip(" \t\n,;-–*_"))
    if _ACCOUNT.match(text, begin - 4, start):
        return start, ()
    return begin, parse_pinpoints(text[begin:start])


def pinpoints_after(text: str, end: int) -> tuple[int, tuple[Pinpoint, ...]]:
    """Read the pinpoints that follow a citation, in brackets or after a comma: ``…, Điều 5, khoản 2``.

    Returns:
        where they end (``end`` if there are none), and they.
    """
    opening = re.compile(r"[ \t]*[,(]?[ \t]*(?:tại\s+)?(?=(?:[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Dd]ieu|[Kk]hoan|[Mm]ục|[Cc]hương|[Pp]hụ lục)\s)")
    opened = opening.match(text, end)
    if opened is None:
        return end, ()
    return _region_end(text, opened.end())


def _region_end(text: str, begin: int) -> tuple[int, tuple[Pinpoint, ...]]:
    region = plain(text[begin : begin + _REACH])
    at = last = 0
    while (item := _items().match(region, at)) is not None:
        last = item.end()
        joined = _JOIN.match(region, last)
        at = joined.end() if joined else last
    return (begin + last, parse_pinpoints(text[begin : begin + last])) if last else (begin, ())


class _Draft:
    """A pinpoint in the making."""

    __slots__ = ("labels",)

    def __init__(self, level: int, label: str) -> None:
        self.labels: dict[int, str] = {level: label}

    @property
    def lowest(self) -> int:
        return min(self.labels)


def parse_pinpoints(text: str) -> tuple[Pinpoint, ...]:
    """Read a phrase of pinpoints, small to large (``điểm a khoản 2 Điều 5``) or large to small.

    A unit belongs to what stands before it, up to where that is complete: in ``khoản 1, điểm a, điểm c khoản 2 Điều
    21`` the points are those of clause 2, and all are of article 21. Ranges are spelled out (``Điều 3 đến Điều 5``:
    3, 4, 5); a range longer than 200, or one whose ends do not count on, is given by its ends.

    >>> [(p.article, p.clause, p.point) for p in parse_pinpoints("khoản 1, điểm a, điểm c khoản 2 Điều 21")]
    [('21', '1', None), ('21', '2', 'a'), ('21', '2', 'c')]
    """
    tokens = _tokens(text)
    drafts: list[_Draft] = []
    closed = 0  # drafts before this one belong to a finished phrase
    for i, (level, labels, stop, ranged) in enumerate(tokens):
        if ranged and drafts and len(labels) == 1 and drafts[-1].labels.keys() == {level}:
            labels = _range(drafts[-1].labels[level], labels[0], level)[1:] or [labels[0]]
            drafts.extend(_Draft(level, label) for label in labels)
            continue
        if stop == ";":
            closed = len(drafts)
        below = [d for d in drafts[closed:] if level not in d.labels and d.lowest > level]
        if below and len(labels) == 1 and (stop in ("", ",") or level == 0):
            # A larger unit after smaller ones: theirs.
            for draft in below:
                draft.labels[level] = labels[0]
            continue
        above = drafts[-1] if len(drafts) > closed and drafts[-1].lowest < level else None
        if above is not None and stop in ("", ",") and not _owned_by_next(tokens, i):
            # A smaller unit after a larger one: "Điều 5 khoản 2".
            parents = {k: v for k, v in above.labels.items() if k < level}
            if level not in above.labels and max(above.labels) < level:
                drafts.pop()
            for label in labels:
                draft = _Draft(level, label)
                draft.labels.update(parents)
                drafts.append(draft)
            continue
        drafts.extend(_Draft(level, label) for label in labels)
    return tuple(_pinpoint(d.labels) for d in drafts)


def _owned_by_next(tokens: list[tuple[int, list[str], str, bool]], i: int) -> bool:
    """Whether a larger unit follows token ``i`` directly, which then owns it: ``Điều 5, khoản 2 Điều 7``."""
    level = tokens[i][0]
    for following, _, stop, _ in tokens[i + 1 :]:
        if following < level:
            return stop == "" and following > 0
        if following == level and stop == "":
            return False
    return False


@lru_cache(maxsize=8192)
def _pinpoint_of(article: str | None, clause: str | None, point: str | None, part: str | None) -> Pinpoint:
    return Pinpoint(article, clause, point, part)


def _pinpoint(labels: dict[int, str]) -> Pinpoint:
    return _pinpoint_of(labels.get(1), labels.get(2), labels.get(3), labels.get(0))


def _tokens(text: str) -> list[tuple[int, list[str], str, bool]]:
    """Cut a phrase into (level, labels, what stood before, whether that was "đến")."""
    region = plain(text)
    found: list[tuple[int, list[str], str, bool]] = []
    last: int | None = None
    for item in _items().finditer(region):
        before = region[last : item.start()] if last is not None else ""
        last = item.end()
        joined = _JOIN.match(before)
        stop = (joined["stop"] or "") if joined else ""
        kind = item.lastgroup or ""
        kind = kind.removesuffix("_labels")
        unit, (start, end) = item[kind], item.span(f"{kind}_labels")
        if kind == "part":
            parts = [f"{_title(text[item.start(kind) : item.end(kind)])} {label}" for label in _split(text[start:end], 0)]
            if found and found[-1][0] == 0 and stop == "" and len(parts) == 1:
                # "Mục 5 Chương XII": one part within another
                level, labels, earlier, ranged = found[-1]
                found[-1] = (level, [f"{label} {parts[0]}" for label in labels], earlier, ranged)
            else:
                found.append((0, parts, stop, False))
            continue
        level = _LEVELS[unit]
        ranged = stop in ("den", "-", "–")
        found.append((level, _split(text[start:end], level), stop, ranged))
    return found


def _title(unit: str) -> str:
    unit = " ".join(unit.split())
    return unit[:1].upper() + unit[1:].lower()


_LABEL = re.compile(r"(?P<to>(?:đến|den|-|–)\s*)?(?P<label>[\w.]+)")
_AND = {"va", "hoac", "den"}


def _split(listed: str, level: int) -> list[str]:
    labels: list[str] = []
    until = False
    for match in _LABEL.finditer(listed):
        label = match["label"]
        if plain(label) in _AND:
            until = until or plain(label) == "den"
            continue
        label = label.lower() if level else label
        if labels and (until or match["to"]):
            labels.extend(_range(labels[-1], label, level)[1:])
        else:
            labels.append(label)
        until = False
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
