"""Rules on persons and their titles (group PER)."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from ...programme.people import Person, academic_titles, titles_of
from ...programme.tasks import Task
from ...text.patterns import Pattern
from ...vietnamese.letters import fold, to_ascii
from ...vietnamese.letters.alphabet import CAPITALS, SMALLS
from ..context import Context
from ..problems import Flaw
from ..registry import implements
from .facts import field, table

_SMALL_SYLLABLE = Pattern.plain(rf"(?<![^\W\d_])[{SMALLS}]", yes=("Nguyễn ⟦v⟧ăn",), no=("Nguy⟦ễ⟧n",))
_NAME = f"[{CAPITALS}][{SMALLS}]+"
_POST_AND_NAME = Pattern.plain(
    rf"(?<![^\W\d_])([^\W\d_]+ [^\W\d_]+)(?= (?:{_NAME} ){{1,3}}{_NAME})",
    yes=("⟦Thư trưởng⟧ Lê Xuân Định",),
    no=("Thứ trưởng phụ trách",),
)

#: A head of any body or unit (thủ trưởng) has the letters of a deputy minister (thứ trưởng).
_OTHER_POSTS = (fold("thủ trưởng"),)


@implements("PER001")
def known_title(context: Context) -> Iterator[Flaw]:
    """Report an abbreviation before a name that is no known title."""
    for person in context.values(Person):
        title = person.value.title
        if title is not None and titles_of(title) is None:
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
            yield context.problem(field(context, person, "title"), suggestion=right, title=title)


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
        titles = titles_of(person.value.title) if person.value.title is not None else None
        if titles is None or len(titles) < 2:
            continue
        ranks = [title for title in titles if title.is_rank]
        degrees = [title for title in titles if not title.is_rank]
        highest = [max(group, key=lambda title: title.order) for group in (ranks, degrees) if group]
        if list(titles) != highest:
            right = "".join(title.abbreviation for title in highest)
            yield context.problem(
                field(context, person, "title"), suggestion=right, title=person.value.title, right=right
            )


@implements("PER004")
def style_of_titles(context: Context) -> Iterator[Flaw]:
    """Report a title that is not in its usual form beside others that are."""
    persons = [person for person in context.values(Person) if person.value.title is not None]
    if len(persons) < 2:
        return
    for person in persons:
        title = person.value.title or ""
        titles = titles_of(title)
        if titles is None:
            continue
        right = "".join(one.abbreviation for one in titles)
        if title.replace(" ", "") != right:
            yield context.problem(field(context, person, "title"), suggestion=right, title=title, right=right)


@implements("PER005")
def capitals_of_names(context: Context) -> Iterator[Flaw]:
    """Report a personal name with a small syllable."""
    document = context.document
    names = [field(context, person, "name") for person in context.values(Person)]
    if document is not None and document.signature is not None and document.signature.name is not None:
        names.append(context.item(document.signature.name, "signature.name"))
    for item in names:
        name = str(item.value)
        if _SMALL_SYLLABLE.search(name):
            right = " ".join(syllable[:1].upper() + syllable[1:] for syllable in name.split())
            yield context.problem(item, suggestion=right, name=name, right=right)


@implements("PER006")
def post_before_name(context: Context) -> Iterator[Flaw]:
    """Report a post before a name that has a wrong mark: ``Thư trưởng Lê Xuân Định``."""
    posts = {to_ascii(post).casefold(): post for post in table("posts_and_units")["posts"]}
    for match in _POST_AND_NAME.finditer(context.text):
        said = match[1]
        right = posts.get(to_ascii(said).casefold())
        if right is not None and fold(said) not in (fold(right), *_OTHER_POSTS):
            right = right[0].upper() + right[1:] if said[0].isupper() else right
            yield context.problem(context.span(match, 1), replace=right, safe=False, written=said, right=right)
