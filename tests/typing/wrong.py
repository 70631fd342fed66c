"""Wrong uses: type checkers refuse every line that is marked, and no other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import tdc_programme as tdc
from tdc_programme import Taks  # wrong: no such name
from tdc_programme import View  # wrong: has moved
from tdc_programme.checks import Context
from tdc_programme.law import Citaton  # wrong: no such name in the subject
from tdc_programme.vietnamese import DateStyle, Spelling

day = dt.date(2024, 1, 5)
number: int = tdc.__version__  # wrong: a text
tdc.Severety  # wrong: no such name
tdc.parse_dat("31/8/2020")  # wrong: no such name
tdc.parse_number(6)  # wrong: a text is wanted
tdc.programme_1322().tasks[0].mnths  # wrong: no such field

style: DateStyle = "offical"  # wrong: no such style
tdc.format_time(8, style="full")  # wrong: no such style
tdc.format_citation(tdc.parse_citation("Luật số 1/2020/QH14"), "long")  # wrong: no such style
tdc.place_tones("hoà", "modern")  # wrong: no such style
tdc.spell_number(5, zero_tens="le")  # wrong: no such word
spelling: Spelling = {"thousand": "ngan"}  # wrong: no such word
tdc.spell_money(5, billion="ty")  # wrong: no such word
tdc.spell_ordinal(2, second="nhi")  # wrong: no such word
tdc.decode_legacy("x", "VPS")  # wrong: no such encoding
tdc.document_kind("Luật", family="colour")  # wrong: no such family
tdc.add_working_days(day, 3, "US")  # wrong: no such calendar

tdc.check("x", language="fr")  # wrong: no such language
tdc.rules(language="fr")  # wrong: no such language
tdc.explain(tdc.programme_1322().tasks[0], "fr")  # wrong: no such language
tdc.Stage.CONTRACT.label("fr")  # wrong: no such language


@tdc.rule("TYP002", summary="x", severity="warn")  # wrong: no such severity
def mild(context: Context) -> Iterator[tdc.Finding]:
    yield from ()


@tdc.rule("TYP003", summary={"fr": "x"})  # wrong: no such language
def foreign(context: Context) -> Iterator[tdc.Finding]:
    context.problem(None, severity="grave")  # wrong: no such severity
    context.txt  # wrong: no such name
    yield from ()
