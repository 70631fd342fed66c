"""What a line begins with, and what comes after what."""

from __future__ import annotations

import pytest

from tdc_programme.documents.outline.markers import follows, is_first, marker_at, order_of


@pytest.mark.parametrize(
    ("style", "before", "number", "expected"),
    [
        ("clause", "1", "2", True),
        ("clause", "1", "1a", True),
        ("clause", "1a", "1b", True),
        ("clause", "1b", "2", True),
        ("clause", "1", "3", False),
        ("clause", "2", "1", False),
        ("letter", "d", "đ", True),
        ("letter", "đ", "e", True),
        ("letter", "e", "g", True),
        ("letter", "e", "f", True),
        ("letter", "e", "h", False),
        ("letter", "a", "a1", True),
        ("letter", "a1", "b", True),
        ("letter", "?", "b", False),
        ("roman", "III", "IV", True),
        ("roman", "IIII", "V", False),
        ("decimal", "1.1", "1.2", True),
        ("decimal", "1.2", "2.1", False),
        ("bracketed letter", "(ii)", "(iii)", True),
        ("bracketed letter", "(a)", "(b)", True),
        ("bracketed digit", "(1)", "(2)", True),
        ("-", "", "", True),
        ("clause", "x", "1", False),
    ],
)
def test_follows(style: str, before: str, number: str, expected: bool) -> None:
    assert follows(style, before, number) is expected


@pytest.mark.parametrize(
    ("style", "number"),
    [
        ("clause", "1"),
        ("letter", "a"),
        ("capital", "A"),
        ("roman", "I"),
        ("decimal", "3.1"),
        ("bracketed letter", "(i)"),
    ],
)
def test_first(style: str, number: str) -> None:
    assert is_first(style, number)


def test_what_is_no_number_has_no_order() -> None:
    assert order_of("clause", "x") is None
    assert not is_first("clause", "x")


@pytest.mark.parametrize(
    "line", ["Điều 5 của Luật", "Mục 2 Chương này", "Phụ lục III.docx", "Mẫu số 01 (A)", "1.500 bài"]
)
def test_lines_that_begin_nothing(line: str) -> None:
    assert marker_at(line, 0, len(line)) is None
