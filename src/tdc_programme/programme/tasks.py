"""Tasks (nhiệm vụ khoa học và công nghệ) of the programme."""

from __future__ import annotations

from attrs import field, frozen

from ..values import each, is_a, optional, string, whole
from .deliverables import Deliverable
from .people import Organisation, Person

__all__ = ["Task"]


@frozen(kw_only=True)
class Task:
    """A national science-and-technology task (nhiệm vụ KH&CN cấp quốc gia).

    Arguments:
        number: its number in the announcement (tt).
        title: tên nhiệm vụ.
        hosts: tổ chức chủ trì.
        leads: chủ nhiệm nhiệm vụ.
        objective: tóm tắt mục tiêu; None where the cell is empty.
        deliverables: dự kiến kết quả, sản phẩm chính.
        months: thời gian thực hiện, in months; None where it could not be read.
        start_year: the year in which it starts, or None.
        note: ghi chú, or None.
    """

    number: int | None = field(default=None, validator=optional(whole(1)))
    title: str = field(validator=string())
    hosts: tuple[Organisation, ...] = field(default=(), validator=each(is_a(Organisation)))
    leads: tuple[Person, ...] = field(default=(), validator=each(is_a(Person)))
    objective: str | None = field(default=None, validator=optional(string()))
    deliverables: tuple[Deliverable, ...] = field(default=(), validator=each(is_a(Deliverable)))
    months: int | None = field(default=None, validator=optional(whole(1, unit="months")))
    start_year: int | None = field(default=None, validator=optional(whole(1900, 2999)))
    note: str | None = field(default=None, validator=optional(string()))
