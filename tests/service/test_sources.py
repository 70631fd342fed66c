"""What a service may read: the text that it is given, and the files of one folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

import tdc_programme as tdc
from tdc_programme import DataError, DocumentError
from tdc_programme.service import Folder, Limits
from tdc_programme.service.sources import given, loaded

LETTER = "Số: 15/TĐC-KHTC\n\nHà Nội, ngày 05 tháng 01 năm 2023\n"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder with a secret beside the one that may be read."""
    (tmp_path / "secret.txt").write_text("bí mật", encoding="utf-8")
    inside = tmp_path / "inside"
    (inside / "2024").mkdir(parents=True)
    (inside / "a.txt").write_text(LETTER, encoding="utf-8")
    (inside / "2024" / "b.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "inside-too").mkdir()
    (tmp_path / "inside-too" / "c.txt").write_text("bí mật", encoding="utf-8")
    return tmp_path


@pytest.fixture
def folder(outside: Path) -> Folder:
    return Folder(outside / "inside")


class TestFolder:
    def test_gives_its_files_and_those_below(self, folder: Folder) -> None:
        assert folder.files() == ("2024/b.txt", "a.txt")
        for path in folder.files():
            assert folder._load(path, Limits()).text == LETTER
        assert folder._load("2024/./b.txt", Limits()).text == LETTER
        assert str(folder) == str(folder.root)

    @pytest.mark.parametrize(
        "path",
        [
            "../secret.txt",
            "2024/../a.txt",
            "2024/../../secret.txt",
            "..",
            "..\\secret.txt",
            "2024\\..\\..\\secret.txt",
            "/etc/passwd",
            "//etc/passwd",
            "C:\\secret.txt",
            "c:secret.txt",
            "\\\\server\\share\\x.txt",
            "../inside-too/c.txt",
        ],
    )
    def test_nothing_leads_out_of_it(self, folder: Folder, path: str) -> None:
        with pytest.raises(DocumentError, match="leads out of the folder") as caught:
            folder._load(path, Limits())
        assert "ra ngoài thư mục" in caught.value.in_language("vi")

    def test_an_absolute_path_into_it_is_no_path_in_it(self, folder: Folder) -> None:
        with pytest.raises(DocumentError, match="leads out"):
            folder._load(str(folder.root / "a.txt"), Limits())

    @pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
    def test_links_are_followed_inside_alone(self, folder: Folder, outside: Path) -> None:
        root = folder.root
        (root / "good.txt").symlink_to(root / "a.txt")
        (root / "bad.txt").symlink_to(outside / "secret.txt")
        (root / "way").symlink_to(outside / "inside-too")
        (root / "round").symlink_to(root / "round")
        (root / "lost.txt").symlink_to(outside / "nothing.txt")
        assert folder._load("good.txt", Limits()).text == LETTER
        for path in ("bad.txt", "way/c.txt", "lost.txt"):
            with pytest.raises(DocumentError, match="leads out"):
                folder._load(path, Limits())
        with pytest.raises(DocumentError, match=r"no path|no such file"):
            folder._load("round", Limits())
        assert folder.files() == ("2024/b.txt", "a.txt", "good.txt")

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in this system's folders")
    def test_only_plain_files_are_opened(self, folder: Folder) -> None:
        os.mkfifo(folder.root / "pipe.txt")
        for path in ("pipe.txt", "2024", ".", ""):
            with pytest.raises(DocumentError, match="no plain file") as caught:
                folder._load(path, Limits())
            assert "tệp thông thường" in caught.value.in_language("vi")

    @pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices among the files of this system")
    def test_a_device_is_never_opened(self) -> None:
        for name in ("zero", "null", "stdin"):
            with pytest.raises(DocumentError, match=r"no plain file|leads out"):
                Folder(Path("/dev"))._load(name, Limits())

    @pytest.mark.parametrize("path", ["x.txt", "2024/x/y.txt", "a.txt/b.txt"])
    def test_what_is_not_there_is_told(self, folder: Folder, path: str) -> None:
        with pytest.raises(DocumentError, match="no such file"):
            folder._load(path, Limits())

    @pytest.mark.parametrize("path", ["a\0b", "x" * 5000])
    def test_what_is_no_path_is_told(self, folder: Folder, path: str) -> None:
        with pytest.raises(DocumentError, match=r"no path|no such file"):
            folder._load(path, Limits())

    def test_a_file_that_cannot_be_opened_is_told(self, folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: Any) -> int:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(os, "open", refuse)
        with pytest.raises(DocumentError, match=r"cannot be opened \(Permission denied\)"):
            folder._load("a.txt", Limits())

    def test_a_large_file_is_not_read(self, folder: Folder) -> None:
        with open(folder.root / "large.txt", "wb") as file:
            file.seek((1 << 20) + 1)
            file.write(b"x")
        with pytest.raises(DocumentError, match="larger than the 1 MB"):
            folder._load("large.txt", Limits(megabytes=1))

    def test_a_long_text_is_refused_and_a_bad_one_told(self, folder: Folder) -> None:
        with pytest.raises(DataError, match=f"{len(LETTER)} characters"):
            folder._load("a.txt", Limits(characters=10))
        (folder.root / "empty.txt").write_bytes(b"")
        with pytest.raises(DocumentError, match=r"empty \(empty\.txt\)") as caught:
            folder._load("empty.txt", Limits())
        assert "tệp rỗng (empty.txt)" in caught.value.in_language("vi")

    def test_is_a_folder(self, folder: Folder) -> None:
        for root in (folder.root / "a.txt", folder.root / "none"):
            with pytest.raises(DocumentError, match="no such folder"):
                Folder(root)
        with pytest.raises(TypeError, match="a path"):
            Folder("inside")  # type: ignore[arg-type]  # wrong on purpose


class TestLoaded:
    def test_either_a_text_or_a_path(self, folder: Folder) -> None:
        assert loaded("Điều 1.", None, Limits(), None).text == "Điều 1."
        assert loaded(None, "a.txt", Limits(), folder).text == LETTER
        for text, path in ((None, None), ("Điều 1.", "a.txt")):
            with pytest.raises(DataError, match="either a text or"):
                loaded(text, path, Limits(), folder)

    def test_no_folder_no_file(self, folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(folder.root)
        with pytest.raises(DataError, match="no folder was given"):
            loaded(None, "a.txt", Limits(), None)

    def test_the_disk_is_not_asked(self, folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
        """Nobody learns from a refusal which files there are."""
        monkeypatch.chdir(folder.root)
        (folder.root / "van-ban").write_text("x", encoding="utf-8")
        assert given("van-ban", Limits()).text == "van-ban"
        with pytest.raises(tdc.DocumentError, match="name of a file"):
            tdc.check("van-ban")  # as people at the keyboard are told

    @pytest.mark.parametrize("text", ["a.docx", "/etc/passwd.txt", "./x", "https://a.vn/b"])
    def test_a_path_is_no_text(self, text: str) -> None:
        with pytest.raises(DocumentError, match="path of a file, not a text"):
            given(text, Limits())

    @pytest.mark.parametrize("text", ["", " \n ", "\0\0"])
    def test_what_is_no_text_is_refused(self, text: str) -> None:
        with pytest.raises(DocumentError):
            given(text, Limits())

    def test_a_wrong_type_is_told(self) -> None:
        with pytest.raises(TypeError, match="expected str, got bytes"):
            given(b"x", Limits())  # type: ignore[arg-type]  # wrong on purpose
