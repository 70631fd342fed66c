"""Laws cited by name, as citations: with their date, outside the citations by number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .dating import date_after
from .drafts import Draft
from .law_names import LawName, anchors, is_treaty, known_name_end, law_at

__all__ = ["by_name"]

_AMENDED = re.compile(r"\s*\((?:sửa đổi|hợp nhất)[^()\n]{0,20}\)")
_DRAFT_LAW = re.compile(r"(?:[Dd]ự thảo|[Dd]ự án|du thao|du an)\s+\Z")
# "Luật" itself may be lost: "Căn cứ Quản lý nợ công ngày 23 tháng 11 năm 2017".
_LOST_KIND = re.compile(r"Căn c[ứửư]\s+(?=[A-ZĐÁÀẢẤẦẨĂẮÂÊẾỀÔỐỒƠỚỜƯỨỪÝỦỔỞ])")


def by_name(text: str, numbered: list[Draft]) -> list[Draft]:
    """Find the laws, codes and ordinances cited by name.

    Arguments:
        text: the clean text.
        numbered: the citations by number in it, in order, whose places are taken.
    """
    named: list[Draft] = []
    at, last = 0, 0
    for anchor in anchors(text):
        start = anchor[0]
        while at < len(numbered) and numbered[at].end <= start:
            at += 1
        if start < last or (at < len(numbered) and numbered[at].start <= start):
            continue
        law = law_at(text, anchor)
        if law is None or (at < len(numbered) and numbered[at].start < law.end and not law.amending):
            continue
        draft = _named(text, law)
        if draft is not None:
            named.append(draft)
        last = law.end if draft is None else draft.end
    named.extend(_without_kind(text))
    return named


def _named(text: str, law: LawName) -> Draft | None:
    # "Luật Đất đai (sửa đổi) năm 2024"
    amended = _AMENDED.match(text, law.end)
    end, issued = date_after(text, law.end if amended is None else amended.end(), year=True)
    if issued is None and amended is not None:
        end = law.end
    if end == law.end and (
        law.label == "Hiến pháp" or law.amending or _DRAFT_LAW.search(text, max(0, law.start - 10), law.start)
    ):
        return None
    if is_treaty(text, law.start):
        return None
    draft = Draft(law.start, end, law.label, None)
    draft.name = " ".join(text[law.name_start : law.end].split()) or None
    draft.issued = issued
    draft.has_own_date = end > law.end
    return draft


def _without_kind(text: str) -> Iterator[Draft]:
    for lead in _LOST_KIND.finditer(text):
        start = lead.end()
        end = known_name_end(text, start)
        if end is None:
            continue
        dated, issued = date_after(text, end)
        if issued is not None:
            draft = Draft(start, dated, "Luật", None)
            draft.name = " ".join(text[start:end].split())
            draft.issued, draft.has_own_date = issued, True
            yield draft
