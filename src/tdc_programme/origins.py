"""Where the facts that the package carries come from, how sure they are, from when to when they hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import field, frozen

from .arguments import guarded
from .checks.model import Rule
from .errors import DataError
from .law.register import KnownDocument, LegalChange
from .storable import Storable
from .tables import Confidence, day_of, did_you_mean, load_table
from .values import is_a, optional, string

#: The folders of the package that hold tables; "" is its own.
_PACKAGES = ("", "vietnamese", "law", "programme", "documents", "exchange", "verification", "checks", "tabular")


@frozen(repr=False, kw_only=True)
class BundledSource(Storable):
    """What facts of a table that the package carries rest on.

    Arguments:
        table: the table, by its folder and name.
        key: what the rows of the table call the source, or the part of the table that rests on it.
        text: the act, the page, the usage.
        confidence: how sure its facts are, where no other source bears them out.
        as_of: the day up to which it was read, where it goes on changing.

    >>> print(next(each for each in sources("law/agencies") if each.key == "R176").confidence.value)
    high
    """

    table: str = field(validator=string())
    key: str | None = field(default=None, validator=optional(string()))
    text: str = field(validator=string())
    confidence: Confidence = field(validator=is_a(Confidence))
    as_of: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))

    def __str__(self) -> str:
        place = self.table if self.key is None else f"{self.table} {self.key}"
        read = "" if self.as_of is None else f", read up to {self.as_of}"
        return f"{place}: {self.text} ({self.confidence}{read})"


@frozen(repr=False, kw_only=True)
class Provenance(Storable):
    """Where one fact comes from, how sure it is, from when to when it holds.

    Arguments:
        source: what it rests on.
        confidence: how sure it is; None of what is no statement about the world (a rule that is a practice).
        valid_from, valid_to: the first and the last day on which it holds; None where they are open, or not known.

    >>> import datetime as dt
    >>> print(Provenance(source="Law 64/2025/QH15", confidence=Confidence.HIGH, valid_from=dt.date(2025, 4, 1)))
    Law 64/2025/QH15 (high, from 2025-04-01)
    """

    source: str = field(validator=string(blank=True))
    confidence: Confidence | None = field(default=None, validator=optional(is_a(Confidence)))
    valid_from: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))
    valid_to: dt.date | None = field(default=None, validator=optional(is_a(dt.date)))

    def __str__(self) -> str:
        first = f"from {self.valid_from}" if self.valid_from is not None else ""
        last = f"to {self.valid_to}" if self.valid_to is not None else ""
        said = ", ".join(filter(None, (self.confidence and f"{self.confidence}", f"{first} {last}".strip())))
        return f"{self.source} ({said})" if said else self.source


@guarded
def provenance(fact: object) -> Provenance:
    """Return where a fact that the package carries comes from: an agency, a province, a document of the register …

    Arguments:
        fact: a value that a look-up gave: :func:`~tdc_programme.agency`, :func:`~tdc_programme.province`,
            :func:`~tdc_programme.document_kind`, :class:`~tdc_programme.LegalRegister`,
            :func:`~tdc_programme.indicators`, :func:`~tdc_programme.rules` …

    Raises:
        TypeError: it is no fact with a source of its own.

    >>> import tdc_programme as tdc
    >>> import datetime as dt
    >>> print(provenance(tdc.province("Đồng Nai", on=dt.date(2025, 8, 1))).valid_to)
    2026-04-29
    >>> provenance(tdc.LegalRegister.bundled().get("15/2022/TT-BKHCN")).valid_from
    datetime.date(2022, 12, 1)
    """
    if isinstance(fact, KnownDocument):
        # A day that nothing else bears out rests on one header, of which one in fifty is misprinted.
        sure = Confidence.HIGH if fact.confirmed else Confidence.MEDIUM
        return Provenance(
            source=fact.source or "", confidence=sure, valid_from=fact.effective, valid_to=_day_before(fact.expired)
        )
    if isinstance(fact, LegalChange):
        return Provenance(source=fact.source or "", confidence=Confidence.MEDIUM, valid_from=fact.since)
    if isinstance(fact, Rule):
        latest = fact.sources[-1] if fact.sources else None
        return Provenance(source=fact.source, valid_from=None if latest is None else latest.valid_from)
    source, confidence = getattr(fact, "source", None), getattr(fact, "confidence", None)
    if not isinstance(source, str) or not isinstance(confidence, Confidence):
        raise TypeError(
            f"provenance takes a fact with a source of its own (an Agency, a Province, a KnownDocument …), "
            f"not {type(fact).__name__}"
        )
    first, last = getattr(fact, "valid_from", None), getattr(fact, "valid_to", None)
    return Provenance(source=source, confidence=confidence, valid_from=first, valid_to=last)


def _day_before(day: dt.date | None) -> dt.date | None:
    return None if day is None else day - dt.timedelta(days=1)


@guarded
def sources(table: str | None = None) -> tuple[BundledSource, ...]:
    """Return what the facts that the package carries rest on, table by table.

    Tables of the library's own words (messages, names for the strategies) hold no facts and are not among them.

    Arguments:
        table: of this table only, by its folder and name; of all, if not given.

    Raises:
        DataError: no such table.

    >>> [each.key for each in sources("law/agency_units")]
    ['D08', 'BAN', 'BAN2']
    """
    if table is None:
        return _sources()
    found = tuple(each for each in _sources() if each.table == table)
    if not found:
        known = list(dict.fromkeys(each.table for each in _sources()))
        hint = did_you_mean(table, known) or f" (known: {', '.join(known)})"
        raise DataError(f"no table {table!r}{hint}", vietnamese=f"không có bảng {table!r}")
    return found


@cache
def _sources() -> tuple[BundledSource, ...]:
    said = load_table("", "origins")
    return tuple(
        source
        for name in tables()
        if name not in said["own_words"]
        for source in _sources_of(name, load_table(*_parted(name)), said)
    )


def tables() -> Iterator[str]:
    """Iterate over the tables of the package, by their folders and names."""
    for package in _PACKAGES:
        folder = files("tdc_programme").joinpath(*filter(None, (package, "data")))
        names = sorted(each.name.removesuffix(".json") for each in folder.iterdir() if each.name.endswith(".json"))
        yield from (f"{package}/{name}" if package else name for name in names)


def _parted(table: str) -> tuple[str, str]:
    package, _, name = table.rpartition("/")
    return package, name


def _sources_of(name: str, table: Mapping[str, Any], said: Mapping[str, Any]) -> Iterator[BundledSource]:
    """Iterate over the sources of one table, as it lists them or as its parts name them."""
    sure: Mapping[str, str] = said["of_sources"].get(name) or table.get("confidence", {})
    if "sources" in table and isinstance(sure, Mapping) and sure:
        for key, text in table["sources"].items():
            plain = isinstance(text, str)
            yield BundledSource(
                table=name,
                key=key,
                text=text if plain else text["name"],
                confidence=Confidence(sure[key]),
                as_of=None if plain else day_of(text["as_of"]),
            )
        return
    own = table.get("confidence") or said["confidence"][name]
    seen: dict[str, str] = {}
    for path, text in _named(table):
        seen.setdefault(text, path)
    for text, path in seen.items():
        yield BundledSource(table=name, key=path or None, text=text, confidence=Confidence(own))


def _named(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Iterate over the sources that the parts of a table name, each with its path."""
    if isinstance(value, Mapping):
        if isinstance(value.get("source"), str):
            yield path, value["source"]
        for key, part in value.items():
            yield from _named(part, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _named(part, f"{path}[{index}]")
