"""Finding numbers in running text, precision first: what may be something else is left alone.

One pass over the text stops at figures and at number words; what stands beside them decides. A figure in a date, a
document number, a telephone number, a code or behind a label (``Điều 5``) is a name, not a number; ``không``,
``một`` and ``năm`` alone are mostly other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import TypedDict, cast

from attrs import field, frozen

from ..data import load_table
from ..errors import NumberError
from ..text import Found, View, view
from ..values import number
from .number_reading import Refusal, read_figures, read_number
from .number_words import table, vocabulary

__all__ = ["Disagreement", "find_disagreements", "find_numbers"]


@frozen
class Disagreement:
    """A number said twice, of which the two do not agree: ``Sáu (05)``.

    Arguments:
        words: the number that the words say.
        figures: the number that the figures say.
    """

    words: int | Decimal = field(validator=number(error=NumberError))
    figures: int | Decimal = field(validator=number(error=NumberError))


class _Context(TypedDict):
    labels: list[str]
    label_pairs: list[str]
    soft_labels: list[str]
    unit_labels: list[str]
    counted_before_label: list[str]
    amount_before_so: list[str]
    vague_before: list[str]
    vague_after: list[str]
    not_scale_before: dict[str, list[str]]
    not_digit_before: dict[str, list[str]]
    ripe_before_chin: list[str]
    doubtful_alone: list[str]
    unit_suffixes: list[str]


@frozen
class _Rules:
    """The table of contexts, ready for look-up, and the pattern of candidates."""

    labels: frozenset[str]
    soft_labels: frozenset[str]
    unit_labels: frozenset[str]
    counted: frozenset[str]
    amount_before_so: frozenset[str]
    vague_before: frozenset[str]
    vague_after: frozenset[str]
    not_after: Mapping[str, frozenset[str]]
    ripe_before_chin: frozenset[str]
    doubtful_alone: frozenset[str]
    unit_suffixes: frozenset[str]
    words: frozenset[str]
    scales: frozenset[str]
    run: re.Pattern[str]


@cache
def _rules() -> _Rules:
    context = cast("_Context", load_table("vietnamese", "number_context"))
    said = table()
    scales = frozenset(said["scales"]) | {said["hundred"], said["ten_things"]}
    words = frozenset(word for group in vocabulary().groups for word in group.split())
    words |= scales | {*said["point"], said["minus"], said["half"], said["tens"]}
    # Longer words first, so that none hides another (mươi, mười have one length; tư would hide none).
    word = f"(?:{'|'.join(sorted(words, key=lambda w: (-len(w), w)))})(?!\\w)"
    figures = "[0-9][0-9.,]*+(?:[/:\N{EN DASH}-][0-9][0-9.,]*+)*+"
    space = r"(?:[ \t]++(?:\r?\n[ \t]*+)?|\r?\n[ \t]*+)"
    return _Rules(
        labels=frozenset(context["labels"]) | frozenset(context["label_pairs"]),
        soft_labels=frozenset(context["soft_labels"]),
        unit_labels=frozenset(context["unit_labels"]),
        counted=frozenset(context["counted_before_label"]),
        amount_before_so=frozenset(context["amount_before_so"]),
        vague_before=frozenset(context["vague_before"]),
        vague_after=frozenset(context["vague_after"]),
        not_after={
            word: frozenset(after)
            for word, after in (context["not_scale_before"] | context["not_digit_before"]).items()
        },
        ripe_before_chin=frozenset(context["ripe_before_chin"]),
        doubtful_alone=frozenset(context["doubtful_alone"]),
        unit_suffixes=frozenset(context["unit_suffixes"]),
        words=words,
        scales=scales,
        run=re.compile(f"(?:{figures}|(?<!\\w){word})(?:{space}(?:{figures}|{word}))*+"),
    )


_TOKEN = re.compile(r"\S++")
_WORD = re.compile(r"[^\W\d_]++")
_BRACKET = re.compile(r"[ \t\n]{0,3}\([ \t]{0,3}([^()\n]{1,200})\)")
_RANGE = re.compile("([0-9.,]+)[\N{EN DASH}-]([0-9.,]+)")
_VOWEL = re.compile("[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]")
_BEFORE_SENTENCE = ".!?:;-–—•*+|(\"“'‘>)/"
_BEFORE_FIGURES = "([{<>=≥≤~≈\"'“‘«;,+|*×:₫$€£"

# Years are names of years, also without "năm" beside them.
_YEARS = range(1900, 2100)
_LONGEST_PLAIN = 8  # plain figures of more digits are accounts, codes and telephone numbers


def lowered(text: str) -> str:
    """Return ``text`` in lower case, character by character, so that places stay."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class _Scan:
    """One pass over one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.low = lowered(text)
        self.rules = _rules()

    def __iter__(self) -> Iterator[tuple[int, int, int | Decimal | Disagreement]]:
        done = 0
        for run in self.rules.run.finditer(self.low):
            for start, end, values in self._in_run(run.start(), run.end()):
                if start < done:  # inside the brackets of the one before
                    continue
                for found in values:
                    yield found
                    done = found[1]
                done = max(done, end)

    # -- cutting a run into numbers -------------------------------------------------------------------------------

    def _in_run(
        self, start: int, end: int
    ) -> Iterator[tuple[int, int, Sequence[tuple[int, int, int | Decimal | Disagreement]]]]:
        tokens = [(token.start(), token.end()) for token in _TOKEN.finditer(self.low, start, end)]
        at = 0
        while at < len(tokens):
            to = self._segment(tokens, at)
            left, right = tokens[at][0], tokens[to - 1][1]
            if not self._is_figure(tokens[at]):
                yield left, right, self._words(tokens[at:to])
            elif to - at == 1 or self._figures_only(tokens[at:to]):
                yield left, right, self._figures(tokens[at]) if to - at == 1 else ()
            else:
                yield left, right, self._scaled(tokens[at:to])
            at = to

    def _is_figure(self, token: tuple[int, int]) -> bool:
        return self.low[token[0]] in "0123456789"

    def _ends_clause(self, token: tuple[int, int]) -> bool:
        return self.low[token[1] - 1] in ".,"

    def _figures_only(self, tokens: Sequence[tuple[int, int]]) -> bool:
        return all(map(self._is_figure, tokens))

    def _word(self, token: tuple[int, int]) -> str:
        return self.low[token[0] : token[1]]

    def _segment(self, tokens: Sequence[tuple[int, int]], at: int) -> int:
        """Return where the number that begins with token ``at`` ends."""
        to = at + 1
        if self._ends_clause(tokens[at]):
            return to
        if self._is_figure(tokens[at]):
            if to < len(tokens) and self._is_figure(tokens[to]):  # 024 3756 1501
                while to < len(tokens) and self._is_figure(tokens[to]) and not self._ends_clause(tokens[to - 1]):
                    to += 1
                return to
            if to == len(tokens) or self._word(tokens[to]) not in self.rules.scales:
                return to
        while to < len(tokens) and not self._ends_clause(tokens[to - 1]):
            is_group = to + 1 < len(tokens) and self._word(tokens[to + 1]) in self.rules.scales
            if self._is_figure(tokens[to]) and not is_group:
                break
            to += 1
        return to

    # -- what stands beside ---------------------------------------------------------------------------------------

    def _before(self, start: int) -> tuple[str, str]:
        """Return the two words before ``start``, the nearer one last; a mark between them and it ends them."""
        words = self.low[max(0, start - 40) : start].split()
        if not words or not self.low[start - 1].isspace():
            return "", ""
        return (words[-2] if len(words) > 1 else ""), words[-1].lstrip('("“[').rstrip(":")

    def _after(self, end: int) -> tuple[str, str]:
        if not self.low[end : end + 1].isspace():
            return "", ""
        words = self.low[end : end + 40].split(None, 2)
        return (words[0] if words else ""), (words[1] if len(words) > 1 else "")

    def _is_number_before(self, word: str) -> bool:
        return bool(word) and (word[-1] in "0123456789" or word in self.rules.words)

    def _is_label(self, start: int, *, next_is_word: bool, year: bool) -> bool:
        """Whether the word before makes the number a name."""
        far, near = self._before(start)
        if not near:
            return False
        if year and near == "năm":
            return True
        if f"{far} {near}" in self.rules.labels:
            return True
        if near == "số" and far in self.rules.amount_before_so:
            return False
        if near in self.rules.labels:
            # "12 tháng 5 ngày", "mỗi ngày 8 giờ": there the word is a unit. In "ngày 12 tháng 5" it is none.
            if near not in self.rules.unit_labels:
                return True
            return far not in self.rules.counted and (not self._is_number_before(far) or self._in_date(start))
        return near in self.rules.soft_labels and not next_is_word and not self._is_number_before(far)

    def _in_date(self, start: int) -> bool:
        return (
            re.search(
                r"(?:ngày|mùng|mồng)[ \t]{1,3}\w{1,6}[ \t]{1,3}tháng[ \t]{1,3}$", self.low[max(0, start - 30) : start]
            )
            is not None
        )

    # -- figures --------------------------------------------------------------------------------------------------

    def _figures(self, token: tuple[int, int]) -> Sequence[tuple[int, int, int | Decimal | Disagreement]]:
        start, end = token[0], token[0] + len(self._word(token).rstrip(".,"))
        if not self._free_left(start) or not self._free_right(end):
            return ()
        said = self.low[start:end]
        pair = _RANGE.fullmatch(said)
        if pair is not None:
            return self._range(pair, start, end)
        value = self._amount(said, start, end)
        if value is None:
            return ()
        left = self._signed(start)
        if left != start:
            return ((left, end, -value),)
        return self._with_bracket(start, end, value, said_in_words=False)

    def _amount(self, said: str, start: int, end: int) -> int | Decimal | None:
        """Read figures that are an amount, or None."""
        try:
            value = read_figures(said)
        except Refusal:
            return None
        if not said.isdecimal():
            return value
        is_year = len(said) == 4 and int(said) in _YEARS
        percent = self.low[end : end + 1] in ("%", "‰") or self.low[end : end + 2] == " %"
        if (said[0] == "0" and len(said) > 2) or len(said) > _LONGEST_PLAIN or (is_year and not percent):
            return None
        after, _ = self._after(end)
        if not percent and self._is_label(
            start, next_is_word=_WORD.match(after) is not None, year=1000 <= value <= 2999
        ):
            return None
        return None if self._is_enumerator(start, end) else value

    def _range(
        self, pair: re.Match[str], start: int, end: int
    ) -> Sequence[tuple[int, int, int | Decimal | Disagreement]]:
        middle = start + pair.end(1)
        low = self._amount(pair[1], start, end)
        high = self._amount(pair[2], middle + 1, end)
        follows = self.low[end : end + 1] == "%" or _WORD.match(self._after(end)[0]) is not None
        if low is None or high is None or not low < high or not follows:
            return ()
        return ((start, middle, low), (middle + 1, end, high))

    def _free_left(self, start: int) -> bool:
        """Whether nothing before makes the figures a part of a code."""
        if start == 0:
            return True
        before = self.low[start - 1]
        if before.isspace() or before in _BEFORE_FIGURES:
            return True
        if before == "/":
            return self._is_unit_word(self.text[max(0, start - 20) : start - 1].split(" ")[-1])
        if before in "-\N{EN DASH}\N{MINUS SIGN}":
            # A dash that opens a line is a bullet; one after a word is a minus sign; between clauses it may be both.
            before_dash = self.low[max(0, start - 20) : start - 1]
            if not before_dash or before_dash.rstrip(" \t")[-1:] in ("", "\n"):
                return True
            return before_dash[-1] == "(" or (before_dash[-1].isspace() and before_dash.rstrip()[-1:].isalpha())
        return False

    def _is_unit_word(self, word: str) -> bool:
        word = word.rpartition("/")[2]
        if word.endswith(("%", ")")):
            return True
        return word in self.rules.unit_suffixes or (
            len(word) > 1 and word.isalpha() and word.islower() and _VOWEL.search(word) is not None
        )

    def _signed(self, start: int) -> int:
        """Return the place of the minus sign before figures, or ``start``: a dash that opens a line is a bullet."""
        before = self.low[start - 1 : start]
        if before == "\N{MINUS SIGN}":
            return start - 1
        if before == "-" and start > 2:
            rest = self.low[max(0, start - 20) : start - 1].rstrip(" \t")
            if rest and (rest[-1].isalpha() or rest[-1] == "("):
                return start - 1
        return start

    def _free_right(self, end: int) -> bool:
        after = self.text[end : end + 1]
        if not after or after.isspace():
            return True
        if after in "-\N{EN DASH}/":
            word = _WORD.match(self.text, end + 1)
            if after != "/":
                return word is None and not self.text[end + 1 : end + 2].isalnum()
            return word is not None and self._is_unit_word(word[0]) and self.text[word.end() : word.end() + 1] != "-"
        if after in ".,":  # the end of a clause; figures would stand in the number
            return not self.text[end + 1 : end + 2].isalnum()
        if after.isalnum():
            suffix = re.compile(r"[^\W\d_]{1,4}[23]?").match(self.text, end)
            return suffix is not None and suffix[0] in self.rules.unit_suffixes and not self._goes_on(suffix.end())
        return after not in "_&@#\\=:"

    def _goes_on(self, at: int) -> bool:
        return self.text[at : at + 1].isalnum()

    def _is_enumerator(self, start: int, end: int) -> bool:
        """Whether the figure numbers an item: ``1.`` or ``2)`` before it, ``(3)``."""
        mark = self.low[end : end + 1]
        if mark == ")":
            opened = self.low.rfind("(", max(0, start - 80), start)
            return opened < 0 or opened == start - 1 or self.low.find(")", opened, start) >= 0
        if mark != "." or end - start > 3:
            return False
        line = self.low.rfind("\n", max(0, start - 12), start)
        if line < 0 and start > 12:
            return False
        return not self.low[line + 1 : start].strip(" \t\r#*>-|+")

    # -- words ----------------------------------------------------------------------------------------------------

    def _scaled(self, tokens: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int, int | Decimal | Disagreement]]:
        """Read figures with scale words: ``1,5 triệu``."""
        tokens = self._without_syllables(tokens)
        if len(tokens) == 1:
            return self._figures(tokens[0])
        start, end = tokens[0][0], tokens[-1][1]
        if self.text[start - 1 : start] == "-" or not self._free_left(start):
            return ()
        return self._read(start, end, tokens, said_in_words=False)

    def _words(self, tokens: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int, int | Decimal | Disagreement]]:
        tokens = self._without_syllables(tokens)
        if not tokens:
            return ()
        start, end = tokens[0][0], tokens[-1][1]
        after, next_but_one = self._after(end)
        _, near = self._before(start)
        if self._is_label(start, next_is_word=bool(after), year=True) or near in self.rules.vague_before:
            return ()
        if after in self.rules.vague_after or (
            after == "phần" and next_but_one.rstrip(".,;:)") not in ("trăm", "nghìn", "vạn")
        ):
            return ()
        word = self._word(tokens[0])
        if len(tokens) == 1:
            bracketed = _BRACKET.match(self.low, end) is not None
            if word in self.rules.doubtful_alone and not bracketed:
                return ()
            if after in self.rules.not_after.get(word, ()) or (word == "chín" and near in self.rules.ripe_before_chin):
                return ()
        if not self._is_cased_as_a_word(tokens):
            return ()
        return self._read(start, end, tokens, said_in_words=True)

    def _without_syllables(self, tokens: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
        """Drop last words that belong to what follows: ``năm`` of ``hai mươi năm``, ``triệu`` of ``triệu chứng``."""
        while len(tokens) > 1:
            last, before = self._word(tokens[-1]), self._word(tokens[-2])
            after = self._after(tokens[-1][1])[0].rstrip(".,;:)")
            if last == "năm" and before not in ("linh", "lẻ", "phẩy", "phảy", "âm"):
                if any(self._word(token) in ("phẩy", "phảy") for token in tokens[-8:]):
                    return ()  # một phẩy năm năm: 1,5 years or 1,55
            elif last != "linh" and after not in self.rules.not_after.get(last, ()):
                break
            tokens = tokens[:-1]
        return tokens

    def _is_cased_as_a_word(self, tokens: Sequence[tuple[int, int]]) -> bool:
        """Whether capitals do not make it a name (Ba Đình, Hai Bà Trưng)."""
        words = [self.text[start:end] for start, end in tokens]
        start, end = tokens[0][0], tokens[-1][1]
        if not words[0][0].isupper():
            return all(word.islower() for word in words)
        if len(words) > 1:
            rest = words[1:]
            if all(word.isupper() for word in words) or all(word.islower() for word in rest):
                return True
            return any(word.lower() in self.rules.scales for word in rest)
        if _BRACKET.match(self.low, end):
            return True
        before = self.text[max(0, start - 20) : start]
        kept = before.rstrip(" \t")
        opens = not kept or kept[-1] in _BEFORE_SENTENCE or kept[-1] == "\n"
        after = self.text[end:].lstrip()[:1] if len(self.text) - end < 60 else self.text[end : end + 60].lstrip()[:1]
        return opens and not words[0].isupper() and not after.isupper()

    def _read(
        self, start: int, end: int, tokens: Sequence[tuple[int, int]], *, said_in_words: bool
    ) -> Sequence[tuple[int, int, int | Decimal | Disagreement]]:
        try:
            value = read_number(" ".join(map(self._word, tokens)))
        except Refusal:
            return ()
        return self._with_bracket(start, end, value, said_in_words=said_in_words)

    def _with_bracket(
        self, start: int, end: int, value: int | Decimal, *, said_in_words: bool
    ) -> Sequence[tuple[int, int, int | Decimal | Disagreement]]:
        """Take in a second saying of the number in brackets."""
        bracket = _BRACKET.match(self.low, end)
        if bracket is None:
            return ((start, end, value),)
        inside = bracket[1].strip()
        if (inside[:1] in "0123456789") is not said_in_words:
            return ((start, end, value),)
        try:
            other = read_number(inside)
        except Refusal:
            return (
                ((start, end, value),)
                if not said_in_words or self._word((start, end)) not in self.rules.doubtful_alone
                else ()
            )
        if other == value:
            return ((start, bracket.end(), value),)
        words, figures = (value, other) if said_in_words else (other, value)
        return ((start, bracket.end(), Disagreement(words, figures)),)


def find_numbers(text: str | View) -> tuple[Found[int | Decimal], ...]:
    """Find the numbers in a text: ``1.200``, ``12,5``, ``hai mươi``, ``1,5 triệu``, ``Sáu (06)``.

    Precision comes first. Left out is what only looks like a number or may be another word: figures in dates, times,
    document and telephone numbers and codes; numbers that name (``Điều 5``, ``tháng 3``, ``năm 2025``); enumerators;
    ``không``, ``một`` and ``năm`` alone; malformed figures (``1.20``); words that contradict their figures
    (:func:`find_disagreements` finds these). Linear in the length of the text; never raises on a ``str``.

    >>> [(found.text, found.value) for found in find_numbers("Sáu (06) hội thảo, quy mô 1.200 đại biểu, năm 2025")]
    [('Sáu (06)', 6), ('1.200', 1200)]
    """
    v = view(text)
    return tuple(
        v.found(start, end, value) for start, end, value in _Scan(v.text) if not isinstance(value, Disagreement)
    )


def find_disagreements(text: str | View) -> tuple[Found[Disagreement], ...]:
    """Find the numbers that are said twice, in words and in figures, and differ.

    >>> find_disagreements("gồm Sáu (05) hội thảo")
    (Found(start=4, end=12, text='Sáu (05)', value=Disagreement(words=6, figures=5)),)
    """
    v = view(text)
    return tuple(v.found(start, end, value) for start, end, value in _Scan(v.text) if isinstance(value, Disagreement))
