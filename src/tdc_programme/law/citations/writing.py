"""Citations and their pinpoints as documents write them."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from ...arguments import guarded
from ...errors import CitationError
from ...values import choose
from ...vietnamese.dates import format_date
from .values import Citation, citation_words

#: How much of a citation is written.
CitationStyle: TypeAlias = Literal["full", "short", "number"]
#: How a law is cited: in administrative or in legal normative documents.
CitationForm: TypeAlias = Literal["administrative", "normative"]


@guarded
def format_citation(
    citation: Citation,
    style: CitationStyle = "full",
    *,
    form: CitationForm | None = None,
) -> str:
    """Write a citation.

    Arguments:
        citation: what to write.
        style: ``"full"``: all that is known, as at the first mention; ``"short"``: kind, number and pinpoints, as at
            later ones, a law by its name; ``"number"``: the number alone.
        form: how a law, code or ordinance is written where both number and date are known: ``"administrative"``
            with its date and no number (Decree 30/2020/NĐ-CP, Annex I, II.6), ``"normative"`` with its number and no
            date (practice of legal normative documents since 2025). None writes both. No other kind differs.

    A full citation reads back to the same value: ``parse_citation(format_citation(c)) == c``.

    Raises:
        CitationError: ``style="number"`` of a document without one.
        DataError: another style or form.

    >>> from tdc_programme.law.citations import parse_citation
    >>> law = parse_citation("Luật Khoa học và công nghệ số 29/2013/QH13 ngày 18/6/2013")
    >>> format_citation(law)
    'Luật Khoa học và công nghệ số 29/2013/QH13 ngày 18 tháng 6 năm 2013'
    >>> format_citation(law, form="administrative")
    'Luật Khoa học và công nghệ ngày 18 tháng 6 năm 2013'
    >>> format_citation(law, form="normative")
    'Luật Khoa học và công nghệ số 29/2013/QH13'
    >>> format_citation(law, "number")
    '29/2013/QH13'
    """
    choose("style", style, get_args(CitationStyle))
    if form is not None:
        choose("form", form, get_args(CitationForm))
    if style == "number":
        if citation.number is None:
            raise CitationError("this document has no number to write (take style 'short' for its name)")
        return str(citation.number)
    words = citation_words(citation, style, form)
    if citation.issued is not None and str(citation.issued) in words:
        format_date(citation.issued)  # raises where it says too little
    return " ".join(words)
