"""Which mends of a rule are certain and which only suggested: the same rule, the evidence on either side."""

from __future__ import annotations

import pytest

from tdc_programme.checks import check

LETTER = """BỘ KHOA HỌC VÀ CÔNG NGHỆ

Số: 12/BKHCN-KHTC
V/v đăng ký nhiệm vụ

Hà Nội, ngày 05 tháng 01 năm 2023

Kính gửi:
- Bộ Tài chính;
- Bộ Y tế.

Căn cứ Quyết định số 1322/QĐ-TTg ngày 31 tháng 8 năm 2020 của Thủ tướng Chính phủ;

Đề nghị các bộ đăng ký nhiệm vụ năm 2023{end}

{list}

KT. BỘ TRƯỞNG
THỨ TRƯỞNG

{name}
"""
LIST = "Nơi nhận:\n- Như trên;\n- Bộ Công Thương;\n- Lưu: VT, KHTC."


def letter(*, end: str = "./.", nhan: str = LIST, name: str = "Lê Văn An") -> str:
    return LETTER.format(end=end, list=nhan, name=name)


@pytest.mark.parametrize(
    ("rule", "text", "mended"),
    [
        ("CIT014", "theo Điều 4 khoản 3 Nghị định này", "theo khoản 3 Điều 4 Nghị định này"),
        ("CIT014", "theo khoản 3 điều 4 Nghị định này", "theo khoản 3 Điều 4 Nghị định này"),
        ("SYM002", "Thông tư số 7/2020/TT-BYT", "Thông tư số 07/2020/TT-BYT"),
        ("SYM006", "Quyết định số 72/2002/ QĐ- TTg về", "Quyết định số 72/2002/QĐ-TTg về"),
        ("REG008", "tại thành phố Hồ Chí Minh", "tại Thành phố Hồ Chí Minh"),
        ("TXT014", "cơ quan , tổ chức ( Bộ ) ; đơn vị :\na) Bộ", "cơ quan, tổ chức (Bộ); đơn vị:\na) Bộ"),
        ("TXT014", "Điều 5 , Điều 6 và TFP : bốn", "Điều 5, Điều 6 và TFP: bốn"),
        ("REC001", letter(nhan=LIST.replace("Thương;", "Thương,")), letter()),
        ("REC001", letter(nhan=LIST.replace("Thương;", "Thương")), letter()),
        ("REC004", letter(nhan=LIST.replace("KHTC.", "KHTC")), letter()),
        ("REC004", letter(nhan=LIST.replace("KHTC.", "KHTC;")), letter()),
        ("REC004", letter(nhan=LIST.replace("Lưu:", "Lưu")), letter()),
        ("SGN006", letter(name="LÊ VĂN AN"), letter()),
        ("SGN006", letter().replace("THỨ TRƯỞNG", "Thứ trưởng"), letter()),
        ("DOC006", letter(end="."), letter()),
        ("DAT002", letter().replace("ngày 05 tháng 01 năm 2023", "05/01/2023"), letter()),
        ("DOC009", letter().replace("đăng ký nhiệm vụ\n", "đăng ký nhiệm vụ.\n", 1), letter()),
    ],
)
def test_a_mend_that_cannot_be_wrong_is_made(rule: str, text: str, mended: str) -> None:
    report = check(text, rules=[rule])
    assert report.fix(text) == mended
    assert check(mended, rules=[rule]).fix(mended) == mended


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("CIT014", "theo Điều 4, khoản 3 của Nghị định này"),
        ("CIT014", "theo Khoản 3 Điều 4 Nghị định này"),
        ("SYM002", "Quyết định số 0012/QĐ-TTg"),
        ("SYM006", "Quyết định số 64/2025/TT- CƯ ỚC"),
        ("REG008", "hai thành phố Hồ Chí Minh và Đà Nẵng"),
        ("TXT014", "theo quy định của ; Điều 7"),
        ("TXT014", "(Điều 5 có nội dung liên quan đến Điều 6 của )"),
        ("TXT014", "QCVN xx : yyyy/BCT"),
        ("TXT014", "theo quy , \nđịnh"),
        ("TXT014", "môi _ : tên; bằng văn bản. h : một; tỉ lệ 3 : bốn"),
        ("REC001", letter(nhan=LIST.replace("Thương;", "Thương THỨ TRƯỞNG"))),
        ("REC001", letter(nhan=LIST.replace("Thương;", "Thương;   KT. BỘ TRƯỞNG"))),
        ("REC004", letter(nhan=LIST.replace("KHTC.", "KHTC   Trần Văn An"))),
        ("REC004", "- Lưu trữ các dữ liệu cần chuyển đổi."),
        ("SGN006", letter(name="Y THÔNG H'MOK")),
        ("DOC006", letter(end=".\n\n| a | b |")),
        ("DOC006", letter(end=";")),
        ("DAT002", letter(end=".\n\nHà Nội, 05/01/2023")),
        ("DOC009", letter().replace("đăng ký nhiệm vụ\n", "đăng ký. Xem xét.\n", 1)),
        ("NUM008", "Chương IIII"),
        ("APP002", "Phụ lục 1\nDANH MỤC\n\nPhụ lục 2\nDANH MỤC"),
        ("REG003", "vùng Đồng bằng Sông Hồng"),
    ],
)
def test_a_mend_in_doubt_is_only_suggested(rule: str, text: str) -> None:
    report = check(text, rules=[rule])
    assert report.fix(text) == text


def test_what_ends_a_basis_is_certain_between_two_bases_only() -> None:
    first, second = "Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022", "Căn cứ Quyết định số 1322/QĐ-TTg"
    text = f"{first}.\n\n{second} ngày 31/8/2020;\n\nỦy ban công bố kết quả."
    report = check(text, rules=["CIT004"])
    assert [each.fix.safe for each in report.findings if each.fix] == [True, False]
    assert report.fix(text) == text.replace("2022.", "2022;")
