"""Character classes of the Vietnamese letters."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import tdc_programme
from tdc_programme import DateError, WrittenDate, parse_date
from tdc_programme.vietnamese.letters import alphabet
from tdc_programme.vietnamese.letters.alphabet import CAPITALS, SMALLS

SMALL_LETTERS = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵfjwz"


@pytest.mark.parametrize("letter", SMALL_LETTERS)
def test_each_letter_is_in_its_class_alone(letter: str) -> None:
    assert re.fullmatch(f"[{SMALLS}]", letter)
    assert not re.fullmatch(f"[{SMALLS}]", letter.upper())
    assert re.fullmatch(f"[{CAPITALS}]", letter.upper())
    assert not re.fullmatch(f"[{CAPITALS}]", letter)


@pytest.mark.parametrize("other", ["1", "-", "_", " ", "ß", "д"])
def test_nothing_else_is(other: str) -> None:
    assert not re.search(f"[{SMALLS}{CAPITALS}]", other)


@pytest.mark.parametrize("wrong", ["à-ỹ", "À-Ỹ", "ạ-ỹ"])
def test_no_pattern_takes_a_range_that_mixes_capitals_and_small_letters(wrong: str) -> None:
    assert re.fullmatch(f"[{wrong}]", "Ế") is not None  # what is wrong with it
    assert re.fullmatch(f"[{wrong}]", "ế") is not None
    package = Path(tdc_programme.__file__).parent
    assert [str(p) for p in package.rglob("*.py") if wrong in p.read_text(encoding="utf-8")] in (
        [],
        [alphabet.__file__],
    )


def test_a_place_before_a_date_has_a_capital() -> None:
    assert parse_date("Ứng Hòa, ngày 05/01/2020") == WrittenDate(2020, 1, 5)
    with pytest.raises(DateError):
        parse_date("ứng hòa, ngày 05/01/2020")
