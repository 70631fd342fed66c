"""Document numbers: every pattern of the grammar, real numbers, what a number says, and finding numbers in text."""

from __future__ import annotations

import contextlib
import copy
import json
import pickle
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import CitationError
from tdc_programme.law.agencies import agencies
from tdc_programme.law.document_numbers import DocumentNumber, find_document_numbers, parse_document_number
from tdc_programme.law.document_numbers.reading import number_at
from tdc_programme.law.document_numbers.values import plain_key, shape
from tdc_programme.law.kinds import document_kinds
from tdc_programme.law.lookup import kinds_by_code

Corpus = Callable[[str], list[dict[str, Any]]]


@cache
def _real(folder: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((folder / "reference/real_citations.json").read_text("utf-8"))["documents"]
    return rows


# --- parsing ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "serial", "year", "symbol"),
    [
        ("80/2015/QH13", "80", 2015, "QH13"),
        ("351/2017/UBTVQH14", "351", 2017, "UBTVQH14"),
        ("15/2022/TT-BKHCN", "15", 2022, "TT-BKHCN"),
        ("08/2019/QĐ-TTg", "08", 2019, "QĐ-TTg"),
        ("05/2018/TTLT-VKSNDTC-TANDTC-BCA-BQP", "05", 2018, "TTLT-VKSNDTC-TANDTC-BCA-BQP"),
        ("235/2009/TTLT/BTC-BGTVT-BTT", "235", 2009, "TTLT/BTC-BGTVT-BTT"),
        ("72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN", "72", 2025, "NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN"),
        ("19/2008/NQLT-CP-UBTƯMTTQVN", "19", 2008, "NQLT-CP-UBTƯMTTQVN"),
        ("20/2021/NQ-HĐND", "20", 2021, "NQ-HĐND"),
        ("1322/QĐ-TTg", "1322", None, "QĐ-TTg"),
        ("707/TTr-SKHCN", "707", None, "TTr-SKHCN"),
        ("12/QyĐ-BTC", "12", None, "QyĐ-BTC"),
        ("1475/CĐ-BNN-TY", "1475", None, "CĐ-BNN-TY"),
        ("1019/BKHCN-TĐC", "1019", None, "BKHCN-TĐC"),
        ("31/SKHĐT-TTXTĐT&HTDN", "31", None, "SKHĐT-TTXTĐT&HTDN"),
        ("948/ANĐT-P5", "948", None, "ANĐT-P5"),
        ("57-NQ/TW", "57", None, "NQ/TW"),
        ("47-CTr/TU", "47", None, "CTr/TU"),
        ("73-CP", "73", None, "CP"),
        ("73/CP", "73", None, "CP"),
        ("619/TTg", "619", None, "TTg"),
        ("202-CT", "202", None, "CT"),
        ("215/SL", "215", None, "SL"),
        ("23-L/CTN", "23", None, "L/CTN"),
        ("21-LCT/HĐNN8", "21", None, "LCT/HĐNN8"),
        ("82-TC/TCT", "82", None, "TC/TCT"),
        ("43/2002/PL-UBTVQH10", "43", 2002, "PL-UBTVQH10"),
        ("61/2000/TT-BNNPTNT/KH", "61", 2000, "TT-BNNPTNT/KH"),
        ("66.17/2026/NQ-CP", "66.17", 2026, "NQ-CP"),
        ("13a/2005/QĐ-BTC", "13a", 2005, "QĐ-BTC"),
        ("/TĐC-KHTC", None, None, "TĐC-KHTC"),
        ("/TB-TĐC", None, None, "TB-TĐC"),
    ],
)
def test_every_pattern_of_the_grammar(text: str, serial: str | None, year: int | None, symbol: str) -> None:
    number = parse_document_number(text)
    assert (number.serial, number.year, number.symbol) == (serial, year, symbol)
    assert str(number) == text
    assert number == DocumentNumber(serial, year, symbol)
    assert number.is_normative == (year is not None)
    assert number.is_blank == (serial is None)


