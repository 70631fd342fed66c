"""Which kind a heading names."""

from __future__ import annotations

import pytest

from tdc_programme.documents.reading.head.kinds import kind_named
from tdc_programme.law.document_numbers import parse_document_number


@pytest.mark.parametrize(
    ("text", "number", "label"),
    [
        ("QUYẾT ĐỊNH:", None, "Quyết định"),
        ("Thông tư", None, "Thông tư"),
        ("THÔNG TƯ LIÊN TỊCH", None, "Thông tư liên tịch"),
        ("QUYÉT ĐINH", None, "Quyết định"),
        ("GIẤY PHÉP", None, "Giấy phép"),
        ("THỎNG BÁ0", "5/TB-BNV", "Thông báo"),
        ("THỎNG BÁ0", None, None),
        ("THỎNG BÁ0", "5/QĐ-BNV", None),
        ("Quyét định", None, None),
        ("PHIẾU TRÌNH", "5/TB-BNV", None),
        ("quyết định", None, None),
        ("QUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ NỘI VỤ VỀ VIỆC", None, None),
    ],
)
def test_kind_named(text: str, number: str | None, label: str | None) -> None:
    kind = kind_named(text, parse_document_number(number) if number else None)
    assert (kind.label if kind else None) == label
