"""Rules on deliverables and their quotas (group DLV)."""

from __future__ import annotations

from collections.abc import Iterator

from ...programme.arithmetic.conventions import Convention
from ...programme.arithmetic.derivation import derive
from ...programme.arithmetic.figures import Contradiction, ContradictionKind, FigureKind, Note
from ...programme.deliverables import Deliverable, DeliverableQuota
from ...programme.programme import Programme
from ...programme.tasks import Task
from ...programme.time.progress import QuotaProgress
from ...text.patterns import Pattern
from ...values import Language
from ...vietnamese.letters import fold
from ...vietnamese.numbers import (
    format_number,
)
from ...vietnamese.quantities import Bound, Quantity
from ..catalogue import Wording
from ..context import Context
from ..problems import Flaw, Item
from ..registry import implements
from .facts import once

_LANGUAGES: tuple[Language, ...] = ("vi", "en")
_CONVENTIONS = (
    Convention.YEAR_OF_52_WEEKS,
    Convention.FOUR_WEEK_MONTHS,
    Convention.YEAR_OF_365_DAYS,
    Convention.THIRTY_DAY_MONTHS,
)
_NOTHING = Pattern.plain(
    r"(?<![\w.,/-])(?:[Kk]hông \(0{1,2}\)|00) (?:hội thảo|bài báo|bản tin|sản phẩm|mô hình|khóa|lớp)\b",
    yes=("00 hội thảo", "không (0) bài báo"),
    no=("100 lớp", "05 lớp"),
)


@once
def _quotas(context: Context) -> Iterator[Item[DeliverableQuota]]:
    """Iterate over the typed quotas, then over rates in the text that none of them holds."""
    taken: list[tuple[int, int]] = []
    for item in context.values(DeliverableQuota):
        if item.start is not None and item.end is not None:
            taken.append((item.start, item.end))
        yield item
    if not context.is_text:
        return
    for found in context.quantities:
        rate = found.value
        if rate.duration is None or found.start is None or found.end is None:
            continue
        if any(start <= found.start and found.end <= end for start, end in taken):
            continue
        quota = DeliverableQuota(text=found.text, rates=(rate,), duration=rate.duration)
        yield Item(quota, found.start, found.end, found.path, found.text)


def _contradictions(context: Context, *kinds: ContradictionKind) -> Iterator[tuple[Item[object], Contradiction]]:
    for item in _quotas(context):
        for contradiction in derive(item.value).contradictions:
            if contradiction.kind in kinds:
                yield item, contradiction


def _tell(context: Context, *kinds: ContradictionKind) -> Iterator[Flaw]:
    """Report contradictions of these kinds in the words of the arithmetic."""
    for item, contradiction in _contradictions(context, *kinds):
        words = Wording(contradiction.message("vi"), contradiction.message("en"))
        yield context.problem(item, said=words)


@implements("DLV001")
def total_by_time(context: Context) -> Iterator[Flaw]:
    """Report a total that is not rate × periods."""
    yield from _tell(context, ContradictionKind.TOTAL_AND_RATE)


@implements("DLV002")
def total_by_outlets(context: Context) -> Iterator[Flaw]:
    """Report a total that is no multiple of the number for each outlet; say the number of outlets it implies."""
    yield from _tell(context, ContradictionKind.TOTAL_AND_OUTLETS)
    for item in context.values(DeliverableQuota):
        derived = derive(item.value)
        for figure in derived.figures:
            if figure.kind is FigureKind.OUTLETS_IMPLIED and not derived.contradictions:
                implied = Wording(*(f"{figure.value.format(each)} {figure.unit}" for each in _LANGUAGES))
                yield context.problem(item, case="implied", severity="info", implied=implied)


@implements("DLV003")
def count_by_interval(context: Context) -> Iterator[Flaw]:
    """Report a number for each outlet that the interval and the time do not give."""
    yield from _tell(context, ContradictionKind.COUNT_AND_INTERVAL, ContradictionKind.DURATIONS)


@implements("DLV004")
def undetermined_total(context: Context) -> Iterator[Flaw]:
    """Report a rate a week over months with no total: list what the conventions make of it."""
    for item in _quotas(context):
        quota = item.value
        derived = derive(quota)
        if Note.CALENDAR not in derived.notes or quota.total is not None:
            continue
        totals = {convention: derive(quota, convention=convention).total for convention in _CONVENTIONS}
        said = Wording(
            "; ".join(f"{total.format('vi')} ({c.label('vi')})" for c, total in totals.items()),
            "; ".join(f"{total.format('en')} ({c.label('en')})" for c, total in totals.items()),
        )
        rate = next((each for each in quota.rates if each.duration is not None), None)
        yield context.problem(_rate_place(context, item), totals=said, unit=derived.unit or (rate.unit if rate else ""))


