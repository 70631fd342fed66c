"""Programme 1322 and the documents that carry it, as typed values: read, checked, written.

Every public name is here, loaded on first use: importing the package costs next to nothing.

>>> import tdc_programme as tdc
>>> tdc.parse_number("Sáu (06)")
6
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import strategies

    __version__: str
    from .catalogue import programme_1322, programme_1322_sources
    from .checks.check import check
    from .checks.model import Edit, Finding, Fix, Rule, Severity
    from .checks.registry import rule, rules
    from .checks.report import Report
    from .documents.model import (
        Attachment,
        Consultation,
        Document,
        Place,
        Problem,
        ProblemKind,
        ProgrammeName,
        Signature,
    )
    from .documents.outline import Node, Outline, outline
    from .documents.reading import read_document
    from .documents.writing import format_document, write_docx
    from .errors import (
        CitationError,
        DataError,
        DateError,
        DocumentError,
        Fault,
        MissingExtraError,
        NumberError,
        QuantityError,
        TdcError,
    )
    from .exchange.convert import from_json, make_converter, to_json
    from .exchange.identifiers import frbr_uri
    from .exchange.linked import from_linked_data, to_linked_data
    from .law.agencies import Agency, AssemblyTerm, Level, agencies, assembly_terms
    from .law.citations import (
        Citation,
        CitedDocument,
        CitedRelation,
        LegalBasis,
        Pinpoint,
        RelationType,
        find_citations,
        find_citations_in,
        find_legal_bases,
        find_relations,
        format_citation,
        parse_citation,
        resolve_citations,
    )
    from .law.document_numbers import DocumentNumber, find_document_numbers, parse_document_number
    from .law.kinds import DocumentKind, Family, document_kinds
    from .law.lookup import agency, document_kind
    from .law.provisions import InternalReference, ProvisionKind, find_internal_references
    from .law.register import KnownDocument, LegalChange, LegalRegister, LegalStatus, Standing
    from .programme.arithmetic.conventions import Convention, Counting
    from .programme.arithmetic.derivation import derive
    from .programme.arithmetic.figures import (
        Contradiction,
        ContradictionKind,
        Derivation,
        Figure,
        FigureKind,
        Measure,
        Note,
    )
    from .programme.arithmetic.intervals import Interval
    from .programme.chain import LegalGraph, LegalLink, legal_graph
    from .programme.deliverables import Deliverable, DeliverableQuota
    from .programme.explain import explain
    from .programme.merging import Change, ChangeKind, Merge, merge
    from .programme.orientations import OrientationPlan, PriorityOrientation
    from .programme.people import AcademicTitle, Organisation, Person, academic_titles, find_titles
    from .programme.products import ProductKind, product_kind, product_kinds
    from .programme.programme import Programme, ProgrammeProgress
    from .programme.regions import Province, Region, key_economic_regions, province, provinces, region_of, regions
    from .programme.targets import Indicator, IndicatorPeriod, indicators
    from .programme.tasks import Task
    from .programme.time.lifecycle import (
        Event,
        ProcedureLimit,
        Stage,
        TaskDeadline,
        current_stage,
        next_deadlines,
        procedure_limits,
    )
    from .programme.time.progress import (
        Acceptance,
        Delivery,
        Misfit,
        MisfitReason,
        Progress,
        QuotaProgress,
        Status,
        progress,
    )
    from .programme.time.rollup import RollUp, roll_up
    from .programme.time.schedule import (
        Milestone,
        MilestoneKind,
        Window,
        due_between,
        end_window,
        milestones,
        start_window,
    )
    from .text import Found, View, view
    from .values import Language
    from .vietnamese.dates import (
        Deadline,
        Limit,
        Period,
        RecurringDate,
        TimeLimit,
        WrittenDate,
        find_dates,
        find_deadlines,
        format_date,
        format_period,
        format_recurring_date,
        format_time,
        format_time_limit,
        parse_date,
        parse_period,
        parse_recurring_date,
        parse_time,
        parse_time_limit,
    )
    from .vietnamese.dates.workdays import add_working_days, decided_years, is_working_day, working_days_between
    from .vietnamese.letters import decode_legacy, detect_legacy_encoding, fold, place_tones, sort_key, to_ascii, to_nfc
    from .vietnamese.numbers import (
        Disagreement,
        find_disagreements,
        find_numbers,
        format_count,
        format_money,
        format_number,
        format_percent,
        format_roman,
        parse_money,
        parse_number,
        parse_ordinal,
        parse_percent,
        parse_roman,
        spell_money,
        spell_number,
        spell_ordinal,
    )
    from .vietnamese.quantities import (
        Bound,
        Per,
        Quantity,
        Span,
        find_quantities,
        format_quantity,
        format_span,
        parse_quantity,
        parse_span,
    )

# The module that each public name lives in.
_HOMES = {
    "catalogue": "programme_1322 programme_1322_sources",
    "checks.check": "check",
    "checks.model": "Edit Finding Fix Rule Severity",
    "checks.registry": "rule rules",
    "checks.report": "Report",
    "documents.model": "Attachment Consultation Document Place Problem ProblemKind ProgrammeName Signature",
    "documents.outline": "Node Outline outline",
    "documents.reading": "read_document",
    "documents.writing": "format_document write_docx",
    "errors": (
        "CitationError DataError DateError DocumentError Fault MissingExtraError NumberError QuantityError TdcError"
    ),
    "exchange.convert": "from_json make_converter to_json",
    "exchange.identifiers": "frbr_uri",
    "exchange.linked": "from_linked_data to_linked_data",
    "law.agencies": "Agency AssemblyTerm Level agencies assembly_terms",
    "law.citations": (
        "Citation CitedDocument CitedRelation LegalBasis Pinpoint RelationType find_citations "
        "find_citations_in find_legal_bases find_relations format_citation parse_citation resolve_citations"
    ),
    "law.document_numbers": "DocumentNumber find_document_numbers parse_document_number",
    "law.kinds": "DocumentKind Family document_kinds",
    "law.lookup": "agency document_kind",
    "law.provisions": "InternalReference ProvisionKind find_internal_references",
    "law.register": "KnownDocument LegalChange LegalRegister LegalStatus Standing",
    "programme.arithmetic.conventions": "Convention Counting",
    "programme.arithmetic.derivation": "derive",
    "programme.arithmetic.figures": "Contradiction ContradictionKind Derivation Figure FigureKind Measure Note",
    "programme.arithmetic.intervals": "Interval",
    "programme.chain": "LegalGraph LegalLink legal_graph",
    "programme.deliverables": "Deliverable DeliverableQuota",
    "programme.explain": "explain",
    "programme.merging": "Change ChangeKind Merge merge",
    "programme.orientations": "OrientationPlan PriorityOrientation",
    "programme.people": "AcademicTitle Organisation Person academic_titles find_titles",
    "programme.products": "ProductKind product_kind product_kinds",
    "programme.programme": "Programme ProgrammeProgress",
    "programme.regions": "Province Region key_economic_regions province provinces region_of regions",
    "programme.targets": "Indicator IndicatorPeriod indicators",
    "programme.tasks": "Task",
    "programme.time.lifecycle": "Event ProcedureLimit Stage TaskDeadline current_stage next_deadlines procedure_limits",
    "programme.time.progress": "Acceptance Delivery Misfit MisfitReason Progress QuotaProgress Status progress",
    "programme.time.rollup": "RollUp roll_up",
    "programme.time.schedule": "Milestone MilestoneKind Window due_between end_window milestones start_window",
    "text": "Found View view",
    "values": "Language",
    "vietnamese.dates": (
        "Deadline Limit Period RecurringDate TimeLimit WrittenDate find_dates find_deadlines format_date "
        "format_period format_recurring_date format_time format_time_limit parse_date parse_period "
        "parse_recurring_date parse_time parse_time_limit"
    ),
    "vietnamese.dates.workdays": "add_working_days decided_years is_working_day working_days_between",
    "vietnamese.letters": "decode_legacy detect_legacy_encoding fold place_tones sort_key to_ascii to_nfc",
    "vietnamese.numbers": (
        "Disagreement find_disagreements find_numbers format_count format_money format_number format_percent "
        "format_roman parse_money parse_number parse_ordinal parse_percent parse_roman spell_money "
        "spell_number spell_ordinal"
    ),
    "vietnamese.quantities": (
        "Bound Per Quantity Span find_quantities format_quantity format_span parse_quantity parse_span"
    ),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names.split()}

# fmt: off
__all__ = [
    "AcademicTitle", "Acceptance", "Agency", "AssemblyTerm", "Attachment", "Bound", "Change", "ChangeKind",
    "Citation", "CitationError", "CitedDocument", "CitedRelation", "Consultation", "Contradiction",
    "ContradictionKind", "Convention", "Counting", "DataError", "DateError", "Deadline", "Deliverable",
    "DeliverableQuota", "Delivery", "Derivation", "Disagreement", "Document", "DocumentError", "DocumentKind",
    "DocumentNumber", "Edit", "Event", "Family", "Fault", "Figure", "FigureKind", "Finding", "Fix", "Found",
    "Indicator", "IndicatorPeriod", "InternalReference", "Interval", "KnownDocument", "Language", "LegalBasis",
    "LegalChange", "LegalGraph", "LegalLink", "LegalRegister", "LegalStatus", "Level", "Limit", "Measure", "Merge",
    "Milestone", "MilestoneKind", "Misfit", "MisfitReason", "MissingExtraError", "Node", "Note", "NumberError",
    "Organisation", "OrientationPlan", "Outline", "Per", "Period", "Person", "Pinpoint", "Place",
    "PriorityOrientation", "Problem", "ProblemKind", "ProcedureLimit", "ProductKind", "Programme", "ProgrammeName",
    "ProgrammeProgress", "Progress", "Province", "ProvisionKind", "Quantity", "QuantityError", "QuotaProgress",
    "RecurringDate", "Region", "RelationType", "Report", "RollUp", "Rule", "Severity", "Signature", "Span", "Stage",
    "Standing", "Status", "Task", "TaskDeadline", "TdcError", "TimeLimit", "View", "Window", "WrittenDate",
    "__version__", "academic_titles", "add_working_days", "agencies", "agency", "assembly_terms", "check",
    "current_stage", "decided_years", "decode_legacy", "derive", "detect_legacy_encoding", "document_kind",
    "document_kinds", "due_between", "end_window", "explain", "find_citations", "find_citations_in", "find_dates",
    "find_deadlines", "find_disagreements", "find_document_numbers", "find_internal_references", "find_legal_bases",
    "find_numbers", "find_quantities", "find_relations", "find_titles", "fold", "format_citation", "format_count",
    "format_date", "format_document", "format_money", "format_number", "format_percent", "format_period",
    "format_quantity", "format_recurring_date", "format_roman", "format_span", "format_time", "format_time_limit",
    "frbr_uri", "from_json", "from_linked_data", "indicators", "is_working_day", "key_economic_regions",
    "legal_graph", "make_converter", "merge", "milestones", "next_deadlines", "outline", "parse_citation",
    "parse_date", "parse_document_number", "parse_money", "parse_number", "parse_ordinal", "parse_percent",
    "parse_period", "parse_quantity", "parse_recurring_date", "parse_roman", "parse_span", "parse_time",
    "parse_time_limit", "place_tones", "procedure_limits", "product_kind", "product_kinds", "programme_1322",
    "programme_1322_sources", "progress", "province", "provinces", "read_document", "region_of", "regions",
    "resolve_citations", "roll_up", "rule", "rules", "sort_key", "spell_money", "spell_number", "spell_ordinal",
    "start_window", "strategies", "to_ascii", "to_json", "to_linked_data", "to_nfc", "view", "working_days_between",
    "write_docx",
]
# fmt: on


if not TYPE_CHECKING:  # a type checker that saw it would take any name for one of ours

    def __getattr__(name):
        if name == "__version__":
            from importlib.metadata import version

            value = version("tdc-programme")
        elif name == "strategies":
            # The only public module: it needs hypothesis, which few users have installed.
            return import_module(".strategies", __name__)
        elif name in _HOME_OF:
            value = getattr(import_module(f".{_HOME_OF[name]}", __name__), name)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
