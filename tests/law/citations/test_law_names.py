"""Laws cited by name."""

from __future__ import annotations

import pytest

from tdc_programme.law.citations import find_citations
from tdc_programme.law.citations.law_names import anchors, is_own_number, known_name_end, law_at


def _name(text: str) -> str | None:
    law = law_at(text, anchors(text)[0])
    return None if law is None else text[law.name_start : law.end]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Luật Đo lường", "Đo lường"),
        ("LUẬT HẢI QUAN", "HẢI QUAN"),
        ("luật doanh nghiệp", "doanh nghiệp"),
        ("Luat Doanh nghiep nam 2020", "Doanh nghiep"),
        ("Luật Khoa học và Công nghệ và Luật Giá", "Khoa học và Công nghệ"),
        ("Luật Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)", ...),
        ("Luật Ban hành văn bản quy phạm pháp luật", "Ban hành văn bản quy phạm pháp luật"),
        ("Bộ luật Tố tụng dân sự", "Tố tụng dân sự"),
        ("Pháp lệnh Ngoại hối", "Ngoại hối"),
        ("Luật Thiên văn học ngày 5/3/2030", "Thiên văn học"),
        ("Luật Thiên văn học năm 2030", "Thiên văn học"),
        ("Luật Thiên văn học được ban hành", "Thiên văn học"),
        ("Luật Thiên văn học và Luật", "Thiên văn học"),
        ("Luật Thiên văn học và vũ trụ", "Thiên văn học và vũ trụ"),
        ("Luật quản sử dụng vốn nhà nước đầu tư ngày 26/11/2014", "quản sử dụng vốn nhà nước đầu tư"),
        ("Luột Doanh nghiệp", "Doanh nghiệp"),
        ("Luột Thiên văn học ngày 5/3/2030", "Thiên văn học"),
        ("Luột Thiên văn học", None),
        ("luột thiên văn học ngày 5/3/2030", None),
        ("Luật Thiên", None),
        ("Luật thiên văn học", None),
        ("luật Thiên văn học", None),
        ("luật hôm qua họp ngày 5/3/2030", None),
        ("Luật Thiên văn có hiệu lực từ ngày 5/3/2030", "Thiên văn"),
        ("Luật Thiên văn theo ngày 5/3/2030", "Thiên văn"),
        ("Luật số 5", None),
        ("Luật sư Nam", None),
        ("kỷ luật Đảng", None),
        ("Công ty Luật Đầu tư", None),
    ],
)
def test_name(text: str, name: object) -> None:
    assert _name(text) == (text[5:] if name is ... else name)


def test_anchors_stand_in_order() -> None:
    text = "Pháp lệnh A, Luật B, pháp luật, PHÁP LỆNH C, Hiến pháp D, áp lệnh, háp lệnh, Pháp lệnhx"
    assert [text[start:end] for start, end in anchors(text)] == ["Pháp lệnh", "Luật", "PHÁP LỆNH", "Hiến pháp"]
    assert anchors("háp lệnh") == []


def test_every_known_name_is_found(shared: object) -> None:
    from tdc_programme.tables import load_table

    for label, names in load_table("law", "law_names")["names"].items():
        for name in names:
            assert known_name_end(f"{name} được", 0, label) == len(name), name


def test_whose_number() -> None:
    assert is_own_number("Đo lường", "04/2011/QH13") is True
    assert is_own_number("Đo lường", "05/2011/QH13") is False
    assert is_own_number("Thiên văn", "05/2011/QH13") is None


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Tổ chức chính quyền địa phương", 72),
        ("Ngân sách nhà nước", 89),
        ("Việc làm", 74),
        ("Viên chức", 129),
        ("Quản lý thuế", 108),
        ("Xây dựng", 135),
        ("Đầu tư", 143),
        ("An ninh mạng", 116),
        ("Hóa chất", 69),
        ("Báo chí", 126),
        ("Giáo dục đại học", 125),
        ("Giáo dục nghề nghiệp", 124),
        ("Bảo vệ bí mật nhà nước", 117),
        ("Bảo hiểm tiền gửi", 111),
        ("Thuế thu nhập doanh nghiệp", 67),
        ("Thuế tiêu thụ đặc biệt", 66),
        ("Thuế thu nhập cá nhân", 109),
        ("Đường sắt", 95),
        ("Quy hoạch", 112),
        ("Hàng không dân dụng Việt Nam", 130),
        ("Thi hành án hình sự", 127),
    ],
)
def test_the_laws_of_2025_have_their_numbers(name: str, number: int) -> None:
    assert is_own_number(name, f"{number}/2025/QH15") is True


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Hiến pháp năm 2013 và Hiến pháp", ["Hiến pháp năm 2013"]),
        ("Hiến pháp nước CHXHCN Việt Nam năm 2013;", ["Hiến pháp nước CHXHCN Việt Nam năm 2013"]),
        ("Hiến pháp nước Cộng hòa Việt Nam", []),
        ("Luật Đất đai (sửa đổi) năm 2024", ["Luật Đất đai (sửa đổi) năm 2024"]),
        ("Luật Đất đai (sửa đổi) được", ["Luật Đất đai"]),
        ("Luật Giá (Luật Đo lường)", ["Luật Giá", "Luật Đo lường"]),
        ("Căn cứ Quản lý nợ công ngày 23/11/2017", ["Quản lý nợ công ngày 23/11/2017"]),
        ("Căn cứ Quản lý nợ công và", []),
        ("Căn cứ Thiên văn ngày 23/11/2017", []),
        ("Luật Đo lường số 04/2011/QH13 và Luật Giá", ["Luật Đo lường số 04/2011/QH13", "Luật Giá"]),
        ("Luật Thiên văn và 12/QĐ-TTg", ["Luật Thiên văn", "12/QĐ-TTg"]),
        ("Luật Sao 12/QĐ-TTg ngày 5/3/2020", ["12/QĐ-TTg ngày 5/3/2020"]),
    ],
)
def test_in_a_text(text: str, spans: list[str]) -> None:
    assert [one.text for one in find_citations(text)] == spans
