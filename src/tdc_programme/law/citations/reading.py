"""Reading citations of legal documents: any text in, every cited document out.

Numbers are found first, then the words for laws, which may be cited by name; each step completes what the steps before
it found by what stands around. None looks further than a bounded distance, so that the whole is linear.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...arguments import wrong_type
from ...errors import CitationError
from ...text import Found, View
from ...text.behind import Behind
from ...text.patterns import Pattern
from ...text.reader import Read, Reader, Refusal
from ...vietnamese.letters import plain
from ...vietnamese.letters.alphabet import CAPITALS
from .by_name import by_name
from .by_number import by_number
from .drafts import Draft
from .issuers import issuer_after, take_issuers
from .lists import carry_heads, share_with_earlier, take_issuers_before
from .pinpoints import pinpoints_after, take_pinpoints, take_pinpoints_in_brackets
from .subjects import drop_nested, take_subjects
from .titles import date_after
from .values import NAMED_KINDS, Citation
from .words import label_of

#: What completes the citations by number, in this order.
STEPS = (
    by_name,
    take_pinpoints,
    take_issuers,
    take_pinpoints_in_brackets,
    take_subjects,
    drop_nested,
    carry_heads,
    take_issuers_before,
    share_with_earlier,
)

#: The longest text (characters) that is a law's name, with its places.
_LONGEST_LAW = 1000
_ENDS = " \t\n.;,*_/()-–:"
_SAYS_NOTHING = Pattern.plain(r"(?:(?:so|cac|tai|theo|cua)\s*:?\s*)+", yes=("theo so:",), no=("xem",))
_ANOTHER_BEHIND = Behind(
    r"(?:[,;]|(?<!\w)(?:và|hoặc|va|hoac)(?!\w))\s*(?:các\s+)?(?:[sS]ố\s+)?",
    most=24,
    yes=("5/QĐ⟦, ⟧", "5/QĐ ⟦và các số ⟧"),
    no=("của ",),
)
_LAW_ALONE = Pattern.plain(
    r"(?P<label>Bộ luật|Luật|Pháp lệnh)\s+(?!(?:này|số|sư|gia|nêu)\b)"
    rf"(?P<name>[{CAPITALS}][^;:.\n]{{2,200}}?)[\s.;]*\Z",
    yes=("Bộ luật Hàng không, vũ trụ.",),
    no=("Luật này", "Luật Giá; b"),
)


def read_drafts(text: str) -> list[Draft]:
    """Read every citation in a clean text, in order, complete."""
    drafts = by_number(text)
    for step in STEPS:
        drafts = step(text, drafts)
    return [draft for draft, before in zip(drafts, [None, *drafts]) if before is None or draft.start >= before.end]


def citations_of(drafts: Iterable[Draft]) -> Iterator[Read[Citation]]:
    """Iterate over the citations of the drafts of a text."""
    return (Read(draft.start, draft.end, draft.citation()) for draft in drafts)


# --- a whole citation -------------------------------------------------------------------------------------------


def _whole(text: str) -> Citation:
    drafts = read_drafts(text) or _law_alone(text)
    if not drafts:
        raise Refusal("no citation (one is like Thông tư số 15/2022/TT-BKHCN)", None)
    draft = drafts[0]
    before = text[: draft.pin_start].strip(" \t\n*_")
    if before and _SAYS_NOTHING.fullmatch(plain(before)) is None:
        raise Refusal(f"a citation does not begin with {before!r:.60}", 0, draft.pin_start)
    _read_date_and_places(text, draft)
    for other in drafts[1:]:
        if other.start >= draft.tail and _ANOTHER_BEHIND.match(text, other.pin_start, draft.tail):
            raise Refusal("more than one citation", other.start, other.end)
    rest = " ".join(text[draft.tail :].strip(_ENDS).split())
    if rest and draft.label in NAMED_KINDS and draft.name is not None:
        raise Refusal(f"a citation, and more: {rest!r:.60}", draft.tail)
    if rest:
        draft.subject = rest if draft.subject is None else f"{draft.subject} {rest}"
    return draft.citation()


def _law_alone(text: str) -> list[Draft]:
    """Read a text that is a law's name, of which nothing else tells that it is one: ``Bộ luật Hàng không, vũ trụ``."""
    found = _LAW_ALONE.search(text) if len(text) <= _LONGEST_LAW else None
    if found is None:
        return []
    name = " ".join(found["name"].split())
    return take_pinpoints(text, [Draft(found.start(), found.end(), label_of(found["label"]), None, name)])


