"""Which files of a folder are checked."""

from __future__ import annotations

from pathlib import Path

import pytest

import tdc_programme as tdc
from tdc_programme.checks.folders import Walk, walk

TEXT = "- Thư trưởng Lê Xuân Định;\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b/thông báo.txt",
        "a.MD",
        "scan.PNG",
        "data.json",
        "~$a.docx",
        ".hidden.txt",
        ".git/a.txt",
        "node_modules/deep/readme.md",
        "build/a.html",
        "old/a.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    (tmp_path / "folder.txt").mkdir()
    return tmp_path


def names(folder: Path, found: Walk) -> tuple[list[str], list[str]]:
    files, passed = ([each.relative_to(folder).as_posix() for each in part] for part in (found.files, found.passed))
    return files, passed


def test_documents_are_found_and_others_told(folder: Path) -> None:
    assert names(folder, walk(folder)) == (["a.MD", "b/thông báo.txt", "old/a.txt"], ["scan.PNG"])


def test_what_programs_fill_is_looked_into_where_it_is_named(folder: Path) -> None:
    assert names(folder, walk(folder / "build"))[0] == ["build/a.html"]
    files, _ = names(folder, walk(folder, whole=True))
    assert {".git/a.txt", ".hidden.txt", "node_modules/deep/readme.md", "build/a.html"} <= set(files)
    assert "~$a.docx" not in files


def test_whole_folders_can_be_left_out(folder: Path) -> None:
    files, passed = names(folder, walk(folder, excludes=lambda path: path.name in ("old", "scan.PNG")))
    assert (files, passed) == (["a.MD", "b/thông báo.txt"], [])


def test_a_file_is_itself(folder: Path) -> None:
    assert walk(folder / "data.json") == Walk((folder / "data.json",))


def test_a_folder_of_nothing_but_scans_is_not_called_clean(tmp_path: Path) -> None:
    assert tdc.check(tmp_path).files == ()
    (tmp_path / "scan.png").write_bytes(b"\x89PNG\r\n")
    with pytest.raises(tdc.DocumentError, match=r"scan\.png"):
        tdc.check(tmp_path)
