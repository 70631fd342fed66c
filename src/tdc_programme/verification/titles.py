"""Whether two titles are one: texts shorten them, leave out their first words, break off."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from functools import cache, lru_cache

from ..law.register.matching import title_key
from ..text.patterns import Pattern
from ..vietnamese.letters import fold
from .wording import words

_WORD = Pattern.plain(r"\w+", yes=("⟦Đo⟧ lường",))
_NO_TITLE = Pattern.plain(
    r"thực\s+hiện\s+(?:theo|tại)\b|ban\s+hành\s+(?:ngày|năm|kèm|theo|bởi|tại|và)\b|quy\s+định\s+(?:tại|trên|này|nêu)\b|về\s+(?:việc\s+)?(?:này|trên)\b",
    any_case=True,
    yes=("⟦ban hành ngày⟧ 10/12/2020", "⟦quy định tại⟧ Điều 5"),
    no=("ban hành Quy chế", "quy định về thuế"),
)
#: How much of the words of the one are in the other, where both are titles of one document at least.
_OTHER = 0.34
#: Words, common ones left out, below which a title says too little to be another one's.
_FEWEST = 3


class Alike(enum.Enum):
    """How two titles stand to each other."""

    SAME = enum.auto()
    UNCLEAR = enum.auto()
    OTHER = enum.auto()


@cache
def _common() -> frozenset[str]:
    """Words that every title has, and that tell nothing of what it is about."""
    return frozenset(map(fold, words("common")))


@lru_cache(maxsize=4096)
def key_of(title: str) -> str:
    """Return a title to compare with, its words apart by one space and without marks between them."""
    return " ".join(_WORD.findall(title_key(title)))


def content(title: str) -> frozenset[str]:
    """Return the words of a title that tell what it is about."""
    all_words = frozenset(key_of(title).split())
    return all_words - _common() or all_words


def alike(said: str, recorded: str) -> Alike:
    """Say whether what a text says is a title on record, shortened or not.

    >>> alike("về công tác văn thư", "Về công tác văn thư").name
    'SAME'
    >>> alike("về công tác lưu trữ và bảo vệ bí mật", "Về nhãn hàng hóa").name
    'OTHER'
    >>> alike("tiêu chuẩn chức danh nghề nghiệp dược", "Tiêu chuẩn chức danh nghề nghiệp dinh dưỡng").name
    'UNCLEAR'
    """
    one, other = key_of(said), key_of(recorded)
    if one == other or (one and other.startswith(f"{one} ")) or (other and one.startswith(f"{other} ")):
        return Alike.SAME
    told, known = content(said), content(recorded)
    both, fewest = len(told & known), min(len(told), len(known))
    if fewest < _FEWEST:
        return Alike.UNCLEAR
    share, of_known = both / len(told), both / len(known)
    if max(share, of_known) == 1 and min(share, of_known) >= _OTHER:
        return Alike.SAME  # shortened, or the text goes on; one word that is another may make another document
    return Alike.OTHER if max(share, of_known) < _OTHER else Alike.UNCLEAR


def alike_names(said: str, recorded: str) -> Alike:
    """Say whether the name of a law is that on record: names are short, and one word more may make another law.

    >>> alike_names("Thú y", "Tổ chức chính quyền địa phương").name, alike_names("Lao động", "Bộ Luật lao động").name
    ('OTHER', 'SAME')
    """
    if key_of(said) == key_of(recorded):
        return Alike.SAME
    return alike(said, recorded) if content(said) & content(recorded) else Alike.OTHER


def is_exactly(said: str, recorded: str) -> bool:
    """Say whether a text says a title word for word, or as far as it goes.

    >>> is_exactly("quy định chi tiết Luật Thương mại điện tử", "Quy định chi tiết Luật Thương mại điện tử")
    True
    >>> is_exactly("về chức năng, nhiệm vụ của Bộ Y tế", "Quy định chức năng, nhiệm vụ của Bộ Công Thương")
    False
    """
    one, other = key_of(said), key_of(recorded)
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(content(shorter)) >= _FEWEST and longer.startswith(f"{shorter} "))


def fits(said: str, heading: str) -> bool:
    """Say whether what a text says is the heading of an article, no more and no less but for common words.

    >>> fits("về thẩm quyền ban hành", "Thẩm quyền ban hành"), fits("về thẩm quyền", "Thẩm quyền ban hành")
    (True, False)
    """
    told, known = content(said), content(heading)
    return bool(known) and (key_of(said) == key_of(heading) or (told == known and len(known) > 1))


def is_part(said: str, heading: str) -> bool:
    """Say whether all that a text says, common words left out, stands in a heading."""
    return content(said) <= content(heading)


def is_title(said: str) -> bool:
    """Say whether what follows a citation can be a title: ``ban hành ngày 10/12/2020`` and ``về`` cannot.

    >>> is_title("ban hành ngày 10/12/2020"), is_title("ban hành Quy chế làm việc")
    (False, True)
    """
    return _NO_TITLE.match(said) is None and bool(content(said) - _common())


def only(titles: Iterable[str], said: str) -> str | None:
    """Return the one of some titles that a text says; None where none or several fit."""
    fitting = [title for title in titles if fits(said, title)]
    return fitting[0] if len(fitting) == 1 else None
