"""What a register knows of legal documents: the values."""

from __future__ import annotations

import datetime as dt
import enum

from attrs import field, frozen

from ...errors import CitationError
from ...values import each, is_a, optional, string
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


@frozen(kw_only=True)
class KnownDocument:
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

    >>> import tdc_programme as tdc
    >>> known = tdc.LegalRegister.bundled().get(tdc.parse_citation("Nghị định số 30/2020/NĐ-CP"))
    >>> str(known.number), known.issued.isoformat()
    ('30/2020/NĐ-CP', '2020-03-05')
    """

    number: DocumentNumber = field(validator=is_a(DocumentNumber))
    kind: DocumentKind | None = field(default=None, validator=optional(is_a(DocumentKind)))
    issued: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    effective: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    expired: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    issuer: str | None = field(default=None, validator=optional(string(error=CitationError)))
    title: str | None = field(default=None, validator=optional(string(error=CitationError)))
    source: str | None = field(default=None, validator=optional(string()), repr=False)

    def __str__(self) -> str:
        return f"{self.kind.label} số {self.number}" if self.kind else str(self.number)


@frozen
class LegalChange:
    """A fact: what one document does to another: it amends, replaces, repeals it, guides its application.

    Arguments:
        by: the changing document.
        relation: what it does.
        target: the changed document.
        since: the first day on which the change holds; None where not known.
        source: what the entry rests on.

    >>> import tdc_programme as tdc
    >>> register = tdc.LegalRegister.bundled()
    >>> change = register.changes[0]
    >>> str(change.by), change.relation.value, str(change.target)
    ('973/2015/UBTVQH13', 'amends', '730/2004/NQ-UBTVQH11')
    """

    by: DocumentNumber = field(validator=is_a(DocumentNumber))
    relation: RelationType = field(validator=is_a(RelationType))
    target: DocumentNumber = field(validator=is_a(DocumentNumber))
    since: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    source: str | None = field(default=None, validator=optional(string()), repr=False)

    def __str__(self) -> str:
        since = "" if self.since is None else f" từ {WrittenDate(self.since.year, self.since.month, self.since.day)}"
        return f"{self.by} {RELATION_WORDS[self.relation]} {self.target}{since}"


@frozen(kw_only=True)
class Standing:
    """Whether a document is in force on a day, and why.

    Arguments:
        status: the answer.
        since: the day from which it holds, where known.
        by: the documents that ended it.
        reason: why, in English.

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

    def __str__(self) -> str:
        return self.reason
