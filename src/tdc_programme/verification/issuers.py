"""Whether who a text names as the issuer is who the number and the record name."""

from __future__ import annotations

from functools import cache

from ..law.authorities import Agency, agencies
from ..law.document_numbers import DocumentNumber
from ..law.lookup import agencies_by_code
from ..law.register import KnownDocument
from ..text.patterns import Pattern
from ..vietnamese.letters import fold
from .wording import words

#: From this year on symbols name their issuers in the way that is read here.
_NEW_SYMBOLS = 1997
_WORD = Pattern.plain(r"[\w&]+", yes=("⟦Bộ⟧ Y tế", "⟦KH&CN⟧"))


@cache
def _posts() -> tuple[str, ...]:
    """The posts whose holders sign for their agencies."""
    return tuple(f"{fold(post)} " for post in words("posts"))


def _key(name: str) -> str:
    key = " ".join(word for word in _WORD.findall(fold(name)) if word != fold("và"))
    for post in _posts():
        key = key.removeprefix(post)
    return key


@cache
def _codes() -> dict[str, frozenset[str]]:
    """The codes that each name of an agency stands for."""
    codes: dict[str, set[str]] = {}
    for one in agencies():
        for name in (one.name, *one.other_names):
            codes.setdefault(_key(name), set()).update((one.code, *one.other_codes))
        if one.code in ("TTg", "CTN"):  # one person: the post is the issuer
            codes.setdefault(_key(one.head_title or one.name), set()).add(one.code)
    return {name: frozenset(them) for name, them in codes.items()}


def _of(number: DocumentNumber) -> list[Agency]:
    return [one for code in number.issuers for one in agencies_by_code().get(code, ())]


def agrees(written: str, known: KnownDocument) -> bool | None:
    """Say whether an issuer as written is that of a document; None where it cannot be told.

    >>> from tdc_programme.law.register import LegalRegister
    >>> known = LegalRegister.bundled().get("15/2022/TT-BKHCN")
    >>> agrees("Bộ trưởng Bộ Khoa học và Công nghệ", known), agrees("Bộ Tài chính", known)
    (True, False)
    """
    number, said = known.number, _key(written)
    names = {_key(one.name) for one in _of(number)} | {_key(name) for one in _of(number) for name in one.other_names}
    recorded = _key(known.issuer or "")
    if said and (said in names or said == recorded):
        return True
    if number.is_joint and _names_members(said, names):
        return True
    meant = _codes().get(said)
    if meant is not None:
        right = {code for one in _of(number) for code in (one.code, *one.other_codes)} | set(number.issuers)
        right |= _codes().get(recorded, frozenset())
        if meant & right:
            return True
        if _year(known) < _NEW_SYMBOLS:
            return None  # old symbols name departments by codes that ministries have now
        all_known = all(code in agencies_by_code() for code in number.issuers)
        return _is_related(meant, right, _year(known)) if right and all_known else None
    return True if recorded and len(said) > 3 and (said in recorded or recorded in said) else None


def _names_members(said: str, names: set[str]) -> bool:
    """Whether all that is said are names of members of a joint document: ``liên Bộ Tài chính - Bộ Nội vụ``."""
    for name in sorted(names, key=len, reverse=True):
        said = said.replace(name, " ")
    posts = " ".join(_posts())
    return bool(names) and set(said.split()) <= {fold("liên"), *posts.split()}


def _year(known: KnownDocument) -> int:
    return known.number.year or (known.issued.year if known.issued is not None else 0)


def _is_related(meant: frozenset[str], right: set[str], year: int) -> bool | None:
    """Return None where one agency took the place of the other about that year or later; else False.

    A text may give an agency the name that it has now, or that it had until shortly before.
    """
    for one in agencies():
        heirs = {one.successor, *one.other_successors}
        if one.valid_to is None or one.valid_to.year < year - 1:
            continue
        if (one.code in meant and heirs & right) or (one.code in right and heirs & meant):
            return None
    return False
