"""The check: what can be checked, and what a finding says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme.checks.checking import check
from tdc_programme.checks.model import Edit, Fix, Severity
from tdc_programme.errors import DocumentError
from tdc_programme.vietnamese.quantities import Per

POST = "Thư trưởng Lê Xuân Định"


def test_finding_has_its_place_in_the_callers_own_text() -> None:
    text = f"Nơi nhận:\r\n- \N{SOFT HYPHEN}{POST};"
    finding = check(text, rules=["TXT001"]).findings[0]
    assert (finding.line, finding.column) == (2, 4)
    assert finding.text == text[finding.start : finding.end] == "Thư trưởng"
    assert finding.severity is Severity.ERROR
    assert finding.suggestion == "Thứ trưởng"
    assert finding.fix == Fix((Edit(finding.start or 0, finding.end or 0, "Thứ trưởng"),), safe=True)


def test_place_refers_to_decomposed_source() -> None:
    import unicodedata

    text = unicodedata.normalize("NFD", f"Kính gửi {POST}")
    finding = check(text, rules=["TXT001"]).findings[0]
    assert finding.text == unicodedata.normalize("NFD", "Thư trưởng")
    assert check(text, rules=["TXT001"]).fix(text).startswith(unicodedata.normalize("NFD", "Kính gửi ") + "Thứ trưởng")


def test_messages_are_in_the_language_asked_for() -> None:
    assert "viết sai chức vụ" in check(POST, rules=["TXT001"]).findings[0].message
    assert "misprinted post" in check(POST, rules=["TXT001"], language="en").findings[0].message


def test_checks_files_folders_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("a.txt", "b/c.md", ".hidden/d.txt", "e.png"):
        (tmp_path / name).write_text(POST, encoding="utf-8")
    report = check(tmp_path, rules=["TXT001"])
    assert report.files == (str(tmp_path / "a.txt"), str(tmp_path / "b" / "c.md"))
    assert [finding.file for finding in report.findings] == list(report.files)
    assert check(tmp_path / "a.txt", rules=["TXT001"]).findings[0].file == str(tmp_path / "a.txt")
    assert check(POST.encode(), rules=["TXT001"]).findings[0].file is None
    assert check(POST.encode("utf-16"), rules=["TXT001"]).findings[0].start == 0


def test_several_texts_are_told_apart() -> None:
    report = check(POST, "Thứ trưởng", POST, rules=["TXT001"])
    assert [finding.file for finding in report.findings] == ["1", "3"]


@pytest.mark.parametrize("target", [None, 5, 1.5, object(), ["a"], Per])
def test_refuses_what_cannot_be_checked(target: object) -> None:
    with pytest.raises(TypeError, match="cannot check"):
        check(target)


def test_refuses_what_is_no_text() -> None:
    with pytest.raises(DocumentError):
        check(b"\xff\xd8\xff\xe0 jpeg")


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "x.txt\n", "\x00\x01", "\ud800", "(" * 5000, "1/1/1/" * 2000, "\t" * 3000]
)
def test_any_text_can_be_checked(text: str) -> None:
    assert not [finding for finding in check(text).findings if finding.rule.startswith("TDC")]


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_never_fails_on_text(text: str) -> None:
    report = check(text)
    for finding in report.findings:
        assert not finding.rule.startswith("TDC"), finding.message
        if finding.start is not None:
            assert text[finding.start : finding.end] == finding.text


def test_values_are_checked_with_paths() -> None:
    task = tdc.Task(title="Truyền thông nâng suất chất lượng", number=1)
    finding = check(task, rules=["TXT002"]).findings[0]
    assert (finding.path, finding.start, finding.end, finding.line) == ("title", 13, 22, None)
    assert finding.text == "nâng suất"
    assert finding.fix is None
    programme_finding = check(
        tdc.Deliverable(text="Bài báo", parts=(tdc.Deliverable(text="Về năng xuất lao động"),)), rules=["TXT002"]
    ).findings[0]
    assert (programme_finding.path, programme_finding.start) == ("parts[0].text", 3)


def test_strings_of_a_value_do_not_run_together() -> None:
    task = tdc.Task(title="Nâng", objective="suất chất lượng")
    assert check(task, rules=["TXT002"]).findings == ()


def test_findings_in_values_come_in_the_order_of_numbers() -> None:
    parts = tuple(tdc.Deliverable(text="năng xuất lao động") for _ in range(12))
    paths = [finding.path for finding in check(tdc.Deliverable(text="Tin", parts=parts), rules=["TXT002"]).findings]
    assert paths == [f"parts[{index}].text" for index in range(12)]


@pytest.mark.parametrize("name", ["examples/announcement.txt", "không có.docx", "./thư"])
def test_a_path_given_as_a_text_is_never_clean(name: str) -> None:
    with pytest.raises(DocumentError, match=r"pass pathlib\.Path"):
        check(name)


def test_the_name_of_a_folder_given_as_a_text_is_never_clean(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"pass pathlib\.Path"):
        check(str(tmp_path))
    assert check(tmp_path).ok
