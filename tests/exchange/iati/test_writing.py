"""IATI 2.03: held to the rules of its schema, and to the numbers of the programme."""

from __future__ import annotations

import datetime as dt
import json
import re
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import tdc_programme as tdc
from tdc_programme.programme import Baseline
from tdc_programme.strategies import programmes, tasks

SCHEMA = json.loads((Path(__file__).parent / "schema_2_03.json").read_text(encoding="utf-8"))["elements"]
WHO = tdc.ReportingOrganisation(ref="VN-XYZ-123", name="Ủy ban <Tiêu chuẩn>")
START, MIDDLE, LATER = dt.date(2025, 1, 1), dt.date(2025, 12, 31), dt.date(2027, 1, 1)


def read(xml: str) -> ElementTree.Element:
    """Read a report and hold every element of it to the schema."""
    root = ElementTree.fromstring(xml)
    for element in root.iter():
        check(element)
    codes = [each.text for each in root.iter("iati-identifier")]
    assert len(set(codes)) == len(codes)
    for period in root.iter("period"):
        assert day(period, "period-start") <= day(period, "period-end")
    for indicator in root.iter("indicator"):
        ends = [day(period, "period-end") for period in indicator.findall("period")]
        assert ends == sorted(ends)
    return root


def check(element: ElementTree.Element) -> None:
    rules = SCHEMA[element.tag]
    wanted = "".join(
        f"(?:{name.rstrip('?*+')} ){{1}}" if name[-1] not in "?*+" else f"(?:{name[:-1]} ){name[-1]}"
        for name in rules["holds"].split()
    )
    assert re.fullmatch(wanted, "".join(f"{child.tag} " for child in element)), element.tag
    known = rules["attributes"].split()
    assert {name for name in known if not name.endswith("?")} <= set(element.attrib)
    assert set(element.attrib) <= {name.rstrip("?") for name in known}
    for name, value in element.attrib.items():
        if name == "iso-date":
            dt.date.fromisoformat(value)
        elif name == "value" and element.tag != "dimension":
            assert Decimal(value).is_finite()
        elif name in ("ascending", "aggregation-status"):
            assert value in ("true", "false")
    assert bool((element.text or "").strip()) == rules.get("text", False)


def day(period: ElementTree.Element, name: str) -> dt.date:
    found = period.find(name)
    assert found is not None
    return dt.date.fromisoformat(found.attrib["iso-date"])


def values(element: ElementTree.Element, name: str) -> list[Any]:
    return [Decimal(each.attrib["value"]) for each in element.iter(name)]


def said(element: ElementTree.Element, path: str) -> list[str]:
    return [each.text or "" for each in element.findall(f"{path}/narrative")]


def deliver(task: tdc.Task, index: int, on: dt.date, amount: int, evidence: str | None = None) -> tdc.Delivery:
    return tdc.Delivery(quota=task.quotas()[index], on=on, amount=amount, evidence=evidence)


# --- a task ---------------------------------------------------------------------------------------------------------


def test_a_task() -> None:
    task = tdc.programme_1322().task(1)
    held = [deliver(task, 0, dt.date(2025, 6, 1), 2, "Biên bản <5> & ảnh"), deliver(task, 0, dt.date(2025, 9, 1), 1)]
    root = read(tdc.to_iati(task, held, reporting=WHO, on=MIDDLE, start=START))
    (activity,) = root
    assert activity.findtext("iati-identifier") == "VN-XYZ-123-2025-1"
    assert said(activity, "reporting-org") == ["Ủy ban <Tiêu chuẩn>"]
    assert said(activity, "title") == [task.title]
    assert [each.attrib["role"] for each in activity.findall("participating-org")] == ["2", "4"]
    dates = {each.attrib["type"]: each.attrib["iso-date"] for each in activity.findall("activity-date")}
    assert dates == {"1": "2025-01-01", "3": "2026-04-01"}
    assert [len(list(each.iter("indicator"))) for each in activity.findall("result")] == [1, 1, 1]
    first = next(activity.iter("indicator"))
    assert first.attrib == {"measure": "1", "ascending": "true", "aggregation-status": "true"}
    assert (values(first, "baseline"), values(first, "target"), values(first, "actual")) == ([0], [6], [3])
    assert [each.attrib["value"] for each in first.iter("dimension")] == ["hội thảo chuyên đề"] * 2
    assert said(first, "period/actual/comment") == ["2 (01/6/2025): Biên bản <5> & ảnh; 1 (01/9/2025)"]


