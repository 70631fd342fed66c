"""``tdc-programme convert``, as its users run it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

import tdc_programme as tdc
from tdc_programme.cli import converting, main
from tdc_programme.cli.forms import FORMS

LETTER = "orientation-letter-2023.txt"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def convert(*arguments: str | Path) -> int:
    return main(["convert", *map(str, arguments)])


def give(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))


def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)


@pytest.fixture(scope="module")
def letter(examples: Path) -> Path:
    return examples / LETTER


def test_every_form_has_a_writer() -> None:
    assert FORMS.keys() == converting._WRITERS.keys()


def test_each_form_reads_back(letter: Path) -> None:
    pytest.importorskip("docx")
    document = tdc.read_document(letter)
    for name, form in FORMS.items():
        file = Path(f"a{form.suffixes[0]}")
        assert convert(letter, "-o", file, *(["--table", "citations"] if form.tables else [])) == 0
        if name in ("txt", "html", "docx"):
            assert tdc.read_document(file) == document
    assert tdc.from_json(Path("a.json").read_text(encoding="utf-8"), tdc.Document) == document
    assert json.loads(Path("a.jsonld").read_bytes()) == tdc.to_linked_data(document)


def test_to_standard_output(letter: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    pytest.importorskip("docx")
    for output in ((), ("-o", "-")):
        assert convert(letter, "--to", "html", *output) == 0
        assert capsysbinary.readouterr().out == tdc.to_html(tdc.read_document(letter)).encode()
    assert convert(letter, "--to", "docx") == 0
    content = capsysbinary.readouterr().out
    assert tdc.read_document(content) == tdc.read_document(letter)
    assert not list(Path().iterdir())


def test_standard_output_is_utf8_whatever_the_locale_says(letter: Path) -> None:
    code = "import sys; from tdc_programme.cli import main; sys.exit(main())"
    arguments = [sys.executable, "-X", "utf8=0", "-c", code, "convert", str(letter), "--to", "txt"]
    done = subprocess.run(arguments, capture_output=True, env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}, check=True)
    assert "V/v góp ý dự thảo" in done.stdout.decode("utf-8")


def test_from_standard_input(letter: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    give(monkeypatch, letter.read_bytes())
    assert convert("-", "--to", "json") == 0
    written = capsys.readouterr().out
    assert tdc.from_json(written, tdc.Document) == tdc.read_document(letter)
    give(monkeypatch, b"\xef\xbb\xbf" + written.encode())
    assert convert("-", "--to", "txt") == 0
    assert "V/v góp ý dự thảo" in capsys.readouterr().out


def test_values_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    programme = tdc.programme_1322()
    plan, task = programme.orientations[0], programme.tasks[0]
    for value in (programme, plan, task, task.quotas()[0]):
        written = tdc.to_json(value)
        Path("a.data").write_text(written, encoding="utf-8")
        assert convert("a.data", "--to", "json") == 0
        assert json.loads(capsys.readouterr().out) == json.loads(written)


def test_the_bundled_programme_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert convert("programme_1322", "--to", "json") == 0
    assert tdc.from_json(capsys.readouterr().out, tdc.Programme) == tdc.programme_1322()
    assert convert("programme_1322", "-o", "p.jsonld") == 0
    assert json.loads(Path("p.jsonld").read_bytes())["identifier"] == "1322"


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["letter"], {"vi": "ghi ra dạng nào?", "en": "in what form?"}),
        (["letter", "-o", "a.dat"], {"vi": "ghi ra dạng nào?", "en": "in what form?"}),
        (["letter", "-o", "-"], {"vi": "ghi ra dạng nào?", "en": "in what form?"}),
        (
            ["letter", "--to", "html", "-o", "a.DOCX"],
            {"vi": "a.DOCX mang đuôi của docx", "en": "a.DOCX is named as docx"},
        ),
        (["letter", "--to", "html", "-o", "no/a.html"], {"vi": "không có tệp hoặc thư mục", "en": "No such file"}),
        (["letter", "--to", "html", "-o", "."], {"vi": ".", "en": "is a directory"}),
        (["programme_1322", "--to", "docx"], {"vi": "có thể ghi ra json, jsonld, ics", "en": "as json, jsonld, ics"}),
        (["none.txt", "--to", "json"], {"vi": "không có tệp hoặc thư mục này", "en": "No such file"}),
        (["folder", "--to", "txt"], {"vi": "folder là thư mục", "en": "folder is a folder"}),
        (["empty.txt", "--to", "txt"], {"vi": "rỗng", "en": "empty"}),
        (["other.json", "--to", "txt"], {"vi": "không phải Document, Programme", "en": "no Document, Programme"}),
        (["list.json", "--to", "txt"], {"vi": "không phải Document, Programme", "en": "no Document, Programme"}),
        (["broken.json", "--to", "txt"], {"vi": "không phải JSON", "en": "not JSON"}),
        (["deep.json", "--to", "txt"], {"vi": "lồng nhau quá sâu", "en": "nested too deep"}),
        (
            ["task.json", "--to", "json"],
            {"vi": "$.months: phải là số nguyên", "en": "$.months: expected a whole number"},
        ),
        (["half.json", "--to", "txt"], {"vi": "nửa cặp thay thế", "en": "half of a surrogate pair"}),
        (["bell.json", "--to", "html"], {"vi": "U+0007", "en": "U+0007"}),
    ],
)
def test_refusals(
    arguments: list[str], said: dict[str, str], language: str, letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("folder").mkdir()
    contents = {
        "empty.txt": "",
        "other.json": '{"kid": 1}',
        "list.json": "[1]",
        "broken.json": '{"code": ',
        "deep.json": '{"a":' * 100_000,
        "task.json": '{"title": "x", "months": "y"}',
        "half.json": '{"subject": "x\\ud800"}',
        "bell.json": '{"subject": "x\\u0007"}',
    }
    for name, text in contents.items():
        Path(name).write_text(text, encoding="utf-8")
    before = sorted(Path().iterdir())
    assert convert(*(str(letter) if each == "letter" else each for each in arguments), "--language", language) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said[language] in err
    assert "Traceback" not in err
    assert sorted(Path().iterdir()) == before


def test_a_file_that_cannot_be_written_keeps_what_it_held(letter: Path) -> None:
    Path("a.html").write_text("before", encoding="utf-8")
    Path("bell.json").write_text('{"subject": "x\\u0007"}', encoding="utf-8")
    assert convert("bell.json", "-o", "a.html") == 2
    assert Path("a.html").read_text(encoding="utf-8") == "before"
    assert convert(letter, "-o", "a.html") == 0
    assert Path("a.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_terminal_gets_nothing_that_steers_it(
    letter: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    at_a_terminal(monkeypatch)
    Path("a.txt").write_text("THÔNG BÁO\x1b]0;x\x07\n\n" + "Một câu văn xuôi. " * 20, encoding="utf-8")
    for form in ("txt", "json", "jsonld"):
        assert convert("a.txt", "--to", form) == 0
        out = capsys.readouterr().out
        assert out.strip()
        assert "\x1b" not in out
    assert convert(letter, "--to", "docx") == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "docx không hiện được trên màn hình" in err


def test_a_missing_extra_is_told(
    letter: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    assert convert(letter, "--to", "docx", "-o", "a.docx") == 2
    assert "tdc-programme[docx]" in capsys.readouterr().err
    assert not Path("a.docx").exists()


CALENDAR = {
    "none.txt": "THÔNG BÁO\nVề việc họp",
    "letter.txt": "Ý kiến góp ý xin gửi về Tổng cục trước 17h00 ngày 22/03/2023.",
}


def test_a_calendar(capsys: pytest.CaptureFixture[str]) -> None:
    icalendar = pytest.importorskip("icalendar")
    for name, text in CALENDAR.items():
        Path(name).write_text(text, encoding="utf-8")
    assert convert("letter.txt", "-o", "letter.ics") == 0
    assert Path("letter.ics").read_bytes() == tdc.to_calendar(tdc.read_document(Path("letter.txt"))).encode()
    assert capsys.readouterr().err == ""
    options = ("--start", "1/1/2025", "--tasks", "--remind", "7", "--remind", "1")
    assert convert("programme_1322", "-o", "p.ics", *options) == 0
    made = icalendar.Calendar.from_ical(Path("p.ics").read_bytes())
    assert len(made.walk("VTODO")) == 138
    assert len(made.walk("VALARM")) == 276
    assert capsys.readouterr().err == ""
    assert convert("programme_1322", "-o", "p.ics") == 0
    assert "không có trong lịch: Nhiệm vụ 1: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.txt"], "không có gì có ngày xác định"),
        (["examples"], "\n  Nhiệm vụ 1: Truyền thông"),
        (["letter.txt", "--start", "30/2/2025"], "--start: 30/2/2025 không phải là một ngày"),
        (["letter.txt", "--start", "hôm qua"], "--start: hôm qua không phải là một ngày"),
        (["letter.txt", "--start", "2025"], "--start: 2025 không phải là một ngày"),
        (["letter.txt", "--remind", "0"], "1<=x<=3660"),
        (["letter.txt", "--to", "json", "--tasks"], "chỉ dùng cho lịch"),
    ],
)
def test_no_calendar(arguments: list[str], said: str, examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in CALENDAR.items():
        Path(name).write_text(text, encoding="utf-8")
    announcement = str(examples / "selection-announcement-2024.txt")
    given = [announcement if each == "examples" else each for each in arguments]
    assert convert(*given, *([] if "--to" in given else ["--to", "ics"])) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


def test_endings_in_capitals(letter: Path) -> None:
    assert convert(letter, "-o", "A.HTM") == 0
    assert convert(letter, "--to", "jsonld", "-o", "A.json") == 0
    assert "@context" in json.loads(Path("A.json").read_bytes())
    assert convert(letter, "--to", "json", "-o", "A.dat") == 0
