"""Reading document numbers (số, ký hiệu): ``15/2022/TT-BKHCN``."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import evolve

from ...errors import CitationError
from ...text import Found, View
from ...text.reader import Read, Reader, Refusal
from ..lookup import agencies_by_code, kinds_by_code
from .doubts import is_credible, is_part_of_more
from .grammar import CANDIDATE, DAMAGED, FILE_NAME, GOES_ON, JOIN, NUMBER, PLAIN_SIGNS, SPACED, WORD
from .symbols import cut, is_known, may_be_symbol
from .values import DocumentNumber

# What may follow a symbol with nothing more to read; after white space a dash or a code may still go on.
_STOPS = frozenset(",;.:)]}\"'”’»*|<>?!…")
_BLANK = ".…_"
_QUOTES = "\"'“”‘’`*"


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
    match = NUMBER.match(text, start)
    return None if match is None else _read(match)


@lru_cache(maxsize=16384)
def _interned(raw: str, serial: str | None, year: str | None, symbol: str) -> DocumentNumber:
    """Make the number of the parts of ``raw`` (none: as it is usual); texts repeat theirs, and values are immutable."""
    written = "".join(raw.split()).translate(PLAIN_SIGNS)
    number = DocumentNumber(serial, int(year) if year else None, "".join(symbol.split()).translate(PLAIN_SIGNS))
    return number if not raw or str(number) == written else evolve(number, written=written)


def _read(match: re.Match[str]) -> tuple[DocumentNumber, int] | None:
    """Complete what the pattern of numbers found: the number and its end."""
    text, group = match.string, match.lastgroup
    assert group is not None  # every alternative ends in a group
    serial, year, blank_year, symbol = match.group("serial", "year", "blank_year", group)
    end = match.end()
    if end < len(text) and text[end] not in _STOPS and group != "lower" and GOES_ON.match(text, end):
        slow = _slow_body(text, match.start(group))
        if slow is None:
            return None
        symbol, end = slow
    if group == "spaced":  # written in the usual form, which has a stroke
        return _interned("", serial, None, symbol), end
    return _interned(text[match.start() : end], serial, year or blank_year, symbol), end


# --- a symbol that is not written as it should be -----------------------------------------------------------------


def _slow_body(text: str, start: int) -> tuple[str, int] | None:
    """Read a symbol with spaces, odd signs or other words written on to it: the symbol and its end."""
    codes: list[str] = []
    symbol, join = "", ""
    at = end = start
    while len(codes) < 12 and (word := WORD.match(text, at)) is not None:
        code = cut(word.group())
        if code is None or (codes and not _carries_on(codes, join, code)):
            break
        symbol += "".join(join.split()) + code
        end = at + len(code)
        if len(code) < len(word.group()):
            break
        spaced = SPACED.match(text, end)
        if spaced is not None and _is_parted(codes, code, spaced[2]):
            rest = spaced[1].strip() + spaced[2]
            code, symbol, end = code + rest, symbol + rest, spaced.end()
        codes.append(code)
        following = JOIN.match(text, end)
        if following is None:
            break
        join, at = following.group().translate(PLAIN_SIGNS), following.end()
    return (symbol, end) if symbol else None


def _carries_on(codes: list[str], join: str, code: str) -> bool:
    """Say whether ``code`` after ``join`` belongs to the symbol that ``codes`` begin."""
    if join in ("-", "/"):
        return True
    if code in agencies_by_code():
        return True
    # "TT - XYZ", "TCQLĐĐ – CKTPTQĐ": something must follow a kind or a letter's issuer that stands alone.
    return len(codes) == 1 and len(code) > 1 and is_known(codes[0]) and code not in kinds_by_code()


def _is_parted(codes: list[str], code: str, rest: str) -> bool:
    """Say whether a space parts one code (``TT-BKH CN``), or a kind from its issuer (``NĐ CP``)."""
    if codes:
        return code + rest in agencies_by_code()
    return code in kinds_by_code() and rest in agencies_by_code()


# --- a whole text -------------------------------------------------------------------------------------------------


def _scan(text: str) -> Iterator[Read[DocumentNumber]]:
    last = 0
    for candidate in CANDIDATE.finditer(text):
        start = candidate.start()
        if start < last:
            continue
        if text[start] == "/":
            start = _blank_start(text, max(last, start - 90), start)
        elif is_part_of_more(text, start):
            continue
        match = NUMBER.match(text, start)
        read = None if match is None else _read(match)
        if read is None:
            continue
        number, end = read
        if is_credible(number.symbol, number.year, number.serial is not None):
            yield Read(start, end, number)
            last = end


def _blank_start(text: str, low: int, slash: int) -> int:
    """Return where the dots of a blank begin that end at a slash; the slash itself where there are none."""
    before = text[low:slash]
    dots = before[len(before.rstrip(_BLANK + " ")) :].lstrip(" ")
    return slash - len(dots)


def _whole(text: str) -> DocumentNumber:
    words = text.split()
    compact = "".join(words).strip(_QUOTES).rstrip(_QUOTES + ".,;").translate(PLAIN_SIGNS)
    if (name := FILE_NAME.fullmatch(compact)) is not None:
        return _interned(compact, name[1], name[2], name[3].replace("_", "-"))
    match = NUMBER.match(compact)
    read = None if match is None else _read(match)
    if read is not None and read[1] == len(compact):
        return read[0]
    damaged = DAMAGED.fullmatch(compact)
    # What white space parts from a number that is whole is no damage to it: "30/2020/NĐ-CP ngày".
    quoted = sum(map(len, words)) - len("".join(words).lstrip(_QUOTES))
    apart = read is not None and read[1] + quoted in itertools.accumulate(map(len, words))
    if damaged is not None and not apart and may_be_symbol(damaged[3], has_year=damaged[2] is not None):
        return _interned(compact, damaged[1], damaged[2], damaged[3])
    if read is None:
        raise Refusal("no document number (one is like 15/2022/TT-BKHCN or 57-NQ/TW)", None)
    number, end = read
    raise Refusal(f"a document number, {str(number)!r}, and more: {compact[end:]!r:.60}", None)


DOCUMENT_NUMBERS = Reader(error=CitationError, scan=_scan, whole=_whole)


def find_document_numbers(text: str | View) -> tuple[Found[DocumentNumber], ...]:
    """Find every document number in a text, with or without a word for the kind before it.

    A number that stands alone is taken where its symbol is that of a document: a known kind or issuer. Fractions,
    dates, standards (``TCVN 9001:2015``), court cases and form numbers are not.

    >>> [str(found.value) for found in find_document_numbers("theo 1322/QĐ-TTg và 57-NQ/TW, Mẫu số 15/TNĐS")]
    ['1322/QĐ-TTg', '57-NQ/TW']
    """
    return DOCUMENT_NUMBERS.find(text)


def parse_document_number(text: str | View) -> DocumentNumber:
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
    return DOCUMENT_NUMBERS.parse(text)
