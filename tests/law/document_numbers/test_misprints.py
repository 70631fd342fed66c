"""Misprints of document numbers: mended where one answer is certain, left alone where it is not."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.law.document_numbers import DocumentNumber, parse_document_number, suggestions
from tdc_programme.law.lookup import document_kind


def mended(text: str) -> str:
    return str(parse_document_number(text).corrected())


@pytest.mark.parametrize(
    ("written", "right"),
    [
        # the two source documents
        ("15/2022/TT-BKHHCN", "15/2022/TT-BKHCN"),
        ("07/2024/TT-BKHHCN", "07/2024/TT-BKHCN"),
        ("3014/QĐ-BKHHCN", "3014/QĐ-BKHCN"),
        ("15/2022/TT-BKH&CN", "15/2022/TT-BKHCN"),
        # letter case, diacritics, signs
        ("22/2021/QĐ-TTG", "22/2021/QĐ-TTg"),
        ("55/2018/tt-bgtvt", "55/2018/TT-BGTVT"),
        ("12/2018/TT-BLĐTBXh", "12/2018/TT-BLĐTBXH"),
        ("05/2008/ubtvqh12", "05/2008/UBTVQH12"),
        ("47-CTR/TU", "47-CTr/TU"),
        ("707/TTR-SKHCN", "707/TTr-SKHCN"),
        ("267/2025/ND-CP", "267/2025/NĐ-CP"),
        ("22/2021/QD-TTg", "22/2021/QĐ-TTg"),
        ("01/2020/TT-BLDTBXH", "01/2020/TT-BLĐTBXH"),
        ("30/2020/N\N{LATIN CAPITAL LETTER ETH}-CP", "30/2020/NĐ-CP"),
        ("50/2022/NĐ_CP", "50/2022/NĐ-CP"),
        ("50/2022/NĐ--CP", "50/2022/NĐ-CP"),
        ("34/2003/QĐ/BGD&ĐT", "34/2003/QĐ-BGDĐT"),
        ("16/2013/TTLT-BYT-BNN&PTNT", "16/2013/TTLT-BYT-BNNPTNT"),
        ("15/2022/TT-\N{CYRILLIC CAPITAL LETTER VE}KHCN", "15/2022/TT-BKHCN"),
        ("15/2022/\N{GREEK CAPITAL LETTER TAU}\N{GREEK CAPITAL LETTER TAU}-BKHCN", "15/2022/TT-BKHCN"),
        ("30/2020/NĐ-CPng", "30/2020/NĐ-CP"),
        ("30/2020/NĐCP", "30/2020/NĐ-CP"),
        ("15/2022/TTBKHCN", "15/2022/TT-BKHCN"),
        ("1322/QĐTTg", "1322/QĐ-TTg"),
        ("95/1998-NĐ-CP", "95/1998/NĐ-CP"),
        ("11-2020-TT-BNNPTNT", "11/2020/TT-BNNPTNT"),
        # one letter
        ("15/2022/TT-BKHC", "15/2022/TT-BKHCN"),
        ("15/2022/TT-KHCN", "15/2022/TT-BKHCN"),
        ("15/2022/TT-BKCHN", "15/2022/TT-BKHCN"),
        ("15/2022/TT-BKXCN", "15/2022/TT-BKHCN"),
        ("15/2022/TTT-BKHCN", "15/2022/TT-BKHCN"),
        ("15/2022/T-BKHCN", "15/2022/TT-BKHCN"),
        ("30/2020/NĐ-C", "30/2020/NĐ-CP"),
        ("30/2020/ĐN-CP", "30/2020/NĐ-CP"),
        ("65/2013/NB-CP", "65/2013/NĐ-CP"),  # no normative NQ-CP in 2013
        ("08/2019/QĐ-TTgg", "08/2019/QĐ-TTg"),
        ("1322/QĐ-Tg", "1322/QĐ-TTg"),
        ("1322/QĐ-TgT", "1322/QĐ-TTg"),
        ("1322/QĐĐ-TTg", "1322/QĐ-TTg"),
        ("2284/KH-UBDN", "2284/KH-UBND"),
        ("2284/KH-UND", "2284/KH-UBND"),
        ("1019/BKHHCN-TĐC", "1019/BKHCN-TĐC"),
        ("09/1998/TTT-BGDĐT-BTP", "09/1998/TTLT-BGDĐT-BTP"),
        ("27/2015/TTLT-BKHCN-BTTC", "27/2015/TTLT-BKHCN-BTC"),
        ("42/2006/TT-BNNN", "42/2006/TT-BNN"),
        ("57-NQ/TWW", "57-NQ/TW"),
        ("57-NQQ/TW", "57-NQ/TW"),
        ("57-nq/tw", "57-NQ/TW"),
        ("47-CCTr/TU", "47-CTr/TU"),
        ("4416/tb-tđc", "4416/TB-TĐC"),
        ("1019/bkhcn-tđc", "1019/BKHCN-tđc"),  # units are left as they are
        ("444/QĐ-BTTC", "444/QĐ-BTC"),
        ("02/NQ-CCP", "02/NQ-CP"),
        ("707/TTTr-SKHCN", "707/TTr-SKHCN"),
        # the Party's form
        ("57/NQ-TW", "57-NQ/TW"),
        ("54/CT-TW", "54-CT/TW"),
        # the National Assembly
        ("139/2025/QHI", "139/2025/QH15"),
        ("139/2025/QHI5", "139/2025/QH15"),
        ("24/2018/QH", "24/2018/QH14"),
        ("80/2015/HQ13", "80/2015/QH13"),
        ("80/2015/QHH13", "80/2015/QH13"),
        ("80/2015/qh13", "80/2015/QH13"),
        ("351/2017/UBTQH14", "351/2017/UBTVQH14"),
        ("1107/2020/NNQ-UBTVQH14", "1107/2020/NQ-UBTVQH14"),
        ("43/2002/LP-UBTVQH10", "43/2002/PL-UBTVQH10"),
        ("08/2025/QH135", "08/2025/QH15"),
    ],
)
def test_mended(written: str, right: str) -> None:
    assert mended(written) == right
    assert mended(right) == right
    assert parse_document_number(written).key == parse_document_number(right).key


@pytest.mark.parametrize(
    "text",
    [
        "05/2020/TT-BT",  # BTC, BTP …
        "05/2020/TT-BN",  # BNV, BNG …
        "02/2024/TT-BTC",  # a code as good as BCT
        "21/2021/QH1",  # two terms in 2021
        "24/2021/QH",
        "64/2025/QH13",  # a term that does not fit the year is reported, not guessed
        "24/QH",
        "5/ABCD-KH",
        "5/QĐ-ABCD",
        "5/QĐ-TTC",  # TCT with two letters changed about, or TTCP with one less
        "5/QĐ-TTKHCN",  # a centre, perhaps
        "5/QĐ-TTĐC",  # any agency may stand here, and TT is often trung tâm
        "5/2020/XY-ABC",
        "5/2020/TT-XYZW",
        "5/2020/TTLT-BKHHCN-BTTC",  # two misprints
        "5/2020/TTTT-BKHHCN",
        "5/XYZ",
        "5/2020/XYZ",
        "286-TB-VPCP",
        "262-TB/VPCP",
        "31/SKHĐT-TTXTĐT&HTDN",
        "82-TC/TCT",
        "165/VH-QĐ",
        "112/KT",
        "948/ANĐT-P5",
        "/TĐC-KHTC",
        "…/KH-UBND",
        "12/2024/TB-TĐC",
        "06/TT-LB",
        "42/2013/TTLT/BTC-MTTW",
        "5/KHHCN-TĐC",
        "5/QQĐ-ABCD",
    ],
)
def test_left_alone(text: str) -> None:
    number = parse_document_number(text)
    assert number.corrected() is number


def test_the_kind_named_decides() -> None:
    directive, decree = document_kind("Chỉ thị"), document_kind("Nghị định")
    assert str(parse_document_number("11/TT-TTg").corrected(kind=directive)) == "11/CT-TTg"
    assert mended("11/TT-TTg") == "11/TT-TTg"
    assert str(parse_document_number("65/2026/NB-CP").corrected(kind=decree)) == "65/2026/NĐ-CP"
    assert mended("65/2026/NB-CP") == "65/2026/NB-CP"  # or NQ-CP, again normative since 2025
    # Nothing that is right is changed to fit the word before it.
    assert str(parse_document_number("15/2022/TT-BKHCN").corrected(kind=decree)) == "15/2022/TT-BKHCN"
    assert str(parse_document_number("11/TT-TTg").corrected(kind=document_kind("Công văn"))) == "11/TT-TTg"
    assert str(parse_document_number("5/XX-CP").corrected(kind=decree)) == "5/XX-CP"


def test_the_day_of_issue_decides() -> None:
    number = parse_document_number("05/2025/TT-BNMT")
    assert str(number.corrected()) == "05/2025/TT-BNMT"  # BTNMT until February, BNNMT after
    assert str(number.corrected(on=dt.date(2025, 2, 1))) == "05/2025/TT-BTNMT"
    assert str(number.corrected(on=dt.date(2025, 3, 2))) == "05/2025/TT-BNNMT"


def test_the_issuer_named_decides() -> None:
    def told(text: str, issuer: str) -> str:
        return str(parse_document_number(text).corrected(issuer=issuer))

    assert told("05/2020/TT-BT", "Bộ trưởng Bộ Tài chính") == "05/2020/TT-BTC"
    assert told("05/2020/TT-BT", "BỘ TRƯỞNG BỘ TƯ PHÁP") == "05/2020/TT-BTP"
    assert told("05/2020/TT-BT", "Bộ Quốc phòng") == "05/2020/TT-BT"  # too far
    assert told("5/QĐ-BT", "Bộ Tài chính") == "5/QĐ-BTC"  # where any agency may stand
    assert told("5/QĐ-TT", "Thủ tướng Chính phủ") == "5/QĐ-TTg"
    # A code as good as another is left: the issuer may be what is wrong.
    assert told("52/2023/TT-BTC", "Bộ trưởng Bộ Kế hoạch và Đầu tư") == "52/2023/TT-BTC"


def test_suggestions() -> None:
    def said(text: str) -> list[str]:
        return [str(number) for number in suggestions(parse_document_number(text))]

    assert said("05/2025/TT-BNMT") == ["05/2025/TT-BTNMT", "05/2025/TT-BNNMT"]
    assert said("24/2021/QH") == ["24/2021/QH14", "24/2021/QH15"]
    assert said("15/2022/TT-BKHHCN") == ["15/2022/TT-BKHCN"]
    assert said("15/2022/TT-BKHCN") == []
    assert said("5/ABCD-KH") == []
    assert suggestions(DocumentNumber("170", None, "")) == ()
    assert DocumentNumber("170", None, "").corrected() == DocumentNumber("170", None, "")
    assert DocumentNumber("1", None, "-").corrected() == DocumentNumber("1", None, "-")


@given(st.text(st.sampled_from("TBKHCNĐQgvt&-/_ 15ÐА"), min_size=1, max_size=14), st.sampled_from([None, 2012, 2022]))
def test_correction_is_stable(symbol: str, year: int | None) -> None:
    """What is mended once is right; the parts that are no misprint stay."""
    number = DocumentNumber("15", year, symbol) if symbol.strip() else DocumentNumber("15", year, "X")
    once = number.corrected()
    assert once.corrected() == once
    assert (once.serial, once.year) == (number.serial, number.year)
    assert once.key == number.key


def test_a_misprint_that_shows_another_is_mended_whole() -> None:
    assert DocumentNumber("15", 2012, "NQ_Q").corrected() == DocumentNumber("15", 2012, "NQ-QH13")
