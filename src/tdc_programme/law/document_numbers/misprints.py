"""Mending misprints of document numbers: ``TT-BKHHCN`` is ``TT-BKHCN``.

Two sorts of misprint are mended. Those that lose no letter always are: letter case, diacritics, ``&``, spaces,
underscores, look-alike letters of other alphabets. One letter too many, too few or in the wrong place is mended where
the codes that may stand there leave one answer: after ``NĐ`` only ``CP`` can stand, after ``TT`` with a year the
ministries that existed in it, but after ``QĐ`` without a year any agency, known or not, so that there only slips that
make no other code are taken for one. A symbol whose codes are all known is never changed.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Callable, Collection, Iterable
from functools import cache, lru_cache
from typing import TypeAlias

from attrs import frozen

from ...vietnamese.letters import to_ascii
from ..agencies import Level, agencies, assembly_terms
from ..kinds import DocumentKind, Family
from ..lookup import agencies_by_code, codes_named, issuers_of, issues, kinds_by_code
from .reading import cut
from .values import JOINT_CODES, TERM, DocumentNumber

__all__ = ["corrected", "suggestions"]

# Letters of other alphabets that look like Latin capitals, and those.
_LOOKALIKES = str.maketrans(
    dict(
        zip(
            "\N{GREEK CAPITAL LETTER ALPHA}\N{GREEK CAPITAL LETTER BETA}\N{GREEK CAPITAL LETTER EPSILON}"
            "\N{GREEK CAPITAL LETTER ETA}\N{GREEK CAPITAL LETTER IOTA}\N{GREEK CAPITAL LETTER KAPPA}"
            "\N{GREEK CAPITAL LETTER MU}\N{GREEK CAPITAL LETTER NU}\N{GREEK CAPITAL LETTER OMICRON}"
            "\N{GREEK CAPITAL LETTER RHO}\N{GREEK CAPITAL LETTER TAU}\N{GREEK CAPITAL LETTER UPSILON}"
            "\N{GREEK CAPITAL LETTER CHI}"
            "\N{CYRILLIC CAPITAL LETTER A}\N{CYRILLIC CAPITAL LETTER VE}\N{CYRILLIC CAPITAL LETTER IE}"
            "\N{CYRILLIC CAPITAL LETTER KA}\N{CYRILLIC CAPITAL LETTER EM}\N{CYRILLIC CAPITAL LETTER EN}"
            "\N{CYRILLIC CAPITAL LETTER O}\N{CYRILLIC CAPITAL LETTER ER}\N{CYRILLIC CAPITAL LETTER ES}"
            "\N{CYRILLIC CAPITAL LETTER TE}\N{CYRILLIC CAPITAL LETTER U}\N{CYRILLIC CAPITAL LETTER HA}",
            "ABEHIKMNOPTYXABEKMHOPCTYX",
            strict=True,
        )
    )
)
_STRAY = str.maketrans(dict.fromkeys("'\"“”‘’`´*.", ""))


@lru_cache(maxsize=8192)
def _skeleton(code: str) -> str:
    """Return the letters of a code without diacritics, case and ``&``: what no slip of the keyboard loses."""
    return "".join(filter(str.isalnum, to_ascii(code))).upper()


def _one(answers: Iterable[str]) -> str | None:
    """Return the one answer, or None where there are none or several."""
    different = list(dict.fromkeys(answers))
    return different[0] if len(different) == 1 else None


def _same_letters(code: str, codes: Collection[str]) -> str | None:
    """Return the one of ``codes`` that differs from ``code`` in case and ``&`` only, else in diacritics too."""
    plain, bare = code.replace("&", "").casefold(), _skeleton(code)
    right = [other for other in codes if "&" not in other]
    return _one(other for other in right if other.casefold() == plain) or _one(
        other for other in right if _skeleton(other) == bare
    )


# --- one letter wrong ---------------------------------------------------------------------------------------------


def _is_doubled(written: str, right: str) -> bool:
    """Say whether ``right`` with one letter doubled is ``written``."""
    return len(written) == len(right) + 1 and any(
        written[at] == written[at - 1] and written[:at] + written[at + 1 :] == right for at in range(1, len(written))
    )


def _is_swapped(written: str, right: str) -> bool:
    """Say whether ``right`` with two neighbours swapped is ``written``."""
    if len(written) != len(right):
        return False
    wrong = [at for at, (a, b) in enumerate(zip(written, right)) if a != b]
    if len(wrong) != 2 or wrong[1] != wrong[0] + 1:
        return False
    return written[wrong[0]] == right[wrong[1]] and written[wrong[1]] == right[wrong[0]]


def _is_dropped(written: str, right: str) -> bool:
    """Say whether ``right`` less one letter is ``written``."""
    return len(written) + 1 == len(right) and any(right[:at] + right[at + 1 :] == written for at in range(len(right)))


def _is_other(written: str, right: str) -> bool:
    """Say whether one foreign letter in ``right``, or one in place of another, makes ``written``."""
    if len(written) == len(right):
        return sum(a != b for a, b in zip(written, right)) == 1
    return _is_dropped(right, written)


def _is_common(written: str, right: str) -> bool:
    return _is_doubled(written, right) or _is_swapped(written, right) or _is_dropped(written, right)


# The likeliest first.
_SLIPS: tuple[Callable[[str, str], bool], ...] = (_is_common, _is_other)


def _near(code: str, codes: Collection[str], slips: Iterable[Callable[[str, str], bool]] = _SLIPS) -> tuple[str, ...]:
    """Return the codes that the likeliest slip explains: a letter doubled, swapped or dropped, else another letter."""
    bare = _skeleton(code)
    for slip in slips:
        # Letters as they are decide before letters without diacritics do.
        answers = [other for other in codes if slip(code, other)] or [
            other for other in codes if slip(bare, _skeleton(other))
        ]
        if answers:
            return tuple(dict.fromkeys(answers))
    return ()


# --- what may stand where -----------------------------------------------------------------------------------------


@lru_cache(maxsize=1024)
def _issuers_after(code: str, year: int, on: dt.date | None) -> tuple[str, ...]:
    """Return the codes that may follow a kind in the number of a normative document of that year."""
    allowed: list[str] = []
    for kind in kinds_by_code().get(code, ()):
        if kind.family is Family.NORMATIVE and kind.is_valid_in(year):
            allowed += [
                one.code for one in issuers_of(kind) if (one.is_valid_in(year) if on is None else one.is_valid_on(on))
            ]
    return tuple(dict.fromkeys(allowed))


@cache
def _normative_codes(year: int) -> tuple[str, ...]:
    return tuple(
        code
        for code, kinds in kinds_by_code().items()
        if any(
            kind.family is Family.NORMATIVE and kind.abbreviation == code and kind.is_valid_in(year) for kind in kinds
        )
    )


@cache
def _all_codes() -> tuple[str, ...]:
    return tuple(agencies_by_code())


def _is_right(code: str) -> bool:
    """Say whether an issuer's code is written as it should be; ``BNN&PTNT`` was in use but is not."""
    return (code in agencies_by_code() and "&" not in code) or TERM.fullmatch(code) is not None


