"""The cells of a table that name organisations and persons: each name by itself, with what it is there for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field

from ....programme.people import Organisation, Person, titles_of
from ....text import View
from ....text.patterns import Pattern
from ....vietnamese.letters.folding import fold_phrase
from ...words import begins_organisation, is_person, organisation_words
from ..layout import BULLET, Recorder, tidy
from .columns import WHO, head_key, keys, roles_of

_CUT = Pattern.plain(r"\s*(?:(?<![Đđ])/|;|\n)\s*", yes=(" / ", ";"), no=(",", "Đ⟦/⟧c"))
_COMMA = Pattern.plain(r",\s+", yes=(", ",), no=("1,5", ";"))
_LABEL = Pattern.plain(
    r"(?P<label>[^\W\d_][^:;/\n()]{1,60}?)\s*:\s*", yes=("⟦Đơn vị chủ trì: ⟧Viện", "⟦CNĐT:⟧Hà"), no=("Viện A; B: C",)
)
_HONORIFIC = Pattern.plain(
    r"(?:Ông|Bà|Ông/Bà|Đồng chí|Đ/c)\s*:?\s+", any_case=True, yes=("⟦ông ⟧Hà", "⟦Đ/c: ⟧Hà"), no=("Bà:Hà",)
)
_ABBREVIATIONS = Pattern.plain(
    r"(?:[A-ZĐ][A-Za-zĐđ]{0,6}\.\s*)+", yes=("⟦PGS. TS. ⟧Hà", "⟦ThS.⟧Hà"), no=("Hà Minh", "ts. Hà")
)
_TITLE_PARTS = Pattern.plain(r"[^\s.]{1,12}+(?:\.\s*|\s+)", yes=("⟦Tiến ⟧sĩ", "⟦ThS.⟧Hà"), no=("Hà",))
# What may stand behind the name of a person: a post, or another person.
_BEHIND = Pattern.plain(
    r"\s*(?:,|\(|\s[-–—])\s*|\)", yes=("Lê An⟦, ⟧Phó", "Lê An⟦ (⟧Phó", "Lê An⟦ - ⟧Phó"), no=("Lê-An",)
)
_OFFICES = ("ủy ban nhân dân", "ubnd")


@define
class Names:
    """The names in the cells of a row, by what they are there for."""

    hosts: list[View] = field(factory=list)
    cooperating: list[View] = field(factory=list)
    people: list[View] = field(factory=list)
    posts: list[View] = field(factory=list)  # what stands behind names of persons
    unsorted: bool = False  # a column of leading and cooperating units does not say which is which


def read_names(cells: Sequence[tuple[tuple[str, ...], Sequence[View]]], *, of_offices: bool = False) -> Names:
    """Sort the names of some cells.

    Arguments:
        cells: the roles that share a column, and the paragraphs of its cell.
        of_offices: the units are offices, so that a comma may part two of one kind (``Sở A, Sở B``); the name of an
            institute may go on after a comma with that of the body above it.
    """
    names = Names()
    for roles, paragraphs in cells:
        role = roles[0] if len(roles) == 1 else None
        for label, v in _pieces(paragraphs, of_offices=of_offices):
            role = label or role
            if not v.text:
                continue
            if role is None and set(roles) == {"host", "cooperating"}:
                names.unsorted = True
            elif role in ("lead", "person") or (role is None and is_lead(v.text)):
                _add_person(names, v)
            else:
                (names.cooperating if role == "cooperating" else names.hosts).append(v)
    return names


def _add_person(names: Names, v: View) -> None:
    """Add a person; what stands behind the name is another one, or a post, which is no part of the name."""
    cuts = [match.span() for match in _BEHIND.finditer(v.text)]
    if not cuts or not _is_name(v.text[: cuts[0][0]]):
        names.people.append(v)
        return
    starts = [0, *(end for _, end in cuts)]
    for start, end in zip(starts, [*(start for start, _ in cuts), len(v.text)]):
        piece = v.part(start, end)
        if piece.text.strip():
            (names.people if _is_name(piece.text) else names.posts).append(piece)


def _is_name(text: str) -> bool:
    honorific = _HONORIFIC.match(text)
    text = text[honorific.end() :] if honorific else text
    return is_person(text[title_end(text) :])


def _pieces(paragraphs: Sequence[View], *, of_offices: bool) -> Iterator[tuple[str | None, View]]:
    """Iterate over the names in a cell, each with the role that a label before it says: one a paragraph, or parted."""
    for paragraph in paragraphs:
        start = 0
        cuts = [match.span() for match in _CUT.finditer(paragraph.text)] + [(len(paragraph.text),) * 2]
        for left, right in cuts:
            v = tidy(paragraph.part(start, left))
            start = right
            if bullet := BULLET.match(v.text):
                v = v.part(bullet.end(), len(v.text))
            label, v = _labelled(v)
            for piece in _at_commas(v) if of_offices else (v,):
                yield label, piece.part(0, len(piece.text.rstrip(" .,")))
                label = None


def _labelled(v: View) -> tuple[str | None, View]:
    label = _LABEL.match(v.text)
    if label is None:
        return None, v
    roles = [role for role in roles_of(head_key(label["label"])) if role in WHO]
    if len(roles) != 1:
        return None, v
    return roles[0], tidy(v.part(label.end(), len(v.text)))


def _at_commas(v: View) -> Iterator[View]:
    """Cut the names of offices at commas: ``Sở A, Sở B, UBND xã``, ``Phòng Kinh tế, Văn phòng``.

    ``Sở Văn hóa, Thể thao và Du lịch`` is one, and so is a unit with the body above it (``Phòng Quản lý, Sở Y tế``);
    ``các Sở, ban, ngành`` stays as it is.
    """
    start, kind = 0, _kind(v.text)
    for comma in _COMMA.finditer(v.text):
        following = v.text[comma.end() :]
        if kind is not None and following[:1].isupper() and _stands_beside(kind, _kind(following)):
            yield tidy(v.part(start, comma.start()))
            start = comma.end()
    yield tidy(v.part(start, len(v.text)))


def _stands_beside(kind: str, other: str | None) -> bool:
    """Tell whether a unit of one kind stands beside one of another, and is not a part of it."""
    if other is None or kind == other:
        return other is not None
    return head_key(other) not in keys("parents") or (other in _OFFICES and kind in ("sở", "bộ"))


def _kind(text: str) -> str | None:
    """Return the word for an organisation with which a name begins, where more follows."""
    words = fold_phrase(text[:60]).split()
    them = organisation_words()
    said = (" ".join(words[:count]) for count in (4, 3, 2, 1) if len(words) > count)
    return next((word for word in said if word in them or word in _OFFICES), None)


def put_organisations(record: Recorder, path: str, views: Sequence[View]) -> tuple[Organisation, ...]:
    """Return the organisations that are named, with their places under ``path[0]``, ``path[1]`` …."""
    return tuple(Organisation(record.put(f"{path}[{index}]", v)) for index, v in enumerate(views))


def put_people(record: Recorder, path: str, views: Sequence[View]) -> tuple[Person, ...]:
    """Return the persons that are named, with the places of title and name under ``path[0]`` …."""
    return tuple(_person(record, f"{path}[{index}]", v) for index, v in enumerate(views))


def _person(record: Recorder, path: str, v: View) -> Person:
    if honorific := _HONORIFIC.match(v.text):
        v = v.part(honorific.end(), len(v.text))
    record.put(path, v)
    end = title_end(v.text)
    title = record.put(f"{path}.title", v, 0, len(v.text[:end].rstrip())) if end else None
    return Person(record.put(f"{path}.name", v, end), title)


def title_end(text: str) -> int:
    """Return where the academic titles before a name end; 0 where there are none.

    >>> "PGS. TS. Hà Minh"[title_end("PGS. TS. Hà Minh") :], title_end("Hà Minh")
    ('Hà Minh', 0)
    """
    abbreviations = _ABBREVIATIONS.match(text)
    end = abbreviations.end() if abbreviations else 0
    at = 0
    while len(text[:at].split()) < 6 and (part := _TITLE_PARTS.match(text, at)):
        at = part.end()
        if titles_of(text[:at]):
            end = max(end, at)
    return end if end < len(text) else 0


def is_lead(text: str) -> bool:
    """Tell whether a name in a column of organisations and persons is that of a person."""
    if _HONORIFIC.match(text) or title_end(text):
        return True
    return not begins_organisation(text) and is_person(text)
