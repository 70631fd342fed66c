"""Writing a calendar as iCalendar (RFC 5545, extra ``icalendar``): the same days are the same text, in every run."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeAlias, get_args

from attrs import evolve

from ...arguments import guarded
from ...errors import DataError, MissingExtraError
from ...programme.time.procedure import Event
from ...text.patterns import Pattern
from ...values import choose
from ...vietnamese.dates import WrittenDate
from ...vietnamese.dates.values import hanoi_time
from ...vietnamese.dates.workdays import Calendar, check_calendar
from .collecting import Schedulable, agenda
from .values import Agenda, CalendarEntry, calendar_words

#: What an entry becomes: ``VEVENT``, which every calendar shows, or ``VTODO``, which lists of things to do show.
ComponentKind: TypeAlias = Literal["event", "task"]

#: Who wrote it: without a version, so that another one writes the same.
_PRODUCT = "-//tdc-programme//tdc-programme//VI"
_ZONE = "Asia/Ho_Chi_Minh"
#: Since when clocks in Viet Nam go as they do, and by how much they are ahead (IANA time zone database).
_ZONE_SINCE, _BEFORE, _OFFSET = dt.datetime(1975, 6, 13), dt.timedelta(hours=8), dt.timedelta(hours=7)
#: When what has no day of its own was stamped.
_NO_STAMP = dt.date(1970, 1, 1)
_MOST_DAYS = 3660
_LINE_END = Pattern.plain("\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]", yes=("\r\n", "\u2028", "\v"), no=("a", "\t"))
#: What no content line may hold (RFC 5545, 3.1), and halves of a character.
_CONTROL = Pattern.plain(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]", yes=("\x00", "\x1b", "\ud800"), no=("a", "\t", "\n", "ệ")
)


@guarded
def to_calendar(
    target: Agenda | Schedulable | Iterable[Schedulable],
    *,
    start: dt.date | None = None,
    events: Mapping[Event, dt.date] | None = None,
    calendar: Calendar = "VN",
    kind: ComponentKind = "event",
    remind: Iterable[int] = (),
    stamp: dt.date | dt.datetime | None = None,
) -> str:
    """Write the days of a document, a task or a programme as iCalendar (RFC 5545).

    Whole days are dates (``VALUE=DATE``), hours are those of Hà Nội (``Asia/Ho_Chi_Minh``, defined in the file). An
    entry has the same ``UID`` in every run, so that a calendar which takes the file again changes its entries and
    adds none. What has no certain day is not in it: the description of the calendar says what, as
    :func:`agenda` does. The same target gives the same text.

    Arguments:
        target: a document, a programme, a task, milestones, deadlines, several of them, or an :class:`Agenda`.
        start, events, calendar: what :func:`agenda` takes; not for an :class:`Agenda`, which has its days.
        kind: ``"event"`` (``VEVENT``: Google Calendar, Outlook and all others show it) or ``"task"`` (``VTODO`` with
            ``DUE``: Thunderbird, Apple Reminders, Nextcloud and Tasks.org show it; Google and Outlook leave it out).
        remind: how many days before it an entry is to be recalled, one alarm each.
        stamp: when the entries were made (``DTSTAMP``); a moment without a time zone is one in Hà Nội. If not given,
            the day of the document or of the approval of the task; where there is none, 1970-01-01.

    Raises:
        MissingExtraError: icalendar is not installed.
        DataError: an unknown kind, a reminder that lies not before its entry, or days for an :class:`Agenda`.

    >>> import tdc_programme as tdc
    >>> letter = tdc.read_document("Ý kiến góp ý xin gửi về Tổng cục trước 17h00 ngày 22/03/2023.")
    >>> [line for line in to_calendar(letter).splitlines() if line.startswith("DTSTART;")]
    ['DTSTART;TZID=Asia/Ho_Chi_Minh:20230322T170000']
    """
    choose("kind", kind, get_args(ComponentKind))
    check_calendar(calendar)
    days = sorted(set(remind), reverse=True)
    if days and not 0 < days[-1] <= days[0] <= _MOST_DAYS:
        raise DataError(
            f"remind: 1 to {_MOST_DAYS} days before, got {days}",
            vietnamese=f"remind: từ 1 đến {_MOST_DAYS} ngày trước, không phải {days}",
        )
    if not isinstance(target, Agenda):
        target = agenda(target, start=start, events=events, calendar=calendar)
    elif start is not None or events is not None:
        raise DataError("an Agenda has its days: no start, no events", vietnamese="Agenda đã có ngày: bỏ start, events")
    made = _calendar(target)
    moment = _stamp(stamp if stamp is not None else target.day or _NO_STAMP)
    for entry in target.entries:
        made.add_component(_component(entry, kind, days, moment))
    written: str = made.to_ical(sorted=False).decode()
    return written


def _calendar(days: Agenda) -> Any:
    """Return the calendar with what is said of it, and its time zone."""
    library = _library()
    made = library.Calendar()
    name, about = _one_line(days.name), "\n".join(_lines(days))
    for key, value in (
        ("PRODID", _PRODUCT),
        ("VERSION", "2.0"),
        ("CALSCALE", "GREGORIAN"),
        ("NAME", name),
        ("X-WR-CALNAME", name),
        ("X-WR-TIMEZONE", _ZONE),
        ("DESCRIPTION", about),
        ("X-WR-CALDESC", about),
    ):
        if value:
            made.add(key, library.vText(value))
    zone, hours = library.Timezone(), library.TimezoneStandard()
    zone.add("TZID", _ZONE)
    for key, moment in (
        ("DTSTART", _ZONE_SINCE),
        ("TZOFFSETFROM", _BEFORE),
        ("TZOFFSETTO", _OFFSET),
        ("TZNAME", "+07"),
    ):
        hours.add(key, moment)
    zone.add_component(hours)
    made.add_component(zone)
    return made


def _library() -> Any:
    try:
        import icalendar
    except ImportError:
        raise MissingExtraError.of("icalendar", "icalendar") from None
    return icalendar


def _lines(days: Agenda) -> Iterable[str]:
    if days.left_out:
        yield calendar_words()["lines"]["left-out"]
        yield from (f"- {_one_line(str(one))}" for one in days.left_out)


def _component(entry: CalendarEntry, kind: ComponentKind, remind: Iterable[int], stamp: dt.datetime) -> Any:
    """Return an entry as an event, or as a thing to do."""
    library, is_event = _library(), kind == "event"
    made = library.Event() if is_event else library.Todo()
    made.add("UID", entry.uid)
    made.add("DTSTAMP", stamp)
    for key, moment in _times(entry, is_event=is_event):
        made.add(key, moment)
    if entry.rule is not None:
        made.add("RRULE", library.vRecur.from_ical(entry.rule))
    made.add("SUMMARY", _one_line(entry.title))
    if entry.details:
        made.add("DESCRIPTION", "\n".join(map(_clean, entry.details)))
    made.add("CATEGORIES", [_one_line(entry.category)])
    made.add(*(("TRANSP", "TRANSPARENT") if is_event else ("STATUS", "NEEDS-ACTION")))
    for days in remind:
        alarm = library.Alarm()
        alarm.add("ACTION", "DISPLAY")
        alarm.add("DESCRIPTION", _one_line(entry.title))
        alarm.add("TRIGGER", dt.timedelta(days=-days), parameters={} if is_event else {"RELATED": "END"})
        made.add_component(alarm)
    return made


def _times(entry: CalendarEntry, *, is_event: bool) -> Iterable[tuple[str, dt.date]]:
    """Yield the properties that say when: of an event its days, of a thing to do the time in which it is done."""
    sides = (entry.first, entry.due) if entry.first is not None and (entry.is_span or not is_event) else (entry.due,)
    in_hours = any(side.hour is not None for side in sides)
    first, due = (_moment(side) if in_hours else side.to_date() for side in (sides[0], sides[-1]))
    if in_hours and entry.due.hour is None:
        due += dt.timedelta(days=1)  # the whole of its last day
    if not is_event:
        if len(sides) > 1 or entry.rule is not None:  # what comes again needs a first time
            yield "DTSTART", first
        yield "DUE", due
        return
    yield "DTSTART", first
    end = due if in_hours else due + dt.timedelta(days=1)  # an event ends on the first day that is none of its own
    if len(sides) > 1 and end > first:
        yield "DTEND", end


def _moment(date: WrittenDate) -> dt.datetime:
    """Return a moment in Hà Nội; of a day its beginning."""
    return date.to_datetime() if date.hour is not None else evolve(date, hour=0).to_datetime()


def _stamp(stamp: dt.date) -> dt.datetime:
    """Return a moment in UTC, as DTSTAMP wants it; a day is its midnight there."""
    if not isinstance(stamp, dt.datetime):
        return dt.datetime(stamp.year, stamp.month, stamp.day, tzinfo=dt.UTC)
    return (stamp if stamp.tzinfo else stamp.replace(tzinfo=hanoi_time())).astimezone(dt.UTC).replace(microsecond=0)


def _clean(text: str) -> str:
    """Return a text that a content line can hold: lines ended in one way, nothing that steers a terminal."""
    return unicodedata.normalize("NFC", _CONTROL.sub("\N{REPLACEMENT CHARACTER}", _LINE_END.sub("\n", text)))


def _one_line(text: str) -> str:
    return " ".join(_clean(text).split())
