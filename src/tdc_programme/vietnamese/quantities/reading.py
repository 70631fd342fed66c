"""Reading quantities: from a number outwards, to its unit on the right and its bound words on the left.

Numbers come from :mod:`.quantity_amounts`, units and what follows them from :mod:`.quantity_right`, the words around
from :mod:`.quantity_context`. Every step looks at a bounded stretch of text, so that the whole is linear. What could
mean two things is refused: whoever looks for quantities passes it over, whoever was told that the text is one says why
not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from ...errors import NumberError, QuantityError
from ...text import Found, View, view
from ..numbers import parse_number
from .amounts import Amount, Amounts, Refusal, scaled
from .bounds import (
    After,
    Left,
    Token,
    bound_after,
    bound_before,
    counts_surely,
    is_time_of_day,
    names_a_thing,
    tokens_before,
)
from .right import Core, Right
from .units import GAP, NOUNS, Kind, Unit, fold_phrase, fold_word, phrases, read_unit
from .values import Bound, Per, Quantity, Span

__all__ = ["find", "parse", "parse_time"]

#: What is counted after a label too: nhóm 5 người, dự án 24 tháng.
_AMOUNTS_AFTER_LABEL = (Kind.TIME, Kind.MONEY, Kind.MEASURE, Kind.PERSON)
#: What there can be less than none of.
_SIGNED = (Kind.PERCENT, Kind.MONEY, Kind.MEASURE)

_TO = re.compile(
    rf"{GAP}(?:[-–—~÷]"
    rf"|(?:cho\s)?(?:đến|tới)(?:\s{{1,3}}(?P<under>dưới))?(?:\s{{1,3}}(?:hết|đủ|không quá))?)(?={GAP}\w)"
)
_OR = re.compile(rf"{GAP}hoặc(?={GAP}\w)")
_AFTER_DIGITS_AND_COMMA = re.compile(r"[0-9][.,][^\S\n]{1,2}$")
_LATER_END = re.compile(r"[^.;,\n]{0,60}?\s(?:đến|tới)\s[^.;,\n0-9]{0,20}[0-9]")
_LOWER_END = re.compile(r"([0-9]+)\s{0,3}[-–—]\s{0,3}$")
_NUMBERED = re.compile(r"[^\S\n]?:?[^\S\n]?[0-9]")
_RESTATES = re.compile(r"\s?\((?:(?:viết\s)?bằng\schữ:?\s?)?", re.IGNORECASE)
_LINE_START = re.compile(r"(?:\A|\n)[^\S\n]*\Z")
_NEXT_WORDS = re.compile(rf"{GAP}(\S+)(?:{GAP}(\S+))?")


@frozen
class _Piece:
    """A quantity and its place."""

    start: int
    end: int
    value: Quantity


class _Reader:
    """One pass over one text.

    Arguments:
        text: clean text.
        whole: all of it is one quantity, so that what stands around leaves no doubt.
    """

    def __init__(self, text: str, *, whole: bool = False) -> None:
        # Text recognition takes l for 1 there; the length stays.
        self.text = text = text.replace(" 1àm việc", " làm việc")
        self.whole = whole
        self.amounts = Amounts(text, whole=whole)
        self.right = Right(text, self.amounts, whole=whole)

    def __iter__(self) -> Iterator[_Piece]:
        done = floor = 0
        last: _Piece | None = None
        for amount in self.amounts.found:
            if amount.start < done:
                continue
            try:
                pieces = self.read(amount, floor)
            except Refusal as refusal:
                done = max(done, refusal.resume)
                continue
            done = pieces[-1].end
            if last is not None and self._is_restated(last, pieces[0]):
                if last.value.amount != pieces[0].value.amount:
                    last = None  # 200.000 đồng (hai triệu đồng): which?
                floor = done
                continue
            if last is not None:
                yield last
            yield from pieces[:-1]
            last = pieces[-1]
            floor = done
        if last is not None:
            yield last

    def _is_restated(self, before: _Piece, piece: _Piece) -> bool:
        """Whether ``piece`` says ``before`` again in brackets: ``5.000.000 đồng (năm triệu đồng)``."""
        if not _RESTATES.fullmatch(self.text, before.end, piece.start):
            return False
        one, other = (
            any(map(str.isdigit, self.text[said.start : said.end])) for said in (before, piece)
        )  # once in figures, once in words
        return one is not other and _same_unit(before.value.unit, piece.value.unit)

    # -- one quantity ---------------------------------------------------------------------------------------------

    def read(self, amount: Amount, floor: int = 0) -> Sequence[_Piece]:
        """Read the quantity that begins with ``amount``; nothing before ``floor`` belongs to it.

        Raises:
            Refusal: there is none, or it could mean two things.
        """
        before = tokens_before(self.text, amount.start, floor)
        core = self._range(amount, before) or self._single(amount, before)
        if isinstance(core, tuple):
            return core
        if self.right.is_date(core) or names_a_thing(before, core.unit, formal=amount.formal):
            raise Refusal("the number names something, or is part of a date", amount.start, core.unit.end)
        if not self.whole and is_time_of_day(before, core.unit, core.amount, self.text):
            raise Refusal("a time of day, not a length of time", amount.start, core.unit.end)
        often = self.right.frequency(core)
        if often is not None:
            core, pers, end = often
        else:
            core, end = self.right.compound(core)
            pers, end = self.right.pers(core, end)
        duration, end = self.right.duration(core, pers, end)
        return (self._bounded(amount, core, pers, duration, end, before),)

    def _is_sure(self, amount: Amount, before: Sequence[Token]) -> bool:
        """Whether something must be counted here."""
        return not amount.doubtful and not amount.named and (amount.formal or counts_surely(before))

    def _single(self, amount: Amount, before: Sequence[Token]) -> Core:
        """Read one number with its unit."""
        unit = self.right.unit(amount.end, sure=self._is_sure(amount, before))
        if unit is None:
            raise Refusal("there is no unit after the number", amount.start, amount.end)
        if _AFTER_DIGITS_AND_COMMA.search(self.text, max(0, amount.start - 4), amount.start) and len(amount.said) == 3:
            raise Refusal("a list of numbers, or a number with a misplaced space", amount.start, amount.end)
        if amount.said[0].isdigit() and self.text[max(0, amount.start - 3) : amount.start].rstrip(" ")[-1:] == "±":
            raise Refusal("a tolerance, not an amount", amount.start, amount.end)
        in_name = before and before[-1].is_word and unit.kind not in _AMOUNTS_AFTER_LABEL
        if amount.named and (in_name or _NUMBERED.match(self.text, unit.end)):
            raise Refusal("a number that names something", amount.start, amount.end)
        if _is_listed(self.text, amount, unit) and not self.whole:
            raise Refusal("a number of a list, or an amount", amount.start, unit.end)
        if before and len(before) > 1 and before[-1].key == "," and before[-2].key == str(amount.value - 1):
            raise Refusal("one of two numbers", amount.start, unit.end)  # gấp 2, 3 lần
        lower_end = _LOWER_END.search(self.text, max(0, amount.start - 16), amount.start)
        if lower_end is not None and len(lower_end[1]) != 4:  # no year, after which a list may begin
            raise Refusal("the upper end of a range, or an item of a list", amount.start, unit.end)
        bullet = self.text[amount.start - 1 : amount.start] == "-"
        if not self.whole and (bullet if unit.kind in _SIGNED else amount.said[0] in "-\N{MINUS SIGN}"):
            raise Refusal("a minus sign, or a dash", amount.start, amount.end)
        return Core(amount.start, amount.value, unit)

    # -- ranges ---------------------------------------------------------------------------------------------------

    def _range(self, low: Amount, before: Sequence[Token]) -> Core | tuple[_Piece, ...] | None:
        """Read two numbers with one unit: ``10-15%``, ``từ 30% - 70%``, ``1,5 triệu đến 3 triệu người``."""
        first = read_unit(self.text, low.end)
        pers, end = self.right.pers_of_low_end(low, first)
        joint = _TO.match(self.text, end)
        either = _OR.match(self.text, low.end) if first is None else None
        link = joint or either
        high = None if link is None else self.amounts.at(link.end())
        if high is None:
            return None
        unit = read_unit(self.text, high.end) if first else self.right.unit(high.end, sure=self._is_sure(high, before))
        if first is not None and (unit is None or fold_word(first.name) != fold_word(unit.name)):
            return self._two_ends(low, first, high, unit, before, joint[0].strip()) if joint and not pers else None
        if unit is None:
            raise Refusal("there is no unit after the numbers", low.start, high.end)
        bottom = low.value
        if first is None and high.scale and not low.scale:  # 25.000 – 49.000 tỷ
            bottom = scaled(bottom, high.scale)
        if pers and self.right.pers(Core(high.start, high.value, unit), unit.end)[0] != pers:
            raise Refusal("the two ends have different denominators", low.start, unit.end)
        if bottom >= high.value:
            raise Refusal(f"the range ends ({high.value}) not above its beginning ({bottom})", low.start, high.end)
        if either and not (isinstance(bottom, int) and high.value == bottom + 1):
            raise Refusal("one of two numbers that are no range", low.start, unit.end)
        return Core(low.start, bottom, unit, high.value, bool(joint and joint["under"]))

    def _two_ends(
        self, low: Amount, first: Unit, high: Amount, unit: Unit | None, before: Sequence[Token], joint: str
    ) -> tuple[_Piece, ...] | None:
        """Read a range whose ends have two units: ``từ 06 tháng đến 03 năm`` is at least one, at most the other."""
        if not joint[0].isalpha():
            return None  # 5 hội thảo - 3 lớp: a dash between two things
        if unit is None or unit.kind is not first.kind or unit.kind not in (Kind.TIME, Kind.MEASURE):
            return None
        if not before or before[-1].key != "từ":
            raise Refusal("the two ends have different units", low.start, unit.end)
        strict = "dưới" in joint
        return (
            _Piece(before[-1].start, first.end, Quantity(low.value, first.name, bound=Bound.AT_LEAST)),
            _Piece(
                self.text.index(joint[0], first.end),
                unit.end,
                Quantity(high.value, unit.name, bound=Bound.AT_MOST, strict=strict),
            ),
        )

    # -- to the left ----------------------------------------------------------------------------------------------

    def _bounded(
        self,
        amount: Amount,
        core: Core,
        pers: tuple[Per, ...],
        duration: Span | None,
        end: int,
        before: Sequence[Token],
    ) -> _Piece:
        words = _NEXT_WORDS.match(self.text, end)
        follows = " ".join(w for w in words.groups() if w) if words else ""
        left = bound_before(before, core.start, core.unit, follows=follows.lower())
        if left.doubt is not None:
            raise Refusal(left.doubt, left.start, end)
        if amount.doubtful:
            self._check_doubtful(amount, core, pers, left, end)
        if before and before[-1].key in ("x", "×", "*") and core.unit.kind is Kind.MEASURE and not _is_bold(before):
            raise Refusal("a size, not a quantity", core.start, end)
        after = bound_after(self.text, end, far=left.since)
        if after is not None and after.apart and not left.since:
            raise Refusal("'trở lên' may belong to the number or to the word before it", core.start, end)
        bound, strict, start = self._bound(core, left, after, end)
        each = self._each_before(left, core)
        if each is not None and each[0] not in pers:
            pers = (each[0], *pers)
            start = each[1] if self.whole else start
        return _Piece(
            start,
            after.end if after else end,
            Quantity(
                core.amount,
                core.unit.name,
                upper=core.upper,
                bound=bound,
                per=pers,
                duration=duration,
                strict=strict,
                upper_strict=core.upper_strict and bound is Bound.RANGE,
            ),
        )

    def _bound(self, core: Core, left: Left, after: After | None, end: int) -> tuple[Bound, bool, int]:
        if core.upper is not None:
            return self._bound_of_range(core, left, after, end)
        if after is not None:
            if left.bound not in (None, after.bound):
                raise Refusal("two bound words that contradict each other", left.start, end)
            return after.bound, left.strict, left.start
        if left.since:
            return self._since(core, left, end)
        return left.bound or Bound.EXACT, left.strict, left.start

    def _bound_of_range(self, core: Core, left: Left, after: After | None, end: int) -> tuple[Bound, bool, int]:
        if after is not None:
            raise Refusal("a range with a bound word", left.start, end)
        if left.since:
            outer = left.rest[-1].key if left.rest else ""
            if outer == "khoảng":
                return Bound.ABOUT, False, left.rest[-1].start
            if bool(left.rest) and left.rest[-1].key == "đến":
                return Bound.RANGE, False, core.start
            return Bound.RANGE, False, left.start
        if left.bound is None or left.bound is Bound.ABOUT:
            return left.bound or Bound.RANGE, False, left.start
        if left.strict and left.bound is Bound.AT_LEAST:
            return Bound.RANGE, True, left.start
        raise Refusal("a range with a bound word", left.start, end)

    def _since(self, core: Core, left: Left, end: int) -> tuple[Bound, bool, int]:
        """Decide what "từ" means without "trở lên" and without an upper number."""
        rest = left.rest
        if self.whole:
            raise Refusal("'từ' needs an upper number, or 'trở lên'", left.start, end)
        words = {rest[-1].key, " ".join(t.key for t in rest[-2:])} if rest else set()
        if self.text[left.start : core.start].split()[-1] == "đủ":
            return Bound.AT_LEAST, False, left.start
        following = _NEXT_WORDS.match(self.text, end)
        if _LATER_END.match(self.text, end):
            raise Refusal("a range whose end stands too far off", left.start, end)
        if words & phrases("verbs", "origin"):
            return Bound.EXACT, False, core.start
        if following is not None and following[1] in ("lên", "xuống", "còn", "thành", "sang"):
            return Bound.EXACT, False, core.start
        if words & phrases("verbs", "threshold"):
            return Bound.AT_LEAST, False, left.start
        raise Refusal("'từ' may mean 'from' or 'at least'", left.start, end)

    def _each_before(self, left: Left, core: Core) -> tuple[Per, int] | None:
        """Read ``mỗi quý`` before the number: a denominator, which stands outside the quantity's place."""
        rest = left.rest[:-1] if left.rest and left.rest[-1].key == "," else left.rest
        for back in range(2, min(7, len(rest) + 1)):
            token = rest[-back]
            if token.key not in ("mỗi", "hằng", "hàng"):
                continue
            unit = read_unit(self.text, token.end)
            if unit is None or unit.end != rest[-1].end:
                return None
            if token.key != "mỗi" and (unit.kind is not Kind.TIME or core.unit.name.lower() != "lần"):
                return None  # trợ cấp hằng tháng 300.000 đồng/tháng: it says of which kind
            return (Per(1, unit.name), token.start)
        return None

    def _check_doubtful(self, amount: Amount, core: Core, pers: Sequence[Per], left: Left, end: int) -> None:
        """Refuse "một" and "năm" where they are not surely numbers."""
        if self.whole or (left.bound is not None and left.start < core.start and not left.strict):
            return
        kind, last = core.unit.kind, left.rest[-1].key if left.rest else ""
        if core.unit.name.lower() == "lần" and (pers or self._each_before(left, core)):
            return
        if amount.value == 1:
            if kind in (Kind.MONEY, Kind.PERCENT):
                return
            if kind is Kind.TIME and (last in ("trong", "hạn", "vòng", "đủ", "gian") or pers):
                return
        raise Refusal(f"{amount.said!r} may be another word here", amount.start, amount.end)


