"""Numbers as they are said and jotted down: read where that is asked for, refused elsewhere."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import NumberError
from tdc_programme.vietnamese.numbers import Money, find_money, find_numbers, parse_money, parse_number
from tdc_programme.vietnamese.numbers.spoken import spoken_only

SAID = {
    "2tr5": 2_500_000,
    "3tr25": 3_250_000,
    "1tr050": 1_050_000,
    "2Tr5": 2_500_000,
    "-2tr5": -2_500_000,
    "500k": 500_000,
    "500K": 500_000,
    "1.200k": 1_200_000,
    "5k5": 5_500,
    "1tr200k": 1_200_000,
    "1,2 tr": 1_200_000,
    "1,25k": 1_250,
    "0,0005k": Decimal("0.5"),
    "2 triệu 5": 2_500_000,
    "3 tỷ 2": 3_200_000_000,
    "3 tỷ 200": 3_200_000_000,
    "một trăm mốt": 110,
    "một trăm hai": 120,
    "Trăm mười": 110,
    "trăm hai": 120,
    "nghìn hai trăm": 1_200,
    "hai nghìn mốt": 2_100,
    "ba triệu tư": 3_400_000,
    "triệu hai": 1_200_000,
    "hai mươi triệu bảy": 20_700_000,
    "hai rưỡi triệu": 2_500_000,
}
REFUSED = [
    "3 tỷ 25",
    "1,2tr5",
    "1.200tr5",
    "1,500k",
    "1.2tr",
    "1tr2k",
    "1.2B",
    "5m",
    "1 củ",
    "một trăm năm",
    "một trăm một",
    "hai triệu ba trăm hai",
    "trăm",
    "hai rưỡi người",
    "tư rưỡi tư",
    "k",
    "-",
    "",
    f"2{' ' * 80}tr5",
]


@pytest.mark.parametrize(("text", "value"), SAID.items())
def test_read_where_asked_for(text: str, value: int | Decimal) -> None:
    assert parse_number(text, spoken=True) == value
    assert parse_number(unicodedata.normalize("NFD", f" {text}\n"), spoken=True) == value
    assert parse_money(f"{text} đồng", spoken=True) == value
    with pytest.raises(NumberError, match="spoken=True"):
        parse_number(text)
    with pytest.raises(NumberError, match="spoken=True"):
        parse_money(f"{text} đồng")


@pytest.mark.parametrize("text", REFUSED)
def test_what_may_mean_two_things_is_refused(text: str) -> None:
    with pytest.raises(NumberError) as error:
        parse_number(text, spoken=True)
    assert "spoken" not in str(error.value)
    with pytest.raises(NumberError):
        parse_money(f"{text} đồng", spoken=True)


def test_figures_cut_short_are_dong() -> None:
    assert parse_money("500k", spoken=True) == 500_000
    assert parse_money("1,2 tr.đồng", spoken=True) == parse_money("1,2 trđ", spoken=True) == 1_200_000
    assert parse_money("2tr5 USD", spoken=True) == Money(2_500_000, "USD")
    for text in ("500k", "ba triệu hai", "1,500k"):
        with pytest.raises(NumberError, match="ends with its currency"):
            parse_money(text, spoken=text[0] != "5")


def test_blanks_say_nothing() -> None:
    assert spoken_only(" ") is None
    assert spoken_only("- ") is None


def test_what_papers_write_is_read_as_ever() -> None:
    for text in ("1.200", "hai triệu rưỡi", "Sáu (06)", "3 tỷ 200 triệu"):
        assert parse_number(text, spoken=True) == parse_number(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("giá ⟦2tr5⟧ đồng, ship ⟦500k⟧/lần", [2_500_000, 500_000]),
        ("lương ⟦1,2 tr.⟧đồng", [1_200_000]),
        ("thu ⟦3 tỷ 2⟧ đồng", [3_200_000_000]),
        ("của ⟦một trăm hai⟧ người", [120]),
        ("được ⟦triệu mốt⟧.", [1_100_000]),
        ("⟦một trăm hai mươi⟧ và ⟦3 tỷ 200 triệu⟧", [120, 3_200_000_000]),
        ("⟦3 tỷ⟧ ⟦2⟧ năm", [3_000_000_000, 2]),
        ("hai triệu ba trăm hai; 2 trăm hai", []),
        ("⟦5⟧km, ⟦12⟧ trang", [5, 12]),
        ("Sáu (05) và ⟦2tr5⟧", [2_500_000]),
        ("3 tỷ 25 đồng; 1tr2k; 5K", []),
        ("được ⟦1,2 tr⟧, của", [1_200_000]),
        ("cho ⟦3 tỷ⟧ ⟦2⟧ người", [3_000_000_000, 2]),
    ],
)
def test_found_where_asked_for(text: str, found: list[int]) -> None:
    plain = text.replace("⟦", "").replace("⟧", "")
    places = [part.partition("⟧")[0] for part in text.split("⟦")[1:]]
    seen = find_numbers(plain, spoken=True)
    assert [(one.text, one.value) for one in seen] == list(zip(places, found))


def test_sums_are_found_with_their_currency() -> None:
    text = "giá 2tr5 đồng, 500k, lương 1,2 tr.đồng, 3 tỷ 2 đồng"
    assert [found.text for found in find_money(text, spoken=True)] == ["2tr5 đồng", "1,2 tr.đồng", "3 tỷ 2 đồng"]
    assert find_money(text) == ()


@given(
    st.lists(
        st.sampled_from(
            ["2", "tr", "k", "5", "tỷ", "triệu", "trăm", "hai", "mốt", "năm", ",", ".", " ", "đồng", "(06)"]
        ),
        max_size=9,
    ).map(lambda parts: " ".join(parts).replace(" tr ", "tr").replace(" k", "k"))
)
def test_what_is_found_is_read_alike(text: str) -> None:
    end = 0
    for found in find_numbers(text, spoken=True):
        assert found.text == text[found.start : found.end]
        assert end <= found.start < found.end
        assert parse_number(found.text, spoken=True) == found.value
        end = found.end


class TestScales:
    """Scales in other rows than the speller writes: read where they have one meaning."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("năm nghìn triệu", 5 * 10**9),
            ("5 nghìn triệu", 5 * 10**9),
            ("năm nghìn hai trăm năm mươi triệu", 5_250 * 10**6),
            ("năm nghìn triệu ba trăm nghìn", 5_000_300_000),
            ("năm nghìn không trăm linh hai triệu", 5_002 * 10**6),
        ],
    )
    def test_thousands_of_millions(self, text: str, value: int) -> None:
        assert parse_number(text) == value
        assert [found.value for found in find_numbers(f"đạt {text} đồng")] == [value]

    @pytest.mark.parametrize(
        "text",
        [
            "năm nghìn hai triệu",
            "năm nghìn triệu tỷ",
            "nghìn triệu",
            "hai tỷ năm nghìn triệu",
            "năm triệu triệu",
            "một tỷ một trăm triệu tỷ",
            "một nghìn, hai trăm tỷ",
            "hai nghìn, năm triệu",
        ],
    )
    def test_refused(self, text: str) -> None:
        with pytest.raises(NumberError):
            parse_number(text)

    def test_a_comma_parts_two_sums(self) -> None:
        text = "ba trăm nghìn, năm trăm tỷ đồng; hai nghìn, năm trăm triệu đồng"
        assert [found.value for found in find_numbers(text)] == [300_000, 500 * 10**9, 2_000, 500 * 10**6]

    @pytest.mark.parametrize("text", ["1 000.000", "1 000 000", "1.000 000"])
    def test_spaces_between_thousands_are_refused_with_the_reading(self, text: str) -> None:
        with pytest.raises(NumberError, match=r"did you mean '1\.000\.000'"):
            parse_number(text)
        with pytest.raises(NumberError, match=r"did you mean '1\.000\.000'"):
            parse_money(f"{text} đồng")
        assert find_numbers(f"{text} đồng") == ()
        assert find_money(f"{text} đồng") == ()
