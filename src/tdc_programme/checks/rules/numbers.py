"""Rules on numbers (group NUM): words against figures, separators, counts against lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...errors import NumberError
from ...vietnamese.numbers import (
    find_disagreements,
    format_count,
    format_number,
    parse_money,
    parse_number,
    spell_money,
)
from ...vietnamese.quantities.units import NOUNS, read_unit
from ..context import Context
from ..model import Edit
from ..problems import Flaw
from ..registry import implements

__all__: list[str] = []


@implements("NUM001")
def words_against_figures(context: Context) -> Iterator[Flaw]:
    """Report a number said twice that differs: ``Sáu (05)``."""
    for found in find_disagreements(context.view):
        words, figures = found.value.words, found.value.figures
        hint = None
        if isinstance(words, int) and isinstance(figures, int) and words >= 0:
            hint = f"{format_count(words, words=True)} / {format_count(figures, words=True)}"
        yield context.problem(
            found, words=format_number(words), figures=format_number(figures), suggestion=hint, written=found.text
        )


# "hai mười" for hai mươi, but not in "thứ hai mười giờ", "tháng hai mười ngày".
_TEN_FOR_TENS = re.compile(
    r"(?<!thứ )(?<!tháng )(?<!mươi )(?<!trăm )\b(hai|ba|bốn|năm|sáu|bảy|tám|chín) (mười)\b(?! (?:giờ|phút|ngày|năm))",
    re.IGNORECASE,
)
# "hai mươi một" for hai mươi mốt, "mười mốt" for mười một; "mươi năm" may be years and is left alone.
_ONE_AFTER_TENS = re.compile(
    r"\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi (một)\b(?! (?:trăm|nghìn|ngàn))", re.IGNORECASE
)
_MOT_AFTER_TEN = re.compile(r"\bmười (mốt)\b", re.IGNORECASE)


@implements("NUM002")
def wording(context: Context) -> Iterator[Flaw]:
    """Report mười for mươi, một for mốt and the other way round."""
    for pattern, group, right in ((_TEN_FOR_TENS, 2, "mươi"), (_ONE_AFTER_TENS, 1, "mốt"), (_MOT_AFTER_TEN, 1, "một")):
        for match in pattern.finditer(context.text):
            start, end = context.span(match, group)
            whole = context.span(match)
            said = context.source[whole[0] : start] + right
            yield context.problem(
                whole, edits=[Edit(start, end, right)], suggestion=said, written=match.group(), right=said
            )


_SMALL = re.compile(r"(0?)([1-9])(?![0-9])")


@implements("NUM003")
def padding(context: Context) -> Iterator[Flaw]:
    """Report the rarer style where some counts below ten have a zero before them and some have not."""
    styles: dict[bool, list[tuple[int, str]]] = {True: [], False: []}
    for item in context.quantities:
        figure = _SMALL.match(item.text)
        if (
            figure is not None
            and isinstance(item.value.amount, int)
            and item.value.amount < 10
            and item.start is not None
        ):
            unit = read_unit(item.text, figure.end())
            if unit is not None and unit.kind in NOUNS:
                styles[bool(figure[1])].append((item.start, figure.group()))
    if not (styles[True] and styles[False]):
        return
    rarer = len(styles[True]) < len(styles[False])
    other = styles[not rarer][0][1]
    for start, figure_text in styles[rarer]:
        right = figure_text.lstrip("0") if rarer else f"0{figure_text}"
        yield context.problem(
            (start, start + len(figure_text)), replace=right, written=figure_text, right=right, other=other
        )


# --- counts against lists --------------------------------------------------------------------------------------

_LIST = re.compile(r"[^\n.;:()0-9,]{0,60}\(([^()\n0-9]{3,600})\)")
# What opens a bracket that is no list of the things counted, or leaves the list open.
_NO_LIST = re.compile(
    r"\s*(?:sau đây|theo|kể cả|không|trừ|nếu|tính|từ|để|hoặc|trường hợp|đối với"
    r"|như|ví dụ|vd|tức|nay|cũ|có|do|khi|và)\b",
    re.IGNORECASE,
)
_OPEN_LIST = re.compile(r"\.\.\.|…|v\.\s?v|hoặc|vân vân|\betc", re.IGNORECASE)
_LEADS = re.compile(r"\s*(?:gồm có|gồm|bao gồm|cụ thể là|cụ thể|là)\s*:?\s+", re.IGNORECASE)


@implements("NUM004")
def count_against_list(context: Context) -> Iterator[Flaw]:
    """Report a count whose bracketed list has more or fewer items: ``06 vùng (… five names)``."""
    text = context.text
    for found in context.quantities:
        amount = found.value.amount
        if not isinstance(amount, int) or found.value.per or found.value.duration or not 2 <= amount <= 40:
            continue
        if found.start is None or found.end is None or found.value.bound.value != "exact":
            continue
        start = context.view.offset(found.start)
        unit = re.compile(r"(?:[^\W\d_]+ \([0-9]+\)|[0-9]+(?: \([^()]*\))?)").match(text, start)
        head = read_unit(text, unit.end()) if unit is not None else None
        listed = _LIST.match(text, context.view.offset(found.end))
        if head is None or head.kind not in NOUNS or listed is None:
            continue
        fewest, most = _items(listed[1])
        if fewest >= 2 and not fewest <= amount <= most:
            yield context.problem(
                context.view.span(start, listed.end()), stated=amount, listed=most, unit=found.value.unit
            )


def _items(inside: str) -> tuple[int, int]:
    """Count the items of a list: the fewest and the most it may have; (0, 0) where it is none."""
    lead = _LEADS.match(inside)
    inside = inside[lead.end() :] if lead is not None else inside
    if _NO_LIST.match(inside) or _OPEN_LIST.search(inside):
        return 0, 0
    if ";" in inside:  # commas and "và" stand inside the items then
        count = sum(1 for part in inside.split(";") if part.strip())
        return count, count
    parts = [part.strip() for part in inside.split(",")]
    if len(parts) < 2 or not all(part[:1].isupper() and len(part) <= 60 for part in parts):
        return 0, 0  # names are sure to be items; a clause may have commas too
    return len(parts), len(parts) + parts[-1].count(" và ")


# --- how figures are written -----------------------------------------------------------------------------------

_COMMA_THOUSANDS = re.compile(r"(?<![\w.,/-])[0-9]{1,3}(?:,[0-9]{3})+(?![\w.,]*[0-9])")
_DOT_DECIMAL = re.compile(r"(?<![\w.,/])([0-9]{1,3})\.([0-9]{1,2})(?=\s?%)")
_DOTTED_YEAR = re.compile(r"\b[Nn]ăm ((?:19|20)?[12]\.[0-9]{3})(?![0-9.,])")


@implements("NUM005")
def separators(context: Context) -> Iterator[Flaw]:
    """Report commas between thousands, dots before decimals, dots in years."""
    text = context.text
    for match in _COMMA_THOUSANDS.finditer(text):
        unit = read_unit(text, match.end())
        several = match.group().count(",") > 1
        if several or (unit is not None and unit.kind in NOUNS):  # 1,250 kg may be one and a quarter
            yield context.problem(
                context.span(match), replace=match.group().replace(",", "."), case="thousands", written=match.group()
            )
    for match in _DOT_DECIMAL.finditer(text):
        yield context.problem(
            context.span(match), replace=f"{match[1]},{match[2]}", case="decimals", written=match.group()
        )
    for match in _DOTTED_YEAR.finditer(text):
        yield context.problem(context.span(match, 1), replace=match[1].replace(".", ""), case="year", written=match[1])


_PERCENT_RANGE = re.compile(
    r"(?<![\w.,/-])([0-9]{1,3}(?:,[0-9]{1,3})?)\s?%?\s?(?:[-–]|đến)\s?([0-9]{1,3}(?:,[0-9]{1,3})?)\s?%"
)


@implements("NUM006")
def percent_range(context: Context) -> Iterator[Flaw]:
    """Report a range of percentages that runs backwards: ``75-70%``."""
    for match in _PERCENT_RANGE.finditer(context.text):
        if parse_number(match[1]) >= parse_number(match[2]):
            yield context.problem(context.span(match), low=match[1], high=match[2], written=match.group())


_AMOUNT_IN_WORDS = re.compile(
    r"(?<![\w.,])([0-9]{1,3}(?:\.[0-9]{3}){1,8}) ?(?:đồng|VNĐ|VND|đ)\s{0,3}"
    r"\(\s?(?:[Bb]ằng chữ\s?:?\s?|[Ss]ố tiền bằng chữ\s?:?\s?)?"
    r"([^\W\d_](?:[^\W\d_]|[\s,])*đồng(?: chẵn)?)\s?[./]{0,2}\s?\)"
)


@implements("NUM007")
def amount_in_words(context: Context) -> Iterator[Flaw]:
    """Report a sum of money whose words say another one."""
    for match in _AMOUNT_IN_WORDS.finditer(context.text):
        figures = parse_number(match[1])
        try:
            words = parse_money(match[2])
        except NumberError:
            continue
        if words != figures:
            right = spell_money(figures, even=match[2].endswith("chẵn") and figures % 1000 == 0)
            yield context.problem(
                context.span(match), suggestion=right, figures=match[1], words=format_number(words), right=right
            )


_ROMAN = re.compile(r"\b(?:Phần|PHẦN|Chương|CHƯƠNG|Phụ lục|PHỤ LỤC|[Qq]uý|QUÝ) ([IVXLC]{1,12})\b(?!\.[a-z])")
_WELL_FORMED = re.compile(r"C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN_PARTS = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@implements("NUM008")
def roman_numerals(context: Context) -> Iterator[Flaw]:
    """Report malformed Roman numerals of parts, chapters, appendices and quarters."""
    for match in _ROMAN.finditer(context.text):
        if _WELL_FORMED.fullmatch(match[1]):
            continue
        right = _roman_sum(match[1])
        yield context.problem(
            context.span(match, 1), replace=right, safe=right is not None, written=match[1], right=right or "—"
        )


def _roman_sum(numeral: str) -> str | None:
    """Write the sum of a numeral of falling signs as it should be: ``IIII`` is IV; None for other disorders."""
    values = [_ROMAN_VALUES[sign] for sign in numeral]
    if values != sorted(values, reverse=True):
        return None
    rest, written = sum(values), ""
    for value, signs in _ROMAN_PARTS:
        written += signs * (rest // value)
        rest %= value
    return written
