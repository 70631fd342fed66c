"""What the programme model costs: arithmetic, calendar, progress and roll-ups of large programmes.

Costs must grow with the number of tasks and no faster: each size is a group, so that the columns can be divided.
The peer of the calendar is dateutil's own ``rrule``, which makes the same days and nothing else.
"""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve
from dateutil.rrule import DAILY, rrule
from pytest_benchmark.fixture import BenchmarkFixture

from tdc_programme.catalogue import programme_1322
from tdc_programme.programme.arithmetic.derivation import _Deriving
from tdc_programme.programme.deliverables import Deliverable, DeliverableQuota
from tdc_programme.programme.people import Organisation
from tdc_programme.programme.programme import Programme
from tdc_programme.programme.tasks import Task
from tdc_programme.programme.time.progress import Delivery
from tdc_programme.programme.time.schedule import milestones

START = dt.date(2025, 1, 1)
ON = dt.date(2025, 7, 1)
QUOTAS = programme_1322().quotas()
#: Ten quotas a task: those of the programme's own announcement, and one of them twice.
TEN = (*QUOTAS, QUOTAS[0])
WEEKLY = next(quota for quota in QUOTAS if "19 sản phẩm/tuần" in quota.text)


def task(number: int) -> Task:
    """Return a task of ten quotas that are like no other task's."""
    deliverables = tuple(
        Deliverable(number=str(n), text=quota.text, quotas=(evolve(quota, text=f"{quota.text} ({number}.{n})"),))
        for n, quota in enumerate(TEN, 1)
    )
    return Task(
        number=number,
        title=f"Nhiệm vụ {number}",
        hosts=(Organisation(f"Trung tâm {number % 100}"),),
        deliverables=deliverables,
        months=18,
        start=START,
        start_year=START.year,
    )


def large(size: int) -> Programme:
    return evolve(programme_1322(), tasks=tuple(map(task, range(1, size + 1))))


@pytest.fixture(scope="module", params=[1_000, 10_000])
def programme(request: pytest.FixtureRequest) -> Programme:
    return large(request.param)


@pytest.mark.benchmark(group="one quota")
@pytest.mark.parametrize("quota", [QUOTAS[0], WEEKLY], ids=["total", "weekly"])
def test_derive(benchmark: BenchmarkFixture, quota: DeliverableQuota) -> None:
    # Not derive() itself, which remembers its answers.
    derived = benchmark(lambda: _Deriving(quota, None, None).run())
    assert derived.total.low > 0


@pytest.mark.benchmark(group="52 weeks")
def test_milestones(benchmark: BenchmarkFixture) -> None:
    assert len(benchmark(milestones, WEEKLY, START)) == 52


@pytest.mark.benchmark(group="52 weeks")
def test_rrule(benchmark: BenchmarkFixture) -> None:
    """The peer: the days alone."""
    assert len(benchmark(lambda: list(rrule(DAILY, interval=7, count=52, dtstart=dt.datetime(2025, 1, 8))))) == 52


@pytest.mark.benchmark(group="build")
@pytest.mark.parametrize("size", [1_000, 10_000])
def test_build(benchmark: BenchmarkFixture, size: int) -> None:
    assert len(benchmark.pedantic(large, args=(size,), rounds=1).tasks) == size


@pytest.mark.benchmark(group="queries")
def test_queries(benchmark: BenchmarkFixture, programme: Programme) -> None:
    def queries() -> int:
        return len(programme.tasks_by_host()) + len(programme.tasks_by_region()) + len(programme.quotas())

    assert benchmark.pedantic(queries, rounds=1) == 100 + 6 + 10 * len(programme.tasks)


@pytest.mark.benchmark(group="totals")
def test_totals(benchmark: BenchmarkFixture, programme: Programme) -> None:
    assert benchmark.pedantic(programme.totals, rounds=1)


@pytest.mark.benchmark(group="progress and roll-up by host")
def test_progress(benchmark: BenchmarkFixture, programme: Programme) -> None:
    given = [
        Delivery(quota=quota, on=dt.date(2025, 3, 1), task=task.number)
        for task in programme.tasks
        for quota in task.quotas()
    ]
    rolled_up = benchmark.pedantic(lambda: programme.progress(given, ON).by_host(), rounds=1)
    assert sum(group.tasks for group in rolled_up) == len(programme.tasks)