@pytest.mark.parametrize(("on", "code"), [(dt.date(2024, 12, 31), "1"), (START, "2"), (dt.date(2026, 4, 2), "3")])
def test_how_far_it_is(on: dt.date, code: str) -> None:
    root = read(tdc.to_iati(tdc.programme_1322().task(1), reporting=WHO, on=on, start=START))
    assert [each.attrib["code"] for each in root.iter("activity-status")] == [code]


def test_a_series_has_a_period_for_each_part() -> None:
    task = tdc.programme_1322().task(2)
    weekly = task.quotas()[1]
    made = [tdc.Delivery(quota=weekly, on=START + dt.timedelta(days=7 * week), amount=19) for week in range(1, 5)]
    root = read(tdc.to_iati(task, made, reporting=WHO, on=dt.date(2025, 2, 10), start=START))
    series = next(each for each in root.iter("indicator") if len(each.findall("period")) == 52)
    assert sum(values(series, "target")) == 52 * 19
    assert values(series, "actual") == [19, 19, 19, 19, 0]  # one week of the report has passed without any
    days = [(day(period, "period-start"), day(period, "period-end")) for period in series.findall("period")]
    assert days[0] == (START, dt.date(2025, 1, 8))
    assert all(one[1] + dt.timedelta(days=1) == next_one[0] for one, next_one in pairwise(days))


def test_deliveries_that_are_not_counted_make_no_actuals() -> None:
    task = tdc.programme_1322().task(1)
    assert values(read(tdc.to_iati(task, reporting=WHO, on=LATER, start=START)), "actual") == []
    assert values(read(tdc.to_iati(task, [], reporting=WHO, on=LATER, start=START)), "actual") == [0, 0, 0]
    future = [deliver(task, 0, dt.date(2026, 2, 1), 2)]
    assert values(read(tdc.to_iati(task, future, reporting=WHO, on=MIDDLE, start=START)), "actual") == []


def test_what_was_delivered_outside_the_time_has_periods_of_its_own() -> None:
    task = tdc.programme_1322().task(1)
    held = [deliver(task, 0, dt.date(2024, 12, 1), 1), deliver(task, 0, dt.date(2026, 6, 1), 2)]
    first = next(read(tdc.to_iati(task, held, reporting=WHO, on=LATER, start=START)).iter("indicator"))
    periods = [
        (day(one, "period-start").isoformat(), day(one, "period-end").isoformat()) for one in first.iter("period")
    ]
    assert periods == [("2024-12-01", "2024-12-31"), ("2025-01-01", "2026-04-01"), ("2026-04-02", "2026-06-01")]
    assert (values(first, "target"), values(first, "actual")) == ([6], [1, 0, 2])


def task_of(*quotas: tdc.DeliverableQuota, **given: Any) -> tdc.Task:
    deliverables = (tdc.Deliverable(text="Sản phẩm", quotas=quotas),)
    usual = {"number": 1, "title": "T", "hosts": (tdc.Organisation("Viện A"),), "months": 12, "start": START}
    return tdc.Task(**{**usual, "deliverables": deliverables, **given})


def test_what_the_text_leaves_open() -> None:
    at_least = tdc.DeliverableQuota(text="a", total=tdc.Quantity(5, "bài", bound=tdc.Bound.AT_LEAST))
    between = tdc.DeliverableQuota(text="b", total=tdc.Quantity(5, "bài", upper=8, bound=tdc.Bound.RANGE))
    share = tdc.DeliverableQuota(text="c", total=tdc.Quantity(Decimal("12.50"), "%"))
    words = tdc.DeliverableQuota(text="d")
    root = read(tdc.to_iati(task_of(at_least, between, share, words, words), reporting=WHO, on=MIDDLE))
    made = list(root.iter("indicator"))
    assert [each.attrib["measure"] for each in made] == ["1", "1", "2", "5", "5"]
    assert values(root, "target") == [5, 5, Decimal("12.50")]
    assert said(root, ".//target/comment") == ["tối thiểu 5", "từ 5 đến 8"]
    assert "ascending" not in made[3].attrib
    assert list(made[3].iter("baseline")) == []


