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
    from . import strategies as strategies
    from .catalogue import programme_1322 as programme_1322
    from .checks.model import Finding as Finding, Report as Report, Rule as Rule, Severity as Severity
    from .checks.runner import check as check, rule as rule, rules as rules
    from .documents.model import (
        Consultation as Consultation,
        Document as Document,
        Place as Place,
        Signature as Signature,
    )
    from .documents.reading import read_document as read_document
    from .documents.writing import format_document as format_document
    from .errors import (
        CitationError as CitationError,
        DataError as DataError,
        DateError as DateError,
        DocumentError as DocumentError,
        Fault as Fault,
        MissingExtraError as MissingExtraError,
        NumberError as NumberError,
        QuantityError as QuantityError,
        TdcError as TdcError,
    )
    from .exchange.convert import from_json as from_json, to_json as to_json
    from .law.agencies import Agency as Agency, agencies as agencies, agency as agency
    from .law.citations import (
        Citation as Citation,
        LegalBasis as LegalBasis,
        Pinpoint as Pinpoint,
        format_citation as format_citation,
    )
    from .law.kinds import (
        DocumentKind as DocumentKind,
        document_kind as document_kind,
        document_kinds as document_kinds,
    )
    from .law.reading import (
        find_citations as find_citations,
        find_citations_in as find_citations_in,
        find_legal_bases as find_legal_bases,
        parse_citation as parse_citation,
        resolve_citations as resolve_citations,
    )
    from .law.register import LegalRegister as LegalRegister
    from .law.symbols import DocumentNumber as DocumentNumber, parse_document_number as parse_document_number
    from .programme.deliverables import Deliverable as Deliverable, DeliverableQuota as DeliverableQuota
    from .programme.orientations import OrientationPlan as OrientationPlan, PriorityOrientation as PriorityOrientation
    from .programme.people import Organisation as Organisation, Person as Person
    from .programme.programme import Programme as Programme
    from .programme.progress import (
        Delivery as Delivery,
        Progress as Progress,
        QuotaProgress as QuotaProgress,
        progress as progress,
    )
    from .programme.schedule import Milestone as Milestone, milestones as milestones
    from .programme.tasks import Task as Task
    from .text import Found as Found, View as View, view as view
    from .vietnamese.dates import (
        Deadline as Deadline,
        Limit as Limit,
        Period as Period,
        RecurringDate as RecurringDate,
        TimeLimit as TimeLimit,
        WrittenDate as WrittenDate,
    )
    from .vietnamese.numbers import (
        find_numbers as find_numbers,
        format_count as format_count,
        format_money as format_money,
        format_number as format_number,
        format_percent as format_percent,
        parse_number as parse_number,
        spell_money as spell_money,
        spell_number as spell_number,
    )
    from .vietnamese.quantities import Bound as Bound, Per as Per, Quantity as Quantity, Span as Span

# The module that each public name lives in.
_HOMES = {
    "catalogue": "programme_1322",
    "checks.model": "Finding Report Rule Severity",
    "checks.runner": "check rule rules",
    "documents.model": "Consultation Document Place Signature",
    "documents.reading": "read_document",
    "documents.writing": "format_document",
    "errors": "CitationError DataError DateError DocumentError Fault MissingExtraError NumberError QuantityError TdcError",
    "exchange.convert": "from_json to_json",
    "law.agencies": "Agency agencies agency",
    "law.citations": "Citation LegalBasis Pinpoint format_citation",
    "law.kinds": "DocumentKind document_kind document_kinds",
    "law.reading": "find_citations find_citations_in find_legal_bases parse_citation resolve_citations",
    "law.register": "LegalRegister",
    "law.symbols": "DocumentNumber parse_document_number",
    "programme.deliverables": "Deliverable DeliverableQuota",
    "programme.orientations": "OrientationPlan PriorityOrientation",
    "programme.people": "Organisation Person",
    "programme.programme": "Programme",
    "programme.progress": "Delivery Progress QuotaProgress progress",
    "programme.schedule": "Milestone milestones",
    "programme.tasks": "Task",
    "text": "Found View view",
    "vietnamese.dates": "Deadline Limit Period RecurringDate TimeLimit WrittenDate",
    "vietnamese.numbers": "find_numbers format_count format_money format_number format_percent parse_number spell_money spell_number",
    "vietnamese.quantities": "Bound Per Quantity Span",
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names.split()}

__all__ = [
    "Agency",
    "Bound",
    "Citation",
    "CitationError",
    "Consultation",
    "DataError",
    "DateError",
    "Deadline",
    "Deliverable",
    "DeliverableQuota",
    "Delivery",
    "Document",
    "DocumentError",
    "DocumentKind",
    "DocumentNumber",
    "Fault",
    "Finding",
    "Found",
    "LegalBasis",
    "LegalRegister",
    "Limit",
    "Milestone",
    "MissingExtraError",
    "NumberError",
    "Organisation",
    "OrientationPlan",
    "Per",
    "Period",
    "Person",
    "Pinpoint",
    "Place",
    "PriorityOrientation",
    "Programme",
    "Progress",
    "Quantity",
    "QuantityError",
    "QuotaProgress",
    "RecurringDate",
    "Report",
    "Rule",
    "Severity",
    "Signature",
    "Span",
    "Task",
    "TdcError",
    "TimeLimit",
    "View",
    "WrittenDate",
    "__version__",
    "agencies",
    "agency",
    "check",
    "document_kind",
    "document_kinds",
    "find_citations",
    "find_citations_in",
    "find_legal_bases",
    "find_numbers",
    "format_citation",
    "format_count",
    "format_document",
    "format_money",
    "format_number",
    "format_percent",
    "from_json",
    "milestones",
    "parse_citation",
    "parse_document_number",
    "parse_number",
    "programme_1322",
    "progress",
    "read_document",
    "resolve_citations",
    "rule",
    "rules",
    "spell_money",
    "spell_number",
    "strategies",
    "to_json",
    "view",
]


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import version

        value: object = version("tdc-programme")
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
    return sorted({*globals(), *__all__})
