"""The programme as a whole (chương trình), and the questions one can ask of it."""

from __future__ import annotations

from attrs import field, frozen

from ..law.citations import LegalBasis
from ..values import each, is_a, string
from ..vietnamese.dates import Period
from .orientations import OrientationPlan
from .tasks import Task

__all__ = ["Programme"]


@frozen(kw_only=True)
class Programme:
    """A national programme (chương trình quốc gia).

    Arguments:
        code: the number of its founding decision, ``"1322"``.
        name: its official name.
        period: the years it runs.
        legal_bases: the documents it rests on.
        orientations: its plans of priority orientations, one a year.
        tasks: its tasks, of all years.
    """

    code: str = field(validator=string())
    name: str = field(validator=string())
    period: Period = field(validator=is_a(Period))
    legal_bases: tuple[LegalBasis, ...] = field(default=(), validator=each(is_a(LegalBasis)))
    orientations: tuple[OrientationPlan, ...] = field(default=(), validator=each(is_a(OrientationPlan)))
    tasks: tuple[Task, ...] = field(default=(), validator=each(is_a(Task)))
