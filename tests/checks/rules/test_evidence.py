"""What else a text says before a rule calls something a fault: whole documents and what stands around their parts."""

from __future__ import annotations

import pytest

import tdc_programme as tdc
from tdc_programme.programme import Task

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
LETTER = (
    f"ỦY BAN NHÂN DÂN TỈNH LÀO CAI\n\n{MOTTO}Số: 15/UBND-KT\nV/v góp ý dự thảo Kế hoạch\n\n"
    "Lào Cai, ngày 22 tháng 11 năm 2024\n\nKính gửi:\n\n- Sở Công Thương;\n- Sở Tài chính.\n\n{body}\n\n"
    "Nơi nhận:\n- Như trên;\n- Lưu: VT, KT.\n\n{signed}\n\nNguyễn Văn Nam\n{behind}"
)
CIRCULAR = (
    f"BỘ TÀI CHÍNH\n\n{MOTTO}Số: 12/2026/TT-BTC\n\nHà Nội, ngày 12 tháng 3 năm 2026\n\n"
    "THÔNG TƯ\n\nQuy định về quản lý\n\n"
    "Căn cứ Nghị định số 29/2025/NĐ-CP của Chính phủ quy định chức năng, nhiệm vụ;\n\n"
    "Bộ trưởng ban hành Thông tư.\n\nĐiều 1. Phạm vi\n\n{body}\n\nĐiều 2. Hiệu lực\n\nTừ ngày ký.\n\n"
    "Nơi nhận:\n- Văn phòng Quốc hội;\n- Lưu: VT, PC.\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nNguyễn Văn Nam\n{behind}"
)


def letter(body: str = "Đề nghị góp ý./.", *, signed: str = "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", behind: str = "") -> str:
    return LETTER.format(body=body, signed=signed, behind=behind)


def circular(body: str = "Thông tư này quy định.", behind: str = "") -> str:
    return CIRCULAR.format(body=body, behind=behind)


def found(code: str, text: str) -> list[tuple[str, str]]:
    return [(each.severity.value, each.text or "") for each in tdc.check(text, rules=[code]).findings]


# --- first citations -------------------------------------------------------------------------------------------------


def test_an_administrative_document_gives_the_date_of_what_it_cites() -> None:
    body = "Thực hiện Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư, đề nghị góp ý./."
    assert found("CIT002", letter(body)) == [("warning", "Nghị định số 30/2020/NĐ-CP")]


@pytest.mark.parametrize(
    "said",
    [
        "theo Văn bản số 17/CV-ABC ngày 05/01/2024 của Công ty A",
        "Công ty A đề nghị tại Văn bản số 17/CV-ABC ngày 05/01/2024",
        "theo Văn bản số 17/CV-ABC ngày 05/01/2024, Công ty A đề nghị",
        "theo Văn bản số 17/CV-ABC của Công ty A ngày 05/01/2024",
    ],
)
def test_issuer_and_date_may_stand_apart(said: str) -> None:
    assert found("CIT002", letter(f"Xét {said}, đề nghị góp ý./.")) == []


def test_a_deadline_is_no_date_of_issue() -> None:
    body = "Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh trước ngày 05/12/2024, đề nghị góp ý./."
    assert found("CIT002", letter(body)) == [("warning", "Kế hoạch số 12/KH-UBND")]


def test_a_normative_document_of_today_gives_no_dates_and_yet_the_issuer() -> None:
    assert found("CIT002", circular("Theo Nghị định số 73/2026/NĐ-CP của Chính phủ.")) == []
    assert found("CIT002", circular("Theo Nghị định số 73/2026/NĐ-CP.")) == [("warning", "Nghị định số 73/2026/NĐ-CP")]
    assert (
        found("CIT002", circular("Theo Nghị quyết số 170/2024/QH15 và được sửa đổi bởi Nghị định số 1/2026/NĐ-CP."))
        == []
    )
    of_2020 = circular("Theo Nghị định số 73/2016/NĐ-CP của Chính phủ.").replace("2026", "2020").replace("2025", "2017")
    assert ("warning", "Nghị định số 73/2016/NĐ-CP") in found("CIT002", of_2020)


def test_what_stands_outside_the_act_is_another_text() -> None:
    notes = "\nVĂN BẢN LIÊN QUAN\n\n- Nghị định số 73/2026/NĐ-CP\n\ntheo 15/2022/TT-BKHCN của Bộ\n"
    assert found("CIT002", circular(behind=notes)) == []
    assert found("CIT001", circular(behind=notes)) == []
    assert found("CIT001", circular("Theo Thông tư 12/2026/TT-BTC và theo 12/2026/TT-BTC này.")) == []


def test_a_copy_of_a_decree_without_its_bases_is_a_part() -> None:
    text = circular("Theo Nghị định số 73/2026/NĐ-CP.").replace("Căn cứ Nghị định số 29/2025/NĐ-CP", "Chính phủ")
    assert {severity for severity, _ in found("CIT002", text)} == {"info"}


# --- bases -----------------------------------------------------------------------------------------------------------


def test_bases_of_a_form_are_no_bases_of_the_act() -> None:
    form = (
        "\nMẫu số 01\n\nCăn cứ Thông tư số 12/2026/TT-BTC ngày 12/3/2026;\n\n"
        "Căn cứ Nghị định số 29/2025/NĐ-CP,\n\nXét.\n"
    )
    for code in ("CIT004", "CIT016", "CIT017"):
        assert found(code, circular(behind=form)) == []
        assert found(code, circular(body=form)) == []


