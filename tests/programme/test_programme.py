"""Questions to a programme: its tasks, totals, plans; two announcements; another programme; its progress."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tdc_programme.errors import DataError
from tdc_programme.law.citations import Citation, LegalBasis
from tdc_programme.law.document_numbers import parse_document_number
from tdc_programme.programme.arithmetic.intervals import Interval
from tdc_programme.programme.chain import Relation, legal_graph
from tdc_programme.programme.deliverables import Deliverable, DeliverableQuota
from tdc_programme.programme.merging import Change, ChangeKind
from tdc_programme.programme.orientations import OrientationPlan, PriorityOrientation
from tdc_programme.programme.people import Organisation, Person
from tdc_programme.programme.programme import Programme
from tdc_programme.programme.quota_rows import QuotaRow
from tdc_programme.programme.targets import indicators
from tdc_programme.programme.tasks import Task
from tdc_programme.programme.time.progress import Delivery, MisfitReason, Status
from tdc_programme.programme.time.rollup import RollUp, StatusCount, roll_up
from tdc_programme.vietnamese.dates import Period, WrittenDate
from tdc_programme.vietnamese.quantities import Quantity

NEW_YEAR = dt.date(2025, 1, 1)
HOST_1 = "Trung tâm Hỗ trợ Phát triển doanh nghiệp vừa và nhỏ 2"


class TestQueries:
    def test_a_task_by_its_number(self, programme: Programme) -> None:
        assert programme.task(2).months == 18
        assert programme.task(2, 2025) is programme.task(2)
        with pytest.raises(DataError, match="no task 3"):
            programme.task(3)
        with pytest.raises(DataError, match="no task 2 of 2024"):
            programme.task(2, 2024)

    def test_a_number_of_two_years_needs_the_year(self, programme: Programme) -> None:
        both = evolve(programme, tasks=(*programme.tasks, evolve(programme.tasks[0], start_year=2024, title="x")))
        assert both.task(1, 2024).title == "x"
        with pytest.raises(DataError, match=r"2 tasks have the number 1: give one of the years 2024, 2025"):
            both.task(1)
        twice = evolve(programme, tasks=(programme.tasks[0],) * 2)
        with pytest.raises(DataError, match=r"2 tasks have the number 1$"):
            twice.task(1)

    def test_by_host(self, programme: Programme) -> None:
        variant = Organisation("Trung tâm Hỗ trợ phát triển doanh nghiệp vừa và nhỏ 2")
        more = evolve(programme, tasks=(*programme.tasks, Task(title="x", hosts=(variant, variant))))
        found = more.tasks_by_host()
        assert [(host.name, [task.number for task in tasks]) for host, tasks in found.items()] == [
            (HOST_1, [1, None]),
            ("Trung tâm Thông tin – Truyền thông Tiêu chuẩn Đo lường Chất lượng", [2]),
        ]

    def test_by_leader(self, programme: Programme) -> None:
        found = programme.tasks_by_lead()
        assert {lead.name: [task.number for task in tasks] for lead, tasks in found.items()} == {
            "Nguyễn Thị Thu Hà": [1],
            "Đặng Anh Đức": [2],
        }

    def test_by_region(self, programme: Programme) -> None:
        found = programme.tasks_by_region()
        assert [region.code for region in found] == ["TDMNPB", "DBSH", "BTBDHMT", "TN", "DNB", "DBSCL"]
        assert {task.number for tasks in found.values() for task in tasks} == {1}

    def test_by_product(self, programme: Programme) -> None:
        found = programme.tasks_by_product()
        assert {kind: [task.number for task in tasks] for kind, tasks in found.items()} == {
            "event": [1],
            "scientific_article": [1, 2],
            "article": [2],
            "product": [2],
            "broadcast": [2],
            "online_talk": [2],
        }

    def test_quotas(self, programme: Programme) -> None:
        assert len(programme.quotas()) == 9
        rows = list(programme.quota_rows())
        assert [row.quota for row in rows] == list(programme.quotas())
        assert rows[4].path == "deliverables[1].parts[0].quotas[0]"
        assert rows[4].task.number == 2

    def test_totals_by_product_and_year(self, programme: Programme) -> None:
        other = Task(
            title="x",
            start_year=2024,
            deliverables=(
                Deliverable(
                    text="y",
                    quotas=(
                        DeliverableQuota(text="3 cuộc thi", total=Quantity(3, "cuộc thi")),
                        DeliverableQuota(text="Các tin"),
                        DeliverableQuota(text="2 hội thảo", total=Quantity(2, "hội thảo")),
                    ),
                ),
            ),
        )
        found = evolve(programme, tasks=(*programme.tasks, other)).totals()
        assert [(t.year, t.product, str(t.total), t.quotas) for t in found] == [
            (2024, "cuộc thi", "3", 1),
            (2024, "event", "2", 1),
            (2025, "article", "18", 1),
            (2025, "broadcast", "4", 1),
            (2025, "event", "7", 2),
            (2025, "online_talk", "4", 1),
            (2025, "product", "1248–1378", 2),
            (2025, "scientific_article", "2", 2),
        ]

    def test_a_quota_of_nothing_is_of_no_product(self, programme: Programme) -> None:
        quotas = DeliverableQuota(text="Các tin"), DeliverableQuota(text="3 cuộc thi", total=Quantity(3, "cuộc thi"))
        task = Task(title="x", deliverables=(Deliverable(text="y", quotas=quotas),))
        assert evolve(programme, tasks=(task,)).tasks_by_product() == {"cuộc thi": (task,)}

    def test_where_keeps_the_rest(self, programme: Programme) -> None:
        fewer = programme.where(lambda task: task.number == 2)
        assert [task.number for task in fewer.tasks] == [2]
        assert fewer.orientations == programme.orientations

    def test_a_summary_for_a_newcomer(self, programme: Programme) -> None:
        assert str(programme).splitlines()[:4] == [
            f"Chương trình 1322 (2021–2030): {programme.name}",
            "  2 nhiệm vụ, 9 định mức sản phẩm",
            "  Định hướng 2024: 2 nội dung ưu tiên",
            f"  2025 – {programme.tasks[0].number}. {programme.tasks[0].title} (15 tháng): {HOST_1}",
        ]
        many = Programme(code="9", name="x", period=Period(None, None), tasks=(Task(title="y"),) * 12)
        assert str(many).splitlines()[0] == "Chương trình 9: x"
        assert str(many).splitlines()[-1] == "  … và 2 nhiệm vụ khác"
        assert "Định hướng: 1" in str(evolve(many, orientations=(_plan(None, "a"),)))

    def test_regions_without_a_year_are_those_of_the_first(self, programme: Programme) -> None:
        undated = evolve(programme.tasks[0], start_year=None)
        assert [region.code for region in programme.regions_of(undated)][2] == "BTBDHMT"
        nothing = Programme(code="9", name="x", period=Period(None, None), tasks=(undated,))
        assert nothing.regions_of(undated) == ()


def _plan(year: int | None, *texts: str) -> OrientationPlan:
    return OrientationPlan(
        year=year, orientations=tuple(PriorityOrientation(number=n, text=t) for n, t in enumerate(texts, 1))
    )


class TestOrientations:
    """A task answers the orientation that it says, and no other."""

    def test_by_number_and_by_value(self, programme: Programme) -> None:
        fifth = programme.orientations[0].orientations[1]
        assert [task.number for task in programme.tasks_of(5)] == [1, 2]
        assert programme.tasks_of(fifth) == programme.tasks_of(5)
        assert programme.tasks_of(3) == ()
        assert programme.tasks_of(5, 2024) == programme.tasks_of(5)
        assert programme.tasks_of(5, 2023) == ()
        assert programme.orientation_of(programme.tasks[0]) == fifth

    def test_what_is_not_said_is_not_guessed(self, programme: Programme) -> None:
        silent = evolve(programme, tasks=tuple(evolve(task, orientation=None) for task in programme.tasks))
        assert silent.tasks_of(5) == ()
        assert silent.orientation_of(silent.tasks[0]) is None
        unknown = evolve(programme.tasks[0], orientation=9)
        assert programme.orientation_of(unknown) is None

    def test_a_number_with_two_meanings_needs_the_year(self) -> None:
        tasks = (
            Task(title="a", start_year=2024, orientation=1),
            Task(title="b", start_year=2025, orientation=1),
            Task(title="c", start_year=2026, plan_year=2025, orientation=1),
            Task(title="d", start_year=2027, orientation=1),
        )
        plans = (_plan(2024, "Đào tạo"), _plan(2025, "Truyền thông"))
        programme = Programme(code="1", name="x", period=Period(None, None), orientations=plans, tasks=tasks)
        with pytest.raises(DataError, match="orientation 1 differs between 2024, 2025: give year="):
            programme.tasks_of(1)
        assert [task.title for task in programme.tasks_of(1, 2024)] == ["a"]
        assert [task.title for task in programme.tasks_of(1, 2025)] == ["b", "c"]
        assert [task.title for task in programme.tasks_of(1, 2027)] == ["d"]
        assert [task.title for task in programme.tasks_of(plans[1].orientations[0])] == ["b", "c"]

    def test_the_only_plan_is_not_that_of_another_year_named(self, programme: Programme) -> None:
        task = evolve(programme.tasks[0], plan_year=2023)
        assert programme.orientation_of(task) is None


class TestTwoAnnouncements:
    def merged(self, programme: Programme, *tasks: Task) -> tuple[Programme, tuple[Change, ...]]:
        merge = programme.merge(evolve(programme, tasks=tasks))
        return merge.value, merge.changes

    def test_the_same_again_changes_nothing(self, programme: Programme) -> None:
        merged, changes = self.merged(programme, *programme.tasks)
        assert merged == programme
        assert [change.kind for change in changes] == [ChangeKind.TASK_REPEATED] * 2

    def test_a_changed_quota_is_told(self, programme: Programme) -> None:
        first, *rest = programme.tasks[0].deliverables
        fewer = evolve(first.quotas[0], text="Năm (05) hội thảo", total=Quantity(5, "hội thảo"))
        again = evolve(
            programme.tasks[0],
            title=programme.tasks[0].title.upper().rstrip("."),
            deliverables=(evolve(first, quotas=(fewer,)), *rest[:1]),
            orientation=None,
        )
        merged, changes = self.merged(programme, again)
        assert [(change.kind, change.path) for change in changes] == [
            (ChangeKind.FIELD_CHANGED, "title"),
            (ChangeKind.QUOTA_CHANGED, "deliverables[0].quotas[0]"),
            (ChangeKind.QUOTA_REMOVED, "deliverables[2].quotas[0]"),
        ]
        assert changes[1].before == first.quotas[0].text
        assert changes[1].after == "Năm (05) hội thảo"
        assert merged.task(1).quotas()[0] == fewer
        assert merged.task(1).orientation == 5  # what no announcement says is kept
        assert len(merged.tasks) == 2

    def test_other_fields_and_more_quotas(self, programme: Programme) -> None:
        task = programme.tasks[0]
        more = Deliverable(text="Báo cáo", quotas=(DeliverableQuota(text="01 báo cáo"),))
        again = evolve(
            task, months=18, leads=(Person("Trần Văn A"),), deliverables=(*task.deliverables, more), note="gia hạn"
        )
        _, changes = self.merged(programme, again)
        assert [str(change).removeprefix(f"{change.kind}: {task.title} ") for change in changes] == [
            "leads: CN. Nguyễn Thị Thu Hà → Trần Văn A",
            "months: 15 → 18",
            "note: None → gia hạn",
            "deliverables[3].quotas[0]: None → 01 báo cáo",
        ]

    def test_other_words_around_the_same_quotas(self, programme: Programme) -> None:
        first, *rest = programme.tasks[0].deliverables
        again = evolve(programme.tasks[0], deliverables=(evolve(first, text="khác"), *rest))
        _, changes = self.merged(programme, again)
        assert [(change.kind, change.path) for change in changes] == [(ChangeKind.FIELD_CHANGED, "deliverables")]

    def test_a_new_task_and_a_number_used_again(self, programme: Programme) -> None:
        new, same = Task(number=3, title="mới", start_year=2026), Task(number=1, title="khác", start_year=2025)
        merged, changes = self.merged(programme, new, same)
        assert [change.kind for change in changes] == [
            ChangeKind.TASK_ADDED,
            ChangeKind.NUMBER_REUSED,
            ChangeKind.TASK_ADDED,
        ]
        assert str(changes[0]) == "task_added: mới"
        assert len(merged.tasks) == 4
        with pytest.raises(DataError, match="2 tasks have the number 1"):
            merged.task(1)

    def test_plans_bases_and_targets_come_together(self, programme: Programme) -> None:
        basis = LegalBasis("Căn cứ", Citation(number=parse_document_number("3057/QĐ-BKHCN")))
        later = evolve(programme, tasks=(), orientations=(_plan(2025, "Đào tạo"),), legal_bases=(basis,))
        merged = programme.merge(later).value
        assert [plan.year for plan in merged.orientations] == [2024, 2025]
        assert merged.legal_bases == (basis,)
        assert merged.indicators == programme.indicators

    def test_another_programme_is_refused(self, programme: Programme) -> None:
        with pytest.raises(DataError, match="Programme 1322 cannot be merged with programme 36"):
            programme.merge(evolve(programme, code="36"))


class TestAnotherProgramme:
    """The model is no prisoner of Programme 1322."""

    def test_a_small_invented_one(self) -> None:
        quota = DeliverableQuota(
            text="Mười (10) khóa đào tạo", total=Quantity(10, "khóa đào tạo"), places=("thành phố Cần Thơ",)
        )
        task = Task(
            number=1,
            title="Đào tạo nghề muối",
            hosts=(Organisation("Viện A"),),
            deliverables=(Deliverable(number="1", text="Khóa đào tạo", quotas=(quota,)),),
            months=6,
            start_year=2023,
            orientation=1,
        )
        programme = Programme(
            code="77",
            name="Chương trình quốc gia phát triển nghề muối giai đoạn 2022-2026",
            period=Period(WrittenDate(2022), WrittenDate(2026)),
            orientations=(_plan(2023, "Đào tạo"),),
            tasks=(task,),
            indicators=indicators("77", default=()),
        )
        assert str(programme).startswith("Chương trình 77 (2022–2026)")
        assert programme.tasks_of(1) == (task,)
        assert [region.code for region in programme.tasks_by_region()] == ["DBSCL"]
        assert [(total.product, total.total) for total in programme.totals()] == [("training", Interval.exactly(10))]
        report = programme.progress([Delivery(quota=quota, on=dt.date(2023, 3, 1), amount=10)], dt.date(2023, 4, 1))
        assert report.overall().of(Status.MET) == 1


class TestProgress:
    def test_deliveries_find_their_tasks(self, programme: Programme) -> None:
        articles, workshops = programme.tasks[1].quotas()[0], programme.tasks[0].quotas()[0]
        report = programme.progress(
            [
                Delivery(quota=articles, on=dt.date(2025, 3, 1), amount=3),
                Delivery(quota=workshops, on=dt.date(2025, 4, 1)),
                Delivery(quota=DeliverableQuota(text="khác"), on=dt.date(2025, 4, 1)),
                Delivery(quota=workshops, on=dt.date(2025, 4, 1), task=2),
            ],
            dt.date(2025, 6, 30),
        )
        assert [task.task.number for task in report.tasks] == [1, 2]
        assert report.tasks[1].of(articles).delivered == 3
        assert report.tasks[0].of(workshops).delivered == 1
        assert [misfit.reason for misfit in report.misfits] == [MisfitReason.NO_SUCH_QUOTA] * 2

    def test_a_quota_of_two_tasks_needs_the_task(self, programme: Programme) -> None:
        twin = evolve(programme.tasks[0], number=7)
        both = evolve(programme, tasks=(*programme.tasks, twin))
        quota = twin.quotas()[0]
        report = both.progress(
            [Delivery(quota=quota, on=NEW_YEAR), Delivery(quota=quota, on=NEW_YEAR, task=7, amount=2)], NEW_YEAR
        )
        assert [misfit.reason for misfit in report.misfits] == [MisfitReason.SEVERAL_TASKS]
        assert [task.of(quota).delivered for task in report.tasks if quota in task.task.quotas()] == [0, 2]

    def test_tasks_without_a_year_are_told(self, programme: Programme) -> None:
        undated = Task(title="x")
        report = evolve(programme, tasks=(undated,)).progress([], NEW_YEAR)
        assert (report.tasks, report.undated) == ((), (undated,))
        assert report.overall() == RollUp(group="1322", tasks=0, statuses=(), products=())

    def test_roll_ups(self, programme: Programme) -> None:
        workshops = programme.tasks[0].quotas()[0]
        report = programme.progress([Delivery(quota=workshops, on=NEW_YEAR, amount=7)], dt.date(2028, 1, 1))
        whole = report.overall()
        assert (whole.group, whole.tasks, whole.quotas) == ("1322", 2, 9)
        assert whole.statuses == (StatusCount(Status.OVERDUE, 8), StatusCount(Status.EXCEEDED, 1))
        events = {total.product: total for total in whole.products}["event"]
        assert (str(events.required), str(events.delivered), str(events.remaining)) == ("7", "7", "1")
        assert next((r.group, r.quotas) for r in report.by_host()) == (HOST_1, 3)
        assert [r.group for r in report.by_lead()] == ["Nguyễn Thị Thu Hà", "Đặng Anh Đức"]
        assert [(r.group, r.tasks) for r in report.by_orientation()] == [
            ("5. Đẩy mạnh hoạt động thông tin, truyền thông", 2)
        ]
        assert next((r.group, r.tasks) for r in report.by_region()) == ("trung du và miền núi phía Bắc", 1)
        assert [(r.group, r.tasks) for r in report.by_year()] == [("2025", 2)]

    def test_amounts_are_the_sums_of_their_quotas(self, programme: Programme) -> None:
        deliveries = [Delivery(quota=quota, on=NEW_YEAR, amount=2) for quota in programme.quotas()]
        report = programme.progress(deliveries, dt.date(2026, 3, 1))
        products = [total for total in report.overall().products if total.product == "product"]
        weekly = [quota for task in report.tasks for quota in task.quotas if quota.unit == "sản phẩm"]
        assert len(weekly) == 2
        for name in ("required", "due", "remaining"):
            one, other = (getattr(quota, name) for quota in weekly)
            assert [getattr(total, name) for total in products] == [one + other]
            assert one.high != 0
            assert other.high != 0
        assert [total.delivered for total in products] == [Interval.exactly(4)]

    def test_tasks_of_no_orientation_are_left_out(self, programme: Programme) -> None:
        silent = evolve(programme, tasks=(evolve(programme.tasks[0], orientation=None),))
        assert silent.progress([], NEW_YEAR).by_orientation() == ()

    def test_a_quota_of_nothing_counts_by_its_status_only(self, programme: Programme) -> None:
        task = Task(
            title="x", start=NEW_YEAR, deliverables=(Deliverable(text="y", quotas=(DeliverableQuota(text="z"),)),)
        )
        whole = evolve(programme, tasks=(task,)).progress([], NEW_YEAR).overall()
        assert (whole.quotas, whole.products) == (1, ())
        assert whole.of(Status.MET) == 0

    @given(
        st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2), st.integers(0, 20)), min_size=1, max_size=8),
        st.sets(st.integers(0, 4)),
    )
    def test_rolling_up_commutes_with_filtering(
        self, programme: Programme, made: list[tuple[int, int, int]], kept: set[int]
    ) -> None:
        base = programme.tasks[1]
        tasks = tuple(
            evolve(base, number=n + 1, start=NEW_YEAR, hosts=(Organisation(f"Viện {host}"),), months=12 + which)
            for n, (host, which, _) in enumerate(made)
        )
        quota = base.quotas()[0]
        given_ = [Delivery(quota=quota, on=NEW_YEAR, amount=a, task=n + 1) for n, (_, _, a) in enumerate(made)]
        names = {f"Viện {host}" for host in kept}

        def wanted(task: Task) -> bool:
            return task.hosts[0].name in names

        whole = evolve(programme, tasks=tasks)
        on = dt.date(2025, 9, 1)
        filtered_first = whole.where(wanted).progress(given_, on).by_host()
        filtered_last = tuple(r for r in whole.progress(given_, on).by_host() if r.group in names)
        assert filtered_first == filtered_last

    def test_a_group_counts_a_task_once(self, programme: Programme) -> None:
        report = programme.progress([], NEW_YEAR)
        (found,) = roll_up(report.tasks, lambda _: ["a", "a"])
        assert found.tasks == 2


def test_the_document_that_carries_a_programme_joins_the_legal_graph(programme: Programme) -> None:
    bases = tuple(
        LegalBasis("Căn cứ", Citation(number=parse_document_number(text)))
        for text in ("15/2022/TT-BKHHCN", "999/QĐ-BKHCN")
    )
    notice = Citation(number=parse_document_number("12/TB-TĐC"))
    graph = evolve(programme, legal_bases=bases).with_legal_bases(legal_graph(), notice)
    assert [(link.relation, str(link.target.number)) for link in graph.depends_on(notice)] == [
        (Relation.RESTS_ON, "15/2022/TT-BKHCN"),
        (Relation.RESTS_ON, "999/QĐ-BKHCN"),
    ]
    assert [str(s.document.number) for s in graph.walk(notice)][-2:] == ["1322/QĐ-TTg", "712/QĐ-TTg"]


def test_a_quota_as_a_row_of_plain_values() -> None:
    quotas = (
        DeliverableQuota(text="10,5 giờ", total=Quantity(Decimal("10.5"), "giờ")),
        DeliverableQuota(text="nhiều bài"),
    )
    task = Task(title="A", deliverables=(Deliverable(text="B", quotas=quotas),))
    hours, nothing = (QuotaRow(task=task, path=path, quota=quota).plain() for path, quota in task.quota_paths())
    assert (hours["low"], hours["high"], type(hours["low"])) == (10.5, 10.5, float)
    assert (nothing["low"], nothing["high"], nothing["unit"], nothing["product"]) == (0, None, None, None)
