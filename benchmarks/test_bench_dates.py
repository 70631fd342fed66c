"""How fast dates are read and written, beside the libraries that one would take otherwise.

Run with ``python -m pytest benchmarks/test_bench_dates.py --benchmark-group-by=group``; a peer that is not installed
is left out. The dates differ from call to call, so that no cache of one answer is measured.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tdc_programme.vietnamese.dates import find_dates, format_date, parse_date
from tdc_programme.vietnamese.dates.workdays import add_working_days

pytest.importorskip("pytest_benchmark")

DAYS = [datetime.date(2020, 1, 1) + datetime.timedelta(days=7 * i) for i in range(500)]
SLASH = [f"{day.day}/{day.month}/{day.year}" for day in DAYS]
OFFICIAL = [f"ngày {day.day} tháng {day.month} năm {day.year}" for day in DAYS]
DOCUMENT = Path(__file__).parent.parent / "examples" / "selection-announcement-2024.txt"


def _each(read: Callable[[Any], object], texts: list[Any]) -> Callable[[], object]:
    following = itertools.cycle(texts).__next__
    return lambda: read(following())


def _ours(text: str) -> object:
    return parse_date(text)


def _babel(text: str) -> object:
    dates = pytest.importorskip("babel.dates")
    return dates.parse_date(text, locale="vi")


def _dateutil(text: str) -> object:
    parser = pytest.importorskip("dateutil.parser")
    return parser.parse(text, dayfirst=True)


def _dateparser(text: str) -> object:
    dateparser = pytest.importorskip("dateparser")
    return dateparser.parse(text, languages=["vi"])


@pytest.mark.benchmark(group="dates: 31/8/2020")
@pytest.mark.parametrize("read", [_ours, _babel, _dateutil, _dateparser])
def test_read_figures(benchmark: Any, read: Callable[[str], object]) -> None:
    read(SLASH[0])
    benchmark(_each(read, SLASH))


@pytest.mark.benchmark(group="dates: ngày 31 tháng 8 năm 2020")
@pytest.mark.parametrize("read", [_ours, _babel, _dateparser])
def test_read_words(benchmark: Any, read: Callable[[str], object]) -> None:
    read(OFFICIAL[0])
    benchmark(_each(read, OFFICIAL))


def _search_dates(text: str) -> object:
    search = pytest.importorskip("dateparser.search")
    return search.search_dates(text, languages=["vi"])


@pytest.mark.benchmark(group="dates: all of a document")
@pytest.mark.parametrize("find", [find_dates, _search_dates])
def test_find(benchmark: Any, find: Callable[[str], object]) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    find(text)
    benchmark(find, text)


@pytest.mark.benchmark(group="dates: write one")
def test_write_official(benchmark: Any) -> None:
    benchmark(_each(format_date, DAYS))


@pytest.mark.benchmark(group="dates: write one")
def test_write_babel(benchmark: Any) -> None:
    dates = pytest.importorskip("babel.dates")
    benchmark(_each(lambda day: dates.format_date(day, "long", locale="vi"), DAYS))


@pytest.mark.benchmark(group="working days: 15 later")
def test_add_working_days(benchmark: Any) -> None:
    pytest.importorskip("holidays")
    benchmark(_each(lambda day: add_working_days(day, 15), DAYS[:300]))


@pytest.mark.benchmark(group="working days: 15 later")
def test_add_working_days_holidays(benchmark: Any) -> None:
    holidays = pytest.importorskip("holidays")
    calendar = holidays.country_holidays("VN", language="vi", years=range(2019, 2028))
    benchmark(_each(lambda day: calendar.get_nth_working_day(day, 15), DAYS[:300]))


# --- What each makes of the same text: no benchmark, but why speed is not all -------------------------------------

#: A text, and the day that it names (None: none).
CASES: list[tuple[str, datetime.date | None]] = [
    ("03/04/2023", datetime.date(2023, 4, 3)),
    ("13/13/2023", None),
    ("30/02/2026", None),
    ("ngày 31 tháng 8 năm 2020", datetime.date(2020, 8, 31)),
    ("Hà Nội, ngày 05 tháng 01 năm 2020", datetime.date(2020, 1, 5)),
    ("17h00 ngày 22/03/2023", datetime.date(2023, 3, 22)),
    ("thứ Sáu, ngày 24/3/2023", datetime.date(2023, 3, 24)),
    ("ngày    tháng    năm 2023", None),
    ("2/3 tổng số thành viên", None),
    ("15/2022/TT-BKHCN", None),
    ("01 bài/2 tháng/1 tạp chí", None),
    ("giai đoạn 2021-2030", None),
    ("ngày mùng một tháng Năm năm 2024", datetime.date(2024, 5, 1)),
    ("12/10/22", None),
    ("tháng 3/2024", None),
    ("năm 2025", None),
    ("khoản 1 Điều 2 Luật 2019", None),
]


def _day(read: Callable[[str], Any], text: str) -> datetime.date | None:
    try:
        value = read(text)
        value = value.to_date() if hasattr(value, "to_date") else value
    except (ValueError, OverflowError, IndexError):
        return None
    return value.date() if isinstance(value, datetime.datetime) else value


def test_ours_gets_none_wrong() -> None:
    assert [(text, _day(_ours, text)) for text, _ in CASES] == CASES


@pytest.mark.parametrize("read", [_babel, _dateutil, _dateparser])
def test_what_peers_get_wrong(read: Callable[[str], object], capsys: pytest.CaptureFixture[str]) -> None:
    read("1/2/2020")
    answers = [(text, day, _day(read, text)) for text, day in CASES]
    wrong = [(text, got) for text, day, got in answers if got is not None and got != day]
    missed = [text for text, day, got in answers if got is None and day is not None]
    with capsys.disabled():
        print(f"\n{read.__name__.strip('_')}: {len(wrong)} of {len(CASES)} silently wrong, {len(missed)} not read")
        for text, got in wrong:
            print(f"  {text!r} -> {got}")
    assert wrong or missed
