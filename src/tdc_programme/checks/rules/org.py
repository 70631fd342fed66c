"""Rules on agencies and units (group ORG)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from ...errors import CitationError
from ...law.authorities import Agency, Level, agencies
from ...law.lookup import agency_after
from ...law.units import agency_units, unit_key
from ...tables import Confidence
from ...text.behind import Behind
from ...text.patterns import Pattern
from ...vietnamese.letters import fold
from ...vietnamese.letters.alphabet import CAPITALS, SMALLS
from ..collection import Collection
from ..context import Context
from ..model import Severity
from ..problems import Flaw
from ..registry import implements, implements_across
from .facts import Spans, longest_first, table

#: From this day there are no districts: Law 72/2025/QH15.
_NO_DISTRICTS = dt.date(2025, 7, 1)
_DEPARTMENTS_FOLLOW = dt.date(2025, 3, 1)
_ITS_NAME = rf"(?:huyện|quận|thị\sxã)\s(?:[0-9]{{1,2}}(?!\w)|(?:[{CAPITALS}][^\W\d_]*(?:[ -](?=[{CAPITALS}]))?)+)"
_DISTRICT = Pattern.plain(
    rf"(?<!\w)(?:(?:[ỦU][yỷ]\sban|Hội\sđồng)\snhân\sdân|UBND|HĐND)\s{_ITS_NAME}",
    yes=("Ủy ban nhân dân huyện Mộc Châu", "UBND quận Hai Bà Trưng", "HĐND quận 1"),
    no=("UBND huyện nơi", "UBND xã Mộc Châu"),
)
_IN_DISTRICT = Pattern.plain(
    rf"(?<!\w)(?:tại|ở|trên địa bàn)\s(?P<name>{_ITS_NAME})",
    yes=("tại huyện Mộc Châu", "trên địa bàn quận 7"),
    no=("tại xã Mộc Châu", "tại huyện nơi"),
)
# That somebody is asked for something: then and only then the body must be there.
_ASKED = Behind(
    r"(?:[Gg]iao|[Đđ]ề nghị|[Yy]êu cầu|[Pp]hối hợp với|[Cc]hủ trì,? phối hợp với|[Gg]ửi(?: về)?|[Bb]áo cáo)\s",
    most=28,
    yes=("⟦Đề nghị ⟧Ủy", "chủ trì, ⟦phối hợp với ⟧Bộ"),
    no=("của ",),
)
_FORMER = Pattern.plain(
    r"\s*\(?(?:cũ|trước đây|trước sắp xếp|trước sáp nhập|nay là)", yes=(" (cũ)", "nay là"), no=(" mới",)
)
_NAMES_BODY = Pattern.plain(
    r"(?:recipients|distribution|tasks\[\d+\]\.hosts)\[\d+\]",
    yes=("recipients[0]", "tasks[1].hosts[0]"),
    no=("tasks[1].leads[0]",),
)
_NAME = f"[{CAPITALS}][{SMALLS}]+"
_MINISTRY = Pattern.plain(
    rf"(?<![^\W\d_])Bộ {_NAME}(?: [^\W\d_]+){{1,4}}", yes=("⟦Bộ Khoa học Công nghệ⟧",), no=("Bộ luật", "⟦Bộ Y⟧ tế")
)
_UNIT = Pattern.plain(
    r"^(?:Trung tâm|Viện|Văn phòng|Vụ|Cục|Ban|Trường|Tạp chí) ", yes=("⟦Trung tâm ⟧Đào tạo",), no=("Sở Tài chính",)
)


@cache
def _any_ministry() -> Pattern:
    return Pattern.plain(
        rf"(?<!\w)(?:{longest_first(_ministries().values())})(?!\w)",
        any_case=True,
        yes=("bộ Khoa Học và Công Nghệ",),
        no=("Bộ Khoa học Công nghệ",),
    )


@cache
def _dashless() -> Pattern:
    return Pattern.plain(
        rf"(?<![^\W\d_])(?:Vụ|Phòng|Ban|Cục|Sở|Văn phòng) (?P<name>{longest_first(_dashed())})(?![^\W\d_])",
        yes=("Phòng Hành chính Tổng hợp",),
        no=("Phòng Hành chính - Tổng hợp", "Vụ Kế hoạch Tài chính"),
    )


@cache
def _ministries() -> dict[str, str]:
    """Return the names of ministries by their folded form."""
    return {
        fold(one.name): one.name for one in agencies() if one.level is Level.MINISTRY and one.name.startswith("Bộ ")
    }


@cache
def _without_and() -> dict[str, str]:
    """Return the names of ministries that hold ``và`` by their folded form without it."""
    return {
        name.replace(" và ", " ").replace(",", ""): right for name, right in _ministries().items() if " và " in name
    }


@cache
def _dashed() -> dict[str, str]:
    """Return the names of units that hold a hyphen by what they are without it."""
    return {name.replace(" - ", " "): name for name in table("posts_and_units")["dashed_units"]}


@implements("ORG001")
def known_agency(context: Context) -> Iterator[Flaw]:
    """Report a ministry whose name lacks ``và``: ``Bộ Khoa học Công nghệ``."""
    for match in _MINISTRY.finditer(context.text):
        words = match.group().split()
        for count in range(len(words), 2, -1):
            right = _without_and().get(fold(" ".join(words[:count])))
            if right is not None:
                said = " ".join(words[:count])
                yield context.problem(
                    context.view.span(match.start(), match.start() + len(said)),
                    suggestion=right,
                    written=said,
                    right=right,
                )
                break


@implements("ORG002")
def name_on_date(context: Context) -> Iterator[Flaw]:
    """Report an issuer under a name that it did not have on the day of the document."""
    document, day = context.document, context.on
    if document is None or document.organisation is None or day is None:
        return
    them = [one for one in agencies() if fold(one.name) == fold(document.organisation)]
    if not them or any(one.is_valid_on(day) for one in them):
        return
    same_code = [one for one in agencies() if one.code == them[0].code and one.is_valid_on(day)]
    other = same_code[0].name if same_code else _successor(them[0], day)
    yield context.problem(
        context.item(document.organisation, "organisation"),
        severity=None if them[0].confidence is Confidence.HIGH else Severity.WARNING,
        name=document.organisation,
        day=day,
        suggestion=other,
        right=other or "—",
    )


def _successor(one: Agency, day: dt.date) -> str | None:
    """Return the name of what took the place of an agency and is there on a day, or None where it is not known."""
    try:
        later = agency_after(one, day)
    except CitationError:
        return one.successor_name
    return later.name if later is not None else None


@implements("ORG003")
def unit_of_issuer(context: Context) -> Iterator[Flaw]:
    """Report a unit that a letter addresses as internal and that is no known unit of its issuer."""
    document = context.document
    if document is None or document.organisation is None or not document.recipients:
        return
    if fold(document.organisation) not in {fold(name) for name in table("posts_and_units")["tdc_names"]}:
        return
    for index, recipient in enumerate(document.recipients):
        if _UNIT.match(recipient) and not agency_units("TĐC", name=recipient):
            yield context.problem(context.item(recipient, f"recipients[{index}]"), name=recipient)


@implements_across("ORG004")
def one_name_a_unit(collection: Collection) -> Iterator[Flaw]:
    """Report a unit that is written in several ways."""
    first: dict[str, str] = {}
    for digest in collection.digests:
        for item in digest.organisations:
            name = " ".join(item.value.name.split())
            usual = first.setdefault(unit_key(name), name)
            if name != usual:
                yield digest.problem(item, written=name, other=usual, suggestion=usual)


@implements("ORG005")
def hyphen_in_unit(context: Context) -> Iterator[Flaw]:
    """Report a unit whose two fields lack their hyphen: ``Phòng Hành chính Tổng hợp``."""
    document = context.document
    issuer = fold(document.organisation) if document is not None and document.organisation is not None else None
    is_known = issuer is None or issuer in {fold(name) for name in table("posts_and_units")["tdc_names"]}
    for match in _dashless().finditer(context.text):
        if not is_known and _dashed()[match["name"]] not in context.text:
            continue  # another body's unit may be called so
        right = match.group()[: -len(match["name"])] + _dashed()[match["name"]]
        yield context.problem(context.span(match), replace=right, safe=False, written=match.group(), right=right)


@implements("ORG006")
def capitals_of_agencies(context: Context) -> Iterator[Flaw]:
    """Report a ministry with capitals in the wrong places: ``bộ Khoa Học và Công Nghệ``."""
    for match in _any_ministry().finditer(context.text):
        said = " ".join(match.group().split())
        right = _ministries().get(fold(said))
        # Another placement of tones is no matter of capitals.
        if right is not None and said != right and not said.isupper() and said.casefold() == right.casefold():
            yield context.problem(context.span(match), replace=right, safe=False, written=said, right=right)


# --- bodies that ended -------------------------------------------------------------------------------------------


class _Ended(NamedTuple):
    """A body that is no more: its name, the first day without it, and the name of what took its place."""

    name: str
    since: dt.date
    heir: str | None


@lru_cache(maxsize=64)
def _ended(day: dt.date) -> dict[str, _Ended]:
    """Return the ministries that are no more on a day by their folded names; and with those of 2025 their departments.

    Departments of provinces (sở) followed their ministries: Decree 45/2025/NĐ-CP.
    """
    alive = {fold(one.name) for one in agencies() if one.is_valid_on(day)}
    gone: dict[str, _Ended] = {}
    for one in agencies():
        if one.level is not Level.MINISTRY or one.valid_to is None or one.valid_to >= day or fold(one.name) in alive:
            continue
        ended = _Ended(one.name, one.valid_to + dt.timedelta(days=1), _successor(one, day))
        gone[fold(one.name)] = ended
        if ended.since == _DEPARTMENTS_FOLLOW and ended.heir is not None and one.name.startswith("Bộ "):
            department = _Ended(f"Sở {one.name[3:]}", ended.since, f"Sở {ended.heir.removeprefix('Bộ ')}")
            gone[fold(department.name)] = department
    return gone


@lru_cache(maxsize=64)
def _any_ended(day: dt.date) -> Pattern:
    names = [one.name for one in _ended(day).values()]
    them = longest_first(names).replace(r"\ ", r"\s+")  # a wrapped line may part a name
    return Pattern.plain(rf"(?<!\w)(?:{them})(?!\w)", any_case=True, yes=names)


def _addressed(context: Context) -> list[tuple[int, int]]:
    """Return the parts that name who is to act, recipients and hosts of tasks, as spans of the text in order."""
    places = context.document.places if context.document is not None else ()
    named = (place for place in places if _NAMES_BODY.fullmatch(place.path))
    return sorted((context.view.offset(place.start), context.view.offset(place.end)) for place in named)


@implements("ORG007")
def body_that_ended(context: Context) -> Iterator[Flaw]:
    """Report a recipient, a host or whoever is asked to act that had ended before the day of the document."""
    day = context.on
    if day is None or not context.is_text:
        return
    places = Spans(_addressed(context))
    for match in _any_ended(day).finditer(context.text) if _ended(day) else ():
        if _must_be_there(context, places, match):
            name, since, heir = _ended(day)[fold(" ".join(match.group().split()))]
            case = "" if heir is not None else "unknown"
            yield context.problem(context.span(match), case=case, since=since, name=name, right=heir, suggestion=heir)
    if day < _NO_DISTRICTS:
        return
    places = Spans(_addressed(context))
    for match in _DISTRICT.finditer(context.text):
        if _must_be_there(context, places, match):
            yield context.problem(context.span(match), case="district", name=" ".join(match.group().split()))
    for match in _IN_DISTRICT.finditer(context.text):
        if not _FORMER.match(context.text, match.end()):
            yield context.problem(context.span(match, "name"), case="place", name=" ".join(match["name"].split()))


def _must_be_there(context: Context, places: Spans, match: re.Match[str]) -> bool:
    """Say whether a text asks something of a body that it names, or sends itself there."""
    is_asked = places.hold(match.start()) or _ASKED.match(context.text, match.start()) is not None
    return is_asked and not _FORMER.match(context.text, match.end())
