"""Reading document numbers (số, ký hiệu): ``15/2022/TT-BKHCN``.

The value is :class:`DocumentNumber`; its parts and what they mean stand in :mod:`.numbering`, the mending of
misprints in :mod:`.corrections`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from attrs import evolve

from ...errors import CitationError
from ...text import Found, View, view
from ...vietnamese.letters.alphabet import SMALLS
from ..lookup import agencies_by_code, is_code, is_issuer_code, kinds_by_code
from .values import DOUBTFUL_KINDS, TERM, DocumentNumber, shape

__all__ = [
    "DocumentNumber",
    "find_document_numbers",
    "number_at",
    "parse_document_number",
    "shape",
]

# Capital letters as they stand in symbols, and the Greek and Cyrillic that look like Latin ones. Capitals with a tone
# mark or two stand in no code.
_UPPER = (
    "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ"
    "\N{GREEK CAPITAL LETTER ALPHA}-\N{GREEK CAPITAL LETTER OMEGA}"
    "\N{CYRILLIC CAPITAL LETTER IE WITH GRAVE}-\N{CYRILLIC CAPITAL LETTER YA}"
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
    lower = (
        "(?:(?:tt|nđ|nd|qđ|qd|nq|ct|pl|ttlt|nqlt)-[a-zđư]{2,15}(?:-[a-zđư]{2,15}){0,6}|(?:ubtv)?qh[0-9]{1,2})"
        f"(?![{SMALLS}])"
    )
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
            |   (?:NQ|CT|QĐ|KL|TB|HD|KH|CTr|BC|TTr|CV|NĐ)-{_CODE}
            |   (?<=[0-9A-Za-zĐđ][{_HYPHEN}]) (?:TTg|[A-ZĐ]{{1,5}}+) (?![{SMALLS}0-9/-])
            )
        )
        |
        # /TĐC-KHTC   …/KH-UBND   ……/2026/TT-BYT   ../... /NĐ-CP   /2026NĐ-CP
        (?:[.…_]{{1,80}}+\s{{0,2}}+){{0,3}}+ [{_SLASH}] \s{{0,2}}
        (?:
            (?:(?P<blank_year>{year}) | [.…_]{{1,80}}+) (?:{slash} | (?=[{_UPPER}]{{2}}))
        )?+
        (?P<blank_body>{_CODE}(?:[-/]{_CODE})*+)
        """,
        re.VERBOSE,
    )


# What may follow a symbol with nothing more to read; after white space a dash or a code may still go on.
_STOPS = frozenset(",;.:)]}\"'”’»*|<>?!…")


class _Patterns(NamedTuple):
    """The smaller patterns; they are compiled together on first use."""

    word: re.Pattern[str]  #: a word that a code begins: code and what was written on to it ("TTgngày")
    code: re.Pattern[str]  #: one code
    join: re.Pattern[str]  #: what may stand between two codes
    spaced: re.Pattern[str]  #: the rest of a code, or another one, after a space
    goes_on: re.Pattern[str]  #: what must be looked at more closely after a symbol
    candidate: re.Pattern[str]  #: where a number may begin
    damaged: re.Pattern[str]  #: a number whose symbol is damaged: any letters in any case
    file_name: re.Pattern[str]  #: a number in the name of a file or in an address


