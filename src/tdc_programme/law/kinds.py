"""Kinds of document (loại văn bản): Luật, Nghị định, … Thông báo, Công văn.

One label may stand for several kinds: a Quyết định of the Prime Minister with a year in its number is a legal
normative document, one without a year is not, and the Party has its own. :func:`document_kinds` has them all, with
their legal force.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from ..arguments import guarded
from ..storable import Storable
from ..tables import Confidence, confidence_of, day_of, load_table, sources_of
from ..values import is_a, optional, string, whole


class Family(enum.StrEnum):
    """The law that a kind of document follows.

    >>> import tdc_programme as tdc
    >>> tdc.document_kind("Nghị định").family is Family.NORMATIVE
    True
    """

    NORMATIVE = "normative"  #: văn bản quy phạm pháp luật
    ADMINISTRATIVE = "administrative"  #: văn bản hành chính (Decree 30/2020/NĐ-CP)
    PARTY = "party"  #: văn bản của Đảng


#: A family, by its value.
FamilyName: TypeAlias = Literal["normative", "administrative", "party"]


@frozen(repr=False, kw_only=True, cache_hash=True)
class DocumentKind(Storable):
    """A kind of document (loại văn bản).

    Arguments:
        label: its name, ``"Thông tư"``.
        abbreviation: its code in symbols, ``"TT"``; None where it has none (luật, công văn).
        rank: legal force by Law 80/2015/QH13, 1 the highest (Hiến pháp), 10 the lowest; None for kinds outside the
            hierarchy. :meth:`rank_on` knows the law of a day.
        family: the law it follows.
        issuer: who issues it where one label has several normative kinds, ``"Thủ tướng Chính phủ"``; else None.

    What else the table of kinds says of it is told by its properties.

    >>> import tdc_programme as tdc
    >>> kind = tdc.document_kind("nghị định")
    >>> kind.label, kind.abbreviation, kind.family.value
    ('Nghị định', 'NĐ', 'normative')
    """

    label: str = field(validator=string())
    abbreviation: str | None = field(default=None, validator=optional(string()))
    rank: int | None = field(default=None, validator=optional(whole(1)))
    family: Family = field(validator=is_a(Family))
    issuer: str | None = field(default=None, validator=optional(string()))

    def __str__(self) -> str:
        return self.label

    @property
    def issuers(self) -> tuple[str, ...]:
        """Codes of the agencies that issue it; empty: any agency.

        ``"@ministry"`` stands for every ministry and agency of that rank, ``"@organisation"`` for every mass
        organisation.
        """
        return _details(self).issuers

    @property
    def periods(self) -> tuple[tuple[dt.date | None, dt.date | None], ...]:
        """First and last days on which it could be issued, None where open or not known; empty: always."""
        return _details(self).periods

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code that stands for it in symbols, the usual one first: ``("TTLT", "TTLB", "TTLN")``."""
        return (*((self.abbreviation,) if self.abbreviation else ()), *_details(self).other_codes)

    @property
    def aliases(self) -> tuple[str, ...]:
        """Further names: ``"Thông tư liên bộ"``."""
        return _details(self).aliases

    @property
    def name_en(self) -> str | None:
        """In English."""
        return _details(self).name_en

    @property
    def source(self) -> str | None:
        """The rules of law that it rests on."""
        return _details(self).source

    @property
    def confidence(self) -> Confidence | None:
        """How sure it is; None of a kind that is not in the table."""
        return _details(self).confidence

    @guarded
    def rank_on(self, day: dt.date) -> int | None:
        """Return its legal force by the law on legal normative documents of a day; of local kinds, a province's.

        Law 64/2025/QH15 (from 01/4/2025) puts the joint circular behind the circular, and so what follows one down.

        >>> from tdc_programme.law.lookup import document_kind
        >>> joint = document_kind("Thông tư liên tịch")
        >>> joint.rank_on(dt.date(2024, 1, 1)), joint.rank_on(dt.date(2026, 1, 1))
        (8, 9)
        """
        newer = [rank for first, rank in _details(self).ranks if first <= day]
        return newer[-1] if newer else self.rank

    @guarded
    def is_valid_on(self, day: dt.date) -> bool:
        """Say whether a document of this kind could be issued on ``day``, as far as known.

        >>> from tdc_programme.law.lookup import document_kind
        >>> document_kind("Chỉ thị", family="normative", issuer="TTg").is_valid_on(dt.date(2020, 1, 1))
        False
        """
        periods = self.periods
        return not periods or any((first or day) <= day <= (last or day) for first, last in periods)

    @guarded
    def is_valid_in(self, year: int) -> bool:
        """Say whether it could be issued on some day of ``year``, as far as known."""
        periods = self.periods
        return not periods or any(
            (first is None or first.year <= year) and (last is None or year <= last.year) for first, last in periods
        )


@frozen(kw_only=True)
class _Details:
    """What the table says of a kind beside its fields."""

    issuers: tuple[str, ...] = ()
    periods: tuple[tuple[dt.date | None, dt.date | None], ...] = ()
    other_codes: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    name_en: str | None = None
    source: str | None = None
    confidence: Confidence | None = None
    ranks: tuple[tuple[dt.date, int], ...] = ()


_UNKNOWN = _Details()


@cache
def _table() -> Mapping[DocumentKind, _Details]:
    table = load_table("law", "kinds")
    return {_kind(row): _details_of(row, table) for row in table["kinds"]}


def _details(kind: DocumentKind) -> _Details:
    return _table().get(kind, _UNKNOWN)


def _kind(row: Mapping[str, Any]) -> DocumentKind:
    return DocumentKind(
        label=row["label"],
        abbreviation=row.get("abbreviation"),
        rank=row.get("rank"),
        family=Family(row["family"]),
        issuer=row.get("issuer"),
    )


def _details_of(row: Mapping[str, Any], table: Mapping[str, Any]) -> _Details:
    return _Details(
        issuers=tuple(row.get("issuers", ())),
        periods=tuple((day_of(first), day_of(last)) for first, last in row.get("periods", ())),
        other_codes=tuple(row.get("other_codes", ())),
        aliases=tuple(row.get("aliases", ())),
        name_en=row["name_en"],
        source=sources_of(row, table["sources"]),
        confidence=confidence_of(row, table["confidence"]),
        ranks=tuple((dt.date.fromisoformat(said["valid_from"]), said["rank"]) for said in row.get("ranks", ())),
    )


@cache
def document_kinds() -> tuple[DocumentKind, ...]:
    """Return every kind of document: normative (highest rank first), the 29 administrative ones, copies, Party ones.

    The normative ones are those of the laws on legal normative documents of 1996, 2008, 2015 and 2025; the
    administrative ones those of Decree 30/2020/NĐ-CP, article 7; each has its ``source``.

    >>> [kind.name_en for kind in document_kinds() if kind.label == "Nghị định"]
    ['decree']
    """
    # Normative kinds come by rank in the table; sorting is stable and keeps the others where they are.
    return tuple(sorted(_table(), key=lambda kind: kind.rank if kind.rank is not None else 99))
