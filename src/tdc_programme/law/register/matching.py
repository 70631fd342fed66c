"""Which document is meant: the ways to name one, and what tells two of them apart."""

from __future__ import annotations

from typing import TypeAlias

from ...errors import CitationError
from ...vietnamese.dates import WrittenDate
from ...vietnamese.letters import fold
from ..citations import Citation, parse_citation
from ..document_numbers import DocumentNumber, parse_document_number
from ..document_numbers.values import plain_key
from .values import KnownDocument

Cited: TypeAlias = "Citation | DocumentNumber | KnownDocument | str"


def citation_of(cited: Cited) -> Citation:
    """Return any way to name a document as a citation."""
    if isinstance(cited, Citation):
        return cited
    if isinstance(cited, DocumentNumber):
        return Citation(number=cited)
    if isinstance(cited, KnownDocument):
        day = cited.issued
        issued = None if day is None else WrittenDate(day.year, day.month, day.day)
        return Citation(kind=cited.kind, number=cited.number, issued=issued, issuer=cited.issuer)
    try:
        return Citation(number=parse_document_number(cited))
    except CitationError:
        return parse_citation(cited)


def may_be(known: KnownDocument, citation: Citation) -> bool:
    """Say whether nothing in a citation speaks against a document that has its number."""
    year = citation.issued.year if citation.issued is not None else None
    if known.number.year is None and year is not None and known.issued is not None and known.issued.year != year:
        return False
    if known.number.is_local:
        said, names = fold(citation.issuer or ""), fold(known.issuer or "")
        return bool(said) and (said in names or names in said)
    return True


def identity(document: KnownDocument) -> tuple[str, str | None, str | None]:
    """Return what a document is one with: its number; of a local one its place too, of one of the Assembly its kind."""
    place = document.issuer if document.number.is_local else None
    kind = document.kind.label if document.kind is not None and document.number.term is not None else None
    return plain_key(document.number), kind, place


def name_key(name: str) -> str:
    """Return the name of a law to compare with: ``"Bộ luật Dân sự"`` and ``"Dân sự"`` are one."""
    key = " ".join(fold(name).split())
    for word in ("bộ luật ", "luật ", "pháp lệnh "):
        key = key.removeprefix(fold(word))
    return key


#: What a title says before what it is about: its own kind, words that texts leave out or say in other words.
_OWN_KINDS = ("thông tư liên tịch ", "thông tư ", "nghị định ", "quyết định ", "nghị quyết ")
_OPENINGS = ("về việc ", "về ", "việc ", "quy định về ", "quy định ", "v/v ")


def title_key(title: str) -> str:
    """Return a title to compare with: ``"Về công tác văn thư"`` and ``"công tác văn thư"`` are one."""
    key = name_key(" ".join(title.split()).strip(" .,;:“”\"'"))
    own = next((kind for kind in map(fold, _OWN_KINDS) if key.startswith(kind)), "")
    for opening in map(fold, _OPENINGS):
        key = key.removeprefix(own).removeprefix(opening)
    return key
