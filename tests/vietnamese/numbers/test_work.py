"""Twice the text is at most twice the work."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from types import CodeType, FrameType
from typing import Any

import pytest

from tdc_programme.errors import NumberError
from tdc_programme.vietnamese.numbers import find_numbers, parse_money, parse_number, parse_percent

HOSTILE = [
    "9",
    "1.",
    "1,000",
    "1/",
    "1-1",
    "1 ",
    "1(",
    "(",
    ")",
    "(1)",
    "1 (",
    "một ",
    "một (",
    "năm ",
    "linh ",
    "tỷ ",
    "không ",
    "một phẩy ",
    "1 triệu ",
    "2 tỷ 5 triệu 3 nghìn ",
    "Sáu (06) ",
    "Sáu (05) ",
    "Điều 5, 6 và 7 ",
    "một \n",
    " ",
    "- 5 ",
    "-",
    "ngày 1 tháng 2 năm 2020 ",
    "ế",
    "e\u0302\u0301 ",
    "\u200b",
]


def lines_run(work: Callable[[], object]) -> int:
    """Count the lines of this package that run: work that a slow machine does not change."""
    count = 0

    def local(frame: FrameType, event: str, _: object) -> Any:
        nonlocal count
        count += event == "line"
        return local

    ours: dict[CodeType, bool] = {}

    def trace(frame: FrameType, event: str, _: object) -> Any:
        code = frame.f_code
        if code not in ours:
            ours[code] = "tdc_programme" in code.co_filename
        return local if ours[code] else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def tried(read: Callable[[str], object], text: str) -> Callable[[], None]:
    def work() -> None:
        with suppress(NumberError):
            read(text)

    return work


@pytest.mark.parametrize("unit", HOSTILE)
def test_twice_the_text_is_at_most_twice_the_work(unit: str) -> None:
    for read in (find_numbers, parse_number, parse_money, parse_percent):
        tried(read, unit)()  # what is made once, on first use, is no work of the text
        one, two = (lines_run(tried(read, unit * times)) for times in (200, 400))
        assert two <= 2 * one + 50, read.__name__


@pytest.mark.parametrize("unit", ["9", "một ", "(", "1/", "1,", "năm "])
def test_a_million_of_anything_is_read_or_refused(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert len(find_numbers(text)) <= len(text)
    with pytest.raises(NumberError) as error:
        parse_number(text)
    assert len(str(error.value)) < 500
