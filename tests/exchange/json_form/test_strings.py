"""Strings say all of a value, or it is an object; and they mean what the library itself writes and reads."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme import DocumentNumber, RecurringDate, WrittenDate
from tdc_programme.errors import CitationError
from tdc_programme.exchange.json_form.strings import DAY, DECIMAL, STRINGS
from tdc_programme.law import parse_document_number
from tdc_programme.strategies import document_numbers, vietnamese_text

from .common import same

DATES, RECURRING, NUMBERS = STRINGS[WrittenDate], STRINGS[RecurringDate], STRINGS[DocumentNumber]


@pytest.mark.parametrize(
    ("date", "string"),
    [
        (WrittenDate(2020, 8, 31), "2020-08-31"),
        (WrittenDate(2024, 3), "2024-03"),
        (WrittenDate(2024), "2024"),
        (WrittenDate(2023, blank=True), "2023-XX-XX"),
        (WrittenDate(2023, 3, blank=True), "2023-03-XX"),
        (WrittenDate(2023, None, 5, blank=True), "2023-XX-05"),
        (WrittenDate(blank=True), "XXXX-XX-XX"),
        (WrittenDate(None, 10, blank=True), "XXXX-10-XX"),
        (WrittenDate(None, 10, 30), "XXXX-10-30"),
        (WrittenDate(None, 2, 29), "XXXX-02-29"),
        (WrittenDate(None, 10), "XXXX-10"),
        (WrittenDate(None, None, 5), "XXXX-XX-05"),
        (WrittenDate(2023, 3, 22, 17), "2023-03-22T17"),
        (WrittenDate(2023, 3, 22, 17, 0), "2023-03-22T17:00"),
        (WrittenDate(2023, 3, 22, 17, 0, second=35), "2023-03-22T17:00:35"),
        (WrittenDate(2024, 2, 29, 24, 0), "2024-02-29T24:00"),
        # What no string says whole.
        (WrittenDate(), None),
        (WrittenDate(2026, 2, 30), None),
        (WrittenDate(2023, 2, 29), None),
        (WrittenDate(23, 2, 28), None),
        (WrittenDate(2023, None, 5), None),
        (WrittenDate(2023, 3, 22, blank=True), None),
        (WrittenDate(2025, 3, 10, lunar=True), None),
        (WrittenDate(2024, 5, 1, weekday=2), None),
        (WrittenDate(hour=17, minute=0), None),
        (WrittenDate(None, 10, 30, 17, 0), None),
        (WrittenDate(2023, 3, 22, minute=5), None),
        (WrittenDate(2023, 3, 22, 24, 30), None),
    ],
)
def test_dates(date: WrittenDate, string: str | None) -> None:
    assert DATES.write(date) == string
    assert string is None or same(DATES.read(string), date)


#: Parts of dates, likely and unlikely ones.
parts = st.one_of(st.none(), st.integers(0, 13), st.integers(14, 61))
written_dates = st.builds(
    WrittenDate,
    st.one_of(st.none(), st.sampled_from([1, 999, 1000, 1900, 2000, 2023, 2024, 9999])),
    *[parts] * 4,
    second=parts,
    weekday=st.sampled_from([None, None, 3]),
    lunar=st.booleans(),
    leap=st.booleans(),
    blank=st.booleans(),
)


@settings(max_examples=1000)
@given(written_dates)
def test_a_date_is_a_string_only_where_that_says_all_of_it(date: WrittenDate) -> None:
    string = DATES.write(date)
    if string is not None:
        assert same(DATES.read(string), date)
        assert date.is_valid
        assert date.edtf is not None
        assert string[:10] == date.edtf[:10]


@settings(max_examples=500)
@given(st.from_regex(DATES.pattern or "", fullmatch=True))
def test_every_string_of_the_expression_is_one_valid_date(string: str) -> None:
    date = DATES.read(string)
    assert date is not None
    assert date.is_valid
    assert DATES.write(date) == string


@given(st.from_regex(RECURRING.pattern or "", fullmatch=True))
def test_every_string_of_that_expression_recurs(string: str) -> None:
    date = RECURRING.read(string)
    assert date is not None
    assert date.is_valid
    assert RECURRING.write(date) == string


@pytest.mark.parametrize(
    ("date", "string"),
    [
        (RecurringDate(1, 30), "--01-30"),
        (RecurringDate(2, 29), "--02-29"),
        (RecurringDate(None, 5), "---05"),
        (RecurringDate(10, 30, hour=17, minute=0), "--10-30T17:00"),
        (RecurringDate(10, 30, hour=17), "--10-30T17"),
        (RecurringDate(2, 30), None),
        (RecurringDate(3, 10, lunar=True), None),
        (RecurringDate(None, 5, hour=17), None),
        (RecurringDate(10, 30, minute=5), None),
    ],
)
def test_days_that_recur(date: RecurringDate, string: str | None) -> None:
    assert RECURRING.write(date) == string
    assert string is None or RECURRING.read(string) == date


@given(st.from_regex(DAY.pattern or "", fullmatch=True))
def test_plain_days(string: str) -> None:
    assert DAY.read(string) == dt.date.fromisoformat(string)


@given(st.dates())
def test_every_plain_day(day: dt.date) -> None:
    assert DAY.read(DAY.write(day) or "") == day


@pytest.mark.parametrize(
    "string", ["2024-W05-1", "20240105", "2023-02-29", "1900-02-29", "0000-01-01", "2024-1-5", "٢٠٢٤-01-05", ""]
)
def test_what_is_no_day(string: str) -> None:
    assert DAY.read(string) is None
    assert DATES.read(string) is None


def test_why_a_date_is_none() -> None:
    for form in (DATES, DAY):
        assert form.why("2026-02-30") == (
            "no calendar has 2026-02-30: February 2026 has 28 days",
            "không có ngày 2026-02-30 trong lịch",
        )
        assert form.why("2026-13-01") is not None
        assert form.why("30/02/2026") is None
        assert form.why("2024-01-01 ") is None
    assert DATES.why("2024-01-01") is None
    assert RECURRING.why("--02-30") is not None


# --- document numbers ----------------------------------------------------------------------------------------------


@settings(max_examples=300)
@given(document_numbers(blank=True))
def test_numbers_are_written_as_they_are(number: DocumentNumber) -> None:
    assert NUMBERS.write(number) == str(number)
    assert same(NUMBERS.read(str(number)), number)


@settings(max_examples=500)
@given(st.from_regex(NUMBERS.pattern or "", fullmatch=True))
def test_every_string_of_the_expression_is_one_number(string: str) -> None:
    number = NUMBERS.read(string)
    assert number is not None
    assert str(number) == string
    assert NUMBERS.write(number) == string
    try:
        parsed = parse_document_number(string)
    except CitationError:
        return
    if str(parsed) == string and (parsed.serial is None) == (number.serial is None):
        assert same(parsed, number)  # where the reader of texts takes it as it is, both mean the same


@pytest.mark.parametrize(
    "string",
    [
        "15/2022/TT-BKHCN",
        "57-NQ/TW",
        "/TĐC-KHTC",
        "73-CP",
        "95/1998-NĐ-CP",
        "1019/BKHCN-TĐC",
        "…/2026/TT-BYT",
        "66.17/2025/NQ-CP",
        "13a/2020/TT-BTC",
        "05/2018/TTLT-VKSNDTC-TANDTC-BCA-BQP",
        "15/2022/TT-BKHHCN",
        "1656/QĐ-UBND.HC",
        "23-L/CTN",
        "24/2023/TT-BKH&CN",
    ],
)
def test_a_number_means_what_the_reader_of_texts_says(string: str) -> None:
    assert same(NUMBERS.read(string), parse_document_number(string))


@pytest.mark.parametrize(
    "number",
    [
        DocumentNumber("15", None, "2022/TT-BKHCN"),
        DocumentNumber("x y", 2022, "TT"),
        DocumentNumber("15", 2022, ""),
        DocumentNumber("15", 2022, "TT-BTC", written="15 2022"),
    ],
)
def test_a_number_that_its_string_does_not_say_is_an_object(number: DocumentNumber) -> None:
    assert NUMBERS.write(number) is None
    assert same(tdc.from_json(tdc.to_json(number), DocumentNumber), number)


@given(vietnamese_text(dirty=True))
def test_any_text_is_a_number_or_none(text: str) -> None:
    for form in (*STRINGS.values(), DAY):
        value: Any = form.read(text)
        assert value is None or form.write(value) == text


def test_decimals() -> None:
    assert [DECIMAL.fullmatch(text) is not None for text in ("12.50", "1E+3", "-0", "1e5", "NaN", "1_0", " 1")] == [
        *[True] * 3,
        *[False] * 4,
    ]
