"""Hypothesis strategies for the values of this library, to test your own code with.

Where :mod:`hypothesis` is installed, ``st.from_type(Task)`` and its like draw from these strategies too: the package
registers them by an entry point.

Every value is one that official papers might hold: units that are counted, document symbols of real kinds, dates that
exist unless you ask for others. So what is drawn can be written and read back:

>>> from hypothesis import given
>>> from tdc_programme import format_citation, parse_citation
>>> @given(citations())
... def test_what_is_written_is_read(citation):
...     assert parse_citation(format_citation(citation)) == citation
>>> test_what_is_written_is_read()
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, TypeVar

try:
    from hypothesis import strategies as st
except ImportError as error:  # pragma: no branch
    from .errors import MissingExtraError

    raise MissingExtraError.of("test", "hypothesis") from error

from .documents.model import Consultation, Document, Signature
from .law.citations import Citation, LegalBasis, Pinpoint
from .law.kinds import DocumentKind, document_kinds
from .law.symbols import DocumentNumber
from .programme.deliverables import Deliverable, DeliverableQuota
from .programme.intervals import Interval
from .programme.orientations import OrientationPlan, PriorityOrientation
from .programme.people import Organisation, Person
from .programme.programme import Programme
from .programme.progress import Delivery, Progress, progress
from .programme.regions import provinces, regions
from .programme.schedule import Milestone, Window, milestones
from .programme.targets import Indicator, indicators
from .programme.tasks import Task
from .vietnamese.dates import Deadline, Limit, Period, RecurringDate, TimeLimit, WrittenDate
from .vietnamese.quantities import Bound, Per, Quantity, Span

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = [
    "citations",
    "dates",
    "deadlines",
    "deliverables",
    "deliveries",
    "document_numbers",
    "documents",
    "intervals",
    "legal_bases",
    "numbers",
    "organisations",
    "orientation_plans",
    "periods",
    "persons",
    "programmes",
    "progress_reports",
    "quantities",
    "quotas",
    "register",
    "spans",
    "tasks",
    "vietnamese_text",
]

T = TypeVar("T")
