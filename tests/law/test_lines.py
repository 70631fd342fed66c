"""Lines: where a phrase goes on over a line end, and where it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.law.citations import find_citations
from tdc_programme.law.lines import squeezed


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("của Thủ tướng\nChính phủ", "Thủ tướng Chính phủ"),
        ("của Bộ trưởng Bộ\nTài chính", "Bộ trưởng Bộ Tài chính"),
        ("của Ủy ban nhân dân tỉnh\nQuảng Nam về", "Ủy ban nhân dân tỉnh Quảng Nam"),
        ("của Bộ  Lao động -\nThương binh  và Xã hội quy định", "Bộ Lao động - Thương binh và Xã hội"),
        ("của Chính phủ\n7. Về chi trả nợ", "Chính phủ"),
        ("của Chính phủ\nĐiều 1. Ban hành", "Chính phủ"),
        ("của Bộ Tài chính\n2. Nội dung", "Bộ Tài chính"),
        ("của Bộ Nông nghiệp và Phát triển nông thôn\nĐến nay", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("của Công ty Điện lực\n\nmiền Nam", "Công ty Điện lực"),
        ("của Bộ Y tế</p>", "Bộ Y tế"),
        ("của Bộ  Y tế;", "Bộ Y tế"),
        ("của Bộ Văn hóa,\nThể thao và Du lịch", "Bộ Văn hóa, Thể thao và Du lịch"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_an_issuer_ends_where_its_phrase_ends(text: str, issuer: str, end: str) -> None:
    (found,) = find_citations(f"Quyết định số 15/QĐ-BYT {text}".replace("\n", end))
    assert found.value.issuer == issuer


def test_a_list_of_issuers_goes_on_over_a_line_end() -> None:
    (found,) = find_citations("Thông tư liên tịch số 5/2015/TTLT-BTC-BYT của Bộ Tài chính,\nBộ Y tế hướng dẫn")
    assert found.value.issuer == "Bộ Tài chính, Bộ Y tế"


def test_an_issuer_before_goes_on_over_a_line_end() -> None:
    (found,) = find_citations("được Thủ tướng\nChính phủ phê duyệt tại Quyết định số 89/QĐ-TTg")
    assert found.value.issuer == "Thủ tướng Chính phủ"


@given(st.text(" \n\taB7.Điều"))
def test_squeezing_keeps_every_letter_and_its_place(text: str) -> None:
    squeeze = squeezed(text, 0, len(text))
    near = squeeze.text
    assert "".join(near.split()) == "".join(text.split())
    assert all(near[i] == text[squeeze.place(i)] for i in range(len(near)) if not near[i].isspace())
    assert squeeze.place(len(near)) == len(text)
    assert "  " not in near
