"""The money that a cell says."""

from __future__ import annotations

import pytest

from tdc_programme.documents.reading.tables.entries import money


@pytest.mark.parametrize(
    ("text", "head", "amount"),
    [
        ("1.450", "Kinh phí (triệu đồng)", 1_450_000_000),
        ("2 tỷ đồng", "Kinh phí (triệu đồng)", 2_000_000_000),
        ("350.000.000 đồng", "Kinh phí", 350_000_000),
        ("0,5", "Tổng kinh phí (Tỷ đồng)", 500_000_000),
        ("1,450", "Kinh phí (triệu đồng)", None),  # thousand or one and a half?
        ("1.450", "Kinh phí", None),
        ("khoảng 500 triệu đồng", "Kinh phí", None),
        ("500 triệu đồng/năm", "Kinh phí", None),
        ("NSNN", "Kinh phí (triệu đồng)", None),
        ("5 bài", "Kinh phí", None),
    ],
)
def test_money(text: str, head: str, amount: int | None) -> None:
    read = money(text, head)
    assert (read and read.amount) == amount
