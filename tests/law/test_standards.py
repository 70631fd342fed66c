"""Standards and technical regulations: how they are cited, found and written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import CitationError
from tdc_programme.law.standards import Standard, find_standards, parse_standard
from tdc_programme.strategies.of_law import standards


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("TCVN 7790-1:2007", "TCVN 7790-1:2007"),
        ("TCVN ISO 9001 : 2008", "TCVN ISO 9001:2008"),
        ("TCVN ISO/IEC 17065:2013", "TCVN ISO/IEC 17065:2013"),
        ("TCVN 5699-2-11:2006", "TCVN 5699-2-11:2006"),
        ("TCVN 6909 : 2001", "TCVN 6909:2001"),
        ("TCVN\N{NO-BREAK SPACE}ISO\n14001:2015", "TCVN ISO 14001:2015"),
        ("TCVN số 1-2:2008", "TCVN 1-2:2008"),
        ("qcvn 01-1:2018/byt", "QCVN 01-1:2018/BYT"),
        ("TCVN6909:2001", "TCVN 6909:2001"),
        ("QCVN 18: 2014/BXD", "QCVN 18:2014/BXD"),
        ("QCĐP 01:2020/HN", "QCĐP 01:2020/HN"),
        ("TCCS 01:2020/VNPT", "TCCS 01:2020/VNPT"),
        ("TCVN/QS 1822:2018", "TCVN/QS 1822:2018"),
        ("TCVN ISO/IEC 17021", "TCVN ISO/IEC 17021"),
        ("22 TCN 211-06", "22 TCN 211-06"),
    ],
)
def test_reads_as_written(text: str, written: str) -> None:
    (found,) = find_standards(f"phù hợp với {text}, theo quy định")
    assert str(found.value) == written
    assert found.value == parse_standard(text)


def test_each_of_a_list_is_found() -> None:
    text = "Sửa đổi 1:2018 QCVN 01:2016/XXX; QCVN 02:2016/XXX (TCVN 9001:2015)."
    assert [found.text for found in find_standards(text)] == ["QCVN 01:2016/XXX", "QCVN 02:2016/XXX", "TCVN 9001:2015"]


@pytest.mark.parametrize(
    "text", ["các TCVN về đo lường", "QCVN", "TCVNX 5", "ISO 9001:2015", "12/TCVN-KH", "QCVN 16/2023"]
)
def test_what_is_none(text: str) -> None:
    assert find_standards(text) == ()
    with pytest.raises(CitationError):
        parse_standard(text)


@given(standards())
def test_what_is_written_reads_back(standard: Standard) -> None:
    assert parse_standard(str(standard)) == standard


@given(st.text("TCVNQĐP ISO:/-0129\n\u0301", max_size=30))
def test_never_fails_and_never_overlaps(text: str) -> None:
    last = 0
    for found in find_standards(text):
        assert last <= found.start < found.end
        assert text[found.start : found.end] == found.text
        last = found.end


def test_the_series_is_a_known_one() -> None:
    with pytest.raises(CitationError, match="none of TCVN"):
        Standard(series="ABC", number="1")
