"""What a document is about (``về việc …``), after its number, date and issuer: where that begins and ends."""

from __future__ import annotations

from functools import cache

from ...text.behind import Behind
from ...text.patterns import Pattern, any_of
from .drafts import Draft
from .values import NAMED_KINDS
from .words import any_in, table

# How long a subject may be (characters): that of a circular with a long title is 300.
_LONGEST = 700
# Signs (and the end of the text) after which no subject follows.
_ENDS = frozenset({";", ".", ")", ""})


@cache
def _subject_after() -> Pattern:
    return Pattern.plain(
        r"[\s*_]*(?:\((?:nay|trước đây|cũ|nếu)[^()\n]{0,60}\)\s*)?(?:[-–:]\s*|,\s*(?=về\s|V/v))?"
        rf"(?P<subject>{any_in('subject_starters')}(?!\w))",
        any_case=True,
        yes=("⟦ về việc⟧ thuế", "⟦ (nay là Bộ Y tế): Quy định⟧ về", ", V/v"),
        no=(", quy định", " vềnh"),
    )


# Where a subject ends. The first character is looked for alone, so that a search skips from space to space.
_SUBJECT_END = Pattern.plain(
    r"[;|.,(*\s](?:(?<=[;|])"
    r"|(?<=\.)(?=\s|$|/|\*)|(?<=\*)(?=\*)"
    r"|(?<=\n)\s*(?:\n|[-+•*]\s|\d{1,2}[.)]\s|[a-zđ]\)\s|Căn cứ|Thực hiện|Theo đề nghị|Xét|QUYẾT|Điều\s\d)"
    r"|(?<=\()(?=sau đây|sau day|gọi|viết|đã|được|có|Nghị|Quyết|Thông|Luật|Kết|Chỉ)"
    r"|(?<=,)\s+(?:cụ thể|việc|sau|bắt buộc|theo đó|trong đó|nhằm)\s"
    r"|(?<=[\s,])\s*(?:(?:đã\s+)?(?:được|bị)\s+(?:sửa|s[uử]a đ|bổ|bỗ|thay|bãi|hủy|hợp nhất|đính chính|đình chỉ)"
    r"|(?:hết|có|còn|chấm dứt)\s+hiệu\s+lực|cũng\s+như\s|(?:bao\s+)?gồm:"
    r"|(?:và|hoặc)\s+(?:văn bản|(?:các|những)\s+(?:văn bản|quy định|[NT]\w+\s\w+|Quyết định))\s"
    r"|và\s+(?:được\s+)?(?:sửa đổi|bổ sung)[^;.]{0,16}\stại\s))",
    yes=("về thuế⟦;⟧", "về thuế⟦ đã được sửa⟧", "về thuế⟦, trong đó ⟧có"),
    no=(", thuế", " và thuế"),
)
_LAW_WORD = Pattern.plain("Luật|luật|Pháp lệnh", yes=("luật",))
_LISTED_BEHIND = Behind(
    r"(?:[,(]|\s(?:và|VÀ|va|hoặc))\s*(?:các\s+|Điều này\s+)?[*_]*",
    most=24,
    yes=("về thuế⟦ và các ⟧Nghị định", ", "),
    no=("của ",),
)
_AMENDING_BEHIND = Behind(
    r"(?:[Ll]u[ậa]t|[Pp]háp lệnh)\s+[Ss][ửu]a\s*(?:đổi|doi)?[\s,;]+(?:và\s+)?b[ổo]\s*sung\s+(?:một số\s+|mot so\s+)?"
    r"(?:điều|dieu)\s+(?:của|cua)\s+(?:các\s+)?",
    most=60,
    yes=("⟦Luật sửa đổi, bổ sung một số điều của ⟧Luật",),
    no=("Luật sửa đổi một số điều của ",),
)


@cache
def _clause() -> Pattern:
    """A closing bracket that nothing opened, or a comma and an agency that acts: the sentence goes on there."""
    return Pattern.plain(
        r"\([^()]*\)|(?P<bracket>\))"
        rf"|(?P<agency>,)\s+{any_of(table()['issuer_heads'])}(?!\w)[^,;:()\n]{{0,90}}?"
        r"\s(?:đã|vừa|có văn bản|yêu cầu|đề nghị)\s",
        yes=("(a)", ")", "⟦, Bộ Y tế đã ⟧gửi"),
        no=(", thuế",),
    )


def take_subjects(text: str, drafts: list[Draft]) -> list[Draft]:
    """Give each citation by number the subject that follows it."""
    for i, draft in enumerate(drafts):
        if draft.number is None or draft.subject is not None or text[draft.tail : draft.tail + 1] in _ENDS:
            continue
        if draft.name is None or draft.label not in NAMED_KINDS:
            _read_subject(text, drafts, i)
    return drafts


def _read_subject(text: str, drafts: list[Draft], i: int) -> None:
    draft = drafts[i]
    begin = _subject_after().match(text, draft.tail)
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


def _end_of_clause(text: str, start: int, end: int) -> int:
    for found in _clause().finditer(text, start, end):
        if found.lastgroup is not None:
            return found.start()
    return end


def _listed_from(text: str, low: int, following: Draft) -> int | None:
    """Return where a subject ends because the next citation is listed beside it; None where it is part of it."""
    listed = _LISTED_BEHIND.match(text, following.pin_start, low)
    if listed is None:
        return None
    by_name_only = following.number is None and not following.has_own_date
    if by_name_only and _LAW_WORD.search(text, low, listed.start()):
        return None  # "… một số điều của Luật A và Luật B"
    return listed.start()


def drop_nested(text: str, drafts: list[Draft]) -> list[Draft]:
    """Drop laws that stand by name, without a date, in the subject of another document or of an amending law."""
    kept: list[Draft] = []
    zone = 0
    for draft in drafts:
        if draft.number is not None:
            if draft.subject is not None:
                zone = max(zone, draft.tail)
        elif (draft.issued is None or draft.issued.month is None) and (
            draft.start < zone or _AMENDING_BEHIND.match(text, draft.start)
        ):
            continue
        kept.append(draft)
    return kept
