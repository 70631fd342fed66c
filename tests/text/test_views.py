"""Places in a text: what a view shows and where it stands in the source."""

from __future__ import annotations

import pickle
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tdc_programme.text import Found, View, view
from tdc_programme.text import views as text_module

ZWSP, SHY, NBSP = "\N{ZERO WIDTH SPACE}", "\N{SOFT HYPHEN}", "\N{NO-BREAK SPACE}"
ACUTE, CIRCUMFLEX, DOT = "\u0301", "\u0302", "\u0323"

CLEAN = "aăâbđeêghiơưyàảỗựỵAĐÊƯỢ 0169.,/-()\n\t"
DIRT = [ZWSP, SHY, NBSP, "\u2009", "\u3000", "Ð", "ð", "Ɖ", "ɖ", "\u2011", "\u034f", "\ufeff", ACUTE, CIRCUMFLEX, DOT]
dirty_texts = st.lists(st.sampled_from([*CLEAN, *DIRT, "e" + CIRCUMFLEX + ACUTE, "a" + ZWSP + DOT])).map("".join)
vietnamese = st.text(st.sampled_from(CLEAN))


def same(view_: View, other: View) -> bool:
    return view_.text == other.text and all(
        view_.span(i, i + 1) == other.span(i, i + 1) for i in range(len(view_.text))
    )


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("", ""),
        ("Điều 5", "Điều 5"),
        ("Ðiều Ɖ đ ð ɖ", "Điều Đ đ đ đ"),
        (f"1{NBSP}200", "1 200"),
        (f"ngh{SHY}ị{ZWSP} quyết", "nghị quyết"),
        ("e" + CIRCUMFLEX + ACUTE, "ế"),
        ("ê" + ACUTE, "ế"),  # Windows-1258: the tone alone is loose
        ("e" + DOT + CIRCUMFLEX, "ệ"),
        ("e" + CIRCUMFLEX + ZWSP + DOT, "ệ"),
        ("D" + "\u0335", "D\u0335"),  # nothing to compose with: stays
        ("Ð" + ACUTE, "Đ" + ACUTE),
        (ACUTE, ACUTE),  # a mark with no letter
        (NBSP + ACUTE, " " + ACUTE),
        ("x" + NBSP + ACUTE, "x " + ACUTE),
        (ZWSP + SHY, ""),
        ("TT\u2011BKHCN", "TT-BKHCN"),
        ("a\r\n\tb\rc\n", "a\n\tb\nc\n"),  # a line end is one sign, whatever the system
    ],
)
def test_view_shows_clean_text(source: str, text: str) -> None:
    assert view(source).text == text
    assert view(source).source is source


def test_a_long_text_is_mended_like_a_short_one() -> None:
    body = "năng suất chất lượng " * 20
    assert view(body).text is body
    assert view(body + SHY).text == body
    assert view(unicodedata.normalize("NFD", body)).text == body


def test_view_of_a_view_is_itself() -> None:
    v = view(f"a{ZWSP}b")
    assert view(v) is v


@pytest.mark.parametrize("wrong", [None, b"a", 5])
def test_view_refuses_other_types(wrong: str) -> None:
    with pytest.raises(TypeError, match=f"text: expected str or View, not {type(wrong).__name__}"):
        view(wrong)


def test_spans_leave_invisible_characters_outside() -> None:
    v = view(f"x{ZWSP}06{ZWSP} bài")
    start = v.text.index("06")
    assert v.found(start, start + 2, 6) == Found(2, 4, "06", 6)


def test_spans_take_the_whole_of_a_letter() -> None:
    v = view("le" + CIRCUMFLEX + ACUTE + "n")
    assert v.text == "lến"
    assert v.span(1, 2) == (1, 4)
    assert v.span(2, 2) == (4, 4)
    assert v.span(3, 3) == (5, 5)


@pytest.mark.parametrize("source", ["", ZWSP, f"{ZWSP}a", f"a{ZWSP}", "a" + ACUTE])
def test_an_empty_part_has_an_empty_place(source: str) -> None:
    v = view(source)
    for at in range(len(v.text) + 1):
        start, end = v.span(at, at)
        assert start == end
        assert 0 <= start <= len(source)


def test_a_place_after_a_replacement_that_is_longer_than_its_source() -> None:
    v = View("a&b").replace([(1, 2, "và")])
    assert v.text == "avàb"
    assert v.span(2, 3) == (1, 2)  # inside: the whole replaced part
    assert v.part(1, 3).span(2, 2) == (2, 2)  # behind it, at the end of the text
    assert v.span(3, 4) == (2, 3)


def test_an_offset_is_where_the_text_goes_on() -> None:
    assert view("abc").offset(2) == 2
    v = view(f"{ZWSP}đi{SHY}nh e{CIRCUMFLEX}{ACUTE}{ZWSP}")
    assert v.text == "đinh ế"
    assert [v.offset(place) for place in range(len(v.source) + 1)] == [0, 0, 1, 2, 2, 3, 4, 5, 5, 5, 6, 6]


