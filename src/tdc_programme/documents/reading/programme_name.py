"""The programme that a document names in full."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...errors import TdcError
from ...text import View
from ...text.patterns import Pattern
from ...vietnamese.dates import Period, parse_period
from ..model import ProgrammeName
from .layout import Recorder

#: ``Chương trình quốc gia … giai đoạn 2021-2030``, with or without a short name in brackets after it.
PROGRAMME = Pattern.plain(
    r"(?P<name>Chương\s+trình\s(?:(?!\sChương\s+trình\s)[^.;()\"“”]){5,240}?"
    r"(?P<period>(?:giai\s+đoạn|đến\s+năm)\s+\d{4}(?:\s*[-–]\s*\d{4})?))"
    r"(?:\s*\((?:(?:sau\s+đây|dưới\s+đây)?\s*(?:được\s+)?(?:gọi|viết)?\s*(?:tắt\s+)?là:?\s*)?"
    r"[\"“]?(?P<short>Chương\s+trình[^()\"“”]{1,60})[\"”]?\))?",
    yes=(
        "⟦Chương trình hỗ trợ doanh nghiệp giai đoạn 2021-2030 (gọi tắt là Chương trình 1322)⟧;",
        "⟦Chương trình quốc gia đến năm 2030⟧ (sau đây)",
    ),
    no=("Chương trình 1322", "Chương trình hỗ trợ. Giai đoạn 2021-2030"),
)


def find_programme(views: Iterable[View], record: Recorder) -> ProgrammeName | None:
    """Return the programme that a document names in full, best where it gives it a short name."""
    best: tuple[View, re.Match[str]] | None = None
    for v in views:
        for match in PROGRAMME.finditer(v.text) if "hương" in v.text else ():
            if best is None or (match["short"] and not best[1]["short"]):
                best = v, match
        if best is not None and best[1]["short"]:
            break
    if best is None:
        return None
    v, match = best
    return ProgrammeName(
        name=record.put("programme.name", v, *match.span("name")),
        short_name=record.put("programme.short_name", v, *match.span("short")).strip() if match["short"] else None,
        period=_period(v, match, record),
    )


def _period(v: View, match: re.Match[str], record: Recorder) -> Period | None:
    try:
        period = parse_period(match["period"])
    except TdcError:
        return None
    record.put("programme.period", v, *match.span("period"))
    return period
