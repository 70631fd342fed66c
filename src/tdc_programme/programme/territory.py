"""Regions and provinces: where a task works (vùng kinh tế - xã hội, đơn vị hành chính cấp tỉnh)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, TypeVar, overload

from attrs import field, frozen

from ..arguments import guarded
from ..errors import DataError
from ..storable import Storable
from ..tables import RAISE, Confidence, Lookup, confidence_of, did_you_mean, load_table, sources_of
from ..text.patterns import Pattern
from ..values import each, is_a, optional, string
from ..vietnamese.letters import fold

T = TypeVar("T")

_ONE_DAY = dt.timedelta(days=1)

#: Words before a name that do not belong to it.
_KIND_OF_PLACE = Pattern.plain(
    r"(?:vùng|khu vực|tỉnh|thành phố|tp\.?|thủ đô)\s+", yes=("⟦thành phố ⟧huế", "⟦tp. ⟧huế"), no=("tỉnhhuế",)
)


@frozen(repr=False, kw_only=True)
class Region(Storable):
    """A region (vùng) and the provinces in it.

    Arguments:
        code: ``"DBSH"``; of a key economic region None.
        name: ``"đồng bằng sông Hồng"``, as in the National Master Plan, capitals as inside a sentence.
        english: its name in English, or None.
        aliases: other official names.
        provinces: the names of its province-level units.
        valid_from, valid_to: the first and the last day on which it is so, or None.
        source: the decision that says so, or None.
        confidence: how sure it is, or None where that is not said.

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
    confidence: Confidence | None = field(default=None, validator=optional(is_a(Confidence)), eq=False, repr=False)

    def __str__(self) -> str:
        return self.name


