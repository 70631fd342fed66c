"""Answers for services and agents: the questions as plain functions, with limits, and a server of the protocol MCP.

No question opens a file, unless it is given a :class:`Folder`, and then only inside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..faces import face

if TYPE_CHECKING:
    from .answers import (
        ChangeAnswer,
        CheckAnswer,
        CitationAnswer,
        CitationsAnswer,
        DocumentAnswer,
        FolderAnswer,
        LawAnswer,
        PartAnswer,
        QuotaAnswer,
        QuotasAnswer,
        RefusalAnswer,
        TaskAnswer,
        plain,
    )
    from .limits import Cut, Limits
    from .protocol.serving import mcp_server
    from .questions import check, explain_quota, find_citations, law_status, list_files, read_document
    from .sources import Folder
    from .verifying import CitationOutcome, StatementAnswer, VerificationAnswer, VerifiedAnswer, verify

# Made from the imports above: make pages.
# fmt: off
_HOMES = {
    "answers": (
        "ChangeAnswer CheckAnswer CitationAnswer CitationsAnswer DocumentAnswer FolderAnswer LawAnswer PartAnswer "
        "QuotaAnswer QuotasAnswer RefusalAnswer TaskAnswer plain "
    ),
    "limits": "Cut Limits",
    "protocol.serving": "mcp_server",
    "questions": "check explain_quota find_citations law_status list_files read_document",
    "sources": "Folder",
    "verifying": "CitationOutcome StatementAnswer VerificationAnswer VerifiedAnswer verify",
}

__all__ = [
    "ChangeAnswer", "CheckAnswer", "CitationAnswer", "CitationOutcome", "CitationsAnswer", "Cut", "DocumentAnswer",
    "Folder", "FolderAnswer", "LawAnswer", "Limits", "PartAnswer", "QuotaAnswer", "QuotasAnswer", "RefusalAnswer",
    "StatementAnswer", "TaskAnswer", "VerificationAnswer", "VerifiedAnswer", "check", "explain_quota",
    "find_citations", "law_status", "list_files", "mcp_server", "plain", "read_document", "verify",
]
# fmt: on

if not TYPE_CHECKING:
    __getattr__, __dir__ = face(__name__, _HOMES)
