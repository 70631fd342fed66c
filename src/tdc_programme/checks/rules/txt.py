"""Rules on spelling, characters and punctuation (group TXT)."""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Iterator
from functools import cache
from itertools import chain

from ...programme.tasks import Task
from ...text.behind import Behind
from ...text.patterns import Pattern
from ...text.views import D_LOOKALIKES
from ...vietnamese.letters import detect_legacy_encoding, to_ascii
from ...vietnamese.letters.alphabet import CAPITALS, LOOKALIKES, SMALLS
from ...vietnamese.letters.syllables import is_syllable
from ..catalogue import Wording
from ..context import Context
from ..model import SeverityName
from ..problems import Flaw
from ..registry import implements
from .facts import field, words

_NEXT = Pattern.plain(r"\s\w", yes=("⟦ T⟧hường",), no=("a",))
_BRACKET = Pattern.plain(r"[()]", yes=("(", ")"))
_PRODUCTIVITY = Pattern.plain(
    r"(?<!\w)(?:năng\s{1,2}xuất|nâng\s{1,2}[sx]uất)(?!\w)(?:\s{1,2}(\w+))?",
    any_case=True,
    yes=("Năng xuất lao", "nâng suất"),
    no=("năng suất",),
)
# A letter of the alphabet with its marks behind it; signs that only look alike in Unicode (Ω for ohm) are no letters.
_MARKED = Pattern.plain(r"[A-Za-z\u00c0-\u1ef9][\u0300-\u036f]+", yes=("o\u0302\u0301",), no=("\u2126", "ố"))
_SUSPECT = Pattern.plain(r"[ÐƉðɖ\u0370-\u03ff\u0400-\u052f]", yes=("Ð", "А"), no=("Đ", "A"))
# A letter of another alphabet for the blank before a unit, but for µ and Ω, which are parts of units: 40αGHz.
_FOREIGN_BEFORE_UNIT = Pattern.plain(
    r"(?<=\d)[^\W\dµμΩΩ][kMGT]?(?:Hz|W|Wh|V|Pa)(?!\w)", yes=("40⟦αGHz⟧",), no=("5αV2", "5μV")
)
_GREEK = Pattern.plain(r"[\u0370-\u03ff]", yes=("α", "μ"), no=("A", "ж"))
_LOOKALIKES = str.maketrans({**D_LOOKALIKES, **LOOKALIKES})
_WORD = Pattern.plain(r"[^\W\d_]++", yes=("Hòa",), no=("5",))
_INVISIBLE = Pattern.plain("[\u00ad\u034f\u180e\u200b-\u200f\u2060\ufeff]+", yes=("\u200b\ufeff",), no=(" ",))
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
_ITEM = Pattern.plain(
    r"(?:[-–—+*•●]|\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|[a-zđ][.)]|[IVX]{1,5}\.|\()\s",
    yes=("- ", "1.2. ", "a) "),
    no=("abc",),
)
# What a legend, a list of steps or of cases counts by: "Hình 1: màu đỏ;", "Bước 2: …", "Trường hợp A".
_LABEL = Pattern.plain(
    r"(?P<word>[^\W\d_]++(?:\s[^\W\d_]++)?)\s(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[A-Z]|[IVX]{1,5})(?!\w)",
    yes=("⟦Hình 1⟧: màu đỏ;", "⟦Trường hợp B⟧", "⟦Mục II⟧"),
    no=("Ủy ban công bố",),
)
_BASIS = Pattern.plain(
    r"(?:Căn cứ|Thực hiện|Thi hành|Theo|Xét|Trên cơ sở|Để|Sau khi (?:xem xét|nghe|thảo luận))\b",
    any_case=True,
    yes=("CĂN CỨ", "Để", "Sau khi xem xét"),
    no=("Nhằm", "Sau khi có"),
)
_DOUBLED = Pattern.plain(
    r"(?<![\w-])([^\W\d_]{1,8})[ \n]\1(?![\w-])", yes=("của của", "của\ncủa"), no=("Của của", "của của-")
)
_SPACES = Pattern.plain(
    r"(?<=[\w)”\"])(?P<before> {1,8})(?=(?:[,;)]|:(?!\s?\d))(?:\s|\Z))|(?<=\()(?P<after> {1,8})(?=\S)",
    yes=("quan⟦ ⟧, tổ", "(⟦ ⟧sau"),
    no=("quan⟦ ⟧(", "tỉ lệ⟦ ⟧: 5"),
)
_LAST_WORD = Behind(r"[^\W_]{1,24}[”\")]?", most=32, yes=("⟦quan⟧", "⟦15⟧", "tắt ⟦TFP)⟧"), no=("- ", "_"))
#: What stands behind a mark that is where it belongs.
_AFTER_SIGN = {
    ",": Pattern.plain(rf" [“\"(]?[{SMALLS}{CAPITALS}0-9]", yes=("⟦ t⟧ổ",), no=("\n1", " ˆ")),
    ";": Pattern.plain(rf" [“\"(]?[{SMALLS}{CAPITALS}0-9]|[ \t]*(?:\n|\Z)", yes=("⟦ c⟧hi", "⟦\n⟧"), no=(" : :",)),
    ":": Pattern.plain(
        rf" [“\"(]?[{SMALLS}{CAPITALS}]{{1,24}}(?![\w/:])|[ \t]*\n\s*(?![{SMALLS}]{{2}})[\w“\"(+*•-]|[ \t]*\Z",
        yes=("⟦ Quả⟧ cân", "⟦\n1⟧.", "⟦\na⟧)"),
        no=(" yyyy/BCT", "\nkiểm", ": :"),
    ),
}


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


