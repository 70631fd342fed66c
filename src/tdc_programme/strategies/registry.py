"""Telling hypothesis the strategy of every public type."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from ..checks.model import Edit, Finding, Fix, Rule, RuleSource
from ..checks.report import Report
from ..documents.amending import Amendment
from ..documents.assignments import Assignment
from ..documents.chunking import Chunk
from ..documents.model import Attachment, Consultation, Document, Place, Problem, ProblemKind, ProgrammeName, Signature
from ..documents.outline import Node
from ..errors import Fault
from ..exchange.calendars import Agenda, CalendarEntry, LeftOut, LeftOutReason, agenda
from ..exchange.iati import ReportingOrganisation
from ..law.articles import ArticleHeading, ArticleRecord, KnownArticles
from ..law.authorities import Agency, AssemblyTerm, CouncilTerm, agencies, assembly_terms, council_terms
from ..law.citations import Citation, CitedDocument, CitedRelation, LegalBasis, Pinpoint, RelationType
from ..law.document_numbers import DocumentNumber
from ..law.kinds import DocumentKind, document_kinds
from ..law.provisions import InternalReference
from ..law.register import DateConflict, KnownDocument, LegalChange, LegalRegister, Standing
from ..law.standards import Standard
from ..law.units import AgencyUnit, agency_units
from ..origins import BundledSource, Provenance, provenance, sources
from ..programme.arithmetic.figures import Contradiction, Derivation, Figure, Measure
from ..programme.arithmetic.intervals import Interval
from ..programme.cells import TableCell
from ..programme.chain import LegalGraph, LegalLink, legal_graph
from ..programme.deliverables import Deliverable, DeliverableQuota
from ..programme.facts import ProgrammeFact, programme_facts
from ..programme.merging import Change, ChangeKind, Merge
from ..programme.orientations import OrientationPlan, PriorityOrientation
from ..programme.papers import ProgrammePaper, programme_papers
from ..programme.people import AcademicTitle, Organisation, Person, academic_titles
from ..programme.products import ProductKind, product_kinds
from ..programme.programme import Programme, ProgrammeProgress
from ..programme.quota_rows import QuantityTotal, QuotaRow
from ..programme.targets import Baseline, Indicator, IndicatorPeriod, indicators
from ..programme.tasks import Task
from ..programme.territory import Province, Region, provinces, regions
from ..programme.time.laws import ProcedureLaw, procedure_laws
from ..programme.time.lifecycle import TaskDeadline, next_deadlines
from ..programme.time.procedure import ProcedureLimit, procedure_limits
from ..programme.time.progress import Acceptance, Delivery, Misfit, MisfitReason, Progress, QuotaProgress
from ..programme.time.rollup import ProductTotal, RollUp, StatusCount
from ..programme.time.schedule import Milestone, Window, milestones
from ..text import Found, View, view
from ..verification import PossibleDocument, RecordCoverage, Statement, Verification, VerifiedCitation
from ..vietnamese.dates import (
    CountedDate,
    Deadline,
    PartOfPeriod,
    Period,
    RecurringDate,
    RelativeDate,
    TimeLimit,
    WrittenDate,
)
from ..vietnamese.numbers import Disagreement, Money, WrittenFraction
from ..vietnamese.quantities import Per, Quantity, Span
from . import of_documents, of_language, of_law, of_programme, of_verification
from .common import DAYS, DrawFn, SearchStrategy, one_of, sentences, st, tuples

#: Before all that is drawn.
_BEGIN = dt.date(2000, 1, 1)


def _any_of(values: Callable[[], Any]) -> Callable[[], SearchStrategy[Any]]:
    """Draw from a table, read only when the first value is wanted."""
    return lambda: st.deferred(lambda: st.sampled_from(tuple(values())))


def _one(holders: SearchStrategy[Any], held: Callable[[Any], Any]) -> SearchStrategy[Any]:
    """Draw one of the things that drawn values hold, or that follow from them."""
    return holders.map(lambda holder: tuple(held(holder))).filter(bool).flatmap(st.sampled_from)


def _places(longest: int) -> SearchStrategy[tuple[int, int]]:
    """Draw where something stands in a text."""
    return st.tuples(st.integers(0, 1000), st.integers(0, longest)).map(lambda at: (at[0], at[0] + at[1]))


def _programme_reports() -> SearchStrategy[ProgrammeProgress]:
    return st.builds(
        Programme.progress,
        of_programme.programmes(max_tasks=2),
        st.lists(of_programme.deliveries(), max_size=2),
        DAYS,
    )


def _standings() -> SearchStrategy[Standing]:
    known = _any_of(LegalRegister.bundled)()
    return st.builds(lambda document, on: LegalRegister.bundled().standing(document, on=on), known, DAYS)


def _legal_changes() -> SearchStrategy[LegalChange]:
    kinds = st.sampled_from([RelationType.AMENDS, RelationType.REPLACES, RelationType.REPEALS])
    numbers = of_law.document_numbers()
    return st.builds(LegalChange, by=numbers, relation=kinds, target=numbers, since=DAYS)


def _cited_documents() -> SearchStrategy[CitedDocument]:
    mention = st.builds(Found, st.just(0), st.just(10), st.just("Thông tư 1"), of_law.citations())
    return mention.map(lambda found: CitedDocument(citation=found.value, mentions=(found,)))


@st.composite
def _found(draw: DrawFn) -> Found[str]:
    text = draw(of_language.vietnamese_text())
    start, end = sorted([draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))])
    return Found(start, end, text[start:end], text[start:end])


def _calendar_entries() -> SearchStrategy[CalendarEntry]:
    return st.builds(
        CalendarEntry,
        key=sentences(),
        title=sentences(),
        due=of_language.dates(times=True),
        category=sentences(),
        details=tuples(sentences(), most=2),
    )


def _edits() -> SearchStrategy[Edit]:
    return st.builds(lambda at, words: Edit(start=at[0], end=at[1], replacement=words), _places(20), sentences())


def _problems() -> SearchStrategy[Problem]:
    kinds = st.sampled_from(ProblemKind)
    return st.builds(
        lambda kind, at, said: Problem(kind=kind, detail=said, start=at[0], end=at[1]), kinds, _places(50), sentences()
    )


STRATEGIES: Mapping[type, Callable[[], SearchStrategy[Any]]] = {
    AcademicTitle: _any_of(academic_titles),
    Acceptance: lambda: of_programme.progress_reports().map(lambda report: report.acceptance),
    Agency: _any_of(agencies),
    ArticleHeading: of_verification.article_headings,
    ArticleRecord: of_verification.records,
    AssemblyTerm: _any_of(assembly_terms),
    CouncilTerm: _any_of(council_terms),
    Agenda: lambda: st.builds(lambda task, day: agenda(task, start=day, calendar=()), of_programme.tasks(), DAYS),
    AgencyUnit: _any_of(agency_units),
    Amendment: of_documents.amendments,
    Assignment: of_documents.assignments,
    Attachment: lambda: st.builds(
        Attachment, label=st.sampled_from(["Phụ lục", "Phụ lục I"]), title=sentences(), body=tuples(sentences(), most=2)
    ),
    Baseline: lambda: st.builds(Baseline, start=st.integers(2001, 2010), end=st.integers(2011, 2020)),
    PossibleDocument: of_verification.candidates,
    CalendarEntry: _calendar_entries,
    Change: lambda: st.builds(Change, kind=st.sampled_from(ChangeKind), task=sentences()),
    Chunk: of_documents.document_chunks,
    Citation: of_law.citations,
    CitedDocument: _cited_documents,
    CitedRelation: lambda: st.builds(
        CitedRelation,
        type=st.sampled_from(RelationType),
        source=st.one_of(st.none(), of_law.citations()),
        target=of_law.citations(),
    ),
    Consultation: of_documents.consultations,
    Contradiction: lambda: _one(of_programme.quotas(consistent=False), lambda quota: quota.contradictions()),
    CountedDate: of_language.counted_dates,
    DateConflict: lambda: st.sampled_from([one for known in LegalRegister.bundled() for one in known.disagreements]),
    Deadline: of_language.deadlines,
    Deliverable: of_programme.deliverables,
    DeliverableQuota: of_programme.quotas,
    Delivery: of_programme.deliveries,
    Derivation: lambda: of_programme.quotas().map(lambda quota: quota.derive()),
    Disagreement: lambda: st.builds(Disagreement, st.integers(0, 49), st.integers(50, 99)),
    Document: of_documents.documents,
    DocumentKind: _any_of(document_kinds),
    DocumentNumber: of_law.document_numbers,
    Edit: _edits,
    Fault: lambda: st.builds(Fault, st.just("$.tasks[0].months"), sentences()),
    Figure: lambda: _one(of_programme.quotas(), lambda quota: quota.derive().figures),
    Finding: of_documents.findings,
    Fix: lambda: st.builds(Fix, edits=tuples(_edits(), least=1, most=1), safe=st.booleans()),
    Found: _found,
    Indicator: _any_of(indicators),
    IndicatorPeriod: _any_of(lambda: [period for indicator in indicators() for period in indicator.periods]),
    InternalReference: of_law.internal_references,
    Interval: of_programme.intervals,
    KnownArticles: of_verification.articles,
    KnownDocument: _any_of(LegalRegister.bundled),
    LeftOut: lambda: st.builds(LeftOut, title=sentences(), reason=st.sampled_from(LeftOutReason)),
    LegalBasis: of_law.legal_bases,
    LegalChange: _legal_changes,
    LegalGraph: lambda: st.builds(legal_graph),
    LegalLink: _any_of(lambda: legal_graph().links),
    LegalRegister: lambda: st.builds(LegalRegister.bundled),
    Measure: lambda: st.builds(Measure, of_programme.intervals(), one_of("units")),
    Merge: lambda: of_programme.programmes(max_tasks=2).map(lambda whole: whole.merge(whole)),
    Milestone: lambda: _one(st.builds(milestones, of_programme.tasks(), DAYS), tuple),
    Misfit: lambda: st.builds(Misfit, of_programme.deliveries(), st.sampled_from(MisfitReason)),
    Money: of_language.money,
    Node: of_documents.nodes,
    Organisation: of_programme.organisations,
    OrientationPlan: of_programme.orientation_plans,
    Per: lambda: st.builds(Per, st.integers(1, 6), one_of("time_units")),
    PartOfPeriod: of_language.parts_of_periods,
    Period: of_language.periods,
    Person: of_programme.persons,
    Pinpoint: of_law.pinpoints,
    Place: lambda: st.builds(Place, st.just("tasks[0].title"), st.integers(0, 99), st.integers(100, 200)),
    PriorityOrientation: lambda: _one(of_programme.orientation_plans(), lambda plan: plan.orientations),
    Problem: _problems,
    ProcedureLaw: _any_of(procedure_laws),
    ProgrammeFact: _any_of(programme_facts),
    ProgrammePaper: _any_of(programme_papers),
    ProcedureLimit: _any_of(procedure_limits),
    ProductKind: _any_of(product_kinds),
    Programme: of_programme.programmes,
    ProgrammeName: lambda: st.builds(
        ProgrammeName,
        name=sentences(),
        short_name=st.sampled_from([None, "Chương trình 1322"]),
        period=of_language.periods(),
    ),
    ProgrammeProgress: _programme_reports,
    Progress: of_programme.progress_reports,
    Province: lambda: DAYS.flatmap(lambda on: st.sampled_from(provinces(on))),
    ProductTotal: lambda: _one(_programme_reports(), lambda report: report.overall().products),
    Quantity: of_language.quantities,
    QuantityTotal: lambda: _one(of_programme.programmes(), lambda programme: programme.totals()),
    QuotaRow: lambda: _one(of_programme.programmes(), lambda programme: tuple(programme.quota_rows())),
    QuotaProgress: lambda: _one(of_programme.progress_reports(), lambda report: report.quotas),
    RecordCoverage: of_verification.coverages,
    RecurringDate: lambda: st.builds(RecurringDate, st.integers(1, 12), st.integers(1, 28)),
    RelativeDate: of_language.relative_dates,
    Region: lambda: DAYS.flatmap(lambda on: st.sampled_from(regions(on))),
    Report: lambda: st.builds(Report, findings=tuples(of_documents.findings())),
    ReportingOrganisation: lambda: st.builds(ReportingOrganisation, ref=st.just("VN-XYZ-1"), name=sentences()),
    RollUp: lambda: _programme_reports().map(lambda report: report.overall()),
    BundledSource: lambda: st.deferred(lambda: st.sampled_from(sources())),
    Provenance: lambda: st.deferred(lambda: st.sampled_from(agencies()).map(provenance)),
    Rule: of_documents.rules,
    RuleSource: of_documents.rule_sources,
    Signature: of_documents.signatures,
    Span: of_language.spans,
    Standard: of_law.standards,
    Standing: _standings,
    Statement: of_verification.statements,
    StatusCount: lambda: _one(_programme_reports(), lambda report: report.overall().statuses),
    TableCell: of_programme.cells,
    Task: of_programme.tasks,
    TaskDeadline: lambda: _one(of_programme.tasks(), lambda task: next_deadlines(task, _BEGIN)),
    TimeLimit: of_language.time_limits,
    Verification: of_verification.verifications,
    VerifiedCitation: of_verification.verified_citations,
    View: lambda: of_language.vietnamese_text(dirty=True).map(view),
    Window: lambda: st.tuples(DAYS, DAYS).map(lambda days: Window(*sorted(days))),
    WrittenFraction: lambda: st.integers(2, 100).flatmap(
        lambda parts: st.builds(WrittenFraction, st.integers(1, parts), st.just(parts))
    ),
    WrittenDate: lambda: of_language.dates(partial=True, times=True),
}


def register() -> None:
    """Tell hypothesis the strategy of every public type, so that ``st.from_type`` draws them.

    Hypothesis does this by itself, through an entry point.
    """
    for kind, strategy in STRATEGIES.items():
        st.register_type_strategy(kind, _resolver(strategy))


def _resolver(strategy: Callable[[], SearchStrategy[Any]]) -> Callable[[type], SearchStrategy[Any]]:
    # Hypothesis asks with the type; strategies are made when the first value is wanted.
    return lambda _: strategy()
