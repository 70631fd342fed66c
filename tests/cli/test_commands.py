"""The command, as its users run it."""

from __future__ import annotations

import io
import json
import os
import runpy
import subprocess
import sys
from inspect import cleandoc
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import click
import jsonschema
import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import tdc_programme as tdc
from tdc_programme.checks.formats.pages import rules_page
from tdc_programme.cli import commands, main
from tdc_programme.cli.showing import _day, print_document
from tdc_programme.cli.voice import WORDS
from tdc_programme.text.screen import cells

POST, MENDED = "- Thư trưởng Lê Xuân Định;\n", "- Thứ trưởng Lê Xuân Định;\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, in an environment that says nothing of language, colours or width."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def write(name: str, text: str) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def run(*arguments: str) -> int:
    return main(list(arguments))


def give(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))


# --- check ---------------------------------------------------------------------------------------------------------


def test_findings_print_like_a_linters(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", f"Nơi nhận:\n{POST}")
    assert run("check", "a.txt", "--select", "TXT001") == 1
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "a.txt:2:3: TXT001 lỗi [*]: viết sai chức vụ “Thư trưởng”",
        "2 | - Thư trưởng Lê Xuân Định;",
        "  |   ^^^^^^^^^^ Thứ trưởng",
    ]
    assert err == "1 tệp: 1 lỗi; 1 chỗ sửa được bằng --fix\n"
    assert run("check", "a.txt", "--select", "TXT001", "--language", "en") == 1
    out, err = capsys.readouterr()
    assert "a.txt:2:3: TXT001 error [*]: misprinted post “Thư trưởng”" in out
    assert err == "1 file: 1 error; 1 can be mended with --fix\n"


def test_a_clean_file_exits_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", MENDED)
    assert run("check", "a.txt", "--select", "TXT") == 0
    assert capsys.readouterr() == ("", "1 tệp: không phát hiện vấn đề nào\n")
    assert run("check", "a.txt", "--language", "en", "--select", "TXT") == 0
    assert capsys.readouterr().err == "1 file: nothing found\n"


