"""How wide a text is, and what widths columns get."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.documents.writing.widths import PADDING, balanced_width, column_widths, is_wide, text_width

WORDS = st.text(alphabet="aươMỄ ", min_size=1, max_size=60)
TABLES = st.integers(1, 6).flatmap(
    lambda count: st.lists(st.lists(WORDS, min_size=count, max_size=count), min_size=2, max_size=5)
)


def test_marks_add_nothing_and_horns_do() -> None:
    assert text_width("ễ", 10) == text_width("e", 10) == text_width("e\N{COMBINING TILDE}", 10)
    assert text_width("ữ", 10) > text_width("u", 10)
    assert text_width("\N{NO-BREAK SPACE}", 10) == text_width(" ", 10)
    assert text_width("漢", 10) == text_width("0", 10)
    assert text_width("Hạnh phúc", 13, bold=True) > text_width("Hạnh phúc", 13)


@given(WORDS, st.floats(20, 200))
def test_balanced_lines_are_no_more(text: str, width: float) -> None:
    balanced = balanced_width(text, 12, width)
    assert 0 < balanced <= width
    if balanced < width:
        assert balanced + 0.01 >= max((text_width(word, 12) for word in text.split()), default=0)


def test_one_word_is_not_left_alone() -> None:
    assert balanced_width("một hai ba bốn năm", 12, text_width("một hai ba bốn", 12) + 1) < 25
    assert balanced_width("nghiêng" * 9, 12, 40) == 40  # a word that is too long stays as it is


@given(TABLES, st.floats(30, 300))
def test_columns_fill_the_line(rows: list[list[str]], width: float) -> None:
    widths = column_widths(rows, 12, width)
    assert sum(widths) == pytest.approx(width, abs=0.1)
    assert min(widths) > 0


@given(TABLES)
def test_words_fit_where_there_is_room(rows: list[list[str]]) -> None:
    for width, cells in zip(column_widths(rows, 12, 5000), zip(*rows), strict=True):
        assert all(text_width(line, 12) + PADDING <= width + 0.1 for line in cells[1:])


def test_much_text_gets_more_room() -> None:
    rows = [("TT", "Tên", "Kết quả"), ("1", "Đào tạo chuyên gia năng suất", "Năm mươi hội thảo, hội nghị. " * 20)]
    number, name, product = column_widths(rows, 12, 160)
    assert number < name < product
    assert column_widths([("TT", "Tên"), ("1", "A")], 12, 100)[1] > 40  # little text: the line is filled all the same


def test_columns_that_do_not_fit_are_cut_in_one_measure() -> None:
    rows = [("a" * 40, "a" * 40), ("", "")]
    assert column_widths(rows, 12, 100) == (50, 50)
    many = [tuple("ab" for _ in range(8)), tuple("năng suất chất lượng " * 9 for _ in range(8))]
    assert is_wide(many, 12, 165)
    assert column_widths(many, 12, 165) == pytest.approx((165 / 8,) * 8)
