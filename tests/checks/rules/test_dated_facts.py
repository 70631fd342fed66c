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