@given(vietnamese)
def test_an_offset_undoes_a_span(source: str) -> None:
    for v in (view(source), view(unicodedata.normalize("NFD", source)), view(source.replace("a", ZWSP + "a"))):
        assert [v.offset(v.span(i, i + 1)[0]) for i in range(len(v.text))] == list(range(len(v.text)))


def test_parts_and_joins_keep_their_places() -> None:
    source = f"Kết{NBSP}quả | trang 2 | đạt{SHY} được"
    v = view(source)
    first, second = v.part(0, 7), v.part(v.text.index("đạt"), len(v.text))
    joined = View.join([first, second], " ")
    assert joined.text == "Kết quả đạt được"
    assert joined.source == source
    at = joined.text.index("được")
    assert joined.found(at, at + 4, None).text == "được"
    assert source[slice(*joined.span(0, len(joined.text)))] == source
    glue = joined.text.index(" đạt")
    assert joined.span(glue, glue + 1) == (7, source.index("đạt"))


def test_join_of_nothing_is_empty() -> None:
    assert View.join([]).text == ""
    assert View.join([view("a"), view("a").part(0, 0)]).text == "a"


def test_repr_shows_the_text() -> None:
    assert repr(view(f"a{NBSP}b")) == "View('a b')"


@given(dirty_texts)
@example("a" + ZWSP + ACUTE + NBSP + ACUTE)
def test_every_found_text_is_its_place_in_the_source(source: str) -> None:
    v = view(source)
    before = 0
    for i in range(len(v.text)):
        found = v.found(i, i + 1, None)
        assert found.text == source[found.start : found.end] != ""
        assert before <= found.start < found.end <= len(source)
        before = found.start  # one letter with a mark too many shows two characters in one place
    whole = v.found(0, len(v.text), None)
    assert view(whole.text).text == v.text


@given(dirty_texts)
def test_cleaning_twice_changes_nothing(source: str) -> None:
    assert view(view(source).text).text == view(source).text


@given(vietnamese)
def test_decomposed_text_reads_as_composed_text(source: str) -> None:
    decomposed = view(unicodedata.normalize("NFD", source))
    assert decomposed.text == source
    for i in range(len(source)):
        start, end = decomposed.span(i, i + 1)
        assert unicodedata.normalize("NFC", decomposed.source[start:end]) == source[i]


@given(st.text())
def test_any_text_can_be_viewed(source: str) -> None:
    v = view(source)
    assert v.span(0, len(v.text))[1] <= len(source)


@given(dirty_texts, st.data())
def test_a_part_shows_what_it_cuts(source: str, data: st.DataObject) -> None:
    v = view(source)
    start = data.draw(st.integers(0, len(v.text)))
    end = data.draw(st.integers(start, len(v.text)))
    part = v.part(start, end)
    assert part.text == v.text[start:end]
    for i in range(len(part.text)):
        assert part.span(i, i + 1) == v.span(start + i, start + i + 1)


@given(dirty_texts, st.data())
def test_parts_join_to_the_whole(source: str, data: st.DataObject) -> None:
    v = view(source)
    cut = data.draw(st.integers(0, len(v.text)))
    assert same(View.join([v.part(0, cut), v.part(cut, len(v.text))]), v)


@given(dirty_texts, st.data())
def test_replacing_moves_nothing_else(source: str, data: st.DataObject) -> None:
    v = view(source)
    start = data.draw(st.integers(0, len(v.text)))
    end = data.draw(st.integers(start, len(v.text)))
    new = data.draw(st.sampled_from(["", "x", "xyz"]))
    replaced = v.replace([(start, end, new)])
    assert replaced.text == v.text[:start] + new + v.text[end:]
    for i in range(start):
        assert replaced.span(i, i + 1) == v.span(i, i + 1)
    moved = len(new) - (end - start)
    for i in range(end, len(v.text)):
        assert replaced.span(i + moved, i + moved + 1) == v.span(i, i + 1)


@given(dirty_texts)
def test_a_view_survives_pickling(source: str) -> None:
    v = view(source)
    assert same(pickle.loads(pickle.dumps(v)), v)


@pytest.mark.parametrize("unit", [ZWSP, ACUTE, "a" + ACUTE, "e" + ZWSP, NBSP, "Ð", "a" + ZWSP * 9 + ACUTE])
def test_pieces_grow_no_faster_than_the_text(unit: str) -> None:
    def pieces(times: int) -> int:
        return len(view(unit * times)._starts)

    assert pieces(2000) <= 2 * pieces(1000) + 2 <= 4 * len(unit) * 1000


def test_the_memory_of_mended_clusters_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = text_module._MendedClusters()
    monkeypatch.setattr(text_module, "_MENDED", memory)
    view("e" + ACUTE + "".join(chr(0x4E00 + i) + ACUTE for i in range(9000)))
    assert len(memory) <= memory._MOST
    view("a" + ACUTE * 1000)
    assert max(map(len, memory)) <= memory._LONGEST


def test_an_empty_part_keeps_its_place() -> None:
    v = view("Nghi\N{SOFT HYPHEN} định")
    assert v.part(5, 5).span(0, 0) == (6, 6)
    assert View.join([v.part(0, 4), v.part(5, 5)], " ").span(0, 5) == (0, 6)
