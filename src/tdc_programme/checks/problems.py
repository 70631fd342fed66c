"""What rules look at and what they yield: values with their places, and flaws."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from attrs import field, frozen

from ..text import Found
from ..values import member
from .catalogue import Wording
from .model import Edit, Severity, SeverityName

T_co = TypeVar("T_co", covariant=True)


@frozen
class Item(Generic[T_co]):
    """A value and where it stands: in the text (``start``, ``end``, ``text``), at a path, or both.

    >>> Item("Hà Nội", start=0, end=6, text="Hà Nội").value
    'Hà Nội'
    """

    value: T_co
    start: int | None = None
    end: int | None = None
    path: str | None = None
    text: str = ""


#: What :meth:`Target.problem` takes for a place.
Where = Item[object] | Found[object] | tuple[int, int] | None


@frozen(kw_only=True)
class Flaw:
    """What a rule yields: a finding still without its rule's words; made by :meth:`Target.problem`.

    >>> from tdc_programme.checks import Context
    >>> flaw = Context("CT 1322").problem((0, 2), replace="Chương trình")
    >>> flaw.start, flaw.end, flaw.suggestion
    (0, 2, 'Chương trình')
    """

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
    related: tuple[tuple[int, int], ...] = ()


class Target:
    """What rules look at and tell the problems of: a text or value, or what is kept of one among several.

    >>> from tdc_programme.checks import Context
    >>> target: Target = Context("CT 1322")
    >>> target.problem((0, 2), word="CT").values
    {'word': 'CT'}
    """

    __slots__ = ()

    #: Its place among those that were given together.
    index: int

    def problem(
        self,
        place: Where = None,
        /,
        *,
        path: str | None = None,
        case: str = "",
        severity: Severity | SeverityName | None = None,
        suggestion: str | Wording | None = None,
        replace: str | None = None,
        edits: Iterable[Edit] = (),
        safe: bool | None = None,
        related: Iterable[tuple[int, int]] = (),
        **values: object,
    ) -> Flaw:
        """Say that something is wrong.

        Arguments:
            place: where: an item, a found value, a span of the text; None where nothing stands there.
            path: where in the typed value, if not at the item's own path.
            case: which of the rule's messages; ``""`` is its first.
            severity: of this case, where it is not the rule's own.
            suggestion: what should stand there, for people.
            replace: what should stand there, as a mend of the place.
            edits: other changes that the mend makes.
            safe: whether this mend is safe, where that is not the rule's own kind.
            related: other places that it is about.
            values: what the message's ``{names}`` stand for.
        """
        start = end = text = None
        if isinstance(place, tuple):
            start, end = place
        elif place is not None:
            start, end, text = place.start, place.end, place.text or None
            if path is None and isinstance(place, Item):
                path = place.path
        if replace is not None:
            if start is None or end is None:
                suggestion = replace
            else:
                edits = (Edit(start, end, replace), *edits)
                suggestion = replace if suggestion is None else suggestion
        return Flaw(
            start=start,
            end=end,
            path=path or None,
            text=text,
            case=case,
            values=values,
            severity=None if severity is None else member("severity", severity, Severity),
            suggestion=suggestion,
            edits=tuple(sorted(edits, key=lambda edit: (edit.start, edit.end))),
            safe=safe,
            related=tuple(related),
            member=self.index,
        )
