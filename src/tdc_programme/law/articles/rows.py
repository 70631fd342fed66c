"""Articles of documents, read from the rows of a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from ...errors import Fault, TdcError
from ..document_numbers import DocumentNumber, parse_document_number
from ..kinds import DocumentKind
from ..lookup import document_kind
from ..register.rows import kind_of
from .values import ArticleHeading, KnownArticles, article_order

_COLUMNS = ("number", "article", "heading", "kind", "last", "source")


def articles_of(
    rows: Iterable[Mapping[str, object]], as_of: dt.date | None, faults: list[Fault]
) -> tuple[KnownArticles, ...]:
    """Read the rows, which may stand in any order; what is wrong with them goes to ``faults``."""
    grouped: dict[tuple[str, str], list[tuple[str, dict[str, str]]]] = {}
    for at, row in enumerate(rows):
        path = f"$[{at}]"
        cells = _cells(row, path, faults)
        missing = [name for name in ("number", "article") if name not in cells]
        faults += [Fault(f"{path}.{name}", "missing", "thiếu") for name in missing]
        if not missing:
            grouped.setdefault((cells["number"], cells.get("kind", "")), []).append((path, cells))
    made = [_document(them, as_of, faults) for them in grouped.values()]
    return tuple(one for one in made if one is not None)


def _cells(row: Mapping[str, object], path: str, faults: list[Fault]) -> dict[str, str]:
    """Return the cells of a row that say something; a whole number is taken for the text of it."""
    cells = {}
    for name, value in row.items():
        if name not in _COLUMNS:
            known = ", ".join(_COLUMNS)
            faults.append(Fault(f"{path}.{name}", f"unknown column (known: {known})", f"cột lạ (các cột: {known})"))
        elif value is None or value == "" or value != value:  # an empty cell of a data frame is NaN
            continue
        elif isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
            if said := " ".join(str(value).split()):
                cells[name] = said
        else:
            faults.append(Fault(f"{path}.{name}", f"expected a text, got {value!r:.60}", "phải là chuỗi chữ"))
    return cells


def _document(
    them: list[tuple[str, dict[str, str]]], as_of: dt.date | None, faults: list[Fault]
) -> KnownArticles | None:
    path, first = them[0]
    try:
        number = parse_document_number(first["number"])
        kind = _kind(number, first.get("kind"))
        headings = {article_order(cells["article"]): cells for _, cells in them}
        last = next((cells["last"] for _, cells in them if "last" in cells), None)
        return KnownArticles(
            number=number,
            kind=kind,
            headings=tuple(
                ArticleHeading(headings[at]["article"], headings[at].get("heading")) for at in sorted(headings)
            ),
            last=last,
            most=None if last is None else article_order(last)[0] or None,
            source=next((cells["source"] for _, cells in them if "source" in cells), None),
            as_of=as_of,
        )
    except TdcError as error:
        faults.append(Fault(path, str(error), error.vietnamese))
        return None


def _kind(number: DocumentNumber, label: str | None) -> DocumentKind | None:
    return number.kind if label is None else kind_of(number.symbol, number.year, document_kind(label).label)
