"""Tables as Excel workbooks, one sheet a table (extra ``tables``: openpyxl).

A text stays a text, whatever it begins with; a number of more than 15 figures, which Excel would round, and a day
before March 1900, which it counts wrongly, are texts too. Several texts in a cell stand one a line.
"""

from __future__ import annotations

import datetime as dt
import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from ..errors import DataError, MissingExtraError
from ..files import timeless
from ..text.patterns import Pattern
from .arrow import Table
from .building import Faults
from .cells import NoValue, as_json, figures
from .schemas import Column, TableColumns
from .sheets import RawSheet

#: What a sheet and a cell of Excel hold at most.
MOST_ROWS, MOST_LETTERS = 1_048_576, 32_767
#: A workbook that is read may have so many parts, and unpack to so many bytes.
MOST_PARTS, MOST_UNPACKED = 2_000, 1 << 30
#: Sheets pack 10 to 60 times; beyond this a large part is made to fill the memory.
_MOST_PACKED, _SMALL = 200, 16 << 20
_MOST_COLUMNS = 1_000
_FIGURES = 15
_FIRST_DAY = dt.date(1900, 3, 1)
_LONGEST_TITLE = 31

_UNWRITABLE = Pattern.plain(
    "[\\x00-\\x08\\x0b-\\x1f\\ufffe\\uffff]|_(?=x[0-9A-Fa-f]{4}_)",
    yes=("\x00", "\x0b", "\r", "⟦_⟧x000B_", "\uffff"),
    no=("\n", "\t", "_x00_", "ệ"),
)
_WRITTEN = Pattern.plain(r"_x([0-9A-Fa-f]{4})_", yes=("⟦_x000D_⟧",), no=("_x0D_",))
_APOSTROPHES = Pattern.plain(r"\A'*\Z", yes=("⟦⟧", "⟦''⟧"), no=("'a",))
_FORMULA = Pattern.plain("[=+\\-@\\t\\r\\n]", yes=("⟦=⟧1+1",), no=("a=1",))
_ILLEGAL_IN_TITLE = Pattern.plain(r"[\[\]:*?/\\\x00-\x1f]", yes=("⟦/⟧", "⟦[⟧"), no=("a b",))
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_FORMATS = {"day": "dd/mm/yyyy", "whole": "0", "amount": "#,##0"}
_DECIMALS = "#,##0.######"


_CORE = "docProps/core.xml"
_DAYS = Pattern.plain(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z",
    yes=("<created>⟦2026-01-01T00:00:00Z⟧</created>",),
    no=("<created>2026-01-01</created>",),
)
#: Stands for the day on which a workbook was made.
_NO_DAY = "1980-01-01T00:00:00Z"


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ImportError as error:
        raise MissingExtraError.of("tables", "openpyxl") from error
    return openpyxl


# --- writing ----------------------------------------------------------------------------------------------------


def workbook(sheets: Iterable[tuple[str, TableColumns, Table, Sequence[str]]]) -> bytes:
    """Return tables as a workbook; the same tables are the same bytes.

    Arguments:
        sheets: of each sheet its title, what is known of its table, the table, and the headings.

    Raises:
        DataError: a table has too many rows for a sheet, or a text is too long for a cell.
    """
    titles: set[str] = set()
    # All cells are made before the first is written: a book that is left half-written leaves files behind.
    made = [_SheetCells(_legal(title, titles), *sheet) for title, *sheet in sheets]
    book = _openpyxl().Workbook(write_only=True)
    book.properties.creator = "tdc_programme"
    for sheet in made:
        sheet.write(book)
    file = io.BytesIO()
    book.save(file)
    return timeless(_without_days(file.getvalue()))


