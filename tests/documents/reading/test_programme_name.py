"""The programme that a document names."""

from __future__ import annotations

from tdc_programme.documents.reading import read_document

TOP = "Số: 5/TB-TĐC\n\nHà Nội, ngày 05 tháng 01 năm 2024\n\n"


def test_of_two_programmes_the_first() -> None:
    text = "Chương trình hỗ trợ A giai đoạn 2021-2030; Chương trình hỗ trợ B giai đoạn 2021-2025."
    programme = read_document(f"{TOP}V/v x\n\n{text}").programme
    assert programme is not None
    assert programme.name == "Chương trình hỗ trợ A giai đoạn 2021-2030"


def test_a_programme_whose_years_cannot_be_read() -> None:
    programme = read_document(f"{TOP}V/v x\n\nThuộc Chương trình hỗ trợ giai đoạn 2030-2021.").programme
    assert programme is not None
    assert (programme.name[-9:], programme.short_name) == ("2030-2021", None)


def test_the_programme_with_a_short_name_wins() -> None:
    text = "Chương trình hỗ trợ A giai đoạn 2021-2030; Chương trình hỗ trợ B đến năm 2030 (gọi tắt là Chương trình B)."
    programme = read_document(f"{TOP}V/v x\n\n{text}").programme
    assert programme is not None
    assert (programme.name, programme.short_name) == ("Chương trình hỗ trợ B đến năm 2030", "Chương trình B")
