"""Rules on persons, titles and agencies (groups PER and ORG)."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from functools import cache

from ...law.agencies import Level, agencies
from ...programme.people import Person, academic_titles, find_titles
from ...programme.tasks import Task
from ...tables import load_table
from ...vietnamese.letters import fold, to_ascii
from ...vietnamese.letters.alphabet import CAPITALS, SMALLS
from ..collection import Collection
from ..context import Context
from ..problems import Flaw, Item
from ..registry import implements, implements_across

__all__: list[str] = []


@cache
def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = load_table("checks", "posts_and_units")
    return words


# --- persons ---------------------------------------------------------------------------------------------------


def _title_place(context: Context, person: Item[Person]) -> Item[object]:
    return context.item(person.value.title, f"{person.path}.title" if person.path else "title")


@implements("PER001")
def known_title(context: Context) -> Iterator[Flaw]:
    """Report an abbreviation before a name that is no known title."""
    for person in context.values(Person):
        title = person.value.title
        if title is not None and find_titles(title) is None:
            known = [form for one in academic_titles() for form in (one.abbreviation, *one.variants)]
            near = difflib.get_close_matches(title, known, n=1, cutoff=0.5)
            right = next(
                (
                    one.abbreviation
                    for one in academic_titles()
                    if near and near[0] in (one.abbreviation, *one.variants)
                ),
                None,
            )
            yield context.problem(_title_place(context, person), suggestion=right, title=title)


@implements("PER002")
def degree_of_leader(context: Context) -> Iterator[Flaw]:
    """Report a leader without a title: a university degree is asked for."""
    for task in context.values(Task):
        for person in context.each(task, "leads"):
            if isinstance(person.value, Person) and person.value.title is None:
                yield context.problem(person, name=person.value.name)


@implements("PER003")
def order_of_titles(context: Context) -> Iterator[Flaw]:
    """Report a degree before a rank (TS.PGS.), and two ranks or two degrees."""
    for person in context.values(Person):
        titles = find_titles(person.value.title) if person.value.title is not None else None
        if titles is None or len(titles) < 2:
            continue
        ranks = [title for title in titles if title.is_rank]
        degrees = [title for title in titles if not title.is_rank]
        highest = [max(group, key=lambda title: title.order) for group in (ranks, degrees) if group]
        if list(titles) != highest:
            right = "".join(title.abbreviation for title in highest)
            yield context.problem(
                _title_place(context, person), suggestion=right, title=person.value.title, right=right
            )


@implements("PER004")
def style_of_titles(context: Context) -> Iterator[Flaw]:
    """Report a title that is not in its usual form beside others that are."""
    persons = [person for person in context.values(Person) if person.value.title is not None]
    if len(persons) < 2:
        return
    for person in persons:
        title = person.value.title or ""
        titles = find_titles(title)
        if titles is None:
            continue
        right = "".join(one.abbreviation for one in titles)
        if title.replace(" ", "") != right:
            yield context.problem(_title_place(context, person), suggestion=right, title=title, right=right)


_SMALL_SYLLABLE = re.compile(rf"(?<![^\W\d_])[{SMALLS}]")


@implements("PER005")
def capitals_of_names(context: Context) -> Iterator[Flaw]:
    """Report a personal name with a small syllable."""
    document = context.document
    names = [
        context.item(person.value.name, f"{person.path}.name" if person.path else "name")
        for person in context.values(Person)
    ]
    if document is not None and document.signature is not None and document.signature.name is not None:
        names.append(context.item(document.signature.name, "signature.name"))
    for item in names:
        name = str(item.value)
        if _SMALL_SYLLABLE.search(name):
            right = " ".join(syllable[:1].upper() + syllable[1:] for syllable in name.split())
            yield context.problem(item, suggestion=right, name=name, right=right)


_NAME = f"[{CAPITALS}][{SMALLS}]+"
_POST_AND_NAME = re.compile(rf"(?<![^\W\d_])([^\W\d_]+ [^\W\d_]+)(?= (?:{_NAME} ){{1,3}}{_NAME})")


@implements("PER006")
def post_before_name(context: Context) -> Iterator[Flaw]:
    """Report a post before a name that has a wrong mark: ``Thư trưởng Lê Xuân Định``."""
    posts = {to_ascii(post).casefold(): post for post in _words()["posts"]}
    for match in _POST_AND_NAME.finditer(context.text):
        said = match[1]
        right = posts.get(to_ascii(said).casefold())
        if right is not None and fold(said) != fold(right):
            right = right[0].upper() + right[1:] if said[0].isupper() else right
            yield context.problem(context.span(match, 1), replace=right, safe=False, written=said, right=right)


# --- agencies and units ----------------------------------------------------------------------------------------


@cache
def _ministries() -> tuple[re.Pattern[str], dict[str, str], dict[str, str]]:
    """Return the pattern of ministries' names, the names by their folded form, and those without ``và``."""
    names = {one.name for one in agencies() if one.level is Level.MINISTRY and one.name.startswith("Bộ ")}
    words = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    without = {fold(name).replace(" và ", " ").replace(",", ""): name for name in names if " và " in name}
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), {fold(name): name for name in names}, without


