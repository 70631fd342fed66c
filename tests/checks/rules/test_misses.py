"""Slips of ordinary papers that rules find, with what is like them and right."""

from __future__ import annotations

import datetime as dt

import pytest

import tdc_programme as tdc
from tdc_programme.checks.problems import Item
from tdc_programme.checks.rules import dat
from tdc_programme.checks.rules.sgn import _without_name

from .test_left_alone import PLAN_HEAD

ACT = (
    PLAN_HEAD.replace("KH-UBND", "QĐ-UBND").replace("KẾ HOẠCH", "QUYẾT ĐỊNH")
    + "{line}\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n\n"
    "Theo đề nghị của Giám đốc Sở Nội vụ.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Quy chế./.\n\n"
    "Nơi nhận:\n- Như Điều 1;\n- Lưu: VT.\n\n{sign}\n\nNguyễn Văn An\n"
)
LETTER = (
    PLAN_HEAD.replace("215/KH-UBND", "215/UBND-TH\nV/v phối hợp thực hiện").partition("KẾ HOẠCH")[0]
    + "Kính gửi: {to}\n\n{body}./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, TH.\n\n"
    "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn An\n"
)
COMMITTEE, CHAIRMAN = "ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI"
COUNCIL = ACT.replace("ỦY BAN NHÂN DÂN\nTỈNH", "HỘI ĐỒNG NHÂN DÂN\nTỈNH").replace("QĐ-UBND", "NQ-HĐND")

FOUND = [
    # periods that run backwards
    ("DAT013", "từ 17h00 ngày 5/8/2025 đến 8h00 ngày 5/8/2025", ["từ 17h00 ngày 5/8/2025 đến 8h00 ngày 5/8/2025"]),
    ("DAT013", "từ tháng 9/2025 đến tháng 3/2025", ["từ tháng 9/2025 đến tháng 3/2025"]),
    ("DAT013", "từ quý IV/2025 đến quý II/2025", ["quý IV/2025 đến quý II/2025"]),
    ("DAT013", "từ năm 2030 đến năm 2021", ["từ năm 2030 đến năm 2021"]),
    ("DAT013", "từ ngày 15/8/2025\nđến hết ngày\u00a001/8/2025", ["từ ngày 15/8/2025\nđến hết ngày\u00a001/8/2025"]),
    ("DAT013", "các ngày 15-10/8/2025", ["các ngày 15-10/8/2025"]),
    # years of five figures
    ("DAT014", "hạn 20.4.20255; tháng 4/20255", ["20.4.20255", "tháng 4/20255"]),
    ("DAT014", "ngày 20-4-20255; tháng 12 năm 20255", ["ngày 20-4-20255", "tháng 12 năm 20255"]),
    # doubled words
    ("DAT010", "ngày 05 tháng 3 năm năm 2020", ["ngày 05 tháng 3 năm năm 2020"]),
    ("DAT010", "ngày 05 tháng tháng 3 năm 2020", ["ngày 05 tháng tháng 3 năm 2020"]),
    ("DAT010", "Ngày 31 tháng 2 tháng 2020", ["Ngày 31 tháng 2 tháng 2020"]),
    # numbers said again
    ("NUM001", "30 ngày làm việc (hai mươi ngày)", ["30 ngày làm việc (hai mươi ngày)"]),
    ("NUM001", "30\u00a0ngày\n(hai mươi ngày làm việc)", ["30\u00a0ngày\n(hai mươi ngày làm việc)"]),
    ("NUM001", "5.000 m2 (bốn nghìn mét vuông)", ["5.000 m2 (bốn nghìn mét vuông)"]),
    ("NUM001", "ba mươi ngày (20 ngày); 05 năm (ba năm)", ["ba mươi ngày (20 ngày)", "05 năm (ba năm)"]),
    ("NUM001", "30 ngày (hai mươi)", ["30 ngày (hai mươi)"]),
    # sums
    ("NUM010", "05 lớp + 03 lớp = 9 lớp", ["05 lớp + 03 lớp = 9 lớp"]),
    ("NUM010", "1.000.000 + 2.000.000 = 3.500.000 đồng", ["1.000.000 + 2.000.000 = 3.500.000 đồng"]),
    ("NUM010", "tăng 5% + 2,5% = 8%", ["5% + 2,5% = 8%"]),
    # groups of figures
    ("NUM011", "12.00.000 VNĐ và 10.000.0000 đồng", ["12.00.000", "10.000.0000"]),
    # the signature of a body
    ("SGN008", ACT.format(line=COMMITTEE, sign="CHỦ TỊCH"), ["CHỦ TỊCH"]),
    ("SGN008", ACT.format(line=COMMITTEE, sign="KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"), ["KT. CHỦ TỊCH"]),
    ("SGN008", ACT.format(line="", sign="CHỦ TỊCH"), ["CHỦ TỊCH"]),
    # bodies that ended
    ("ORG007", LETTER.format(to="Sở Giao thông vận tải", body="Đề nghị phối hợp"), ["Sở Giao thông vận tải"]),
    (
        "ORG007",
        LETTER.format(to="\n- Bộ Thông tin và Truyền thông;\n- UBND quận Hai Bà Trưng.", body="Đề nghị phối hợp"),
        ["Bộ Thông tin và Truyền thông", "UBND quận Hai Bà Trưng"],
    ),
    (
        "ORG007",
        LETTER.format(to="Bộ Xây dựng", body="Giao Sở Xây dựng chủ trì, phối hợp với Ủy ban\nDân tộc thực hiện"),
        ["Ủy ban\nDân tộc"],
    ),
    (
        "ORG007",
        LETTER.format(to="Bộ Xây dựng", body="Khảo sát tại huyện Mộc Châu, thị xã Sa Pa và trên địa bàn quận 7"),
        ["huyện Mộc Châu", "quận 7"],
    ),
    ("ORG007", LETTER.format(to="Bộ Thủy sản", body="Đề nghị phối hợp"), ["Bộ Thủy sản"]),
]  # fmt: skip

