"""Checking and mending files on disk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from attrs import evolve

from tdc_programme.checks.files import Job, check_file, check_files, check_text, encoded_like, is_in_place, quoted
from tdc_programme.checks.model import Finding, Options, Severity
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
    assert "không sửa được" in outcome.notes[0]
    assert not outcome.in_place
    assert (tmp_path / "a.docx").read_bytes() == before


def test_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_text(POST, encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tdc_programme.files.os.open", refuse)
    outcome = check_file(job(file, fix=True))
    assert outcome.notes == (f"{file}: không sửa được: không có quyền truy cập",)
    assert file.read_text(encoding="utf-8") == POST


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff\xe0", b"%PDF-1.7"])
def test_an_unreadable_file_is_a_finding(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    outcome = check_file(job(file))
    assert outcome.failed
    assert [finding.rule for finding in outcome.findings] == ["TDC003"]
    assert check_file(job(tmp_path / "none.txt")).findings[0].message.endswith("không có tệp hoặc thư mục này")


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


def test_what_is_not_the_text_is_not_overwritten() -> None:
    with pytest.raises(DocumentError, match="cannot be written back"):
        encoded_like(b"\xb5", "µ", "x")


def test_as_much_is_mended_as_was_promised(tmp_path: Path) -> None:
    """What two rules say of one place is told once, by the graver, and mending it is one mend."""
    file = tmp_path / "a.txt"
    file.write_text(f"- {POST} (để b/c);\n", encoding="utf-8")
    options = Options(rules=("TXT001", "PER006"))
    before = check_file(Job(file=str(file), options=options))
    promised = sum(finding.fix is not None and finding.fix.safe for finding in before.findings)
    assert [finding.rule for finding in before.findings] == ["TXT001"]
    assert promised == 1
    after = check_file(Job(file=str(file), options=options, fix=True))
    assert (after.mended, after.findings, after.in_place) == (1, (), True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_cannot_be_mended(tmp_path: Path) -> None:
    pipe = tmp_path / "a.txt"
    os.mkfifo(pipe)
    handle = os.open(pipe, os.O_RDWR)
    os.write(handle, POST.encode())
    finding = check_text(POST, job(pipe)).findings
    assert not is_in_place(pipe, POST, finding)
    os.close(handle)
    assert is_in_place(pipe, POST, ())
    assert not is_in_place(tmp_path / "none.txt", POST, finding)


def test_of_a_long_place_the_first_lines_are_quoted() -> None:
    text = "a\r\nb\nc\rd\ne\nf"
    finding = Finding(rule="X1", severity=Severity.INFO, message="m", start=0, end=len(text), line=1, column=1)
    assert quoted(text, [finding, evolve(finding, end=4)]) == ((1, "a"), (2, "b"), (3, "c"), (4, "d"))