def test_a_deliverable_without_numbers_is_told_in_words() -> None:
    bare = task_of(deliverables=(tdc.Deliverable(text="Báo cáo"),))
    (indicator,) = read(tdc.to_iati(bare, reporting=WHO, on=MIDDLE)).iter("indicator")
    assert (indicator.attrib, said(indicator, "title")) == ({"measure": "5"}, ["Báo cáo"])


def test_of_two_equal_quotas_the_first_takes_what_was_delivered() -> None:
    quota = tdc.DeliverableQuota(text="a", total=tdc.Quantity(5, "bài"))
    root = read(
        tdc.to_iati(task_of(quota, quota), [tdc.Delivery(quota=quota, on=MIDDLE, amount=4)], reporting=WHO, on=LATER)
    )
    assert values(root, "actual") == [4, 0]


def test_deliveries_by_words_alone_are_told_too() -> None:
    words = tdc.DeliverableQuota(text="d")
    made = [tdc.Delivery(quota=words, on=MIDDLE, amount=1, evidence="ảnh")]
    root = read(tdc.to_iati(task_of(words), made, reporting=WHO, on=LATER))
    assert values(root, "actual") == [1]


# --- a programme ----------------------------------------------------------------------------------------------------


def test_a_programme() -> None:
    programme = tdc.programme_1322()
    held = [deliver(programme.task(1), 0, dt.date(2025, 6, 1), 2)]
    root = read(tdc.to_iati(programme, held, reporting=WHO, on=LATER, start=START))
    whole, *activities = root
    codes = [each.findtext("iati-identifier") for each in root]
    assert codes == ["VN-XYZ-123-1322", "VN-XYZ-123-1322-2025-1", "VN-XYZ-123-1322-2025-2"]
    assert [each.attrib["hierarchy"] for each in root] == ["1", "2", "2"]
    assert [each.attrib["ref"] for each in whole.findall("related-activity")] == codes[1:]
    assert {each.attrib["ref"] for one in activities for each in one.findall("related-activity")} == {codes[0]}
    assert {each.attrib["type"] for each in whole.findall("result")} == {"2"}
    assert len(whole.findall("result")) == len(programme.indicators)
    assert values(whole, "target") == [
        period.target.amount for indicator in programme.indicators for period in indicator.periods
    ]
    assert "tối thiểu 100 doanh nghiệp" in said(whole, ".//target/comment")
    early = read(tdc.to_iati(programme, reporting=WHO, on=dt.date(2025, 1, 2), start=START))[0]
    assert (len(values(early, "actual")), len(values(whole, "actual")) > 0) == (0, True)
    valued = evolve(programme.indicators[0], baseline=Baseline(start=2011, end=2020, value=tdc.Quantity(60, "%")))
    root = read(tdc.to_iati(evolve(programme, indicators=(valued,), tasks=()), reporting=WHO, on=LATER))
    assert next(root.iter("baseline")).attrib == {"year": "2020", "value": "60"}


def test_the_task_of_a_delivery_must_be_certain() -> None:
    quota = tdc.DeliverableQuota(text="a", total=tdc.Quantity(5, "bài"))
    one, other = (task_of(quota, number=number, title=f"T{number}") for number in (1, 2))
    both = evolve(tdc.programme_1322(), tasks=(one, other), indicators=())
    with pytest.raises(tdc.DataError, match="fits several tasks"):
        tdc.to_iati(both, [tdc.Delivery(quota=quota, on=MIDDLE)], reporting=WHO, on=LATER)
    with pytest.raises(tdc.DataError, match="fits no task"):
        tdc.to_iati(both, [tdc.Delivery(quota=quota, on=MIDDLE, task=3)], reporting=WHO, on=LATER)
    root = read(tdc.to_iati(both, [tdc.Delivery(quota=quota, on=MIDDLE, task=2)], reporting=WHO, on=LATER))
    assert values(root, "actual") == [0, 1]


# --- laws -----------------------------------------------------------------------------------------------------------