LEFT_ALONE = [
    ("DAT013", "nghỉ từ ngày 25/12 đến ngày 05/01; từ ngày 25/12 đến ngày 05/01/2026"),
    ("DAT013", "từ ngày 01/7/2025 đến ngày 01/7/2025; từ 8h00 ngày 5/8/2025 đến ngày 5/8/2025"),
    ("DAT013", "từ ngày 15/10/2024 đến ngày 15/3 năm sau; giai đoạn 2030-2021; ngày 10-15/8/2025"),
    ("DAT013", "từ ngày 10 tháng Chạp đến ngày 12 tháng Giêng; từ ngày 31/02/2025 đến ngày 01/01/2025"),
    ("DAT013", "từ ngày 26 tháng trước đến ngày 25 tháng này; kể từ ngày 15/8/2025"),
    ("DAT014", "năm 20250 người; năm 20250 tỷ đồng; số 12/4/20255/QĐ; năm 2025 2026"),
    ("DAT010", "kế hoạch năm năm 2021-2025; hằng ngày ngày 5; ngày 5 tháng 3 tháng 4"),
    ("NUM001", "12 tháng (một năm); 2 bộ (mười bộ phận); 10% (mười phần trăm); 05 (năm) năm (năm năm)"),
    ("NUM001", "10 người (12 người cũ), 5 ngày (6 ngày)"),
    ("NUM010", "1 + 2 = 3; 10 x 5 + 2 = 52; A = 5 + 6 = 12; 3 + 2 = 5 + 1; 5 lớp + 3 người = 9 lớp"),
    ("NUM011", "1.200.000 đồng; 22.11.2024 người; 25.29.10 cái; 1.25 triệu đồng; 1.2000.000; 1.5 tỷ đồng"),
    ("SGN008", ACT.format(line=COMMITTEE, sign="TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")),
    ("SGN008", ACT.format(line=COMMITTEE, sign="T/M. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")),
    ("SGN008", ACT.format(line=CHAIRMAN, sign="CHỦ TỊCH")),
    ("SGN008", COUNCIL.replace("QUYẾT ĐỊNH\n\nTriển", "NGHỊ QUYẾT\n\nTriển").format(line="", sign="CHỦ TỊCH")),
    ("SGN008", LETTER.format(to="Bộ Xây dựng", body="Đề nghị").replace("TM. ỦY BAN NHÂN DÂN\n", "")),
    ("ORG007", LETTER.format(to="Bộ Xây dựng", body="Theo Thông tư của Bộ trưởng Bộ Giao thông vận tải")),
    ("ORG007", LETTER.format(to="Bộ Xây dựng", body="Đề nghị Ủy ban nhân dân huyện Mộc Châu (cũ) bàn giao")),
    ("ORG007", LETTER.replace("năm 2025", "năm 2024").format(to="Bộ Giao thông vận tải", body="Đề nghị phối hợp")),
    ("ORG007", LETTER.format(to="Bộ Xây dựng", body="Khảo sát tại huyện Mộc Châu trước đây, tại huyện nơi có đất")),
    ("ORG007", "Kính gửi: Bộ Giao thông vận tải"),
]


