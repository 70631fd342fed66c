"""A file is written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tdc_programme.files import write_whole


def test_a_file_is_whole_or_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(file)
    write_whole(link, b"new")
    assert (file.read_bytes(), link.is_symlink(), file.stat().st_mode & 0o777) == (b"new", True, 0o640)
    write_whole(tmp_path / "fresh.txt", b"x")
    assert (tmp_path / "fresh.txt").read_bytes() == b"x"

    def fails(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(OSError, match="disk full"):
        write_whole(file, b"newer")
    assert file.read_bytes() == b"new"
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "fresh.txt", "link.txt"]


def test_a_new_file_has_the_mode_of_new_files(tmp_path: Path) -> None:
    kept = os.umask(0o027)
    try:
        write_whole(tmp_path / "report.json", b"{}")
    finally:
        os.umask(kept)
    assert (tmp_path / "report.json").stat().st_mode & 0o777 == 0o640 or os.name == "nt"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_file_is_written_to_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    handle = os.open(pipe, os.O_RDWR)
    write_whole(pipe, b"report")
    assert (os.read(handle, 100), pipe.is_fifo()) == (b"report", True)
    os.close(handle)


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="this system has no extended attributes")
@pytest.mark.parametrize("allowed", [True, False])
def test_owner_and_attributes_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, allowed: bool) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    file.chmod(0o4751)
    owners: list[tuple[int, int]] = []

    def chown(path: Path, user: int, group: int) -> None:
        if not allowed:
            raise PermissionError(1, "Operation not permitted")
        owners.append((user, group))

    given: dict[str, bytes] = {}

    def setxattr(path: Path, name: str, value: bytes) -> None:
        if not allowed:
            raise PermissionError(1, "Operation not permitted")
        given[name] = value

    monkeypatch.setattr(os, "chown", chown)
    monkeypatch.setattr(os, "listxattr", lambda path: ["user.note"])
    monkeypatch.setattr(os, "getxattr", lambda path, name: b"draft")
    monkeypatch.setattr(os, "setxattr", setxattr)
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    status = file.stat()
    if allowed:
        assert (owners, given) == ([(status.st_uid, status.st_gid)], {"user.note": b"draft"})
    # what ran as its owner must not run as another one
    assert status.st_mode & 0o7777 == (0o4751 if allowed else 0o751)


def test_a_system_without_attributes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "listxattr", raising=False)
    (tmp_path / "a.txt").write_bytes(b"old")
    write_whole(tmp_path / "a.txt", b"new")
    assert (tmp_path / "a.txt").read_bytes() == b"new"


def test_a_folder_that_is_not_there_is_told_by_the_name_that_was_given(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        write_whole(tmp_path / "none" / "a.txt", b"new")
    assert caught.value.filename == str(tmp_path / "none" / "a.txt")
