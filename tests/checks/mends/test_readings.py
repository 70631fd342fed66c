"""What two texts say otherwise, by name."""

from __future__ import annotations

import pytest

from tdc_programme.checks.context import Context
from tdc_programme.checks.mends.readings import differences
from tdc_programme.checks.mends.sameness import Sameness


def otherwise(one: str, other: str) -> list[str]:
    return list(differences(Context(one), Context(other), Sameness(one, [], [])))


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        ("theo Bộ , tổ chức", "theo Bộ, tổ chức", []),
        ("gửi 18 bài báo", "gửi 19 bài báo", ["quantities", "document.body"]),
        ("ngày 05/01/2020: một trăm hai mươi", "ngày 05/01/2020: một trăm hai mươi mốt", ["numbers"]),
        ("tháng 04 năm 2024", "tháng 4 năm 2024", []),
        ("Hà Nội, 22/11/2024", "Hà Nội, ngày 22 tháng 11 năm 2024", []),
        ("Điều 1. Phạm vi\nMột.\n\nĐiều 2. Tên\nHai.", "Điều 1. Phạm vi\nMột.\n\n- Điều 2. Tên\nHai.", ["outline"]),
    ],
)
def test_what_differs_is_named(one: str, other: str, names: list[str]) -> None:
    said = otherwise(one, other)
    assert set(names) <= set(said)
    assert bool(names) == bool(said)


def test_a_text_that_is_no_document_says_no_part() -> None:
    one, other = Context("Số: 5/TB-TĐC"), Context("Số: 5/TB-TĐC")
    vars(other)["document"] = None
    assert list(differences(one, other, Sameness("", [], []))) == ["document"]