@cache
def _party_codes() -> tuple[str, ...]:
    return tuple(one.code for one in agencies() if one.level is Level.PARTY)


@cache
def _party_kinds() -> tuple[str, ...]:
    return tuple(code for code, kinds in kinds_by_code().items() if any(kind.family is Family.PARTY for kind in kinds))


@cache
def _state_codes(length: int) -> tuple[str, ...]:
    """Return codes that a slip in an open place may have been: long ones, which chance does not hit."""
    return tuple(one.code for one in agencies() if len(one.code) >= length)


@cache
def _common_codes() -> tuple[str, ...]:
    """Return codes so common that one with a letter less is theirs."""
    common = (Level.MINISTRY, Level.LOCAL)
    return tuple(one.code for one in agencies() if one.level in common and len(one.code) >= 4)


# Party organs whose documents are always numbered the Party's way, so that 57/NQ-TW can be nothing else.
_PURE_PARTY = frozenset({"TW", "TU", "VPTW", "VPTU", "HU", "QU", "ĐU", "ThU", "ĐUK"})


@frozen
class _Setting:
    """What is known of the number that a symbol stands in."""

    year: int | None
    kind: DocumentKind | None  #: the kind that the text names
    on: dt.date | None  #: the day of issue
    issuers: tuple[str, ...]  #: the codes of the issuers that the text names
    is_party: bool  #: whether a hyphen follows the serial: 57-NQ/TW


def _clean(symbol: str) -> tuple[list[str], list[str]]:
    """Take a symbol apart into its codes and the signs between them, without stray signs and foreign letters."""
    clean = symbol.translate(_LOOKALIKES).translate(_STRAY)
    clean = re.sub(r"[_\s]+", "-", clean)
    clean = re.sub(r"([-/])[-/]+", r"\1", clean).strip("-/&")
    pieces = re.split(r"([-/])", clean)
    return pieces[::2], pieces[1::2]


# The codes that may stand in a place, and whether one letter had to be mended to get there.
_Choice: TypeAlias = tuple[tuple[str, ...], bool]