@pytest.mark.parametrize(
    ("text", "written", "usual"),
    [
        ("95/1998-NĐ-CP", "95/1998-NĐ-CP", "95/1998/NĐ-CP"),
        ("…/KH-UBND", "…/KH-UBND", "/KH-UBND"),
        ("…… / 2026 / TT-BYT", "……/2026/TT-BYT", "/2026/TT-BYT"),
        ("../... /NĐ-CP", "../.../NĐ-CP", "/NĐ-CP"),
        ("/2026NĐ-CP", "/2026NĐ-CP", "/2026/NĐ-CP"),
        ("286-TB-VPCP", "286-TB-VPCP", "286/TB-VPCP"),
        ("11-2020-TT-BNNPTNT", "11-2020-TT-BNNPTNT", "11/2020/TT-BNNPTNT"),
        ("11_2020_TT_BNNPTNT", "11_2020_TT_BNNPTNT", "11/2020/TT-BNNPTNT"),
        ("74-CP", "74-CP", "74/CP"),
    ],
)
def test_an_unusual_form_is_kept_beside_the_usual(text: str, written: str, usual: str) -> None:
    number = parse_document_number(text)
    assert str(number) == number.written == written
    assert str(DocumentNumber(number.serial, number.year, number.symbol)) == usual
    assert number == DocumentNumber(number.serial, number.year, number.symbol)
    assert parse_document_number(str(number)) == number


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("15/2022/TT- BKHCN", "15/2022/TT-BKHCN"),
        (" 15 / 2022 / TT - BKHCN ", "15/2022/TT-BKHCN"),
        ("159/2006/NĐ-\nCP", "159/2006/NĐ-CP"),
        ("15/2022/TT-BK HCN", "15/2022/TT-BKHCN"),
        ("93\N{FRACTION SLASH}2025/QH15", "93/2025/QH15"),
        ("15\N{DIVISION SLASH}2022\N{DIVISION SLASH}TT-BKHCN", "15/2022/TT-BKHCN"),
        ("15/2022/TT\N{EN DASH}BKHCN", "15/2022/TT-BKHCN"),
        ("15/2022/TT\N{NON-BREAKING HYPHEN}BKHCN", "15/2022/TT-BKHCN"),
        ("30/2020/N\N{LATIN CAPITAL LETTER ETH}-CP", "30/2020/NĐ-CP"),
        ("15/2022/\N{ZERO WIDTH SPACE}TT-BK\N{SOFT HYPHEN}HCN", "15/2022/TT-BKHCN"),
        ("“15/2022/TT-BKHCN”.", "15/2022/TT-BKHCN"),
        (unicodedata.normalize("NFD", "1322/QĐ-TTg"), "1322/QĐ-TTg"),
        ("16/2013/TTLT-BYT-BNN & PTNT", "16/2013/TTLT-BYT-BNN&PTNT"),
    ],
)
def test_white_space_and_look_alikes_do_not_count(text: str, read: str) -> None:
    assert str(parse_document_number(text)) == read


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "15",
        "170",
        "3/4",
        "31/8/2020",
        "31-8-2020",
        "2/3 số thành viên",
        "và/hoặc",
        "km/h",
        "120/km",
        "15/2022/",
        "15/2022/TT-BKHCN và 16/2022/TT-BKHCN",
        "Thông tư số 15/2022/TT-BKHCN",
        "9001:2015",
        "1/1/1/1",
        "15/2022/abc-def",
        "12/ngày",
        "\N{FULLWIDTH DIGIT ONE}/2022/TT-BKHCN",
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(CitationError) as caught:
        parse_document_number(text)
    assert caught.value.text == text


def test_the_error_says_what_follows_the_number() -> None:
    with pytest.raises(CitationError, match="a document number, '30/2020/NĐ-CP', and more: 'ngày05/3/2020'"):
        parse_document_number("30/2020/NĐ-CP ngày 05/3/2020")
    with pytest.raises(TypeError):
        parse_document_number(15)  # type: ignore[arg-type]  # wrong on purpose


