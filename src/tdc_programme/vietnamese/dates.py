"""Dates, periods, time limits and deadlines, as official papers write them."""

from __future__ import annotations

import enum

from attrs import field, frozen

from ..errors import DateError
from ..values import is_a, optional, whole
from .quantities import Span

__all__ = ["Deadline", "Limit", "Period", "RecurringDate", "TimeLimit", "WrittenDate"]


@frozen
class WrittenDate:
    """A date as written: each part a number, or None where it was left blank or not said.

    Arguments:
        year, month, day, hour, minute: the parts. An impossible date (30/02/2026) can be written, hence built;
            :attr:`is_valid` tells.
        weekday: the weekday named with it, 0 thứ Hai … 6 Chủ nhật, or None.
    """

    year: int | None = field(default=None, validator=optional(whole(0, 9999, error=DateError)))
    month: int | None = field(default=None, validator=optional(whole(0, 99, error=DateError)))
    day: int | None = field(default=None, validator=optional(whole(0, 99, error=DateError)))
    hour: int | None = field(default=None, validator=optional(whole(0, 99, error=DateError)))
    minute: int | None = field(default=None, validator=optional(whole(0, 99, error=DateError)))
    weekday: int | None = field(default=None, kw_only=True, validator=optional(whole(0, 6, error=DateError)))

    @property
    def is_complete(self) -> bool:
        """Whether year, month and day are all there."""
        return self.year is not None and self.month is not None and self.day is not None


@frozen
class Period:
    """A time from one date to another, both included; an open or unknown side is None.

    A quarter or half-year without its year has dates without a year.
    """

    start: WrittenDate | None = field(validator=optional(is_a(WrittenDate)))
    end: WrittenDate | None = field(validator=optional(is_a(WrittenDate)))


@frozen
class RecurringDate:
    """A day of every year (``ngày 30 tháng 01 hàng năm``) or, with no month, of every month."""

    month: int | None = field(validator=optional(whole(1, 12, error=DateError)))
    day: int = field(validator=whole(1, 31, error=DateError))


@frozen(kw_only=True)
class TimeLimit:
    """A length of time from an event (``trong thời hạn 15 ngày làm việc kể từ ngày nhận được hồ sơ``).

    Arguments:
        span: how long.
        anchor: the event from which it counts, as written, or None.
        working: whether only working days count.
    """

    span: Span = field(validator=is_a(Span))
    anchor: str | None = field(default=None, validator=optional(is_a(str)))
    working: bool = field(default=False, validator=is_a(bool))


class Limit(enum.Enum):
    """How a deadline bounds the time."""

    BEFORE = "before"  #: trước: the date itself is too late
    BY = "by"  #: chậm nhất, đến hết: the date itself is in time
    FROM = "from"  #: từ, kể từ: the date is the first one
    AFTER = "after"  #: sau: the day after is the first one


@frozen
class Deadline:
    """A date with the side of it that is meant (``trước 17h00 ngày 22/03/2023``)."""

    limit: Limit = field(validator=is_a(Limit))
    date: WrittenDate = field(validator=is_a(WrittenDate))
