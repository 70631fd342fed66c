"""What public papers report of the programme beside its targets: results, support, duties, people, calls."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, overload

from attrs import field, frozen

from ..arguments import guarded
from ..errors import DataError
from ..storable import Storable
from ..tables import RAISE, Confidence, confidence_of, day_of, load_table, sources_of
from ..values import Language, choose_language, is_a, member, optional, string, whole
from ..vietnamese.quantities import Quantity
from .targets import quantity_of

T = TypeVar("T")


class FactTopic(enum.StrEnum):
    """What a fact is about.

    >>> [topic.value for topic in FactTopic][:3]
    ['status', 'result', 'target']
    """

    STATUS = "status"  #: whether and on what it runs
    RESULT = "result"  #: what was reached
    TARGET = "target"  #: what is said of targets and is not one of :func:`~.targets.indicators`
    SUPPORT = "support"  #: rates of support
    DUTY = "duty"  #: who must do what
    PEOPLE = "people"  #: agencies and persons that carry it out
    CALL = "call"  #: calls, selections, meetings
    PROCEDURE = "procedure"  #: the circulars
    PLACE = "place"  #: plans of provinces


@frozen(repr=False, kw_only=True)
class ProgrammeFact(Storable):
    """One fact on a programme.

    Arguments:
        code: ``"sme-support"``.
        programme: the code of the programme.
        topic: what it is about.
        text: the fact, in Vietnamese; the wording is this library's.
        english: the same in English.
        value: its number, or None.
        from_year, to_year: the years that it is about, or None.
        valid_from, valid_to: from when to when it is known to hold (of a report, its day), or None.
        source: who says so.
        confidence: how sure it is.

    >>> import tdc_programme as tdc
    >>> (fact,) = [fact for fact in tdc.programme_1322().facts if fact.code == "sme-support"]
    >>> print(fact.value, fact.valid_from, fact.source)
    tối đa 80% 2026-01-23 Nghị định 37/2026/NĐ-CP, Điều 12 và điều về trách nhiệm của Bộ Khoa học và Công nghệ
    """

    code: str = field(validator=string())
    programme: str = field(validator=string())
    topic: FactTopic = field(validator=is_a(FactTopic))
    text: str = field(validator=string())
    english: str = field(validator=string())
    value: Quantity | None = field(default=None, validator=optional(is_a(Quantity)))
    from_year: int | None = field(default=None, validator=optional(whole(1900, 2999)))
    to_year: int | None = field(default=None, validator=optional(whole(1900, 2999)))
    valid_from: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    valid_to: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    source: str = field(validator=string())
    confidence: Confidence = field(validator=is_a(Confidence))

    def __str__(self) -> str:
        return self.text if self.value is None else f"{self.text} ({self.value})"

    @guarded
    def label(self, language: Language = "vi") -> str:
        """Return the fact in Vietnamese or English."""
        return self.english if choose_language(language) == "en" else self.text

    @guarded
    def is_valid_on(self, day: dt.date) -> bool:
        """Say whether it held on ``day``, as far as known."""
        return (self.valid_from or day) <= day <= (self.valid_to or day)


@cache
def facts_table() -> Mapping[str, Any]:
    """Return the table of facts and papers."""
    table: Mapping[str, Any] = load_table("programme", "facts")
    return table


@cache
def _all() -> tuple[ProgrammeFact, ...]:
    table = facts_table()
    return tuple(
        ProgrammeFact(
            code=row["code"],
            programme=table["programme"],
            topic=FactTopic(row["topic"]),
            text=row["text"],
            english=row["english"],
            value=quantity_of(row.get("value")),
            from_year=row.get("years", (None, None))[0],
            to_year=row.get("years", (None, None))[1],
            valid_from=day_of(row.get("valid_from")),
            valid_to=day_of(row.get("valid_to")),
            source=sources_of(row, table["sources"]),
            confidence=confidence_of(row, table["confidence"]),
        )
        for row in table["facts"]
    )


@overload
def programme_facts(
    programme: str = "1322", *, topic: FactTopic | str | None = None, on: dt.date | None = None
) -> tuple[ProgrammeFact, ...]: ...
@overload
def programme_facts(
    programme: str = "1322", *, topic: FactTopic | str | None = None, on: dt.date | None = None, default: T
) -> tuple[ProgrammeFact, ...] | T: ...
@guarded
def programme_facts(
    programme: str = "1322", *, topic: FactTopic | str | None = None, on: dt.date | None = None, default: Any = RAISE
) -> Any:
    """Return what is known of a programme beside its targets.

    Arguments:
        programme: its code.
        topic: what the facts are about: ``"result"``, ``"support"`` …; without one, all.
        on: a day: leave out what is known to hold only later or earlier.
        default: what to return for a programme of which nothing is known, instead of raising.

    Raises:
        DataError: nothing is known of the programme; no such topic.

    >>> [str(fact.value) for fact in programme_facts(topic="support") if fact.value]
    ['tối đa 80%', 'tối đa 30%']
    """
    wanted = None if topic is None else member("topic", topic, FactTopic)
    if programme != facts_table()["programme"]:
        if default is not RAISE:
            return default
        known = facts_table()["programme"]
        raise DataError(f"no facts on a programme with this code are known (known: {known})", text=programme)
    return tuple(fact for fact in _all() if wanted in (None, fact.topic) and (on is None or fact.is_valid_on(on)))
