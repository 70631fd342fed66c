"""Document numbers (số, ký hiệu): ``15/2022/TT-BKHCN``."""

from __future__ import annotations

from attrs import field, frozen

from ..errors import CitationError
from ..values import optional, string, whole

__all__ = ["DocumentNumber"]


@frozen
class DocumentNumber:
    """A document's number and symbol (số, ký hiệu văn bản).

    Arguments:
        serial: the running number as written, ``"07"``, ``"66.17"``, ``"13a"``; None where it was left blank.
        year: the year in the number, or None: only normative documents have one.
        symbol: what follows, ``"TT-BKHCN"``, as written less inner white space.
    """

    serial: str | None = field(validator=optional(string(error=CitationError)))
    year: int | None = field(validator=optional(whole(1900, 2999, error=CitationError)))
    symbol: str = field(validator=string(error=CitationError))