def _without_days(content: bytes) -> bytes:
    """Replace the days of its making, which openpyxl sets when it saves."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as one, zipfile.ZipFile(made, "w") as other:
        for entry in one.infolist():
            part = one.read(entry)
            other.writestr(entry, _DAYS.sub(_NO_DAY, part.decode()).encode() if entry.filename == _CORE else part)
    return made.getvalue()


def _legal(title: str, taken: set[str]) -> str:
    """Return a title as Excel allows it: without certain marks, of 31 letters at most, unlike the others."""
    cleaned = _ILLEGAL_IN_TITLE.sub("-", title).strip("' ") or "Sheet"
    if cleaned.casefold() == "history":  # which Excel keeps for itself
        cleaned = f"{cleaned}_"
    legal, number = cleaned[:_LONGEST_TITLE], 1
    while legal.casefold() in taken:
        number += 1
        legal = f"{cleaned[: _LONGEST_TITLE - 1 - len(str(number))]}_{number}"
    taken.add(legal.casefold())
    return legal


class _SheetCells:
    """The cells of a table as a sheet will hold them."""

    def __init__(self, title: str, table: TableColumns, rows: Table, headings: Sequence[str]) -> None:
        if rows.num_rows >= MOST_ROWS:
            raise DataError(
                f"sheet {title}: {rows.num_rows} rows, more than the {MOST_ROWS - 1} of a sheet: write Parquet or CSV",
                vietnamese=f"trang {title}: {rows.num_rows} dòng, một trang chứa {MOST_ROWS - 1}: hãy ghi Parquet, CSV",
            )
        self._title, self._table, self._headings = title, table, headings
        letter, faults = _openpyxl().utils.get_column_letter, Faults()
        self._letters = [letter(number) for number in range(1, len(headings) + 1)]
        self._columns: list[list[_Cell | None]] = []
        self._widths: list[int] = []
        for letter, column, heading in zip(self._letters, table.columns, headings):
            values = rows.column(column.name).to_pylist()
            self._widths.append(_width(heading, values))
            self._columns.append([_cell(value) for value in values])
            for row, cell in enumerate(self._columns[-1], 2):
                if cell is not None and _is_too_long(cell.value):
                    faults.add(f"{title}!{letter}{row} ({column.name})", *_too_long(cell.value))
        faults.raise_any(f"sheet {title} cannot hold it", f"trang {title} không chứa được")

    def write(self, book: Any) -> None:
        """Write the sheet into a book."""
        sheet = book.create_sheet(self._title)
        sheet.freeze_panes = "A2"
        for letter, width in zip(self._letters, self._widths):
            sheet.column_dimensions[letter].width = width
        sheet.auto_filter.ref = f"A1:{self._letters[-1]}{len(self._columns[0]) + 1}"
        pens = [_Pen(sheet, column) for column in self._table.columns]
        sheet.append([_heading(sheet, heading) for heading in self._headings])
        for cells in zip(*self._columns):
            sheet.append([None if cell is None else pen.written(cell) for pen, cell in zip(pens, cells)])


def _width(heading: str, values: Sequence[Any]) -> int:
    """Return how wide a column should be, in letters: as its longest line among the first rows, within bounds."""
    lines = (len(line) for value in values[:100] if value is not None for line in str(value).split("\n", 20)[:20])
    return min(max([len(heading) + 4, *lines]), 60) + 2


def _heading(sheet: Any, text: str) -> Any:
    openpyxl = _openpyxl()
    cell = openpyxl.cell.WriteOnlyCell(sheet, text)
    cell.font = openpyxl.styles.Font(bold=True)
    cell.alignment = openpyxl.styles.Alignment(wrap_text=True, vertical="top")
    return cell


class _Cell(NamedTuple):
    """What stands in a cell, how it is shown, and Excel's type of it."""

    value: Any
    form: str
    kind: str


def _cell(value: Any) -> _Cell | None:
    """Return the cell of a value; None where there is none."""
    if value is None or value == []:
        return None
    if isinstance(value, bool):
        return _Cell(value, "plain", "b")
    if isinstance(value, dt.date) and value >= _FIRST_DAY:
        return _Cell(value, "plain", "d")
    if isinstance(value, int | Decimal):
        said = figures(Decimal(value))
        if len(said.strip("-0.").replace(".", "")) <= _FIGURES:
            # As text, for openpyxl would write a Decimal by way of a float.
            return _Cell(said, "broken" if "." in said else "plain", "n")
        value = said
    said = _told(value)
    if _APOSTROPHES.fullmatch(said):
        said += "'"  # an empty text is not an empty cell
    said = _UNWRITABLE.sub(lambda match: f"_x{ord(match[0]):04X}_", said)
    return _Cell(said, "quoted" if _FORMULA.match(said) else "text", "s")


def _is_too_long(value: Any) -> bool:
    return isinstance(value, str) and len(value) + sum(letter > "\uffff" for letter in value) > MOST_LETTERS


def _too_long(said: str) -> tuple[str, str]:
    return (
        f"a text of {len(said)} letters, a cell holds {MOST_LETTERS}: write Parquet or CSV",
        f"chuỗi dài {len(said)} ký tự, một ô chứa {MOST_LETTERS}: hãy ghi Parquet, CSV",
    )


class _Pen:
    """Writes the cells of one column. A cell is written as soon as its row is, so that one of each form is enough."""

    def __init__(self, sheet: Any, column: Column) -> None:
        openpyxl = _openpyxl()
        self._forms: dict[str, Any] = {}
        for form in ("plain", "text", "quoted", "broken"):
            cell = self._forms[form] = openpyxl.cell.WriteOnlyCell(sheet)
            cell.alignment = openpyxl.styles.Alignment(vertical="top", wrap_text=form in ("text", "quoted"))
            cell.number_format = "@" if form in ("text", "quoted") else _FORMATS.get(column.kind, "General")
        self._forms["broken"].number_format = _DECIMALS
        self._forms["quoted"].quotePrefix = True

    def written(self, cell: _Cell) -> Any:
        """Return a cell as openpyxl writes it."""
        form = self._forms[cell.form]
        form.value, form.data_type = cell.value, cell.kind
        return form


