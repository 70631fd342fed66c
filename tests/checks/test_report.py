"""The report of a check."""

from __future__ import annotations

import copy
import json
import pickle

from tdc_programme.checks.checking import check
from tdc_programme.checks.model import Options
from tdc_programme.checks.report import Report

POST = "Thư trưởng Lê Xuân Định"


def test_report_is_a_value() -> None:
    report = check(POST, rules=["TXT001"])
    assert not report.ok
    assert pickle.loads(pickle.dumps(report)) == report == copy.deepcopy(report)
    assert hash(report) == hash(check(POST, rules=["TXT001"]))
    said = json.loads(report.to_json())
    assert said["ok"] is False
    assert said["counts"]["error"] == 1
    assert said["findings"][0]["rule"] == "TXT001"
    assert said["findings"][0]["fix"]["safe"] is True
    assert check("Thứ trưởng").ok


def test_fix_checks_another_text_anew() -> None:
    assert check("Thứ trưởng", rules=["TXT001"]).fix(f"- {POST}") == "- Thứ trưởng Lê Xuân Định"
    assert Report(options=Options(rules=("TXT001",))).fix(POST) == "Thứ trưởng Lê Xuân Định"
