"""Rules on punctuation: semicolons, full stops, spaces and brackets."""

from __future__ import annotations

from collections.abc import Iterator

from ....programme.tasks import Task
from ....text.behind import Behind
from ....text.patterns import Pattern
from ....vietnamese.letters.alphabet import CAPITALS, SMALLS
from ....vietnamese.letters.syllables import is_syllable
from ...context import Context
from ...model import SeverityName
from ...problems import Flaw
from ...registry import implements
from ..facts import field, words

_BRACKET = Pattern.plain(r"[()]", yes=("(", ")"))


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
