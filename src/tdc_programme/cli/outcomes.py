"""What the outcomes of a verification are called, and the signs of its statements."""

from __future__ import annotations

from collections.abc import Mapping
from gettext import gettext as _
from gettext import ngettext

from ..service.verifying import CitationOutcome
from ..verification import Statement


def sign(statement: Statement) -> tuple[str, CitationOutcome]:
    """Return the sign of a statement, and the outcome that it leads to."""
    if statement.is_fault:
        return "✗", CitationOutcome.DIFFERS
    return ("?", CitationOutcome.OPEN) if statement.is_open else ("·", CitationOutcome.AGREES)


def word(outcome: CitationOutcome) -> str:
    """Return the word for what a verification comes to."""
    words = {
        CitationOutcome.AGREES: _("agrees"),
        CitationOutcome.DIFFERS: _("differs"),
        CitationOutcome.OPEN: _("open"),
    }
    return words[outcome]


def summary(counts: Mapping[CitationOutcome, int]) -> str:
    """Return what all citations come to, on a line."""
    total = sum(counts.values())
    said = ngettext("{count} citation", "{count} citations", total).format(count=total)
    if not total:
        return said
    each = _("{agree} agree, {differ} differ, {open} open").format(
        agree=counts[CitationOutcome.AGREES], differ=counts[CitationOutcome.DIFFERS], open=counts[CitationOutcome.OPEN]
    )
    return f"{said}: {each}"


def open_note() -> str:
    """Return what it means that a citation is open."""
    return _(
        "open: the record, which is a part of the law, neither bears this out nor refutes it; such a document may well "
        "exist"
    )
