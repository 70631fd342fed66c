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

from .of_documents import documents, findings
from .of_language import dates, deadlines, money, numbers, periods, quantities, spans, time_limits, vietnamese_text
from .of_law import citations, document_numbers, legal_bases, pinpoints
from .of_programme import (
    deliverables,
    deliveries,
    intervals,
    organisations,
    orientation_plans,
    persons,
    programmes,
    progress_reports,
    quotas,
    tasks,
)
from .registry import register

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
    "money",
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

register()  # for whoever imports this before hypothesis, whose entry point then finds it half made
