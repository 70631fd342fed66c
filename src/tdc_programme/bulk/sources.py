"""Where many documents come from: a folder, a column of Arrow, pairs of a name and a text; one after the other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeAlias

from ..arguments import wrong_type
from ..checks.folders import walk
from ..errors import DataError
from ..tables import did_you_mean
from ..tabular.arrow import RecordBatch, arrow
from .rows import Source

#: A group ends after so many documents, or so many characters or bytes: what one process takes at a time.
_MOST_ITEMS = 32
_MOST_SIZE = 1_000_000


_WANTED = "a folder, rows of Arrow, or pairs of a name and a text"


class BulkItem(NamedTuple):
    """One document: its name and what it is read from; None is the null of Arrow."""

    id: str
    source: Source | None


class ArrowRows(Protocol):
    """Rows of Arrow, as pyarrow has them: a table or a batch; pyarrow itself tells type checkers nothing.

    >>> import pyarrow as pa
    >>> rows: ArrowRows = pa.table({"text": ["Luật số 29/2013/QH13"]})
    >>> rows.num_rows
    1
    """

    @property
    def num_rows(self) -> int:
        """How many there are."""


#: What holds many documents.
Sources: TypeAlias = PathLike[str] | ArrowRows | Iterable[ArrowRows] | Iterable[tuple[str, Source]]


def items_of(sources: Any, text: str, id: str | None) -> Iterator[BulkItem]:
    """Iterate over the documents of a source.

    Arguments:
        sources: a folder or a file; what pyarrow has of rows (a table, a batch, a dataset, a reader, or several
            batches); a column of texts; or pairs of a name and a text, a path or the content of a file.
        text, id: the columns of rows.

    Raises:
        DataError: a column is not there, or holds something else.
        OSError: there is no such folder.
        TypeError: it is none of these.
    """
    pa = arrow()
    if isinstance(sources, PathLike):
        os.stat(sources)  # raises where nothing is
        return _in_folder(Path(sources))
    if isinstance(sources, pa.Array | pa.ChunkedArray):
        sources = [pa.RecordBatch.from_arrays([chunk], [text]) for chunk in getattr(sources, "chunks", [sources])]
    elif isinstance(sources, RecordBatch):
        sources = [sources]
    elif hasattr(sources, "to_batches"):
        sources = sources.to_batches()
    if isinstance(sources, str | bytes) or not isinstance(sources, Iterable):
        raise wrong_type("sources", _WANTED, sources)
    return _numbered(sources, text, id)


def _in_folder(folder: Path) -> Iterator[BulkItem]:
    found = walk(folder)
    base = folder if folder.is_dir() else folder.parent
    for file in sorted((*found.files, *found.passed)):
        yield BulkItem(file.relative_to(base).as_posix(), file)


def _numbered(parts: Iterable[Any], text: str, id: str | None) -> Iterator[BulkItem]:
    count = 0
    for part in parts:
        if isinstance(part, RecordBatch):
            for name, source in _in_batch(part, text, id):
                yield BulkItem(str(count) if name is None else str(name), source)
                count += 1
            continue
        if not (isinstance(part, tuple) and len(part) == 2 and isinstance(part[1], str | bytes | PathLike)):
            raise wrong_type("sources", _WANTED, part)
        yield BulkItem(str(part[0]), part[1])


def _in_batch(batch: RecordBatch, text: str, id: str | None) -> Iterator[tuple[object, Source | None]]:
    columns = batch.schema.names
    for name in (text, id):
        if name is not None and name not in columns:
            near = did_you_mean(name, columns, most=1)
            raise DataError(
                f"there is no column {name!r}, only {', '.join(map(repr, columns))}{near}",
                vietnamese=f"không có cột {name!r}, chỉ có {', '.join(map(repr, columns))}",
            )
    held = batch.schema.field(text).type
    names = [None] * batch.num_rows if id is None else batch.column(id).to_pylist()
    for name, source in zip(names, batch.column(text).to_pylist()):
        if not isinstance(source, str | bytes | None):
            raise DataError(
                f"the column {text!r} holds {held}, not texts",
                vietnamese=f"cột {text!r} chứa {held}, không phải văn bản",
            )
        yield name, source


def groups_of(items: Iterable[BulkItem]) -> Iterator[tuple[BulkItem, ...]]:
    """Put documents into groups that one process takes at a time; one group is made though there are none.

    >>> [len(group) for group in groups_of(BulkItem(str(number), "x" * 300_000) for number in range(9))]
    [4, 4, 1]
    """
    group: list[BulkItem] = []
    size, made = 0, False
    for item in items:
        group.append(item)
        size += _size_of(item.source)
        if len(group) == _MOST_ITEMS or size >= _MOST_SIZE:
            yield tuple(group)
            group, size, made = [], 0, True
    if group or not made:
        yield tuple(group)


def _size_of(source: Source | None) -> int:
    if isinstance(source, PathLike):
        try:
            return os.stat(source).st_size
        except OSError:  # it is told when the file is read
            return 0
    return 0 if source is None else len(source)
