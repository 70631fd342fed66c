"""Many documents at once: citations, documents and findings as record batches of Arrow."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Collection, Iterable, Iterator

from attrs import field, frozen

from ..arguments import wrong_type
from ..checks.registry import select
from ..errors import DataError
from ..tabular.arrow import RecordBatch
from ..values import Language, whole
from .mapping import ArrowMapper, MapperJob
from .sources import BulkItem, Sources, groups_of, items_of
from .workers import in_order


@frozen(kw_only=True)
class BulkProgress:
    """How far a run over many documents has come (tiến độ xử lý).

    Arguments:
        documents: how many are done.
        failed: how many of them could not be read.
        rows: how many rows came of them, those of errors included.

    >>> print(BulkProgress(documents=1200, failed=3, rows=15000))
    1200 documents, 3 failed, 15000 rows
    """

    documents: int = field(default=0, validator=whole(0))
    failed: int = field(default=0, validator=whole(0))
    rows: int = field(default=0, validator=whole(0))

    def __str__(self) -> str:
        return f"{self.documents} documents, {self.failed} failed, {self.rows} rows"


_Tell = Callable[[BulkProgress], object]


def citation_batches(
    sources: Sources,
    *,
    text: str = "text",
    id: str | None = None,
    processes: int | None = 1,
    progress: Callable[[BulkProgress], object] | None = None,
    language: Language = "vi",
) -> Iterator[RecordBatch]:
    """Find the legal documents cited in many documents (viện dẫn trong nhiều văn bản).

    Arguments:
        sources: a folder; rows of Arrow (a table, a dataset, a reader, batches, a column of texts); or pairs of a name
            and a text, a path or the content of a file.
        text: the column of rows that holds the documents.
        id: the column that names them; None counts them from 0. The name of a file is its path in the folder.
        processes: how many work; None takes all processors; with 1, the default, the work is done in this process.
        progress: is told after each batch how far the work has come.
        language: of what is said of documents that cannot be read.

    Returns:
        record batches, a citation a row, in the order of the documents; each is made when it is asked for, so that a
        run of any length takes no more memory than a short one. A document that cannot be read gives a row with its
        name and ``error``. In a script, more than one process needs the usual ``if __name__ == "__main__":``.

    Raises:
        DataError: a column is not there, or holds no texts; ``processes`` is not positive.
        MissingExtraError: pyarrow is not installed.
        OSError: there is no such folder.

    >>> letters = [("a", "theo Thông tư số 15/2022/TT-BKHCN"), ("b", b"")]
    >>> for batch in citation_batches(letters, language="en"):
    ...     for row in batch.to_pylist():
    ...         print(row["document"], row["number"], row["error"] is None)
    a 15/2022/TT-BKHCN True
    b None False
    """
    mapper = ArrowMapper(task="citations", text=text, id=id, language=language)
    return _run(mapper, sources, processes, progress)


def document_batches(
    sources: Sources,
    *,
    text: str = "text",
    id: str | None = None,
    processes: int | None = 1,
    progress: Callable[[BulkProgress], object] | None = None,
    language: Language = "vi",
) -> Iterator[RecordBatch]:
    """Read many documents: what each of them is, one a row (đọc nhiều văn bản).

    Arguments and errors are those of :func:`citation_batches`.

    >>> batch, = document_batches([("a.txt", "Số: 15/TĐC-KHTC\\nV/v góp ý dự thảo")])
    >>> [(row["kind"], row["number"], row["subject"]) for row in batch.to_pylist()]
    [('Công văn', '15/TĐC-KHTC', 'góp ý dự thảo')]
    """
    mapper = ArrowMapper(task="documents", text=text, id=id, language=language)
    return _run(mapper, sources, processes, progress)


def finding_batches(
    sources: Sources,
    *,
    text: str = "text",
    id: str | None = None,
    rules: str | Collection[str] | None = None,
    ignore: str | Collection[str] = (),
    on: dt.date | None = None,
    processes: int | None = 1,
    progress: Callable[[BulkProgress], object] | None = None,
    language: Language = "vi",
) -> Iterator[RecordBatch]:
    """Check many documents, each by itself: what the rules find, one a row (kiểm tra nhiều văn bản).

    Arguments:
        sources, text, id, processes, progress: as :func:`citation_batches` takes them.
        rules, ignore, on: as :func:`~tdc_programme.check` takes them.
        language: of the messages.

    Rules across documents see one document at a time; for these, check a folder with :func:`~tdc_programme.check`.
    Errors are those of :func:`citation_batches`.

    >>> batch, = finding_batches([("a.txt", "Thư trưởng")], rules=["TXT001"], language="en")
    >>> [(row["rule"], row["severity"], row["text"], row["suggestion"]) for row in batch.to_pylist()]
    [('TXT001', 'error', 'Thư trưởng', 'Thứ trưởng')]
    """
    kept = None if rules is None else _codes(rules)
    left_out = _codes(ignore)
    select(kept, left_out)  # an unknown rule is a fault of the caller, not of each document
    mapper = ArrowMapper(task="findings", text=text, id=id, rules=kept, ignore=left_out, on=on, language=language)
    return _run(mapper, sources, processes, progress)


def _codes(given: str | Collection[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _run(mapper: ArrowMapper, sources: Sources, processes: int | None, progress: _Tell | None) -> Iterator[RecordBatch]:
    count = (os.cpu_count() or 1) if processes is None else processes
    if not isinstance(count, int) or isinstance(count, bool):
        raise wrong_type("this", "an int or None", processes, name="processes")
    if count < 1:
        raise DataError(
            f"processes: {count} is not positive (1 or more, or None)",
            vietnamese=f"processes: {count} không phải số dương (từ 1 trở lên, hoặc None)",
        )
    items = items_of(sources, mapper.text, mapper.id)
    return _told(mapper, groups_of(items), count, progress)


def _told(
    mapper: ArrowMapper, groups: Iterable[tuple[BulkItem, ...]], processes: int, progress: _Tell | None
) -> Iterator[RecordBatch]:
    documents = failed = rows = 0
    for group, batch in in_order(MapperJob(mapper), groups, processes):
        documents += len(group)
        failed += batch.num_rows - batch.column("error").null_count
        rows += batch.num_rows
        if progress is not None:
            progress(BulkProgress(documents=documents, failed=failed, rows=rows))
        yield batch
