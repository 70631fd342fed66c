"""Citations of legal documents (viện dẫn) and legal bases (căn cứ ban hành)."""

from __future__ import annotations

from attrs import field, frozen

from ...errors import CitationError
from ...storable import Storable
from ...values import each, is_a, optional, string
from ...vietnamese.dates import WrittenDate
from ...vietnamese.letters import fold
from ..document_numbers import DocumentNumber
from ..kinds import DocumentKind
from .words import subject_start

#: The kinds that are cited by their name: what is their subject stands right after the kind.
NAMED_KINDS = frozenset({"Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh"})
_LOCAL_WORDS = ("ủy ban nhân dân", "hội đồng nhân dân", "ubnd", "hđnd", "chủ tịch", "tỉnh", "thành phố", "tp.", "tp")


@frozen(repr=False)
class Pinpoint(Storable):
    """A place in a document: Điều ``article``, khoản ``clause``, điểm ``point``, tiết ``item``, or another ``part``.

    Arguments:
        article, clause, point: as written, ``"5"``, ``"2a"``, ``"đ"``; None where not named.
        part: another part, ``"Chương II"``, ``"Phụ lục I"``, ``"Mẫu số 02 Phụ lục III"``, or None.
        item: what a point is made of (tiết), or None.

    >>> str(Pinpoint("5", "2", "a"))
    'điểm a khoản 2 Điều 5'
    """

    article: str | None = field(default=None, validator=optional(string(error=CitationError)))
    clause: str | None = field(default=None, validator=optional(string(error=CitationError)))
    point: str | None = field(default=None, validator=optional(string(error=CitationError)))
    part: str | None = field(default=None, validator=optional(string(error=CitationError)))
    item: str | None = field(default=None, validator=optional(string(error=CitationError)))

    def __attrs_post_init__(self) -> None:
        if not (self.article or self.clause or self.point or self.part or self.item):
            raise CitationError(
                "Pinpoint: names no article, clause, point, item or other part",
                vietnamese="Pinpoint: không nêu điều, khoản, điểm, tiết hay phần nào khác",
            )

    def __str__(self) -> str:
        """Write it from the smallest part to the largest (Decree 30/2020/NĐ-CP, Annex II, V.7)."""
        inner = ("tiết ", self.item), ("điểm ", self.point), ("khoản ", self.clause)
        parts = (*inner, ("Điều ", self.article), ("", self.part))
        return " ".join(word + label for word, label in parts if label)


@frozen(repr=False, kw_only=True)
class Citation(Storable):
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

    def __str__(self) -> str:
        """Write all that is known of it, as at its first mention."""
        return " ".join(citation_words(self))

    def __attrs_post_init__(self) -> None:
        if self.kind is None and self.number is None:
            raise CitationError(
                "Citation: neither a kind of document nor a number",
                vietnamese="Citation: không có loại văn bản, cũng không có số",
            )

    @property
    def key(self) -> str:
        """One spelling for one document, to compare with: misprints, letter case, spacing and pinpoints aside.

        A law and a resolution may share a number (``10/2020/QH14``), so that their kind is in it; so is the place of
        a local authority where the issuer tells it. A law cited by name has its name and year.

        >>> from tdc_programme.law.citations import parse_citation
        >>> parse_citation("Thông tư 15/2022/TT-BKH&CN").key == parse_citation("THÔNG TƯ số 15/2022/TT- BKHCN").key
        True
        """
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


def _place(issuer: str) -> str:
    """Return the place in the folded name of a local authority: ``"thanh hóa"``."""
    for word in _LOCAL_WORDS:
        issuer = issuer.replace(fold(word), " ")
    return " ".join(issuer.split())


@frozen(repr=False)
class LegalBasis(Storable):
    """A line of the bases on which a document rests (căn cứ ban hành).

    Arguments:
        lead: the word that opens it, ``"Căn cứ"``, ``"Thực hiện"``.
        citation: the document it names.

    >>> import tdc_programme as tdc
    >>> basis = tdc.find_legal_bases("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020;")[0].value
    >>> basis.lead, str(basis.citation.number)
    ('Căn cứ', '30/2020/NĐ-CP')
    """

    lead: str = field(validator=string(error=CitationError))
    citation: Citation = field(validator=is_a(Citation))

    def __str__(self) -> str:
        return f"{self.lead} {self.citation}"


def citation_words(citation: Citation, style: str = "full", form: str | None = None) -> list[str]:
    """Return what a citation is written of, in order."""
    places = format_pinpoints(citation.pinpoints)
    named = citation.kind is not None and citation.kind.label in NAMED_KINDS and citation.subject is not None
    words = _named_words(citation, style, form) if named else _numbered_words(citation, style)
    return [places, *words] if places else words


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
        words.append(str(citation.issued))
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
        words.append(str(citation.issued))
    if citation.issuer is not None:
        words.append(f"của {citation.issuer}")
    if citation.subject is not None:
        if subject_start().match(citation.subject) is None:
            words[-1] += ":"  # else it would read as part of what stands before
        words.append(citation.subject)
    return words


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