@cache
def _patterns() -> _Patterns:
    serial = r"[0-9]{1,6}[A-Za-zĐđ]?(?:\.[0-9]{1,3})?"
    year = r"(?:19|2[0-9])[0-9]{2}"
    any_code = r"[^\W\d_]{1,24}[0-9]{0,3}"
    return _Patterns(
        word=re.compile(f"[{_UPPER}{SMALLS}&0-9]{{1,40}}+"),
        code=re.compile(_CODE),
        join=re.compile(rf"\s{{0,2}}[{_HYPHEN}_{_SLASH}]\s{{0,2}}"),
        spaced=re.compile(rf"( ?& ?| )([{_UPPER}]{{1,10}})(?![{_UPPER}{SMALLS}0-9])"),
        goes_on=re.compile(rf"\s{{0,2}}[{_HYPHEN}_{_SLASH}&]|[ ][{_UPPER}]{{1,10}}(?![{SMALLS}])|\w"),
        # Cheap to search: a digit that begins a run, what may follow up to the sign of a symbol; or a blank's slash.
        candidate=re.compile(
            rf"[0-9](?<![0-9A-NP-Za-np-z{_SLASH}][0-9])[0-9]{{0,5}}+[A-Za-zĐđ]?+(?:\.[0-9]{{1,3}}+)?+\s{{0,2}}"
            rf"[{_SLASH}{_HYPHEN}](?=\s{{0,2}}(?:[^\W\d_]|[12][0-9]{{3}}))"
            rf"|/(?<![\w/]/)\s?(?=[{_UPPER}]|2[0-9]{{3}}|[.…_])"
        ),
        damaged=re.compile(rf"({serial})[/-](?:({year})[/-]?)?({any_code}(?:[-_/&]{{1,2}}{any_code}){{0,12}}[-/]?)"),
        file_name=re.compile(rf"([0-9]{{1,6}}[a-zđ]?)[-_]({year})[-_]({_CODE}(?:[-_]{_CODE})*)"),
    )


def _is_known(code: str) -> bool:
    return code in agencies_by_code() or code in kinds_by_code() or TERM.fullmatch(code) is not None


@lru_cache(maxsize=4096)
def cut(word: str) -> str | None:
    """Return the code that begins a word, or None: ``"CPngày"`` is ``"CP"`` and the next word."""
    if _is_known(word) or (len(word) > 1 and is_issuer_code(word)):
        return word
    code = _patterns().code.match(word)
    if code is None:
        return None
    run = code.group()
    if len(run) == len(word):
        return run
    if not _is_known(run) and _is_known(run[:-1]):  # "UBNDTỉnh" gives back its T
        return run[:-1]
    if 1 < len(run) == len(word) - 1 and word[-1].islower():  # "BYTe": one letter is no other word
        return word
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
    while len(codes) < 12 and (word := _patterns().word.match(text, at)) is not None:
        code = cut(word.group())
        if code is None or (codes and not _carries_on(codes, join, code)):
            break
        symbol += "".join(join.split()) + code
        end = at + len(code)
        if len(code) < len(word.group()):
            break
        spaced = _patterns().spaced.match(text, end)
        if spaced is not None and _is_parted(codes, code, spaced[2]):
            rest = spaced[1].strip() + spaced[2]
            code, symbol, end = code + rest, symbol + rest, spaced.end()
        codes.append(code)
        following = _patterns().join.match(text, end)
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
    number = DocumentNumber(serial, int(year) if year else None, "".join(symbol.split()).translate(_PLAIN_SIGNS))
    return number if str(number) == written else evolve(number, written=written)


def _read(match: re.Match[str]) -> tuple[DocumentNumber, int] | None:
    """Complete what the pattern of numbers found: the number and its end."""
    text, group = match.string, match.lastgroup
    assert group is not None  # every alternative ends in a group
    serial, year, blank_year, symbol = match.group("serial", "year", "blank_year", group)
    end = match.end()
    if end < len(text) and text[end] not in _STOPS and group != "lower" and _patterns().goes_on.match(text, end):
        slow = _slow_body(text, match.start(group))
        if slow is None:
            return None
        symbol, end = slow
    return _interned(text[match.start() : end], serial, year or blank_year, symbol), end


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


_BLANK = ".…_"


def _blank_start(text: str, low: int, slash: int) -> int:
    """Return where the dots of a blank begin that end at a slash; the slash itself where there are none."""
    before = text[low:slash]
    dots = before[len(before.rstrip(_BLANK + " ")) :].lstrip(" ")
    return slash - len(dots)


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
    if parts[-1] in _COURT and len(parts) > 1:
        return False
    if what.kind is not None:
        issuer = what.issuers[0] if what.issuers else ""
        known = issuer in agencies_by_code()
        return known or (has_serial and len(issuer) > 1 and what.kind not in DOUBTFUL_KINDS)
    if len(parts) == 1:
        return symbol in ("TTg", "CP", "HĐBT") and has_serial and not has_year
    return not has_year and parts[0] in agencies_by_code()


