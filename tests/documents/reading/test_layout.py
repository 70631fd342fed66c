"""Lines, paragraphs and pages."""

from __future__ import annotations

import pytest

from tdc_programme.documents.reading import read_document

TOP = "Số: 5/TB-TĐC\n\nHà Nội, ngày 05 tháng 01 năm 2024\n\n"


class TestPages:
    def test_a_sentence_goes_on_over_a_page_number(self) -> None:
        document = read_document(
            f"{TOP}V/v x\n\nNâng cao năng suất, chất\n\n2\n\nlượng sản phẩm.\n\n- 3 -\n\nĐoạn sau."
        )
        assert document.body == ("Nâng cao năng suất, chất lượng sản phẩm.", "Đoạn sau.")
        assert [document.text[left.start : left.end] for left in document.unread] == ["- 3 -"]

    @pytest.mark.parametrize("number", ["2", "Trang 2/5", "- 2 -", "trang 2"])
    def test_page_numbers_are_no_content(self, number: str) -> None:
        document = read_document(f"{TOP}\n\n{number}\n\nTHÔNG BÁO\n\nVề việc x\n\n{number}\n\nMột đoạn.\n\n{number}")
        assert (document.subject, document.body) == ("x", ("Một đoạn.",))

    def test_numbers_with_something_beside_are_content(self) -> None:
        assert read_document(f"{TOP}V/v x\n\n2024\n\n5 lớp").body == ("2024", "5 lớp")

    def test_items_are_not_joined(self) -> None:
        assert read_document(f"{TOP}V/v x\n\nGồm\n\n2\n\na) một").body == ("Gồm", "a) một")
