"""Rules that fail."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from tdc_programme.checks import registry
from tdc_programme.checks.checking import check
from tdc_programme.checks.collection import Digest
from tdc_programme.checks.context import Context
from tdc_programme.checks.problems import Flaw
from tdc_programme.checks.registry import rule
from tdc_programme.programme.tasks import Task

POST = "Thư trưởng Lê Xuân Định"


def test_a_rule_that_fails_hides_nothing() -> None:
    @rule("OWN005", summary="x", message="{word}")
    def fails(context: Context) -> Iterator[Flaw]:
        yield context.problem((0, 3), word=dt.date(2024, 11, 22))
        raise RuntimeError("no such thing")

    rule("OWN006", summary="x")(lambda context: [context.problem((0, 99))])
    rule("OWN007", summary="x", message="{missing}")(lambda context: [context.problem()])
    rule("OWN008", summary="x")(lambda context: [context.problem(case="unknown")])
    report = check(POST, rules=["OWN", "TXT001"])
    said = {finding.rule: finding for finding in report.findings if finding.rule != "TDC001"}
    assert set(said) == {"OWN005", "TXT001"}
    assert said["OWN005"].message == "22/11/2024"
    failures = [finding.message for finding in report.findings if finding.rule == "TDC001"]
    assert len(failures) == 4
    assert any("OWN005" in each and "no such thing" in each for each in failures)
    assert any("OWN006" in each and "outside the text" in each for each in failures)


def test_rules_that_fail_for_one_reason_are_told_together() -> None:
    def fails(context: Context) -> list[Flaw]:
        raise RuntimeError("no data")

    rule("OWN005", summary="x")(fails)
    rule("OWN006", summary="y")(lambda context: fails(context))
    (finding,) = check("x", rules=["OWN"], language="en").findings
    assert finding.message == "rule OWN005, OWN006 failed on this text and was skipped: RuntimeError: no data"


def test_rules_across_documents_may_fail_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("no digest")

    monkeypatch.setattr(Digest, "of", fails)
    (finding,) = check("a", rules=["DOC005"]).findings
    assert "no digest" in finding.message
    monkeypatch.undo()
    spec = registry._specs["DOC005"]
    monkeypatch.setitem(registry._specs, "DOC005", registry.Spec(entry=spec.entry, across=fails))  # type: ignore[arg-type]  # fails on purpose
    (finding,) = check("a", "b", rules=["DOC005"]).findings
    assert finding.rule == "TDC001"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nghỉ lễ Giỗ Tổ ngày 10 tháng 3 năm 2025 âm lịch.", set()),
        ("Từ ngày 01/01/2025 âm lịch đến ngày 10/3/2025 âm lịch, trong 30 ngày kể từ ngày 1/1/2025 (ÂL).", set()),
        ("Nghỉ ngày 31 tháng 3 năm 2025 âm lịch.", {"DAT001"}),
        (
            "Số: 01/TB-BTC\n\nHà Nội, ngày 10 tháng 3 năm 2025 âm lịch\n\nTHÔNG BÁO\n\nCăn cứ Luật Giá ngày 1/2/2024",
            set(),
        ),
        ("Số: 01/TB-BTC\n\nHà Nội, ngày 1 tháng 52 năm 2020\n\nTHÔNG BÁO", {"DAT001"}),
        ("Số: 01/TB-BTC\n\nHà Nội, ngày 1/13/2020\n\nTHÔNG BÁO", {"DAT001"}),
    ],
)
def test_no_rule_fails_on_a_date_that_the_solar_calendar_lacks(text: str, told: set[str]) -> None:
    rules = {finding.rule for finding in check(text).findings}
    assert {rule for rule in rules if rule.startswith("TDC") or rule == "DAT001"} == told


ACT = """Số: 15/{year}/TT-BKHCN

Hà Nội, ngày 12 tháng 10 năm {year}

THÔNG TƯ

Thông tư này có hiệu lực thi hành từ ngày 20/10/{year}."""


@pytest.mark.parametrize(("year", "law"), [(2024, "Law 80/2015/QH13, art. 151"), (2025, "Law 64/2025/QH15, art. 53")])
def test_a_finding_names_the_law_of_the_documents_day(year: int, law: str) -> None:
    (finding,) = check(ACT.format(year=year), rules=["DAT007"], language="en").findings
    assert finding.source == law


@pytest.mark.parametrize(
    ("on", "severity", "law"),
    [
        (None, "error", "20/2023"),
        (dt.date(2025, 9, 30), "error", "20/2023"),
        (dt.date(2025, 10, 1), "info", "268/2025"),
    ],
)
def test_what_the_law_of_the_day_is_not_known_to_demand_is_a_hint(on: dt.date | None, severity: str, law: str) -> None:
    task = Task(title="Đào tạo", months=None, hosts=(), leads=())
    findings = check(task, rules=["TSK006"], on=on).findings
    assert {finding.severity.value for finding in findings} == {severity}
    assert all(law in (finding.source or "") for finding in findings)
