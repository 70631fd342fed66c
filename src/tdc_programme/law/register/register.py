"""The register of legal documents: what is known of each, what amends and replaces it, whether it is in force on a day.

The bundled register has the documents of the official codification (Bộ pháp điển), those that its articles name as
amending them, the laws by name, and those of Programme 1322. It is a sample of the law, not the law: what it does not
know it says, with :attr:`LegalStatus.UNKNOWN`, and never guesses.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from ...arguments import guarded
from ...errors import DataError, Fault
from ...storable import Storable
from ...values import each, is_a, optional
from ..citations import Citation, RelationType
from ..document_numbers import DocumentNumber, parse_document_number
from ..document_numbers.values import plain_key
from ..kinds import DocumentKind
from .bundled import bundled
from .matching import Cited, citation_of, identity, may_be, name_key, title_key
from .nearness import Nearness
from .rows import facts_of
from .stock import Stock, series_of, stock_of
from .values import KnownDocument, LegalChange, LegalStatus, Standing

_ENDS = {
    RelationType.REPLACES: LegalStatus.REPLACED,
    RelationType.REPEALS: LegalStatus.REPEALED,
    RelationType.ENDS: LegalStatus.EXPIRED,
    RelationType.SUSPENDS: LegalStatus.SUSPENDED,
}


@frozen(repr=False, kw_only=True, cache_hash=True)
class LegalRegister(Storable):
    """Known documents and what changes them. Immutable: :meth:`add` returns another register.

    Arguments:
        documents: what is known of each document.
        changes: which amends, replaces or repeals which.
        as_of: the day up to which the ends of documents are known that have no :attr:`KnownDocument.as_of` of their
            own; later than that :meth:`status` says :attr:`LegalStatus.UNKNOWN` rather than that a document is still in
            force. None: no limit.

    >>> register = LegalRegister.bundled()
    >>> register.get("15/2022/TT-BKH&CN").issued
    datetime.date(2022, 10, 12)
    >>> register.status("07/2024/TT-BKHCN", on=dt.date(2024, 11, 20))
    <LegalStatus.NOT_YET: 'not_yet_in_force'>
    """

    documents: tuple[KnownDocument, ...] = field(default=(), validator=each(is_a(KnownDocument)), repr=False)
    changes: tuple[LegalChange, ...] = field(default=(), validator=each(is_a(LegalChange)), repr=False)
    as_of: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))

    @staticmethod
    def bundled() -> LegalRegister:
        """Return the register that the library carries; it is read on first use and shared.

        Its facts are those of the official codification as mirrored in 2025 and 2026, corrected where an act itself or
        those that cite it say otherwise, and of the documents of Programme 1322; amendments are those that the articles
        of the codification and titles name or that public legal texts state. Each document has its sources, what a
        second one bears out (:attr:`KnownDocument.confirmed`) and what one says otherwise.
        """
        return _bundled()

    # --- looking up ----------------------------------------------------------------------------------------------

    @cached_property
    def _stock(self) -> Stock:
        return stock_of(self.documents, self.changes)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """Make the facts of the bundled register, all at once only when somebody wants to see them all."""
            if name not in ("documents", "changes"):
                raise AttributeError(f"LegalRegister has no {name}", name=name, obj=self)
            object.__setattr__(self, name, tuple(getattr(self._stock, name)))
            return getattr(self, name)

    def __len__(self) -> int:
        return len(self._stock.documents)

    def __iter__(self) -> Iterator[KnownDocument]:
        return iter(self.documents)

    def __contains__(self, cited: object) -> bool:
        return isinstance(cited, Citation | DocumentNumber | KnownDocument | str) and bool(self.all(cited))

    @guarded
    def all(self, cited: Cited) -> tuple[KnownDocument, ...]:
        """Return every document that ``cited`` may mean.

        A law and a resolution may share a number; a number without a year comes back every year, one of a local
        authority in every place. A misprint is mended where that is certain. A law cited by name is looked up by name
        and year of issue; one cited without either is not, as laws are passed anew under their old names.

        Raises:
            CitationError: ``cited`` is a text that is no citation.
        """
        return self._documents(citation_of(cited))

    @guarded
    def get(self, cited: Cited) -> KnownDocument | None:
        """Return the one document that a citation, a number or a text means; None where it is none or several.

        None too where the citation says another year of issue of a number that comes back every year, another
        issuer of a local number, or no issuer of a local number: that may be another document.

        Raises:
            CitationError: ``cited`` is a text that is no citation.

        >>> register = LegalRegister.bundled()
        >>> register.get("Thông tư số 15/2022/TT-BKHHCN ngày 12/10/2022").effective
        datetime.date(2022, 12, 1)
        >>> register.get("Quyết định số 1322/QĐ-TTg ngày 05/9/2012")  # another year's number 1322
        """
        citation = citation_of(cited)
        found = [one for one in self._documents(citation) if may_be(one, citation)]
        return found[0] if len(found) == 1 else None

    def _documents(self, citation: Citation) -> tuple[KnownDocument, ...]:
        if citation.number is not None:
            return self._numbered(citation.number, citation.kind, citation.issuer)
        issued = citation.issued
        if citation.subject is None or issued is None or issued.year is None:
            return ()
        named = self._stock.laws_by_name.get(name_key(citation.subject), ())
        return tuple(
            one
            for one in self._stock.documents.take(named)
            if one.issued is not None and one.issued.year == issued.year
        )

    def _numbered(
        self, number: DocumentNumber, kind: DocumentKind | None, issuer: str | None
    ) -> tuple[KnownDocument, ...]:
        if number.is_blank:
            return ()
        mended = number.corrected(kind=kind, issuer=issuer)
        by_key = self._stock.by_key
        found = self._stock.documents.take(by_key.get(plain_key(number)) or by_key.get(plain_key(mended), ()))
        alike = tuple(one for one in found if kind is None or one.kind is None or one.kind.label == kind.label)
        return alike or found

    @guarded
    def suggest(self, number: DocumentNumber | str, *, limit: int = 5) -> tuple[DocumentNumber, ...]:
        """Return known numbers near one that is not known: one sign apart, or alike but for the year.

        >>> [str(near) for near in LegalRegister.bundled().suggest("15/2002/TT-BKHCN", limit=2)]
        ['15/2022/TT-BKHCN', '15/2009/TT-BKHCN']

        A known one that is misprinted has its own right spelling alone; one in its right spelling has none.

        >>> [str(near) for near in LegalRegister.bundled().suggest("15/2022/TT-BKHHCN")]
        ['15/2022/TT-BKHCN']
        """
        asked = parse_document_number(number) if isinstance(number, str) else number
        meant = self.all(asked)
        if meant:
            return () if any(str(known.number) == str(asked) for known in meant) else (meant[0].number,)[:limit]
        near = [one for one, how in self.near(asked) if how is not Nearness.OTHER_SYMBOL]
        return tuple(one.number for one in near[:limit])

    @guarded
    def near(self, number: DocumentNumber | str) -> tuple[tuple[KnownDocument, Nearness], ...]:
        """Return the known documents with numbers near one, the nearest first, each with how near it is.

        >>> for document, how in LegalRegister.bundled().near("30/2202/NĐ-CP")[:2]:
        ...     print(document, how.name)
        Nghị định số 30/2022/NĐ-CP SWAPPED
        Nghị định số 30/2020/NĐ-CP OTHER_YEAR
        """
        asked = parse_document_number(number) if isinstance(number, str) else number
        key, stock = asked.key, self._stock
        near = [
            # A number with the same serial first; among equals the later documents, which are cited more.
            (max(how, 1), known.split("/")[0] != key.split("/")[0], -(one.number.year or 0), at, one, how)
            for at, (known, how) in enumerate(stock.neighbours.of(key))
            for one in [stock.documents[stock.by_key[known][0]]]
        ]
        return tuple((one, how) for *_, one, how in sorted(near, key=lambda each: each[:4]))

    @guarded
    def serials(self, number: DocumentNumber | str) -> tuple[str, ...]:
        """Return the serials of the known documents of the year and the symbol of a number, as they come.

        >>> "30" in LegalRegister.bundled().serials("99/2020/NĐ-CP")
        True
        """
        asked = parse_document_number(number) if isinstance(number, str) else number
        return self._stock.series.get(series_of(asked.key), ())

    @guarded
    def titled(self, title: str) -> tuple[KnownDocument, ...]:
        """Return the documents of a title, or the laws of a name; ``Về``, ``Luật`` before it do not matter.

        >>> [str(document) for document in LegalRegister.bundled().titled("Luật Đo lường")]
        ['Luật số 04/2011/QH13']
        """
        return self._stock.documents.take(self._stock.by_title.get(title_key(title), ()))

    # --- what changed it, whether it is in force ------------------------------------------------------------------

    @guarded
    def changes_to(self, cited: Cited) -> tuple[LegalChange, ...]:
        """Return what is known to have changed a document, in order of time."""
        changes = self._stock.changes.take(self._stock.changes_of.get(self._key(cited), ()))
        return tuple(sorted(changes, key=lambda change: change.since or dt.date.max))

    @guarded
    def changes_by(self, cited: Cited) -> tuple[LegalChange, ...]:
        """Return what a document is known to change."""
        return self._stock.changes.take(self._stock.changes_by.get(self._key(cited), ()))

    @guarded
    def amended_by(self, cited: Cited) -> tuple[KnownDocument, ...]:
        """Return the documents that amend one (sửa đổi, bổ sung), in order of time.

        >>> [str(document) for document in LegalRegister.bundled().amended_by("15/2022/TT-BKHCN")]
        ['Thông tư số 07/2024/TT-BKHCN']
        """
        return self._known(c.by for c in self.changes_to(cited) if c.relation is RelationType.AMENDS)

    @guarded
    def replaced_by(self, cited: Cited) -> tuple[KnownDocument, ...]:
        """Return the documents that replace one (thay thế).

        >>> [str(document) for document in LegalRegister.bundled().replaced_by("08/2017/TT-BKHCN")]
        ['Thông tư số 20/2023/TT-BKHCN']
        """
        return self._known(c.by for c in self.changes_to(cited) if c.relation is RelationType.REPLACES)

    def _key(self, cited: Cited) -> str:
        """Return the key of the number of a document, by which changes name it; "" where it has none."""
        citation = citation_of(cited)
        known = self.get(citation)
        number = known.number if known is not None else citation.number
        return number.corrected(kind=citation.kind, issuer=citation.issuer).key if number is not None else ""

    def _known(self, numbers: Iterable[DocumentNumber]) -> tuple[KnownDocument, ...]:
        return tuple(self.get(number) or KnownDocument(number=number, kind=number.kind) for number in numbers)

    @guarded
    def status(self, cited: Cited, *, on: dt.date) -> LegalStatus:
        """Say whether a document is in force on a day.

        Arguments:
            cited: the document.
            on: the day.

        Returns :attr:`LegalStatus.UNKNOWN` where the register does not know the document or its days, or where ``on``
        is later than :attr:`as_of`. That a document was amended does not end it.

        >>> LegalRegister.bundled().status("08/2017/TT-BKHCN", on=dt.date(2024, 1, 1))
        <LegalStatus.REPLACED: 'replaced'>
        """
        return self.standing(cited, on=on).status

    @guarded
    def standing(self, cited: Cited, *, on: dt.date) -> Standing:
        """Say whether a document is in force on a day, since when, and what ended it."""
        document = self.get(cited)
        if document is None:
            return Standing(status=LegalStatus.UNKNOWN, reason="the register does not know this document")
        others = tuple(one for one in document.disagreements if one.about == "effective")
        return evolve(self._standing(document, on), disagreements=others)

    def _standing(self, document: KnownDocument, on: dt.date) -> Standing:
        if doubt := _doubt(document, on):
            return Standing(status=LegalStatus.UNKNOWN, reason=doubt)
        first = document.effective or document.issued
        if first is not None and on < first:
            what = "in force from" if document.effective else "issued on"
            return Standing(status=LegalStatus.NOT_YET, reason=f"{what} {first}")
        ends = [
            change
            for change in self.changes_to(document)
            if change.relation in _ENDS and change.since is not None and change.since <= on
        ]
        if ends:
            by = tuple(change.by for change in ends)
            return Standing(
                status=_ENDS[ends[0].relation],
                since=ends[0].since,
                by=by,
                reason=f"{_ENDS[ends[0].relation]} by {', '.join(map(str, by))} from {ends[0].since}",
            )
        if document.expired is not None and document.expired <= on:
            return Standing(
                status=LegalStatus.EXPIRED, since=document.expired, reason=f"in force until {document.expired}"
            )
        if document.effective is None:
            return Standing(status=LegalStatus.UNKNOWN, reason="the register does not know when it came into force")
        as_of = document.as_of or self.as_of
        if as_of is not None and on > as_of:
            what = f"the end of {document.number}" if document.as_of else "what ended"
            return Standing(status=LegalStatus.UNKNOWN, reason=f"the register knows {what} only up to {as_of}")
        known = f" up to {document.as_of}" if document.as_of else ""
        return Standing(
            status=LegalStatus.IN_FORCE,
            since=document.effective,
            reason=f"in force from {document.effective}; no end known{known}",
        )

    # --- making others -------------------------------------------------------------------------------------------

    @guarded
    def add(self, *facts: KnownDocument | LegalChange) -> LegalRegister:
        """Return a register with more facts; one on a document already known takes the place of the old one.

        >>> number = parse_document_number("01/2026/TT-BKHCN")
        >>> more = LegalRegister.bundled().add(KnownDocument(number=number, effective=dt.date(2026, 3, 1)))
        >>> more.get(number).effective
        datetime.date(2026, 3, 1)
        """
        documents = {identity(document): document for document in self.documents}
        changes = dict.fromkeys(self.changes)
        for fact in facts:
            if isinstance(fact, KnownDocument):
                documents[identity(fact)] = fact
            else:
                changes[fact] = None
        return evolve(self, documents=tuple(documents.values()), changes=tuple(changes))

    @staticmethod
    @guarded
    def from_rows(rows: Iterable[Mapping[str, object]], *, as_of: dt.date | None = None) -> LegalRegister:
        """Make a register of the rows of a table (``csv.DictReader``, records of a data frame, a list from JSON).

        Arguments:
            rows: each with ``number``, and any of ``kind``, ``issued``, ``effective``, ``expired`` (ISO days),
                ``issuer``, ``title``, ``source``; columns named for a relation (``amends``, ``replaces``, ``guides``
                …) hold the numbers of other documents, parted by ``;``. Empty cells count as missing.
            as_of: see :class:`LegalRegister`.

        Raises:
            DataError: with every fault of every row.

        >>> rows = [{"number": "12/2030/TT-BKHCN", "effective": "2030-05-01", "replaces": "15/2022/TT-BKHCN"}]
        >>> register = LegalRegister.from_rows(rows)
        >>> [str(change.target) for change in register.changes]
        ['15/2022/TT-BKHCN']
        """
        facts: list[KnownDocument | LegalChange] = []
        faults: list[Fault] = []
        for at, row in enumerate(rows):
            facts += facts_of(row, f"$[{at}]", faults)
        if faults:
            raise DataError("not the rows of a register", faults=tuple(faults))
        return LegalRegister(as_of=as_of).add(*facts)

    @staticmethod
    @guarded
    def from_json(text: str, *, as_of: dt.date | None = None) -> LegalRegister:
        """Make a register of a JSON list of objects, each as a row of :meth:`from_rows`.

        Raises:
            DataError: it is no such JSON.
        """
        try:
            rows = json.loads(text)
        except (json.JSONDecodeError, RecursionError) as error:
            raise DataError(f"not JSON: {error}") from None
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise DataError("not a list of objects, one a document")
        return LegalRegister.from_rows(rows, as_of=as_of)


def _doubt(document: KnownDocument, on: dt.date) -> str | None:
    """Say why it is not known whether a document was in force yet; None where its sources agree on that."""
    effective = document.effective
    if effective is None:
        return None
    for other in document.disagreements:
        if other.about == "effective" and not other.settled:
            start = other.value or document.issued or effective
            if min(start, effective) <= on < max(start, effective):
                return f"the sources do not agree on its day in force: {effective}, or {other}"
    return None


@cache
def _bundled() -> LegalRegister:
    facts = bundled()
    register = LegalRegister(as_of=facts.as_of)
    object.__setattr__(register, "_stock", facts.stock)
    for name in ("documents", "changes"):  # made when they are looked at
        object.__delattr__(register, name)
    return register
