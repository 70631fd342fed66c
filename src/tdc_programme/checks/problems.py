"""What rules look at and what they yield: values with their places, and problems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from attrs import field, frozen

from ..text import Found
from .catalogue import Wording
from .model import Edit, Severity

__all__ = ["Item", "Place", "Problem", "made_problem"]

T_co = TypeVar("T_co", covariant=True)


@frozen
class Item(Generic[T_co]):
    """A value and where it stands: in the text (``start``, ``end``, ``text``), at a path, or both."""

    value: T_co
    start: int | None = None
    end: int | None = None
    path: str | None = None
    text: str = ""


#: What :meth:`Context.problem` takes for a place.
Place = Item[object] | Found[object] | tuple[int, int] | None


@frozen(kw_only=True)
class Problem:
    """What a rule yields: a finding still without its rule's words; made by :meth:`Context.problem`."""

    start: int | None = None
    end: int | None = None
    path: str | None = None
    text: str | None = None
    case: str = ""
    values: Mapping[str, object] = field(factory=dict, eq=False)
    severity: Severity | None = None
    suggestion: str | Wording | None = None
    edits: tuple[Edit, ...] = ()
    safe: bool | None = None
    member: int = 0


def made_problem(
    place: Place,
    path: str | None,
    case: str,
    severity: Severity | str | None,
    suggestion: str | Wording | None,
    replace: str | None,
    edits: Iterable[Edit],
    safe: bool | None,
    values: Mapping[str, object],
) -> Problem:
    """Make a problem of what :meth:`Context.problem` was given."""
    start = end = text = None
    if isinstance(place, tuple):
        start, end = place
    elif place is not None:
        start, end, text = place.start, place.end, place.text or None
        if path is None and isinstance(place, Item):
            path = place.path
    edits = tuple(edits)
    if replace is not None:
        if start is None or end is None:
            suggestion = replace
        else:
            edits = (Edit(start, end, replace), *edits)
            suggestion = replace if suggestion is None else suggestion
    return Problem(
        start=start,
        end=end,
        path=path or None,
        text=text,
        case=case,
        values=values,
        severity=None if severity is None else Severity(severity),
        suggestion=suggestion,
        edits=tuple(sorted(edits, key=lambda edit: (edit.start, edit.end))),
        safe=safe,
    )
