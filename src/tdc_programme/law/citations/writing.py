"""Citations and their pinpoints as documents write them."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from ...arguments import guarded
from ...errors import CitationError
from ...values import choose
from ...vietnamese.dates import format_date
from .values import NAMED_KINDS, Citation, Pinpoint
from .words import subject_start

#: How much of a citation is written.
CitationStyle: TypeAlias = Literal["full", "short", "number"]
#: How a law is cited: in administrative or in legal normative documents.
CitationForm: TypeAlias = Literal["administrative", "normative"]


def format_pinpoints(pinpoints: tuple[Pinpoint, ...]) -> str:
    """Write pinpoints, each from its smallest part to its largest, so that they can be read back.

    >>> format_pinpoints((Pinpoint("8", "1"), Pinpoint("8", "3")))
    'khoản 1 Điều 8 và khoản 3 Điều 8'
    """
    written = [str(pinpoint) for pinpoint in pinpoints]
    # A complete place ends with its article; a semicolon keeps an incomplete one from the next.
    complete = all(pinpoint.article and not pinpoint.part for pinpoint in pinpoints)
    glue = ", " if complete else "; "
    if complete and len(written) > 1:
        return f"{glue.join(written[:-1])} và {written[-1]}"
    return glue.join(written)


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
    places = format_pinpoints(citation.pinpoints)
    named = citation.kind is not None and citation.kind.label in NAMED_KINDS and citation.subject is not None
    words = _named_words(citation, style, form) if named else _numbered_words(citation, style)
    return " ".join([places, *words] if places else words)


def _named_words(citation: Citation, style: str, form: str | None) -> list[str]:
    """Write a law: its kind and name, then number and date as the form wants them."""
    assert citation.kind is not None
    assert citation.subject is not None
    words = [citation.kind.label, citation.subject]
    by_date = citation.issued is not None and (form == "administrative" or citation.number is None)
    if style == "short":
        if form == "normative" and citation.number is not None:
            words.append(f"số {citation.number}")
        return words
    if citation.number is not None and not (by_date and form == "administrative"):
        words.append(f"số {citation.number}")
    if citation.issued is not None and not (form == "normative" and citation.number is not None):
        words.append(format_date(citation.issued))
    if citation.issuer is not None and form is None:
        words.append(f"của {citation.issuer}")
    return words


def _numbered_words(citation: Citation, style: str) -> list[str]:
    words = [citation.kind.label] if citation.kind is not None else []
    if citation.number is not None:
        words.append(f"số {citation.number}" if words else str(citation.number))
    if style == "short":
        return words
    if citation.issued is not None:
        words.append(format_date(citation.issued))
    if citation.issuer is not None:
        words.append(f"của {citation.issuer}")
    if citation.subject is not None:
        if subject_start().match(citation.subject) is None:
            words[-1] += ":"  # else it would read as part of what stands before
        words.append(citation.subject)
    return words
