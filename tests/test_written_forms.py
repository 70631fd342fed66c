"""``str(value)`` of every public value is its written form, and what has an order sorts."""

from __future__ import annotations

import datetime as dt
import enum
import inspect
import operator
import random
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme.documents import Attachment
from tdc_programme.programme import Merge
from tdc_programme.strategies.registry import STRATEGIES
from tdc_programme.text import View

#: What is a collection of thousands has no written form: its ``repr`` says how many.
COLLECTIONS = {"LegalGraph", "LegalRegister", "Outline"}
#: Every value that has a public name, at the top or in its subject's face.
VALUES = sorted(
    {
        kind
        for kind in (*(getattr(tdc, name) for name in tdc.__all__), *STRATEGIES)
        if inspect.isclass(kind)
        and not issubclass(kind, enum.Enum | BaseException)
        and (attrs.has(kind) or kind is View)
        and kind.__name__ not in COLLECTIONS
    },
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_every_public_value_has_a_written_form(kind: Any) -> None:
    name = kind.__name__
    assert kind.__str__ is not object.__str__, f"str() of a {name} is its repr"

    @settings(max_examples=5, suppress_health_check=list(HealthCheck))
    @given(STRATEGIES.get(kind, st.nothing)())
    def written(value: object) -> None:
        said = str(value)
        assert not said.startswith(f"{name}("), said

    if kind in STRATEGIES:
        written()


def _money(text: str) -> tdc.Money:
    read = tdc.parse_money(text)
    return read if isinstance(read, tdc.Money) else tdc.Money(read, "VND")


PARSERS: dict[type, tuple[Callable[[Any], str], Callable[[str], Any]]] = {
    tdc.WrittenDate: (tdc.format_date, tdc.parse_date),
    tdc.Period: (tdc.format_period, tdc.parse_period),
    tdc.RecurringDate: (tdc.format_recurring_date, tdc.parse_recurring_date),
    tdc.TimeLimit: (tdc.format_time_limit, tdc.parse_time_limit),
    tdc.RelativeDate: (str, tdc.parse_relative_date),
    tdc.PartOfPeriod: (str, tdc.parse_relative_date),
    tdc.CountedDate: (str, tdc.parse_relative_date),
    tdc.Span: (tdc.format_span, tdc.parse_span),
    tdc.WrittenFraction: (tdc.format_fraction, tdc.parse_fraction),
    tdc.Money: (tdc.format_money, _money),
    tdc.Quantity: (tdc.format_quantity, tdc.parse_quantity),
    tdc.Citation: (tdc.format_citation, tdc.parse_citation),
}


@pytest.mark.parametrize("kind", PARSERS)
def test_the_written_form_is_the_one_that_is_read_again(kind: type) -> None:
    write, read = PARSERS[kind]

    @given(STRATEGIES[kind]())
    def again(value: object) -> None:
        try:
            said = write(value)
        except tdc.TdcError:
            assert str(value)  # what cannot be read again has a form too
            return
        assert str(value) == said
        assert read(str(value)) == value

    again()


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (tdc.WrittenDate(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
        (tdc.WrittenDate(2023, blank=True), "ngày … tháng … năm 2023"),
        (tdc.WrittenDate(day=5), "ngày 05"),
        (tdc.WrittenDate(), "…"),
        (tdc.WrittenDate(minute=30), "…h30"),
        (tdc.WrittenDate(2023, 3, 24, 17, weekday=4), "17 giờ thứ Sáu, ngày 24 tháng 3 năm 2023"),
        (tdc.WrittenDate(2025, 3, 10, lunar=True), "ngày 10 tháng 3 năm 2025 âm lịch"),
        (tdc.Period(tdc.WrittenDate(2021), tdc.WrittenDate(2030)), "giai đoạn 2021-2030"),
        (tdc.Period(None, tdc.WrittenDate(2030)), "đến năm 2030"),
        (tdc.Period(tdc.WrittenDate(2030), None), "từ năm 2030"),
        (tdc.Period(None, None), "…"),
        (tdc.RecurringDate(None, 5), "ngày 05 hằng tháng"),
        (tdc.RecurringDate(None, 5, hour=17, minute=0), "17h00 ngày 05 hằng tháng"),
        (tdc.Deadline(tdc.Limit.BY, tdc.WrittenDate(2023, 3, 22)), "chậm nhất ngày 22 tháng 3 năm 2023"),
        (tdc.Deadline(tdc.Limit.BEFORE, tdc.WrittenDate(None, 6, 20), recurs=True), "trước ngày 20 tháng 6 hằng năm"),
        (tdc.Deadline(tdc.Limit.FROM, tdc.WrittenDate(day=5), recurs=True), "từ ngày 05 hằng tháng"),
        (tdc.Per(2, "tháng"), "/2 tháng"),
        (tdc.Per(1, "hội thảo"), "/hội thảo"),
        (tdc.agency("BTC"), "Bộ Tài chính"),
        (tdc.document_kind("TT"), "Thông tư"),
        (Attachment(), "Phụ lục"),
        (tdc.Document(), "(văn bản)"),
        (tdc.Document(subject="về việc góp ý"), "về việc góp ý"),
        (tdc.Consultation(), "Góp ý"),
        (Merge(1, ()), "không có thay đổi"),
    ],
)
def test_what_is_written(value: object, said: str) -> None:
    assert str(value) == said


def test_a_document_is_named_as_another_would() -> None:
    number = tdc.parse_document_number("4416/TB-TĐC")
    document = tdc.Document(
        kind=number.kind, number=number, date=tdc.WrittenDate(2023, 12, 29), subject="về việc tuyển chọn"
    )
    assert str(document) == "Thông báo số 4416/TB-TĐC ngày 29 tháng 12 năm 2023 về việc tuyển chọn"


def test_a_finding_is_one_line() -> None:
    finding = tdc.check("Căn cứ Thông tư số 15/2022/TT-BKHHCN;").findings[0]
    assert str(finding).startswith(f"-:{finding.line}:{finding.column}: {finding.rule} {finding.severity}: ")
    assert "\n" not in str(finding)


# --- order ------------------------------------------------------------------------------------------------------

ORDERED = [tdc.WrittenDate, tdc.DocumentNumber, tdc.Period]


@pytest.mark.parametrize("kind", ORDERED)
def test_the_order_is_total_and_agrees_with_equality(kind: type) -> None:
    @given(*[STRATEGIES[kind]()] * 3)
    def laws(a: Any, b: Any, c: Any) -> None:
        assert (a < b) + (b < a) + (a == b) == 1
        assert (a <= b) == (a < b or a == b) == (b >= a)
        assert (a > b) == (b < a)
        if a <= b <= c:
            assert a <= c

    laws()
    one: Any = {tdc.WrittenDate: tdc.WrittenDate(2020), tdc.Period: tdc.Period(None, None)}.get(kind, NUMBERS[0])
    for compare in (operator.lt, operator.le, operator.gt, operator.ge):
        with pytest.raises(TypeError):
            compare(one, "x")


NUMBERS = [
    tdc.parse_document_number(text) for text in ("7/2020/TT-BTC", "07/2020/TT-BTC", "12/2020/TT-BTC", "57-NQ/TW")
]


def test_what_a_text_says_sorts() -> None:
    dates = [
        tdc.WrittenDate(*parts)
        for parts in ((2023,), (2023, 3), (2023, 3, 22), (2023, 3, 22, 17), (2024,), (None, 1, 5))
    ]
    shuffled = random.Random(5).sample(dates, len(dates))
    assert sorted(shuffled) == dates
    assert sorted(NUMBERS) == [NUMBERS[1], NUMBERS[0], *NUMBERS[2:]]
    assert max(tdc.WrittenDate(2020, 5, 1), tdc.WrittenDate(2020, 4, 30)).to_date() == dt.date(2020, 5, 1)


# --- huge numbers ---------------------------------------------------------------------------------------------------


def test_a_number_that_would_fill_the_memory_is_no_value() -> None:
    for huge in (10**20_001, Decimal("1E+1000000"), Decimal("1E-1000000")):
        with pytest.raises(tdc.QuantityError, match="counts nothing"):
            tdc.Quantity(huge, "bài")


def test_long_numbers_are_refused_in_our_words() -> None:
    digits = "9" * 5000
    assert tdc.parse_number(digits) == 10**5000 - 1
    with pytest.raises(tdc.DataError, match="a whole number of 5000 digits"):
        tdc.from_json(f'{{"amount": {digits}, "unit": "bài"}}', tdc.Quantity)
    with pytest.raises(tdc.DataError, match="not to be written as JSON: it holds a number of more than 4300 digits"):
        tdc.to_json(tdc.Quantity(10**4400, "bài"))
    for call in (tdc.format_roman, tdc.WrittenDate):
        with pytest.raises(tdc.TdcError, match="a number of about 5001 digits"):
            call(10**5000)
    with pytest.raises(tdc.NumberError, match="the words say 5, the figures 9999"):
        tdc.parse_number(f"năm ({digits})")
