"""The two source documents and the real documents of the corpus: what must be found in them, and what must not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tdc_programme.checks.checking import check
from tdc_programme.checks.model import Finding, Severity

LETTER, NOTICE = "orientation-letter-2023.txt", "selection-announcement-2024.txt"

#: Every fault of the two documents: file, rule, the words it points at.
FAULTS = [
    (LETTER, "DOC001", "/TĐC-KHTC"),
    (LETTER, "DOC002", "ngày tháng năm 2023"),
    (LETTER, "SYM006", "15/2022/TT-BKH&CN"),
    (LETTER, "CIT002", "Thông tư số 15/2022/TT-BKH&CN"),
    (LETTER, "APP005", "ĐỊNH HƯỚNG NHIỆM VỤ TRỌNG TÂM, ƯU TIÊN TRIỂN KHAI  \nTHỰC HIỆN NĂM 2024"),
    (LETTER, "APP003", "ĐỊNH HƯỚNG NHIỆM VỤ TRỌNG TÂM, ƯU TIÊN TRIỂN KHAI  \nTHỰC HIỆN NĂM 2024"),
    (LETTER, "CIT012", "Chương trình 1322"),
    (LETTER, "TXT009", "TCĐLCL"),
    (LETTER, "TXT009", "KH&CN"),
    (NOTICE, "DOC001", "/TB-TĐC"),
    (NOTICE, "DOC002", "ngày tháng năm 2024"),
    (NOTICE, "SYM005", "15/2022/TT-BKHHCN"),
    (NOTICE, "SYM005", "07/2024/TT-BKHHCN"),
    (NOTICE, "SYM005", "3014/QĐ-BKHHCN"),
    (NOTICE, "CIT004", ";"),
    (NOTICE, "TXT010", ";"),
    (NOTICE, "TXT001", "Thư trưởng"),
    (NOTICE, "TXT002", "nâng suất"),
    (NOTICE, "TXT011", "."),
    (NOTICE, "REG002", "vùng kinh tế trọng điểm"),
    (NOTICE, "REG001", "Trung du, miền núi Bắc Bộ"),
    (NOTICE, "REG003", "đồng bằng Sông Hồng"),
    (NOTICE, "REG003", "Đồng bằng Sông Cửu Long"),
    (NOTICE, "DLV004", "19 sản phẩm/tuần x 12 tháng"),
    (NOTICE, "DLV004", "07 sản phẩm/tuần x 12 tháng"),
    (NOTICE, "TBL003", "&amp;"),
]

#: Rules that the documents keep: they may be noted, but are no error and no warning.
KEPT = {
    LETTER: "REC001 REC002 REC003 REC004 REC005 DOC006 DOC008 SGN001 SGN002 SGN003 SGN004 SGN006 PRG006 DAT005 NUM001 "
    "ORG001 ORG002 ORG003 ORG005 APP007 TXT003 TXT004 TXT005 TXT006 SYM015",
    NOTICE: "SYM002 SYM003 SYM004 SYM007 SYM011 CIT006 CIT007 CIT011 CIT012 CIT019 CIT020 ORG002 APP001 APP002 APP006 "
    "DOC006 DOC008 REC003 REC004 REC006 REC007 SGN001 SGN003 SGN004 PRG002 PRG004 PRG006 PRG010 PRG011 TBL004 TBL005 "
    "PER001 PER002 PER004 PER005 NUM001 NUM004 NUM005 REG006 REG007 REG008 TSK001 TSK002 TSK003 TSK005 TSK006 TSK011 "
    "TSK012 DLV001 DLV003 DLV005 DLV010 DLV012 TXT003 TXT004 TXT005 TXT006",
}


@pytest.fixture(scope="module")
def found(examples: Path) -> dict[str, tuple[Finding, ...]]:
    """Return the findings of each document, checked alone."""
    texts = {name: (examples / name).read_text(encoding="utf-8") for name in (LETTER, NOTICE)}
    return {name: check(text).findings for name, text in texts.items()}


@pytest.mark.parametrize(("name", "rule", "words"), FAULTS)
def test_every_fault_is_found_at_its_place(
    found: dict[str, tuple[Finding, ...]], name: str, rule: str, words: str
) -> None:
    assert words in [finding.text for finding in found[name] if finding.rule == rule]


def test_the_programmes_name_is_shortened_in_the_subject(found: dict[str, tuple[Finding, ...]]) -> None:
    (finding,) = [finding for finding in found[NOTICE] if finding.rule == "PRG001"]
    assert finding.line == 9
    assert "năng suất chất lượng giai đoạn 2021-2030" in (finding.text or "")


def test_each_code_is_misprinted_once(found: dict[str, tuple[Finding, ...]]) -> None:
    lines = [finding.line for finding in found[NOTICE] if finding.rule == "SYM005"]
    assert lines == [13, 15, 17]


@pytest.mark.parametrize("name", [LETTER, NOTICE])
def test_kept_rules_are_no_errors_and_no_warnings(found: dict[str, tuple[Finding, ...]], name: str) -> None:
    kept = set(KEPT[name].split())
    wrong = [(each.rule, each.text) for each in found[name] if each.rule in kept and each.severity is not Severity.INFO]
    assert wrong == []
    assert not [each for each in found[name] if each.rule.startswith("TDC")]


def test_faults_between_the_documents(examples: Path) -> None:
    report = check(examples)
    spellings = [finding for finding in report.findings if finding.rule == "CIT010"]
    assert any("BKH&CN" in finding.message and "BKHHCN" in finding.message for finding in spellings)
    assert {finding.rule for finding in report.findings} >= {"CIT010", "ORG004"}


def test_mending_leaves_what_a_person_must_decide(examples: Path) -> None:
    for name in (LETTER, NOTICE):
        text = (examples / name).read_text(encoding="utf-8")
        mended = check(text).fix(text, unsafe=True)
        left = check(mended).findings
        assert not [finding for finding in left if finding.severity is Severity.ERROR], name
        assert not [finding for finding in left if finding.fix is not None]


#: Errors in the real documents of the corpus, read one by one: all of them are true.
TRUE_ERRORS = {
    ("ddoc02", "SYM005"),
    ("ddoc02", "TXT001"),
    ("ddoc02", "TXT002"),
}


def test_errors_in_real_documents_are_true(corpus: Callable[[str], list[dict[str, Any]]]) -> None:
    told = set()
    for record in corpus("documents"):
        for finding in check(record["text"]).findings:
            if finding.severity is Severity.ERROR:
                told.add((record["id"], finding.rule))
    assert told == TRUE_ERRORS
