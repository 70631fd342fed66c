"""Whom a document goes to."""

from __future__ import annotations

import pytest

from tdc_programme.documents.reading import read_document

TOP = "SỞ Y TẾ\nSố: 5/SYT-NV\nHuế, ngày 05 tháng 01 năm 2024\nV/v x\n\n"


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Kính gửi:      Các tổ chức, cá nhân.", ("Các tổ chức, cá nhân",)),
        ("Kính gửi:\n - Các Sở: Công Thương, Tài chính, \n\n   Nông nghiệp;\n\n - UBND các phường.", (
            "Các Sở: Công Thương, Tài chính, Nông nghiệp", "UBND các phường")),
        ("Kính gửi: - Bộ A; - Bộ B.", ("Bộ A", "Bộ B")),
        ("Kính gửi: Bộ A\nSở Y tế báo cáo như sau:", ("Bộ A",)),
        ("Kính gửi: Bộ A\nNội dung này dài hơn một dòng của nơi nhận và không có hết, nên nó là nội dung.", ("Bộ A",)),
        ("Kính gửi: Bộ A;\nBộ B.\n\nNội dung.", ("Bộ A", "Bộ B")),
        ("Kính gửi: Các bộ, ngành,\nĐịa phương.\n\nNội dung.", ("Các bộ, ngành, Địa phương",)),
        ("Kính gửi: Các tỉnh\nmiền Trung.\n\nNội dung.", ("Các tỉnh miền Trung",)),
        ("Kính gửi:\n- Bộ A;\n\n| a | b |", ("Bộ A",)),
        ("Kính gửi:\n- Bộ A:\n\nNội dung.", ("Bộ A:",)),
    ],
)  # fmt: skip
def test_recipients(text: str, recipients: tuple[str, ...]) -> None:
    assert read_document(TOP + text).recipients == recipients


def test_a_table_ends_them() -> None:
    table = "TT\tTên nhiệm vụ\tTổ chức chủ trì\tThời gian\n1\tA\tViện X\t12 tháng\n"
    document = read_document(f"{TOP}Kính gửi: Bộ A;\n{table}")
    assert (document.recipients, len(document.tasks)) == (("Bộ A",), 1)


def test_of_a_telegram() -> None:
    head = "BỘ A\nSố: 5/CĐ-BA\nHuế, ngày 05 tháng 01 năm 2024\nCÔNG ĐIỆN\nVề việc x\n\n"
    document = read_document(f"{head}Bộ trưởng Bộ A điện:\n\n- Sở B;\n- Sở C.\n\nNội dung.")
    assert document.recipients == ("Sở B", "Sở C")