def test_wide_lines_are_cut_around_the_place(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", "x" * 500 + "\tThư trưởng\x07 " + "y" * 500)
    run("check", "a.txt", "--select", "TXT001")
    _, line, carets = capsys.readouterr().out.splitlines()
    assert len(line) < 120
    assert line.startswith("1 | …xxx")
    assert line.endswith("y…")
    assert "\x07" not in line
    assert carets.index("^") == line.index("Thư trưởng")


def test_carets_stand_under_wide_letters(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", "日本 Thư trưởng")
    run("check", "a.txt", "--select", "TXT001")
    carets = capsys.readouterr().out.splitlines()[2]
    assert carets == "  |      ^^^^^^^^^^ Thứ trưởng"


def test_examples_say_what_is_wrong(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", str(examples), "--isolated") == 1
    out = capsys.readouterr().out
    for wanted in (
        "selection-announcement-2024.txt:13:20: SYM005",
        "selection-announcement-2024.txt:25:3: TXT001",
        "selection-announcement-2024.txt:41:16: TXT002",
        "orientation-letter-2023.txt:20:331: SYM006",
    ):
        assert wanted in out
    assert "TDC0" not in out


def test_the_readme_shows_what_the_command_says(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    command, *wanted = page.split("## As a linter")[1].split("```")[1].splitlines()[1:]
    write("văn-bản/announcement.txt", (examples / "selection-announcement-2024.txt").read_text(encoding="utf-8"))
    assert command.startswith("$ tdc-programme check văn-bản/")
    run(*command.split()[2:])
    assert capsys.readouterr().out.splitlines()[: len(wanted)] == wanted


def test_fix_mends_files(capsys: pytest.CaptureFixture[str]) -> None:
    file = write("a.txt", POST)
    assert run("check", "a.txt", "--fix", "--select", "TXT001") == 0
    assert file.read_text(encoding="utf-8") == MENDED
    assert capsys.readouterr().err == "1 tệp: không phát hiện vấn đề nào; đã sửa 1\n"
    assert run("check", "a.txt", "--fix", "--select", "TXT001", "--language", "en") == 0
    assert "mended" not in capsys.readouterr().err


def test_unsafe_fixes_mend_more() -> None:
    text = "theo quy định của của pháp luật\n"
    file = write("a.txt", text)
    assert run("check", "a.txt", "--fix", "--select", "TXT012") == 1
    assert file.read_text(encoding="utf-8") == text
    assert run("check", "a.txt", "--unsafe-fixes", "--select", "TXT012") == 0
    assert file.read_text(encoding="utf-8") == "theo quy định của pháp luật\n"


def test_diff_shows_and_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    file = write("a.txt", POST)
    write("b.txt", MENDED)
    Path("c.txt").write_bytes(b"\xff\xd8\xff")
    assert run("check", "a.txt", "b.txt", "--diff", "--select", "TXT001") == 1
    out, err = capsys.readouterr()
    assert out == f"--- a.txt\n+++ a.txt\n@@ -1 +1 @@\n-{POST}+{MENDED}"
    assert err == ""
    assert file.read_text(encoding="utf-8") == POST
    assert run("check", "a.txt", "--diff", "--select", "TXT001", "--exit-zero") == 0
    assert run("check", "b.txt", "--diff", "--select", "TXT001") == 0
    assert run("check", "c.txt", "--diff") == 2
    assert "JPEG" in capsys.readouterr().err


def test_exit_code_follows_severity() -> None:
    write("a.txt", "theo quy định của của pháp luật")
    assert run("check", "a.txt", "--select", "TXT012") == 1
    assert run("check", "a.txt", "--select", "TXT012", "--fail-on", "error") == 0
    assert run("check", "a.txt", "--select", "TXT012", "--exit-zero") == 0
    write("tdc-programme.toml", 'fail-on = "warning"')
    assert run("check", "a.txt", "--select", "TXT012") == 0
    assert run("check", "a.txt", "--select", "TXT012", "--isolated") == 1


def test_settings_are_found_and_overruled(capsys: pytest.CaptureFixture[str]) -> None:
    write("docs/a.txt", POST)
    write("docs/old/b.txt", POST)
    write("pyproject.toml", '[tool.tdc-programme]\nselect = ["SYM"]\nexclude = ["docs/old/*"]\nlanguage = "en"')
    assert run("check", "docs") == 0
    assert capsys.readouterr().err.startswith("1 file")
    assert run("check", "docs", "--extend-select", "TXT001") == 1
    assert run("check", "docs", "--select", "TXT001,SYM", "--ignore", "TXT001") == 0
    write("other.toml", 'select = ["TXT001"]')
    assert run("check", "docs", "--config", "other.toml") == 1
    write("pyproject.toml", "[tool.tdc-programme]\nselekt = []")
    capsys.readouterr()
    assert run("check", "docs") == 2
    err = capsys.readouterr().err.splitlines()
    assert err[0].endswith("pyproject.toml: cấu hình không dùng được")
    assert err[1] == "  selekt: không có khóa này: có phải 'select'?"
    assert run("check", "docs", "--language", "en") == 2
    assert "  selekt: unknown key: did you mean 'select'?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "a.txt", "--select", "SYM05"], "không có quy tắc 'SYM05': có phải 'SYM005'?"),
        (["check", "a.txt", "--select", "SYM05", "--language", "en"], "did you mean 'SYM005'"),
        (["check", "a.txt", "--ignore", "QQQ"], "các nhóm là"),
        (["explain", "SYM", "--language", "en"], "is a group of rules"),
        (["check", "-", "a.txt"], "đầu vào chuẩn"),
        (["check"], "Thiếu đối số"),
        (["check", "--language", "en"], "Missing argument"),
        (["--language=en", "check"], "Missing argument"),
        (["check", "a.txt", "--format", "pdf"], "Giá trị không hợp lệ cho '--format': 'pdf' không thuộc 'text'"),
        (["check", "a.txt", "--fixx"], "Có phải '--fix'?"),
        (["check", "a.txt", "--fixx", "--language", "en"], "Did you mean '--fix'?"),
        (["check", "a.txt", "--language", "fr"], "'fr' không thuộc 'vi', 'en'"),
        (["explain", "SYM"], "là một nhóm quy tắc"),
        (["explain", "XYZ001"], "không có quy tắc"),
        (["show", "none.txt"], "none.txt: không có tệp hoặc thư mục này"),
        (["show", "none.txt", "--language", "en"], "none.txt: No such file"),
        (["nothing"], "Không có lệnh 'nothing'"),
    ],
)
def test_what_cannot_run_says_why(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", MENDED)
    assert run(*arguments) == 2
    assert said in capsys.readouterr().err


def test_an_unreadable_file_is_told_and_the_rest_checked(capsys: pytest.CaptureFixture[str]) -> None:
    write("b.txt", POST)
    Path("a.txt").write_bytes(b"\xff\xd8\xff\xe0")
    assert run("check", "a.txt", "none.txt", "b.txt", "--select", "TXT001") == 2
    out = capsys.readouterr().out
    assert "a.txt: TDC003 lỗi: không đọc được: đây là ảnh JPEG" in out
    assert "none.txt: TDC003" in out
    assert "b.txt:1:3: TXT001" in out


def test_the_reason_is_told_whole_and_the_file_once(capsys: pytest.CaptureFixture[str]) -> None:
    Path("thông báo.docx").write_bytes(b"\x00\x01 no archive")
    Path("scan.png").write_bytes(b"\x89PNG\r\n")
    assert run("check", "thông báo.docx", "scan.png") == 2
    assert capsys.readouterr().out.splitlines() == [
        (
            "thông báo.docx: TDC003 lỗi: không đọc được: tệp DOCX bị hỏng, hoặc tệp loại khác mang tên .docx: "
            "đây không phải tệp nén ZIP. Hãy lưu lại văn bản thành .docx"
        ),
        (
            "scan.png: TDC003 lỗi: không đọc được: đây là ảnh PNG, không phải văn bản dạng chữ: "
            "bản quét phải qua nhận dạng chữ (OCR) trước"
        ),
    ]


def test_a_folder_without_documents(capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty").mkdir()
    assert run("check", "empty") == 0
    assert capsys.readouterr().err == "không có tệp nào để kiểm tra trong empty\n"
    Path("empty/scan.png").write_bytes(b"\x89PNG\r\n")
    assert run("check", "empty", "--language", "en") == 2
    assert capsys.readouterr().err.splitlines() == [
        "no files to check in empty",
        "1 file passed over: scan.png (no text that can be read: name one to see what to do)",
    ]
    write("empty/a.txt", MENDED)
    assert run("check", "empty", "--select", "TXT001") == 0
    assert "bỏ qua 1 tệp: scan.png" in capsys.readouterr().err


def test_folders_leave_out_what_programs_fill(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.txt", "node_modules/b.md", ".venv/c.txt", "old/d.txt", "old/e/f.txt"):
        write(name, POST)
    for more, files in (
        ((), 3),
        (("--no-default-excludes",), 5),
        (("--exclude", "old"), 1),
        (("--exclude", "old/*.txt,a.txt"), 0),
        (("--exclude", "d.txt", "--exclude", "a.*"), 1),
    ):
        run("check", ".", "--select", "TXT001", "--format", "json", *more)
        out = capsys.readouterr().out
        assert len(json.loads(out)["findings"] if out else []) == files, more
    write("tdc-programme.toml", "default-excludes = false")
    run("check", ".", "--select", "TXT001", "--format", "json")
    assert len(json.loads(capsys.readouterr().out)["findings"]) == 5
    write("tdc-programme.toml", "default-excludes = 1")
    assert run("check", ".") == 2
    assert "default-excludes: phải là true hoặc false" in capsys.readouterr().err


def test_findings_across_documents(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.txt", "b.txt"):
        write(name, "Số: 15/TB-TĐC\n\nHà Nội, ngày 22 tháng 11 năm 2024\n")
    assert run("check", "a.txt", "b.txt", "--select", "DOC005") == 1
    assert "b.txt:1:5" in capsys.readouterr().out


def test_statistics_count_by_rule(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", POST * 3 + "của của\n")
    assert run("check", "a.txt", "--select", "TXT001,TXT012", "--statistics") == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first.split()[:3] == ["3", "TXT001", "[*]"]
    assert second.split()[:2] == ["1", "TXT012"]


def test_the_findings_that_matter_most(
    examples: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write("a.txt", f"{POST * 2}của của\n")
    assert run("check", "a.txt", "--select", "TXT001,TXT012", "--top", "1") == 1
    assert capsys.readouterr().out.splitlines() == [
        "a.txt:1:3: TXT001 lỗi [*]: viết sai chức vụ “Thư trưởng”",
        "1 | - Thư trưởng Lê Xuân Định;",
        "  |   ^^^^^^^^^^ Thứ trưởng",
        "… và 2 phát hiện nữa (bỏ --top để xem hết): TXT001, TXT012",
    ]
    assert run("check", "a.txt", "--select", "TXT001,TXT012", "--top", "3") == 1
    assert "--top" not in capsys.readouterr().out
    # Both examples on two screens: what was read, what matters of what was found, and where the rest is.
    monkeypatch.setenv("COLUMNS", "100")
    run("show", "--brief", str(examples))
    assert len(capsys.readouterr().out.splitlines()) < 50
    run("check", "--top", "10", str(examples))
    assert len(capsys.readouterr().out.splitlines()) < 50


def test_the_rules_are_counted_at_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", POST * 2)
    run("check", "a.txt", "--select", "TXT001")
    *_, blank, line, last = capsys.readouterr().out.splitlines()
    assert (blank, last) == ("", "")
    assert line.split()[:3] == ["2", "TXT001", "[*]"]


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", POST)
    assert run("check", "a.txt", "--select", "TXT001", "--format", "json") == 1
    said = json.loads(capsys.readouterr().out)
    assert said["counts"] == {"error": 1, "warning": 0, "info": 0}
    assert said["findings"][0]["file"] == "a.txt"


def test_sarif_github_and_junit(capsys: pytest.CaptureFixture[str]) -> None:
    schema = Path(__file__).parents[1] / "checks/formats/sarif_schema.json"
    write("a.txt", POST)
    write("b.txt", MENDED)
    assert run("check", "a.txt", "b.txt", "--select", "TXT001", "--format", "sarif", "--output", "out.sarif") == 1
    assert capsys.readouterr().out == ""
    said: dict[str, Any] = json.loads(Path("out.sarif").read_text(encoding="utf-8"))
    jsonschema.validate(said, json.loads(schema.read_text(encoding="utf-8")))
    assert said["runs"][0]["results"][0]["ruleId"] == "TXT001"
    run("check", "a.txt", "b.txt", "--select", "TXT001", "--format", "github")
    assert capsys.readouterr().out.startswith("::error title=TXT001,file=a.txt,line=1")
    run("check", "a.txt", "b.txt", "--select", "TXT001", "--format", "junit")
    assert ElementTree.fromstring(capsys.readouterr().out).get("failures") == "1"


def test_text_to_a_file_has_no_colours(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", POST)
    assert run("check", "a.txt", "--select", "TXT001", "-o", "out.txt") == 1
    assert Path("out.txt").read_text(encoding="utf-8").startswith("a.txt:1:3: TXT001")
    assert capsys.readouterr().out.startswith("1 tệp")


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    give(monkeypatch, POST)
    assert run("check", "-", "--select", "TXT001") == 1
    assert capsys.readouterr().out.startswith("-:1:3: TXT001")
    give(monkeypatch, POST)
    assert run("check", "-", "--select", "TXT001", "--stdin-filename", "a/b.txt", "--statistics") == 1
    assert "TXT001" in capsys.readouterr().out
    give(monkeypatch, POST)
    assert run("check", "-", "--select", "TXT001", "--fix") == 0
    assert capsys.readouterr().out == MENDED
    give(monkeypatch, POST)
    assert run("check", "-", "--select", "TXT001", "--diff") == 1
    assert capsys.readouterr().out.startswith("--- -\n")


def test_many_files_show_progress_to_people(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for index in range(22):
        write(f"d/{index}.txt", POST)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert run("check", "d", "--select", "TXT001", "-j", "2") == 1
    assert capsys.readouterr().out.count(": TXT001 ") == 22


# --- explain, rules, show --------------------------------------------------------------------------------------------


def test_explain(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", "sym005") == 0
    out = capsys.readouterr().out
    assert out.startswith("SYM005 unknown-issuer-code")
    assert "Căn cứ: Nghị định 30/2020/NĐ-CP" in out
    assert "15/2022/TT-BKHHCN" in out
    assert run("explain", "TXT015", "--language", "en") == 0
    assert "Not checked: Only a reader" in capsys.readouterr().out
    assert run("explain", "TDC001") == 0
    assert "Căn cứ" not in capsys.readouterr().out


def test_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("rules") == 0
    whole = capsys.readouterr().out.splitlines()
    assert len(whole) > 100
    assert run("rules", "TXT", "--language", "en") == 0
    group = capsys.readouterr().out.splitlines()
    assert all(line.startswith("TXT") for line in group)
    assert {line[:6] for line in group} == {rule.code for rule in tdc.rules() if rule.group == "TXT"}
    assert run("rules", "TXT001") == 0
    assert capsys.readouterr().out.startswith("TXT001 misprinted-post")
    assert run("rules", "TXT", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)[0]["code"] == "TXT001"
    assert run("rules", "--format", "markdown") == 0
    assert capsys.readouterr().out.startswith("# Rules")


def test_broken_plugins_are_told_with_the_rules(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tdc_programme.cli.listing.plugin_faults", lambda: (("ours", "ImportError: x"),))
    monkeypatch.setattr("tdc_programme.checks.running.plugin_faults", lambda: (("ours", "ImportError: x"),))
    assert run("rules", "TXT", "--language", "en") == 0
    assert "plug-in ours: ImportError: x" in capsys.readouterr().err
    write("a.txt", MENDED)
    assert run("check", "a.txt", "--select", "TXT001") == 1
    assert "TDC002" in capsys.readouterr().out


def test_show_a_document(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", str(examples / "selection-announcement-2024.txt")) == 0
    out = capsys.readouterr().out
    for wanted in (
        "Thông báo · dự thảo",
        "/TB-TĐC",
        "ngày … tháng … năm 2024",
        "ThS. Đặng Anh Đức",
        "18 tháng",
        "tổng: 18 bài báo",
    ):
        assert wanted in out
    assert run("show", str(examples / "orientation-letter-2023.txt")) == 0
    out = capsys.readouterr().out
    assert "17h00 ngày 22 tháng 3 năm 2023" in out
    assert "Viện Năng suất Việt Nam" in out
    assert not [line for line in out.splitlines() if line.strip() in ("└──", "├──")]  # no quota without a number
    assert run("show", str(examples / "orientation-letter-2023.txt"), "--language", "en") == 0
    out = capsys.readouterr().out
    assert "Công văn · draft" in out
    assert "Comments by" in out


def test_show_a_line_for_each_part(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", "--brief", str(examples / "selection-announcement-2024.txt")) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "Thông báo · dự thảo"
    assert max(map(len, out)) <= 80
    assert out[-1].startswith("Nhiệm vụ 2. Truyền thông")
    assert out[-1].endswith(" · 18 tháng · 4 sản phẩm")
    assert run("show", "--brief", str(examples / "orientation-letter-2023.txt")) == 0
    said = capsys.readouterr().out
    assert "Viện Năng suất Việt Nam; " in said
    assert "(7)" in said


PLAN = """KẾ HOẠCH

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| I | Nhóm nhiệm vụ về thể chế | | | |
| 1 | Xây dựng quy chế | Sở Tài chính | Sở Nội vụ; Sở Tư pháp | Trước 30/6/2026 |
"""


def test_show_what_offices_have_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    write("plan.txt", PLAN)
    run("show", "plan.txt")
    out = capsys.readouterr().out
    assert "Nhóm nhiệm vụ về thể chế\n1. Xây dựng quy chế\n" in out
    assert "  Phối hợp         Sở Nội vụ; Sở Tư pháp\n" in out
    run("show", "--brief", "plan.txt")
    assert "1. Xây dựng quy chế (Sở Tài chính)\n" in capsys.readouterr().out


def test_nothing_printed_ends_in_blanks(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("show", str(examples))
    assert [line for line in capsys.readouterr().out.splitlines() if line != line.rstrip()] == []
    run("show", str(examples), "--color", "always")  # as on a terminal
    assert "\x1b[1m" in capsys.readouterr().out


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    run("--version")
    assert capsys.readouterr().out == f"tdc-programme {tdc.__version__}\n"


def test_show_as_json_and_from_standard_input(
    examples: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (examples / "orientation-letter-2023.txt").read_text(encoding="utf-8")
    give(monkeypatch, text)
    assert run("show", "-", "--format", "json") == 0
    said = json.loads(capsys.readouterr().out)
    assert said["place"] == "Hà Nội"
    assert len(said["orientations"]) == 5


def test_show_several_documents(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [
        str(examples / "orientation-letter-2023.txt"),
        "none.txt",
        str(examples / "selection-announcement-2024.txt"),
    ]
    assert run("show", *files) == 2
    out, err = capsys.readouterr()
    assert out.index(files[0]) < out.index("Công văn") < out.index(files[2]) < out.index("Thông báo")
    assert err == "tdc-programme: none.txt: không có tệp hoặc thư mục này\n"


def test_show_tells_what_could_not_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", "Một câu văn xuôi.")
    assert run("show", "a.txt") == 0
    assert "! không tìm thấy thành phần thể thức nào" in capsys.readouterr().out


def test_show_a_folder_and_a_document_in_json(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = (examples / "orientation-letter-2023.txt").read_text(encoding="utf-8")
    write("letters/a.txt", letter)
    write("letters/b/c.txt", letter)
    assert run("show", "letters", "--exclude", "b") == 0
    shown = capsys.readouterr().out
    assert run("convert", "letters/a.txt", "--to", "json", "-o", "a.json") == 0
    assert run("show", "a.json") == 0
    assert capsys.readouterr().out == shown
    Path("empty").mkdir()
    assert run("show", "empty", "--language", "en") == 2
    assert capsys.readouterr().err == "tdc-programme: empty has no document\n"
    Path("empty/a.png").write_bytes(b"\x89PNG\r\n")
    assert run("show", "empty") == 2
    assert "empty không có tệp nào đọc được" in capsys.readouterr().err
    write("b.json", '{"kid": 1}')
    assert run("show", "b.json") == 2
    assert "kid" in capsys.readouterr().err


def test_show_says_all_that_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    quota = tdc.DeliverableQuota(text="x")
    inner = tdc.Deliverable(text="Phần trong", quotas=(quota,))
    task = tdc.Task(title="Nhiệm vụ không số", deliverables=(tdc.Deliverable(text="Phần ngoài", parts=(inner,)),))
    bare = tdc.Task(title="Nhiệm vụ không sản phẩm", number=2)
    signature = tdc.Signature(authority="KT. GIÁM ĐỐC", title="PHÓ GIÁM ĐỐC", name="Lê Văn An")
    document = tdc.Document(text="", tasks=(task, bare), signature=signature)
    print_document(document)
    assert [line.rstrip() for line in capsys.readouterr().out.splitlines()] == [
        "Document of an unknown kind · draft",
        "Signed by  KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Lê Văn An",
        "",
        "Task. Nhiệm vụ không số",
        "Products",
        "└── Phần ngoài",
        "    └── Phần trong",
        "",
        "Task 2. Nhiệm vụ không sản phẩm",
    ]


def test_json_of_our_own_is_checked_as_what_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    task = tdc.Task(title="Truyền thông nâng suất chất lượng", number=1)
    write("a.json", tdc.to_json(task))
    assert run("check", "a.json", "--select", "TXT002", "--fix") == 1
    assert capsys.readouterr().out.splitlines()[0].startswith("a.json title: TXT002 lỗi")
    assert [each.path for each in tdc.check(Path("a.json"), rules=["TXT002"]).findings] == ["title"]
    write("b.json", '{"a": "Thư trưởng"}')
    assert run("check", "b.json") == 2
    assert "TDC003 lỗi: không đọc được: đây là JSON" in capsys.readouterr().out


def test_show_on_a_narrow_screen(
    examples: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert run("show", str(examples / "selection-announcement-2024.txt")) == 0
    out = capsys.readouterr().out
    assert max(map(cells, out.splitlines())) <= 40
    assert "Nhiệm vụ 1. Truyền thông nâng suất chất lượng thông qua tổ chức các hội nghị" in " ".join(out.split())


def test_show_a_date_that_says_too_little(capsys: pytest.CaptureFixture[str]) -> None:
    assert _day(None) is None
    assert _day(tdc.WrittenDate()) == tdc.WrittenDate().edtf


# --- the process -----------------------------------------------------------------------------------------------------


def python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **environment},
    )


def test_runs_as_a_module() -> None:
    write("a.txt", POST)
    done = python("-m", "tdc_programme", "check", "a.txt", "--select", "TXT001", PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert "TXT001" in done.stdout  # a terminal without Vietnamese gets escapes, no traceback
    assert done.stderr.count("Traceback") == 0
    assert python("-m", "tdc_programme", "--version").stdout.startswith("tdc-programme 0.")
    assert "check" in python("-m", "tdc_programme", "-h").stdout


@pytest.mark.parametrize(("package", "said"), [("click", "việc này cần gói"), ("rich", "this needs the package")])
def test_says_what_to_install(package: str, said: str) -> None:
    write("a.txt", MENDED)
    arguments = ["show", "a.txt", "--language", "vi" if package == "click" else "en"]
    code = (
        f"import sys; sys.modules[{package!r}] = None; sys.argv[1:] = {arguments!r};"
        "from tdc_programme.cli import main; sys.exit(main())"
    )
    done = python("-c", code)
    assert done.returncode == 2
    assert done.stderr == f"tdc-programme: {said} {package!r}: pip install 'tdc-programme[cli]'\n"


def test_says_what_to_install_in_a_process_that_lives_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "tdc_programme.cli.commands", raising=False)
    monkeypatch.setitem(sys.modules, "click", None)
    assert run("rules") == 2
    assert "pip install 'tdc-programme[cli]'" in capsys.readouterr().err


def test_a_stream_of_another_kind() -> None:
    import contextlib

    with contextlib.redirect_stdout(io.StringIO()) as out:
        assert run("rules", "TXT001") == 0
    assert out.getvalue().startswith("TXT001")


def test_what_cannot_be_mended_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph(POST)
    document.save("a.docx")
    assert run("check", "a.docx", "--fix", "--select", "TXT001") == 1
    out, err = capsys.readouterr()
    assert out.startswith("a.docx:1:3: TXT001")
    assert "[*]" not in out
    assert err.splitlines() == [
        "a.docx: không sửa được: tệp chứa chữ ở dạng không ghi lại được: hãy lưu thành tệp chữ UTF-8 trước",
        "1 tệp: 1 lỗi; 1 chỗ sửa được nhưng tệp không ghi lại được (xem bằng --diff)",
    ]
    assert run("check", "a.docx", "--diff", "--select", "TXT001") == 1
    assert f"+{MENDED}" in capsys.readouterr().out


def test_another_missing_module_is_no_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tdc_programme.cli.commands", None)
    with pytest.raises(ModuleNotFoundError):
        main(["rules"])


def test_an_interrupted_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tdc_programme.cli.listing.described", interrupt)
    assert run("explain", "TXT001") == 130
    assert "đã dừng" in capsys.readouterr().err


# --- screens and names of files --------------------------------------------------------------------------------------


def test_colours_are_as_asked(
    examples: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write("a.txt", POST)
    show = ["show", str(examples / "selection-announcement-2024.txt")]
    for command in (["check", "a.txt", "--select", "TXT001"], ["explain", "TXT001"], ["rules", "TXT"], show):
        for arguments, environment, colours in (
            ([], {}, False),
            (["--color", "always"], {"NO_COLOR": "1"}, True),
            (["--color=never"], {"FORCE_COLOR": "1"}, False),
            (["--color", "auto"], {"FORCE_COLOR": "0"}, False),
            (["--color", "auto"], {"FORCE_COLOR": "1"}, True),
            ([], {"FORCE_COLOR": "1"}, True),
            ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ):
            with monkeypatch.context() as patch:
                for name, value in environment.items():
                    patch.setenv(name, value)
                run(*command, *arguments)
            assert ("\x1b[" in capsys.readouterr().out) is colours, (command, arguments, environment)


def test_a_terminal_is_not_steered(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    name = "no\x1b]0;title\x07.txt"
    text = "THÔNG BÁO\x1b]0;x\x07\n\n" + POST * 20
    write(name, text)
    run("check", name, "--select", "TXT001")
    out, _ = capsys.readouterr()
    assert "\x1b" not in out
    run("check", "gone\x1b.txt", "--diff")
    assert "\x1b" not in capsys.readouterr().err
    run("check", name, "--select", "TXT001", "--diff")
    assert "THÔNG BÁO\x1b]0;x\x07" in capsys.readouterr().out  # a file gets every byte
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    for command in (["check", name, "--diff", "--color", "never"], ["show", name, "--color", "never"]):
        run(*command)
        assert "\x1b" not in capsys.readouterr().out
    for form in ("txt", "jsonld"):
        run("convert", name, "--to", form)
        assert "\x1b" not in capsys.readouterr().out


def test_a_narrow_screen(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", "Căn cứ Thông tư số 15/2022/TT-BKHHCN ngày 12/10/2022 của Bộ trưởng Bộ Khoa học và Công nghệ")
    monkeypatch.setenv("COLUMNS", "40")
    run("check", "a.txt", "--select", "SYM005", "--language", "en")
    assert capsys.readouterr().out.splitlines() == [
        "a.txt:1:20: SYM005 error: no agency has",
        "    the code “BKHHCN”; probably",
        "    “15/2022/TT-BKHCN” (Bộ Khoa học và",
        "    Công nghệ)",
        "1 | … Thông tư số 15/2022/TT-BKHHCN ngà…",
        "  |               ^^^^^^^^^^^^^^^^^",
        "  | 15/2022/TT-BKHCN",
    ]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names of files are Unicode on this system")
@pytest.mark.parametrize("style", ["text", "json", "sarif", "github", "junit"])
def test_a_name_that_is_not_utf8(style: str, capsys: pytest.CaptureFixture[str]) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    write(name, POST)
    assert run("check", name, "--select", "TXT001", "--format", style, "-o", "report") == 1
    report = Path("report").read_bytes().decode("utf-8")
    if style == "json":
        assert json.loads(report)["findings"][0]["file"] == name
    if style == "sarif":
        assert json.loads(report)["runs"][0]["artifacts"][0]["location"]["uri"] == "caf%E9.txt"
    if style == "junit":
        ElementTree.fromstring(report)
    done = python("-m", "tdc_programme", "check", name, "--select", "TXT001", "--format", style)
    assert (done.returncode, done.stderr.count("Traceback")) == (1, 0)


def test_the_printed_report_is_what_the_command_says(capsys: pytest.CaptureFixture[str]) -> None:
    text = f"Căn cứ Thông tư số 15/2022/TT-BKHHCN ngày 12/10/2022;\n{POST}"
    file = write("a.txt", text)
    for language in ("vi", "en"):
        run("check", "a.txt", "--language", language)
        out, err = capsys.readouterr()
        assert f"{tdc.check(file, language=language)}\n" == out + err
    assert str(tdc.check(text)).startswith("-:1:8: CIT002 lưu ý")


# --- languages -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environment", "word"),
    [
        ({}, "lỗi"),
        ({"LANG": "C.UTF-8"}, "lỗi"),
        ({"LANG": "vi_VN.UTF-8"}, "lỗi"),
        ({"LANG": "en_US.UTF-8"}, "error"),
        ({"LANG": "de_DE"}, "error"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "vi_VN.UTF-8"}, "lỗi"),
        ({"LANG": "vi_VN.UTF-8", "LC_MESSAGES": "en_GB"}, "error"),
    ],
)
def test_the_language_is_the_locales(
    environment: dict[str, str], word: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write("a.txt", POST)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    run("check", "a.txt", "--select", "TXT001")
    assert f"TXT001 {word}" in capsys.readouterr().out
    run("rules", "TXT")
    assert f"* {word}" in capsys.readouterr().out
    write("tdc-programme.toml", 'language = "en"')
    run("check", "a.txt", "--select", "TXT001")
    assert "TXT001 error" in capsys.readouterr().out
    run("check", "a.txt", "--select", "TXT001", "--language", "vi")
    assert "TXT001 lỗi" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["check", "explain", "rules", "show", "convert"])
def test_help_is_in_the_language_spoken(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = {}
    for language in ("vi", "en", "vi"):
        assert run(command, "--help", "--language", language) == 0
        said[language] = capsys.readouterr().out
    assert said["vi"].startswith(f"Cách dùng: tdc-programme {command} [TÙY CHỌN]")
    assert said["en"].startswith(f"Usage: tdc-programme {command} [OPTIONS]")
    assert "LANGUAGE" not in os.environ


def words_of(catalogue: Catalog) -> dict[str, str]:
    """Return the words of a catalogue by the English ones; of several forms the last."""
    made: dict[str, str] = {}
    for message in catalogue:
        said = message.string if isinstance(message.string, str) else (message.string or [""])[-1]
        made |= dict.fromkeys([message.id] if isinstance(message.id, str) else message.id, said)
    return {english: said for english, said in made.items() if english}


def test_all_words_have_vietnamese_ones() -> None:
    with (WORDS / "vi/LC_MESSAGES/messages.po").open("rb") as file:
        catalogue = words_of(read_po(file))
    used = {id for _, _, id, _, _ in extract_from_dir(WORDS.parent, method_map=[("**.py", "python")])}
    words = {word for id in used for word in (id if isinstance(id, tuple) else [id])}
    for command in (commands.main, *commands.main.commands.values()):
        words.add(cleandoc(command.help or ""))
        words |= {each.help or "" for each in command.params if isinstance(each, click.Option)}
    assert [word for word in words if word and not catalogue.get(word)] == []
    with (WORDS / "vi/LC_MESSAGES/messages.mo").open("rb") as file:
        assert words_of(read_mo(file)) == catalogue, "compile it anew: make pages"


# --- the page of rules ----------------------------------------------------------------------------------------------


def test_the_page_of_rules_is_current() -> None:
    page = Path(__file__).parents[2] / "docs" / "rules.md"
    assert page.read_text(encoding="utf-8") == rules_page(), "write it anew: make pages"


def test_the_module_runs_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["tdc_programme", "rules", "SYM005"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("tdc_programme", run_name="__main__")
    assert not ended.value.code
    assert "SYM005" in capsys.readouterr().out
    runpy.run_module("tdc_programme.__main__", run_name="imported")  # imported, it does nothing