def _kind_choice(codes: list[str], setting: _Setting) -> _Choice:
    """Choose the first code of several: a kind, or the issuer of a letter."""
    code, issuer = codes[0], codes[1]
    hint = setting.kind.abbreviation if setting.kind is not None else None

    def fits(kind: str) -> bool:
        if kind in JOINT_CODES:
            return len(codes) > 2 and setting.year is not None
        if setting.year is None:
            return True
        if len(codes) > 2 and codes[2] in _issuers_after("TTLT", setting.year, setting.on):
            return False  # two issuers: only a joint document has them
        term = TERM.fullmatch(issuer)
        them = [one.code for one in agencies_by_code().get(term[1] if term else issuer, ())]
        return not set(them).isdisjoint(_issuers_after(kind, setting.year, setting.on))

    if code in kinds_by_code():
        # Chỉ thị 11/TT-TTg: no Thông tư is the Prime Minister's.
        state = [kind for kind in kinds_by_code()[code] if kind.family is not Family.PARTY]
        wrong = hint is not None and hint != code and not any(issues(issuer, kind) for kind in state)
        return ((hint,), True) if wrong and hint is not None and _near(code, [hint]) else ((code,), False)
    if _is_right(code):
        return (code,), False
    if setting.is_party:
        allowed = _party_kinds()
    elif setting.year is not None:
        allowed = _normative_codes(setting.year)
    else:
        allowed = tuple(kinds_by_code())
    same = _same_letters(code, allowed) or _same_letters(code, _all_codes())
    if same is not None:
        return (same,), False
    if hint is not None:
        return _near(code, [hint]), True
    if setting.year is not None or setting.is_party or _is_firm(issuer):
        return _near(code, [kind for kind in allowed if len(kind) > 1 and fits(kind)]), True
    return _open_choice(code, None), True


def _is_firm(code: str) -> bool:
    """Say whether a code is that of an agency which is no unit of another, so that a kind stands before it."""
    firm = (Level.STATE, Level.MINISTRY, Level.COURT, Level.LOCAL, Level.PROVINCIAL)
    return any(one.level in firm for one in agencies_by_code().get(code, ()))


def _issuer_choice(code: str, kind: str | None, setting: _Setting) -> _Choice:
    """Choose the code of an issuer."""
    year = setting.year
    if (terms := _term_choice(code, year)) is not None:
        return terms, True
    if _is_right(code):
        return (code,), False
    closed: tuple[str, ...] = ()
    if setting.is_party:
        closed = _party_codes()
    elif kind is not None and year is not None:
        closed = _issuers_after(kind, year, setting.on)
    same = _same_letters(code, closed) or _same_letters(code, _all_codes())
    if same is not None:
        return (same,), False
    if (short := cut(code)) is not None and short != code and short in agencies_by_code():
        return (short,), False
    if named := _near(code, setting.issuers):
        return named, True
    if closed:
        older = [other for one in closed for them in agencies_by_code()[one] for other in them.other_codes]
        return _near(code, closed) or _near(code, older, [_is_common]), True
    # Any agency may stand here, known or not. TTg alone has a small letter at its end.
    if "g" in code and kind is not None:
        return _near(code, ["TTg"]), True
    return _open_choice(code, kind), True


def _open_choice(code: str, kind: str | None) -> tuple[str, ...]:
    """Choose an issuer where any agency may stand: only slips that hardly make the code of another one count."""
    if kind == "NQ" and (government := _near(code, ["CP"], [_is_doubled, _is_swapped])):
        return government
    # TT… is a centre (trung tâm), CC… a branch (chi cục): no letter doubled by mistake.
    doubled = [] if code[:2] in ("TT", "CC") else [_is_doubled]
    likely = _near(code, _state_codes(3), doubled) + _near(code, _state_codes(4), [_is_swapped])
    if not likely and _near(code, _state_codes(3), [_is_swapped]):
        return ()  # TTC: TCT with two letters changed about, or TTCP with one less?
    # KHCN is a unit of many agencies: the letter that lacks is not the first.
    return likely or _near(code, [one for one in _common_codes() if one[0] == code[0]], [_is_dropped])


def _term_choice(code: str, year: int | None) -> tuple[str, ...] | None:
    """Choose the code of the National Assembly with its term, or None where the code is none of these or is right."""
    bare = _skeleton(code)
    if TERM.fullmatch(code) and code[-1].isdigit():
        return None
    # 139/2025/QHI, 24/2018/QH, 95/2025/QH135: the year says the term, where it lies in one only.
    damaged = re.fullmatch(r"(QH|UBTVQH)[0-9ILOSBZ]{0,3}", bare)
    in_year = [str(term.number) for term in assembly_terms() if year is not None and term.covers(year)]
    if damaged is not None and not re.fullmatch(r"(QH|UBTVQH)[0-9]{1,2}", bare):
        return tuple(damaged[1] + term for term in in_year)
    letters, digits = bare.rstrip("0123456789"), bare[len(bare.rstrip("0123456789")) :]
    if len(digits) not in (1, 2) or code in agencies_by_code():
        return None
    answers = [name for name in ("QH", "UBTVQH") if name == letters] or _near(letters, ("QH", "UBTVQH"))
    return tuple(name + digits for name in answers) or None


