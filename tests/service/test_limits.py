"""How much a service takes and gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme import DataError
from tdc_programme.service import Cut, Limits
from tdc_programme.service.limits import Page, refuse_long


def test_a_long_text_is_refused_with_both_numbers_in_both_languages() -> None:
    refuse_long(10, Limits(characters=10))
    with pytest.raises(DataError, match=r"11 characters.*10") as caught:
        refuse_long(11, Limits(characters=10))
    assert "11 ký tự, quá 10" in caught.value.in_language("vi")


@given(st.integers(0, 30), st.integers(0, 35), st.one_of(st.none(), st.integers(1, 30)), st.integers(1, 30))
def test_pages_one_after_the_other_give_every_member_once(size: int, offset: int, limit: int | None, most: int) -> None:
    items = list(range(size))
    limits = Limits(results=most)
    seen: list[int] = []
    at = offset
    while True:
        page = Page(limits, offset=at, limit=limit)
        shown = page.take("items", items)
        assert len(shown) <= min(limit or most, most)
        whole = len(shown) == size
        assert page.cuts == (() if whole else (Cut(name="items", offset=at, shown=len(shown), total=size),))
        seen += shown
        if not shown:
            break
        at += len(shown)
    assert seen == items[offset:]


@pytest.mark.parametrize(("wrong", "said"), [({"offset": -1}, "offset: -1"), ({"limit": 0}, "limit: 0")])
def test_a_window_that_cannot_be_is_refused(wrong: dict[str, int], said: str) -> None:
    with pytest.raises(DataError, match=said) as caught:
        Page(Limits(), **wrong)
    assert "nhỏ hơn" in caught.value.in_language("vi")


def test_what_is_not_paged_starts_at_the_first() -> None:
    page = Page(Limits(results=2), offset=3, limit=1)
    assert page.take("others", "abcd", paged=False) == ("a", "b")
    assert page.take_text("text", "abcdef") == "def"
    assert [str(cut) for cut in page.cuts] == ["others: 1–2 of 4", "text: 4–6 of 6"]


def test_nothing_shown_is_told_too() -> None:
    assert str(Cut(name="findings", offset=9, shown=0, total=5)) == "findings: none of 5"


def test_limits_are_at_least_one_and_say_themselves() -> None:
    assert str(Limits(characters=5, megabytes=1, results=2, text=3)).startswith("texts of 5 characters")
    with pytest.raises(DataError):
        Limits(characters=0)