def test_a_law_may_enter_into_force_after_the_document_that_details_it() -> None:
    text = (
        circular()
        .replace("2026", "2019")
        .replace(
            "Căn cứ Nghị định số 29/2025/NĐ-CP của Chính phủ quy định chức năng, nhiệm vụ",
            "Căn cứ Luật Trồng trọt ngày 19 tháng 11 năm 2018",
        )
    )
    assert found("CIT008", text) == []


def test_lines_of_marks_are_no_bases() -> None:
    text = (
        "Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022;\n\n*\n\n"
        "Căn cứ Thông tư số 20/2023/TT-BKHCN ngày 12/10/2023;\n\n*\n\nTheo đề nghị của Vụ trưởng,\n\nQuyết định."
    )
    assert found("CIT004", text) == [("warning", ",")]


def test_a_basis_listed_twice_goes_with_the_blanks_behind_it() -> None:
    twice = "Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022;\n\n"
    (finding,) = tdc.check(f"{twice}{twice}Bộ trưởng quyết định.", rules=["CIT017"]).findings
    assert finding.fix is not None
    assert finding.fix.edits[0].end == len(twice) * 2


def test_notes_before_the_act_hold_no_bases_of_it() -> None:
    text = circular().replace("Căn cứ Nghị định", "Căn cứ Luật Giá ngày 19/6/2023;\n\nCăn cứ Nghị định", 1)
    behind = "\nCăn cứ Thông tư số 12/2026/TT-BTC ngày 12/3/2026;\n"
    assert found("CIT016", f"{text}{behind}") == []


def test_capitals_inside_a_turned_place_are_told_once() -> None:
    text = "tại Điều 4 Khoản 3 và tại Khoản 5 Điều 6"
    assert found("CIT014", text) == [("warning", "Điều 4 Khoản 3"), ("info", "Khoản")]


# --- local documents -------------------------------------------------------------------------------------------------


def test_a_local_document_in_a_value_and_in_a_row() -> None:
    task = Task(title="Truyền thông theo Kế hoạch số 2284/KH-UBND ngày 14/4/2021")
    assert [each.rule for each in tdc.check(task, rules=["SYM018"]).findings] == ["SYM018"]
    assert found("SYM018", "Lào Cai\tKế hoạch số 2284/KH-UBND ngày 14/4/2021") == []


def test_a_symbol_broken_in_a_value() -> None:
    task = Task(title="theo Nghị định số 159/2006/NĐ-\nCP")
    assert [each.severity.value for each in tdc.check(task, rules=["SYM019"]).findings] == ["info"]


# --- appendices ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", ["GHI CHÚ PHƯƠNG PHÁP", "NỘI DUNG CỐT LÕI", "TÓM TẮT NỘI DUNG"])
def test_notes_of_others_are_no_appendix(title: str) -> None:
    behind = f"\n{title}\n\n1. Đào tạo.\n"
    assert found("APP003", letter(behind=behind)) == []
    assert found("APP003", circular(behind=behind)) == []


def test_what_a_decision_issues_has_a_name_of_its_own() -> None:
    decision = circular(behind="\nQUY CHẾ QUẢN LÝ NHIỆM VỤ\n\n1. Đào tạo.\n").replace("THÔNG TƯ\n", "QUYẾT ĐỊNH\n")
    assert found("APP003", decision.replace("12/2026/TT-BTC", "12/QĐ-BTC")) == []
    assert found("APP003", letter(behind="\nĐỊNH HƯỚNG NHIỆM VỤ\n\n1. Đào tạo.\n")) != []


def test_an_appendix_says_below_its_label_to_what_it_belongs() -> None:
    lines = "\nPhụ lục\n\nDANH MỤC\n\n{}\n\n1. Đào tạo.\n"
    assert found("APP003", circular(behind=lines.format("Ban hành kèm theo Thông tư này của Bộ"))) == []
    assert found("APP003", circular(behind=lines.format(""))) == [("warning", "Phụ lục")]


def test_numbers_of_appendices() -> None:
    two = "\nPhụ lục\n\nPhụ lục I\n\nDANH MỤC\n\n1. Một.\n\nPhụ lục II\n\nKINH PHÍ\n\n1. Hai.\n"
    assert found("APP002", circular(behind=two)) == []
    one = "\nPhụ lục I\n\nDANH MỤC\n\n1. Một.\n"
    assert found("APP002", circular(behind=one)) == [("warning", " I")]
    assert found("APP002", circular("Chi tiết tại Phụ lục II.", behind=one)) == []
    assert found("APP002", "Phụ lục 1\n\nDANH MỤC\n\nPhụ lục 2\n\nKINH PHÍ\n") == []


@pytest.mark.parametrize("issuer", ["UBND tỉnh Lào Cai", "Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh"])
def test_a_body_in_short_and_by_its_head_is_that_body(issuer: str) -> None:
    line = f"(Kèm theo Văn bản số 15/UBND-KT ngày 22 tháng 11 năm 2024 của {issuer})"
    behind = f"\nPhụ lục\n\nDANH MỤC\n\n{line}\n\n1. Đào tạo.\n"
    assert found("APP006", letter("Đề nghị góp ý tại Phụ lục kèm theo./.", behind=behind)) == []
    other = behind.replace(issuer, "Sở Công Thương tỉnh Hà Giang")
    assert [severity for severity, _ in found("APP006", letter("Xem Phụ lục.", behind=other))] == ["error"]


# --- signatures ------------------------------------------------------------------------------------------------------


def test_a_name_beside_a_post_is_no_post_in_small_letters() -> None:
    text = letter(signed="KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH Phạm Gia Túc").replace("\n\nNguyễn Văn Nam", "")
    assert found("SGN006", text) == []
    assert found("SGN006", letter(signed="KT. CHỦ TỊCH\nPhó Chủ tịch")) == [("warning", "Phó Chủ tịch")]
