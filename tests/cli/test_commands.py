"""The command, as its users run it."""

from __future__ import annotations

import io
import json
import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from tdc_programme.checks.formats.pages import rules_page
from tdc_programme.cli import main

POST, MENDED = "- Thư trưởng Lê Xuân Định;\n", "- Thứ trưởng Lê Xuân Định;\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
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
    assert run("check", "docs") == 2
    assert "did you mean 'select'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "a.txt", "--select", "SYM05"], "did you mean 'SYM005'"),
        (["check", "a.txt", "--ignore", "QQQ"], "the groups are"),
        (["check", "-", "a.txt"], "standard input"),
        (["check"], "Missing argument"),
        (["check", "a.txt", "--format", "pdf"], "Invalid value"),
        (["explain", "SYM"], "group of rules"),
        (["explain", "XYZ001"], "unknown rule"),
        (["show", "none.txt"], "none.txt: No such file"),
        (["nothing"], "No such command"),
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


def test_a_folder_without_documents(capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty").mkdir()
    assert run("check", "empty") == 0
    assert "no files to check in empty" in capsys.readouterr().err


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
    assert capsys.readouterr().out.count("TXT001") == 22


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
    assert len(group) == 14
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
    assert run("rules", "TXT") == 0
    assert "plug-in ours: ImportError: x" in capsys.readouterr().err
    write("a.txt", MENDED)
    assert run("check", "a.txt", "--select", "TXT001") == 1
    assert "TDC002" in capsys.readouterr().out


def test_show_a_document(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", str(examples / "selection-announcement-2024.txt")) == 0
    out = capsys.readouterr().out
    for wanted in ("Thông báo · dự thảo", "/TB-TĐC", "2024-XX-XX", "ThS. Đặng Anh Đức", "18 tháng", "tổng: 18 bài báo"):
        assert wanted in out
    assert run("show", str(examples / "orientation-letter-2023.txt")) == 0
    out = capsys.readouterr().out
    assert "2023-03-22T17:00" in out
    assert "Viện Năng suất Việt Nam" in out


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
    assert err == "tdc-programme: none.txt: No such file or directory\n"


def test_convert_to_data(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = str(examples / "orientation-letter-2023.txt")
    assert run("convert", letter, "--to", "json") == 0
    assert json.loads(capsys.readouterr().out)["place"] == "Hà Nội"
    assert run("convert", letter, "--to", "jsonld", "--output", "a.jsonld") == 0
    assert capsys.readouterr().out == ""
    assert "@context" in json.loads(Path("a.jsonld").read_text(encoding="utf-8"))


def test_convert_to_documents(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("docx")
    letter = str(examples / "orientation-letter-2023.txt")
    assert run("convert", letter, "--to", "txt") == 0
    assert "V/v góp ý dự thảo" in capsys.readouterr().out
    assert run("convert", letter, "--to", "docx", "-o", "a.docx") == 0
    assert run("show", "a.docx") == 0
    assert "Viện Năng suất Việt Nam" in capsys.readouterr().out
    assert run("convert", letter, "--to", "docx") == 2
    assert "--output FILE" in capsys.readouterr().err
    assert run("convert", "none.txt", "--to", "json") == 2


def test_show_tells_what_could_not_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", "Một câu văn xuôi.")
    assert run("show", "a.txt") == 0
    assert "! no-parts" in capsys.readouterr().out


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
    assert python("-m", "tdc_programme", "--version").stdout.startswith("tdc-programme, version")
    assert "check" in python("-m", "tdc_programme", "-h").stdout


@pytest.mark.parametrize("package", ["click", "rich"])
def test_says_what_to_install(package: str) -> None:
    code = (
        f"import sys; sys.modules[{package!r}] = None; sys.argv[1:] = ['rules'];"
        "from tdc_programme.cli import main; sys.exit(main())"
    )
    done = python("-c", code)
    assert done.returncode == 2
    assert done.stderr == f"tdc-programme: this needs the package {package!r}: pip install 'tdc-programme[cli]'\n"


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
    assert "a.docx: not mended: the file holds its text in a form that cannot be written back" in err


def test_another_missing_module_is_no_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tdc_programme.cli.commands", None)
    with pytest.raises(ModuleNotFoundError):
        main(["rules"])


def test_an_interrupted_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tdc_programme.cli.listing.described", interrupt)
    assert run("explain", "TXT001") == 130
    assert "stopped" in capsys.readouterr().err


# --- the page of rules ----------------------------------------------------------------------------------------------


def test_the_page_of_rules_is_current() -> None:
    page = Path(__file__).parents[2] / "docs" / "rules.md"
    assert page.read_text(encoding="utf-8") == rules_page(), "write it anew: python docs/make_rules.py"


def test_the_module_runs_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["tdc_programme", "rules", "SYM005"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("tdc_programme", run_name="__main__")
    assert not ended.value.code
    assert "SYM005" in capsys.readouterr().out
    runpy.run_module("tdc_programme.__main__", run_name="imported")  # imported, it does nothing
