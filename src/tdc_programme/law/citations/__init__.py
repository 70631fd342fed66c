"""Viện dẫn: citations of legal documents and what is said of them, read, found and written."""

from __future__ import annotations

from .bases import find_legal_bases
from .reading import find_citations, find_citations_in, parse_citation
from .relations import CitedRelation, RelationType, find_relations
from .resolution import CitedDocument, resolve_citations
from .values import Citation, LegalBasis, Pinpoint
from .writing import CitationForm, CitationStyle, format_citation

__all__ = [
    "Citation",
    "CitationForm",
    "CitationStyle",
    "CitedDocument",
    "CitedRelation",
    "LegalBasis",
    "Pinpoint",
    "RelationType",
    "find_citations",
    "find_citations_in",
    "find_legal_bases",
    "find_relations",
    "format_citation",
    "parse_citation",
    "resolve_citations",
]
