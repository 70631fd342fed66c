"""Finding numbers in running text, precision first: what may be something else is left alone.

One pass over the text stops at figures and at number words; what stands beside them decides
(:mod:`.doubts`). A figure in a date, a document number, a telephone number, a code or behind a label
(``Điều 5``) is a name, not a number; ``không``, ``một`` and ``năm`` alone are mostly other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache, cached_property
from typing import Any, NamedTuple, TypeAlias

from attrs import Attribute, field, frozen

from ...errors import NumberError
from ...storable import Storable
from ...text.patterns import Pattern
from ...text.reader import Read, Refusal, lower
from ...values import all_digits, number, number_repr
from .doubts import Surroundings, rules
from .grammar import is_doubtful, negated, read_figures, read_number, read_settled
from .habits import Habit, habit_of, has_decimals, has_english
from .shares import WrittenFraction
from .spoken import scan_spoken

# Longer ones are no numbers of a text that anyone wrote.
_MOST_WORDS = 200


MOST_FIGURES = 60


_MOST_GROUPS = 8


_TOKEN = Pattern.plain(r"[0-9]\S*+|[^\s,]++", yes=("⟦1.200⟧ chữ", "⟦triệu⟧, hai"), no=(" ", ","))


_BRACKET = Pattern.plain(
    r"[ \t\n]{0,3}\([ \t]{0,3}((?:[^()\n]|\n(?!\s*\n)){1,200})\)",
    yes=("Sáu⟦ (06)⟧", "(⟦(sáu)⟧", "60⟦ (sáu\nmươi)⟧"),
    no=("(sáu", "()", "6 (sáu\n\nbảy)"),
)


_ONE_POINT = Pattern.plain(r"[1-9][0-9]{0,2}\.[0-9]{3}", yes=("⟦1.200⟧",), no=("1,200", "0.125"))


_CURRENCY = Pattern.plain(r"\s?(?:đồng|vnđ|vnd|đ|₫)(?!\w)", yes=("5⟦ đồng⟧", "5⟦đ⟧"), no=(" đồngx",))


_CUT_SHORT = Pattern.plain(
    r"\s?tr(?:\.\s?|\s)?(?:đồng|đ)(?!\w)", yes=("1,2⟦ tr.đồng⟧", "5⟦trđ⟧"), no=(" tr.", " trang")
)


_LABEL = r"(?:(?:tổng\s)?số\stiền\s)?(?:(?:viết|ghi|đọc)\s)?bằng\schữ\s?:?\s{0,3}"


# The same sum again: (Một triệu đồng chẵn./.), or "Bằng chữ: Một triệu đồng" behind it.
_SUM_IN_WORDS = Pattern.plain(
    r"\s?(?:đồng|vnđ|vnd|đ|₫)(?!\w)[.,;]?\s{0,4}+"
    rf"(?:\(\s?(?:{_LABEL})?|{_LABEL})(?P<words>[^\W\d_](?:[^\W\d_]|[\s,]){{2,400}}?)\s{{1,3}}đồng(?!\w)",
    yes=("5⟦ đồng (năm trăm đồng⟧ chẵn./.)", "5⟦ đồng. bằng chữ: một triệu, hai trăm nghìn đồng⟧"),
    no=(" đồng năm trăm đồng", " đồng (5 đồng)"),
)


_SUM_IN_FIGURES = Pattern.plain(
    r"\s?đồng(?:\schẵn)?\s{0,3}\(\s?(?:bằng\ssố\s?:?\s?)?(?P<figures>[0-9][0-9.,]*)\s?(?:đồng|vnđ|vnd|đ|₫)(?!\w)",
    yes=("năm trăm⟦ đồng (500 đồng⟧)",),
    no=(" đồng (năm trăm đồng",),
)


_RANGE = Pattern.plain("([0-9.,]+)[\N{EN DASH}-]([0-9.,]+)", yes=("⟦10-15⟧%", "⟦1,5–3⟧"), no=("10 - 15",))


@cache
def _run() -> Pattern:
    """Return the pattern of figures and number words in a row: where a number may stand; group 1 if it is two."""
    # Longer words first, so that none hides another.
    words = sorted(rules().words, key=lambda word: (-len(word), word))
    word = f"(?:{'|'.join(words)})(?!\\w)"
    figures = "[0-9][0-9.,]*+(?:[/:\N{EN DASH}-][0-9][0-9.,]*+)*+"
    space = r"(?:[ \t]++(?:\r?\n[ \t]*+)?|\r?\n[ \t]*+)"
    # A comma parts the groups of a sum in words: một triệu, hai trăm nghìn đồng.
    comma = f"(?<=(?:[^\\W\\d_]{{2}})),{space}{word}"
    return Pattern.plain(
        f"(?:{figures}|(?<!\\w){word})({space}(?:{figures}|{word})|{comma})*+",
        yes=("⟦hai mươi\nmốt⟧ bài", "⟦10-15 triệu⟧ đồng", "⟦5/10/2024⟧ và", "⟦một triệu, hai trăm⟧ đồng"),
        no=("bài", "nămm"),
    )


_number = number(error=NumberError)


def _number_or_fraction(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    if not isinstance(value, WrittenFraction):
        _number(instance, attribute, value)


def _repr(value: int | Decimal | WrittenFraction) -> str:
    return repr(value) if isinstance(value, WrittenFraction) else number_repr(value)


def _shown(value: int | Decimal | WrittenFraction) -> str:
    return str(value) if isinstance(value, WrittenFraction) else all_digits(value)


@frozen(repr=False)
class Disagreement(Storable):
    """A number, or a fraction, said twice, of which the two do not agree: ``Sáu (05)``, ``hai phần ba (3/4)``.

    Arguments:
        words: the number that the words say.
        figures: the number that the figures say.

    >>> from tdc_programme.vietnamese import find_disagreements
    >>> found = find_disagreements("Sáu (05) bài")[0]
    >>> found.value.words, found.value.figures
    (6, 5)
    """

    words: int | Decimal | WrittenFraction = field(validator=_number_or_fraction, repr=_repr)
    figures: int | Decimal | WrittenFraction = field(validator=_number_or_fraction, repr=_repr)

    def __str__(self) -> str:
        return f"{_shown(self.words)} ≠ {_shown(self.figures)}"


class NumberScan(NamedTuple):
    """What one pass over a text finds.

    Attributes:
        numbers: the numbers, in order.
        disagreements: those that are said twice and differ.
        tokens: the places of all figures and number words, whatever they are here, for readers that know more.
    """

    numbers: Sequence[Read[int | Decimal]]
    disagreements: Sequence[Read[Disagreement]]
    tokens: Sequence[tuple[int, int]]


_Token: TypeAlias = "tuple[int, int]"


_Pieces: TypeAlias = "Sequence[Read[int | Decimal] | Read[Disagreement]]"


class _Scan:
    """One pass over one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.low = lower(text)
        self.tokens: list[_Token] = []
        self.beside = Surroundings(text, self.low)
        self.rules = rules()

    def __iter__(self) -> Iterator[Read[int | Decimal] | Read[Disagreement]]:
        done = 0
        for run in _run().finditer(self.low):
            if run.lastindex is None:  # one figure or one word, as nearly always
                alone = run.span()
                self.tokens.append(alone)
                if alone[0] >= done:
                    for piece in self._figures(alone) if self._is_figure(alone) else self._words([alone]):
                        yield piece
                        done = piece.end
                continue
            tokens = [token.span() for token in _TOKEN.finditer(self.low, run.start(), run.end())]
            self.tokens += tokens
            at = 0
            while at < len(tokens):
                to = self._segment(tokens, at)
                if to < len(tokens):
                    to = self._groups(tokens, at, to)
                if tokens[at][0] >= done:  # not in the brackets of the one before
                    for piece in self._read_segment(tokens[at:to]):
                        yield piece
                        done = piece.end
                at = to

    # -- cutting a run into numbers -------------------------------------------------------------------------------

    def _word(self, token: _Token) -> str:
        return self.low[token[0] : token[1]]

    def _is_figure(self, token: _Token) -> bool:
        return self.low[token[0]] in "0123456789"

    def _ends_clause(self, token: _Token) -> bool:
        return self.low[token[1] - 1] in ".," or self.low[token[1] : token[1] + 1] == ","

    def _segment(self, tokens: Sequence[_Token], at: int) -> int:
        """Return where the number that begins with token ``at`` ends, or what is too much like one to part."""
        to = at + 1
        if self._is_figure(tokens[at]):
            if self._ends_clause(tokens[at]) or to == len(tokens):
                return to
            if self._is_figure(tokens[to]):  # 024 3756 1501
                while to < len(tokens) and self._is_figure(tokens[to]) and not self._ends_clause(tokens[to - 1]):
                    to += 1
                return to
            if self._word(tokens[to]) not in self.rules.scales:
                return to
        while to < len(tokens) and not self._ends_clause(tokens[to - 1]):
            is_group = to + 1 < len(tokens) and self._word(tokens[to + 1]) in self.rules.scales
            scaled = self._word(tokens[to - 1]) in self.rules.scales
            if self._is_figure(tokens[to]) and not (is_group and scaled):  # năm thứ hai 600 triệu đồng
                # Of 3 tỷ 2 đồng the 2 is no sum of its own.
                return to + (scaled and _CURRENCY.match(self.low, tokens[to][1]) is not None)
            to += 1
        return to

    def _groups(self, tokens: Sequence[_Token], at: int, to: int) -> int:
        """Go on over commas between the groups of one sum in words: ``một triệu, hai trăm nghìn đồng``."""
        end = to
        for _ in range(_MOST_GROUPS):
            last = self._word(tokens[end - 1])
            if end == len(tokens) or self._is_figure(tokens[end]) or last not in self.rules.scales:
                break
            end = self._segment(tokens, end)
        if end == to or self._is_figure(tokens[at]) or _CURRENCY.match(self.low, tokens[end - 1][1]) is None:
            return to
        try:
            read_number(" ".join(self.low[tokens[at][0] : tokens[end - 1][1]].split()))
        except Refusal:
            return to  # năm triệu, ba triệu đồng
        return end

    def _read_segment(self, tokens: Sequence[_Token]) -> _Pieces:
        if len(tokens) > _MOST_WORDS:
            return ()
        if len(tokens) > 1 and self._is_figure(tokens[0]) and self._is_figure(tokens[1]):
            return ()
        tokens = self._without_syllables(tokens)
        if not tokens:
            return ()
        if not self._is_figure(tokens[0]):
            return self._words(tokens) or self._years_and_more(tokens)
        return self._figures(tokens[0]) if len(tokens) == 1 else self._scaled(tokens)

    def _years_and_more(self, tokens: Sequence[_Token]) -> _Pieces:
        """Read ``ba năm hai tháng``: a number of years, and another number of something."""
        if len(tokens) != 3 or self._word(tokens[1]) != "năm" or not self.beside.after(tokens[2][1])[0].isalpha():
            return ()
        return (*self._words(tokens[:1]), *self._words(tokens[2:]))

    def _without_syllables(self, tokens: Sequence[_Token]) -> Sequence[_Token]:
        """Drop last words that belong to what follows: ``năm`` of ``hai mươi năm``, ``triệu`` of ``triệu chứng``."""
        to = len(tokens)
        while to > 1:
            last, before = self._word(tokens[to - 1]), self._word(tokens[to - 2])
            if last == "năm" and before not in ("linh", "lẻ", "phẩy", "phảy"):
                if any(self._word(token) in ("phẩy", "phảy") for token in tokens[max(0, to - 8) : to]):
                    return ()  # một phẩy năm năm: 1,5 years or 1,55?
            elif last != "linh":
                after, then = self.beside.after(tokens[to - 1][1])
                if after not in self.rules.not_after.get(last, ()) or then in self.rules.counted_after.get(after, ()):
                    break  # hai mươi tư | doanh nghiệp
                if after in self.rules.maybe_after.get(last, ()):
                    return ()  # hai mươi tư bản …, twenty-four copies or twenty capitalist …
            to -= 1
        return tokens[:to]

    @cached_property
    def _has_english(self) -> bool:
        """Whether the text has figures in the English manner, so that 1.200 may be decimals too."""
        return has_english(self.low)

    @cached_property
    def _habit(self) -> Habit:
        """In what manner the text writes figures, which tells whether 1,200 is decimals or thousands."""
        return habit_of(self.low)

    def _settled(self, figures: _Token, scales: str = "") -> int | Decimal | None:
        """Read figures of two meanings in the one that is sure here, or None."""
        said = self._word(figures)
        if self._habit is Habit.ENGLISH:
            return read_settled(said, scales, thousands=True)
        if has_decimals(self.low, *figures, self._habit):
            return read_settled(said, scales, thousands=False)
        return None

    # -- reading --------------------------------------------------------------------------------------------------

    def _figures(self, token: _Token) -> _Pieces:
        start, end = token[0], token[0] + len(self._word(token).rstrip(".,"))
        if not self.beside.is_free(start, end):
            return ()
        pair = _RANGE.fullmatch(self.low, start, end)
        if pair is not None:
            return self._range(pair)
        value = self._amount(start, end) if _CUT_SHORT.match(self.low, end) is None else None
        if value is None:
            return self._said_by_words([token]) if is_doubtful(self.low[start:end]) else ()
        sign = self.beside.sign(start)
        if sign != start:
            return (Read(sign, end, negated(value)),)
        return self._with_bracket(start, end, value, in_words=False)

    def _amount(self, start: int, end: int) -> int | Decimal | None:
        """Read figures that are an amount, or None."""
        said = self.low[start:end]
        if len(said) > MOST_FIGURES:
            return None
        if said.isdecimal():
            value = int(said)
            return None if self.beside.is_name(start, end, value) else value
        if is_doubtful(said):
            return self._settled((start, end))
        if _ONE_POINT.fullmatch(said) and self._has_english:
            return None
        try:
            return read_figures(said)
        except Refusal:
            return None

    def _range(self, pair: re.Match[str]) -> _Pieces:
        """Read ``10-15%``: both ends, where the second is the larger and something is counted."""
        end = pair.end()
        low, high = self._amount(*pair.span(1)), self._amount(*pair.span(2))
        if low is None and is_doubtful(pair[1]) and not pair[1].endswith("0"):
            # What the second end counts, the first does.
            sure = has_decimals(self.low, pair.start(1), end, self._habit)
            low = read_settled(pair[1], "", thousands=False) if sure else None
        counts = self.low[end : end + 2].lstrip(" ")[:1] == "%" or self.beside.after(end)[0][:1].isalpha()
        if low is None or high is None or not low < high or not counts:
            return ()
        return (Read(*pair.span(1), low), Read(*pair.span(2), high))

    def _scaled(self, tokens: Sequence[_Token]) -> _Pieces:
        """Read figures with scale words: ``1,5 triệu``; of ``10-15 triệu``, 10 and 15 triệu, as they stand there."""
        start, end = tokens[0][0], tokens[-1][1]
        if self.beside.sign(start) != start or not self.beside.is_free(start, end):
            return ()
        pair = _RANGE.fullmatch(self.low, *tokens[0])
        if pair is None:
            return self._read(tokens, in_words=False)
        low, high = self._amount(*pair.span(1)), self._amount(*pair.span(2))
        if low is None or high is None or not low < high:
            return ()
        return (Read(*pair.span(1), low), *self._read([pair.span(2), *tokens[1:]], in_words=False))

    def _words(self, tokens: Sequence[_Token]) -> _Pieces:
        start, end = tokens[0][0], tokens[-1][1]
        _, near = self.beside.before(start)
        after, then = self.beside.after(end)
        if near in self.rules.vague_before or self.beside.is_label(start, counts=bool(after), year=len(tokens) > 2):
            return ()
        fraction = after == "phần" and then not in ("trăm", "nghìn", "vạn")
        if after in self.rules.vague_after or fraction or self._is_other_word(tokens, near, after):
            return ()
        word = self._word(tokens[0])
        if word == "năm" and len(tokens) == 2 and self._word(tokens[1]) == "rưỡi":
            return ()  # a year and a half
        doubtful = len(tokens) == 1 and word in self.rules.doubtful_alone
        return self._read(tokens, in_words=True, doubtful=doubtful or not self._is_cased_as_number(tokens))

    def _is_other_word(self, tokens: Sequence[_Token], near: str, after: str) -> bool:
        """Whether a single number word is here a syllable of another."""
        if len(tokens) > 1:
            return False
        word = self._word(tokens[0])
        return after in self.rules.not_after.get(word, ()) or (word == "chín" and near in self.rules.ripe_before_chin)

    def _is_cased_as_number(self, tokens: Sequence[_Token]) -> bool:
        """Whether capitals do not make it a name (Ba Đình, Hai Bà Trưng)."""
        words = [self.text[start:end] for start, end in tokens]
        if not words[0][0].isupper():
            return all(map(str.islower, words))
        if len(words) > 1:
            rest = words[1:]
            one_case = all(map(str.isupper, words)) or all(map(str.islower, rest))
            return one_case or any(word.lower() in self.rules.scales for word in rest)
        start, end = tokens[0]
        alone = not words[0].isupper() and not self.beside.next_letter(end).isupper()
        return alone and self.beside.opens_sentence(start)

    def _said_by_words(self, tokens: Sequence[_Token]) -> _Pieces:
        """Read figures of two meanings by the words in brackets behind them: ``150,000 (một trăm năm mươi nghìn)``."""
        start, end = tokens[0][0], tokens[-1][1]
        bracket = _BRACKET.match(self.low, end)
        again = _SUM_IN_WORDS.match(self.low, end)
        words = again["words"] if again is not None else bracket[1].strip() if bracket is not None else ""
        try:
            value = read_number(f"{self.low[start:end]} ({words})")
        except Refusal:
            return self._with_sum(start, end, self._thousands(tokens), (), in_words=False)
        return (Read(start, bracket.end() if bracket is not None else end, value),)

    def _thousands(self, tokens: Sequence[_Token]) -> int | Decimal:
        """Read figures of two meanings in the likelier one of a sum of money, to tell what its words contradict."""
        figures, *scales = map(self._word, tokens)
        return read_settled(figures, " ".join(scales), thousands=True)

    def _read(self, tokens: Sequence[_Token], *, in_words: bool, doubtful: bool = False) -> _Pieces:
        words = [self._word(token) for token in tokens]
        try:
            value = (
                self._settled(tokens[0], " ".join(words[1:])) if is_doubtful(words[0]) else read_number(" ".join(words))
            )
        except Refusal:
            return ()
        if value is None:
            return self._said_by_words(tokens)
        return self._with_bracket(tokens[0][0], tokens[-1][1], value, in_words=in_words, doubtful=doubtful)

    def _with_bracket(
        self, start: int, end: int, value: int | Decimal, *, in_words: bool, doubtful: bool = False
    ) -> _Pieces:
        """Take in a second saying of the number in brackets.

        Arguments:
            doubtful: alone it would be another word or a name; figures that say the same make it a number.
        """
        alone: _Pieces = () if doubtful else (Read(start, end, value),)
        bracket = _BRACKET.match(self.low, end)
        inside = bracket[1].strip() if bracket else ""
        if bracket is None or (inside[:1] in "0123456789") is not in_words:
            return self._with_sum(start, end, value, alone, in_words=in_words)
        try:
            other = read_number(inside)
        except Refusal:
            return alone
        if other == value:
            return (Read(start, bracket.end(), value),)
        # What is doubtful contradicts only figures that are surely a count: một (02), not năm (2025) or ông Ba (45).
        if doubtful and inside[0] != "0":
            return ()
        words, figures = (value, other) if in_words else (other, value)
        return (Read(start, bracket.end(), Disagreement(words, figures)),)

    def _with_sum(self, start: int, end: int, value: int | Decimal, alone: _Pieces, *, in_words: bool) -> _Pieces:
        """Compare a sum of money with the same sum said again behind its currency; if they agree they are two."""
        again = (_SUM_IN_FIGURES if in_words else _SUM_IN_WORDS).match(self.low, end)
        if again is None:
            return alone
        said = again["figures" if in_words else "words"]
        try:
            other = read_number(said.rstrip(".,"))
        except Refusal:
            return alone
        if other == value:
            return alone
        words, figures = (value, other) if in_words else (other, value)
        return (Read(start, again.end(), Disagreement(words, figures)),)


