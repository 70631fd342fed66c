"""Symbols as strings: their codes, what they say, which code begins a word."""

from __future__ import annotations

import pytest

from tdc_programme.law.document_numbers import shape
from tdc_programme.law.document_numbers.symbols import cut, may_be_symbol


def test_a_symbol_taken_apart() -> None:
    assert shape("") == shape("-/")
    assert shape("").issuers == ()
    assert (shape("TTLB").kind, shape("TT-LB").kind, shape("TT").issuers) == ("TTLB", "TTLB", ("TT",))


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("CP", "CP"),
        ("CPngày", "CP"),
        ("UBNDTỉnh", "UBND"),  # gives back its T
        ("BYTe", "BYTe"),  # one letter is no other word
        ("ttg", "ttg"),
        ("ABCD", "ABCD"),
        ("Bộ", None),
        ("ngày", None),
    ],
)
def test_the_code_that_begins_a_word(word: str, code: str | None) -> None:
    assert cut(word) == code


@pytest.mark.parametrize(
    ("text", "has_year", "may_be"),
    [
        ("TT-BKHcN", False, True),  # mostly capitals
        ("qhI5", True, True),
        ("tt-xyz", True, True),
        ("tt-xyz", False, False),
        ("nq-tw", False, True),
        ("ngày", True, False),
        ("tt", False, False),
    ],
)
def test_letters_in_any_case_that_may_be_a_symbol(text: str, has_year: bool, may_be: bool) -> None:
    assert may_be_symbol(text, has_year=has_year) is may_be
