"""Findings as lines for people."""

from __future__ import annotations

from itertools import pairwise

from tdc_programme.checks.formats.lines import finding_lines, report_lines, summary
from tdc_programme.checks.model import Edit, Finding, Fix, Severity
from tdc_programme.text.screen import cells


def test_a_finding_in_a_value_shows_its_path() -> None:
    finding = Finding(rule="TXT011", severity=Severity.INFO, message="x", path="tasks[0].title", suggestion="")
    assert list(finding_lines(finding, None, "en")) == ["- tasks[0].title: TXT011 info: x", "  remove it"]


def test_english_plurals() -> None:
    counts = {Severity.INFO: 3, Severity.ERROR: 2, Severity.WARNING: 1}
    assert (
        summary(counts, 2, "en", mended=1, fixable=1)
        == "2 files: 2 errors, 1 warning, 3 info; 1 mended; 1 can be mended with --fix"
    )
    assert summary(counts, 2, "vi") == "2 tệp: 2 lỗi, 1 cảnh báo, 3 lưu ý"
    assert summary({}, 1, "en") == "1 file: nothing found"


def test_what_cannot_be_written_back_is_not_promised() -> None:
    fix = Fix((Edit(0, 1, "y"),), safe=True)
    findings = [
        Finding(rule="TXT011", severity=Severity.INFO, message="m", line=1, column=1, file=name, fix=fix)
        for name in ("a.txt", "b.docx")
    ]
    lines = report_lines(findings, {("a.txt", 1): "x"}, "en", files=2, unmendable=["b.docx"])
    assert list(lines) == [
        "a.txt:1:1: TXT011 info [*]: m",
        "1 | x",
        "  | ^",
        "b.docx:1:1: TXT011 info: m",
        "2 files: 2 info; 1 can be mended with --fix; 1 can be mended, but not in the file itself (--diff shows how)",
    ]


def test_every_width_is_kept_to() -> None:
    line = "Căn cứ 日本 Thông tư số 15/2022/TT-BKHHCN ngày 12/10/2022 của Bộ trưởng Bộ Khoa học và Công nghệ quy định"
    start = line.index("15/")
    finding = Finding(
        rule="SYM005",
        severity=Severity.ERROR,
        message="không cơ quan nào có mã “BKHHCN”; có lẽ là “15/2022/TT-BKHCN” (Bộ Khoa học và Công nghệ)",
        line=1,
        column=start + 1,
        text="15/2022/TT-BKHHCN",
        suggestion="15/2022/TT-BKHCN",
        file="a.txt",
    )
    for width in range(24, 140):
        lines = list(finding_lines(finding, line, "vi", width=width))
        assert max(map(cells, lines)) <= width, width
        quote, carets = next((a, b) for a, b in pairwise(lines) if "^" in b)
        at = carets.index("^")
        assert cells(quote[: quote.index("15/")]) == at
