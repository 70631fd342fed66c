"""Findings as lines for people."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from tdc_programme.checks.formats.lines import (
    Quotes,
    finding_lines,
    folded,
    gravest,
    report_lines,
    rest_line,
    rule_lines,
    summary,
)
from tdc_programme.checks.model import Edit, Finding, Fix, Severity
from tdc_programme.text.screen import cells


def test_a_finding_in_a_value_shows_its_path() -> None:
    finding = Finding(rule="TXT011", severity=Severity.INFO, message="x", path="tasks[0].title", suggestion="")
    assert list(finding_lines([finding], {}, "en")) == ["- tasks[0].title: TXT011 info: x", "  remove it"]


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
    lines = report_lines(
        findings, {("a.txt", 1): "x"}, "en", names={"TXT011": "No full stop."}, files=2, unmendable=["b.docx"]
    )
    assert list(lines) == [
        "a.txt:1:1: TXT011 info [*]: m",
        "1 | x",
        "  | ^",
        "b.docx:1:1: TXT011 info: m",
        "",
        "      2  TXT011  [*]  No full stop.",
        "",
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
        lines = list(finding_lines([finding], {("a.txt", 1): line}, "vi", width=width))
        assert max(map(cells, lines)) <= width, width
        quote, carets = next((a, b) for a, b in pairwise(lines) if "^" in b)
        at = carets.index("^")
        assert cells(quote[: quote.index("15/")]) == at


def _found(rule: str, line: int, column: int, message: str = "m", **more: Any) -> Finding:
    return Finding(
        rule=rule, severity=more.pop("severity", Severity.INFO), message=message, line=line, column=column, **more
    )


def test_findings_of_one_rule_on_one_line_fold() -> None:
    there = [
        _found("A1", 1, 1, text="x"),
        _found("B1", 1, 2, text="y"),
        _found("A1", 1, 3, text="x"),
        _found("A1", 2, 1, text="x"),
        _found("A1", 1, 5, text="x"),
    ]
    folds = list(folded(there))
    assert [[(each.rule, each.line, each.column) for each in fold] for fold in folds] == [
        [("A1", 1, 1), ("A1", 1, 3), ("A1", 1, 5)],
        [("B1", 1, 2)],
        [("A1", 2, 1)],
    ]
    assert list(finding_lines(folds[0], {(None, 1): "xyxyx"}, "vi")) == [
        "-:1:1: A1 lưu ý: m",
        "1 | xyxyx",
        "  | ^",
        "  + 2 chỗ nữa trên dòng này: cột 3, 5",
    ]


def test_values_do_not_fold() -> None:
    there = [Finding(rule="A1", severity=Severity.INFO, message="m", path=path) for path in ("a", "b")]
    assert len(list(folded(there))) == 2


def test_what_differs_in_a_fold_is_told_each() -> None:
    fix = Fix((Edit(2, 3, "y"),), safe=True)
    fold = [_found("A1", 1, column, f"m{column}", fix=fix if column == 2 else None) for column in range(1, 9)]
    said = list(finding_lines(fold, {}, "en", width=60))
    assert said == [
        "-:1:1: A1 info: m1",
        "  + column 2 [*]: m2",
        *(f"  + column {column}: m{column}" for column in range(3, 7)),
        "  + 2 more on this line",
    ]
    assert "  + column 2: m2" in finding_lines(fold, {}, "en", mendable=False)


def test_a_place_in_wrapped_lines_is_shown_whole() -> None:
    text = "số 12/2025/TT-\n\n  BTC ngày"
    finding = _found("A1", 9, 4, text="12/2025/TT-\r\n\r\n  BTC", suggestion="12/2025/TT-BTC")
    quotes: Quotes = {(None, 9 + at): line for at, line in enumerate(text.split("\n"))}
    assert list(finding_lines([finding], quotes, "vi")) == [
        "-:9:4: A1 lưu ý: m",
        " 9 | số 12/2025/TT-",
        "   |    ^^^^^^^^^^^",
        "11 |   BTC ngày",
        "   |   ^^^ 12/2025/TT-BTC",
    ]
    some = {place: line for place, line in quotes.items() if place != (None, 11)}
    assert list(finding_lines([finding], some, "vi"))[1:] == [
        "9 | số 12/2025/TT-",
        "  |    ^^^^^^^^^^^ … 12/2025/TT-BTC",
    ]


def test_the_gravest_come_first_and_one_of_each_rule() -> None:
    there = [
        _found("I1", 1, 1),
        _found("W1", 2, 1, severity=Severity.WARNING),
        _found("W1", 3, 1, severity=Severity.WARNING),
        _found("W2", 4, 1, severity=Severity.WARNING),
        _found("E1", 5, 1, severity=Severity.ERROR),
    ]
    best = gravest(folded(there), 4)
    assert [fold[0].line for fold in best] == [5, 2, 4, 3]
    assert rest_line(there[:1], "en") == "… and one more (leave --top out to see it): I1"
    assert rest_line(there[:3], "vi") == "… và 3 phát hiện nữa (bỏ --top để xem hết): W1×2, I1"


def test_rules_are_counted() -> None:
    assert list(rule_lines([], {})) == []
    assert list(rule_lines([_found("I1", 1, 1)] * 2, {"I1": "what it demands"}, 24)) == ["      2  I1       what …"]
