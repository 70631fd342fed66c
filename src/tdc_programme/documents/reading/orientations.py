"""The priority orientations that a document announces, and the year from which they run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...programme.orientations import PriorityOrientation
from ...text import View
from ...text.patterns import Pattern
from ...vietnamese.letters.folding import fold_phrase
from ..words import strip_mark
from .layout import BULLET, ITEM, ROMAN, Recorder, tidy
from .quotas import read_quotas
from .sheet import Sheet

_CLAUSE = Pattern.plain(r"(?:;|(?<=[^\W\d])\.)\s+", yes=("tổ chức⟦. ⟧Tư vấn", "bài⟦; ⟧hội thảo"), no=("5⟦. ⟧Tư vấn",))
_CLOSE = Pattern.plain(r"\s*\./\.?\s*$", yes=("doanh nghiệp⟦./.⟧",), no=("⟦.⟧",))
_START_YEAR = Pattern.plain(
    r"(?:(?:thực\s+hiện|triển\s+khai)\s+(?:từ\s+|trong\s+)?|định\s+hướng[^.;:]{0,120}?\s)năm\s+(20\d\d)\b",
    any_case=True,
    yes=("thực hiện từ năm 2025", "Định hướng ưu tiên của Chương trình năm 2024"),
    no=("giai đoạn năm 2025", "thực hiện năm 20255"),
)


def find_start_year(views: Iterable[View], record: Recorder) -> int | None:
    """Return the year from which the programme content runs (``bắt đầu thực hiện từ năm 2025``)."""
    for v in views:
        if match := _START_YEAR.search(v.text):
            record.put("start_year", v, *match.span(1))
            return int(match[1])
    return None


def is_orientation_heading(text: str) -> bool:
    """Tell whether a heading announces priority orientations."""
    return "định hướng" in fold_phrase(text[:300]) and len(text) < 400


def read_orientations(sheet: Sheet, start: int, end: int, record: Recorder) -> tuple[PriorityOrientation, ...]:
    """Read the numbered orientations among the paragraphs from ``start`` to ``end``; they count as read.

    A paragraph without number goes on with the orientation above it.
    """
    items: list[tuple[View, list[View]]] = []
    for index in range(start, end):
        paragraph = sheet.paragraphs[index]
        if paragraph.is_row or paragraph.is_rule:
            continue
        match = ITEM.match(paragraph.text)
        if match and match["number"].isdecimal() and int(match["number"]) == len(items) + 1:
            v = paragraph.view()
            items.append((v.part(*match.span("number")), [v.part(match.end(), len(v.text))]))
        elif items and not ROMAN.match(paragraph.text):
            items[-1][1].append(paragraph.view())
        elif items:
            break
        else:
            continue
        sheet.take(index)
    return tuple(_orientation(number, said, f"orientations[{at}]", record) for at, (number, said) in enumerate(items))


def _orientation(number: View, said: list[View], path: str, record: Recorder) -> PriorityOrientation:
    whole = _without_close(tidy(View.join(said, " ")))
    record.put(path, whole)
    record.put(f"{path}.number", number)
    record.put(f"{path}.text", whole)
    activities = [
        record.put(f"{path}.activities[{index}]", activity) for index, activity in enumerate(_activities(said))
    ]
    return PriorityOrientation(
        number=int(number.text),
        text=whole.text,
        activities=tuple(activities),
        quotas=read_quotas(whole, path, record, in_prose=True),
    )


def _activities(said: list[View]) -> Iterator[View]:
    """Cut an orientation into what it names to be done: its dashes or, where it has none, its clauses."""
    bullets = [(v, BULLET.match(v.text)) for v in said[1:]]
    if any(mark for _, mark in bullets):
        for v, mark in bullets:
            yield strip_mark(_without_close(v.part(mark.end() if mark else 0, len(v.text))))
        return
    whole = _without_close(tidy(View.join(said, " ")))
    start = 0
    ends = [match.span() for match in _CLAUSE.finditer(whole.text)] + [(len(whole.text),) * 2]
    for left, right in ends:
        v = strip_mark(tidy(whole.part(start, left)))
        if v.text:
            yield v
        start = right


def _without_close(v: View) -> View:
    """Return ``v`` without the mark that ends a document (``./.``)."""
    close = _CLOSE.search(v.text, max(len(v.text) - 12, 0))
    return v.part(0, close.start()) if close else v
