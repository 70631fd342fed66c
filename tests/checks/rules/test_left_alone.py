"""What rules must leave alone in real papers: plans, forms, legends, copies cut short, quoted provisions, science."""

from __future__ import annotations

import unicodedata

import pytest

import tdc_programme as tdc

from .test_documents import ISSUER, SEE, letter, notice

PLAN_HEAD = """\
ỦY BAN NHÂN DÂN
TỈNH LÀO CAI

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 215/KH-UBND

Lào Cai, ngày 12 tháng 8 năm 2025

KẾ HOẠCH

Triển khai thực hiện Chương trình chuyển đổi số năm 2025

"""
ACT = PLAN_HEAD.replace("KH-UBND", "QĐ-UBND").replace("KẾ HOẠCH", "QUYẾT ĐỊNH")
WORK = """
| TT | Tên nhiệm vụ | Sở, ngành chủ trì tham mưu | Đơn vị phối hợp | Thời gian thực hiện |
|---|---|---|---|---|
| (1) | (2) | (3) | (4) | (5) |
| I | Nhóm nhiệm vụ về hạ tầng | | | |
| 1 | Xây dựng trung tâm dữ liệu | Sở Khoa học và Công nghệ | Sở Tài chính | Quý IV/2025 |
| 2 | Nâng cấp mạng | Sở Xây dựng | Các sở, ngành | Thường xuyên |
| II | Nhóm nhiệm vụ về nhân lực | | | |
| 1 | Tập huấn cán bộ | Sở Nội vụ | UBND các xã | 2025 - 2026 |
"""
PLAN = f"{PLAN_HEAD}Thực hiện chuyển đổi số./.\n\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n{WORK}"
CELLS = [
    line.strip("| ").replace(" | | | |", "\t\t\t\t").replace(" | ", "\t")
    for line in WORK.splitlines()
    if "---" not in line
]
BROKEN_OFF = letter().partition("- Lưu")[0]
RECIPIENTS = "Nơi nhận:\n- Như trên;\n- Lưu: VT, {}."

