"""``tdc-programme verify``, as people and programs use it."""

from __future__ import annotations

import io
import json
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

import tdc_programme as tdc
from tdc_programme.cli import main
from tdc_programme.text.screen import cells

RIGHT = "Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.\n"
UNKNOWN = "Theo Thông tư số 99/2022/TT-BKHCN ngày 12 tháng 10 năm 2022.\n"
WRONG = "Theo Điều 60 Nghị định số 30/2020/NĐ-CP.\n"
NEAR = "Theo Nghị định số 31/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def write(name: str, text: str) -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def run(*arguments: str) -> int:
    return main(["verify", *arguments])


def give(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))


def test_a_table_that_people_read_at_a_glance(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(write("a.txt", RIGHT + UNKNOWN + WRONG), "--on", "20/11/2024") == 1
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert lines[0] == "a.txt · xét tại ngày 20/11/2024"
    assert lines[1].split() == ["Dòng", "Kết", "quả", "Viện", "dẫn", "và", "dữ", "liệu"]
    assert "   1   khớp         Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020" in lines
    assert "   2   chưa rõ      Thông tư số 99/2022/TT-BKHCN ngày 12 tháng 10 năm 2022" in lines
    assert "   3   không khớp   Điều 60 Nghị định số 30/2020/NĐ-CP" in lines
    wrong = lines.index("   3   không khớp   Điều 60 Nghị định số 30/2020/NĐ-CP")
    assert lines[wrong + 1].strip() == "✗ Không có Điều 60: Nghị định số 30/2020/NĐ-CP có 38 điều."
    assert "3 viện dẫn: 1 khớp, 1 không khớp, 1 chưa rõ" in lines
    assert max(map(cells, lines)) <= 80
    assert not any(line.endswith(" ") for line in lines)
    assert "\x1b" not in out
    assert err == ""


def test_in_english_in_colours_and_on_a_narrow_screen(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    write("a.txt", UNKNOWN + WRONG)
    assert run("a.txt", "--language", "en", "--color", "always", "--on", "2024-11-20") == 1
    out = capsys.readouterr().out
    assert "\x1b[" in out
    assert run("a.txt", "--language", "en", "--on", "2024-11-20") == 1
    plain = capsys.readouterr().out.splitlines()
    assert max(map(cells, plain)) <= 50
    assert "2 citations: 0 agree, 1 differ, 1 open" in plain


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (RIGHT, (), 0),
        ("Không có gì.\n", (), 0),
        (UNKNOWN, (), 0),
        (UNKNOWN, ("--strict",), 1),
        (RIGHT, ("--strict",), 0),
        (WRONG, (), 1),
        (NEAR, (), 1),
    ],
)
def test_exit_codes(text: str, options: tuple[str, ...], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    for style in ("text", "json", "html"):
        assert run(write("a.txt", text), "--on", "2024-11-20", "--format", style, *options) == code


def test_what_cannot_be_read_is_told_and_the_rest_verified(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", WRONG)
    write("empty.txt", "")
    write("data.json", '{"a": 1}')
    write("task.json", tdc.to_json(tdc.Task(title="Đào tạo")))
    assert run("a.txt", "empty.txt", "none.txt", "data.json", "task.json", "--language", "en") == 2
    out, err = capsys.readouterr()
    assert "There is no Điều 60" in out
    assert len(err.splitlines()) == 4
    for name in ("empty.txt", "none.txt"):
        assert name in err
    assert run("a.txt", "--on", "30/02/2024", "--language", "en") == 2
    assert "February" in capsys.readouterr().err
    assert run("a.txt", "--on", "hôm nay") == 2
    assert "ngày" in capsys.readouterr().err
    assert run() == 2


def test_a_folder_standard_input_and_a_document_in_json(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "in").mkdir()
    write("in/a.txt", WRONG)
    write("in/b.txt", RIGHT)
    assert run("in", "--exclude", "b.txt", "--format", "json") == 1
    assert [each["file"] for each in json.loads(capsys.readouterr().out)["files"]] == [str(Path("in/a.txt"))]
    give(monkeypatch, WRONG)
    assert run("-", "--language", "en") == 1
    assert capsys.readouterr().out.startswith("standard input · as of ")
    write("d.json", tdc.to_json(tdc.read_document(WRONG)))
    assert run("d.json") == 1
    assert "Không có Điều 60" in capsys.readouterr().out


def test_json_has_it_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(write("a.txt", RIGHT + UNKNOWN + WRONG), "--format", "json", "--on", "2024-11-20") == 1
    data = json.loads(capsys.readouterr().out)
    assert data["ok"] is False
    assert data["counts"] == {"agrees": 1, "differs": 1, "open": 1}
    (file,) = data["files"]
    assert (file["file"], file["on"], file["cut"]) == ("a.txt", "2024-11-20", [])
    assert [each["outcome"] for each in file["citations"]] == ["agrees", "open", "differs"]
    many = write("many.txt", "".join(f"theo Nghị định số {n}/2016/NĐ-CP; " for n in range(1, 301)))
    run(many, "--format", "json")
    assert len(json.loads(capsys.readouterr().out)["files"][0]["citations"]) == 300


class _Page(HTMLParser):
    """The words and the elements of a page; each that is opened must be closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def page(capsys: pytest.CaptureFixture[str], text: str, *options: str) -> _Page:
    run(write("a.txt", text), "--format", "html", "--on", "2024-11-20", *options)
    return _Page(capsys.readouterr().out)


def test_a_page_that_needs_nothing_beside_it(capsys: pytest.CaptureFixture[str]) -> None:
    made = page(capsys, RIGHT + UNKNOWN + WRONG)
    assert made.open == []
    assert dict(made.tags)["html"] == {"lang": "vi"}
    assert {"script", "link", "img", "iframe"}.isdisjoint(tag for tag, _ in made.tags)
    assert not any({"src", "href"} & attributes.keys() for _, attributes in made.tags)
    style = made.words[made.words.index("Đối chiếu viện dẫn") + 2]
    assert "@media print" in style
    assert "url(" not in style
    assert "@import" not in style
    marks = [attributes["class"] for tag, attributes in made.tags if tag == "span"]
    assert marks == ["outcome agrees", "outcome open", "outcome differs"]
    said = " ".join(made.words)
    for words in ("1 khớp, 1 không khớp, 1 chưa rõ", "Không có Điều 60", "vẫn có thể tồn tại", "Bộ pháp điển"):
        assert words in said


def test_the_page_escapes_what_the_text_says(capsys: pytest.CaptureFixture[str]) -> None:
    hostile = 'Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của "<script>alert(1)</script>" về <b>R&D</b> \x1b[31m.\n'
    hostile += 'Luật <img src=x onerror="x"> & Đo lường ngày 11/11/2011.\n'
    made = page(capsys, hostile, "--language", "en")
    assert {"script", "img"}.isdisjoint(tag for tag, _ in made.tags)
    assert made.open == []
    assert dict(made.tags)["html"] == {"lang": "en"}
    assert ("cite", {"lang": "vi"}) in made.tags
    assert not any("\x1b" in words for words in made.words)
    bare = page(capsys, "Không có gì.", "--language", "en")
    assert "no citation was found" in bare.words
    assert "footer" not in [tag for tag, _ in bare.tags]


@pytest.mark.parametrize("style", ["text", "json", "html"])
def test_into_a_file(style: str, capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", WRONG)
    assert run("a.txt", "--format", style, "-o", "out") == 1
    assert capsys.readouterr() == ("", "")
    said = Path("out").read_text(encoding="utf-8")
    assert "Không có Điều 60" in said
    assert said.endswith("\n")
    if style == "text":
        assert max(map(cells, said.splitlines())) <= 80


def test_the_documentation_shows_what_the_command_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = Path(__file__).parents[2]
    page = (root / "docs" / "howto" / "check-what-an-assistant-wrote.md").read_text(encoding="utf-8")
    monkeypatch.chdir(root)
    assert run("examples/assistant-draft.md") == 1
    # What each citation comes to; the sentences below it go with the record, which grows.
    lines = capsys.readouterr().out.splitlines()
    rows = [line for line in lines if line[:4].strip().isdecimal()]
    assert len(rows) == 4
    for line in (*lines[:3], *rows, lines[-1]):
        assert f"\n{line}\n" in page
    assert Path("examples/assistant-draft.md").read_text(encoding="utf-8") in page