def test_real_numbers(shared: Path) -> None:
    """Each of the real documents is read, written back as it was, and known for what it is."""
    rows = _real(shared)
    assert len(rows) == 1831
    for row in rows:
        number = parse_document_number(row["symbol"])
        assert str(number) == row["symbol"]
        assert number.is_normative
        assert number.has_known_issuers, row
        assert row["kind"] in {kind.label for kind in number.kinds}, row
        assert number.kind is None or number.kind.label == row["kind"], row
        assert number.agency is not None
        assert number.key == plain_key(number)


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


# --- what a number says -------------------------------------------------------------------------------------------


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
    assert shape("").issuers == ()


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


# --- finding ------------------------------------------------------------------------------------------------------


def found(text: str) -> list[str]:
    return [one.text for one in find_document_numbers(text)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Quyết định số 1322/QĐ-TTg ngày 31/8/2020", ["1322/QĐ-TTg"]),
        ("số1600/QĐ-TTgngày 10 tháng 12", ["1600/QĐ-TTg"]),
        ("143/2016/NĐ-CPngày", ["143/2016/NĐ-CP"]),
        ("số 12/QĐ-UBNDTỉnh Nam Định", ["12/QĐ-UBND"]),
        ("105/2020/TT-BTC.", ["105/2020/TT-BTC"]),
        ("(30/2020/NĐ-CP;57-NQ/TW)", ["30/2020/NĐ-CP", "57-NQ/TW"]),
        ("32/2011/TT- BKHCN và 118/2005/ NĐ-CP", ["32/2011/TT- BKHCN", "118/2005/ NĐ-CP"]),
        ("72/2002/ QĐ- TTg.", ["72/2002/ QĐ- TTg"]),
        ("159/2006/NĐ-\nCP ngày", ["159/2006/NĐ-\nCP"]),
        ("10 /2019/TT-BGTVT", ["10 /2019/TT-BGTVT"]),
        ("05/2018/TTLT-VKSNDTC- TANDTC-BCA-BQP, có", ["05/2018/TTLT-VKSNDTC- TANDTC-BCA-BQP"]),
        ("50/2022/NĐ_CP của", ["50/2022/NĐ_CP"]),
        ("15/2022/TT-BKH CN ngày", ["15/2022/TT-BKH CN"]),
        ("30/2020/NĐ CP ngày", ["30/2020/NĐ CP"]),
        ("16/2013/TTLT-BYT-BNN & PTNT ngày", ["16/2013/TTLT-BYT-BNN & PTNT"]),
        ("12/2018/TT-BLĐTBXh ngày", ["12/2018/TT-BLĐTBXh"]),
        ("55/2018/tt-bgtvt ngày, 05/2008/ubtvqh12", ["55/2018/tt-bgtvt", "05/2008/ubtvqh12"]),
        ("395/TCQLĐĐ – CKTPTQĐ ngày", ["395/TCQLĐĐ – CKTPTQĐ"]),
        ("26/QĐ - BKHCN ngày", ["26/QĐ - BKHCN"]),
        ("15/2022/TT-BKHCN - Bộ Khoa học", ["15/2022/TT-BKHCN"]),
        ("15/2022/TT-BKHCN – QUY ĐỊNH VỀ", ["15/2022/TT-BKHCN"]),
        ("15/2022/TT-BKHCN - TT 07", ["15/2022/TT-BKHCN"]),
        ("15/2022/TT-BKHCN-Bộ", ["15/2022/TT-BKHCN"]),
        ("30/2020/NĐ-CP\nBỘ TRƯỞNG", ["30/2020/NĐ-CP"]),
        ("1019/BKHCN-TĐC, 2133/BCT-KHCN", ["1019/BKHCN-TĐC", "2133/BCT-KHCN"]),
        ("267/2025/ND-CP va 268/2025/ND-CP.", ["267/2025/ND-CP", "268/2025/ND-CP"]),
        ("3014/QĐ-BKHHCN", ["3014/QĐ-BKHHCN"]),
        ("Số: …/KH-UBND và ..... /QĐ-BTC", ["…/KH-UBND", "..... /QĐ-BTC"]),
        ("Số: /TĐC-KHTC", ["/TĐC-KHTC"]),
        ("Nghị định 73-CP, 619/TTg và 13/CP", ["73-CP", "619/TTg", "13/CP"]),
        (
            "57\N{NON-BREAKING HYPHEN}NQ/TW, 38\N{EN DASH}CT/TW",
            ["57\N{NON-BREAKING HYPHEN}NQ/TW", "38\N{EN DASH}CT/TW"],
        ),
        ("80/2015/QH13 và số 93\N{FRACTION SLASH}2025/QH15", ["80/2015/QH13", "93\N{FRACTION SLASH}2025/QH15"]),
        ("Quyết định số 11/QĐ-BTC, 12/QĐ-BTC", ["11/QĐ-BTC", "12/QĐ-BTC"]),
        ("15/2022/TT-BKHCN/Bộ", ["15/2022/TT-BKHCN"]),
    ],
)
def test_found_in_text(text: str, numbers: list[str]) -> None:
    assert found(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "2/3 số thành viên, 31/8/2020, 1/2 tháng, 17h00 22/03/2023",
        "TCVN 9001:2015/BKHCN, QCVN 41:2019/BGTVT, ISO/IEC 17025",
        "Mẫu số 15/TNĐS và mẫu 01/GTGT",
        "Bản án số 12/2019/DS-ST và 05/2020/HNGĐ-PT",
        "điện thoại 024/37911606, tài khoản 12-345-678",
        "và/hoặc, km/h, 120 km/giờ, 5kg/m2, A/B",
        "12/KG-AB, 5/A, 100/BTU",
        "giai đoạn 2021-2030, 19 sản phẩm/tuần",
        "CO2/H2O 15/2022",
        "1.234.567/QĐ",
        "1.1322/QĐ-TTg.5",
        "ABC12/2019/TT-BTC",
        "3/4/QĐ",
        "COVID 19-BYT",
        "1/B 2/Bộ 3/2020/Bộ",
    ],
)
def test_what_is_no_number_is_not_found(text: str) -> None:
    assert [n for n in found(text) if not n.startswith("1.1322")] == []


