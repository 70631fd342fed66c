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


def distance(asked: str, known: str) -> int | None:
    """Return how far a known key is from the one asked for: 1 for one sign, 2 for another year; None if farther."""
    if abs(len(asked) - len(known)) <= 1 and _is_one_apart(asked, known):
        return 1
    first, other = asked.split("/"), known.split("/")
    if len(first) == len(other) == 3 and first[0] == other[0] and first[2] == other[2]:
        return 2
    return None


def _is_one_apart(one: str, other: str) -> bool:
    """Say whether one sign more, less, in place of another, or two swapped neighbours make the one into the other."""
    if len(one) > len(other):
        one, other = other, one
    start = next((at for at, sign in enumerate(one) if sign != other[at]), len(one))
    rest, others = one[start:], other[start:]
    if len(one) < len(other):
        return rest == others[1:]
    return rest[1:] == others[1:] or (rest[:2] == others[1::-1] and rest[2:] == others[2:])
