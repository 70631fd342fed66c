"""The frame of a reader: find, parse and at follow from signs and what is made of them."""

from __future__ import annotations

import re

import pytest

from tdc_programme.errors import NumberError
from tdc_programme.text.reader import Read, Reader, Refusal, lower


def _pair(text: str, sign: re.Match[str]) -> list[Read[str]]:
    """Read a word of x; y is nothing."""
    return [] if sign[0] == "y" else [Read(*sign.span(), text[sign.start() : sign.end()])]


SIGNS = Reader(error=NumberError, signs=re.compile("[xy]+").search, read=_pair)
SCANNED = Reader(error=NumberError, scan=lambda text: [Read(m.start(), m.end(), m[0]) for m in re.finditer("x+", text)])


def test_what_is_found_has_its_place_and_is_as_written() -> None:
    assert [(f.start, f.end, f.value) for f in SIGNS.find("a Xx\u00ad b y x")] == [(2, 4, "Xx"), (10, 11, "x")]
    assert list(SIGNS.scan("y")) == []


def test_what_begins_at_a_place() -> None:
    assert [read.value for read in SIGNS.at("a x", 2)] == ["x"]
    assert SIGNS.at("a x", 0) == []
    assert SIGNS.at("a", 1) == []
    assert [read.value for read in SCANNED.at("a x", 2)] == ["x"]
    assert SCANNED.at("a x", 1) == []


@pytest.mark.parametrize(
    ("text", "reason", "place"),
    [
        ("", "nothing to read", (0, 0)),
        ("  ", "nothing to read", (2, 2)),
        (" a ", "not one of these", (1, 2)),
        (" x a ", "' a' stands after it", (2, 4)),
    ],
)
def test_a_refusal_says_what_and_where(text: str, reason: str, place: tuple[int, int]) -> None:
    with pytest.raises(NumberError) as refused:
        SIGNS.parse(text)
    assert refused.value.reason == reason
    assert (refused.value.start, refused.value.end) == place
    assert refused.value.text == text


def test_a_reader_may_read_a_whole_text_in_its_own_way() -> None:
    def whole(text: str) -> str:
        if text != "xx":
            raise Refusal("only xx", 1, 2)
        return text

    reader = Reader(error=NumberError, scan=lambda text: [], whole=whole)
    assert reader.parse(" xx ") == "xx"
    with pytest.raises(NumberError, match=r"only xx \(at 2–3\)"):
        reader.parse(" xyz")


def test_a_refusal_may_name_no_place_and_white_space_may_count() -> None:
    def whole(text: str) -> str:
        raise Refusal(repr(text), *((None,) if "y" in text else (1,)))

    reader = Reader(error=NumberError, scan=lambda text: [], whole=whole, keeps_blanks=True)
    with pytest.raises(NumberError, match=r"' x ' \(at 1–3\)"):
        reader.parse(" x ")
    with pytest.raises(NumberError, match=r"' y '$"):
        reader.parse(" y ")


def test_lower_keeps_places() -> None:
    assert lower("QUÝ İV Ⅳ") == "quý İv ⅳ"
