"""Delivered against due against promised."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import DateError
from tdc_programme.programme.arithmetic.intervals import Interval
from tdc_programme.programme.deliverables import Deliverable, DeliverableQuota
from tdc_programme.programme.tasks import Task
from tdc_programme.programme.time.progress import Delivery, MisfitReason, Progress, QuotaProgress, Status, progress
from tdc_programme.vietnamese.quantities import Bound, Per, Quantity, Span

NEW_YEAR = dt.date(2025, 1, 1)
Quotas = dict[str, DeliverableQuota]


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def task_of(*quotas: DeliverableQuota, months: int | None = 12, year: int | None = 2025) -> Task:
    deliverables = tuple(Deliverable(text=quota.text, quotas=(quota,)) for quota in quotas)
    return Task(number=1, title="Truyền thông", months=months, start_year=year, deliverables=deliverables)


def stand(
    quota: DeliverableQuota, delivered: int, on: str, *, months: int | None = 12, start: dt.date | None = NEW_YEAR
) -> QuotaProgress:
    given = [Delivery(quota=quota, on=NEW_YEAR, amount=delivered)] if delivered else []
    return progress(task_of(quota, months=months), given, day(on), start=start).of(quota)


MONTHLY = DeliverableQuota(
    text="12 bài, 1 bài/tháng",
    total=Quantity(12, "bài"),
    rates=(Quantity(1, "bài", per=(Per(1, "tháng"),)),),
    duration=Span(12, "tháng"),
)
AT_LEAST = DeliverableQuota(text="tối thiểu 3 trường", total=Quantity(3, "trường", bound=Bound.AT_LEAST))
RANGE = DeliverableQuota(text="từ 5 đến 7 bài", total=Quantity(5, "bài", upper=7, bound=Bound.RANGE))
ABOUT = DeliverableQuota(text="khoảng 10 bài", total=Quantity(10, "bài", bound=Bound.ABOUT))
NOTHING = DeliverableQuota(text="Các tin, bài")
WEEKLY = DeliverableQuota(
    text="19 sản phẩm/tuần x 12 tháng",
    rates=(Quantity(19, "sản phẩm", per=(Per(1, "tuần"),)),),
    duration=Span(12, "tháng"),
)


QUARTERLY = DeliverableQuota(
    text="1 sản phẩm/tuần x 3 tháng",
    rates=(Quantity(1, "sản phẩm", per=(Per(1, "tuần"),)),),
    duration=Span(3, "tháng"),
)


class TestStatus:
    @pytest.mark.parametrize(
        ("quota", "delivered", "on", "status"),
        [
            (MONTHLY, 0, "2025-01-15", Status.NOT_STARTED),
            (MONTHLY, 1, "2025-01-15", Status.ON_TRACK),
            (MONTHLY, 5, "2025-06-30", Status.ON_TRACK),  # five months are over
            (MONTHLY, 5, "2025-07-01", Status.BEHIND),
            (MONTHLY, 0, "2025-07-01", Status.BEHIND),
            (MONTHLY, 12, "2025-07-01", Status.MET),
            (MONTHLY, 13, "2025-07-01", Status.EXCEEDED),
            (MONTHLY, 11, "2026-01-01", Status.BEHIND),  # the last day is not over
            (MONTHLY, 11, "2026-01-02", Status.OVERDUE),
            (AT_LEAST, 2, "2025-07-01", Status.ON_TRACK),
            (AT_LEAST, 3, "2025-07-01", Status.MET),
            (AT_LEAST, 9, "2025-07-01", Status.MET),
            (RANGE, 4, "2026-01-02", Status.OVERDUE),
            (RANGE, 5, "2026-01-02", Status.MET),
            (RANGE, 8, "2026-01-02", Status.EXCEEDED),
            (ABOUT, 11, "2026-01-02", Status.MET),
            (NOTHING, 0, "2025-07-01", Status.NOT_STARTED),
            (NOTHING, 0, "2026-07-01", Status.UNDETERMINED),
            (NOTHING, 5, "2025-07-01", Status.UNDETERMINED),
            (WEEKLY, 988, "2026-01-02", Status.MET),
            (WEEKLY, 987, "2026-01-02", Status.OVERDUE),
        ],
    )
    def test_of_a_quota_with_a_known_start(
        self, quota: DeliverableQuota, delivered: int, on: str, status: Status
    ) -> None:
        assert stand(quota, delivered, on).status is status

    @pytest.mark.parametrize(
        ("quota", "delivered", "on", "status"),
        [
            (MONTHLY, 0, "2025-01-31", Status.NOT_STARTED),
            (MONTHLY, 0, "2025-07-01", Status.UNDETERMINED),  # due are 0 to 6
            (MONTHLY, 6, "2025-07-01", Status.ON_TRACK),
            (MONTHLY, 0, "2026-06-30", Status.BEHIND),  # six at least
            (MONTHLY, 8, "2026-06-30", Status.UNDETERMINED),
            (MONTHLY, 11, "2027-01-01", Status.OVERDUE),
            (MONTHLY, 12, "2026-06-30", Status.MET),
            (WEEKLY, 987, "2027-01-01", Status.OVERDUE),  # twelve months have 52 whole weeks, whenever they begin
            (WEEKLY, 988, "2027-01-01", Status.MET),
            (QUARTERLY, 11, "2026-07-01", Status.OVERDUE),
            (QUARTERLY, 12, "2026-07-01", Status.UNDETERMINED),  # 12 whole weeks, or 13
            (QUARTERLY, 13, "2026-07-01", Status.MET),
        ],
    )
    def test_of_a_quota_of_which_only_the_year_is_known(
        self, quota: DeliverableQuota, delivered: int, on: str, status: Status
    ) -> None:
        assert stand(quota, delivered, on, start=None).status is status

    def test_of_a_task_of_unknown_length_nothing_without_a_series_falls_due(self) -> None:
        assert stand(AT_LEAST, 0, "2035-01-01", months=None).status is Status.NOT_STARTED
        assert stand(MONTHLY, 0, "2035-01-01", months=None).status is Status.OVERDUE
        assert stand(AT_LEAST, 0, "2035-01-01", months=None, start=None).status is Status.NOT_STARTED


class TestTask:
    def test_it_stands_as_its_worst_quota(self) -> None:
        task = task_of(MONTHLY, AT_LEAST)

        def status(monthly: int, schools: int, on: str) -> Status:
            given = [
                Delivery(quota=MONTHLY, on=NEW_YEAR, amount=monthly),
                Delivery(quota=AT_LEAST, on=NEW_YEAR, amount=schools),
            ]
            return progress(task, given, day(on), start=NEW_YEAR).status

        assert status(0, 0, "2025-01-15") is Status.NOT_STARTED
        assert status(1, 0, "2025-01-15") is Status.ON_TRACK
        assert status(0, 3, "2025-07-01") is Status.BEHIND
        assert status(13, 2, "2027-01-01") is Status.OVERDUE
        assert status(13, 3, "2027-01-01") is Status.MET

    def test_of_one_that_may_be_behind(self) -> None:
        assert progress(task_of(MONTHLY), [], day("2025-07-01")).status is Status.UNDETERMINED

    def test_the_tasks_own_start_counts(self) -> None:
        task = task_of(MONTHLY).starting(dt.date(2025, 6, 1))
        assert progress(task, [], day("2025-07-01")).of(MONTHLY).due == Interval.exactly(1)

    def test_words(self) -> None:
        told = str(progress(task_of(MONTHLY), [Delivery(quota=AT_LEAST, on=NEW_YEAR)], day("2025-02-01")))
        assert told.splitlines() == [
            "1. Truyền thông (12 tháng): undetermined (2025-02-01)",
            "  undetermined: 12 bài, 1 bài/tháng: delivered 0, due 0–1, remaining 12",
            "  no_such_quota: 1 on 2025-01-01",
        ]

    def test_refusals(self) -> None:
        with pytest.raises(DateError, match="neither its start nor its start year is known"):
            progress(task_of(MONTHLY, year=None), [], NEW_YEAR)
        with pytest.raises(TypeError, match="progress takes a date as on, not str"):
            progress(task_of(MONTHLY), [], "2025-01-01")  # type: ignore[arg-type]  # wrong on purpose
        with pytest.raises(TypeError, match="as start, not datetime"):
            progress(task_of(MONTHLY), [], NEW_YEAR, start=dt.datetime(2025, 1, 1))
        with pytest.raises(KeyError, match="tối thiểu 3 trường"):
            progress(task_of(MONTHLY), [], NEW_YEAR).of(AT_LEAST)


class TestDeliveries:
    def report(self, *deliveries: Delivery, on: str = "2027-06-30") -> Progress:
        return progress(task_of(MONTHLY), deliveries, day(on), start=NEW_YEAR)

    def test_are_added_up(self) -> None:
        report = self.report(
            Delivery(quota=MONTHLY, on=day("2025-02-01"), amount=2), Delivery(quota=MONTHLY, on=day("2025-03-01"))
        )
        assert report.of(MONTHLY).delivered == 3
        assert report.misfits == ()

    def test_after_the_day_they_do_not_count_yet(self) -> None:
        report = self.report(Delivery(quota=MONTHLY, on=day("2025-03-02")), on="2025-03-01")
        assert report.of(MONTHLY).delivered == 0
        assert report.misfits == ()

    @pytest.mark.parametrize(
        ("delivery", "reason", "counted"),
        [
            (Delivery(quota=AT_LEAST, on=NEW_YEAR), MisfitReason.NO_SUCH_QUOTA, 0),
            (Delivery(quota=MONTHLY, on=NEW_YEAR, task=2), MisfitReason.OTHER_TASK, 0),
            (Delivery(quota=MONTHLY, on=NEW_YEAR, task=1, year=2024), MisfitReason.OTHER_TASK, 0),
            (Delivery(quota=MONTHLY, on=day("2024-12-31")), MisfitReason.BEFORE_START, 1),
            (Delivery(quota=MONTHLY, on=day("2026-01-02")), MisfitReason.AFTER_END, 1),
        ],
    )
    def test_that_do_not_fit_are_reported(self, delivery: Delivery, reason: MisfitReason, counted: int) -> None:
        report = self.report(delivery)
        assert [(m.delivery, m.reason) for m in report.misfits] == [(delivery, reason)]
        assert report.of(MONTHLY).delivered == counted

    def test_in_the_time_that_the_task_may_have_are_not(self) -> None:
        late = Delivery(quota=MONTHLY, on=day("2026-12-31"), task=1, year=2025)
        assert progress(task_of(MONTHLY), [late], day("2027-01-01")).misfits == ()

    def test_of_an_unknown_length_nothing_is_too_late(self) -> None:
        late = Delivery(quota=MONTHLY, on=day("2035-01-01"))
        assert progress(task_of(MONTHLY, months=None), [late], day("2035-01-01")).misfits == ()


class TestAcceptance:
    @pytest.mark.parametrize(("order", "needed"), [(18, 14), (4, 3), (988, 741), (1, 1), (16, 12)])
    def test_three_quarters_of_the_order(self, order: int, needed: int) -> None:
        quota = DeliverableQuota(text="x", total=Quantity(order, "bài"))
        assert stand(quota, needed - 1, "2026-01-02").reaches_share is False
        assert stand(quota, needed, "2026-01-02").reaches_share is True
        assert stand(quota, needed, "2026-01-02").needed_for_acceptance == Interval.exactly(needed)

    def test_of_an_open_number_it_is_open(self) -> None:
        now = stand(QUARTERLY, 9, "2027-01-01", start=None)
        assert now.needed_for_acceptance == Interval(9, 10)
        assert now.reaches_share is None
        assert now.is_met is False
        assert stand(NOTHING, 0, "2027-01-01").needed_for_acceptance == Interval(0, None)

    def outcome(self, *amounts: int, start: dt.date | None = NEW_YEAR) -> tuple[bool | None, tuple[str, ...]]:
        quotas = [DeliverableQuota(text=f"bài {n}", total=Quantity(4, "bài")) for n in range(len(amounts) - 1)]
        quotas.append(QUARTERLY)
        given = [Delivery(quota=q, on=NEW_YEAR, amount=a) for q, a in zip(quotas, amounts, strict=True)]
        report = progress(task_of(*quotas), given, day("2027-01-01"), start=start).acceptance
        return report.passes, report.short

    def test_one_in_four_may_fall_short_but_not_below_three_quarters(self) -> None:
        assert self.outcome(4, 4, 4, 12) == (True, ())
        assert self.outcome(4, 4, 3, 12) == (True, ())
        assert self.outcome(4, 4, 2, 12) == (False, ("deliverables[2].quotas[0]",))
        assert self.outcome(4, 3, 3, 12) == (False, ())

    def test_what_the_calendar_leaves_open_stays_open(self) -> None:
        assert self.outcome(4, 4, 4, 12, start=None) == (True, ())  # enough even if this one is short
        assert self.outcome(4, 4, 3, 12, start=None) == (None, ())  # it depends on this one
        assert self.outcome(4, 4, 4, 9, start=None) == (None, ())  # three quarters of what?


class TestLaws:
    @given(st.integers(0, 1100), st.integers(-30, 800), st.booleans())
    def test_delivered_and_remaining_make_the_total(
        self, quotas: Quotas, amount: int, later: int, is_known: bool
    ) -> None:
        for quota in quotas.values():
            given = [Delivery(quota=quota, on=NEW_YEAR, amount=amount)]
            report = progress(
                task_of(quota, months=18),
                given,
                NEW_YEAR + dt.timedelta(days=later),
                start=NEW_YEAR if is_known else None,
            )
            now = report.of(quota)
            assert now.delivered in (amount, 0)
            if now.required.high is not None and now.delivered <= now.required.low:
                assert now.remaining + now.delivered == now.required
            if now.status is Status.MET:
                assert now.remaining.high == 0

    @given(st.lists(st.integers(0, 700), max_size=5), st.integers(0, 400))
    def test_more_deliveries_never_leave_more_to_do(self, quotas: Quotas, offsets: list[int], later: int) -> None:
        quota, on = quotas["articles"], NEW_YEAR + dt.timedelta(days=later)
        left = 18
        for count in range(len(offsets) + 1):
            given = [Delivery(quota=quota, on=NEW_YEAR + dt.timedelta(days=o)) for o in offsets[:count]]
            now = progress(task_of(quota, months=18), given, on, start=NEW_YEAR).of(quota)
            assert now.remaining.low <= left
            left = int(now.remaining.low)

    @given(st.dates(dt.date(2024, 6, 1), dt.date(2028, 1, 1)), st.dates(dt.date(2025, 1, 1), dt.date(2025, 12, 31)))
    def test_what_is_due_lies_in_what_the_year_alone_says(
        self, tasks: tuple[Task, Task], on: dt.date, start: dt.date
    ) -> None:
        for task in tasks:
            exact, by_year = progress(task, [], on, start=start), progress(task, [], on)
            for one, other in zip(exact.quotas, by_year.quotas, strict=True):
                assert (one.due | other.due) == other.due
