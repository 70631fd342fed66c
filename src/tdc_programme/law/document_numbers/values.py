"""Document numbers (số, ký hiệu): ``15/2022/TT-BKHCN``.

A number has a serial, for legal normative documents a year, and a symbol, which names the kind and the issuer, or of
an official letter the issuer and the drafting unit. The Party writes ``57-NQ/TW``; before 1997 there were ``73-CP``
and ``23-L/CTN``; in drafts the serial is left blank: ``/TĐC-KHTC``.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from ...errors import CitationError
from ...values import optional, string, whole
from ..agencies import Agency, Level
from ..kinds import Family, document_kinds
from ..lookup import agencies_by_code, issues, kinds_by_code

if TYPE_CHECKING:
    from attrs import Attribute

    from ..kinds import DocumentKind

__all__ = ["DocumentNumber", "Shape", "plain_key", "shape"]


def _serial_or_symbol(instance: DocumentNumber, attribute: Attribute[str], value: str) -> None:
    if not isinstance(value, str):
        raise TypeError(f"DocumentNumber.symbol: expected str, got {type(value).__name__} {value!r:.80}")
    if not value.strip() and instance.serial is None:
        raise CitationError("DocumentNumber: neither a serial nor a symbol")


@frozen
class DocumentNumber:
    """A document's number and symbol (số, ký hiệu văn bản).

    Arguments:
        serial: the running number as written, ``"07"``, ``"66.17"``, ``"13a"``; None where it was left blank.
        year: the year in the number, or None: only normative documents have one.
        symbol: what follows, ``"TT-BKHCN"``, as written less inner white space; ``""`` where a text gives the serial
            alone (``Kế hoạch số 170``).
        written: the whole as written less white space where it differs from the usual form, for example
            ``"95/1998-NĐ-CP"``; else None. Two numbers are equal whatever it is.

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
        return _kinds(self.symbol, self.year)

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
        from .misprints import corrected

        return corrected(self, kind=kind, on=on, issuer=issuer)

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
    parts = [
        (number.serial or "").lstrip("0").casefold(),
        str(number.year or ""),
        number.symbol.replace("/", "-").casefold(),
    ]
    return "/".join(part for part in parts if part)


@lru_cache(maxsize=4096)
def _key(number: DocumentNumber) -> str:
    return plain_key(number.corrected())


# --- what a symbol says -------------------------------------------------------------------------------------------

TERM = re.compile(r"(UBTVQH|QH|HĐNN)(\d{0,2})")
_BODY_OF_TERM = re.compile(r"(\D{3,})([0-9]{1,2})")
JOINT_CODES = frozenset({"TTLT", "NQLT", "TTLB", "TTLN"})
# Codes that are as often the first letters of an agency or unit: they name a kind only before a known issuer.
DOUBTFUL_KINDS = frozenset({"CT", "TC", "PC", "PB", "PG", "GM", "HĐ", "DA", "L", "CP", "BC"})


@frozen
class Shape:
    """What a symbol says: the code of its kind, those of its issuers, its drafting unit, a term."""

    kind: str | None
    issuers: tuple[str, ...]
    unit: str | None
    term: int | None

    @property
    def is_joint(self) -> bool:
        """Whether the kind is one that several agencies issue together."""
        return self.kind in JOINT_CODES


@lru_cache(maxsize=8192)
def shape(symbol: str) -> Shape:
    """Take a symbol apart, as written."""
    parts = [part for part in re.split(r"[-/_]", symbol) if part]
    term: int | None = None
    for at, part in enumerate(parts):
        # QH15, HĐNN8; also the committees of the National Assembly: UBKTTC16.
        with_term = TERM.fullmatch(part) or _BODY_OF_TERM.fullmatch(part)
        if with_term is not None and part not in agencies_by_code() and with_term[1] in agencies_by_code():
            parts[at] = with_term[1]
            term = int(with_term[2]) if with_term[2] else term
    if not parts:
        return Shape(None, (), None, None)
    first, rest = parts[0], parts[1:]
    if first in JOINT_CODES:
        return Shape(first, tuple(rest), None, term)
    if first == "TT" and rest == ["LB"]:  # 10/TT-LB: Thông tư liên bộ, before there was TTLT
        return Shape("TTLB", (), None, term)
    is_kind = first in kinds_by_code() and bool(rest)
    if is_kind and first in DOUBTFUL_KINDS:
        # 82-TC/TCT is no Thông cáo: with a slash after the kind only the Party and the President number.
        them = agencies_by_code().get(rest[0], ())
        is_kind = any("/" not in symbol or one.level is Level.PARTY or one.code == "CTN" for one in them)
    if not rest and first in _ONLY_KIND:
        return Shape(first, (), None, term)
    if not is_kind:
        return Shape(None, (first,), "-".join(rest) or None, term)
    return Shape(first, tuple(rest[:1]), "-".join(rest[1:]) or None, term)


_ONLY_KIND = frozenset({"SL", "TTLB"})  # decree-laws of 1945-1959: 215/SL


@lru_cache(maxsize=8192)
def _kinds(symbol: str, year: int | None) -> tuple[DocumentKind, ...]:
    what = shape(symbol)
    if what.kind is None:
        rank = {"QH": 2, "UBTVQH": 3}.get("".join(what.issuers))
        if rank is not None and year is not None:  # 80/2015/QH13: no code of the kind
            return tuple(
                kind
                for kind in document_kinds()
                if kind.rank == rank and what.issuers[0] in kind.issuers and kind.abbreviation not in JOINT_CODES
            )
        return ()
    kinds = kinds_by_code().get(what.kind, ())
    if not what.issuers:  # 215/SL: no copy, but a decree-law
        return tuple(kind for kind in kinds if kind.family is Family.NORMATIVE)
    issuer = what.issuers[0]
    if "/" in symbol and year is None and not what.is_joint:
        them = agencies_by_code().get(issuer, ())
        if any(one.level is Level.PARTY for one in them):
            return tuple(kind for kind in kinds if kind.family is Family.PARTY)
    state = [kind for kind in kinds if kind.family is not Family.PARTY]
    plain = [kind for kind in state if kind.family is Family.ADMINISTRATIVE]
    if year is not None:
        normative = [kind for kind in state if kind.family is Family.NORMATIVE]
        fitting = [kind for kind in normative if issues(issuer, kind)]
        in_time = [kind for kind in fitting if kind.is_valid_in(year)]
        return tuple(in_time or fitting or normative or plain or kinds)
    return tuple(plain or state or kinds)
