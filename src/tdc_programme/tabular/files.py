"""Tables as files: Parquet, XLSX, CSV, by the ending of the name; written whole or not at all, and read back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

from ..arguments import guarded
from ..errors import DataError
from ..files import reason_of, write_whole
from ..values import choose
from .arrow import Table
from .csv_files import csv_sheet, write_cells
from .parquet_files import conform, parquet, parquet_table
from .schemas import TableColumns, TableName, known_tables
from .sheets import RawSheet, ReadTable, read_sheet, table_of
from .xlsx_files import workbook, xlsx_sheets

#: How the columns are headed in CSV and XLSX: by their names, or in Vietnamese.
Headings: TypeAlias = Literal["name", "vi"]
#: The forms of files, by their endings.
FORMS = ("parquet", "xlsx", "csv")

#: A file that is read may have so many bytes.
MOST_BYTES = 2 << 30


@guarded
def write_table(table: Table, path: str | PathLike[str], *, headings: Headings = "name", bom: bool = False) -> None:
    """Write one of the library's tables to a file: Parquet, XLSX or CSV, as its name ends.

    The file takes the place of an older one only when it is whole; :func:`read_table` gives the same table again. In
    XLSX and CSV no text becomes a formula: in CSV one that begins like one has an apostrophe before it.

    Arguments:
        table: the table; one that pandas, Polars or DuckDB gave back must have the same columns.
        path: a name that ends with ``.parquet``, ``.xlsx`` or ``.csv``.
        headings: of the columns in XLSX and CSV: their names, or ``"vi"``, the Vietnamese ones; both are read again.
        bom: begin a CSV file with the mark by which Excel knows that it is UTF-8.

    Raises:
        DataError: the name ends otherwise, the file cannot be written, the table is none of the library's, or it does
            not fit into a sheet (1,048,575 rows, 32,767 letters a cell).
        MissingExtraError: pyarrow, or openpyxl for XLSX, is not installed.

    >>> import tdc_programme as tdc
    >>> import tempfile, pathlib
    >>> table = tdc.tasks_table(tdc.programme_1322())
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = pathlib.Path(folder, "tasks.xlsx")
    ...     tdc.write_table(table, file)
    ...     tdc.read_table(file).equals(table, check_metadata=True)
    True
    """
    _write(path, {"": table}, headings, bom=bom)


@guarded
def write_tables(tables: Mapping[str, Table], path: str | PathLike[str], *, headings: Headings = "name") -> None:
    """Write several of the library's tables as one XLSX workbook, one sheet a table.

    Arguments:
        tables: the tables by the titles of their sheets; a title that Excel does not allow is changed until it does.
        path: a name that ends with ``.xlsx``.
        headings: of the columns: their names, or ``"vi"``, the Vietnamese ones; both are read again.

    Raises:
        DataError: the name ends otherwise, there is no table, or as :func:`write_table`.
        MissingExtraError: pyarrow or openpyxl is not installed.

    >>> import tdc_programme as tdc
    >>> import tempfile, pathlib
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = pathlib.Path(folder, "programme.xlsx")
    ...     tdc.write_tables(tdc.programme_tables(tdc.programme_1322()), file)
    ...     {name: table.num_rows for name, table in tdc.read_tables(file).items()}
    {'tasks': 2, 'deliverables': 10, 'quotas': 9, 'milestones': 131}
    """
    choose("headings", headings, get_args(Headings))
    if not tables:
        raise DataError("tables: there is none to write", vietnamese="không có bảng nào để ghi")
    if _form(path) != "xlsx":
        raise DataError(
            f"{Path(path).name}: several tables go into one .xlsx file: write_table writes one as Parquet or CSV",
            vietnamese=f"{Path(path).name}: nhiều bảng chỉ ghi được vào một tệp .xlsx",
        )
    _write(path, tables, headings, bom=False)


@guarded
def read_table(path: str | PathLike[str], name: TableName | None = None, *, ignore_unknown: bool = False) -> Table:
    """Read one of the library's tables from a Parquet, XLSX or CSV file, as :func:`write_table` wrote it.

    Files that offices keep are read too: headings are the names of the columns or the Vietnamese ones, in any order and
    letter case, within the first 20 rows; columns that need not be there may be missing; CSV may have semicolons or
    tabs. Numbers and days may be written as Vietnamese writes them (``1.200.000``, ``31/8/2025``); what can be read in
    two ways (``1.200``) is refused.

    Arguments:
        path: the file.
        name: which table, where the columns do not tell, or where a workbook has several; if not given, the one whose
            columns they are.
        ignore_unknown: leave out columns that the table does not have, instead of refusing them.

    Raises:
        DataError: the file cannot be read, is damaged, larger than 2 GiB, or holds another table; a cell holds a
            formula, an error or no value of its column. Every fault is told with its sheet, row and column.
        MissingExtraError: pyarrow, or openpyxl for XLSX, is not installed.

    >>> import tempfile, pathlib
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = pathlib.Path(folder, "kept.csv")
    ...     _ = file.write_text("Định mức;Ngày giao nộp;Số lượng\\n18 bài báo;31/8/2025;2\\nx;30/2/2025;1.200\\n")
    ...     read_table(file)
    Traceback (most recent call last):
    ...
    tdc_programme.errors.DataError: kept.csv: no table of deliveries: 2 faults
      row 3 (on): expected a day (2025-08-31, 31/8/2025), got '30/2/2025'
      row 3 (amount): expected a number that can be read in one way (1200 or 1.2), got '1.200'
    """
    return read_from(path, name, ignore_unknown=ignore_unknown).table


@guarded
def read_tables(path: str | PathLike[str]) -> Mapping[str, Table]:
    """Read all tables of a workbook by their names, as :func:`write_tables` wrote them.

    Raises:
        DataError: as :func:`read_table`; or a sheet is none of the library's tables, or two are the same one.
        MissingExtraError: pyarrow or openpyxl is not installed.

    >>> import tdc_programme as tdc
    >>> import tempfile, pathlib
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = pathlib.Path(folder, "programme.xlsx")
    ...     tdc.write_tables(tdc.programme_tables(tdc.programme_1322()), file, headings="vi")
    ...     list(read_tables(file))
    ['tasks', 'deliverables', 'quotas', 'milestones']
    """
    found: dict[str, Table] = {}
    for sheet in _sheets(path):
        read = read_sheet(sheet, None)
        if read.name in found:
            raise DataError(
                f"{sheet.what}: a second table of {read.name}", vietnamese=f"{sheet.what}: bảng {read.name} lặp lại"
            )
        found[read.name] = read.table
    return found


def table_bytes(tables: Mapping[str, Table], form: str, *, headings: Headings = "name", bom: bool = False) -> bytes:
    """Return tables in a form of :data:`FORMS`; one alone where that is not XLSX.

    Raises:
        DataError: as :func:`write_table`.
    """
    choose("headings", headings, get_args(Headings))
    known = {title: conform(table, None, title or "the table") for title, table in tables.items()}
    if form == "xlsx":
        return workbook(
            (title or read.name, known_tables()[read.name], read.table, _headings(known_tables()[read.name], headings))
            for title, read in known.items()
        )
    (read,) = known.values()
    columns = known_tables()[read.name]
    if form == "parquet":
        return parquet(read.table)
    return write_cells(columns, read.table, _headings(columns, headings), bom=bom)


def _headings(table: TableColumns, headings: Headings) -> Sequence[str]:
    return [column.name if headings == "name" else column.heading for column in table.columns]


def _write(path: str | PathLike[str], tables: Mapping[str, Table], headings: Headings, *, bom: bool) -> None:
    content = table_bytes(tables, _form(path), headings=headings, bom=bom)
    try:
        write_whole(Path(path), content)
    except OSError as error:
        raise _not_to_be("written", "ghi", path, error) from error


def _not_to_be(done: str, in_vietnamese: str, path: str | PathLike[str], error: OSError) -> DataError:
    return DataError(
        f"{Path(path).name} cannot be {done}: {reason_of(error, 'en')}",
        vietnamese=f"không {in_vietnamese} được {Path(path).name}: {reason_of(error, 'vi')}",
    )


def _form(path: str | PathLike[str]) -> str:
    form = Path(path).suffix.lower().removeprefix(".")
    if form not in FORMS or "\0" in str(path):
        raise DataError(
            f"{Path(path).name}: the name must end with .parquet, .xlsx or .csv",
            vietnamese=f"{Path(path).name}: tên tệp phải có đuôi .parquet, .xlsx hoặc .csv",
        )
    return form


def read_from(path: str | PathLike[str], name: TableName | None, *, ignore_unknown: bool = False) -> ReadTable:
    """Return the table of a file with where its cells came from; see :func:`read_table`."""
    if name is not None:
        choose("name", name, get_args(TableName))
    form, what = _form(path), Path(path).name
    if form == "parquet":
        return parquet_table(_content(path), name, what, ignore_unknown=ignore_unknown)
    sheets = _sheets(path) if form == "xlsx" else [csv_sheet(_content(path), what)]
    return read_sheet(pick(sheets, name, what), name, ignore_unknown=ignore_unknown)


def pick(sheets: Sequence[RawSheet], name: TableName | None, what: str) -> RawSheet:
    """Return the sheet that holds a table: the only one, or the only one whose headings are those of the table."""
    if len(sheets) == 1:
        return sheets[0]
    titles = ", ".join(sheet.title for sheet in sheets)
    of = [sheet for sheet in sheets if name is not None and table_of(sheet) == name]
    if len(of) == 1:
        return of[0]
    if not sheets:
        raise DataError(f"{what}: no sheet that is not empty", vietnamese=f"{what}: không có trang nào có nội dung")
    wanted = "a table, but which is wanted is not said" if name is None else f"the table of {name}"
    raise DataError(
        f"{what}: {len(of) or len(sheets)} sheets, not one, may hold {wanted} ({titles})"[:300]
        if of or name is None
        else f"{what}: none of the sheets holds {wanted} ({titles})"[:300],
        vietnamese=f"{what}: không rõ trang nào chứa bảng cần đọc ({titles})"[:300],
    )


def _sheets(path: str | PathLike[str]) -> Sequence[RawSheet]:
    if _form(path) != "xlsx":
        raise DataError(
            f"{Path(path).name}: only an .xlsx workbook holds several tables",
            vietnamese=f"{Path(path).name}: chỉ tệp .xlsx chứa được nhiều bảng",
        )
    return xlsx_sheets(_content(path), Path(path).name)


def _content(path: str | PathLike[str]) -> bytes:
    try:
        size = Path(path).stat().st_size
        if size > MOST_BYTES:
            raise DataError(
                f"{Path(path).name}: {size} bytes, more than {MOST_BYTES >> 30} GiB",
                vietnamese=f"{Path(path).name}: {size} byte, lớn hơn {MOST_BYTES >> 30} GiB",
            )
        return Path(path).read_bytes()
    except OSError as error:
        raise _not_to_be("read", "đọc", path, error) from error


def table_or_file(source: Any, name: TableName, *, ignore_unknown: bool = False) -> ReadTable:
    """Return the table of a name that was given itself, or as a file."""
    if isinstance(source, Table):
        return conform(source, name, f"the table of {name}", ignore_unknown=ignore_unknown)
    return read_from(source, name, ignore_unknown=ignore_unknown)


def read_tables_of(source: Any, names: Sequence[TableName], *, ignore_unknown: bool = False) -> Mapping[str, ReadTable]:
    """Return the tables of some names that a mapping or a workbook holds; of another source the first of them.

    Sheets that hold other tables, or none, are left alone.
    """
    if isinstance(source, Mapping):
        return {
            name: conform(source[name], name, f"the table of {name}", ignore_unknown=ignore_unknown)
            for name in names
            if name in source
        }
    if isinstance(source, Table) or _form(source) != "xlsx":
        return {names[0]: table_or_file(source, names[0], ignore_unknown=ignore_unknown)}
    found: dict[str, list[RawSheet]] = {name: [] for name in names}
    sheets = _sheets(source)
    for sheet in sheets:
        found.get(table_of(sheet) or "", []).append(sheet)
    if len(sheets) == 1 and not any(found.values()):
        found[names[0]] = list(sheets)  # which says what is missing
    what = Path(source).name
    wanted: Any = [name for name in names if found[name]]
    return {name: read_sheet(pick(found[name], name, what), name, ignore_unknown=ignore_unknown) for name in wanted}
