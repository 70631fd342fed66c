"""Rules whose answers turn with the day: what was so on it, and no error where that is not sure."""

from __future__ import annotations

import datetime as dt

import pytest

import tdc_programme as tdc


def found(code: str, text: str, on: str) -> list[tuple[str, str | None]]:
    report = tdc.check(text, rules=[code], on=dt.date.fromisoformat(on))
    return [(finding.severity.value, finding.suggestion) for finding in report.findings if finding.rule == code]


@pytest.mark.parametrize(
    ("code", "text", "on", "severities"),
    [
        ("REG007", "cả nước có 05 vùng kinh tế - xã hội", "2024-05-01", ["error"]),
        ("REG007", "cả nước có 05 vùng kinh tế - xã hội", "2026-05-01", ["warning"]),
        ("REG007", "cả nước có năm vùng kinh tế trọng điểm", "2024-05-01", ["warning"]),
        ("REG007", "cả nước có bốn vùng kinh tế trọng điểm", "2009-01-01", ["warning"]),
        ("REG007", "cả nước có bốn vùng kinh tế trọng điểm", "2010-01-01", []),
        ("REG007", "cả nước có năm vùng kinh tế trọng điểm", "2026-05-01", []),
        ("REG004", "tỉnh Nghệ An thuộc vùng đồng bằng sông Hồng", "2024-05-01", ["error"]),
        ("REG004", "tỉnh Nghệ An thuộc vùng đồng bằng sông Hồng", "2026-05-01", ["warning"]),
        ("REG006", "tại 03 vùng (Đông Nam Bộ; đồng bằng sông Hồng; Sao Hỏa)", "2024-05-01", ["error"]),
        ("REG006", "tại 03 vùng (Đông Nam Bộ; đồng bằng sông Hồng; Sao Hỏa)", "2026-05-01", ["warning"]),
        # a name that comes twice is wrong whatever is in the regions
        ("REG006", "tại 03 vùng (Đông Nam Bộ; đồng bằng sông Hồng; Đông Nam Bộ)", "2026-05-01", ["error"]),
    ],
)
def test_regions_that_are_not_sure_are_no_error(code: str, text: str, on: str, severities: list[str]) -> None:
    assert [severity for severity, _ in found(code, text, on)] == severities


@pytest.mark.parametrize(("on", "now"), [("2026-04-29", "tỉnh Đồng Nai"), ("2026-04-30", "thành phố Đồng Nai")])
def test_a_unit_that_is_gone_is_now_what_it_is_on_the_day(on: str, now: str) -> None:
    assert found("REG005", "triển khai tại tỉnh Bình Phước", on) == [("error", now)]


def test_a_code_that_ended_is_told_and_is_an_error_only_where_its_end_is_sure() -> None:
    assert found("SYM010", "Công văn số 12/SGTVT-VP ngày 10/5/2026", "2026-06-01") == [("warning", None)]
    assert found("SYM010", "Công văn số 12/SGTVT-VP ngày 10/5/2024", "2024-06-01") == []
    assert found("SYM010", "Thông tư số 05/2025/TT-BTTTT ngày 10/5/2025", "2026-06-01") == [("error", None)]
    report = tdc.check("Công văn số 12/TCT-CS ngày 10/5/2026", rules=["SYM010"], language="en")
    assert [each.message for each in report.findings] == [
        "the code “TCT” (Tổng cục Thuế) was in use until 28/02/2025 only; its successor is Cục Thuế"
    ]


@pytest.mark.parametrize(
    ("name", "day", "severities"),
    [
        ("Tổng cục Tiêu chuẩn Đo lường Chất lượng", (2024, 12, 20), ["error"]),
        ("Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia", (2024, 2, 20), ["warning"]),
        ("Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia", (2024, 3, 8), []),
        ("Tổng cục Tiêu chuẩn Đo lường Chất lượng", (2024, 10, 7), []),
    ],
)
def test_the_name_of_the_standards_agency(name: str, day: tuple[int, int, int], severities: list[str]) -> None:
    document = tdc.Document(organisation=name, date=tdc.WrittenDate(*day))
    report = tdc.check(document, rules=["ORG002"])
    assert [finding.severity.value for finding in report.findings] == severities


