"""Kinds of document and agencies by what people call them: codes and names, in any letter case and Unicode form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, TypeVar, overload

from ..arguments import guarded
from ..errors import CitationError
from ..tables import RAISE, Lookup, did_you_mean
from ..text import view
from ..values import member
from ..vietnamese.letters import fold
from .authorities import Agency, agencies
from .kinds import DocumentKind, Family, FamilyName, document_kinds

T = TypeVar("T")

# A kind word alone says nothing of a number. Where it has kinds in several families, the plain reading wins: the
# administrative kind, which any agency may issue and which has no rank.
_PREFERENCE = {Family.ADMINISTRATIVE: 0, Family.NORMATIVE: 1, Family.PARTY: 2}


#: The Democratic Republic of Vietnam was founded on it.
_FIRST_DAY = dt.date(1945, 9, 2)


def _plain_first(kinds: list[DocumentKind]) -> list[DocumentKind]:
    return sorted(kinds, key=lambda kind: (_PREFERENCE[kind.family], kind.rank or 0))


def _newest_first(them: list[Agency]) -> list[Agency]:
    return list(reversed(them))


@cache
def _kinds() -> Lookup[DocumentKind]:
    return Lookup(
        document_kinds(),
        fold=fold,
        names=lambda kind: (kind.label, *kind.aliases),
        codes=lambda kind: kind.codes,
        order=_plain_first,
    )


@cache
def _agencies() -> Lookup[Agency]:
    return Lookup(
        agencies(),
        fold=fold,
        names=lambda one: (one.name, *one.other_names),
        codes=lambda one: (one.code, *one.other_codes),
        order=_newest_first,
    )


@cache
def kinds_by_code() -> Mapping[str, tuple[DocumentKind, ...]]:
    """Return the kinds that a code stands for in symbols, as written (``"TTr"``), the plain one first."""
    return _kinds().by_code


@cache
def agencies_by_code() -> Mapping[str, tuple[Agency, ...]]:
    """Return the agencies that a code stands for, as written, the newest first; also under their other codes."""
    return _agencies().by_code


def is_code(text: str) -> bool:
    """Say whether a text is the code of a kind or of an agency, in any letter case."""
    return text.casefold() in _kinds().codes_by_fold or is_issuer_code(text)


def is_issuer_code(text: str) -> bool:
    """Say whether a text is the code of an agency, in any letter case."""
    return text.casefold() in _agencies().codes_by_fold


def _clean(said: str) -> str:
    return " ".join(view(said).text.split())


@overload
def document_kind(
    name: str, *, family: Family | FamilyName | None = None, issuer: str | None = None
) -> DocumentKind: ...
@overload
def document_kind(
    name: str, *, family: Family | FamilyName | None = None, issuer: str | None = None, default: T
) -> DocumentKind | T: ...
@guarded
def document_kind(
    name: str, *, family: Family | FamilyName | None = None, issuer: str | None = None, default: Any = RAISE
) -> Any:
    """Return the kind that a label or a code names, in any letter case and Unicode form.

    Arguments:
        name: ``"Thông tư"``, ``"thông tư liên bộ"``, ``"TTr"``.
        family: take the kind of this family only.
        issuer: take the kind that the agency with this code issues.
        default: what to return where there is no such kind, instead of raising.

    Where several are left, the one without rank is taken, which any agency may issue: ``"Quyết định"`` alone is
    the administrative kind; with ``family="normative", issuer="TTg"`` it is the Prime Minister's.

    Raises:
        CitationError: no such kind; the reason names the nearest ones.
        DataError: no such family.

    >>> document_kind("nghị định").abbreviation
    'NĐ'
    >>> document_kind("QĐ", family="normative", issuer="TTg").rank
    6
    >>> document_kind("Thông tri lạ")
    Traceback (most recent call last):
    ...
    tdc_programme.errors.CitationError: 'Thông tri lạ': no kind of document (did you mean 'Thông tri' or 'Thông tư'?)
    """
    wanted = None if family is None else member("family", family, Family)
    kinds = _kinds().all(_clean(name))
    for kind in kinds:
        if wanted in (None, kind.family) and (issuer is None or issues(issuer, kind)):
            return kind
    if default is not RAISE:
        return default
    if kinds:
        of = "".join([f" of family {wanted}" if wanted else "", f" issued by {issuer!r}" if issuer else ""])
        raise CitationError(f"no kind{of} has this name", text=name)
    labels = dict.fromkeys(kind.label for kind in document_kinds())
    raise CitationError(f"no kind of document{did_you_mean(name, labels, kinds_by_code())}", text=name)


@overload
def agency(code: str, *, on: dt.date | None = None) -> Agency: ...
@overload
def agency(code: str, *, on: dt.date | None = None, default: T) -> Agency | T: ...
@guarded
def agency(code: str, *, on: dt.date | None = None, default: Any = RAISE) -> Any:
    """Return the agency with this code, or with this name, in any letter case and Unicode form.

    Arguments:
        code: ``"BKHCN"``, ``"Bộ Khoa học và Công nghệ"``.
        on: a day: take the agency that had the code on it, as far as known. Without one the newest is taken.
        default: what to return where there is none, instead of raising.

    Raises:
        CitationError: no such agency, or none on that day; the reason names what is near. Also for every day before
            2 September 1945: the State whose agencies these are is not older.

    >>> agency("BKHCN").head_title
    'Bộ trưởng'
    >>> agency("TĐC").name, agency("TĐC", on=dt.date(2023, 12, 29)).name[:8]
    ('Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia', 'Tổng cục')
    >>> agency("BKHHCN")
    Traceback (most recent call last):
    ...
    tdc_programme.errors.CitationError: 'BKHHCN': no agency has this code (did you mean 'BKHCN'?)
    """
    them = _agencies().all(_clean(code))
    for one in them:
        if on is None or (on >= _FIRST_DAY and one.is_valid_on(on)):
            return one
    if default is not RAISE:
        return default
    if on is not None and on < _FIRST_DAY:
        raise CitationError(f"no agency had a code on {on}: the record begins on {_FIRST_DAY}", text=code)
    if them:
        days = " – ".join(day.isoformat() if day else "…" for day in (them[0].valid_from, them[0].valid_to))
        later = them[0].successor or them[0].successor_name
        after = f", then {later}" if later else ""
        raise CitationError(f"{them[0].name} had this code {days}{after}, not on {on}", text=code)
    hint = did_you_mean(code.strip(), agencies_by_code(), most=1, cutoff=0.75)
    raise CitationError(f"no agency has this code{hint}", text=code)


def agency_after(one: Agency, on: dt.date | None = None) -> Agency | None:
    """Return the agency that took the place of one; None where it goes on.

    Arguments:
        one: an agency, of any time.
        on: a day: take the one that was there on it. Without one the newest is taken.

    Raises:
        CitationError: what took its place has no code in the table, or is not known; the reason names it.
    """
    ended = one.valid_to
    if ended is None or (on is not None and on <= ended):
        return None
    them = () if one.successor is None else agencies_by_code().get(one.successor, ())
    after = [later for later in them if later is not one and (later.valid_to is None or later.valid_to > ended)]
    if after:  # the newest comes first: the one that came next is the last
        return agency_after(after[-1], on) or after[-1]
    what = "is not known" if one.successor_name is None else f"is {one.successor_name}, of no known code"
    raise CitationError(f"what took its place {what}", text=one.name)


@lru_cache(maxsize=4096)
def codes_named(text: str) -> tuple[str, ...]:
    """Return the codes of the agencies that a text names, such as an issuer as written.

    >>> codes_named("Bộ trưởng Bộ Tài chính"), codes_named("Thủ tướng Chính phủ")
    (('BTC',), ('TTg',))
    """
    said = " ".join(fold(text).split())
    by_name = _agencies().by_name
    names = [name for name in by_name if name in said]
    longest = [name for name in names if not any(name != other and name in other for other in names)]
    return tuple(dict.fromkeys(one.code for name in longest for one in by_name[name]))


@lru_cache(maxsize=4096)
def issues(code: str, kind: DocumentKind) -> bool:
    """Say whether the agency with this code is one of those that issue ``kind``, by its table."""
    named = kind.issuers
    return not named or code in named or any(_is_among(one, named) for one in agencies_by_code().get(code, ()))


@cache
def issuers_of(kind: DocumentKind) -> tuple[Agency, ...]:
    """Return the agencies that the table names as issuers of ``kind``; none where any agency may issue it."""
    return tuple(one for one in agencies() if _is_among(one, kind.issuers))


def _is_among(one: Agency, named: tuple[str, ...]) -> bool:
    return one.code in named or f"@{one.level}" in named
