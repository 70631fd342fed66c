"""Duties that a plan gives to offices (phân công nhiệm vụ): a row each, with who does it and until when."""

from __future__ import annotations

from attrs import field, frozen

from ..programme.cells import TableCell
from ..programme.people import Organisation, Person
from ..storable import Storable
from ..values import each, is_a, optional, string
from ..vietnamese.dates import Deadline, Period, RecurringDate, TimeLimit, WrittenDate


@frozen(repr=False, kw_only=True)
class Assignment(Storable):
    """A duty that a plan, a decision or a letter gives to offices (phân công nhiệm vụ).

    It is no research task: it has no leader and no months, but offices and a day.

    Arguments:
        number: its number, as written (``"1"``, ``"2.3"``, ``"a"``), or None.
        group: the heads of the groups that it stands in, the outer one first (``"I Nhóm nhiệm vụ về thể chế"``).
        text: what is to be done (nội dung, nhiệm vụ).
        lead_units: cơ quan, đơn vị chủ trì.
        cooperating_units: cơ quan, đơn vị phối hợp.
        people: người thực hiện, người phụ trách.
        objective: mục tiêu, or None.
        result: sản phẩm, kết quả, a line a paragraph; or None.
        time: thời gian, thời hạn as written, or None.
        due: what :attr:`time` says, where it says one thing: a deadline (``Trước 30/6/2026``), a day or month, a
            quarter, a day that comes again. None where it says none (``Thường xuyên``), or more than one.
        note: ghi chú, or None.
        cells: the other cells of its row.

    >>> Assignment(number="1", text="Xây dựng kế hoạch", lead_units=(Organisation("Sở Tài chính"),)).lead_units[0].name
    'Sở Tài chính'
    """

    number: str | None = field(default=None, validator=optional(string()))
    group: tuple[str, ...] = field(default=(), validator=each(string()))
    text: str = field(validator=string())
    lead_units: tuple[Organisation, ...] = field(default=(), validator=each(is_a(Organisation)))
    cooperating_units: tuple[Organisation, ...] = field(default=(), validator=each(is_a(Organisation)))
    people: tuple[Person, ...] = field(default=(), validator=each(is_a(Person)))
    objective: str | None = field(default=None, validator=optional(string()))
    result: str | None = field(default=None, validator=optional(string()))
    time: str | None = field(default=None, validator=optional(string()))
    due: Deadline | WrittenDate | Period | RecurringDate | TimeLimit | None = field(
        default=None, validator=optional(is_a(Deadline, WrittenDate, Period, RecurringDate, TimeLimit))
    )
    note: str | None = field(default=None, validator=optional(string()))
    cells: tuple[TableCell, ...] = field(default=(), validator=each(is_a(TableCell)))

    def __str__(self) -> str:
        number = "" if self.number is None else f"{self.number}. "
        units = ", ".join(unit.name for unit in self.lead_units)
        return f"{number}{self.text}" + (f" ({units})" if units else "")
