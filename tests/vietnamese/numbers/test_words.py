"""The words of numbers."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from tdc_programme.vietnamese.numbers import words as number_words


def test_no_wording_of_a_group_has_two_values() -> None:
    said = list(number_words.all_groups(number_words.table()))
    assert len(said) > 2900
    values: dict[str, set[int | Decimal]] = {}
    for words, value, _ in said:
        values.setdefault(words, set()).add(value)
    assert {words: found for words, found in values.items() if len(found) > 1} == {}
    assert Counter(value for _, value, _ in said).keys() >= set(range(1000))
