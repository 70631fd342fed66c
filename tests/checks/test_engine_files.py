"""Checking and mending files on disk."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.checks.files import Job, check_file, check_files, check_text, encoded_like
from tdc_programme.checks.fixes import apply, diff, write_whole
from tdc_programme.checks.model import Edit, Finding, Fix, Options, Severity
from tdc_programme.errors import DocumentError

POST, MENDED = "Thư trưởng Lê Xuân Định", "Thứ trưởng Lê Xuân Định"
TXT001 = Options(rules=("TXT001",))


def job(file: Path, **more: bool) -> Job:
    return Job(file=str(file), options=TXT001, **more)


@pytest.mark.parametrize(
    "data",
    [
        f"{POST}\n".encode(),
        f"a\r\n{POST}\r\n".encode(),
        f"a\r{POST}\r".encode(),
        f"a\r\n{POST}\n".encode(),
        b"\xef\xbb\xbf" + POST.encode(),
        b"\xff\xfe" + f"a\r\n{POST}".encode("utf-16-le"),
        b"\xfe\xff" + POST.encode("utf-16-be"),
    ],
)
def test_mending_keeps_encoding_and_line_ends(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    encoding = "utf-16-le" if data[:1] == b"\xff" else "utf-16-be" if data[:1] == b"\xfe" else "utf-8"
    outcome = check_file(job(file, fix=True))
    assert file.read_bytes() == data.replace(POST.encode(encoding), MENDED.encode(encoding))
    assert outcome.findings == ()
    assert outcome.mended == 1
    assert "+Thứ" in outcome.diff or "+" in outcome.diff
    assert os.listdir(tmp_path) == ["a.txt"]


def test_what_has_nothing_to_mend_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(MENDED, encoding="utf-8")
    before = file.stat().st_mtime_ns
    assert check_file(job(file, fix=True)).mended == 0
    assert file.stat().st_mtime_ns == before


def test_a_diff_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(POST, encoding="utf-8")
    outcome = check_file(job(file, fix=True, write=False))
    assert outcome.diff.splitlines()[2:] == [
        "@@ -1 +1 @@",
        f"-{POST}",
        "\\ No newline at end of file",
        f"+{MENDED}",
        "\\ No newline at end of file",
    ]
    assert file.read_text(encoding="utf-8") == POST


def test_a_docx_is_checked_but_not_mended(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph(f"- {POST};")
    document.save(str(tmp_path / "a.docx"))
    before = (tmp_path / "a.docx").read_bytes()
    outcome = check_file(job(tmp_path / "a.docx", fix=True))
    assert [finding.rule for finding in outcome.findings] == ["TXT001"]
    assert "not mended" in outcome.notes[0]
    assert "save it as UTF-8" in outcome.notes[0]
    assert (tmp_path / "a.docx").read_bytes() == before


def test_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_text(POST, encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tdc_programme.checks.fixes.tempfile.mkstemp", refuse)
    outcome = check_file(job(file, fix=True))
    assert outcome.notes == (f"{file}: not mended: Permission denied",)
    assert file.read_text(encoding="utf-8") == POST


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff\xe0", b"%PDF-1.7"])
def test_an_unreadable_file_is_a_finding(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    outcome = check_file(job(file))
    assert outcome.failed
    assert [finding.rule for finding in outcome.findings] == ["TDC003"]
    assert check_file(job(tmp_path / "none.txt")).findings[0].message.endswith("No such file or directory")


def test_files_are_checked_in_processes_with_the_same_result(tmp_path: Path) -> None:
    for index in range(12):
        (tmp_path / f"{index:02}.txt").write_text(f"{index}\n{POST}", encoding="utf-8")
    jobs = [job(file) for file in sorted(tmp_path.iterdir())]
    alone = list(check_files(jobs, processes=1))
    together = list(check_files(jobs, processes=2))
    assert together == alone
    assert [outcome.findings[0].line for outcome in together] == [2] * 12
    assert dict(together[3].quotes) == {2: POST}


def test_rules_across_documents_get_their_digests() -> None:
    outcome = check_text("Số: 15/TB-TĐC", Job(file="a", options=Options(rules=("DOC005",))))
    assert outcome.digest is not None
    assert str(outcome.digest.number) == "15/TB-TĐC"
    assert outcome.digest.lines is not None


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


def test_what_is_not_the_text_is_not_overwritten() -> None:
    with pytest.raises(DocumentError, match="cannot be written back"):
        encoded_like(b"\xb5", "µ", "x")


TEXTS = st.text(alphabet="ab\n\r", max_size=12)


def patched(before: str, change: str) -> str:
    """Apply a unified diff, as patch(1) does."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", before)
    made: list[str] = []
    at = 0
    last = ""
    for line in re.findall(r"[^\n]*\n", change)[2:]:
        if header := re.match(r"@@ -(\d+)(?:,(\d+))?", line):
            start = int(header[1]) - (header[2] != "0")
            made += lines[at:start]
            at = start
        elif line[0] == "\\":
            if last in ("+", " "):
                made[-1] = made[-1][:-1]
        elif line[0] == "+":
            made.append(line[1:])
        else:
            assert lines[at].rstrip("\n") == line[1:].rstrip("\n")
            at += 1
            if line[0] == " ":
                made.append(line[1:])
        last = line[0]
    return "".join(made + lines[at:])


@given(TEXTS, TEXTS)
def test_a_diff_patches(before: str, after: str) -> None:
    assert patched(before, diff(before, after, "x")) == after


def found(*edits: Edit, safe: bool = True) -> Finding:
    return Finding(rule="TXT001", severity=Severity.ERROR, message="x", fix=Fix(edits, safe=safe))


def test_overlapping_fixes_wait() -> None:
    findings = [
        found(Edit(0, 2, "X")),
        found(Edit(1, 3, "Y")),
        found(Edit(3, 4, "Z"), Edit(6, 7, "W")),
        found(Edit(5, 6, "V")),
    ]
    assert apply("abcdefg", findings) == ("XcZefW", 2)
    assert apply("abc", [found(Edit(0, 1, "X"), safe=False)]) == ("abc", 0)
    assert apply("abc", [found(Edit(0, 1, "X"), safe=False)], unsafe=True) == ("Xbc", 1)
    assert apply("abc", [found(Edit(0, 1, "X")), found(Edit(0, 1, "X"))]) == ("Xbc", 1)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4), st.text(alphabet="XY", max_size=2)), max_size=6))
def test_applied_edits_are_the_only_change(spans: list[tuple[int, int, str]]) -> None:
    text = "0123456789"
    findings = [found(Edit(start, min(start + length, 10), new)) for start, length, new in spans]
    mended, count = apply(text, findings)
    assert count <= len(findings)
    assert [letter for letter in mended if letter.isdigit()] == sorted(letter for letter in mended if letter.isdigit())
    if findings:
        assert count >= 1
