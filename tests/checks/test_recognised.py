"""What text recognition did to letters is told once, with its places beneath."""

from __future__ import annotations

import json

from tdc_programme.checks import check
from tdc_programme.programme import Task

NOISE = "QUYÉT ĐỊNH ngàyˆ& tháng 5 năm 2026, chât lượng.\n"
FAULTS = "Thông tư số 15/2022/TT- BKHCN; Luật số 126/2025/QHI5; Thư trưởng ký; ngày 31/02/2026."


def test_faults_of_letters_are_one_finding() -> None:
    report = check(NOISE + FAULTS, ignore=["CIT002", "TXT009"], language="en")
    (finding,) = report.findings
    assert (finding.rule, finding.severity.value) == ("TXT016", "warning")
    assert {each.rule for each in finding.related} == {None, "SYM006", "SYM017", "TXT001", "DAT001"}
    assert f"{len(finding.related)} places" in finding.message
    assert [each.start for each in finding.related] == sorted(each.start for each in finding.related)
    assert all((NOISE + FAULTS)[each.start : each.end] == each.text for each in finding.related)
    assert report.ok


def test_other_findings_stay_beside_it() -> None:
    rules = {each.rule for each in check(f"{NOISE}{FAULTS} Tổ chức 00 hội thảo tại Hà Nội.").findings}
    assert {"TXT016", "DLV010"} <= rules


def test_without_its_rule_each_fault_is_told_by_itself() -> None:
    assert "SYM006" in {each.rule for each in check(NOISE + FAULTS, ignore=["TXT016"]).findings}
    assert [each.rule for each in check(NOISE + FAULTS, rules=["SYM017"]).findings] == ["SYM017"]
    assert "SYM006" in {each.rule for each in check(FAULTS).findings}


def test_one_document_in_spellings_of_recognition_is_no_fault() -> None:
    both = f"{NOISE}Luật Báo chí số 126/2025/QH15 và Luật Báo chí số 126/2025/QHI15."
    assert "CIT010" not in {each.rule for each in check(both).findings}


def test_every_format_names_the_places() -> None:
    report = check(NOISE + FAULTS, language="en")
    (finding,) = (each for each in report.findings if each.rule == "TXT016")
    printed = str(report)
    assert "+ 1:1: “QUYÉT”" in printed
    assert f"{len(finding.related) - 5}" in printed
    (result,) = (each for each in json.loads(report.to_sarif())["runs"][0]["results"] if each["ruleId"] == "TXT016")
    assert [each["physicalLocation"]["region"]["charOffset"] for each in result["relatedLocations"]] == [
        each.start for each in finding.related
    ]
    assert any("SYM006" in each.get("message", {}).get("text", "") for each in result["relatedLocations"])
    told = json.loads(report.to_json())["findings"]
    assert [len(each["related"]) for each in told if "related" in each] == [len(finding.related)]


def test_a_few_places_are_all_printed() -> None:
    assert "\n  + 1:16: “ˆ”\n" in str(check("QUYÉT ĐỊNH ngàyˆ& tháng 5", language="en"))


def test_the_strings_of_a_value_are_no_recognised_text() -> None:

    assert "TXT016" not in {each.rule for each in check(Task(title=NOISE)).findings}
