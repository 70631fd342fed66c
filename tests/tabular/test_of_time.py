"""The tables of what is due and what is done."""

from __future__ import annotations

import datetime as dt

import pytest

import tdc_programme as tdc

from .common import PROGRAMME, START, quota, task


def test_milestones_are_those_of_the_calendar() -> None:
    one = PROGRAMME.tasks[0]
    table = tdc.milestones_table(one, START)
    made = tdc.milestones(one, START)
    assert table.column("due").to_pylist() == [milestone.due for milestone in made]
    assert table.column("due").equals(table.column("due_latest"))
    assert table.equals(tdc.milestones_table(one.starting(START)))
    of_quota = tdc.milestones_table(PROGRAMME.tasks[1].quotas()[1], START).to_pylist()
    assert {row["task"] for row in of_quota} == {None}
    assert tdc.milestones_table(made).column("due").to_pylist() == [milestone.due for milestone in made]


def test_of_a_year_alone_the_days_lie_between_two() -> None:
    one = PROGRAMME.tasks[0]
    rows = tdc.milestones_table(one).to_pylist()
    assert {row["due"] for row in rows} == {row["opens"] for row in rows} == {None}
    assert all(row["due_earliest"] < row["due_latest"] for row in rows)


def test_a_milestone_of_one_end_of_the_year_alone_is_kept() -> None:
    weekly = tdc.Quantity(1, "bản tin", per=(tdc.Per(1, "tuần"),))
    # A year of months holds 53 whole weeks or 52, by its first day.
    news = tdc.DeliverableQuota(text="1 bản tin/tuần", rates=(weekly,), duration=tdc.Span(6, "tháng"))
    rows = tdc.milestones_table(task(news, months=12, start_year=2023)).to_pylist()
    counts = [
        sum(row["kind"] == "delivery" and row[end] is not None for row in rows)
        for end in ("due_earliest", "due_latest")
    ]
    assert counts[0] != counts[1]
    assert sum(row["kind"] == "delivery" for row in rows) == max(counts)


def test_a_start_is_that_of_tasks_that_can_start_on_it() -> None:
    tasks = (
        task(quota(1), number=1, months=6, start_year=2025),
        task(quota(2), number=2, months=6, start_year=2024),
        task(quota(3), number=3, months=6, start=dt.date(2025, 5, 5), start_year=2025),
        task(quota(4), number=4, months=6),
    )
    programme = tdc.Programme(code="1", name="A", period=PROGRAMME.period, tasks=tasks)
    ends = [row for row in tdc.milestones_table(programme, START).to_pylist() if row["kind"] == "end"]
    assert [(row["task"], str(row["due"])) for row in ends] == [
        (1, "2025-07-01"),
        (2, "None"),
        (3, "2025-11-05"),
        (4, "2025-07-01"),
    ]
    without = [row["task"] for row in tdc.milestones_table(programme).to_pylist() if row["kind"] == "end"]
    assert without == [1, 2, 3]


@pytest.mark.parametrize("target", [tdc.Task(title="A"), quota(1)])
def test_what_starts_on_no_known_day_is_refused(target: tdc.Task | tdc.DeliverableQuota) -> None:
    with pytest.raises(tdc.DateError, match="give start=") as caught:
        tdc.milestones_table(target)
    assert "chưa biết" in caught.value.in_language("vi")


# --- progress and deliveries ------------------------------------------------------------------------------------


def test_progress_is_asked_for_in_three_ways() -> None:
    on = dt.date(2026, 12, 31)
    one = PROGRAMME.tasks[0]
    held = [tdc.Delivery(quota=one.quotas()[0], on=dt.date(2025, 6, 1), amount=2, task=1)]
    whole = tdc.progress_table(PROGRAMME, held, on, start=START)
    assert whole.column("task_row").to_pylist()[:3] == [1, 1, 1]
    assert whole.column("delivered").to_pylist()[0] == 2
    alone = tdc.progress_table(one, held, on, start=START)
    assert alone.to_pylist() == [{**row, "task_row": None} for row in whole.slice(0, 3).to_pylist()]
    report = tdc.progress(one, held, on, start=START)
    assert tdc.progress_table(report).equals(alone)
    assert tdc.progress_table([report]).equals(alone)
    with pytest.raises(TypeError, match="progress_table takes a date as on"):
        tdc.progress_table(one)


def test_an_order_without_a_mark_above_is_null() -> None:
    at_least = tdc.DeliverableQuota(text="A", total=tdc.Quantity(3, "trường", bound=tdc.Bound.AT_LEAST))
    row = tdc.progress_table(task(at_least, months=6), [], dt.date(2025, 3, 1), start=START).to_pylist()[0]
    assert (row["required_low"], row["limit"]) == (3, None)
