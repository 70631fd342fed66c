"""Which law rules the procedure of a task: that of 2013 with its circulars, or that of 2025.

Law 93/2025/QH15 took the place of Law 29/2013/QH13 on 1 October 2025; tasks approved before go on by the old rules. Of
the new ones the frame is known and not their time limits: where they rule, no limit is told as if it were known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import field, frozen

from ...arguments import guarded
from ...storable import Storable
from ...tables import Confidence, confidence_of, day_of, load_table, sources_of
from ...values import Language, choose_language, each, is_a, optional, string
from ..tasks import Task


@frozen(repr=False, kw_only=True)
class ProcedureLaw(Storable):
    """A law on science and technology with what carries it out, as it rules the procedure of tasks.

    Arguments:
        code: the year of the law, ``"2013"``.
        name: the law and its decrees and circulars.
        english: the same in English.
        documents: their numbers.
        valid_from, valid_to: the first and the last day on which a task that is approved follows it; None: open.
        limits_known: whether its time limits are known here.
        source: where that was seen.
        confidence: how sure it is.

    >>> from tdc_programme.programme import procedure_laws
    >>> [(law.code, str(law.valid_from), law.limits_known) for law in procedure_laws()]
    [('2013', '2014-01-01', True), ('2025', '2025-10-01', False)]
    """

    code: str = field(validator=string())
    name: str = field(validator=string())
    english: str = field(validator=string())
    documents: tuple[str, ...] = field(validator=each(string()))
    valid_from: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    valid_to: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    limits_known: bool = field(validator=is_a(bool))
    source: str = field(validator=string())
    confidence: Confidence = field(validator=is_a(Confidence))

    def __str__(self) -> str:
        return self.name

    @guarded
    def label(self, language: Language = "vi") -> str:
        """Return its name in Vietnamese or English."""
        return self.english if choose_language(language) == "en" else self.name


@cache
def procedure_table() -> Mapping[str, Any]:
    """Return the table of the procedure."""
    table: Mapping[str, Any] = load_table("programme", "procedure")
    return table


@cache
def procedure_laws() -> tuple[ProcedureLaw, ...]:
    """Return the laws on the procedure of tasks, the older first.

    >>> procedure_laws()[1].documents[0]
    '93/2025/QH15'
    """
    table = procedure_table()
    return tuple(
        ProcedureLaw(
            code=row["code"],
            name=row["name"],
            english=row["english"],
            documents=tuple(row["documents"]),
            valid_from=day_of(row.get("valid_from")),
            valid_to=day_of(row.get("valid_to")),
            limits_known=row["limits_known"],
            source=sources_of(row, table["sources"]),
            confidence=confidence_of(row, table["confidence"]),
        )
        for row in table["laws"]
    )


def law_between(first: dt.date, last: dt.date) -> ProcedureLaw | None:
    """Return the law of what happens on a day between two; None where it may be one or the other.

    What lies before the first law is known is given to it; its limits have first days of their own.
    """
    earlier, later = (
        next(law for law in reversed(procedure_laws()) if law is procedure_laws()[0] or (law.valid_from or day) <= day)
        for day in (first, last)
    )
    return later if earlier is later else None


@guarded
def law_of(task: Task, *, approved: dt.date | None = None) -> ProcedureLaw | None:
    """Return the law whose procedure a task follows; None where what is known of the task allows for both.

    The day of its approval decides, and without it the day or the year of its start.

    Arguments:
        approved: the day on which it was approved, where the task itself does not say.

    >>> law_of(Task(title="Truyền thông", start_year=2025), approved=dt.date(2024, 11, 18)).code
    '2013'
    >>> law_of(Task(title="Truyền thông", start_year=2026)).code
    '2025'
    >>> law_of(Task(title="Truyền thông", start_year=2025))
    """
    day = approved or task.approved or task.start
    if day is not None:
        return law_between(day, day)
    if task.start_year is None:
        return None
    return law_between(dt.date(task.start_year, 1, 1), dt.date(task.start_year, 12, 31))
