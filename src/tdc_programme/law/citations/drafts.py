"""Citations in the making: what the readers of this package hand to each other."""

from __future__ import annotations

from functools import lru_cache

from attrs import define, field

from ...values import unchecked
from ...vietnamese.dates import WrittenDate
from ..document_numbers import DocumentNumber
from ..kinds import DocumentKind
from .values import Citation, Pinpoint
from .words import kind_of_word

_citation = unchecked(Citation)

#: Kinds that several agencies issue together.
_JOINT_LABELS = frozenset({"Thông tư liên tịch", "Nghị quyết liên tịch"})


@define(eq=False)
class Draft:
    """A citation in the making. Places are offsets into the clean text.

    Attributes:
        start, end: its span.
        label: the label of its kind, or None.
        bare: whether it stands without a word for its kind.
        number, issued, issuer, subject, pinpoints: as of a :class:`Citation`.
        name: a law's name, or the words between the kind and "số".
        has_own_date: whether a date is written in it, which may be blank.
        pin_start: where its pinpoints start, or it.
        tail: where issuer and subject end.
    """

    start: int
    end: int
    label: str | None
    number: DocumentNumber | None
    name: str | None = None
    issued: WrittenDate | None = None
    has_own_date: bool = False
    bare: bool = False
    issuer: str | None = None
    subject: str | None = None
    pinpoints: tuple[Pinpoint, ...] = ()
    pin_start: int = field(init=False)
    tail: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.pin_start, self.tail = self.start, self.end

    @property
    def is_joint(self) -> bool:
        """Whether several agencies issued it, by the word for its kind."""
        return self.label in _JOINT_LABELS

    def citation(self) -> Citation:
        """Return the value."""
        number = self.number
        return _citation(
            _kind(self.label, "", None) if number is None else _kind(self.label, number.symbol, number.year),
            number,
            self.issued,
            self.issuer,
            self.name if self.subject is None else self.subject if self.name is None else f"{self.name} {self.subject}",
            self.pinpoints,
        )


@lru_cache(maxsize=8192)
def _kind(label: str | None, symbol: str, year: int | None) -> DocumentKind | None:
    """Return the kind of a citation by number: the one that the text names, made exact by the number."""
    number = DocumentNumber("1", year, symbol)
    if label is None:
        return number.kind
    if label == "Thông tư" and number.is_joint:
        label = "Thông tư liên tịch"
    for kind in number.kinds:
        if kind.label == label:
            return kind
    return kind_of_word(label)
