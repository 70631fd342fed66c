"""Legal bases and citations (group CIT)."""

from . import bases, citations, verified

__all__ = ["bases", "citations", "verified"]
