"""What stands around citations: pinpoints, issuers, subjects, and what the members of a list share."""

from __future__ import annotations

import re
from functools import cache

from ...text.patterns import any_of
from .by_name import by_name
from .by_number import by_number
from .drafts import JOINT_LABELS, Draft
from .issuers import issuer_after, issuer_before
from .pinpoints import pinpoints_before
from .values import NAMED_KINDS
from .words import label_of, subject_words, table

__all__ = ["drafts_in", "stand_in_one_list"]

# How long a subject may be (characters): that of a circular with a long title is 300.
_LONGEST = 700


def drafts_in(text: str) -> list[Draft]:
    """Find every citation in a clean text, in order, complete."""
    drafts = by_number(text)
    named = by_name(text, drafts)
    if named:
        drafts = sorted(drafts + named, key=lambda draft: draft.start)
    low = 0
    for draft in drafts:
        draft.pin_start, draft.pinpoints = pinpoints_before(text, low, draft.start)
        low = draft.end
    _read_on(text, drafts)
    if named:
        drafts = _less_nested(text, drafts)
    _carry_heads(text, drafts)
    _share(text, drafts)
    return drafts


# --- issuer and subject -----------------------------------------------------------------------------------------


@cache
def _subject_start() -> re.Pattern[str]:
    return re.compile(
        rf"[\s*_]*(?:\((?:nay|trước đây|cũ|nếu)[^()\n]{{0,60}}\)\s*)?(?:[-–:]\s*|,\s*(?=về\s|V/v))?"
        rf"(?P<subject>{subject_words()})",
        re.IGNORECASE,
    )


# Where a subject ends. The first character is looked for alone, so that a search skips from space to space.
_SUBJECT_END = re.compile(
    r"[;|.,(*\s](?:(?<=[;|])"
    r"|(?<=\.)(?=\s|$|/|\*)|(?<=\*)(?=\*)"
    r"|(?<=\n)\s*(?:\n|[-+•*]\s|\d{1,2}[.)]\s|[a-zđ]\)\s|Căn cứ|Thực hiện|Theo đề nghị|Xét|QUYẾT|Điều\s\d)"
    r"|(?<=\()(?=sau đây|sau day|gọi|viết|đã|được|có|Nghị|Quyết|Thông|Luật|Kết|Chỉ)"
    r"|(?<=,)\s+(?:cụ thể|việc|sau|bắt buộc|theo đó|trong đó|nhằm)\s"
    r"|(?<=[\s,])\s*(?:(?:đã\s+)?(?:được|bị)\s+(?:sửa|s[uử]a đ|bổ|bỗ|thay|bãi|hủy|hợp nhất|đính chính|đình chỉ)"
    r"|(?:hết|có|còn|chấm dứt)\s+hiệu\s+lực|cũng\s+như\s|(?:bao\s+)?gồm:"
    r"|(?:và|hoặc)\s+(?:văn bản|(?:các|những)\s+(?:văn bản|quy định|[NT]\w+\s\w+|Quyết định))\s"
    r"|và\s+(?:được\s+)?(?:sửa đổi|bổ sung)[^;.]{0,16}\stại\s))"
)


def _read_on(text: str, drafts: list[Draft]) -> None:
    """Read the issuer and the subject that follow each citation by number."""
    for i, draft in enumerate(drafts):
        if draft.number is None:
            continue
        follows = text[draft.end : draft.end + 1]
        if follows in (";", ".", ")", ""):
            continue
        end, issuer = issuer_after(text, draft.end, joint=draft.label in JOINT_LABELS or draft.number.is_joint)
        if issuer is not None and (i + 1 == len(drafts) or end <= drafts[i + 1].start):
            draft.issuer = issuer
            draft.tail = end
        if text[draft.tail : draft.tail + 1] in (";", ".", ")", ""):
            continue
        if draft.subject is None and not (draft.name is not None and draft.label in NAMED_KINDS):
            _read_subject(text, drafts, i)


def _read_subject(text: str, drafts: list[Draft], i: int) -> None:
    draft = drafts[i]
    begin = _subject_start().match(text, draft.tail)
    if begin is None:
        return
    start = begin.start("subject")
    stop = _SUBJECT_END.search(text, start, start + _LONGEST)
    end = stop.start() if stop is not None else min(len(text), start + _LONGEST)
    for j in range(i + 1, len(drafts)):
        following = drafts[j]
        if following.start >= end:
            break
        cut = _listed_from(text, start, following)
        if cut is not None:
            end = cut
            break
    end = min(end, _end_of_clause(text, start, end))
    subject = " ".join(text[start:end].split()).rstrip(" ,:-–*_")
    draft.subject = subject
    draft.tail = start + len(text[start:end].rstrip(" \t\n,:-–*_"))


@cache
def _clause() -> re.Pattern[str]:
    """A closing bracket that nothing opened, or a comma and an agency that acts: the sentence goes on there."""
    return re.compile(
        r"\([^()]*\)|(?P<bracket>\))"
        rf"|(?P<agency>,)\s+{any_of(table()['issuer_heads'])}(?!\w)[^,;:()\n]{{0,90}}?"
        r"\s(?:đã|vừa|có văn bản|yêu cầu|đề nghị)\s"
    )


