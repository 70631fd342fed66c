"""The papers that the bundled programme stands in: who wrote to whom, until when to answer, who signed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import field, frozen

from ..arguments import guarded
from ..storable import Storable
from ..tables import Confidence, confidence_of, sources_of
from ..values import each, is_a, optional, string, whole
from ..vietnamese.dates import Deadline, Limit, WrittenDate
from .facts import facts_table
from .people import Person


@frozen(repr=False, kw_only=True)
class ProgrammePaper(Storable):
    """A paper (văn bản) that carries a part of a programme; its number and day may be left blank.

    Arguments:
        code: ``"letter-2023"``, as in the legal chain of the programme.
        kind: ``"Công văn"``.
        symbol: ``"TĐC-KHTC"``; the number before it is blank.
        year: of its date.
        issuer: who wrote it.
        subject: trích yếu.
        is_draft: whether what it carries is a draft.
        addressees: to whom it is written (kính gửi), as written.
        distribution: who receives it (nơi nhận), the archive line too.
        deadline: until when comments are asked for, or None.
        channel: where comments go: a unit, an e-mail address.
        tacit_consent: whether silence counts as consent.
        signed_as: the lines of the signer's authority and post.
        signer: who signed.
        source: where this stands.
        confidence: how sure it is.

    >>> import tdc_programme as tdc
    >>> letter = tdc.programme_1322().papers[0]
    >>> print(letter.deadline, letter.signer, len(letter.addressees), letter.is_draft)
    trước 17h00 ngày 22 tháng 3 năm 2023 Hà Minh Hiệp 7 True
    """

    code: str = field(validator=string())
    kind: str = field(validator=string())
    symbol: str = field(validator=string())
    year: int = field(validator=whole(1900, 2999))
    issuer: str = field(validator=string())
    subject: str = field(validator=string())
    is_draft: bool = field(validator=is_a(bool))
    addressees: tuple[str, ...] = field(default=(), validator=each(string()))
    distribution: tuple[str, ...] = field(default=(), validator=each(string()))
    deadline: Deadline | None = field(default=None, validator=optional(is_a(Deadline)))
    channel: tuple[str, ...] = field(default=(), validator=each(string()))
    tacit_consent: bool = field(default=False, validator=is_a(bool))
    signed_as: tuple[str, ...] = field(validator=each(string()))
    signer: Person = field(validator=is_a(Person))
    source: str = field(validator=string())
    confidence: Confidence = field(validator=is_a(Confidence))

    def __str__(self) -> str:
        return f"{self.kind} /{self.symbol} năm {self.year}: {self.subject}"


def _deadline(said: Mapping[str, Any] | None) -> Deadline | None:
    if said is None:
        return None
    parts = {name: said[name] for name in ("year", "month", "day", "hour", "minute")}
    return Deadline(Limit(said["limit"]), WrittenDate(**parts))


@cache
def _all() -> tuple[ProgrammePaper, ...]:
    table = facts_table()
    return tuple(
        ProgrammePaper(
            **{
                **row,
                **{name: tuple(row[name]) for name in ("addressees", "distribution", "channel", "signed_as")},
                "deadline": _deadline(row.get("deadline")),
                "signer": Person(row["signer"]),
                "source": sources_of(row, table["sources"]),
                "confidence": confidence_of(row, table["confidence"]),
            }
        )
        for row in table["papers"]
    )


@guarded
def programme_papers(programme: str = "1322") -> tuple[ProgrammePaper, ...]:
    """Return the papers that carry a programme, the older first; none of a programme that is not known.

    >>> [(paper.code, paper.signed_as[0]) for paper in programme_papers()]
    [('letter-2023', 'KT. TỔNG CỤC TRƯỞNG'), ('announcement-2024', 'Q. CHỦ TỊCH')]
    """
    return _all() if programme == facts_table()["programme"] else ()
