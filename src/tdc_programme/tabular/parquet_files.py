"""Tables as Parquet, and tables from elsewhere (Parquet, pandas, Polars, DuckDB) as those of this library."""

from __future__ import annotations

import io
from typing import Any, cast

from ..errors import DataError
from .arrow import Table, arrow
from .building import Faults, Place
from .schemas import Column, TableColumns, TableName, arrow_type, known_tables, table_schema
from .sheets import ReadTable

#: What a Parquet file that is read may hold at most.
MOST_ROWS, MOST_UNPACKED = 10_000_000, 4 << 30


def parquet(table: Table) -> bytes:
    """Return a table as Parquet."""
    from pyarrow import parquet as writer

    file = io.BytesIO()
    writer.write_table(table, file, compression="zstd")
    return file.getvalue()


def parquet_table(content: bytes, name: TableName | None, what: str, *, ignore_unknown: bool = False) -> ReadTable:
    """Return the table of a Parquet file.

    Raises:
        DataError: it is no Parquet file, is larger than it should be, or holds another table.
    """
    arrow()
    from pyarrow import parquet as reader

    try:
        file = reader.ParquetFile(io.BytesIO(content))
        said = file.metadata
        unpacked = sum(said.row_group(number).total_byte_size for number in range(said.num_row_groups))
        if said.num_rows > MOST_ROWS or unpacked > MOST_UNPACKED:
            raise DataError(
                f"{what}: more than {MOST_ROWS} rows or {MOST_UNPACKED >> 30} GiB",
                vietnamese=f"{what}: nhiều hơn {MOST_ROWS} dòng hoặc {MOST_UNPACKED >> 30} GiB",
            )
        read = file.read()
        # That texts and names are UTF-8 is looked at nowhere else.
        read.validate(full=True)
        list(read.schema.names)
    except DataError:
        raise
    except Exception as error:  # whatever the reader meets in a file that anybody may have made
        why = str(error).strip()[:200]
        raise DataError(
            f"{what}: no Parquet file that can be read: {why}",
            vietnamese=f"{what}: không phải tệp Parquet đọc được: {why}",
        ) from None
    return conform(read, name, what, ignore_unknown=ignore_unknown)


def conform(table: Table, name: TableName | None, what: str, *, ignore_unknown: bool = False) -> ReadTable:
    """Return a table with exactly the columns and types of this library's, where it holds the same.

    A column that need not be there may be missing. Texts and whole numbers may be of any width, amounts decimals or
    whole numbers; an amount that is a float has lost its figures and is refused.

    Raises:
        DataError: it is none of this library's tables, a column is missing, unknown or of another type, or a value does
            not fit or is missing; every fault is told.
    """
    known, faults = _known(table, name, what), Faults()
    _compare_columns(known, table, faults, ignore_unknown)

    def place(row: int, column: Column) -> str:
        return f"row {row + 1} ({column.name})"

    columns = []
    for column in known.columns:
        if table.schema.names.count(column.name) == 1:
            columns.append(_column(column, table.column(column.name), place, faults))
        else:
            columns.append(_nothing(column, table.num_rows))
    faults.raise_any(f"{what}: no table of {known.name}", f"{what}: không phải bảng {known.name}")
    wanted = cast(TableName, known.name)
    made = arrow().Table.from_arrays(columns, schema=table_schema(wanted))
    return ReadTable(wanted, made, place, frozenset(table.schema.names))


def _known(table: Table, name: TableName | None, what: str) -> TableColumns:
    """Return what is known of a table: by the name that is wanted, by its metadata, or by its columns."""
    if name is not None:
        return known_tables()[name]
    said = (table.schema.metadata or {}).get(b"name", b"").decode("utf-8", "replace")
    names = set(table.schema.names)
    fitting = {one.name: one for one in known_tables().values() if names == {column.name for column in one.columns}}
    if said in known_tables():
        return known_tables()[said]
    if fitting:
        return next(iter(fitting.values()))
    raise DataError(
        f"{what}: its columns are those of none of this library's tables ({', '.join(sorted(names))[:200]})",
        vietnamese=f"{what}: không có bảng nào của thư viện gồm các cột này ({', '.join(sorted(names))[:200]})",
    )


def _compare_columns(known: TableColumns, table: Table, faults: Faults, ignore_unknown: bool) -> None:
    names = table.schema.names
    for column in known.columns:
        if column.required and column.name not in names:
            faults.add(column.name, "the column is missing", "thiếu cột")
    for name in dict.fromkeys(names):
        if names.count(name) > 1:
            faults.add(f"{name:.60}", "the column stands twice", "cột lặp lại")
        elif not ignore_unknown and all(name != column.name for column in known.columns):
            faults.add(f"{name:.60}", "is no column of this table", "bảng này không có cột như vậy")


def _nothing(column: Column, rows: int) -> Any:
    """Return a column without values, which need not be there."""
    pa = arrow()
    values: list[Any] = [[] if column.is_list else None] * rows
    return pa.array(values, arrow_type(column.kind))


def _column(column: Column, given: Any, place: Place, faults: Faults) -> Any:
    """Return a column of another table as one of ours; what does not fit is noted."""
    pa = arrow()
    if pa.types.is_dictionary(given.type):
        given = given.cast(given.type.value_type)
    wanted = pa.string() if column.kind == "kind" else arrow_type(column.kind)
    if not pa.types.is_null(given.type) and not _fits(column.kind, given.type):
        reason = f"expected {wanted}, got {given.type}"
        faults.add(column.name, f"{reason:.200}", f"phải là {wanted}, không phải {given.type}"[:200])
        return _nothing(column, len(given))
    if column.is_list and given.null_count:
        given = pa.chunked_array([pa.array([one or [] for one in given.to_pylist()], given.type)])
    try:
        cast = given.cast(wanted).combine_chunks()
    except pa.ArrowException as error:
        faults.add(column.name, f"does not fit {wanted}: {error}"[:300], f"không vừa kiểu {wanted}: {error}"[:300])
        return _nothing(column, len(given))
    if column.required and cast.null_count:
        for row, value in enumerate(cast.is_null().to_pylist()):
            if value:
                faults.add(place(row, column), "missing", "thiếu")
    return cast.dictionary_encode() if column.kind == "kind" else cast


def _fits(kind: str, given: Any) -> bool:
    types = arrow().types
    if kind in ("text", "kind"):
        return bool(types.is_string(given) or types.is_large_string(given) or types.is_string_view(given))
    if kind == "whole":
        return bool(types.is_integer(given))
    if kind == "amount":
        return bool(types.is_decimal(given) or types.is_integer(given))
    if kind == "flag":
        return bool(types.is_boolean(given))
    if kind == "day":
        return bool(types.is_date(given))
    if types.is_list(given) or types.is_large_list(given):
        return bool(types.is_list(arrow_type(kind)))
    return bool(types.is_struct(given) and types.is_struct(arrow_type(kind)))
