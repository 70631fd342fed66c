"""Hypothesis strategies for the values of this library, to test your own code with.

Where :mod:`hypothesis` is installed, ``st.from_type(Task)`` and its like draw from these strategies too: the package
registers them by an entry point.

Every value is one that official papers might hold: units that are counted, document symbols of real kinds, dates that
exist unless you ask for others. What is drawn can be written and read back:

>>> from hypothesis import given, settings
>>> from tdc_programme import format_citation, parse_citation
>>> @settings(max_examples=10, database=None)
... @given(citations())
... def test_what_is_written_is_read(citation):
...     assert parse_citation(format_citation(citation)) == citation
>>> test_what_is_written_is_read()
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from .errors import MissingExtraError

try:
    from hypothesis import strategies as st
    from hypothesis.strategies import DrawFn, SearchStrategy
except ImportError as error:
    raise MissingExtraError.of("test", "hypothesis") from error

from .checks.model import Finding, Report, Rule, Severity
from .data import load_table
from .documents.model import Consultation, Document, Place, Signature
from .errors import Fault
from .law.agencies import Agency, agencies
from .law.citations import Citation, LegalBasis, Pinpoint
from .law.kinds import DocumentKind, document_kind, document_kinds
from .law.register import LegalRegister
from .law.symbols import DocumentNumber
from .programme.deliverables import Deliverable, DeliverableQuota
from .programme.intervals import Interval
from .programme.orientations import OrientationPlan, PriorityOrientation
from .programme.people import Organisation, Person
from .programme.programme import Programme
from .programme.progress import Delivery, Progress, QuotaProgress, progress
from .programme.schedule import Milestone, Window, milestones
from .programme.targets import Indicator, indicators
from .programme.tasks import Task
from .text import Found, View, view
from .vietnamese.dates import Deadline, Limit, Period, RecurringDate, TimeLimit, WrittenDate
from .vietnamese.quantities import Bound, Per, Quantity, Span, format_quantity

__all__ = [
    "citations",
    "dates",
    "deadlines",
    "deliverables",
    "deliveries",
    "document_numbers",
    "documents",
    "findings",
    "intervals",
    "legal_bases",
    "numbers",
    "organisations",
    "orientation_plans",
    "periods",
    "persons",
    "pinpoints",
    "programmes",
    "progress_reports",
    "quantities",
    "quotas",
    "register",
    "spans",
    "tasks",
    "time_limits",
    "vietnamese_text",
]

#: The years of what is drawn: those of the programme and some around them.
_FIRST, _LAST = dt.date(2015, 1, 1), dt.date(2030, 12, 31)
_DAYS = st.dates(_FIRST, _LAST)


@cache
def _words() -> Mapping[str, Any]:
    words: Mapping[str, Any] = load_table("", "strategy_words")
    return words


def _one_of(name: str) -> SearchStrategy[str]:
    return st.sampled_from(_words()[name])


def _tuples(members: SearchStrategy[Any], *, least: int = 0, most: int = 3) -> SearchStrategy[tuple[Any, ...]]:
    return st.lists(members, min_size=least, max_size=most).map(tuple)


# --- the language ----------------------------------------------------------------------------------------------


def numbers(*, least: int = 0, most: int = 10**12, decimals: bool = True) -> SearchStrategy[int | Decimal]:
    """Numbers as papers hold them: whole ones, and decimals of up to three places.

    Arguments:
        least, most: the bounds.
        decimals: whether decimals are drawn too.
    """
    whole = st.integers(least, most)
    if not decimals:
        return whole
    broken = st.decimals(least, most, places=3, allow_nan=False, allow_infinity=False).map(_shortest)
    return st.one_of(whole, broken)


def _shortest(number: Decimal) -> int | Decimal:
    """Return the number as it reads back: whole ones as ``int``, no zeros at the end."""
    return int(number) if number == number.to_integral_value() else number.normalize()


@st.composite
def vietnamese_text(draw: DrawFn, *, dirty: bool = False, max_parts: int = 12) -> str:
    """Vietnamese prose with dates, quantities and citations in it.

    Arguments:
        dirty: with the dirt of real files: letters decomposed, no-break spaces, soft hyphens, zero-width characters,
            Ð for Đ, line breaks inside phrases.
        max_parts: how many words, dates … at most.
    """
    from .law.citations import format_citation
    from .vietnamese.dates import format_date

    part = st.one_of(
        _one_of("words"),
        _one_of("words"),
        st.builds(format_date, dates()),
        st.builds(format_quantity, quantities()),
        st.builds(format_citation, citations()),
        st.sampled_from([",", ";", "./.", "(01)", "-"]),
    )
    text = " ".join(draw(st.lists(part, max_size=max_parts)))
    return draw(_dirtied(text)) if dirty else unicodedata.normalize("NFC", text)


@st.composite
def _dirtied(draw: DrawFn, text: str) -> str:
    form = draw(st.sampled_from(["NFC", "NFD"]))
    dirt = {
        " ": [" ", " ", "\N{NO-BREAK SPACE}", "\n", "\N{THIN SPACE}"],
        "Đ": ["Đ", "\N{LATIN CAPITAL LETTER ETH}"],
        "n": ["n", "n", "n\N{SOFT HYPHEN}", "n\N{ZERO WIDTH SPACE}"],
    }
    made = "".join(draw(st.sampled_from(dirt[letter])) if letter in dirt else letter for letter in text)
    return unicodedata.normalize(form, made)


@st.composite
def dates(draw: DrawFn, *, partial: bool = False, times: bool = False) -> WrittenDate:
    """Dates as written, each of which exists.

    Arguments:
        partial: also a month or a year alone, and a draft's blank day and month.
        times: also with the time of day.
    """
    day = draw(_DAYS)
    if partial:
        kind = draw(st.sampled_from(["day", "month", "year", "blank"]))
        if kind == "month":
            return WrittenDate(day.year, day.month)
        if kind != "day":
            return WrittenDate(day.year, blank=kind == "blank")
    if times and draw(st.booleans()):
        return WrittenDate(day.year, day.month, day.day, draw(st.integers(0, 23)), draw(st.integers(0, 59)))
    return WrittenDate(day.year, day.month, day.day)


@st.composite
def periods(draw: DrawFn) -> Period:
    """Times from one date to a later one, in whole years or days."""
    first, last = sorted([draw(_DAYS), draw(_DAYS)])
    if draw(st.booleans()):
        return Period(WrittenDate(first.year), WrittenDate(last.year + 1))
    return Period(*(WrittenDate(day.year, day.month, day.day) for day in (first, last)))


def spans() -> SearchStrategy[Span]:
    """Lengths of time: ``12 tháng``."""
    return st.builds(Span, st.integers(1, 36), _one_of("time_units"))


def deadlines() -> SearchStrategy[Deadline]:
    """Dates with the side that is meant: ``trước ngày …``."""
    return st.builds(Deadline, st.sampled_from(Limit), dates(times=True))


def time_limits() -> SearchStrategy[TimeLimit]:
    """Lengths of time from an event: ``15 ngày làm việc kể từ ngày …``."""
    span = st.builds(Span, st.integers(1, 60), st.just("ngày"))
    anchor = st.sampled_from([None, "ngày nhận được hồ sơ", "ngày ký quyết định"])
    return st.builds(TimeLimit, span=span, anchor=anchor, working=st.booleans())


@st.composite
def quantities(draw: DrawFn, *, rates: bool = True) -> Quantity:
    """Amounts with units, bounds, denominators and durations.

    Arguments:
        rates: also with denominators (``19 sản phẩm/tuần``) and durations.
    """
    if draw(st.integers(0, 5)) == 0:
        amount, unit = draw(numbers(least=1, most=1000)), draw(_one_of("decimal_units"))
    else:
        amount, unit = draw(st.integers(1, 20_000)), draw(_one_of("units"))
    bound = draw(st.sampled_from(Bound))
    upper = amount + draw(st.integers(1, 50)) if bound is Bound.RANGE else None
    pers = draw(_pers()) if rates else ()
    lasts = any(per.unit in _words()["time_units"] for per in pers) and draw(st.booleans())
    return Quantity(amount, unit, upper=upper, bound=bound, per=pers, duration=draw(spans()) if lasts else None)


def _pers() -> SearchStrategy[tuple[Per, ...]]:
    time = st.builds(Per, st.integers(1, 6), _one_of("time_units"))
    outlet = st.builds(Per, st.just(1), _one_of("outlets"))
    return st.one_of(st.just(()), st.tuples(time), st.tuples(outlet), st.tuples(time, outlet))


# --- the law ---------------------------------------------------------------------------------------------------


def _row() -> SearchStrategy[Mapping[str, Any]]:
    return st.sampled_from(_words()["symbols"])


@st.composite
def document_numbers(draw: DrawFn, *, blank: bool = False) -> DocumentNumber:
    """Numbers and symbols of decrees, circulars, decisions, notices: ``15/2022/TT-BKHCN``.

    Arguments:
        blank: also with the serial left blank, as in drafts.
    """
    return _number(draw, draw(_row()), draw(_DAYS).year, blank=blank and draw(st.booleans()))


def _number(draw: DrawFn, row: Mapping[str, Any], year: int, *, blank: bool = False) -> DocumentNumber:
    serial = None if blank else f"{draw(st.integers(1, 3500)):02d}"
    return DocumentNumber(serial, year if row["has_year"] and not blank else None, row["symbol"])


def pinpoints() -> SearchStrategy[Pinpoint]:
    """Places in a document: Điều, khoản, điểm."""
    article = st.integers(1, 99).map(str)
    clause = st.integers(1, 12).map(str)
    point = st.sampled_from(list("abcdđeghik"))
    return st.one_of(
        st.builds(Pinpoint, article), st.builds(Pinpoint, article, clause), st.builds(Pinpoint, article, clause, point)
    )


@st.composite
def citations(draw: DrawFn) -> Citation:
    """Citations of documents with number, and of laws by name; with date, issuer, subject and places, or without."""
    day = draw(_DAYS)
    places = draw(_tuples(pinpoints(), most=1))
    issued = WrittenDate(day.year, day.month, day.day)
    if draw(st.integers(0, 4)) == 0:
        return Citation(kind=document_kind("Luật"), issued=issued, subject=draw(_one_of("laws")), pinpoints=places)
    row = draw(_row())
    number = _number(draw, row, day.year)
    is_full = draw(st.booleans())
    return Citation(
        kind=number.kind,
        number=number,
        issued=issued if is_full or draw(st.booleans()) else None,
        issuer=row["issuer"] if is_full else None,
        subject=draw(_one_of("subjects")) if is_full else None,
        pinpoints=places,
    )


def legal_bases() -> SearchStrategy[LegalBasis]:
    """Lines of the bases of a document: ``Căn cứ …``."""
    return st.builds(LegalBasis, _one_of("leads"), citations())


# --- the programme ---------------------------------------------------------------------------------------------


def organisations() -> SearchStrategy[Organisation]:
    """Organisations that host tasks."""
    return st.builds(Organisation, _one_of("hosts"))


def persons() -> SearchStrategy[Person]:
    """Persons, with an academic title or without."""
    name = st.builds("{} {}".format, _one_of("surnames"), _one_of("given_names"))
    return st.builds(Person, name, st.one_of(st.none(), _one_of("titles")))


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
    unit, kind = draw(_one_of("units")), draw(st.sampled_from(["total", "rate", "both", "outlets", "none"]))
    total: Quantity | None = None
    rates: tuple[Quantity, ...] = ()
    duration: Span | None = None
    each, periods_ = draw(st.integers(1, 30)), draw(st.integers(1, 12))
    if kind in ("rate", "both"):
        time = draw(_one_of("time_units"))
        rates, duration = (Quantity(each, unit, per=(Per(1, time),)),), Span(periods_, time)
    if kind == "both":
        total = Quantity(each * periods_ + (0 if consistent else draw(st.integers(0, 2))), unit)
    elif kind == "outlets":
        total = Quantity(each * periods_, unit)
        rates = (Quantity(each, unit, per=(Per(1, draw(_one_of("outlets").filter(lambda o: o != unit))),)),)
    elif kind == "total":
        total = Quantity(each, unit, bound=draw(st.sampled_from([Bound.EXACT, Bound.AT_LEAST, Bound.ABOUT])))
    said = [*([] if total is None else [total]), *rates]
    text = ", ".join(map(format_quantity, said)) or f"Các {unit}"
    return DeliverableQuota(
        text=text + (f" x {duration.amount} {duration.unit}" if duration else ""),
        total=total,
        rates=rates,
        duration=duration,
        requirements=draw(_tuples(st.builds(Quantity, st.integers(1, 2000), st.just("đại biểu")), most=1)),
        places=tuple(dict.fromkeys(draw(_tuples(st.sampled_from(["fanpage", "youtube", "Tây Nguyên", "Hà Nội"]))))),
    )


def deliverables(*, depth: int = 1) -> SearchStrategy[Deliverable]:
    """Deliverables with their quotas.

    Arguments:
        depth: how many levels of dash items at most.
    """
    parts: SearchStrategy[tuple[Any, ...]] = _tuples(deliverables(depth=depth - 1), most=2) if depth else st.just(())
    return st.builds(
        Deliverable,
        number=st.one_of(st.none(), st.integers(1, 9).map(str)),
        text=_sentence(),
        quotas=_tuples(quotas(), most=2),
        contents=_tuples(_sentence(), most=1),
        parts=parts,
    )


def _sentence() -> SearchStrategy[str]:
    return st.lists(_one_of("words"), min_size=1, max_size=6).map(lambda words: " ".join(words).capitalize())


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
        title=draw(_sentence()),
        hosts=draw(_tuples(organisations(), least=1, most=2)),
        leads=draw(_tuples(persons(), least=1, most=2)),
        objective=draw(st.one_of(st.none(), _sentence())),
        deliverables=draw(_tuples(deliverables())),
        months=draw(st.integers(1, 36)) if dated or draw(st.booleans()) else None,
        start_year=year,
        note=draw(st.one_of(st.none(), _sentence())),
        orientation=draw(st.one_of(st.none(), st.integers(1, 5))),
        start=start,
    )


@st.composite
def orientation_plans(draw: DrawFn) -> OrientationPlan:
    """Plans of priority orientations, numbered from 1."""
    texts = draw(st.lists(_sentence(), min_size=1, max_size=5))
    return OrientationPlan(
        year=draw(st.integers(2021, 2030)),
        orientations=tuple(
            PriorityOrientation(number=n, text=text, quotas=draw(_tuples(quotas(), most=1)))
            for n, text in enumerate(texts, 1)
        ),
        title=draw(st.one_of(st.none(), _sentence())),
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
        name=f"Chương trình quốc gia {draw(_sentence()).lower()}",
        period=Period(WrittenDate(2021), WrittenDate(2030)),
        legal_bases=draw(_tuples(legal_bases())),
        orientations=tuple(plans),
        tasks=tuple(made),
        indicators=indicators(code),
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
        on=draw(_DAYS),
        amount=draw(st.integers(0, 500)),
        evidence=draw(st.one_of(st.none(), _one_of("outlet_names"))),
    )


@st.composite
def progress_reports(draw: DrawFn) -> Progress:
    """Reports on a task with some deliveries."""
    task = draw(tasks())
    return progress(task, draw(st.lists(deliveries(task=task), max_size=6)), draw(_DAYS))


# --- documents and findings ------------------------------------------------------------------------------------


@st.composite
def documents(draw: DrawFn) -> Document:
    """Letters and notices with their formal parts; drafts among them."""
    is_notice = draw(st.booleans())
    number = DocumentNumber(
        draw(st.one_of(st.none(), st.integers(1, 4500).map(lambda n: f"{n:02d}"))),
        None,
        "TB-TĐC" if is_notice else "TĐC-KHTC",
    )
    return Document(
        kind=document_kind("Thông báo" if is_notice else "Công văn"),
        number=number,
        organisation="Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia",
        place="Hà Nội",
        date=draw(dates()) if number.serial is not None else None,
        subject=draw(_one_of("subjects")),
        recipients=() if is_notice else draw(_tuples(_one_of("hosts"), least=1)),
        legal_bases=draw(_tuples(legal_bases())) if is_notice else (),
        consultation=None if is_notice else draw(st.one_of(st.none(), _consultations())),
        tasks=draw(_tuples(tasks(), most=2)) if is_notice else (),
        distribution=("Như trên", "Lưu: VT, KHTC"),
        signature=draw(st.one_of(st.none(), _signatures())),
    )


def _consultations() -> SearchStrategy[Consultation]:
    channel = _tuples(st.sampled_from(["Vụ Kế hoạch - Tài chính", "gopy@example.gov.vn"]), most=2)
    return st.builds(Consultation, deadline=dates(times=True), channel=channel, tacit_consent=st.booleans())


def _signatures() -> SearchStrategy[Signature]:
    names = st.builds("{} {}".format, _one_of("surnames"), _one_of("given_names"))
    authority = st.sampled_from([None, "KT. TỔNG CỤC TRƯỞNG", "TL. CHỦ TỊCH"])
    return st.builds(Signature, authority=authority, title=st.just("PHÓ TỔNG CỤC TRƯỞNG"), name=names)


@st.composite
def findings(draw: DrawFn) -> Finding:
    """Findings of checks, with their places or without."""
    start = draw(st.one_of(st.none(), st.integers(0, 10_000)))
    return Finding(
        rule=draw(_rules()).code,
        severity=draw(st.sampled_from(Severity)),
        message=draw(_sentence()),
        start=start,
        end=None if start is None else start + draw(st.integers(0, 80)),
        path=draw(st.one_of(st.none(), st.sampled_from(["number", "tasks[1].deliverables[0]"]))),
    )


def _rules() -> SearchStrategy[Rule]:
    from .checks.runner import rules

    return st.deferred(lambda: st.sampled_from(rules()))


# --- every public type -----------------------------------------------------------------------------------------


def _milestones() -> SearchStrategy[Milestone]:
    made = st.builds(milestones, tasks(), _DAYS).filter(bool)
    return made.flatmap(st.sampled_from)


def _windows() -> SearchStrategy[Window]:
    return st.tuples(_DAYS, _DAYS).map(lambda days: Window(*sorted(days)))


def _quota_reports() -> SearchStrategy[QuotaProgress]:
    return (
        progress_reports().filter(lambda report: report.quotas).flatmap(lambda report: st.sampled_from(report.quotas))
    )


@st.composite
def _found(draw: DrawFn) -> Found[str]:
    text = draw(vietnamese_text())
    start, end = sorted([draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))])
    return Found(start, end, text[start:end], text[start:end])


_STRATEGIES: Mapping[type, Callable[[], SearchStrategy[Any]]] = {
    Agency: lambda: st.sampled_from(agencies()),
    Citation: citations,
    Consultation: _consultations,
    Deadline: deadlines,
    Deliverable: deliverables,
    DeliverableQuota: quotas,
    Delivery: deliveries,
    Document: documents,
    DocumentKind: lambda: st.sampled_from(document_kinds()),
    DocumentNumber: document_numbers,
    Fault: lambda: st.builds(Fault, st.just("$.tasks[0].months"), _sentence()),
    Finding: findings,
    Found: _found,
    Indicator: lambda: st.sampled_from(indicators()),
    Interval: intervals,
    LegalBasis: legal_bases,
    LegalRegister: lambda: st.just(LegalRegister.bundled()),
    Milestone: _milestones,
    Organisation: organisations,
    OrientationPlan: orientation_plans,
    Per: lambda: st.builds(Per, st.integers(1, 6), _one_of("time_units")),
    Period: periods,
    Person: persons,
    Pinpoint: pinpoints,
    Place: lambda: st.builds(Place, st.just("tasks[0].title"), st.integers(0, 99), st.integers(100, 200)),
    PriorityOrientation: lambda: orientation_plans().map(lambda plan: plan.orientations[0]),
    Programme: programmes,
    Progress: progress_reports,
    Quantity: quantities,
    QuotaProgress: _quota_reports,
    RecurringDate: lambda: st.builds(RecurringDate, st.integers(1, 12), st.integers(1, 28)),
    Report: lambda: st.builds(Report, findings=_tuples(findings())),
    Rule: _rules,
    Signature: _signatures,
    Span: spans,
    Task: tasks,
    TimeLimit: time_limits,
    View: lambda: vietnamese_text(dirty=True).map(view),
    Window: _windows,
    WrittenDate: lambda: dates(partial=True, times=True),
}


def register() -> None:
    """Tell hypothesis the strategy of every public type, so that ``st.from_type`` draws them.

    Hypothesis calls this by itself, through an entry point.
    """
    for kind, strategy in _STRATEGIES.items():
        st.register_type_strategy(kind, _resolver(strategy))


def _resolver(strategy: Callable[[], SearchStrategy[Any]]) -> Callable[[type], SearchStrategy[Any]]:
    # Hypothesis asks with the type; strategies are made when the first value is wanted.
    return lambda _: strategy()
