"""Reading quantities: from a number outwards, to its unit on the right and its bound words on the left.

Numbers come from :mod:`.amounts`, units and what follows them from :mod:`.right`, the words before from :mod:`.bounds`,
what makes it something else from :mod:`.doubts`. Every step looks at a bounded stretch of text, so that the whole is
linear. What could mean two things is refused: whoever looks for quantities passes it over, whoever was told that the
text is one says why not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import evolve

from ...errors import NumberError, QuantityError
from ...text import Found, View, view
from ...text.patterns import Pattern
from ...text.reader import Read, Reader, Refusal
from ..around import Token, ending, tokens_before
from ..letters.folding import fold_phrase
from ..numbers import parse_number
from ..numbers.scanning import NumberScan, scan_numbers
from ..numbers.sums import is_same_currency
from . import doubts
from .amounts import Amount, Amounts, scaled
from .bounds import Carried, Left, bound_after, bound_before, counts_surely, settled
from .right import Core, Right
from .units import GAP, Kind, Unit, phrases, read_unit
from .values import Bound, Per, Quantity, Span

_TO = Pattern.plain(
    rf"{GAP}(?:[-–—~÷]"
    rf"|(?:cho\s)?(?:đến|tới)(?:\s{{1,3}}(?P<under>dưới))?(?:\s{{1,3}}(?:hết|đủ|không quá))?)(?={GAP}\w)",
    any_case=True,
    yes=("10⟦ -⟧ 15%", "10⟦ đến dưới⟧ 20", "⟦ cho đến hết⟧ 5"),
    no=(" đến.", " và 5"),
)
_OR = Pattern.plain(rf"{GAP}hoặc(?={GAP}\w)", any_case=True, yes=("2⟦ hoặc⟧ 3 bài",), no=(" hoặc.",))
_MISREAD = Pattern.plain(r"(?<=\s)1(?=àm\s{1,3}việc)", yes=("5 ngày ⟦1⟧àm việc",), no=("1àm việc",))
_RESTATES = Pattern.plain(
    r"\s{0,3}\((?:(?:viết\s{1,2})?bằng\s{1,2}chữ:?\s{0,2})?",
    any_case=True,
    yes=("đồng⟦ (⟧năm", "⟦(Bằng chữ: ⟧hai"),
    no=("hai",),
)


_HALF_YEAR = Pattern.plain(r"(?:một\s+)?nửa\s+năm", any_case=True, yes=("⟦nửa năm⟧", "⟦Một nửa năm⟧"), no=("năm",))
#: How far to the left the words stand that tell what a number is, in characters; its bound word may stand further.
_NEAR = 48


class _Scan:
    """One pass over one text.

    Arguments:
        text: clean text.
        numbers: what one pass over it has found of numbers, where that is known.
        whole: all of it is one quantity, so that what stands around leaves no doubt.
    """

    def __init__(self, text: str, numbers: NumberScan | None = None, *, whole: bool = False) -> None:
        if "1àm" in text:  # text recognition takes l for 1 there; the length stays
            text, numbers = _MISREAD.sub("l", text), None
        self.text = text
        self.whole = whole
        self.amounts = Amounts(text, numbers or scan_numbers(text), whole=whole)
        self.right = Right(text, self.amounts, whole=whole)
        self.carried: Carried | None = None  # the bound of the amount before, if it may hold for the next

    def __iter__(self) -> Iterator[Read[Quantity]]:
        done = floor = 0
        last: Read[Quantity] | None = None
        for amount in self.amounts.found:
            if amount.start < done:
                continue
            try:
                pieces = self.read(amount, floor)
            except Refusal as refusal:
                done = max(done, refusal.end or 0)
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

    def _is_restated(self, before: Read[Quantity], piece: Read[Quantity]) -> bool:
        """Whether ``piece`` says ``before`` again in brackets: ``5.000.000 đồng (năm triệu đồng)``."""
        if not _RESTATES.fullmatch(self.text, before.end, piece.start):
            return False
        one, other = (
            any(map(str.isdigit, self.text[said.start : said.end])) for said in (before, piece)
        )  # once in figures, once in words
        return one is not other and _same_unit(before.value.unit, piece.value.unit)

    # -- one quantity ---------------------------------------------------------------------------------------------

    def read(self, amount: Amount, floor: int = 0) -> Sequence[Read[Quantity]]:
        """Read the quantity that begins with ``amount``; nothing before ``floor`` belongs to it.

        Raises:
            Refusal: there is none, or it could mean two things.
        """
        near = tokens_before(self.text, amount.start, floor, _NEAR)  # most numbers are none: see no further first
        first = read_unit(self.text, amount.end)
        core = self._range(amount, first, near) or self._single(amount, first, near)
        if isinstance(core, tuple):
            return core
        is_date = doubts.is_date(self.text, core.unit, self.amounts)
        if is_date or doubts.names_a_thing(near, core.unit, core.amount, formal=amount.formal):
            raise Refusal("the number names something, or is part of a date", amount.start, core.unit.end)
        power = doubts.fallen_power(self.text, core.unit)
        if power is not None:
            raise Refusal("'m 2' may be 'm2', or a length and two of something", amount.start, power)
        if not self.whole and doubts.is_time_of_day(near, core.unit, core.amount, self.text):
            raise Refusal("a time of day, not a length of time", amount.start, core.unit.end)
        often = self.right.frequency(core)
        if often is not None:
            core, pers, end = often
        else:
            core, end = self.right.compound(core)
            pers, end = self.right.pers(core, end)
        duration, end = self.right.duration(core, pers, end)
        before = tokens_before(self.text, amount.start, floor)
        return (self._bounded(amount, core, pers, duration, end, before),)

    def _is_sure(self, amount: Amount, before: Sequence[Token]) -> bool:
        """Whether something must be counted here."""
        return not amount.doubtful and not amount.named and (amount.formal or counts_surely(before))

    def _unit_of(self, amount: Amount, known: Unit | None, before: Sequence[Token]) -> Unit | None:
        """Read the unit behind a number, where what the tables know of it is ``known``."""
        if amount.sign is not None:
            return Unit(amount.end, amount.end, amount.sign, Kind.MONEY)
        unit = self.right.unit(amount.end, known, sure=known is None and self._is_sure(amount, before))
        return unit if unit is not None else self.right.money(amount)

    def _single(self, amount: Amount, first: Unit | None, before: Sequence[Token]) -> Core:
        """Read one number with its unit, of which the tables know ``first``."""
        unit = self._unit_of(amount, first, before)
        if unit is None:
            raise Refusal("there is no unit after the number", amount.start, amount.end)
        doubts.check_figures(self.text, amount)
        doubts.check_money(amount, unit)
        doubts.check_point(self.text, amount, unit, whole=self.whole)
        if amount.named and doubts.is_in_name(self.text, unit, before):
            raise Refusal("a number that names something", amount.start, amount.end)
        if not self.whole and doubts.is_listed(self.text, amount, unit):
            raise Refusal("a number of a list, or an amount", amount.start, unit.end)
        doubts.check_list(self.text, amount, unit, before)
        if not self.whole and doubts.is_dashed(self.text, amount, unit):
            raise Refusal("a minus sign, or a dash", amount.start, amount.end)
        return Core(amount.start, amount.value, unit)

    # -- ranges ---------------------------------------------------------------------------------------------------

    def _range(
        self, low: Amount, first: Unit | None, before: Sequence[Token]
    ) -> Core | tuple[Read[Quantity], ...] | None:
        """Read two numbers with one unit: ``10-15%``, ``từ 30% - 70%``, ``1,5 triệu đến 3 triệu người``."""
        pers, end = self.right.pers_of_low_end(low, first)
        joint = _TO.match(self.text, end)
        either = _OR.match(self.text, low.end) if first is None else None
        link = joint or either
        high = None if link is None else self.amounts.at(link.end(), dotted=True)
        if high is None:
            return None
        unit = read_unit(self.text, high.end)
        unit = unit if first else self._unit_of(high, unit, before)
        if first is not None and (unit is None or not _names_the_same(first, unit)):
            return self._two_ends(low, first, high, unit, before, joint[0].strip()) if joint and not pers else None
        if unit is None:
            raise Refusal("there is no unit after the numbers", low.start, high.end)
        bottom = low.value
        if first is None and high.scale and not low.scale:  # 25.000 – 49.000 tỷ
            bottom = scaled(bottom, high.scale)
        doubts.check_row(low, unit, before)
        for number in (low, high):
            doubts.check_point(self.text, number, unit, whole=self.whole)
        self._check_ends(low, bottom, high, unit, pers)
        if either and not (isinstance(bottom, int) and high.value == bottom + 1):
            raise Refusal("one of two numbers that are no range", low.start, unit.end)
        return Core(low.start, bottom, unit, high.value, bool(joint and joint["under"]))

    def _check_ends(self, low: Amount, bottom: int | Decimal, high: Amount, unit: Unit, pers: tuple[Per, ...]) -> None:
        """Refuse ends that do not fit: different denominators, or not in order."""
        if pers and self.right.pers(Core(high.start, high.value, unit), unit.end)[0][: len(pers)] != pers:
            raise Refusal("the two ends have different denominators", low.start, unit.end)
        if bottom >= high.value:
            raise Refusal(f"the range ends ({high.value}) not above its beginning ({bottom})", low.start, high.end)

    def _two_ends(
        self, low: Amount, first: Unit, high: Amount, unit: Unit | None, before: Sequence[Token], joint: str
    ) -> tuple[Read[Quantity], ...] | None:
        """Read a range whose ends have two units: ``từ 06 tháng đến 03 năm`` is at least one, at most the other."""
        if not joint[0].isalpha():
            return None  # 5 hội thảo - 3 lớp: a dash between two things
        if unit is None or unit.kind is not first.kind or unit.kind not in (Kind.TIME, Kind.MEASURE):
            return None
        if not before or (before[-1].key not in ("từ", "trên") and ending(before, 2) != "từ đủ"):
            raise Refusal("the two ends have different units", low.start, unit.end)
        strict = "dưới" in joint.lower()
        return (
            Read(
                before[-2 if before[-1].key == "đủ" else -1].start,
                first.end,
                Quantity(low.value, first.name, bound=Bound.AT_LEAST, strict=before[-1].key == "trên"),
            ),
            Read(
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
    ) -> Read[Quantity]:
        left = self._left(core, end, before)
        if left.doubt is not None:
            raise Refusal(left.doubt, left.start, end)
        if amount.doubtful:
            self._check_doubtful(amount, core, pers, left, end)
        if doubts.is_size(before, core.unit, pers):
            raise Refusal("a size, not a quantity", core.start, end)
        after = bound_after(self.text, end, far=left.since)
        if after is not None and after.apart and not left.since:
            raise Refusal("'trở lên' may belong to the number or to the word before it", core.start, end)
        bound, strict, start = settled(self.text, core, left, after, end, whole=self.whole)
        each = self._each_before(left, core)
        if each is not None and each[0] not in pers:
            pers = (each[0], *pers)
            start = each[1] if self.whole else start
        return Read(
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

    def _left(self, core: Core, end: int, before: Sequence[Token]) -> Left:
        """Read the words before a number, and the bound of the amount before it that holds for this one too."""
        left = bound_before(self.text, before, core.start, core.unit, end, whole=self.whole)
        if left.bound is None and left.doubt is None and not left.since and self.carried is not None:
            bound, strict = self.carried.holds_for(self.text, core.start, core.unit, end)
            left = evolve(left, bound=bound, strict=strict)
        self.carried = None
        if left.bound in (Bound.AT_LEAST, Bound.AT_MOST):
            self.carried = Carried(end, core.unit, left.bound, left.strict, left.apart)
        return left

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
        if amount.value == 1 and core.upper is not None:  # một hoặc hai ngày
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


def _names_the_same(low: Unit, high: Unit) -> bool:
    """Whether both ends count the same, of which the upper one may say more: ``15 năm đến dưới 20 năm công tác``."""
    one, other = fold_phrase(low.name), fold_phrase(high.name)
    return one == other or (low.kind is high.kind and other.startswith(f"{one} "))


def _same_unit(one: str, other: str) -> bool:
    names = {fold_phrase(one), fold_phrase(other)}
    return len(names) == 1 or names <= {"%", "phần trăm"} or is_same_currency(one, other)


def scan_quantities(text: str, numbers: NumberScan | None = None) -> Iterator[Read[Quantity]]:
    """Read every quantity in a clean text, of which the numbers may be known."""
    return iter(_Scan(text, numbers))


def _whole(said: str) -> Quantity:
    """Read a text that is one quantity."""
    scan = _Scan(said, whole=True)
    for disputed in scan.amounts.disputed:
        words, figures = disputed.value.words, disputed.value.figures
        raise Refusal(f"the words say {words}, the figures {figures}", disputed.start, disputed.end)
    if not scan.amounts.found:
        raise Refusal(_why_no_amount(said))
    try:
        pieces = scan.read(scan.amounts.found[0])
    except Refusal:
        if scan.amounts.found[0].doubtful:  # the năm of "6 tháng đầu năm"
            raise Refusal("there is no amount here") from None
        raise
    start, end, quantity = pieces[0]
    if len(pieces) > 1:
        raise Refusal("the two ends of the range have different units")
    if start > 0 and fold_phrase(said[:start]) not in phrases("openings"):
        raise Refusal(f"{said[:start].strip()!r} before it is no part of a quantity", 0, start)
    if end < len(said):
        raise Refusal(f"{said[end:].strip()!r} after it is no part of a quantity", end)
    return quantity


def _why_no_amount(said: str) -> str:
    try:
        parse_number(said)
    except NumberError:
        return "there is no amount here (one is like 06 bài báo or 15 triệu đồng/tháng)"
    return "there is no unit after the number"


QUANTITIES = Reader[Quantity](error=QuantityError, scan=scan_quantities, whole=_whole)


def find_quantities(text: str | View) -> tuple[Found[Quantity], ...]:
    """Find every quantity in a text.

    A quantity begins at its bound word if that stands directly before the number (``tối thiểu``), else at the number,
    and ends at its unit, its last denominator or its duration. A bound word that stands apart (``mức hỗ trợ tối đa
    là 95 triệu đồng``) counts but is not part of it. What is no quantity is passed over: dates and periods, numbers
    that name a thing (``Điều 5``), sizes (``3 cm x 4 cm``), parts of a body (``2/3 số thành viên``). So is what
    contradicts itself (``từ 10 đến 5 bài``, ``Sáu (05) hội thảo``), and what could mean two things.

    Arguments:
        text: any text. It never raises, and takes time linear in its length.

    >>> for found in find_quantities("Sáu (06) hội thảo, 150 đại biểu/hội thảo, tối thiểu 1.200 chữ/bài"):
    ...     print(found.start, found.text, found.value.amount, found.value.bound.name, found.value.per)
    0 Sáu (06) hội thảo 6 EXACT ()
    19 150 đại biểu/hội thảo 150 EXACT (Per(amount=1, unit='hội thảo'),)
    42 tối thiểu 1.200 chữ/bài 1200 AT_LEAST (Per(amount=1, unit='bài'),)
    """
    return QUANTITIES.find(text)


def parse_quantity(text: str | View) -> Quantity:
    """Read a text that is one quantity.

    Raises:
        QuantityError: it is none, has more around it, contradicts itself, or could mean two things; with the reason.
        TypeError: ``text`` is no ``str``.

    >>> parse_quantity("01 bài/2 tháng/1 tạp chí").per
    (Per(amount=2, unit='tháng'), Per(amount=1, unit='tạp chí'))
    >>> parse_quantity("10 tỷ đồng").amount
    10000000000
    >>> parse_quantity("từ 10 đến 5 bài")
    Traceback (most recent call last):
    ...
    tdc_programme.errors.QuantityError: 'từ 10 đến 5 bài': the range ends (5) not above its beginning (10) (at 3–11)
    """
    return QUANTITIES.parse(text)


def parse_span(text: str | View) -> Span:
    """Read a text that is one length of time: ``12 tháng``, ``mười hai (12) tháng``, ``02 năm 6 tháng``, ``nửa năm``.

    Raises:
        QuantityError: it is none.
        TypeError: ``text`` is no ``str``.

    >>> parse_span("18 tháng")
    Span(amount=18, unit='tháng')
    """
    if _HALF_YEAR.fullmatch(view(text).text.strip()) is not None:
        return Span(6, "tháng")
    quantity = parse_quantity(text)
    unit = read_unit(f" {quantity.unit}", 0)
    if quantity != Quantity(quantity.amount, quantity.unit) or unit is None or unit.kind is not Kind.TIME:
        source = view(text).source
        raise QuantityError("not a length of time (12 tháng)", text=source, start=0, end=len(source))
    return Span(quantity.amount, quantity.unit)
