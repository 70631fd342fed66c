"""References of a text to itself."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.law.citations import Pinpoint
from tdc_programme.law.provisions import InternalReference, ProvisionKind, find_internal_references

CASES = [
    ("theo quy định tại khoản 2 Điều này", [("khoản 2 Điều này", ["khoản 2"])]),
    ("Điều 7 và Điều 8 của Luật này", [("Điều 7 và Điều 8 của Luật này", ["Điều 7", "Điều 8"])]),
    ("từ Điều 5 đến Điều 7 Nghị định này", [("Điều 5 đến Điều 7 Nghị định này", ["Điều 5", "Điều 6", "Điều 7"])]),
    ("các khoản 1, 2 và 3 Điều này", [("khoản 1, 2 và 3 Điều này", ["khoản 1", "khoản 2", "khoản 3"])]),
    ("điểm a, b khoản này", [("điểm a, b khoản này", ["điểm a", "điểm b"])]),
    ("khoản 2 điều này", [("khoản 2 điều này", ["khoản 2"])]),
    ("Chương II Nghị định này", [("Chương II Nghị định này", ["Chương II"])]),
    ("Mục 2 Chương này", [("Mục 2 Chương này", ["Mục 2"])]),
    ("tại Điều này, khoản này (Thông tư liên tịch này)",
     [("Điều này", []), ("khoản này", []), ("Thông tư liên tịch này", [])]),
    ("Quy chế này và Quy chuẩn kỹ thuật quốc gia này", [("Quy chế này", []), ("Quy chuẩn kỹ thuật quốc gia này", [])]),
    ("Phụ lục I kèm theo.", [("Phụ lục I kèm theo", ["Phụ lục I"])]),
    ("Phụ lục kèm theo", [("Phụ lục kèm theo", ["Phụ lục"])]),
    ("Phụ lục III Thông tư này", [("Phụ lục III Thông tư này", ["Phụ lục III"])]),
    ("Phụ lục I, II và III kèm theo Quyết định này",
     [("Phụ lục I, II và III kèm theo Quyết định này", ["Phụ lục I", "Phụ lục II", "Phụ lục III"])]),
    ("Mẫu số 01, Mẫu số 02 ban hành kèm theo Nghị định này",
     [("Mẫu số 01, Mẫu số 02 ban hành kèm theo Nghị định này", ["Mẫu số 01", "Mẫu số 02"])]),
    ("các Mẫu số 1, Mẫu số 2 Phụ lục III ban hành kèm theo Thông tư này",
     [("Mẫu số 1, Mẫu số 2 Phụ lục III ban hành kèm theo Thông tư này",
       ["Mẫu số 1 Phụ lục III", "Mẫu số 2 Phụ lục III"])]),
    ("theo Mẫu số 1 và Phụ lục III kèm theo Thông tư này",
     [("Mẫu số 1 và Phụ lục III kèm theo Thông tư này", ["Mẫu số 1", "Phụ lục III"])]),
    ("Mẫu quy định tại Phụ lục XI kèm theo Thông tư này",
     [("Mẫu quy định tại Phụ lục XI kèm theo Thông tư này", ["Phụ lục XI"])]),
    # not of this text, or no part of a text
    ("Điều 5 Nghị định số 30/2020/NĐ-CP", []),
    ("Phụ lục III ban hành kèm theo Thông tư số 5/2020/TT-BTC", []),
    ("tài khoản này, thời điểm này, các khoản này, điều này, phần này, danh mục này, hồ sơ này", []),
    ("tài liệu kèm theo.", []),
    ("thông tư nàyx", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_found(text: str, expected: list[tuple[str, list[str]]]) -> None:
    found = find_internal_references(text)
    assert [(each.text, list(map(str, each.value.places))) for each in found] == expected


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_found_in_dirty_text(text: str, expected: list[tuple[str, list[str]]]) -> None:
    dirty = unicodedata.normalize("NFD", text).replace(" ", "\u00a0").replace("Phụ", "Ph\u200bụ")
    found = find_internal_references(dirty)
    assert [list(map(str, each.value.places)) for each in found] == [places for _, places in expected]
    assert all(dirty[each.start : each.end] == each.text for each in found)


def test_what_this_points_at() -> None:
    found = find_internal_references(
        "điểm a khoản này, Mục này, Chương này, Phụ lục này, Điều 5 Bộ luật này, Phụ lục I kèm theo"
    )
    assert [(each.value.within.value, each.value.document) for each in found] == [
        ("clause", None),
        ("section", None),
        ("chapter", None),
        ("appendix", None),
        ("document", "Bộ luật"),
        ("document", None),
    ]


def test_it_is_written_as_it_reads() -> None:
    assert str(InternalReference((Pinpoint("5", "2"),), document="Nghị định")) == "khoản 2 Điều 5 Nghị định này"
    assert str(InternalReference((), ProvisionKind.ARTICLE)) == "Điều này"
    assert str(InternalReference((Pinpoint(part="Phụ lục I"),))) == "Phụ lục I kèm theo"


WORDS = ["Điều", "khoản", "1", "2,", "a", "điểm", "này", "và", "Luật", "Phụ lục", "I", "kèm theo", ".", "\n", "các"]


@given(st.lists(st.sampled_from(WORDS), max_size=20))
def test_any_text(words: list[str]) -> None:
    text = " ".join(words)
    last = 0
    for found in find_internal_references(text):
        assert last <= found.start < found.end
        assert text[found.start : found.end] == found.text
        last = found.end
