"""Mending misprints of symbols: ``TT-BKHHCN`` is ``TT-BKHCN``.

Two sorts of misprint are mended. Those that lose no letter always are: letter case, diacritics, ``&``, spaces,
underscores, look-alike letters of other alphabets. One letter too many, too few or in the wrong place is mended where
the codes that may stand there leave one answer: after ``NĐ`` only ``CP`` can stand, after ``TT`` with a year the
ministries that existed in it, but after ``QĐ`` without a year any agency, known or not, so that there only slips that
make no other code are taken for one. A symbol whose codes are all known is never changed.
"""

from __future__ import annotations

import datetime as dt
import itertools
from functools import cache, lru_cache
from typing import TypeAlias

from attrs import frozen

from ...vietnamese.letters.alphabet import LOOKALIKES
from ..authorities import Level, agencies, assembly_terms
from ..kinds import DocumentKind, Family
from ..lookup import agencies_by_code, issuers_of, issues, kinds_by_code
from .grammar import DAMAGED_TERM, KEPT_SIGN, REPEATED_SIGN, SOUND_TERM, SPACES, TERM
from .slips import is_common, is_doubled, is_dropped, is_swapped, near, same_letters, skeleton
from .symbols import JOINT_CODES, cut

_LOOKALIKES = str.maketrans({other: letter for other, letter in LOOKALIKES.items() if letter in "ABCEHIKMNOPTXY"})
_STRAY = str.maketrans(dict.fromkeys("'\"“”‘’`´*.", ""))


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
class Setting:
    """What is known of the number that a symbol stands in."""

    year: int | None
    kind: DocumentKind | None  #: the kind that the text names
    on: dt.date | None  #: the day of issue
    issuers: tuple[str, ...]  #: the codes of the issuers that the text names
    is_party: bool  #: whether a hyphen follows the serial: 57-NQ/TW


def _clean(symbol: str) -> tuple[list[str], list[str]]:
    """Take a symbol apart into its codes and the signs between them, without stray signs and foreign letters."""
    clean = symbol.translate(_LOOKALIKES).translate(_STRAY)
    clean = REPEATED_SIGN.sub(r"\1", SPACES.sub("-", clean)).strip("-/&")
    pieces = KEPT_SIGN.split(clean)
    return pieces[::2], pieces[1::2]


# The codes that may stand in a place, and whether one letter had to be mended to get there.
_Choice: TypeAlias = tuple[tuple[str, ...], bool]


def _kind_choice(codes: list[str], setting: Setting) -> _Choice:
    """Choose the first code of several: a kind, or the issuer of a letter."""
    code, issuer = codes[:2]
    named = setting.kind.abbreviation if setting.kind is not None else None
    if code in kinds_by_code():
        # Chỉ thị 11/TT-TTg: no Thông tư is the Prime Minister's.
        state = [kind for kind in kinds_by_code()[code] if kind.family is not Family.PARTY]
        wrong = named not in (None, code) and not any(issues(issuer, kind) for kind in state)
        return ((named,), True) if wrong and named is not None and near(code, [named]) else ((code,), False)
    if _is_right(code):
        return (code,), False
    allowed = _kinds_in(setting)
    same = same_letters(code, allowed) or same_letters(code, _all_codes())
    if same is not None:
        return (same,), False
    if named is not None:
        return near(code, [named]), True
    if setting.year is not None or setting.is_party or _is_firm(issuer):
        return near(code, [kind for kind in allowed if len(kind) > 1 and _fits(kind, codes, setting)]), True
    return _open_choice(code, None), True


def _kinds_in(setting: Setting) -> tuple[str, ...]:
    """Return the codes of the kinds that a number like this may have."""
    if setting.is_party:
        return _party_kinds()
    return tuple(kinds_by_code()) if setting.year is None else _normative_codes(setting.year)


def _fits(kind: str, codes: list[str], setting: Setting) -> bool:
    """Say whether a kind may stand before the issuers in ``codes``."""
    if kind in JOINT_CODES:
        return len(codes) > 2 and setting.year is not None
    if setting.year is None:
        return True
    if len(codes) > 2 and codes[2] in _issuers_after("TTLT", setting.year, setting.on):
        return False  # two issuers: only a joint document has them
    term = TERM.fullmatch(codes[1])
    them = [one.code for one in agencies_by_code().get(term[1] if term else codes[1], ())]
    return not set(them).isdisjoint(_issuers_after(kind, setting.year, setting.on))


