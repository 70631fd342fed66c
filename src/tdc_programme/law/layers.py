"""One text and what is read in it, each layer once and only when somebody asks for it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cached_property, wraps
from typing import Any, TypeVar

from ..text import Found, View, view
from ..text.reader import Read
from ..vietnamese.dates import DATES, DateValue, Deadline, deadlines_of
from ..vietnamese.numbers import Disagreement
from ..vietnamese.numbers.reading import all_disagreements
from ..vietnamese.numbers.scanning import NumberScan, scan_numbers
from ..vietnamese.quantities import Quantity
from ..vietnamese.quantities.reading import scan_quantities
from .citations import Citation, CitedDocument, CitedRelation, LegalBasis
from .citations.bases import bases_of
from .citations.drafts import Draft
from .citations.reading import citations_of, read_drafts
from .citations.relations import relations_of
from .citations.resolution import documents_of
from .document_numbers import DocumentNumber, find_document_numbers
from .provisions import InternalReference
from .provisions.references import scan_references

T = TypeVar("T")


def _layer(read: Callable[[Layers], tuple[Found[T], ...]]) -> cached_property[tuple[Found[T], ...]]:
    """Make a layer of what reads it; that of a part is taken from the whole where nothing crosses its edges."""

    @wraps(read)
    def layer(layers: Layers) -> tuple[Found[T], ...]:
        taken = layers._taken(read.__name__)
        return read(layers) if taken is None else taken

    return cached_property(layer)


class Layers:
    """A text and its layers: whoever looks for dates or citations in it looks at the same ones.

    Arguments:
        text: the text, or the view of it that its layers are read in (without markup, for one).

    >>> layers = Layers("Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022: 18 bài báo")
    >>> [found.text for found in layers.citations], [found.value.amount for found in layers.quantities]
    (['Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022'], [18])
    """

    def __init__(self, text: str | View) -> None:
        self.view: View = view(text)
        self._whole: tuple[Layers, View] | None = None

    def part(self, v: View) -> Layers:
        """Return the layers of a part of the text, with places in the part's own words.

        >>> text = view("Số: 15/TĐC-KHTC\\nHà Nội, ngày 05 tháng 01 năm 2023")
        >>> [found.start for found in Layers(text).part(text.part(24, 48)).dates]
        [0]
        """
        part = Layers(v.text)
        part._whole = self, v
        return part

    def _taken(self, layer: str) -> tuple[Found[Any], ...] | None:
        """Take a layer from the whole; None where there is none, or something in it crosses the edges of this part."""
        if self._whole is None:
            return None
        whole, v = self._whole
        found: tuple[Found[Any], ...] = getattr(whole, layer)
        start, end = v.span(0, len(v.text))
        first = bisect_right(found, start, key=lambda each: each.end)
        taken = []
        for each in found[first : bisect_left(found, end, lo=first, key=lambda each: each.start)]:
            left, right = v.offset(each.start), v.offset(each.end)
            if left < right and v.span(left, right) != (each.start, each.end):
                return None
            if left < right:
                taken.append(Found(left, right, v.text[left:right], each.value))
        return tuple(taken)

    @property
    def text(self) -> str:
        """The text as readers see it."""
        return self.view.text

    @cached_property
    def number_scan(self) -> NumberScan:
        """What one pass over the text finds of numbers: what numbers, disagreements and quantities are made of."""
        return scan_numbers(self.text)

    @_layer
    def numbers(self) -> tuple[Found[int | Decimal], ...]:
        """Numbers, in figures or words."""
        return self._found(self.number_scan.numbers)

    @_layer
    def disagreements(self) -> tuple[Found[Disagreement], ...]:
        """Numbers and fractions that are said twice, in words and in figures, and differ."""
        return self._found(all_disagreements(self.text, self.number_scan))

    @_layer
    def quantities(self) -> tuple[Found[Quantity], ...]:
        """Amounts with a unit."""
        return self._found(scan_quantities(self.text, self.number_scan))

    @cached_property
    def date_reads(self) -> list[Read[DateValue]]:
        """What one pass over the text finds of dates: what dates and deadlines are made of."""
        return list(DATES.scan(self.text))

    @_layer
    def dates(self) -> tuple[Found[DateValue], ...]:
        """Dates, periods, recurring days and time limits."""
        return self._found(self.date_reads)

    @_layer
    def deadlines(self) -> tuple[Found[Deadline], ...]:
        """Dates by which something is to be done, or from which."""
        return self._found(deadlines_of(self.text, self.date_reads))

    @_layer
    def document_numbers(self) -> tuple[Found[DocumentNumber], ...]:
        """Numbers of documents (số, ký hiệu), cited or its own."""
        return find_document_numbers(self.view)

    @cached_property
    def drafts(self) -> list[Draft]:
        """Citations in the making, of which the next four are made."""
        return read_drafts(self.text)

    @_layer
    def citations(self) -> tuple[Found[Citation], ...]:
        """Citations of legal documents."""
        return self._found(citations_of(self.drafts))

    @_layer
    def legal_bases(self) -> tuple[Found[LegalBasis], ...]:
        """Legal bases: citations that ``Căn cứ`` or its like opens."""
        return self._found(bases_of(self.text, self.drafts))

    @_layer
    def relations(self) -> tuple[Found[CitedRelation], ...]:
        """What the text says that documents do to each other."""
        return self._found(relations_of(self.text, self.drafts))

    @_layer
    def internal_references(self) -> tuple[Found[InternalReference], ...]:
        """References of the text to itself: ``khoản 2 Điều này``."""
        return self._found(scan_references(self.text))

    @cached_property
    def cited_documents(self) -> tuple[CitedDocument, ...]:
        """The cited documents, each with the citations that mean it."""
        return documents_of(self.view, self.drafts)

    def _found(self, reads: Iterable[Read[T]]) -> tuple[Found[T], ...]:
        return tuple([self.view.found(*read) for read in reads])
