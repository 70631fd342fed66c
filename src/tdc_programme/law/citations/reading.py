"""Reading citations of legal documents: any text in, every cited document out.

One pass over the text finds the anchors: numbers (:mod:`.numbered`) and the words for laws, which may be cited by name
(:mod:`.named`). What stands around each completes it: the kind before, the date after, then pinpoints, issuer and
subject (:mod:`.surroundings`). Nothing looks further than a bounded distance, so that the whole is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ...errors import CitationError
from ...text import Found, View, view
from ...vietnamese.letters import plain
from ...vietnamese.letters.alphabet import CAPITALS
from .dating import date_after
from .drafts import JOINT_LABELS, Draft
from .issuers import issuer_after
from .lists import drafts_in
from .pinpoints import pinpoints_after, pinpoints_before
from .relations import find_relations
from .resolution import resolve_citations
from .values import NAMED_KINDS, Citation, LegalBasis
from .words import label_of, table

__all__ = [
    "find_citations",
    "find_citations_in",
    "find_legal_bases",
    "find_relations",
    "parse_citation",
    "resolve_citations",
]


def find_citations(text: str | View) -> tuple[Found[Citation], ...]:
    """Find every citation of a legal document in a text, in order.

    A citation is found by its number, with or without the word for its kind before it, or, for laws, codes and
    ordinances, by its name. It starts at the word for the kind (at its number where there is none) and ends with the
    last of number, name and date; what the text says besides (issuer, subject, pinpoints) is in the value. Members of
    a list are one each and share what is said once for all of them. References back (``Thông tư này``), standards
    (``TCVN 9001:2015``), court cases, forms, and the document's own number line are none.

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
    v = view(text)
    return tuple(v.found(draft.start, draft.end, draft.citation()) for draft in drafts_in(v.text))


def find_citations_in(texts: Iterable[str | View]) -> Iterator[tuple[Found[Citation], ...]]:
    """Find the citations of many texts, one after the other, without holding more than one.

    Arguments:
        texts: any iterable of texts, such as an open file (offsets then are within each line).

    >>> [len(found) for found in find_citations_in(["theo Nghị định 30/2020/NĐ-CP", "không có gì"])]
    [1, 0]
    """
    for text in texts:
        yield find_citations(text)


# --- legal bases ------------------------------------------------------------------------------------------------


@cache
def _lead() -> re.Pattern[str]:
    leads = "|".join(sorted(map(re.escape, table()["basis_leads"]), key=len, reverse=True)).replace(r"\ ", r"\s+")
    return re.compile(
        rf"(?:(?P<open>^|[\n.;:|>]|[-–+•*_]\s)[\s*_,\"“]*|\s)(?P<lead>{leads}|căn cứ(?:\s+vào)?)\s+"
        r"(?:(?:các|những)\s+)?(?:quy\s+định\s+(?:tại|của)\s+)?(?:các\s+)?"
        r"(?P<proposer>(?:(?!căn cứ)[^;:.()\n]){3,120}\s+tại\s+(?:các\s+)?)?\Z"
    )


def find_legal_bases(text: str | View) -> tuple[Found[LegalBasis], ...]:
    """Find the legal bases of a document: ``Căn cứ Luật …;``, ``Thực hiện Quyết định số …;``.

    A basis is a citation that a word for it opens: ``Căn cứ`` anywhere; ``Thực hiện``, ``Thi hành``, ``Trên cơ sở``,
    ``Xét đề nghị của … tại`` at the beginning of a line or sentence, ``Theo`` of a line. Citations listed beside it
    share its lead; those that only amend it (``được sửa đổi, bổ sung bởi …``) do not count. A basis starts at its
    lead, a listed one at its citation, and ends where issuer and subject end (Decree 30/2020/NĐ-CP, Annex I, II.6.a).

    >>> found, = find_legal_bases("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;")
    >>> found.value.lead, str(found.value.citation.number), found.text[-8:]
    ('Căn cứ', '30/2020/NĐ-CP', ' văn thư')
    """
    v = view(text)
    found: list[Found[LegalBasis]] = []
    previous: Draft | None = None
    lead: str | None = None
    for draft in drafts_in(v.text):
        opened = _lead().search(v.text, max(0, draft.pin_start - 190), draft.pin_start)
        if opened is not None and _opens(opened):
            lead = " ".join(opened["lead"].split())
            lead = lead[0].upper() + lead[1:]
            start = opened.start("lead")
        elif lead is not None and previous is not None and _goes_on(v.text, previous, draft):
            start = draft.pin_start
        else:
            if previous is None or draft.start >= previous.tail:
                lead = None
            continue
        found.append(v.found(start, draft.tail, LegalBasis(lead, draft.citation())))
        previous = draft
    return tuple(found)


