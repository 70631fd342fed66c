"""What looks like a document number and is none: court cases, standards, larger numbers, formulas."""

from __future__ import annotations

from functools import lru_cache

from ..lookup import agencies_by_code
from .grammar import SIGN
from .symbols import DOUBTFUL_KINDS, shape
from .values import DocumentNumber

_COURT = frozenset({"ST", "PT", "GĐT"})
_DOUBTFUL_BEFORE = frozenset("oO.,:")


def is_part_of_more(text: str, start: int) -> bool:
    """Say whether digits end a larger number (1.234.567/…, TCVN 9001:2015/…) or a formula (CO2/…)."""
    if text[start - 1 : start] not in _DOUBTFUL_BEFORE:
        return False
    before = text[max(0, start - 2) : start]
    if before[-1:] in ("o", "O"):  # "so105/2020/…" is "số 105/2020/…" without its diacritics
        return before[:1] not in ("s", "S")
    return len(before) == 2 and before[1] in ".,:" and before[0].isdigit()


@lru_cache(maxsize=8192)
def is_credible(symbol: str, year: int | None, has_serial: bool) -> bool:
    """Say whether a symbol that no kind word introduces is that of a document, not of a case, a form or a standard."""
    if _is_sound(symbol, year is not None, has_serial):
        return True
    mended = DocumentNumber("1" if has_serial else None, year, symbol).corrected().symbol
    return mended != symbol and _is_sound(mended, year is not None, has_serial)


def _is_sound(symbol: str, has_year: bool, has_serial: bool) -> bool:
    what = shape(symbol)
    if what.term is not None:
        return True
    parts = SIGN.split(symbol.partition(".")[0])
    if parts[-1] in _COURT and len(parts) > 1:
        return False
    if what.kind is not None:
        issuer = what.issuers[0] if what.issuers else ""
        known = issuer in agencies_by_code()
        return known or (has_serial and len(issuer) > 1 and what.kind not in DOUBTFUL_KINDS)
    if len(parts) == 1:
        return symbol in ("TTg", "CP", "HĐBT") and has_serial and not has_year
    return not has_year and parts[0] in agencies_by_code()
