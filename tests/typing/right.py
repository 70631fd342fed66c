"""Right uses: type checkers accept every line, and it runs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import assert_type

import tdc_programme as tdc
from tdc_programme.checks import Context, Flaw
from tdc_programme.law import Standing
from tdc_programme.programme import QuotaRow
from tdc_programme.vietnamese import DateStyle, Spelling

day = dt.date(2024, 1, 5)
assert_type(tdc.__version__, str)
assert_type(tdc.parse_number("6"), int | Decimal)
assert_type(tdc.find_citations("Luật")[:1], tuple[tdc.Found[tdc.Citation], ...])
assert_type(tdc.from_json('{"amount": 6, "unit": "tháng"}', tdc.Span), tdc.Span)
assert_type(tdc.programme_1322().tasks, tuple[tdc.Task, ...])

style: DateStyle = "official"
assert_type(tdc.format_date(day, style), str)
assert_type(tdc.format_date(day, "EEEE, d/M/y"), str)
southern: Spelling = {"zero_tens": "lẻ", "thousand": "ngàn"}
assert_type(tdc.spell_number(1005, **southern), str)
language: tdc.Language = "en"
assert_type(tdc.check("x", rules="SYM", language=language), tdc.Report)
assert_type(tdc.document_kind("Luật", family="normative"), tdc.DocumentKind)

rows: list[QuotaRow] = list(tdc.programme_1322().quota_rows())
citation = tdc.parse_citation("Nghị định số 30/2020/NĐ-CP")
standing: Standing = tdc.LegalRegister.bundled().standing(citation, on=day)


@tdc.rule("TYP001", summary={"vi": "Viết đủ tên.", "en": "Write the name in full."}, severity="info", fix="suggest")
def short_name(context: Context) -> Iterator[Flaw]:
    at = context.text.find("CT 1322")
    if at >= 0:
        yield context.problem((at, at + 7), replace="Chương trình 1322", severity="warning")


assert [finding.suggestion for finding in tdc.check("theo CT 1322", rules=["TYP"]).findings] == ["Chương trình 1322"]
