"""From bytes to letters: what is certain, what is named, what is refused."""

from __future__ import annotations

import contextlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.documents.reading import read_document
from tdc_programme.documents.sources.encodings import decode, decoded_in_place
from tdc_programme.documents.sources.files import load
from tdc_programme.errors import DocumentError

TEXT = "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;\nBộ trưởng Bộ Tài chính ban hành Thông tư.\n"
TCVN3 = "C¨n cø LuËt Ng©n s¸ch nhµ n­íc"
VNI = "Caên cöù Luaät Ngaân saùch nhaø nöôùc"


def windows(text: str) -> bytes:
    """Encode a text in Windows-1258, whose tones are characters of their own."""
    made = b""
    for char in text:
        try:
            made += char.encode("cp1258")
        except UnicodeEncodeError:
            made += _in_parts(char)
    return made


def _in_parts(char: str) -> bytes:
    base, *marks = list(unicodedata.normalize("NFD", char))
    for mark in list(marks):
        whole = unicodedata.normalize("NFC", base + mark)
        if len(whole) == 1 and mark not in "\u0300\u0301\u0303\u0309\u0323":
            base = whole
            marks.remove(mark)
    return (base + "".join(marks)).encode("cp1258")


class TestCertain:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
    def test_unicode_with_and_without_mark(self, encoding: str) -> None:
        assert load(TEXT.encode(encoding)).text == TEXT

    def test_tones_of_their_own(self) -> None:
        assert decode(windows(TEXT)) == TEXT

    @pytest.mark.parametrize("old", [TCVN3, VNI])
    def test_old_fonts(self, old: str) -> None:
        assert decode(old.encode("latin-1")) == "Căn cứ Luật Ngân sách nhà nước"
        assert load(old.encode()).text == "Căn cứ Luật Ngân sách nhà nước"

    def test_letters_that_the_font_does_not_have_stay(self) -> None:
        for text in (f"{TCVN3} ÿ", f"{TCVN3} " * 800 + "ÿ"):
            assert decoded_in_place(text) == text

    def test_a_page_says_it(self) -> None:
        page = "<html><meta charset='windows-1252'><p>Th\u00e9\u00e2tre Luật</p>".encode("cp1252", "xmlcharrefreplace")
        assert load(page).text.endswith("<p>Théâtre Lu&#7853;t</p>")

    @given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
    def test_utf_8_is_what_it_is(self, text: str) -> None:
        assert decode(text.encode()) == text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")

    @given(st.binary(max_size=400))
    def test_any_bytes_are_read_or_refused(self, content: bytes) -> None:
        with contextlib.suppress(DocumentError):
            assert isinstance(decode(content), str)


class TestNamed:
    @pytest.mark.parametrize(
        ("content", "encoding"),
        [
            ("C¨n cø".encode("latin-1"), "TCVN3"),
            ("C¨n cø".encode("latin-1"), "abc"),
            ("Caên cöù".encode("latin-1"), "vni"),
            (windows("Căn cứ"), "cp1258"),
            ("Căn cứ".encode("utf-16-le"), "utf-16-le"),
        ],
    )
    def test_too_short_to_tell(self, content: bytes, encoding: str) -> None:
        assert load(content, encoding=encoding).text == "Căn cứ"

    def test_a_text_read_as_latin_1(self) -> None:
        assert read_document("Caên cöù Luaät", encoding="VNI").text == "Căn cứ Luật"
        assert load("C¨n cø", encoding="TCVN3").text == "Căn cứ"
        with pytest.raises(DocumentError, match="decoded already"):
            load("C¨n cø", encoding="utf-8")

    @pytest.mark.parametrize(
        ("content", "encoding", "says"),
        [
            (TEXT.encode(), "klingon", "no encoding klingon"),
            (TEXT.encode(), "hex", "no encoding hex"),
            (TEXT.encode(), "ascii", "no text in ASCII: .* at byte 1"),
            (b"\xff", "idna", "no text in IDNA"),
            ("ð".encode("latin-1") + TCVN3.encode("latin-1") + b"\xff\xd0", "TCVN3", "no text in TCVN3"),
        ],
    )
    def test_the_wrong_name(self, content: bytes, encoding: str, says: str) -> None:
        with pytest.raises(DocumentError, match=says):
            load(content, encoding=encoding)

    def test_an_office_file_says_it_itself(self) -> None:
        with pytest.raises(DocumentError, match="leave encoding out"):
            load(b"{\\rtf1 a}", encoding="utf-8")


class TestRefused:
    @pytest.mark.parametrize(
        ("content", "guess"),
        [
            (b"caf\xe9 au lait", "cp1252"),
            ((VNI + " déjà vu garçon ñandú maître hôtel").encode("latin-1"), "VNI"),
            (windows("Căn cứ Luật được") + b" xy\xecz qw\xf2r", "cp1258"),
            (bytes(range(256)) * 4, "cp1252"),
        ],
    )
    def test_says_what_it_may_be(self, content: bytes, guess: str) -> None:
        with pytest.raises(DocumentError, match=f'encoding="{guess}"') as caught:
            load(content)
        assert f'encoding="{guess}"' in caught.value.in_language("vi")

    def test_nuls(self) -> None:
        with pytest.raises(DocumentError, match="control characters"):
            load(b"abc\0def")
        with pytest.raises(DocumentError, match="no text in UTF-8"):
            load(b"abc\0\xff\xff\xfe")