def reportable(task: tdc.Task) -> bool:
    return task.months is not None and bool(task.hosts)


@settings(max_examples=30)
@given(tasks().filter(reportable), st.dates(START, LATER), st.integers(0, 9))
def test_any_task_is_valid_and_has_the_numbers_of_its_milestones(task: tdc.Task, on: dt.date, amount: int) -> None:
    task = evolve(task, number=1, start=START)
    quotas = list(dict.fromkeys(task.quotas()))
    held = [tdc.Delivery(quota=quota, on=MIDDLE, amount=amount) for quota in quotas]
    root = read(tdc.to_iati(task, held, reporting=WHO, on=on))
    due = [one for one in tdc.milestones(task, START) if one.amount is not None and one.amount.high != 0]
    assert sum(values(root, "target")) == sum(one.amount.low for one in due if one.amount is not None)
    assert sum(values(root, "actual")) == (amount * len(quotas) if on >= MIDDLE else 0)
    indicators = len(list(root.iter("indicator")))
    assert indicators == len(task.quotas()) + sum(not list(each.quota_paths()) for each in task.deliverables)


@settings(max_examples=10)
@given(programmes(max_tasks=3))
def test_any_programme_is_valid(programme: tdc.Programme) -> None:
    numbered = [
        evolve(task, number=number, start=START) for number, task in enumerate(programme.tasks, 1) if reportable(task)
    ]
    read(tdc.to_iati(evolve(programme, tasks=tuple(numbered)), reporting=WHO, on=MIDDLE))


# --- refusals -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "reason", "vietnamese"),
    [
        ({"number": None}, "has no number", "chưa có số"),
        ({"hosts": ()}, "has no host", "chưa có nơi chủ trì"),
        ({"start": None}, "give start=", "hãy cho start="),
        ({"months": None}, "months are not known", "số tháng chưa biết"),
    ],
)
def test_what_iati_wants_is_not_invented(given: dict[str, Any], reason: str, vietnamese: str) -> None:
    with pytest.raises(tdc.DataError, match=reason) as error:
        tdc.to_iati(task_of(**given), reporting=WHO, on=MIDDLE)
    assert vietnamese in error.value.in_language("vi")


def test_more_refusals() -> None:
    strange = tdc.Delivery(quota=tdc.DeliverableQuota(text="1 phim"), on=MIDDLE)
    with pytest.raises(tdc.DataError, match="fits no quota"):
        tdc.to_iati(task_of(), [strange], reporting=WHO, on=LATER)
    endless = evolve(tdc.programme_1322(), period=tdc.Period(tdc.WrittenDate(2021), None), tasks=())
    with pytest.raises(tdc.DataError, match="wants its first and its last day"):
        tdc.to_iati(endless, reporting=WHO, on=MIDDLE)
    twins = evolve(tdc.programme_1322(), tasks=(task_of(title="A"), task_of(title="B")))
    with pytest.raises(tdc.DataError, match="two activities have the identifier VN-XYZ-123-1322-2025-1"):
        tdc.to_iati(twins, reporting=WHO, on=MIDDLE)
    with pytest.raises(tdc.DocumentError, match=r"XML file cannot hold the character U\+001B"):
        tdc.to_iati(task_of(title="a\x1b"), reporting=WHO, on=MIDDLE)


def test_hostile_words_stay_words() -> None:
    title = "]]></narrative><script>&amp;\r\n\t\"'\u2028"
    root = read(tdc.to_iati(task_of(title=title), reporting=WHO, on=MIDDLE))
    assert said(root[0], "title") == [" ".join(title.split())]


@pytest.mark.parametrize("ref", ["VN 1", "a/b", "a|b", "a?", "a&b", " "])
def test_a_bad_identifier(ref: str) -> None:
    with pytest.raises(tdc.DataError):
        tdc.ReportingOrganisation(ref=ref, name="A")


def test_a_bad_kind_of_organisation() -> None:
    with pytest.raises(tdc.DataError, match="'11'"):
        tdc.ReportingOrganisation(ref="VN-1", name="A", type="1")


def test_the_organisation_in_words() -> None:
    assert str(WHO) == "Ủy ban <Tiêu chuẩn> (VN-XYZ-123)"
