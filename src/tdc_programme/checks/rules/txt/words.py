"""Rules on words: misprints, abbreviations that nobody explains, doubled words."""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Iterator
from functools import cache

from ....text.patterns import Pattern
from ....vietnamese.letters import to_ascii
from ....vietnamese.letters.syllables import is_syllable
from ...context import Context
from ...problems import Flaw
from ...registry import implements
from ..facts import words

_PRODUCTIVITY = Pattern.plain(
    r"(?<!\w)(?:năng\s{1,2}xuất|nâng\s{1,2}[sx]uất)(?!\w)(?:\s{1,2}(\w+))?",
    any_case=True,
    yes=("Năng xuất lao", "nâng suất"),
    no=("năng suất",),
)


_ABBREVIATION = Pattern.plain(
    r"(?<![\w/&.-])(?<!\w- )[A-ZĐ][A-ZĐa-z]{0,3}?[A-ZĐ&]{1,10}[A-ZĐ]?(?![\w/&-])(?!\.[A-ZĐ])",
    yes=("TCVN", "KH&CN", "TFP."),
    no=("TB-TĐC", "Hà"),
)


_DEFINED = Pattern.plain(
    r"\((?:sau đây |viết tắt |gọi tắt |gọi chung |là |: ?){0,6}([A-ZĐ][\wĐ&-]{1,12})\)",
    yes=("(sau đây viết tắt là TFP)", "(KH&CN)"),
    no=("(Ủy ban Quốc gia)",),
)


_ROMAN = Pattern.plain(r"[IVXLCDM]+", yes=("⟦XIV⟧",), no=("A",))


_DOUBLED = Pattern.plain(
    r"(?<![\w-])([^\W\d_]{1,8})[ \n]\1(?![\w-])", yes=("của của", "của\ncủa"), no=("Của của", "của của-")
)


@cache
def _marked(letter: str) -> str:
    """Return a base letter with all its Vietnamese variants, as the inside of a character class."""
    return "".join(chr(code) for code in range(0x61, 0x1EFA) if chr(code).islower() and _base(chr(code)) == letter)


def _base(letter: str) -> str:
    first = unicodedata.normalize("NFD", letter)[0]
    return first if letter != "đ" else "đ"


@cache
def _posts() -> Pattern:
    """Match every post with one syllable of other letters under the same base letters (Thư trưởng, Bô trưởng)."""
    alternatives = []
    for entry in words("posts")["entries"]:
        syllables = entry["right"].split()
        vary = entry["syllable"]
        wrong = "".join(f"[{_marked(letter)}]" for letter in to_ascii(syllables[vary]))
        if syllables[vary][0] == "đ":  # "đốc" has its own letter, not a marked d
            wrong = "đ" + wrong[wrong.index("]") + 1 :]
        pair = [wrong if index == vary else syllable for index, syllable in enumerate(syllables)]
        alternatives.append(r"\s".join(pair))
    return Pattern.plain(
        rf"(?<![\w-])(?:{'|'.join(alternatives)})(?!\w)",
        any_case=True,
        yes=("Thư trưởng", "Bô trưởng"),
        no=("Thủ tướng",),
    )


def cased_like(model: str, text: str) -> str:
    """Write ``text`` in the letter case of ``model``: all capitals, first letters capital where they are, or as it is.

    >>> cased_like("THƯ TRƯỞNG", "thứ trưởng"), cased_like("Thư trưởng", "thứ trưởng")
    ('THỨ TRƯỞNG', 'Thứ trưởng')
    """
    if model.isupper() and sum(map(str.isalpha, model)) > 1:
        return text.upper()
    parts = zip(model.split(), text.split())
    return " ".join(new[:1].upper() + new[1:] if old[:1].isupper() else new for old, new in parts)


@cache
def _right_posts() -> dict[str, str]:
    return {to_ascii(entry["right"]): entry["right"] for entry in words("posts")["entries"]}


@implements("TXT001")
def misprinted_post(context: Context) -> Iterator[Flaw]:
    right_ones = _right_posts()
    other = {word for entry in words("posts")["entries"] for word in entry["other_words"]}
    for match in _posts().finditer(context.text):
        written = " ".join(match.group().lower().split())
        right = right_ones[to_ascii(written)]
        if written == right or written in other or _before(context.text, match.start()) in ("văn", "bí"):
            continue
        if match.group()[:1].islower() and to_ascii(written).startswith(("chu ", "giam ")):
            continue  # "chú tích", "giảm đốc" in running text may be other words; a post has its capital here
        yield context.problem(context.span(match), found=match.group(), replace=cased_like(match.group(), right))


def _before(text: str, at: int) -> str:
    """Return the word before an offset, in small letters."""
    return next(iter(text[max(at - 24, 0) : at].lower().split()[-1:]), "")


@implements("TXT002")
def nang_suat(context: Context) -> Iterator[Flaw]:
    table = words("productivity")
    for match in _PRODUCTIVITY.finditer(context.text):
        found = " ".join(match.group().split()[:2])
        after = (match[1] or "").lower()
        if after in table["after"]:
            continue
        if found.lower().startswith("năng") and _before(context.text, match.start()) in table["before"]:
            continue
        end = match.end() if match[1] is None else match.start(1)
        end = match.start() + len(context.text[match.start() : end].rstrip())
        place = context.view.span(match.start(), end)
        replacement = cased_like(found, "năng suất")
        yield context.problem(place, found=found, replace=replacement, safe=after in table["certain"] or not after)


@implements("TXT009")
def undefined_abbreviation(context: Context) -> Iterator[Flaw]:
    text = context.text
    known = {*words("abbreviations")["words"], *(title.replace(".", "") for title in words("titles")["words"])}
    defined = deque((match.start(1), match[1]) for match in _DEFINED.finditer(text))
    for start, end in context.lines:
        if text[start:end].upper() == text[start:end]:
            continue  # a heading in capitals
        for match in _ABBREVIATION.finditer(text, start, end):
            while defined and defined[0][0] <= match.start():
                known.add(defined.popleft()[1])
            word = match.group()
            if word in known or _ROMAN.fullmatch(word) or sum(map(str.isupper, word)) < 2:
                continue
            if not _among_capitals(text, match):
                known.add(word)  # told once, where it is first used
                yield context.problem(context.span(match), found=word)


def _among_capitals(text: str, match: re.Match[str]) -> bool:
    """Tell whether a word stands between words in capitals: part of a heading on a mixed line."""
    before = text[max(match.start() - 20, 0) : match.start()].rsplit("\t", 1)[-1].split()
    after = text[match.end() : match.end() + 20].split("\t", 1)[0].split()
    around = before[-1:] + after[:1]
    among = [len(word) > 1 and word.isupper() and word.isalpha() for word in around]
    # The last word of a heading has none behind it; a syllable is a word in capitals, letters of a code are none.
    return bool(around) and (all(among) or (any(among) and is_syllable(match.group().lower())))


@implements("TXT012")
def doubled_word(context: Context) -> Iterator[Flaw]:
    # Only words that nothing else in the language doubles: "chủ nhiệm nhiệm vụ" and "ngày ngày" are right.
    never = set(words("never doubled")["words"])
    for match in _DOUBLED.finditer(context.text):
        if match[1] in never:
            yield context.problem(context.span(match), word=match[1], replace=match[1])