def _read_date_and_places(text: str, draft: Draft) -> None:
    """Read what is taken only where the citation is all of the text: a year alone, pinpoints after it."""
    if not draft.has_own_date and draft.tail == draft.end:
        end, issued = date_after(text, draft.end, year=True)
        if issued is not None:
            draft.issued, draft.end, draft.tail = issued, end, end
            end, issuer = issuer_after(text, draft.end, joint=draft.is_joint)
            if issuer is not None:
                draft.issuer, draft.tail = issuer, end
    if not draft.pinpoints:
        draft.tail, draft.pinpoints = pinpoints_after(text, draft.tail)


CITATIONS = Reader(
    error=CitationError, scan=lambda text: citations_of(read_drafts(text)), whole=_whole, keeps_blanks=True
)


def find_citations(text: str | View) -> tuple[Found[Citation], ...]:
    """Find every citation of a legal document in a text, in order.

    A citation is found by its number, with or without the word for its kind before it, or, for laws, codes and
    ordinances, by its name. It starts at the word for the kind (at its number where there is none) and ends with the
    last of number, name and date; what the text says besides (issuer, subject, pinpoints) is in the value. Members of
    a list are one each and share what is said once for all of them. Precedents (``Án lệ số 47/2021/AL``) and
    consolidated texts (``10/VBHN-VPQH``) are citations of their own kinds. References back (``Thông tư này``),
    standards (``TCVN 9001:2015``), court cases, forms, and the document's own number line are none.

    Arguments:
        text: any text; dirt in it (decomposed letters, no-break spaces, invisible characters) does not matter.

    Linear in the length of ``text``; never raises on any ``str``.

    >>> text = "theo điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư"
    >>> found, = find_citations(text)
    >>> found.text, found.value.issuer, found.value.subject
    ('Nghị định số 30/2020/NĐ-CP ngày 05/3/2020', 'Chính phủ', 'về công tác văn thư')
    >>> [str(place) for place in found.value.pinpoints]
    ['điểm a khoản 2 Điều 5']
    """
    return CITATIONS.find(text)


def find_citations_in(texts: Iterable[str | View]) -> Iterator[tuple[Found[Citation], ...]]:
    """Find the citations of many texts, one after the other, without holding more than one.

    Arguments:
        texts: any iterable of texts, such as an open file (offsets then are within each line).

    >>> [len(found) for found in find_citations_in(["theo Nghị định 30/2020/NĐ-CP", "không có gì"])]
    [1, 0]
    """
    if isinstance(texts, str | View) or not isinstance(texts, Iterable):
        raise wrong_type("find_citations_in", "an iterable of texts", texts)
    return map(find_citations, texts)


def parse_citation(text: str | View) -> Citation:
    """Read a text that is one citation, with its pinpoints, issuer and subject.

    What follows number, date and issuer is the subject.

    Raises:
        CitationError: it is no citation, or more than one; the reason says where.

    >>> citation = parse_citation("Quyết định số 1322/QĐ-TTg ngày 31/8/2020 của Thủ tướng Chính phủ")
    >>> citation.issuer, citation.issued.iso
    ('Thủ tướng Chính phủ', '2020-08-31')
    >>> parse_citation("Thông tư này")
    Traceback (most recent call last):
    ...
    tdc_programme.errors.CitationError: 'Thông tư này': no citation (one is like Thông tư số 15/2022/TT-BKHCN)
    """
    return CITATIONS.parse(text)