def _is_bold(before: Sequence[Token]) -> bool:
    """Whether two asterisks of Markdown stand before a number, not one that multiplies."""
    return len(before) > 1 and before[-1].key == before[-2].key == "*"


def _same_unit(one: str, other: str) -> bool:
    percent = ("%", "phần trăm")
    return fold_phrase(one) == fold_phrase(other) or (one in percent and other in percent)


def _is_listed(text: str, amount: Amount, unit: Unit) -> bool:
    """Whether a number may be the item's own: ``1 Hội thảo`` at the beginning of a line, ``2 CÔNG BÁO``."""
    if amount.formal or not amount.said.isdecimal() or not unit.name[0].isupper():
        return False
    counted = unit.kind in NOUNS or unit.kind is Kind.UNKNOWN
    return counted and _LINE_START.search(text, max(0, amount.start - 12), amount.start) is not None


def find(text: str | View) -> tuple[Found[Quantity], ...]:
    """Find every quantity in a text."""
    v = view(text)
    return tuple(v.found(piece.start, piece.end, piece.value) for piece in _Reader(v.text))


def parse(text: str | View) -> Quantity:
    """Read a text that is one quantity, or raise :class:`QuantityError` with the reason."""
    v = view(text)
    said = v.text.strip()
    offset = len(v.text) - len(v.text.lstrip())

    def error(reason: str, start: int, end: int) -> QuantityError:
        left, right = v.span(offset + start, offset + end)
        return QuantityError(reason, text=v.source, start=left, end=right)

    reader = _Reader(said, whole=True)
    for found in reader.amounts.disputed:
        reason = f"the words say {found.value.words}, the figures {found.value.figures}"
        raise error(reason, found.start, found.end)
    if not reader.amounts.found:
        raise error(_why_no_amount(said), 0, len(said))
    try:
        pieces = reader.read(reader.amounts.found[0])
    except Refusal as refusal:
        if reader.amounts.found[0].doubtful:  # the năm of "6 tháng đầu năm"
            raise error("there is no amount here", 0, len(said)) from None
        raise error(str(refusal), refusal.start, refusal.resume) from None
    piece = pieces[0]
    if len(pieces) > 1:
        raise error("the two ends of the range have different units", 0, len(said))
    opening = fold_phrase(said[: piece.start])
    if piece.start > 0 and opening not in phrases("openings"):
        raise error(f"{said[: piece.start].strip()!r} before it is no part of a quantity", 0, piece.start)
    if piece.end < len(said):
        raise error(f"{said[piece.end :].strip()!r} after it is no part of a quantity", piece.end, len(said))
    return piece.value


def _why_no_amount(said: str) -> str:
    try:
        parse_number(said)
    except NumberError:
        return "there is no amount here"
    return "there is no unit after the number"


def parse_time(text: str | View) -> Span:
    """Read a text that is one length of time, or raise :class:`QuantityError` with the reason."""
    quantity = parse(text)
    v = view(text)
    unit = read_unit(f" {quantity.unit}", 0)
    if quantity != Quantity(quantity.amount, quantity.unit) or unit is None or unit.kind is not Kind.TIME:
        raise QuantityError("not a length of time (12 tháng)", text=v.source, start=0, end=len(v.source))
    return Span(quantity.amount, quantity.unit)
