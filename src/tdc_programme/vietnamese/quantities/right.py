"""What stands to the right of an amount: its unit, denominators and duration."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve, frozen

from ...text.patterns import Pattern
from ...text.reader import Refusal
from ..numbers.sums import with_subunits
from .amounts import Amount, Amounts
from .doubts import is_date
from .units import GAP, NOUNS, Kind, Unit, begins_with, phrases, read_any_unit, read_unit
from .values import Per, Span

#: More denominators than this are no quantity.
_MOST_PERS = 4
#: What an amount is parted by in words: trên 01 khóa học, trên 1 ha.
_PARTS = NOUNS | {Kind.MEASURE, Kind.TIME}
#: What money is paid for, or paid to.
_PAID = NOUNS - {Kind.PLACE, Kind.THING} | {Kind.TIME}
_MONEY = "đồng"
#: What there can be half of.
_HALVED = (Kind.TIME, Kind.MEASURE)
#: How many of the second unit of time make one of the first. Hours and minutes are not here: they may be a time of day.
_IN_ONE = {("năm", "tháng"): 12, ("phút", "giây"): 60}

_SLASH = Pattern.plain(
    rf"[^\S\n]{{0,2}}/(?={GAP}(?:[^\W_]|%))", yes=("bài⟦/⟧2 tháng", "bài⟦ /⟧ năm"), no=("/.", "\n/năm")
)
#: What may stand before a denominator and adds nothing: /cả đợt. It matches everywhere.
_WHOLE = Pattern.plain(
    rf"{GAP}(?:cả\s{{1,3}}(?=[^\W\d_]))?",
    any_case=True,
    yes=(
        "⟦cả ⟧đợt",
        "⟦⟧đợt",
        "⟦⟧cả.",
    ),
    no=(),
)
_TIMES = Pattern.plain(rf"{GAP}[x×X*](?={GAP}[0-9])", yes=("tuần⟦ x⟧ 12 tháng", "⟦×⟧3"), no=(" xã",))
_FACTOR = Pattern.plain(rf"[^\S\n]?/|{GAP}[x×X*](?={GAP}[0-9])", yes=("2 giờ⟦/⟧buổi", "4 quý⟦ x⟧ 2 năm"), no=(" xã",))
_DURING = Pattern.plain(
    rf"{GAP}(?:trong(?:\s(?:vòng|thời gian|thời hạn))?|liên tục trong)(?={GAP}\w)",
    any_case=True,
    yes=("tháng⟦ trong⟧ 2 năm", "⟦ trong vòng⟧ 6 tháng"),
    no=(" trong",),
)
_HALF = Pattern.plain(rf"{GAP}rưỡi(?!\w)", any_case=True, yes=("2 năm⟦ rưỡi⟧",), no=(" rưỡii",))
_EACH = Pattern.plain(
    rf"{GAP}(?:cho\s{{1,3}})?mỗi(?={GAP}\w)", any_case=True, yes=("⟦ mỗi⟧ năm", "⟦ cho mỗi⟧ hộ"), no=(" mỗi.",)
)
_ON = Pattern.plain(
    rf"{GAP}trên(?={GAP}\w)", any_case=True, yes=("bài⟦ trên⟧ 01 tạp chí", "BÀI⟦ TRÊN⟧ 01"), no=(" trên.",)
)
_END_OF_UNIT = Pattern.plain(
    r"/|[^\S\n][x×*](?=[^\S\n]*[0-9])|\s(?:trở (?:lên|xuống)|hoặc|rưỡi|mỗi|trên|trong|đến|tới)(?!\w)|\s[-–—÷]\s|\d|$",
    any_case=True,
    yes=("bài⟦/⟧năm", "tuần⟦ x⟧ 12", "tuổi⟦ trở lên⟧", "bài⟦ - ⟧", ""),
    no=(" bài", " x bài"),
)


@frozen
class Core:
    """The number, or the two numbers of a range, with the unit.

    Attributes:
        start: where the first number begins.
        amount, unit, upper, upper_strict: as of :class:`~.quantities.Quantity`.
    """

    start: int
    amount: int | Decimal
    unit: Unit
    upper: int | Decimal | None = None
    upper_strict: bool = False


class Right:
    """Reads what stands to the right of amounts in one text.

    Arguments:
        text: clean text.
        amounts: its numbers.
        whole: all of it is one quantity, so that a unit goes on as far as words do.
    """

    def __init__(self, text: str, amounts: Amounts, *, whole: bool) -> None:
        self.text = text
        self.amounts = amounts
        self.whole = whole

    def unit(self, at: int, known: Unit | None, *, sure: bool) -> Unit | None:
        """Read the unit at ``at``, if none is ``known``; a noun that no table knows only where something is counted."""
        if self.whole:
            whole = self._whole_unit(at)
            return whole if whole is not None and (known is None or whole.end > known.end) else known
        return read_unit(self.text, at, sure=True) if known is None and sure else known

    def money(self, amount: Amount) -> Unit | None:
        """Read money whose unit is left out, as is usual before what it is paid for: ``4,4 triệu/người/tháng``."""
        slash = _SLASH.match(self.text, amount.end) if amount.scale else None
        payee = read_unit(self.text, slash.end(), attached=True, single=True) if slash is not None else None
        if payee is None or payee.kind not in _PAID:
            return None
        return Unit(amount.end, amount.end, _MONEY, Kind.MONEY)

    def _beside(self, at: int) -> Amount | None:
        """Return the number that stands at ``at`` in the same cell: a tab parts two."""
        number = self.amounts.at(at)
        return None if number is None or "\t" in self.text[at : number.start] else number

    def _are_cells(self, start: int, end: int, then: int, last: int) -> bool:
        """Whether two amounts stand on a line of their own each, ``3 năm⏎6 tháng``, in a column of a table."""
        text = self.text
        if "\n" not in text[end:then] or "\n" in text[start:end] or "\n" in text[then:last]:
            return False
        return text[max(0, start - 1) : start] in ("", "\n", "\t") and text[last : last + 1] in ("", "\n", "\t")

    def _whole_unit(self, at: int, *, attached: bool = False) -> Unit | None:
        """Read a unit that goes on to the first sign of something else."""
        stop = _END_OF_UNIT.search(self.text, at)
        return read_any_unit(self.text, at, stop.start() if stop else len(self.text), attached=attached)

    def pers_of_low_end(self, low: Amount, unit: Unit | None) -> tuple[tuple[Per, ...], int]:
        """Read the denominators of the lower end: ``từ 3 triệu đồng/người đến 5 triệu đồng/người``."""
        if unit is None:
            return (), low.end
        if not _SLASH.match(self.text, unit.end):
            return (), unit.end
        try:
            return self.pers(Core(low.start, low.value, unit), unit.end)
        except Refusal:
            return (), unit.end

    def frequency(self, core: Core) -> tuple[Core, tuple[Per, ...], int] | None:
        """Read ``6 tháng một lần``: once in six months."""
        if core.unit.kind is not Kind.TIME:
            return None
        times = self._beside(core.unit.end)
        unit = read_unit(self.text, times.end) if times else None
        if times is None or unit is None or unit.name.lower() != "lần" or times.start == core.unit.end:
            return None
        if core.upper is not None:
            raise Refusal("how often cannot be told of a range of time", core.start, unit.end)
        return Core(core.start, times.value, unit), (Per(core.amount, core.unit.name),), unit.end

    def compound(self, core: Core) -> tuple[Core, int]:
        """Take in ``rưỡi`` and a second, smaller unit of time: ``2 năm rưỡi``, ``2 năm 6 tháng``."""
        end = core.unit.end
        half = _HALF.match(self.text, end)
        if half is not None:
            if core.upper is not None or not isinstance(core.amount, int) or core.unit.kind not in _HALVED:
                raise Refusal("'rưỡi' may mean half of several things here", core.start, half.end())
            return evolve(core, amount=core.amount + Decimal("0.5")), half.end()
        if core.unit.kind is Kind.MONEY:
            return self._with_subunits(core)
        rest = self._beside(end) if self.text[end : end + 1].isspace() and core.unit.kind is Kind.TIME else None
        unit = read_unit(self.text, rest.end) if rest else None
        if rest is not None and unit is not None and self._are_cells(core.start, end, rest.start, unit.end):
            return core, end
        names = (core.unit.name.lower(), unit.name.lower() if unit else "")
        if rest is None or unit is None or unit.kind is not Kind.TIME or names == ("ngày", "đêm"):
            return core, end
        if core.upper is not None or names not in _IN_ONE:
            raise Refusal("two lengths of time in a row", core.start, unit.end)
        return evolve(core, amount=core.amount * _IN_ONE[names] + rest.value, unit=unit), unit.end

    def _with_subunits(self, core: Core) -> tuple[Core, int]:
        """Take in the subunits of a sum of money: ``12 đô la Mỹ và 50 xu``."""
        if core.upper is not None or not isinstance(core.amount, int) or not core.amount:
            return core, core.unit.end
        total, end = with_subunits(self.text, core.amount, core.unit.name, core.unit.end)
        return evolve(core, amount=total), end

    def pers(self, core: Core, end: int) -> tuple[tuple[Per, ...], int]:
        """Read denominators: ``/2 tháng/1 tạp chí``, ``mỗi người``, ``trên 01 khóa đào tạo``."""
        pers: list[Per] = []
        while True:
            slash = _SLASH.match(self.text, end)
            per = self._per(slash.end()) if slash else self._per_in_words(core, pers, end)
            if slash and (per is None or len(pers) == _MOST_PERS):
                resume = per[1] if per is not None else slash.end()
                raise Refusal("what stands after the slash is no unit", slash.end(), resume)
            if per is None:
                return tuple(pers), end
            if slash and per[0].unit == core.unit.name and per[0].amount != 1:
                raise Refusal("so much of so much, or so much for so much", core.start, per[1])
            pers.append(per[0])
            end = per[1]

    def _past_whole(self, at: int) -> int:
        """Return where the unit behind a slash begins: past white space, and past ``cả``."""
        whole = _WHOLE.match(self.text, at)
        return at if whole is None else whole.end()

    def _per(self, at: int) -> tuple[Per, int] | None:
        number = self.amounts.at(at)
        if number is not None and number.value <= 0:
            return None
        start = number.end if number is not None else self._past_whole(at)
        attached = number is None
        unit = read_unit(self.text, start, sure=True, attached=attached, single=True)
        whole = self._whole_unit(start, attached=attached) if self.whole else None
        if whole is not None and (unit is None or whole.end > unit.end):
            unit = whole
        if unit is None:
            return None
        return Per(number.value if number is not None else 1, unit.name), unit.end

    def _per_in_words(self, core: Core, pers: Sequence[Per], end: int) -> tuple[Per, int] | None:
        each = _EACH.match(self.text, end)
        if each is not None:
            unit = read_unit(self.text, each.end())
            return (Per(1, unit.name), unit.end) if unit is not None else None
        if (core.unit.name.lower() == "lần" or core.unit.kind is Kind.MONEY) and not pers:  # 02 lần một năm
            one = self._beside(end)
            unit = read_unit(self.text, one.end) if one is not None and one.start > end else None
            if one is not None and one.value == 1 and unit is not None and unit.kind is Kind.TIME:
                return Per(1, unit.name), unit.end
        on = _ON.match(self.text, end)
        return self._per_on(core, on.end()) if on is not None else None

    def _per_on(self, core: Core, at: int) -> tuple[Per, int] | None:
        """Read what stands after ``trên``: ``01 khóa học``, ``năm``."""
        one = self.amounts.at(at)
        unit = read_unit(self.text, at if one is None else one.end)
        if unit is None:
            return None
        if one is None:  # 01 khóa trên năm
            return (Per(1, unit.name), unit.end) if unit.kind is Kind.TIME else None
        if unit.kind not in _PARTS or one.value <= 0:
            return None
        # 18 bài trên 01 tạp chí may say where; 30 triệu đồng trên 02 khóa học says for what
        sure = core.unit.kind is Kind.MONEY or (one.value == 1 and not begins_with(unit, phrases("places", "nouns")))
        return (Per(one.value, unit.name), unit.end) if sure else None

    def duration(self, core: Core, pers: Sequence[Per], end: int) -> tuple[Span | None, int]:
        """Read for how long it goes on: ``x 12 tháng``, ``trong 12 tháng`` of a rate."""
        times = _TIMES.match(self.text, end)
        is_rate = any(_is_time(per.unit) for per in pers)
        during = _DURING.match(self.text, end) if times is None and is_rate else None
        joint = times or during
        number = self.amounts.at(joint.end()) if joint else None
        if joint is None or number is None:
            return None, end
        unit = read_unit(self.text, number.end)
        if unit is not None and times and _FACTOR.match(self.text, unit.end):
            return None, end  # 3 buổi x 2 giờ/buổi: one of several factors
        if core.unit.kind is Kind.TIME and times and not pers:
            return None, end  # 4 quý x 2 năm
        if unit is not None and unit.kind is Kind.TIME and not is_date(self.text, unit, self.amounts):
            return Span(number.value, unit.name), unit.end
        if times and core.unit.kind is Kind.MEASURE and not pers and (unit is None or unit.kind is Kind.MEASURE):
            raise Refusal("a size, not a quantity", core.start, number.end)
        return None, end


def _is_time(name: str) -> bool:
    unit = read_unit(name, 0, attached=True)
    return unit is not None and unit.kind is Kind.TIME