def _told(value: Any) -> str:
    """Return a value as the text of a cell: several texts one a line, where they are lines."""
    if isinstance(value, list) and all(map(_is_line, value)) and not value[0].lstrip().startswith("["):
        return "\n".join(value)
    return as_json(value) if isinstance(value, list | dict) else str(value)


def _is_line(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "\n" not in value


# --- reading ----------------------------------------------------------------------------------------------------


def xlsx_sheets(content: bytes, what: str) -> list[RawSheet]:
    """Return the sheets of a workbook that are not empty.

    Raises:
        DataError: it is no workbook, is damaged, or unpacks to more than it should.
    """
    openpyxl = _openpyxl()
    _refuse_bombs(content, what)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions that are of no matter here
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
            made = [(sheet.title, list(_rows(sheet))) for sheet in book.worksheets]
    except DataError:
        raise
    except Exception as error:  # whatever openpyxl meets in a file that anybody may have made
        raise _broken(what, error) from None
    return [_sheet(title, rows, what) for title, rows in made if rows]


def _sheet(title: str, rows: list[tuple[int, Sequence[Any]]], what: str) -> RawSheet:
    letter = _openpyxl().utils.get_column_letter
    return RawSheet(
        rows=rows,
        place=lambda row, column: f"{title}!{letter(column)}{row}",
        title=title,
        what=f"{what}, sheet {title}",
    )


def _broken(what: str, why: object) -> DataError:
    said = str(why).strip().rstrip(".")[:200] or "?"
    return DataError(
        f"{what}: no Excel workbook that can be read: {said}",
        vietnamese=f"{what}: không phải bảng tính Excel đọc được: {said}",
    )


def _refuse_bombs(content: bytes, what: str) -> None:
    """Refuse an archive that is damaged, unpacks to too much, or has a document type, which could hold entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
                raise _too_large(what)
            for entry in entries:
                if entry.file_size > max(_SMALL, _MOST_PACKED * entry.compress_size):
                    raise _too_large(what)
            for entry in entries:
                with archive.open(entry) as part:
                    _refuse_doctype(part, f"{what}: {entry.filename}")
    except DataError:
        raise
    except Exception as error:  # each way of packing fails with errors of its own
        raise _broken(what, error) from None


def _too_large(what: str) -> DataError:
    return DataError(
        f"{what}: unpacks to more than {MOST_UNPACKED >> 20} MiB, or is packed more tightly than a workbook is",
        vietnamese=f"{what}: giải nén ra quá {MOST_UNPACKED >> 20} MiB, hoặc nén chặt bất thường",
    )


def _refuse_doctype(part: Any, what: str) -> None:
    before = b""
    while block := part.read(1 << 20):
        if any(doctype in before + block for doctype in _DOCTYPES):
            raise _broken(what, "it has a document type")
        before = block[-32:]


def _rows(sheet: Any) -> Iterator[tuple[int, Sequence[Any]]]:
    """Iterate over the rows that hold anything, with their numbers from 1."""
    sheet.reset_dimensions()  # what a file says of its size may be wrong
    for number, cells in enumerate(sheet.iter_rows(), 1):
        if number > MOST_ROWS or len(cells) > _MOST_COLUMNS:
            raise DataError(
                f"sheet {sheet.title}: more than {MOST_ROWS} rows or {_MOST_COLUMNS} columns",
                vietnamese=f"trang {sheet.title}: nhiều hơn {MOST_ROWS} dòng hoặc {_MOST_COLUMNS} cột",
            )
        values = [_value(cell) for cell in cells]
        if any(value is not None for value in values):
            yield number, values


def _value(cell: Any) -> Any:
    value, kind = cell.value, cell.data_type
    if value is None:
        return None
    if kind == "f":
        return NoValue(
            f"a formula ({value!r:.40}): a value is wanted (copy, then paste as values)",
            f"ô chứa công thức ({value!r:.40}): cần giá trị (sao chép rồi dán dạng giá trị)",
        )
    if kind == "e":
        return NoValue(f"an error of Excel ({value:.20})", f"ô báo lỗi Excel ({value:.20})")
    if isinstance(value, str):
        said = _WRITTEN.sub(lambda match: chr(int(match[1], 16)), value)
        return said[:-1] if _APOSTROPHES.fullmatch(said) else said
    return value
