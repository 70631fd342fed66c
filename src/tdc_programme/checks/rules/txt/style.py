"""Rules on one style throughout: where tones stand, which dash, i or y."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain

from ....text.patterns import Pattern
from ...context import Context
from ...problems import Flaw
from ...registry import implements

_NEXT = Pattern.plain(r"\s\w", yes=("⟦ T⟧hường",), no=("a",))


# Open syllables in oa, oe, uy: the tone on the first vowel (hòa) or on the second (hoà).
_OLD_TONE = Pattern.plain(
    r"(?<![^\W\d_])((?:[^\W\d_aeiouyăâêôơư])*)(?:([òóỏõọ])([ae])|([ùúủũụ])(y))(?![^\W\d_])",
    any_case=True,
    yes=("hòa", "Ủy"),
    no=("hoà", "ủyb"),
)


_NEW_TONE = Pattern.plain(
    r"(?<![^\W\d_])((?:[^\W\d_aeiouyăâêôơư])*)(?:(o)([àáảãạèéẻẽẹ])|(u)([ỳýỷỹỵ]))(?![^\W\d_])",
    any_case=True,
    yes=("hoà", "quý"),
    no=("hòa",),
)


_DASHED = Pattern.plain(
    r"(?<!\w)((?:\w{1,15}\s)?\w{1,15}) ?([-–—]) ?(?=(\w{1,15}(?:\s\w{1,15})?)(?!\w))",
    yes=("⟦Kế hoạch - ⟧Tài chính", "⟦e-⟧Magazine"),
    no=("- Tài chính",),
)


_I_OR_Y = Pattern.plain(r"(?<!\w)([hklmst]|[HKLMST])([iìíỉĩịyỳýỷỹỵ])(?!\w)", yes=("ký", "Lí"), no=("kýa",))


_I_TO_Y = str.maketrans("iìíỉĩị", "yỳýỷỹỵ")


def _moved(match: re.Match[str]) -> str:
    """Write a syllable with its tone on the other vowel."""
    onset, (first, second) = match[1], [vowel for vowel in match.groups()[1:] if vowel]
    one, two = unicodedata.normalize("NFD", first), unicodedata.normalize("NFD", second)
    if len(one) > 1:
        return onset + one[0] + unicodedata.normalize("NFC", two + one[1:])
    return onset + unicodedata.normalize("NFC", one + two[1:]) + two[0]


def _rarer(one: list[re.Match[str]], other: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the matches of the style that is used less; of two equal ones that which begins later."""
    if not one or not other:
        return []
    if len(one) == len(other):
        return one if one[0].start() > other[0].start() else other
    return min(one, other, key=len)


@implements("TXT007")
def mixed_tone_placement(context: Context) -> Iterator[Flaw]:
    old = [match for match in _OLD_TONE.finditer(context.text) if match[1].lower() != "q"]
    new = [match for match in _NEW_TONE.finditer(context.text) if match[1].lower() != "q"]
    for match in _rarer(new, old):
        yield context.problem(context.span(match), found=match.group(), replace=_moved(match))


@implements("TXT008")
def mixed_dashes(context: Context) -> Iterator[Flaw]:
    seen: dict[tuple[str, str], dict[str, list[re.Match[str]]]] = {}
    for match in _DASHED.finditer(context.text):
        if not (match[1][-1].isalpha() and match[3][0].isalpha()):
            continue  # ranges of numbers are another matter
        key = match[1].casefold(), match[3].casefold()
        seen.setdefault(key, {}).setdefault(match[2], []).append(match)
    for styles in seen.values():
        usual = max(styles, key=lambda dash: (len(styles[dash]), dash == "-"))
        for match in chain.from_iterable(them for dash, them in styles.items() if dash != usual):
            name = f"{match.group()}{match[3]}"
            yield context.problem(context.span(match, 2), found=name, dash=usual, replace=usual)


@implements("TXT013")
def mixed_i_and_y(context: Context) -> Iterator[Flaw]:
    seen: dict[str, dict[bool, list[re.Match[str]]]] = {}
    for match in _I_OR_Y.finditer(context.text):
        if match[1].isupper() and _in_a_name(context.text, match):
            continue
        with_y = match[2] in "yỳýỷỹỵ"
        key = match[1].lower() + match[2].translate(_I_TO_Y)
        seen.setdefault(key, {}).setdefault(with_y, []).append(match)
    for styles in seen.values():
        for match in _rarer(styles.get(False, []), styles.get(True, [])):
            other = str.maketrans("iìíỉĩịyỳýỷỹỵ", "yỳýỷỹỵiìíỉĩị")
            yield context.problem(context.span(match), found=match.group(), replace=match.group().translate(other))


def _in_a_name(text: str, match: re.Match[str]) -> bool:
    """Tell whether a capital syllable stands among capital ones: names keep their spelling."""
    after = _NEXT.match(text, match.end())
    before = text[max(match.start() - 12, 0) : match.start()].split()
    return bool(after and after.group()[-1].isupper()) or bool(before and before[-1][:1].isupper())
