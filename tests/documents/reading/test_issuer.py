"""Who issued a document without a letterhead."""

from __future__ import annotations

from tdc_programme.documents.reading import read_document

TOP = "Số: 5/TB-TĐC\n\nHà Nội, ngày 05 tháng 01 năm 2024\n\n"


class TestOrganisation:
    """Without a letterhead the text names the issuer, or nobody."""

    def organisation(self, *paragraphs: str) -> str | None:
        return read_document("\n\n".join((TOP + "THÔNG BÁO", "Về việc x", *paragraphs))).organisation

    def test_who_acts(self) -> None:
        assert self.organisation("Để chuẩn bị, Cục An toàn thực phẩm đề nghị các đơn vị.") == "Cục An toàn thực phẩm"

    def test_two_with_equal_claims_give_none(self) -> None:
        assert self.organisation("Cục Hóa chất thông báo.", "Vụ Pháp chế thông báo.") is None

    def test_the_one_that_acts_more(self) -> None:
        said = "Cục Hóa chất thông báo.", "Vụ Pháp chế thông báo.", "Cục Hóa chất đề nghị."
        assert self.organisation(*said) == "Cục Hóa chất"

    def test_the_signer_must_head_it(self) -> None:
        said = "Cục Hóa chất thông báo.", "Vụ Pháp chế thông báo.", "CỤC TRƯỞNG\n\nLê Văn An"
        assert self.organisation(*said) == "Cục Hóa chất"
        assert self.organisation("Vụ Pháp chế thông báo.", "CỤC TRƯỞNG\n\nLê Văn An") is None

    def test_a_kind_alone_is_no_name(self) -> None:
        assert self.organisation("Tổng cục thông báo.") is None

    def test_an_appendix_that_names_nobody(self) -> None:
        assert self.organisation("Nội dung.", "Phụ lục", "(Kèm theo Thông báo này)") is None
