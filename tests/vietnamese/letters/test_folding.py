"""Comparing, sorting and writing letters."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tdc_programme.errors import DataError
from tdc_programme.vietnamese.letters import (
    detect_legacy_encoding,
    fold,
    is_syllable,
    place_tones,
    sort_key,
    to_ascii,
    to_nfc,
)

TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
VOWELS = "aăâeêioôơuưy"
TONED = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES]
LETTERS = [*TONED, "đ"]
vietnamese_words = st.lists(st.sampled_from([*"bcdghklmnpqrstvx", *LETTERS]), min_size=1, max_size=6).map("".join)
vietnamese_text = st.lists(vietnamese_words, max_size=6).map(" ".join)


def test_nfc() -> None:
    assert to_nfc("e\u0302\u0301") == "ế"
    assert to_nfc(unicodedata.normalize("NFD", "Nghị quyết")) == "Nghị quyết"


class TestTonePlacement:
    """Only the open rimes oa, oe, uy have two placements (Quyết định 1989/QĐ-BGDĐT, art. 8)."""

    PAIRS = (
        ("hòa", "hoà"),
        ("hóa", "hoá"),
        ("tỏa", "toả"),
        ("õa", "oã"),
        ("họa", "hoạ"),
        ("khỏe", "khoẻ"),
        ("xòe", "xoè"),
        ("thủy", "thuỷ"),
        ("ủy ban", "uỷ ban"),
        ("HÒA", "HOÀ"),
        ("Hòa", "Hoà"),
        ("Ủy", "Uỷ"),
        ("(tòa)", "(toà)"),
        ("túy_1", "tuý_1"),
    )
    ONE_PLACE = (
        *("quý", "Quý", "QUỲ", "quỹ", "hoàn", "toán", "khoẻn", "huỳnh", "thuyền", "khuỷu", "xoáy", "ngoáo", "giúp"),
        *("của", "mùa", "gì", "già", "giò", "bìa", "lúa", "hoa", "cửa", "oán", "uống"),
    )

    @pytest.mark.parametrize(("old", "new"), PAIRS)
    def test_both_ways(self, old: str, new: str) -> None:
        for word in (old, new, unicodedata.normalize("NFD", old), unicodedata.normalize("NFD", new)):
            assert place_tones(word) == place_tones(word, "old") == old
            assert place_tones(word, "new") == new

    @pytest.mark.parametrize("word", ONE_PLACE)
    def test_other_rimes_have_one_placement(self, word: str) -> None:
        assert place_tones(word, "old") == place_tones(word, "new") == word

    def test_another_style_is_refused(self) -> None:
        with pytest.raises(DataError, match="style: 'modern' is none of 'old', 'new'"):
            place_tones("hoà", "modern")  # type: ignore[arg-type]  # wrong on purpose

    @given(vietnamese_text)
    def test_the_placement_is_all_that_changes(self, text: str) -> None:
        old, new = place_tones(text, "old"), place_tones(text, "new")
        assert place_tones(new, "old") == old
        assert place_tones(old, "new") == new
        assert place_tones(old, "old") == old
        assert to_ascii(old) == to_ascii(new) == to_ascii(text)
        assert len(old) == len(new) == len(text)


class TestFolding:
    """What only looks different folds to one key."""

    SAME = (
        ("Ủy ban", "UỶ BAN"),
        ("kỹ thuật", "kĩ thuật"),
        ("quản lý", "QUẢN LÍ"),
        ("Mỹ", "Mĩ"),
        ("tỷ lệ", "tỉ lệ"),
        ("thạc sỹ", "thạc sĩ"),
        ("ký hiệu", "kí hiệu"),
        ("hy vọng", "hi vọng"),
        ("quý", "quí"),
        ("qúy", "quý"),
        ("quy định", "qui định"),
        ("Ðiều", "Điều"),
        ("năng\N{NO-BREAK SPACE}suất", "năng suất"),
        ("năng su\N{SOFT HYPHEN}ất", "năng suất"),
        ("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "i\u0307"),
        ("TT\N{NON-BREAKING HYPHEN}BKHCN", "tt-bkhcn"),
        ("HOÀ", unicodedata.normalize("NFD", "hòa")),
    )
    DIFFERENT = (
        ("túy", "túi"),
        ("tuy", "tui"),
        ("tay", "tai"),
        ("may", "mai"),
        ("thủy", "thủi"),
        ("yêu", "iêu"),
        ("y tế", "i tế"),
        ("ý", "í"),
        ("hoa", "hòa"),
        ("nghìn", "ngàn"),
        ("d", "đ"),
        ("Hà Nội", "Hà nôi"),
        ("lynh", "linh"),
    )

    @pytest.mark.parametrize(("one", "other"), SAME)
    def test_same(self, one: str, other: str) -> None:
        assert fold(one) == fold(other)

    @pytest.mark.parametrize(("one", "other"), DIFFERENT)
    def test_different(self, one: str, other: str) -> None:
        assert fold(one) != fold(other)

    @given(st.one_of(st.text(), vietnamese_text))
    def test_folding_twice_changes_nothing(self, text: str) -> None:
        assert fold(fold(text)) == fold(text)

    @given(vietnamese_text)
    def test_spelling_of_the_same_text_is_immaterial(self, text: str) -> None:
        key = fold(text)
        for variant in (text.upper(), unicodedata.normalize("NFD", text), place_tones(text, "new"), place_tones(text)):
            assert fold(variant) == key


class TestAscii:
    """Vietnamese without diacritics."""

    @pytest.mark.parametrize(
        ("text", "plain"),
        [
            ("Quyết định số 1322/QĐ-TTg", "Quyet dinh so 1322/QD-TTg"),
            ("NÐ-CP, Ɖ", "ND-CP, D"),
            ("“Đổi mới” – ‘sáng tạo’…", "\"Doi moi\" - 'sang tao'..."),
            ("1.200.000 ₫", "1.200.000 d"),
            ("plain", "plain"),
            ("Ελλάδα 한", "Ελλαδα 한"),
            ("a\N{ZERO WIDTH SPACE}b\N{NO-BREAK SPACE}c", "ab c"),
        ],
    )
    def test_examples(self, text: str, plain: str) -> None:
        assert to_ascii(text) == plain
        assert to_ascii(unicodedata.normalize("NFD", text)) == plain

    @given(vietnamese_text)
    def test_vietnamese_is_all_ascii(self, text: str) -> None:
        for written in (text, text.upper(), unicodedata.normalize("NFD", text)):
            assert to_ascii(written).isascii()
            assert len(to_ascii(written)) == len(text)

    @given(st.text())
    def test_any_text(self, text: str) -> None:
        assert to_ascii(to_ascii(text)) == to_ascii(text)


# In the order of ICU 78's collation for Vietnamese, from the least to the greatest.
ICU_ORDER = """
1 2 9 a à ả ã á ạ ác An án ăn ắn ấm ấn b ba bà bả bã bá bạ bắt bất bia bìa bo bô bồ bơ c ca ch chi d da dạ đ đa đá
e em ê ếch f g ga gì gia h hoa i in j k ki kí ky ký l m n na ngang nghe nha o ôm ơn p q qua quy quỹ r s t tu tư từ
u ủ ưa v w x xa xã y ý yêu z
"""


class TestOrder:
    """Letters in the order of the alphabet; then tones: ngang, huyền, hỏi, ngã, sắc, nặng; then capitals."""

    def test_single_syllables_stand_as_icu_sorts_them(self) -> None:
        ordered = ICU_ORDER.split()
        shuffled = random.Random(1322).sample(ordered, len(ordered))
        assert sorted(shuffled, key=sort_key) == ordered

    def test_the_alphabet(self) -> None:
        alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
        assert "".join(sorted(sorted(alphabet), key=sort_key)) == alphabet
        assert "".join(sorted(sorted(alphabet.upper()), key=sort_key)) == alphabet.upper()

    def test_sorting_goes_syllable_by_syllable(self) -> None:
        names = ["Hòa Bình", "Hoa Lư", "Hoà An", "Hoa", "Hoang", "Hoa Lư 2", "Hoa-Lư", "Hoàng"]
        assert sorted(names, key=sort_key) == [
            "Hoa",
            "Hoa-Lư",
            "Hoa Lư",
            "Hoa Lư 2",
            "Hoà An",
            "Hòa Bình",
            "Hoang",
            "Hoàng",
        ]

    def test_the_provinces(self) -> None:
        ordered = [
            "An Giang",
            "Bà Rịa",
            "Bạc Liêu",
            "Bắc Giang",
            "Bến Tre",
            "Bình Định",
            "Cà Mau",
            "Cần Thơ",
            "Đà Nẵng",
        ]
        ordered += ["Đắk Lắk", "Đồng Nai", "Gia Lai", "Hà Nội", "Hải Phòng", "Hậu Giang", "Thái Bình", "Thanh Hóa"]
        shuffled = random.Random(1322).sample(ordered, len(ordered))
        assert sorted(shuffled, key=sort_key) == ordered

    def test_spelling_does_not_move_a_word(self) -> None:
        assert sort_key("Đà") == sort_key(unicodedata.normalize("NFD", "Ðà"))
        assert sort_key("a\N{NO-BREAK SPACE}b") == sort_key("a b")
        assert sort_key("hoà")[0] == sort_key("hòa")[0]
        assert sort_key("a") < sort_key("A") < sort_key("b")

    def test_digits_and_signs_stand_before_letters_and_other_scripts_behind(self) -> None:
        assert sorted(["β", "a", "9", "-", "_", ""], key=sort_key)[0] == ""
        assert sorted(["β", "a", "9"], key=sort_key) == ["9", "a", "β"]

    @given(st.lists(st.one_of(st.text(max_size=8), vietnamese_text), max_size=6))
    def test_any_text_has_a_key(self, texts: list[str]) -> None:
        ordered = sorted(texts, key=sort_key)
        assert [sort_key(text) for text in ordered] == sorted(map(sort_key, texts))

    @given(vietnamese_words, vietnamese_words)
    def test_letters_count_before_tones(self, one: str, other: str) -> None:
        def bare(word: str) -> str:
            marks = unicodedata.normalize("NFD", word)
            return unicodedata.normalize("NFC", "".join(c for c in marks if c not in TONES[1:]))

        assume(bare(one) != bare(other))
        assert (sort_key(one) < sort_key(other)) == (sort_key(bare(one)) < sort_key(bare(other)))


@pytest.mark.parametrize("read", [fold, to_ascii, to_nfc, place_tones, sort_key, is_syllable, detect_legacy_encoding])
def test_long_texts_are_no_burden(read: Callable[[str], object]) -> None:
    for unit in ("ế", "e\u0301", "quý ", "¨", "aù", "(", "hoà"):
        read(unit * 20_000)
