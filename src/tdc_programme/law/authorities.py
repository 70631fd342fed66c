"""Agencies (cơ quan) that issue documents, with the codes that stand in symbols, and terms of the National Assembly.

The table can never be complete: the head of each agency fixes the codes of its units. It has those that issue legal
normative documents, past and present, and the common ones of administrative and Party documents.
"""

from __future__ import annotations

import datetime as dt
import enum
from functools import cache

from attrs import field, frozen

from ..arguments import guarded
from ..storable import Storable
from ..tables import Confidence, confidence_of, day_of, load_table, sources_of
from ..values import each, is_a, optional, string, whole


class Level(enum.StrEnum):
    """Where an agency stands in the State, the Party or society.

    >>> import tdc_programme as tdc
    >>> tdc.agency("TTg").level.value
    'state'
    """

    STATE = "state"  #: Quốc hội, Chính phủ, Chủ tịch nước, Kiểm toán nhà nước …
    COURT = "court"  #: toà án, viện kiểm sát
    MINISTRY = "ministry"  #: bộ, cơ quan ngang bộ, past ones too
    CENTRAL = "central"  #: cơ quan thuộc Chính phủ
    DEPARTMENT = "department"  #: under a ministry: tổng cục, cục, viện
    LOCAL = "local"  #: hội đồng nhân dân, ủy ban nhân dân: the code does not say of which place
    PROVINCIAL = "provincial"  #: sở, ban of a province
    ORGANISATION = "organisation"  #: tổ chức chính trị - xã hội
    PARTY = "party"  #: cơ quan của Đảng


