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


class TestOtherTails:
    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("KT. BỘ TRƯỞNG\n\nTHƯỢNG TƯỚNG\n\nLê An", Signature(authority="KT. BỘ TRƯỞNG", name="Lê An")),
            ("GIÁM ĐỐC\nĐại tá Lê An", Signature(title="GIÁM ĐỐC", name="Lê An")),
            ("Nơi nhận:\n- Như trên.\n\nĐại tướng Lê An\nBộ trưởng Bộ Công an", Signature(
                title="Bộ trưởng Bộ Công an", name="Lê An")),
            ("Nơi nhận:\n- Như trên.\n\nLê Văn An", Signature(name="Lê Văn An")),
            ("Bộ trưởng\n(đã ký)\n\nLê Văn An\nThứ trưởng Bộ A", Signature(title="Bộ trưởng", name="Lê Văn An")),
            ("Nơi nhận:\n- Như trên;   VỤ TRƯỞNG VỤ KẾ HOẠCH -\n- Lưu.   TÀI CHÍNH\n\nLê An", Signature(
                title="VỤ TRƯỞNG VỤ KẾ HOẠCH - TÀI CHÍNH", name="Lê An")),
            ("NGƯỜI KÝ\n\nGIÁM ĐỐC\n\nLê An", Signature(title="GIÁM ĐỐC", name="Lê An")),
        ],
    )  # fmt: skip
    def test_signature(self, text: str, wanted: Signature) -> None:
        assert signature(text) == wanted

    def test_an_item_goes_on_beside_the_signature(self) -> None:
        text = (
            "Nơi nhận:                                            T/M. ĐOÀN KIỂM TRA\n"
            "- Văn phòng Sở (Bố trí kinh phí, phương              TRƯỞNG ĐOÀN\n"
            "tiện phục vụ);\n- Thành viên;\n- Lưu: VT.                             Lê Văn An"
        )
        document = read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nNội dung./.\n\n{text}")
        assert document.distribution == (
            "Văn phòng Sở (Bố trí kinh phí, phương tiện phục vụ)",
            "Thành viên",
            "Lưu: VT",
        )
        assert document.signature == Signature(authority="T/M. ĐOÀN KIỂM TRA", title="TRƯỞNG ĐOÀN", name="Lê Văn An")

    def test_all_in_one_line(self) -> None:
        document = read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nNội dung.\n\nNơi nhận: - Như trên; - Lưu: VT.")
        assert document.distribution == ("Như trên", "Lưu: VT")

    def test_the_words_twice(self) -> None:
        document = read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nNội dung.\n\nNƠI NHẬN\n\nNơi nhận:\n- Như trên.")
        assert document.distribution == ("Như trên",)

    def test_a_rank_is_left_unread(self) -> None:
        document = read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nNội dung.\n\nGIÁM ĐỐC\n\nĐại tá Lê An")
        unread = document.where("unread[0]")
        assert unread is not None
        assert unread.text == "Đại tá "

    def test_what_else_stands_on_the_lines_of_a_signature(self) -> None:
        text = f"{TOP}THÔNG BÁO\n\nVề việc x\n\nNội dung.\n\nGIÁM ĐỐC\nLê Văn An\nĐiện thoại: 0123"
        unread = read_document(text).where("unread[0]")
        assert unread is not None
        assert unread.text == "Điện thoại: 0123"

    def test_cells_of_a_table_that_is_none_any_more(self) -> None:
        text = "| Nơi nhận:\n\n- Như trên;\n\n- Lưu: VT. | GIÁM ĐỐC\n\nLê Văn An |"
        document = read_document(f"{TOP}THÔNG BÁO\n\nVề việc x\n\nNội dung.\n\n{text}")
        assert document.distribution == ("Như trên", "Lưu: VT")
        assert document.signature == Signature(title="GIÁM ĐỐC", name="Lê Văn An")
