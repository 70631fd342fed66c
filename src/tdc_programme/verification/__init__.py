"""Whether what a text cites exists, holds, and says what the text says it does."""

from __future__ import annotations

from .result import Verification
from .values import Aspect, Likeness, PossibleDocument, RecordCoverage, Statement, Verdict, VerifiedCitation
from .verifying import verify

__all__ = [
    "Aspect",
    "Likeness",
    "PossibleDocument",
    "RecordCoverage",
    "Statement",
    "Verdict",
    "Verification",
    "VerifiedCitation",
    "verify",
]
