"""What bounds an amount: ``tối thiểu``, ``không quá``, ``từ`` before it, ``trở lên`` behind it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import evolve, frozen

from ...text.patterns import Pattern
from ...text.reader import Refusal
from ..around import READ, Token, ending, ends_with
from ..letters.folding import fold_phrase, fold_word
from .distant import NONE, Apart, bound_apart
from .right import Core
from .units import GAP, Kind, Unit, begins_with, phrases
from .values import Bound

_MOST_WORDS_IN_BOUND = 4
_MOST_WORDS_TO_AFTER = 8
_MOST_WORDS_TO_RISE = 4
#: Signs that may stand between a bound word and its amount.
_MARKS_BEFORE = frozenset("(\"“‘«['’")
#: What stands directly before the ">" of a tag, and before its name.
_ENDS_OF_TAG = frozenset("\"'/")
_STARTS_OF_TAG = frozenset("</")
#: What "đến" limits where it opens a clause; to others one may go (đến 5 xã), or wait (đến 5 năm).
_LIMITED = frozenset({Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.PERSON})
_COMPARISONS = frozenset({"cao hơn", "thấp hơn", "nhiều hơn", "ít hơn", "lớn hơn", "nhỏ hơn", "dài hơn", "ngắn hơn"})

_NEXT = Pattern.plain(rf"{GAP}([^\W\d_]+)", yes=("50%⟦ trở⟧ lên",), no=(" 5", "\n\nlên"))
_COMPARED = Pattern.plain(rf"{GAP}so(?=\s){GAP}với", any_case=True, yes=("15%⟦ so với⟧ năm",), no=(" so đo",))
_COMPARES = Pattern.plain(
    r"[^\S\n]?([≤≥⩽⩾]|[<>]=|[<>](?=[^\S\n]))[^\S\n]?"
    r"(?=[^\W\d_]{1,4}[^\S\n]?[≤≥⩽⩾<>=]|[^\W\d_][^\S\n]*(?:[.;,\n]|$))",
    yes=("2 kg⟦ ≤ ⟧m ≤ 5 kg", "⟦ < ⟧d;"),
    no=(" <td>", " ≤ 5 kg", " > một", " => m"),
)
_AHEAD = Pattern.plain(rf"{GAP}trước(?!\w)", any_case=True, yes=("10 ngày⟦ trước⟧ khi họp",), no=(" sau",))
_MOVES = Pattern.plain(
    rf"{GAP}(?:lên|xuống|còn|thành|sang)(?!\S)",
    any_case=True,
    yes=("từ 5 bài⟦ lên⟧ 10",),
    no=(" trở lên", "\n\nlên", " lên,"),
)
_LATER_END = Pattern.plain(
    r"[^.;,\n]{0,60}?\s(?:đến|tới)\s[^.;,\n0-9]{0,20}[0-9]",
    yes=("từ 5 ha⟦ mỗi hộ đến không quá 1⟧0 ha",),
    no=(" đến hết", ", đến 5"),
)


#: What stands between two amounts of one bound: an item of a list, another case of a predicate, of two amounts.
_ITEM = Pattern.plain(
    r"[;,]\s{1,3}(?!trong đó|không|ít|nhiều)(?:[^.;\n0-9]|\n(?!\s*\n)){1,100}",
    yes=("; hội thảo cấp tỉnh ",),
    no=("; ", "; trong đó ", ". Lớp "),
)
_OTHER_CASE = Pattern.plain(
    r"(?:[,;]|[,;]?\s{1,3}(?:và|còn|hoặc))\s{1,3}(?:đối\s{1,3}với|với|cho|của|tại)\s"
    r"(?:[^.;\n]|\n(?!\s*\n)){1,150}\s(?:là|bằng)\s{1,3}",
    any_case=True,
    yes=(" và đối với tổ chức là ", "; đối với nữ là "),
    no=(" và mức thu là ", " và đối với tổ chức "),
)
_TWO_CASES = Pattern.plain(
    r"\s{1,3}(?:đối\s{1,3}với|với|cho)\s(?:[^.;,\n0-9]|\n(?!\s*\n)){1,60}(?:,|\svà)\s{1,3}",
    any_case=True,
    yes=(" đối với nam và ",),
    no=(" và ", " đối với nam; "),
)
_CASE = Pattern.plain(r"\s{1,3}(?:đối\s{1,3}với|với|cho)\s", any_case=True, yes=("⟦ đối với ⟧nữ",), no=(" và ",))


@frozen
class Left:
    """What stands before a number.

    Attributes:
        start: where the quantity begins: at its bound word, or at the number.
        bound, strict: what the words say; None where they say nothing.
        rest: the tokens before ``start``.
        since: "từ" stands directly before, which needs a "trở lên" or an upper number to mean a bound.
        doubt: why what stands there could mean two things, or None.
        apart: the bound word that stands apart, where it is from there.
    """

    start: int
    rest: Sequence[Token]
    bound: Bound | None = None
    strict: bool = False
    since: bool = False
    doubt: str | None = None
    apart: Apart = NONE


@cache
def _bounds() -> dict[str, tuple[Bound, bool]]:
    return {
        phrase: (Bound(name.removesuffix("_strict")), name.endswith("_strict"))
        for name in ("at_least", "at_least_strict", "at_most", "at_most_strict", "about")
        for phrase in phrases("bounds", name)
    }


def bound_before(text: str, tokens: Sequence[Token], start: int, unit: Unit, end: int, *, whole: bool = False) -> Left:
    """Read the words before a number.

    Arguments:
        text: the text.
        tokens: what stands before.
        start: where the number begins.
        unit: what is counted.
        end: where the quantity ends, for "cao hơn 15% so với".
        whole: all of the text is one quantity, so that ``>`` before it marks no quotation.
    """
    marks = next((i for i, token in enumerate(reversed(tokens)) if token.key != "*"), len(tokens))
    if marks:
        # "tối thiểu **30%**": the asterisks of Markdown say nothing, but the quantity begins after them.
        inner = bound_before(text, tokens[:-marks], start, unit, end, whole=whole)
        return Left(start, tokens, inner.bound, inner.strict, doubt=inner.doubt)
    bounds = _bounds()
    for count in range(min(_MOST_WORDS_IN_BOUND, len(tokens)), 0, -1):
        phrase = ending(tokens, count)
        if phrase in bounds and not (phrase[0] == ">" and _closes_tag(tokens, phrase)):
            return _bounded(text, tokens, count, start, unit, end, whole=whole)
    last = tokens[-1].key if tokens else ""
    if last == "từ" or ending(tokens, 2) == "từ đủ":
        count = 1 if last == "từ" else 2
        return Left(tokens[-count].start, tokens[:-count], since=True)
    if last in ("đến", "tới"):
        return _reaching(tokens, start, unit)
    if last and last in _MARKS_BEFORE:
        return _outside(text, tokens, start, unit, end)
    if last == "mức":  # không thấp hơn mức 50%
        for count in range(_MOST_WORDS_IN_BOUND, 0, -1):
            level = bounds.get(ending(tokens[:-1], count))
            if level is not None:
                return Left(start, tokens, *level)
    return _from_afar(text, tokens, tokens, start, unit, end)


def _from_afar(text: str, tokens: Sequence[Token], rest: Sequence[Token], start: int, unit: Unit, end: int) -> Left:
    """Look for a bound word that stands apart before ``tokens``, of the ``rest`` that stands before the number."""
    apart = bound_apart(text, tokens, unit, end)
    return Left(start, rest, apart.bound, doubt=apart.doubt, apart=apart)


def _closes_tag(tokens: Sequence[Token], sign: str) -> bool:
    """Whether the last token begins with the end of a tag of HTML, ``<td>`` or ``</p>=``, and is no sign."""
    if len(tokens) < 2 or tokens[-2].end != tokens[-1].start or tokens[-2].key[0] == "\n":
        return False
    return sign == ">" or tokens[-2].key in _ENDS_OF_TAG or (len(tokens) > 2 and tokens[-3].key in _STARTS_OF_TAG)


def _outside(text: str, tokens: Sequence[Token], start: int, unit: Unit, end: int) -> Left:
    """Read the bound word before a bracket or a quotation mark: ``tối thiểu (50%)``, ``tối đa: “12 tháng”``.

    "trên" and "dưới" mostly say something else there, ``số bài nêu trên (5 bài)``: a verb before them tells.
    """
    inner = tokens[:-1]
    for count in range(min(_MOST_WORDS_IN_BOUND, len(inner)), 0, -1):
        said = ending(inner, count)
        bound, strict = _bounds().get(said, (None, False))
        if bound is None:
            continue
        before = inner[:-count]
        if said == "gần" or (said in ("trên", "dưới") and not ends_with(before, phrases("verbs", "counting"))):
            return Left(start, tokens)
        return Left(start, tokens, bound, strict, doubt=_doubt_of(said, before, unit))
    return _from_afar(text, inner, tokens, start, unit, end)


def _bounded(text: str, tokens: Sequence[Token], count: int, start: int, unit: Unit, end: int, *, whole: bool) -> Left:
    phrase = ending(tokens, count)
    bound, strict = _bounds()[phrase]
    before = tokens[:-count]
    here = Left(tokens[-count].start, before, bound, strict)
    plain = Left(start, tokens)
    if phrase == "trên" and before:
        return _on_or_over(here, plain, before, unit)
    if phrase.startswith(("chậm", "muộn")):
        return _latest(text, here, unit, end)
    doubt = None if whole and phrase == ">" else _doubt_of(phrase, before, unit)
    if doubt is not None:
        return _doubted(plain, doubt)
    if phrase == "dưới" and begins_with(unit, phrases("places", "under")):
        return plain  # dưới 2 hình thức
    if phrase in _COMPARISONS and (unit.name == "lần" or _COMPARED.match(text, end)):
        return plain  # cao hơn 15% so với cùng kỳ: so much higher
    for further in (3, 2, 1):
        outer = _bounds().get(ending(before, further)) if len(before) >= further else None
        if outer is None or not before[-1].is_word:
            continue
        if outer[0] is Bound.ABOUT and strict:  # khoảng hơn 200
            return Left(before[-further].start, before[:-further], Bound.ABOUT)
        if outer[0] is not bound:
            return _doubted(plain, "two bound words that contradict each other")
        return Left(before[-further].start, before[:-further], bound, strict)  # tối đa không quá
    return here


def _latest(text: str, left: Left, unit: Unit, end: int) -> Left:
    """Read ``chậm nhất 05 ngày``: at most so long after a thing, at least so long before it."""
    if unit.kind is not Kind.TIME:
        return _doubted(left, "what is latest is a time")
    return evolve(left, bound=Bound.AT_LEAST) if _AHEAD.match(text, end) else left


def _doubt_of(phrase: str, before: Sequence[Token], unit: Unit) -> str | None:
    """Return why a bound phrase may be none here."""
    if phrase == ">" and (not before or before[-1].key[0] == "\n"):
        return "'>' may mark a quotation"
    if phrase == "gần" and before and before[-1].key in ("ở", "nằm", "tại", "sống"):
        return "'gần' may say where"
    is_factor = unit.name == "lần" or unit.kind is Kind.PERCENT
    if phrase == "hơn" and is_factor and before and before[-1].is_word and not counts_surely(before):
        return "'hơn' may compare"  # nhanh hơn 2 lần
    return None


def _doubted(left: Left, doubt: str) -> Left:
    """Return ``left`` with the reason why it is not read."""
    return Left(left.start, left.rest, doubt=doubt)


def _on_or_over(here: Left, plain: Left, before: Sequence[Token], unit: Unit) -> Left:
    """Tell "trên" (on) from "trên" (more than): ``đăng trên 3 tạp chí``, ``tổ chức trên 70 hội nghị``."""
    is_place = begins_with(unit, phrases("places", "nouns"))
    if before[-1].key[0].isdigit():
        return _doubted(plain, "'trên' may part a fraction")  # 24 trên 24 giờ
    if ends_with(before, phrases("places", "verbs")) and is_place:
        return plain
    if is_place and (before[-1].key == READ or ends_with(before, phrases("places", "doubtful_verbs"))):
        return _doubted(plain, "'trên' may mean 'on' or 'more than'")
    return here


def _reaching(tokens: Sequence[Token], start: int, unit: Unit) -> Left:
    """Tell "đến" (at most) from "đến" (to): ``phạt tiền đến 50 triệu đồng``, ``tăng đến 50%``."""
    before = tokens[:-1]
    if before and before[-1].key == "lên":
        return _rising(tokens, start)
    if ends_with(before, phrases("verbs", "reached")):
        return Left(start, tokens)
    opens = not before or before[-1].key == ";" or before[-1].key[0] == "\n"
    if ends_with(before, phrases("verbs", "ceiling")) or (opens and unit.kind in _LIMITED):
        return Left(tokens[-1].start, before, Bound.AT_MOST)
    return _doubted(Left(start, tokens), f"{tokens[-1].key!r} may mean 'up to' or 'to'")


def _rising(tokens: Sequence[Token], start: int) -> Left:
    """Tell what "lên đến" says: ``tăng lên đến 30%`` is reached, ``hỗ trợ lên đến 30%`` is a limit."""
    before = tokens[:-2]
    if any(token.key in phrases("verbs", "rising") for token in before[-_MOST_WORDS_TO_RISE:]):
        return Left(start, tokens)
    at_limit = ends_with(before, phrases("verbs", "ceiling")) or ends_with(before, phrases("verbs", "limited"))
    if at_limit or not before or not before[-1].is_word:
        return Left(tokens[-2].start, before, Bound.AT_MOST)
    return _doubted(Left(start, tokens), "'lên đến' may mean 'up to' or 'as many as'")


@frozen
class Carried:
    """The bound of an amount, which may hold for the next one too.

    Attributes:
        end, unit: where the amount ends, and what it counts.
        bound, strict: its bound.
        apart: the bound word that stands apart, where the bound is from there.
    """

    end: int
    unit: Unit
    bound: Bound
    strict: bool
    apart: Apart

    def holds_for(self, text: str, start: int, unit: Unit, end: int) -> tuple[Bound | None, bool]:
        """Return the bound of the next amount, from ``start`` to ``end``, if words join the two in one list.

        So it is in ``mức chi tối đa: lớp 5 triệu đồng; hội thảo 9 triệu đồng``, in ``mức phạt tối đa đối với A là 5
        triệu đồng và đối với B là 10 triệu đồng``, in ``không quá 55 tuổi đối với nam và 50 tuổi đối với nữ``.
        """
        if self.apart.bound is None:
            same = fold_phrase(self.unit.name) == fold_phrase(unit.name)
            joined = same and _TWO_CASES.fullmatch(text, self.end, start) and _CASE.match(text, end)
        else:
            fits = self.apart.fits is None or unit.kind in self.apart.fits
            joint = _ITEM if self.apart.lists else _OTHER_CASE
            joined = joint.fullmatch(text, self.end, start) if fits and unit.kind is self.unit.kind else None
        return (self.bound, self.strict) if joined else (None, False)


@frozen
class After:
    """A bound word after the unit: where it ends (the unit's own end if it stands apart), and what it says."""

    end: int
    bound: Bound
    apart: bool = False
    strict: bool = False


@cache
def _after() -> dict[str, Bound]:
    return {phrase: bound for bound in (Bound.AT_LEAST, Bound.AT_MOST) for phrase in phrases("after", bound.value)}


def bound_after(text: str, end: int, *, far: bool) -> After | None:
    """Read "trở lên", "trở xuống" after a unit, and the sign of what is compared with it: ``2 kg ≤ m``.

    Arguments:
        text, end: where the unit, or its last denominator, ends.
        far: it may also stand some words later in the clause (``từ 50% số cổ phần trở lên``).
    """
    compares = _COMPARES.match(text, end)
    if compares is not None:
        of_other, strict = _bounds()[compares[1]]
        return After(end, Bound.AT_MOST if of_other is Bound.AT_LEAST else Bound.AT_LEAST, strict=strict)
    words: list[str] = []
    at = end
    while len(words) < (_MOST_WORDS_TO_AFTER if far else _MOST_WORDS_IN_BOUND) and (word := _NEXT.match(text, at)):
        words.append(fold_word(word[1]))
        at = word.end()
        for count in (2, 3):
            bound = _after().get(" ".join(words[-count:]))
            if bound is not None:
                apart = len(words) > count
                return After(end if apart else at, bound, apart)
    return None


def settled(
    text: str, core: Core, left: Left, after: After | None, end: int, *, whole: bool
) -> tuple[Bound, bool, int]:
    """Return what the words on both sides say of an amount: its bound, whether that is strict, where it begins.

    Raises:
        Refusal: they contradict each other, or could mean two things.
    """
    if core.upper is not None:
        return _of_range(core, left, after, end)
    if after is not None:
        if left.bound not in (None, after.bound):
            raise Refusal("two bound words that contradict each other", left.start, end)
        return after.bound, left.strict or after.strict, left.start
    if left.since:
        if whole:
            raise Refusal("'từ' needs an upper number, or 'trở lên'", left.start, end)
        return _since(text, core, left, end)
    return left.bound or Bound.EXACT, left.strict, left.start


def _of_range(core: Core, left: Left, after: After | None, end: int) -> tuple[Bound, bool, int]:
    if after is not None:
        raise Refusal("a range with a bound word", left.start, end)
    if left.since:
        outer = left.rest[-1].key if left.rest else ""
        if outer == "khoảng":
            return Bound.ABOUT, False, left.rest[-1].start
        if outer == "đến":
            return Bound.RANGE, False, core.start
        return Bound.RANGE, False, left.start
    if left.bound is None or left.bound is Bound.ABOUT:
        return left.bound or Bound.RANGE, False, left.start
    if left.strict and left.bound is Bound.AT_LEAST:
        return Bound.RANGE, True, left.start
    raise Refusal("a range with a bound word", left.start, end)


def _since(text: str, core: Core, left: Left, end: int) -> tuple[Bound, bool, int]:
    """Decide what "từ" means without "trở lên" and without an upper number."""
    rest = left.rest
    words = {rest[-1].key, ending(rest, 2)} if rest else set()
    if text[left.start : core.start].split()[-1] == "đủ":
        return Bound.AT_LEAST, False, left.start
    if _LATER_END.match(text, end):
        raise Refusal("a range whose end stands too far off", left.start, end)
    if words & phrases("verbs", "origin") or _MOVES.match(text, end):
        return Bound.EXACT, False, core.start
    if words & phrases("verbs", "threshold"):
        return Bound.AT_LEAST, False, left.start
    raise Refusal("'từ' may mean 'from' or 'at least'", left.start, end)


def counts_surely(tokens: Sequence[Token]) -> bool:
    """Whether something must be counted after these: a verb, a preposition, the beginning of a clause."""
    return not tokens or not tokens[-1].is_word or bool(ends_with(tokens, phrases("leads")))
