"""Rules on regions and provinces (group REG)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ...errors import DataError, NumberError
from ...programme.territory import (
    Region,
    first_recorded_day,
    key_economic_regions,
    province,
    province_after,
    provinces,
    region_of,
    regions,
)
from ...tables import Confidence
from ...text.behind import Behind
from ...text.patterns import Pattern
from ...vietnamese.letters import fold
from ...vietnamese.numbers import (
    parse_number,
)
from ..context import Context
from ..model import Edit, Severity
from ..problems import Flaw
from ..registry import implements
from .facts import longest_first

_FIRST_WORD = Pattern.plain(r"^(?:vùng|và) ", yes=("⟦vùng ⟧Tây Nguyên", "và "), no=("vùng",))
_BEFORE_2025 = dt.date(2024, 12, 31)
_MERGED = dt.date(2025, 7, 1)
_LIST = Pattern.plain(
    r"(?P<what>vùng kinh tế trọng điểm|vùng kinh tế\s?[-–]\s?xã hội|vùng)"
    r"[^\n.;:()]{0,40}?\s?\((?P<list>[^()\n]{10,400})\)",
    yes=("vùng kinh tế trọng điểm phía Bắc (Tây Nguyên; Đông Nam Bộ)",),
    no=("vùng (hai)",),
)
_ALL_REGIONS = Pattern.plain(
    r"(?:cả nước|toàn quốc|chia thành|gồm có|gồm|tất cả|cả) (?:có |thành )?(?P<count>[0-9]{1,2}|[^\W\d_]+) "
    r"(?P<what>vùng kinh tế trọng điểm|vùng kinh tế\s?[-–]\s?xã hội)",
    yes=("cả nước có 06 vùng kinh tế - xã hội", "gồm bốn vùng kinh tế trọng điểm"),
    no=("cả nước có 06 vùng",),
)
_DELTA = Pattern.plain(
    r"(?P<d>[Đđ])ồng bằng (?P<s>[Ss])ông (?:Hồng|Cửu Long)", yes=("Đồng bằng Sông Cửu Long",), no=("đồng bằng sông Mã",)
)
_SPECIAL = Pattern.plain(
    r"(?:(?<=[^\W\d_][ ,] )|(?<=[^\W\d_] ))(?:thành phố (?=Hồ Chí Minh)|thủ đô (?=Hà Nội))",
    yes=("tại ⟦thành phố ⟧Hồ Chí Minh", "phố, ⟦thủ đô ⟧Hà Nội"),
    no=("tại ⟦thành phố ⟧Huế",),
)
_SEVERAL = Behind(
    r"(?:[Cc]ác|[Nn]hững|[Mm]ọi|[Cc]ả|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[0-9])\s+",
    most=12,
    yes=("⟦Các ⟧", "⟦2 ⟧"),
    no=("tại ",),
)
_FORMER = Pattern.plain(
    r"\s*\(?(?:cũ|trước đây|trước sắp xếp|trước sáp nhập|nay là)", yes=(" (cũ)", "nay là"), no=(" mới",)
)


@lru_cache(maxsize=32)
def _words(names: tuple[str, ...]) -> Pattern:
    return Pattern.plain(rf"(?<!\w)(?:{longest_first(names)})(?!\w)", any_case=True, yes=names)


@lru_cache(maxsize=8)
def _placed(on: dt.date) -> Pattern:
    """Compile ``tỉnh X (thuộc) vùng Y``: a province with the region that a text puts it in."""
    names = longest_first(one.name for one in provinces(on))
    them = longest_first(name for region in regions(on) for name in (region.name, *region.aliases))
    return Pattern.plain(
        rf"(?:(?:tỉnh|[Tt]hành phố) )?(?P<province>{names})"
        rf"(?: thuộc (?:vùng )?| \((?:thuộc )?(?:vùng )?|,? vùng |, (?=đồng bằng|trung du))(?P<region>{them})(?!\w)",
        any_case=True,
        yes=("tỉnh Đồng Nai thuộc vùng Đông Nam Bộ", "Hà Nội, đồng bằng sông Hồng"),
        no=("Hà Nội, Đông Nam Bộ",),
    )


def _on(context: Context) -> dt.date | None:
    """Return the day whose map counts: the document's, or that of the programme's first documents.

    None where that map is not known: nothing can be said of an older document.
    """
    date = context.document.date if context.document is not None else None
    day = _BEFORE_2025
    if context.on is not None:
        day = context.on
    elif date is not None and date.year is not None:
        if date.lunar or not date.is_valid:
            return None
        day = dt.date(date.year, date.month or 12, 1)
    return day if day >= first_recorded_day() else None


# --- lists of regions ------------------------------------------------------------------------------------------


def _items(listed: str) -> list[str]:
    return [part.strip() for part in listed.split(";" if ";" in listed else ",") if part.strip()]


def _severity(known: Iterable[Region]) -> Severity | None:
    """Return how grave a finding on regions is where it rests on what is not sure: no error; else the rule's own."""
    return None if all(region.confidence is Confidence.HIGH for region in known) else Severity.WARNING


def _socio_economic(listed: str, on: dt.date) -> list[Region | None]:
    """Resolve the items of a list as socio-economic regions; a province is none."""
    named = []
    for item in _items(listed):
        name = _FIRST_WORD.sub("", item)
        region = region_of(name, on, default=None)
        named.append(region if region is not None and _is_name_of(region, name) else None)
    return named


def _is_name_of(region: Region, name: str) -> bool:
    return fold(name) in {fold(known) for known in (region.name, *region.aliases)}