LEFT_ALONE = [
    # a province's plan of work is no list of research tasks
    *((code, PLAN) for code in ("TSK003", "TSK006", "TSK011", "DOC013", "TBL004", "TBL005")),
    *((code, PLAN_HEAD + "\n".join(CELLS)) for code in ("TSK003", "TSK006", "TSK011", "DOC013", "TBL004", "TBL005")),
    ("TBL004", "STT\tHình ảnh\tMô tả\n1\tẢnh 1\tMáy\tẢnh 2\n2\tmỏ\tXe\t![](b.png)\n"),
    ("TBL004", "tt\tTên\tĐơn vị\t\tGhi chú\n\t\tChủ trì\tPhối hợp\t\n1\tA\tB\tC\t\n"),
    # lists whose items have no mark of their own
    ("TXT010", "Chú thích:\n\nHình 1: màu đỏ;\n\nHình 2: màu xanh;\n\nHình 3: màu vàng.\n"),
    ("TXT010", "Quy trình\n\nBước 1: Thẩm định hồ sơ theo quy định tại Thông tư này;\n\nBước 2: Lấy ý kiến.\n"),
    ("TXT010", "b) Đối với kiểm tra định kỳ:\n\nVụ Kế hoạch kiểm tra các đơn vị;\n\nCác đơn vị tự kiểm tra.\n"),
    ("TXT010", "Tổ chức khảo sát;\n\nXây dựng báo cáo;\n\nĐánh giá kết quả.\n"),
    ("TXT010", "Sau khi xem xét Tờ trình số 150/TTr-CP của Chính phủ;\n\nQUYẾT NGHỊ:\n"),
    # letters of science, and signs that only Unicode takes for others
    ("TXT003", "điện trở 5 \N{OHM SIGN}, 3 \N{ANGSTROM SIGN}, \N{KELVIN SIGN}"),
    ("TXT004", "5α-androstan, (Sα,6α)-7,8-didehydro, ΔH, 5 μg, 5μV, Δ9-THC"),
    ("TXT009", "Công ty TNHH MTV A về PCCC, hợp tác xã (HTX) và GPS"),
    ("TXT009", "Nơi nhận:     T/M. ĐOÀN KIỂM TRA"),
    # heads of any body
    ("PER006", "báo cáo Thủ trưởng Bộ Quốc phòng; Thủ trưởng Bộ Tổng Tham mưu quyết định"),
    ("TXT001", "báo cáo Thủ trưởng Bộ Quốc phòng; Thủ trưởng Bộ Tổng Tham mưu quyết định"),
    # dates that are no date line, no date at all, or another text's
    ("DAT001", "…, ngày…4 tháng…4 năm …4"),
    ("DAT001", "Press 2gency: V9 0/1/4221 10000"),
    ("DAT002", "Hội thảo khoa học được tổ chức vào thứ Hai, ngày 05/10/2026"),
    ("DAT002", "Hội thảo tổ chức vào sáng, 05/10/2026"),
    ("DAT002", letter(after="Mẫu số 1\n\nHà Nội, 22/11/2024")),
    ("DAT003", letter(after="Mẫu số 1\n\nHà Nội, ngày 5 tháng 1 năm 2020")),
    ("DAT003", "Sửa đổi Điều 5 như sau:\n\n“Điều 5. Mẫu\n\nHà Nội, ngày 5 tháng 1 năm 2020\n\nHết.”\n"),
    ("DAT005", "Hậu quả, đến 15 giờ 00 phút ngày 11 tháng 7 năm 2026, vụ tai nạn đã làm 15 người tử vong"),
    ("DAT005", "Các đơn vị đã gửi báo cáo. Hội nghị khai mạc trước 8 giờ ngày 12/7/2026"),
    ("DAT005", letter(body="Báo cáo số liệu tính đến ngày 30/6/2024./.")),
    ("DAT005", ACT.replace("215/QĐ", "15/2025/QĐ") + "Hồ sơ đã nộp trước ngày 01 tháng 8 năm 2024 được giải quyết.\n"),
    ("DAT007", f"{ACT}Thông tư số 05/2019/TT-BTC có hiệu lực từ ngày 01 tháng 3 năm 2019."),
    ("DAT007", f"{ACT}Luật này có hiệu lực từ ngày 01 tháng 3 năm 2019."),
    ("DAT007", f"{ACT}Danh mục của Quyết định có hiệu lực từ ngày 01 tháng 3 năm 2019."),
    (
        "DAT007",
        f"{ACT}Sửa đổi Điều 5 như sau:\n\n“Điều 5. Hiệu lực\n\nQuyết định này có hiệu lực kể từ ngày 01/01/2020.”\n",
    ),
    # lists of recipients with what stands beside them, and such as a copy cut short
    ("REC001", letter(copies="Nơi nhận:\n- Như trên; KT. CHỦ TỊCH\n- 5\n- Bộ Tài chính;\n- Lưu: VT, KHTC.")),
    ("REC001", letter(copies="Nơi nhận: 5 TM. ỦY BAN\n- Bộ Y tế; : Ï\n- Bộ Tài chính; THỤ TƯỚNG\n- Lưu: VT, KHTC.")),
    ("REC002", letter(to="Kính gửi:\nViện Năng suất Việt Nam")),
    ("REC003", notice(copies="Nơi nhận:\n- Như trên;\n- Lưu: VT.", body="THỦ TƯỚNG CHÍNH PHỦ điện:\n- Bộ Y tế.")),
    ("REC004", BROKEN_OFF),
    ("REC004", letter(copies="Nơi nhận:\n- Như trên;\n- Lưu: VT, KHTC (2b). KT. CHỦ TỊCH")),
    ("REC004", "Các bước:\n\n- Lưu trữ các dữ liệu cần chuyển đổi.\n"),
    ("REC005", letter(number="15/SCT-NL", copies=RECIPIENTS.format("NLN.M.Cường"))),
    ("REC008", f"{notice(copies='')}\n### Danh sách nhận\n\n- Bộ Tài chính;\n- Lưu: VT, KTN (49 bản)\n"),
    # a whole time that holds the extension
    ("TSK007", "thời gian thực hiện tối đa, bao gồm cả thời gian gia hạn không quá 36 tháng."),
    # forms, and numbers of two series
    ("DOC002", "TÊN CƠ QUAN\n\nSố: …/BC-…\n\n…, ngày…4 tháng…4 năm …4\n\nBÁO CÁO\n"),
    ("DOC007", "Quyết định số 712/QĐ-TTg ngày 21/5/2010; Quyết định số 49/2010/QĐ-TTg ngày 19/7/2010"),
    ("DOC007", "Thông tư số 45/2025/TT-BTC ngày 18/6/2025; Thông tư số 35/2023/TT-BTC ngày 15/8/2025"),
    ("ORG005", letter(issuer="BỘ XÂY DỰNG", body="Gửi về Phòng Hành chính Tổng hợp./.")),
    ("ORG005", letter(body="Gửi về Vụ Kế hoạch Tài chính./.")),
    ("LAY003", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập  -  Tự do  -  Hạnh phúc\n"),
]

#: The faults beside them, which must still be found.
FOUND = [
    ("TXT010", "Việc nghiệm thu được thực hiện hai cấp;\n\nBiểu mẫu áp dụng tương tự.\n", [";"]),
    ("TXT010", "Căn cứ Luật;\n\nỦy ban thông báo kết quả;\n\nĐề nghị các đơn vị thực hiện.\n", [";"]),
    ("TXT003", "o\u0302\u0301 và \N{OHM SIGN} và o\u0302\u0301", ["o\u0302\u0301 và \N{OHM SIGN} và o\u0302\u0301"]),
    ("TXT004", "Вộ và ΑВ", ["Вộ"]),
    ("DAT002", "Thành phố Hồ Chí Minh, 22/11/2024", ["22/11/2024"]),
    ("DAT003", letter(date="Bà Rịa - Vũng Tàu, ngày 22 tháng 04 năm 2024"), ["ngày 22 tháng 04 năm 2024"]),
    ("DAT005", letter(body="Đề nghị gửi ý kiến trước ngày 15/11/2024./."), ["ngày 15/11/2024"]),
    ("DAT007", f"{ACT}1. Quyết định này có hiệu lực kể từ ngày 01/01/2020.", ["ngày 01/01/2020"]),
    ("DAT007", f"{ACT}1. Quyết định có hiệu lực kể từ ngày 01/01/2020.", ["ngày 01/01/2020"]),
    ("REC001", letter(copies="Nơi nhận:\n- Như trên:\n- Bộ Tài chính;\n- Lưu: VT, KHTC."), [":"]),
    ("REC004", f"{BROKEN_OFF}\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn Nam\n", ["Như trên"]),
    ("REC005", letter(number="15/SCT-NL", copies=RECIPIENTS.format("TCCB")), ["Lưu: VT, TCCB"]),
    ("TSK007", "thời gian thực hiện 18 tháng, gia hạn thêm 12 tháng.", ["gia hạn thêm 12 tháng"]),
    ("DOC007", "Thông tư số 45/2025/TT-BTC ngày 18/8/2025; Thông tư số 55/2025/TT-BTC ngày 15/6/2025",
     ["Thông tư số 55/2025/TT-BTC ngày 15/6/2025"]),
    ("ORG005", letter(body="Gửi về Phòng Hành chính Tổng hợp./."), ["Phòng Hành chính Tổng hợp"]),
    ("ORG005", letter(issuer="BỘ XÂY DỰNG", body="Phòng Hành chính Tổng hợp là Phòng Hành chính - Tổng hợp./."),
     ["Phòng Hành chính Tổng hợp"]),
    ("TBL004", "STT\tHình ảnh\tMô tả\n1\tmỏ\tMáy\tcũ\n", ["1\tmỏ\tMáy\tcũ"]),
]  # fmt: skip


def told(code: str, text: str) -> list[str | None]:
    findings = tdc.check(text, rules=[code]).findings
    return [each.text for each in findings if each.severity is not tdc.Severity.INFO or each.rule == "ORG005"]


@pytest.mark.parametrize(("code", "text"), LEFT_ALONE, ids=lambda value: value[:24])
def test_is_left_alone(code: str, text: str) -> None:
    assert told(code, text) == []


@pytest.mark.parametrize(("code", "text", "words"), FOUND, ids=lambda value: str(value)[:24])
def test_is_found(code: str, text: str, words: list[str]) -> None:
    assert told(code, text) == words


@pytest.mark.parametrize("code", sorted({code for code, *_ in (*LEFT_ALONE, *FOUND)} - {"TXT003"}))
def test_a_decomposed_text_is_no_other(code: str) -> None:
    """The rules say the same of a text in NFD (TXT003 says that it is one), with CRLF, with no-break spaces."""
    for vary in (_decomposed, _from_windows, _unbroken):
        for text in [text for each, text in LEFT_ALONE if each == code]:
            assert told(code, vary(text)) == [], (vary, text)
        for text, words in [(text, words) for each, text, words in FOUND if each == code]:
            assert len(told(code, vary(text))) == len(words), (vary, text)


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _from_windows(text: str) -> str:
    return text.replace("\n", "\r\n")


def _unbroken(text: str) -> str:
    return text.replace("ngày ", "ngày\u00a0").replace("Bộ ", "Bộ\u00a0")


def test_an_item_of_an_unmarked_list_is_only_noted() -> None:
    (finding,) = tdc.check("b) Triển khai.\n\nBiên soạn dự thảo;\n\nTổ chức hội thảo.\n", rules=["TXT010"]).findings
    assert finding.severity is tdc.Severity.INFO


def test_what_a_reader_did_not_take_in_is_not_missing() -> None:
    """A part that stands in the text, read or not, is not said to be missing."""
    whole = letter(body=SEE)
    said = {
        "number": whole.replace("Số: 15/TĐC-KHTC", "Số: mười lăm"),
        "recipients": whole.replace("- Như trên;\n- Lưu: VT, KHTC.", ""),
        "title": whole.replace("CỘNG HÒA XÃ HỘI", "CỘNG HÒA XÀ HỘI").replace("Tự do", "Tự đo"),
        "signature": whole.replace("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn Nam", "T/M. ĐOÀN KIỂM TRA"),
    }
    for name, text in said.items():
        assert [each.message for each in tdc.check(text, rules=["DOC003"]).findings] == [], name
    (finding,) = tdc.check(
        whole.replace(ISSUER, "").replace("Độc lập - Tự do - Hạnh phúc", ""), rules=["DOC003"]
    ).findings
    assert "Tiêu ngữ" in finding.message


def test_a_subject_that_was_not_read_is_not_missing() -> None:
    report = notice(subject="Ban hành kết quả kiểm tra của các đơn vị\n\nCăn cứ Luật Đo lường số 04/2011/QH13;")
    assert not any("trích yếu" in each.message for each in tdc.check(report, rules=["DOC003"]).findings)
    assert any("trích yếu" in each.message for each in tdc.check(letter(subject=""), rules=["DOC003"]).findings)
    bare = notice(subject="Căn cứ Luật Đo lường số 04/2011/QH13;", body="Điều 1. Công bố./.")
    assert any("trích yếu" in each.message for each in tdc.check(bare, rules=["DOC003"]).findings)


def test_one_word_is_told_once_by_the_graver_rule() -> None:
    text = "- Thư trưởng Lê Xuân Định (để b/c);"
    assert [each.rule for each in tdc.check(text, rules=["PER006", "TXT001"]).findings] == ["TXT001"]
    assert [each.rule for each in tdc.check(text, rules=["PER006"]).findings] == ["PER006"]