@frozen(repr=False, kw_only=True)
class Agency(Storable):
    """An agency (cơ quan ban hành) under one name.

    Arguments:
        code: as it stands in symbols, ``"BKHCN"``.
        name: in full.
        head_title: the post of its head, ``"Bộ trưởng"``, or None where not known.
        valid_from, valid_to: the first and the last day of this name, code and level; None is open or not known. Where
            only the month or the year is known, its first or last day.
        successor: the code of the agency that took its place, or None.
        other_successors: the codes of agencies that took over parts of it.
        successor_name: the name of what took its place where its code is not known, or None.
        level: where it stands.
        other_codes: further codes seen on its documents, ``"BNN"`` beside ``"BNNPTNT"``.
        other_names: further names, ``"Bộ KH&CN"``.
        name_en: in English.
        source: what the entry rests on.
        confidence: how sure it is, its days too; None where that is not said.

    Two agencies are equal when code, name and days are.

    >>> import tdc_programme as tdc
    >>> tdc.agency("BKHCN").name, tdc.agency("TTg").head_title
    ('Bộ Khoa học và Công nghệ', 'Thủ tướng Chính phủ')
    """

    code: str = field(validator=string())
    name: str = field(validator=string())
    head_title: str | None = field(default=None, validator=optional(string()))
    valid_from: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    valid_to: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    successor: str | None = field(default=None, validator=optional(string()))
    other_successors: tuple[str, ...] = field(default=(), validator=each(string()), eq=False, repr=False)
    successor_name: str | None = field(default=None, validator=optional(string()), eq=False, repr=False)
    level: Level = field(default=Level.CENTRAL, validator=is_a(Level), eq=False, repr=False)
    other_codes: tuple[str, ...] = field(default=(), validator=each(string()), eq=False, repr=False)
    other_names: tuple[str, ...] = field(default=(), validator=each(string()), eq=False, repr=False)
    name_en: str | None = field(default=None, validator=optional(string()), eq=False, repr=False)
    source: str | None = field(default=None, validator=optional(string()), eq=False, repr=False)
    confidence: Confidence | None = field(default=None, validator=optional(is_a(Confidence)), eq=False, repr=False)

    def __str__(self) -> str:
        return self.name

    @guarded
    def is_valid_on(self, day: dt.date) -> bool:
        """Say whether it had this name and code on ``day``, as far as known."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)

    @guarded
    def is_valid_in(self, year: int) -> bool:
        """Say whether it had this name and code on some day of ``year``, as far as known."""
        return (self.valid_from is None or self.valid_from.year <= year) and (
            self.valid_to is None or year <= self.valid_to.year
        )


@frozen(repr=False, kw_only=True)
class AssemblyTerm(Storable):
    """A term of the National Assembly (khóa Quốc hội), whose number stands in symbols: ``QH15``, ``UBTVQH15``.

    Arguments:
        number: 15.
        from_year, to_year: years in which its documents may be numbered; neighbours share one.
        opened: the first day of its first session.
        source: what the entry rests on.
        confidence: how sure it is; None where that is not said.

    >>> from tdc_programme.law import assembly_terms
    >>> term = assembly_terms()[-1]
    >>> term.code, term.covers(2022)
    ('QH16', False)
    """

    number: int = field(validator=whole(1))
    from_year: int = field(validator=whole(1946))
    to_year: int = field(validator=whole(1946))
    opened: dt.date = field(validator=is_a(dt.date))
    source: str | None = field(default=None, validator=optional(string()), eq=False, repr=False)
    confidence: Confidence | None = field(default=None, validator=optional(is_a(Confidence)), eq=False, repr=False)

    def __str__(self) -> str:
        return f"Quốc hội khóa {self.number}"

    @property
    def code(self) -> str:
        """As it stands in the symbols of laws: ``"QH15"``."""
        return f"QH{self.number}"

    @guarded
    def covers(self, year: int) -> bool:
        """Say whether a document of this term may have ``year`` in its number."""
        return self.from_year <= year <= self.to_year


@frozen(repr=False, kw_only=True)
class CouncilTerm(Storable):
    """A term of office of the People's Councils (nhiệm kỳ Hội đồng nhân dân các cấp).

    The number of a council's own term (*khóa*) differs from place to place and is not known here.

    Arguments:
        from_year, to_year: as it is named, ``2026-2031``; neighbours share one.
        elected: the day of the election.
        source: what the entry rests on.
        confidence: how sure it is; None where that is not said.

    >>> from tdc_programme.law import council_terms
    >>> str(council_terms()[-1])
    'nhiệm kỳ 2026-2031'
    """

    from_year: int = field(validator=whole(1946))
    to_year: int = field(validator=whole(1946))
    elected: dt.date = field(validator=is_a(dt.date))
    source: str | None = field(default=None, validator=optional(string()), eq=False, repr=False)
    confidence: Confidence | None = field(default=None, validator=optional(is_a(Confidence)), eq=False, repr=False)

    def __str__(self) -> str:
        return f"nhiệm kỳ {self.from_year}-{self.to_year}"


@cache
def agencies() -> tuple[Agency, ...]:
    """Return every known agency; one that changed its name but not its code stands once a name.

    >>> [agency.name for agency in agencies() if agency.code == "TĐC"]
    ['Tổng cục Tiêu chuẩn Đo lường Chất lượng', 'Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia']
    """
    table = load_table("law", "agencies")
    return tuple(
        Agency(
            code=row["code"],
            name=row["name"],
            head_title=row.get("head_title"),
            valid_from=day_of(row.get("valid_from")),
            valid_to=day_of(row.get("valid_to")),
            successor=row.get("successor"),
            other_successors=tuple(row.get("other_successors", ())),
            successor_name=row.get("successor_name"),
            level=Level(row["level"]),
            other_codes=tuple(row.get("other_codes", ())),
            other_names=tuple(row.get("other_names", ())),
            name_en=row["name_en"],
            source=sources_of(row, table["sources"]),
            confidence=confidence_of(row, table["confidence"]),
        )
        for row in table["agencies"]
    )


@cache
def assembly_terms() -> tuple[AssemblyTerm, ...]:
    """Return the terms of the National Assembly whose numbers stand in symbols, the 10th (1997) and later ones.

    >>> [term.code for term in assembly_terms() if term.covers(2021)]
    ['QH14', 'QH15']
    """
    table = load_table("law", "assembly_terms")
    return tuple(
        AssemblyTerm(
            number=row["number"],
            from_year=row["from_year"],
            to_year=row["to_year"],
            opened=dt.date.fromisoformat(row["opened"]),
            source=sources_of(row, table["sources"]),
            confidence=confidence_of(row, table["confidence"]),
        )
        for row in table["terms"]
    )


def assembly_term(number: int) -> AssemblyTerm | None:
    """Return the term of the National Assembly with this number, or None where it is not known."""
    return next((term for term in assembly_terms() if term.number == number), None)


@cache
def council_terms() -> tuple[CouncilTerm, ...]:
    """Return the terms of office of the People's Councils since 2011.

    >>> [str(term) for term in council_terms() if term.elected.year == 2021]
    ['nhiệm kỳ 2021-2026']
    """
    table = load_table("law", "assembly_terms")
    return tuple(
        CouncilTerm(
            from_year=row["from_year"],
            to_year=row["to_year"],
            elected=dt.date.fromisoformat(row["elected"]),
            source=sources_of(row, table["sources"]),
            confidence=confidence_of(row, table["confidence"]),
        )
        for row in table["councils"]
    )
