"""What holds of any text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tdc_programme.errors import NumberError
from tdc_programme.vietnamese.numbers import find_numbers, parse_number, spell_number
from tdc_programme.vietnamese.numbers import words as number_words

VOCABULARY = sorted(word for group in number_words.vocabulary().groups for word in group.split())
fragments = st.lists(
    st.sampled_from(
        [*dict.fromkeys(VOCABULARY), "nghìn", "triệu", "tỷ", "phẩy", "âm", "rưỡi", "1", "06", "1.200", "2,5", "(", ")"]
    ),
    max_size=12,
).map(" ".join)


@given(st.one_of(st.text(max_size=60), fragments, st.text("0123456789.,-() ", max_size=20)))
@example("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE} một")
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        value = parse_number(text)
    except NumberError:
        return
    # What is read has one canonical wording that means the same.
    assert parse_number(spell_number(value)) == value


@example("6\ntỷ")
@given(fragments)
def test_finding_never_raises_and_finds_only_what_can_be_read(text: str) -> None:
    end = 0
    for found in find_numbers(text):
        assert found.text == text[found.start : found.end]
        assert end <= found.start < found.end
        assert parse_number(found.text) == found.value
        end = found.end


@given(st.from_regex(r"[0-9]{1,4}([.,][0-9]{1,4}){0,3}", fullmatch=True))
def test_figures_are_read_by_the_rule_alone(text: str) -> None:
    whole, comma, fraction = text.partition(",")
    parts = whole.split(".")
    grouped = len(parts) > 1 and parts[0][0] != "0" and len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])
    plain = len(parts) == 1 and (not comma or whole == "0" or whole[0] != "0")
    doubtful = plain and whole[0] != "0" and len(whole) <= 3 and len(fraction) == 3 and fraction[-1] == "0"
    if not doubtful and (grouped or plain) and fraction.isdecimal() is bool(comma):
        assert parse_number(text) == Decimal("".join(parts) + ("." + fraction if comma else ""))
    else:
        with pytest.raises(NumberError):
            parse_number(text)
