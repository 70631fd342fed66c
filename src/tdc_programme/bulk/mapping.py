"""What is done with many documents, as one function over record batches of Arrow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from attrs import field, frozen

from ..checks.checking import check
from ..checks.reasons import reason_in
from ..documents.reading import read_document
from ..errors import TdcError
from ..law.citations import find_citations
from ..tabular.arrow import RecordBatch, Schema, arrow
from ..tabular.building import Row
from ..tabular.of_texts import citation_row, finding_row
from ..values import Language, choice, each, is_a, optional, string
from .columns import BulkTask, ddl_of, schema_of
from .rows import Source, document_row, text_of
from .sources import BulkItem, groups_of, items_of

_DIED = {
    "en": "the process that read it ended: too little memory, or a fault of a library",
    "vi": "tiến trình đọc tài liệu này đã dừng: thiếu bộ nhớ hoặc lỗi của một thư viện",
}
_NOTHING = {"en": "there is no text: the cell is null", "vi": "không có văn bản: ô trống (null)"}


@frozen(kw_only=True)
class ArrowMapper:
    """A function from record batches with documents to record batches with what is in them (xử lý nhiều văn bản).

    It is what ``DataFrame.mapInArrow`` of PySpark takes, and can be sent to other processes.

    Arguments:
        task: ``"citations"``: the legal documents cited, one a row; ``"documents"``: what each document is, one a row;
            ``"findings"``: what the rules find, one a row.
        text: the column that holds the documents: texts, or the contents of files.
        id: the column that names them; None counts them from 0, which under Spark is not unique.
        rules, ignore, on: as :func:`~tdc_programme.check` takes them, for findings.
        language: of messages and errors.

    A document that cannot be read gives one row with its name and ``error``; what else goes wrong with one document
    does too. A document without citations or findings gives none.

    >>> import pyarrow as pa
    >>> batch = pa.RecordBatch.from_pydict({"path": ["a.txt"], "text": ["theo Thông tư số 15/2022/TT-BKHCN"]})
    >>> mapper = ArrowMapper(task="citations", id="path")
    >>> [(row["document"], row["number"]) for found in mapper([batch]) for row in found.to_pylist()]
    [('a.txt', '15/2022/TT-BKHCN')]
    """

    task: BulkTask = field(validator=choice(*get_args(BulkTask)))
    text: str = field(default="text", validator=string())
    id: str | None = field(default=None, validator=optional(string()))
    rules: tuple[str, ...] | None = field(default=None, validator=optional(each(string())))
    ignore: tuple[str, ...] = field(default=(), validator=each(string()))
    on: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    language: Language = field(default="vi", validator=choice(*get_args(Language)))

    def __str__(self) -> str:
        return f"{self.task} of {self.text}"

    @property
    def schema(self) -> Schema:
        """The columns of what it gives, as a schema of Arrow.

        Raises:
            MissingExtraError: pyarrow is not installed.

        >>> ArrowMapper(task="documents").schema.field("issued").type
        DataType(date32[day])
        """
        return schema_of(self.task)

    @property
    def ddl(self) -> str:
        """The same columns as Spark writes a schema.

        >>> ArrowMapper(task="documents").ddl.split(", ")[:3]
        ['`document` STRING', '`kind` STRING', '`number` STRING']
        """
        return ddl_of(self.task)

    def __call__(self, batches: Iterable[RecordBatch]) -> Iterator[RecordBatch]:
        """Iterate over what is in the documents of record batches; one at least, which tells the columns."""
        job = MapperJob(self)
        for group in groups_of(items_of(batches, self.text, self.id)):
            yield job.run(group)


@frozen
class MapperJob:
    """The work of a mapper on some documents, as other processes are given it."""

    mapper: ArrowMapper

    def run(self, items: Sequence[BulkItem]) -> RecordBatch:
        """Return what is in some documents."""
        return self._batch([row for item in items for row in self._rows(item)])

    def failed(self, item: BulkItem) -> RecordBatch:
        """Return the row of a document that ended the process that read it."""
        return self._batch([{"document": item.id, "error": _DIED[self.mapper.language]}])

    def _rows(self, item: BulkItem) -> list[Row]:
        language = self.mapper.language
        try:
            if item.source is None:
                return [{"document": item.id, "error": _NOTHING[language]}]
            return [{"document": item.id, **row} for row in self._found(item.source)]
        except (TdcError, OSError) as error:
            reason = reason_in(error, language)
        except Exception as error:  # one document of a hundred million must not end the others
            reason = f"{type(error).__name__}: {error}"
        return [{"document": item.id, "error": reason}]

    def _found(self, source: Source) -> Iterable[Row]:
        mapper = self.mapper
        if mapper.task == "citations":
            return map(citation_row, find_citations(text_of(source)))
        if mapper.task == "documents":
            return [document_row(read_document(source))]
        report = check(source, rules=mapper.rules, ignore=mapper.ignore, on=mapper.on, language=mapper.language)
        return map(finding_row, report.findings)

    def _batch(self, rows: list[Row]) -> RecordBatch:
        make, schema = arrow().RecordBatch.from_pylist, self.mapper.schema
        try:
            return make(rows, schema=schema)
        except UnicodeEncodeError:  # half a character (a lone surrogate), which Arrow has no place for
            return make([{name: _whole(value) for name, value in row.items()} for row in rows], schema=schema)


def _whole(value: object) -> object:
    """Return a value with a mark in the place of each half character."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, list):
        return [_whole(inner) for inner in value]
    if isinstance(value, dict):
        return {name: _whole(inner) for name, inner in value.items()}
    return value
