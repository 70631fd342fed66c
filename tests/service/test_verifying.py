"""What a text cites, verified: with limits, and flat."""

from __future__ import annotations

import datetime as dt

import pytest

import tdc_programme as tdc
from tdc_programme.service import CitationOutcome, Limits, verify
from tdc_programme.service.verifying import cited_words, told
from tdc_programme.verification import Aspect

RIGHT = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
UNKNOWN = "Thông tư số 99/2022/TT-BKHCN"
NO_ARTICLE = "Điều 60 Nghị định số 30/2020/NĐ-CP"
REPLACED = "Nghị định số 110/2004/NĐ-CP"
TEXT = f"Theo {RIGHT};\nTheo {UNKNOWN};\nTheo {NO_ARTICLE};\nTheo {REPLACED}.\n"


def test_each_citation_comes_to_something() -> None:
    answer = verify(TEXT, on="2024-11-20", language="en")
    assert [each.outcome for each in answer.citations] == [
        CitationOutcome.AGREES,
        CitationOutcome.OPEN,
        CitationOutcome.DIFFERS,
        CitationOutcome.DIFFERS,
    ]
    assert (answer.agree, answer.open, answer.differ, answer.ok) == (1, 1, 2, False)
    assert str(answer) == "4 citations: 1 agree, 2 differ, 1 open"
    assert [(each.line, each.column) for each in answer.citations] == [(1, 6), (2, 6), (3, 14), (4, 6)]
    for each in answer.citations:
        assert TEXT[each.start : each.end] in each.text
    assert answer.citations[2].text == NO_ARTICLE
    assert answer.citations[0].title is not None


def test_statements_say_what_verify_says_and_on_what_they_rest() -> None:
    day = dt.date(2024, 11, 20)
    answer = verify(TEXT, on="20/11/2024", every=True, language="en")
    rows = tdc.verify(TEXT, on=day).rows
    for each, row in zip(answer.citations, rows, strict=True):
        said = {(one.about, one.verdict): one for one in each.statements}
        for statement in row.statements:
            key = (statement.about.value, statement.verdict.value)
            if statement.verdict.value == "not_said" and statement.about is not Aspect.DOCUMENT:
                assert key not in said
                continue
            flat = said[key]
            assert flat.sentence == statement.sentence("en") == str(flat)
            assert (None if flat.source is None else answer.sources[flat.source]) == statement.source
            assert flat.as_of == (None if statement.as_of is None else statement.as_of.isoformat())
    assert len(set(answer.sources)) == len(answer.sources)
    assert str(answer.citations[1]) == f"{UNKNOWN}: open"
    assert answer.citations[1].candidates[0].endswith("(one sign apart)")


def test_the_day_is_the_given_the_documents_own_or_today() -> None:
    own = f"Số: 15/TB-TĐC\nHà Nội, ngày 05 tháng 01 năm 2003\n\nTHÔNG BÁO\nVề việc thực hiện {REPLACED}"
    assert verify(own).on == "2003-01-05"
    assert verify(own, on="2024-01-01").on == "2024-01-01"
    today = verify(f"theo {REPLACED}")
    assert today.on == dt.date.today().isoformat()
    assert today.citations[0].outcome is CitationOutcome.DIFFERS
    with pytest.raises(tdc.TdcError):
        verify(TEXT, on="hôm nay")


def test_what_ended_a_document_is_told_once_and_what_is_wrong_first() -> None:
    (row,) = tdc.verify(f"Điều 99 {REPLACED}", on=dt.date(2024, 1, 1)).rows
    aspects = [each.about for each in told(row)]
    assert Aspect.REPLACED not in aspects
    assert aspects.index(Aspect.FORCE) < aspects.index(Aspect.DOCUMENT)
    (undated,) = tdc.verify(REPLACED).rows
    assert Aspect.REPLACED in [each.about for each in told(undated)]


def test_what_agrees_is_told_on_demand() -> None:
    brief, whole = verify(TEXT, on="2024-11-20"), verify(TEXT, on="2024-11-20", every=True)
    assert [each.outcome for each in brief.citations] == [each.outcome for each in whole.citations]
    for few, all_ in zip(brief.citations, whole.citations, strict=True):
        said = {(one.about, one.sentence) for one in few.statements}
        assert said <= {(one.about, one.sentence) for one in all_.statements}
    assert [each.about for each in brief.citations[0].statements] == ["document", "force"]
    assert brief.citations[2].statements[0].about == "place"


def test_pages() -> None:
    whole = verify(TEXT).citations
    answer = verify(TEXT, offset=1, limits=Limits(results=2))
    assert [each.text for each in answer.citations] == [each.text for each in whole[1:3]]
    assert answer.cut[0].total == 4
    assert answer.differ == 2


def test_words_of_a_citation_are_one_line() -> None:
    (row,) = tdc.verify("theo khoản 1\nĐiều 8\u00a0của Nghị định\nsố 30/2020/NĐ-CP").rows
    assert cited_words(row) == "khoản 1 Điều 8 Nghị định số 30/2020/NĐ-CP"


def test_a_text_without_citations() -> None:
    answer = verify("Không có gì.")
    assert (answer.ok, answer.citations, answer.sources) == (True, (), ())
    (blank,) = verify("theo Quyết định số /QĐ-TĐC").citations
    assert blank.outcome is CitationOutcome.OPEN
    assert blank.statements[0].about == "document"
