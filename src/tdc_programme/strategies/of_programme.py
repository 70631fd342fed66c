"""Strategies of the programme: quotas, tasks, plans, deliveries."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ..programme.arithmetic.intervals import Interval
from ..programme.cells import TableCell
from ..programme.deliverables import Deliverable, DeliverableQuota
from ..programme.orientations import OrientationPlan, PriorityOrientation
from ..programme.people import Organisation, Person
from ..programme.programme import Programme
from ..programme.targets import indicators
from ..programme.tasks import Task
from ..programme.time.progress import Delivery, Progress, progress
from ..vietnamese.dates import Period, WrittenDate
from ..vietnamese.quantities import Bound, Per, Quantity, Span, format_quantity
from .common import DAYS, DrawFn, SearchStrategy, one_of, sentences, st, tuples
from .of_language import numbers
from .of_law import legal_bases


def organisations() -> SearchStrategy[Organisation]:
    """Organisations that host tasks."""
    return st.builds(Organisation, one_of("hosts"))


def persons() -> SearchStrategy[Person]:
    """Persons, with an academic title or without."""
    name = st.builds("{} {}".format, one_of("surnames"), one_of("given_names"))
    return st.builds(Person, name, st.one_of(st.none(), one_of("titles")))


@st.composite
def intervals(draw: DrawFn) -> Interval:
    """Amounts within bounds, some of them open above."""
    low, high = sorted([draw(numbers(most=10**6)), draw(numbers(most=10**6))])
    return Interval(low, draw(st.sampled_from([low, high, None])))


@st.composite
def quotas(draw: DrawFn, *, consistent: bool = True) -> DeliverableQuota:
    """Quotas: totals, rates in time and for outlets, requirements, places.

    Arguments:
        consistent: only such as do not contradict themselves.
    """
    unit, kind = draw(one_of("units")), draw(st.sampled_from(["total", "rate", "both", "outlets", "none"]))
    total: Quantity | None = None
    rates: tuple[Quantity, ...] = ()
    duration: Span | None = None
    each, periods_ = draw(st.integers(1, 30)), draw(st.integers(1, 12))
    if kind in ("rate", "both"):
        time = draw(one_of("time_units"))
        rates, duration = (Quantity(each, unit, per=(Per(1, time),)),), Span(periods_, time)
    if kind == "both":
        total = Quantity(each * periods_ + (0 if consistent else draw(st.integers(0, 2))), unit)
    elif kind == "outlets":
        total = Quantity(each * periods_, unit)
        rates = (Quantity(each, unit, per=(Per(1, draw(one_of("outlets").filter(lambda o: o != unit))),)),)
    elif kind == "total":
        total = Quantity(each, unit, bound=draw(st.sampled_from([Bound.EXACT, Bound.AT_LEAST, Bound.ABOUT])))
    said = [*([] if total is None else [total]), *rates]
    text = ", ".join(map(format_quantity, said)) or f"Các {unit}"
    return DeliverableQuota(
        text=text + (f" x {duration.amount} {duration.unit}" if duration else ""),
        total=total,
        rates=rates,
        duration=duration,
        requirements=draw(tuples(st.builds(Quantity, st.integers(1, 2000), st.just("đại biểu")), most=1)),
        places=tuple(dict.fromkeys(draw(tuples(st.sampled_from(["fanpage", "youtube", "Tây Nguyên", "Hà Nội"]))))),
    )


def deliverables(*, depth: int = 1) -> SearchStrategy[Deliverable]:
    """Deliverables with their quotas.

    Arguments:
        depth: how many levels of dash items at most.
    """
    parts: SearchStrategy[tuple[Any, ...]] = tuples(deliverables(depth=depth - 1), most=2) if depth else st.just(())
    return st.builds(
        Deliverable,
        number=st.one_of(st.none(), st.integers(1, 9).map(str)),
        text=sentences(),
        quotas=tuples(quotas(), most=2),
        contents=tuples(sentences(), most=1),
        parts=parts,
    )


def cells() -> SearchStrategy[TableCell]:
    """Cells of columns for which a task has no field."""
    method = st.builds(
        TableCell, column=st.just("Phương thức tổ chức thực hiện"), text=sentences(), role=st.just("method")
    )
    sums = st.integers(1, 10**4).map(lambda millions: Quantity(millions * 10**6, "đồng"))
    budget = st.builds(
        lambda amount: TableCell(column="Kinh phí", text=format_quantity(amount), role="budget", amount=amount), sums
    )
    return st.one_of(method, budget)


@st.composite
def tasks(draw: DrawFn, *, dated: bool = True) -> Task:
    """Tasks with hosts, leaders, deliverables and a length.

    Arguments:
        dated: only such as have a start year and a length.
    """
    year = draw(st.integers(2021, 2030)) if dated or draw(st.booleans()) else None
    start = draw(st.dates(dt.date(year, 1, 1), dt.date(year, 12, 31))) if year and draw(st.booleans()) else None
    return Task(
        number=draw(st.integers(1, 99)),
        title=draw(sentences()),
        hosts=draw(tuples(organisations(), least=1, most=2)),
        leads=draw(tuples(persons(), least=1, most=2)),
        objective=draw(st.one_of(st.none(), sentences())),
        deliverables=(made := draw(tuples(deliverables()))),
        # As papers write them they are told from those of the last deliverable only where others come before it.
        contents=draw(tuples(sentences())) if len(made) > 1 and not any(one.contents for one in made) else (),
        months=draw(st.integers(1, 36)) if dated or draw(st.booleans()) else None,
        start_year=year,
        note=draw(st.one_of(st.none(), sentences())),
        orientation=draw(st.one_of(st.none(), st.integers(1, 5))),
        start=start,
    )


@st.composite
def orientation_plans(draw: DrawFn) -> OrientationPlan:
    """Plans of priority orientations, numbered from 1."""
    texts = draw(st.lists(sentences(), min_size=1, max_size=5))
    return OrientationPlan(
        year=draw(st.integers(2021, 2030)),
        orientations=tuple(
            PriorityOrientation(number=n, text=text, quotas=draw(tuples(quotas(), most=1)))
            for n, text in enumerate(texts, 1)
        ),
        title=draw(st.one_of(st.none(), sentences())),
    )


@st.composite
def programmes(draw: DrawFn, *, max_tasks: int = 4) -> Programme:
    """Programmes with plans, bases and tasks, no two of which share year and number.

    Arguments:
        max_tasks: how many tasks at most.
    """
    made = draw(st.lists(tasks(), max_size=max_tasks, unique_by=lambda task: (task.start_year, task.number)))
    plans = draw(st.lists(orientation_plans(), max_size=2, unique_by=lambda plan: plan.year))
    code = draw(st.sampled_from(["1322", "712", "36"]))
    return Programme(
        code=code,
        name=f"Chương trình quốc gia {draw(sentences()).lower()}",
        period=Period(WrittenDate(2021), WrittenDate(2030)),
        legal_bases=draw(tuples(legal_bases())),
        orientations=tuple(plans),
        tasks=tuple(made),
        indicators=indicators(code, default=()),
    )


@st.composite
def deliveries(draw: DrawFn, *, task: Task | None = None) -> Delivery:
    """Deliveries: of the quotas of a task, or of any.

    Arguments:
        task: take its quotas only; one that has none gets a delivery that does not fit it.
    """
    own = [] if task is None else list(task.quotas())
    return Delivery(
        quota=draw(st.sampled_from(own)) if own else draw(quotas()),
        on=draw(DAYS),
        amount=draw(st.integers(0, 500)),
        evidence=draw(st.one_of(st.none(), one_of("outlet_names"))),
    )


@st.composite
def progress_reports(draw: DrawFn) -> Progress:
    """Reports on a task with some deliveries."""
    task = draw(tasks())
    return progress(task, draw(st.lists(deliveries(task=task), max_size=6)), draw(DAYS))
