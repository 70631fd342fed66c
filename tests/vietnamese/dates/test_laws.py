"""What holds for every date and every text: round trips, offsets, no exception, linear work."""

from __future__ import annotations

import datetime
import re
import sys
from types import FrameType

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tdc_programme.errors import DateError
from tdc_programme.vietnamese.dates import (
    Period,
    RecurringDate,
    TimeLimit,
    TimeStyle,
    WrittenDate,
    date_at,
    find_dates,
    find_deadlines,
    format_date,
    format_period,
    format_recurring_date,
    format_time,
    format_time_limit,
    parse_date,
    parse_period,
    parse_recurring_date,
    parse_time,
    parse_time_limit,
)
from tdc_programme.vietnamese.quantities import Span

days = st.dates(datetime.date(1000, 1, 1))
times = st.tuples(st.integers(0, 23), st.integers(0, 59))


@st.composite
def written_dates(draw: st.DrawFn) -> WrittenDate:
    """Dates that official papers can have, whole or not."""
    day = draw(days)
    with_day = draw(st.booleans())
    with_year = draw(st.booleans()) or not with_day
    blank = draw(st.booleans())
    hour, minute = draw(times) if with_day and draw(st.booleans()) else (None, None)
    with_month = with_day or draw(st.booleans())
    return WrittenDate(
        day.year if with_year else None,
        day.month if with_month else None,
        day.day if with_day else None,
        hour,
        minute,
        weekday=draw(st.none() | st.integers(0, 6)) if with_day else None,
        lunar=with_day and day.day <= 28 and draw(st.booleans()),
        blank=blank and not (with_day and with_year),
    )


class TestRoundTrips:
    @given(written_dates(), st.sampled_from(["official", "slash"]))
    def test_what_is_written_is_read(self, date: WrittenDate, style: str) -> None:
        read = parse_date(format_date(date, style))
        assert read == date
        assert read.blank == date.blank

    @given(days, st.none() | times)
    def test_words(self, day: datetime.date, time: tuple[int, int] | None) -> None:
        date = WrittenDate(day.year, day.month, day.day, *(time or (None, None)))
        assert parse_date(format_date(date, "words")) == date

    @given(written_dates())
    def test_it_is_found_too(self, date: WrittenDate) -> None:
        # Years alone are found where papers are likely to speak of them.
        assume(date.day is not None or date.blank or 1500 <= (date.year or 0) < 2200)
        text = format_date(date)
        (found,) = find_dates(f"({text}; ")
        assert (found.start, found.text, found.value) == (1, text, date)

    @given(days, days)
    def test_periods(self, a: datetime.date, b: datetime.date) -> None:
        first, last = sorted((a, b))
        period = Period(*(WrittenDate(day.year, day.month, day.day) for day in (first, last)))
        assert parse_period(format_period(period)) == period
        years = Period(WrittenDate(first.year), WrittenDate(last.year))
        if first.year >= 1500 and last.year < 2200:
            assert parse_period(format_period(years)) == years

    @given(st.none() | st.integers(1, 12), st.integers(1, 28))
    def test_recurring_dates(self, month: int | None, day: int) -> None:
        date = RecurringDate(month, day)
        assert parse_recurring_date(format_recurring_date(date)) == date

    @given(
        st.integers(0, 9999),
        st.sampled_from(["ngày", "tuần", "tháng", "quý", "năm", "giờ", "phút"]),
        st.sampled_from(
            [None, "ngày ký", "khi nhận được hồ sơ", "thời điểm được giao", "sau khi họp", "ngày 1/1/2025"]
        ),
        st.booleans(),
    )
    def test_time_limits(self, amount: int, unit: str, anchor: str | None, working: bool) -> None:
        limit = TimeLimit(span=Span(amount, unit), anchor=anchor, working=working)
        assert parse_time_limit(format_time_limit(limit)) == limit

    @given(times, st.sampled_from(["short", "long"]))
    def test_times(self, time: tuple[int, int], style: TimeStyle) -> None:
        assert parse_time(format_time(*time, style=style)) == time

    @given(days)
    def test_iso(self, day: datetime.date) -> None:
        date = WrittenDate(day.year, day.month, day.day)
        assert date.iso == date.edtf == day.isoformat()
        assert date.to_date() == date.first_day() == date.last_day() == day
        assert parse_date(day.isoformat()) == date


#: ISO 8601-2:2019, annex A, levels 0-2, as far as these dates go.
EDTF = re.compile(
    r"(?:[0-9]{4}|XXXX)(?:-(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12][0-9]|3[01]|XX)(?:T[0-2][0-9]:[0-5][0-9]:00)?)?)?"
)
parts = st.builds(
    WrittenDate,
    st.none() | st.integers(0, 9999),
    st.none() | st.integers(0, 14),
    st.none() | st.integers(0, 33),
    st.none() | st.integers(0, 25),
    st.none() | st.integers(0, 61),
    blank=st.booleans(),
    lunar=st.booleans(),
)


