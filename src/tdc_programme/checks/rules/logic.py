"""Rules on what a text says against itself: parts against sums, references against what is there, and what is lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...documents.model import ProblemKind
from ...vietnamese.letters import fold
from ...vietnamese.numbers import format_number
from ...vietnamese.quantities import Bound, Quantity
from ..catalogue import Wording
from ..context import Context
from ..problems import Flaw, Item
from ..registry import implements

__all__: list[str] = []

_PARTS_FOLLOW = re.compile(r"[^.;\n]{0,60}?[,:]?\s*(?P<word>trong đó|bao gồm|gồm)(?: có)?\s*:?\s*", re.IGNORECASE)
_ENDS = re.compile(r"[.;\n]")
_LEFT_OPEN = re.compile(r"\.\.\.|…|v\.\s?v")


def _same_thing(whole: Quantity, part: Quantity) -> bool:
    return fold(whole.unit).split()[:1] == fold(part.unit).split()[:1]


def _is_plain(quantity: Quantity) -> bool:
    return quantity.bound is Bound.EXACT and not quantity.per and quantity.duration is None and quantity.unit != "%"


@implements("NUM009")
def parts_make_the_whole(context: Context) -> Iterator[Flaw]:
    """Report parts that add up to another number than the whole: ``18 bài, gồm 06 bài … và 10 bài …``."""
    items = [item for item in context.quantities if item.start is not None and item.end is not None]
    for index, whole in enumerate(items):
        after = context.view.offset(whole.end or 0)
        opened = _PARTS_FOLLOW.match(context.text, after)
        if opened is None or not _is_plain(whole.value):
            continue
        end = _ENDS.search(context.text, opened.end())
        last = end.start() if end is not None else len(context.text)
        if _LEFT_OPEN.search(context.text, opened.end(), min(last + 3, len(context.text))):
            continue
        parts = list(
            _within(context, (items[later] for later in range(index + 1, len(items))), opened.start("word"), last)
        )
        if len(parts) < 2 or not all(_is_plain(part) and _same_thing(whole.value, part) for part in parts):
            continue
        total = sum(part.amount for part in parts)
        # "trong đó" may name some of the parts only; they are never more than the whole.
        wrong = total > whole.value.amount if opened["word"].casefold() == "trong đó" else total != whole.value.amount
        if wrong:
            place = context.view.span(context.view.offset(whole.start or 0), last)
            yield context.problem(
                place, whole=format_number(whole.value.amount), sum=format_number(total), unit=whole.value.unit
            )


def _within(context: Context, items: Iterable[Item[Quantity]], start: int, end: int) -> Iterator[Quantity]:
    for item in items:
        at = context.view.offset(item.start or 0)
        if at >= end:
            return
        if at >= start:
            yield item.value


# --- what could not be read --------------------------------------------------------------------------------------

#: What other rules tell in their own words: a task without host, leader, products or duration, a row too short.
_TOLD = frozenset(
    {
        ProblemKind.NO_PARTS,
        ProblemKind.NO_HOST,
        ProblemKind.NO_LEAD,
        ProblemKind.NO_DELIVERABLES,
        ProblemKind.BAD_DURATION,
        ProblemKind.ROW_LENGTH,
    }
)


@implements("DOC013")
def readable(context: Context) -> Iterator[Flaw]:
    """Report a part of a document that could not be read, so that nothing is lost in silence."""
    document = context.document
    if document is None or (document.number is None and not document.tasks):
        return
    for problem in document.problems:
        if problem.kind not in _TOLD:
            said = Wording(problem.message("vi"), problem.message("en"))
            yield context.problem((problem.start, problem.end), path=problem.path, said=said)


# --- references ------------------------------------------------------------------------------------------------

_ARTICLE = re.compile(r"^[\s*#_]{0,8}Điều (?P<number>[0-9]{1,3}[a-zđ]?)[.:]", re.MULTILINE)
_OWN_ARTICLE = re.compile(
    r"Điều (?P<number>[0-9]{1,3}[a-zđ]?)"
    r"(?= (?:của )?(?:Quyết định|Thông tư|Nghị định|Quy định|Quy chế|Luật|Nghị quyết) này)"
)
_ANNEX = re.compile(r"^[\s*#_]{0,8}(?:Phụ lục|PHỤ LỤC)(?: số)? (?P<number>[IVX]{1,5}|[0-9]{1,2})\b", re.MULTILINE)
_OWN_ANNEX = re.compile(
    r"(?:Phụ lục|phụ lục)(?: số)? (?P<number>[IVX]{1,5}|[0-9]{1,2})"
    r"(?= (?:ban hành )?kèm theo"
    r"(?: (?:Quyết định|Thông tư|Nghị định|Thông báo|Kế hoạch|Công văn|văn bản) này\b|[.;,]))"
)


@implements("CIT021")
def reference_to_nowhere(context: Context) -> Iterator[Flaw]:
    """Report a reference to an article or an appendix of the text itself that it does not have."""
    for heading, reference, what in ((_ARTICLE, _OWN_ARTICLE, "Điều"), (_ANNEX, _OWN_ANNEX, "Phụ lục")):
        there = {match["number"] for match in heading.finditer(context.text)}
        if len(there) < 2:
            continue  # an extract, or a text without such parts
        for match in reference.finditer(context.text):
            if match["number"] not in there:
                yield context.problem(context.span(match), what=f"{what} {match['number']}", count=len(there))
