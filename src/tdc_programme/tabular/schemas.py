"""What the tables are: their columns, the types of these, and what each column says, in both languages.

The columns stand in ``data/columns.json``. A table has the same columns with the same types whatever is in it, so that
files of several days can be put together; ``version`` counts up where that changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, TypeAlias, get_args

from attrs import frozen

from ..arguments import guarded
from ..tables import load_table
from ..values import choose
from .arrow import Schema, arrow

#: The tables, by their names.
TableName: TypeAlias = Literal[
    "tasks",
    "deliverables",
    "quotas",
    "milestones",
    "progress",
    "deliveries",
    "citations",
    "findings",
    "outline",
]

#: Amounts are exact: 32 figures before the decimal comma and 6 behind it, which every reader of Arrow takes.
DIGITS, PLACES = 38, 6

#: The values of several parts, with the kinds of these.
RECORDS: Mapping[str, Mapping[str, str]] = {
    "person": {"name": "text", "title": "text"},
    "per": {"amount": "amount", "unit": "text"},
    "span": {"amount": "amount", "unit": "text"},
    "quantity": {
        "amount": "amount",
        "unit": "text",
        "upper": "amount",
        "bound": "text",
        "per": "pers",
        "duration": "span",
        "strict": "flag",
        "upper_strict": "flag",
    },
    "cell": {"column": "text", "text": "text", "role": "text", "amount": "quantity"},
    "pinpoint": {"article": "text", "clause": "text", "point": "text", "part": "text", "item": "text"},
    "edit": {"start": "whole", "end": "whole", "replacement": "text"},
    "place": {"start": "whole", "end": "whole", "line": "whole", "column": "whole", "text": "text", "rule": "text"},
}
#: The kinds of columns whose cells hold any number of values.
LISTS: Mapping[str, str] = {
    "texts": "text",
    "persons": "person",
    "pers": "per",
    "quantities": "quantity",
    "cells": "cell",
    "pinpoints": "pinpoint",
    "edits": "edit",
    "related": "place",
}


@frozen(kw_only=True)
class Column:
    """A column of a table.

    Arguments:
        name: ``"start_year"``.
        kind: what its cells hold: ``text``, ``whole``, ``amount``, ``flag``, ``day``, ``kind`` (one of a few words), or
            values of several parts (``texts``, ``quantities`` …).
        required: whether every row has it.
        heading: its heading in Vietnamese.
        vi, en: what it says, in Vietnamese and English.
    """

    name: str
    kind: str
    required: bool
    heading: str
    vi: str
    en: str

    @property
    def is_list(self) -> bool:
        """Whether its cells hold any number of values; none is an empty list, never null."""
        return self.kind in LISTS


@frozen(kw_only=True)
class TableColumns:
    """What is known of a table: its name, version and columns, and what its rows are in both languages."""

    name: str
    version: int
    vi: str
    en: str
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column:
        """Return the column of a name."""
        return next(column for column in self.columns if column.name == name)


@cache
def known_tables() -> Mapping[str, TableColumns]:
    """Return all tables by their names.

    >>> known_tables()["tasks"].column("months").en
    'how long it lasts, in months'
    """
    said = load_table("tabular", "columns")["tables"]
    return {
        name: TableColumns(
            name=name,
            version=table["version"],
            vi=table["vi"],
            en=table["en"],
            columns=tuple(_column(row) for row in table["columns"]),
        )
        for name, table in said.items()
    }


def _column(row: Mapping[str, Any]) -> Column:
    return Column(
        name=row["name"],
        kind=row["type"],
        required=row.get("required", False),
        heading=row["heading"],
        vi=row["vi"],
        en=row["en"],
    )


def arrow_type(kind: str) -> Any:
    """Return the Arrow type of a kind of column.

    >>> str(arrow_type("amount")), str(arrow_type("persons"))
    ('decimal128(38, 6)', 'list<item: struct<name: string, title: string>>')
    """
    pa = arrow()
    if kind in LISTS:
        return pa.list_(arrow_type(LISTS[kind]))
    if kind in RECORDS:
        return pa.struct([pa.field(name, arrow_type(part)) for name, part in RECORDS[kind].items()])
    plain = {
        "text": pa.string(),
        "whole": pa.int64(),
        "amount": pa.decimal128(DIGITS, PLACES),
        "flag": pa.bool_(),
        "day": pa.date32(),
        "kind": pa.dictionary(pa.int32(), pa.string()),
    }
    return plain[kind]


@guarded
def table_schema(name: TableName) -> Schema:
    """Return the Arrow schema of one of the library's tables: its columns, their types, and what they say.

    The schema's metadata has ``name``, ``version``, ``source`` (this library) and what the rows are (``vi``, ``en``);
    each field's has what the column says (``vi``, ``en``) and its Vietnamese heading.

    Arguments:
        name: ``"tasks"``, ``"deliverables"``, ``"quotas"``, ``"milestones"``, ``"progress"``, ``"deliveries"``,
            ``"citations"``, ``"findings"`` or ``"outline"``.

    Raises:
        DataError: there is no such table.
        MissingExtraError: pyarrow is not installed.

    >>> schema = table_schema("deliveries")
    >>> schema.metadata[b"name"], schema.metadata[b"version"], schema.field("amount").type.scale
    (b'deliveries', b'1', 6)
    >>> schema.field("on").metadata[b"en"]
    b'the day of the delivery'
    """
    choose("name", name, get_args(TableName))
    return _schema(name)


@cache
def _schema(name: str) -> Schema:
    pa, table = arrow(), known_tables()[name]
    fields = [
        pa.field(
            column.name,
            arrow_type(column.kind),
            nullable=not (column.required or column.is_list),
            metadata={"heading": column.heading, "vi": column.vi, "en": column.en},
        )
        for column in table.columns
    ]
    said = {"name": name, "version": str(table.version), "source": "tdc_programme", "vi": table.vi, "en": table.en}
    return pa.schema(fields, metadata=said)
