"""Document numbers (số, ký hiệu): ``15/2022/TT-BKHCN``.

A number has a serial, for legal normative documents a year, and a symbol, which names the kind and the issuer, or of
an official letter the issuer and the drafting unit. The Party writes ``57-NQ/TW``; before 1997 there were ``73-CP``
and ``23-L/CTN``; in drafts the serial is left blank: ``/TĐC-KHTC``.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from ...arguments import guarded
from ...errors import CitationError
from ...storable import Storable
from ...values import Ordered, optional, string, whole
from ..authorities import Agency, Level
from ..kinds import DocumentKind
from ..lookup import agencies_by_code, codes_named
from .misprints import Setting, right_symbols
from .symbols import kinds_of, shape

if TYPE_CHECKING:
    from attrs import Attribute


def _serial_or_symbol(instance: DocumentNumber, attribute: Attribute[str], value: str) -> None:
    if not isinstance(value, str):
        raise TypeError(f"DocumentNumber.symbol: expected str, got {type(value).__name__} {value!r:.80}")
    if not value.strip() and instance.serial is None:
        raise CitationError(
            "DocumentNumber: neither a serial nor a symbol",
            vietnamese="DocumentNumber: không có số thứ tự, cũng không có ký hiệu",
        )


@frozen(repr=False)
class DocumentNumber(Ordered, Storable):
    """A document's number and symbol (số, ký hiệu văn bản).

    Arguments:
        serial: the running number as written, ``"07"``, ``"66.17"``, ``"13a"``; None where it was left blank.
        year: the year in the number, or None: only normative documents have one.
        symbol: what follows, ``"TT-BKHCN"``, as written less inner white space; ``""`` where a text gives the serial
            alone (``Kế hoạch số 170``).
        written: the whole as written less white space where it differs from the usual form, for example
            ``"95/1998-NĐ-CP"``; else None. Two numbers are equal whatever it is.

    Numbers stand in the order of their years, symbols and serials (7 before 12); those without a year behind.

    >>> number = DocumentNumber("15", 2022, "TT-BKHCN")
    >>> str(number), number.is_normative, number.kind.label, number.agency.name
    ('15/2022/TT-BKHCN', True, 'Thông tư', 'Bộ Khoa học và Công nghệ')
    """

    serial: str | None = field(validator=optional(string(error=CitationError)))
    year: int | None = field(validator=optional(whole(1900, 2999, error=CitationError)))
    symbol: str = field(validator=_serial_or_symbol)
    written: str | None = field(
        default=None, validator=optional(string(error=CitationError)), eq=False, repr=False, kw_only=True
    )

    @property
    def _order(self) -> tuple[Any, ...]:
        serial = self.serial or ""
        figures = serial[: len(serial) - len(serial.lstrip("0123456789"))].lstrip("0")
        # The longer figures are the larger number; the serial as written parts 7 from 07.
        return (self.year is None, self.year or 0, self.symbol, len(figures), figures, serial)

    def __str__(self) -> str:
        return self.written if self.written is not None else _usual_form(self.serial, self.year, self.symbol)

    @property
    def is_normative(self) -> bool:
        """Whether it numbers a legal normative document: these alone have a year (Decree 34/2016/NĐ-CP, art. 58)."""
        return self.year is not None

    @property
    def is_blank(self) -> bool:
        """Whether the serial was left blank, as in a draft: ``/TĐC-KHTC``."""
        return self.serial is None

    @property
    def kinds(self) -> tuple[DocumentKind, ...]:
        """Every kind that the number may stand for: ``72/2020/QH14`` numbers a law, a code or a resolution."""
        return kinds_of(self.symbol, self.year)

    @property
    def kind(self) -> DocumentKind | None:
        """The kind that the symbol names, or None where it names none or several (``QH14``; letters name none).

        >>> from tdc_programme.law.document_numbers import parse_document_number
        >>> parse_document_number("4416/TB-TĐC").kind.label
        'Thông báo'
        >>> parse_document_number("08/2019/QĐ-TTg").kind.rank
        6
        """
        kinds = self.kinds
        return kinds[0] if kinds and all(kind.label == kinds[0].label for kind in kinds) else None

    @property
    def issuers(self) -> tuple[str, ...]:
        """The codes of the issuers, known or not; several of a joint document; terms (``QH15``) without number.

        >>> from tdc_programme.law.document_numbers import parse_document_number
        >>> parse_document_number("05/2018/TTLT-VKSNDTC-TANDTC-BCA-BQP").issuers
        ('VKSNDTC', 'TANDTC', 'BCA', 'BQP')
        >>> parse_document_number("1019/BKHCN-TĐC").issuers
        ('BKHCN',)
        """
        return shape(self.symbol).issuers

    @property
    def agency(self) -> Agency | None:
        """The agency that issued it, the leading one of a joint document; None where its code is not known."""
        them = agencies_by_code().get(self.issuers[0], ()) if self.issuers else ()
        for one in them:
            if self.year is None or one.is_valid_in(self.year):
                return one
        return them[0] if them else None

    @property
    def unit(self) -> str | None:
        """The code of the drafting unit after the issuer (``1019/BKHCN-TĐC``: ``"TĐC"``), or None."""
        return shape(self.symbol).unit

    @property
    def term(self) -> int | None:
        """The term of the National Assembly in the symbol (``QH15``: 15), or None."""
        return shape(self.symbol).term

    @property
    def is_joint(self) -> bool:
        """Whether several agencies issued it together (TTLT, NQLT)."""
        return shape(self.symbol).is_joint

    @property
    def is_local(self) -> bool:
        """Whether a local authority issued it, of which the symbol does not say the place (``QĐ-UBND``)."""
        codes = shape(self.symbol).issuers
        return any(one.level is Level.LOCAL for code in codes for one in agencies_by_code().get(code, ()))

    @property
    def has_known_issuers(self) -> bool:
        """Whether every code of an issuer is in the table of agencies."""
        codes = shape(self.symbol).issuers
        return bool(codes) and all(code in agencies_by_code() for code in codes)

    @guarded
    def corrected(
        self, *, kind: DocumentKind | None = None, on: dt.date | None = None, issuer: str | None = None
    ) -> DocumentNumber:
        """Return the number with a known misprint mended, or itself where there is none or no one certain answer.

        Arguments:
            kind: the kind that the text names, which decides between answers (``NB-CP`` after ``Nghị định``).
            on: the day of issue: only codes in use on it are answers.
            issuer: the issuer that the text names, as written: it decides between answers too.

        >>> from tdc_programme.law.document_numbers import parse_document_number
        >>> str(parse_document_number("15/2022/TT-BKHHCN").corrected())
        '15/2022/TT-BKHCN'
        >>> str(parse_document_number("54/CT-TW").corrected())
        '54-CT/TW'
        >>> str(parse_document_number("05/2020/TT-BT").corrected())  # BTC? BTP?
        '05/2020/TT-BT'
        >>> str(parse_document_number("05/2020/TT-BT").corrected(issuer="Bộ trưởng Bộ Tài chính"))
        '05/2020/TT-BTC'
        """
        symbol, met = self.symbol, {self.symbol}
        symbols = _right_symbols(self, kind, on, issuer)
        while len(symbols) == 1 and symbols[0] not in met:
            symbol = symbols[0]
            met.add(symbol)  # one mended may show another: "NQ_Q", "NQ-QH", "NQ-QH13"
            symbols = _right_symbols(evolve(self, symbol=symbol), kind, on, issuer)
        # With a year there is one usual form, so that 95/1998-NĐ-CP can only be 95/1998/NĐ-CP.
        written = None if symbol != self.symbol or self.year is not None else self.written
        if symbol == self.symbol and (written == self.written or self.serial is None):
            return self
        return DocumentNumber(self.serial, self.year, symbol, written=written)

    @property
    def key(self) -> str:
        """One spelling for one document, to compare with: misprints, letter case, separators, leading zeros aside.

        >>> from tdc_programme.law.document_numbers import parse_document_number
        >>> parse_document_number("7/2020/tt-byt").key == parse_document_number("07/2020/TT-BYT").key
        True
        """
        return _key(self)


def _usual_form(serial: str | None, year: int | None, symbol: str) -> str:
    """Write a number as its kind is written: Party and old State documents have a hyphen after the serial."""
    if not symbol:
        return serial or ""
    if year is not None:
        return f"{serial or ''}/{year}/{symbol}"
    if serial is not None and "/" in symbol and not shape(symbol).is_joint:
        return f"{serial}-{symbol}"
    return f"{serial or ''}/{symbol}"


def plain_key(number: DocumentNumber) -> str:
    """Return :attr:`DocumentNumber.key` of a number as it is, without correction."""
    serial = (number.serial or "").lstrip("0").casefold()
    parts = serial, str(number.year or ""), _plain_symbol(number.symbol)
    return "/".join(parts) if all(parts) else "/".join(part for part in parts if part)


@lru_cache(maxsize=4096)
def _plain_symbol(symbol: str) -> str:
    return symbol.replace("/", "-").casefold()


@lru_cache(maxsize=4096)
def _key(number: DocumentNumber) -> str:
    return plain_key(number.corrected())


def suggestions(
    number: DocumentNumber,
    *,
    kind: DocumentKind | None = None,
    on: dt.date | None = None,
    issuer: str | None = None,
) -> tuple[DocumentNumber, ...]:
    """Return the numbers that ``number`` may be a misprint of, all as likely; none where it is right or unknown.

    >>> from tdc_programme.law.document_numbers import parse_document_number
    >>> [str(number) for number in suggestions(parse_document_number("05/2020/TT-BT"))]
    ['05/2020/TT-BTP', '05/2020/TT-BTC', '05/2020/TT-BCT', '05/2020/TT-BYT']
    """
    symbols = _right_symbols(number, kind, on, issuer)
    return tuple(DocumentNumber(number.serial, number.year, symbol) for symbol in symbols if symbol != number.symbol)


def _right_symbols(
    number: DocumentNumber, kind: DocumentKind | None, on: dt.date | None, issuer: str | None
) -> tuple[str, ...]:
    is_party = number.serial is not None and str(number).startswith(f"{number.serial}-")
    issuers = codes_named(issuer) if issuer is not None else ()
    return right_symbols(number.symbol, Setting(number.year, kind, on, issuers, is_party))
