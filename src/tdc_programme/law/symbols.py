"""Document numbers (số, ký hiệu): ``15/2022/TT-BKHCN``.

A number has a serial, for legal normative documents a year, and a symbol, which names the kind and the issuer, or of
an official letter the issuer and the drafting unit. The Party writes ``57-NQ/TW``; before 1997 there were ``73-CP``
and ``23-L/CTN``; in drafts the serial is left blank: ``/TĐC-KHTC``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from ..errors import CitationError
from ..text import Found, View, view
from ..values import optional, string, whole
from .agencies import Agency, Level, agencies_by_code, assembly_term, codes_by_fold, issues
from .kinds import Family, document_kinds, kinds_by_code

if TYPE_CHECKING:
    from attrs import Attribute

    from .kinds import DocumentKind

__all__ = [
    "DocumentNumber",
    "Shape",
    "assembly_term",
    "find_document_numbers",
    "number_at",
    "parse_document_number",
    "shape",
]


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

        >>> parse_document_number("1322/QĐ-TTg").kind
        DocumentKind(label='Quyết định', abbreviation='QĐ', rank=None, family=<Family.ADMINISTRATIVE: 'administrative'>)
        >>> parse_document_number("08/2019/QĐ-TTg").kind.rank
        6
        """
        kinds = self.kinds
        return kinds[0] if kinds and all(kind.label == kinds[0].label for kind in kinds) else None

    @property
    def issuers(self) -> tuple[str, ...]:
        """The codes of the issuers, known or not; several of a joint document; terms (``QH15``) without number.

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

    def corrected(self, *, kind: DocumentKind | None = None, on: dt.date | None = None) -> DocumentNumber:
        """Return the number with a known misprint mended, or itself where there is none or no one certain answer.

        Arguments:
            kind: the kind that the text names, which decides between answers (``NB-CP`` after ``Nghị định``).
            on: the day of issue: only codes in use on it are answers.

        >>> str(parse_document_number("15/2022/TT-BKHHCN").corrected())
        '15/2022/TT-BKHCN'
        >>> str(parse_document_number("54/CT-TW").corrected())
        '54-CT/TW'
        >>> str(parse_document_number("05/2020/TT-BT").corrected())  # BTC? BTP?
        '05/2020/TT-BT'
        """
        from .corrections import corrected

        return corrected(self, kind=kind, on=on)

    @property
    def key(self) -> str:
        """One spelling for one document, to compare with: misprints, letter case, separators, leading zeros aside.

        >>> parse_document_number("7/2020/tt-byt").key == parse_document_number("07/2020/TT-BYT").key
        True
        """
        return _key(self.serial, self.year, self.symbol)


# The slots' own setters: a number made by a reader holds what its pattern allows, so its checks need not run again.
_set_serial = DocumentNumber.serial.__set__  # type: ignore[attr-defined]
_set_year = DocumentNumber.year.__set__  # type: ignore[attr-defined]
_set_symbol = DocumentNumber.symbol.__set__  # type: ignore[attr-defined]
_set_written = DocumentNumber.written.__set__  # type: ignore[attr-defined]


def make(serial: str | None, year: int | None, symbol: str, written: str) -> DocumentNumber:
    """Make a number of parts that a pattern has checked; ``written`` is the whole less white space."""
    self = DocumentNumber.__new__(DocumentNumber)
    _set_serial(self, serial)
    _set_year(self, year)
    _set_symbol(self, symbol)
    _set_written(self, None if written == _usual_form(serial, year, symbol) else written)
    return self


def _usual_form(serial: str | None, year: int | None, symbol: str) -> str:
    """Write a number as its kind is written: Party and old State documents have a hyphen after the serial."""
    if not symbol:
        return serial or ""
    if year is not None:
        return f"{serial or ''}/{year}/{symbol}"
    if serial is not None and "/" in symbol and not shape(symbol).is_joint:
        return f"{serial}-{symbol}"
    return f"{serial or ''}/{symbol}"


@lru_cache(maxsize=4096)
def _key(serial: str | None, year: int | None, symbol: str) -> str:
    mended = DocumentNumber(serial, year, symbol).corrected()
    number = (mended.serial or "").lstrip("0").casefold()
    tail = re.sub(r"[-/]+", "-", mended.symbol).casefold()
    return "/".join(part for part in (number, str(mended.year) if mended.year else "", tail) if part)


# --- what a symbol says -------------------------------------------------------------------------------------------

TERM = re.compile(r"(UBTVQH|QH|HĐNN)(\d{0,2})")
JOINT_CODES = frozenset({"TTLT", "NQLT", "TTLB", "TTLN"})
# Codes that are as often the first letters of an agency or unit: they name a kind only before a known issuer.
_DOUBTFUL = frozenset({"CT", "TC", "PC", "PB", "PG", "GM", "HĐ", "DA", "L", "CP", "BC"})


@frozen
class Shape:
    """What a symbol says: the code of its kind, those of its issuers, its drafting unit, a term."""

    kind: str | None
    issuers: tuple[str, ...]
    unit: str | None
    term: int | None

    @property
    def is_joint(self) -> bool:
        return self.kind in JOINT_CODES


@lru_cache(maxsize=8192)
def shape(symbol: str) -> Shape:
    """Take a symbol apart, as written."""
    parts = [part for part in re.split(r"[-/_]", symbol) if part]
    term: int | None = None
    for at, part in enumerate(parts):
        if (assembly := TERM.fullmatch(part)) is not None:
            parts[at] = assembly[1]
            # HĐNN counts its own terms (khóa), which are those of the National Assembly.
            term = int(assembly[2]) if assembly[2] else term
    if not parts:
        return Shape(None, (), None, None)
    first, rest = parts[0], parts[1:]
    if first in JOINT_CODES:
        return Shape(first, tuple(rest), None, term)
    is_kind = first in kinds_by_code() and bool(rest)
    if is_kind and first in _DOUBTFUL and rest[0] not in agencies_by_code():
        is_kind = False
    if not rest and first in _ONLY_KIND:
        return Shape(first, (), None, term)
    if not is_kind:
        return Shape(None, (first,), "-".join(rest) or None, term)
    return Shape(first, tuple(rest[:1]), "-".join(rest[1:]) or None, term)


_ONLY_KIND = frozenset({"SL", "TTLB"})  # decree-laws of 1945-1959: 215/SL


@lru_cache(maxsize=8192)
def _kinds(symbol: str, year: int | None) -> tuple[DocumentKind, ...]:
    what = shape(symbol)
    issuer = what.issuers[0] if what.issuers else None
    if what.kind is None:
        if issuer in ("QH", "UBTVQH") and year is not None:  # 80/2015/QH13: no code of the kind
            return tuple(kind for kind in document_kinds() if kind.rank in (2, 3) and issuer in kind.issuers)
        return ()
    kinds = kinds_by_code().get(what.kind, ())
    if "/" in symbol and year is None and not what.is_joint and issuer is not None:
        them = agencies_by_code().get(issuer, ())
        if any(one.level is Level.PARTY for one in them):
            return tuple(kind for kind in kinds if kind.family is Family.PARTY)
    if year is not None:
        normative = [kind for kind in kinds if kind.family is Family.NORMATIVE]
        fitting = [kind for kind in normative if issuer is None or issues(issuer, kind)]
        in_time = [kind for kind in fitting if kind.is_valid_in(year)]
        return tuple(in_time or fitting or normative or kinds)
    state = [kind for kind in kinds if kind.family is not Family.PARTY]
    plain = [kind for kind in state if kind.family is Family.ADMINISTRATIVE]
    return tuple(plain or state or kinds)


# --- reading ------------------------------------------------------------------------------------------------------

# Capital letters as they stand in symbols: Vietnamese ones, and the Greek and Cyrillic that look like Latin ones.
_UPPER = (
    "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ"
    + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
    + "\N{GREEK CAPITAL LETTER ALPHA}-\N{GREEK CAPITAL LETTER OMEGA}"
    + "\N{CYRILLIC CAPITAL LETTER IE WITH GRAVE}-\N{CYRILLIC CAPITAL LETTER YA}"
)
# FRACTION SLASH and DIVISION SLASH look like the slash; dashes stand for hyphens.
_SLASH = "/\N{FRACTION SLASH}\N{DIVISION SLASH}"
_HYPHEN = "\\-\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}"
_PLAIN_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\N{FRACTION SLASH}\N{DIVISION SLASH}", "/"),
        **dict.fromkeys("\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}", "-"),
    }
)
_CODE = f"(?:TTg|CTr|TTr|TrS|QyĐ|QĐi|ThU|SNgV|[{_UPPER}][{_UPPER}&]*+[0-9]{{0,3}}+)"


@cache
def _number_pattern() -> re.Pattern[str]:
    """Compile what a number looks like up to the first code of its symbol; one alternative a form.

    Every quantifier is bounded or possessive, and each alternative begins with its own sign, so that a place costs
    the same whatever stands there.
    """
    slash = rf"\s{{0,2}}[{_SLASH}]\s{{0,2}}"
    year = r"(?:19|2[0-9])[0-9]{2}"
    lower = "(?:(?:tt|nđ|nd|qđ|qd|nq|ct|pl|ttlt|nqlt)-[a-zđư]{2,15}(?:-[a-zđư]{2,15}){0,6}|(?:ubtv)?qh[0-9]{1,2})(?![a-zà-ỹ])"
    return re.compile(
        rf"""
        # 15/2022/…   1322/…   66.17/2026/…   13a/…   95/1998-…
        (?P<serial>[0-9]{{1,6}}+[A-Za-zĐđ]?+(?:\.[0-9]{{1,3}}+)?+)
        (?:
            {slash} (?:(?P<year>{year}) (?:\s{{0,2}}[{_SLASH}{_HYPHEN}]\s{{0,2}} | (?=[{_UPPER}]{{2}})) )?+
            (?: (?P<body>{_CODE}(?:[-/]{_CODE})*+) | (?P<lower>{lower}) )
        |
        # 57-NQ/TW   18-L/CTN   89-TC/TCT   73-CP   286-TB-VPCP
            \s?[{_HYPHEN}]\s?
            (?P<dashed>
                {_CODE}\s?[{_SLASH}]\s?{_CODE}(?:-{_CODE})*+
            |   (?:CP|TTg|HĐBT|HĐCP)(?![{_UPPER}a-zđ0-9-])
            |   (?:NQ|CT|QĐ|KL|TB|HD|KH|CTr|BC|TTr|CV|NĐ)-{_CODE}
            )
        )
        |
        # /TĐC-KHTC   …/KH-UBND   ……/2026/TT-BYT   ../... /NĐ-CP   /2026NĐ-CP
        (?:[.…_]{{1,16}}\s{{0,2}}){{0,3}} [{_SLASH}] \s{{0,2}}
        (?:
            (?:(?P<blank_year>{year}) | [.…_]{{1,16}}) (?:{slash} | (?=[{_UPPER}]{{2}}))
        )?+
        (?P<blank_body>{_CODE}(?:[-/]{_CODE})*+)
        """,
        re.VERBOSE,
    )


# A word that a code begins: code and what was written on to it ("TTgngày").
_WORD = re.compile(f"[{_UPPER}a-zà-öø-ÿăđĩũơưạ-ỹ&0-9]{{1,40}}+")
_ONE_CODE = re.compile(_CODE)
_JOIN = re.compile(rf"\s{{0,2}}[{_HYPHEN}_{_SLASH}]\s{{0,2}}")
_SPACED_CODE = re.compile(rf" ([{_UPPER}]{{1,10}})(?![{_UPPER}a-zà-öø-ÿăđĩũơưạ-ỹ0-9])")
# What may follow a symbol with nothing more to read; after white space a dash or a code may still go on.
_STOPS = frozenset(",;.:)]}\"'”’»*|<>?!…")
_GOES_ON = re.compile(rf"\s{{0,2}}[{_HYPHEN}_{_SLASH}&]|[ ][{_UPPER}]{{1,10}}(?![a-zà-öø-ÿăđĩũơưạ-ỹ])|\w")


def _is_known(code: str) -> bool:
    return code in agencies_by_code() or code in kinds_by_code() or TERM.fullmatch(code) is not None


@lru_cache(maxsize=4096)
def cut(word: str) -> str | None:
    """Return the code that begins a word, or None: ``"CPngày"`` is ``"CP"`` and the next word."""
    if _is_known(word) or (len(word) > 1 and word.casefold() in codes_by_fold()):
        return word
    code = _ONE_CODE.match(word)
    if code is None:
        return None
    run = code.group()
    if len(run) == len(word):
        return run
    if not _is_known(run) and _is_known(run[:-1]):  # "UBNDTỉnh" gives back its T
        return run[:-1]
    return run if len(run) > 1 else None


def _carries_on(codes: list[str], join: str, code: str) -> bool:
    """Say whether ``code`` after ``join`` belongs to the symbol that ``codes`` begin."""
    if join in ("-", "/"):
        return True
    if code in agencies_by_code():
        return True
    # "TT - XYZ", "TCQLĐĐ – CKTPTQĐ": something must follow a kind or a letter's issuer that stands alone.
    return len(codes) == 1 and len(code) > 1 and _is_known(codes[0]) and code not in kinds_by_code()


def _slow_body(text: str, start: int) -> tuple[str, int] | None:
    """Read a symbol with spaces, odd signs or other words written on to it: the symbol and its end."""
    codes: list[str] = []
    symbol, join = "", ""
    at = end = start
    while len(codes) < 12 and (word := _WORD.match(text, at)) is not None:
        code = cut(word.group())
        if code is None or (codes and not _carries_on(codes, join, code)):
            break
        symbol += "".join(join.split()) + code
        end = at + len(code)
        if len(code) < len(word.group()):
            break
        spaced = _SPACED_CODE.match(text, end)
        if spaced is not None and _is_parted(codes, code, spaced[1]):
            code += spaced[1]
            symbol += spaced[1]
            end = spaced.end()
        codes.append(code)
        following = _JOIN.match(text, end)
        if following is None:
            break
        join, at = following.group().translate(_PLAIN_SIGNS), following.end()
    return (symbol, end) if symbol else None


def _is_parted(codes: list[str], code: str, rest: str) -> bool:
    """Say whether a space parts one code (``TT-BKH CN``), or a kind from its issuer (``NĐ CP``)."""
    if codes:
        return code + rest in agencies_by_code()
    return code in kinds_by_code() and rest in agencies_by_code()


@lru_cache(maxsize=16384)
def _interned(raw: str, serial: str | None, year: str | None, symbol: str) -> DocumentNumber:
    """Make the number of the parts of ``raw``; texts repeat their numbers, and values are immutable."""
    written = "".join(raw.split()).translate(_PLAIN_SIGNS)
    return make(serial, int(year) if year else None, "".join(symbol.split()).translate(_PLAIN_SIGNS), written)


def _read(match: re.Match[str]) -> tuple[DocumentNumber, int] | None:
    """Complete what the pattern of numbers found: the number and its end."""
    text = match.string
    group = match.lastgroup
    assert group is not None  # every alternative ends in a group
    start, end = match.span(group)
    symbol = match[group]
    if end < len(text) and text[end] not in _STOPS and group != "lower" and _GOES_ON.match(text, end):
        slow = _slow_body(text, start)
        if slow is None:
            return None
        symbol, end = slow
    year = match["year"] or match["blank_year"]
    return _interned(text[match.start() : end], match["serial"], year, symbol), end


def number_at(text: str, start: int) -> tuple[DocumentNumber, int] | None:
    """Read the number that begins at ``start``, at its first digit or at the signs of a blank; None if there is none.

    Arguments:
        text: a clean text, as :attr:`View.text` is.
        start: offset of the number itself, not of "số" before it.

    Returns the number and the offset after it. Any symbol is taken, known or not: the caller saw a word that says
    that a number follows.

    >>> number_at("Thông tư số 15/2022/TT- BKHCN ngày", 12)
    (DocumentNumber(serial='15', year=2022, symbol='TT-BKHCN'), 29)
    """
    match = _number_pattern().match(text, start)
    return None if match is None else _read(match)


# Cheap to search: a digit that begins a run, what may follow up to the sign of a symbol; or the slash of a blank.
_CANDIDATE = re.compile(
    rf"[0-9](?<![0-9A-Za-z{_SLASH}][0-9])[0-9]{{0,5}}+[A-Za-zĐđ]?+(?:\.[0-9]{{1,3}}+)?+\s{{0,2}}[{_SLASH}{_HYPHEN}]"
    rf"(?=\s{{0,2}}(?:[^\W\d_]|[12][0-9]{{3}}))"
    rf"|/(?<![\w/]/)\s?(?=[{_UPPER}]|2[0-9]{{3}}|[.…_])"
)
_BLANK_BEFORE = re.compile(r"[.…_][.…_\s]{0,40}\Z")
_COURT = frozenset({"ST", "PT", "GĐT"})


@lru_cache(maxsize=8192)
def _is_credible(symbol: str, year: int | None, has_serial: bool) -> bool:
    """Say whether a symbol that no kind word introduces is that of a document, not of a case, a form or a standard."""
    if _is_sound(symbol, year is not None, has_serial):
        return True
    mended = DocumentNumber("1" if has_serial else None, year, symbol).corrected().symbol
    return mended != symbol and _is_sound(mended, year is not None, has_serial)


def _is_sound(symbol: str, has_year: bool, has_serial: bool) -> bool:
    what = shape(symbol)
    if what.term is not None:
        return True
    parts = re.split(r"[-/_]", symbol)
    if parts[-1] in _COURT and len(parts) > 1 and parts[-1] not in agencies_by_code():
        return False
    if what.kind is not None:
        issuer = what.issuers[0] if what.issuers else ""
        known = issuer in agencies_by_code()
        return known or (has_serial and len(issuer) > 1 and what.kind not in _DOUBTFUL)
    if len(parts) == 1:
        return symbol in ("TTg", "CP", "HĐBT") and has_serial and not has_year
    return not has_year and len(parts[1]) > 0 and parts[0] in agencies_by_code()


def find_document_numbers(text: str | View) -> tuple[Found[DocumentNumber], ...]:
    """Find every document number in a text, with or without a word for the kind before it.

    A number that stands alone is taken where its symbol is that of a document: a known kind or issuer. Fractions,
    dates, standards (``TCVN 9001:2015``), court cases and form numbers are not.

    >>> [str(found.value) for found in find_document_numbers("theo 1322/QĐ-TTg và 57-NQ/TW, Mẫu số 15/TNĐS")]
    ['1322/QĐ-TTg', '57-NQ/TW']
    """
    v = view(text)
    return tuple(v.found(start, end, number) for number, start, end in _each_number(v.text))


def _each_number(text: str) -> Iterator[tuple[DocumentNumber, int, int]]:
    pattern = _number_pattern()
    last = 0
    for candidate in _CANDIDATE.finditer(text):
        start = candidate.start()
        if start < last:
            continue
        if text[start] == "/":
            blank = _BLANK_BEFORE.search(text, max(last, start - 42), start)
            start = blank.start() if blank is not None else start
        elif start > 1 and text[start - 1] in ".,:" and text[start - 2].isdigit():
            continue  # the end of a larger number, or TCVN 9001:2015/…
        match = pattern.match(text, start)
        read = None if match is None else _read(match)
        if read is None:
            continue
        number, end = read
        if _is_credible(number.symbol, number.year, number.serial is not None):
            yield number, start, end
            last = end


# A number in the name of a file or in an address: 11-2020-TT-BNNPTNT.
_IN_FILE_NAME = re.compile(rf"([0-9]{{1,6}}[a-zđ]?)[-_]((?:19|2[0-9])[0-9]{{2}})[-_]({_CODE}(?:[-_]{_CODE})*)")
# A number whose symbol is damaged: any letters in any case.
_DAMAGED = re.compile(
    rf"([0-9]{{1,6}}[A-Za-zĐđ]?(?:\.[0-9]{{1,3}})?)/(?:((?:19|2[0-9])[0-9]{{2}})[/-]?)?"
    rf"([^\W\d_][^\W_]{{0,20}}(?:[-_/&]+[^\W_]{{1,20}}){{0,12}}[-/]?)"
)


def parse_document_number(text: str) -> DocumentNumber:
    """Read a text that is one document number; white space in it and quotes around it do not count.

    Raises:
        CitationError: it is not one number; the reason says from where on it is not understood.

    >>> str(parse_document_number("15/2022/TT- BKHCN"))
    '15/2022/TT-BKHCN'
    >>> parse_document_number("57-NQ/TW")
    DocumentNumber(serial='57', year=None, symbol='NQ/TW')
    >>> parse_document_number("3/4")
    Traceback (most recent call last):
    ...
    tdc_programme.errors.CitationError: '3/4': no document number (one is like 15/2022/TT-BKHCN or 57-NQ/TW)
    """
    v = view(text)
    compact = "".join(v.text.split()).strip("\"'“”‘’`*.,;")
    compact = compact.translate(_PLAIN_SIGNS)
    if (name := _IN_FILE_NAME.fullmatch(compact)) is not None:
        return _interned(compact, name[1], name[2], name[3].replace("_", "-"))
    match = _number_pattern().match(compact)
    read = None if match is None else _read(match)
    if read is not None and read[1] == len(compact):
        return read[0]
    damaged = _DAMAGED.fullmatch(compact)
    if damaged is not None and _may_be_symbol(damaged[3], has_year=damaged[2] is not None):
        return _interned(compact, damaged[1], damaged[2], damaged[3])
    if read is None:
        raise CitationError("no document number (one is like 15/2022/TT-BKHCN or 57-NQ/TW)", text=text)
    number, end = read
    raise CitationError(f"a document number, {str(number)!r}, and more: {compact[end:]!r:.60}", text=text)


def _may_be_symbol(symbol: str, *, has_year: bool) -> bool:
    """Say whether letters in any case may be a damaged symbol: its first code must be a kind or an issuer at least."""
    parts = re.split(r"[-_/]+", symbol)
    first = parts[0]
    capitals = sum(letter.isupper() for letter in symbol)
    if capitals * 2 > sum(map(str.isalpha, symbol)):
        return True
    known = first.casefold() in codes_by_fold() or any(first.casefold() == code.casefold() for code in kinds_by_code())
    return has_year and (known or first.casefold().startswith(("qh", "ubtvqh")))
