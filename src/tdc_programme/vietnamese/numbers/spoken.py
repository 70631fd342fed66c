"""Numbers as they are said and jotted down, not as papers write them: ``2tr5``, ``500k``, ``một trăm hai``.

They are read only where that is asked for: a paper that has them is likelier to have a slip. What may mean two things
in speech too is refused: ``3 tỷ 25``, of 3.25 or 3.025, ``một trăm năm``, of 105 or 150.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from decimal import Decimal

from ...arguments import wrong_type
from ...text.patterns import Pattern
from ...text.reader import Read, Refusal
from ..around import words_after, words_before
from .grammar import is_doubtful, negated, read_figures, read_number
from .words import table, vocabulary

_LONGEST = 60  # characters of what is said so
_MINUS = "-\N{MINUS SIGN}"
#: The powers of ten of scales cut short.
_SHORT = {"k": 3, "tr": 6}
_SCALES = "k|tr|triệu|nghìn|ngàn|tỷ|tỉ"

_FIGURES = Pattern.plain(
    rf"(?P<figures>[0-9][0-9.,]*)(?P<space>\s?)(?P<scale>{_SCALES})(?P<gap>\s?)(?P<more>[0-9]{{1,3}})?\.?",
    any_case=True,
    yes=("⟦2tr5⟧", "⟦500k⟧", "⟦3 tỷ 2⟧", "⟦1,2 tr.⟧"),
    no=("2m", "hai tr"),
)
_TWO_SCALES = Pattern.plain(
    r"([0-9]{1,3})\s?(?:tr|triệu)\s?([0-9]{2,3})\s?k", any_case=True, yes=("⟦1tr200k⟧", "⟦2 triệu 50k⟧"), no=("1tr2k",)
)
#: Where such figures may stand in a text; a capital K may be a name.
_IN_TEXT = Pattern.plain(
    r"(?<![\w.,/:–-])[0-9][0-9.,]{0,15}(?:k(?:[0-9](?![0-9]))?|\s?tr(?:[0-9]{1,3}(?:k)?|\.(?=\s?đ))?"
    r"|\s?(?:triệu|tỷ|tỉ)\s?[0-9]{1,3})(?:(?<=\.)|(?!\w|/[0-9]|[.,][0-9]))",
    yes=("⟦2tr5⟧", "⟦500k⟧", "⟦1,2 tr.⟧đồng", "⟦3 tỷ 2⟧", "⟦1tr200k⟧"),
    no=("2 tỷ", "500km", "12trang", "5 K"),
)
_WORDS_IN_TEXT = Pattern.plain(
    r"(?<!\w)(?:(?:[^\W\d_]{2,5}\s){1,3})?(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ)\s(?:mốt|hai|ba|bốn|tư|sáu|bảy|bẩy|tám|chín)(?!\w)",
    yes=("⟦một trăm hai⟧ người", "⟦triệu mốt⟧", "⟦hai mươi triệu tư⟧ đồng"),
    no=("một trăm năm", "một trăm linh hai"),
)
#: Behind figures with a gap in them: their currency, or the end of the clause.
_ENDS = Pattern.plain(r"\s?(?:đồng|vnđ|vnd|đ|₫|[.,;:!?)]|$)", yes=("3 tỷ 2⟦ đồng⟧", "⟦.⟧"), no=(" năm",))


def read_spoken(text: str) -> int | Decimal:
    """Read a number as papers write it, or as it is said; raise :class:`Refusal`.

    >>> read_spoken("2tr5"), read_spoken("1tr050"), read_spoken("ba tỷ hai"), read_spoken("trăm mười")
    (2500000, 1050000, 3200000000, 110)
    """
    try:
        return read_number(text)
    except Refusal:
        said = spoken_only(text)
        if said is None:
            raise
        return said


def said_whether(function: str, spoken: object) -> None:
    """Refuse what is no bool, given to a public function as its option ``spoken``."""
    if type(spoken) is not bool:
        raise wrong_type(function, "a bool", spoken, name="spoken")


def spoken_only(text: str) -> int | Decimal | None:
    """Read a number that only speech has; None where it is none."""
    if not text or len(text) > _LONGEST:
        return None
    if text[0] in _MINUS:
        said = spoken_only(text[1:])
        return None if said is None else negated(said)
    try:
        return _jotted(text) if text[0] in "0123456789" else _said(text.lower().split())
    except Refusal:
        return None


def _jotted(text: str) -> int | Decimal | None:
    """Read figures with a scale and what speech says of the next: ``2tr5``, ``3 tỷ 2``, ``500k``."""
    two = _TWO_SCALES.fullmatch(text)
    if two is not None:
        return int(two[1]) * 10**6 + int(two[2]) * 1000
    found = _FIGURES.fullmatch(text)
    if found is None or is_doubtful(found["figures"]):
        return None
    scale = found["scale"].lower()
    power = _SHORT.get(scale) or vocabulary().scales[scale]
    value, more = Decimal(read_figures(found["figures"])), found["more"]
    if more is None:
        return _whole(value.scaleb(power))
    apart = bool(found["space"] or found["gap"])
    # 3 tỷ 25 may be 3.25 or 3.025; written together its figures go on where the scale stands.
    if value != int(value) or value >= 1000 or "." in found["figures"] or (apart and len(more) == 2):
        return None
    part: int = int(more) * 10 ** (power - len(more))
    return int(value * 10**power) + part


def _whole(value: Decimal) -> int | Decimal:
    return int(value) if value == value.to_integral_value() else value


def _said(words: list[str]) -> int | Decimal | None:
    """Read words: ``một trăm hai``, ``trăm mười``, ``hai rưỡi triệu``."""
    scales = {table()["hundred"]: 2, **vocabulary().scales}
    if not words:
        return None
    if words[0] in scales:  # trăm mười, triệu hai: một is not said
        return read_spoken(" ".join([table()["digits"][1], *words])) if len(words) > 1 else None
    if len(words) == 3 and words[1] == table()["half"] and words[2] in vocabulary().scales:  # hai rưỡi triệu
        return _whole((read_number(words[0]) + Decimal("0.5")).scaleb(scales[words[2]]))
    digit = _digit(words[-1])
    if digit is None or len(words) < 3 or words[-2] not in scales or any(word in scales for word in words[:-2]):
        return None
    head = read_number(" ".join(words[:-1]))
    tenth: int = digit * 10 ** (scales[words[-2]] - 1)
    return head + tenth


def _digit(word: str) -> int | None:
    """Return the tens or hundreds that a last word says; not một, năm and lăm, which may be units."""
    return {"mốt": 1, "tư": 4, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}.get(word)


def scan_spoken(text: str, low: str, number_words: Container[str]) -> Iterator[Read[int | Decimal]]:
    """Read what only speech has in a text.

    Arguments:
        text: clean text.
        low: the same in small letters.
        number_words: what beside such a number makes it another one: hai triệu ba trăm hai.
    """
    found = [*_IN_TEXT.finditer(low), *_WORDS_IN_TEXT.finditer(low)]
    for match in sorted(found, key=lambda each: each.start()):
        start, end = match.span()
        if "K" in text[start:end] or words_after(low, end)[0].strip(".,;:") in number_words:
            continue
        if low[start] in "0123456789":
            if " " in match[0] and match[0][-1].isdigit() and _ENDS.match(low, end) is None:
                continue  # 3 tỷ 2 năm
        else:
            start = _first_number_word(low, start, end, number_words)
        before = words_before(low, start)[1]
        if before in number_words or before[-1:].isdigit():
            continue
        value = spoken_only(" ".join(low[start:end].split()))
        if value is not None:
            yield Read(start, end, value)


def _first_number_word(low: str, start: int, end: int, number_words: Container[str]) -> int:
    """Return where the number begins: behind the last word before its end that is none."""
    first = end
    for word in reversed(low[start:end].split(" ")):
        if word not in number_words:
            break
        first -= len(word) + (first < end)
    return first
