"""Signature and distribution."""

from __future__ import annotations

import pytest

from tdc_programme.documents.model import Signature
from tdc_programme.documents.reading import read_document

TOP = "Số: 5/TB-TĐC\n\nHà Nội, ngày 05 tháng 01 năm 2024\n\n"


def signature(text: str) -> Signature | None:
    return read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nNội dung./.\n\n{text}").signature


class TestTail:
    @pytest.mark.parametrize(
        ("text", "authority", "title", "name"),
        [
            (
                "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê An",
                "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH",
                "PHÓ CHỦ TỊCH",
                "Lê An",
            ),
            (
                "TL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ KẾ HOẠCH -\nTÀI CHÍNH\n\nLê An",
                "TL. BỘ TRƯỞNG",
                "VỤ TRƯỞNG VỤ KẾ HOẠCH - TÀI CHÍNH",
                "Lê An",
            ),
            ("Q. GIÁM ĐỐC\n\n(Đã ký)\n\nLê An", "Q. GIÁM ĐỐC", "GIÁM ĐỐC", "Lê An"),
            ("CỤC TRƯỞNG\n\n[Ký, đóng dấu]\n\nHÀ MINH HIỆP", None, "CỤC TRƯỞNG", "HÀ MINH HIỆP"),
            (
                "KT. VIỆN TRƯỞNG\nPhó Viện trưởng\n\nTS. Lê An",
                "KT. VIỆN TRƯỞNG",
                "Phó Viện trưởng",
                "TS. Lê An",
            ),
            ("KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nPHỤ LỤC\n\nDANH MỤC", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", None),
            ("KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nDANH MỤC CHUNG", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", None),
        ],
    )
    def test_signature(self, text: str, authority: str | None, title: str, name: str | None) -> None:
        assert signature(text) == Signature(authority=authority, title=title, name=name)

    @pytest.mark.parametrize("text", ["CỤC TRƯỞNG\n\nmột đoạn khác", "Nơi nhận:\n- Như trên.", "DANH MỤC\n\nLê An"])
    def test_no_signature(self, text: str) -> None:
        assert signature(text) is None

    @pytest.mark.parametrize(
        ("text", "items"),
        [
            ("Nơi nhận: Như trên;\n- Lưu: VT.", ("Như trên", "Lưu: VT")),
            ("Nơi nhận:\n\nNhư trên;\nLưu: VT.", ("Như trên", "Lưu: VT")),
            ("Nơi nhận:\n- Cổng Thông tin\n\nđiện tử;\n- Lưu: VT.", ("Cổng Thông tin điện tử", "Lưu: VT")),
            ("Nơi nhận:\n- Như trên.\n\nmột đoạn khác", ("Như trên",)),
            ("Nơi nhận:\n- Như trên.\n\nNơi nhận:\n- Lại nữa.", ("Như trên",)),
            ("Nơi nhận:\n- ;\n- Như trên.", ("Như trên",)),
            ("Nơi nhận:\n- Như trên;\n\nMột đoạn khác.", ("Như trên",)),
            ("Nơi nhận:\n\nkhông có gì", ()),
            ("Nơi nhận:", ()),
        ],
    )
    def test_distribution(self, text: str, items: tuple[str, ...]) -> None:
        assert read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nNội dung./.\n\n{text}").distribution == items

    def test_place_of_receipt_in_a_sentence_is_content(self) -> None:
        document = read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nNơi nhận hồ sơ là Viện A.\n\nHết.")
        assert document.body == ("Nơi nhận hồ sơ là Viện A.", "Hết.")
