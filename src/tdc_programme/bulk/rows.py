"""One document, and the row that tells what it is."""

from __future__ import annotations

from os import PathLike
from typing import TypeAlias

from ..documents.model import Document
from ..documents.sources.files import load
from ..law.provisions.kinds import ProvisionKind
from ..tabular.building import Row
from ..vietnamese.dates.values import day_or_none

#: What a document is read from.
Source: TypeAlias = str | bytes | PathLike[str]


def text_of(source: Source) -> str:
    """Return the text of a source, with its markup; a text is itself, also where there is nothing to read in it."""
    return source if isinstance(source, str) else load(source).text


def document_row(document: Document) -> Row:
    """Return a document as one row.

    >>> import tdc_programme as tdc
    >>> row = document_row(tdc.read_document("Số: 15/TĐC-KHTC\\nV/v góp ý dự thảo"))
    >>> row["kind"], row["number"], row["subject"], row["is_draft"]
    ('Công văn', '15/TĐC-KHTC', 'góp ý dự thảo', True)
    """
    signature, issued = document.signature, document.date
    return {
        "organisation": document.organisation,
        "parent_organisation": document.parent_organisation,
        "place": document.place,
        "subject": document.subject,
        "is_draft": document.is_draft,
        "kind": None if document.kind is None else document.kind.label,
        "number": None if document.number is None else str(document.number),
        "issued": day_or_none(issued),
        "issued_edtf": None if issued is None else issued.edtf,
        "recipients": list(document.recipients),
        "legal_bases": [basis.citation.key for basis in document.legal_bases],
        "signer": None if signature is None else signature.name,
        "signer_title": None if signature is None else signature.title,
        "articles": sum(node.kind is ProvisionKind.ARTICLE for node in document.outline.walk()),
        "tasks": len(document.tasks),
        "orientations": len(document.orientations),
        "characters": len(document.text),
        "problems": [problem.kind.value for problem in document.problems],
    }
