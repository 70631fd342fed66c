"""Reading document numbers: every form of the grammar, one alone and in text, what is none, and the cost of it."""

from __future__ import annotations

import contextlib
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import CitationError
from tdc_programme.law.authorities import agencies
from tdc_programme.law.document_numbers import DocumentNumber, find_document_numbers, parse_document_number, reading
from tdc_programme.law.document_numbers.grammar import NUMBER
from tdc_programme.law.document_numbers.reading import number_at
from tdc_programme.law.lookup import kinds_by_code

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
    tried = 0
    pattern = NUMBER

    class Counting:
        def match(self, text: str, start: int = 0) -> re.Match[str] | None:
            nonlocal tried
            tried += 1
            return pattern.match(text, start)

    monkeypatch.setattr(reading, "NUMBER", Counting())
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


def test_a_space_within_the_code_of_an_agency() -> None:
    assert str(parse_document_number("15/2022/TT-BKH CN")) == "15/2022/TT-BKHCN"


def test_a_blank_number_within_another_is_part_of_it() -> None:
    assert [found.text for found in find_document_numbers("Số: /TB /TĐC ngày 22/11/2024")] == ["/TB /TĐC"]
