"""What documents do to each other, as a text says it: amend, replace, repeal, guide, detail."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from attrs import field, frozen

from ...errors import CitationError
from ...storable import Storable
from ...text import Found, View
from ...text.behind import Behind
from ...text.patterns import Pattern, any_of
from ...text.reader import Read, Reader
from ...values import is_a, optional
from .drafts import Draft
from .lists import stand_in_one_list
from .reading import read_drafts
from .values import Citation
from .words import kind_words


class RelationType(enum.StrEnum):
    """What one document does to another.

    >>> import tdc_programme as tdc
    >>> relation = tdc.find_relations("Thông tư này thay thế Thông tư số 01/2009/TT-BNV.")[0].value
    >>> relation.type is tdc.RelationType.REPLACES
    True
    """

    AMENDS = "amends"  #: sửa đổi, bổ sung
    REPLACES = "replaces"  #: thay thế
    REPEALS = "repeals"  #: bãi bỏ, hủy bỏ
    ENDS = "ends"  #: its coming into force ends the other's: hết hiệu lực kể từ ngày … có hiệu lực
    SUSPENDS = "suspends"  #: đình chỉ, ngưng hiệu lực
    CORRECTS = "corrects"  #: đính chính
    DETAILS = "details"  #: quy định chi tiết
    GUIDES = "guides"  #: hướng dẫn thi hành


#: What is said of a document that does so.
RELATION_WORDS = {
    RelationType.AMENDS: "sửa đổi, bổ sung",
    RelationType.REPLACES: "thay thế",
    RelationType.REPEALS: "bãi bỏ",
    RelationType.ENDS: "chấm dứt hiệu lực",
    RelationType.SUSPENDS: "đình chỉ",
    RelationType.CORRECTS: "đính chính",
    RelationType.DETAILS: "quy định chi tiết",
    RelationType.GUIDES: "hướng dẫn",
}


@frozen(repr=False, kw_only=True)
class CitedRelation(Storable):
    """A relation between two documents as a text states it.

    Arguments:
        type: what ``source`` does to ``target``.
        source: the document that acts; None where it is the one that the text itself belongs to (``Thông tư này``).
        target: the document acted upon, with the pinpoints of what is changed in it.
        whole: whether all of ``target`` is meant; False where the text names places in it, or says that it is a part
            (``bãi bỏ một số điều của …``). What is repealed or replaced in part is still in force: a part that is named
            is told as :attr:`RelationType.REPEALS` with its pinpoints, one that is not named as an amendment.

    >>> import tdc_programme as tdc
    >>> relation = tdc.find_relations("Thông tư này thay thế Thông tư số 01/2009/TT-BNV.")[0].value
    >>> relation.source, relation.type.value, str(relation.target.number)
    (None, 'replaces', '01/2009/TT-BNV')
    """

    type: RelationType = field(validator=is_a(RelationType))
    source: Citation | None = field(default=None, validator=optional(is_a(Citation)))
    target: Citation = field(validator=is_a(Citation))
    whole: bool = field(default=True, validator=is_a(bool))

    def __str__(self) -> str:
        return f"{self.source or 'văn bản này'} {RELATION_WORDS[self.type]} {self.target}"


# Verbs in the order in which they are tried; the first words of each decide.
_VERBS = {
    "sửa đổi": RelationType.AMENDS,
    "bổ sung": RelationType.AMENDS,
    "thay thế": RelationType.REPLACES,
    "bãi bỏ": RelationType.REPEALS,
    "hủy bỏ": RelationType.REPEALS,
    "huỷ bỏ": RelationType.REPEALS,
    "đình chỉ": RelationType.SUSPENDS,
    "ngưng hiệu lực": RelationType.SUSPENDS,
    "tạm ngưng hiệu lực": RelationType.SUSPENDS,
    "đính chính": RelationType.CORRECTS,
    "quy định chi tiết": RelationType.DETAILS,
    "hướng dẫn": RelationType.GUIDES,
}
_VERB = rf"(?P<verb>{any_of(_VERBS)})"
_MORE = r"(?:,?\s+(?:và\s+)?(?:bổ sung|thay thế|bãi bỏ|hướng dẫn|thi hành|thực hiện|áp dụng|biện pháp|thi hành))*"
_REACH = 150

# "A [đã] được sửa đổi, bổ sung [một số điều] bởi B", from the end of A to the start of B.
_PASSIVE = Pattern.plain(
    r"[\s*_,(]*(?:có (?:hiệu lực|nội dung)[^;.()]{0,100}?\s)?(?:đã\s+)?(?:được|bị)\s+"
    rf"{_VERB}{_MORE}(?P<part>\s+(?:một\s+phần|(?:một\s+số|các)\s+(?:điều|nội\s+dung|quy\s+định)))?"
    r"\s+(?:bởi|theo|tại|bằng)\s+(?:quy định\s+(?:tại|của)\s+)?(?:các\s+)?\Z",
    any_case=True,
    yes=(" đã được sửa đổi, bổ sung một số điều bởi ", " bị bãi bỏ tại các ", " được bãi bỏ một phần bởi "),
    no=(" sửa đổi bởi ", " được sửa đổi "),
)
# "… sửa đổi, bổ sung một số điều của B", up to the start of B.
_ACTIVE = Pattern.plain(
    rf"(?<!được\s)(?<!bị\s)(?<!\w){_VERB}{_MORE}(?:\s+cho)?"
    r"(?P<what>(?:\s+(?:toàn bộ|một phần|một số|các|nội dung|cụm từ|từ|tên|quy định|những|phụ lục|danh mục|mẫu)"
    r"[^;.()]{0,80}?)?"
    r"(?:\s+(?:điều|nội dung|quy định|khoản|phụ lục)(?:\s+và\s+biện pháp\s+thi hành)?)?"
    r"(?:\s+(?:của|tại|trong|thuộc|ban hành kèm theo|kèm theo))?\s+)(?:các\s+)?\Z",
    any_case=True,
    yes=("này ⟦thay thế ⟧", "Sửa đổi, bổ sung một số điều của "),
    no=("được ⟦thay thế ", "thay thế; "),
)
#: What stands between the verb and a document of which all is meant.
WHOLE = Pattern.plain(
    r"\s*(?:toàn\s+bộ(?:\s+nội\s+dung)?|hiệu\s+lực)?(?:\s*của)?"
    r"(?:\s*(?:các|những)(?:\s+(?:văn\s+bản(?:\s+quy\s+phạm\s+pháp\s+luật)?|thông\s+tư|nghị\s+định|quyết\s+định|nghị\s+quyết"
    r"|chỉ\s+thị|công\s+văn))?(?:\s+sau(?:\s+đây)?)?)?\s*:?\s*\Z",
    any_case=True,
    yes=(" ", " toàn bộ ", " các ", " các Thông tư sau đây: "),
    no=(" một số điều của ", " cụm từ “A” tại ", " các nội dung tại ", " các điều sau đây của "),
)
#: What ends when it is done to all of a document, and does not when it is done to a part.
_ENDING = frozenset({RelationType.REPLACES, RelationType.REPEALS, RelationType.SUSPENDS})
_SENTENCE = Pattern.plain(r"(?:\A|[.;:]\s|\n)[^.;:\n]*\Z", yes=("Thông tư này ", "a⟦; b⟧"), no=("a; b",))
_OPENING_BEHIND = Behind(
    r"(?:^|[.;:|]\s|\n)[\s*_#>+–-]*(?:Điều\s+\d+\s*[.:]\s*|\d{1,3}[.)]\s*|[a-zđ]{1,2}\)\s*)*",
    most=40,
    yes=("", "a⟦.\n1. ⟧Bãi bỏ", "Điều 2. "),
    no=("Bộ ",),
)
_ENDED = Pattern.plain(
    r"[\s*_,]*(?:và\s+các[^;.]{0,60})?(?:đều\s+)?hết\s+hiệu\s+lực(?P<since>[^;.]{0,60})",
    any_case=True,
    yes=(" hết hiệu lực kể từ ngày Thông tư này có hiệu lực",),
    no=(" có hiệu lực",),
)


@cache
def _this() -> Pattern:
    return Pattern.plain(rf"{any_of(kind_words())}\s+này(?!\w)", yes=("Thông tư này",), no=("Thông tư nàyx", "Bộ này"))


def find_relations(text: str | View) -> tuple[Found[CitedRelation], ...]:
    """Find what a text says that documents do to each other, in order of the documents acted upon.

    The passive (``A được sửa đổi, bổ sung bởi B và C``) and the active (``B sửa đổi A``, ``Thông tư này thay thế A``,
    ``Bãi bỏ A``) are read; each member of a list is one relation. A verb whose subject is not a document (``Bộ đang
    nghiên cứu sửa đổi Nghị định …``) states none.

    >>> text = "Nghị định số 132/2008/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 74/2018/NĐ-CP"
    >>> found, = find_relations(text)
    >>> found.value.type, str(found.value.source.number), str(found.value.target.number)
    (<RelationType.AMENDS: 'amends'>, '74/2018/NĐ-CP', '132/2008/NĐ-CP')
    >>> [str(f.value.target.number) for f in find_relations("Thông tư này thay thế Thông tư số 06/2016/TT-BKHCN.")]
    ['06/2016/TT-BKHCN']
    """
    return RELATIONS.find(text)


def relations_of(text: str, drafts: list[Draft]) -> Iterator[Read[CitedRelation]]:
    """Iterate over the relations that a clean text states between its citations, which have been read."""
    for source, relation, is_part, target in sorted(_stated(text, drafts), key=lambda stated: stated[3].start):
        start, end = target.start, target.end
        if source is not None:
            start, end = min(source.start, start), max(source.end, end)
        acting = None if source is None else source.citation()
        told = RelationType.AMENDS if is_part and relation in _ENDING and not target.pinpoints else relation
        whole = not (is_part or target.pinpoints)
        yield Read(start, end, CitedRelation(type=told, source=acting, target=target.citation(), whole=whole))


#: The document that acts, how, whether on a part of the other one, and the other one.
_Statement: TypeAlias = "tuple[Draft | None, RelationType, bool, Draft]"


def _stated(text: str, drafts: list[Draft]) -> list[_Statement]:
    relations: list[_Statement] = []
    passive: tuple[Draft, RelationType, bool] | None = None
    active: tuple[Draft | None, RelationType, bool] | None = None
    covered = 0  # where the longest subject so far ends: what stands in it is not what the sentence is about
    for i, draft in enumerate(drafts):
        previous = drafts[i - 1] if i else None
        if previous is None or not stand_in_one_list(text, previous, draft):
            passive = None if previous is None else _passive(text, drafts, i)
            active = _active(text, drafts, i) if passive is None else None
        # One more member of a list takes part as the one before it.
        if passive is not None:
            relations.append((draft, *passive[1:], passive[0]))
        elif active is not None:
            relations.append((*active, draft))
        if draft.start >= covered and _ends(text, draft):
            relations.append((None, RelationType.ENDS, False, draft))
        covered = max(covered, draft.tail)
    return relations


def _type(verb: str) -> RelationType:
    return _VERBS[" ".join(verb.lower().split())]


def _passive(text: str, drafts: list[Draft], i: int) -> tuple[Draft, RelationType, bool] | None:
    """Return the document that number ``i`` is said to act upon in the passive, how, and whether on a part of it."""
    draft = drafts[i]
    for earlier in reversed(drafts[max(0, i - 3) : i]):
        for end in {earlier.end, earlier.tail}:
            if 0 < draft.pin_start - end < _REACH and (found := _PASSIVE.match(text, end, draft.pin_start)):
                return earlier, _type(found["verb"]), found["part"] is not None
    return None


def _active(text: str, drafts: list[Draft], i: int) -> tuple[Draft | None, RelationType, bool] | None:
    """Return the document that acts upon number ``i``, None where it is this one, how, and whether on a part of it."""
    draft = drafts[i]
    low = max(drafts[i - 1].end if i else 0, draft.pin_start - _REACH)
    found = _ACTIVE.search(text, low, draft.pin_start)
    if found is None:
        return None
    at = found.start("verb")
    done = _type(found["verb"]), WHOLE.match(found["what"]) is None
    for earlier in reversed(drafts[max(0, i - 4) : i]):
        if earlier.subject is not None and earlier.end <= at < earlier.tail:
            return earlier, *done
    if _OPENING_BEHIND.match(text, at):
        return None, *done
    sentence = _SENTENCE.search(text, max(0, at - 400), at)
    if sentence is not None and _this().search(sentence.group()):
        return None, *done
    return None


def _ends(text: str, draft: Draft) -> bool:
    """Whether a document is said to end with this one: ``… hết hiệu lực kể từ ngày Thông tư này có hiệu lực``."""
    found = _ENDED.match(text, draft.tail)
    return found is not None and _this().search(found["since"]) is not None


RELATIONS = Reader(error=CitationError, scan=lambda text: relations_of(text, read_drafts(text)))