def find_document_numbers(text: str | View) -> tuple[Found[DocumentNumber], ...]:
    """Find every document number in a text, with or without a word for the kind before it.

    A number that stands alone is taken where its symbol is that of a document: a known kind or issuer. Fractions,
    dates, standards (``TCVN 9001:2015``), court cases and form numbers are not.

    >>> [str(found.value) for found in find_document_numbers("theo 1322/QĐ-TTg và 57-NQ/TW, Mẫu số 15/TNĐS")]
    ['1322/QĐ-TTg', '57-NQ/TW']
    """
    v = view(text)
    return tuple(v.found(start, end, number) for number, start, end in _each_number(v.text))


_DOUBTFUL_BEFORE = frozenset("oO.,:")


def _is_part_of_more(text: str, start: int) -> bool:
    """Say whether digits end a larger number (1.234.567/…, TCVN 9001:2015/…) or a formula (CO2/…)."""
    before = text[max(0, start - 2) : start]
    if before[-1:] in ("o", "O"):  # "so105/2020/…" is "số 105/2020/…" without its diacritics
        return before[:1] not in ("s", "S")
    return len(before) == 2 and before[1] in ".,:" and before[0].isdigit()


def _each_number(text: str) -> Iterator[tuple[DocumentNumber, int, int]]:
    pattern = _number_pattern()
    last = 0
    for candidate in _patterns().candidate.finditer(text):
        start = candidate.start()
        if start < last:
            continue
        if text[start] == "/":
            start = _blank_start(text, max(last, start - 90), start)
        elif text[start - 1 : start] in _DOUBTFUL_BEFORE and _is_part_of_more(text, start):
            continue
        match = pattern.match(text, start)
        read = None if match is None else _read(match)
        if read is None:
            continue
        number, end = read
        if _is_credible(number.symbol, number.year, number.serial is not None):
            yield number, start, end
            last = end


_QUOTES = "\"'“”‘’`*"


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
    words = v.text.split()
    compact = "".join(words).strip(_QUOTES).rstrip(_QUOTES + ".,;").translate(_PLAIN_SIGNS)
    if (name := _patterns().file_name.fullmatch(compact)) is not None:
        return _interned(compact, name[1], name[2], name[3].replace("_", "-"))
    match = _number_pattern().match(compact)
    read = None if match is None else _read(match)
    if read is not None and read[1] == len(compact):
        return read[0]
    damaged = _patterns().damaged.fullmatch(compact)
    # What white space parts from a number that is whole is no damage to it: "30/2020/NĐ-CP ngày".
    quoted = sum(map(len, words)) - len("".join(words).lstrip(_QUOTES))
    apart = read is not None and read[1] + quoted in itertools.accumulate(map(len, words))
    if damaged is not None and not apart and _may_be_symbol(damaged[3], has_year=damaged[2] is not None):
        return _interned(compact, damaged[1], damaged[2], damaged[3])
    if read is None:
        raise CitationError("no document number (one is like 15/2022/TT-BKHCN or 57-NQ/TW)", text=text)
    number, end = read
    raise CitationError(f"a document number, {str(number)!r}, and more: {compact[end:]!r:.60}", text=text)


def _may_be_symbol(symbol: str, *, has_year: bool) -> bool:
    """Say whether letters in any case may be a damaged symbol: its first code must be a kind or an issuer at least."""
    if sum(map(str.isupper, symbol)) * 2 > sum(map(str.isalpha, symbol)):
        return True
    parts = [part for part in re.split(r"[-_/&]+", symbol) if part]
    if has_year and parts[0].casefold().startswith(("qh", "ubtvqh")):
        return True
    known = [is_code(part) for part in parts]
    return known[0] if has_year else all(known) and len(parts) > 1
