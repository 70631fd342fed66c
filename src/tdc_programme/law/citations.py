"""Citations of legal documents (viện dẫn) and legal bases (căn cứ ban hành): the values and their writing."""

from __future__ import annotations

from attrs import field, frozen

from ..errors import CitationError
from ..values import each, is_a, optional, string
from ..vietnamese.dates import WrittenDate
from .kinds import DocumentKind
from .symbols import DocumentNumber

__all__ = ["Citation", "LegalBasis", "Pinpoint"]


@frozen
class Pinpoint:
    """A place in a document: Điều ``article``, khoản ``clause``, điểm ``point``, or another ``part``.

    Arguments:
        article, clause, point: as written, ``"5"``, ``"2a"``, ``"đ"``; None where not named.
        part: another part, ``"Chương II"``, ``"Phụ lục I"``, or None.
    """

    article: str | None = field(default=None, validator=optional(string(error=CitationError)))
    clause: str | None = field(default=None, validator=optional(string(error=CitationError)))
    point: str | None = field(default=None, validator=optional(string(error=CitationError)))
    part: str | None = field(default=None, validator=optional(string(error=CitationError)))

    def __attrs_post_init__(self) -> None:
        if not (self.article or self.clause or self.point or self.part):
            raise CitationError("Pinpoint: names no article, clause, point or other part")


@frozen(kw_only=True)
class Citation:
    """One cited document (văn bản được viện dẫn), with all that the text says of it.

    Arguments:
        kind: its kind; None where the text names none.
        number: its number and symbol; None where a law is cited by name.
        issued: its date as written.
        issuer: who issued it, as written.
        subject: what it is about, as written; of a law, its name.
        pinpoints: the places in it, in text order.
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


@frozen
class LegalBasis:
    """A line of the bases on which a document rests (căn cứ ban hành).

    Arguments:
        lead: the word that opens it, ``"Căn cứ"``, ``"Thực hiện"``.
        citation: the document it names.
    """

    lead: str = field(validator=string(error=CitationError))
    citation: Citation = field(validator=is_a(Citation))
