"""Where the head is, and how its lines are laid out."""

from __future__ import annotations

import pytest

from tdc_programme.documents.reading import read_document
from tdc_programme.documents.reading.head import lay_out
from tdc_programme.documents.reading.head.block import FARTHEST
from tdc_programme.text import View

HEAD = "BỘ NỘI VỤ\nSố: 5/TB-BNV\nHà Nội, ngày 05 tháng 01 năm 2024\nTHÔNG BÁO\nVề việc x\n\nNội dung.\n"
MENU = "Một dòng của trình đơn\n"


def head_of(text: str) -> tuple[str | None, str | None, str | None, str | None]:
    document = read_document(text)
    return (
        document.organisation,
        str(document.number) if document.number else None,
        document.date.iso if document.date else None,
        document.kind.label if document.kind else None,
    )


WHOLE = ("BỘ NỘI VỤ", "5/TB-BNV", "2024-01-05", "Thông báo")


class TestWhereItIs:
    @pytest.mark.parametrize("lines", [0, 1, 100, 500])
    def test_behind_a_menu(self, lines: int) -> None:
        assert head_of(MENU * lines + HEAD) == WHOLE

    def test_not_behind_all_menus(self) -> None:
        assert head_of(MENU * (FARTHEST // len(MENU) + 1) + HEAD) == (None, None, None, None)

    def test_a_number_alone_in_the_middle_of_other_lines(self) -> None:
        assert head_of("abc\nSố: 5/TB-BNV\nabc")[1] == "5/TB-BNV"

    @pytest.mark.parametrize("line", ["Số: /TB-BNV", "Hà Nội, ngày 05 tháng 01 năm 2024", "Kính gửi: Bộ A."])
    def test_one_piece_of_another_sort_is_no_head(self, line: str) -> None:
        assert head_of(f"abc\n{line}\nabc") == (None, None, None, None)

    def test_the_head_with_more_pieces_is_it(self) -> None:
        assert head_of(f"Số: 9/QĐ-BNV\n\n{MENU * 20}\n{HEAD}") == WHOLE

    def test_a_form_behind_the_content_is_none(self) -> None:
        form = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: …/QĐ-BNV\n..., ngày … tháng … năm …\nQUYẾT ĐỊNH\n"
        assert head_of("Điều 1. Nội dung.\n\n" + form)[3] is None

    def test_a_whole_head_behind_a_table_of_contents_is_one(self) -> None:
        contents = "Điều 1. Phạm vi\nĐiều 2. Đối tượng\n\n"
        title = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        assert head_of(contents + title + HEAD)[1:] == WHOLE[1:]

    def test_not_behind_the_tail(self) -> None:
        assert head_of("Nơi nhận:\n- Như trên.\n\n" + HEAD)[1] is None

    def test_a_long_paragraph_parts_two_heads(self) -> None:
        text = f"Số: 9/QĐ-BNV\n\n{'Nội dung dài ' * 40}\n\nHà Nội, ngày 05 tháng 01 năm 2024\n"
        assert read_document(text).date is None

    def test_the_kind_in_front_of_number_and_day(self) -> None:
        document = read_document(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nBIÊN BẢN\n\nSố: 5/BB-HĐ\n\nHà Nội, ngày 05 tháng 01 năm 2024"
        )
        assert (document.kind and document.kind.label, str(document.number)) == ("Biên bản", "5/BB-HĐ")

    def test_a_menu_of_kinds_above_a_title(self) -> None:
        assert head_of("Quyết định\nThông tư\n\n" + HEAD) == WHOLE

    def test_a_kind_alone_at_the_top(self) -> None:
        document = read_document("HIẾN PHÁP\nNƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nLỜI NÓI ĐẦU")
        assert (document.kind and document.kind.label, document.organisation) == ("Hiến pháp", None)
        assert document.subject == "NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"

    def test_an_unplaced_day_gives_way_to_a_placed_one(self) -> None:
        assert head_of("ĐẾN\nNgày 07 tháng 02 năm 2024\n" + HEAD) == WHOLE


class TestLetterhead:
    def test_of_a_body_with_an_unknown_word(self) -> None:
        assert head_of(HEAD.replace("BỘ NỘI VỤ", "ĐIỂM TỰA XANH"))[0] == "ĐIỂM TỰA XANH"

    def test_above_a_stamp_the_number_must_bear_it(self) -> None:
        stamp = "ĐẾN\nNgày: 16/3/2024\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        below = HEAD.removeprefix("BỘ NỘI VỤ\n")
        assert head_of("BỘ NỘI VỤ\n" + stamp + below)[0] == "BỘ NỘI VỤ"
        assert head_of("SỞ NỘI VỤ\n" + stamp + below.replace("TB-BNV", "TB-SNV"))[0] == "SỞ NỘI VỤ"
        assert head_of("VĂN PHÒNG\n" + stamp + below)[0] is None
        assert head_of("VĂN PHÒNG\n" + stamp + below.replace("Số: 5/TB-BNV\n", ""))[0] is None

    def test_of_many_lines(self) -> None:
        lines = "BỘ NỘI VỤ\n" + "MỘT DÒNG CHỮ HOA\n" * 12
        assert read_document(lines + HEAD.removeprefix("BỘ NỘI VỤ\n")).organisation != "BỘ NỘI VỤ"

    def test_the_same_body_twice_is_not_above_itself(self) -> None:
        document = read_document("BỘ NỘI VỤ\n\n" + HEAD)
        assert (document.organisation, document.parent_organisation) == ("BỘ NỘI VỤ", None)

    def test_two_bodies_in_one_line(self) -> None:
        document = read_document(HEAD.replace("BỘ NỘI VỤ\n", "UBND TỈNH LÀO CAI SỞ NỘI VỤ "))
        assert (document.parent_organisation, document.organisation) == ("UBND TỈNH LÀO CAI", "SỞ NỘI VỤ")

    @pytest.mark.parametrize("furniture", ["DỰ THẢO LẦN 2", "MẬT", "CÔNG BÁO"])
    def test_what_is_none(self, furniture: str) -> None:
        assert head_of(f"{furniture}\n{HEAD}") == WHOLE
        document = read_document(HEAD.replace("Số:", f"{furniture}\nSố:"))
        assert document.organisation == "BỘ NỘI VỤ"
        unread = document.where("unread[0]")
        assert unread is not None
        assert unread.text == furniture

    def test_furniture_between_two_pieces(self) -> None:
        document = read_document(
            HEAD.replace("Hà Nội, ngày", "MẬT\n\nHà Nội, ngày").replace("BỘ NỘI VỤ", "BỘ NỘI VỤ\n")
        )
        assert document.date is not None
        assert document.where("unread[0]") is not None


class TestLaidOut:
    def test_a_glued_piece(self) -> None:
        laid = lay_out(View("Số: 5/TB-BNV|Hà Nội, ngày 05 tháng 01 năm 2024THÔNG BÁO"))
        assert laid.view.text.split("\n\n") == ["Số: 5/TB-BNV", "Hà Nội, ngày 05 tháng 01 năm 2024", "THÔNG BÁO"]

    def test_a_letter_with_everything_on_one_line(self) -> None:
        text = "SỞ Y TẾ Số: 5/SYT-NV V/v x Huế, ngày 05 tháng 01 năm 2024 Kính gửi:   Bộ Y tế\nSở Y tế báo cáo.\n"
        document = read_document(text)
        assert (document.subject, document.place, document.recipients) == ("x", "Huế", ("Bộ Y tế",))
        assert document.body == ("Sở Y tế báo cáo.",)

    def test_what_is_laid_out_already_stays_as_it_is(self) -> None:
        text = "BỘ NỘI VỤ\n\nSố: 5/TB-BNV\n\nHà Nội, ngày 05 tháng 01 năm 2024\n\nTHÔNG BÁO\n\nVề việc x\n\nNội dung."
        assert lay_out(View(text)).view.text == text


class TestTitled:
    """Old copies name issuer, number and day in the title."""

    OLD = "CHỈ THỊ\nCỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 27/2001/CT-TTg NGÀY 2 THÁNG 11 NĂM 2001 VỀ CÔNG TÁC LŨ BÃO\n\nNội dung."

    def test_for_the_only_time(self) -> None:
        assert head_of(self.OLD) == ("THỦ TƯỚNG CHÍNH PHỦ", "27/2001/CT-TTg", "2001-11-02", "Chỉ thị")
        assert head_of(f"{MENU}{self.OLD}")[1:] == ("27/2001/CT-TTg", "2001-11-02", "Chỉ thị")
        assert read_document(self.OLD).subject == "VỀ CÔNG TÁC LŨ BÃO"

    def test_the_issuer_behind_the_day(self) -> None:
        text = "CHỈ THỊ SỐ 299-TTg NGÀY 18-12-1980 CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ VIỆC X\n\nNội dung."
        assert head_of(text) == ("THỦ TƯỚNG CHÍNH PHỦ", "299-TTg", "1980-12-18", "Chỉ thị")
        assert read_document(text).subject == "X"

    def test_once_more_below_the_head(self) -> None:
        title = "THÔNG BÁO\nCỦA BỘ NỘI VỤ SỐ 5/TB-BNV NGÀY 05 THÁNG 01 NĂM 2024 VỀ VIỆC"
        text = HEAD.replace("THÔNG BÁO\nVề việc", title)
        assert head_of(text) == WHOLE
        assert read_document(text).subject == "x"

    def test_what_cannot_be_read_of_it(self) -> None:
        text = "CHỈ THỊ SỐ 299-12 NGÀY 18-99-12-1980 VỀ VIỆC X\n\nNội dung."
        assert head_of(text)[1:3] == (None, None)

    def test_a_title_in_small_letters_is_furniture(self) -> None:
        assert head_of(f"Thông báo số 9/TB-X ngày 01/01/2020 về việc y\n\n{HEAD}") == WHOLE
