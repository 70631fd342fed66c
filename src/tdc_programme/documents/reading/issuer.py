"""Who issued a document without a letterhead, as its text names them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from ...text import View
from ...text.patterns import Pattern, any_of
from ...vietnamese.letters.folding import fold_phrase
from ..words import head_titles, organisation_pattern, organisation_words, post_in, words
from .layout import Paragraph, Recorder

_REFERENCE_OF = Pattern.plain(
    r"\bcủa\s+([^()]{3,150}?)\s*\)?\s*$", yes=("Thông báo ⟦của Tổng cục)⟧",), no=("của Tổng cục (dự thảo) số 3",)
)


@cache
def _acting() -> Pattern:
    return Pattern.plain(
        rf"(?:^|[,:]\s+)({organisation_pattern()})(?=\s+{any_of(words('verbs'))}\b)",
        yes=("⟦Ủy ban Tiêu chuẩn⟧ thông báo", "⟦, Tổng cục Thống kê⟧ đề nghị"),
        no=("Ủy ban thông", "theo⟦ Ủy ban thông báo"),
    )


@cache
def sent_back() -> Pattern:
    """Return the pattern of those to whom answers go."""
    return Pattern.plain(
        rf"\bgửi\s+(?:về|tới|đến|cho)\s*:?\s+({organisation_pattern()})"
        r"(?=\s*[(,.;]|\s+(?:trước|theo|qua|để|chậm|bằng|tại)\b)",
        yes=("⟦gửi về Tổng cục Thống kê⟧ trước ngày 5/10", "⟦gửi đến: Bộ Nội vụ⟧."),
        no=("gửi kèm Bộ Nội vụ.", "gửi về Bộ Nội vụ và"),
    )


def find_organisation(
    body: Sequence[Paragraph], references: Iterable[View], title: str | None, record: Recorder
) -> str | None:
    """Return the issuer as the text names it, for a document without a letterhead.

    It is the one that acts (``Ủy ban … thông báo``), gets the answers (``gửi về Tổng cục …``) or stands in the line
    of an appendix (``của …``), if it is a body that one with the signer's post heads. Two candidates with equal
    claims give none.
    """
    candidates: dict[str, View] = {}
    votes: Counter[str] = Counter()

    def add(v: View, weight: int) -> None:
        if len(v.text.split()) > 1 and fold_phrase(v.text) not in organisation_words() and _heads(title, v.text):
            candidates.setdefault(fold_phrase(v.text), v)
            votes[fold_phrase(v.text)] += weight

    for reference in references:
        if match := _REFERENCE_OF.search(reference.text):
            add(reference.part(*match.span(1)), 3)
    for paragraph in body[:200]:
        v: View | None = None
        for pattern, weight in ((_acting(), 2), (sent_back(), 2 if title else 1)):
            for match in pattern.finditer(paragraph.text):
                v = paragraph.view() if v is None else v
                add(v.part(*match.span(1)), weight)
    if not votes:
        return None
    (first, most), *others = votes.most_common(2)
    if others and others[0][1] == most:
        return None
    return record.put("organisation", candidates[first])


def _heads(title: str | None, organisation: str) -> bool:
    """Tell whether one with this post can head this organisation; any can where the post is not known."""
    post = post_in(title) if title else None
    if post is None:
        return True
    name = fold_phrase(organisation) + " "
    return any(name.startswith(fold_phrase(kind) + " ") for kind in head_titles()[post])
