"""``tdc-programme report``, as its users run it."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

import tdc_programme as tdc
from tdc_programme.cli import main

from .test_converting import at_a_terminal, give

LETTER = Path(__file__).resolve().parents[2] / "examples" / "orientation-letter-2023.txt"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def report(*arguments: str | Path) -> int:
    return main(["report", *map(str, arguments)])


def test_a_page_is_written_whole(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report(LETTER, "programme_1322", "-o", "page.html", "--language", "en", "--on", "1/6/2023") == 0
    page = (folder / "page.html").read_text(encoding="utf-8")
    assert LETTER.name in page
    assert "programme_1322" in page
    assert "page.html" in capsys.readouterr().err
    assert page.endswith("</html>\n")


def test_json_and_standard_input_are_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "programme.json").write_text(tdc.to_json(tdc.programme_1322()), encoding="utf-8")
    give(monkeypatch, "THÔNG BÁO\nVề việc họp".encode())
    assert report("programme.json", "-", "-o", "page.html") == 0
    page = (folder / "page.html").read_text(encoding="utf-8")
    assert "Chương trình 1322" in page
    assert "<h3>Thông báo – họp</h3>" in page


def test_it_goes_to_standard_output_but_not_to_a_terminal(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert report("programme_1322", "-o", "-") == 0
    assert capsysbinary.readouterr().out.startswith(b"<!DOCTYPE html>")
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    at_a_terminal(monkeypatch)
    assert report("programme_1322") == 2


def test_what_cannot_be_read_leaves_the_page_as_it_was(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "page.html").write_text("old", encoding="utf-8")
    (folder / "task.json").write_text(tdc.to_json(tdc.programme_1322().tasks[0]), encoding="utf-8")
    assert report("nowhere.txt", "-o", "page.html") == 2
    assert report("programme_1322", "-o", "page.html", "--on", "30/02/2026") == 2
    assert report("task.json", "-o", "page.html", "--language", "en") == 2
    assert "task.json holds a Task" in capsys.readouterr().err
    assert (folder / "page.html").read_text(encoding="utf-8") == "old"
