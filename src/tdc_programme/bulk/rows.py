"""One document, and the rows that come of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike
from typing import Any, TypeAlias

from ..checks.model import Finding
from ..documents.model import Document
from ..documents.sources.files import load
from ..law.citations import Citation, find_citations
from ..law.provisions.kinds import ProvisionKind
from ..text import Found
from ..vietnamese.dates.values import day_or_none

#: A row: the values of its columns; one that is left out is null.
Row: TypeAlias = dict[str, Any]
#: What a document is read from.
Source: TypeAlias = "str | bytes | PathLike[str]"


def text_of(source: Source) -> str:
    """Return the text of a source, with its markup; a text is itself, also where there is nothing to read in it."""
    return source if isinstance(source, str) else load(source).text


def citation_rows(text: str) -> Iterator[Row]:
    """Iterate over the citations in a text.

    >>> [row["number"] for row in citation_rows("theo Thông tư số 15/2022/TT-BKHCN")]
    ['15/2022/TT-BKHCN']
    """
    return map(_citation_row, find_citations(text))


def _citation_row(found: Found[Citation]) -> Row:
    citation = found.value
    number, issued = citation.number, citation.issued
    return {
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "key": citation.key,
        "kind": None if citation.kind is None else citation.kind.label,
        "number": None if number is None else str(number),
        "year": None if number is None else number.year,
        "symbol": None if number is None else number.symbol,
        "issued": day_or_none(issued),
        "issued_edtf": None if issued is None else issued.edtf,
        "issued_text": None if issued is None else str(issued),
        "issuer": citation.issuer,
        "subject": citation.subject,
        "pinpoints": [_fields(place, "article clause point part item") for place in citation.pinpoints],
    }


def document_row(document: Document) -> Row:
    """Return a document as one row.

    >>> import tdc_programme as tdc
    >>> row = document_row(tdc.read_document("Số: 15/TĐC-KHTC\\nV/v góp ý dự thảo"))
    >>> row["kind"], row["number"], row["subject"], row["is_draft"]
    ('Công văn', '15/TĐC-KHTC', 'góp ý dự thảo', True)
    """
    signature, issued = document.signature, document.date
    return {
        **_fields(document, "organisation parent_organisation place subject is_draft"),
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


def finding_rows(findings: Iterable[Finding]) -> Iterator[Row]:
    """Iterate over findings as rows."""
    for finding in findings:
        said = _fields(finding, "rule message start end line column text path suggestion source")
        safe = None if finding.fix is None else finding.fix.safe
        yield {**said, "severity": finding.severity.value, "is_safe": safe}


def _fields(value: object, names: str) -> Row:
    return {name: getattr(value, name) for name in names.split()}
