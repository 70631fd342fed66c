"""Money: đồng and foreign currencies, in figures and in words, read, found and written."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme.errors import DataError, NumberError
from tdc_programme.vietnamese.numbers import (
    Money,
    Spelling,
    find_money,
    format_money,
    parse_money,
    spell_money,
)
from tdc_programme.vietnamese.numbers.currencies import currency_codes, currency_of

options = st.fixed_dictionaries(
    {
        "zero_tens": st.sampled_from(["linh", "lẻ"]),
        "thousand": st.sampled_from(["nghìn", "ngàn"]),
        "four": st.sampled_from(["tư", "bốn"]),
        "billion": st.sampled_from(["tỷ", "tỉ"]),
    }
)
integers = st.integers(-(10**30), 10**30)


@st.composite
def sums(draw: st.DrawFn) -> Money:
    """Sums in any currency, with as many decimals as it has."""
    code = draw(st.sampled_from(sorted(currency_codes())))
    places = currency_of(code).places or 0
    digits = draw(st.integers(-(10 ** draw(st.integers(1, 18))), 10**18))
    return Money(Decimal((digits < 0, tuple(map(int, str(abs(digits)))), -places)) if places else digits, code)


class TestDong:
    """Sums in đồng, in figures and in words."""

    def test_examples(self) -> None:
        assert format_money(1_200_000) == "1.200.000 đồng"
        assert format_money(1_200_000, unit="₫") == "1.200.000 ₫"
        assert format_money(Decimal("0.5"), unit="USD", decimals=2) == "0,50 USD"
        assert spell_money(1_200_000) == "Một triệu hai trăm nghìn đồng"
        assert spell_money(1_200_000, even=True) == "Một triệu hai trăm nghìn đồng chẵn"
        assert spell_money(-5000, thousand="ngàn") == "Âm năm ngàn đồng"
        assert spell_money(Decimal("1.5"), unit="đô la Mỹ") == "Một phẩy năm đô la Mỹ"

    def test_a_broken_sum_is_not_even(self) -> None:
        with pytest.raises(NumberError, match="not a whole sum"):
            spell_money(Decimal("1.5"), even=True)

    @pytest.mark.parametrize(
        ("text", "amount"),
        [
            ("1.200.000 đồng", 1_200_000),
            ("1.200.000đ", 1_200_000),
            ("1.200.000 ₫", 1_200_000),
            ("1.200.000 VNĐ", 1_200_000),
            ("1,5 triệu đồng", 1_500_000),
            ("Một triệu hai trăm nghìn đồng chẵn", 1_200_000),
            ("1.200.000 đồng (Một triệu hai trăm nghìn đồng)", 1_200_000),
            ("1.200.000 đồng (Bằng chữ: Một triệu hai trăm nghìn đồng chẵn)", 1_200_000),
            ("1.200.000 đồng\n(viết bằng chữ: một triệu hai trăm ngàn đồng)", 1_200_000),
        ],
    )
    def test_read(self, text: str, amount: int) -> None:
        assert parse_money(text) == amount

    @pytest.mark.parametrize(
        "text",
        [
            "1.200.000",
            "đồng",
            "chẵn",
            "12 đồng chẵn chẵn",
            "5 đồng/ngày",
            "1.20 đồng",
            "năm nay đồng",
            "1.200.000 đồng (Một triệu đồng)",
            "1.200.000 (một triệu hai trăm nghìn)",
            "150,000 đồng",
            "12,345 đồng",
            "2,500 tỷ đồng",
            "150,000 đồng (Hai trăm nghìn đồng)",
            "1.200.000 đồng (một triệu hai trăm nghìn đồng) chẵn",
        ],
    )
    def test_what_is_no_sum_is_refused(self, text: str) -> None:
        with pytest.raises(NumberError) as error:
            parse_money(text)
        assert (error.value.text, error.value.start, error.value.end) == (text, 0, len(text))

    def test_sums_that_differ_are_both_named(self) -> None:
        with pytest.raises(NumberError, match="one sum says 1200000, the other 1000000"):
            parse_money("1.200.000 đồng (Một triệu đồng)")

    @pytest.mark.parametrize(
        "text",
        [
            "1.200.000 đồng (Một triệu, hai trăm nghìn đồng)",
            "1.200.000 đồng (Một triệu hai trăm nghìn đồng chẵn./.)",
            "1.200.000 đồng. Bằng chữ: Một triệu hai trăm nghìn đồng.",
            "1.200.000 đồng\nsố tiền viết bằng chữ: Một triệu, hai trăm nghìn đồng chẵn./.",
            "Một triệu, hai trăm nghìn đồng chẵn./. (1.200.000 đồng)",
        ],
    )
    def test_sums_as_vouchers_write_them(self, text: str) -> None:
        assert parse_money(text) == 1_200_000
        with pytest.raises(NumberError):
            parse_money(text.replace("hai trăm", "ba"))

    def test_a_long_text_is_no_sum(self) -> None:
        with pytest.raises(NumberError):
            parse_money("5 đồng. Bằng chữ: năm đồng" + " và" * 1000)

    def test_both_meanings_of_one_comma_are_named(self) -> None:
        with pytest.raises(NumberError, match=r"may mean 150000 .* or 150 "):
            parse_money("150,000 đồng")

    def test_words_beside_it_decide_what_one_comma_is(self) -> None:
        assert parse_money("150,000 đồng (Bằng chữ: Một trăm năm mươi nghìn đồng)") == 150_000
        assert parse_money("Hai phẩy năm tỷ đồng (2,500 tỷ đồng)") == 2_500_000_000

    def test_decimals_are_written_with_one_meaning(self) -> None:
        assert format_money(Decimal("1.234")) == "1,2340 đồng"
        assert parse_money("1,2340 đồng") == Decimal("1.234")
        assert format_money(Decimal("1.234"), decimals=2) == "1,23 đồng"

    @given(integers, options)
    def test_read_back(self, n: int, chosen: Spelling) -> None:
        assert parse_money(format_money(n)) == n
        for even in (False, True):
            words = spell_money(
                n,
                even=even,
                **chosen,
            )
            assert parse_money(words) == n


class TestForeign:
    """Sums in other currencies, with their subunits."""

    @pytest.mark.parametrize(
        ("text", "amount", "code"),
        [
            ("12.345,67 USD", "12345.67", "USD"),
            ("1.200,50 euro", "1200.5", "EUR"),
            ("1.200,5 Euro", "1200.5", "EUR"),
            ("12 đô la Mỹ 50 xu", "12.5", "USD"),
            ("12 đô la Mỹ, 50 cent", "12.5", "USD"),
            ("12 USD và 5 cents", "12.05", "USD"),
            ("mười hai đô-la Mỹ và năm mươi xu", "12.5", "USD"),
            ("Âm không đô la Mỹ và năm xu chẵn", "-0.05", "USD"),
            ("-5,25 USD", "-5.25", "USD"),
            ("US$ 1.000", "1000", "USD"),
            ("US$1.000", "1000", "USD"),
            ("USD 1.000", "1000", "USD"),
            ("€ 1.200,50", "1200.5", "EUR"),
            ("€1.200,50", "1200.5", "EUR"),
            ("1.200,50€", "1200.5", "EUR"),
            ("1,2 triệu USD", "1200000", "USD"),
            ("US$ 1,2 triệu", "1200000", "USD"),
            ("1.000 JPY", "1000", "JPY"),
            ("50.000 yên Nhật", "50000", "JPY"),
            ("50.000 won", "50000", "KRW"),
            ("3.000 nhân dân tệ", "3000", "CNY"),
            ("100 bảng Anh và 20 pence", "100.2", "GBP"),
            ("100 đô la Úc", "100", "AUD"),
            ("100 đô la Australia", "100", "AUD"),
            ("5 triệu kíp Lào", "5000000", "LAK"),
            ("12,3400 KWD", "12.34", "KWD"),
            ("5.000 usd (Năm nghìn đô la Mỹ chẵn./.)", "5000", "USD"),
            ("150,000 USD (Một trăm năm mươi nghìn đô la Mỹ)", "150000", "USD"),
            (
                "12.345,67 USD (Bằng chữ: Mười hai nghìn ba trăm bốn mươi lăm đô la Mỹ và sáu mươi bảy xu)",
                "12345.67",
                "USD",
            ),
            ("5.000 USD. Bằng chữ: Năm nghìn đô la Mỹ./.", "5000", "USD"),
        ],
    )
    def test_read(self, text: str, amount: str, code: str) -> None:
        money = Money(Decimal(amount), code)
        assert parse_money(text) == money
        assert parse_money(text, currency=code) == money.amount
        for changed in (
            unicodedata.normalize("NFD", text),
            text.replace(" ", "\N{NO-BREAK SPACE}"),
            text.replace("la Mỹ", "la\nMỹ"),
            f"  {text} ",
        ):
            assert parse_money(changed) == money

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("$5", r"several currencies \(USD, AUD"),
            ("5 đô la", "several currencies"),
            ("¥ 5.000", r"several currencies \(JPY, CNY\)"),
            ("12,345 USD", "may mean 12345 .* or 12.345"),
            ("150,000 USD", "may mean 150000"),
            ("12,3456 USD", "has more decimals than a sum in USD"),
            ("1.000,5 JPY", "more decimals than a sum in JPY"),
            ("5 USD 100 xu", "not a number of subunits"),
            ("5,5 USD 10 xu", "not a number of subunits"),
            ("5 USD và", "stands behind the sum"),
            ("5 USD 10 satang", "stands behind the sum"),
            ("5 JPY 10 xu", "stands behind the sum"),
            ("5 USD/người", "stands behind the sum"),
            ("USD", "ends with its currency"),
            ("USD 5 EUR", "ends with its currency|not a number|said as a number"),
            ("1,200.50 USD", "did you mean '1.200,50'"),
            ("5.000 USD (Năm nghìn euro)", "one sum is in USD, the other in EUR"),
            ("5.000 USD (Sáu nghìn đô la Mỹ)", "one sum says 5000, the other 6000"),
            ("150,000 USD (Một trăm đô la Mỹ và năm xu)", "may mean"),
            ("5 xu", "ends with its currency"),
        ],
    )
    def test_what_is_no_sum_is_refused(self, text: str, why: str) -> None:
        with pytest.raises(NumberError, match=why):
            parse_money(text)

    def test_another_currency_than_wanted_is_refused(self) -> None:
        with pytest.raises(NumberError, match="a sum in USD, not in VND"):
            parse_money("5 USD", currency="VND")
        with pytest.raises(NumberError, match="not in USD"):
            parse_money("5 đồng", currency="USD")
        with pytest.raises(DataError, match="did you mean 'USD'"):
            parse_money("5 USD", currency="USB")

    def test_written(self) -> None:
        assert format_money(Decimal("12345.67"), currency="USD") == "12.345,67 USD"
        assert format_money(Money(Decimal("1200.5"), "EUR"), unit="€") == "1.200,50 €"
        assert format_money(Money(5, "USD"), currency="USD") == "5 USD"
        assert format_money(1000, currency="JPY") == "1.000 JPY"
        assert format_money(Decimal("1.5"), currency="VND") == "1,5 đồng"
        assert format_money(Decimal("1.234"), currency="KWD") == "1,2340 KWD"
        assert format_money(Decimal("1.50"), currency="USD", decimals=0) == "2 USD"
        assert str(Money(5, "VND")) == "5 đồng"
        assert repr(Money(5, "VND")) == "Money(amount=5, currency='VND')"

    def test_spelled(self) -> None:
        assert (
            spell_money(Decimal("12345.67"), currency="USD")
            == "Mười hai nghìn ba trăm bốn mươi lăm đô la Mỹ và sáu mươi bảy xu"
        )
        assert spell_money(5000, currency="USD", even=True) == "Năm nghìn đô la Mỹ chẵn"
        assert spell_money(Money(1000, "JPY")) == "Một nghìn yên Nhật"
        assert spell_money(Decimal("-0.05"), currency="EUR") == "Âm không euro và năm xu"
        assert spell_money(Decimal("5.5"), currency="VND") == "Năm phẩy năm đồng"
        assert spell_money(5, currency="USD", unit="USD") == "Năm USD"

    @pytest.mark.parametrize("write", [format_money, spell_money])
    def test_what_is_not_written(self, write: Any) -> None:
        with pytest.raises(NumberError, match="the sum is in USD, not in EUR"):
            write(Money(5, "USD"), currency="EUR")
        with pytest.raises(NumberError, match="more decimals"):
            write(Decimal("0.005"), currency="USD")
        with pytest.raises(DataError, match="none of"):
            write(5, currency="XYZ")
        with pytest.raises(TypeError, match="which has lost digits"):
            write(0.5, currency="USD")

    def test_a_sum_in_parts_is_not_even(self) -> None:
        with pytest.raises(NumberError, match="not a whole sum"):
            spell_money(Decimal("1.5"), currency="USD", even=True)

    @given(sums(), options)
    @example(Money(Decimal("1.000"), "KWD"), {})
    def test_read_back(self, money: Money, chosen: Spelling) -> None:
        wanted = money.amount if money.currency == "VND" else money
        assert parse_money(format_money(money)) == wanted
        assert parse_money(spell_money(money, **chosen)) == wanted
        assert parse_money(f"{format_money(money)} ({spell_money(money, **chosen)})") == wanted
        assert tdc.from_json(tdc.to_json(money), Money) == money

    def test_a_long_sum_stays_exact(self) -> None:
        money = Money(Decimal(f"{'9' * 40}.05"), "USD")
        assert parse_money(spell_money(money)) == money


class TestFinding:
    """Sums in running text."""

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("giá ⟦US$ 1.000⟧.", ["1.000 USD"]),
            ("là ⟦€1.200,50⟧ mỗi người", ["1.200,50 EUR"]),
            ("hỗ trợ ⟦1.000 USD⟧/người/năm", ["1.000 USD"]),
            ("⟦12 đô la Mỹ và 50 xu⟧ mỗi suất", ["12,50 USD"]),
            ("⟦12 đô la Mỹ⟧ và 150 xu", ["12 USD"]),
            ("⟦12 yên Nhật⟧ 50 xu", ["12 JPY"]),
            ("⟦5.000 USD (năm nghìn đô la Mỹ)⟧ và ⟦20 triệu đồng⟧", ["5.000 USD", "20.000.000 đồng"]),
            ("số tiền ⟦5.000 USD⟧ (tạm tính)", ["5.000 USD"]),
            ("5.000 USD (sáu nghìn đô la Mỹ)", []),
            ("năm 5 đồng chí, 10 đồng hồ; ⟦5 đồng⟧", ["5 đồng"]),
            ("có $5, 5 đô la, 5 thb, 12,3456 USD, USD 5 EUR", []),
            ("⟦12 USD⟧ và hai xu hướng", ["12 USD"]),
            ("hai mươi\nđồng chí", []),
            ("⟦5 tỷ yên⟧, ⟦2 yên Nhật⟧ và 2 yên đánh cá", ["5.000.000.000 JPY", "2 JPY"]),
            ("trị giá ⟦1,2 triệu đô la Mỹ⟧", ["1.200.000 USD"]),
            ("THU ĐƯỢC ⟦5 TRIỆU ĐÔ LA MỸ⟧", ["5.000.000 USD"]),
            ("", []),
            ("⟦5 AED⟧ 12,50", ["5 AED"]),  # whose the currency is between two numbers is not asked twice
            ("⟦5 USD⟧ ⟦12,50 EUR⟧", ["5 USD", "12,50 EUR"]),
            ("USD hai", []),
            ("âm không euro và năm xu; âm 0 euro và 5 xu", []),  # the sign would be lost
            ("lãi -US$ 5 và 10-US$ 12", []),
        ],
    )
    def test_examples(self, text: str, found: list[str]) -> None:
        plain = text.replace("⟦", "").replace("⟧", "")
        places = [part.partition("⟧")[0] for part in text.split("⟦")[1:]]
        seen = find_money(plain)
        assert [str(one.value) for one in seen] == found
        assert [one.text for one in seen] == places

    @given(
        st.lists(
            st.one_of(
                st.sampled_from(
                    ["đồng", "USD", "US$", "€", "đô la Mỹ", "xu", "và", "(", ")", "triệu", "5", "12,50", "1.000", "hai",
                     "chẵn", "bằng chữ:", "\n", "$", "JPY", "-", "/"]
                ),
                sums().map(str),
                sums().map(spell_money),
            ),
            max_size=8,
        ).map(" ".join)
    )  # fmt: skip
    @example("0 AED 12,50")
    @example("USD hai")
    def test_what_is_found_is_read_alike(self, text: str) -> None:
        end = 0
        for found in find_money(text):
            assert found.text == text[found.start : found.end]
            assert end <= found.start < found.end
            end = found.end
            value = found.value
            assert parse_money(found.text, currency=value.currency) == value.amount

    @given(st.text(max_size=60))
    def test_any_text_is_read_or_refused(self, text: str) -> None:
        find_money(text)
        for said in (text, f"{text} USD", f"€ {text}", f"5 USD {text} xu"):
            with suppress(NumberError):
                parse_money(said)


def test_an_unknown_currency_is_told() -> None:
    with pytest.raises(DataError, match=r"Money\.currency"):
        Money(5, "usd")
    with pytest.raises(NumberError, match=r"Money\.amount: 0\.5 has more decimals"):
        Money(Decimal("0.5"), "KRW")
    assert Money(Decimal("0.00"), "KRW") == Money(0, "KRW")


def test_every_currency_can_be_written_and_read() -> None:
    for code in currency_codes():
        known = currency_of(code)
        assert bool(known.places) is bool(known.subunits) or code in ("MMK", "LAK")
        assert parse_money(f"5 {known.said}", currency=code) == 5
        assert parse_money(f"5 {code}", currency=code) == 5
