"""Laws cited by name, as citations: with their date, outside the citations by number."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...text.behind import Behind
from ...text.patterns import Pattern, any_of
from ...vietnamese.dates import WrittenDate
from .drafts import Draft
from .law_names import LawName, anchors, is_treaty, known_name_end, law_at
from .titles import date_after
from .words import table

_AMENDED = Pattern.plain(
    r"\s*\((?:sửa đổi|hợp nhất)[^()\n]{0,20}\)", yes=("Luật Đất đai⟦ (sửa đổi)⟧ năm 2024",), no=(" (mới)",)
)
_DRAFT_BEHIND = Behind(r"(?:[Dd]ự thảo|[Dd]ự án|du thao|du an)\s+", most=10, yes=("⟦dự thảo ⟧Luật",), no=("thảo ",))
_YEAR_AFTER = Pattern.plain(
    r"\s+(?:năm\s+)?((?:19|20)\d\d)(?![\d/.-])", yes=("⟦ 2015⟧,", "⟦ năm 2015⟧"), no=(" 2015/QH13", " và 2015")
)
# "Luật" itself may be lost: "Căn cứ Quản lý nợ công ngày 23 tháng 11 năm 2017".
_LOST_KIND = Pattern.plain(
    r"Căn c[ứửư]\s+(?=[A-ZĐÁÀẢẤẦẨĂẮÂÊẾỀÔỐỒƠỚỜƯỨỪÝỦỔỞ])", yes=("⟦Căn cứ ⟧Quản lý",), no=("Căn cứ vào",)
)


def by_name(text: str, numbered: list[Draft]) -> list[Draft]:
    """Add the laws, codes and ordinances cited by name to the citations by number, whose places are taken."""
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
    named.extend(_abbreviated_codes(text))
    return sorted(numbered + named, key=lambda draft: draft.start) if named else numbered


def _named(text: str, law: LawName) -> Draft | None:
    # "Luật Đất đai (sửa đổi) năm 2024"
    amended = _AMENDED.match(text, law.end)
    end, issued = date_after(text, law.end if amended is None else amended.end(), year=True)
    if issued is None and amended is not None:
        end = law.end
    if end == law.end and (law.label == "Hiến pháp" or law.amending or _DRAFT_BEHIND.match(text, law.start)):
        return None
    if is_treaty(text, law.start):
        return None
    name = " ".join(text[law.name_start : law.end].split()) or None
    return Draft(law.start, end, law.label, None, name, issued, end > law.end)


def _without_kind(text: str) -> Iterator[Draft]:
    for lead in _LOST_KIND.finditer(text):
        start = lead.end()
        end = known_name_end(text, start)
        if end is None:
            continue
        dated, issued = date_after(text, end)
        if issued is not None:
            yield Draft(start, dated, "Luật", None, " ".join(text[start:end].split()), issued, has_own_date=True)


@cache
def _code_abbreviation() -> Pattern:
    return Pattern.plain(
        rf"(?<![\w/-]){any_of(table()['code_abbreviations'])}(?![\w/-])", yes=("⟦BLHS⟧ 2015",), no=("5/BLHS",)
    )


def _abbreviated_codes(text: str) -> Iterator[Draft]:
    """Iterate over codes by their abbreviation and year: ``BLHS 2015``; without a year it says not which one."""
    at = text.find("BL")
    while at >= 0:
        code = _code_abbreviation().match(text, at)
        year = None if code is None else _YEAR_AFTER.match(text, code.end())
        if code is not None and year is not None:
            name = table()["code_abbreviations"][code[0]]
            yield Draft(at, year.end(), "Bộ luật", None, name, WrittenDate(int(year[1])), has_own_date=True)
        at = text.find("BL", at + 2)
