"""What the outcomes of a verification are called, and the signs of its statements."""

from __future__ import annotations

from collections.abc import Mapping
from gettext import gettext as _
from gettext import ngettext

from ..service.verifying import Outcome
from ..verification import Statement


def sign(statement: Statement) -> tuple[str, Outcome]:
    """Return the sign of a statement, and the outcome that it leads to."""
    if statement.is_fault:
        return "✗", Outcome.DIFFERS
    return ("?", Outcome.OPEN) if statement.is_open else ("·", Outcome.AGREES)


def word(outcome: Outcome) -> str:
    """Return the word for what a verification comes to."""
    words = {Outcome.AGREES: _("agrees"), Outcome.DIFFERS: _("differs"), Outcome.OPEN: _("open")}
    return words[outcome]


def summary(counts: Mapping[Outcome, int]) -> str:
    """Return what all citations come to, on a line."""
    total = sum(counts.values())
    said = ngettext("{count} citation", "{count} citations", total).format(count=total)
    return f"{said}: " + ", ".join(f"{counts[outcome]} {word(outcome)}" for outcome in Outcome) if total else said


def open_note() -> str:
    """Return what it means that a citation is open."""
    return _(
        "open: the record, which is a part of the law, neither bears this out nor refutes it; such a document may well "
        "exist"
    )