@frozen(repr=False, kw_only=True)
class Province(Storable):
    """A province-level unit (tỉnh, thành phố trực thuộc trung ương).

    Arguments:
        code: its statistical code, ``"79"``.
        name: ``"Đồng Nai"``; ``"Thành phố Hồ Chí Minh"``.
        is_city: whether it is a city under the central government.
        formed_from: the units that it was made of: joined in it, or itself under another name or as another kind.
        valid_from, valid_to: the first and the last day on which it is so, or None.
        source: the decision that says so, or None.
        confidence: how sure it is, or None where that is not said.

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
    source: str | None = field(default=None, validator=optional(string()), eq=False, repr=False)
    confidence: Confidence | None = field(default=None, validator=optional(is_a(Confidence)), eq=False, repr=False)

    def __str__(self) -> str:
        return self.name


def _value(key: str, said: Any) -> Any:
    if key.startswith("valid_"):
        return dt.date.fromisoformat(said)
    return tuple(said) if isinstance(said, list) else said


def _values(entry: Mapping[str, Any], table: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **{key: _value(key, said) for key, said in entry.items()},
        "source": sources_of(entry, table["sources"]),
        "confidence": confidence_of(entry, table["confidence"]),
    }


@frozen
class _Tables:
    """What is known of regions and provinces, from a first day on."""

    since: dt.date
    regions: tuple[Region, ...]
    provinces: tuple[Province, ...]
    key_economic_regions: tuple[Region, ...]


@cache
def _tables() -> _Tables:
    table = load_table("programme", "regions")
    return _Tables(
        dt.date.fromisoformat(table["since"]),
        tuple(Region(**_values(entry, table)) for entry in table["regions"]),
        tuple(Province(**_values(entry, table)) for entry in table["provinces"]),
        tuple(Region(**_values(entry, table)) for entry in table["key_economic_regions"]),
    )


@lru_cache(maxsize=4096)
def _place_key(name: str) -> str:
    return _KIND_OF_PLACE.sub("", " ".join(fold(name).split()), count=1)


@cache
def _regions() -> Lookup[Region]:
    return Lookup(_tables().regions, fold=_place_key, names=lambda one: (one.name, *one.aliases))


@cache
def _provinces() -> Lookup[Province]:
    return Lookup(_tables().provinces, fold=_place_key, names=lambda one: [one.name])


def _is_so(thing: Region | Province, on: dt.date | None) -> bool:
    """Say whether a thing is so on a day; without one, whether it is so by the last that is known."""
    if on is None:
        return thing.valid_to is None
    return (thing.valid_from or _tables().since) <= on and (thing.valid_to is None or on <= thing.valid_to)


def first_recorded_day() -> dt.date:
    """Return the day from which provinces and regions are known."""
    return _tables().since


def _check_day(on: dt.date | None) -> None:
    if on is not None and on < first_recorded_day():
        raise DataError(f"the provinces and regions of {on} are not known: the record begins on {first_recorded_day()}")


@guarded
def regions(on: dt.date | None = None) -> tuple[Region, ...]:
    """Return the six socio-economic regions (vùng kinh tế - xã hội) as they are on a day.

    They were drawn anew on 5 October 2025 (Resolution 306/NQ-CP).

    Arguments:
        on: the day; without one, as they are by the last that is known.

    Raises:
        DataError: the day is before 1 August 2008, when the record begins.

    >>> [region.code for region in regions(on=dt.date(2024, 12, 31))]
    ['TDMNPB', 'DBSH', 'BTBDHMT', 'TN', 'DNB', 'DBSCL']
    """
    _check_day(on)
    return tuple(region for region in _tables().regions if _is_so(region, on))


@guarded
def provinces(on: dt.date | None = None) -> tuple[Province, ...]:
    """Return the province-level units on a day: 63, and 34 from 1 July 2025 (Resolution 202/2025/QH15).

    Arguments:
        on: the day; without one, as they are by the last that is known.

    Raises:
        DataError: the day is before 1 August 2008, when the record begins.

    >>> len(provinces(on=dt.date(2025, 6, 30))), len(provinces())
    (63, 34)
    """
    _check_day(on)
    return tuple(province for province in _tables().provinces if _is_so(province, on))


@guarded
def key_economic_regions(on: dt.date | None = None) -> tuple[Region, ...]:
    """Return the key economic regions (vùng kinh tế trọng điểm), which are not the six regions.

    They are known as made of the 63 provinces, which ended on 30 June 2025. The term is in use since then, but which
    of the 34 units they are made of was not seen.

    Arguments:
        on: the day; without one, as they are by the last that is known.

    Raises:
        DataError: the day is after 30 June 2025, or before 1 August 2008, when the record begins.

    >>> [region.name for region in key_economic_regions(on=dt.date(2024, 12, 31))][:2]
    ['vùng kinh tế trọng điểm Bắc Bộ', 'vùng kinh tế trọng điểm miền Trung']
    >>> key_economic_regions(on=dt.date(2026, 7, 21))
    Traceback (most recent call last):
    ...
    tdc_programme.errors.DataError: the key economic regions of 2026-07-21 are not known: the record ends on 2025-06-30
    """
    known = _tables().key_economic_regions
    if on is None:
        return known
    _check_day(on)
    last = max(region.valid_to or on for region in known)
    if on > last:
        raise DataError(f"the key economic regions of {on} are not known: the record ends on {last}")
    return tuple(region for region in known if _is_so(region, on))


@overload
def province(name: str, on: dt.date | None = None) -> Province: ...
@overload
def province(name: str, on: dt.date | None = None, *, default: T) -> Province | T: ...
@guarded
def province(name: str, on: dt.date | None = None, *, default: Any = RAISE) -> Any:
    """Return the province-level unit of a name on a day.

    Arguments:
        name: with or without ``tỉnh``, ``thành phố``, ``TP.``
        on: the day; without one, as they are by the last that is known.
        default: what to return where there is none, instead of raising.

    Raises:
        DataError: no unit has that name on that day; the reason names near ones, or what became of it.

    >>> province("tỉnh Hải Dương", on=dt.date(2024, 12, 31)).code
    '30'
    >>> province("tỉnh Hải Dương")
    Traceback (most recent call last):
    ...
    tdc_programme.errors.DataError: 'tỉnh Hải Dương': no province (it was one until 2025-06-30; now in Hải Phòng)
    """
    units = _provinces().all(name)
    unit = next((unit for unit in units if _is_so(unit, on)), None)
    if unit is not None or default is not RAISE:
        return default if unit is None else unit
    _check_day(on)
    hint = _became(units, on) or did_you_mean(name, _names_of(provinces(on)), _names_of(_tables().provinces))
    raise DataError(f"no province{_day(on)}{hint}", text=name)


def _day(on: dt.date | None) -> str:
    return "" if on is None else f" on {on}"


def _names_of(things: Iterable[Region | Province]) -> list[str]:
    return [name for thing in things for name in (thing.name, *getattr(thing, "aliases", ()))]


def _became(units: Sequence[Province], on: dt.date | None) -> str:
    """Say when units of another day were there, and what they are in now; or nothing."""
    if not units:
        return ""
    unit = units[-1]
    if unit.valid_to is None:
        return f" (it is one since {unit.valid_from})"
    later = province_after(unit, on)
    now = f"; now in {later}" if later is not None else ""
    return f" (it was one until {unit.valid_to}{now})"


@overload
def region_of(place: str, on: dt.date | None = None) -> Region: ...
@overload
def region_of(place: str, on: dt.date | None = None, *, default: T) -> Region | T: ...
@guarded
def region_of(place: str, on: dt.date | None = None, *, default: Any = RAISE) -> Any:
    """Return the region that a name means on a day: a region's own name, or that of a province in it.

    Arguments:
        place: the name.
        on: the day; without one, as they are by the last that is known.
        default: what to return where there is none, instead of raising.

    Raises:
        DataError: it is no region and no province; or a unit of 2025 joined from provinces of two regions, until the
            regions too were drawn anew.

    >>> on = dt.date(2024, 12, 31)
    >>> region_of("Trung du, miền núi Bắc Bộ", on=on).code, region_of("TP. Hồ Chí Minh", on=on).code
    ('TDMNPB', 'DNB')
    >>> region_of("Tạp chí điện tử Chất lượng Việt Nam", default=None)
    """
    for region in _regions().all(place):
        if _is_so(region, on):
            return region
    unit = province(place, on, default=None)
    holding = [] if unit is None else _holding(unit, on)
    if len(holding) == 1:
        return holding[0]
    if default is not RAISE:
        return default
    _check_day(on)
    if unit is not None:
        raise DataError(f"no one region{_day(on)}: it lies in {' and '.join(map(str, holding))}", text=place)
    hint = did_you_mean(place, _names_of(regions(on)), _names_of(provinces(on)))
    raise DataError(f"no region and no province{_day(on)}{_became(_provinces().all(place), on) or hint}", text=place)


def _holding(unit: Province, on: dt.date | None) -> list[Region]:
    """Return the regions that a unit, or a unit that it was made of, is in."""
    current = regions(on)
    if unit.formed_from and not all(region.valid_from for region in current):
        origins = _origins(unit)
        return [region for region in current if origins & set(region.provinces)]
    return [region for region in current if unit.name in region.provinces]


def _origins(unit: Province) -> set[str]:
    """Return the names of the units that a unit was made of, and of those that these were made of."""
    made_of = [one for one in _tables().provinces if unit in _next_of(one)]
    return {*unit.formed_from, *(name for one in made_of for name in _origins(one))}


def _next_of(unit: Province) -> tuple[Province, ...]:
    """Return the units that took a unit's place the day after it ended."""
    ended = unit.valid_to
    return tuple(
        one
        for one in _tables().provinces
        if ended is not None and one.valid_from == ended + _ONE_DAY and unit.name in one.formed_from
    )


@guarded
def province_after(unit: Province, on: dt.date | None = None) -> Province | None:
    """Return the unit that a unit became, or that it is a part of since; None where it goes on.

    Arguments:
        unit: a unit, of any time.
        on: the day; without one, as it is by the last that is known.

    >>> province_after(province("Thừa Thiên Huế", on=dt.date(2024, 12, 31))).code
    '46'
    >>> province_after(province("Đồng Nai"))
    """
    later = next(iter(_next_of(unit)), None)
    if later is None or (on is not None and later.valid_from is not None and later.valid_from > on):
        return None
    return province_after(later, on) or later
