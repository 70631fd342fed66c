"""The tables of texts: the citations in them, the findings of a check, the outline of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..arguments import guarded
from ..checks.model import Finding
from ..checks.report import Report
from ..documents.model import Document
from ..documents.outline import Node, Outline, outline
from ..documents.reading import read_document
from ..law.citations import Citation, LegalBasis, find_citations
from ..text import Found
from ..vietnamese.dates.values import day_or_none
from .arrow import Table
from .building import Row, build
from .of_programme import deliverables_table, quotas_table, tasks_table


@guarded
def citations_table(source: str | Path | Document | Iterable[Found[Citation] | Citation | LegalBasis]) -> Table:
    """Return citations of legal documents (viện dẫn văn bản) as an Arrow table, one a row.

    A date of issue that is incomplete or impossible is null in ``issued``; ``issued_edtf`` has it in ISO 8601-2 where
    that can say it, ``issued_text`` in words whatever it is.

    Arguments:
        source: a text; the path of a file; a document, of which the whole text is looked through; or citations.

    Raises:
        DocumentError: the file cannot be read.
        DataError: the text holds half a character (a lone surrogate) inside a citation.
        MissingExtraError: pyarrow is not installed.

    >>> import tdc_programme as tdc
    >>> table = tdc.citations_table("Căn cứ Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022 và Công văn số 12/TĐC-KHTC.")
    >>> [(row["kind"], row["number"], row["issued_edtf"]) for row in table.to_pylist()]
    [('Thông tư', '15/2022/TT-BKHCN', '2022-10-12'), ('Công văn', '12/TĐC-KHTC', None)]
    """
    if isinstance(source, Path):
        source = read_document(source)
    if isinstance(source, Document):
        source = source.text
    them = find_citations(source) if isinstance(source, str) else source
    return build("citations", [citation_row(one) for one in them])


@guarded
def findings_table(report: Report | Iterable[Finding]) -> Table:
    """Return the findings of a check (kết quả kiểm tra) as an Arrow table, one a row.

    Arguments:
        report: a report, or findings.

    Raises:
        DataError: a text holds half a character (a lone surrogate).
        MissingExtraError: pyarrow is not installed.

    >>> import tdc_programme as tdc
    >>> table = tdc.findings_table(tdc.check("Thư trưởng", rules=["TXT001"]))
    >>> [(row["rule"], row["severity"], row["suggestion"], row["is_safe"]) for row in table.to_pylist()]
    [('TXT001', 'error', 'Thứ trưởng', True)]
    """
    return build("findings", [finding_row(one) for one in (report.findings if isinstance(report, Report) else report)])


@guarded
def outline_table(document: Document | Outline | str | Path) -> Table:
    """Return the parts of a document (phần, chương, điều, khoản, điểm, phụ lục) as an Arrow table, one a row.

    They stand in the order of the text, each before those inside it; ``parent`` is the path of the part that holds it.

    Arguments:
        document: a document, its outline, its text, or the path of a file.

    Raises:
        DocumentError: the file cannot be read.
        DataError: the text holds half a character (a lone surrogate).
        MissingExtraError: pyarrow is not installed.

    >>> import tdc_programme as tdc
    >>> table = tdc.outline_table("Điều 1. Phạm vi\\n1. Đo lường.\\n2. Chất lượng.")
    >>> [(row["path"], row["parent"], row["own_text"]) for row in table.to_pylist()][:2]
    [('dieu-1', None, 'Điều 1. Phạm vi'), ('dieu-1/khoan-1', 'dieu-1', '1. Đo lường.')]
    """
    if isinstance(document, Path):
        document = read_document(document)
    parts = outline(document) if isinstance(document, str) else document
    nodes = parts.outline if isinstance(parts, Document) else parts
    return build("outline", _node_rows(nodes, None, 0))


@guarded
def document_tables(document: Document) -> Mapping[str, Table]:
    """Return all tables of a document by their names: what a workbook of it holds.

    ``tasks``, ``deliverables`` and ``quotas`` of the tasks that it carries, ``citations``, ``outline``. A table may be
    empty.

    Raises:
        DataError: a value does not fit its column.
        MissingExtraError: pyarrow is not installed.

    >>> import tdc_programme as tdc
    >>> document = tdc.read_document("Điều 1. Thực hiện Luật số 29/2013/QH13.")
    >>> {name: table.num_rows for name, table in document_tables(document).items()}
    {'tasks': 0, 'deliverables': 0, 'quotas': 0, 'citations': 1, 'outline': 1}
    """
    return {
        "tasks": tasks_table(document.tasks),
        "deliverables": deliverables_table(document.tasks),
        "quotas": quotas_table(document.tasks),
        "citations": citations_table(document),
        "outline": outline_table(document),
    }


def citation_row(one: Found[Citation] | Citation | LegalBasis) -> Row:
    """Return a citation as a row."""
    found = one if isinstance(one, Found) else None
    said = one.value if isinstance(one, Found) else one
    citation: Citation = said.citation if isinstance(said, LegalBasis) else said
    number, issued = citation.number, citation.issued
    return {
        "start": None if found is None else found.start,
        "end": None if found is None else found.end,
        "text": str(said) if found is None else found.text,
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
        "pinpoints": [_fields(pinpoint, "article clause point part item") for pinpoint in citation.pinpoints],
    }


def _fields(value: object, names: str) -> dict[str, Any]:
    return {name: getattr(value, name) for name in names.split()}


def finding_row(one: Finding) -> Row:
    """Return a finding as a row."""
    said = _fields(one, "file rule message start end line column text path suggestion source")
    return {
        **said,
        "severity": one.severity.value,
        "is_safe": None if one.fix is None else one.fix.safe,
        "edits": [] if one.fix is None else [_fields(edit, "start end replacement") for edit in one.fix.edits],
        "related": [_fields(place, "start end line column text rule") for place in one.related],
    }


def _node_rows(nodes: Iterable[Node], parent: str | None, depth: int) -> Iterator[Row]:
    for node in nodes:
        said = _fields(node, "path label number heading text own_text start end eid")
        yield {**said, "parent": parent, "depth": depth, "kind": node.kind.value}
        yield from _node_rows(node.children, node.path, depth + 1)
