"""Orientations and their activities."""

from __future__ import annotations

from tdc_programme.documents.reading import read_document

TOP = "Số: 5/TB-TĐC\n\nHà Nội, ngày 05 tháng 01 năm 2024\n\n"


def test_an_empty_clause_is_no_activity() -> None:
    document = read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nĐịnh hướng như sau:\n\n1. Đào tạo; ; tư vấn.")
    assert document.orientations[0].activities == ("Đào tạo", "tư vấn")
