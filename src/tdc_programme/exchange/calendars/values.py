"""What stands in a calendar, and what could not: values without a word of iCalendar."""

from __future__ import annotations

import datetime as dt
import enum
import uuid
from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import Attribute, field, frozen

from ...arguments import guarded
from ...errors import DateError
from ...storable import Storable
from ...tables import load_table
from ...values import Language, choose_language, each, is_a, optional, string
from ...vietnamese.dates import Period, WrittenDate

#: The name space of the identifiers: the same key is the same identifier, wherever and whenever it is made.
_NAMESPACE = uuid.UUID("6a1f4b52-1c0b-5d0e-9d2a-3f7c13222020")


@cache
def calendar_words() -> Mapping[str, Mapping[str, Any]]:
    """Return the words of a calendar, by what they are for."""
    words: Mapping[str, Mapping[str, Any]] = load_table("exchange", "calendar_words")
    return words


class LeftOutReason(enum.StrEnum):
    """Why something has no day that is certain, and so no place in a calendar.

    >>> LeftOutReason.NO_START.label("en")
    'the first day is not known'
    """

    NO_START = "no-start"  #: the task's first day is not known
    NO_END = "no-end"  #: only the beginning is said (``từ ngày``)
    NO_PERIOD = "no-period"  #: the quota does not say by when
    NO_LIMIT = "no-limit"  #: the task follows a law whose time limits are not known
    NO_DAYS_OF_REST = "no-days-of-rest"  #: working days of that time cannot be counted yet
    NO_EVENT = "no-event"  #: it counts from an event (``kể từ ngày nhận được hồ sơ``)
    BLANK = "blank"  #: the date was left to be filled in, or lacks its year
    IMPOSSIBLE = "impossible"  #: no calendar has the date
    LUNAR = "lunar"  #: a day of the lunar calendar
    UNREAD = "unread"  #: words that give no day (``Thường xuyên``)

    @guarded
    def label(self, language: Language = "vi") -> str:
        """Return it in words, in Vietnamese or English."""
        said: str = calendar_words()["reasons"][self.value][choose_language(language)]
        return said


@frozen(repr=False, kw_only=True)
class LeftOut(Storable):
    """Something that has no place in a calendar, since its day is not certain.

    Arguments:
        title: what it is, in Vietnamese.
        reason: why it has none.
        remark: what else is known of it, in Vietnamese, or None.

    >>> print(LeftOut(title="Báo cáo định kỳ", reason=LeftOutReason.NO_START))
    Báo cáo định kỳ: chưa biết ngày bắt đầu
    """

    title: str = field(validator=string())
    reason: LeftOutReason = field(validator=is_a(LeftOutReason))
    remark: str | None = field(default=None, validator=optional(string()))

    def __str__(self) -> str:
        return f"{self.title}: {self.remark or self.reason.label()}"


def _whole_day(entry: object, attribute: Attribute[Any], value: WrittenDate) -> None:
    is_a(WrittenDate)(entry, attribute, value)
    if not value.is_complete or value.lunar or not value.is_valid:
        raise DateError(
            f"CalendarEntry.{attribute.name}: {value} is no day of the calendar",
            vietnamese=f"CalendarEntry.{attribute.name}: {value} không phải là một ngày dương lịch",
        )


@frozen(repr=False, kw_only=True)
class CalendarEntry(Storable):
    """Something with a certain day (mục trong lịch).

    Arguments:
        key: what it is, however its day may change: entries of one key have one identifier.
        title: what is due, in Vietnamese, on one line.
        due: the last day for it, with the hour where one is said (in Hà Nội).
        first: where the time begins that ends with ``due``, a day or a moment; None where nothing says so.
        is_span: whether the whole time from ``first`` on is meant (``quý I năm 2026``), and not its end alone.
        rule: how it comes again, as RFC 5545 writes it (``FREQ=MONTHLY;BYMONTHDAY=15``); None where it does not.
        category: a word for its kind (``"Báo cáo"``).
        details: what else is to be known: the legal place, the words of the document …

    >>> entry = CalendarEntry(key="a", title="Hạn góp ý", due=WrittenDate(2023, 3, 22, 17, 0), category="Góp ý")
    >>> print(entry, entry.uid, sep="\\n")
    2023-03-22T17:00: Hạn góp ý
    019c26e5-38a2-5297-b69d-bec5c1c124c9
    """

    key: str = field(validator=string())
    title: str = field(validator=string())
    due: WrittenDate = field(validator=_whole_day)
    first: WrittenDate | None = field(default=None, validator=optional(_whole_day))
    is_span: bool = field(default=False, validator=is_a(bool))
    rule: str | None = field(default=None, validator=optional(string()))
    category: str = field(validator=string())
    details: tuple[str, ...] = field(default=(), validator=each(string()))

    def __attrs_post_init__(self) -> None:
        if self.is_span and self.first is None:
            raise DateError("CalendarEntry: a span needs its first day", vietnamese="CalendarEntry: thiếu ngày đầu")
        if self.first is not None and Period(self.first, self.due).fault:
            raise DateError(
                f"CalendarEntry: its beginning, {self.first.iso}, lies after its end, {self.due.iso}",
                vietnamese=f"CalendarEntry: lúc bắt đầu, {self.first.iso}, sau lúc kết thúc, {self.due.iso}",
            )

    def __str__(self) -> str:
        return f"{self.due.iso}: {self.title}"

    @property
    def uid(self) -> str:
        """Its identifier, a UUID of its key: the same in every run, whatever stands beside it."""
        return str(uuid.uuid5(_NAMESPACE, self.key))


@frozen(repr=False, kw_only=True)
class Agenda(Storable):
    """The days of a document, a task or a programme that are certain, and what has none (lịch công việc).

    Arguments:
        name: what it is the calendar of.
        entries: what has a day, in the order of the days.
        left_out: what has none.
        day: the day of what it was made of: of a document that of issue, of a task that of its approval; the last of
            several; None where none is known.

    >>> import tdc_programme as tdc
    >>> task = tdc.Task(number=1, title="Truyền thông", approved=dt.date(2024, 11, 18))
    >>> print(tdc.agenda(task))
    Nhiệm vụ 1: Truyền thông
      2024-12-03: Công khai kết quả tuyển chọn: nhiệm vụ 1: Truyền thông
      Không có trong lịch:
      Nhiệm vụ 1: Truyền thông: chưa biết ngày bắt đầu
    """

    name: str = field(validator=string())
    entries: tuple[CalendarEntry, ...] = field(default=(), validator=each(is_a(CalendarEntry)))
    left_out: tuple[LeftOut, ...] = field(default=(), validator=each(is_a(LeftOut)))
    day: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))

    def __str__(self) -> str:
        lines = [self.name, *(f"  {entry}" for entry in self.entries)]
        if self.left_out:
            lines += [f"  {calendar_words()['lines']['left-out']}", *(f"  {one}" for one in self.left_out)]
        return "\n".join(lines)