@pytest.mark.parametrize(("code", "text", "words"), FOUND, ids=lambda value: str(value)[:24])
def test_is_found(code: str, text: str, words: list[str]) -> None:
    assert [each.text for each in tdc.check(text, rules=[code]).findings] == words


@pytest.mark.parametrize(("code", "text"), LEFT_ALONE, ids=lambda value: value[:24])
def test_is_left_alone(code: str, text: str) -> None:
    assert tdc.check(text, rules=[code]).findings == ()


def suggestions(code: str, text: str) -> list[str | None]:
    return [each.suggestion for each in tdc.check(text, rules=[code]).findings]


def test_the_heir_is_named() -> None:
    names = (
        "Bộ Giao thông vận tải",
        "Bộ Kế hoạch và Đầu tư",
        "Sở Thông tin và Truyền thông",
        "Bộ Bưu chính, Viễn thông",
    )
    to = ";".join(f"\n- {name}" for name in names) + "."
    told = suggestions("ORG007", LETTER.format(to=to, body="Đề nghị phối hợp"))
    assert told == ["Bộ Xây dựng", "Bộ Tài chính", "Sở Khoa học và Công nghệ", "Bộ Khoa học và Công nghệ"]


def test_of_several_heirs_the_first_is_named() -> None:
    (finding,) = tdc.check(
        LETTER.format(to="Ủy ban Dân số, Gia đình và Trẻ em", body="Đề nghị"), rules=["ORG007"]
    ).findings
    assert finding.suggestion == "Bộ Y tế"


def test_an_heir_without_a_code_is_named() -> None:
    letter = tdc.Document(date=tdc.WrittenDate(2025, 8, 12), organisation="Tổng cục Thuế")
    assert [each.suggestion for each in tdc.check(letter, rules=["ORG002"]).findings] == ["Cục Thuế"]


def test_an_issuer_that_ended_has_its_heirs_name() -> None:
    letter = tdc.Document(date=tdc.WrittenDate(2025, 8, 12), organisation="BỘ THÔNG TIN VÀ TRUYỀN THÔNG")
    (finding,) = tdc.check(letter, rules=["ORG002"]).findings
    assert finding.suggestion == "Bộ Khoa học và Công nghệ"
    department = tdc.Document(date=tdc.WrittenDate(2025, 8, 12), organisation="Sở Kế hoạch và Đầu tư")
    assert [each.suggestion for each in tdc.check(department, rules=["ORG002"]).findings] == ["Sở Tài chính"]


