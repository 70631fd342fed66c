"""Units of agencies (đơn vị trực thuộc): their official names, beside the names as papers write them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from attrs import field, frozen

from ..arguments import guarded
from ..storable import Storable
from ..tables import Confidence, confidence_of, day_of, grouped, load_table, sources_of
from ..text.patterns import Pattern
from ..values import each, is_a, optional, string
from ..vietnamese.letters import fold

_SIGNS = Pattern.plain(r"[-–,/]", yes=("-", "–"))


@frozen(repr=False, kw_only=True)
class AgencyUnit(Storable):
    """A unit of an agency (đơn vị trực thuộc) under its official name.

    Arguments:
        agency: the code of the agency, ``"TĐC"``.
        name: the official name, as the decision on the agency's structure writes it.
        as_written: other ways in which papers write it.
        code: as it stands in symbols and archive lines, or None.
        valid_from, valid_to: the first and the last day of this name; None is open or not known.
        source: the decision, or where it was seen.
        confidence: how sure it is.

    >>> from tdc_programme.law import agency_units
    >>> agency_units("TĐC", name="Vụ Kế hoạch - Tài chính")[0].name
    'Vụ Kế hoạch Tài chính'
    """

    agency: str = field(validator=string())
    name: str = field(validator=string())
    as_written: tuple[str, ...] = field(default=(), validator=each(string()))
    code: str | None = field(default=None, validator=optional(string()))
    valid_from: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    valid_to: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    source: str | None = field(default=None, validator=optional(string()))
    confidence: Confidence | None = field(default=None, validator=optional(is_a(Confidence)))

    def __str__(self) -> str:
        return self.name

    @guarded
    def is_valid_on(self, day: dt.date) -> bool:
        """Say whether it had this name on ``day``, as far as known."""
        return (self.valid_from or day) <= day <= (self.valid_to or day)


@cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = load_table("law", "agency_units")
    return table


@lru_cache(maxsize=4096)
def unit_key(name: str) -> str:
    """Reduce the name of a unit to what its variants share: letter case, dashes, usual short forms.

    >>> unit_key("Trung tâm Thông tin – Truyền thông TCĐLCL")
    'trung tâm thông tin truyền thông tiêu chuẩn đo lường chất lượng'
    """
    key = fold(name)
    for short, full in _table()["short_forms"]:
        key = key.replace(fold(short), fold(full))
    return " ".join(_SIGNS.sub(" ", key).split())


@cache
def _units() -> tuple[AgencyUnit, ...]:
    return tuple(
        AgencyUnit(
            agency=row["agency"],
            name=row["name"],
            as_written=tuple(row.get("as_written", ())),
            code=row.get("code"),
            valid_from=day_of(row.get("valid_from")),
            valid_to=day_of(row.get("valid_to")),
            source=sources_of(row, _table()["sources"]),
            confidence=confidence_of(row, _table()["confidence"]),
        )
        for row in _table()["units"]
    )


@cache
def _by_key() -> Mapping[str, tuple[AgencyUnit, ...]]:
    return grouped((key, unit) for unit in _units() for key in {*map(unit_key, (unit.name, *unit.as_written))})


@guarded
def agency_units(
    agency: str | None = None, *, name: str | None = None, on: dt.date | None = None
) -> tuple[AgencyUnit, ...]:
    """Return the known units of an agency, in the order of the decision that names them.

    Arguments:
        agency: the code of the agency; without one, of all whose units are known.
        name: a name as papers write it: return what it means, whatever its letter case, dashes and short forms.
        on: a day: leave out names that were not there on it.

    >>> [unit.name for unit in agency_units("TĐC")][:2]
    ['Vụ Tiêu chuẩn', 'Ban Tiêu chuẩn']
    >>> agency_units(name="trung tâm hỗ trợ phát triển DNVVN 2")[0].name
    'Trung tâm Hỗ trợ Phát triển Doanh nghiệp vừa và nhỏ 2'
    """
    found = _units() if name is None else _by_key().get(unit_key(name), ())
    return tuple(unit for unit in found if agency in (None, unit.agency) and (on is None or unit.is_valid_on(on)))
