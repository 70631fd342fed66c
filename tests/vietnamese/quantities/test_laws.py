"""What holds of quantities in every text: the laws, tried on generated ones."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tdc_programme.errors import QuantityError
from tdc_programme.text import view
from tdc_programme.vietnamese.quantities import (
    Bound,
    Per,
    Quantity,
    Span,
    find_quantities,
    format_quantity,
    parse_quantity,
    parse_span,
)

UNITS = ("bài", "bài báo", "hội thảo chuyên đề", "đồng", "%", "kg", "m2", "tin/bài", "lượt người", "năm", "tổ chức")
TIMES = ("ngày", "ngày làm việc", "tuần", "tháng", "quý", "năm")

whole_numbers = st.integers(0, 10**15)
decimals = st.decimals(0, 10**9, allow_nan=False, allow_infinity=False, places=3)
amounts: st.SearchStrategy[int | Decimal] = whole_numbers | decimals


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    bound = draw(st.sampled_from(Bound))
    amount = draw(amounts)
    upper = None
    if bound is Bound.RANGE or (bound is Bound.ABOUT and draw(st.booleans())):
        upper = amount + draw(st.integers(1, 10**9))
    pers = draw(
        st.lists(st.builds(Per, st.integers(1, 10**6), st.sampled_from(("bài", "người", "ha", *TIMES))), max_size=3)
    )
    unit = draw(st.sampled_from(UNITS))
    pers = [per for per in pers if per.unit != unit]
    # A time that goes on for a time is no quantity: "4 quý x 2 năm" are factors.
    lasts = bool(pers) or unit not in TIMES
    return Quantity(
        amount,
        unit,
        upper=upper,
        bound=bound,
        strict=draw(st.booleans()) if bound in (Bound.AT_LEAST, Bound.AT_MOST, Bound.RANGE) else False,
        upper_strict=draw(st.booleans()) if bound is Bound.RANGE else False,
        per=tuple(pers),
        duration=draw(st.none() | st.builds(Span, amounts, st.sampled_from(TIMES))) if lasts else None,
    )


@given(quantities(), st.booleans())
@example(Quantity(Decimal("1.001"), "%", upper=Decimal("2.001"), bound=Bound.ABOUT), False)
@example(Quantity(Decimal("1.001"), "%", upper=Decimal("2.001"), bound=Bound.ABOUT), True)
def test_what_is_written_is_read_again(quantity: Quantity, words: bool) -> None:
    assert parse_quantity(format_quantity(quantity, words=words)) == quantity


def test_a_time_that_goes_on_for_a_time_is_refused() -> None:
    with pytest.raises(QuantityError, match="cannot be written so that it is read again"):
        format_quantity(Quantity(4, "quý", duration=Span(2, "năm")))


@given(st.builds(Span, amounts, st.sampled_from(TIMES)))
def test_a_written_span_is_read_again(span: Span) -> None:
    assert parse_span(str(Quantity(span.amount, span.unit))) == span


WORDS = """
1 5 06 1.200 12,5 một năm sáu mười (hai) triệu tỷ -5 âm bài tháng năm quý tuần lần giờ phút đồng % m2 kg người tin
/ - – x , . : ; ( ) | > < ≥ <td> ** ± từ đến dưới trên khoảng gần hơn là có hoặc mỗi hằng trong rưỡi Điều số ngày đăng
và các phễu nghìn
"""
PHRASES = ("Sáu (06)", "Sáu (05)", "bài báo", "điện tử", "tối thiểu", "tối đa", "không quá", "ít nhất", "trở lên")
FRAGMENTS = (*WORDS.split(), *PHRASES, "trở xuống", "so với", "\n", "\n\n", "\t")
grammar_text = st.lists(st.sampled_from(FRAGMENTS), max_size=25).flatmap(
    lambda parts: st.sampled_from((" ", "", "\N{NO-BREAK SPACE}", "\n")).map(lambda glue: glue.join(parts))
)


@given(st.text() | grammar_text)
@example("1 bài/1 bài/1")
@example("từ năm đến")
@example("mỗi")
@example("/1/1/1")
def test_finding_never_raises_and_every_place_is_the_callers(text: str) -> None:
    end = 0
    for found in find_quantities(text):
        assert end <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end]
        end = found.end


@given(st.text() | grammar_text)
def test_parsing_gives_a_value_or_our_error(text: str) -> None:
    refused: QuantityError | None = None
    try:
        assert isinstance(parse_quantity(text), Quantity)
    except QuantityError as error:
        refused = error
    assert refused is None or (refused.text == text and refused.reason)


@given(grammar_text)
def test_what_is_found_exactly_is_parsed_alike(text: str) -> None:
    """A quantity that is found without help from outside its place is the same when it stands alone."""
    for found in find_quantities(text):
        try:
            alone = parse_quantity(found.text)
        except QuantityError:
            continue
        assert alone.amount == found.value.amount


DIRT: dict[str, Callable[[str], str]] = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
    "zero-width spaces": "\N{ZERO WIDTH SPACE}".join,
    "soft hyphens": lambda text: text.replace("n", "n\N{SOFT HYPHEN}").replace("t", "t\N{SOFT HYPHEN}"),
    "Icelandic letters": lambda text: text.replace("Đ", "\N{LATIN CAPITAL LETTER ETH}").replace(
        "đ", "\N{LATIN SMALL LETTER ETH}"
    ),
    "all of it": lambda text: "\N{ZERO WIDTH JOINER}".join(unicodedata.normalize("NFD", text)),
}


@pytest.mark.parametrize("dirt", DIRT)
@given(text=grammar_text)
def test_dirt_changes_nothing(dirt: str, text: str) -> None:
    clean = view(text).text
    dirty = DIRT[dirt](clean)
    found = find_quantities(dirty)
    assert [f.value for f in found] == [f.value for f in find_quantities(clean)]
    assert [view(f.text).text for f in found] == [f.text for f in find_quantities(clean)]


HOSTILE = {
    "slashes": "1/",
    "rates": "1 bài/",
    "rates that fail": "1 bài/1 bài /",
    "denominators": "/1 tháng",
    "products": "1 x ",
    "lengths": "2 năm ",
    "how often": "một năm một ",
    "words": "một ",
    "bounds": "tối thiểu ",
    "from": "từ 1 đến ",
    "ranges": "1-1",
    "brackets": "((((",
    "line breaks": "1\n\n\n",
    "spaces": "1     ",
    "digits": "1234567890",
    "dots": "1.",
    "nouns": "1 bài báo khoa học khoa học khoa học ",
    "alternatives": "tin/bài/",
    "commas": "1 tổ chức, doanh nghiệp, ",
    "far bounds": "tối đa cho một dự án ",
    "unknown words": "1 phễuphễuphễu ",
    "each": "mỗi mỗi 1 ",
    "scales": "1 triệu tỷ ",
    "minus": "-1 âm ",
}


def work(text: str) -> int:
    """Count the calls that finding takes, of Python and of C functions."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        find_quantities(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_text_is_at_most_twice_the_work(name: str) -> None:
    fragment = HOSTILE[name]
    work(fragment * 3)  # tables are loaded once
    few, many = work(fragment * 300), work(fragment * 600)
    assert many <= 2.1 * few + 200