@implements("REG002")
def key_or_socio_economic(context: Context) -> Iterator[Flaw]:
    """Report socio-economic regions that are called key economic regions."""
    on = _on(context)
    if on is None:
        return
    for match in _LIST.finditer(context.text):
        if not match["what"].endswith("trọng điểm"):
            continue
        named = [region for region in _socio_economic(match["list"], on) if region is not None]
        if len(named) >= 2:
            start, end = context.span(match, "what")
            yield context.problem(
                (start, end),
                replace="vùng kinh tế - xã hội",
                safe=False,
                count=len(_items(match["list"])),
                key=len(key_economic_regions()),
            )


@implements("REG006")
def each_region_once(context: Context) -> Iterator[Flaw]:
    """Report a list of regions that names one twice, or one that is none."""
    on = _on(context)
    if on is None:
        return
    for match in _LIST.finditer(context.text):
        items = _items(match["list"])
        named = _socio_economic(match["list"], on)
        known = [region for region in named if region is not None]
        if len(known) < 2 or len(known) < len(items) - 1:
            continue  # no list of regions
        at = match.start("list")
        seen: set[str] = set()
        for item, region in zip(items, named):
            start = context.text.index(item, at)
            at = start + len(item)
            place = context.view.span(start, at)
            if region is None:
                yield context.problem(place, case="unknown", name=item, severity=_severity(known))
            elif region.name in seen:
                yield context.problem(place, name=item)
            else:
                seen.add(region.name)


@implements("REG007")
def number_of_regions(context: Context) -> Iterator[Flaw]:
    """Report a wrong number of all regions."""
    on = _on(context)
    if on is None:
        return
    for match in _ALL_REGIONS.finditer(context.text):
        try:
            count = parse_number(match["count"])
        except NumberError:
            continue
        there = _key_regions(on) if match["what"].endswith("trọng điểm") else regions(on)
        if there and count != len(there):
            yield context.problem(
                context.span(match), count=count, right=len(there), what=match["what"], severity=_severity(there)
            )


def _key_regions(on: dt.date) -> tuple[Region, ...]:
    """Return the key economic regions of a day; none where they are not known."""
    try:
        return key_economic_regions(on)
    except DataError:
        return ()


# --- names -----------------------------------------------------------------------------------------------------


@implements("REG001")
def master_plan_names(context: Context) -> Iterator[Flaw]:
    """Report a region under the name of a Politburo resolution, with that of the National Master Plan."""
    on = _on(context)
    if on is None:
        return
    right = {fold(alias): region.name for region in regions(on) for alias in region.aliases}
    aliases = _words(tuple(alias for region in regions(on) for alias in region.aliases))
    for match in aliases.finditer(context.text):
        name = right[fold(match.group())]
        yield context.problem(context.span(match), suggestion=name, written=match.group(), right=name)


@implements("REG003")
def capitals(context: Context) -> Iterator[Flaw]:
    """Report a capital Sông, and a capital Đồng inside a sentence."""
    for match in _DELTA.finditer(context.text):
        edits = []
        for group in ("d", "s"):
            letter = match[group]
            inside = group == "s" or context.text[max(0, match.start() - 2) : match.start()] in ("; ", ", ", "g ", "à ")
            if letter.isupper() and inside:
                start, end = context.span(match, group)
                edits.append(Edit(start, end, letter.lower()))
        if edits:
            right = "đ" if any(edit.replacement == "đ" for edit in edits) else match["d"]
            said = right + match.group()[1:].replace(" Sông", " sông")
            yield context.problem(context.span(match), edits=edits, suggestion=said, written=match.group(), right=said)


@implements("REG008")
def city_forms(context: Context) -> Iterator[Flaw]:
    """Report a small thành phố before Hồ Chí Minh and a small thủ đô before Hà Nội."""
    for match in _SPECIAL.finditer(context.text):
        word = match.group().strip()
        right = word[0].upper() + word[1:]
        start, end = context.span(match)
        several = _SEVERAL.match(context.text, match.start()) is not None  # "các thành phố Hồ Chí Minh, Đà Nẵng"
        yield context.problem(
            (start, end - 1), replace=right, safe=False if several else None, written=word, right=right
        )


# --- provinces -------------------------------------------------------------------------------------------------


@implements("REG004")
def province_in_region(context: Context) -> Iterator[Flaw]:
    """Report a province that is put into another region than its own."""
    on = _on(context)
    if on is None:
        return
    for match in _placed(on).finditer(context.text):
        home, said = (region_of(match[group], on, default=None) for group in ("province", "region"))
        if home is not None and said is not None and home.name != said.name:
            yield context.problem(
                context.span(match),
                province=match["province"],
                said=said.name,
                right=home.name,
                suggestion=home.name,
                severity=_severity([home]),
            )


@implements("REG005")
def province_exists(context: Context) -> Iterator[Flaw]:
    """Report a province that was merged before the day of the document."""
    on = _on(context)
    if on is None or on < _MERGED:
        return
    now = {fold(one.name) for one in provinces(on)}
    gone = _words(tuple(f"tỉnh {one.name}" for one in provinces(_BEFORE_2025) if fold(one.name) not in now))
    for match in gone.finditer(context.text):
        after = context.text[match.end() : match.end() + 30]
        if _FORMER.match(after) or _cited(context, match.start()):
            continue  # "(cũ)", or the issuer of an older document
        new = province_after(province(match.group()[5:], _BEFORE_2025), on)
        yield context.problem(
            context.span(match),
            suggestion=f"{'thành phố' if new.is_city else 'tỉnh'} {new.name}" if new is not None else None,
            name=match.group(),
            new=new.name if new is not None else "—",
        )


def _cited(context: Context, at: int) -> bool:
    """Say whether a place stands close behind a citation, as its issuer does."""
    return any(0 <= at - context.view.offset(item.end or 0) <= 60 for item in context.citations)
