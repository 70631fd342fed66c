"""Tables as CSV, as spreadsheets open it: no cell can begin a formula, and every cell reads back as it was.

A text that a spreadsheet would take for a formula begins with an apostrophe (``'=1+1``), and so does an empty text,
which is not the same as a cell with nothing in it. Values of several parts are JSON.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from ..errors import DataError
from ..text.patterns import Pattern
from .arrow import Table, arrow
from .cells import as_json, figures, words_key
from .schemas import TableColumns
from .sheets import RawSheet, all_headings

#: What begins a formula, or is skipped before one begins: https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = Pattern.plain(
    "[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20']", yes=("⟦=⟧1+1", "⟦-⟧2", "⟦＝⟧1", "⟦'⟧a"), no=("a=1", "1-2")
)
_GUARDED = Pattern.plain(
    "'(?:[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20']|\\Z)", yes=("⟦'=⟧1+1", "⟦'⟧", "⟦''⟧tis"), no=("'tis", "=1")
)
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
_DELIMITERS = ",;\t"
_MOST_COLUMNS = 1000
#: Where the headings are looked for, in letters and lines.
_HEAD, _MOST_LINES, _LONGEST_HEADING = 100_000, 20, 200


def write_cells(table: TableColumns, rows: Table, headings: Sequence[str], *, bom: bool) -> bytes:
    """Return a table as CSV.

    Arguments:
        table: what is known of it.
        rows: the table.
        headings: of its columns.
        bom: begin with the mark by which Excel knows UTF-8.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(headings)
    columns = [
        [_cell(column.kind, value) for value in rows.column(column.name).to_pylist()] for column in table.columns
    ]
    writer.writerows(zip(*columns))
    return file.getvalue().encode("utf-8-sig" if bom else "utf-8")


def _cell(kind: str, value: Any) -> str:
    if value is None or value == []:
        return ""
    if kind == "amount":
        return figures(value)
    if kind == "flag":
        return "true" if value else "false"
    if isinstance(value, list | dict):
        return as_json(value)
    said = str(value)  # a day in ISO 8601, a whole number
    return f"'{said}" if kind in ("text", "kind") and (not said or _FORMULA.match(said)) else said


def csv_sheet(content: bytes, what: str) -> RawSheet:
    """Return the sheet of a CSV file: UTF-8, or UTF-16 with its mark; cells between commas, semicolons or tabs.

    Raises:
        DataError: it is no such text, or its rows are of different lengths.
    """
    text = _decoded(content, what)
    rows = _rows(text, _delimiter(text), what)
    return RawSheet(rows=rows, place=lambda row, _: f"row {row}", what=what)


def _decoded(content: bytes, what: str) -> str:
    encoding = next((name for mark, name in _MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise DataError(
            f"{what}: not UTF-8 (at byte {error.start})", vietnamese=f"{what}: không phải UTF-8 (từ byte {error.start})"
        ) from None


def _delimiter(text: str) -> str:
    """Return the mark between the cells: that by which most headings are found; where all do, the rarest one."""
    lines = text[:_HEAD].splitlines()[:_MOST_LINES]

    def found(mark: str) -> tuple[int, int]:
        headings = max((sum(_is_heading(piece) for piece in line.split(mark)) for line in lines), default=0)
        return -headings, text.count(mark)

    return min(_DELIMITERS, key=found)


def _is_heading(piece: str) -> bool:
    return len(piece) < _LONGEST_HEADING and words_key(piece.strip().strip('"')) in all_headings()


def _rows(text: str, delimiter: str, what: str) -> Iterator[tuple[int, Sequence[Any]]]:
    if not text.strip():
        return
    pa, data = arrow(), f"{text}\n".encode()
    from pyarrow import csv as reader

    blank: set[int] = set()
    faults: list[tuple[int, int, int]] = []

    def note(row: Any) -> str:
        if row.text.strip():
            faults.append((row.number, row.expected_columns, row.actual_columns))
        else:
            blank.add(row.number)
        return "skip"

    options: Mapping[str, Any] = {
        "read_options": reader.ReadOptions(autogenerate_column_names=True, block_size=len(data) + 1, use_threads=False),
        "parse_options": reader.ParseOptions(
            delimiter=delimiter, newlines_in_values=True, ignore_empty_lines=False, invalid_row_handler=note
        ),
        "convert_options": reader.ConvertOptions(
            column_types={f"f{number}": pa.string() for number in range(_MOST_COLUMNS)}, strings_can_be_null=False
        ),
    }
    try:
        read = reader.read_csv(io.BytesIO(data), **options)
    except (ValueError, OSError, MemoryError) as error:
        raise DataError(f"{what}: no CSV: {error}", vietnamese=f"{what}: không phải CSV: {error}") from None
    if faults:
        number, wanted, there = faults[0]
        raise DataError(
            f"{what}: row {number} has {there} cells, the first row {wanted}",
            vietnamese=f"{what}: dòng {number} có {there} ô, dòng đầu có {wanted} ô",
        )
    if read.num_columns > _MOST_COLUMNS:
        raise DataError(
            f"{what}: more than {_MOST_COLUMNS} columns", vietnamese=f"{what}: nhiều hơn {_MOST_COLUMNS} cột"
        )
    numbers = (number for number in count(1) if number not in blank)
    columns = [column.to_pylist() for column in read.columns]
    for number, cells in zip(numbers, zip(*columns)):
        yield number, [_unguarded(cell) for cell in cells]


def _unguarded(cell: str) -> str | None:
    if not cell:
        return None
    return cell[1:] if _GUARDED.match(cell) else cell
