"""What a rule looks at: facts read once, of texts and of values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

import tdc_programme as tdc
from tdc_programme.checks.checking import check
from tdc_programme.checks.context import Context
from tdc_programme.checks.problems import Flaw, Item
from tdc_programme.checks.registry import rule
from tdc_programme.documents.sources.files import Loaded
from tdc_programme.text.reader import Read
from tdc_programme.vietnamese.dates import DATES, DateValue
from tdc_programme.vietnamese.quantities import Per, Quantity


def test_facts_are_read_once_and_only_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []

    def counted(text: str) -> list[Read[DateValue]]:
        calls.append(text)
        return list(scan(text))

    scan = DATES.scan
    monkeypatch.setattr(DATES, "scan", counted)

    def asks(context: Context) -> Iterator[Flaw]:
        for item in context.dates:
            yield context.problem(item)

    rule("OWN001", summary="x")(asks)
    rule("OWN002", summary="y")(lambda context: [context.problem(item) for item in context.deadlines])
    assert len(check("trước ngày 31/8/2020", rules=["OWN"]).findings) == 2
    assert len(calls) == 1
    check("ngày 31/8/2020", rules=["TXT001"])
    assert len(calls) == 1


def test_context_reads_text_and_document() -> None:
    text = "Số: 15/TB-TĐC\n\nHà Nội, ngày 22 tháng 11 năm 2024\n\nTHÔNG BÁO\n\nVề việc **công bố**\ntiếp\n\n\nmột"
    context = Context(text)
    assert context.is_text
    assert not context.is_original
    assert context.on == dt.date(2024, 11, 22)
    assert [context.text[start:end] for start, end in context.paragraphs][-2:] == ["Về việc công bố\ntiếp", "một"]
    assert context.document is not None
    assert not context.is_whole
    number = context.values(tdc.DocumentNumber)[0]
    assert (number.path, number.text) == ("number", "15/TB-TĐC")
    assert context.item(None, "number.year").text == "15/TB-TĐC"
    assert context.item(None, "nowhere") == Item(None, path="nowhere")
    assert Context("x", on=dt.date(2020, 1, 1)).on == dt.date(2020, 1, 1)
    assert context.register is not None


def test_a_document_with_its_text_is_that_text() -> None:
    text = "Số: 15/TB-TĐC\n\nHà Nội, ngày 22 tháng 11 năm 2024\n\nTHÔNG BÁO\n\nVề việc công bố của của Bộ"
    document = tdc.read_document(text)
    assert Context(document).source == text
    assert Context(document).document is document
    assert check(document).findings == check(text).findings != ()


def test_context_of_a_value_has_no_lines() -> None:
    task = tdc.Task(title="Đào tạo;", deliverables=(tdc.Deliverable(text="Tin"), tdc.Deliverable(text="Bài")))
    context = Context(task)
    assert not context.is_text
    assert context.lines == context.paragraphs == ()
    assert context.document is None
    assert not context.is_whole
    items = context.values(tdc.Task)
    assert [item.path for item in context.each(items[0], "deliverables")] == ["deliverables[0]", "deliverables[1]"]
    assert Context("abc").local(1, 2) == (None, 1, 2)


def test_facts_of_a_text_and_of_a_value() -> None:
    text = "Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022; gửi 06 bài trước ngày 22/03/2023"
    context = Context(text)
    assert [item.text for item in context.legal_bases]
    assert str(context.citations[0].value.number) == str(context.document_numbers[0].value) == "15/2022/TT-BKHCN"
    assert context.deadlines
    assert context.quantities
    assert 6 in [item.value for item in context.numbers]
    citation = context.citations[0].value
    own = Context(tdc.LegalBasis("Căn cứ", citation))
    assert [item.path for item in own.citations] == ["citation"]
    assert [item.path for item in own.legal_bases] == [None]
    assert [item.path for item in own.document_numbers] == ["citation.number"]


def test_a_fact_that_fails_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []

    def fails(loaded: Loaded, layers: object) -> None:
        calls.append(loaded.text)
        raise RuntimeError("no reader")

    monkeypatch.setattr("tdc_programme.checks.context.document_of", fails)
    (finding, *more) = check("Số: /TB-TĐC", rules=["DOC001", "DOC002", "REC", "SGN"]).findings
    assert "no reader" in finding.message
    assert more == []
    assert calls == ["Số: /TB-TĐC"]
    assert Context.view.__doc__


def test_quantities_are_checked_as_they_are() -> None:
    quota = tdc.DeliverableQuota(text="19 sản phẩm/tuần", rates=(Quantity(19, "sản phẩm", per=(Per(1, "tuần"),)),))
    assert not [finding for finding in check(quota).findings if finding.rule.startswith("TDC")]
