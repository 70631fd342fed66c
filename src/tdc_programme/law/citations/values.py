"""Citations of legal documents (viện dẫn) and legal bases (căn cứ ban hành): the values and their writing."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from ...errors import CitationError
from ...values import each, is_a, optional, string
from ...vietnamese.dates import WrittenDate
from ..document_numbers import DocumentNumber
from ..kinds import DocumentKind
from .words import begins_a_subject

__all__ = ["Citation", "LegalBasis", "Pinpoint", "format_citation", "format_pinpoints"]

#: The kinds that are cited by their name: what is their subject stands right after the kind.
NAMED_KINDS = frozenset({"Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh"})


@frozen
class Pinpoint:
    """A place in a document: Điều ``article``, khoản ``clause``, điểm ``point``, or another ``part``.

    Arguments:
        article, clause, point: as written, ``"5"``, ``"2a"``, ``"đ"``; None where not named.
        part: another part, ``"Chương II"``, ``"Phụ lục I"``, or None.

    >>> str(Pinpoint("5", "2", "a"))
    'điểm a khoản 2 Điều 5'
    """

    article: str | None = field(default=None, validator=optional(string(error=CitationError)))
    clause: str | None = field(default=None, validator=optional(string(error=CitationError)))
    point: str | None = field(default=None, validator=optional(string(error=CitationError)))
    part: str | None = field(default=None, validator=optional(string(error=CitationError)))

    def __attrs_post_init__(self) -> None:
        if not (self.article or self.clause or self.point or self.part):
            raise CitationError("Pinpoint: names no article, clause, point or other part")

    def __str__(self) -> str:
        """Write it from the smallest part to the largest (Decree 30/2020/NĐ-CP, Annex II, V.7)."""
        parts = (("điểm ", self.point), ("khoản ", self.clause), ("Điều ", self.article), ("", self.part))
        return " ".join(word + label for word, label in parts if label)


@frozen(kw_only=True)
class Citation:
    """One cited document (văn bản được viện dẫn), with all that the text says of it.

    Arguments:
        kind: its kind; None where neither the text nor the number names one.
        number: its number and symbol; None where a law is cited by name.
        issued: its date as written; None where it is not said, was left blank or cannot be read.
        issuer: who issued it, as written.
        subject: what it is about, as written; of a law, its name.
        pinpoints: the places in it, in text order.

    >>> from tdc_programme.law.citations import parse_citation
    >>> citation = parse_citation("khoản 2 Điều 5 Thông tư số 15/2022/TT-BKHCN ngày 12/10/2022")
    >>> citation.kind.label, str(citation.number), citation.issued.iso, str(citation.pinpoints[0])
    ('Thông tư', '15/2022/TT-BKHCN', '2022-10-12', 'khoản 2 Điều 5')
    """

    kind: DocumentKind | None = field(default=None, validator=optional(is_a(DocumentKind)))
    number: DocumentNumber | None = field(default=None, validator=optional(is_a(DocumentNumber)))
    issued: WrittenDate | None = field(default=None, validator=optional(is_a(WrittenDate)))
    issuer: str | None = field(default=None, validator=optional(string(error=CitationError)))
    subject: str | None = field(default=None, validator=optional(string(error=CitationError)))
    pinpoints: tuple[Pinpoint, ...] = field(default=(), validator=each(is_a(Pinpoint)))

    def __attrs_post_init__(self) -> None:
        if self.kind is None and self.number is None:
            raise CitationError("Citation: neither a kind of document nor a number")

    @property
    def key(self) -> str:
        """One spelling for one document, to compare with: misprints, letter case, spacing and pinpoints aside.

        A law and a resolution may share a number (``10/2020/QH14``), so that their kind is in it; so is the place of
        a local authority where the issuer tells it. A law cited by name has its name and year.

        >>> from tdc_programme.law.citations import parse_citation
        >>> parse_citation("Thông tư 15/2022/TT-BKH&CN").key == parse_citation("THÔNG TƯ số 15/2022/TT- BKHCN").key
        True
        """
        from ...vietnamese.letters import fold

        label = self.kind.label if self.kind is not None else ""
        if self.number is None:
            year = f" {self.issued.year}" if self.issued is not None and self.issued.year is not None else ""
            return " ".join(fold(f"{label} {self.subject or ''}").replace(",", " ").split()) + year
        key = self.number.corrected(kind=self.kind).key
        if not self.number.symbol or self.number.term is not None:
            key = f"{fold(label)} {key}".strip()
        if self.number.is_local and self.issuer is not None:
            place = _place(fold(self.issuer))
            key = f"{key} {place}" if place else key
        return key


_LOCAL_WORDS = ("ủy ban nhân dân", "hội đồng nhân dân", "ubnd", "hđnd", "chủ tịch", "tỉnh", "thành phố", "tp.", "tp")


def _place(issuer: str) -> str:
    """Return the place in the folded name of a local authority: ``"thanh hóa"``."""
    from ...vietnamese.letters import fold

    for word in _LOCAL_WORDS:
        issuer = issuer.replace(fold(word), " ")
    return " ".join(issuer.split())


@frozen
class LegalBasis:
    """A line of the bases on which a document rests (căn cứ ban hành).

    Arguments:
        lead: the word that opens it, ``"Căn cứ"``, ``"Thực hiện"``.
        citation: the document it names.
    """

    lead: str = field(validator=string(error=CitationError))
    citation: Citation = field(validator=is_a(Citation))


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


def format_citation(
    citation: Citation,
    style: Literal["full", "short", "number"] = "full",
    *,
    form: Literal["administrative", "normative"] | None = None,
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
    if style == "number":
        if citation.number is None:
            raise CitationError("this document has no number to write (take style 'short' for its name)")
        return str(citation.number)
    if style not in ("full", "short"):
        raise CitationError(f"style {style!r} is none of 'full', 'short', 'number'")
    if form not in (None, "administrative", "normative"):
        raise CitationError(f"form {form!r} is none of 'administrative', 'normative'")
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
        words.append(_date(citation.issued))
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
        words.append(_date(citation.issued))
    if citation.issuer is not None:
        words.append(f"của {citation.issuer}")
    if citation.subject is not None:
        if not begins_a_subject(citation.subject):
            words[-1] += ":"  # else it would read as part of what stands before
        words.append(citation.subject)
    return words


def _date(issued: WrittenDate) -> str:
    from ...vietnamese.dates import format_date

    return format_date(issued)
