"""Who issued a document without a letterhead, as its text names them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from ...law.document_numbers import DocumentNumber
from ...law.lookup import codes_named
from ...text import View
from ...text.patterns import Pattern, any_of
from ...vietnamese.letters.folding import fold_phrase
from ..words import head_titles, organisation_pattern, organisation_words, post_in, words
from .layout import Paragraph, Recorder

_REFERENCE_OF = Pattern.plain(
    r"\bcủa\s+([^()]{3,150}?)\s*\)?\s*$", yes=("Thông báo ⟦của Tổng cục)⟧",), no=("của Tổng cục (dự thảo) số 3",)
)

_POST_OF = Pattern.plain(
    r"(?:Bộ trưởng|Chánh án|Cục trưởng|Giám đốc|Thống đốc|Tổng cục trưởng|Vụ trưởng|Viện trưởng)\s+(?=[^\W\d_])",
    any_case=True,
    yes=("⟦Bộ trưởng ⟧Bộ Nội vụ",),
    no=("Bộ Nội vụ", "Thủ tướng Chính phủ"),
)
# What stands in no name of one body: who is meant are many, or a sentence has been taken along.
_OF_MANY = Pattern.plain(
    r"\b(?:các|có|để|được|hoặc|khác|là|mà|này|những|phải|nơi|trên|theo|do|thì)\b",
    yes=("ủy ban nhân dân ⟦các⟧ cấp", "cơ quan ⟦có⟧ thẩm quyền"),
    no=("bộ nội vụ",),
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
    body: Sequence[Paragraph],
    references: Iterable[View],
    title: str | None,
    number: DocumentNumber | None,
    record: Recorder,
) -> str | None:
    """Return the issuer as the text names it, for a document without a letterhead.

    It is the one that acts (``Ủy ban … thông báo``), gets the answers (``gửi về Tổng cục …``) or stands in the line
    of an appendix (``của …``), if head or tail say the same: the number bears its code or, where that is no known one,
    it is a body that one with the signer's post heads. Two candidates with equal claims give none.
    """
    candidates: dict[str, View] = {}
    votes: Counter[str] = Counter()
    code = number.agency.code if number is not None and number.agency is not None else None

    def add(v: View, weight: int) -> None:
        v = without_post(v)
        if _is_name(v.text) and (code in codes_named(v.text) if code else _heads(title, v.text)):
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


def without_post(v: View) -> View:
    """Return ``v`` without the post before the name of a body: ``Bộ trưởng Bộ Nội vụ``."""
    post = _POST_OF.match(v.text)
    return v if post is None else v.part(post.end(), len(v.text))


def _is_name(text: str) -> bool:
    """Tell whether a text can be the name of one body: more than its kind, and none of the words of a sentence."""
    said = fold_phrase(text)
    return len(text.split()) > 1 and said not in organisation_words() and _OF_MANY.search(said) is None


def _heads(title: str | None, organisation: str) -> bool:
    """Tell whether one with this post heads such an organisation."""
    post = post_in(title) if title else None
    if post is None:
        return False
    name = fold_phrase(organisation) + " "
    return any(name.startswith(fold_phrase(kind) + " ") for kind in head_titles()[post])
