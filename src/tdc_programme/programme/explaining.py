"""Saying, in Vietnamese or English, how each figure of a quota follows from its text."""

from __future__ import annotations

from collections.abc import Iterator

from ..arguments import guarded
from ..values import Language, choose_language
from .arithmetic.conventions import Convention
from .arithmetic.derivation import derive
from .arithmetic.figures import Derivation, Measure, Note, show
from .arithmetic.intervals import UNKNOWN, explanations, frame
from .deliverables import DeliverableQuota
from .tasks import Task


@guarded
def explain(target: DeliverableQuota | Task, language: Language = "vi") -> str:
    """Say how each figure of a quota, or of all quotas of a task, follows from the text.

    Arguments:
        language: ``"vi"`` or ``"en"``; units and quoted words stay Vietnamese.

    Raises:
        DataError: another language.

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
    choose_language(language)
    lines = _task_lines(target, language) if isinstance(target, Task) else _quota_lines(target, language)
    return "\n".join(lines)


def _task_lines(task: Task, language: Language) -> Iterator[str]:
    for path, quota in task.quota_paths():
        yield f"{path}: {quota.text}"
        yield from (f"  {line}" for line in _quota_lines(quota, language))
    totals = task.derived_totals()
    if totals:
        yield frame("together", language, "; ".join(show(total, language) for total in totals))


def _quota_lines(quota: DeliverableQuota, language: Language) -> Iterator[str]:
    derived = derive(quota)
    if derived.total == UNKNOWN or derived.unit is None:
        yield frame("open", language)
    else:
        yield frame("total", language, show(Measure(derived.total, derived.unit), language))
    for figure in derived.figures:
        words: str = explanations()["figures"][figure.kind.value][language]
        parts = [show(part, language) for part in figure.inputs]
        yield "- " + words.format(*parts, value=show(figure.measure, language))
    for note in derived.notes:
        yield "- " + explanations()["notes"][note.value][language]
        if note is Note.CALENDAR:
            yield from _convention_lines(quota, derived, language)
    for contradiction in derived.contradictions:
        yield frame("contradiction", language, contradiction.message(language))


def _convention_lines(quota: DeliverableQuota, derived: Derivation, language: Language) -> Iterator[str]:
    for convention in Convention:
        total = derive(quota, convention=convention).total
        if total != UNKNOWN and total != derived.total:
            yield f"  - {convention.label(language)}: {total.format(language)}"
