"""Saying, in Vietnamese or English, how each figure of a quota follows from its text."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from ...tables import load_table
from ...vietnamese.numbers import format_number
from ...vietnamese.quantities import Quantity, Span, format_quantity
from .conventions import Convention, Language
from .derivation import Contradiction, Derivation, Measure, Note, derive
from .intervals import UNKNOWN, Interval

if TYPE_CHECKING:
    from ..deliverables import DeliverableQuota
    from ..tasks import Task

__all__ = ["contradiction_message", "explain", "show_interval"]


def explain(target: DeliverableQuota | Task, language: Language = "vi") -> str:
    """Say how each figure of a quota, or of all quotas of a task, follows from the text.

    Arguments:
        language: ``"vi"`` or ``"en"``; units and quoted words stay Vietnamese.

    Raises:
        ValueError: another language.

    >>> from tdc_programme.programme.deliverables import DeliverableQuota
    >>> from tdc_programme.vietnamese.quantities import Per, Quantity, Span
    >>> quota = DeliverableQuota(
    ...     text="04 bản tin truyền hình: 01 sản phẩm/quý x 4 quý",
    ...     total=Quantity(4, "bản tin truyền hình"),
    ...     rates=(Quantity(1, "sản phẩm", per=(Per(1, "quý"),)),),
    ...     duration=Span(4, "quý"),
    ... )
    >>> print(explain(quota, "en"))
    Total: 4 bản tin truyền hình.
    - “04 bản tin truyền hình”: the text states the total.
    - “01 sản phẩm/quý” for 4 quý (4 quý): 4 sản phẩm.
    """
    if language not in ("vi", "en"):
        raise ValueError(f'language: expected "vi" or "en", got {language!r:.40}')
    from ..tasks import Task

    lines = _task_lines(target, language) if isinstance(target, Task) else _quota_lines(target, language)
    return "\n".join(lines)


@cache
def _words() -> Any:
    return load_table("programme", "explanations")


def _frame(name: str, language: Language, *parts: str) -> str:
    said: str = _words()["frame"][name][language]
    return said.format(*parts)


def _task_lines(task: Task, language: Language) -> Iterator[str]:
    for path, quota in task.quota_paths():
        yield f"{path}: {quota.text}"
        yield from (f"  {line}" for line in _quota_lines(quota, language))
    totals = task.derived_totals()
    if totals:
        yield _frame("together", language, "; ".join(_measure(total, language) for total in totals))


def _quota_lines(quota: DeliverableQuota, language: Language) -> Iterator[str]:
    derived = derive(quota)
    if derived.total == UNKNOWN or derived.unit is None:
        yield _frame("open", language)
    else:
        yield _frame("total", language, _measure(Measure(derived.total, derived.unit), language))
    for figure in derived.figures:
        words: str = _words()["figures"][figure.kind.value][language]
        parts = [_said(part, language) for part in figure.inputs]
        yield "- " + words.format(*parts, value=_measure(figure.measure, language))
    for note in derived.notes:
        yield "- " + _words()["notes"][note.value][language]
        if note is Note.CALENDAR:
            yield from _convention_lines(quota, derived, language)
    for contradiction in derived.contradictions:
        yield _frame("contradiction", language, contradiction_message(contradiction, language))


def _convention_lines(quota: DeliverableQuota, derived: Derivation, language: Language) -> Iterator[str]:
    for convention in Convention:
        total = derive(quota, convention=convention).total
        if total != UNKNOWN and total != derived.total:
            yield f"  - {convention.label(language)}: {show_interval(total, language)}"


def contradiction_message(contradiction: Contradiction, language: Language) -> str:
    """Say what a contradiction is."""
    words: str = _words()["contradictions"][contradiction.kind.value][language]
    follows = "" if contradiction.follows is None else _said(contradiction.follows, language)
    return words.format(said=_said(contradiction.said, language), follows=follows)


def _said(part: Quantity | Span | Measure, language: Language) -> str:
    if isinstance(part, Quantity):
        return format_quantity(part)
    if isinstance(part, Span):
        return f"{_number(part.amount, language)} {part.unit}"
    return _measure(part, language)


def _measure(measure: Measure, language: Language) -> str:
    return f"{show_interval(measure.value, language)} {measure.unit}"


def show_interval(interval: Interval, language: Language = "vi") -> str:
    """Write an interval: ``900``, ``từ 912 đến 1.007``, ``ít nhất 21.600``.

    >>> show_interval(Interval(912, 1007)), show_interval(Interval(21600, None), "en")
    ('từ 912 đến 1.007', 'at least 21,600')
    """
    low, high = interval.low, interval.high
    if high is None:
        return _frame("at_least", language, _number(low, language))
    if low == high:
        return _number(low, language)
    if _rounded(low) == _rounded(high):  # a quotient without end, held from both sides
        return _frame("rounded", language, _number(_rounded(low), language))
    if low == 0:
        return _frame("at_most", language, _number(high, language))
    return _frame("range", language, _number(low, language), _number(high, language))


def _rounded(number: int | Decimal) -> Decimal:
    # quantize() refuses what its context cannot hold; integers have no such bound.
    tenths = int(number * 10) if isinstance(number, int) else int((number * 10).to_integral_value(ROUND_HALF_UP))
    return Decimal(f"{tenths}E-1")


def _number(number: int | Decimal, language: Language) -> str:
    if isinstance(number, Decimal) and number == number.to_integral_value():
        number = int(number)
    return format_number(number) if language == "vi" else f"{number:,}"
