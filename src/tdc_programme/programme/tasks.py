"""Tasks (nhiệm vụ khoa học và công nghệ) of the programme."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import evolve, field, frozen

from ..arguments import guarded
from ..storable import Storable
from ..values import each, is_a, optional, string, whole
from ..vietnamese.quantities import Per, Quantity, Span
from .arithmetic.conventions import periods_in, time_unit
from .arithmetic.figures import Contradiction, ContradictionKind, Measure, same_unit
from .cells import TableCell
from .deliverables import Deliverable, DeliverableQuota
from .people import Organisation, Person


@frozen(repr=False, kw_only=True)
class Task(Storable):
    """A national science-and-technology task (nhiệm vụ KH&CN cấp quốc gia).

    Arguments:
        number: its number in the announcement (tt).
        title: tên nhiệm vụ.
        hosts: tổ chức chủ trì.
        leads: chủ nhiệm nhiệm vụ.
        objective: tóm tắt mục tiêu; None where the cell is empty.
        deliverables: dự kiến kết quả, sản phẩm chính.
        contents: what the communication of the whole task is about (nội dung truyền thông), one text an item; what is
            said of one deliverable alone stands there.
        months: thời gian thực hiện, in months; None where it could not be read.
        start_year: the year in which it starts, or None.
        note: ghi chú, or None.
        orientation: the number of the priority orientation (định hướng ưu tiên) that it answers. Announcements do
            not say it, and it is never guessed from one: None until somebody has said it.
        plan_year: the year of the plan which that orientation stands in, where it is not the plan of
            ``start_year``.
        is_classified: whether ``orientation`` and ``plan_year`` are somebody's classification (phân loại) and no words
            of a document, as in the bundled programme.
        approved: the day of the decision that approved it (quyết định phê duyệt), where that is known. It says which
            law rules its procedure.
        start: the day on which it starts, where that is known (the contract says it).
        cooperating: đơn vị phối hợp thực hiện.
        group: the heads of the groups of the table that it stands in, the outer one first
            (``"I Nhiệm vụ chuyển tiếp"``).
        cells: the other cells of its row: kinh phí, phương thức tổ chức thực hiện, and those of unknown columns.

    >>> import tdc_programme as tdc
    >>> task = tdc.programme_1322().tasks[0]
    >>> task.number, task.months, len(task.quotas())
    (1, 15, 3)
    """

    number: int | None = field(default=None, validator=optional(whole(1)))
    title: str = field(validator=string())
    hosts: tuple[Organisation, ...] = field(default=(), validator=each(is_a(Organisation)))
    leads: tuple[Person, ...] = field(default=(), validator=each(is_a(Person)))
    objective: str | None = field(default=None, validator=optional(string()))
    deliverables: tuple[Deliverable, ...] = field(default=(), validator=each(is_a(Deliverable)))
    contents: tuple[str, ...] = field(default=(), validator=each(string()))
    months: int | None = field(default=None, validator=optional(whole(1, unit="months")))
    start_year: int | None = field(default=None, validator=optional(whole(1900, 2999)))
    note: str | None = field(default=None, validator=optional(string()))
    orientation: int | None = field(default=None, validator=optional(whole(1)))
    plan_year: int | None = field(default=None, validator=optional(whole(1900, 2999)))
    is_classified: bool = field(default=False, validator=is_a(bool))
    approved: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    start: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    cooperating: tuple[Organisation, ...] = field(default=(), validator=each(is_a(Organisation)))
    group: tuple[str, ...] = field(default=(), validator=each(string()))
    cells: tuple[TableCell, ...] = field(default=(), validator=each(is_a(TableCell)))

    def __str__(self) -> str:
        number = "" if self.number is None else f"{self.number}. "
        months = "" if self.months is None else f" ({self.months} tháng)"
        return f"{number}{self.title}{months}"

    @property
    def budget(self) -> Quantity | None:
        """What the task costs in all (tổng kinh phí), where its row says one certain sum; else None.

        >>> said = TableCell(column="Kinh phí", text="2 tỷ đồng", role="budget", amount=Quantity(2 * 10**9, "đồng"))
        >>> str(Task(title="Truyền thông", cells=(said,)).budget.amount)
        '2000000000'
        """
        return next((cell.amount for cell in self.cells if cell.role == "budget"), None)

    def quota_paths(self) -> Iterator[tuple[str, DeliverableQuota]]:
        """Yield each quota with its path: ``"deliverables[1].parts[0].quotas[0]"``."""
        for index, deliverable in enumerate(self.deliverables):
            yield from deliverable.quota_paths(f"deliverables[{index}]")

    def quotas(self) -> tuple[DeliverableQuota, ...]:
        """Return the quotas of all its deliverables, in text order."""
        return tuple(quota for _, quota in self.quota_paths())

    def derived_totals(self) -> tuple[Measure, ...]:
        """Return what the requirements of all quotas add up to, one a unit: ``1.400 đại biểu``."""
        totals: list[Measure] = []
        for quota in self.quotas():
            for total in quota.derived_totals:
                for index, before in enumerate(totals):
                    if same_unit(before.unit, total.unit):
                        totals[index] = Measure(before.value + total.value, before.unit)
                        break
                else:
                    totals.append(total)
        return tuple(totals)

    def contradictions(self) -> tuple[Contradiction, ...]:
        """Return the numbers that cannot both be right, with the paths of their quotas.

        >>> from tdc_programme.vietnamese.quantities import Quantity
        >>> rate = Quantity(2, "bài", per=(Per(1, "tháng"),))
        >>> quota = DeliverableQuota(text="2 bài/tháng x 24 tháng", rates=(rate,), duration=Span(24, "tháng"))
        >>> task = Task(title="Truyền thông", months=18, deliverables=(Deliverable(text="Bài", quotas=(quota,)),))
        >>> [(c.path, c.message("en")) for c in task.contradictions()]
        [('deliverables[0].quotas[0]', 'output goes on for 24 tháng, but the task lasts 18 tháng.')]
        """
        found = []
        for path, quota in self.quota_paths():
            derived = quota.derive()
            found += [contradiction.at(path) for contradiction in derived.contradictions]
            duration = derived.duration
            if self.months is not None and duration is not None and _outlasts(duration, self.months):
                found.append(
                    Contradiction(
                        kind=ContradictionKind.LONGER_THAN_TASK,
                        said=duration,
                        follows=Span(self.months, "tháng"),
                        path=path,
                    )
                )
        return tuple(found)

    @guarded
    def starting(self, start: dt.date) -> Task:
        """Return the task with its first day known."""
        return evolve(self, start=start, start_year=start.year)


def _outlasts(duration: Span, months: int) -> bool:
    """Tell whether a duration is certainly longer than so many months."""
    unit = time_unit(duration.unit)
    if unit is None:
        return False
    if unit.months:
        return duration.amount * unit.months > months
    days = periods_in(Span(months, "tháng"), Per(1, "ngày"))
    return days is not None and days.high is not None and duration.amount * unit.days > days.high
