"""Slips of the keyboard: which codes are alike but for letter case and diacritics, and which for one letter."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import lru_cache

from ...vietnamese.letters import to_ascii


@lru_cache(maxsize=8192)
def skeleton(code: str) -> str:
    """Return the letters of a code without diacritics, case and ``&``: what no slip of the keyboard loses."""
    return "".join(filter(str.isalnum, to_ascii(code))).upper()


def _one(answers: Iterable[str]) -> str | None:
    """Return the one answer, or None where there are none or several."""
    different = list(dict.fromkeys(answers))
    return different[0] if len(different) == 1 else None


def same_letters(code: str, codes: Collection[str]) -> str | None:
    """Return the one of ``codes`` that differs from ``code`` in case and ``&`` only, else in diacritics too."""
    plain, bare = code.replace("&", "").casefold(), skeleton(code)
    right = [other for other in codes if "&" not in other]
    return _one(other for other in right if other.casefold() == plain) or _one(
        other for other in right if skeleton(other) == bare
    )


def is_doubled(written: str, right: str) -> bool:
    """Say whether ``right`` with one letter doubled is ``written``."""
    return len(written) == len(right) + 1 and any(
        written[at] == written[at - 1] and written[:at] + written[at + 1 :] == right for at in range(1, len(written))
    )


def is_swapped(written: str, right: str) -> bool:
    """Say whether ``right`` with two neighbours swapped is ``written``."""
    if len(written) != len(right):
        return False
    wrong = [at for at, (a, b) in enumerate(zip(written, right)) if a != b]
    if len(wrong) != 2 or wrong[1] != wrong[0] + 1:
        return False
    return written[wrong[0]] == right[wrong[1]] and written[wrong[1]] == right[wrong[0]]


def is_dropped(written: str, right: str) -> bool:
    """Say whether ``right`` less one letter is ``written``."""
    return len(written) + 1 == len(right) and any(right[:at] + right[at + 1 :] == written for at in range(len(right)))


def _is_other(written: str, right: str) -> bool:
    """Say whether one foreign letter in ``right``, or one in place of another, makes ``written``."""
    if len(written) == len(right):
        return sum(a != b for a, b in zip(written, right)) == 1
    return is_dropped(right, written)


def is_common(written: str, right: str) -> bool:
    """Say whether a letter doubled, swapped or dropped makes ``right`` into ``written``."""
    return is_doubled(written, right) or is_swapped(written, right) or is_dropped(written, right)


# The likeliest first.
_SLIPS: tuple[Callable[[str, str], bool], ...] = (is_common, _is_other)


def near(code: str, codes: Collection[str], slips: Iterable[Callable[[str, str], bool]] = _SLIPS) -> tuple[str, ...]:
    """Return the codes that the likeliest slip explains: a letter doubled, swapped or dropped, else another letter."""
    bare = skeleton(code)
    for slip in slips:
        # Letters as they are decide before letters without diacritics do.
        answers = [other for other in codes if slip(code, other)] or [
            other for other in codes if slip(bare, skeleton(other))
        ]
        if answers:
            return tuple(dict.fromkeys(answers))
    return ()
