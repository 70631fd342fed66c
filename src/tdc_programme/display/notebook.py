"""Which values are shown how, in notebooks and wherever a piece of HTML is wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Protocol, runtime_checkable

from ..arguments import guarded
from ..checks.model import Finding
from ..checks.report import Report
from ..documents.model import Document
from ..law.citations import Citation, LegalBasis
from ..programme.deliverables import DeliverableQuota
from ..programme.orientations import OrientationPlan
from ..programme.programme import Programme
from ..programme.tasks import Task
from ..programme.time.progress import Delivery, Progress, QuotaProgress
from ..programme.time.schedule import Milestone
from ..text import Found
from ..values import Language, choose_language
from ..vietnamese.quantities import Quantity
from .documents import CITATIONS, document_view
from .findings import FINDINGS, report_view
from .look import style, words
from .markup import Markup, element
from .programmes import (
    DELIVERIES,
    MILESTONES,
    PROGRESS,
    QUANTITIES,
    QUOTAS,
    TASKS,
    plan_view,
    programme_view,
    progress_view,
    task_view,
)
from .said import RowTable, Words


class _Formatter(Protocol):
    def for_type(self, kind: type, show: Callable[[Any], str | None]) -> object: ...


class _DisplayFormatter(Protocol):
    formatters: Mapping[str, _Formatter]


@runtime_checkable
class NotebookShell(Protocol):
    """What IPython gives an extension of itself: where it says how values are shown.

    >>> from types import SimpleNamespace
    >>> isinstance(SimpleNamespace(display_formatter=None), NotebookShell)
    True
    """

    display_formatter: _DisplayFormatter


@cache
def _views() -> Mapping[type, Callable[[Any, Words], Markup]]:
    return {
        Programme: programme_view,
        OrientationPlan: plan_view,
        Task: task_view,
        Progress: progress_view,
        Document: document_view,
        Report: report_view,
    }


@cache
def _tables() -> Mapping[type, RowTable]:
    return {
        Task: TASKS,
        DeliverableQuota: QUOTAS,
        Milestone: MILESTONES,
        Delivery: DELIVERIES,
        QuotaProgress: PROGRESS,
        Quantity: QUANTITIES,
        Citation: CITATIONS,
        LegalBasis: CITATIONS,
        Finding: FINDINGS,
    }


@guarded
def html_of(value: object, language: Language = "vi") -> str | None:
    """Show a value, or a tuple of values of one class, as a piece of HTML; None for what has no such form.

    The piece is whole in itself, light or dark as its reader wants it; nothing is loaded, and all text is escaped. A
    notebook shows the values themselves this way; tuples too, once it was told ``%load_ext tdc_programme``.

    Arguments:
        value: a programme, its orientations, a task, progress, a document, the report of a check; quotas, milestones,
            deliveries, quantities, citations or findings, one or a tuple of them, also with their places
            (:class:`~tdc_programme.Found`).
        language: of the captions, ``"vi"`` or ``"en"``.

    >>> import tdc_programme as tdc
    >>> shown = html_of(tdc.find_citations("Luật số 29/2013/QH13 và Nghị định số 30/2020/NĐ-CP"))
    >>> shown.count("<tr>"), '<td class="d">30/2020/NĐ-CP</td>' in shown
    (3, True)
    >>> html_of("a text") is None
    True
    """
    said = words(choose_language(language))
    made = _shown(value, said)
    return None if made is None else element("div", style(), made, class_="tdc", lang=language)


def _shown(value: object, said: Words) -> Markup | None:
    if type(value) in _views():
        return _views()[type(value)](value, said)
    values = value if isinstance(value, tuple) else (value,)
    plain = [each.value if isinstance(each, Found) else each for each in values]
    kinds = {type(each) for each in plain}
    columns = _tables().get(kinds.pop()) if len(kinds) == 1 else None
    return None if columns is None else columns.of(plain, said)


@guarded
def load_ipython_extension(shell: NotebookShell) -> None:
    """Let a notebook show tuples of values as tables: ``%load_ext tdc_programme``.

    Arguments:
        shell: IPython, which gives itself.

    >>> from types import SimpleNamespace
    >>> told = {}
    >>> pages = SimpleNamespace(for_type=told.setdefault)
    >>> shell = SimpleNamespace(display_formatter=SimpleNamespace(formatters={"text/html": pages}))
    >>> load_ipython_extension(shell)
    >>> told[tuple] is html_of
    True
    """
    shell.display_formatter.formatters["text/html"].for_type(tuple, html_of)
