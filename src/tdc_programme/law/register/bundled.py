"""The register that the package carries: a table with a column for each field, of which rows are made on demand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from ...tables import grouped, load_table
from ...values import unchecked
from ..citations import RelationType
from ..document_numbers import DocumentNumber
from ..kinds import DocumentKind, document_kinds
from .stock import Shelf, Stock
from .values import DateConflict, KnownDocument, LegalChange

#: What the figures 0 to 3 of the table say of a document.
_CONFIRMED = ((), ("issued",), ("effective",), ("issued", "effective"))
_number, _document, _change = unchecked(DocumentNumber), unchecked(KnownDocument), unchecked(LegalChange)


class Bundled(NamedTuple):
    """What the package carries, and the day up to which it knows ends at least."""

    stock: Stock
    as_of: dt.date


def bundled() -> Bundled:
    """Read the table."""
    columns = _Columns(load_table("law", "register"))
    stock = Stock(
        Shelf(len(columns.serials), columns.document),
        Shelf(len(columns.changes), columns.change),
        keys=columns.keys,
        names=columns.names,
        changed=lambda: (columns.key(*row[4:7]) for row in columns.changes),
        changing=lambda: (columns.key(*row[:3]) for row in columns.changes),
    )
    return Bundled(stock, dt.date.fromisoformat(columns.table["as_of"]))


class _Columns:
    """The table; its numbers are right as they stand, so that their keys need no mending (a test holds that)."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.table = table
        self.serials: list[str] = table["serials"].split(" ")
        self.titles: list[str] = table["titles"].split("\n")
        self.changes: list[list[Any]] = table["changes"]

    @cached_property
    def symbols(self) -> list[str]:
        """The end of the key of each symbol."""
        return [symbol.replace("/", "-").casefold() for symbol in self.table["symbols"]]

    def key(self, serial: str, year: int, symbol: int) -> str:
        """Return the key of a number."""
        start = serial.lstrip("0").casefold()
        return f"{start}/{year}/{self.symbols[symbol]}" if year else f"{start}/{self.symbols[symbol]}"

    def keys(self) -> Iterator[str]:
        """Iterate over the keys of the documents."""
        return map(self.key, self.serials, self.table["years"], self.table["symbol"])

    def names(self) -> Iterator[tuple[str, str | None]]:
        """Iterate over kind and title of the documents."""
        labels = [label for label, *_ in self.table["kinds"]]
        return ((labels[kind], title or None) for kind, title in zip(self.table["kind"], self.titles, strict=True))

    @cached_property
    def kinds(self) -> list[DocumentKind]:
        """The kinds, as the column of kinds numbers them."""
        known = {(kind.label, kind.family.value, kind.issuer): kind for kind in document_kinds()}
        return [known[label, family, issuer] for label, family, issuer in self.table["kinds"]]

    @cached_property
    def disagreements(self) -> Mapping[int, tuple[DateConflict, ...]]:
        """What sources say otherwise of each document."""
        return grouped(
            (at, DateConflict(about=about, value=_day(day), settled=bool(settled), reason=reason))
            for at, about, day, settled, reason in self.table["disagreements"]
        )

    def document(self, at: int) -> KnownDocument:
        """Make a document."""
        table = self.table
        made: KnownDocument = _document(
            self.number(self.serials[at], table["years"][at], table["symbol"][at]),
            self.kinds[table["kind"][at]],
            _day(table["issued"][at]),
            _day(table["effective"][at]),
            None,
            table["issuers"][table["issuer"][at]] or None,
            self.titles[at] or None,
            self.source(table["rests_on"][table["source"][at]]),
            _day(table["as_ofs"][at]),
            _CONFIRMED[table["confirmed"][at]],
            self.disagreements.get(at, ()),
        )
        return made

    def change(self, at: int) -> LegalChange:
        """Make a change."""
        serial, year, symbol, what, old, old_year, old_symbol, since, source = self.changes[at]
        by, target = self.number(serial, year, symbol), self.number(old, old_year, old_symbol)
        made: LegalChange = _change(by, RelationType(what), target, _day(since), self.source(source))
        return made

    def number(self, serial: str, year: int, symbol: int) -> DocumentNumber:
        """Make a number."""
        made: DocumentNumber = _number(serial, year or None, self.table["symbols"][symbol], None)
        return made

    def source(self, keys: str) -> str:
        """Return the texts of sources."""
        return "; ".join(self.table["sources"][key]["name"] for key in keys.split())


def _day(figures: int) -> dt.date | None:
    """Return the day that the table writes ``20150131``; None for 0."""
    return dt.date(figures // 10_000, figures // 100 % 100, figures % 100) if figures else None
