"""The calendar of quotas and tasks, checked against a calendar on paper."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import DateError
from tdc_programme.programme.arithmetic.conventions import Counting, date_after
from tdc_programme.programme.arithmetic.intervals import Interval
from tdc_programme.programme.deliverables import Deliverable, DeliverableQuota
from tdc_programme.programme.tasks import Task
from tdc_programme.programme.time.schedule import (
    Milestone,
    MilestoneKind,
    Series,
    Window,
    due_between,
    end_window,
    milestones,
    start_window,
)
from tdc_programme.vietnamese.quantities import Per, Quantity, Span

NEW_YEAR = dt.date(2025, 1, 1)
starts = st.dates(dt.date(1990, 1, 1), dt.date(2080, 1, 1))


def days(found: tuple[Milestone, ...]) -> list[str]:
    return [milestone.due.isoformat() for milestone in found]


def deliveries_of(task: Task, start: dt.date) -> list[Milestone]:
    return [m for m in milestones(task, start) if m.kind is MilestoneKind.DELIVERY]


class TestTask2FromNewYear:
    """Counted by hand for a start on 1 January 2025."""

    def test_an_article_every_two_months_in_each_of_three_magazines(self, quotas: dict[str, DeliverableQuota]) -> None:
        found = milestones(quotas["articles"], NEW_YEAR)
        assert days(found) == ["2025-03-01", "2025-05-01", "2025-07-01", "2025-09-01", "2025-11-01", "2026-01-01"]
        assert {m.amount for m in found} == {Interval.exactly(3)}
        assert [m.number for m in found] == [1, 2, 3, 4, 5, 6]
        assert [m.opens.isoformat() for m in found[:2]] == ["2025-01-02", "2025-03-02"]

    def test_a_bulletin_a_quarter(self, quotas: dict[str, DeliverableQuota]) -> None:
        found = milestones(quotas["bulletins"], NEW_YEAR)
        assert days(found) == ["2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01"]
        assert str(found[0]) == "2025-04-01: 1 bản tin truyền hình"

    def test_fifty_two_weeks(self, quotas: dict[str, DeliverableQuota]) -> None:
        found = milestones(quotas["multimedia"], NEW_YEAR)
        assert len(found) == 52
        assert (days(found)[0], days(found)[-1]) == ("2025-01-08", "2025-12-31")
        assert str(found[0]) == "2025-01-08: 19 sản phẩm"

    def test_where_the_first_day_counts_each_period_ends_a_day_earlier(
        self, quotas: dict[str, DeliverableQuota]
    ) -> None:
        found = milestones(quotas["bulletins"], NEW_YEAR, counting=Counting.FIRST_DAY)
        assert days(found) == ["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"]
        assert found[0].opens == NEW_YEAR

    def test_the_whole_task(self, tasks: tuple[Task, Task]) -> None:
        found = milestones(tasks[1], NEW_YEAR)
        assert Counter(m.kind for m in found) == {
            MilestoneKind.DELIVERY: 6 + 52 + 4 + 4 + 52 + 1,
            MilestoneKind.REPORT: 3,
            MilestoneKind.CHECK: 1,
            MilestoneKind.END: 1,
        }
        assert [str(m) for m in found if m.kind is not MilestoneKind.DELIVERY] == [
            "2025-07-01: report",
            "2026-01-01: report",
            "2026-01-01: check",
            "2026-07-01: report",
            "2026-07-01: end",
        ]
        last = [m for m in found if m.path == "deliverables[3].quotas[0]"]
        assert days(tuple(last)) == ["2026-07-01"]

    def test_what_is_due_in_a_quarter(self, tasks: tuple[Task, Task]) -> None:
        found = due_between(milestones(tasks[1], NEW_YEAR), dt.date(2025, 4, 1), dt.date(2025, 6, 30))
        assert sorted(days(tuple(m for m in found if m.amount == Interval.exactly(1)))) == ["2025-04-01", "2025-04-01"]
        assert days(tuple(m for m in found if m.amount == Interval.exactly(3))) == ["2025-05-01"]
        assert sum(1 for m in found if m.amount == Interval.exactly(19)) == 13  # Wednesdays, 2 April to 25 June


class TestEdges:
    def test_months_end_on_their_last_day(self) -> None:
        quota = DeliverableQuota(
            text="x", rates=(Quantity(1, "bài", per=(Per(1, "tháng"),)),), duration=Span(3, "tháng")
        )
        assert days(milestones(quota, dt.date(2025, 1, 31))) == ["2025-02-28", "2025-03-31", "2025-04-30"]

    def test_a_total_without_duration_has_no_day_of_its_own(self, quotas: dict[str, DeliverableQuota]) -> None:
        assert milestones(quotas["workshops"], NEW_YEAR) == ()

    def test_a_total_with_a_duration_is_due_at_its_end(self) -> None:
        quota = DeliverableQuota(text="x", total=Quantity(3, "bài"), duration=Span(2, "quý"))
        assert [(m.due, m.amount) for m in milestones(quota, NEW_YEAR)] == [(dt.date(2025, 7, 1), Interval.exactly(3))]

    @pytest.mark.parametrize("duration", [Span(3, "học kỳ"), None])
    def test_of_an_unknown_length_there_is_no_day(self, duration: Span | None) -> None:
        quota = DeliverableQuota(text="x", total=Quantity(3, "bài"), duration=duration)
        assert milestones(quota, NEW_YEAR) == ()
        assert milestones(Task(title="x", deliverables=(Deliverable(text="y", quotas=(quota,)),)), NEW_YEAR) == ()

    def test_a_length_that_no_calendar_reaches_ends_with_the_task(self) -> None:
        quota = DeliverableQuota(text="x", total=Quantity(3, "bài"), duration=Span(10**9, "năm"))
        task = Task(title="x", months=6, deliverables=(Deliverable(text="y", quotas=(quota,)),))
        assert [m.due for m in deliveries_of(task, NEW_YEAR)] == [dt.date(2025, 7, 1)]
        assert milestones(quota, NEW_YEAR) == ()

    def test_a_broken_length_ends_with_the_task(self) -> None:
        from decimal import Decimal

        quota = DeliverableQuota(text="x", total=Quantity(3, "bài"), duration=Span(Decimal("1.5"), "tháng"))
        task = Task(title="x", months=6, deliverables=(Deliverable(text="y", quotas=(quota,)),))
        (found,) = deliveries_of(task, NEW_YEAR)
        assert found.due == dt.date(2025, 7, 1)

    def test_a_broken_period_makes_no_series(self) -> None:
        from decimal import Decimal

        rate = Quantity(1, "bài", per=(Per(Decimal("1.5"), "tháng"),))
        quota = DeliverableQuota(text="x", rates=(rate,), duration=Span(3, "tháng"))
        assert [(m.due, m.amount) for m in milestones(quota, NEW_YEAR)] == [(dt.date(2025, 4, 1), Interval.exactly(2))]

    def test_contradictory_numbers_make_no_series(self) -> None:
        rate = Quantity(1, "bản tin", per=(Per(1, "quý"),))
        quota = DeliverableQuota(text="x", total=Quantity(5, "bản tin"), rates=(rate,), duration=Span(4, "quý"))
        assert [(m.due, m.amount) for m in milestones(quota, NEW_YEAR)] == [(dt.date(2026, 1, 1), Interval.exactly(5))]

    def test_outlets_of_which_nothing_is_said_are_one_at_least(self) -> None:
        rate = Quantity(1, "bài", per=(Per(1, "tháng"), Per(1, "tạp chí")))
        quota = DeliverableQuota(text="x", rates=(rate,), duration=Span(1, "tháng"))
        assert [m.amount for m in milestones(quota, NEW_YEAR)] == [Interval(1, None)]

    def test_a_quota_of_nothing_has_no_milestone(self) -> None:
        quota = DeliverableQuota(text="x", duration=Span(1, "tháng"))
        assert milestones(quota, NEW_YEAR) == ()

    def test_output_after_the_end_is_due_at_the_end(self) -> None:
        rate = Quantity(1, "bài", per=(Per(1, "tháng"),))
        quota = DeliverableQuota(text="x", rates=(rate,), duration=Span(4, "tháng"))
        task = Task(title="x", months=2, deliverables=(Deliverable(text="y", quotas=(quota,)),))
        assert [m.due.isoformat() for m in deliveries_of(task, NEW_YEAR)] == ["2025-02-01"] + ["2025-03-01"] * 3

    def test_refusals(self, tasks: tuple[Task, Task]) -> None:
        with pytest.raises(TypeError, match="milestones takes a date as start, not int"):
            milestones(tasks[0], 2025)  # type: ignore[arg-type]  # wrong on purpose
        with pytest.raises(TypeError, match="not datetime"):
            milestones(tasks[0], dt.datetime(2025, 1, 1))
        with pytest.raises(DateError, match="leave the calendar"):
            milestones(tasks[0], dt.date(9999, 1, 1))

    def test_a_milestone_without_unit_says_its_amount(self) -> None:
        milestone = Milestone(
            due=NEW_YEAR, opens=NEW_YEAR, amount=Interval.exactly(2), quota=DeliverableQuota(text="x")
        )
        assert str(milestone) == "2025-01-01: 2"


class TestLaws:
    @given(starts, st.sampled_from(Counting))
    def test_milestones_lie_inside_the_task(self, tasks: tuple[Task, Task], start: dt.date, counting: Counting) -> None:
        for task in tasks:
            assert task.months is not None
            end = date_after(start, months=task.months, counting=counting)
            found = milestones(task, start, counting=counting)
            assert all(start <= m.opens <= m.due <= end for m in found)
            assert list(found) == sorted(found, key=lambda m: m.due)

    @given(starts)
    def test_the_milestones_of_a_quota_add_up_to_its_total(
        self, quotas: dict[str, DeliverableQuota], start: dt.date
    ) -> None:
        for quota in quotas.values():
            found = milestones(quota, start)
            total = sum((m.amount for m in found if m.amount is not None), Interval(0, 0))
            assert not found or (total.low, total.high) == quota.expected_total(start=start)

    @given(starts, st.integers(-10, 800), st.sampled_from(Counting))
    def test_what_is_due_by_a_day_is_the_sum_of_the_milestones_to_it(
        self, quotas: dict[str, DeliverableQuota], start: dt.date, later: int, counting: Counting
    ) -> None:
        on = start + dt.timedelta(days=later)
        for quota in quotas.values():
            series = Series(quota, start, None, counting)
            due = [m.amount for m in series.milestones() if m.due <= on and m.amount is not None]
            assert series.due_by(on) == sum(due, Interval(0, 0))


class TestWindows:
    def test_of_a_start_only_the_year_is_known(self, tasks: tuple[Task, Task]) -> None:
        start = start_window(tasks[0])
        assert start == Window(NEW_YEAR, dt.date(2025, 12, 31))
        assert not start.is_exact
        assert dt.date(2025, 6, 1) in start

    def test_of_an_end_hence_too(self, tasks: tuple[Task, Task]) -> None:
        assert str(end_window(tasks[0])) == "2026-04-01 … 2027-03-31"
        assert str(end_window(tasks[1])) == "2026-07-01 … 2027-06-30"

    def test_a_known_start_leaves_one_day(self, tasks: tuple[Task, Task]) -> None:
        task = tasks[0].starting(dt.date(2025, 3, 1))
        assert str(start_window(task)) == "2025-03-01"
        assert str(end_window(task)) == "2026-06-01"
        assert task.start_year == 2025

    def test_of_nothing_follows_nothing(self) -> None:
        assert start_window(Task(title="x")) is None
        assert end_window(Task(title="x", months=3)) is None
        assert end_window(Task(title="x", start_year=2025)) is None

    def test_a_window_has_its_days_in_order(self) -> None:
        with pytest.raises(DateError, match="its last day 2025-01-01 lies before its first 2025-01-02"):
            Window(dt.date(2025, 1, 2), NEW_YEAR)
