"""A text that is one number."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from typing import Any

import pytest

from tdc_programme.errors import NumberError
from tdc_programme.text import view
from tdc_programme.vietnamese.numbers import parse_number, spell_number
from tdc_programme.vietnamese.numbers.words import MAX_DIGITS

FIGURES = [
    ("0", 0),
    ("06", 6),
    ("007", 7),
    ("1200", 1200),
    ("1.200", 1200),
    ("12.345.678", 12_345_678),
    ("12,5", Decimal("12.5")),
    ("0,5", Decimal("0.5")),
    ("0,05", Decimal("0.05")),
    ("1.234.567,891", Decimal("1234567.891")),
    ("1200,5", Decimal("1200.5")),
    ("-5", -5),
    ("\N{MINUS SIGN}1.200,5", Decimal("-1200.5")),
    ("1,234", Decimal("1.234")),  # a comma stands before decimals
    ("0,500", Decimal("0.500")),
    ("1.200,500", Decimal("1200.500")),
    ("150,000 (một trăm năm mươi nghìn)", 150_000),
    ("Hai phẩy năm tỷ (2,500 tỷ)", 2_500_000_000),
    ("2,125 tỷ", 2_125_000_000),
    ("1,0", Decimal("1.0")),
    (" 15\n", 15),
]
WORDS = [
    ("không", 0),
    ("năm", 5),
    ("bẩy", 7),
    ("mười", 10),
    ("mười lăm", 15),
    ("mười nhăm", 15),
    ("hai mươi mốt", 21),
    ("hai mươi một", 21),
    ("hai mươi tư", 24),
    ("hai mươi bốn", 24),
    ("hai mươi lăm", 25),
    ("hai mươi nhăm", 25),
    ("hai lăm", 25),
    ("bảy nhăm", 75),
    ("ba mốt", 31),
    ("năm tư", 54),
    ("hăm mốt", 21),
    ("hăm lăm", 25),
    ("băm sáu", 36),
    ("một chục", 10),
    ("ba chục", 30),
    ("năm chục nghìn", 50_000),
    ("một trăm hai chục", 120),
    ("một trăm linh năm", 105),
    ("một trăm lẻ năm", 105),
    ("một trăm linh tư", 104),
    ("một trăm hai lăm", 125),
    ("hai trăm rưỡi", 250),
    ("một nghìn không trăm linh năm", 1005),
    ("một ngàn lẻ năm", 1005),
    ("một nghìn rưỡi", 1500),
    ("hai nghìn hai mươi tư", 2024),
    ("hai triệu rưỡi", 2_500_000),
    ("tám tỷ rưỡi", 8_500_000_000),
    ("hai vạn ba nghìn", 23_000),
    ("hai vạn rưỡi", 25_000),
    ("hai mươi triệu rưỡi", 20_500_000),
    ("một triệu linh một", 1_000_001),
    ("một triệu không nghìn không trăm linh một", 1_000_001),
    ("một tỷ không triệu năm nghìn", 1_000_005_000),
    ("một trăm hai mươi ba tỉ", 123_000_000_000),
    ("sáu nghìn tỷ", 6 * 10**12),
    ("một triệu tỷ", 10**15),
    ("một tỷ tỷ hai trăm tỷ", 10**18 + 200 * 10**9),
    ("bốn nghìn ba trăm tám mươi tư tỷ", 4384 * 10**9),
    ("bốn nghìn tỷ ba trăm tám mươi tư tỷ chín trăm triệu", 4384 * 10**9 + 9 * 10**8),
    ("một nghìn tỷ không trăm linh hai tỷ", 1002 * 10**9),
    ("một nghìn không trăm linh hai tỷ", 1002 * 10**9),
    ("một nghìn hai mươi tỷ", 1020 * 10**9),
    ("hai triệu tỷ ba trăm nghìn tỷ", 23 * 10**14),
    ("một triệu tỷ không nghìn tỷ không tỷ không triệu không nghìn không trăm linh bảy", 10**15 + 7),
    ("một nghìn tỷ tỷ", 10**21),
    ("ba phẩy mười bốn", Decimal("3.14")),
    ("ba phẩy một bốn", Decimal("3.14")),
    ("ba phẩy một bốn một năm", Decimal("3.1415")),
    ("hai phảy năm", Decimal("2.5")),
    ("không phẩy không không năm", Decimal("0.005")),
    ("một phẩy không", Decimal("1.0")),
    ("hai rưỡi", Decimal("2.5")),
    ("mười rưỡi", Decimal("10.5")),
    ("trăm rưỡi", 150),
    ("nghìn rưỡi", 1500),
    ("triệu rưỡi", 1_500_000),
    ("tỉ rưỡi", 1_500_000_000),
    ("chục rưỡi", 15),
    ("hai phẩy năm triệu", 2_500_000),
    ("một phẩy hai ba bốn năm nghìn", Decimal("1234.5")),
    ("một phẩy hai nghìn tỷ", 12 * 10**11),
    ("một nghìn hai trăm phẩy năm tỷ", 12005 * 10**8),
    ("âm năm", -5),
    ("âm ba phẩy năm", Decimal("-3.5")),
    ("âm không", 0),
    ("MỘT TRĂM LINH NĂM", 105),
    ("Một Trăm", 100),
    (" hai  mươi\nmốt ", 21),
]
MIXED = [
    ("1,5 triệu", 1_500_000),
    ("6 nghìn tỷ", 6 * 10**12),
    ("10 Tỷ", 10**10),
    ("1.200 tỷ", 1200 * 10**9),
    ("2 triệu 500 nghìn", 2_500_000),
    ("1 tỷ 205 triệu", 1_205_000_000),
    ("hai triệu 500 nghìn", 2_500_000),
    ("1 triệu hai trăm nghìn", 1_200_000),
    ("2 nghìn 500 tỷ", 2500 * 10**9),
    ("5 trăm", 500),
    ("5 trăm nghìn", 500_000),
    ("3 chục", 30),
    ("2 tỷ rưỡi", 2_500_000_000),
    ("0,25 tỷ", 250_000_000),
    ("1,23456 nghìn", Decimal("1234.56")),
    ("-1,5 triệu", -1_500_000),
    ("-2 triệu 500 nghìn", -2_500_000),
    ("\N{MINUS SIGN}5 nghìn", -5000),
    ("âm 2 triệu 500 nghìn", -2_500_000),
    ("âm 1,5 triệu", -1_500_000),
]
BOTH = [
    ("Sáu (06)", 6),
    ("Sáu(6)", 6),
    ("sáu ( 06 )", 6),
    ("06 (sáu)", 6),
    ("50 (năm mươi)", 50),
    ("Một nghìn hai trăm (1.200)", 1200),
    ("1,5 triệu (một triệu năm trăm nghìn)", 1_500_000),
    ("mười hai phẩy năm (12,5)", Decimal("12.5")),
    ("một (01)", 1),
]
NOT_NUMBERS = [
    *("sau đây", "không thành lập", "năm nay", "một số", "hai bên", "thứ hai", "phần trăm", "nhất", "đôi", "tá"),
    *("ba mươi hai mươi", "hai mười", "một mươi", "không mươi", "hai mươi mười", "hai mươi không", "mười mốt"),
    *("mốt", "lăm", "nhăm", "tư", "mươi", "chục", "trăm", "nghìn", "tỷ", "linh", "lẻ", "rưỡi", "phẩy", "âm", "hăm"),
    *("linh năm", "một trăm linh", "một trăm linh không", "một trăm linh mười", "một trăm linh lăm", "lẻ năm trăm"),
    *("không trăm linh năm", "không trăm", "một trăm trăm", "trăm hai", "một nghìn trăm rưỡi", "một tỷ triệu rưỡi"),
    *("một trăm hai", "một trăm mốt", "một trăm lăm", "một nghìn hai", "hai triệu tư", "một triệu hai"),
    *("một nghìn nghìn", "một nghìn triệu tỷ", "hai triệu ba triệu", "nghìn tỷ", "một nghìn hai trăm nghìn"),
    *("năm tỷ hai tỷ", "hai mươi tỷ ba mươi tỷ", "một tỷ không tỷ", "một tỷ không", "một triệu không nghìn"),
    *("hai trăm nghìn rưỡi", "một trăm tỷ rưỡi", "1.200 triệu rưỡi", "một triệu hai nghìn rưỡi"),
    *("tỷ rưỡi phẩy không hai", "năm triệu mười tỷ", "bốn vạn 1.200 tỷ", "hai triệu phẩy năm nghìn", "5 phẩy năm"),
    *("một triệu không triệu năm nghìn", "một nghìn tỷ hai nghìn ba trăm tỷ", "2 nghìn 50 tỷ", "2 triệu 99 triệu"),
    *("một tỷ hai trăm tỷ", "một nghìn hai tỷ", "2 nghìn 5 tỷ", "một tỷ 1200 triệu", "một tỷ tỷ một tỷ tỷ", "tỷ tỷ"),
    *("không nghìn", "một vạn mười nghìn", "hai nghìn hai lăm", "hai nghìn rưỡi trăm", "một nghìn tỷ rưỡi"),
    *("hai ba", "ba bốn", "hai mươi ba bốn", "hai mươi mươi", "hai mươi rưỡi", "một triệu hai rưỡi nghìn"),
    *("một phẩy", "phẩy năm", "một phẩy năm phẩy năm", "một phẩy phẩy", "một phẩy hai trăm ba", "hai rưỡi phẩy năm"),
    *("một phẩy năm nghìn triệu", "1,5 triệu nghìn", "âm âm một", "trừ một", "cộng một", "một và hai"),
    *("1.20", "1.2.00", "1.2", "1,2,3", "12.34", "0.5", "0.500", "01.200", "1.2345", "1234.567", "1..200", "1.,5"),
    *("1.200.", "5.", "5,", ",5", ".5", "1,", "00,5", "06,5", "1 200", "1 200 000", "1'200", "1,200,000", "1,234.5"),
    *("--5", "- 5", "+5", "5-", "\N{EN DASH}5", "1e5", "0x10", "1_000", "5%", "5 %", "10-15", "1/2", "½", "5²", "²"),
    *("٣", "३", "５", "Ⅴ", "V", "#5", "5đ", "5 đồng", "NaN", "Infinity", "o", "l"),
    *("2 triệu 5", "2 triệu 1500 nghìn", "1,5 triệu 200 nghìn", "5 mươi", "5 linh 6", "10 trăm", "1,5 trăm rưỡi"),
    *(
        "2 3 triệu",
        "âm -5",
        "-âm 5",
        "--5 triệu",
        "2 triệu -500 nghìn",
        "-năm",
        "âm -5 triệu",
        "-(5)",
        "-năm (5)",
        "2 triệu, 500 nghìn",
        "1.20 triệu",
        "05 trăm",
        "5triệu",
    ),
    *("Sáu (05)", "Sáu (sáu)", "06 (06)", "6 (06)", "Sáu (06", "Sáu 06)", "Sáu ()", "(06)", "() 06", "Sáu [06]"),
    *("Sáu (06) (06)", "Sáu (06) hội thảo", "Sáu ((06))", "Sáu/06", "sáu hoặc bảy", "một trăm (một trăm linh)"),
    *("", " ", "\n", "\u200b", "-", ".", ",", "()", "một" * 3, "môt", "mot", "hai muoi", "sáu\u0301"),
]


@pytest.mark.parametrize(("text", "value"), [*FIGURES, *WORDS, *MIXED, *BOTH])
def test_numbers_are_read_however_their_letters_are_coded(text: str, value: int | Decimal) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    for said in (text, decomposed, text.replace(" ", "\N{NO-BREAK SPACE}"), "\N{ZERO WIDTH SPACE}".join(text)):
        read = parse_number(said)
        assert read == value
        assert type(read) is type(value)
    if isinstance(value, Decimal):
        assert str(parse_number(text)) == str(value)


@pytest.mark.parametrize("text", NOT_NUMBERS)
def test_what_is_no_number_is_refused(text: str) -> None:
    for said in (text, text.upper(), unicodedata.normalize("NFD", text)):
        with pytest.raises(NumberError) as error:
            parse_number(said)
        assert error.value.text == said


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1.20", r"did you mean '1,20'\?"),
        ("150,000", r"may mean 150000 .* or 150 .*; write 150\.000 or 150 \("),
        ("-1,200", r"may mean -1200 .* or -1\.2 .*; write -1\.200 or -1,2 \("),
        ("2,500 tỷ", r"may mean 2500 .* or 2\.5 "),
        ("150,000 (hai trăm)", r"the words say 200, but '150,000' may mean"),
        ("0.5", r"did you mean '0,5'\?"),
        ("1,200,000", r"did you mean '1\.200\.000'\?"),
        ("1,234.5", r"did you mean '1\.234,5'\?"),
        ("1,2,3", "not a number as Vietnamese writes one"),
        ("một trăm hai", r"may mean 102 \(trăm linh\) or 120 \(mươi\)"),
        ("một nghìn năm", "'năm' after 'nghìn' may mean 5 or 5 of the next lower scale"),
        ("nghìn", "'nghìn' has no number before it"),
        ("linh năm", "said only below a higher group"),
        ("hai triệu ba triệu", "'ba triệu' does not follow"),
        ("năm tỷ hai tỷ", "'hai tỷ' does not follow"),
        ("một tỷ không tỷ", "'không tỷ' does not follow"),
        ("một tỷ 1200 triệu", "'1200' is not said as a number"),
        ("một nghìn tỷ hai nghìn triệu", "'triệu' has no number before it"),
        ("một nghìn hai tỷ", "'hai' after 'nghìn' may mean 2 or 2 of the next lower scale"),
        ("một triệu không nghìn", "ends with an empty group"),
        ("một nghìn tỷ rưỡi", "rưỡi may mean half of more than one scale"),
        ("một phẩy năm nghìn triệu", "'triệu' does not follow another scale"),
        ("một phẩy hai trăm ba", "does not say the decimals"),
        ("1,5 triệu 200 nghìn", "'triệu 200 nghìn' does not scale a number with decimals"),
        ("hai rưỡi phẩy năm", "rưỡi and phẩy"),
        ("hai triệu phẩy năm nghìn", "'hai triệu' is larger than the scale behind it"),
        ("5 phẩy năm", "in figures or in words"),
        ("Sáu (05)", "the words say 6, the figures 5"),
        ("05 (sáu)", "the words say 6, the figures 5"),
        ("Sáu (sáu)", "once in words and once in figures"),
        ("sau đây", "'sau đây' is not said as a number"),
        (" ", r"there is no number here \(one is like 1\.200 or mười hai\)"),
        ("một " * 40, "is not said as a number"),
    ],
)
def test_a_refusal_says_why(text: str, reason: str) -> None:
    with pytest.raises(NumberError, match=reason):
        parse_number(text)


def test_a_refusal_tells_the_place_in_the_callers_text() -> None:
    text = "\N{ZERO WIDTH SPACE} sa\N{SOFT HYPHEN}u đây "
    with pytest.raises(NumberError) as error:
        parse_number(text)
    assert (error.value.text, error.value.start, error.value.end) == (text, 2, 10)


def test_a_view_is_read_too() -> None:
    assert parse_number(view("quy mô 1.200").part(7, 12)) == 1200


@pytest.mark.parametrize("wrong", [None, 5, b"5"])
def test_other_types_are_refused(wrong: Any) -> None:
    with pytest.raises(TypeError):
        parse_number(wrong)


class TestLongNumbers:
    """A number of more digits than anyone writes is refused in our own words, not Python's."""

    @pytest.mark.parametrize(
        "text",
        [
            "9" * MAX_DIGITS,
            "1" + ".000" * 2000,
            "1," + "0" * 500 + "5",
            spell_number(10**9000 + 1),
            "một" + " tỷ" * 1000,
        ],
    )
    def test_long_ones_are_exact(self, text: str) -> None:
        value = parse_number(text)
        if isinstance(value, int):
            assert value == (10**MAX_DIGITS - 1 if text[0] == "9" else value)
            assert parse_number(spell_number(value)) == value
        else:
            assert value == Decimal("1." + "0" * 500 + "5")

    @pytest.mark.parametrize(
        "text",
        [
            "9" * (MAX_DIGITS + 1),
            "9" * 1_000_000,
            "1" + ".000" * 300_000,
            "1," + "5" * 1_000_000,
            "0." + "5" * 1_000_000,
            "một" + " tỷ" * 100_000,
            "một phẩy " + "năm " * 100_000,
            "một phẩy năm" + " tỷ" * 100_000,
            "một " * 100_000,
            "1,5" + " tỷ" * 100_000,
        ],
    )
    def test_longer_ones_are_refused(self, text: str) -> None:
        with pytest.raises(NumberError, match=r"digits|not said"):
            parse_number(text)
