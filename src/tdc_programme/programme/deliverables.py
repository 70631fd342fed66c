"""Deliverables of a task (kết quả, sản phẩm) and their quotas (định mức, số lượng)."""

from __future__ import annotations

from attrs import field, frozen

from ..values import each, is_a, optional, string
from ..vietnamese.quantities import Quantity, Span

__all__ = ["Deliverable", "DeliverableQuota"]


@frozen(kw_only=True)
class DeliverableQuota:
    """What is to be delivered, in numbers (định mức sản phẩm).

    Arguments:
        text: the words that say it, as written.
        total: how many in all (18 bài báo), where the text says so.
        rates: how many a time, an outlet … (6 bài/1 tạp chí; 01 bài/2 tháng/1 tạp chí; 19 sản phẩm/tuần).
        requirements: what each must be (150 đại biểu/hội thảo; tối thiểu 1.200 chữ/bài).
        duration: for how long a rate goes on (x 12 tháng).
        places: regions, cities, journals, channels named, as written.
    """

    text: str = field(validator=string())
    total: Quantity | None = field(default=None, validator=optional(is_a(Quantity)))
    rates: tuple[Quantity, ...] = field(default=(), validator=each(is_a(Quantity)))
    requirements: tuple[Quantity, ...] = field(default=(), validator=each(is_a(Quantity)))
    duration: Span | None = field(default=None, validator=optional(is_a(Span)))
    places: tuple[str, ...] = field(default=(), validator=each(string()))


@frozen(kw_only=True)
class Deliverable:
    """One numbered deliverable (kết quả, sản phẩm chính).

    Arguments:
        number: as written, ``"2"``; of a dash item under it, None.
        text: its words.
        quotas: its numbers.
        contents: what communication is about (nội dung truyền thông), one text an item.
        parts: the dash items under it.
    """

    number: str | None = field(default=None, validator=optional(string()))
    text: str = field(validator=string())
    quotas: tuple[DeliverableQuota, ...] = field(default=(), validator=each(is_a(DeliverableQuota)))
    contents: tuple[str, ...] = field(default=(), validator=each(string()))
    parts: tuple[Deliverable, ...] = field(default=())

    @parts.validator
    def _check_parts(self, attribute: object, value: tuple[Deliverable, ...]) -> None:
        if not isinstance(value, tuple) or not all(isinstance(part, Deliverable) for part in value):
            raise TypeError(f"Deliverable.parts: expected a tuple of Deliverable, got {value!r:.80}")