_MINISTRY = re.compile(rf"(?<![^\W\d_])Bộ {_NAME}(?: [^\W\d_]+){{1,4}}")


@implements("ORG001")
def known_agency(context: Context) -> Iterator[Flaw]:
    """Report a ministry whose name lacks ``và``: ``Bộ Khoa học Công nghệ``."""
    _, _, without = _ministries()
    for match in _MINISTRY.finditer(context.text):
        words = match.group().split()
        for count in range(len(words), 2, -1):
            right = without.get(fold(" ".join(words[:count])))
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


_UNIT = re.compile(r"^(?:Trung tâm|Viện|Văn phòng|Vụ|Cục|Ban|Trường|Tạp chí) ")


@implements("ORG003")
def unit_of_issuer(context: Context) -> Iterator[Flaw]:
    """Report a unit that a letter addresses as internal and that is no known unit of its issuer."""
    document = context.document
    if document is None or document.organisation is None or not document.recipients:
        return
    if fold(document.organisation) not in {fold(name) for name in _words()["tdc_names"]}:
        return
    units = {_unit_key(name) for name in _words()["tdc_units"]}
    for index, recipient in enumerate(document.recipients):
        if _UNIT.match(recipient) and _unit_key(recipient) not in units:
            yield context.problem(context.item(recipient, f"recipients[{index}]"), name=recipient)


def _unit_key(name: str) -> str:
    """Reduce the name of a unit to what its variants share."""
    key = fold(name)
    for short, full in zip(_words()["short_forms"], _words()["full_forms"]):
        key = key.replace(fold(short), fold(full))
    return " ".join(re.sub(r"[-–,/]", " ", key).split())


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


@cache
def _dashless() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {fold(name.replace(" - ", " ")): name for name in _words()["dashed_units"]}
    words = "|".join(re.escape(name.replace(" - ", " ")) for name in _words()["dashed_units"])
    return re.compile(rf"(?<![^\W\d_])(?:Vụ|Phòng|Ban|Cục|Sở|Văn phòng) (?P<name>{words})(?![^\W\d_])"), names


@implements("ORG005")
def hyphen_in_unit(context: Context) -> Iterator[Flaw]:
    """Report a unit whose two fields lack their hyphen: ``Vụ Kế hoạch Tài chính``."""
    pattern, names = _dashless()
    for match in pattern.finditer(context.text):
        right = match.group()[: -len(match["name"])] + names[fold(match["name"])]
        yield context.problem(context.span(match), replace=right, safe=False, written=match.group(), right=right)


@implements("ORG006")
def capitals_of_agencies(context: Context) -> Iterator[Flaw]:
    """Report a ministry with capitals in the wrong places: ``bộ Khoa Học và Công Nghệ``."""
    pattern, names, _ = _ministries()
    for match in pattern.finditer(context.text):
        said = " ".join(match.group().split())
        right = names.get(fold(said))
        # Another placement of tones is no matter of capitals.
        if right is not None and said != right and not said.isupper() and said.casefold() == right.casefold():
            yield context.problem(context.span(match), replace=right, safe=False, written=said, right=right)