def _opens(lead: re.Match[str]) -> bool:
    """Whether a word opens a basis where it stands: ``Theo``, which is common in text, only a line."""
    if plain(lead["lead"]).startswith("can cu"):
        return True
    if lead["open"] is None:
        return False
    between = lead.string[lead.start("open") : lead.start("lead")]
    return lead["lead"] != "Theo" or not lead["open"] or "\n" in between


_LISTED = re.compile(r"[\s*_]*(?:;|,|và|hoặc|,\s*và)[ \t*_]*\n?[ \t*_]*(?:các\s+)?(?:[sS]ố\s+)?\Z")


def _goes_on(text: str, previous: Draft, draft: Draft) -> bool:
    return draft.start >= previous.tail and _LISTED.match(text, previous.tail, draft.pin_start) is not None


# --- a whole citation -------------------------------------------------------------------------------------------


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
    v = view(text)
    clean = v.text
    drafts = drafts_in(clean) or _law_alone(clean)
    if not drafts:
        raise CitationError("no citation (one is like Thông tư số 15/2022/TT-BKHCN)", text=v.source)
    draft = drafts[0]
    before = clean[: draft.pin_start].strip(" \t\n*_")
    if before and _SAYS_NOTHING.fullmatch(plain(before)) is None:
        start, end = v.span(0, draft.pin_start)
        raise CitationError(f"a citation does not begin with {before!r:.60}", text=v.source, start=start, end=end)
    _read_date_and_places(clean, draft)
    for other in drafts[1:]:
        if other.start >= draft.tail and _ANOTHER.search(clean, draft.tail, other.pin_start):
            start, end = v.span(other.start, other.end)
            raise CitationError("more than one citation", text=v.source, start=start, end=end)
    rest = " ".join(clean[draft.tail :].strip(_ENDS).split())
    if rest and draft.label in NAMED_KINDS and draft.name is not None:
        start, end = v.span(draft.tail, len(clean))
        raise CitationError(f"a citation, and more: {rest!r:.60}", text=v.source, start=start, end=end)
    if rest:
        draft.subject = rest if draft.subject is None else f"{draft.subject} {rest}"
    return draft.citation()


_ENDS = " \t\n.;,*_/()-–:"
_SAYS_NOTHING = re.compile(r"(?:(?:so|cac|tai|theo|cua)\s*:?\s*)+")
_ANOTHER = re.compile(r"(?:[,;]|(?<!\w)(?:và|hoặc|va|hoac)(?!\w))\s*(?:các\s+)?(?:[sS]ố\s+)?\Z")


def _law_alone(text: str) -> list[Draft]:
    """Read a text that is a law's name, of which nothing else tells that it is one: ``Bộ luật Hàng không, vũ trụ``."""
    found = _LAW_ALONE.search(text)
    if found is None:
        return []
    draft = Draft(found.start(), found.end(), label_of(found["label"]), None)
    draft.name = " ".join(found["name"].split())
    draft.pin_start, draft.pinpoints = pinpoints_before(text, 0, draft.start)
    return [draft]


_LAW_ALONE = re.compile(
    r"(?P<label>Bộ luật|Luật|Pháp lệnh)\s+(?!(?:này|số|sư|gia|nêu)\b)"
    rf"(?P<name>[{CAPITALS}][^;:.\n]{{2,200}}?)[\s.;]*\Z"
)


def _read_date_and_places(text: str, draft: Draft) -> None:
    """Read what is taken only where the citation is all of the text: a year alone, pinpoints after it."""
    if not draft.has_own_date and draft.tail == draft.end:
        end, issued = date_after(text, draft.end, year=True)
        if issued is not None:
            draft.issued, draft.end, draft.tail = issued, end, end
            end, issuer = issuer_after(text, draft.end, joint=draft.label in JOINT_LABELS)
            if issuer is not None:
                draft.issuer, draft.tail = issuer, end
    if not draft.pinpoints:
        draft.tail, draft.pinpoints = pinpoints_after(text, draft.tail)
