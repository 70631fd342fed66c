"""Fractions in words, in figures and counted: read, found, written."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme.errors import NumberError
from tdc_programme.vietnamese.numbers import (
    Disagreement,
    WrittenFraction,
    find_disagreements,
    find_fractions,
    format_fraction,
    parse_fraction,
    spell_fraction,
)

fractions = st.builds(WrittenFraction, st.integers(0, 10**6), st.integers(1, 10**6))


@pytest.mark.parametrize(
    ("text", "numerator", "denominator"),
    [
        ("hai phần ba (2/3)", 2, 3),
        ("2/3 (Hai phần ba)", 2, 3),
        ("06 / 9", 6, 9),
        ("3/2", 3, 2),
        ("ba phần tư", 3, 4),
        ("BA PHẦN BỐN", 3, 4),
        ("mười một phần mười hai", 11, 12),
        ("một nửa", 1, 2),
        ("nửa", 1, 2),
        ("½", 1, 2),
        ("⅝", 5, 8),
        ("02 trong 03", 2, 3),
        ("02 trong tổng số 03", 2, 3),
        ("2 trên tổng số 3", 2, 3),
    ],
)
def test_read(text: str, numerator: int, denominator: int) -> None:
    for changed in (text, unicodedata.normalize("NFD", text), text.replace(" ", "\N{NO-BREAK SPACE}"), f" {text}\n"):
        read = parse_fraction(changed)
        assert (read.numerator, read.denominator) == (numerator, denominator)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("hai phần ba (3/4)", "the words say 2/3, the figures 3/4"),
        ("3/4 (hai phần ba)", "the words say 2/3, the figures 3/4"),
        ("2/0", "no parts"),
        ("hai phần trăm", "parse_percent"),
        ("2/3/2024", "a fraction is like"),
        ("1/2 định mức", "a fraction is like"),
        ("hai rưỡi phần ba", "broken part"),
        ("hai phần xã", "not said as a number"),
        ("2/3 (3/4)", "once in words and once in figures"),
        ("x" * 300, "too long"),
        ("", "a fraction is like"),
    ],
)
def test_refused(text: str, why: str) -> None:
    with pytest.raises(NumberError, match=why):
        parse_fraction(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ít nhất ⟦2/3 (hai phần ba)⟧ số thành viên", ["2/3"]),
        ("⟦hai phần ba⟧ tổng số; ⟦BA PHẦN TƯ⟧ THỜI GIAN", ["2/3", "3/4"]),
        ("khi ≥⟦2/3⟧ phiếu, ⟦3/4⟧ số đại biểu", ["2/3", "3/4"]),
        ("hưởng ⟦1/2⟧ định mức; ⟦½⟧ thời gian", ["1/2", "1/2"]),
        ("⟦một nửa⟧ kinh phí, ⟦nửa⟧ số hộ, nửa năm, nửa đêm", ["1/2", "1/2"]),
        ("đạt ⟦02 trong 03⟧ tiêu chuẩn", ["2/3"]),
        ("⟦02 trong tổng số 03⟧ hồ sơ, ⟦02 trong 05⟧ tiêu chí", ["2/3", "2/5"]),
        ("⟦02/03⟧ tiêu chuẩn", ["2/3"]),
        ("⟦một phần năm⟧ diện tích; một phần năm 2025; một phần năm", ["1/5"]),
        ("một phần tư nhân hóa; hai phần trăm; thứ ba phần tư", []),
        ("ngày 2/3; từ 2/3 đến 5/3; số nhà 12/30; thợ bậc 5/6, 6/7 trở lên; 70/100 điểm", []),
        ("24/7; đạt 24/7; bậc 3/8 ngạch; công văn 12/15 của Bộ; họp 02/03 tại Hà Nội; trước 2/3", []),
        ("mục 2 trong 30 ngày; 2/3/2025; 12/KH-UBND; đạt 0/3 tiêu chí; 3½ giờ; 3 ½ giờ", []),
        ("gồm hai phần: ba chương; hai phần ba trăm; 5 hai phần ba", []),
        ("hai phần ba (3/4) số phiếu; hai phần không; ⟦hai phần ba⟧ (bắt buộc)", ["2/3"]),
        ("⟦hai phần\nba⟧ số, ⟦hai\nphần ba⟧ (2/3/4)", ["2/3", "2/3"]),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    plain = text.replace("⟦", "").replace("⟧", "")
    places = [part.partition("⟧")[0] for part in text.split("⟦")[1:]]
    seen = find_fractions(plain)
    assert [(each.text, str(each.value)) for each in seen] == list(zip(places, found))


def test_words_against_figures() -> None:
    text = "Sáu (05) bài; hai phần ba (3/4) số phiếu; 2/3 (hai phần ba) số phiếu"
    one, other = find_disagreements(text)
    assert one.value == Disagreement(6, 5)
    assert (other.text, other.value) == (
        "hai phần ba (3/4)",
        Disagreement(WrittenFraction(2, 3), WrittenFraction(3, 4)),
    )
    assert str(other.value) == "2/3 ≠ 3/4"
    back = tdc.from_json(tdc.to_json(other.value), Disagreement)
    assert back == other.value
    assert find_disagreements("3/4 (hai phần ba) số phiếu")[0].value == other.value
    [finding] = tdc.check(text, rules=["NUM001"], language="en").findings[1:]
    assert finding.message == "“hai phần ba (3/4)”: the words say 2/3, the figures 3/4"


def test_written() -> None:
    assert format_fraction(WrittenFraction(6, 9)) == str(WrittenFraction(6, 9)) == "6/9"
    assert spell_fraction(Fraction(3, 4)) == "ba phần tư"
    assert spell_fraction(WrittenFraction(1, 1005), thousand="ngàn") == "một phần một ngàn không trăm linh năm"
    with pytest.raises(NumberError, match="not a share"):
        spell_fraction(Fraction(-1, 2))


def test_it_is_the_number_that_it_says() -> None:
    half = WrittenFraction(3, 6)
    assert half == WrittenFraction(1, 2) == Fraction(1, 2) == half
    assert half == Decimal("0.5")
    assert half != 1
    assert half != "3/6"
    assert hash(half) == hash(Fraction(1, 2))
    assert half * 10 == 10 * half == 5
    with pytest.raises(TypeError):
        half * "x"
    for wrong in ((-1, 2), (1, 0)):
        with pytest.raises(NumberError, match="out of range"):
            WrittenFraction(*wrong)


@given(fractions)
def test_read_back(fraction: WrittenFraction) -> None:
    for read in (parse_fraction(format_fraction(fraction)), tdc.from_json(tdc.to_json(fraction), WrittenFraction)):
        assert (read.numerator, read.denominator) == (fraction.numerator, fraction.denominator)
    said = spell_fraction(fraction)
    if said.partition(" phần ")[2] not in ("trăm", "nghìn", "triệu"):
        assert parse_fraction(said) == parse_fraction(f"{format_fraction(fraction)} ({said})") == fraction


WORDS = ["hai", "phần", "ba", "tư", "nửa", "một", "số", "trong", "ít nhất", "(hai phần ba)"]
PARTS = [*WORDS, "2/3", "(2/3)", "02", "03", "½", "\n"]


@given(st.lists(st.sampled_from(PARTS), max_size=9).map(" ".join))
def test_what_is_found_is_read_alike(text: str) -> None:
    end = 0
    for found in find_fractions(text):
        assert found.text == text[found.start : found.end]
        assert end <= found.start < found.end
        assert parse_fraction(found.text) == found.value
        end = found.end


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    find_fractions(text)
    try:
        parse_fraction(text)
    except NumberError as error:
        assert str(error)  # noqa: PT017 - most texts are none


def test_half_a_year_is_six_months() -> None:
    assert tdc.parse_span("nửa năm") == tdc.parse_span("Một nửa\nnăm") == tdc.Span(6, "tháng")
    with pytest.raises(tdc.QuantityError):
        tdc.parse_span("nửa tháng")