# --- misprints -----------------------------------------------------------------------------------------------------


@cache
def _marked(letter: str) -> str:
    """Return a base letter with all its Vietnamese variants, as the inside of a character class."""
    return "".join(chr(code) for code in range(0x61, 0x1EFA) if chr(code).islower() and _base(chr(code)) == letter)


def _base(letter: str) -> str:
    first = unicodedata.normalize("NFD", letter)[0]
    return first if letter != "đ" else "đ"


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


# --- characters ----------------------------------------------------------------------------------------------------


@implements("TXT003")
def not_nfc(context: Context) -> Iterator[Flaw]:
    source = context.source
    if unicodedata.is_normalized("NFC", source):
        return
    start = 0
    for line in source.split("\n"):
        apart = [match for match in _MARKED.finditer(line) if unicodedata.normalize("NFC", match[0]) != match[0]]
        if apart:
            left, right = apart[0].start(), apart[-1].end()
            composed = _MARKED.sub(lambda match: unicodedata.normalize("NFC", match[0]), line[left:right])
            yield context.problem((start + left, start + right), count=right - left, replace=composed)
        start += len(line) + 1


@implements("TXT004")
def look_alike_letter(context: Context) -> Iterator[Flaw]:
    if _SUSPECT.search(context.source) is None:
        return
    for match in _WORD.finditer(context.source):
        word = match.group()
        if _SUSPECT.search(word) is None:
            continue
        mended = word.translate(_LOOKALIKES)
        # A word all of one foreign script is that script (Δ, Россия); one that mixes it with Latin is a slip.
        if not any(letter in "ÐƉðɖ" or letter < "\u0370" or letter > "\u1dff" for letter in word):
            continue
        if _GREEK.search(mended) is not None and _FOREIGN_BEFORE_UNIT.match(context.source, match.start()) is None:
            continue  # α, β, µ, Δ beside Latin letters are signs of science: 5α, ΔH, µg
        if any("\u0370" <= letter <= "\u052f" for letter in mended):
            yield context.problem(match.span(), found=word, safe=False)
        else:
            yield context.problem(match.span(), found=word, replace=mended)


@implements("TXT005")
def invisible_character(context: Context) -> Iterator[Flaw]:
    source = context.source
    for match in _INVISIBLE.finditer(source):
        if match.group() == "\ufeff" and match.start() == 0:
            continue  # a byte-order mark
        if match.group() == "\u200d" and source[match.end() : match.end() + 1] > "\u2000":
            continue  # joins the parts of a picture
        names = ", ".join(f"U+{ord(letter):04X}" for letter in dict.fromkeys(match.group()))
        yield context.problem(match.span(), names=names, replace="", suggestion=Wording("xóa ký tự này", "remove it"))


@implements("TXT006")
def legacy_encoding(context: Context) -> Iterator[Flaw]:
    encoding = detect_legacy_encoding(context.source)
    if encoding is not None:
        yield context.problem((0, len(context.source.rstrip().split("\n", 1)[0])), encoding=encoding)


# --- one style throughout ------------------------------------------------------------------------------------------


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


# --- abbreviations -------------------------------------------------------------------------------------------------


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


# --- punctuation ---------------------------------------------------------------------------------------------------


