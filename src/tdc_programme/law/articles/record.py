"""The record of articles: the headings that the package carries, and those that a user adds."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from importlib.resources import files

from attrs import evolve, field, frozen

from ...arguments import guarded
from ...errors import DataError, Fault
from ...storable import Storable
from ...tables import load_table
from ...values import each, is_a
from ..citations import Citation
from ..document_numbers import DocumentNumber, parse_document_number
from ..document_numbers.values import plain_key
from ..register import KnownDocument
from ..register.matching import citation_of
from ..register.rows import kind_of
from .rows import articles_of
from .values import ArticleHeading, KnownArticles


@frozen(repr=False, kw_only=True)
class ArticleRecord(Storable):
    """The articles of documents, as far as they are on record. Immutable: :meth:`add` returns another record.

    Arguments:
        documents: the articles of each document; of two entries on one document the later one counts.
        with_bundled: whether what the package carries is below them.

    The bundled record has 48,800 headings of 3,570 documents, as the official codification (Bộ pháp điển) printed them.
    It has the articles that are codified: of some documents not all. Which it can know to be the last is in
    :attr:`KnownArticles.last`.

    >>> record = ArticleRecord.bundled()
    >>> print(record.get("Thông tư số 15/2022/TT-BKHCN").heading("48"))
    Điều 48. Hiệu lực thi hành
    """

    documents: tuple[KnownArticles, ...] = field(default=(), validator=each(is_a(KnownArticles)))
    with_bundled: bool = field(default=False, validator=is_a(bool))

    @staticmethod
    def bundled() -> ArticleRecord:
        """Return the record that the library carries; it is read on first use and shared."""
        return _bundled()

    @cached_property
    def _own(self) -> Mapping[tuple[str, str], KnownArticles]:
        return {_key(one.number, one.kind.label if one.kind else ""): one for one in self.documents}

    def __len__(self) -> int:
        return len({*self._own, *_lines()} if self.with_bundled else self._own)

    def __iter__(self) -> Iterator[KnownArticles]:
        yield from self._own.values()
        if self.with_bundled:
            yield from (_made(key) for key in _lines() if key not in self._own)

    def __contains__(self, cited: object) -> bool:
        return isinstance(cited, Citation | DocumentNumber | KnownDocument | str) and self.get(cited) is not None

    def __str__(self) -> str:
        return f"ArticleRecord: {len(self)} documents"

    @guarded
    def get(self, cited: Citation | DocumentNumber | KnownDocument | str) -> KnownArticles | None:
        """Return the articles of the document that a citation, a number or a text means; None where none are on record.

        None too where a number without its kind is that of a law and of a resolution.

        Raises:
            CitationError: ``cited`` is a text that is no citation.

        >>> ArticleRecord.bundled().get("30/2020/NĐ-CP").last
        '38'
        """
        citation = citation_of(cited)
        if citation.number is None or citation.number.is_blank:
            return None
        label = citation.kind.label if citation.kind is not None else ""
        mended = citation.number.corrected(kind=citation.kind, issuer=citation.issuer)
        for number in (citation.number, mended):
            keys = (
                [_key(number, label)]
                if label or number.term is None
                else [(plain_key(number), kind) for kind in _OF_ASSEMBLY]
            )
            found = [one for key in keys if (one := self._keyed(key)) is not None]
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def _keyed(self, key: tuple[str, str]) -> KnownArticles | None:
        if key in self._own:
            return self._own[key]
        if self.with_bundled and key in _lines():
            return _made(key)
        return None

    @guarded
    def add(self, *documents: KnownArticles) -> ArticleRecord:
        """Return a record with the articles of more documents; they take the place of what it had of these.

        >>> from tdc_programme import parse_document_number
        >>> mine = KnownArticles(number=parse_document_number("5/2030/TT-BKHCN"), headings=(ArticleHeading("1"),))
        >>> ArticleRecord.bundled().add(mine).get("05/2030/TT-BKHCN").headings
        (ArticleHeading(article='1'),)
        """
        return evolve(self, documents=(*self.documents, *documents))

    @staticmethod
    @guarded
    def from_rows(rows: Iterable[Mapping[str, object]], *, as_of: dt.date | None = None) -> ArticleRecord:
        """Make a record of the rows of a table (``csv.DictReader``, records of a data frame, a list from JSON).

        Arguments:
            rows: one an article: ``number`` of the document, ``article``, and any of ``heading``, ``kind``, ``last``
                (the last article of the document, where it is known for sure), ``source``. What is said once of a
                document holds for all its rows; the rows may stand in any order.
            as_of: the day up to which they are known.

        Raises:
            DataError: with every fault of every row.

        >>> rows = [{"number": "12/2030/TT-BKHCN", "article": "1", "heading": "Phạm vi điều chỉnh", "last": "9"}]
        >>> ArticleRecord.from_rows(rows).get("12/2030/TT-BKHCN").lacks("10")
        True
        """
        faults: list[Fault] = []
        documents = articles_of(rows, as_of, faults)
        if faults:
            raise DataError(
                "not the rows of a record of articles",
                vietnamese="không phải các dòng của bảng điều, khoản",
                faults=tuple(faults),
            )
        return ArticleRecord(documents=documents)

    @staticmethod
    @guarded
    def from_json(text: str, *, as_of: dt.date | None = None) -> ArticleRecord:
        """Make a record of a JSON list of objects, each as a row of :meth:`from_rows`.

        Raises:
            DataError: it is no such JSON.
        """
        try:
            rows = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise DataError(f"not JSON: {error}", vietnamese="không phải JSON") from None
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise DataError(
                "not a list of objects, one an article",
                vietnamese="không phải danh sách đối tượng, mỗi điều một đối tượng",
            )
        return ArticleRecord.from_rows(rows, as_of=as_of)


#: The kinds whose symbols do not say which they are: ``QH15``.
_OF_ASSEMBLY = ("Luật", "Bộ luật", "Pháp lệnh", "Nghị quyết")


def _key(number: DocumentNumber, label: str) -> tuple[str, str]:
    return plain_key(number), label if number.term is not None else ""


# --- what the package carries -----------------------------------------------------------------------------------


@cache
def _bundled() -> ArticleRecord:
    return ArticleRecord(with_bundled=True)


@cache
def _lines() -> Mapping[tuple[str, str], str]:
    """The line of each document; its articles are read when somebody asks for it."""
    packed = files("tdc_programme").joinpath("law", "data", "articles.gz").read_bytes()
    lines = {}
    for line in gzip.decompress(packed).decode("utf-8").split("\n")[:-1]:
        key, label, _ = line.split("\t", 2)
        lines[key, label] = line
    return lines


@cache
def _about() -> tuple[str, dt.date]:
    (source,) = load_table("law", "articles")["sources"].values()
    return source["name"], dt.date.fromisoformat(source["as_of"])


@cache
def _made(key: tuple[str, str]) -> KnownArticles:
    """Make the entry of a document."""
    _, _, number, kind, last, most, *articles = _lines()[key].split("\t")
    made = parse_document_number(number)
    source, as_of = _about()
    return KnownArticles(
        number=made,
        kind=kind_of(made.symbol, made.year, kind),
        headings=tuple(_heading(one) for one in articles),
        last=None if last == "0" else last,
        most=int(most) or None,
        source=source,
        as_of=as_of,
    )


def _heading(words: str) -> ArticleHeading:
    article, _, heading = words.partition(" ")
    return ArticleHeading(article, heading or None)
