"""Fixes put into a text."""

from __future__ import annotations

from tdc_programme.checks.mends.edits import applied, stretch, together
from tdc_programme.checks.model import Edit, Fix


def fix(*edits: tuple[int, int, str]) -> Fix:
    return Fix(tuple(Edit(*edit) for edit in edits), safe=True)


def test_of_two_that_touch_the_first_is_made() -> None:
    first, inside, behind = fix((0, 1, "X"), (3, 4, "Y")), fix((2, 3, "Z")), fix((4, 5, "W"))
    assert together([behind, inside, first, first]) == [first, behind]
    assert applied("abcdef", together([behind, inside, first])) == "XbcYWf"


def test_of_two_insertions_at_one_place_one_waits() -> None:
    one, other = fix((1, 1, "X")), fix((1, 1, "Y"))
    assert together([one, other]) == [one]


def test_the_words_around_a_fix_end_at_spaces() -> None:
    text = f"{'dài ' * 20}sai{' dài' * 20}"
    at = text.index("sai")
    before, after = stretch(text, fix((at, at + 1, "đ")))
    assert before.replace("sai", "đai") == after
    assert {*before.split()} == {"dài", "sai"}
    assert len(before) < len(text)
    assert stretch("x" * 200, fix((100, 101, "y")))[0] == "x" * 97
    assert stretch("sai", fix((0, 1, "m"), (2, 3, "y"))) == ("sai", "may")
