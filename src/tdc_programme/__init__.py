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
    from .checks.model import Finding as Finding, Report as Report, Rule as Rule, Severity as Severity
    from .documents.model import (
        Consultation as Consultation,
        Document as Document,
        Place as Place,
        Signature as Signature,
    )
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
    from .law.agencies import Agency as Agency
    from .law.citations import Citation as Citation, LegalBasis as LegalBasis, Pinpoint as Pinpoint
    from .law.kinds import DocumentKind as DocumentKind
    from .law.symbols import DocumentNumber as DocumentNumber
    from .programme.deliverables import Deliverable as Deliverable, DeliverableQuota as DeliverableQuota
    from .programme.orientations import OrientationPlan as OrientationPlan, PriorityOrientation as PriorityOrientation
    from .programme.people import Organisation as Organisation, Person as Person
    from .programme.programme import Programme as Programme
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
    from .vietnamese.quantities import Bound as Bound, Per as Per, Quantity as Quantity, Span as Span

# The module that each public name lives in.
_HOMES = {
    "checks.model": "Finding Report Rule Severity",
    "documents.model": "Consultation Document Place Signature",
    "errors": "CitationError DataError DateError DocumentError Fault MissingExtraError NumberError QuantityError TdcError",
    "exchange.convert": "from_json to_json",
    "law.agencies": "Agency",
    "law.citations": "Citation LegalBasis Pinpoint",
    "law.kinds": "DocumentKind",
    "law.symbols": "DocumentNumber",
    "programme.deliverables": "Deliverable DeliverableQuota",
    "programme.orientations": "OrientationPlan PriorityOrientation",
    "programme.people": "Organisation Person",
    "programme.programme": "Programme",
    "programme.tasks": "Task",
    "text": "Found View view",
    "vietnamese.dates": "Deadline Limit Period RecurringDate TimeLimit WrittenDate",
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
    "Document",
    "DocumentError",
    "DocumentKind",
    "DocumentNumber",
    "Fault",
    "Finding",
    "Found",
    "LegalBasis",
    "Limit",
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
    "Quantity",
    "QuantityError",
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
    "from_json",
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
