"""The stages of a task (trình tự), from its proposal to the settlement of its contract, and the time limits of the law.

The limits are those of the general circulars on national-level tasks; whether Circular 15/2022/TT-BKHCN, which
rules Programme 1322, has limits of its own was not seen. They rule tasks approved before 1 October 2025
(:mod:`~tdc_programme.programme.time.laws`).
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from functools import cache

from attrs import field, frozen

from ...arguments import guarded
from ...storable import Storable
from ...tables import Confidence, confidence_of, day_of
from ...values import Language, choose_language, is_a, optional, string
from ...vietnamese.dates import TimeLimit
from ...vietnamese.quantities import Span
from .laws import law_between, procedure_table


class Stage(enum.StrEnum):
    """A stage of a task's path, in order (giai đoạn).

    >>> import tdc_programme as tdc
    >>> [stage.value for stage in tdc.Stage][:3], Stage.CONTRACT.label("en")
    (['proposal', 'order', 'selection'], 'contract and work')
    """

    PROPOSAL = "proposal"  #: đề xuất
    ORDER = "order"  #: xác định nhiệm vụ, đặt hàng
    SELECTION = "selection"  #: tuyển chọn, giao trực tiếp
    APPROVAL = "approval"  #: phê duyệt
    ANNOUNCEMENT = "announcement"  #: công bố kết quả
    CONTRACT = "contract"  #: hợp đồng
    CHECKS = "checks"  #: kiểm tra, báo cáo, điều chỉnh
    ACCEPTANCE = "acceptance"  #: nghiệm thu, công nhận
    SETTLEMENT = "settlement"  #: quyết toán, thanh lý

    @property
    def order(self) -> int:
        """0 for the first."""
        return list(Stage).index(self)

    @guarded
    def label(self, language: Language = "vi") -> str:
        """Return its name in Vietnamese or English."""
        return _label("stages", self.value, language)

    @property
    def source(self) -> str:
        """The circulars that rule it for tasks approved before 1 October 2025; later ones: :meth:`source_on`."""
        said: str = _entries("stages")[self.value]["source"]
        return said

    @guarded
    def source_on(self, day: dt.date) -> str:
        """Return what rules it for tasks that are approved on a day.

        >>> Stage.CHECKS.source_on(dt.date(2024, 11, 18))
        'Thông tư 04/2015/TT-BKHCN'
        >>> Stage.CHECKS.source_on(dt.date(2026, 11, 18))[-25:]
        'Thông tư 36/2025/TT-BKHCN'
        """
        law = law_between(day, day)
        return self.source if law is None or law.limits_known else law.name

    @property
    def limits(self) -> tuple[ProcedureLimit, ...]:
        """Its time limits."""
        return tuple(limit for limit in procedure_limits() if limit.stage is self)


class Event(enum.StrEnum):
    """Something that happens on the path, from which a limit counts.

    >>> Event.CALL_CLOSED.label("en"), Event.CALL_CLOSED.stage.value
    ('closing date of the call', 'selection')
    """

    PROPOSALS_CALLED = "proposals_called"
    DETERMINATION_MEETING = "determination_meeting"
    DETERMINATION_RESULT = "determination_result"
    ORDER_APPROVED = "order_approved"
    CALL_PUBLISHED = "call_published"
    CALL_CLOSED = "call_closed"
    SELECTION_MEETING = "selection_meeting"
    SELECTION_MINUTES = "selection_minutes"
    EXPERT_ASKED = "expert_asked"
    FILE_COMPLETED = "file_completed"
    APPRAISAL_MEETING = "appraisal_meeting"
    COST_APPRAISED = "cost_appraised"
    EXPLANATION_RECEIVED = "explanation_received"
    APPROVED = "approved"
    CANCELLED = "cancelled"
    RESULTS_POSTED = "results_posted"
    CONTRACT_IN_FORCE = "contract_in_force"
    TASK_START = "task_start"
    CHECK_HELD = "check_held"
    ADJUSTMENT_REQUESTED = "adjustment_requested"
    SUSPENSION_REQUESTED = "suspension_requested"
    WORK_ENDED = "work_ended"
    CONTRACT_ENDED = "contract_ended"
    ACCEPTANCE_FILE_RECEIVED = "acceptance_file_received"
    ACCEPTANCE_FILE_INVALID = "acceptance_file_invalid"
    ACCEPTANCE_FILE_VALID = "acceptance_file_valid"
    ACCEPTANCE_POSTED = "acceptance_posted"
    ACCEPTANCE_COUNCIL_SET_UP = "acceptance_council_set_up"
    ACCEPTANCE_MEETING = "acceptance_meeting"
    ACCEPTED = "accepted"
    DOCUMENTS_FULL = "documents_full"
    SETTLED = "settled"

    @property
    def stage(self) -> Stage:
        """The stage that it belongs to."""
        return Stage(_entries("events")[self.value]["stage"])

    @guarded
    def label(self, language: Language = "vi") -> str:
        """Return its name in Vietnamese or English."""
        return _label("events", self.value, language)


class Direction(enum.StrEnum):
    """How a limit bounds the time.

    >>> [direction.value for direction in Direction]
    ['within', 'before', 'lasts', 'every', 'at_most']
    """

    WITHIN = "within"  #: at the latest so long after the event
    BEFORE = "before"  #: at least so long before the event
    LASTS = "lasts"  #: goes on for so long from the event
    EVERY = "every"  #: comes back each so long from the event
    AT_MOST = "at_most"  #: bounds a length or a number, and makes no day


@frozen(repr=False, kw_only=True)
class ProcedureLimit(Storable):
    """One time limit of the procedure (thời hạn).

    Arguments:
        code: ``"results-public"``.
        stage: the stage that it belongs to.
        direction: how it bounds the time.
        event: what it counts from, or to.
        limit: how long, and whether in working days.
        name: what is to be done, in Vietnamese.
        english: the same in English.
        source: the article that sets it.
        valid_from, valid_to: the first and the last day on which its circular ruled tasks newly approved; None: open.
        confidence: how sure it is.

    >>> from tdc_programme.programme import procedure_limits
    >>> limit = procedure_limits()[0]
    >>> limit.code, limit.stage.value
    ('task-length', 'contract')
    """

    code: str = field(validator=string())
    stage: Stage = field(validator=is_a(Stage))
    direction: Direction = field(validator=is_a(Direction))
    event: Event = field(validator=is_a(Event))
    limit: TimeLimit = field(validator=is_a(TimeLimit))
    name: str = field(validator=string())
    english: str = field(validator=string())
    source: str = field(validator=string())
    valid_from: dt.date | None = field(default=None, validator=optional(is_a(dt.date)), eq=False, repr=False)
    valid_to: dt.date | None = field(default=None, validator=optional(is_a(dt.date)), eq=False, repr=False)
    confidence: Confidence | None = field(default=None, validator=optional(is_a(Confidence)), eq=False, repr=False)

    def __str__(self) -> str:
        return self.label()

    @guarded
    def label(self, language: Language = "vi") -> str:
        """Return what is to be done, in Vietnamese or English."""
        return self.english if choose_language(language) == "en" else self.name


@cache
def _entries(kind: str) -> Mapping[str, Mapping[str, str]]:
    return {entry["code"]: entry for entry in procedure_table()[kind]}


def _label(kind: str, code: str, language: Language) -> str:
    return _entries(kind)[code]["english" if choose_language(language) == "en" else "name"]


@cache
def procedure_limits() -> tuple[ProcedureLimit, ...]:
    """Return all limits, in the order of the procedure.

    >>> limit = {limit.code: limit for limit in procedure_limits()}["results-public"]
    >>> limit.limit.span.amount, limit.event.label("en"), limit.source
    (15, 'signature of the approving decision', 'Thông tư 20/2023/TT-BKHCN, Điều 16, khoản 2, điểm b')
    """
    table = procedure_table()
    return tuple(
        ProcedureLimit(
            code=entry["code"],
            stage=Stage(entry["stage"]),
            direction=Direction(entry["direction"]),
            event=Event(entry["event"]),
            limit=TimeLimit(
                span=Span(entry["amount"], entry["unit"]),
                anchor=_label("events", entry["event"], "vi"),
                working=entry.get("working", False),
            ),
            name=entry["name"],
            english=entry["english"],
            source=entry["source"],
            valid_from=day_of(circular.get("valid_from")),
            valid_to=day_of(circular.get("valid_to")),
            confidence=confidence_of(circular, table["confidence"]),
        )
        for entry in table["limits"]
        for circular in (_circular(entry["source"]),)
    )


def _circular(source: str) -> Mapping[str, str]:
    """Return what is known of the circular whose article sets a limit."""
    return next(said for name, said in procedure_table()["documents"].items() if source.startswith(name))
