"""One text and what is read in it, each layer once and only when somebody asks for it."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from ..text import Found, View, view
from ..vietnamese.dates import Deadline, find_dates, find_deadlines
from ..vietnamese.dates.reading import DateValue
from ..vietnamese.numbers import find_numbers
from ..vietnamese.quantities import Quantity, find_quantities
from .citations import Citation, LegalBasis, find_citations, find_legal_bases
from .document_numbers import DocumentNumber, find_document_numbers

__all__ = ["Layers"]


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

    @property
    def text(self) -> str:
        """The text as readers see it."""
        return self.view.text

    @cached_property
    def numbers(self) -> tuple[Found[int | Decimal], ...]:
        """Numbers, in figures or words."""
        return find_numbers(self.view)

    @cached_property
    def quantities(self) -> tuple[Found[Quantity], ...]:
        """Amounts with a unit."""
        return find_quantities(self.view)

    @cached_property
    def dates(self) -> tuple[Found[DateValue], ...]:
        """Dates, periods, recurring days and time limits."""
        return find_dates(self.view)

    @cached_property
    def deadlines(self) -> tuple[Found[Deadline], ...]:
        """Dates by which something is to be done, or from which."""
        return find_deadlines(self.view)

    @cached_property
    def document_numbers(self) -> tuple[Found[DocumentNumber], ...]:
        """Numbers of documents (số, ký hiệu), cited or its own."""
        return find_document_numbers(self.view)

    @cached_property
    def citations(self) -> tuple[Found[Citation], ...]:
        """Citations of legal documents."""
        return find_citations(self.view)

    @cached_property
    def legal_bases(self) -> tuple[Found[LegalBasis], ...]:
        """Legal bases: citations that ``Căn cứ`` or its like opens."""
        return find_legal_bases(self.view)
