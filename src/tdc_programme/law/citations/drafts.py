"""Citations in the making: what the readers of this package hand to each other."""

from __future__ import annotations

from functools import lru_cache

from ...values import unchecked
from ...vietnamese.dates import WrittenDate
from ..document_numbers import DocumentNumber
from ..kinds import DocumentKind
from .values import Citation, Pinpoint
from .words import kind_of_word

_citation = unchecked(Citation)

#: Kinds that several agencies issue together.
JOINT_LABELS = frozenset({"Thông tư liên tịch", "Nghị quyết liên tịch"})


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

    __slots__ = (
        "bare",
        "end",
        "has_own_date",
        "issued",
        "issuer",
        "label",
        "name",
        "number",
        "pin_start",
        "pinpoints",
        "start",
        "subject",
        "tail",
    )

    def __init__(
        self, start: int, end: int, label: str | None, number: DocumentNumber | None, *, bare: bool = False
    ) -> None:
        self.start: int = start
        self.pin_start: int = start
        self.end: int = end
        self.tail: int = end
        self.label: str | None = label
        self.bare: bool = bare
        self.number: DocumentNumber | None = number
        self.issued: WrittenDate | None = None
        self.has_own_date: bool = False
        self.issuer: str | None = None
        self.subject: str | None = None
        self.name: str | None = None
        self.pinpoints: tuple[Pinpoint, ...] = ()

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