@implements("TXT010")
def semicolon_before_sentence(context: Context) -> Iterator[Flaw]:
    text = context.text
    severity: SeverityName | None
    before = ""
    for (start, end), (after, last) in zip(context.paragraphs, context.paragraphs[1:]):
        previous, before = before, text[start:end]
        if text[end - 1] != ";" or not text[after].isupper() or "\t" in before:
            continue
        if any(_ITEM.match(text, at) or _BASIS.match(text, at) for at in (start, after)):
            continue
        if _is_listed(previous) or text[last - 1] == ";" or _are_counted(text, start, after):
            continue
        if _ITEM.match(text[max(text.rfind("\n", start, end) + 1, start) : end].lstrip()):
            continue  # a list whose lead stands in the same paragraph
        # Below the head of an item such a paragraph may be one of an unmarked list.
        severity = "info" if _ITEM.match(previous) else None
        yield context.problem(context.view.span(end - 1, end), severity=severity, replace=".")


def _is_listed(previous: str) -> bool:
    """Say whether the paragraph before one opens a list, or is an item of one; a basis is no item."""
    ends = previous.rstrip(' "”*_')
    return ends.endswith((":", ";")) and _BASIS.match(previous) is None


def _are_counted(text: str, one: int, other: int) -> bool:
    """Say whether two paragraphs begin with one word and a number, as steps and legends do."""
    labels = [_LABEL.match(text, at) for at in (one, other)]
    first, second = (match["word"] if match is not None else "" for match in labels)
    return first == second != ""


@implements("TXT011")
def full_stop_in_name(context: Context) -> Iterator[Flaw]:
    for item in context.values(Task):
        name = field(context, item, "title")
        if not name.value.endswith(".") or name.value.endswith((".v.v.", "...", "..")):
            continue
        if name.start is None or name.end is None or context.source[name.end - 1 : name.end] != ".":
            yield context.problem(name, name=name.value, suggestion=name.value[:-1])
        else:
            yield context.problem((name.end - 1, name.end), path=name.path, name=name.value, replace="")


@implements("TXT012")
def doubled_word(context: Context) -> Iterator[Flaw]:
    # Only words that nothing else in the language doubles: "chủ nhiệm nhiệm vụ" and "ngày ngày" are right.
    never = set(words("never doubled")["words"])
    for match in _DOUBLED.finditer(context.text):
        if match[1] in never:
            yield context.problem(context.span(match), word=match[1], replace=match[1])


@implements("TXT014")
def spaces_and_brackets(context: Context) -> Iterator[Flaw]:
    text = context.text
    paired: set[int] = set()
    unclosed: list[int] = []
    for start, end in context.paragraphs:
        ends, left = _brackets(text, start, end)
        paired |= ends
        if "\t" not in text[start:end]:  # a cell of a table may go on in another row
            unclosed += left
    for match in _SPACES.finditer(text):
        before = match["before"] is not None
        sign = match.end() if before else match.start() - 1
        certain = _is_slip(text, match.start(), sign) if text[sign] not in "()" else sign in paired
        if text[sign] == ")" and _asks_for_more(_last_word(text, match.start())):
            certain = False
        yield context.problem(
            context.span(match),
            case="" if before else "after",
            sign=text[sign],
            replace="",
            safe=None if certain else False,
        )
    for at in unclosed:
        yield context.problem(context.view.span(at, at + 1), case="open", safe=False)


def _is_slip(text: str, at: int, sign: int) -> bool:
    """Tell whether a space before a mark is no more than that: a whole word before the mark, and what it ends or opens.

    A word that asks for another one shows that this is missing; behind it, and beside what is no word, as recognition
    leaves it on a page, the mark itself may be wrong.
    """
    word = _last_word(text, at)
    if word.isdecimal():
        is_word = text[sign] != ":"
    else:
        is_word = len(word) > 1 and (is_syllable(word) or word.isupper() or not word[-1].isalnum())
    return is_word and not _asks_for_more(word) and _AFTER_SIGN[text[sign]].match(text, sign + 1) is not None


def _last_word(text: str, at: int) -> str:
    match = _LAST_WORD.match(text, at)
    return match[0] if match is not None else ""


def _asks_for_more(word: str) -> bool:
    return word.lower() in words("unfinished")["words"]


def _brackets(text: str, start: int, end: int) -> tuple[set[int], list[int]]:
    """Return where brackets stand in a paragraph that have their other half in it, and where one is never closed.

    A closing one alone is a list item's.
    """
    paired: set[int] = set()
    opened: list[int] = []
    for match in _BRACKET.finditer(text, start, end):
        if match.group() == "(":
            opened.append(match.start())
        elif opened:
            paired |= {opened.pop(), match.start()}
    return paired, opened


@implements("TXT016")
def recognised(context: Context) -> Iterator[Flaw]:
    """Report a text that went through optical recognition, once, with the places that show it."""
    slips = context.recognition_slips
    if slips:
        yield context.problem(slips[0], count=len(slips), related=slips)