def _parted(code: str, setting: _Setting) -> tuple[str, ...]:
    """Part a kind and an issuer that stand together: ``NĐCP`` is ``NĐ-CP``."""
    bare = _skeleton(code)
    if setting.year is not None:
        pairs = [
            (kind, one)
            for kind in _normative_codes(setting.year)
            for one in _issuers_after(kind, setting.year, setting.on)
        ]
    else:
        firm = [one.code for one in agencies() if _is_firm(one.code) and len(one.code) > 2]
        pairs = [(kind, one) for kind in kinds_by_code() if len(kind) > 1 for one in firm]
    return tuple(dict.fromkeys(f"{kind}-{one}" for kind, one in pairs if _skeleton(kind) + _skeleton(one) == bare))


def _choices(codes: list[str], setting: _Setting) -> list[_Choice]:
    """Return for each place the codes that may stand there; an empty choice where none is known."""
    if len(codes) == 1:
        choice = _issuer_choice(codes[0], None, setting)
        if choice[0] and not choice[1]:
            return [choice]
        return [(choice[0] or _parted(codes[0], setting), True)]
    kinds = _kind_choice(codes, setting)
    first = kinds[0][0] if len(kinds[0]) == 1 else None
    if first not in kinds_by_code():  # a letter: issuer and unit
        return [kinds, *(((code,), False) for code in codes[1:])]
    assert first is not None
    places = len(codes) if first in JOINT_CODES else 2
    issuers = [_issuer_choice(code, first, setting) for code in codes[1:places]]
    return [kinds, *issuers, *(((code,), False) for code in codes[places:])]


#: A joint document has up to ten issuers; what is longer is no symbol, and not worth the work.
_MOST_CODES = 16


@lru_cache(maxsize=8192)
def _answers(symbol: str, setting: _Setting) -> tuple[str, ...]:
    """Return the symbols that a written one may stand for, all as likely; none where nothing is known of it."""
    codes, signs = _clean(symbol)
    if not all(codes) or len(codes) > _MOST_CODES:
        return ()
    choices = _choices(codes, setting)
    if sum(slipped for _, slipped in choices) > 1 or not all(options for options, _ in choices):
        return ()
    return tuple(
        _with_signs(list(mended), signs, setting)
        for mended in itertools.islice(itertools.product(*(options for options, _ in choices)), 20)
        if len(set(mended)) == len(mended)
    )


def _with_signs(codes: list[str], signs: list[str], setting: _Setting) -> str:
    """Write codes with the signs that belong between them."""
    signs = list(signs)
    if signs and codes[0] in kinds_by_code() and codes[0] not in JOINT_CODES:
        if setting.year is not None:
            signs[0] = "-"
        elif codes[1] in _PURE_PARTY and codes[0] in _party_kinds():
            signs[0] = "/"
    return "".join(code + sign for code, sign in zip(codes, [*signs, ""]))


def _setting(number: DocumentNumber, kind: DocumentKind | None, on: dt.date | None, issuer: str | None) -> _Setting:
    is_party = number.serial is not None and str(number).startswith(f"{number.serial}-")
    return _Setting(number.year, kind, on, codes_named(issuer) if issuer is not None else (), is_party)


def corrected(
    number: DocumentNumber,
    *,
    kind: DocumentKind | None = None,
    on: dt.date | None = None,
    issuer: str | None = None,
) -> DocumentNumber:
    """Return ``number`` with a known misprint mended, or itself; see :meth:`DocumentNumber.corrected`."""
    answers = _answers(number.symbol, _setting(number, kind, on, issuer)) if number.symbol else ()
    symbol = answers[0] if len(answers) == 1 else number.symbol
    # With a year there is one usual form, so that 95/1998-NĐ-CP can only be 95/1998/NĐ-CP.
    written = None if symbol != number.symbol or number.year is not None else number.written
    if symbol == number.symbol and (written == number.written or number.serial is None):
        return number
    return DocumentNumber(number.serial, number.year, symbol, written=written)


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
    answers = _answers(number.symbol, _setting(number, kind, on, issuer)) if number.symbol else ()
    return tuple(DocumentNumber(number.serial, number.year, symbol) for symbol in answers if symbol != number.symbol)
