"""What follows from the numbers of a quota: every figure of the two documents, and where numbers contradict."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tdc_programme.programme.arithmetic.conventions import Convention
from tdc_programme.programme.arithmetic.figures import ContradictionKind, FigureKind, Measure, Note
from tdc_programme.programme.arithmetic.intervals import Interval
from tdc_programme.programme.deliverables import Deliverable, DeliverableQuota
from tdc_programme.programme.tasks import Task
from tdc_programme.vietnamese.quantities import Bound, Per, Quantity, Span

Quotas = dict[str, DeliverableQuota]


def exactly(amount: int, unit: str) -> Measure:
    return Measure(Interval.exactly(amount), unit)


def quota(
    total: Quantity | None = None,
    *rates: Quantity,
    duration: Span | None = None,
    requirements: tuple[Quantity, ...] = (),
    places: tuple[str, ...] = (),
) -> DeliverableQuota:
    return DeliverableQuota(
        text="x", total=total, rates=rates, duration=duration, requirements=requirements, places=places
    )


def per(amount: int, unit: str, *pers: Per, bound: Bound = Bound.EXACT) -> Quantity:
    return Quantity(amount, unit, per=pers, bound=bound)


WEEK, MONTH, QUARTER, MAGAZINE = Per(1, "tuần"), Per(1, "tháng"), Per(1, "quý"), Per(1, "tạp chí")


class TestEveryFigureOfTheAnnouncement:
    @pytest.mark.parametrize(
        ("name", "low", "high"),
        [
            ("workshops", 6, 6),
            ("forum", 1, 1),
            ("articles", 18, 18),
            ("multimedia", 912, 1007),
            ("bulletins", 4, 4),
            ("talks", 4, 4),
            ("social", 336, 371),
            ("schools", 3, None),
        ],
    )
    def test_totals(self, quotas: Quotas, name: str, low: int, high: int | None) -> None:
        assert quotas[name].expected_total() == (low, high)
        assert quotas[name].is_consistent

    def test_three_magazines_are_implied(self, quotas: Quotas) -> None:
        assert quotas["articles"].implied_outlets == exactly(3, "tạp chí")
        assert quotas["multimedia"].implied_outlets is None

    def test_twelve_months_are_implied(self, quotas: Quotas) -> None:
        derived = quotas["articles"].derive()
        assert derived.duration == Span(12, "tháng")
        assert FigureKind.DURATION_IMPLIED in [figure.kind for figure in derived.figures]

    @pytest.mark.parametrize(
        ("convention", "multimedia", "social"),
        [
            (Convention.FOUR_WEEK_MONTHS, "912", "336"),
            (Convention.THIRTY_DAY_MONTHS, "977.1", "360"),
            (Convention.YEAR_OF_52_WEEKS, "988", "364"),
            (Convention.YEAR_OF_365_DAYS, "990.7", "365"),
            (Convention.CALENDAR, "988", "364"),
            (Convention.WEEKS_BEGUN, "1007", "371"),
        ],
    )
    def test_weekly_totals_by_convention(
        self, quotas: Quotas, convention: Convention, multimedia: str, social: str
    ) -> None:
        for name, wanted in (("multimedia", multimedia), ("social", social)):
            total = quotas[name].by_convention()[convention]
            assert total.high is not None
            assert [f"{n:.1f}".removesuffix(".0") for n in (total.low, total.high)] == [wanted, wanted]
            low, high = quotas[name].expected_total()
            assert low <= total.low
            assert high is not None
            assert total.high <= high

    def test_a_start_fixes_the_weeks(self, quotas: Quotas) -> None:
        assert quotas["multimedia"].expected_total(start=dt.date(2025, 1, 1)) == (988, 988)
        assert quotas["social"].expected_total(start=dt.date(2024, 2, 29)) == (364, 364)

    def test_derived_totals(self, quotas: Quotas, tasks: tuple[Task, Task]) -> None:
        assert quotas["workshops"].derived_totals == (exactly(900, "đại biểu"),)
        assert quotas["forum"].derived_totals == (exactly(500, "đại biểu"),)
        assert quotas["articles"].derived_totals == (Measure(Interval(21600, None), "chữ"),)
        assert tasks[0].derived_totals() == (exactly(1400, "đại biểu"),)
        assert tasks[1].derived_totals() == (Measure(Interval(21600, None), "chữ"),)

    def test_no_task_contradicts_itself(self, tasks: tuple[Task, Task]) -> None:
        assert [task.contradictions() for task in tasks] == [(), ()]

    def test_notes(self, quotas: Quotas) -> None:
        assert quotas["multimedia"].derive().notes == (Note.CALENDAR, Note.SCOPE)
        assert quotas["workshops"].derive().notes == ()


class TestTotals:
    @pytest.mark.parametrize(
        ("made", "low", "high"),
        [
            # rates in time, of one family of units
            (quota(None, per(2, "bài", MONTH), duration=Span(2, "năm")), 48, 48),
            (quota(None, per(1, "bài", Per(2, "tháng")), duration=Span(13, "tháng")), 6, 7),
            (quota(None, per(1, "bài", Per(1, "ngày")), duration=Span(2, "tuần")), 14, 14),
            (quota(None, per(1, "tin", Per(1, "ngày")), duration=Span(12, "tháng")), 360, 366),
            (quota(None, per(1, "tin", WEEK), duration=Span(1, "tháng")), 4, 5),
            (quota(None, per(3, "tin", WEEK, bound=Bound.AT_LEAST), duration=Span(1, "năm")), 144, None),
            # the rate or the total itself may carry the duration
            (quota(None, Quantity(2, "bài", per=(MONTH,), duration=Span(6, "tháng"))), 12, 12),
            (quota(Quantity(2, "bài", per=(MONTH,), duration=Span(6, "tháng"))), 12, 12),
            # outlets
            (quota(None, per(6, "bài", MAGAZINE), places=("Tạp chí A", "Tạp chí B", "Báo C")), 12, 12),
            (quota(None, per(6, "bài", MAGAZINE)), 6, None),
            (quota(None, per(1, "bài", MONTH, MAGAZINE), duration=Span(6, "tháng"), places=("tạp chí A",)), 6, 6),
            # two ways to one number narrow it
            (quota(per(10, "bài", bound=Bound.AT_LEAST), per(1, "bài", MONTH), duration=Span(12, "tháng")), 12, 12),
            (quota(Quantity(950, "tin"), per(19, "tin", WEEK), duration=Span(12, "tháng")), 950, 950),
            # words that bound
            (quota(Quantity(5, "bài", upper=7, bound=Bound.RANGE)), 5, 7),
            (quota(per(5, "bài", bound=Bound.AT_MOST)), 0, 5),
            (quota(Quantity(600, "chuyên gia", bound=Bound.ABOUT)), 600, 600),
            # what is not known is not guessed
            (quota(), 0, None),
            (quota(None, per(19, "tin", WEEK)), 0, None),
            (quota(None, per(19, "tin", MONTH), duration=Span(30, "ngày")), 0, None),
            (quota(None, per(19, "tin", WEEK), duration=Span(3, "học kỳ")), 0, None),
            (quota(None, per(1, "bài", MONTH, MAGAZINE), duration=Span(3, "học kỳ")), 0, None),
            (quota(None, per(1, "tin", WEEK), per(2, "video", WEEK), duration=Span(1, "năm")), 0, None),
            (quota(None, per(1, "tin", WEEK, MONTH), duration=Span(1, "năm")), 0, None),
            (quota(None, per(1, "tin", MAGAZINE, Per(1, "kênh"))), 0, None),
            (quota(None, Quantity(5, "bài")), 0, None),
            (quota(None, per(1, "tin", WEEK), duration=Span(Decimal("1.5"), "tháng")), 0, None),
            (quota(None, per(1, "tin", WEEK), duration=Span(10**9, "năm")), 0, None),
        ],
    )
    def test_least_and_most(self, made: DeliverableQuota, low: int, high: int | None) -> None:
        assert made.expected_total() == (low, high)
        assert made.is_consistent

    def test_a_start_counts_whole_periods(self) -> None:
        every_two_months = quota(None, per(1, "bài", Per(2, "tháng")), duration=Span(13, "tháng"))
        assert every_two_months.expected_total(start=dt.date(2025, 1, 1)) == (6, 6)
        daily = quota(None, per(1, "tin", Per(1, "ngày")), duration=Span(12, "tháng"))
        assert daily.expected_total(start=dt.date(2024, 1, 1)) == (366, 366)

    def test_conventions_that_count_weeks_have_nothing_to_say_of_days(self) -> None:
        daily = quota(None, per(1, "tin", Per(1, "ngày")), duration=Span(12, "tháng"))
        assert daily.by_convention() == {
            Convention.THIRTY_DAY_MONTHS: Interval.exactly(360),
            Convention.YEAR_OF_365_DAYS: Interval.exactly(365),
            Convention.CALENDAR: Interval(365, 366),
        }

    def test_weeks_begun_in_a_broken_number_of_months_are_not_known(self) -> None:
        broken = quota(None, per(1, "tin", WEEK), duration=Span(Decimal("1.5"), "tháng"))
        assert Convention.WEEKS_BEGUN not in broken.by_convention()
        assert broken.by_convention()[Convention.FOUR_WEEK_MONTHS] == Interval.exactly(6)

    def test_notes_say_what_is_missing(self) -> None:
        assert quota().derive().notes == (Note.NO_NUMBER,)
        assert quota(None, per(19, "tin", WEEK)).derive().notes == (Note.NO_DURATION,)
        assert quota(None, per(6, "bài", MAGAZINE)).derive().notes == (Note.NO_OUTLETS,)
        assert Note.SEVERAL_UNITS in quota(None, per(1, "tin", WEEK), per(2, "video", WEEK)).derive().notes
        assert quota(Quantity(600, "chuyên gia", bound=Bound.ABOUT)).derive().notes == (Note.ABOUT,)
        part = quota(None, per(1, "bài", Per(2, "tháng")), duration=Span(13, "tháng"))
        assert part.derive().notes == (Note.PART_PERIOD,)


class TestImplied:
    def test_outlets_by_rate_and_time(self) -> None:
        made = quota(Quantity(18, "bài"), per(1, "bài", Per(2, "tháng"), MAGAZINE), duration=Span(12, "tháng"))
        assert made.implied_outlets == exactly(3, "tạp chí")

    def test_two_ways_to_the_number_for_each_outlet_agree(self) -> None:
        made = quota(
            Quantity(18, "bài"),
            per(6, "bài", MAGAZINE),
            per(1, "bài", Per(2, "tháng"), MAGAZINE),
            duration=Span(12, "tháng"),
        )
        assert made.is_consistent
        assert made.implied_outlets == exactly(3, "tạp chí")
        assert FigureKind.PER_OUTLET_BY_TIME in [figure.kind for figure in made.derive().figures]

    def test_outlets_are_not_implied_by_bounds(self) -> None:
        assert quota(per(18, "bài", bound=Bound.AT_LEAST), per(6, "bài", MAGAZINE)).implied_outlets is None
        assert quota(Quantity(18, "bài"), per(0, "bài", MAGAZINE)).implied_outlets is None

    def test_a_duration_follows_from_a_total(self) -> None:
        assert quota(Quantity(4, "bản tin"), per(1, "bản tin", QUARTER)).derive().duration == Span(4, "quý")

    def test_no_duration_follows_from_bounds(self) -> None:
        made = quota(Quantity(4, "bản tin"), per(1, "bản tin", QUARTER, bound=Bound.AT_LEAST))
        assert made.derive().duration is None
        made = quota(Quantity(4, "bản tin"), per(3, "bản tin", QUARTER))
        assert made.derive().duration is None


class TestRequirements:
    def test_of_each_outlet(self) -> None:
        made = quota(
            Quantity(18, "bài"), per(6, "bài", MAGAZINE), requirements=(Quantity(2, "trang", per=(MAGAZINE,)),)
        )
        assert made.derived_totals == (exactly(6, "trang"),)

    def test_of_several_items(self) -> None:
        made = quota(Quantity(10, "bài"), requirements=(Quantity(3, "ảnh", per=(Per(2, "bài"),)),))
        assert made.derived_totals == (exactly(15, "ảnh"),)

    def test_a_rate_of_something_else_is_one(self) -> None:
        made = quota(Quantity(6, "hội thảo"), per(150, "đại biểu", Per(1, "hội thảo")))
        assert made.derived_totals == (exactly(900, "đại biểu"),)
        assert made.is_consistent

    @pytest.mark.parametrize(
        "requirement",
        [
            Quantity(90, "%", per=(Per(1, "hội thảo"),)),  # shares do not add up
            Quantity(150, "đại biểu"),  # for each or for all?
            Quantity(2, "trang", per=(Per(1, "tài liệu"),)),  # of something that is not counted
            Quantity(2, "trang", per=(Per(1, "hội thảo"), MONTH)),
            Quantity(-2, "độ", per=(Per(1, "hội thảo"),)),
        ],
    )
    def test_what_adds_up_to_nothing(self, requirement: Quantity) -> None:
        assert quota(Quantity(6, "hội thảo"), requirements=(requirement,)).derived_totals == ()

    def test_a_task_adds_up_each_unit_for_itself(self) -> None:
        workshops = quota(
            Quantity(2, "hội thảo"),
            requirements=(
                Quantity(50, "đại biểu", per=(Per(1, "hội thảo"),)),
                Quantity(3, "báo cáo", per=(Per(1, "hội thảo"),)),
            ),
        )
        forum = quota(Quantity(1, "diễn đàn"), requirements=(Quantity(7, "đại biểu tham dự"),))
        task = Task(title="x", deliverables=(Deliverable(text="y", quotas=(workshops, forum)),))
        assert task.derived_totals() == (exactly(107, "đại biểu"), exactly(6, "báo cáo"))

    def test_without_a_total_nothing_adds_up(self) -> None:
        assert quota(requirements=(Quantity(150, "đại biểu"),)).derived_totals == ()


class TestContradictions:
    @pytest.mark.parametrize(
        ("made", "kind", "english"),
        [
            (
                quota(Quantity(5, "bản tin"), per(1, "sản phẩm", QUARTER), duration=Span(4, "quý")),
                ContradictionKind.TOTAL_AND_RATE,
                "the total is 5 bản tin, but the rate gives 4 sản phẩm.",
            ),
            (
                quota(Quantity(20, "bài báo"), per(6, "bài", MAGAZINE)),
                ContradictionKind.TOTAL_AND_OUTLETS,
                "the total 20 bài báo does not agree with 06 bài/tạp chí.",
            ),
            (
                quota(Quantity(18, "bài"), per(6, "bài", MAGAZINE), places=("Tạp chí A", "Tạp chí B")),
                ContradictionKind.TOTAL_AND_OUTLETS,
                "the total 18 bài does not agree with 12 bài.",
            ),
            (
                quota(
                    Quantity(18, "bài"),
                    per(6, "bài", MAGAZINE),
                    per(1, "bài", Per(2, "tháng"), MAGAZINE),
                    duration=Span(10, "tháng"),
                ),
                ContradictionKind.COUNT_AND_INTERVAL,
                "it is 6 bài for each, but the rate gives 5 bài.",
            ),
            (
                quota(Quantity(-1, "bài")),
                ContradictionKind.IMPOSSIBLE_AMOUNT,
                "-1 bài is an impossible amount.",
            ),
        ],
    )
    def test_are_values(self, made: DeliverableQuota, kind: ContradictionKind, english: str) -> None:
        (found,) = made.contradictions()
        assert found.kind is kind
        assert found.path is None
        assert found.message("en") == english
        assert found.message() == found.message("vi") != english
        assert not made.is_consistent

    def test_two_durations(self) -> None:
        rate = Quantity(1, "bài", per=(MONTH,), duration=Span(10, "tháng"))
        (found,) = quota(None, rate, duration=Span(12, "tháng")).contradictions()
        assert found.kind is ContradictionKind.DURATIONS
        assert (found.said, found.follows) == (Span(12, "tháng"), Span(10, "tháng"))
        assert quota(None, rate, duration=Span(3, "học kỳ")).contradictions()

    def test_the_same_duration_in_other_words_is_none(self) -> None:
        rate = Quantity(1, "bài", per=(MONTH,), duration=Span(4, "quý"))
        assert quota(None, rate, duration=Span(12, "tháng")).is_consistent
        assert quota(None, rate, duration=Span(1, "năm")).is_consistent

    @pytest.mark.parametrize(
        ("duration", "months", "is_longer"),
        [
            (Span(24, "tháng"), 18, True),
            (Span(18, "tháng"), 18, False),
            (Span(7, "quý"), 18, True),
            (Span(80, "tuần"), 18, True),
            (Span(78, "tuần"), 18, False),
            (Span(3, "học kỳ"), 1, False),
            (Span(99, "tháng"), None, False),
        ],
    )
    def test_output_after_the_end_of_the_task(self, duration: Span, months: int | None, is_longer: bool) -> None:
        made = quota(None, per(1, "bài", MONTH), duration=duration)
        inner = Deliverable(text="con", quotas=(made,))
        task = Task(title="x", months=months, deliverables=(Deliverable(text="cha", parts=(inner,)),))
        found = task.contradictions()
        assert [c.kind for c in found] == [ContradictionKind.LONGER_THAN_TASK] * is_longer
        assert [c.path for c in found] == ["deliverables[0].parts[0].quotas[0]"] * is_longer

    def test_a_task_tells_where_a_quota_contradicts_itself(self) -> None:
        made = quota(Quantity(20, "bài báo"), per(6, "bài", MAGAZINE))
        task = Task(title="x", deliverables=(Deliverable(text="a"), Deliverable(text="b", quotas=(quota(), made))))
        assert [c.path for c in task.contradictions()] == ["deliverables[1].quotas[1]"]
