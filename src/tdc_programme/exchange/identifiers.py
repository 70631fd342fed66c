"""Identifiers: one IRI for one legal document.

The IRI follows the Akoma Ntoso Naming Convention 1.0 (OASIS, 2019), section 4::

    /akn/vn/act/{kind}[/{issuer}]/{date of issue}/{number}[/vie:{day}][/!main~{place}]

Kind, issuer and number stand without diacritics in small letters with hyphens. The issuer is left out where the kind
implies it: laws, ordinances, decrees. Nothing is invented: a document without number or day of issue has no IRI.
"""

from __future__ import annotations

import datetime as dt

from ..arguments import guarded
from ..documents.model import Document
from ..errors import CitationError
from ..law.citations import Citation, Pinpoint
from ..law.document_numbers import DocumentNumber
from ..law.kinds import DocumentKind
from ..law.lookup import agencies_by_code
from ..law.provisions import ProvisionKind
from ..law.register import KnownDocument
from ..text.patterns import Pattern
from ..vietnamese.dates import day_or_none
from ..vietnamese.letters import to_ascii

_NOT_IN_SLUGS = Pattern.plain(r"[^a-z0-9.]+", yes=("nghi⟦ - ⟧dinh",), no=("30.a",))
_CHAIR = Pattern.plain(r"\bchủ tịch\s+", any_case=True, yes=("⟦Chủ tịch ⟧UBND",), no=("Phó Chủ tịch",))
# Kinds that one organ alone issues (Law 80/2015/QH13, art. 4): the issuer need not be named.
_IMPLY_ISSUER = frozenset({"Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Lệnh", "Nghị định"})
# Parts of a document: the words of Vietnamese law and the prefixes of Akoma Ntoso.
_PREFIXES = {
    kind.word.lower(): kind.akn
    for kind in (
        ProvisionKind.PART,
        ProvisionKind.CHAPTER,
        ProvisionKind.SECTION,
        ProvisionKind.SUBSECTION,
        ProvisionKind.APPENDIX,
    )
}


@guarded
def frbr_uri(
    document: Citation | KnownDocument | Document, *, place: Pinpoint | None = None, on: dt.date | None = None
) -> str:
    """Return the IRI of a legal document, or of a place in it.

    Arguments:
        document: a citation, a document of the register, or one that was read; misprints of its number are mended.
        place: the article, clause or point meant.
        on: the day whose wording is meant (``vie:DATE``, the version in force on it); None: the work as such.

    Raises:
        CitationError: kind, number, day of issue or issuer is missing; the reason says which.

    >>> from tdc_programme.law.register import LegalRegister
    >>> register = LegalRegister.bundled()
    >>> frbr_uri(register.get("30/2020/NĐ-CP"))
    '/akn/vn/act/nghi-dinh/2020-03-05/30-2020-nd-cp'
    >>> frbr_uri(register.get("15/2022/TT-BKHCN"), place=Pinpoint("3", "2"), on=dt.date(2024, 11, 22))[46:]
    '2022-10-12/15-2022-tt-bkhcn/vie:2024-11-22/!main~art_3__para_2'
    """
    kind, number, issued, issuer = facts_of(document)
    if number is None or number.is_blank or not number.symbol:
        raise CitationError("no IRI: the document has no number (a draft or a law cited by name); none is invented")
    label = kind.label if kind is not None else None
    if label is None or label == "Văn bản":
        raise CitationError(f"no IRI for {number}: its kind is not said and its symbol names none")
    if issued is None:
        raise CitationError(f"no IRI for {number}: its day of issue is missing or incomplete; none is invented")
    mended = number.corrected(kind=kind, on=issued)
    parts = ["", "akn", "vn", "act", _slug(label)]
    if label not in _IMPLY_ISSUER:
        parts.append(_actor(mended, issuer, issued))
    parts += [issued.isoformat(), _slug("-".join(filter(None, (mended.serial, str(mended.year or ""), mended.symbol))))]
    if on is not None:
        parts.append(f"vie:{on.isoformat()}")
    if place is not None:
        parts.append(f"!main~{place_id(place, whole=True)}")
    return "/".join(parts)


def _slug(text: str) -> str:
    return _NOT_IN_SLUGS.sub("-", to_ascii(text).lower()).strip("-")


def facts_of(
    document: Citation | KnownDocument | Document,
) -> tuple[DocumentKind | None, DocumentNumber | None, dt.date | None, str | None]:
    """Return kind, number, day of issue and issuer of any value that is a document."""
    if isinstance(document, KnownDocument):
        return document.kind or document.number.kind, document.number, document.issued, document.issuer
    if isinstance(document, Citation):
        written, issuer = document.issued, document.issuer
    else:
        written, issuer = document.date, document.organisation
    issued = day_or_none(written)
    kind = document.kind or (document.number.kind if document.number is not None else None)
    return kind, document.number, issued, issuer


def _actor(number: DocumentNumber, issuer: str | None, issued: dt.date) -> str:
    """Return the issuer for an IRI: by its code; of a local authority by its name, which alone tells the place."""
    codes = number.issuers
    if number.is_local:
        name = _slug(_CHAIR.sub("", issuer)) if issuer else ""
        if len(name.split("-")) <= 4:  # "ủy ban nhân dân" alone
            raise CitationError(f"no IRI for {number}: the symbol does not say of which place its issuer is; name it")
        return name
    them = agencies_by_code().get(codes[0], ()) if codes else ()
    for one in them:
        if one.is_valid_on(issued) or len(them) == 1:
            return _slug(one.name)
    if issuer is not None:
        return _slug(issuer)
    raise CitationError(f"no IRI for {number}: its issuer is not known; name it")


def place_id(place: Pinpoint, *, whole: bool) -> str:
    """Return the identifier of a place in a document; ``whole``: with the part that holds it, or refuse."""
    steps = []
    if place.part is not None and whole:
        word, _, label = place.part.rpartition(" ")
        prefix = _PREFIXES.get(word.lower())
        if prefix is None:
            raise CitationError(f"no identifier for {place.part!r} (known: {', '.join(_PREFIXES)}, each with a label)")
        steps.append(f"{prefix}_{label}")
    names = (("art", place.article), ("para", place.clause), ("point", place.point), ("item", place.item))
    # The letters d and đ are two points: they keep their diacritics.
    steps += [f"{name}_{label}" for name, label in names if label is not None]
    return "__".join(steps)
