"""Character classes of the Vietnamese letters."""

from __future__ import annotations

import re

import pytest

from tdc_programme.vietnamese.alphabet import CAPITALS, SMALLS

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