class TestEveryValue:
    @given(parts)
    def test_valid_means_usable(self, date: WrittenDate) -> None:
        if date.edtf is not None:
            assert EDTF.fullmatch(date.edtf)
        if not date.is_valid or date.lunar:
            assert date.iso is None
            assert date.edtf is None
        if date.is_valid and date.is_complete and not date.lunar:
            assert date.iso is not None
            assert date.iso.startswith(date.to_date().isoformat())
        else:
            with pytest.raises(DateError):
                date.to_date()

    @given(st.none() | parts, st.none() | parts, days)
    def test_periods_answer_or_refuse(
        self, start: WrittenDate | None, end: WrittenDate | None, day: datetime.date
    ) -> None:
        period = Period(start, end)
        assert period.is_valid == (period.fault is None)
        try:
            inside = period.contains(day)
        except DateError:
            return
        assert isinstance(inside, bool)


#: What dates are made of, to be put together in any order.
WORDS = (
    "ngày|tháng|năm|quý|giai đoạn|nhiệm kỳ|năm học|từ|đến|đến hết|hết|trước|sau|chậm nhất là|kể từ|tính từ|thời hạn",
    "trong vòng|hằng năm|hằng tháng|của năm|âm lịch|đầu năm|cuối năm|thứ hai|Chủ nhật|mùng|giờ|phút|làm việc|lúc|và",
    "một|mười|năm|giêng|h|h00|1|5|05|10|12|31|99|2020|2025|2030|0|/|-|–|.|,|(|)|:|…|...|**|\n| |  |IV|II|I9|NĐ-CP",
)
FRAGMENTS = [word for words in WORDS for word in words.split("|")]
texts = st.lists(st.sampled_from(FRAGMENTS), max_size=24).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda glue: glue.join(words))
)


class TestAnyText:
    @example("ngày ... tháng ... năm ... hằng năm")
    @example("mùng tháng năm")
    @given(st.text() | texts)
    def test_finding(self, text: str) -> None:
        for find in (find_dates, find_deadlines):
            end = 0
            for found in find(text):
                assert end <= found.start < found.end <= len(text)
                assert text[found.start : found.end] == found.text
                assert found.text.strip() == found.text
                end = found.end

    @given(st.text() | texts)
    def test_parsing(self, text: str) -> None:
        for parse in (parse_date, parse_period, parse_recurring_date, parse_time_limit, parse_time):
            refusal = None
            try:
                assert parse(text) == parse(f" {text}\n")
            except DateError as error:
                refusal = error
            if refusal is not None:
                assert refusal.text == text
                assert refusal.start is not None
                assert refusal.end is not None
                assert 0 <= refusal.start <= refusal.end <= len(text)

    @given(
        st.sampled_from(["{}/{}/{:04}", "ngày {}-{}-{:04}", "ngày {} tháng {} năm {:04}", "{:02}.{:02}.{:04}"]),
        st.integers(0, 33),
        st.integers(0, 14),
        st.integers(0, 9999),
    )
    def test_plain_forms_are_read_as_in_any_text(self, form: str, day: int, month: int, year: int) -> None:
        text = form.format(day, month, year)
        results = []
        for variant in (text, f"{text}\n"):
            try:
                results.append(repr(parse_date(variant)))
            except DateError as error:
                results.append(error.reason)
        assert results[0] == results[1]

    @given(texts)
    def test_what_is_parsed_is_valid(self, text: str) -> None:
        try:
            assert parse_date(text).is_valid
        except DateError:
            return

    @given(texts)
    def test_a_date_found_is_parsed_alike(self, text: str) -> None:
        for found in find_dates(text):
            value = found.value
            if isinstance(value, WrittenDate) and value.year is not None and value.is_valid and found.text[0] in "nN":
                try:
                    read = parse_date(found.text)
                except DateError:
                    continue
                # Company can only add what the date alone leaves out.
                assert read == value or read.year is None

    @given(texts, st.integers(0, 30))
    def test_reading_at_a_place(self, text: str, start: int) -> None:
        read = date_at(text, start)
        assert read is None or start < read[1] <= len(text)


def _work(text: str) -> int:
    """Count the calls that reading a text makes."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        find_dates(text)
        find_deadlines(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize(
    "unit",
    [
        *("1/", "(", "9", "một ", "ngày ", "ngày      ", "ngày....", "1 ngày kể từ ngày ", " ", "\n", "từ "),
        *("1/1/2020 - ", "quý I, ", "ngày 1/1 và ", "ngày 99, 1/1 và ", "ngày 1, ", "giai đoạn 5 ", "8h00 "),
        *("8h00 thứ hai ", "ngày 1/1 lúc 8h ", "ngày 1/1/2020 (lúc 8h ", "giai đoạn 2020-2021, ", "năm 2020, "),
        *("ngày 1 tháng ", "trước ", "thời hạn "),
    ],
)
def test_work_grows_with_the_text(unit: str) -> None:
    short, long = (_work(unit * n) for n in (200, 400))
    assert long <= 2.1 * short + 50
