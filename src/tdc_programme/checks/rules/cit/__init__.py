"""Legal bases and citations (group CIT)."""

from . import bases, citations

__all__ = ["bases", "citations"]
