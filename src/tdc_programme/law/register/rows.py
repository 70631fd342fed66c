"""Facts for a register, read from the rows of a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeVar

from ...errors import Fault
from ..citations import RelationType
from ..document_numbers import DocumentNumber, parse_document_number
from ..kinds import DocumentKind
from ..lookup import document_kind
from .values import KnownDocument, LegalChange

_Read = TypeVar("_Read")
_DAYS = ("issued", "effective", "expired")
_COLUMNS = ("number", "kind", *_DAYS, "issuer", "title", "source", *(relation.value for relation in RelationType))


def facts_of(row: Mapping[str, object], path: str, faults: list[Fault]) -> list[KnownDocument | LegalChange]:
    """Read one row; what is wrong with it goes to ``faults``."""

    def cell(name: str) -> str | None:
        value = row.get(name)
        if value is None or value == "" or value != value:  # an empty cell of a data frame is NaN
            return None
        if isinstance(value, dt.date):
            return value.isoformat()[:10]
        if not isinstance(value, str):
            faults.append(Fault(f"{path}.{name}", f"expected a text, got {value!r:.60}"))
            return None
        return value.strip() or None

    def read(name: str, how: Callable[[str], _Read]) -> _Read | None:
        value = cell(name)
        try:
            return None if value is None else how(value)
        except ValueError as error:
            faults.append(Fault(f"{path}.{name}", str(error)))
            return None

    unknown = [name for name in row if name not in _COLUMNS]
    faults += [Fault(f"{path}.{name}", f"unknown column (known: {', '.join(_COLUMNS)})") for name in unknown]
    if cell("number") is None:
        faults.append(Fault(f"{path}.number", "missing"))
        return []
    number = read("number", parse_document_number)
    days = {name: read(name, dt.date.fromisoformat) for name in _DAYS}
    kind = read("kind", document_kind)
    if number is None:
        return []
    document = KnownDocument(
        number=number,
        kind=kind_of(number.symbol, number.year, kind.label) if kind else number.kind,
        issued=days["issued"],
        effective=days["effective"],
        expired=days["expired"],
        issuer=cell("issuer"),
        title=cell("title"),
        source=cell("source"),
    )
    facts: list[KnownDocument | LegalChange] = [document]
    for relation in RelationType:
        targets = read(relation.value, lambda text: [parse_document_number(one) for one in text.split(";")]) or []
        facts += [LegalChange(number, relation, target, days["effective"], cell("source")) for target in targets]
    return facts


@cache
def kind_of(symbol: str, year: int | None, label: str) -> DocumentKind:
    """Return the kind with a label that fits a number: a Quyết định of the Prime Minister with a year has a rank."""
    kinds = DocumentNumber("1", year, symbol).kinds
    return next((kind for kind in kinds if kind.label == label), None) or document_kind(label)
