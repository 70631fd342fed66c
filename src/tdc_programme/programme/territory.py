"""Regions and provinces: where a task works (vùng kinh tế - xã hội, đơn vị hành chính cấp tỉnh)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from attrs import field, frozen

from ..tables import Lookup, load_table
from ..text.patterns import Pattern
from ..values import each, is_a, optional, string
from ..vietnamese.letters import fold

#: Words before a name that do not belong to it.
_KIND_OF_PLACE = Pattern.plain(
    r"(?:vùng|khu vực|tỉnh|thành phố|tp\.?|thủ đô)\s+", yes=("⟦thành phố ⟧huế", "⟦tp. ⟧huế"), no=("tỉnhhuế",)
)


@frozen(kw_only=True)
class Region:
    """A region (vùng) and the provinces in it.

    Arguments:
        code: ``"DBSH"``; of a key economic region None.
        name: ``"đồng bằng sông Hồng"``, as in the National Master Plan, capitals as inside a sentence.
        english: its name in English, or None.
        aliases: other official names.
        provinces: the names of its province-level units.
        valid_from, valid_to: the first and the last day on which it is so, or None.
        source: the decision that says so, or None.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> [region.name for region in tdc.regions(dt.date(2025, 7, 1))][:2]
    ['trung du và miền núi phía Bắc', 'đồng bằng sông Hồng']
    """

    code: str | None = field(default=None, validator=optional(string()))
    name: str = field(validator=string())
    english: str | None = field(default=None, validator=optional(string()))
    aliases: tuple[str, ...] = field(default=(), validator=each(string()))
    provinces: tuple[str, ...] = field(default=(), validator=each(string()))
    valid_from: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    valid_to: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    source: str | None = field(default=None, validator=optional(string()))

    def __str__(self) -> str:
        return self.name


@frozen(kw_only=True)
class Province:
    """A province-level unit (tỉnh, thành phố trực thuộc trung ương).

    Arguments:
        code: its statistical code, ``"79"``.
        name: ``"Đồng Nai"``; ``"Thành phố Hồ Chí Minh"``.
        is_city: whether it is a city under the central government.
        formed_from: of a unit since 1 July 2025, the units that were joined in it.
        valid_from, valid_to: the first and the last day on which it is so, or None.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> hue = tdc.province("Huế", on=dt.date(2025, 7, 1))
    >>> (hue.name, hue.is_city) if hue else None
    ('Huế', True)
    """

    code: str = field(validator=string())
    name: str = field(validator=string())
    is_city: bool = field(validator=is_a(bool))
    formed_from: tuple[str, ...] = field(default=(), validator=each(string()))
    valid_from: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    valid_to: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))

    def __str__(self) -> str:
        return self.name


def _value(key: str, said: Any) -> Any:
    if key.startswith("valid_"):
        return dt.date.fromisoformat(said)
    return tuple(said) if isinstance(said, list) else said


def _values(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _value(key, said) for key, said in entry.items()}


@cache
def _tables() -> tuple[tuple[Region, ...], tuple[Province, ...], tuple[Region, ...]]:
    table = load_table("programme", "regions")
    return (
        tuple(Region(**_values(entry)) for entry in table["regions"]),
        tuple(Province(**_values(entry)) for entry in table["provinces"]),
        tuple(Region(**_values(entry)) for entry in table["key_economic_regions"]),
    )


@lru_cache(maxsize=4096)
def _place_key(name: str) -> str:
    return _KIND_OF_PLACE.sub("", " ".join(fold(name).split()), count=1)


@cache
def _regions() -> Lookup[Region]:
    return Lookup(_tables()[0], fold=_place_key, names=lambda one: (one.name, *one.aliases))


@cache
def _provinces() -> Lookup[Province]:
    return Lookup(_tables()[1], fold=_place_key, names=lambda one: [one.name])


def _valid(thing: Region | Province, on: dt.date) -> bool:
    return (thing.valid_from is None or thing.valid_from <= on) and (thing.valid_to is None or on <= thing.valid_to)


def regions(on: dt.date) -> tuple[Region, ...]:
    """Return the six socio-economic regions (vùng kinh tế - xã hội) as they are on a day.

    They were drawn anew on 5 October 2025 (Resolution 306/NQ-CP).

    >>> [region.code for region in regions(dt.date(2024, 12, 31))]
    ['TDMNPB', 'DBSH', 'BTBDHMT', 'TN', 'DNB', 'DBSCL']
    """
    return tuple(region for region in _tables()[0] if _valid(region, on))


def provinces(on: dt.date) -> tuple[Province, ...]:
    """Return the province-level units on a day: 63, and 34 from 1 July 2025 (Resolution 202/2025/QH15).

    >>> len(provinces(dt.date(2025, 6, 30))), len(provinces(dt.date(2025, 7, 1)))
    (63, 34)
    """
    return tuple(province for province in _tables()[1] if _valid(province, on))


def key_economic_regions() -> tuple[Region, ...]:
    """Return the four key economic regions (vùng kinh tế trọng điểm), which are not the six regions.

    >>> [region.name for region in key_economic_regions()][:2]
    ['vùng kinh tế trọng điểm Bắc Bộ', 'vùng kinh tế trọng điểm miền Trung']
    """
    return _tables()[2]


def province(name: str, on: dt.date) -> Province | None:
    """Return the province-level unit of a name on a day, or None.

    >>> province("tỉnh Hải Dương", dt.date(2024, 12, 31)).code
    '30'
    >>> province("tỉnh Hải Dương", dt.date(2025, 8, 1))
    """
    return next((unit for unit in _provinces().all(name) if _valid(unit, on)), None)


def region_of(place: str, on: dt.date) -> Region | None:
    """Return the region that a name means on a day: a region's own name, or that of a province in it.

    None for any other place; and for a unit of 2025 joined from provinces of two regions, until the regions too
    were drawn anew.

    >>> on = dt.date(2024, 12, 31)
    >>> region_of("Trung du, miền núi Bắc Bộ", on).code, region_of("TP. Hồ Chí Minh", on).code
    ('TDMNPB', 'DNB')
    >>> region_of("Tạp chí điện tử Chất lượng Việt Nam", on)
    """
    for region in _regions().all(place):
        if _valid(region, on):
            return region
    unit = province(place, on)
    if unit is None:
        return None
    current = regions(on)
    holding = [region for region in current if unit.name in region.provinces]
    if unit.formed_from and not all(region.valid_from for region in current):
        holding = [region for region in current if set(unit.formed_from) & set(region.provinces)]
    return holding[0] if len(holding) == 1 else None
