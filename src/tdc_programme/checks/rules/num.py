"""Rules on numbers: words against figures, separators, counts against lists, parts against the whole (group NUM)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from decimal import Decimal
from itertools import pairwise

from ...errors import NumberError
from ...text import Found
from ...text.behind import Behind
from ...text.patterns import Pattern
from ...vietnamese.letters import fold
from ...vietnamese.numbers import WrittenFraction, format_count, format_number, parse_money, parse_number, spell_money
from ...vietnamese.numbers.grammar import is_doubtful
from ...vietnamese.numbers.ordinals import mended_roman
from ...vietnamese.numbers.sums import scan_sums
from ...vietnamese.quantities import Bound, Quantity
from ...vietnamese.quantities.products import products_of
from ...vietnamese.quantities.units import NOUNS, read_unit
from ..context import Context
from ..model import Edit
from ..problems import Flaw, Item
from ..registry import implements

_COUNT = Pattern.plain(
    r"(?:[^\W\d_]+ \([0-9]+\)|[0-9]+(?: \([^()]*\))?)", yes=("⟦sáu (06)⟧ vùng", "⟦06 (sáu)⟧ vùng"), no=("sáu",)
)
_PARTS_FOLLOW = Pattern.plain(
    r"[^.;\n]{0,60}?[,:]?\s*(?P<word>trong đó|bao gồm|gồm)(?: có)?\s*:?\s*",
    any_case=True,
    yes=(" bài báo, gồm 06", "⟦ đồng, trong đó có: ⟧06"),
    no=(" bài báo. Gồm",),
)
_ENDS = Pattern.plain(r"[.;\n]", yes=(";",), no=(",",))
_LEFT_OPEN = Pattern.plain(r"\.\.\.|…|v\.\s?v", yes=("…", "v.v"), no=(".",))
_TENS = "hai|ba|bốn|năm|sáu|bảy|tám|chín"
# "hai mười" for hai mươi, but not in "thứ hai mười giờ", "tháng hai mười ngày".
_TEN_FOR_TENS = Pattern.plain(
    rf"(?<!thứ )(?<!tháng )(?<!mươi )(?<!trăm )\b({_TENS}) (mười)\b(?! (?:giờ|phút|ngày|năm))",
    any_case=True,
    yes=("hai mười",),
    no=("thứ ⟦hai mười⟧", "hai mười giờ"),
)
# "hai mươi một" for hai mươi mốt, "mười mốt" for mười một; "mươi năm" may be years and is left alone.
_ONE_AFTER_TENS = Pattern.plain(
    rf"\b(?:{_TENS}) mươi (một)\b(?! (?:trăm|nghìn|ngàn))",
    any_case=True,
    yes=("hai mươi một",),
    no=("hai mươi một nghìn", "hai mươi mốt"),
)
_MOT_AFTER_TEN = Pattern.plain(r"\bmười (mốt)\b", any_case=True, yes=("Mười mốt",), no=("mười một",))
_SMALL = Pattern.plain(r"(0?)([1-9])(?![0-9])", yes=("05", "5"), no=("50", "00"))
_LIST = Pattern.plain(
    r"[^\n.;:()0-9,]{0,60}\(([^()\n0-9]{3,600})\)",
    yes=(" (Tây Nguyên; Đông Nam Bộ)", " kinh tế (năm tên)"),
    no=(" (6 vùng)",),
)
# What opens a bracket that is no list of the things counted, or leaves the list open.
_NO_LIST = Pattern.plain(
    r"\s*(?:sau đây|theo|kể cả|không|trừ|nếu|tính|từ|để|hoặc|trường hợp|đối với"
    r"|như|ví dụ|vd|tức|nay|cũ|có|do|khi|và)\b",
    any_case=True,
    yes=(" theo", "vd"),
    no=("Hà Nội",),
)
_OPEN_LIST = Pattern.plain(r"\.\.\.|…|v\.\s?v|hoặc|vân vân|\betc", any_case=True, yes=("…", "v.v"), no=(";",))
_LEADS = Pattern.plain(
    r"\s*(?:gồm có|gồm|bao gồm|cụ thể là|cụ thể|là)\s*:?\s+", any_case=True, yes=("gồm có: ",), no=("gồm",)
)
_COMMA_THOUSANDS = Pattern.plain(
    r"(?<![\w.,/-])[0-9]{1,3}(?:,[0-9]{3})+(?![\w.,]*[0-9])", yes=("1,250", "1,250,000"), no=("1,25", "1,250.5")
)
_MONEY_BEHIND = Pattern.plain(
    r"\s?(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s){0,2}(?:đồng|vnđ|vnd|đ|₫|usd|us\$|eur|euro|€|đô\sla|yên|nhân\sdân\stệ)(?!\w)",
    any_case=True,
    yes=("150,000⟦ đồng⟧", "2,500⟦ tỷ đồng⟧", "5,000⟦ USD⟧"),
    no=(" kg", " tỷ", " đồngx"),
)
_DOT_DECIMAL = Pattern.plain(
    r"(?<![\w.,/])([0-9]{1,3})\.([0-9]{1,2})(?=\s?%)", yes=("đạt ⟦65.5⟧ %",), no=("65.5 điểm",)
)
_DOTTED_YEAR = Pattern.plain(r"\b[Nn]ăm ((?:19|20)?[12]\.[0-9]{3})(?![0-9.,])", yes=("năm 2.024",), no=("năm 2.024,5",))
_PERCENT_RANGE = Pattern.plain(
    r"(?<![\w.,/-])([0-9]{1,3}(?:,[0-9]{1,3})?)\s?%?\s?(?:[-–]|đến)\s?([0-9]{1,3}(?:,[0-9]{1,3})?)\s?%",
    yes=("75-70%", "5,5% đến 7%"),
    no=("75-70",),
)
_AMOUNT_IN_WORDS = Pattern.plain(
    r"(?<![\w.,])([0-9]{1,3}(?:\.[0-9]{3}){1,8}) ?(?:đồng|VNĐ|VND|đ)\s{0,3}"
    r"\(\s?(?:[Bb]ằng chữ\s?:?\s?|[Ss]ố tiền bằng chữ\s?:?\s?)?"
    r"([^\W\d_](?:[^\W\d_]|[\s,])*đồng(?: chẵn)?)\s?[./]{0,2}\s?\)",
    yes=("1.500.000 đồng (Bằng chữ: Một triệu năm trăm nghìn đồng chẵn)",),
    no=("1.500.000 đồng (tạm tính)",),
)
_GROUPED = Pattern.plain(
    r"(?<![\w.,/-])(?P<first>[1-9][0-9]{0,2})(?P<rest>(?:\.[0-9]{1,6}){1,6})(?![\w.,/-]*[0-9])",
    yes=("1.2000.000", "15.0000"),
    no=("0.25", "1.000/2", "024.3826"),
)
_MONEY = Pattern.plain(r"\s?(?:đồng|VNĐ|VND|đ)\b", yes=(" đồng", "đ"), no=(" người",))
_DIGIT = Pattern.plain(r"[0-9]", yes=("5",), no=("năm",))
_DATE_WITH_DOTS = Pattern.plain(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}", yes=("22.11.2024",), no=("1.2000.000",))
# What is counted, said again in the bracket behind it: "30 ngày (hai mươi ngày)", "10% (mười phần trăm)".
_SAID_AGAIN = Pattern.plain(
    r"\s?(?P<unit>%|[^\W\d_]+2?(?: [^\W\d_]+){0,2})\s?\(\s?", yes=(" ngày (", "% (", " ngày làm việc ("), no=(" (",)
)
_UNIT_AGAIN = Pattern.plain(r"(?:\s(?P<unit>[^\W\d_]+(?: [^\W\d_]+){0,3}))?\s?\)", yes=(" ngày)", ")"), no=(" 5)",))
_FIGURES = r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,15})(?:,[0-9]{1,6})?"
_ANY_TERM = rf"{_FIGURES}(?: ?%| [^\W\d_]{{1,12}}(?: [^\W\d_]{{1,12}}){{0,2}})?"
_EACH_TERM = Pattern.plain(rf"(?P<figures>{_FIGURES})(?P<unit>[^+=]*)", yes=("2.000 đồng ", "05 lớp", "3"), no=("a",))
_SUM = Pattern.plain(
    rf"(?<![\w.,+*/=–-])(?P<sum>(?:{_ANY_TERM} ?\+ ?){{1,12}}{_ANY_TERM}) ?= ?(?P<total>{_ANY_TERM})",
    yes=("2.000.000 đồng + 3.000.000 đồng = 6.000.000 đồng", "05 lớp + 03 lớp = 9 lớp", "1 + 2 = 3"),
    no=("a + b = c", "2 x 3 = 6"),
)
_PART_OF_MORE = Behind(r"(?:[x×X*+=/–-]|[x×X*] ?)\s{0,2}", most=4, yes=("⟦x ⟧5", "⟦+ ⟧5"), no=("và ",))
_MORE_BEHIND = Pattern.plain(r"\s?[x×*+/–-]\s?[0-9]", yes=(" + 5", "x 3"), no=(". 5",))
_ROMAN = Pattern.plain(
    r"\b(?:Phần|PHẦN|Chương|CHƯƠNG|Phụ lục|PHỤ LỤC|[Qq]uý|QUÝ) ([IVXLC]{1,12})\b(?!\.[a-z])",
    yes=("Phụ lục IIII", "quý III"),
    no=("Chương A",),
)


def _same_thing(whole: Quantity, part: Quantity) -> bool:
    return fold(whole.unit).split()[:1] == fold(part.unit).split()[:1]


def _is_plain(quantity: Quantity) -> bool:
    return quantity.bound is Bound.EXACT and not quantity.per and quantity.duration is None and quantity.unit != "%"


@implements("NUM009")
def parts_make_the_whole(context: Context) -> Iterator[Flaw]:
    """Report parts that add up to another number than the whole: ``18 bài, gồm 06 bài … và 10 bài …``."""
    items = [item for item in context.quantities if item.start is not None and item.end is not None]
    for index, whole in enumerate(items):
        after = context.view.offset(whole.end or 0)
        opened = _PARTS_FOLLOW.match(context.text, after)
        if opened is None or not _is_plain(whole.value):
            continue
        end = _ENDS.search(context.text, opened.end())
        last = end.start() if end is not None else len(context.text)
        if _LEFT_OPEN.search(context.text, opened.end(), min(last + 3, len(context.text))):
            continue
        parts = list(
            _within(context, (items[later] for later in range(index + 1, len(items))), opened.start("word"), last)
        )
        if len(parts) < 2 or not all(_is_plain(part) and _same_thing(whole.value, part) for part in parts):
            continue
        total = sum(part.amount for part in parts)
        # "trong đó" may name some of the parts only; they are never more than the whole.
        wrong = total > whole.value.amount if opened["word"].casefold() == "trong đó" else total != whole.value.amount
        if wrong:
            place = context.view.span(context.view.offset(whole.start or 0), last)
            yield context.problem(
                place, whole=format_number(whole.value.amount), sum=format_number(total), unit=whole.value.unit
            )


def _within(context: Context, items: Iterable[Item[Quantity]], start: int, end: int) -> Iterator[Quantity]:
    for item in items:
        at = context.view.offset(item.start or 0)
        if at >= end:
            return
        if at >= start:
            yield item.value


@implements("NUM010")
def products_make_their_result(context: Context) -> Iterator[Flaw]:
    """Report a product with another result than it makes: ``05 người x 200.000 đồng/người = 1.200.000 đồng``."""
    placed = [item for item in context.quantities if item.start is not None and item.end is not None]
    offset = context.view.offset
    reads = [(offset(item.start or 0), offset(item.end or 0), item.value) for item in placed]
    for start, end, product in products_of(context.text, reads):
        if not product.adds_up:
            yield context.problem(
                context.view.span(start, end),
                stated=format_number(product.result.amount),
                product=format_number(product.amount),
                unit=product.result.unit,
            )
    yield from _sums(context)


def _sums(context: Context) -> Iterator[Flaw]:
    """Find sums that are written out with another result than they make; of one unit, or of none."""
    for match in _SUM.finditer(context.text):
        if _PART_OF_MORE.match(context.text, match.start()) or _MORE_BEHIND.match(context.text, match.end()):
            continue
        terms = list(_EACH_TERM.finditer(match["sum"]))
        total = _EACH_TERM.match(match["total"])
        units = {fold(term["unit"].strip()) for term in terms} - {""}
        result = fold(total["unit"].strip()) if total is not None else ""
        if total is None or len(units) > 1 or (units and result and not result.startswith(min(units))):
            continue
        made = sum(parse_number(term["figures"]) for term in terms)
        stated = parse_number(total["figures"])
        if made != stated:
            place = context.view.span(match.start(), match.end("total"))
            yield context.problem(place, case="sum", stated=format_number(stated), sum=format_number(made))


def _written(value: int | Decimal | WrittenFraction) -> str:
    return str(value) if isinstance(value, WrittenFraction) else format_number(value)


@implements("NUM001")
def words_against_figures(context: Context) -> Iterator[Flaw]:
    """Report a number said twice that differs: ``Sáu (05)``."""
    for found in context.layers.disagreements:
        words, figures = found.value.words, found.value.figures
        hint = None
        if isinstance(words, int) and isinstance(figures, int) and words >= 0:
            hint = f"{format_count(words, words=True)} / {format_count(figures, words=True)}"
        yield context.problem(
            found, words=_written(words), figures=_written(figures), suggestion=hint, written=found.text
        )

    yield from _said_again(context)


_OF_TIME = frozenset({"ngày", "tháng", "năm", "giờ", "phút", "tuần"})
#: Other names of units of the same thing.
_SAME_UNITS = {"%": "phần trăm", "m2": "mét vuông", "km": "ki lô mét", "ha": "héc ta", "kg": "ki lô gam"}


def _said_again(context: Context) -> Iterator[Flaw]:
    """Find a number with its unit that is said again with the unit in a bracket, and is another one there."""
    offset, text = context.view.offset, context.text
    placed = [
        (offset(item.start or 0), offset(item.end or 0), item) for item in context.numbers if item.end is not None
    ]
    for (start, end, one), (begins, ends, other) in pairwise(placed):
        said = _SAID_AGAIN.match(text, end)
        again = _UNIT_AGAIN.match(text, ends)
        if said is None or said.end() != begins or again is None or one.value == other.value:
            continue
        in_words = [item for item in (one, other) if not _DIGIT.search(item.text)]
        if len(in_words) != 1 or not _is_one_unit(fold(said["unit"]), fold(again["unit"] or said["unit"])):
            continue
        words, figures = (one, other) if in_words[0] is one else (other, one)
        place = context.view.span(start, again.end())
        yield context.problem(
            place,
            words=format_number(words.value),
            figures=format_number(figures.value),
            written=" ".join(context.source[slice(*place)].split()),
        )


def _is_one_unit(unit: str, again: str) -> bool:
    unit = _SAME_UNITS.get(unit, unit)
    shorter, longer = sorted((unit, again), key=len)
    # "ngày làm việc" are days; but "bộ phận" is no longer name of "bộ".
    return unit != "đồng" and (unit == again or (shorter in _OF_TIME and longer.startswith(f"{shorter} ")))


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
        unit = _COUNT.match(text, start)
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


@implements("NUM005")
def separators(context: Context) -> Iterator[Flaw]:
    """Report commas between thousands, dots before decimals, dots in years."""
    text = context.text
    numbers = {found.start: found for found in context.layers.numbers}
    for match in _COMMA_THOUSANDS.finditer(text):
        unit = read_unit(text, match.end())
        several = match.group().count(",") > 1
        if several or (unit is not None and unit.kind in NOUNS):  # 1,250 kg may be one and a quarter
            yield context.problem(
                context.span(match), replace=match.group().replace(",", "."), case="thousands", written=match.group()
            )
        elif is_doubtful(match.group()) and _MONEY_BEHIND.match(text, match.end()) is not None:
            yield from _doubtful_sum(context, match, numbers)
    for match in _DOT_DECIMAL.finditer(text):
        yield context.problem(
            context.span(match), replace=f"{match[1]},{match[2]}", case="decimals", written=match.group()
        )
    for match in _DOTTED_YEAR.finditer(text):
        yield context.problem(context.span(match, 1), replace=match[1].replace(".", ""), case="year", written=match[1])


def _doubtful_sum(
    context: Context, match: re.Match[str], numbers: Mapping[int, Found[int | Decimal]]
) -> Iterator[Flaw]:
    """Report ``150,000 đồng``: as what the text itself tells it to be, or with both readings where it tells nothing."""
    written = match.group()
    place = context.span(match)
    known = numbers.get(place[0])
    thousands = written.replace(",", ".")
    if known is None:
        less = written.rstrip("0").rstrip(",")
        yield context.problem(
            place, suggestion=f"{thousands} / {less}", case="doubt", written=written, thousands=thousands, decimals=less
        )
        return
    with suppress(NumberError):
        if known.value == parse_number(known.text.replace(",", ".", 1)):  # no decimals that the text makes sure
            yield context.problem(place, replace=thousands, case="thousands", written=written)


@implements("NUM006")
def percent_range(context: Context) -> Iterator[Flaw]:
    """Report a range of percentages that runs backwards: ``75-70%``."""
    for match in _PERCENT_RANGE.finditer(context.text):
        if parse_number(match[1]) >= parse_number(match[2]):
            yield context.problem(context.span(match), low=match[1], high=match[2], written=match.group())


@implements("NUM007")
def amount_in_words(context: Context) -> Iterator[Flaw]:
    """Report a sum of money whose words say another one."""
    for match in _AMOUNT_IN_WORDS.finditer(context.text):
        figures = parse_number(match[1])
        try:
            words = parse_money(match[2], currency="VND")
        except NumberError:
            continue
        if words != figures:
            right = spell_money(figures, even=match[2].endswith("chẵn") and figures % 1000 == 0)
            yield context.problem(
                context.span(match), suggestion=right, figures=match[1], words=format_number(words), right=right
            )
    for (start, end, said), again in scan_sums(context.text):
        if again not in (None, said) and said.currency != "VND":
            right = spell_money(said)
            place = context.view.span(start, end)
            yield context.problem(
                place, suggestion=right, case="foreign", figures=str(said), words=str(again), right=right
            )


@implements("NUM008")
def roman_numerals(context: Context) -> Iterator[Flaw]:
    """Report malformed Roman numerals of parts, chapters, appendices and quarters."""
    for match in _ROMAN.finditer(context.text):
        right = mended_roman(match[1])
        if right == match[1]:
            continue
        yield context.problem(context.span(match, 1), replace=right, written=match[1], right=right or "—")


@implements("NUM011")
def broken_groups(context: Context) -> Iterator[Flaw]:
    """Report a number whose groups behind dots have not three figures each: ``1.2000.000 đồng``."""
    for match in _GROUPED.finditer(context.text):
        groups = match["rest"][1:].split(".")
        if all(len(group) == 3 for group in groups) or _DATE_WITH_DOTS.fullmatch(match.group()):
            continue
        # One group may be an English decimal (1.25), groups without zeros the number of a part or a code (25.29.10).
        is_number = len(groups[0]) > 3 if len(groups) == 1 else groups[-1].endswith("00")
        unit = read_unit(context.text, match.end())
        if is_number and unit is not None and (unit.kind in NOUNS or _MONEY.match(context.text, match.end())):
            yield context.problem(context.span(match), written=match.group())
