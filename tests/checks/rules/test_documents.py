"""Rules on documents and their text: the cases beside the examples of the catalogue."""

from __future__ import annotations

import pytest

import tdc_programme as tdc
from tdc_programme.checks.checking import check
from tdc_programme.checks.registry import described, specs

TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
ISSUER = "ỦY BAN TIÊU CHUẨN ĐO LƯỜNG CHẤT LƯỢNG QUỐC GIA"


def letter(
    *,
    issuer: str = ISSUER,
    number: str = "15/TĐC-KHTC",
    date: str = "Hà Nội, ngày 22 tháng 11 năm 2024",
    subject: str = "V/v góp ý dự thảo Kế hoạch",
    to: str = "Kính gửi: Viện Năng suất Việt Nam",
    body: str = "Đề nghị đơn vị góp ý./.",
    copies: str = "Nơi nhận:\n- Như trên;\n- Lưu: VT, KHTC.",
    signed: str = "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn Nam",
    after: str = "",
) -> str:
    parts = (f"{issuer}\n\n{TITLE}Số: {number}\n{subject}\n\n{date}", to, body, copies, signed, after)
    return "\n\n".join(part for part in parts if part) + "\n"


def notice(*, subject: str = "Về việc công bố kết quả", kind: str = "THÔNG BÁO", **parts: str) -> str:
    parts = {"number": "15/TB-TĐC", "to": "", "copies": "Nơi nhận:\n- Bộ Tài chính;\n- Lưu: VT, KHTC.", **parts}
    text = letter(subject="", **parts)
    line = parts.get("date", "Hà Nội, ngày 22 tháng 11 năm 2024")
    return text.replace(f"\n\n{line}", f"\n{line}\n\n{kind}\n\n{subject}", 1)


APPENDIX = (
    "Phụ lục\n\nDANH MỤC NHIỆM VỤ\n\n(Kèm theo Công văn số 15/TĐC-KHTC ngày 22 tháng 11 năm 2024 của Ủy ban Tiêu "
    "chuẩn Đo lường Chất lượng Quốc gia)\n\n1. Đào tạo chuyên gia.\n\n2. Truyền thông./."
)
SEE = "Chi tiết tại Phụ lục kèm theo./."

