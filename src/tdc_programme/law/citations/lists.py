"""Lists of citations: who stands in one, and what its members share, which is said once for all of them."""

from __future__ import annotations

from itertools import pairwise

from ...text.patterns import Pattern
from .drafts import Draft
from .issuers import issuer_before, may_have_issued
from .words import label_of

_COMMAS = frozenset(
    {",", "và", "va", "hoặc", "hoac", ", và", "và số", "so", "số", ", số", "hoặc số", "và các", ", các"}
)
_GROUP_HEAD = Pattern.plain(
    r"(?:[Cc]ác|[Mm]ột số)\s+(?P<kind>\w[^;:.()\n]{3,24}?)\s+của\s+(?P<issuer>[^;:.()\n]{4,90}?):\s*(?:số\s*)?\Z",
    yes=("các Nghị quyết của Chính phủ: số ",),
    no=("các Nghị quyết của Chính phủ ",),
)


def stand_in_one_list(text: str, one: Draft, other: Draft) -> bool:
    """Whether two citations stand side by side in one list."""
    if other.pin_start - one.end > 12:
        return False
    return text[one.end : other.pin_start].strip(" \t\n*_") in _COMMAS


def carry_heads(text: str, drafts: list[Draft]) -> list[Draft]:
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
    return drafts


def take_issuers_before(text: str, drafts: list[Draft]) -> list[Draft]:
    """Give each citation by number without an issuer the one before it, or before the list that it stands in."""
    previous: Draft | None = None
    for draft in drafts:
        if draft.issuer is None and draft.number is not None:
            before = issuer_before(text, previous.end if previous else 0, draft.pin_start)
            if before is not None and may_have_issued(before, draft.number):
                draft.issuer = before
            if (
                draft.issuer is None
                and previous is not None
                and _was_before(previous)
                and stand_in_one_list(text, previous, draft)
            ):
                draft.issuer = previous.issuer
        previous = draft
    return drafts


def share_with_earlier(text: str, drafts: list[Draft]) -> list[Draft]:
    """Give earlier members of a list the date and the issuer that the last one has for all."""
    for previous, draft in reversed(list(pairwise(drafts))):
        if draft.number is None or previous.number is None or previous.subject is not None:
            continue
        takes_issuer = previous.issuer is None and draft.issuer is not None
        takes_date = draft.bare and draft.has_own_date and not previous.has_own_date and _may_be_of(previous, draft)
        if (takes_issuer or takes_date) and stand_in_one_list(text, previous, draft):
            if takes_issuer and _same_issuer(previous, draft):
                previous.issuer = draft.issuer
            if takes_date:
                previous.issued, previous.has_own_date = draft.issued, True
    return drafts


def _may_be_of(one: Draft, other: Draft) -> bool:
    """Whether the date of a citation may be that of one listed before it, by the year in that one's number."""
    assert one.number is not None
    return one.number.year is None or other.issued is None or other.issued.year in (None, one.number.year)


def _was_before(draft: Draft) -> bool:
    """Whether the issuer of a citation by number stands before it."""
    return draft.issuer is not None and draft.number is not None and draft.tail == draft.end


def _same_issuer(one: Draft, other: Draft) -> bool:
    """Whether two numbers are of one issuer's code."""
    assert one.number is not None
    assert other.number is not None
    return bool(one.number.issuers) and one.number.issuers == other.number.issuers
