"""Who issued a document without a letterhead."""

from __future__ import annotations

import pytest

from tdc_programme.documents.model import ProblemKind
from tdc_programme.documents.reading import read_document

#: The symbol names no known body: the signature must say it.
TOP = "Số: 5/TB-XYZW\n\nHà Nội, ngày 05 tháng 01 năm 2024\n\n"
SIGNED = "CỤC TRƯỞNG\n\nLê Văn An"


class TestOrganisation:
    """Without a letterhead the text names the issuer, if head or tail say the same; or nobody."""

    def organisation(self, *paragraphs: str, top: str = TOP) -> str | None:
        return read_document("\n\n".join((top + "THÔNG BÁO", "Về việc x", *paragraphs))).organisation

    def test_who_acts(self) -> None:
        said = "Để chuẩn bị, Cục An toàn thực phẩm đề nghị các đơn vị."
        assert self.organisation(said, SIGNED) == "Cục An toàn thực phẩm"

    def test_who_acts_is_not_enough(self) -> None:
        assert self.organisation("Để chuẩn bị, Cục An toàn thực phẩm đề nghị các đơn vị.") is None

    def test_two_with_equal_claims_give_none(self) -> None:
        assert self.organisation("Cục Hóa chất thông báo.", "Cục Công nghiệp thông báo.", SIGNED) is None

    def test_the_one_that_acts_more(self) -> None:
        said = "Cục Hóa chất thông báo.", "Cục Công nghiệp thông báo.", "Cục Hóa chất đề nghị."
        assert self.organisation(*said, SIGNED) == "Cục Hóa chất"

    def test_the_signer_must_head_it(self) -> None:
        said = "Cục Hóa chất thông báo.", "Vụ Pháp chế thông báo."
        assert self.organisation(*said, SIGNED) == "Cục Hóa chất"
        assert self.organisation("Vụ Pháp chế thông báo.", SIGNED) is None

    def test_the_number_must_bear_its_code(self) -> None:
        top = TOP.replace("XYZW", "BNV")
        assert self.organisation("Bộ trưởng Bộ Nội vụ ban hành Thông tư này.", top=top) == "Bộ Nội vụ"
        assert self.organisation("Cục Hóa chất thông báo.", SIGNED, top=top) is None

    @pytest.mark.parametrize(
        "said", ["Tổng cục thông báo.", "Cục nào có thẩm quyền đề nghị.", "Cục quản lý các chợ thông báo."]
    )
    def test_what_is_no_name(self, said: str) -> None:
        assert self.organisation(said, "TỔNG CỤC TRƯỞNG, CỤC TRƯỞNG\n\nLê Văn An") is None

    def test_an_appendix_that_names_nobody(self) -> None:
        assert self.organisation("Nội dung.", "Phụ lục", "(Kèm theo Thông báo này)") is None

    def test_nobody_is_told(self) -> None:
        document = read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nNội dung.")
        missing = [problem.path for problem in document.problems if problem.kind is ProblemKind.MISSING_PART]
        assert missing == ["organisation", "signature"]
        assert document.problems[0].message("en") == "the document has no issuer that can be read"