def test_the_official_name_of_a_unit_is_not_corrected() -> None:
    assert found("ORG005", "gửi về Vụ Kế hoạch Tài chính để tổng hợp", "2023-03-01") == []
    assert found("ORG005", "gửi về Vụ Kế hoạch - Tài chính để tổng hợp", "2023-03-01") == []
    assert found("ORG005", "gửi về Phòng Hành chính Tổng hợp", "2023-03-01") != []


JOINT_FIRST = (
    "Số: 12/QĐ-BKHCN\n\nHà Nội, ngày 12 tháng 3 năm {year}\n\nQUYẾT ĐỊNH\n\nVề việc ban hành quy chế\n\n"
    "Căn cứ Thông tư liên tịch số 55/2015/TTLT-BTC-BKHCN ngày 22/4/2015 của Bộ trưởng Bộ Tài chính và Bộ trưởng Bộ "
    "Khoa học và Công nghệ;\n\nCăn cứ Thông tư số 20/2023/TT-BKHCN ngày 12/10/2023 của Bộ trưởng Bộ Khoa học và Công "
    "nghệ.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành quy chế.\n"
)


@pytest.mark.parametrize(("year", "count"), [(2024, 0), (2026, 1)])
def test_a_joint_circular_stands_behind_a_circular_by_the_law_of_2025(year: int, count: int) -> None:
    report = tdc.check(JOINT_FIRST.format(year=year), rules=["CIT006"])
    assert len(report.findings) == count


def test_a_day_whose_exchange_is_only_proposed_is_no_fault() -> None:
    letter = (
        "Số: 12/TĐC-KHTC\n\nHà Nội, ngày 12 tháng 11 năm 2026\n\nKính gửi: Viện Năng suất Việt Nam\n\n"
        "Đề nghị gửi ý kiến góp ý về Vụ Kế hoạch Tài chính trước ngày {day}/11/2026./.\n"
    )
    days = {day: len(tdc.check(letter.format(day=day), rules=["DAT005"]).findings) for day in (23, 24, 28, 29, 30)}
    assert days == {23: 0, 24: 1, 28: 0, 29: 1, 30: 0}


@pytest.mark.parametrize(
    ("name", "signs", "year", "count"),
    [
        ("Nguyễn Nam Hải", "CHỦ TỊCH", 2025, 0),
        ("Nguyễn Nam Hải", "CHỦ TỊCH", 2027, 0),
        ("Nguyễn Nam Hải", "CHỦ TỊCH", 2024, 1),
        ("Hà Minh Hiệp", "Q. CHỦ TỊCH", 2026, 1),
    ],
)
def test_who_heads_the_standards_agency(name: str, signs: str, year: int, count: int) -> None:
    """Hà Minh Hiệp acts as chairman until 2025; Nguyễn Nam Hải is the chairman since."""
    notice = (
        "ỦY BAN TIÊU CHUẨN ĐO LƯỜNG CHẤT LƯỢNG QUỐC GIA\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"Độc lập - Tự do - Hạnh phúc\n\nSố: 15/TB-TĐC\n\nHà Nội, ngày 22 tháng 11 năm {year}\n\nTHÔNG BÁO\n\n"
        "Về việc công bố kết quả tuyển chọn\n\nỦy ban thông báo để các đơn vị thực hiện./.\n\nNơi nhận:\n"
        f"- Lưu: VT, KHTC.\n\n{signs}\n\n{name}\n"
    )
    assert len(tdc.check(notice, rules=["SGN007"]).findings) == count


def test_an_issuer_that_ended_is_told_with_what_took_its_place() -> None:
    """The code of Cục Thuế is not known; its name is."""
    document = tdc.Document(organisation="Tổng cục Thuế", date=tdc.WrittenDate(2026, 5, 4))
    (finding,) = tdc.check(document, rules=["ORG002"]).findings
    assert (finding.severity.value, finding.suggestion) == ("warning", "Cục Thuế")
