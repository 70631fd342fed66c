"""The parts of documents as texts refer to them: their kinds, references inside a document, amending instructions."""

from __future__ import annotations

from .kinds import ProvisionKind
from .references import InternalReference, find_internal_references

__all__ = [
    "InternalReference",
    "ProvisionKind",
    "find_internal_references",
]
