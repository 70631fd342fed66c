"""From words to a part: ``khoản 2 Điều 5`` read as steps from the largest to the smallest, and looked for in a tree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from ...errors import DocumentError
from ...law.citations import Pinpoint
from ...law.provisions.kinds import ProvisionKind, same_number
from ...text import view
from ...text.patterns import Pattern
from ...vietnamese.letters import fold
from .markers import follows, is_first, order_of
from .nodes import Node

_WORDS = {
    "phần": ProvisionKind.PART,
    "chương": ProvisionKind.CHAPTER,
    "mục": ProvisionKind.SECTION,
    "tiểu mục": ProvisionKind.SUBSECTION,
    "điều": ProvisionKind.ARTICLE,
    "khoản": ProvisionKind.CLAUSE,
    "điểm": ProvisionKind.POINT,
    "tiết": ProvisionKind.POINT,
    "phụ lục": ProvisionKind.APPENDIX,
    "mẫu": ProvisionKind.FORM,
    "biểu mẫu": ProvisionKind.FORM,
    "gạch đầu dòng": ProvisionKind.ITEM,
}
_STEP = Pattern(
    r"""[ \t\n,]*(?:(?:của|thuộc|tại)@)?
    (?P<word>phần|chương|tiểu@mục|mục|điều|khoản|điểm|tiết|phụ@lục|(?:biểu@)?mẫu|gạch@đầu@dòng)
    (?:@(?:số@)?(?P<number>thứ@\w+(?:@mươi@\w+)?|\(\w{1,5}\)|[\w.đĐ]*\w))?(?![\w])""",
    yes=("khoản 2", "⟦ Điều 19.5.LQ.1⟧", "⟦phụ lục⟧", "Mẫu số 01", "điểm (i)", "Phần thứ nhất"),
    no=("Nghị định", "2"),
)
_MOST_SHOWN = 8


class Step(NamedTuple):
    """A part by its kind and number; without a number, the only one of its kind."""

    kind: ProvisionKind
    number: str

    @property
    def key(self) -> Step:
        """The step as an index has it: one spelling for all that say the same."""
        return Step(self.kind, same_number(self.kind, self.number))


def steps_of(words: str) -> list[Step]:
    """Read words that name one part, from small to large or from large to small.

    Raises:
        DocumentError: they name none.

    >>> [step.number for step in steps_of("điểm a khoản 2 Điều 5")]
    ['5', '2', 'a']
    """
    said = view(words).text
    steps: list[Step] = []
    at = 0
    while (found := _STEP.match(said, at)) is not None:
        word = " ".join(found["word"].lower().split())
        steps.append(Step(_WORDS[word], found["number"] or ""))
        at = found.end()
    if not steps or said[at:].strip(" .,;\n\t"):
        raise DocumentError(
            "not a place in a document, such as 'khoản 2 Điều 5' or 'dieu-5/khoan-2'", text=words, start=at
        )
    return _ordered(steps)


def _ordered(steps: list[Step]) -> list[Step]:
    """Order steps from the largest to the smallest; of two of one kind (``tiết a điểm 1``) the first is the smaller."""
    turned = list(reversed(steps)) if steps[0].kind.rank >= steps[-1].kind.rank else steps
    return sorted(turned, key=lambda step: step.kind.rank)


def steps_of_pinpoint(place: Pinpoint) -> list[Step]:
    """Return the steps of a place, the largest first."""
    steps = []
    if place.part is not None:
        try:
            steps = steps_of(place.part)
        except DocumentError:  # a part that no document is divided into
            steps = [Step(ProvisionKind.DOCUMENT, place.part)]
    if place.article is not None:
        steps.append(Step(ProvisionKind.ARTICLE, place.article))
    if place.clause is not None:
        steps.append(Step(ProvisionKind.CLAUSE, place.clause))
    if place.point is not None:
        steps.append(Step(ProvisionKind.POINT, place.point))
    if place.item is not None:  # a point within a point, as steps_of() reads it
        steps.append(Step(ProvisionKind.POINT, place.item))
    return steps


def near(steps: Sequence[Step], found: Iterable[Node], parts: Sequence[Node], whole: str) -> str:
    """Say what there is where a place is not: the parts beside it, or the places that it may be."""
    them = list(found)
    if them:
        return f"{len(them)} places are so called: {_listed(node.path for node in them)}; name the part that holds it"
    step = steps[-1]
    beside = [node for node in parts if node.kind is step.kind]
    if not beside:
        return f"{whole} has no {step.kind.word}" + (f" (it has {_listed(n.label for n in parts)})" if parts else "")
    return f"{whole} has {_listed(node.label for node in beside)}, no {step.kind.word} {step.number}"


def _listed(names: Iterable[str]) -> str:
    them = list(names)
    if len(them) <= _MOST_SHOWN:
        return ", ".join(them)
    return f"{', '.join(them[: _MOST_SHOWN - 2])} … {them[-1]}"


def is_called(node: Node, word: str) -> bool:
    """Tell whether a text issued with a document is one that ``word này`` in it means (``Quy chế``)."""
    return fold(node.label) == fold(word)


def _style_of(number: str) -> str | None:
    """Return the style of a list that begins with ``number``."""
    return next((style for style in ("clause", "roman", "letter") if is_first(style, number)), None)


def count_on(numbers: Sequence[str]) -> bool:
    """Tell whether numbers count on from the first one of a list without a gap.

    >>> count_on(["1", "2", "2a", "3"]), count_on(["1", "3"]), count_on(["2", "3"]), count_on(["a", "b"])
    (True, False, False, True)
    """
    style = _style_of(numbers[0])
    return style is not None and all(follows(style, before, number) for before, number in pairwise(numbers))


def is_beyond(number: str, last: str) -> bool:
    """Tell whether a number comes after the last of a list: ``5`` after ``3``, ``e`` after ``b``, but not ``3a``.

    >>> is_beyond("5", "3"), is_beyond("3a", "3"), is_beyond("e", "b"), is_beyond("IV", "III"), is_beyond("b", "3")
    (True, False, True, True, False)
    """
    for style in ("clause", "roman", "letter"):
        wanted, there = order_of(style, number), order_of(style, last)
        if wanted is not None and there is not None:
            return wanted[:-1] > there[:-1]
    return False
