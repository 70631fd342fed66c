"""The words of Vietnamese numbers: how 0 to 999 is said, in every accepted way, and what scales them.

A Vietnamese number is a row of groups of three figures, each with its scale (nghìn, triệu, tỷ). There are few
enough groups to write all of them down: reading and spelling are look-ups, and what is not in the table is no
number. Nothing here has an opinion on whole numbers; :mod:`.grammar` and :mod:`.spelling` build them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Final, TypedDict, cast

from attrs import frozen

from ...tables import load_table
from ...text.patterns import Pattern

#: A number of more digits is neither read nor spelled: nothing real is as long, and it would cost the square of that.
MAX_DIGITS: Final = 10_000


class Form:
    """How a group is worded, which decides where in a number it may stand: one bit each.

    Plain ints, since reading looks at one for each group and members of an ``Enum`` are slow to look up.
    """

    ZERO: Final = 1  #: không
    UNIT: Final = 2  #: năm
    TENS: Final = 4  #: hai mươi lăm, hai chục
    SHORT_TENS: Final = 8  #: hai lăm, hăm lăm: mươi is dropped
    HUNDREDS: Final = 16  #: hai trăm linh năm
    PADDED: Final = 32  #: không trăm linh năm, linh năm: only below a higher group
    HALF_HUNDRED: Final = 64  #: hai trăm rưỡi: only at the end
    HALF_UNIT: Final = 128  #: hai rưỡi, triệu rưỡi: only alone

    FIGURES: Final = 256  #: 1.200: a first group only

    # Where a form may stand: alone, first, below a higher group and before a scale, below one and last.
    ALONE: Final = ZERO | UNIT | TENS | SHORT_TENS | HUNDREDS | HALF_HUNDRED | HALF_UNIT
    FIRST: Final = UNIT | TENS | SHORT_TENS | HUNDREDS | FIGURES
    INNER: Final = ZERO | UNIT | TENS | HUNDREDS | PADDED
    LAST: Final = TENS | HUNDREDS | PADDED | HALF_HUNDRED


class _Table(TypedDict):
    digits: list[str]
    digit_variants: dict[str, int]
    after_muoi: dict[str, list[str]]
    after_tens: dict[str, list[str]]
    after_dropped_tens: dict[str, list[str]]
    zero_tens: list[str]
    contracted_tens: dict[str, int]
    scales: dict[str, int]
    hundred: str
    ten: str
    tens: str
    ten_things: str
    half: str
    point: list[str]
    minus: str


@cache
def table() -> _Table:
    """Return the words, as the data file has them."""
    return cast("_Table", load_table("vietnamese", "numbers"))


@cache
def _scale() -> Pattern:
    return Pattern.plain(f" ({'|'.join(table()['scales'])})(?= |$)", yes=("hai⟦ nghìn⟧ tỷ", " tỷ"), no=(" triệuđồng",))


@frozen
class Vocabulary:
    """The look-ups that reading needs.

    Attributes:
        groups: each wording of a group, with a space before it, and its value and form.
        digits: the words that say one figure (after phẩy).
        scales: a scale word's power of ten.
        cut: splits a text at its scale words.
    """

    groups: Mapping[str, tuple[int | Decimal, int]]
    digits: Mapping[str, int]
    scales: Mapping[str, int]
    cut: Pattern


def _tens(words: _Table, units: Mapping[int, Sequence[str]]) -> Iterator[tuple[str, int, int]]:
    """Say 10 to 99 in every way."""

    def after(variants: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, int]]:
        for unit in range(1, 10):
            for word in variants.get(str(unit), units[unit]):
                yield word, unit

    yield words["ten"], 10, Form.TENS
    for word, unit in after(words["after_muoi"]):
        yield f"{words['ten']} {word}", 10 + unit, Form.TENS
    for ten in range(1, 10):
        for said in units[ten]:
            yield f"{said} {words['ten_things']}", 10 * ten, Form.TENS
    for ten in range(2, 10):
        for said in units[ten]:
            yield f"{said} {words['tens']}", 10 * ten, Form.TENS
            for word, unit in after(words["after_tens"]):
                yield f"{said} {words['tens']} {word}", 10 * ten + unit, Form.TENS
            for short, variants in words["after_dropped_tens"].items():
                for word in variants:
                    yield f"{said} {word}", 10 * ten + int(short), Form.SHORT_TENS
    for contracted, ten in words["contracted_tens"].items():
        for word, unit in after(words["after_tens"]):
            yield f"{contracted} {word}", 10 * ten + unit, Form.SHORT_TENS


def all_groups(words: _Table) -> Iterator[tuple[str, int | Decimal, int]]:
    """Say 0 to 999, and some of them and a half, in every way: the words, the value, the form."""
    units: dict[int, list[str]] = {value: [word] for value, word in enumerate(words["digits"])}
    for variant, value in words["digit_variants"].items():
        units[value].append(variant)
    tens = list(_tens(words, units))
    # linh bốn and linh tư are both said; linh năm has no variant.
    single = [(word, unit) for unit in range(1, 10) for word in units[unit]]
    low = [(f"{zero} {word}", unit) for zero in words["zero_tens"] for word, unit in single]
    low += [(f"{zero} {words['after_tens']['4'][0]}", 4) for zero in words["zero_tens"]]

    yield words["digits"][0], 0, Form.ZERO
    for word, unit in single:
        yield word, unit, Form.UNIT
        yield f"{word} {words['half']}", unit + Decimal("0.5"), Form.HALF_UNIT
    yield f"{words['ten']} {words['half']}", Decimal("10.5"), Form.HALF_UNIT
    for scale, power in {words["ten_things"]: 1, words["hundred"]: 2, **words["scales"]}.items():
        yield f"{scale} {words['half']}", 15 * 10 ** (power - 1), Form.HALF_UNIT
    yield from tens
    for said, value in low:
        yield said, value, Form.PADDED
    for hundred in range(10):
        for word in units[hundred]:
            base, head = 100 * hundred, f"{word} {words['hundred']}"
            form = Form.HUNDREDS if hundred else Form.PADDED
            for said, value in low:
                yield f"{head} {said}", base + value, form
            for said, value, _ in tens:
                yield f"{head} {said}", base + value, form
            if hundred:
                yield head, base, form
                yield f"{head} {words['half']}", base + 50, Form.HALF_HUNDRED


@cache
def vocabulary() -> Vocabulary:
    """Return the look-ups of reading, made on first use."""
    words = table()
    digits = {word: value for value, word in enumerate(words["digits"])} | words["digit_variants"]
    return Vocabulary(
        groups={f" {said}": (value, form) for said, value, form in all_groups(words)},
        digits=digits,
        scales=words["scales"],
        cut=_scale(),
    )


@frozen
class Speller:
    """The groups 0 to 999 as one choice of words says them.

    Attributes:
        units, thousands, millions: each group as the first of a number, with its scale.
        low_units, low_thousands, low_millions: each group below a higher one, with its scale and a space before
            it: ``" không trăm linh năm nghìn"``; an empty group says nothing.
        billion: the word for 10⁹.
    """

    units: tuple[str, ...]
    thousands: tuple[str, ...]
    millions: tuple[str, ...]
    low_units: tuple[str, ...]
    low_thousands: tuple[str, ...]
    low_millions: tuple[str, ...]
    billion: str


@cache
def speller(zero_tens: str, thousand: str, four: str, billion: str) -> Speller:
    """Make the tables of one choice of words."""
    words = table()
    digits = words["digits"]

    def tens(value: int) -> str:
        ten, unit = divmod(value, 10)
        if ten == 1:
            return " ".join([words["ten"], *([] if not unit else ["lăm" if unit == 5 else digits[unit]])])
        said = digits[unit] if unit not in (1, 4, 5) else {1: "mốt", 4: four, 5: "lăm"}[unit]
        return f"{digits[ten]} {words['tens']}" + (f" {said}" if unit else "")

    def below_hundred(value: int) -> str:
        if value >= 10:
            return f" {tens(value)}"
        return f" {zero_tens} {digits[value]}" if value else ""

    low = tuple(f"{digits[n // 100]} {words['hundred']}{below_hundred(n % 100)}" for n in range(1000))
    first = tuple(digits[n] if n < 10 else tens(n) if n < 100 else low[n] for n in range(1000))

    def scaled(groups: Sequence[str], scale: str) -> tuple[str, ...]:
        return tuple(f"{said} {scale}" for said in groups)

    def lower(scale: str) -> tuple[str, ...]:
        return ("", *(f" {said}{scale}" for said in low[1:]))

    return Speller(
        units=first,
        thousands=scaled(first, thousand),
        millions=scaled(first, "triệu"),
        low_units=lower(""),
        low_thousands=lower(f" {thousand}"),
        low_millions=lower(" triệu"),
        billion=billion,
    )
