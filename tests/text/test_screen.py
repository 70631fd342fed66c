"""How a text stands on a screen."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tdc_programme.text.screen import cells, harmless, head, tail, visible, wrapped

TEXTS = st.text(st.sampled_from("aộ 日\u0301\u200b\x1b"), max_size=40)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("Thứ trưởng", 10),
        (unicodedata.normalize("NFD", "Thứ trưởng"), 10),
        ("日本 a", 6),
        ("a\u200b", 1),
    ],
)
def test_cells(text: str, columns: int) -> None:
    assert cells(text) == columns


def test_nothing_steers_the_terminal() -> None:
    assert visible("a\tb\nc\x1b[2J\u202e\udce9") == "a b c�[2J��"
    assert harmless("a\tb\nc\x1b[2J\u202e") == "a\tb\nc�[2J�"


@given(TEXTS, st.integers(1, 20))
def test_ends_of_a_text(text: str, room: int) -> None:
    for part, whole in ((head(text, room), text.startswith), (tail(text, room), text.endswith)):
        assert cells(part) <= room
        assert part == text if cells(text) <= room else "…" in part
        assert whole(part.strip("…")) or part == text


def test_a_mark_stays_with_its_letter() -> None:
    text = unicodedata.normalize("NFD", "ộộộộ")
    assert head(text, 3) == unicodedata.normalize("NFD", "ộộ") + "…"
    assert tail(text, 3) == "…" + unicodedata.normalize("NFD", "ộộ")


@example("aa\x1ba", 4, 1)
@given(TEXTS, st.integers(4, 20), st.integers(0, 30))
def test_lines_fit_and_keep_all_letters(text: str, width: int, first: int) -> None:
    lines = list(wrapped(text, width, first=first, indent="  "))
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cells(line) <= width for line in lines[1:])
    assert first + cells(lines[0]) <= width or not lines[0]


def test_lines_break_at_spaces() -> None:
    assert list(wrapped("viết sai chức vụ", 10, first=4, indent="  ")) == ["viết", "  sai chức", "  vụ"]
    assert list(wrapped("a b", None)) == ["a b"]
    assert list(wrapped("thôngbáo", 5)) == ["thông", "báo"]
