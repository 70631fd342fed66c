"""The columns of what is found in many documents: as schemas of Arrow and in the words of Spark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

from ..tabular.arrow import Schema, arrow

#: What is done with each document.
BulkTask: TypeAlias = Literal["citations", "documents", "findings"]

#: The types of columns: their names in Spark, in which they are told here, and in Arrow.
_TYPES = {"STRING": "string", "BIGINT": "int64", "INT": "int32", "BOOLEAN": "bool_", "DATE": "date32"}
_PLACE = {"article": "STRING", "clause": "STRING", "point": "STRING", "part": "STRING", "item": "STRING"}

#: The columns of each task. A list has one member, the type of its values; a mapping is a record.
COLUMNS: Mapping[BulkTask, Mapping[str, Any]] = {
    "citations": {
        "document": "STRING",
        "start": "BIGINT",
        "end": "BIGINT",
        "text": "STRING",
        "key": "STRING",
        "kind": "STRING",
        "number": "STRING",
        "year": "INT",
        "symbol": "STRING",
        "issued": "DATE",
        "issued_edtf": "STRING",
        "issued_text": "STRING",
        "issuer": "STRING",
        "subject": "STRING",
        "pinpoints": [_PLACE],
        "error": "STRING",
    },
    "documents": {
        "document": "STRING",
        "kind": "STRING",
        "number": "STRING",
        "issued": "DATE",
        "issued_edtf": "STRING",
        "organisation": "STRING",
        "parent_organisation": "STRING",
        "place": "STRING",
        "subject": "STRING",
        "recipients": ["STRING"],
        "legal_bases": ["STRING"],
        "signer": "STRING",
        "signer_title": "STRING",
        "is_draft": "BOOLEAN",
        "articles": "INT",
        "tasks": "INT",
        "orientations": "INT",
        "characters": "BIGINT",
        "problems": ["STRING"],
        "error": "STRING",
    },
    "findings": {
        "document": "STRING",
        "rule": "STRING",
        "severity": "STRING",
        "message": "STRING",
        "start": "BIGINT",
        "end": "BIGINT",
        "line": "INT",
        "column": "INT",
        "text": "STRING",
        "path": "STRING",
        "suggestion": "STRING",
        "is_safe": "BOOLEAN",
        "source": "STRING",
        "error": "STRING",
    },
}


def schema_of(task: BulkTask) -> Schema:
    """Return the columns of a task as a schema of Arrow.

    >>> schema_of("citations").field("pinpoints").type.value_type.field("article").type
    DataType(string)
    """
    pa = arrow()
    return pa.schema([(name, _in_arrow(pa, column)) for name, column in COLUMNS[task].items()])


def ddl_of(task: BulkTask) -> str:
    """Return the columns of a task as Spark writes a schema.

    >>> ddl_of("findings")[:47]
    '`document` STRING, `rule` STRING, `severity` ST'
    """
    return ", ".join(f"`{name}` {_in_spark(column)}" for name, column in COLUMNS[task].items())


def _in_arrow(pa: Any, column: Any) -> Any:
    if isinstance(column, list):
        return pa.list_(_in_arrow(pa, column[0]))
    if isinstance(column, dict):
        return pa.struct([(name, _in_arrow(pa, inner)) for name, inner in column.items()])
    return getattr(pa, _TYPES[column])()


def _in_spark(column: Any) -> str:
    if isinstance(column, list):
        return f"ARRAY<{_in_spark(column[0])}>"
    if isinstance(column, dict):
        return f"STRUCT<{', '.join(f'`{name}`: {_in_spark(inner)}' for name, inner in column.items())}>"
    return str(column)
