"""What a register knows of legal documents: the values."""

from __future__ import annotations

import datetime as dt
import enum

from attrs import field, frozen

from ...errors import CitationError
from ...storable import Storable
from ...values import choice, each, is_a, optional, string
from ...vietnamese.dates import WrittenDate
from ..citations import RelationType
from ..citations.relations import RELATION_WORDS
from ..document_numbers import DocumentNumber
from ..kinds import DocumentKind


class LegalStatus(enum.StrEnum):
    """Whether a document is in force on a day.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> register = tdc.LegalRegister.bundled()
    >>> register.status(tdc.parse_citation("Nghị định số 30/2020/NĐ-CP"), on=dt.date(2024, 1, 1)).value
    'in_force'
    """

    NOT_YET = "not_yet_in_force"  #: chưa có hiệu lực
    IN_FORCE = "in_force"  #: còn hiệu lực
    REPLACED = "replaced"  #: được thay thế
    REPEALED = "repealed"  #: bị bãi bỏ
    EXPIRED = "expired"  #: hết hiệu lực
    SUSPENDED = "suspended"  #: ngưng hiệu lực
    UNKNOWN = "unknown"  #: the register does not know


#: The days of a document that a second source may bear out, or say otherwise.
DAYS = ("issued", "effective")


@frozen(repr=False, kw_only=True)
class DateConflict(Storable):
    """What another source says of a day of a document, or that the day is in doubt.

    Arguments:
        about: the day that it is about, ``"issued"`` or ``"effective"``.
        value: the day that the other source says; None where it is only in doubt.
        settled: whether it is known which is right: the act itself says so, or those that cite it. Where it is not,
            :meth:`LegalRegister.standing` is unknown as long as the answer depends on it.
        reason: who says so, and why the other day was chosen.

    >>> import tdc_programme as tdc
    >>> known = tdc.LegalRegister.bundled().get("50/2017/TT-BTC")
    >>> for other in known.disagreements:
    ...     print(known.issued, other)
    2017-05-15 issued 2017-06-15 (so the codification; 2017-05-15: four acts that cite it)
    """

    about: str = field(validator=choice(*DAYS))
    value: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    settled: bool = field(default=False, validator=is_a(bool))
    reason: str = field(validator=string())

    def __str__(self) -> str:
        return f"{self.about} {self.value or '?'} ({self.reason})"


@frozen(repr=False, kw_only=True)
class KnownDocument(Storable):
    """A legal document and what is known of it; its number is the least.

    Arguments:
        number: its number and symbol.
        kind: its kind, which the symbol of a law or a letter does not say.
        issued: the day of issue.
        effective: the first day in force.
        expired: the first day on which it was no more in force, where no other document ended it.
        issuer: who issued it.
        title: what it is about, of a law its name.
        source: what the entry rests on.
        as_of: the day up to which its end is known, where the register has no other (:attr:`LegalRegister.as_of`).
        confirmed: the days (``"issued"``, ``"effective"``) that a second source bears out which did not copy the first:
            the act itself, another act that cites it, or three texts that do. Of the others one source is all there is.
        disagreements: what other sources say of its days.

    >>> import tdc_programme as tdc
    >>> known = tdc.LegalRegister.bundled().get(tdc.parse_citation("Nghị định số 30/2020/NĐ-CP"))
    >>> str(known.number), known.issued.isoformat()
    ('30/2020/NĐ-CP', '2020-03-05')
    >>> known.confirmed, known.as_of.isoformat()
    (('issued',), '2026-07-23')
    """

    number: DocumentNumber = field(validator=is_a(DocumentNumber))
    kind: DocumentKind | None = field(default=None, validator=optional(is_a(DocumentKind)))
    issued: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    effective: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    expired: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    issuer: str | None = field(default=None, validator=optional(string(error=CitationError)))
    title: str | None = field(default=None, validator=optional(string(error=CitationError)))
    source: str | None = field(default=None, validator=optional(string()), repr=False)
    as_of: dt.date | None = field(default=None, validator=optional(is_a(dt.date)), repr=False)
    confirmed: tuple[str, ...] = field(default=(), validator=each(choice(*DAYS)), repr=False)
    disagreements: tuple[DateConflict, ...] = field(default=(), validator=each(is_a(DateConflict)), repr=False)

    def __str__(self) -> str:
        return f"{self.kind.label} số {self.number}" if self.kind else str(self.number)


@frozen(repr=False)
class LegalChange(Storable):
    """A fact: what one document does to another: it amends, replaces, repeals it, guides its application.

    Arguments:
        by: the changing document.
        relation: what it does.
        target: the changed document.
        since: the first day on which the change holds; None where not known.
        source: what the entry rests on.

    >>> import tdc_programme as tdc
    >>> register = tdc.LegalRegister.bundled()
    >>> [change] = register.changes_to("15/2022/TT-BKHCN")
    >>> str(change.by), change.relation.value, str(change.target)
    ('07/2024/TT-BKHCN', 'amends', '15/2022/TT-BKHCN')
    """

    by: DocumentNumber = field(validator=is_a(DocumentNumber))
    relation: RelationType = field(validator=is_a(RelationType))
    target: DocumentNumber = field(validator=is_a(DocumentNumber))
    since: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    source: str | None = field(default=None, validator=optional(string()), repr=False)

    def __str__(self) -> str:
        since = "" if self.since is None else f" từ {WrittenDate(self.since.year, self.since.month, self.since.day)}"
        return f"{self.by} {RELATION_WORDS[self.relation]} {self.target}{since}"


@frozen(repr=False, kw_only=True)
class Standing(Storable):
    """Whether a document is in force on a day, and why.

    Arguments:
        status: the answer.
        since: the day from which it holds, where known.
        by: the documents that ended it.
        reason: why, in English.
        disagreements: what other sources say of the day in force; where one is not settled and the answer depends on
            it, the status is unknown.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> old = tdc.parse_citation("Nghị định số 110/2004/NĐ-CP")
    >>> standing = tdc.LegalRegister.bundled().standing(old, on=dt.date(2024, 1, 1))
    >>> standing.status.value, [str(number) for number in standing.by]
    ('replaced', ['30/2020/NĐ-CP'])
    """

    status: LegalStatus = field(validator=is_a(LegalStatus))
    since: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    by: tuple[DocumentNumber, ...] = field(default=(), validator=each(is_a(DocumentNumber)))
    reason: str = field(validator=string())
    disagreements: tuple[DateConflict, ...] = field(default=(), validator=each(is_a(DateConflict)))

    def __str__(self) -> str:
        return self.reason
