"""The strategies draw what they say: values that can be written, read back, stored, checked."""

from __future__ import annotations

import copy
import importlib.util
import pickle
import sys
import unicodedata
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme import documents, law, programme
from tdc_programme import strategies as own
from tdc_programme.errors import MissingExtraError
from tdc_programme.strategies import common
from tdc_programme.strategies.registry import STRATEGIES
from tdc_programme.text import View, view
from tdc_programme.vietnamese.quantities import format_quantity, parse_quantity

# The first that fits will do: it need not be the smallest.
first = settings(max_examples=300, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck))
some = settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

#: What is no value to draw: errors, enumerations and functions apart, the classes of the public face.
TYPES = [
    kind
    for face in (tdc, documents, law, programme)
    for kind in (getattr(face, name) for name in face.__all__)
    if isinstance(kind, type) and (attrs.has(kind) or kind in (View, tdc.Fault))
]


#: What refers to other things, or is a view of them.
NOT_STORED = (tdc.Found, tdc.LegalRegister, tdc.Report, programme.Merge, law.CitedDocument, tdc.Rule)


class TestEveryPublicType:
    @pytest.mark.parametrize("kind", sorted({*TYPES, *STRATEGIES}, key=str), ids=lambda kind: kind.__name__)
    def test_has_a_strategy(self, kind: type) -> None:
        own.register()  # as the entry point does

        @settings(max_examples=5, database=None, suppress_health_check=list(HealthCheck))
        @given(st.from_type(kind))
        def drawn(value: object) -> None:
            assert isinstance(value, kind)

        drawn()

    @some
    @given(st.data())
    def test_goes_through_json_and_pickle(self, data: st.DataObject) -> None:
        stored = [kind for kind in STRATEGIES if attrs.has(kind) and kind not in NOT_STORED]
        kind = data.draw(st.sampled_from(stored))
        value: Any = data.draw(STRATEGIES[kind]())
        assert tdc.from_json(tdc.to_json(value), kind) == value
        assert pickle.loads(pickle.dumps(value)) == value == copy.copy(value)


class TestWhatIsWrittenIsRead:
    @some
    @given(own.numbers())
    def test_numbers(self, number: Any) -> None:
        assert tdc.parse_number(tdc.format_number(number)) == number

    @some
    @given(own.quantities())
    def test_quantities(self, quantity: tdc.Quantity) -> None:
        assert parse_quantity(format_quantity(quantity)) == quantity

    @some
    @given(own.dates(partial=True, times=True))
    def test_dates(self, date: tdc.WrittenDate) -> None:
        from tdc_programme.vietnamese.dates import format_date, parse_date

        assert date.is_valid
        assert parse_date(format_date(date)) == date

    @some
    @given(own.citations())
    def test_citations(self, citation: tdc.Citation) -> None:
        assert tdc.parse_citation(tdc.format_citation(citation)) == citation

    @some
    @given(own.document_numbers())
    def test_document_numbers(self, number: tdc.DocumentNumber) -> None:
        assert tdc.parse_document_number(str(number)) == number
        assert number.kind is not None

    def test_blank_numbers_where_asked(self) -> None:
        find(own.document_numbers(blank=True), lambda number: number.is_blank, settings=first)


class TestTheProgramme:
    @some
    @given(own.quotas())
    def test_quotas_do_not_contradict_themselves(self, quota: tdc.DeliverableQuota) -> None:
        assert quota.is_consistent

    def test_unless_asked(self) -> None:
        assert not find(
            own.quotas(consistent=False), lambda quota: not quota.is_consistent, settings=first
        ).is_consistent

    @some
    @given(own.tasks())
    def test_tasks_can_be_planned(self, task: tdc.Task) -> None:
        assert task.start_year is not None
        assert task.months is not None

    def test_undated_tasks_where_asked(self) -> None:
        find(own.tasks(dated=False), lambda task: task.start_year is None and task.months is None, settings=first)

    @some
    @given(own.programmes())
    def test_numbers_of_tasks_are_clear(self, programme: tdc.Programme) -> None:
        for task in programme.tasks:
            assert task.number is not None
            assert programme.task(task.number, task.start_year) == task

    @some
    @given(own.progress_reports())
    def test_reports_hold_together(self, report: tdc.Progress) -> None:
        assert len(report.quotas) == len(report.task.quotas())
        for quota in report.quotas:
            assert quota.remaining.low <= quota.required.low


class TestText:
    @some
    @given(own.vietnamese_text())
    def test_clean_text_is_composed(self, text: str) -> None:
        assert unicodedata.is_normalized("NFC", text)
        assert view(text).text == text

    @some
    @given(own.vietnamese_text(dirty=True))
    def test_dirty_text_is_read_all_the_same(self, text: str) -> None:
        for found in tdc.find_citations(text):
            assert text[found.start : found.end] == found.text

    def test_dirt_is_there(self) -> None:
        text = find(own.vietnamese_text(dirty=True), lambda t: "\N{NO-BREAK SPACE}" in t, settings=first)
        assert view(text).text != text

    @some
    @given(own.documents())
    def test_documents(self, document: tdc.Document) -> None:
        assert document.is_draft == (document.date is None)


def test_whole_numbers_alone_where_asked() -> None:
    @some
    @given(own.numbers(decimals=False))
    def whole(number: Any) -> None:
        assert isinstance(number, int)

    whole()


def test_without_hypothesis_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    spec = importlib.util.spec_from_file_location("tdc_programme.strategies.common_again", common.__file__)
    assert spec is not None
    assert spec.loader is not None
    with pytest.raises(MissingExtraError, match=r"pip install 'tdc-programme\[test\]'"):
        spec.loader.exec_module(importlib.util.module_from_spec(spec))


def test_the_plugin_has_nothing_to_do_where_the_strategies_are_there() -> None:
    from tdc_programme import hypothesis_plugin

    hypothesis_plugin.register()
    assert type(find(st.from_type(tdc.Quantity), lambda _: True)) is tdc.Quantity