def _end_of_clause(text: str, start: int, end: int) -> int:
    for found in _clause().finditer(text, start, end):
        if found.lastgroup is not None:
            return found.start()
    return end


_LAW_WORD = re.compile(r"Luật|luật|Pháp lệnh")
_BEFORE_LISTED = re.compile(r"(?:[,(]|\s(?:và|VÀ|va|hoặc))\s*(?:các\s+|Điều này\s+)?[*_]*\Z")


def _listed_from(text: str, low: int, following: Draft) -> int | None:
    """Return where a subject ends because the next citation is listed beside it; None where it is part of it."""
    listed = _BEFORE_LISTED.search(text, max(low, following.pin_start - 24), following.pin_start)
    if listed is None:
        return None
    by_name_only = following.number is None and not following.has_own_date
    if by_name_only and _LAW_WORD.search(text, low, listed.start()):
        return None  # "… một số điều của Luật A và Luật B"
    return listed.start()


# --- laws inside the subject of another document ----------------------------------------------------------------

_AMENDED = re.compile(
    r"(?:[Ll]u[ậa]t|[Pp]háp lệnh)\s+[Ss][ửu]a\s*(?:đổi|doi)?[\s,;]+(?:và\s+)?b[ổo]\s*sung\s+(?:một số\s+|mot so\s+)?"
    r"(?:điều|dieu)\s+(?:của|cua)\s+(?:các\s+)?\Z"
)


def _less_nested(text: str, drafts: list[Draft]) -> list[Draft]:
    """Drop laws that stand by name, without a date, in the subject of another document or of an amending law."""
    kept: list[Draft] = []
    zone = 0
    for draft in drafts:
        if draft.number is not None:
            if draft.subject is not None:
                zone = max(zone, draft.tail)
        elif (draft.issued is None or draft.issued.month is None) and (
            draft.start < zone or _AMENDED.search(text, max(0, draft.start - 60), draft.start)
        ):
            continue
        kept.append(draft)
    return kept


# --- what members of a list share -------------------------------------------------------------------------------

_COMMAS = frozenset(
    {",", "và", "va", "hoặc", "hoac", ", và", "và số", "so", "số", ", số", "hoặc số", "và các", ", các"}
)


def stand_in_one_list(text: str, one: Draft, other: Draft) -> bool:
    """Whether two citations stand side by side in one list."""
    if other.pin_start - one.end > 12:
        return False
    return text[one.end : other.pin_start].strip(" \t\n*_") in _COMMAS


def _share(text: str, drafts: list[Draft]) -> None:
    """Give each member of a list what is said once for all: date and issuer."""
    previous: Draft | None = None
    for draft in drafts:
        if draft.issuer is None and draft.number is not None:
            draft.issuer = issuer_before(text, previous.end if previous else 0, draft.pin_start)
            if (
                draft.issuer is None
                and previous is not None
                and _was_before(previous)
                and stand_in_one_list(text, previous, draft)
            ):
                draft.issuer = previous.issuer
        previous = draft
    for i in range(len(drafts) - 1, 0, -1):
        draft, previous = drafts[i], drafts[i - 1]
        if draft.number is None or previous.number is None or previous.subject is not None:
            continue
        takes_issuer = previous.issuer is None and draft.issuer is not None
        takes_date = draft.bare and draft.has_own_date and not previous.has_own_date
        if (takes_issuer or takes_date) and stand_in_one_list(text, previous, draft):
            if takes_issuer and _same_issuer(previous, draft):
                previous.issuer = draft.issuer
            if takes_date:
                previous.issued = draft.issued


def _was_before(draft: Draft) -> bool:
    """Whether the issuer of a citation by number stands before it."""
    return draft.issuer is not None and draft.number is not None and draft.tail == draft.end


def _same_issuer(one: Draft, other: Draft) -> bool:
    """Whether two numbers are of one kind and one issuer's code."""
    if one.label != other.label or one.number is None or other.number is None:
        return False
    return one.number.symbol.rpartition("-")[2] == other.number.symbol.rpartition("-")[2]


_GROUP_HEAD = re.compile(
    r"(?:[Cc]ác|[Mm]ột số)\s+(?P<kind>\w[^;:.()\n]{3,24}?)\s+của\s+(?P<issuer>[^;:.()\n]{4,90}?):\s*(?:số\s*)?\Z"
)


def _carry_heads(text: str, drafts: list[Draft]) -> None:
    """Carry the head of ``các Nghị quyết của Chính phủ: số 01/NQ-CP …; số 02/NQ-CP`` to bare numbers in its line."""
    label: str | None = None
    issuer = ""
    until = 0
    for draft in drafts:
        if not draft.bare:
            continue
        head = _GROUP_HEAD.search(text, max(0, draft.start - 140), draft.start)
        if head is not None:
            try:
                label = label_of(head["kind"])
            except KeyError:
                continue
            issuer = " ".join(head["issuer"].split())
            end = text.find("\n", draft.start)
            until = len(text) if end < 0 else end
        if label is not None and draft.start < until and draft.issuer is None and draft.label in (label, None):
            draft.issuer, draft.label = issuer, label