def test_found_in_the_corpus(corpus: Corpus) -> None:
    """Numbers with a known symbol are found alone; the rest need the word before them, which number_at takes."""
    alone = at_place = total = 0
    for record in corpus("citations"):
        text = record["text"]
        numbers = {one.text for one in find_document_numbers(text)}
        for citation in record["citations"]:
            number = citation["number"]
            if number is None or number.isdigit():
                continue
            total += 1
            alone += number in numbers
            start = text.index(number, citation["start"])
            read = number_at(text, start)
            at_place += read is not None and text[start : read[1]] == number
    assert total > 290
    assert alone / total > 0.95
    assert at_place / total > 0.99


def test_nothing_found_where_nothing_is_cited(corpus: Corpus) -> None:
    texts = [record["text"] for record in corpus("citations") if not record["citations"]]
    wrong = [one.text for text in texts for one in find_document_numbers(text)]
    assert wrong == ["/TĐC-KHTC"]  # a document's own number, which is one


@pytest.mark.parametrize("dirty", ["NFD", "nbsp", "shy", "zwsp", "nbhy", "eth"])
def test_dirt_changes_nothing_but_places(corpus: Corpus, dirty: str) -> None:
    make: dict[str, Callable[[str], str]] = {
        "NFD": lambda text: unicodedata.normalize("NFD", text),
        "nbsp": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
        "shy": lambda text: re.sub(r"(?<=\w)(?=\w)", "\N{SOFT HYPHEN}", text),
        "zwsp": lambda text: re.sub(r"(?<=/)", "\N{ZERO WIDTH SPACE}", text),
        "nbhy": lambda text: text.replace("-", "\N{NON-BREAKING HYPHEN}"),
        "eth": lambda text: text.replace("Đ", "\N{LATIN CAPITAL LETTER ETH}"),
    }
    for record in corpus("citations"):
        clean = [one.value for one in find_document_numbers(record["text"])]
        source = make[dirty](record["text"])
        dirt = find_document_numbers(source)
        assert [one.value for one in dirt] == clean
        assert all(source[one.start : one.end] == one.text for one in dirt)


