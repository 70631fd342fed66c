"""Checks of texts, documents and programme values against the rules they must keep.

The everyday names are at the top too (``tdc_programme.check``). What a rule of your own is written with lives here:
it takes a :class:`Context` and yields :class:`Flaw` values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..faces import face

if TYPE_CHECKING:
    from .catalogue import Wording
    from .checking import check
    from .context import Context
    from .model import (
        Alteration,
        AlterationName,
        Edit,
        Finding,
        Fix,
        FixKind,
        FixName,
        Options,
        Related,
        Rule,
        RuleSource,
        Severity,
        SeverityName,
    )
    from .problems import Flaw, Item, Target, Where
    from .registry import Finder, rule  # rules() is at the top: the folder of the rules has its name here
    from .report import Report

# Made from the imports above: make pages.
# fmt: off
_HOMES = {
    "catalogue": "Wording",
    "checking": "check",
    "context": "Context",
    "model": (
        "Alteration AlterationName Edit Finding Fix FixKind FixName Options Related Rule RuleSource Severity "
        "SeverityName "
    ),
    "problems": "Flaw Item Target Where",
    "registry": "Finder rule",
    "report": "Report",
}

__all__ = [
    "Alteration", "AlterationName", "Context", "Edit", "Finder", "Finding", "Fix", "FixKind", "FixName", "Flaw",
    "Item", "Options", "Related", "Report", "Rule", "RuleSource", "Severity", "SeverityName", "Target", "Where",
    "Wording", "check", "rule",
]
# fmt: on

if not TYPE_CHECKING:
    __getattr__, __dir__ = face(__name__, _HOMES)