def test_a_mend_of_a_doubled_word() -> None:
    assert suggestions("DAT010", "ngày 05 tháng 3 tháng 2020") == ["ngày 05 tháng 3 năm 2020"]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_bases_are_ordered_and_end_alike_in_a_fragment(between: str) -> None:
    bases = (
        "Căn cứ Thông tư số 01/2024/TT-BTC ngày 01 tháng 01 năm 2024 của Bộ trưởng Bộ Tài chính",
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;",
    )
    findings = tdc.check(between.join(bases), rules=["CIT004", "CIT006"]).findings
    assert [(each.rule, each.line) for each in findings] == [("CIT004", 1), ("CIT006", 2 if between == "\n" else 3)]


def test_a_wrapped_line_begins_no_basis() -> None:
    text = "Việc này được\ncăn cứ Thông tư số 01/2024/TT-BTC,\ncăn cứ Nghị định số 30/2020/NĐ-CP"
    assert tdc.check(text, rules=["CIT004", "CIT006"]).findings == ()


def test_a_law_cited_by_its_name_is_replaced_by_a_name() -> None:
    text = f"{PLAN_HEAD}Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015.\n"
    (finding,) = tdc.check(text, rules=["CIT013"]).findings
    name = "Luật Ban hành văn bản quy phạm pháp luật"
    assert finding.suggestion == f"{name} số 64/2025/QH15"
    assert finding.message.startswith(f"{name} đã")
    assert "None" not in finding.message


def test_what_a_register_cannot_know_is_said_once() -> None:
    late, laws = PLAN_HEAD.replace("năm 2025", "năm 2090"), ("04/2011/QH13", "68/2006/QH11")
    bases = ";\n\n".join(f"Căn cứ Luật số {law}" for law in laws) + ".\n"
    ends = [each.as_of for law in laws if (each := tdc.LegalRegister.bundled().get(law)) is not None and each.as_of]
    (finding,) = tdc.check(late + bases, rules=["CIT022"], language="en").findings
    assert f"{min(ends):%d/%m/%Y}" in finding.message
    assert "2 bases" in finding.message
    assert tdc.check(PLAN_HEAD.replace("năm 2025", "năm 2020") + bases, rules=["CIT022"]).findings == ()
    assert tdc.check(f"{late}Căn cứ Luật Lạ ngày 01 tháng 01 năm 2024.\n", rules=["CIT022"]).findings == ()
    assert tdc.check("Căn cứ Luật Đo lường số 04/2011/QH13.", rules=["CIT022"]).findings == ()


def test_a_name_on_the_line_of_a_post_is_no_part_of_it() -> None:
    line = "PHÓ THỦ TƯỚNG Phạm Gia Túc"
    post = _without_name(Item(line, 5, 5 + len(line), None, line))
    assert (post.text, post.start, post.end) == ("PHÓ THỦ TƯỚNG", 5, 18)


def test_thousands_that_the_text_itself_tells() -> None:
    findings = tdc.check("giá 1,200,000 đồng và 150,000 đồng", rules=["NUM005"]).findings
    assert [(each.text, each.suggestion) for each in findings] == [("1,200,000", "1.200.000"), ("150,000", "150.000")]


def test_a_capital_in_a_turned_place_is_told_once() -> None:
    text = "theo quy định tại Điều 4, Khoản 2 Nghị định số 01/2020/NĐ-CP"
    (finding,) = tdc.check(text, rules=["CIT014"]).findings
    assert finding.suggestion == "khoản 2 Điều 4"


def test_a_day_that_an_undecided_exchange_may_free_is_no_fault() -> None:
    assert dat._works(dt.date(2026, 11, 23))
    assert dat._works(dt.date(2026, 11, 28))
    assert not dat._works(dt.date(2026, 11, 29))


def test_without_the_holidays_the_weekday_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(day: dt.date) -> bool:
        raise ImportError("No module named 'holidays'")

    monkeypatch.setattr(dat, "is_working_day", missing)
    assert dat._works(dt.date(2025, 9, 2))
    assert not dat._works(dt.date(2025, 9, 6))