def _rate_place(context: Context, item: Item[DeliverableQuota]) -> Item[object]:
    """Point at the rate in a quota, not at the whole of it."""
    for rate in context.each(item, "rates"):
        if isinstance(rate.value, Quantity) and rate.start is not None and item.path and rate.path != item.path:
            return rate
    return item


@implements("DLV005")
def inside_duration(context: Context) -> Iterator[Flaw]:
    """Report output that goes on after its task has ended."""
    for task in context.values(Task):
        for contradiction in task.value.contradictions():
            if contradiction.kind is ContradictionKind.LONGER_THAN_TASK:
                at = context.item(
                    contradiction, f"{task.path}.{contradiction.path}" if task.path else contradiction.path or ""
                )
                yield context.problem(at, said=Wording(contradiction.message("vi"), contradiction.message("en")))


@implements("DLV006")
def quota_of_orientation(context: Context) -> Iterator[Flaw]:
    """Report a task that promises less than its orientation asks of each task."""
    if not isinstance(context.target, Programme):
        return
    for task in context.values(Task):
        orientation = context.target.orientation_of(task.value)
        for wanted in orientation.quotas if orientation is not None else ():
            least = wanted.total or next(iter((*wanted.requirements, *wanted.rates)), None)
            if least is None or least.bound not in (Bound.AT_LEAST, Bound.EXACT):
                continue
            promised = [
                quantity
                for quota in task.value.quotas()
                for quantity in (quota.total, *quota.requirements)
                if quantity is not None and fold(quantity.unit).split()[:1] == fold(least.unit).split()[:1]
            ]
            if promised and max(quantity.amount for quantity in promised) < least.amount:
                yield context.problem(
                    task,
                    least=format_number(least.amount),
                    promised=format_number(promised[0].amount),
                    unit=least.unit,
                )


@implements("DLV007")
def delivered(context: Context) -> Iterator[Flaw]:
    """Report products of which less than three quarters were delivered when the task is over."""
    for item in context.values(QuotaProgress):
        if item.value.is_over and item.value.reaches_share is False:
            yield context.problem(
                item,
                path=item.path,
                delivered=format_number(item.value.delivered),
                needed=format_number(item.value.needed_for_acceptance.low),
            )


@implements("DLV008")
def scope_of_rate(context: Context) -> Iterator[Flaw]:
    """Report a rate on several outlets that does not say whether it is for each or for all."""
    for item in context.values(DeliverableQuota):
        if Note.SCOPE in derive(item.value).notes:
            yield context.problem(_rate_place(context, item), outlets=len(item.value.places))


@implements("DLV009")
def derived_totals(context: Context) -> Iterator[Flaw]:
    """Say the totals that follow from a quota and that its text does not state."""
    for item in context.values(DeliverableQuota):
        for total in derive(item.value).derived_totals:
            said = Wording(*(f"{total.value.format(language)} {total.unit}" for language in _LANGUAGES))
            yield context.problem(item, total=said)


@implements("DLV010")
def possible_amounts(context: Context) -> Iterator[Flaw]:
    """Report counts of nothing and ranges that run backwards."""
    yield from _tell(context, ContradictionKind.IMPOSSIBLE_AMOUNT)
    for match in _NOTHING.finditer(context.text):
        yield context.problem(context.span(match), case="nothing", written=match.group())


@implements("DLV011")
def quantity_present(context: Context) -> Iterator[Flaw]:
    """Report a numbered deliverable without any number."""
    for item in context.values(Deliverable):
        if item.value.number is not None and not any(_all_quotas(item.value)):
            yield context.problem(item, number=item.value.number)


def _all_quotas(deliverable: Deliverable) -> Iterator[DeliverableQuota]:
    yield from deliverable.quotas
    for part in deliverable.parts:
        yield from _all_quotas(part)


@implements("DLV012")
def numbering(context: Context) -> Iterator[Flaw]:
    """Report a gap in the numbers of a task's deliverables."""
    for task in context.values(Task):
        before = 0
        for item in context.each(task, "deliverables"):
            deliverable = item.value
            if (
                not isinstance(deliverable, Deliverable)
                or deliverable.number is None
                or not deliverable.number.isdigit()
            ):
                continue
            number = int(deliverable.number)
            if number != before + 1:
                yield context.problem(item, number=number, expected=before + 1)
            before = number
