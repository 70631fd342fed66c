"""Which days are certain, and what is left out."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme.documents import Assignment
from tdc_programme.exchange import CalendarEntry, LeftOutReason
from tdc_programme.exchange.calendars.collecting import _in_order
from tdc_programme.programme import Event, Interval
from tdc_programme.strategies import documents, programmes, tasks

START = dt.date(2025, 1, 1)
DAYS = st.dates(dt.date(2014, 1, 1), dt.date(2025, 9, 30))


def titles(agenda: tdc.Agenda) -> list[str]:
    return [str(entry) for entry in agenda.entries]


def test_the_letter(examples: Path) -> None:
    agenda = tdc.agenda(tdc.read_document(examples / "orientation-letter-2023.txt"))
    assert [entry.due.iso for entry in agenda.entries] == ["2023-03-22T17:00"]
    assert agenda.entries[0].details[1:] == (
        "Gửi về: Tổng cục Tiêu chuẩn Đo lường Chất lượng",
        "Qua: Vụ Kế hoạch Tài chính",
        "Qua: vukhtc@tcvn.gov.vn",
        "Quá hạn không có ý kiến được coi là đồng ý",
        "Ghi trong văn bản: trước 17h00 ngày 22 tháng 3 năm 2023",
    )
    assert agenda.left_out == ()
    assert agenda.day is None


def test_the_announcement_says_no_first_day(examples: Path) -> None:
    document = tdc.read_document(examples / "selection-announcement-2024.txt")
    agenda = tdc.agenda(document)
    assert agenda.entries == ()
    assert [one.reason for one in agenda.left_out] == [LeftOutReason.NO_START] * 2
    begun = tdc.agenda(document, start=START)
    assert begun.left_out == ()
    assert {entry.category for entry in begun.entries} >= {
        "Sản phẩm",
        "Kết thúc nhiệm vụ",
        "nghiệm thu, công nhận kết quả",
    }


def test_a_task() -> None:
    task = tdc.programme_1322().task(1)
    agenda = tdc.agenda(task, start=START)
    assert [(entry.due.iso, entry.title.split(":")[0]) for entry in agenda.entries] == [
        ("2024-12-03", "Công khai kết quả tuyển chọn"),
        ("2025-07-01", "Báo cáo định kỳ tình hình thực hiện (lần 1)"),
        ("2026-01-01", "Báo cáo định kỳ tình hình thực hiện (lần 2)"),
        ("2026-01-01", "Kiểm tra, đánh giá định kỳ (lần 1)"),
        ("2026-03-01", "Đề nghị gia hạn"),
        ("2026-04-01", "Giao nộp 1 Hội thảo năng suất cấp quốc gia"),
        ("2026-04-01", "Giao nộp 1 bài báo khoa học"),
        ("2026-04-01", "Giao nộp 6 hội thảo chuyên đề"),
        ("2026-04-01", "Kết thúc nhiệm vụ"),
        ("2026-05-04", "Nộp hồ sơ nghiệm thu"),
    ]
    report = agenda.entries[1]
    assert report.details[0] == "Căn cứ: Thông tư 04/2015/TT-BKHCN, Điều 26, khoản 1"
    assert report.details[2] == f"Nhiệm vụ: {task.title}"
    assert agenda.day == task.approved
    assert tdc.agenda(task.starting(START)) == agenda
    moved = tdc.agenda(task, events={Event.CONTRACT_IN_FORCE: START})
    assert [entry.due for entry in moved.entries] == [entry.due for entry in agenda.entries]


def test_a_series() -> None:
    task = tdc.programme_1322().task(2)
    series = [
        entry for entry in tdc.agenda(task, start=START).entries if entry.title.startswith("Giao nộp 19 sản phẩm")
    ]
    assert len(series) == 52
    assert series[2].title.startswith("Giao nộp 19 sản phẩm (đợt 3): nhiệm vụ 2: ")
    assert series[2].first == tdc.WrittenDate(2025, 1, 16)
    assert "Kỳ: từ ngày 16/01/2025 đến ngày 22/01/2025" in series[2].details


def test_what_a_task_leaves_open() -> None:
    quota = tdc.DeliverableQuota(text="Một số bài báo")
    task = tdc.Task(title="T", deliverables=(tdc.Deliverable(text="D", quotas=(quota,)),))
    for months, reasons in ((None, [LeftOutReason.NO_PERIOD]), (12, [LeftOutReason.NO_PERIOD])):
        agenda = tdc.agenda(evolve(task, months=months, start=START), calendar=())
        assert [one.reason for one in agenda.left_out] == reasons
    new = tdc.agenda(evolve(task, deliverables=(), months=12, start=dt.date(2026, 1, 1)), calendar=())
    assert titles(new) == ["2027-01-01: Kết thúc nhiệm vụ: nhiệm vụ T"]
    assert {one.reason for one in new.left_out} == {LeftOutReason.NO_LIMIT}
    assert "93/2025/QH15" in str(new.left_out[0])


def test_days_of_rest_that_are_not_known_leave_a_deadline_out() -> None:
    far = tdc.agenda(tdc.Task(title="T", months=600, start=START))
    assert [str(one) for one in far.left_out] == [
        "Nộp hồ sơ nghiệm thu: nhiệm vụ T: chưa biết ngày nghỉ của thời gian đó"
    ]


def test_amounts() -> None:
    def said(amount: Interval, total: tdc.Quantity | None = None) -> str:
        milestone = tdc.Milestone(
            due=START, opens=START, amount=amount, quota=tdc.DeliverableQuota(text="các bài", total=total)
        )
        return tdc.agenda(milestone).entries[0].title

    assert said(Interval.exactly(1200), tdc.Quantity(1200, "bài")) == "Giao nộp 1.200 bài: các bài"
    assert said(Interval(912, 1007)) == "Giao nộp 912–1.007 sản phẩm: các bài"
    assert said(Interval(1, None)) == "Giao nộp từ 1 sản phẩm trở lên: các bài"
    assert said(Interval(0, None)) == "Giao nộp sản phẩm: các bài"


def test_milestones_and_deadlines_by_themselves() -> None:
    task = tdc.programme_1322().task(1).starting(START)
    made: list[tdc.Milestone | tdc.TaskDeadline] = list(tdc.milestones(task, START))
    made += tdc.next_deadlines(task, dt.date.min)
    agenda = tdc.agenda(made)
    assert len(agenda.entries) == len(made)
    assert agenda.name == "Lịch công việc"
    assert {"Báo cáo định kỳ (lần 1)", "Kết thúc nhiệm vụ", "Nộp hồ sơ nghiệm thu"} <= {
        entry.title for entry in agenda.entries
    }
    open_one = tdc.next_deadlines(tdc.programme_1322().task(1), dt.date(2025, 1, 1))[0]
    assert [one.reason for one in tdc.agenda(open_one).left_out] == [LeftOutReason.NO_START]


def test_a_programme_has_its_tasks_and_papers() -> None:
    programme = tdc.programme_1322()
    agenda = tdc.agenda(programme, start=START)
    assert titles(agenda)[0].startswith("2023-03-22T17:00: Hạn góp ý: ")
    both = tdc.agenda(programme.tasks, start=START)
    assert agenda.entries[1:] == both.entries
    assert (agenda.name[:17], both.name) == ("Chương trình 1322", "Lịch công việc")
    assert agenda.day == dt.date(2024, 11, 18)


class TestDuties:
    LETTER = tdc.Document(
        number=tdc.parse_document_number("12/KH-UBND"), date=tdc.WrittenDate(2026, 1, 5), subject="triển khai"
    )

    def agenda(self, *duties: Assignment) -> tdc.Agenda:
        return tdc.agenda(evolve(self.LETTER, assignments=duties))

    def test_by_when(self) -> None:
        host = tdc.Organisation("Sở Tài chính")
        quarter = tdc.parse_period("quý I năm 2026")
        agenda = self.agenda(
            Assignment(text="Một", due=quarter, time="Quý I/2026", lead_units=(host,)),
            Assignment(text="Hai", due=tdc.RecurringDate(None, 15), time="Ngày 15 hằng tháng"),
        )
        first, span = sorted(agenda.entries, key=lambda entry: entry.title)
        assert (first.title, first.due.iso, first.rule) == (
            "Hạn hoàn thành: Hai",
            "2026-01-15",
            "FREQ=MONTHLY;BYMONTHDAY=15",
        )
        assert (span.first, span.is_span) == (tdc.WrittenDate(2026, 1, 1), True)
        assert span.details[:2] == ("Một", "Chủ trì: Sở Tài chính")
        assert span.details[-1] == "Ghi trong văn bản: Quý I/2026"

    def test_no_day(self) -> None:
        agenda = self.agenda(
            Assignment(text="Một", time="Thường xuyên"),
            Assignment(text="Hai"),
            Assignment(text="Ba", due=tdc.WrittenDate(month=6, day=30), time="30/6"),
        )
        assert agenda.entries == ()
        assert [str(one) for one in agenda.left_out] == [
            "Hạn hoàn thành: Một: Thường xuyên (thời hạn ghi bằng lời không thành ngày)",
            "Hạn hoàn thành: Ba: 30/6 (ngày còn để trống hoặc thiếu năm)",
        ]


def test_comments_without_a_day() -> None:
    asked = tdc.Consultation(channel=("a@b.vn",))
    assert tdc.agenda(tdc.Document(consultation=asked)).left_out == ()
    blank = tdc.Consultation(deadline=tdc.WrittenDate(2023, blank=True))
    left_out = tdc.agenda(tdc.Document(consultation=blank)).left_out
    assert [one.reason for one in left_out] == [LeftOutReason.BLANK]
    assert left_out[0].title == "Hạn góp ý: văn bản"


# --- keys and order -------------------------------------------------------------------------------------------------


@settings(max_examples=20)
@given(programmes(max_tasks=3), DAYS, st.randoms())
def test_the_order_of_the_tasks_does_not_matter(programme: tdc.Programme, day: dt.date, luck: random.Random) -> None:
    shuffled = list(programme.tasks)
    luck.shuffle(shuffled)
    one = tdc.agenda(programme.tasks, start=day, calendar=())
    other = tdc.agenda(shuffled, start=day, calendar=())
    assert one.entries == other.entries
    assert set(one.left_out) == set(other.left_out)
    assert len({entry.uid for entry in one.entries}) == len(one.entries)
    assert list(one.entries) == sorted(one.entries, key=lambda entry: entry.due)


@settings(max_examples=30)
@given(tasks(), DAYS, DAYS)
def test_an_entry_keeps_its_identifier_when_its_day_moves(task: tdc.Task, one: dt.date, other: dt.date) -> None:
    first, then = (
        {entry.title: entry.uid for entry in tdc.agenda(task, start=day, calendar=()).entries} for day in (one, other)
    )
    both = first.keys() & then.keys()  # a year has 52 weeks or 53, and a circular its first day
    assert both or not first or not then
    assert [first[title] for title in both] == [then[title] for title in both]


@settings(max_examples=40)
@given(tasks(), DAYS)
def test_nothing_is_dropped(task: tdc.Task, day: dt.date) -> None:
    agenda = tdc.agenda(task, start=day, calendar=())
    said = "\n".join(line for entry in agenda.entries for line in entry.details)
    left_out = {one.title for one in agenda.left_out}
    for quota in task.quotas():
        assert quota.text in said or " ".join(quota.text.split()) in left_out


@settings(max_examples=40)
@given(documents())
def test_any_document_has_an_agenda(document: tdc.Document) -> None:
    agenda = tdc.agenda(document, calendar=())
    assert tdc.from_json(tdc.to_json(agenda), tdc.Agenda) == agenda


def test_equal_keys_get_keys_of_their_own() -> None:
    def entry(day: int, title: str = "A") -> CalendarEntry:
        return CalendarEntry(key="k", title=title, due=tdc.WrittenDate(2026, 1, day), category="c")

    assert [one.key for one in _in_order([entry(1), entry(1)])] == ["k"]
    given = [entry(1), entry(2), entry(2, "B"), entry(2, "C")]
    made = _in_order(given)
    assert len({one.uid for one in made}) == 4
    assert _in_order(reversed(given)) == made


def test_long_titles_are_cut() -> None:
    def title(text: str) -> str:
        return tdc.agenda(tdc.Task(title=text)).left_out[0].title

    assert title("x" * 10**6) == f"Nhiệm vụ {'x' * 60} …"
    assert title("từ " * 10**6) == f"Nhiệm vụ {'từ ' * 20}…"
    assert title("x" * 60) == f"Nhiệm vụ {'x' * 60}"


def test_spelling_does_not_change_the_key() -> None:
    task = tdc.programme_1322().task(1)
    nfd = evolve(task, title=__import__("unicodedata").normalize("NFD", task.title.upper()).replace(" ", "\u00a0 "))
    assert {entry.uid for entry in tdc.agenda(nfd).entries} == {entry.uid for entry in tdc.agenda(task).entries}