def scan_numbers(text: str, *, spoken: bool = False) -> NumberScan:
    """Read all that has to do with numbers in a clean text; on request also those that only speech has."""
    scan = _Scan(text)
    pieces = list(scan)
    numbers = _numbers_of(pieces)
    disagreements = [piece for piece in pieces if isinstance(piece.value, Disagreement)]
    if spoken:
        numbers = _with_spoken(numbers, disagreements, list(scan_spoken(text, scan.low, scan.rules.words)))
    return NumberScan(numbers, disagreements, scan.tokens)


def _numbers_of(pieces: _Pieces) -> list[Read[int | Decimal]]:
    return [Read(*piece) for piece in pieces if not isinstance(piece.value, Disagreement)]


def _with_spoken(
    numbers: Sequence[Read[int | Decimal]],
    disagreements: Sequence[Read[Disagreement]],
    said: Sequence[Read[int | Decimal]],
) -> list[Read[int | Decimal]]:
    """Put what only speech has among the numbers, in the place of what is a part of it."""
    kept: list[Read[int | Decimal] | Read[Disagreement]] = []
    reads: _Pieces = [*numbers, *disagreements, *said]
    for read in sorted(reads, key=lambda each: (each.start, -each.end)):
        if not kept or read.start >= kept[-1].end:
            kept.append(read)
    return _numbers_of(kept)
