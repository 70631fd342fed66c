"""Symbols (ký hiệu) as strings: the codes in them, and what kind, issuers, unit and term they say."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from ..authorities import Level
from ..kinds import DocumentKind, Family, document_kinds
from ..lookup import agencies_by_code, is_code, is_issuer_code, issues, kinds_by_code
from .grammar import BODY_OF_TERM, CODE, SIGN, SIGNS, TERM

#: The kinds that several agencies issue together.
JOINT_CODES = frozenset({"TTLT", "NQLT", "TTLB", "TTLN"})
#: Codes that are as often the first letters of an agency or unit: they name a kind only before a known issuer.
DOUBTFUL_KINDS = frozenset({"CT", "TC", "PC", "PB", "PG", "GM", "HĐ", "DA", "L", "CP", "BC"})
_RANKS_OF_ASSEMBLY: dict[tuple[str, ...], int] = {("QH",): 2, ("UBTVQH",): 3}


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
    symbol, _, suffix = symbol.partition(".")  # QĐ-UBND.HC: the unit stands after a full stop
    parts, term = _parts(symbol)
    if suffix:
        parts.append(suffix)
    match parts:
        case [kind, *issuers] if kind in JOINT_CODES:
            return Shape(kind, tuple(issuers), None, term)
        case ["TT", "LB"]:  # 10/TT-LB: Thông tư liên bộ, before there was TTLT
            return Shape("TTLB", (), None, term)
        case ["SL"]:  # decree-laws of 1945-1959: 215/SL
            return Shape("SL", (), None, term)
        case [kind, issuer, *unit] if _is_kind(kind, issuer, symbol):
            return Shape(kind, (issuer,), "-".join(unit) or None, term)
        case [issuer, *unit]:
            return Shape(None, (issuer,), "-".join(unit) or None, term)
    return Shape(None, (), None, None)


def _parts(symbol: str) -> tuple[list[str], int | None]:
    """Return the codes of a symbol, without the term of the National Assembly; and that term."""
    parts = [part for part in SIGN.split(symbol) if part]
    term: int | None = None
    for at, part in enumerate(parts):
        # QH15, HĐNN8; also the committees of the National Assembly: UBKTTC16.
        with_term = TERM.fullmatch(part) or BODY_OF_TERM.fullmatch(part)
        if with_term is not None and part not in agencies_by_code() and with_term[1] in agencies_by_code():
            parts[at] = with_term[1]
            term = int(with_term[2]) if with_term[2] else term
    return parts, term


def _is_kind(code: str, issuer: str, symbol: str) -> bool:
    if code not in kinds_by_code() or code not in DOUBTFUL_KINDS:
        return code in kinds_by_code()
    # 82-TC/TCT is no Thông cáo: with a slash after the kind only the Party and the President number.
    them = agencies_by_code().get(issuer, ())
    return any("/" not in symbol or one.level is Level.PARTY or one.code == "CTN" for one in them)


@lru_cache(maxsize=8192)
def kinds_of(symbol: str, year: int | None) -> tuple[DocumentKind, ...]:
    """Return every kind that a symbol may stand for, in a number with this year or without one."""
    what = shape(symbol)
    if what.kind is None:
        return _kinds_of_assembly(what.issuers) if year is not None else ()
    kinds = kinds_by_code().get(what.kind, ())
    plain, normative = _of(Family.ADMINISTRATIVE, kinds), _of(Family.NORMATIVE, kinds)
    if not what.issuers:  # 215/SL: no copy, but a decree-law
        return normative
    issuer = what.issuers[0]
    if year is not None:
        fitting = tuple(kind for kind in normative if all(issues(code, kind) for code in what.issuers))
        fitting = fitting or tuple(kind for kind in normative if issues(issuer, kind))
        in_time = tuple(kind for kind in fitting if kind.is_valid_in(year))
        return in_time or fitting or normative or plain or kinds
    if "/" in symbol and not what.is_joint and _is_of_party(issuer):
        return _of(Family.PARTY, kinds)
    return plain or normative or kinds


def _of(family: Family, kinds: tuple[DocumentKind, ...]) -> tuple[DocumentKind, ...]:
    return tuple(kind for kind in kinds if kind.family is family)


def _is_of_party(issuer: str) -> bool:
    return any(one.level is Level.PARTY for one in agencies_by_code().get(issuer, ()))


def _kinds_of_assembly(issuers: tuple[str, ...]) -> tuple[DocumentKind, ...]:
    """Return the kinds of 80/2015/QH13, which has no code of its kind."""
    rank = _RANKS_OF_ASSEMBLY.get(issuers)
    return tuple(
        kind
        for kind in document_kinds()
        if rank is not None
        and kind.rank == rank
        and issuers[0] in kind.issuers
        and kind.abbreviation not in JOINT_CODES
    )


def is_known(code: str) -> bool:
    """Say whether a code is, as written, that of a kind or of an agency, or a term."""
    return code in agencies_by_code() or code in kinds_by_code() or TERM.fullmatch(code) is not None


@lru_cache(maxsize=4096)
def cut(word: str) -> str | None:
    """Return the code that begins a word, or None: ``"CPngày"`` is ``"CP"`` and the next word."""
    if is_known(word) or (len(word) > 1 and is_issuer_code(word)):
        return word
    code = CODE.match(word)
    if code is None:
        return None
    run = code[0]
    if len(run) == len(word):
        return run
    if not is_known(run) and is_known(run[:-1]):  # "UBNDTỉnh" gives back its T
        return run[:-1]
    if 1 < len(run) == len(word) - 1 and word[-1].islower():  # "BYTe": one letter is no other word
        return word
    if not any(map(str.islower, word)):  # "Q1H5" for "QH15": no part of it is the symbol
        return word
    return run if len(run) > 1 else None


def may_be_symbol(text: str, *, has_year: bool) -> bool:
    """Say whether letters in any case may be a damaged symbol: its first code must be a kind or an issuer at least."""
    if sum(map(str.isupper, text)) * 2 > sum(map(str.isalpha, text)):
        return True
    parts = [part for part in SIGNS.split(text) if part]
    if has_year and parts[0].casefold().startswith(("qh", "ubtvqh")):
        return True
    known = [is_code(part) for part in parts]
    return known[0] if has_year else all(known) and len(parts) > 1
