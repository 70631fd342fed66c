"""Legal bases that are no citation elsewhere."""

from __future__ import annotations

import pytest

from tdc_programme.law.citations import find_citations, find_legal_bases, format_citation

FULL = "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam"


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        (f"{FULL};", [FULL]),
        (f"{FULL} đã được sửa đổi, bổ sung;", [FULL]),
        ("Căn cứ Hiến pháp;", ["Căn cứ Hiến pháp"]),
        (f"{FULL} năm 1992;", [f"{FULL} năm 1992"]),
        ("Căn cứ Hiến pháp 2013;", ["Căn cứ Hiến pháp 2013"]),
        (f"{FULL};\nCăn cứ Luật Giá số 16/2023/QH15;", [FULL, "Căn cứ Luật Giá số 16/2023/QH15"]),
        (f"Căn cứ Luật Giá số 16/2023/QH15;\n{FULL};", ["Căn cứ Luật Giá số 16/2023/QH15", FULL]),
        ("theo Hiến pháp", []),
    ],
)
def test_the_constitution(text: str, texts: list[str]) -> None:
    assert [found.text for found in find_legal_bases(text)] == texts


def test_it_is_written_as_it_is_read() -> None:
    (found,) = find_legal_bases(f"{FULL};")
    said = format_citation(found.value.citation)
    assert [again.value for again in find_legal_bases(f"{found.value.lead} {said};")] == [found.value]
    assert find_citations(f"{FULL};") == ()
