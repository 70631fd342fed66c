"""Documents as the law numbers and names them: kinds, agencies, numbers, citations, the register.

The everyday names are at the top too (``tdc_programme.find_citations``); the others live here alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..faces import face

if TYPE_CHECKING:
    from .articles import ArticleHeading, ArticleRecord, KnownArticles
    from .authorities import Agency, AssemblyTerm, CouncilTerm, Level, agencies, assembly_terms, council_terms
    from .citations import (
        Citation,
        CitationForm,
        CitationStyle,
        CitedDocument,
        CitedRelation,
        LegalBasis,
        Pinpoint,
        RelationType,
        find_citations,
        find_citations_in,
        find_legal_bases,
        find_relations,
        format_citation,
        parse_citation,
        resolve_citations,
    )
    from .document_numbers import DocumentNumber, find_document_numbers, parse_document_number
    from .kinds import DocumentKind, Family, FamilyName, document_kinds
    from .lookup import agency, document_kind
    from .provisions import InternalReference, ProvisionKind, find_internal_references
    from .register import DateConflict, KnownDocument, LegalChange, LegalRegister, LegalStatus, Nearness, Standing
    from .standards import Standard, find_standards, parse_standard
    from .units import AgencyUnit, agency_units

# Made from the imports above: make pages.
# fmt: off
_HOMES = {
    "articles": "ArticleHeading ArticleRecord KnownArticles",
    "authorities": "Agency AssemblyTerm CouncilTerm Level agencies assembly_terms council_terms",
    "citations": (
        "Citation CitationForm CitationStyle CitedDocument CitedRelation LegalBasis Pinpoint RelationType "
        "find_citations find_citations_in find_legal_bases find_relations format_citation parse_citation "
        "resolve_citations "
    ),
    "document_numbers": "DocumentNumber find_document_numbers parse_document_number",
    "kinds": "DocumentKind Family FamilyName document_kinds",
    "lookup": "agency document_kind",
    "provisions": "InternalReference ProvisionKind find_internal_references",
    "register": "DateConflict KnownDocument LegalChange LegalRegister LegalStatus Nearness Standing",
    "standards": "Standard find_standards parse_standard",
    "units": "AgencyUnit agency_units",
}

__all__ = [
    "Agency", "AgencyUnit", "ArticleHeading", "ArticleRecord", "AssemblyTerm", "Citation", "CitationForm",
    "CitationStyle", "CitedDocument", "CitedRelation", "CouncilTerm", "DateConflict", "DocumentKind",
    "DocumentNumber", "Family", "FamilyName", "InternalReference", "KnownArticles", "KnownDocument", "LegalBasis",
    "LegalChange", "LegalRegister", "LegalStatus", "Level", "Nearness", "Pinpoint", "ProvisionKind", "RelationType",
    "Standard", "Standing", "agencies", "agency", "agency_units", "assembly_terms", "council_terms", "document_kind",
    "document_kinds", "find_citations", "find_citations_in", "find_document_numbers", "find_internal_references",
    "find_legal_bases", "find_relations", "find_standards", "format_citation", "parse_citation",
    "parse_document_number", "parse_standard", "resolve_citations",
]
# fmt: on

if not TYPE_CHECKING:
    __getattr__, __dir__ = face(__name__, _HOMES)
