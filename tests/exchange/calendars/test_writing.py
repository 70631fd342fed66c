"""iCalendar: read back with icalendar, and held to RFC 5545 line by line."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from itertools import islice
from typing import Any

import pytest
from attrs import evolve
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme.exchange import CalendarEntry
from tdc_programme.strategies import documents, tasks

icalendar = pytest.importorskip("icalendar")

START = dt.date(2025, 1, 1)
HANOI = dt.timezone(dt.timedelta(hours=7))
LETTER = tdc.Document(
    subject="góp ý",
    date=tdc.WrittenDate(2023, 3, 1),
    consultation=tdc.Consultation(deadline=tdc.WrittenDate(2023, 3, 22, 17, 0)),
)


def entry(**given: Any) -> CalendarEntry:
    usual = {"key": "k", "title": "Hạn", "due": tdc.WrittenDate(2026, 1, 2), "category": "Góp ý"}
    return CalendarEntry(**{**usual, **given})


def one(written: CalendarEntry, **asked: Any) -> Any:
    """Return the only entry of a calendar, read back."""
    (made,) = entries(tdc.to_calendar(tdc.Agenda(name="Lịch", entries=(written,)), **asked))
    return made


def entries(text: str) -> list[Any]:
    check_lines(text)
    calendar = icalendar.Calendar.from_ical(text)
    assert not calendar.errors
    return [each for each in calendar.subcomponents if each.name != "VTIMEZONE"]


def check_lines(text: str) -> None:
    """Hold a text to RFC 5545, 3.1: CRLF, 75 octets a line, no control characters, blocks that close."""
    content = text.encode()
    assert content.endswith(b"\r\n")
    lines = content[:-2].split(b"\r\n")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # folded between characters
        assert not [octet for octet in line if (octet < 32 and octet != 9) or octet == 127]
    unfolded = content.replace(b"\r\n ", b"").decode().split("\r\n")
    opened: list[str] = []
    for said in unfolded:
        if said.startswith("BEGIN:"):
            opened.append(said[6:])
        elif said.startswith("END:"):
            assert opened.pop() == said[4:]
    assert opened == []


# --- the calendar ---------------------------------------------------------------------------------------------------


def test_the_calendar() -> None:
    text = tdc.to_calendar(tdc.programme_1322().task(1), start=START)
    calendar = icalendar.Calendar.from_ical(text)
    assert (calendar["VERSION"], calendar["CALSCALE"]) == ("2.0", "GREGORIAN")
    assert calendar["NAME"] == calendar["X-WR-CALNAME"]
    assert "DESCRIPTION" not in calendar
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["TZID"] == "Asia/Ho_Chi_Minh"
    assert zone.to_tz(lookup_tzid=False).utcoffset(dt.datetime(2025, 1, 1)) == dt.timedelta(hours=7)
    assert len(entries(text)) == len(tdc.agenda(tdc.programme_1322().task(1), start=START).entries)


def test_what_is_left_out_is_said() -> None:
    text = tdc.to_calendar(tdc.Task(title="Nghiên cứu; a, b"))
    assert entries(text) == []
    calendar = icalendar.Calendar.from_ical(text)
    said = "Không có trong lịch:\n- Nhiệm vụ Nghiên cứu; a, b: chưa biết ngày bắt đầu"
    assert calendar["DESCRIPTION"] == said
    assert text.count("CALDESC:") == 1


def test_an_hour_is_that_of_hanoi() -> None:
    (made,) = entries(tdc.to_calendar(LETTER))
    assert made["DTSTART"].params["TZID"] == "Asia/Ho_Chi_Minh"
    assert made["DTSTART"].dt == dt.datetime(2023, 3, 22, 17, tzinfo=HANOI)
    assert "DTEND" not in made
    assert (made["SUMMARY"], made["TRANSP"]) == ("Hạn góp ý: góp ý", "TRANSPARENT")
    assert made["CATEGORIES"].to_ical() == "Góp ý".encode()
    late = one(entry(due=tdc.WrittenDate(2026, 12, 31, 24, 0)))
    assert late["DTSTART"].dt == dt.datetime(2027, 1, 1, tzinfo=HANOI)


def test_a_day_is_a_date() -> None:
    made = one(entry())
    assert made["DTSTART"].params["VALUE"] == "DATE"
    assert (made["DTSTART"].dt, "DTEND" in made) == (dt.date(2026, 1, 2), False)


@pytest.mark.parametrize(
    ("first", "due", "start", "end"),
    [
        ((2026, 1, 1), (2026, 3, 31), dt.date(2026, 1, 1), dt.date(2026, 4, 1)),
        ((2026, 1, 5, 8, 0), (2026, 1, 5, 11, 30), dt.datetime(2026, 1, 5, 8), dt.datetime(2026, 1, 5, 11, 30)),
        ((2026, 1, 5, 8, 0), (2026, 1, 6), dt.datetime(2026, 1, 5, 8), dt.datetime(2026, 1, 7)),
        ((2026, 1, 5), (2026, 1, 6, 17, 0), dt.datetime(2026, 1, 5), dt.datetime(2026, 1, 6, 17)),
        ((2026, 1, 5), (2026, 1, 5), dt.date(2026, 1, 5), dt.date(2026, 1, 6)),
        ((2026, 1, 5, 8, 0), (2026, 1, 5, 8, 0), dt.datetime(2026, 1, 5, 8), None),
    ],
)
def test_a_span(first: tuple[int, ...], due: tuple[int, ...], start: dt.date, end: dt.date | None) -> None:
    made = one(entry(first=tdc.WrittenDate(*first), due=tdc.WrittenDate(*due), is_span=True))

    def local(day: dt.date | None) -> dt.date | None:
        return day.replace(tzinfo=HANOI) if isinstance(day, dt.datetime) else day

    assert made["DTSTART"].dt == local(start)
    assert (made["DTEND"].dt if "DTEND" in made else None) == local(end)


def test_things_to_do() -> None:
    made = one(entry(first=tdc.WrittenDate(2025, 12, 1)), kind="task")
    assert (made.name, made["STATUS"]) == ("VTODO", "NEEDS-ACTION")
    assert (made["DTSTART"].dt, made["DUE"].dt) == (dt.date(2025, 12, 1), dt.date(2026, 1, 2))
    assert "TRANSP" not in made
    alone = one(entry(), kind="task")
    assert (alone["DUE"].dt, "DTSTART" in alone) == (dt.date(2026, 1, 2), False)
    again = one(entry(rule="FREQ=MONTHLY;BYMONTHDAY=2"), kind="task")
    assert again["DTSTART"].dt == again["DUE"].dt
    hours = one(entry(due=tdc.WrittenDate(2026, 1, 2, 17, 0), first=tdc.WrittenDate(2026, 1, 2)), kind="task")
    assert hours["DTSTART"].dt == dt.datetime(2026, 1, 2, tzinfo=HANOI)


def test_an_event_of_a_milestone_is_its_last_day() -> None:
    assert one(entry(first=tdc.WrittenDate(2025, 12, 1)))["DTSTART"].dt == dt.date(2026, 1, 2)


def test_what_comes_again() -> None:
    made = one(entry(rule="FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=2"))
    rule = rrulestr(made["RRULE"].to_ical().decode(), dtstart=dt.datetime(2026, 1, 2))
    assert [time.date().isoformat() for time in islice(rule, 3)] == ["2026-01-02", "2027-01-02", "2028-01-02"]


@pytest.mark.parametrize("kind", ["event", "task"])
def test_reminders(kind: Any) -> None:
    made = one(entry(title="Hạn"), kind=kind, remind=iter([1, 7, 7]))
    assert [alarm["TRIGGER"].dt for alarm in made.walk("VALARM")] == [dt.timedelta(days=-7), dt.timedelta(days=-1)]
    assert {alarm["ACTION"] for alarm in made.walk("VALARM")} == {"DISPLAY"}
    assert {alarm["DESCRIPTION"] for alarm in made.walk("VALARM")} == {"Hạn"}
    related = {alarm["TRIGGER"].params.get("RELATED") for alarm in made.walk("VALARM")}
    assert related == ({None} if kind == "event" else {"END"})


# --- the same text --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stamp", "wanted"),
    [
        (None, dt.datetime(2023, 3, 1)),
        (dt.date(2024, 5, 6), dt.datetime(2024, 5, 6)),
        (dt.datetime(2024, 5, 6, 7, 8, 9, 10), dt.datetime(2024, 5, 6, 0, 8, 9)),
        (dt.datetime(2024, 5, 6, tzinfo=dt.UTC), dt.datetime(2024, 5, 6)),
    ],
)
def test_the_stamp(stamp: dt.date | None, wanted: dt.datetime) -> None:
    (made,) = entries(tdc.to_calendar(LETTER, stamp=stamp))
    assert made["DTSTAMP"].dt == wanted.replace(tzinfo=dt.UTC)


def test_without_a_day_the_stamp_is_the_first_of_all() -> None:
    (made,) = entries(tdc.to_calendar(evolve(LETTER, date=None)))
    assert made["DTSTAMP"].dt == dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def test_another_process_writes_the_same() -> None:
    code = (
        "import datetime, sys, tdc_programme as t; sys.stdout.reconfigure(encoding='utf-8', newline='');"
        "print(t.to_calendar(t.programme_1322(), start=datetime.date(2025, 1, 1)), end='')"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "America/New_York"}
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, env=environment)
    assert done.stdout.decode() == tdc.to_calendar(tdc.programme_1322(), start=START)


# --- hostile text ---------------------------------------------------------------------------------------------------

HOSTILE = 'Hạn\r\nBEGIN:VALARM\nEND:VEVENT;,\\n\\"\x00\x1b]0;x\x07\u2028\x85a\ud800' + "ế" * 200


def test_hostile_words_stay_words() -> None:
    hostile = entry(title=HOSTILE, details=(HOSTILE,), category=HOSTILE, key=HOSTILE.replace("\ud800", ""))
    text = tdc.to_calendar(tdc.Agenda(name=HOSTILE, entries=(hostile,)), remind=[1])
    (made,) = entries(text)
    wanted = f'Hạn BEGIN:VALARM END:VEVENT;,\\n\\"�� ]0;x� a�{"ế" * 200}'.replace("� ]", "�]")
    assert made["SUMMARY"] == wanted
    assert made["DESCRIPTION"].split("\n")[:2] == ["Hạn", "BEGIN:VALARM"]
    assert [each.name for each in made.subcomponents] == ["VALARM"]


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
def test_any_words_come_back(title: str, detail: str) -> None:
    made = one(entry(title=title, details=(detail,)))
    assert made["SUMMARY"].split() == made["SUMMARY"].strip().split()
    plain = "".join(letter for letter in title if letter.isalnum())
    again = "".join(letter for letter in str(made["SUMMARY"]) if letter.isalnum())
    assert tdc.to_nfc(plain) == tdc.to_nfc(again) or not plain.isascii()
    if title.isascii() and title.isprintable():
        assert made["SUMMARY"] == " ".join(title.split())
    if detail.isascii() and detail.isprintable():
        assert made["DESCRIPTION"] == detail


@settings(max_examples=25)
@given(documents(), st.sampled_from(["event", "task"]))
def test_any_document(document: tdc.Document, kind: Any) -> None:
    agenda = tdc.agenda(document, start=START, calendar=())
    made = entries(tdc.to_calendar(agenda, kind=kind))
    assert [str(each["UID"]) for each in made] == [each.uid for each in agenda.entries]
    assert [str(each["SUMMARY"]) for each in made] == [tdc.to_nfc(each.title) for each in agenda.entries]
    assert len({each["UID"] for each in made}) == len(made)


@settings(max_examples=25)
@given(tasks(), st.dates(dt.date(2016, 1, 1), dt.date(2025, 9, 1)))
def test_the_days_are_those_of_the_milestones(task: tdc.Task, start: dt.date) -> None:
    made = entries(tdc.to_calendar(task.starting(start), calendar=()))
    wanted = {milestone.due for milestone in tdc.milestones(task.starting(start), start)}
    assert wanted <= {each["DTSTART"].dt for each in made}


# --- refusals -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("remind", [[0], [-1], [1, 10**6]])
def test_reminders_that_cannot_be(remind: list[int]) -> None:
    with pytest.raises(tdc.DataError, match="remind: 1 to 3660 days before") as error:
        tdc.to_calendar(LETTER, remind=remind)
    assert "3660 ngày trước" in error.value.in_language("vi")


def test_an_agenda_takes_no_days() -> None:
    with pytest.raises(tdc.DataError, match="an Agenda has its days"):
        tdc.to_calendar(tdc.agenda(LETTER), start=START)
    with pytest.raises(tdc.DataError, match="an Agenda has its days"):
        tdc.to_calendar(tdc.agenda(LETTER), events={})


def test_an_unknown_kind() -> None:
    with pytest.raises(tdc.DataError, match="did you mean 'event'"):
        tdc.to_calendar(LETTER, kind="events")  # type: ignore[arg-type]  # wrong on purpose


@pytest.mark.parametrize("wrong", ["văn bản", 5, None, [5], dt.date(2025, 1, 1)])
def test_wrong_types(wrong: Any) -> None:
    with pytest.raises(TypeError):
        tdc.to_calendar(wrong)


def test_a_missing_extra_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(tdc.MissingExtraError, match=r"tdc-programme\[icalendar\]"):
        tdc.to_calendar(LETTER)
    assert tdc.agenda(LETTER).entries  # needs nothing
