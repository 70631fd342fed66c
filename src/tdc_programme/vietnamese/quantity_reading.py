"""Reading quantities: from a number outwards, to its unit on the right and its bound words on the left.

Numbers come from :mod:`.numbers`, units from :mod:`.units`, the words around from :mod:`.quantity_context`. Every step
looks at a bounded stretch of text, so that the whole is linear. What could mean two things is refused
(:class:`Refusal`): whoever looks for quantities passes it over, whoever was told that the text is one says why not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import evolve, frozen

from ..errors import NumberError, QuantityError
from ..text import Found, View, view
from .number_finding import find_disagreements, find_numbers
from .number_reading import parse_number
from .quantities import Bound, Per, Quantity, Span
from .quantity_context import (
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
from .units import GAP, Kind, Unit, fold_phrase, fold_word, phrases, read_any_unit, read_unit

__all__ = ["find", "parse", "parse_time"]

#: More denominators than this are no quantity.
_MOST_PERS = 4

_GAP = re.compile(GAP)
_FIGURES = re.compile(r"[0-9]++(?:[.,][0-9]++)*+")
_MINUS = re.compile(r"(?<!\w)[Ââ]m[^\S\n]$|\N{MINUS SIGN}$")
_MORE_NUMBERS = re.compile(
    r"(?<!\w)(?P<word>một|năm|(?:hai|ba|bốn|mười)(?=[^\S\n](?:năm[^\S\n](?:một|hai|ba)[^\S\n])?lần))(?!\w)"
    r"|(?<=mỗi năm )(?P<each>hai|ba|bốn)(?=[^\S\n][^\W\d_])"
    r"|(?<![\w.,/:–-])(?P<low>[0-9]{1,12}(?:[.,][0-9]{1,12}){0,4})[-–]"
    r"(?P<high>[0-9]{1,12}(?:[.,][0-9]{1,12}){0,4}[^\S\n](?:nghìn|ngàn|triệu|tỷ|tỉ)(?:[^\S\n](?:tỷ|tỉ))?(?!\w))",
    re.IGNORECASE,
)
_SCALE = re.compile(rf"{GAP}((?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)(?:[^\S\n]++(?:tỷ|tỉ)(?!\w))?)")
_ENDS_IN_SCALE = re.compile(r"(?:(?:^|\s)(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ|vạn)(?!\w))+$", re.IGNORECASE)
_TO = re.compile(rf"{GAP}(?:[-–—~]|(?:cho[^\S\n])?(?:đến|tới)(?:[^\S\n]+(?P<under>dưới))?(?:[^\S\n]+(?:hết|đủ|không quá))?)(?={GAP}\w)")
_OR = re.compile(rf"{GAP}hoặc(?={GAP}\w)")
_SLASH = re.compile(r"[^\S\n]?/(?=[^\S\n]?[^\W_])")
_TIMES = re.compile(rf"{GAP}[x×X*](?={GAP}[0-9])")
_DURING = re.compile(rf"{GAP}(?:trong(?: vòng| thời gian| thời hạn)?|liên tục trong)(?={GAP}\w)")
_AFTER_DIGITS_AND_COMMA = re.compile(r"[0-9][.,][^\S\n]{1,2}$")
_RESTATES = re.compile(r"\s?\((?:(?:viết )?bằng chữ:?\s?)?", re.IGNORECASE)
_HALF = re.compile(rf"{GAP}rưỡi(?!\w)")
_EACH = re.compile(rf"{GAP}(?:cho[^\S\n]+)?mỗi(?={GAP}\w)")
_ON = re.compile(rf"{GAP}trên(?={GAP}\w)")
_NEXT_WORDS = re.compile(rf"{GAP}(\S+)(?:{GAP}(\S+))?")
_YEAR = re.compile(r"[^\S\n]+(?:19|20)[0-9]{2}(?![0-9])")
_PART_OF_PERIOD = re.compile(
    r"[^\S\n]+(?:(?:đầu|cuối)[^\S\n]+(?:năm|quý|tháng|tuần|nhiệm|kỳ)|năm[^\S\n]+(?:19|20)[0-9]{2})(?!\w)",
    re.IGNORECASE,
)


class Refusal(Exception):  # noqa: N818 - never leaves this floor
    """Why something is no quantity; ``resume`` is where to look on."""

    def __init__(self, reason: str, start: int, resume: int) -> None:
        super().__init__(reason)
        self.start, self.resume = start, resume


@frozen
class _Amount:
    """A number in a text.

    Attributes:
        said: its words; ``doubtful`` those that mostly mean something else (một, năm).
        formal: written as only amounts are: ``03``, ``1.200``, ``Sáu (06)``.
    """

    start: int
    end: int
    value: int | Decimal
    said: str

    @property
    def doubtful(self) -> bool:
        return self.said.lower() in ("một", "năm")

    @property
    def formal(self) -> bool:
        return self.said[0] == "0" and len(self.said) > 1 or any(
            mark in self.said for mark in ".,("
        )

    @property
    def scale(self) -> str:
        """The scale words that it ends with."""
        scale = _ENDS_IN_SCALE.search(self.said)
        return scale[0].strip() if scale else ""


@frozen
class _Piece:
    """A quantity and its place."""

    start: int
    end: int
    value: Quantity


@frozen
class _Core:
    """The number or numbers of a quantity with the unit."""

    start: int
    amount: int | Decimal
    unit: Unit
    upper: int | Decimal | None = None
    upper_strict: bool = False


def _amounts(text: str) -> list[_Amount]:
    """Find the numbers that may be amounts, in order."""
    clean = View(text)
    amounts = [_scaled(text, f.start, f.end, f.value) for f in find_numbers(clean)]
    disputed = [(f.start, f.end) for f in find_disagreements(clean)]
    taken = sorted([(a.start, a.end) for a in amounts] + disputed)
    at = 0
    for more in _MORE_NUMBERS.finditer(text):
        while at < len(taken) and taken[at][1] <= more.start():
            at += 1
        if at == len(taken) or taken[at][0] >= more.end():
            amounts += _more(more)
    return sorted(amounts, key=lambda a: a.start)


def _more(found: re.Match[str]) -> list[_Amount]:
    """Read what is a number only for those who know what stands around.

    These are một, năm, the hai of ``hai năm một lần`` and the 20-30 of ``20-30 triệu``.
    """
    places = [found.span()] if found["word"] or found["each"] else [found.span("low"), found.span("high")]
    amounts = []
    for start, end in places:
        said = found.string[start:end]
        try:
            amounts.append(_Amount(start, end, parse_number(said), said))
        except NumberError:
            return []
    return amounts


def _scaled(text: str, start: int, end: int, value: int | Decimal) -> _Amount:
    """Take in a scale word after a bracket, and a minus: ``06 (sáu) triệu``, ``âm 18``."""
    scale = _SCALE.match(text, end) if text[end - 1] == ")" else None
    if scale is not None:
        value, end = _times(value, scale[1]), scale.end()
    minus = _MINUS.search(text, max(0, start - 4), start)
    if minus is not None and value > 0:
        start, value = minus.start(), -value
    return _Amount(start, end, value, text[start:end])


def _times(value: int | Decimal, scale: str) -> int | Decimal:
    """Multiply by scale words: 1,5 by ``triệu``."""
    product = value * parse_number(f"1 {scale}")
    return int(product) if product == int(product) else product


class _Reader:
    """One pass over one text.

    Arguments:
        text: clean text.
        whole: all of it is one quantity, so that what stands around leaves no doubt.
    """

    def __init__(self, text: str, *, whole: bool = False) -> None:
        self.text = text
        self.whole = whole
        self.amounts = _amounts(text)
        if whole and self.amounts and text[: self.amounts[0].start] == "-":  # no bullet, since nothing is listed
            first = self.amounts[0]
            self.amounts[0] = _Amount(0, first.end, -first.value, f"-{first.said}")
        self.by_start = {amount.start: amount for amount in self.amounts}

    def __iter__(self) -> Iterator[_Piece]:
        done = floor = 0
        last: _Piece | None = None
        for amount in self.amounts:
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
        between = self.text[before.end : piece.start]
        same_unit = fold_phrase(before.value.unit) == fold_phrase(piece.value.unit)
        return same_unit and _RESTATES.fullmatch(between) is not None and self.text[piece.start].isalpha()

    # -- one quantity ---------------------------------------------------------------------------------------------

    def read(self, amount: _Amount, floor: int = 0) -> Sequence[_Piece]:
        """Read the quantity that begins with ``amount``; nothing before ``floor`` belongs to it.

        Raises:
            Refusal: there is none, or it could mean two things.
        """
        before = tokens_before(self.text, amount.start, floor)
        core = self._range(amount, before) or self._single(amount, before)
        if isinstance(core, tuple):
            return core
        if self._is_date(core) or names_a_thing(before, core.unit, formal=amount.formal):
            raise Refusal("the number names something, or is part of a date", amount.start, core.unit.end)
        if not self.whole and is_time_of_day(before, core.unit, core.amount, self.text):
            raise Refusal("a time of day, not a length of time", amount.start, core.unit.end)
        often = self._frequency(core)
        if often is not None:
            core, pers, end = often
        else:
            core, end = self._compound(core)
            pers, end = self._pers(core, end)
        duration, end = self._duration(core, pers, end)
        return (self._bounded(amount, core, pers, duration, end, before),)

    def _number_at(self, at: int) -> _Amount | None:
        """Return the number that stands at ``at``, after white space."""
        start = _GAP.match(self.text, at).end()  # type: ignore[union-attr]  # matches anywhere
        known = self.by_start.get(start)
        if known is not None:
            return known if known.said.lower() != "năm" else None
        figures = _FIGURES.match(self.text, start)
        if figures is None:
            return None
        try:
            return _Amount(start, figures.end(), parse_number(figures[0]), figures[0])
        except NumberError:
            return None

    def _unit(self, amount: _Amount, before: Sequence[Token], at: int) -> Unit | None:
        unit = read_unit(self.text, at)
        if self.whole:
            whole = self._whole_unit(at)
            return whole if whole is not None and (unit is None or whole.end > unit.end) else unit
        if unit is None and not amount.doubtful and (amount.formal or counts_surely(before)):
            unit = read_unit(self.text, at, sure=True)
        return unit

    def _whole_unit(self, at: int) -> Unit | None:
        """Read a unit that goes on to the first sign of something else."""
        stop = _END_OF_UNIT.search(self.text, at)
        return read_any_unit(self.text, at, stop.start() if stop else len(self.text))

    def _single(self, amount: _Amount, before: Sequence[Token]) -> _Core:
        unit = self._unit(amount, before, amount.end)
        if unit is None:
            raise Refusal("there is no unit after the number", amount.start, amount.end)
        if _AFTER_DIGITS_AND_COMMA.search(self.text, max(0, amount.start - 4), amount.start) and len(amount.said) == 3:
            raise Refusal("a list of numbers, or a number with a misplaced space", amount.start, amount.end)
        bullet = self.text[amount.start - 1 : amount.start] == "-"
        if not self.whole and (bullet if unit.kind in _SIGNED else amount.said[0] in "-\N{MINUS SIGN}"):
            raise Refusal("a minus sign, or a dash", amount.start, amount.end)
        if before and before[-1].key == "hoặc" and len(before) > 1 and before[-2].key[0].isdigit():
            raise Refusal("one of two numbers", amount.start, amount.end)
        return _Core(amount.start, amount.value, unit)

    # -- ranges ---------------------------------------------------------------------------------------------------

    def _range(self, low: _Amount, before: Sequence[Token]) -> _Core | tuple[_Piece, ...] | None:
        """Read two numbers with one unit: ``10-15%``, ``từ 30% - 70%``, ``1,5 triệu đến 3 triệu người``."""
        first = read_unit(self.text, low.end)
        pers, end = self._pers_of_low_end(low, first)
        joint = _TO.match(self.text, end)
        either = _OR.match(self.text, low.end) if first is None else None
        high = self._number_at((joint or either).end()) if joint or either else None  # type: ignore[union-attr]
        if high is None:
            return None
        unit = read_unit(self.text, high.end) if first else self._unit(high, before, high.end)
        if first is not None and (unit is None or fold_word(first.name) != fold_word(unit.name)):
            return self._two_ends(low, first, high, unit, before, joint[0].strip()) if joint and not pers else None
        if unit is None:
            raise Refusal("there is no unit after the numbers", low.start, high.end)
        bottom = low.value
        if first is None and high.scale and not low.scale:  # 25.000 – 49.000 tỷ
            bottom = _times(bottom, high.scale)
        if pers and self._pers(_Core(high.start, high.value, unit), unit.end)[0] != pers:
            raise Refusal("the two ends have different denominators", low.start, unit.end)
        if bottom > high.value:
            raise Refusal(f"the range ends ({high.value}) below its beginning ({bottom})", low.start, high.end)
        if either and not (isinstance(bottom, int) and high.value == bottom + 1):
            raise Refusal("one of two numbers that are no range", low.start, unit.end)
        return _Core(low.start, bottom, unit, high.value, bool(joint and joint["under"]))

    def _pers_of_low_end(self, low: _Amount, unit: Unit | None) -> tuple[tuple[Per, ...], int]:
        """Read the denominators of the lower end: ``từ 3 triệu đồng/người đến 5 triệu đồng/người``."""
        if unit is None:
            return (), low.end
        if not _SLASH.match(self.text, unit.end):
            return (), unit.end
        try:
            return self._pers(_Core(low.start, low.value, unit), unit.end)
        except Refusal:
            return (), unit.end

    def _two_ends(
        self, low: _Amount, first: Unit, high: _Amount, unit: Unit | None, before: Sequence[Token], joint: str
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

    # -- to the right ---------------------------------------------------------------------------------------------

    def _is_date(self, core: _Core) -> bool:
        """Whether it is part of a date or a period: ``3 năm 2024``, ``6 tháng đầu năm``."""
        if core.unit.kind is not Kind.TIME:
            return False
        end = core.unit.end
        if _YEAR.match(self.text, end) or _PART_OF_PERIOD.match(self.text, end):
            return True
        further = self._number_at(end) if self.text[end : end + 1].isspace() else None
        if further is None or further.doubtful or not further.said[0].isdigit():
            return _FIGURES.match(self.text, end + 1) is not None and self.text[end : end + 1] == " " and further is None
        unit = read_unit(self.text, further.end)
        if unit is None:
            return True
        return unit.kind is Kind.TIME and self._is_date(_Core(further.start, further.value, unit))

    def _frequency(self, core: _Core) -> tuple[_Core, tuple[Per, ...], int] | None:
        """Read ``6 tháng một lần``: once in six months."""
        if core.unit.kind is not Kind.TIME:
            return None
        times = self._number_at(core.unit.end)
        unit = read_unit(self.text, times.end) if times else None
        if times is None or unit is None or unit.name.lower() != "lần" or times.start == core.unit.end:
            return None
        if core.upper is not None:
            raise Refusal("how often cannot be told of a range of time", core.start, unit.end)
        return _Core(core.start, times.value, unit), (Per(core.amount, core.unit.name),), unit.end

    def _compound(self, core: _Core) -> tuple[_Core, int]:
        """Take in ``rưỡi`` and a second, smaller unit of time: ``2 năm rưỡi``, ``2 năm 6 tháng``."""
        end = core.unit.end
        half = _HALF.match(self.text, end)
        if half is not None:
            if core.upper is not None or not isinstance(core.amount, int) or core.unit.kind not in _HALVED:
                raise Refusal("'rưỡi' may mean half of several things here", core.start, half.end())
            return evolve(core, amount=core.amount + Decimal("0.5")), half.end()
        rest = self._number_at(end) if self.text[end : end + 1].isspace() and core.unit.kind is Kind.TIME else None
        unit = read_unit(self.text, rest.end) if rest else None
        names = (core.unit.name.lower(), unit.name.lower() if unit else "")
        if rest is None or unit is None or unit.kind is not Kind.TIME or names == ("ngày", "đêm"):
            return core, end
        if core.upper is not None or names not in _IN_ONE:
            raise Refusal("two lengths of time in a row", core.start, unit.end)
        return evolve(core, amount=core.amount * _IN_ONE[names] + rest.value, unit=unit), unit.end

    def _pers(self, core: _Core, end: int) -> tuple[tuple[Per, ...], int]:
        """Read denominators: ``/2 tháng/1 tạp chí``, ``mỗi người``, ``trên 01 khóa đào tạo``."""
        pers: list[Per] = []
        while True:
            slash = _SLASH.match(self.text, end)
            per = self._per(slash.end()) if slash else self._per_in_words(core, pers, end)
            if slash and (per is None or len(pers) == _MOST_PERS):
                resume = self._end_of_chain(slash.end())
                raise Refusal("what stands after the slash is no unit", slash.end(), resume)
            if per is None:
                return tuple(pers), end
            if slash and per[0].unit == core.unit.name:
                raise Refusal("so much of so much, or so much for so much", core.start, per[1])
            pers.append(per[0])
            end = per[1]

    def _end_of_chain(self, at: int) -> int:
        while (more := _CHAIN.match(self.text, at)) is not None:
            at = more.end()
        return at

    def _per(self, at: int) -> tuple[Per, int] | None:
        number = self._number_at(at)
        if number is not None and number.value <= 0:
            return None
        start = number.end if number is not None else _GAP.match(self.text, at).end()  # type: ignore[union-attr]
        unit = (self._whole_unit(start) if self.whole else None) or read_unit(
            self.text, start, sure=True, attached=number is None, single=True
        )
        if unit is None:
            return None
        return Per(number.value if number is not None else 1, unit.name), unit.end

    def _per_in_words(self, core: _Core, pers: Sequence[Per], end: int) -> tuple[Per, int] | None:
        each = _EACH.match(self.text, end)
        if each is not None:
            unit = read_unit(self.text, each.end())
            return (Per(1, unit.name), unit.end) if unit is not None else None
        if core.unit.name.lower() == "lần" and not pers:  # 02 lần một năm
            one = self._number_at(end)
            unit = read_unit(self.text, one.end) if one is not None and one.start > end else None
            if one is not None and one.value == 1 and unit is not None and unit.kind is Kind.TIME:
                return Per(1, unit.name), unit.end
        on = _ON.match(self.text, end)
        if on is None:
            return None
        one = self._number_at(on.end())
        if one is None:  # 01 khóa trên năm
            unit = read_unit(self.text, on.end())
            return (Per(1, unit.name), unit.end) if unit is not None and unit.kind is Kind.TIME else None
        unit = read_unit(self.text, one.end)
        if one.value != 1 or unit is None or core.unit.kind is not Kind.MONEY:
            return None
        return Per(1, unit.name), unit.end

    def _duration(self, core: _Core, pers: Sequence[Per], end: int) -> tuple[Span | None, int]:
        """Read for how long it goes on: ``x 12 tháng``, ``trong 12 tháng`` of a rate."""
        times = _TIMES.match(self.text, end)
        is_rate = any(_is_time(per.unit) for per in pers)
        during = _DURING.match(self.text, end) if times is None and is_rate else None
        joint = times or during
        number = self._number_at(joint.end()) if joint else None
        if joint is None or number is None:
            return None, end
        unit = read_unit(self.text, number.end)
        if unit is not None and unit.kind is Kind.TIME and not self._is_date(_Core(number.start, number.value, unit)):
            return Span(number.value, unit.name), unit.end
        if times and core.unit.kind is Kind.MEASURE:
            raise Refusal("a size, not a quantity", core.start, number.end)
        return None, end

    # -- to the left ----------------------------------------------------------------------------------------------

    def _bounded(
        self,
        amount: _Amount,
        core: _Core,
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
        if before and before[-1].key in ("x", "×", "*") and core.unit.kind is Kind.MEASURE:
            raise Refusal("a size, not a quantity", core.start, end)
        after = bound_after(self.text, end, apart=left.since)
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

    def _bound(self, core: _Core, left: Left, after: After | None, end: int) -> tuple[Bound, bool, int]:
        if core.upper is not None:
            return self._bound_of_range(core, left, after, end)
        if after is not None:
            if left.bound not in (None, after.bound):
                raise Refusal("two bound words that contradict each other", left.start, end)
            return after.bound, left.strict, left.start
        if left.since:
            return self._since(core, left, end)
        return left.bound or Bound.EXACT, left.strict, left.start

    def _bound_of_range(self, core: _Core, left: Left, after: After | None, end: int) -> tuple[Bound, bool, int]:
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
            start = left.start
            if left.rest and left.rest[-1].key == "từ":
                start = left.rest[-1].start
            return Bound.RANGE, True, start
        raise Refusal("a range with a bound word", left.start, end)

    def _since(self, core: _Core, left: Left, end: int) -> tuple[Bound, bool, int]:
        """Decide what "từ" means without "trở lên" and without an upper number."""
        rest = left.rest
        if self.whole:
            raise Refusal("'từ' needs an upper number, or 'trở lên'", left.start, end)
        words = {rest[-1].key, " ".join(t.key for t in rest[-2:])} if rest else set()
        following = _NEXT_WORDS.match(self.text, end)
        if words & phrases("verbs", "origin"):
            return Bound.EXACT, False, core.start
        if following is not None and following[1] in ("lên", "xuống", "còn", "thành", "sang"):
            return Bound.EXACT, False, core.start
        if words & phrases("verbs", "threshold"):
            return Bound.AT_LEAST, False, left.start
        raise Refusal("'từ' may mean 'from' or 'at least'", left.start, end)

    def _each_before(self, left: Left, core: _Core) -> tuple[Per, int] | None:
        """Read ``mỗi quý`` before the number: a denominator, which stands outside the quantity's place."""
        rest = [token for token in left.rest if token.key != ","] if left.rest and left.rest[-1].key == "," else left.rest
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

    def _check_doubtful(
        self, amount: _Amount, core: _Core, pers: Sequence[Per], left: Left, end: int
    ) -> None:
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


def _is_time(name: str) -> bool:
    unit = read_unit(name, 0, attached=True)
    return unit is not None and unit.kind is Kind.TIME


#: What there can be less than none of.
_SIGNED = (Kind.PERCENT, Kind.MONEY, Kind.MEASURE)
_HALVED = (Kind.TIME, Kind.MEASURE)
#: How many of the second unit of time make one of the first. Hours and minutes are not here: they may be a time of day.
_IN_ONE = {("năm", "tháng"): 12, ("phút", "giây"): 60}
_CHAIN = re.compile(r"[^\W_]++[^\S\n]?/?")
_END_OF_UNIT = re.compile(r"/|[^\S\n][x×*](?=[^\S\n]*[0-9])|\s(?:trở (?:lên|xuống)|hoặc|rưỡi|mỗi|trên|trong|đến|tới)(?!\w)|\s[-–—]\s|\d|$")


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

    for found in find_disagreements(View(said)):
        reason = f"the words say {found.value.words}, the figures {found.value.figures}"
        raise error(reason, found.start, found.end)
    reader = _Reader(said, whole=True)
    if not reader.amounts:
        raise error(_why_no_amount(said), 0, len(said))
    try:
        pieces = reader.read(reader.amounts[0])
    except Refusal as refusal:
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
