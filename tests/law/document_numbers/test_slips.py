"""Slips of the keyboard: which codes one letter, letter case or diacritics part."""

from __future__ import annotations

import pytest

from tdc_programme.law.document_numbers.slips import is_doubled, is_dropped, is_swapped, near, same_letters


@pytest.mark.parametrize(
    ("written", "doubled", "swapped", "dropped"),
    [
        ("BKHHCN", True, False, False),
        ("BKCHN", False, True, False),
        ("BKHC", False, False, True),
        ("BKHCN", False, False, False),
        ("KBHNC", False, False, False),  # two pairs
        ("BKHXCN", False, False, False),
    ],
)
def test_one_slip(written: str, doubled: bool, swapped: bool, dropped: bool) -> None:
    right = "BKHCN"
    assert (is_doubled(written, right), is_swapped(written, right), is_dropped(written, right)) == (
        doubled,
        swapped,
        dropped,
    )


def test_the_likeliest_slip_decides() -> None:
    assert near("BTCC", ["BTC", "BTCX", "BCT"]) == ("BTC",)  # doubled, before another letter
    assert near("BXH", ["BXD", "BYT"]) == ("BXD",)
    assert near("ABCD", ["XYZ"]) == ()


def test_letters_alone_must_leave_one_code() -> None:
    assert same_letters("b&yt", ["BYT", "BTC"]) == "BYT"
    assert same_letters("ND", ["NĐ", "QĐ"]) == "NĐ"
    assert same_letters("d", ["Đ", "D"]) == "D"
    assert same_letters("DA", ["ĐA", "ĐẠ"]) is None
