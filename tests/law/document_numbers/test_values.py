"""What a document number says; its parts, its key; what is refused."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import CitationError
from tdc_programme.law.authorities import agencies
from tdc_programme.law.document_numbers import (
    DocumentNumber,
    parse_document_number,
)
from tdc_programme.law.kinds import document_kinds

_SERIALS = st.from_regex(r"[1-9][0-9]{0,4}[a-zđ]?|0[1-9]|[1-9][0-9]\.[1-9][0-9]?", fullmatch=True)


_KINDS = st.sampled_from([code for kind in document_kinds() for code in kind.codes if code.isalpha()])


_AGENCIES = st.sampled_from([one.code for one in agencies()])


_PARTY = st.sampled_from(["TW", "TU", "VPTW", "HU", "ĐU"])


@st.composite
def numbers(draw: st.DrawFn) -> DocumentNumber:
    """Draw a number of any usual form."""
    serial, agency = draw(_SERIALS), draw(_AGENCIES)
    form = draw(st.integers(0, 4))
    if form == 0:
        return DocumentNumber(serial, draw(st.integers(1945, 2050)), f"{draw(_KINDS)}-{agency}")
    if form == 1:
        return DocumentNumber(serial, draw(st.integers(1997, 2031)), f"QH{draw(st.integers(10, 16))}")
    if form == 2:
        return DocumentNumber(serial, None, f"{draw(st.sampled_from(['NQ', 'CT', 'KL', 'CTr']))}/{draw(_PARTY)}")
    if form == 3:
        return DocumentNumber(draw(st.sampled_from([serial, None])), None, f"{draw(_KINDS)}-{agency}")
    return DocumentNumber(serial, None, f"{agency}-{draw(_AGENCIES)}")


@given(numbers())
def test_parse_of_str_is_the_number(number: DocumentNumber) -> None:
    assert parse_document_number(str(number)) == number
    assert str(parse_document_number(str(number))) == str(number)


@given(numbers())
def test_values_survive(number: DocumentNumber) -> None:
    assert pickle.loads(pickle.dumps(number)) == number
    assert copy.deepcopy(number) == number
    assert hash(copy.copy(number)) == hash(number)


@pytest.mark.parametrize(
    ("text", "label", "rank", "issuers", "unit"),
    [
        ("15/2022/TT-BKHCN", "Thông tư", 8, ("BKHCN",), None),
        ("30/2020/NĐ-CP", "Nghị định", 5, ("CP",), None),
        ("08/2019/QĐ-TTg", "Quyết định", 6, ("TTg",), None),
        ("1322/QĐ-TTg", "Quyết định", None, ("TTg",), None),
        ("30/2007/QĐ-BKHCN", "Quyết định", 8, ("BKHCN",), None),
        ("30/2015/QĐ-BKHCN", "Quyết định", 8, ("BKHCN",), None),
        ("06/2017/QĐ-UBND", "Quyết định", 10, ("UBND",), None),
        ("23/1998/CT-TTg", "Chỉ thị", 6, ("TTg",), None),
        ("28/2026/NQ-CP", "Nghị quyết", 5, ("CP",), None),
        ("03/2017/NQ-HĐTP", "Nghị quyết", 7, ("HĐTP",), None),
        ("1107/2020/NQ-UBTVQH14", "Nghị quyết", 3, ("UBTVQH",), None),
        ("43/2002/PL-UBTVQH10", "Pháp lệnh", 3, ("UBTVQH",), None),
        ("80/2015/QH13", None, None, ("QH",), None),
        ("351/2017/UBTVQH14", None, None, ("UBTVQH",), None),
        ("27/2015/TTLT-BKHCN-BTC", "Thông tư liên tịch", 8, ("BKHCN", "BTC"), None),
        ("4416/TB-TĐC", "Thông báo", None, ("TĐC",), None),
        ("1475/CĐ-BNN-TY", "Công điện", None, ("BNN",), "TY"),
        ("1019/BKHCN-TĐC", None, None, ("BKHCN",), "TĐC"),
        ("82847/CT-TTHT", None, None, ("CT",), "TTHT"),
        ("15/CT-TTg", "Chỉ thị", None, ("TTg",), None),
        ("82-TC/TCT", None, None, ("TC",), "TCT"),
        ("24/BC-UBKTTC16", "Báo cáo", None, ("UBKTTC",), None),
        ("57-NQ/TW", "Nghị quyết", None, ("TW",), None),
        ("17-KL/TW", "Kết luận", None, ("TW",), None),
        ("128-QĐ/TW", None, None, ("TW",), None),  # Quyết định or Quy định
        ("262-TB/VPCP", "Thông báo", None, ("VPCP",), None),
        ("23-L/CTN", None, None, ("CTN",), None),  # the law, or the order that promulgates it
        ("21-LCT/HĐNN8", "Luật", 2, ("HĐNN",), None),
        ("215/SL", "Sắc lệnh", 2, (), None),
        ("02/TTLB", "Thông tư liên tịch", 8, (), None),
        ("73-CP", None, None, ("CP",), None),
        ("12/2024/TB-TĐC", "Thông báo", None, ("TĐC",), None),  # no kind that may have a year
        ("54/KL-TW", "Kết luận", None, ("TW",), None),
        ("15/HĐ-ABC", None, None, ("HĐ",), "ABC"),
    ],
)
def test_what_a_number_says(
    text: str, label: str | None, rank: int | None, issuers: tuple[str, ...], unit: str | None
) -> None:
    number = parse_document_number(text)
    assert (number.kind.label if number.kind else None) == label
    assert (number.kind.rank if number.kind else None) == rank
    assert (number.issuers, number.unit) == (issuers, unit)


def test_kinds_that_a_law_number_may_have() -> None:
    assert [kind.label for kind in parse_document_number("80/2015/QH13").kinds] == ["Bộ luật", "Luật", "Nghị quyết"]
    assert [kind.label for kind in parse_document_number("09/2014/UBTVQH13").kinds] == ["Pháp lệnh", "Nghị quyết"]
    assert DocumentNumber("170", None, "").kinds == ()
    assert DocumentNumber("5", None, "QH13").kinds == ()


def test_agency_in_its_year() -> None:
    names = {text: n.agency.name for text in _AGENCY_CASES if (n := parse_document_number(text)).agency is not None}
    assert names == _AGENCY_CASES
    assert parse_document_number("5/ABCD-KH").agency is None
    assert DocumentNumber("170", None, "").agency is None
    assert not parse_document_number("5/ABCD-KH").has_known_issuers
    assert not DocumentNumber("170", None, "").has_known_issuers


_AGENCY_CASES = {
    "15/2022/TT-BKHCN": "Bộ Khoa học và Công nghệ",
    "05/2018/TTLT-VKSNDTC-TANDTC": "Viện kiểm sát nhân dân tối cao",
    "01/2007/TT-BNN": "Bộ Nông nghiệp và Phát triển nông thôn",
    "01/2030/TT-BTTTT": "Bộ Thông tin và Truyền thông",  # none then: still whose code it was
    "4416/TB-TĐC": "Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia",
    "80/2015/QH13": "Quốc hội",
}


def test_flags() -> None:
    assert parse_document_number("27/2015/TTLT-BKHCN-BTC").is_joint
    assert not parse_document_number("27/2015/TT-BKHCN").is_joint
    assert parse_document_number("2284/KH-UBND").is_local
    assert not parse_document_number("2284/KH-BTC").is_local
    assert parse_document_number("80/2015/QH13").term == 13
    assert parse_document_number("21-LCT/HĐNN8").term == 8
    assert parse_document_number("15/2022/TT-BKHCN").term is None


def test_keys() -> None:
    same = ["07/2024/TT-BKHCN", "7/2024/tt-bkhcn", "07/2024/TT-BKHHCN", "07/2024/TT_BKH&CN", "07-2024-TT-BKHCN"]
    assert {parse_document_number(text).key for text in same} == {"7/2024/tt-bkhcn"}
    assert parse_document_number("57/NQ-TW").key == parse_document_number("57-NQ/TW").key
    assert parse_document_number("73/CP").key == parse_document_number("73-CP").key
    assert parse_document_number("57/NQ-CP").key != parse_document_number("57/2025/NQ-CP").key


def test_values_check_themselves() -> None:
    assert str(DocumentNumber("170", None, "")) == "170"
    assert DocumentNumber("170", None, "").symbol == ""
    with pytest.raises(CitationError, match="neither a serial nor a symbol"):
        DocumentNumber(None, None, " ")
    with pytest.raises(TypeError, match=r"DocumentNumber\.symbol: expected str, got int 3"):
        DocumentNumber("1", None, 3)  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(CitationError, match=r"DocumentNumber\.year: 202 is out of range"):
        DocumentNumber("1", 202, "QĐ-TTg")
    with pytest.raises(CitationError, match="is blank"):
        DocumentNumber("", None, "QĐ-TTg")
