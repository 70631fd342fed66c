"""What else a number with a unit may be: a name, a date, a time of day, an item of a list, a size."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ...text.behind import Behind
from ...text.patterns import Pattern
from ...text.reader import Refusal
from ..around import READ, Token, ends_with, tokens_before
from ..numbers.doubts import rules
from .amounts import Amount, Amounts
from .units import GAP, NOUNS, Kind, Unit, phrases, read_unit
from .values import Per

#: What is counted after a label too: nhóm 5 người, dự án 24 tháng.
_AMOUNTS_AFTER_LABEL = (Kind.TIME, Kind.MONEY, Kind.MEASURE, Kind.PERSON)
#: What there can be less than none of.
_SIGNED = (Kind.PERCENT, Kind.MONEY, Kind.MEASURE)
#: Longer names of measures are words, which may open a heading.
_LONGEST_SIGN = 3
#: Levels and classes have no higher number: cấp 3 trường, but cấp 50 giấy.
_HIGHEST_LEVEL = 12
_BEFORE_TIME_OF_DAY = frozenset({"lúc", "vào", "hồi", "trước", "đến", "từ"})
_COUNTED = frozenset({"mỗi", "một", "hàng", "hằng", "từng", "nửa", "cả", "mọi", "tổng", "trong"})

_FIGURE = Pattern.plain(" [0-9]", yes=("tháng⟦ 5⟧",), no=("5",))
_YEAR = Pattern.plain(r"\s{1,3}(?:19|20)[0-9]{2}(?![0-9])", yes=("3 năm⟦ 2024⟧",), no=(" 20241", " 1824"))
_PART_OF_PERIOD = Pattern.plain(
    r"\s{1,3}(?:(?:đầu|cuối)\s{1,3}(?:năm|quý|tháng|tuần|nhiệm|kỳ)|năm\s{1,3}(?:19|20)[0-9]{2})(?!\w)",
    any_case=True,
    yes=("6 tháng⟦ đầu năm⟧", "3 tháng⟦ năm 2024⟧"),
    no=(" đầu tiên", " năm nay"),
)
_AFTER_TIME_OF_DAY = Pattern.plain(
    rf"{GAP}(?:ngày[^\S\n]+(?:[0-9]|mùng|mồng|hôm)|sáng|trưa|chiều|tối|đêm|thứ|hôm|cùng ngày|phút)|[0-9]",
    any_case=True,
    yes=("21 giờ⟦ ngày 0⟧2", "8 giờ⟦ sáng⟧", "8h⟦3⟧0"),
    no=(" ngày làm", " làm"),
)
_NUMBERED = Pattern.plain(r"[^\S\n]?:?[^\S\n]?[0-9]", yes=("khoản⟦ 2⟧", "số⟦: 5⟧"), no=(" bài",))
_AFTER_DIGITS_AND_COMMA = Behind(r"[0-9][.,][^\S\n]{1,2}\n?", most=4, yes=("1⟦2, ⟧500 bài",), no=("12,", "bài, "))
_LOWER_END = Behind(
    r"(?<![0-9])(?P<low>[0-9]{1,7})\s{0,3}[-–—]\s{0,3}",  # not of a telephone number
    most=16,
    yes=("từ ⟦10 - ⟧15", "⟦10 -\n⟧15"),
    no=("bài - ", "10", "35378208 - "),
)
_THOUSANDTHS = Pattern.plain(r"[0-9]+(?:\.[0-9]{3})+,[0-9]00", yes=("1.000,000",), no=("1.000,5", "1,000"))
# A power that fell off its sign: 100 m 2, or 3 m and two of something.
_FALLEN_POWER = Pattern.plain(r"(?<=[mM])\s[23](?![\w.,]?\d|\w)", yes=("100 m⟦ 2⟧ đất",), no=("100 m 25", "100 bài 2"))
_LENGTHS = frozenset({"mm", "cm", "dm", "m", "km"})
_LINE_START = Behind(r"(?:^|\n)[^\S\n]*", most=12, yes=("⟦\n  ⟧1 Hội thảo", "⟦⟧2 CÔNG BÁO"), no=("bài ",))


def fallen_power(text: str, unit: Unit) -> int | None:
    """Return where ``100 m 2`` ends, which may be an area or a length and two of something; None of another."""
    power = _FALLEN_POWER.match(text, unit.end) if unit.name in _LENGTHS else None
    return None if power is None else power.end()


def names_a_thing(tokens: Sequence[Token], unit: Unit, value: int | Decimal, *, formal: bool) -> bool:
    """Whether the noun before makes the number its name: ``Chương trình 1322``, ``cấp 3``.

    Arguments:
        tokens: what stands before the number.
        unit: what stands after it.
        value: the number.
        formal: the number is written as only amounts are (``03``, ``1.200``).
    """
    if not tokens or not tokens[-1].is_word:
        return False
    if ends_with(tokens, phrases("labels", "always"), 3):
        # a time word that is counted itself is a unit: mỗi tháng 02 lần
        before = tokens[-2].key if len(tokens) > 1 else ""
        if formal and unit.name.lower() == "lần":  # thông báo 01 lần
            return False
        if tokens[-1].key == "số" and before in rules().amount_before_so:  # dân số 1.048 người
            return False
        return not (before in _COUNTED or before[:1].isdigit())
    amounts = (Kind.TIME, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.PERSON)
    if formal or unit.kind in amounts or (value > _HIGHEST_LEVEL and tokens[-1].key in phrases("leads")):
        return False
    label = ends_with(tokens, phrases("labels", "plain"), 3)
    return label > 0 and ends_with(tokens, phrases("leads")) <= label  # phục vụ is a verb, though vụ is a noun


def is_time_of_day(tokens: Sequence[Token], unit: Unit, value: int | Decimal, text: str) -> bool:
    """Whether hours are a time of day: ``lúc 8 giờ``, ``21 giờ ngày 02 tháng 9``, ``giờ 50 phút``."""
    name = unit.name.lower()
    last = tokens[-1].key if tokens else ""
    if name == "phút":
        return last in ("giờ", "h")
    if name not in ("giờ", "h") or value > 24:
        return False
    # 7 giờ - 11 giờ: an end of its own makes it a time; 2 - 3 giờ is a length
    twice = tokens_before(text, unit.start, max(0, unit.start - 12))
    own_end = any(token.key == name for token in twice[-4:])
    return last in _BEFORE_TIME_OF_DAY or own_end or _AFTER_TIME_OF_DAY.match(text, unit.end) is not None


def is_date(text: str, unit: Unit, amounts: Amounts) -> bool:
    """Whether a number with this unit is part of a date or a period: ``3 năm 2024``, ``6 tháng đầu năm``."""
    end = unit.end
    if unit.kind is not Kind.TIME:
        return False
    if text[end : end + 1] == "\t":  # another cell of a table
        return False
    if _YEAR.match(text, end) or _PART_OF_PERIOD.match(text, end):
        return True
    further = amounts.at(end) if text[end : end + 1].isspace() else None
    if further is None or further.doubtful or not further.said[0].isdigit():
        return further is None and _FIGURE.match(text, end) is not None
    then = read_unit(text, further.end)
    return then is None or (then.kind is Kind.TIME and _YEAR.match(text, then.end) is not None)


def check_figures(text: str, amount: Amount) -> None:
    """Refuse figures that are a part of other figures."""
    if len(amount.said) == 3 and _AFTER_DIGITS_AND_COMMA.match(text, amount.start) is not None:
        raise Refusal("a list of numbers, or a number with a misplaced space", amount.start, amount.end)
    if amount.said[0].isdigit() and text[max(0, amount.start - 4) : amount.start].rstrip(" ").endswith(("±", "+/-")):
        raise Refusal("a tolerance, not an amount", amount.start, amount.end)


def check_money(amount: Amount, unit: Unit) -> None:
    """Refuse thousandths of a đồng, which there never were: ``1.000,000 đồng`` has a comma for a point."""
    if unit.kind is Kind.MONEY and _THOUSANDTHS.fullmatch(amount.said):
        raise Refusal("a comma where thousands are parted by points", amount.start, unit.end)


def check_point(text: str, amount: Amount, unit: Unit, *, whole: bool) -> None:
    """Refuse figures with a point that may number a section or be a misprint: ``1.5 Hội thảo``, ``12.50 đồng``."""
    if not amount.dotted:
        return
    measured = unit.kind in (Kind.MEASURE, Kind.PERCENT) or (amount.scale and unit.kind is Kind.MONEY)
    is_word = len(unit.name) > _LONGEST_SIGN and not amount.scale
    if not measured or (is_word and not whole and _LINE_START.match(text, amount.start) is not None):
        raise Refusal("a point before decimals, where a comma stands", amount.start, unit.end)


def check_list(text: str, amount: Amount, unit: Unit, before: Sequence[Token]) -> None:
    """Refuse a number that another one before it belongs to: ``gấp 2, 3 lần``, ``5 bài - 6 bài``."""
    check_row(amount, unit, before)
    lower = _LOWER_END.match(text, amount.start)
    if lower is not None and lower.end("low") - lower.start("low") != 4:  # no year, after which a list may begin
        raise Refusal("the upper end of a range, or an item of a list", amount.start, unit.end)


def check_row(amount: Amount, unit: Unit, before: Sequence[Token]) -> None:
    """Refuse what goes on with a row of numbers: ``gấp 2, 3 lần``, ``3, 4 hoặc 5 bài``."""
    if len(before) > 1 and before[-1].key == "," and before[-2].key == str(amount.value - 1):
        raise Refusal("one of several numbers", amount.start, unit.end)


def is_in_name(text: str, unit: Unit, before: Sequence[Token]) -> bool:
    """Whether the label before a number, or the number behind its unit, makes a name of it."""
    labelled = bool(before) and before[-1].is_word and unit.kind not in _AMOUNTS_AFTER_LABEL
    return labelled or _NUMBERED.match(text, unit.end) is not None


def is_listed(text: str, amount: Amount, unit: Unit) -> bool:
    """Whether a number may be the item's own: ``1 Hội thảo`` at the beginning of a line, ``2 CÔNG BÁO``."""
    if amount.formal or not amount.said.isdecimal() or not unit.name[0].isupper():
        return False
    counted = unit.kind in NOUNS or unit.kind is Kind.UNKNOWN
    return counted and _LINE_START.match(text, amount.start) is not None


def is_dashed(text: str, amount: Amount, unit: Unit) -> bool:
    """Whether the minus sign of a number, or the dash before it, may be the other."""
    if unit.kind in _SIGNED:
        return text[amount.start - 1 : amount.start] == "-"
    return amount.said[0] in "-\N{MINUS SIGN}"


def is_size(before: Sequence[Token], unit: Unit, pers: Sequence[Per]) -> bool:
    """Whether a measure is multiplied with what stands before: ``3 cm x 4 cm``; two asterisks are Markdown.

    With a denominator it is a factor: ``05 hộ x 20 kg/hộ``.
    """
    if pers or (len(before) > 1 and before[-2].key == READ):  # 2 tấn/ha x 3 ha: the first factor has been read
        return False
    if not before or before[-1].key not in ("x", "×", "*") or unit.kind not in (Kind.MEASURE, Kind.UNKNOWN):
        return False
    return not (len(before) > 1 and before[-1].key == before[-2].key == "*")
