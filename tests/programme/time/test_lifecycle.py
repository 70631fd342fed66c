"""The path of a task and the deadlines on it."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve

from tdc_programme.programme.deliverables import Deliverable, DeliverableQuota
from tdc_programme.programme.tasks import Task
from tdc_programme.programme.time.laws import law_of, procedure_laws
from tdc_programme.programme.time.lifecycle import (
    LimitRuling,
    TaskDeadline,
    current_stage,
    longest_extension,
    next_deadlines,
)
from tdc_programme.programme.time.procedure import Direction, Event, Stage, procedure_limits
from tdc_programme.programme.time.progress import progress
from tdc_programme.programme.time.schedule import MilestoneKind, Window, milestones
from tdc_programme.tables import Confidence
from tdc_programme.vietnamese.dates import Calendar
from tdc_programme.vietnamese.quantities import Quantity, Span

DECISION = dt.date(2024, 11, 18)
NEW_YEAR = dt.date(2025, 1, 1)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def told(
    today: dt.date, *, task: Task | None = None, calendar: Calendar = "VN", **events: str
) -> dict[str, list[TaskDeadline]]:
    found: dict[str, list[TaskDeadline]] = {}
    task = Task(title="x") if task is None else task
    given = {Event(name): day(on) for name, on in events.items()}
    for deadline in next_deadlines(task, today, events=given, calendar=calendar):
        assert deadline.due is not None
        found.setdefault(deadline.limit.code, []).append(deadline)
    return found


class TestDeadlines:
    def test_the_results_are_public_within_fifteen_days_of_the_decision(self) -> None:
        (deadline,) = told(DECISION, approved="2024-11-18")["results-public"]
        assert deadline.due == Window(day("2024-12-03"), day("2024-12-03"))
        assert deadline.is_settled
        assert told(day("2024-12-04"), approved="2024-11-18") == {}
        assert "results-public" in told(day("2024-12-03"), approved="2024-11-18")

    def test_a_limit_that_ends_on_a_day_of_rest_ends_with_the_next_working_day(self) -> None:
        (deadline,) = told(DECISION, approved="2024-12-13")["results-public"]  # 28 December is a Saturday
        assert str(deadline.due) == "2024-12-30"

    def test_working_days(self) -> None:
        (deadline,) = told(DECISION, call_closed="2024-11-18")["files-opened"]
        assert str(deadline.due) == "2024-11-27"

    def test_before_an_event(self) -> None:
        found = told(DECISION, check_held="2025-01-06", contract_ended="2026-03-31")
        assert str(found["check-notice"][0].due) == "2024-12-27"  # 30, 31, 2, 3, 6: five working days
        assert str(found["extension-request"][0].due) == "2026-02-28"

    def test_what_goes_on(self) -> None:
        (deadline,) = told(DECISION, results_posted="2024-12-02")["results-posted"]
        assert str(deadline.due) == "2025-02-03"  # 31 January is in Tết

    def test_the_whole_of_a_task(self) -> None:
        found = told(NEW_YEAR, task=Task(title="x", months=18, start=NEW_YEAR, start_year=2025))
        assert {code: [str(d.due) for d in deadlines] for code, deadlines in found.items()} == {
            "periodic-report": ["2025-07-01", "2026-01-01", "2026-07-01"],
            "yearly-check": ["2026-01-01"],
            "extension-request": ["2026-06-01"],
            "acceptance-file": ["2026-07-31"],
        }
        assert [d.number for d in found["periodic-report"]] == [1, 2, 3]

    def test_of_a_year_alone_there_are_windows(self) -> None:
        found = told(NEW_YEAR, task=Task(title="x", months=15, start_year=2025))
        (deadline,) = found["acceptance-file"]  # 1 May 2026 is a holiday; those of 2027 are not decided yet
        assert str(deadline.due) == "2026-05-04 … 2027-04-30"
        assert not deadline.is_settled
        assert str(found["periodic-report"][1].due) == "2026-01-01 … 2026-12-31"
        later = told(day("2027-04-30"), task=Task(title="x", months=15, start_year=2025))
        assert list(later) == ["acceptance-file"]

    def test_an_event_is_worth_more_than_the_year(self) -> None:
        task = Task(title="x", months=12, start_year=2025)
        found = told(NEW_YEAR, task=task, contract_in_force="2025-02-10", contract_ended="2026-03-10")
        assert [str(d.due) for d in found["periodic-report"]] == ["2025-08-10", "2026-02-10"]
        assert str(found["acceptance-file"][0].due) == "2026-04-09"

    def test_without_an_end_the_first_report_is_told(self) -> None:
        found = told(NEW_YEAR, task=Task(title="x", start=NEW_YEAR))
        assert [str(d.due) for d in found["periodic-report"]] == ["2025-07-01"]

    def test_nothing_known_nothing_told(self) -> None:
        assert told(NEW_YEAR) == {}

    def test_bounds_of_lengths_make_no_day(self) -> None:
        codes = {limit.code for limit in procedure_limits() if limit.direction is Direction.AT_MOST}
        on = day("2025-02-03")
        deadlines = next_deadlines(Task(title="x"), NEW_YEAR, events=dict.fromkeys(Event, on))
        assert all(deadline.is_known and deadline.remark() is None for deadline in deadlines)
        found = {deadline.limit.code for deadline in deadlines}
        assert codes
        assert not codes & found
        # Nor do reports and checks of a contract that ends on the day it begins.
        assert len(found) == 40 - len(codes) - 2

    def test_days_of_rest_that_are_not_decided_are_left_out_and_said(self) -> None:
        found = told(day("2040-01-01"), approved="2024-11-18", acceptance_file_valid="2040-05-01")
        (deadline,) = found["acceptance-posting"]
        assert not deadline.is_settled
        assert str(deadline.due) == "2040-05-08"
        (deadline,) = told(day("2040-01-01"), approved="2024-11-18", check_held="2040-05-10")["check-notice"]
        assert (str(deadline.due), deadline.is_settled) == ("2040-05-03", False)

    def test_another_calendar(self) -> None:
        (deadline,) = told(DECISION, calendar=(day("2024-11-19"),), call_closed="2024-11-18")["files-opened"]
        assert (str(deadline.due), deadline.is_settled) == ("2024-11-28", True)

    def test_words(self) -> None:
        (deadline,) = told(DECISION, approved="2024-11-18")["results-public"]
        assert str(deadline) == (
            "2024-12-03: the results of selection are made public (Thông tư 20/2023/TT-BKHCN, Điều 16, khoản 2, điểm b)"
        )


class TestTheLawOf2025:
    """Tasks before 01/10/2025 follow the old circulars; of later ones a limit is told as not known."""

    OLD = Task(title="x", months=18, start_year=2025, approved=DECISION)
    NEW = Task(title="x", months=18, start_year=2026)

    def test_a_later_task_is_told_without_days(self) -> None:
        told = next_deadlines(self.NEW, day("2026-01-01"))
        assert [deadline.limit.code for deadline in told] == [
            "yearly-check",
            "periodic-report",
            "extension-request",
            "acceptance-file",
        ]
        for deadline in told:
            assert (deadline.due, deadline.is_known, deadline.ruling) == (None, False, LimitRuling.NEW)
            assert "93/2025/QH15" in str(deadline)
            assert "36/2025/TT-BKHCN" in (deadline.remark() or "")
            assert deadline.confidence is Confidence.HIGH
        assert str(told[3]).startswith(
            "not known: the acceptance file is handed in (no limit is known: the task follows"
        )

    def test_what_is_not_known_comes_first(self) -> None:
        events = {Event.APPROVED: DECISION, Event.CALL_PUBLISHED: day("2025-11-03")}
        told = next_deadlines(self.OLD, day("2025-11-01"), events=events)
        known = [deadline.is_known for deadline in told]
        assert known == sorted(known)
        assert [deadline.limit.code for deadline in told if not deadline.is_known] == ["call-open", "second-call"]

    def test_an_older_task_goes_on_by_the_old_law(self) -> None:
        found = told(day("2026-01-02"), task=self.OLD, contract_in_force="2025-01-01", contract_ended="2026-06-30")
        assert [str(d.due) for d in found["acceptance-file"]] == ["2026-07-30"]
        assert {d.ruling for each in found.values() for d in each} == {LimitRuling.RULES}
        # that it does, follows from a transition that was not read
        assert {d.confidence for d in found["acceptance-file"]} == {Confidence.MEDIUM}
        (public,) = told(DECISION, approved="2024-11-18")["results-public"]
        assert public.confidence is Confidence.HIGH

    @pytest.mark.parametrize(
        ("approved", "ruling"),
        [("2025-09-30", LimitRuling.RULES), ("2025-10-01", LimitRuling.NEW)],
    )
    def test_the_day_of_approval_decides(self, approved: str, ruling: LimitRuling) -> None:
        task = Task(title="x", months=12, start=day("2026-01-01"), start_year=2026, approved=day(approved))
        rulings = {deadline.ruling for deadline in next_deadlines(task, day("2026-01-01"))}
        assert rulings == {ruling}
        events = {Event.APPROVED: day(approved), Event.TASK_START: day("2026-01-01")}
        assert {d.ruling for d in next_deadlines(Task(title="x"), day("2026-01-01"), events=events)} == {ruling}

    def test_until_the_contract_each_event_has_the_law_of_its_day(self) -> None:
        (before,) = next_deadlines(Task(title="x"), NEW_YEAR, events={Event.CALL_CLOSED: day("2025-09-30")})
        assert str(before.due) == "2025-10-09"
        (after,) = next_deadlines(Task(title="x"), NEW_YEAR, events={Event.CALL_CLOSED: day("2025-10-01")})
        assert (after.due, after.ruling) == (None, LimitRuling.NEW)

    def test_of_the_year_2025_alone_the_days_hang_on_the_approval(self) -> None:
        deadlines = next_deadlines(Task(title="x", months=15, start_year=2025), NEW_YEAR)
        assert {deadline.ruling for deadline in deadlines} == {LimitRuling.EITHER}
        assert all("if the task was approved before 01/10/2025" in str(deadline) for deadline in deadlines)
        assert all("nếu nhiệm vụ được phê duyệt trước 01/10/2025" in (d.remark("vi") or "") for d in deadlines)

    def test_events_before_the_circulars_are_not_counted_by_them(self) -> None:
        (deadline,) = next_deadlines(Task(title="x"), day("2020-01-01"), events={Event.CALL_CLOSED: day("2020-05-04")})
        assert (deadline.due, deadline.ruling) == (None, LimitRuling.OLDER)
        assert str(deadline).endswith("Thông tư 20/2023/TT-BKHCN, Điều 7, khoản 1 is in force from 27/11/2023)")

    def test_a_program_that_forgets_fails_loudly(self) -> None:
        with pytest.raises(AttributeError):
            [deadline.due.first for deadline in next_deadlines(self.NEW, NEW_YEAR)]  # type: ignore[union-attr]

    def test_the_law_of_a_task(self) -> None:
        law = law_of(self.OLD)
        assert law is not None
        assert law.code == "2013"
        assert str(law).startswith("Luật Khoa học và công nghệ 29/2013/QH13")
        assert law.label("en").startswith("Law 29/2013/QH13")
        assert law_of(Task(title="x")) is None
        assert law_of(Task(title="x", start_year=2025)) is None
        assert law_of(Task(title="x", start_year=1990)) is procedure_laws()[0]
        assert procedure_laws()[0].valid_to == day("2025-09-30")
        assert {law.source != "" and law.confidence for law in procedure_laws()} == {Confidence.HIGH}

    def test_stages_have_the_law_of_the_day(self) -> None:
        assert Stage.CHECKS.source_on(DECISION) == Stage.CHECKS.source == "Thông tư 04/2015/TT-BKHCN"
        assert "93/2025/QH15" in Stage.CHECKS.source_on(day("2025-10-01"))

    def test_limits_have_days(self) -> None:
        by_code = {limit.code: limit for limit in procedure_limits()}
        assert (by_code["results-public"].valid_from, by_code["results-public"].valid_to) == (
            day("2023-11-27"),
            day("2025-09-30"),
        )
        assert by_code["task-length"].confidence is Confidence.MEDIUM
        assert by_code["task-length"].valid_to is None

    def test_reports_and_checks_are_those_of_the_old_law(self) -> None:
        kinds = [milestone.kind for milestone in milestones(self.NEW, day("2026-01-01"))]
        assert kinds == [MilestoneKind.END]
        assert MilestoneKind.REPORT in [milestone.kind for milestone in milestones(self.OLD, NEW_YEAR)]

    def test_what_acceptance_wants_is_not_known(self) -> None:
        quota = DeliverableQuota(text="3 bài báo", total=Quantity(3, "bài báo"))
        products = (Deliverable(text="x", quotas=(quota,)),)
        old, new = evolve(self.OLD, deliverables=products), evolve(self.NEW, deliverables=products)
        end = day("2028-01-01")
        assert progress(old, [], end).acceptance.passes is False
        assert progress(new, [], end).acceptance.passes is None

    def test_extension_of_a_later_task(self) -> None:
        assert longest_extension(self.NEW) is None
        assert longest_extension(self.OLD) == Span(6, "tháng")


class TestStages:
    def test_the_furthest_reached(self) -> None:
        events = {Event.APPROVED: DECISION, Event.CALL_CLOSED: day("2024-08-01"), Event.TASK_START: NEW_YEAR}
        assert current_stage(events, DECISION) is Stage.APPROVAL
        assert current_stage(events, NEW_YEAR) is Stage.CONTRACT
        assert current_stage(events, day("2024-01-01")) is None

    @pytest.mark.parametrize(("months", "longest"), [(24, Span(6, "tháng")), (25, Span(12, "tháng")), (None, None)])
    def test_extension(self, months: int | None, longest: Span | None) -> None:
        assert longest_extension(Task(title="x", months=months)) == longest
