"""Old encodings."""

from __future__ import annotations

import itertools
import json
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import DataError, DocumentError
from tdc_programme.vietnamese.letters import decode_legacy, detect_legacy_encoding

TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
VOWELS = "aăâeêioôơuưy"
TONED = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES]
LETTERS = [*TONED, "đ"]


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
        with pytest.raises(DataError, match="encoding: 'VPS' is none of 'TCVN3', 'VNI'"):
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
