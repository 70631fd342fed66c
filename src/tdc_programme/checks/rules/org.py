"""Rules on agencies and units (group ORG)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...law.authorities import Level, agencies
from ...text.patterns import Pattern
from ...vietnamese.letters import fold
from ...vietnamese.letters.alphabet import CAPITALS, SMALLS
from ..collection import Collection
from ..context import Context
from ..problems import Flaw
from ..registry import implements, implements_across
from .facts import longest_first, table

_SIGNS = Pattern.plain(r"[-–,/]", yes=("-", "–"))
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
        yes=("Vụ Kế hoạch Tài chính",),
        no=("Vụ Kế hoạch - Tài chính",),
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
    other = same_code[0].name if same_code else them[0].successor
    yield context.problem(
        context.item(document.organisation, "organisation"),
        name=document.organisation,
        day=day,
        suggestion=other,
        right=other or "—",
    )


@implements("ORG003")
def unit_of_issuer(context: Context) -> Iterator[Flaw]:
    """Report a unit that a letter addresses as internal and that is no known unit of its issuer."""
    document = context.document
    if document is None or document.organisation is None or not document.recipients:
        return
    if fold(document.organisation) not in {fold(name) for name in table("posts_and_units")["tdc_names"]}:
        return
    units = {_unit_key(name) for name in table("posts_and_units")["tdc_units"]}
    for index, recipient in enumerate(document.recipients):
        if _UNIT.match(recipient) and _unit_key(recipient) not in units:
            yield context.problem(context.item(recipient, f"recipients[{index}]"), name=recipient)


def _unit_key(name: str) -> str:
    """Reduce the name of a unit to what its variants share."""
    key = fold(name)
    for short, full in zip(table("posts_and_units")["short_forms"], table("posts_and_units")["full_forms"]):
        key = key.replace(fold(short), fold(full))
    return " ".join(_SIGNS.sub(" ", key).split())


@implements_across("ORG004")
def one_name_a_unit(collection: Collection) -> Iterator[Flaw]:
    """Report a unit that is written in several ways."""
    first: dict[str, str] = {}
    for digest in collection.digests:
        for item in digest.organisations:
            name = " ".join(item.value.name.split())
            usual = first.setdefault(_unit_key(name), name)
            if name != usual:
                yield digest.problem(item, written=name, other=usual, suggestion=usual)


@implements("ORG005")
def hyphen_in_unit(context: Context) -> Iterator[Flaw]:
    """Report a unit whose two fields lack their hyphen: ``Vụ Kế hoạch Tài chính``."""
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
