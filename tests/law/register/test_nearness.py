"""Which numbers are near one: the index finds what a look at each would."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.law.register import LegalRegister, Nearness
from tdc_programme.law.register.nearness import Neighbours, nearness

KEYS = st.from_regex(r"[1-3]{1,3}/20[12][0-2]/(tt|nđ)-[bcp]{1,2}", fullmatch=True)


@given(st.lists(KEYS, max_size=30), KEYS)
def test_the_index_finds_what_a_look_at_each_does(keys: list[str], asked: str) -> None:
    found = dict(Neighbours(keys).of(asked))
    assert found == {key: how for key in keys if key != asked and (how := nearness(asked, key)) is not None}


@pytest.mark.parametrize(
    ("asked", "known", "how"),
    [
        ("15/2022/tt-btc", "15/2022/tt-btcc", Nearness.ONE_SIGN),
        ("15/2022/tt-btc", "51/2022/tt-btc", Nearness.SWAPPED),
        ("15/2022/tt-btc", "15/1999/tt-btc", Nearness.OTHER_YEAR),
        ("15/2022/tt-btc", "15/2022/qđ-ttg", Nearness.OTHER_SYMBOL),
        ("15/2022/tt-btc", "16/2023/tt-btc", None),
        ("15/2022/tt-btc", "1522/qđ-ttg", None),
        ("15/2022/tt-btc", "155/2023/tt-btc", None),
    ],
)
def test_how_near(asked: str, known: str, how: Nearness | None) -> None:
    assert nearness(asked, known) is how


def test_an_endless_key_has_no_neighbours() -> None:
    assert list(Neighbours(["1/2022/a"]).of("1" * 1000)) == []


def test_numbers_of_the_register_are_found_with_a_sign_changed() -> None:
    register = LegalRegister.bundled()
    dice = random.Random(3)
    for document in dice.sample([one for one in register if one.number.year], 50):
        serial, rest = (document.number.serial or "").lstrip("0"), str(document.number).partition("/")[2]
        near = {known.number.key for known, _ in register.near(f"{serial}9/{rest}")}
        assert document.number.key in near
        assert document in register.titled(document.title or "") or not document.title
