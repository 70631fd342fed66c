"""Letters: comparison, tone placement, ASCII, order, syllables, and the encodings of before Unicode."""

from __future__ import annotations

import itertools
import json
import random
import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tdc_programme.errors import DocumentError
from tdc_programme.vietnamese.letters import (
    decode_legacy,
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
        with pytest.raises(ValueError, match="style='modern': choose 'old' or 'new'"):
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


class TestSyllables:
    """What could be a Vietnamese syllable."""

    @pytest.mark.parametrize(
        "word",
        "a ở uỷ ủy nghiêng khuyến khích giếng gì giữa quyết quý quốc hoà thuở xuýt khuỷu oong ngoằn ngoèo ƯỚC Đội yếu "
        "nghề rượu cười muỗng chuếnh choáng".replace("chuếnh", "chếnh").split(),
    )
    def test_syllables(self, word: str) -> None:
        assert is_syllable(word)
        assert is_syllable(unicodedata.normalize("NFD", word))

    @pytest.mark.parametrize(
        "word",
        [
            "",
            "b",
            "xuât",
            "cat",
            "các ",
            "hòà",
            "ngh",
            "zơ",
            "năng suất",
            "phủú",
            "LuËt",
            "c9",
            "nghiênggg",
            "1",
            "aõ",
            "xaõ",
            "nghúa",
            "ci",
            "ngê",
            "gha",
            "tóan",
        ],
    )
    def test_other_words(self, word: str) -> None:
        assert not is_syllable(word)

    def test_the_words_of_real_papers_are_syllables(self, corpus: Callable[[str], list[dict[str, Any]]]) -> None:
        words = [
            word
            for record in corpus("quotas")
            for word in re.findall(r"[^\W\d_]+", record["text"])
            if not word.isascii() and word[1:].islower()
        ]
        assert len(words) > 1000
        assert sum(map(is_syllable, words)) / len(words) > 0.995


class TestLegacyEncodings:
    """TCVN3 and VNI text, as it looks when its bytes are read as Latin-1."""

    SAMPLES = (
        ("TCVN3", "C¨n cø LuËt Tæ chøc ChÝnh phñ", "Căn cứ Luật Tổ chức Chính phủ"),
        ("TCVN3", "Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam"),
        ("TCVN3", "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        ("TCVN3", "QuyÕt ®Þnh cña Bé tr\xadëng", "Quyết định của Bộ trưởng"),
        ("VNI", "Caên cöù Luaät Toå chöùc Chính phuû", "Căn cứ Luật Tổ chức Chính phủ"),
        ("VNI", "Coäng hoøa Xaõ hoäi Chuû nghóa Vieät Nam", "Cộng hòa Xã hội Chủ nghĩa Việt Nam"),
        ("VNI", "ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
        ("VNI", "Quyeát ñònh cuûa Boä tröôûng", "Quyết định của Bộ trưởng"),
    )
    UNCERTAIN = (
        "",
        "Quyet dinh",
        "Căn cứ Luật Tổ chức Chính phủ",
        "Hà và có là tôi",  # Unicode, though every letter is in Latin-1
        "déjà vu, garçon, théâtre, où, être",
        "Straße, Köln, für, Mädchen",
        "año, señor, canción, él",
        "C¨n",  # one word proves nothing
        "C¨n cø Caên cöù",
        "±×÷ §§ ¶¶",
        "Căn c¨n cø LuËt",
    )

    @pytest.mark.parametrize(("encoding", "typed", "text"), SAMPLES)
    def test_recognised_and_decoded(self, encoding: Any, typed: str, text: str) -> None:
        assert detect_legacy_encoding(typed) == encoding
        assert decode_legacy(typed) == decode_legacy(typed, encoding) == text
        content = typed.encode("latin-1")
        assert detect_legacy_encoding(content) == encoding
        assert decode_legacy(content) == text

    @pytest.mark.parametrize("text", UNCERTAIN)
    def test_what_is_not_certain_is_not_decoded(self, text: str) -> None:
        assert detect_legacy_encoding(text) is None
        with pytest.raises(DocumentError, match="not surely Vietnamese in TCVN3 or VNI"):
            decode_legacy(text)

    def test_every_letter_of_vietnamese_is_in_each_encoding(self) -> None:
        single = [c for c in LETTERS if not c.isascii()]
        decoded = {decode_legacy(chr(code), "TCVN3") for code in range(0xA8, 0xFF) if _is_tcvn3(code)}
        assert set(single) <= decoded
        marks = [chr(code) for code in range(0xC0, 0x100)]
        pairs = {"".join(pair) for pair in itertools.product([*"aeouy", "ô", "ö"], ["", *marks])} | set(marks)
        read = {decode_legacy(pair, "VNI") for pair in pairs if _is_vni(pair)}
        assert set(single) <= read
        capitals = {decode_legacy(pair.upper(), "VNI") for pair in pairs if _is_vni(pair.upper())}
        assert {c.upper() for c in single} <= capitals

    def test_quotes_and_dashes_of_windows_stay(self) -> None:
        assert decode_legacy("C¨n cø “LuËt” – Tæ".encode("cp1252")) == "Căn cứ “Luật” – Tổ"
        assert decode_legacy("C¨n cø \x93LuËt\x94") == "Căn cứ “Luật”"

    @pytest.mark.parametrize(
        ("text", "encoding", "place"), [("C¨n ÿ", "TCVN3", 4), ("Caên bù", "VNI", 6), ("À", "VNI", 0)]
    )
    def test_a_letter_that_the_encoding_has_not_is_refused(self, text: str, encoding: Any, place: int) -> None:
        with pytest.raises(DocumentError, match=f"is no letter of {encoding}") as error:
            decode_legacy(text, encoding)
        assert (error.value.start, error.value.end) == (place, place + 1)

    def test_another_encoding_is_refused(self) -> None:
        with pytest.raises(DocumentError, match="encoding='VPS': choose"):
            decode_legacy("abc", "VPS")  # type: ignore[arg-type]  # wrong on purpose

    @pytest.mark.parametrize("wrong", [None, 5])
    def test_other_types_are_refused(self, wrong: Any) -> None:
        with pytest.raises(TypeError, match="expected str or bytes"):
            decode_legacy(wrong)

    @given(st.one_of(st.text(), st.text(st.characters(max_codepoint=0xFF))))
    def test_detection_never_raises(self, text: str) -> None:
        encoding = detect_legacy_encoding(text)
        assert encoding in (None, "TCVN3", "VNI")
        assert encoding is None or len({word for word in text.split() if not word.isascii()}) > 0

    def test_real_text_is_never_taken_for_another_encoding(self, corpus: Callable[[str], list[dict[str, Any]]]) -> None:
        for name in ("citations", "quotas", "dates"):
            for record in corpus(name):
                assert detect_legacy_encoding(record["text"]) is None, json.dumps(record["text"], ensure_ascii=False)


def _is_tcvn3(code: int) -> bool:
    try:
        decode_legacy(chr(code), "TCVN3")
    except DocumentError:
        return False
    return True


def _is_vni(text: str) -> bool:
    try:
        decode_legacy(text, "VNI")
    except DocumentError:
        return False
    return True


@pytest.mark.parametrize("read", [fold, to_ascii, to_nfc, place_tones, sort_key, is_syllable, detect_legacy_encoding])
def test_long_texts_are_no_burden(read: Callable[[str], object]) -> None:
    for unit in ("ế", "e\u0301", "quý ", "¨", "aù", "(", "hoà"):
        read(unit * 20_000)