CASES: list[tuple[str, str, list[str]]] = [
    # DOC
    ("DOC001", letter(number="/TĐC-KHTC", date="Hà Nội, ngày tháng năm 2024", signed="(Đã ký)"), ["/TĐC-KHTC"]),
    ("DOC004", letter(date="TP. Hồ Chí Minh, ngày 22 tháng 11 năm 2024"), ["TP. Hồ Chí Minh"]),
    ("DOC004", letter(date="TP. Vinh, ngày 22 tháng 11 năm 2024"), ["TP. Vinh"]),
    ("DOC004", letter(date="HN, ngày 22 tháng 11 năm 2024"), ["HN"]),
    ("DOC006", letter(body="Đề nghị đơn vị góp ý"), ["ý"]),
    ("DOC006", letter(body="Đề nghị đơn vị góp ý..."), ["."]),
    ("DOC006", letter(body="1\tMột\tHai\n2\tBa\tBốn"), []),
    ("DOC007", "Thông tư số 9a/2024/TT-BKHCN ngày 01/6/2024; Thông tư số 08/2024/TT-BKHCN ngày 02/6/2024", []),
    ("DOC007", "Kế hoạch số 9/KH-UBND ngày 01/6/2024; Kế hoạch số 8/KH-UBND ngày 02/6/2024", []),
    ("DOC008", notice(), []),
    ("DOC008", "THÔNG BÁO\n\nSố: 15/TB-TĐC", []),
    ("DOC009", letter(subject="V/v " + "góp ý dự thảo Kế hoạch và " * 25 + "công bố"), ["long"]),
    # REC
    ("REC001", letter(copies="Nơi nhận:\n- Như trên\n- Lưu: VT, KHTC."), ["n"]),
    ("REC002", letter(to="Kính gửi:\n\n- Viện Năng suất Việt Nam."), ["Viện Năng suất Việt Nam"]),
    ("REC002", letter(to="Kính gửi: Viện Năng suất Việt Nam", number="15/TTr-TĐC"), []),
    ("REC003", letter(copies="Nơi nhận:\n- Bộ Tài chính;\n- Như trên;\n- Lưu: VT, KHTC."), ["Như trên"]),
    ("REC004", letter(copies="Nơi nhận:\n- Như trên;\n- Lưu: KHTC."), ["Lưu: KHTC"]),
    ("REC004", letter(copies="Nơi nhận:\n- Lưu: VT, KHTC;\n- Như trên."), ["Lưu: VT, KHTC"]),
    ("REC004", letter(copies="Nơi nhận:\n- Như trên;\n- Lưu: VT, KHTC"), ["C"]),
    ("REC005", letter(copies="Nơi nhận:\n- Như trên;\n- Bộ Tài chính."), []),
    ("REC005", letter(copies="Nơi nhận:\n- Như trên;\n- Lưu: VT (02)."), []),
    ("REC006", notice(copies="Nơi nhận:\n- Bộ Tài chính (02);\n- Lưu: VT."), []),
    ("REC008", letter(copies="", body="Hồ sơ gửi về nơi nhận hồ sơ của Văn phòng./."), []),
    # SGN
    (
        "SGN001",
        letter(signed="TM. BỘ KHOA HỌC VÀ CÔNG NGHỆ\nBỘ TRƯỞNG\n\nNguyễn Văn Nam"),
        ["TM. BỘ KHOA HỌC VÀ CÔNG NGHỆ"],
    ),
    ("SGN001", letter(signed="TM. BỘ CHÍNH TRỊ\nTỔNG BÍ THƯ\n\nNguyễn Văn Nam"), []),
    ("SGN001", letter(signed="KT. ỦY BAN NHÂN DÂN\nPHÓ CHỦ TỊCH\n\nNguyễn Văn Nam"), ["KT. ỦY BAN NHÂN DÂN"]),
    ("SGN001", letter(signed="TL. THỨ TRƯỞNG\nVỤ TRƯỞNG\n\nNguyễn Văn Nam"), ["TL. THỨ TRƯỞNG"]),
    ("SGN002", letter(signed="KT. BỘ TRƯỞNG\n\nNguyễn Văn Nam"), ["KT. BỘ TRƯỞNG"]),
    ("SGN002", letter(signed="KT. BỘ TRƯỞNG\n(Đã ký)\n\nNguyễn Văn Nam"), ["KT. BỘ TRƯỞNG"]),
    ("SGN002", letter(signed="KT. BỘ TRƯỞNG"), []),
    ("SGN002", letter(signed="KT. BỘ TRƯỞNG\nVỤ TRƯỞNG\n\nNguyễn Văn Nam"), ["VỤ TRƯỞNG"]),
    ("SGN002", letter(signed="KT. TRƯỞNG BAN\nPHÓ BAN\n\nNguyễn Văn Nam"), []),
    ("SGN002", letter(signed="KT. THỦ TƯỚNG\n\nPhó Thủ tướng\n\nNguyễn Văn Nam"), []),
    ("SGN003", letter(signed="Nguyễn Văn Nam"), []),
    ("SGN003", letter(issuer="CÔNG TY TNHH ABC"), []),
    ("SGN003", notice(signed="TM. BAN CHỈ ĐẠO\n\nNguyễn Văn Nam"), []),
    ("SGN004", letter(signed="GIÁM ĐỐC\n\nGS.TS. Nguyễn Văn Nam"), ["GS.TS. "]),
    ("SGN007", letter(signed="PHÓ CHỦ TỊCH\n\nHà Minh Hiệp"), []),
    ("SGN001", "TM. CHỦ TỊCH", ["TM. CHỦ TỊCH"]),
    ("SGN002", "**KT. TỔNG CỤC TRƯỞNG  \nPHÓ CHỦ TỊCH**\n\n**Hà Minh Hiệp**", ["PHÓ CHỦ TỊCH"]),
    ("SGN002", "KT. TỔNG CỤC TRƯỞNG\nPHÓ TỔNG CỤC TRƯỞNG", []),
    ("SGN004", "Q. CHỦ TỊCH\n\nTS. Hà Minh Hiệp\n\nGhi chú", ["TS. "]),
    ("SGN005", "TL. BỘ TRƯỞNG\n(Đã ký)\nNguyễn Văn Nam", ["TL. BỘ TRƯỞNG"]),
    ("SGN006", "Q. CHỦ TỊCH\n\nNGUYỄN VĂN NAM", ["NGUYỄN VĂN NAM"]),
    ("REC004", "- Lưu VT, KHTC;", ["Lưu", ";"]),
    # APP
    ("APP002", letter(body=SEE, after=f"{APPENDIX}\n\n{APPENDIX.replace('Phụ lục', 'Phụ lục II')}"), ["Phụ lục"]),
    ("APP002", letter(body=SEE, after=APPENDIX.replace("Phụ lục", "Phụ lục 1")), [" 1"]),
    (
        "APP003",
        letter(body=SEE, after=APPENDIX.replace("DANH MỤC NHIỆM VỤ", "Danh mục nhiệm vụ")),
        ["Danh mục nhiệm vụ"],
    ),
    ("APP004", letter(body=SEE, after="Phụ lục\n\nDANH MỤC."), []),
    ("APP003", letter(after="Ghi chú thêm"), []),
    ("APP006", letter(body=SEE, after=APPENDIX.replace(" của Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia", "")), []),
    ("APP005", letter(subject="V/v góp ý dự thảo Định hướng năm 2024", after="KẾ HOẠCH KINH PHÍ\n\n1. Đào tạo."), []),
    ("APP006", letter(body=SEE, after=APPENDIX.replace("22 tháng", "21 tháng")), ["date"]),
    (
        "APP006",
        letter(body=SEE, after=APPENDIX.replace("Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia", "Bộ Tài chính")),
        ["issuer"],
    ),
    ("APP006", letter(body=SEE, after=APPENDIX.replace("15/TĐC-KHTC", "/15/")), []),
    ("APP006", letter(number="xyz", body=SEE, after=APPENDIX), []),
    ("APP007", "Quyết định sửa đổi, bổ sung một số điều\n\n1. Một.\n\n3. Ba.", []),
    ("APP007", "1. A\n2. B\n2. C\n4. D", ["2", "4"]),
    ("APP007", "PHẦN MỘT\n\n1. Một.\n\nPHẦN HAI\n\n5. Năm.\n\n9. Chín.", []),
    # TBL
    ("TBL005", "tt\tTên\tSố\n\tA\t1\n1\tB\t2\nI\tC\t3\n2\tD\t4", []),
    ("TBL005", "Tên\tTên\tSố\n5\tA\t1", []),
    ("TBL005", "TT\tTên\tSố\n(1)\t(2)\t(3)\nI\tA\t\n1\tB\t2\n2\tB\t2\nII\tC\t\n1\tD\t4\n3\tE\t5", ["3"]),
    ("TBL005", "TT\tTên\tSố\n1\t2\t3\n1\tB\t2\n\tDỰ ÁN\t\n1\tD\t4\nTT\tTên\tSố\n2\tD\t4", []),
    ("TBL005", "TT\tTên\tSố\n1\tB\t2\nTT\tViệc\tĐiểm\n1\tB\t2\n1\tC\t3", ["1"]),
    (
        "TBL004",
        "TT\tViệc\tĐơn vị\tHạn\n\tChủ trì\tPhối hợp\nI\tNhóm một\t\n1\tA\tSở A\tSở B\tQuý I\t\t",
        ["1\tA\tSở A\tSở B\tQuý I"],
    ),
    ("TBL004", "TT\tViệc\tĐiểm\n1\tA\t2\t\t\n2\tB\t3", []),
    ("TBL004", "Ảnh 1\tẢnh 2\tẢnh 3\nẢnh 4\tẢnh 5\tẢnh 6\tẢnh 7", []),
    ("TBL003", "<html><body>a\tb\tc &amp; d", []),
    # TXT
    ("TXT001", "phòng giảm đốc và chú tịch", []),
    ("TXT002", "khả năng xuất hàng, khả năng xuất chúng, năng xuất", ["năng xuất"]),
    ("TXT003", "một\nha\u0323i\nba", ["a\u0323"]),
    ("TXT004", "Đaя", ["Đaя"]),
    ("TXT004", "từ 9 kHz đến 40αGHz", ["αGHz"]),
    ("TXT005", "👩\u200d🔬 và ng\u200dười", ["\u200d"]),
    ("TXT007", "thuỷ, thúy và thủy, quý", ["thuỷ"]),
    ("TXT007", "hoà bình và hòa nhập", ["hòa"]),
    ("TXT008", "giai đoạn 2021-2025 và giai đoạn 2021 – 2025 và", []),
    ("TXT001", f"<!-- {'Thư trưởng'} --> và <!-- Thư trưởng", ["Thư trưởng"]),
    ("TXT009", "BỘ KHOA HỌC\nNGHỊ ĐỊNH BKCN SỐ và mục XII, IIa", []),
    ("TXT009", "Bộ trưởng\tBỘ TCĐLCL TỈNH\tvà", []),
    ("TXT009", "Thông tư số 32/2011/TT- BXYZ", []),
    ("TXT009", "dùng ABCD rồi viện ABCD, (sau đây gọi tắt là ABCD)", ["ABCD"]),
    ("TXT010", "Nội dung gồm:\n- một;\n- hai;\n\nCác đơn vị", []),
    ("TXT010", "Căn cứ Luật;\n\nBộ trưởng quyết định", []),
    ("TXT011", "x", []),
    ("TXT013", "Lý lẽ và quản lí, Kỹ sư Lý Thường Kiệt, lí do", ["Lý"]),
    ("TXT014", "tt\tTên (một\tSố\n1\tA\t2", []),
    ("TXT014", "(một (hai) ba) và a) bốn", []),
    ("TXT014", "TCVN ISO/IEC 17025 : 2007", []),
]