def _is_firm(code: str) -> bool:
    """Say whether a code is that of an agency which is no unit of another, so that a kind stands before it."""
    firm = (Level.STATE, Level.MINISTRY, Level.COURT, Level.LOCAL, Level.PROVINCIAL)
    return any(one.level in firm for one in agencies_by_code().get(code, ()))


def _issuer_choice(code: str, kind: str | None, setting: Setting) -> _Choice:
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
    same = same_letters(code, closed) or same_letters(code, _all_codes())
    if same is not None:
        return (same,), False
    if (short := cut(code)) is not None and short != code and short in agencies_by_code():
        return (short,), False
    if named := near(code, setting.issuers):
        return named, True
    if closed:
        older = [other for one in closed for them in agencies_by_code()[one] for other in them.other_codes]
        return near(code, closed) or near(code, older, [is_common]), True
    # Any agency may stand here, known or not. TTg alone has a small letter at its end.
    if "g" in code and kind is not None:
        return near(code, ["TTg"]), True
    return _open_choice(code, kind), True


def _open_choice(code: str, kind: str | None) -> tuple[str, ...]:
    """Choose an issuer where any agency may stand: only slips that hardly make the code of another one count."""
    if kind == "NQ" and (government := near(code, ["CP"], [is_doubled, is_swapped])):
        return government
    # TT… is a centre (trung tâm), CC… a branch (chi cục): no letter doubled by mistake.
    doubled = [] if code[:2] in ("TT", "CC") else [is_doubled]
    likely = near(code, _state_codes(3), doubled) + near(code, _state_codes(4), [is_swapped])
    if not likely and near(code, _state_codes(3), [is_swapped]):
        return ()  # TTC: TCT with two letters changed about, or TTCP with one less?
    # KHCN is a unit of many agencies: the letter that lacks is not the first.
    return likely or near(code, [one for one in _common_codes() if one[0] == code[0]], [is_dropped])


def _term_choice(code: str, year: int | None) -> tuple[str, ...] | None:
    """Choose the code of the National Assembly with its term, or None where the code is none of these or is right."""
    bare = skeleton(code)
    if TERM.fullmatch(code) and code[-1].isdigit():
        return None
    # 139/2025/QHI, 24/2018/QH, 95/2025/QH135: the year says the term, where it lies in one only.
    damaged = DAMAGED_TERM.fullmatch(bare)
    in_year = [str(term.number) for term in assembly_terms() if year is not None and term.covers(year)]
    if damaged is not None and not SOUND_TERM.fullmatch(bare):
        return tuple(damaged[1] + term for term in in_year)
    letters, digits = bare.rstrip("0123456789"), bare[len(bare.rstrip("0123456789")) :]
    if len(digits) not in (1, 2) or code in agencies_by_code():
        return None
    answers = [name for name in ("QH", "UBTVQH") if name == letters] or near(letters, ("QH", "UBTVQH"))
    return tuple(name + digits for name in answers) or None


def _parted(code: str, setting: Setting) -> tuple[str, ...]:
    """Part a kind and an issuer that stand together: ``NĐCP`` is ``NĐ-CP``."""
    bare = skeleton(code)
    if setting.year is not None:
        pairs = [
            (kind, one)
            for kind in _normative_codes(setting.year)
            for one in _issuers_after(kind, setting.year, setting.on)
        ]
    else:
        firm = [one.code for one in agencies() if _is_firm(one.code) and len(one.code) > 2]
        pairs = [(kind, one) for kind in kinds_by_code() if len(kind) > 1 for one in firm]
    return tuple(dict.fromkeys(f"{kind}-{one}" for kind, one in pairs if skeleton(kind) + skeleton(one) == bare))


def _choices(codes: list[str], setting: Setting) -> list[_Choice]:
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
def right_symbols(symbol: str, setting: Setting) -> tuple[str, ...]:
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


def _with_signs(codes: list[str], signs: list[str], setting: Setting) -> str:
    """Write codes with the signs that belong between them."""
    signs = list(signs)
    if signs and codes[0] in kinds_by_code() and codes[0] not in JOINT_CODES:
        if setting.year is not None:
            signs[0] = "-"
        elif codes[1] in _PURE_PARTY and codes[0] in _party_kinds():
            signs[0] = "/"
    return "".join(code + sign for code, sign in zip(codes, [*signs, ""]))