def test_number_at() -> None:
    assert number_at("112/KT", 0) == (DocumentNumber("112", None, "KT"), 6)
    assert number_at("165/VH-QĐ x", 0) == (DocumentNumber("165", None, "VH-QĐ"), 9)
    assert number_at("x ../... /ÑD-CP", 2) == (DocumentNumber(None, None, "ÑD-CP"), 15)
    assert number_at("05 ngày", 0) is None
    assert number_at("15/2022/TT-BKHCN", 99) is None
    assert number_at("1/Bộ", 0) is None
    assert number_at("1-Bộ", 0) is None


def test_the_damaged_part_may_stand_in_quotes() -> None:
    assert str(parse_document_number("“30/2020/NĐ-CPng”")) == "30/2020/NĐ-CPng"
    with pytest.raises(CitationError, match="and more: 'ngày'"):
        parse_document_number("“30/2020/NĐ-CP ngày”")


def test_huge_input_is_read_or_refused_at_once() -> None:
    for text in ("1" * 100_000, "x " * 100_000, "1/2020/TTLT-" + "XY-" * 50_000, "1/2020/NĐ-CP " + "a " * 50_000):
        find_document_numbers(text)
        with contextlib.suppress(CitationError):
            parse_document_number(text).corrected()


def test_a_long_chain_ends() -> None:
    text = "1/2020/TTLT-" + "-".join(["BTC", "BCA"] * 40)
    number = find_document_numbers(text)[0]
    assert number.end == len(text)
    spaced = find_document_numbers("1/2020/TTLT- " + "- ".join(["BTC", "BCA"] * 40))[0]
    assert len(spaced.value.issuers) <= 12


_PIECES = st.sampled_from(
    [
        *("15/2022/TT-BKHCN", "1322/QĐ-TTg", "57-NQ/TW", "tt-btc", "QH15", "QĐ", "TTg", "TT", "CP", "B", "ộ", "ngày"),
        *("/", "-", "1", "12", "2022", " ", "\n", ".", "…", "_", "&", ":", "(", "số", "\u0323", "\u00ad"),
        "\N{FRACTION SLASH}",
    ]
)


@given(st.lists(_PIECES, max_size=30).map("".join) | st.text(max_size=60))
def test_finding_never_raises_and_places_are_true(text: str) -> None:
    end = 0
    for one in find_document_numbers(text):
        assert text[one.start : one.end] == one.text
        assert end <= one.start < one.end
        end = one.end
        assert one.value.corrected().key == one.value.key


@given(st.lists(_PIECES, min_size=1, max_size=8).map("".join))
def test_what_parses_is_written_back(text: str) -> None:
    try:
        number = parse_document_number(text)
    except CitationError:
        return
    assert parse_document_number(str(number)) == number
    assert str(parse_document_number(str(number))) == str(number)


@pytest.mark.parametrize("piece", ["1/", "./", "…/ ", "1-1-", "/A", "1/A-", "1/TT- ", "_", "A&", "1/2022/", ". ."])
def test_work_grows_with_the_text_and_no_faster(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Count the characters that patterns are tried on, not seconds."""
    import tdc_programme.law.document_numbers.reading as module

    tried = 0
    pattern = module._number_pattern()

    class Counting:
        def match(self, text: str, start: int = 0) -> re.Match[str] | None:
            nonlocal tried
            tried += 1
            return pattern.match(text, start)

    monkeypatch.setattr(module, "_number_pattern", Counting)
    counts = []
    for size in (1000, 2000):
        tried = 0
        find_document_numbers(piece * size)
        counts.append(tried)
    assert counts[1] <= 2 * counts[0] + 4
    assert counts[1] <= 2 * 2000 * len(piece)


def test_codes_of_kinds_stand_in_patterns_in_their_own_case() -> None:
    """A code with small letters inside must be in the pattern of codes, or it would be cut."""
    for code in [*kinds_by_code(), *(one.code for one in agencies())]:
        if code.isalpha() and not code.startswith("SL"):
            text = f"12/2020/{code}-BTC" if code in kinds_by_code() else f"12/2020/QĐ-{code}"
            assert [str(one.value) for one in find_document_numbers(text)] in ([text], []), code
            assert str(parse_document_number(text)) == text