@pytest.mark.parametrize(("code", "text", "wanted"), CASES)
def test_case(code: str, text: str, wanted: list[str]) -> None:
    findings = check(text, rules=[code], language="en").findings
    if len(wanted) == 1 and wanted[0] in described(code).messages:
        said = described(code).messages[wanted[0]].en.split("{")[0]
        assert len(findings) == 1
        assert findings[0].message.startswith(said)
        return
    assert [finding.text for finding in findings] == wanted, [finding.message for finding in findings]


@pytest.mark.parametrize("code", [spec.code for spec in specs() if spec.entry.basis != "own"])
def test_a_value_without_text_breaks_no_rule_on_texts(code: str) -> None:
    task = tdc.Task(title="Đào tạo", number=1)
    citation = tdc.parse_citation("Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022")
    for target in (task, citation, tdc.Document(), tdc.OrientationPlan(year=None, orientations=())):
        findings = check(target, rules=[code]).findings
        assert not [finding for finding in findings if finding.rule == "TDC001"], findings


def test_a_document_without_its_text_can_be_checked() -> None:
    document = tdc.read_document(letter(body=SEE, after=APPENDIX))
    import attrs

    bare = attrs.evolve(document, text="", places=(), unread=())
    for spec in specs():
        findings = check(bare, rules=[spec.code]).findings
        assert not [finding for finding in findings if finding.rule == "TDC001"], findings


def test_a_name_with_a_full_stop_in_a_value() -> None:
    (finding,) = check(tdc.Task(title="Đào tạo."), rules=["TXT011"]).findings
    assert (finding.path, finding.suggestion, finding.fix) == ("title", "Đào tạo", None)
    assert check(tdc.Task(title="Đào tạo, v.v..."), rules=["TXT011"]).findings == ()


def test_a_value_in_a_collection_keeps_its_paths() -> None:
    plan = tdc.OrientationPlan(
        year=2024,
        orientations=(
            tdc.PriorityOrientation(number=1, text="Theo Thông tư số 15/2022/TT-BKHHCN"),
            tdc.PriorityOrientation(number=2, text="Theo Thông tư số 15/2022/TT-BKHCN"),
        ),
    )
    findings = check(plan, rules=["CIT010"]).findings
    assert findings
    assert all((finding.path or "").startswith("orientations[") for finding in findings)
    assert all(finding.start == 5 for finding in findings)
